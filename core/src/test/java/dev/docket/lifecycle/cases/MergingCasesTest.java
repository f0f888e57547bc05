package dev.docket.lifecycle.cases;

import static dev.docket.lifecycle.cases.Desk.OFFICE;
import static dev.docket.lifecycle.cases.Desk.ROUND_THE_CLOCK;
import static dev.docket.lifecycle.cases.Desk.STD;
import static dev.docket.lifecycle.cases.Desk.resolution;
import static dev.docket.lifecycle.cases.Desk.resolve;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.lifecycle.Piece;
import dev.docket.lifecycle.Together;
import dev.docket.obligation.ObligationEvent;
import dev.docket.obligation.RuleCode;
import dev.docket.request.Child;
import dev.docket.request.CommandKind;
import dev.docket.request.Ending;
import dev.docket.request.EventKinds;
import dev.docket.request.Guard;
import dev.docket.request.Intake;
import dev.docket.request.Outcome;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestId;
import dev.docket.request.RequestRefusal;
import dev.docket.request.RequesterId;
import dev.docket.request.Stage;
import dev.docket.time.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** R49 to R51: what merging, undoing it and splitting do to the clocks. */
class MergingCasesTest {

    private static final RuleCode RESOLUTION = RuleCode.of("resolution");
    private static final RequestId A = RequestId.of("A");
    private static final RequestId B = RequestId.of("B");
    private static final RequestId C = RequestId.of("C");

    private static Desk eightHours(RequestId id) {
        Desk desk = Desk.of(ROUND_THE_CLOCK, resolution(Period.elapsed(Duration.ofHours(8))));
        desk.request = Request.unraised(id);
        return desk;
    }

    private static Together merge(Desk duplicate, Desk survivor, String local) {
        Together done = survivor.workflow.merge(
                duplicate.request, survivor.request, OFFICE, "the same pothole", survivor.at(local));
        return taken(done, duplicate, survivor);
    }

    private static Together unmerge(Desk duplicate, Desk survivor, String local) {
        Together done = survivor.workflow.unmerge(
                duplicate.request, survivor.request, OFFICE, "another pothole", survivor.at(local));
        return taken(done, duplicate, survivor);
    }

    private static Together taken(Together done, Desk... desks) {
        for (Desk desk : desks) {
            var step = done.of(desk.request.id());
            step.events().forEach(desk.history::add);
            desk.request = step.state();
        }
        return done;
    }

    private static Optional<Instant> due(Request request) {
        return request.obligations().of(RESOLUTION).get(0).due();
    }

    @Nested
    class Merging {

        private final Desk a = eightHours(A).raised("09-07T08:00");
        private final Desk b = eightHours(B).raised("09-07T07:00");

        @Test
        void R49_theSurvivorKeepsTheEarlierDate() {
            assertEquals("09-07T16:00", a.due("resolution"));

            Together done = merge(b, a, "09-07T09:00");

            assertFalse(done.isRefused());
            assertEquals("09-07T15:00", a.due("resolution"));
            assertEquals(a.at("09-07T07:00"), a.request.firstRaisedAt());
            assertEquals(a.at("09-07T08:00"), a.request.raisedAt());
            assertEquals(Optional.of(Ending.MERGED), b.request.ending());
            assertEquals(Optional.of(A), b.request.mergedInto());
            assertTrue(b.request.obligations().open().isEmpty());
            assertEquals(
                    EventKinds.CLOSED,
                    ((ObligationEvent.Cancelled) b.ofRule("resolution").get(1)).by());
        }

        @Test
        void R49_whyTheSurvivorsDateIsWhatItIs() {
            merge(b, a, "09-07T09:00");

            assertEquals(
                    due(a.request),
                    a.workflow
                            .explain(a.request, RESOLUTION)
                            .map(why -> why.due().at()));
        }

        @Test
        void R49_theOtherWayRoundNothingMoves() {
            merge(a, b, "09-07T09:00");

            assertEquals("09-07T15:00", b.due("resolution"));
            assertEquals(
                    List.of(),
                    b.ofRule("resolution").stream()
                            .filter(ObligationEvent.BroughtForward.class::isInstance)
                            .toList());
        }

        @Test
        void R49_aDateThatHasPassedIsTheMomentOfTheMerging() {
            merge(b, a, "09-07T15:30"); // b fell due at 15:00 and is breached; a is due at 16:00

            assertEquals("09-07T15:30", a.due("resolution"));
            assertEquals(
                    1,
                    b.ofRule("resolution").stream()
                            .filter(ObligationEvent.Breached.class::isInstance)
                            .count());
        }

        @Test
        void R49_undoneEverythingIsOwedAgainByItsOwnDate() {
            merge(b, a, "09-07T09:00");
            unmerge(b, a, "09-07T10:00");

            assertTrue(b.request.isIn(Stage.RAISED));
            assertEquals(Optional.empty(), b.request.mergedInto());
            assertEquals("09-07T15:00", b.due("resolution"));
            assertEquals("09-07T15:00", a.due("resolution")); // what was brought forward stays
            assertEquals(List.of(), a.request.bonds().absorbed());
            assertEquals(b.request, b.replayed());
        }

        @Test
        void R49_undoneLateWhatHasPassedIsDueNow() {
            merge(b, a, "09-07T09:00");
            unmerge(b, a, "09-07T16:00");

            assertEquals("09-07T16:00", b.due("resolution"));
            b.time("09-07T16:01");
            assertEquals(
                    Optional.of(b.at("09-07T16:00")),
                    b.request.obligations().of(RESOLUTION).get(0).breachedAt());
        }

        @Test
        void R49_anotherRequestersIsAPartyOfTheSurvivor() {
            Intake.Builder other = Intake.builder();
            other.from(b.request.intake()).requester(RequesterId.of("tang"));
            Request c = b.workflow
                    .handle(Request.unraised(C), new RequestCommand.Raise(OFFICE, other.build()), b.at("09-07T08:30"))
                    .state();

            Together done = a.workflow.merge(c, a.request, OFFICE, "the same", a.at("09-07T09:00"));

            assertEquals(
                    List.of(RequesterId.of("tang")), done.of(A).state().bonds().parties());
        }

        @Test
        void R51_aCommandToTheMergedNamesTheSurvivor() {
            merge(b, a, "09-07T09:00");

            assertEquals(new RequestRefusal.Redirect(resolve().kind(), A), b.refused("09-07T10:00", resolve()));
        }

        @Test
        void R51_chainsAreFollowedStepByStep() {
            Desk c = eightHours(C).raised("09-07T09:00");
            merge(b, a, "09-07T09:30");
            merge(a, c, "09-07T10:00");

            assertEquals(Optional.of(A), b.request.mergedInto());
            assertEquals(Optional.of(C), a.request.mergedInto());
            assertEquals("09-07T15:00", c.due("resolution"));
            assertEquals(c.at("09-07T07:00"), c.request.firstRaisedAt());
        }

        @Test
        void R51_aCircleIsRefused() {
            merge(b, a, "09-07T09:00");
            Together back = merge(a, b, "09-07T10:00");

            assertEquals(Optional.of(new RequestRefusal.Redirect(CommandKind.ABSORB, A)), back.refusal());
            assertTrue(a.request.isOpen());
            assertInstanceOf(
                    RequestRefusal.NotTogether.class, back.of(A).outcome().getLeft());
        }

        @Test
        void R51_intoItselfIsRefused() {
            Together self = a.workflow.merge(a.request, a.request, OFFICE, "itself", a.at("09-07T09:00"));

            assertEquals(1, self.steps().size());
            assertEquals(
                    Guard.ANOTHER_REQUEST,
                    ((RequestRefusal.Unmet) self.refusal().orElseThrow())
                            .failed()
                            .get(0)
                            .guard());
        }

        @Test
        void R51_aRefusalKeepsWhatTimeHadDone() {
            merge(b, a, "09-07T09:00");
            Together again = merge(b, a, "09-07T15:30"); // a was due at 15:00

            assertTrue(again.isRefused());
            assertEquals(
                    List.of("Breached:resolution"),
                    again.of(A).lapses().map(lapse -> lapse.kind().name()).asJava());
        }
    }

    @Nested
    class Splitting {

        @Test
        void R50_aPartHasUnmetClocksFromTheWholeOrFromNow() {
            Desk std = new Desk(
                    Desk.programme(STD, resolution(Period.workingDays(3))).build());
            std.request = Request.unraised(A);
            std.raised("09-07T10:00");
            Together done = std.workflow.split(
                    std.request,
                    List.of(
                            new Piece(B, std.request.intake(), Piece.Origin.WHOLE),
                            new Piece(C, std.request.intake(), Piece.Origin.NOW)),
                    OFFICE,
                    "two matters",
                    std.at("09-09T10:00"));

            // From Monday the 7th three working days are the 8th, 9th, 10th; from Wednesday the 9th the 10th, 11th,
            // 14th.
            assertEquals("09-10T17:00", std.text(due(done.of(B).state())));
            assertEquals("09-14T17:00", std.text(due(done.of(C).state())));
            assertEquals(std.at("09-07T10:00"), done.of(B).state().firstRaisedAt());
            assertEquals(std.at("09-09T10:00"), done.of(B).state().raisedAt());
            assertEquals(Optional.of(A), done.of(C).state().parent());
        }

        @Test
        void R50_theWholeWaitsForItsPartsAndIsNoBetterThanTheWorst() {
            Desk whole = eightHours(A).raised("09-07T08:00");
            Together done = taken(
                    whole.workflow.split(
                            whole.request,
                            List.of(new Piece(B, whole.request.intake(), Piece.Origin.NOW)),
                            OFFICE,
                            "two matters",
                            whole.at("09-07T09:00")),
                    whole);
            whole.then("09-07T10:00", resolve());
            assertEquals(List.of(Guard.CHILDREN_DONE), whole.guards("09-07T11:00", Desk.close()));

            whole.then(
                    "09-07T12:00",
                    new RequestCommand.NoteChild(
                            OFFICE,
                            new Child(B, 0, Optional.of(Ending.CONFIRMED), Optional.of(Outcome.PARTLY_RESOLVED))));
            whole.then("09-07T13:00", Desk.close());

            assertTrue(whole.request.isIn(Stage.CLOSED));
            assertEquals(Optional.of(B), done.of(B).state().parent().map(parent -> B));

            // The part is open again, so the whole is.
            whole.then(
                    "09-07T14:00",
                    new RequestCommand.NoteChild(OFFICE, new Child(B, 1, Optional.empty(), Optional.empty())));
            assertTrue(whole.request.isOpen());
            assertTrue(whole.history.stream()
                    .anyMatch(event -> event instanceof RequestEvent.Reopened reopened
                            && reopened.cause() == RequestEvent.ReopenCause.PART_REOPENED));
        }

        @Test
        void R50_whatIsSplitIsNotMerged() {
            Desk whole = eightHours(A).raised("09-07T08:00");
            Desk other = eightHours(C).raised("09-07T08:00");
            taken(
                    whole.workflow.split(
                            whole.request,
                            List.of(new Piece(B, whole.request.intake(), Piece.Origin.NOW)),
                            OFFICE,
                            "two matters",
                            whole.at("09-07T09:00")),
                    whole);

            Together refused = merge(whole, other, "09-07T10:00");

            assertEquals(
                    Guard.NOT_SPLIT,
                    ((RequestRefusal.Unmet) refused.refusal().orElseThrow())
                            .failed()
                            .get(0)
                            .guard());
        }
    }
}
