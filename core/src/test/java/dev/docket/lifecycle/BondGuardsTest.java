package dev.docket.lifecycle;

import static dev.docket.lifecycle.RequestStory.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.docket.request.Child;
import dev.docket.request.ClassId;
import dev.docket.request.ClassSolution;
import dev.docket.request.Duplicate;
import dev.docket.request.Guard;
import dev.docket.request.ProgrammeId;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestId;
import dev.docket.request.SolutionId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What one request among others refuses by itself, whoever gives the command: the whole-ledger commands ask before, a host that
 * gives the single ones need not.
 */
class BondGuardsTest {

    private static final RequestId SELF = RequestId.of("KQ-1");
    private static final RequestId OTHER = RequestId.of("KQ-2");
    private static final ClassId FLOODS = ClassId.of("floods");

    private final RequestStory story = new RequestStory().then("09-18T15:10", raise());

    private static Request other(RequestId id) {
        RequestStory other = new RequestStory();
        other.request = Request.unraised(id);
        return other.then("09-18T15:20", raise()).request;
    }

    private static RequestCommand absorb(Duplicate duplicate) {
        return new RequestCommand.Absorb(OFFICE, duplicate);
    }

    private static Duplicate of(ProgrammeId programme, Duplicate one) {
        return new Duplicate(
                one.id(),
                programme,
                one.requester(),
                one.parties(),
                one.hidden(),
                one.tokens(),
                one.complainedOf(),
                one.complainedOfPersons(),
                one.supervision(),
                one.firstRaisedAt(),
                one.owed(),
                one.classId(),
                one.offered(),
                one.matches());
    }

    private static RequestCommand split(RequestId... children) {
        return new RequestCommand.Split(OFFICE, List.of(children), "two matters");
    }

    private static RequestCommand note(Child child) {
        return new RequestCommand.NoteChild(OFFICE, child);
    }

    @Test
    void R51_absorbsAnotherOfItsProgrammeOnce() {
        Duplicate duplicate = Duplicate.of(other(OTHER));

        story.refuses("09-18T16:00", absorb(Duplicate.of(other(SELF))), Guard.ANOTHER_REQUEST);
        story.refuses("09-18T16:00", absorb(of(ProgrammeId.of("another"), duplicate)), Guard.SAME_PROGRAMME);
        story.then("09-18T16:00", absorb(duplicate));
        story.refuses("09-18T16:01", absorb(duplicate), Guard.DUPLICATE_NEW);
        assertEquals(1, story.request.bonds().absorbed().size());
    }

    @Test
    void releasesWhatItHasAbsorbedOnly() {
        RequestCommand release = new RequestCommand.Release(OFFICE, OTHER, "another matter after all");
        story.refuses("09-18T16:00", release, Guard.ABSORBED_HERE);
        story.then("09-18T16:00", absorb(Duplicate.of(other(OTHER))));

        story.refuses(
                "09-18T16:01",
                new RequestCommand.Release(OFFICE, RequestId.of("KQ-3"), "a mistake"),
                Guard.ABSORBED_HERE);
        story.then("09-18T16:02", release);
        assertEquals(List.of(), story.request.bonds().absorbed());
    }

    @Test
    void isSplitIntoNewPartsOnly() {
        story.refuses("09-18T16:00", split(OTHER, OTHER), Guard.CHILDREN_NEW);
        story.refuses("09-18T16:00", split(SELF, OTHER), Guard.CHILDREN_NEW);
        story.then("09-18T16:00", split(OTHER, RequestId.of("KQ-3")));
        story.refuses("09-18T16:01", split(OTHER, RequestId.of("KQ-4")), Guard.CHILDREN_NEW);
    }

    @Test
    void hearsOfItsPartsWhatItDoesNotKnow() {
        Child later = new Child(OTHER, 1, Optional.empty(), Optional.empty());
        story.then("09-18T16:00", split(OTHER, RequestId.of("KQ-3")));

        story.refuses("09-18T16:01", note(Child.open(OTHER)), Guard.CHANGES);
        story.refuses("09-18T16:01", note(Child.open(RequestId.of("KQ-9"))), Guard.CHILD_KNOWN, Guard.CHILD_NEWS);
        story.then("09-18T16:02", note(later));
        story.refuses("09-18T16:03", note(Child.open(OTHER)), Guard.CHILD_NEWS);
        assertEquals(Optional.of(later), story.request.bonds().child(OTHER));
    }

    @Test
    void joinsAClassAndLeavesIt() {
        RequestCommand into = new RequestCommand.JoinClass(OFFICE, FLOODS);
        RequestCommand leave = new RequestCommand.LeaveClass(OFFICE, "another matter after all");
        ClassSolution pumps = new ClassSolution(SolutionId.of("S-1"), FLOODS, "pumps", Optional.empty());
        RequestCommand offer = new RequestCommand.OfferClassSolution(OFFICE, pumps);
        story.refuses("09-18T16:00", leave, Guard.IN_A_CLASS);

        story.then("09-18T16:00", into);
        story.refuses("09-18T16:01", into, Guard.CHANGES);
        story.then("09-18T16:01", offer);
        story.refuses("09-18T16:02", offer, Guard.CHANGES);
        story.then("09-18T16:03", leave);

        assertEquals(Optional.empty(), story.request.bonds().classId());
        story.refuses("09-18T16:04", leave, Guard.IN_A_CLASS);
    }

    @Test
    void FS13_isBroughtTogetherWithAnotherOnce() {
        RequestCommand together = new RequestCommand.Match(OFFICE, OTHER, "supplier and buyer");
        story.refuses(
                "09-18T16:00", new RequestCommand.Match(OFFICE, SELF, "supplier and buyer"), Guard.ANOTHER_REQUEST);
        story.then("09-18T16:00", together);
        story.refuses("09-18T16:01", together, Guard.CHANGES);
        assertEquals(List.of(OTHER), story.request.bonds().matches());
    }
}
