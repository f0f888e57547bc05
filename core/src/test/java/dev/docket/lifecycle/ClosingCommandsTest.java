package dev.docket.lifecycle;

import static dev.docket.lifecycle.Commands.*;
import static dev.docket.lifecycle.RequestStory.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.docket.obligation.SupervisionLevel;
import dev.docket.programme.Gates;
import dev.docket.programme.Limits;
import dev.docket.programme.StandardRules;
import dev.docket.request.Acts;
import dev.docket.request.Ending;
import dev.docket.request.Guard;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestKind;
import dev.docket.request.Roles;
import dev.docket.request.Stage;
import dev.docket.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How it ends: through the gate, by time, or not for good. */
class ClosingCommandsTest {

    private static final RequestCommand ANNUL = new RequestCommand.AnnulClosure(INSPECTOR, "nothing was built");

    private final RequestStory story = new RequestStory();

    @Nested
    class ClosingTacitly {

        private final RequestStory tacit = under(builder -> builder.addRules(
                StandardRules.tacitClosure(Period.workingDays(10)).build()));

        private RequestStory noticed() {
            return tacit.answered()
                    .then("09-28T10:00", unreached())
                    .then("09-29T15:00", unreached())
                    .then("09-30T10:00", unreached())
                    .then("09-30T12:00", record(OFFICE, Acts.WRITTEN_NOTICE));
        }

        @Test
        void timeClosesItWhenNobodyObjects() {
            noticed();
            // Ten working days after 30 September: 8, 9, 10, 12 to 16, 19, 20 October.
            assertEquals(Optional.of("10-20T17:00"), tacit.due(StandardRules.TACIT_CLOSURE));
            tacit.refuses("10-20T17:00", close(), Guard.FOLLOWED_UP);

            tacit.time("10-20T17:00:00.000000001");

            assertEquals(Optional.of(Ending.TACIT), tacit.request.ending());
            RequestEvent.Closed closed = tacit.events(RequestEvent.Closed.class).get(0);
            assertEquals(at("10-20T17:00"), closed.at());
            assertEquals(Optional.empty(), closed.by());
        }

        @Test
        void anyContactStopsIt() {
            noticed();

            assertEquals(
                    facts("nudged", "met: tacit-closure"),
                    tacit.gives("10-15T10:00", new RequestCommand.Nudge(REQUESTER, "I was away")));
            tacit.time("10-31T00:00");
            assertEquals(Stage.ANSWERED, tacit.request.stage());
        }

        @Test
        void K13_silenceClosesNothingThatIsPutOff() {
            noticed()
                    .then("09-30T14:00", commit(HOUSING_HEAD, "C-1", "11-02"))
                    .then("10-09T10:00", RequestStory.defer("11-02"));

            assertEquals(Stage.DEFERRED, tacit.request.stage());
            assertEquals(Optional.empty(), tacit.due(StandardRules.TACIT_CLOSURE));
        }

        @Test
        void timeClosesNothingThatTheGateWouldNotLetPass() {
            tacit.assigned().then("09-22T10:00", commit(HOUSING_HEAD, "C-1", "11-02"));
            tacit.then("09-24T10:00", submit())
                    .then("09-24T15:00", approve())
                    .then("09-28T10:00", unreached())
                    .then("09-29T15:00", unreached())
                    .then("09-30T10:00", unreached())
                    .then("09-30T12:00", record(OFFICE, Acts.WRITTEN_NOTICE))
                    .time("10-31T00:00");

            assertEquals(Stage.ANSWERED, tacit.request.stage());
            tacit.refuses("10-31T00:00", close(), Guard.NO_COMMITMENT_OPEN);
        }
    }

    @Nested
    class ClosingThroughTheGate {

        private RequestStory strict() {
            return gated(gates -> gates.closingSigner(Roles.HOST).evidence(Map.of("roads", List.of("photograph"))));
        }

        private RequestCommand asRoads() {
            return new RequestCommand.Recategorise(OFFICE, RequestKind.PROBLEM, "roads", "it is one of the road");
        }

        @Test
        void namesEveryConditionThatFailsOfWhatNobodyAnswered() {
            RequestStory unanswered = strict().assigned()
                    .then("09-22T10:00", commit(HOUSING_HEAD, "C-1", "11-02"))
                    .then("09-22T11:00", asRoads())
                    .then("09-24T10:00", explain(Optional.of(date("11-02"))));

            // All seven but the passing of a follow-up, which nobody can have failed who was never asked.
            unanswered.refuses(
                    "09-28T10:00",
                    close(),
                    Guard.COMMUNICATED,
                    Guard.FOLLOWED_UP,
                    Guard.ASSIGNMENTS_DONE,
                    Guard.NO_COMMITMENT_OPEN,
                    Guard.EVIDENCE_PRESENT,
                    Guard.SIGNED_OFF);
        }

        @Test
        void namesEveryConditionThatFailsOfWhatTheRequesterRefused() {
            RequestStory refused = under(builder -> builder.gates(Gates.builder()
                            .closingSigner(Roles.HOST)
                            .evidence(Map.of("roads", List.of("photograph")))
                            .build())
                    .limits(Limits.builder().reopenings(0).build()));
            refused.answered()
                    .then("09-28T10:00", commit(HOUSING_HEAD, "C-1", "11-02"))
                    .then("09-28T11:00", asRoads())
                    .then("09-28T12:00", dissatisfied());

            refused.refuses(
                    "09-28T13:00",
                    close(),
                    Guard.FOLLOW_UP_PASSES,
                    Guard.NO_COMMITMENT_OPEN,
                    Guard.EVIDENCE_PRESENT,
                    Guard.SIGNED_OFF);
        }

        @Test
        void theSignerIsTheOneWhomTheProgrammeNames() {
            RequestStory signed = strict().answered().then("09-28T10:00", satisfied());
            signed.refuses(
                    "09-28T11:00", new RequestCommand.Close(OFFICE, "slip 7", Optional.of(LEADER)), Guard.SIGNED_OFF);

            signed.then("09-28T11:00", new RequestCommand.Close(OFFICE, "slip 7", Optional.of(HOST)));
        }
    }

    @Nested
    class Annulling {

        @Test
        void returnsItToWorkAndIsCritical() {
            story.closed();

            // Redo, half of seven days: Wednesday 30 September, 8, 9, 10 October. Checks: 14 days after 29 September is
            // 13 October,
            // the next first working day Monday 2 November. Decision in three: 30 September, 8, 9 October.
            assertEquals(
                    facts(
                            "closure annulled",
                            "reopened to assigned",
                            "void: reopen-window",
                            "owed: redo by 10-10 17:00",
                            "owed: weekly-reminder/housing",
                            "owed: monthly-check by 11-02 17:00",
                            "supervision critical (a closure was annulled)",
                            "owed: decision by 10-09 17:00"),
                    story.gives("09-29T10:00", ANNUL));

            assertEquals(Optional.empty(), story.request.ending());
            assertEquals(SupervisionLevel.CRITICAL, story.request.supervision());
        }

        @Test
        void isPossibleHoweverLate() {
            story.closed().then("12-15T10:00", ANNUL);

            assertEquals(Stage.ASSIGNED, story.request.stage());
        }

        @Test
        void isForTheInspectorAndForWhatIsClosed() {
            story.answered().refusesInThisStage("09-28T09:00", ANNUL);

            story.then("09-28T10:00", satisfied()).then("09-28T11:00", close());

            story.refusesThisActor("09-29T10:00", new RequestCommand.AnnulClosure(OFFICE, "we were wrong"));
        }
    }
}
