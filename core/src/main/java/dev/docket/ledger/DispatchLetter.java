package dev.docket.ledger;

import dev.docket.obligation.Obligation;
import dev.docket.programme.Programme;
import dev.docket.programme.StandardRules;
import dev.docket.request.Letter;
import dev.docket.request.PersonId;
import dev.docket.request.Request;
import dev.docket.request.RequestId;
import dev.docket.request.RequesterId;
import dev.docket.request.SessionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a letter or slip (交办函、交办单) says, for a host to lay out in its own words: which requests it carries, who leads and helps and
 * until when, who is responsible, who signed, and on what it stands. Who is hidden stands there under the pseudonym. Immutable and
 * thread-safe.
 *
 * @param letter its number, the departments, the dates, the leader, the signature
 * @param programme the programme's name
 * @param basis the documents on which the programme stands
 * @param matters the requests that it carries, at least one
 * @param awaitsSignature whether it has no effect yet, as the programme asks for a signature and nobody has signed
 * @since 0.1.0
 */
public record DispatchLetter(
        Letter letter, String programme, List<String> basis, List<Matter> matters, boolean awaitsSignature) {

    /**
     * Makes it.
     *
     * @throws IllegalArgumentException if it carries no request
     */
    public DispatchLetter {
        Objects.requireNonNull(letter, "letter");
        Objects.requireNonNull(programme, "programme");
        basis = List.copyOf(basis);
        matters = List.copyOf(matters);
        if (matters.isEmpty()) {
            throw new IllegalArgumentException(
                    "letter " + letter.number() + " must carry a request; pass at least one");
        }
    }

    /**
     * One request that it carries.
     *
     * @param request which
     * @param title the matter in a line
     * @param requester whose it is, as others than the office may know
     * @param session the session in which it was raised
     * @param leader who is responsible that it is solved: whom the letter names, else whom the request does
     * @param due by when the answer is owed; empty until the letter is out
     */
    public record Matter(
            RequestId request,
            String title,
            RequesterId requester,
            Optional<SessionId> session,
            Optional<PersonId> leader,
            Optional<Instant> due) {

        /** Makes it. */
        public Matter {
            Objects.requireNonNull(request, "request");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(requester, "requester");
            Objects.requireNonNull(session, "session");
            Objects.requireNonNull(leader, "leader");
            Objects.requireNonNull(due, "due");
        }

        private static Matter of(Letter letter, Request request) {
            return new Matter(
                    request.id(),
                    request.intake().title(),
                    request.shownRequester(),
                    request.intake().session(),
                    letter.supervisingLeader().or(request::supervisingLeader),
                    Stream.of(StandardRules.ANSWER, StandardRules.REDO)
                            .flatMap(rule -> request.obligations().of(rule).stream())
                            .map(Obligation::due)
                            .flatMap(Optional::stream)
                            .findFirst());
        }
    }

    /**
     * What a letter says.
     *
     * @param programme the programme of its requests
     * @param letter the letter, drafted, signed or issued
     * @param requests the requests that it carries as they stand, raised, at least one
     * @return what it says
     * @throws IllegalArgumentException if there is none, or one is of another programme
     */
    public static DispatchLetter of(Programme programme, Letter letter, Iterable<Request> requests) {
        ArrayList<Matter> matters = new ArrayList<>();
        for (Request request : requests) {
            if (!request.programme().id().equals(programme.id())) {
                throw new IllegalArgumentException("letter " + letter.number() + " is of programme " + programme.id()
                        + ", but request " + request.id() + " of "
                        + request.programme().id()
                        + "; write a letter for each programme");
            }
            matters.add(Matter.of(letter, request));
        }
        return new DispatchLetter(
                letter,
                programme.name(),
                programme.basis(),
                matters,
                programme.gates().signedLetter() && letter.signedBy().isEmpty());
    }
}
