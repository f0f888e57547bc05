package dev.docket.ledger;

import dev.docket.obligation.Obligation;
import dev.docket.request.Request;
import dev.docket.request.RequestId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * When time alone will next matter to each of many requests, and what is owed in them: what a host must wake next, and what an office
 * asks about.
 *
 * <p>An index of {@link Request#nextDue}, kept by the host beside its requests. Asking costs by what is due, not by what is open; a
 * change costs at most the logarithm of the number of requests. A request takes some seventy bytes beside its key. Mutable, and not safe
 * for use by several threads at once, not even for asking.
 *
 * <p>It keeps the requests by spans of time, in no order within each: what is due before an instant lies together, and a date that moves
 * is taken out of one span and put at the end of another.
 *
 * @since 0.1.0
 */
public final class Agenda {

    private final AgendaSlots slots = new AgendaSlots();
    private final AgendaSpans spans = new AgendaSpans();

    /** Owing something by an earlier date than that on which time will next matter: mostly, what was missed already. */
    private final TreeSet<RequestId> behind = new TreeSet<>();

    /** What was found due last, and how many of it came back: most hosts put it back in this order, which needs no looking up. */
    private List<AgendaSlot> found = List.of();

    private int back;

    /** Makes an empty agenda. */
    public Agenda() {}

    /**
     * One request and when time will next matter to it.
     *
     * @param due when
     * @param request to which
     */
    public record Item(Instant due, RequestId request) implements Comparable<Item> {

        private static final Comparator<Item> ORDER =
                Comparator.comparing(Item::due).thenComparing(Item::request);

        /** Makes an item. */
        public Item {
            Objects.requireNonNull(due, "due");
            Objects.requireNonNull(request, "request");
        }

        @Override
        public int compareTo(Item other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * Takes a request in, in place of what was known of it. One to which time will never matter, and in which nothing is owed, is left out.
     *
     * @param request the request as it stands
     */
    public void put(Request request) {
        Optional<Instant> due = request.nextDue();
        if (due.isEmpty()) {
            leave(request.id());
        } else {
            enter(request.id(), due.get());
        }
        if (isBehind(request, due)) {
            behind.add(request.id());
        } else {
            behind.remove(request.id());
        }
    }

    private void enter(RequestId request, Instant due) {
        AgendaSlot slot = slot(request);
        if (slot == null) {
            slot = new AgendaSlot(request, due);
            slots.add(slot);
        } else {
            spans.remove(slot);
            slot.due(due);
        }
        spans.add(slot);
    }

    private @Nullable AgendaSlot slot(RequestId request) {
        if (back < found.size()) {
            AgendaSlot slot = found.get(back);
            if (slot.isHere() && slot.request().equals(request)) {
                back++;
                return slot;
            }
        }
        return slots.get(request);
    }

    private static boolean isBehind(Request request, Optional<Instant> next) {
        for (Obligation owed : request.obligations().open()) {
            boolean before = !owed.isPaused()
                    && owed.due()
                            .filter(due -> next.isEmpty() || due.isBefore(next.get()))
                            .isPresent();
            if (before) {
                return true;
            }
        }
        return false;
    }

    /**
     * Forgets a request; one that is not here changes nothing.
     *
     * @param request the request
     */
    public void remove(RequestId request) {
        leave(request);
        behind.remove(request);
    }

    private void leave(RequestId request) {
        AgendaSlot slot = slots.remove(request);
        if (slot != null) {
            spans.remove(slot);
        }
    }

    /**
     * The requests to which time has done something by an instant: those that a host wakes then.
     *
     * @param untilExclusive the instant; what falls due exactly then has not happened yet
     * @return the requests, by due instant, then by key
     */
    public List<RequestId> dueBefore(Instant untilExclusive) {
        found = spans.dueBefore(untilExclusive);
        back = 0;
        return found.stream().map(AgendaSlot::request).toList();
    }

    /**
     * What is owed by a date before an instant, missed or not: what an office asks on Monday about the week. Only those requests are
     * looked up in which something is due, or was missed.
     *
     * @param untilExclusive the instant
     * @param owed what is owed in a request that is here, such as {@code id -> Owing.of(workflow, requests.get(id))}; asked once for each
     * @return what is owed, by due instant, then by the key of the request, then in the order of its rules
     */
    public List<Owing> owedBefore(Instant untilExclusive, Function<RequestId, List<Owing>> owed) {
        TreeSet<RequestId> asked = new TreeSet<>(behind);
        asked.addAll(dueBefore(untilExclusive));
        return asked.stream()
                .flatMap(request -> owed.apply(request).stream())
                .filter(owing -> owing.due().isBefore(untilExclusive))
                .sorted(Owing.ORDER)
                .toList();
    }

    /**
     * When time will next matter to any of the requests.
     *
     * @return the instant, or empty when it never will
     */
    public Optional<Instant> nextDue() {
        return spans.earliest();
    }

    /**
     * What is due next.
     *
     * @param n how many at most, zero or more
     * @return the items, by due instant, then by key
     * @throws IllegalArgumentException if {@code n} is negative
     */
    public List<Item> upcoming(int n) {
        if (n < 0) {
            throw new IllegalArgumentException("Agenda.upcoming must be asked for 0 or more items, but was for " + n);
        }
        return spans.first(n).stream()
                .map(slot -> new Item(slot.due(), slot.request()))
                .toList();
    }

    /**
     * To how many requests time will matter.
     *
     * @return the number
     */
    public int size() {
        return slots.size();
    }
}
