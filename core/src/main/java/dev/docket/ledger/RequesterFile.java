package dev.docket.ledger;

import dev.docket.request.Commitment;
import dev.docket.request.Request;
import dev.docket.request.RequestId;
import dev.docket.request.RequesterId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * All that one requester has raised or joined, across sessions and programmes: whether a matter comes again (KQ-20), what is still open
 * of it, and what was promised. From it a {@link CasePlan} is made. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class RequesterFile {

    private final RequesterId requester;
    private final List<Request> requests;

    private RequesterFile(RequesterId requester, List<Request> requests) {
        this.requester = requester;
        this.requests = requests;
    }

    /**
     * The file of a requester.
     *
     * @param requester who
     * @param requests any requests as they stand; those in which the requester has no part are left out
     * @return the file, the requests in the order in which they were raised
     */
    public static RequesterFile of(RequesterId requester, Iterable<Request> requests) {
        Objects.requireNonNull(requester, "requester");
        ArrayList<Request> theirs = new ArrayList<>();
        for (Request request : requests) {
            if (request.isRaised() && request.isParty(requester)) {
                theirs.add(request);
            }
        }
        theirs.sort(Comparator.comparing(Request::raisedAt).thenComparing(Request::id));
        return new RequesterFile(requester, List.copyOf(theirs));
    }

    /**
     * Whose file it is.
     *
     * @return the requester
     */
    public RequesterId requester() {
        return requester;
    }

    /**
     * All requests of the requester.
     *
     * @return the requests, in the order in which they were raised; one that was merged stands beside its survivor
     */
    public List<Request> requests() {
        return requests;
    }

    /**
     * What is still open.
     *
     * @return the requests that are not closed
     */
    public List<Request> open() {
        return requests.stream().filter(Request::isOpen).toList();
    }

    /**
     * The earlier requests of the matter of one: those that it cites, those that they cite, and so on; in the place of one that was
     * merged the one that goes on for it.
     *
     * @param request the request
     * @return the earlier ones, the last one first; a circle of citations ends where it closes
     */
    public List<Request> earlier(RequestId request) {
        ArrayList<Request> earlier = new ArrayList<>();
        Optional<Request> at = find(request);
        while (at.isPresent()) {
            at = at.get()
                    .intake()
                    .recurrenceOf()
                    .flatMap(this::find)
                    .map(this::survivor)
                    .filter(one -> !one.id().equals(request) && !earlier.contains(one));
            at.ifPresent(earlier::add);
        }
        return earlier;
    }

    /**
     * The answers that were communicated to the matter of a request before: what a rejection as answered before cites.
     *
     * @param request the request
     * @return the earlier requests that were answered, one for each, the last one first
     */
    public List<RequestId> answeredBefore(RequestId request) {
        return earlier(request).stream()
                .filter(one -> one.communicatedAt().isPresent())
                .map(Request::id)
                .toList();
    }

    /** What was merged is answered in the one that goes on for it, as far as that is in the file. */
    private Request survivor(Request merged) {
        Request at = merged;
        Optional<Request> next = at.mergedInto().flatMap(this::find);
        for (int i = 0; next.isPresent() && i < requests.size(); i++) {
            at = next.get();
            next = at.mergedInto().flatMap(this::find);
        }
        return at;
    }

    private Optional<Request> find(RequestId id) {
        return requests.stream().filter(request -> request.id().equals(id)).findFirst();
    }

    /**
     * What was promised to the requester and not kept yet.
     *
     * @return the promises, by date
     */
    public List<Commitment> promised() {
        return requests.stream()
                .flatMap(request -> request.openCommitments().stream())
                .sorted(Comparator.comparing(Commitment::date))
                .toList();
    }

    /**
     * When time next matters to anything of the requester's.
     *
     * @return the instant; empty when nothing is owed
     */
    public Optional<Instant> nextDue() {
        return requests.stream().flatMap(request -> request.nextDue().stream()).min(Comparator.naturalOrder());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RequesterFile that
                && requester.equals(that.requester)
                && requests.equals(that.requests);
    }

    @Override
    public int hashCode() {
        return Objects.hash(requester, requests);
    }

    @Override
    public String toString() {
        return "RequesterFile of " + requests.stream().map(Request::id).toList();
    }
}
