package dev.docket.request;

import dev.docket.obligation.Obligation;
import dev.docket.obligation.SupervisionLevel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a request takes over from one that is merged into it.
 *
 * @param id the one that is merged
 * @param programme its programme
 * @param requester whose it is; empty for one who wants to stay unknown, and so becomes no party of the other
 * @param parties who had joined it
 * @param hidden those of them, its requester included, whom nobody but the office may learn
 * @param tokens under what is published what its requester should learn who wants to stay unknown, and theirs whose it had taken over
 * @param complainedOf the departments of which it complains
 * @param complainedOfPersons the persons of whom it complains
 * @param supervision how far supervision of it had risen
 * @param firstRaisedAt when its matter was first raised
 * @param owed what was owed in it as a whole; what single departments owed under its letters ends with it
 * @param classId the class to which it belongs
 * @param offered the solution of its class that was offered to it last
 * @param matches the requests with whose requesters its own was brought together
 * @since 0.1.0
 */
public record Duplicate(
        RequestId id,
        ProgrammeId programme,
        Optional<RequesterId> requester,
        List<RequesterId> parties,
        List<RequesterId> hidden,
        List<PublicToken> tokens,
        List<UnitId> complainedOf,
        List<PersonId> complainedOfPersons,
        SupervisionLevel supervision,
        Instant firstRaisedAt,
        List<Obligation> owed,
        Optional<ClassId> classId,
        Optional<ClassSolution> offered,
        List<RequestId> matches) {

    /** Makes it. */
    public Duplicate {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(programme, "programme");
        Objects.requireNonNull(requester, "requester");
        Objects.requireNonNull(firstRaisedAt, "firstRaisedAt");
        parties = List.copyOf(parties);
        hidden = List.copyOf(hidden);
        tokens = List.copyOf(tokens);
        complainedOf = List.copyOf(complainedOf);
        complainedOfPersons = List.copyOf(complainedOfPersons);
        Objects.requireNonNull(supervision, "supervision");
        owed = List.copyOf(owed);
        Objects.requireNonNull(classId, "classId");
        Objects.requireNonNull(offered, "offered");
        matches = List.copyOf(matches);
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
                request.bonds().parties(),
                hidden(request),
                request.publicTokens(),
                request.complainedOf(),
                request.complainedOfPersons(),
                request.supervision(),
                request.firstRaisedAt(),
                request.obligations().open().stream()
                        .filter(obligation -> obligation.subject().isEmpty())
                        .toList(),
                request.bonds().classId(),
                request.bonds().offered(),
                request.bonds().matches());
    }

    private static List<RequesterId> hidden(Request request) {
        ArrayList<RequesterId> hidden = new ArrayList<>(request.bonds().hidden());
        if (request.sealed() && !request.intake().anonymous()) {
            hidden.add(request.intake().requester());
        }
        return hidden;
    }

    /** Everybody who has a part in the other from now on. */
    List<RequesterId> everybody() {
        ArrayList<RequesterId> everybody = new ArrayList<>(requester.stream().toList());
        everybody.addAll(parties);
        return everybody;
    }

    /** The same without the names of whoever has a part in it. */
    Duplicate nameless() {
        Optional<RequesterId> other = requester.map(who -> RequesterId.of("requester of " + id));
        return new Duplicate(
                id,
                programme,
                other,
                List.of(),
                List.of(),
                tokens,
                complainedOf,
                complainedOfPersons,
                supervision,
                firstRaisedAt,
                owed,
                classId,
                offered,
                matches);
    }
}
