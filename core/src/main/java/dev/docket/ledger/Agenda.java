package dev.docket.ledger;

import dev.docket.request.Request;
import dev.docket.request.RequestId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * When time alone will next matter to each of many requests: what a host must wake next.
 *
 * <p>An index of {@link Request#nextDue}, kept by the host beside its requests. Mutable, and not safe for use by several
 * threads at once; each change costs the logarithm of the number of requests.
 *
 * @since 0.1.0
 */
public final class Agenda {

    private final TreeSet<Item> items = new TreeSet<>();
    private final TreeMap<RequestId, Item> byRequest = new TreeMap<>();

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
     * Takes a request in, in place of what was known of it. One to which time will never matter is left out.
     *
     * @param request the request as it stands
     */
    public void put(Request request) {
        remove(request.id());
        request.nextDue().ifPresent(due -> {
            Item item = new Item(due, request.id());
            items.add(item);
            byRequest.put(item.request(), item);
        });
    }

    /**
     * Forgets a request; one that is not here changes nothing.
     *
     * @param request the request
     */
    public void remove(RequestId request) {
        Item item = byRequest.remove(request);
        if (item != null) {
            items.remove(item);
        }
    }

    /**
     * The requests to which time has done something by an instant: those that a host wakes then.
     *
     * @param untilExclusive the instant; what falls due exactly then has not happened yet
     * @return the requests, by due instant, then by key
     */
    public List<RequestId> dueBefore(Instant untilExclusive) {
        Objects.requireNonNull(untilExclusive, "untilExclusive");
        return items.stream()
                .takeWhile(item -> item.due().isBefore(untilExclusive))
                .map(Item::request)
                .toList();
    }

    /**
     * When time will next matter to any of the requests.
     *
     * @return the instant, or empty when it never will
     */
    public Optional<Instant> nextDue() {
        return items.isEmpty() ? Optional.empty() : Optional.of(items.first().due());
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
        return items.stream().limit(n).toList();
    }

    /**
     * How many requests are here.
     *
     * @return the number
     */
    public int size() {
        return items.size();
    }
}
