package dev.docket.ledger;

import dev.docket.request.Actor;
import dev.docket.request.Answer;
import dev.docket.request.ClassId;
import dev.docket.request.ClassSolution;
import dev.docket.request.Duplicate;
import dev.docket.request.PolicyId;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestId;
import dev.docket.request.SolutionId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A class of similar requests (一类问题) as the events of its members tell it: who belongs to it, which solutions were offered, which
 * policies came of them, and whom they reached: one key for one class (TZ-9, KQ-18).
 *
 * <p>Membership changes nothing and a solution closes nothing: each member is answered and followed up singly. Mutable, for one thread;
 * feed it the events of each request in their order.
 *
 * @since 0.1.0
 */
public final class RequestClass {

    private final ClassId id;
    private final Set<RequestId> members = new LinkedHashSet<>();
    private final Set<RequestId> everMembers = new LinkedHashSet<>();
    private final Map<RequestId, ClassId> classes = new LinkedHashMap<>();
    private final Map<SolutionId, Reach> reaches = new LinkedHashMap<>();
    private final Map<RequestId, SolutionId> submitted = new LinkedHashMap<>();

    /**
     * A class of which nothing is known yet.
     *
     * @param id which class
     */
    public RequestClass(ClassId id) {
        this.id = Objects.requireNonNull(id, "id");
    }

    /**
     * What came of one solution.
     *
     * @param solution the solution as it was offered last
     * @param offered the requests to which it was offered, each once
     * @param answered those that were answered with it, each once
     */
    public record Reach(ClassSolution solution, List<RequestId> offered, List<RequestId> answered) {
        /** Makes it. */
        public Reach {
            Objects.requireNonNull(solution, "solution");
            offered = List.copyOf(offered);
            answered = List.copyOf(answered);
        }

        private Reach offeredTo(ClassSolution now, RequestId request) {
            return new Reach(now, with(offered, request), answered);
        }

        private Reach answering(RequestId request) {
            return new Reach(solution, offered, with(answered, request));
        }

        private static List<RequestId> with(List<RequestId> some, RequestId one) {
            LinkedHashSet<RequestId> more = new LinkedHashSet<>(some);
            more.add(one);
            return List.copyOf(more);
        }
    }

    /**
     * Which class it is.
     *
     * @return the class
     */
    public ClassId id() {
        return id;
    }

    /**
     * Takes in what happened to a request, of this class or not.
     *
     * @param request which
     * @param event what happened
     */
    public void take(RequestId request, RequestEvent event) {
        if (event instanceof RequestEvent.ClassJoined joined) {
            join(request, joined.classId());
        } else if (event instanceof RequestEvent.Absorbed absorbed) {
            takeOver(request, absorbed.duplicate());
        } else if (event instanceof RequestEvent.ClassLeft left
                && left.classId().equals(id)) {
            members.remove(request);
            classes.remove(request);
        } else if (event instanceof RequestEvent.ClassSolutionOffered offered
                && offered.solution().ofClass().equals(id)) {
            offer(request, offered.solution());
        } else if (event instanceof RequestEvent.AnswerSubmitted answer) {
            Optional<SolutionId> applied = answer.answer().solution();
            submitted.remove(request);
            applied.filter(solution -> members.contains(request) && reaches.containsKey(solution))
                    .ifPresent(solution -> submitted.put(request, solution));
        } else if (event instanceof RequestEvent.AnswerSentBack) {
            submitted.remove(request);
        } else if (event instanceof RequestEvent.AnswerApproved && submitted.containsKey(request)) {
            reaches.computeIfPresent(submitted.get(request), (solution, reach) -> reach.answering(request));
        }
    }

    private void join(RequestId request, ClassId joined) {
        classes.put(request, joined);
        if (joined.equals(id)) {
            members.add(request);
            everMembers.add(request);
        } else {
            members.remove(request);
        }
    }

    private void offer(RequestId request, ClassSolution solution) {
        reaches.merge(
                solution.id(),
                new Reach(solution, List.of(request), List.of()),
                (so, unused) -> so.offeredTo(solution, request));
    }

    /** Where the survivor has no class of its own, it is of the other's, and was offered what that was. */
    private void takeOver(RequestId survivor, Duplicate duplicate) {
        if (duplicate.classId().isEmpty()) {
            return;
        }
        if (!classes.containsKey(survivor)) {
            join(survivor, duplicate.classId().get());
        }
        if (duplicate.classId().get().equals(classes.get(survivor))) {
            duplicate
                    .offered()
                    .filter(offered -> offered.ofClass().equals(id))
                    .ifPresent(offered -> offer(survivor, offered));
        }
    }

    /**
     * Who belongs to it now.
     *
     * @return the requests, in the order in which they joined
     */
    public List<RequestId> members() {
        return List.copyOf(members);
    }

    /**
     * Who has ever belonged to it.
     *
     * @return the requests, in the order in which they joined first
     */
    public List<RequestId> everMembers() {
        return List.copyOf(everMembers);
    }

    /**
     * The solutions that were offered, and whom they reached.
     *
     * @return one for each solution, in the order in which they were offered first
     */
    public List<Reach> reaches() {
        return List.copyOf(reaches.values());
    }

    /**
     * The policies that came of the class (专项政策).
     *
     * @return each once, in the order in which they were offered first
     */
    public List<PolicyId> policies() {
        return reaches.values().stream()
                .flatMap(reach -> reach.solution().policy().stream())
                .distinct()
                .toList();
    }

    /**
     * The requests that were answered with a solution of the class.
     *
     * @return how many, each once
     */
    public long answered() {
        return reaches.values().stream()
                .flatMap(reach -> reach.answered().stream())
                .distinct()
                .count();
    }

    /**
     * The commands that offer a solution to every open request of the class to which it was not offered yet. Each is given singly, and
     * {@link Answer#applying} then answers with it.
     *
     * @param solution the solution, of this class
     * @param by who
     * @param requests any requests as they stand
     * @return a command for each request, in the order of the requests
     * @throws IllegalArgumentException if the solution is of another class
     */
    public Map<RequestId, RequestCommand> offers(ClassSolution solution, Actor by, Iterable<Request> requests) {
        if (!solution.ofClass().equals(id)) {
            throw new IllegalArgumentException("RequestClass.offers of " + id
                    + " must be given a solution of it, but was of " + solution.ofClass() + "; ask that class");
        }
        LinkedHashMap<RequestId, RequestCommand> offers = new LinkedHashMap<>();
        for (Request request : requests) {
            boolean member = request.isRaised()
                    && request.isOpen()
                    && request.bonds().classId().filter(id::equals).isPresent();
            if (member && request.bonds().offered().filter(solution::equals).isEmpty()) {
                offers.put(request.id(), new RequestCommand.OfferClassSolution(by, solution));
            }
        }
        return offers;
    }
}
