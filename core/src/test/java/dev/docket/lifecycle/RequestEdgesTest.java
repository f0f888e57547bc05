package dev.docket.lifecycle;

import static dev.docket.lifecycle.RequestStory.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.obligation.Anchor;
import dev.docket.obligation.Condition;
import dev.docket.obligation.DueRule;
import dev.docket.obligation.ObligationEvent;
import dev.docket.obligation.ObligationRef;
import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.Periods;
import dev.docket.obligation.RuleCode;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.programme.Programme;
import dev.docket.programme.StandardRules;
import dev.docket.request.Actor;
import dev.docket.request.Acts;
import dev.docket.request.Deferral;
import dev.docket.request.EventKinds;
import dev.docket.request.FollowUp;
import dev.docket.request.Guard;
import dev.docket.request.Letter;
import dev.docket.request.LetterNumber;
import dev.docket.request.Outcome;
import dev.docket.request.PersonId;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestCommand.Verdict;
import dev.docket.request.RequestEvent;
import dev.docket.request.Roles;
import dev.docket.request.UnitId;
import dev.docket.time.Cadence;
import dev.docket.time.CountingRule;
import dev.docket.time.Period;
import dev.docket.workflow.EventKind;
import dev.docket.workflow.Timed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Edges at which it once went wrong: each stays right from here on. */
// Over 400 lines because each edge tells the short story that led to it, grouped by what was done.
class RequestEdgesTest {

    private final RequestStory story = new RequestStory();

    private static Programme.Builder programme() {
        Programme.Builder builder = Programme.builder();
        builder.from(PROGRAMME);
        return builder;
    }

    private static ObligationRule.Builder rule(String code, EventKind... armedBy) {
        return ObligationRule.builder()
                .code(RuleCode.of(code))
                .debtor(Roles.OFFICE)
                .addArmedBy(armedBy)
                .due(new DueRule.Within(Anchor.EVENT, Periods.of(Period.workingDays(1)), CountingRule.CIVIL, false))
                .addDischargedBy(Acts.PLAN)
                .addCancelledBy(EventKinds.CLOSED);
    }

    private RequestStory explainedForGood() {
        return story.then("09-18T15:10", raise()).then("09-18T15:20", explain(Optional.empty()));
    }

    @Nested
    class Recording {

        @Test
        void anActIsRecordedByWhoeverOwesItAndNobodyElse() {
            story.assigned().time("10-15T17:00:01");
            assertTrue(story.owed().contains("decision"));

            assertEquals(List.of(Guard.ACT_KNOWN), story.guards("10-16T10:00", record(HOUSING, Acts.DECISION)));
            assertEquals(List.of(Guard.ACT_KNOWN), story.guards("10-16T10:00", record(OFFICE, Acts.DECISION)));
            story.then("10-16T11:00", record(HOST, Acts.DECISION));
        }

        @Test
        void aWrittenNoticeBeforeTheAttemptsIsNoGroundForClosing() {
            story.answered()
                    .then("09-24T15:01", record(OFFICE, Acts.WRITTEN_NOTICE))
                    .then("09-28T10:00", unreached())
                    .then("09-28T15:00", unreached())
                    .then("09-29T10:00", unreached());

            assertEquals(List.of(Guard.FOLLOWED_UP), story.guards("09-29T11:00", close()));
        }
    }

    @Nested
    class Cooperating {

        private RequestStory withAnswerBy(String day) {
            return story.then("09-18T15:10", raise())
                    .then(
                            "09-21T10:00",
                            new RequestCommand.IssueLetter(
                                    OFFICE,
                                    Letter.builder()
                                            .number(LetterNumber.of("L-1"))
                                            .lead(UnitId.of("housing"))
                                            .supervisingLeader(PersonId.of("fang"))
                                            .addCooperators(UnitId.of("water"))
                                            .answerBy(date(day))
                                            .build()));
        }

        @Test
        void L18_isDueNotAfterTheAnswer() {
            // Three working days would be Thursday 24 September.
            assertEquals(Optional.of("09-23T17:00"), withAnswerBy("09-23").due(StandardRules.COOPERATION));
        }

        @Test
        void L18_unlessThatLeavesLessThanAWorkingDay() {
            assertEquals(Optional.of("09-22T17:00"), withAnswerBy("09-21").due(StandardRules.COOPERATION));
        }

        @Test
        void R60_suchADateSaysWhyToo() {
            withAnswerBy("09-23");

            assertEquals(
                    Optional.of(at("09-23T17:00")),
                    story.workflow
                            .explain(story.request, StandardRules.COOPERATION)
                            .map(why -> why.due().at()));
        }
    }

    @Nested
    class FollowingUp {

        @Test
        void closingIsOwedNoMoreOnceAFollowUpFails() {
            explainedForGood()
                    .then("09-21T10:00", unreached())
                    .then("09-22T10:00", unreached())
                    .then("09-23T10:00", unreached());
            assertTrue(story.owed().contains("closing"));

            story.then("09-23T11:00", dissatisfied());

            assertFalse(story.owed().contains("closing"));
            assertTrue(story.owed().contains("appeal-offer"));
        }

        @Test
        void threeAttemptsOnOneDayDoNotExhaustThem() {
            story.answered()
                    .then("09-28T10:00", unreached())
                    .then("09-28T10:01", unreached())
                    .then("09-28T10:02", unreached());
            assertFalse(story.request.attemptsExhausted());

            story.then("09-29T10:00", unreached());

            assertTrue(story.request.attemptsExhausted());
        }

        @Test
        void L12_afterAFailedFollowUpAttemptsThatReachNobodyExhaustNothing() {
            explainedForGood()
                    .then("09-21T10:00", dissatisfied())
                    .then("09-22T10:00", unreached())
                    .then("09-23T10:00", unreached())
                    .then("09-24T10:00", unreached());

            assertFalse(story.request.attemptsExhausted());
            assertFalse(story.owed().contains("closing"));
        }

        @Test
        void aFinalExplanationIsNeverResolved() {
            explainedForGood()
                    .then(
                            "09-21T10:00",
                            new RequestCommand.RecordFollowUp(
                                    AGENT,
                                    FollowUp.builder()
                                            .reached(true)
                                            .accepted(true)
                                            .confirmed(Outcome.RESOLVED)
                                            .build()));

            assertEquals(Optional.of(Outcome.NOT_POSSIBLE), story.request.confirmedOutcome());
        }
    }

    @Nested
    class Appealing {

        @Test
        void anAppealIsOfferedOnlyWhileOneCanBeMade() {
            explainedForGood()
                    .then("09-21T10:00", dissatisfied())
                    .then("09-22T10:00", new RequestCommand.Appeal(REQUESTER, "no"))
                    .then("09-22T11:00", dissatisfied());

            assertEquals(List.of("appeal"), story.owed());
        }

        @Test
        void L10_whoeverExplainedDoesNotDecideTheAppeal() {
            explainedForGood()
                    .then("09-21T10:00", dissatisfied())
                    .then("09-22T10:00", new RequestCommand.Appeal(REQUESTER, "no"));

            assertEquals(
                    List.of(Guard.NOT_INVOLVED),
                    story.guards(
                            "09-23T10:00",
                            new RequestCommand.DecideAppeal(Actor.of(Roles.REVIEWER, "legal", "he"), true, "law")));
        }
    }

    @Nested
    class PuttingOff {

        @Test
        void theThirdContinuationIsCritical() {
            story.assigned()
                    .then("09-22T10:00", defer("09-30"))
                    .then("09-29T10:00", review(Verdict.CONTINUE, Optional.of(date("10-15"))))
                    .then("10-14T10:00", review(Verdict.CONTINUE, Optional.of(date("10-30"))));
            assertEquals(SupervisionLevel.NONE, story.request.supervision());

            story.then(
                    "10-29T10:00",
                    new RequestCommand.Review(HOST, Verdict.CONTINUE, Optional.of(date("11-15")), "again"));

            assertEquals(SupervisionLevel.CRITICAL, story.request.supervision());
        }

        @Test
        void aContinuationShowsItsNewReviewDate() {
            story.assigned()
                    .then("09-22T10:00", defer("09-30"))
                    .then("09-29T10:00", review(Verdict.CONTINUE, Optional.of(date("10-15"))));

            assertEquals(Optional.of(date("10-15")), story.request.deferral().map(Deferral::reviewOn));
        }

        @Test
        void aLetterIsReceiptedOrDeemedSoWhileItIsPutOff() {
            story.then("09-18T15:10", raise())
                    .then("09-21T10:00", letter())
                    .then("09-21T11:00", defer("10-15"))
                    .time("09-23T00:00");

            assertEquals(1, story.events(RequestEvent.ReceiptDeemed.class).size());
        }

        @Test
        void aUnitNamedNobodyDoesNotLeadWhatHasNoLead() {
            story.then("09-18T15:10", raise()).then("09-18T15:20", defer("10-15"));

            assertEquals(
                    List.of(Guard.IS_LEAD),
                    story.guards(
                            "09-21T10:00",
                            new RequestCommand.ReportProgress(Actor.of(Roles.LEAD, "nobody", "x"), "n")));
        }
    }

    @Nested
    class Programmes {

        private String defects(Programme.Builder builder) {
            return builder.validate().fold(found -> found.mkString("\n"), sound -> "");
        }

        @Test
        void K6_rulesThatArmEachOtherByTheirBreachesCountFromTheEvent() {
            DueRule past =
                    new DueRule.Within(Anchor.RAISED, Periods.of(Period.workingDays(1)), CountingRule.CIVIL, false);

            String defects = defects(programme()
                    .addRules(
                            rule("aa", EventKind.of("Breached:bb")).due(past).build(),
                            rule("bb", EventKind.of("Breached:aa")).due(past).build()));

            assertTrue(defects.contains("rule aa: time can arm it and it counts from RAISED"), defects);
            assertTrue(defects.contains("rule bb: time can arm it and it counts from RAISED"), defects);
        }

        @Test
        void K6_rulesThatArmEachOtherByTheirBreachesGoOnDayByDay() {
            Programme round = programme()
                    .addRules(
                            rule("aa", EventKinds.RAISED_IN_SESSION, EventKind.of("Breached:bb"))
                                    .addCancelledBy(EventKind.of("Breached:aa"))
                                    .build(),
                            rule("bb", EventKind.of("Breached:aa"))
                                    .addCancelledBy(EventKind.of("Breached:bb"))
                                    .build())
                    .build();

            RequestStory circle =
                    new RequestStory(round).then("09-18T15:10", raise()).time("09-30T17:00:01");

            // Working days from 20 to 30 September: 20, 21, 22, 23, 24, 28, 29, 30.
            assertEquals(
                    8,
                    circle.request.obligations().tally(RuleCode.of("aa")).breaches()
                            + circle.request
                                    .obligations()
                                    .tally(RuleCode.of("bb"))
                                    .breaches());
        }

        @Test
        void aMisspeltEventIsADefect() {
            String defects = defects(
                    programme().addRules(rule("y", EventKind.of("LeterIssued")).build()));

            assertTrue(defects.contains("no event and no act is called LeterIssued"), defects);
        }

        @Test
        void aMisspeltConditionIsADefect() {
            String defects = defects(programme()
                    .addRules(rule("x", EventKinds.REOPENED_TO_ASSIGNED)
                            .addArmedWhen(Condition.of("episode=frist"))
                            .build()));

            assertTrue(defects.contains("no request knows the condition episode=frist"), defects);
        }

        @Test
        void aGateThatNoPathCanSatisfyIsADefect() {
            String defects = defects(programme().otherActs(List.of()));

            assertTrue(defects.contains("can never be closed without the act written notice"), defects);
        }

        @Test
        void K8_aRecurringRuleIsCancelledByClosingNotDischarged() {
            String defects = defects(programme()
                    .addRules(ObligationRule.builder()
                            .code(RuleCode.of("rep"))
                            .debtor(Roles.LEAD)
                            .addArmedBy(EventKinds.LETTER_ISSUED)
                            .due(new DueRule.Recurring(
                                    Cadence.lastWorkingDayOfMonth(),
                                    14,
                                    DueRule.Window.SINCE_ARMED,
                                    CountingRule.CIVIL))
                            .addDischargedBy(Acts.PLAN, EventKinds.CLOSED)
                            .build()));

            assertTrue(defects.contains("rule rep: closing neither ends nor arms it"), defects);
        }

        @Test
        void K8_whatClosingArmsMustEnd() {
            String defects = defects(programme()
                    .addRules(rule("v", EventKinds.CLOSED)
                            .cancelledBy(List.of())
                            .reminders(Cadence.every(1, Cadence.Unit.WEEKS))
                            .build()));

            assertTrue(defects.contains("rule v: closing arms it and it never ends"), defects);
        }

        @Test
        void aCapNeedsItsRuleBeforeIt() {
            String defects = defects(programme()
                    .addRules(rule("z", EventKinds.ADMITTED)
                            .addNotAfter(RuleCode.of("unheard-of"))
                            .build()));

            assertTrue(defects.contains("must not lie after unheard-of"), defects);
        }
    }

    @Test
    void K6_replayReportsARuleThatTheProgrammeDoesNotHave() {
        story.then("09-18T15:10", raise());
        RequestEvent.OfObligation of =
                story.events(RequestEvent.OfObligation.class).get(0);
        ObligationEvent.Armed armed = (ObligationEvent.Armed) of.event();
        story.history.add(new RequestEvent.OfObligation(
                new ObligationEvent.Armed(
                        armed.at(),
                        new ObligationRef(RuleCode.of("unheard-of"), 0, 1),
                        0,
                        Optional.empty(),
                        armed.anchor(),
                        armed.period(),
                        armed.chosenBy(),
                        armed.named(),
                        armed.due(),
                        armed.originalDue(),
                        armed.suspensions(),
                        false,
                        Optional.empty(),
                        armed.plan()),
                of.origin()));

        String defect = story.workflow
                .replay(story.request.id(), story.history)
                .fold(defects -> defects.head().what(), request -> "");

        assertEquals("arms the rule unheard-of, which programme face-to-face v1 does not have", defect);
    }

    @Test
    void K6_theFutureUnderAMistypedCommandIsEmptyAndComesAtOnce() {
        story.assigned();

        assertTrue(story.workflow
                .timeline(
                        story.request,
                        List.of(new Timed<>(Instant.parse("9999-01-01T00:00:00Z"), close())),
                        at("10-01T00:00"))
                .isEmpty());
    }

    @Test
    void R60_aDateThatWouldLieBeforeItsArmingSaysTheArming() {
        story.then(
                "09-18T15:10",
                new RequestCommand.Raise(
                        OFFICE, intake().sessionEnd(at("03-10T17:00")).build()));

        assertEquals(Optional.of("09-18T15:10"), story.due(StandardRules.DISPATCH));
        assertEquals(
                story.request.nextDue(),
                story.workflow
                        .explain(story.request, StandardRules.DISPATCH)
                        .map(why -> why.due().at()));
    }
}
