package dev.docket.lifecycle.stories;

import static dev.docket.programme.StandardRules.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.docket.obligation.SupervisionLevel;
import dev.docket.request.Ending;
import dev.docket.request.Satisfaction;
import dev.docket.request.Stage;
import dev.docket.request.UnitId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * A matter that three departments hold in turn, answered late, answered badly, and answered again.
 *
 * <p>Working days of 2026, by which every date here is counted: September 18, 20 (a Sunday), 21, 22, 23, 24, 28, 29, 30; October 8, 9,
 * 10 (a Saturday), 12 to 16, 19 to 23, 26 to 30; November 2, 3, 4. Business closes at 17:00.
 */
class StoryOfAReturnTest {

    private final Tale tale = new Tale();

    @Test
    void KQ11_12_14_fromTheSessionToTheClosedWindow() {
        itIsRaisedInASession();
        housingGivesItBack();
        greeningHasItUntilTheRoadsDo();
        theSoilIsExamined();
        moreTimeIsGivenAndNotEnough();
        theAnswerIsLateAndBad();
        theSecondAnswerIsGood();

        tale.isTheHistory("""
                09-18 15:10 raised in session; owed: dispatch by 09-22 17:00
                09-21 10:00 letter issued L-1 to housing; met: dispatch; owed: receipt/housing by 09-22 17:00; owed: return-window/housing by 09-22 17:00; owed: answer by 10-08 17:00; owed: weekly-reminder/housing; owed: monthly-check by 10-08 17:00
                09-22 11:00 return requested; met: receipt/housing; met: return-window/housing; owed: return-ruling by 09-22 17:00
                09-22 16:00 return granted; met: return-ruling; void: weekly-reminder/housing; void: monthly-check; owed: dispatch by 09-23 17:00; assignment ended of housing returned
                09-23 09:30 letter issued L-2 to greening; met: dispatch; owed: receipt/greening by 09-24 17:00; owed: return-window/greening by 09-24 17:00; owed: weekly-reminder/greening; owed: monthly-check by 10-08 17:00
                09-24 10:00 receipt confirmed; met: receipt/greening
                09-24 17:00 lapse: return-window/greening; return window closed of greening
                09-28 11:00 assignment ended of greening reassigned; void: weekly-reminder/greening; letter issued L-3 to roads; owed: receipt/roads by 09-29 17:00; owed: return-window/roads by 09-29 17:00; owed: weekly-reminder/roads
                09-29 10:00 receipt confirmed; met: receipt/roads
                09-29 14:00 suspended; stopped: return-window/roads; stopped: answer; stopped: weekly-reminder/roads; owed: suspension/EXPERT_EXAMINATION by 10-09 17:00
                10-08 09:00 reminder: monthly-check no. 1
                10-08 15:00 monthly check; met: monthly-check; owed: monthly-check by 11-02 17:00
                10-09 10:00 suspension ended; met: suspension/EXPERT_EXAMINATION; goes on: return-window/roads by 10-09 17:00; goes on: answer by 10-12 17:00; goes on: weekly-reminder/roads
                10-09 17:00 lapse: return-window/roads; return window closed of roads
                10-10 10:00 extension requested; owed: extension-ruling by 10-12 17:00
                10-10 15:00 extension granted; met: extension-ruling; moved: answer from 10-12 17:00 to 10-15 17:00
                10-12 11:00 reminder: weekly-reminder/roads no. 2
                10-14 17:00 warning: answer; supervision notice (answer is due soon); owed: notice-response by 10-15 17:00
                10-15 10:00 progress reported; met: notice-response
                10-15 17:00 breach: answer; ladder: answer to WARNING; supervision warning (answer is overdue, step 1); owed: warning-plan by 10-19 17:00
                10-19 10:00 plan; met: warning-plan
                10-19 11:00 reminder: weekly-reminder/roads no. 3
                10-22 17:00 ladder: answer to CRITICAL; supervision critical (answer is overdue, step 2); owed: decision by 10-27 17:00
                10-23 10:00 decision; met: decision
                10-26 10:00 answer submitted; stopped: answer; stopped: weekly-reminder/roads; owed: approval by 10-27 17:00
                10-26 15:00 answer approved; met: answer late as of 10-26 10:00; met: approval; met: weekly-reminder/roads as of 10-26 10:00; void: monthly-check; owed: follow-up by 10-29 17:00
                10-27 10:00 follow up failed; met: follow-up; reopened to assigned; owed: redo by 11-02 17:00; owed: weekly-reminder/roads; owed: monthly-check by 12-01 17:00
                10-30 10:00 answer submitted; stopped: redo; stopped: weekly-reminder/roads; owed: approval by 11-02 17:00
                10-30 16:00 answer approved; met: redo as of 10-30 10:00; met: approval; met: weekly-reminder/roads as of 10-30 10:00; void: monthly-check; owed: follow-up by 11-04 17:00
                11-02 10:00 follow up passed; met: follow-up; owed: closing by 11-03 17:00
                11-02 15:00 closed as confirmed; met: closing; owed: reopen-window by 12-02 17:00
                12-02 17:00 lapse: reopen-window; reopen window closed
                """);
    }

    private void itIsRaisedInASession() {
        // Three working days after Friday 18 September: Sunday 20, Monday 21, Tuesday 22.
        tale.on("09-18 15:10")
                .aRequestIsRaisedInASessionThatEnds("09-18 17:00")
                .is(Stage.RAISED)
                .isOwed(DISPATCH, "09-22 17:00");

        // One working day: Tuesday 22. Seven: 22, 23, 24, 28, 29, 30 September, 8 October. The first working day of a
        // month at least 14
        // days after 21 September, which is 5 October: Thursday 8 October.
        tale.on("09-21 10:00")
                .theOfficeIssuesLetter("L-1", "housing")
                .is(Stage.ASSIGNED)
                .isOwedNoMore(DISPATCH)
                .isOwed(RECEIPT, "09-22 17:00")
                .isOwed(RETURN_WINDOW, "09-22 17:00")
                .isOwed(ANSWER, "10-08 17:00")
                .isOwed(MONTHLY_CHECK, "10-08 17:00");
    }

    private void housingGivesItBack() {
        // The ruling is owed on the day on which it was asked for.
        tale.on("09-22 11:00")
                .itIsGivenBackBy("housing", "greening")
                .isOwedNoMore(RECEIPT)
                .isOwed(RETURN_RULING, "09-22 17:00");

        // Dispatch was fulfilled on Monday 21 with one day of three left: Wednesday 23. The answer's clock goes on.
        tale.on("09-22 16:00")
                .theAuthorityGrantsItTo("greening")
                .is(Stage.RAISED)
                .isOwed(DISPATCH, "09-23 17:00")
                .isOwed(ANSWER, "10-08 17:00");
        assertEquals(Optional.of(UnitId.of("housing")), tale.request().responsible());
    }

    private void greeningHasItUntilTheRoadsDo() {
        // Its own clocks run from its letter of Wednesday 23: Thursday 24. 14 days after it is 7 October: again
        // Thursday 8 October.
        tale.on("09-23 09:30")
                .theOfficeIssuesLetter("L-2", "greening")
                .isOwed(RECEIPT, "09-24 17:00")
                .isOwed(RETURN_WINDOW, "09-24 17:00")
                .isOwed(ANSWER, "10-08 17:00")
                .isOwed(MONTHLY_CHECK, "10-08 17:00");
        tale.on("09-24 10:00").receiptIsConfirmedBy("greening").isOwedNoMore(RECEIPT);
        assertEquals(Optional.of(UnitId.of("greening")), tale.request().responsible());

        // From Monday 28: Tuesday 29.
        tale.on("09-28 11:00")
                .theOfficeReassignsByLetter("L-3", "roads")
                .isOwed(RECEIPT, "09-29 17:00")
                .isOwed(RETURN_WINDOW, "09-29 17:00")
                .isOwed(ANSWER, "10-08 17:00");
        tale.on("09-29 10:00").receiptIsConfirmedBy("roads");
    }

    private void theSoilIsExamined() {
        tale.on("09-29 14:00")
                .theOfficeSuspendsForAnExpertUntil("10-09")
                .standsStill(ANSWER)
                .standsStill(WEEKLY_REMINDER)
                .isOwed(SUSPENSION, "10-09 17:00");
        // The office's own check goes on. The next month begins to work on Monday 2 November.
        tale.on("10-08 15:00").theOfficeChecks().isOwed(MONTHLY_CHECK, "11-02 17:00");

        // The closes of 29 and 30 September and 8 October lie in it. The answer, three working days after 8 October: 9,
        // 10, 12. The
        // window, three after 29 September: 30 September, 8, 9 October.
        tale.on("10-09 10:00")
                .theOfficeResumes()
                .isOwedNoMore(SUSPENSION)
                .isOwed(ANSWER, "10-12 17:00")
                .isOwed(RETURN_WINDOW, "10-09 17:00");
    }

    private void moreTimeIsGivenAndNotEnough() {
        // Saturday 10 October is worked. The decision is owed on Monday 12; three days more than the 12th: 13, 14, 15.
        tale.on("10-10 10:00").moreTimeIsAskedForBy("roads", 3).isOwed(EXTENSION_RULING, "10-12 17:00");
        tale.on("10-10 15:00").theOfficeGrantsTheExtension().isOwed(ANSWER, "10-15 17:00");

        // The warning comes a working day before, at the close of Wednesday 14, and asks for a word within one.
        tale.on("10-15 10:00")
                .isSupervisedAs(SupervisionLevel.NOTICE)
                .isOwed(NOTICE_RESPONSE, "10-15 17:00")
                .progressIsReportedBy("roads")
                .isOwedNoMore(NOTICE_RESPONSE);

        // Overdue at the close of Thursday 15; a plan in two working days: 16, 19.
        tale.on("10-15 17:00").wasMissed(ANSWER, 0);
        tale.on("10-19 10:00")
                .wasMissed(ANSWER, 1)
                .isSupervisedAs(SupervisionLevel.WARNING)
                .isOwed(WARNING_PLAN, "10-19 17:00")
                .theLeaderPlansFor("10-22")
                .isOwedNoMore(WARNING_PLAN);

        // Five working days later: 16, 19, 20, 21, 22 October. A decision in three: 23, 26, 27.
        tale.on("10-23 10:00")
                .isSupervisedAs(SupervisionLevel.CRITICAL)
                .isOwed(DECISION, "10-27 17:00")
                .theHostDecides()
                .isOwedNoMore(DECISION);
    }

    private void theAnswerIsLateAndBad() {
        // Submitted an hour before the reminder of Monday 26, which is left out. Approval in one: 27; follow-up in
        // three: 27, 28, 29.
        tale.on("10-26 10:00").itIsAnsweredBy("roads").isOwed(APPROVAL, "10-27 17:00");
        tale.on("10-26 15:00")
                .theOfficeApproves()
                .is(Stage.ANSWERED)
                .isOwedNoMore(ANSWER)
                .isOwed(FOLLOW_UP, "10-29 17:00");

        // Redo, half of seven rounded up to four: 28, 29, 30 October, 2 November. Supervision stays where it is. Checks
        // begin again 14
        // days later, on 10 November at the earliest: with Tuesday 1 December.
        tale.on("10-27 10:00")
                .theRequesterIs(Satisfaction.DISSATISFIED)
                .is(Stage.ASSIGNED)
                .isSupervisedAs(SupervisionLevel.CRITICAL)
                .isOwed(REDO, "11-02 17:00")
                .isOwed(MONTHLY_CHECK, "12-01 17:00");
        assertEquals(1, tale.request().episode());
    }

    private void theSecondAnswerIsGood() {
        tale.on("10-30 10:00").itIsAnsweredBy("roads").isOwed(APPROVAL, "11-02 17:00");
        // Three working days after Friday 30 October: Monday 2, Tuesday 3, Wednesday 4 November.
        tale.on("10-30 16:00").theOfficeApproves().wasMissed(REDO, 0).isOwed(FOLLOW_UP, "11-04 17:00");
        tale.on("11-02 10:00").theRequesterIs(Satisfaction.SATISFIED).isOwed(CLOSING, "11-03 17:00");

        // 30 calendar days after 2 November: Wednesday 2 December.
        tale.on("11-02 15:00").theOfficeWritesItOff().is(Stage.CLOSED).isOwed(REOPEN_WINDOW, "12-02 17:00");
        assertEquals(Optional.of(Ending.CONFIRMED), tale.request().ending());
        tale.untilThen("12-31 00:00").isOwedNoMore(REOPEN_WINDOW).timeNeverMattersAgain();
    }
}
