package dev.docket.lifecycle;

import dev.docket.obligation.Obligation;
import dev.docket.programme.Programme;
import dev.docket.request.Assignment;
import dev.docket.request.Child;
import dev.docket.request.ClassSolution;
import dev.docket.request.Commitment;
import dev.docket.request.Deferral;
import dev.docket.request.Duplicate;
import dev.docket.request.Guard;
import dev.docket.request.PersonId;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestId;
import dev.docket.request.Roles;
import dev.docket.request.Stage;
import dev.docket.request.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What the facts are of a command that has to do with other requests: merging, splitting, classes, matches. */
interface BondDecisions extends RequestCommand.Cases<List<RequestEvent>> {

    /** The request as it stands. */
    Request request();

    /** The programme that it is under. */
    Programme programme();

    /** When the command is given. */
    Instant now();

    /** Fails a guard that does not hold. */
    void require(Guard guard, boolean holds, Supplier<String> found);

    @Override
    default List<RequestEvent> merge(RequestCommand.Merge command) {
        requireAnother(command.survivor());
        return List.of(new RequestEvent.Merged(now(), command.by(), command.survivor(), command.reason()));
    }

    default void requireAnother(RequestId other) {
        require(Guard.ANOTHER_REQUEST, !other.equals(request().id()), () -> other + " is this one");
    }

    @Override
    default List<RequestEvent> absorb(RequestCommand.Absorb command) {
        Duplicate duplicate = command.duplicate();
        requireAnother(duplicate.id());
        require(
                Guard.SAME_PROGRAMME,
                duplicate.programme().equals(request().programme().id()),
                () -> duplicate.id() + " is of " + duplicate.programme() + ", this one of "
                        + request().programme().id());
        require(
                Guard.DUPLICATE_NEW,
                request().bonds().absorbed().stream().noneMatch(one -> one.id().equals(duplicate.id())),
                () -> duplicate.id() + " was");
        require(Guard.NOT_BEHIND, !isBehind(duplicate), () -> duplicate.id() + " is with a department already");
        requireNobodyComplainedOf(duplicate);
        return List.of(new RequestEvent.Absorbed(now(), command.by(), duplicate));
    }

    /** Of whom the other complains has no part in this one either, nor would have by a reopening. */
    private void requireNobodyComplainedOf(Duplicate duplicate) {
        Stream<UnitId> atWork =
                request().assignments().stream().filter(Assignment::isLive).map(Assignment::unit);
        Stream<UnitId> bound = Stream.of(
                        request().lead().map(Assignment::unit).stream(),
                        request().nextLead().stream(),
                        request().openCommitments().stream().map(Commitment::unit))
                .flatMap(Function.identity());
        List<UnitId> units = Stream.concat(atWork, bound)
                .filter(duplicate.complainedOf()::contains)
                .distinct()
                .toList();
        require(Guard.NOT_COMPLAINED_OF, units.isEmpty(), () -> "at work are or were " + units);
        List<PersonId> persons = Stream.of(
                        request().supervisingLeader(),
                        request().companion(),
                        request().deferral().map(Deferral::owner))
                .flatMap(Optional::stream)
                .filter(duplicate.complainedOfPersons()::contains)
                .toList();
        require(Guard.NOBODY_COMPLAINED_OF, persons.isEmpty(), () -> "named are " + persons);
    }

    /** Else the date by which a department owes its answer would be lost. */
    private boolean isBehind(Duplicate duplicate) {
        return request().communicatedAt().isEmpty()
                && duplicate.owed().stream().anyMatch(this::isOfALead)
                && request().obligations().open().stream().noneMatch(this::isOfALead);
    }

    private boolean isOfALead(Obligation owed) {
        return owed.subject().isEmpty()
                && programme()
                        .rulebook()
                        .rule(owed.ref().rule())
                        .filter(rule -> rule.debtor().equals(Roles.LEAD))
                        .isPresent();
    }

    @Override
    default List<RequestEvent> unmerge(RequestCommand.Unmerge command) {
        Stage to = request()
                .bonds()
                .merging()
                .map(merging -> merging.before().stage())
                .orElse(Stage.RAISED);
        return List.of(new RequestEvent.Unmerged(now(), command.by(), to, command.reason()));
    }

    @Override
    default List<RequestEvent> release(RequestCommand.Release command) {
        require(
                Guard.ABSORBED_HERE,
                request().bonds().absorbed().stream().anyMatch(one -> one.id().equals(command.duplicate())),
                () -> command.duplicate() + " was not");
        return List.of(new RequestEvent.Released(now(), command.by(), command.duplicate(), command.reason()));
    }

    @Override
    default List<RequestEvent> join(RequestCommand.Join command) {
        require(Guard.PARTY_NEW, !request().isParty(command.party()), () -> "they have a part in it");
        return List.of(new RequestEvent.Joined(now(), command.by(), command.party()));
    }

    @Override
    default List<RequestEvent> split(RequestCommand.Split command) {
        List<RequestId> children = command.children();
        boolean distinct = children.stream().distinct().count() == children.size();
        boolean known = children.stream()
                .anyMatch(id -> id.equals(request().id())
                        || request().bonds().child(id).isPresent()
                        || request().parent().filter(id::equals).isPresent());
        require(Guard.CHILDREN_NEW, distinct && !known, () -> "named are " + children);
        return List.of(new RequestEvent.SplitUp(now(), command.by(), children, command.reason()));
    }

    @Override
    default List<RequestEvent> noteChild(RequestCommand.NoteChild command) {
        Optional<Child> known = request().bonds().child(command.child().id());
        require(Guard.CHILD_KNOWN, known.isPresent(), () -> command.child().id() + " is none");
        require(
                Guard.CHANGES,
                known.filter(command.child()::equals).isEmpty(),
                () -> "that is known of " + command.child().id());
        require(
                Guard.CHILD_NEWS,
                known.filter(one -> one.isOlderThan(command.child()) || one.equals(command.child()))
                        .isPresent(),
                () -> "known is " + known.map(Object::toString).orElse("nothing"));
        return List.of(new RequestEvent.ChildNoted(now(), command.by(), command.child()));
    }

    @Override
    default List<RequestEvent> joinClass(RequestCommand.JoinClass command) {
        require(
                Guard.CHANGES,
                request().bonds().classId().filter(command.classId()::equals).isEmpty(),
                () -> "it is in " + command.classId());
        return List.of(new RequestEvent.ClassJoined(now(), command.by(), command.classId()));
    }

    @Override
    default List<RequestEvent> leaveClass(RequestCommand.LeaveClass command) {
        return request()
                .bonds()
                .classId()
                .map(left ->
                        List.<RequestEvent>of(new RequestEvent.ClassLeft(now(), command.by(), left, command.reason())))
                .orElse(List.of());
    }

    @Override
    default List<RequestEvent> offerClassSolution(RequestCommand.OfferClassSolution command) {
        ClassSolution solution = command.solution();
        request()
                .bonds()
                .classId()
                .ifPresent(own -> require(
                        Guard.SOLUTION_OF_THE_CLASS,
                        own.equals(solution.ofClass()),
                        () -> "it is of " + solution.ofClass() + ", the request in " + own));
        require(
                Guard.CHANGES,
                request().bonds().offered().filter(solution::equals).isEmpty(),
                () -> solution.id() + " was offered");
        return List.of(new RequestEvent.ClassSolutionOffered(now(), command.by(), solution));
    }

    @Override
    default List<RequestEvent> match(RequestCommand.Match command) {
        requireAnother(command.other());
        require(
                Guard.CHANGES,
                !request().bonds().matches().contains(command.other()),
                () -> "they were brought together with that of " + command.other());
        return List.of(new RequestEvent.Matched(now(), command.by(), command.other(), command.terms()));
    }
}
