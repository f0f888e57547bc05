package dev.docket.ledger;

import dev.docket.request.RequestId;
import org.jspecify.annotations.Nullable;

/**
 * The slots of an agenda by their requests: a table in which each is at the place that the hash of its key gives, or at the next one
 * that was free. A map of the platform has an object of forty bytes for each beside its table, and looks into it first.
 */
final class AgendaSlots {

    private static final int ROOM = 16;
    /** Of the golden ratio: keys that are counted have hashes one beside the other, which this spreads. */
    private static final int SPREAD = 0x9E3779B9;

    private @Nullable AgendaSlot[] table = new AgendaSlot[ROOM];
    private int size;

    int size() {
        return size;
    }

    @Nullable
    AgendaSlot get(RequestId request) {
        return table[place(request)];
    }

    /** Takes in a slot whose request has none yet. */
    void add(AgendaSlot slot) {
        if (2 * (size + 1) > table.length) {
            grow();
        }
        table[place(slot.request())] = slot;
        size++;
    }

    private void grow() {
        @Nullable AgendaSlot[] before = table;
        table = new AgendaSlot[2 * before.length];
        for (AgendaSlot slot : before) {
            if (slot != null) {
                table[place(slot.request())] = slot;
            }
        }
    }

    /** Takes a slot out; what was pushed on by it moves up, so that nobody is looked for beyond a gap. */
    @Nullable
    AgendaSlot remove(RequestId request) {
        int gap = place(request);
        AgendaSlot removed = table[gap];
        if (removed == null) {
            return null;
        }
        int i = after(gap);
        for (AgendaSlot slot = table[i]; slot != null; slot = table[i]) {
            if (steps(home(slot.request()), i) >= steps(gap, i)) {
                table[gap] = slot;
                gap = i;
            }
            i = after(i);
        }
        table[gap] = null;
        size--;
        return removed;
    }

    /** Where a request is; where it would be, if it is not here. */
    private int place(RequestId request) {
        int i = home(request);
        for (AgendaSlot slot = table[i]; slot != null && !slot.request().equals(request); slot = table[i]) {
            i = after(i);
        }
        return i;
    }

    private int home(RequestId request) {
        return (request.hashCode() * SPREAD) >>> Integer.numberOfLeadingZeros(table.length - 1);
    }

    private int after(int place) {
        return (place + 1) & (table.length - 1);
    }

    private int steps(int from, int to) {
        return (to - from) & (table.length - 1);
    }
}
