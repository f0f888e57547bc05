package dev.docket.ledger;

import dev.docket.obligation.Obligation;
import dev.docket.request.Request;
import dev.docket.request.RequestId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * When time alone will next matter to each of many requests, and what is owed in them: what a host must wake next, and what an office
 * asks about.
 *
 * <p>An index of {@link Request#nextDue}, kept by the host beside its requests. Asking costs by what is due, not by what is open; a
 * change costs at most the logarithm of the number of requests. A request takes some ninety bytes beside its key. Mutable, and not safe
 * for use by several threads at once.
 *
 * <p>It is a heap in an array, in which each request knows its place: what is due before an instant lies together at the root, and a
 * date that moves seldom moves its request by more than a place or two.
 *
 * @since 0.1.0
 */
public final class Agenda {

    private static final int BRANCHES = 4;

    private final LinkedHashMap<RequestId, Slot> slots = new LinkedHashMap<>();

    /** Owing something by an earlier date than that on which time will next matter: mostly, what was missed already. */
    private final TreeSet<RequestId> behind = new TreeSet<>();

    private @Nullable Slot[] heap = new Slot[BRANCHES];
    private int size;

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

    /** One request in the heap. The instant is two numbers, so that each request takes an object less. */
    private static final class Slot implements Comparable<Slot> {

        private final RequestId request;
        private long second;
        private int nano;
        private int place;

        Slot(RequestId request, int place) {
            this.request = request;
            this.place = place;
        }

        void due(Instant at) {
            second = at.getEpochSecond();
            nano = at.getNano();
        }

        boolean isDueBefore(long atSecond, int atNano) {
            return second < atSecond || (second == atSecond && nano < atNano);
        }

        Instant due() {
            return Instant.ofEpochSecond(second, nano);
        }

        @Override
        public int compareTo(Slot other) {
            int compared = Long.compare(second, other.second);
            if (compared == 0) {
                compared = Integer.compare(nano, other.nano);
            }
            return compared == 0 ? request.compareTo(other.request) : compared;
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
        Slot slot = slots.get(request);
        if (slot == null) {
            if (size == heap.length) {
                heap = Arrays.copyOf(heap, 2 * size);
            }
            slot = new Slot(request, size++);
            slots.put(request, slot);
        }
        slot.due(due);
        settle(slot);
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
        Slot slot = slots.remove(request);
        if (slot == null) {
            return;
        }
        Slot last = at(--size);
        heap[size] = null;
        if (last != slot) {
            last.place = slot.place;
            settle(last);
        }
    }

    // ---- the heap

    private Slot at(int place) {
        return Objects.requireNonNull(heap[place]);
    }

    private void settle(Slot slot) {
        int place = slot.place;
        while (place > 0 && slot.compareTo(at((place - 1) / BRANCHES)) < 0) {
            place = moved((place - 1) / BRANCHES, place);
        }
        for (int least = least(place); least < size && at(least).compareTo(slot) < 0; least = least(place)) {
            place = moved(least, place);
        }
        heap[place] = slot;
        slot.place = place;
    }

    private int moved(int from, int to) {
        Slot slot = at(from);
        heap[to] = slot;
        slot.place = to;
        return from;
    }

    /** The place of the least below a place; the size when nothing is below it. */
    private int least(int place) {
        int first = BRANCHES * place + 1;
        int least = Math.min(first, size);
        for (int i = first + 1; i < Math.min(first + BRANCHES, size); i++) {
            if (at(i).compareTo(at(least)) < 0) {
                least = i;
            }
        }
        return least;
    }

    // ---- questions

    /**
     * The requests to which time has done something by an instant: those that a host wakes then.
     *
     * @param untilExclusive the instant; what falls due exactly then has not happened yet
     * @return the requests, by due instant, then by key
     */
    public List<RequestId> dueBefore(Instant untilExclusive) {
        ArrayList<Slot> due = new ArrayList<>();
        collect(0, untilExclusive.getEpochSecond(), untilExclusive.getNano(), due);
        due.sort(null);
        return due.stream().map(slot -> slot.request).toList();
    }

    private void collect(int place, long second, int nano, List<Slot> due) {
        if (place < size && at(place).isDueBefore(second, nano)) {
            due.add(at(place));
            for (int i = 1; i <= BRANCHES; i++) {
                collect(BRANCHES * place + i, second, nano, due);
            }
        }
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
        return size == 0 ? Optional.empty() : Optional.of(at(0).due());
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
        ArrayList<Item> items = new ArrayList<>();
        PriorityQueue<Slot> next = new PriorityQueue<>();
        offer(0, next);
        while (items.size() < n && !next.isEmpty()) {
            Slot slot = next.remove();
            items.add(new Item(slot.due(), slot.request));
            for (int i = 1; i <= BRANCHES; i++) {
                offer(BRANCHES * slot.place + i, next);
            }
        }
        return List.copyOf(items);
    }

    private void offer(int place, PriorityQueue<Slot> next) {
        if (place < size) {
            next.add(at(place));
        }
    }

    /**
     * To how many requests time will matter.
     *
     * @return the number
     */
    public int size() {
        return size;
    }
}
