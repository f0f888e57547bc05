package dev.docket.lifecycle;

import static dev.docket.lifecycle.Commands.*;
import static dev.docket.lifecycle.RequestStory.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.docket.obligation.ObligationRule;
import dev.docket.programme.Limits;
import dev.docket.programme.StandardRules;
import dev.docket.request.Actor;
import dev.docket.request.Guard;
import dev.docket.request.RequestCommand;
import dev.docket.request.Roles;
import dev.docket.request.SuspensionReason;
import dev.docket.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Time that is given: extensions, suspensions, promises, and putting off for a promise. */
class TimeCommandsTest {

    private final RequestStory story = new RequestStory();

    private static RequestStory limited(Limits.Builder limits) {
        return under(builder -> builder.limits(limits.build()));
    }

    /** The same scheme with another rule for the answer. */
    private static RequestStory answering(ObligationRule.Builder answer) {
        return under(builder -> builder.rules(PROGRAMME.rules().stream()
                .map(rule -> rule.code().equals(StandardRules.ANSWER) ? answer.build() : rule)
                .toList()));
    }

    @Nested
    class AskingForAnExtension {

        @Test
        void owesTheOfficesDecisionWithinAWorkingDay() {
            story.assigned();

            // Friday 25 to Sunday 27 September are off.
            assertEquals(
                    facts("extension requested", "owed: extension-ruling by 09-28 17:00"),
                    story.gives("09-24T10:00", extend(Period.workingDays(5))));
            assertEquals(Optional.of("10-08T17:00"), story.due(StandardRules.ANSWER));
        }

        @Test
        void R66_inTimeIsUntilTheDueInstant() {
            story.assigned();
            story.refuses("10-08T17:00:00.000000001", extend(Period.workingDays(5)), Guard.ASKED_IN_TIME);

            story.then("10-08T17:00", extend(Period.workingDays(5)));
        }

        @Test
        void R66_orBeforeItByTheLeadTime() {
            RequestStory early = limited(Limits.builder().extensionLeadTime(Period.workingDays(1)))
                    .assigned();

            // A working day before Thursday 8 October: Wednesday 30 September.
            early.refuses("09-30T17:00:00.000000001", extend(Period.workingDays(5)), Guard.ASKED_IN_TIME);
            early.then("09-30T17:00", extend(Period.workingDays(5)));
        }

        @Test
        void R67_neverBeyondTheCap() {
            story.assigned();
            story.refuses("09-24T10:00", extend(Period.workingDays(16)), Guard.EXTENSION_WITHIN_CAP);

            story.then("09-24T10:00", extend(Period.workingDays(15)));
        }

        @Test
        void R67_isAskedOnceAtATimeAndNoMoreThanAllowed() {
            story.assigned().then("09-24T10:00", extend(Period.workingDays(5)));
            story.refuses("09-24T11:00", extend(Period.workingDays(1)), Guard.NO_EXTENSION_PENDING);

            story.then("09-24T12:00", decideExtension(OFFICE, true));

            story.refuses("09-24T13:00", extend(Period.workingDays(1)), Guard.EXTENSIONS_LEFT);
        }

        @Test
        void isForTheLeadWhileItWorks() {
            story.assigned().then("09-22T10:00", giveBack(HOUSING_HEAD, "greening"));
            story.refuses(
                    "09-22T11:00",
                    new RequestCommand.RequestExtension(GREENING_HEAD, Period.workingDays(1), "not ours"),
                    Guard.IS_LEAD,
                    Guard.NO_RETURN_PENDING);

            // While the office looks at an answer its clock stands: there is nothing to ask for.
            story.then("09-22T12:00", deny()).then("09-22T13:00", submit());
            story.refuses("09-22T14:00", extend(Period.workingDays(1)), Guard.NO_ANSWER_PENDING);
        }

        @Test
        void needsADateThatMayBeExtended() {
            ObligationRule.Builder fixed = ObligationRule.builder();
            fixed.from(PROGRAMME.rulebook().rule(StandardRules.ANSWER).orElseThrow());

            answering(fixed.extendable(false))
                    .assigned()
                    .refuses("09-24T10:00", extend(Period.workingDays(1)), Guard.ANSWER_OWED);
        }
    }

    @Nested
    class DecidingOnAnExtension {

        private RequestStory asked(Period period) {
            return story.assigned().then("09-24T10:00", extend(period));
        }

        @Test
        void L34_grantedItCountsFromTheDateThatItExtends() {
            asked(Period.workingDays(5));

            // Five working days after Thursday 8 October: 9, 10 (worked), 12, 13, 14.
            assertEquals(
                    facts(
                            "extension granted",
                            "met: extension-ruling",
                            "moved: answer from 10-08 17:00 to 10-14 17:00"),
                    story.gives("09-28T10:00", decideExtension(OFFICE, true)));
        }

        @Test
        void L34_refusedItLeavesTheDate() {
            asked(Period.workingDays(5));

            assertEquals(
                    facts("extension refused", "met: extension-ruling"),
                    story.gives("09-28T10:00", decideExtension(OFFICE, false)));
            assertEquals(Optional.of("10-08T17:00"), story.due(StandardRules.ANSWER));
            // A refused one does not count among those granted.
            story.then("09-28T11:00", extend(Period.workingDays(1)));
        }

        @Test
        void R67_aLongOneIsForALeader() {
            asked(Period.workingDays(6)).refuses("09-28T10:00", decideExtension(OFFICE, true), Guard.HIGH_ENOUGH);

            story.then("09-28T10:00", decideExtension(LEADER, true));

            // 9, 10, 12, 13, 14, 15 October.
            assertEquals(Optional.of("10-15T17:00"), story.due(StandardRules.ANSWER));
        }

        @Test
        void R67_isNotForTheLeadItself() {
            asked(Period.workingDays(1))
                    .refuses(
                            "09-28T10:00",
                            decideExtension(Actor.of(Roles.OFFICE, "housing", "zhou"), true),
                            Guard.NOT_THE_LEAD);
        }

        @Test
        void needsOneThatWaits() {
            story.assigned().refuses("09-28T10:00", decideExtension(OFFICE, true), Guard.EXTENSION_PENDING);
        }

        @Test
        void R66_askedInTimeAndGrantedLateItVacatesTheBreach() {
            story.assigned().then("10-08T16:00", extend(Period.workingDays(5))).time("10-09T10:00");
            assertEquals(1, story.breaches(StandardRules.ANSWER));

            assertEquals(
                    facts(
                            "extension granted",
                            "met: extension-ruling",
                            "vacated: answer",
                            "moved: answer from 10-08 17:00 to 10-14 17:00"),
                    story.gives("10-09T10:00", decideExtension(OFFICE, true)));
            assertEquals(
                    1, story.request.obligations().tally(StandardRules.ANSWER).vacated());
        }

        @Test
        void R66_butNotWhereTheSchemeCountsTheDecision() {
            RequestStory strict = gated(gates -> gates.requestTimeCounts(false)).assigned();
            strict.then("10-08T16:00", extend(Period.workingDays(5)));

            strict.refuses("10-09T10:00", decideExtension(OFFICE, true), Guard.ASKED_IN_TIME);
            strict.then("10-09T10:00", decideExtension(OFFICE, false));
        }
    }

    @Nested
    class Suspending {

        private RequestStory suspended() {
            return story.assigned().then("09-22T10:00", suspend(SuspensionReason.FORCE_MAJEURE, "09-28"));
        }

        @Test
        void stopsTheDepartmentsClocksAndOwesItsEnd() {
            story.assigned();

            assertEquals(
                    facts(
                            "suspended",
                            "stopped: return-window/housing",
                            "stopped: answer",
                            "stopped: weekly-reminder/housing",
                            "owed: suspension/FORCE_MAJEURE by 09-28 17:00"),
                    story.gives("09-22T10:00", suspend(SuspensionReason.FORCE_MAJEURE, "09-28")));
        }

        @Test
        void endsByItselfAtTheCloseOfItsDay() {
            suspended().time("09-28T17:00:01");

            assertEquals(false, story.request.isSuspended());
            // None of the seven days had passed; they follow the close of Monday 28: 29, 30 September, 8, 9, 10, 12, 13
            // October.
            assertEquals(Optional.of("10-13T17:00"), story.due(StandardRules.ANSWER));
            assertEquals(Optional.of("09-29T17:00"), story.due(StandardRules.RETURN_WINDOW));
        }

        @Test
        void R22_overlappingReasonsAreAUnion() {
            suspended().then("09-23T10:00", suspend(SuspensionReason.EXPERT_EXAMINATION, "09-30"));

            // The other reason still stands: nothing goes on.
            assertEquals(
                    facts("suspension ended", "met: suspension/FORCE_MAJEURE"),
                    story.gives("09-24T10:00", resume(SuspensionReason.FORCE_MAJEURE)));
            // From Tuesday 22 to Tuesday 29 September: the closes of 22, 23, 24, 28. After Thursday 8 October: 9, 10,
            // 12, 13. The
            // window of Tuesday 22: 23, 24, 28, 29. The reminder of Monday 28 is not made up for.
            assertEquals(
                    facts(
                            "suspension ended",
                            "met: suspension/EXPERT_EXAMINATION",
                            "goes on: return-window/housing by 09-29 17:00",
                            "goes on: answer by 10-13 17:00",
                            "goes on: weekly-reminder/housing"),
                    story.gives("09-29T10:00", resume(SuspensionReason.EXPERT_EXAMINATION)));
            assertEquals(List.of(), story.reminders(StandardRules.WEEKLY_REMINDER));
        }

        @Test
        void L33_allTogetherStayWithinTheCapAndOverlapsCountOnce() {
            story.assigned();
            // 60 days after 22 September: 8 in September, 31 in October, 21 in November.
            story.refuses("09-22T10:00", suspend(SuspensionReason.FORCE_MAJEURE, "11-22"), Guard.SUSPENSION_WITHIN_CAP);

            story.then("09-22T10:00", suspend(SuspensionReason.FORCE_MAJEURE, "11-21"))
                    .then("09-23T10:00", suspend(SuspensionReason.EXPERT_EXAMINATION, "11-21"))
                    .refuses(
                            "09-24T10:00",
                            suspend(SuspensionReason.LEGAL_PROCEEDINGS, "11-22"),
                            Guard.SUSPENSION_WITHIN_CAP);
        }

        @Test
        void namesAllThatStandsInItsWay() {
            RequestStory strict = gated(gates -> gates.suspensionReasons(
                            List.of(SuspensionReason.FORCE_MAJEURE, SuspensionReason.LEGAL_PROCEEDINGS)))
                    .assigned();
            strict.refuses(
                    "09-22T10:00",
                    suspend(SuspensionReason.EXPERT_EXAMINATION, "09-22"),
                    Guard.REASON_ALLOWED,
                    Guard.SUSPENSION_DATE_AHEAD);

            strict.then("09-22T10:00", suspend(SuspensionReason.FORCE_MAJEURE, "09-28"));
            strict.refuses("09-22T11:00", suspend(SuspensionReason.FORCE_MAJEURE, "09-29"), Guard.NOT_SUSPENDED_SO);
        }

        @Test
        void isRefusedWhileAReturnOrAnAnswerWaits() {
            story.assigned().then("09-22T10:00", giveBack(HOUSING_HEAD, "greening"));
            story.refuses("09-22T11:00", suspend(SuspensionReason.FORCE_MAJEURE, "09-28"), Guard.NO_RETURN_PENDING);

            story.then("09-22T12:00", deny()).then("09-22T13:00", submit());
            story.refuses("09-22T14:00", suspend(SuspensionReason.FORCE_MAJEURE, "09-28"), Guard.NO_ANSWER_PENDING);
        }

        @Test
        void onlyWhatStandsIsEnded() {
            story.assigned().refuses("09-22T10:00", resume(SuspensionReason.FORCE_MAJEURE), Guard.SUSPENDED_SO);

            story.then("09-22T10:00", suspend(SuspensionReason.FORCE_MAJEURE, "09-28"));

            story.refuses("09-22T11:00", resume(SuspensionReason.LEGAL_PROCEEDINGS), Guard.SUSPENDED_SO);
        }

        @Test
        void DA10_L50_aReportWhoseDayFellIntoItIsLeftOut() {
            RequestStory reporting = under(builder ->
                            builder.addRules(StandardRules.monthlyReport().build()))
                    .assigned();
            // At least 14 days after 21 September: the last working day of October, Friday 30.
            assertEquals(Optional.of("10-30T17:00"), reporting.due(StandardRules.MONTHLY_REPORT));

            reporting
                    .then("09-28T10:00", suspend(SuspensionReason.FORCE_MAJEURE, "10-30"))
                    .time("10-30T17:00:01");

            // It stood still to the very close of that day. The last working day of November is Monday 30.
            assertEquals(0, reporting.breaches(StandardRules.MONTHLY_REPORT));
            assertEquals(Optional.of("11-30T17:00"), reporting.due(StandardRules.MONTHLY_REPORT));
        }

        @Test
        void R20_aPromiseIsNotMovedByIt() {
            suspended()
                    .then("09-22T11:00", commit(HOUSING_HEAD, "C-1", "09-29"))
                    .time("09-29T17:00:01");

            assertEquals(1, story.breaches(StandardRules.COMMITMENT));
        }
    }
}
