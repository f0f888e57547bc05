package dev.docket.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** The slots whose dates lie in one span of time, in no order. Their seconds lie side by side, so that looking at all of them is cheap. */
final class AgendaSpan {

    private static final int ROOM = 16;
    private static final int PARTS = 8;

    private final long begin;
    private long[] seconds = new long[ROOM];
    private @Nullable AgendaSlot[] slots = new AgendaSlot[ROOM];
    private int size;
    /** The slot with the earliest date, as long as it is known. */
    private @Nullable AgendaSlot earliest;

    AgendaSpan(long begin) {
        this.begin = begin;
    }

    /** The first second that belongs here. */
    long begin() {
        return begin;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Whether it has so many slots, and no room for one more. */
    boolean isFull(int slotsAtLeast) {
        return size >= slotsAtLeast && size == slots.length;
    }

    private AgendaSlot at(int place) {
        return Objects.requireNonNull(slots[place]);
    }

    void add(AgendaSlot slot) {
        if (size == slots.length) {
            resize(2 * size);
        }
        set(size++, slot);
        slot.span = this;
        if (earliest != null && slot.compareDates(earliest) < 0) {
            earliest = slot;
        }
    }

    private void set(int place, AgendaSlot slot) {
        seconds[place] = slot.second();
        slots[place] = slot;
        slot.place = place;
    }

    void remove(AgendaSlot slot) {
        AgendaSlot last = at(--size);
        if (last != slot) {
            set(slot.place, last);
        }
        slots[size] = null;
        slot.span = null;
        if (earliest == slot) {
            earliest = null;
        }
        if (slots.length > ROOM && size < slots.length / 4) {
            resize(slots.length / 2);
        }
    }

    private void resize(int room) {
        seconds = Arrays.copyOf(seconds, room);
        slots = Arrays.copyOf(slots, room);
    }

    /** What is here in spans that are each an eighth as long, without those that would be empty; this one is not to be used any more. */
    List<AgendaSpan> divided() {
        long first = Arrays.stream(seconds, 0, size).min().orElse(begin);
        long last = Arrays.stream(seconds, 0, size).max().orElse(begin);
        long length = (last - first) / PARTS + 1;
        ArrayList<AgendaSpan> parts = new ArrayList<>();
        for (int i = 0; i < PARTS; i++) {
            parts.add(new AgendaSpan(i == 0 ? begin : first + i * length));
        }
        for (int i = 0; i < size; i++) {
            parts.get((int) ((seconds[i] - first) / length)).add(at(i));
        }
        parts.removeIf(AgendaSpan::isEmpty);
        return parts;
    }

    /** The slots that are due before an instant, by their order. */
    AgendaSlot[] dueBefore(Instant until) {
        long second = until.getEpochSecond();
        int nano = until.getNano();
        int most = 0;
        for (int i = 0; i < size; i++) {
            most += seconds[i] <= second ? 1 : 0;
        }
        AgendaSlot[] due = new AgendaSlot[most];
        int found = 0;
        for (int i = 0; i < size; i++) {
            if (seconds[i] < second || (seconds[i] == second && at(i).nano() < nano)) {
                due[found++] = at(i);
            }
        }
        return sorted(found == most ? due : Arrays.copyOf(due, found));
    }

    /** The first slots by their order, as many as that or all. */
    AgendaSlot[] first(int n) {
        PriorityQueue<AgendaSlot> first = new PriorityQueue<>(Collections.reverseOrder());
        for (int i = 0; i < size; i++) {
            first.add(at(i));
            if (first.size() > n) {
                first.remove();
            }
        }
        return sorted(first.toArray(new AgendaSlot[0]));
    }

    private static AgendaSlot[] sorted(AgendaSlot[] slots) {
        Arrays.sort(slots);
        return slots;
    }

    /** The slot with the earliest date, or one of them; not to be asked of an empty span. */
    AgendaSlot earliest() {
        AgendaSlot found = earliest;
        if (found == null) {
            found = at(0);
            for (int i = 1; i < size; i++) {
                if (seconds[i] <= found.second() && at(i).compareDates(found) < 0) {
                    found = at(i);
                }
            }
            earliest = found;
        }
        return found;
    }
}
