package dev.docket.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The slots of an agenda by their dates: spans of time one after the other, from the beginning of time to its end, each of which has its
 * slots in no order. A span that is full is divided into spans of the same length; one that has become empty falls to the one before it.
 *
 * <p>So a date that moves touches the ends of two spans, where a heap or a tree touches one slot after the other all over the memory,
 * and each of those is a wait. What asks pay for it is to look at all the seconds of one span, which lie side by side: two hundred or
 * so where ten thousand requests are open, and four thousand at most, which takes about a microsecond. More are in a span only where
 * more are due in one second, as at the close of business.
 */
final class AgendaSpans {

    private static final int ROOM = 16;
    /** A span is full with so small a part of all slots: the ends of so many spans are in the processor's cache. */
    private static final int PART = 256;

    private static final int FEW = 128;
    private static final int MANY = 4_096;

    /** Where each span begins, ascending; the first one with the beginning of time. */
    private long[] from = new long[ROOM];

    private @Nullable AgendaSpan[] spans = new AgendaSpan[ROOM];
    private int count = 1;
    private int size;

    AgendaSpans() {
        from[0] = Long.MIN_VALUE;
        spans[0] = new AgendaSpan(Long.MIN_VALUE);
    }

    private AgendaSpan at(int place) {
        return Objects.requireNonNull(spans[place]);
    }

    /** The place of the span that a second lies in: the last one that does not begin after it. */
    private int place(long second) {
        int place = 0;
        int left = count;
        while (left > 1) {
            int half = left >>> 1;
            place = from[place + half] <= second ? place + half : place;
            left -= half;
        }
        return place;
    }

    void add(AgendaSlot slot) {
        int place = place(slot.second());
        if (at(place).isFull(Math.min(Math.max(FEW, size / PART), MANY))) {
            divide(place);
            place = place(slot.second());
        }
        at(place).add(slot);
        size++;
    }

    private void divide(int place) {
        List<AgendaSpan> parts = at(place).divided();
        spans[place] = parts.get(0);
        for (int i = 1; i < parts.size(); i++) {
            insert(place + i, parts.get(i));
        }
    }

    private void insert(int place, AgendaSpan span) {
        if (count == spans.length) {
            from = Arrays.copyOf(from, 2 * count);
            spans = Arrays.copyOf(spans, 2 * count);
        }
        System.arraycopy(from, place, from, place + 1, count - place);
        System.arraycopy(spans, place, spans, place + 1, count - place);
        from[place] = span.begin();
        spans[place] = span;
        count++;
    }

    void remove(AgendaSlot slot) {
        AgendaSpan span = Objects.requireNonNull(slot.span);
        span.remove(slot);
        size--;
        if (span.isEmpty() && count > 1) {
            drop(place(slot.second()));
        }
    }

    private void drop(int place) {
        count--;
        System.arraycopy(from, place + 1, from, place, count - place);
        System.arraycopy(spans, place + 1, spans, place, count - place);
        spans[count] = null;
        from[0] = Long.MIN_VALUE;
    }

    /** The slots that are due before an instant, by their order. */
    List<AgendaSlot> dueBefore(Instant until) {
        ArrayList<AgendaSlot> due = new ArrayList<>();
        for (int i = 0; i < count && from[i] <= until.getEpochSecond(); i++) {
            Collections.addAll(due, at(i).dueBefore(until));
        }
        return due;
    }

    /** The first slots by their order, as many as that or all. */
    List<AgendaSlot> first(int n) {
        ArrayList<AgendaSlot> first = new ArrayList<>();
        for (int i = 0; i < count && first.size() < n; i++) {
            Collections.addAll(first, at(i).first(n - first.size()));
        }
        return first;
    }

    /** The earliest date of all. */
    Optional<Instant> earliest() {
        return at(0).isEmpty() ? Optional.empty() : Optional.of(at(0).earliest().due());
    }
}
