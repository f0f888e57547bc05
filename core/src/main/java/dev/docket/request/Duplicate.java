package dev.docket.request;

import dev.docket.obligation.Obligation;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a request takes over from one that is merged into it.
 *
 * @param id the one that is merged
 * @param programme its programme
 * @param requester whose it is; empty for one who wants to stay unknown, and so becomes no party of the other
 * @param sealed whether nobody but the office may learn who that is
 * @param firstRaisedAt when its matter was first raised
 * @param owed what was owed in it as a whole; what single departments owed under its letters ends with it
 * @since 0.1.0
 */
public record Duplicate(
        RequestId id,
        ProgrammeId programme,
        Optional<RequesterId> requester,
        boolean sealed,
        Instant firstRaisedAt,
        List<Obligation> owed) {

    /** Makes it. */
    public Duplicate {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(programme, "programme");
        Objects.requireNonNull(requester, "requester");
        Objects.requireNonNull(firstRaisedAt, "firstRaisedAt");
        owed = List.copyOf(owed);
    }

    /**
     * A request as another one takes it over.
     *
     * @param request the request, raised
     * @return what is taken over
     * @throws IllegalStateException if it has not been raised
     */
    public static Duplicate of(Request request) {
        return new Duplicate(
                request.id(),
                request.programme().id(),
                Optional.of(request.intake().requester())
                        .filter(who -> !request.intake().anonymous()),
                request.sealed(),
                request.firstRaisedAt(),
                request.obligations().open().stream()
                        .filter(obligation -> obligation.subject().isEmpty())
                        .toList());
    }

    /** The same, whose requester goes by another name. */
    Duplicate called(RequesterId name) {
        return new Duplicate(id, programme, requester.map(who -> name), sealed, firstRaisedAt, owed);
    }
}
