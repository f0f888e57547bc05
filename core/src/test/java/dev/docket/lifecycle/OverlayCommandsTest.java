package dev.docket.lifecycle;

import static dev.docket.lifecycle.Commands.*;
import static dev.docket.lifecycle.RequestStory.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.lifecycle.stories.Chronicle;
import dev.docket.obligation.ObligationEvent;
import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.Periods;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.programme.Gates;
import dev.docket.programme.Programme;
import dev.docket.programme.Reclassification;
import dev.docket.programme.StandardRules;
import dev.docket.request.CommandKind;
import dev.docket.request.Conditions;
import dev.docket.request.Guard;
import dev.docket.request.Priority;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestKind;
import dev.docket.request.RequestRefusal;
import dev.docket.request.Stage;
import dev.docket.request.SuspensionReason;
import dev.docket.time.Period;
import dev.docket.workflow.Event;
import io.vavr.control.Either;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is wanted beside the stages: supervision, nudges, priority, versions, names and acts. */
class OverlayCommandsTest {

    private final RequestStory story = new RequestStory();

    private static List<ObligationRule> rules(Periods answer) {
        return PROGRAMME.rules().stream()
                .map(rule -> rule.code().equals(StandardRules.ANSWER)
                        ? StandardRules.answer(answer).build()
                        : rule)
                .toList();
    }

    @Nested
    class Escalating {

        @Test
        void byOneStepNeedsNoReason() {
            story.assigned();

            assertEquals(
                    facts("supervision notice (by hand)", "owed: notice-response by 09-23 17:00"),
                    story.gives("09-22T10:00", escalate(SupervisionLevel.NOTICE)));
            assertEquals(Stage.ASSIGNED, story.request.stage());
        }

        @Test
        void L46_byMoreNeedsOne() {
            story.assigned().refuses("09-22T10:00", escalate(SupervisionLevel.CRITICAL), Guard.LEVEL_EXPLAINED);

            // Wednesday 23, Thursday 24, Monday 28 September.
            assertEquals(
                    facts("supervision critical (a child fell in)", "owed: decision by 09-28 17:00"),
                    story.gives("09-22T10:00", escalate(SupervisionLevel.CRITICAL, "a child fell in")));
        }

        @Test
        void neverLowersIt() {
            story.assigned().then("09-22T10:00", escalate(SupervisionLevel.CRITICAL, "a child fell in"));
            story.refuses("09-22T11:00", escalate(SupervisionLevel.WARNING), Guard.LEVEL_HIGHER);
            story.refuses("09-22T11:00", escalate(SupervisionLevel.CRITICAL), Guard.LEVEL_HIGHER);

            story.then("09-22T12:00", escalate(SupervisionLevel.TRANSFERRED));
            story.refuses("09-22T13:00", escalate(SupervisionLevel.TRANSFERRED), Guard.LEVEL_HIGHER);
            story.refusesThisActor(
                    "09-22T13:00", new RequestCommand.Escalate(HOST, SupervisionLevel.TRANSFERRED, Optional.empty()));
        }
    }

    @Nested
    class Lifting {

        private final RequestCommand lift = new RequestCommand.LiftSupervision(OFFICE, "the plan is good");

        @Test
        void endsSupervisionAndNothingElse() {
            story.assigned().then("09-22T10:00", escalate(SupervisionLevel.NOTICE));

            assertEquals(facts("supervision lifted"), story.gives("09-22T11:00", lift));

            assertEquals(SupervisionLevel.NONE, story.request.supervision());
            // What the level asked for is an obligation like any other.
            assertTrue(story.owed().contains("notice-response"), story.owed().toString());
        }

        @Test
        void needsSomethingToLift() {
            story.assigned().refuses("09-22T10:00", lift, Guard.SUPERVISED);
        }

        @Test
        void L46_aCauseThatRaisedItRaisesItNoMoreInThisEpisode() {
            // The missed receipt noticed it; after the lift the next missed receipt does not.
            story.then("09-18T15:10", raise()).then("09-21T10:00", letter()).time("09-22T17:00:01");
            assertEquals(SupervisionLevel.NOTICE, story.request.supervision());

            story.then("09-23T10:00", lift).then("09-23T11:00", reassign(letterTo("L-2", "greening")));
            story.time("09-24T17:00:01");

            assertEquals(2, story.events(RequestEvent.ReceiptDeemed.class).size());
            assertEquals(SupervisionLevel.NONE, story.request.supervision());
        }
    }

    @Nested
    class Nudging {

        private final RequestCommand nudge = new RequestCommand.Nudge(REQUESTER, "it still floods");

        @Test
        void changesNothingByItself() {
            story.assigned();
            Request before = story.request;

            assertEquals(facts("nudged"), story.gives("09-21T12:00", nudge));
            assertEquals(before.obligations(), story.request.obligations());
        }

        @Test
        void aRefusalNamesTheNextDate() {
            story.assigned().then("09-21T12:00", nudge);

            story.refuses("09-27T23:59", nudge, Guard.NUDGE_ALLOWED);
            assertEquals(
                    Either.left(new RequestRefusal.Unmet(
                            CommandKind.NUDGE,
                            List.of(new RequestRefusal.Failed(
                                    Guard.NUDGE_ALLOWED, "the next one is heard from 2026-09-28 on")))),
                    story.workflow
                            .handle(story.request, nudge, at("09-22T10:00"))
                            .outcome());
            story.then("09-28T00:00", nudge);
        }

        @Test
        void isForTheRequesterWhileItIsOpen() {
            story.closed().refusesInThisStage("09-29T10:00", nudge);
            new RequestStory().assigned().refusesThisActor("09-21T12:00", new RequestCommand.Nudge(OFFICE, "well?"));
        }
    }

    @Nested
    class Reprioritising {

        private final Periods byPriority =
                Periods.of(Period.workingDays(7)).when(Conditions.priority(Priority.URGENT), Period.workingDays(3));

        private RequestCommand to(Priority priority) {
            return new RequestCommand.Reprioritise(OFFICE, priority, "rain is forecast");
        }

        @Test
        void L35_countsAgainFromTheOriginalAnchor() {
            RequestStory urgent =
                    under(builder -> builder.rules(rules(byPriority))).assigned();

            // From Monday 21 September: Tuesday 22, Wednesday 23, Thursday 24.
            assertEquals(
                    facts("reprioritised", "moved: answer from 10-08 17:00 to 09-24 17:00"),
                    urgent.gives("09-22T10:00", to(Priority.URGENT)));
            assertEquals(Priority.URGENT, urgent.request.priority());
        }

        @Test
        void R19_keepsTheSuspension() {
            RequestStory urgent =
                    under(builder -> builder.rules(rules(byPriority))).assigned();
            urgent.then("09-22T10:00", suspend(SuspensionReason.FORCE_MAJEURE, "09-28"))
                    .then("09-24T10:00", resume(SuspensionReason.FORCE_MAJEURE))
                    .then("09-24T11:00", to(Priority.URGENT));

            // Three days after 21 September and the closes of 22 and 23: 24, 28, 29 September.
            assertEquals(Optional.of("09-29T17:00"), urgent.due(StandardRules.ANSWER));
        }

        @Test
        void neverToBeforeItIsSaid() {
            RequestStory urgent =
                    under(builder -> builder.rules(rules(byPriority))).assigned();

            assertEquals(
                    facts("reprioritised", "moved: answer from 10-08 17:00 to 09-28 10:00"),
                    urgent.gives("09-28T10:00", to(Priority.URGENT)));
        }

        @Test
        void R19_orAfreshWhereTheSchemeSaysSo() {
            RequestStory fresh = under(builder -> builder.rules(rules(byPriority))
                    .gates(Gates.builder()
                            .reclassification(Reclassification.FRESH)
                            .build()));
            fresh.assigned().then("09-28T10:00", to(Priority.URGENT));

            // Tuesday 29, Wednesday 30 September, Thursday 8 October.
            assertEquals(Optional.of("10-08T17:00"), fresh.due(StandardRules.ANSWER));
        }

        @Test
        void needsAChange() {
            story.assigned().refuses("09-22T10:00", to(Priority.NORMAL), Guard.CHANGES);
        }
    }

    @Nested
    class Recategorising {

        private RequestCommand to(RequestKind kind, String category) {
            return new RequestCommand.Recategorise(OFFICE, kind, category, "it asks for more");
        }

        @Test
        void L35_countsAgainFromTheOriginalAnchor() {
            Periods byKind = Periods.of(Period.workingDays(7))
                    .when(Conditions.category("roads"), Period.workingDays(10))
                    .when(Conditions.kind(RequestKind.ENQUIRY), Period.workingDays(3));
            RequestStory any = under(builder -> builder.rules(rules(byKind))).assigned();

            // The first case that holds decides: 22, 23, 24, 28, 29, 30 September, 8, 9, 10, 12 October.
            assertEquals(
                    facts("recategorised", "moved: answer from 10-08 17:00 to 10-12 17:00"),
                    any.gives("09-22T10:00", to(RequestKind.ENQUIRY, "roads")));
            assertEquals(RequestKind.ENQUIRY, any.request.kind());
            assertEquals("roads", any.request.category());
        }

        @Test
        void needsAChange() {
            story.assigned().refuses("09-22T10:00", to(RequestKind.PROBLEM, "general"), Guard.CHANGES);
            story.then("09-22T10:00", to(RequestKind.PROBLEM, "roads"));
        }
    }

    @Nested
    class AdoptingAnotherVersion {

        private final Programme second =
                programme(builder -> builder.version(2).rules(rules(Periods.of(Period.workingDays(5)))));
        private final RequestWorkflow both = RequestWorkflow.of(PROGRAMME, second);
        private final RequestCommand.AdoptProgrammeVersion adopt = new RequestCommand.AdoptProgrammeVersion(OFFICE, 2);

        private List<String> dryRun(String local) {
            Chronicle chronicle = new Chronicle(PROGRAMME.calendar().zone());
            story.history.forEach(chronicle::say);
            return both.dryRun(story.request, adopt, at(local))
                    .map(events -> events.map(
                                    event -> chronicle.say(new RequestEvent.OfObligation(event, Event.Origin.FACT)))
                            .toJavaList())
                    .getOrElseThrow(refusal -> new AssertionError(refusal.message()));
        }

        @Test
        void R59_theDryRunSaysExactlyWhatTheCommandThenDoes() {
            story.assigned();
            Request before = story.request;

            // Five days from 21 September: 22, 23, 24, 28, 29.
            assertEquals(facts("moved: answer from 10-08 17:00 to 09-29 17:00"), dryRun("09-22T10:00"));

            assertEquals(before, story.request);
            List<ObligationEvent> facts = both.handle(story.request, adopt, at("09-22T10:00"))
                    .facts()
                    .filter(RequestEvent.OfObligation.class::isInstance)
                    .map(fact -> ((RequestEvent.OfObligation) fact).event())
                    .toJavaList();
            assertEquals(
                    facts,
                    both.dryRun(story.request, adopt, at("09-22T10:00")).get().toJavaList());
        }

        @Test
        void R57_neverIntoThePast() {
            story.assigned();

            assertEquals(facts("moved: answer from 10-08 17:00 to 09-30 10:00"), dryRun("09-30T10:00"));
        }

        @Test
        void L27_neverUndoesABreach() {
            Programme longer =
                    programme(builder -> builder.version(3).rules(rules(Periods.of(Period.workingDays(20)))));
            story.assigned().time("10-09T10:00");
            assertEquals(1, story.breaches(StandardRules.ANSWER));

            RequestWorkflow all = RequestWorkflow.of(PROGRAMME, longer);
            Request adopted = all.handle(
                            story.request, new RequestCommand.AdoptProgrammeVersion(OFFICE, 3), at("10-09T11:00"))
                    .state();

            assertEquals(3, adopted.programme().version());
            assertEquals(1, adopted.obligations().tally(StandardRules.ANSWER).breaches());
            assertEquals(
                    Optional.of(at("10-08T17:00")),
                    adopted.obligations().of(StandardRules.ANSWER).get(0).due());
        }

        @Test
        void needsAVersionThatIsHereAndAnotherOne() {
            story.assigned();
            // This story's own workflow knows the first version only.
            story.refuses("09-22T10:00", adopt, Guard.VERSION_KNOWN);
            assertEquals(
                    Guard.VERSION_KNOWN,
                    both.handle(story.request, new RequestCommand.AdoptProgrammeVersion(OFFICE, 1), at("09-22T10:00"))
                            .outcome()
                            .fold(
                                    refusal -> ((RequestRefusal.Unmet) refusal)
                                            .failed()
                                            .get(0)
                                            .guard(),
                                    facts -> Guard.CHANGES));
        }
    }
}
