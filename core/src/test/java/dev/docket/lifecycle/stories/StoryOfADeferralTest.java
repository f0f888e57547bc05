package dev.docket.lifecycle.stories;

import static dev.docket.programme.StandardRules.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.docket.obligation.SupervisionLevel;
import dev.docket.request.Ending;
import dev.docket.request.Satisfaction;
import dev.docket.request.Stage;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * A matter that cannot be done before the harvest: put off across National Day, continued, resumed early, answered in time.
 *
 * <p>Working days of 2026, by which every date here is counted: September 16, 17, 18, 20 (a Sunday), 21 to 24, 28, 29, 30; October 8, 9,
 * 10 (a Saturday), 12 to 16, 19 to 23, 26 to 30; November 2 to 6, 9 to 13, 16 to 20, 23 to 25. Business closes at 17:00.
 */
class StoryOfADeferralTest {

    private final Tale tale = new Tale();

    @Test
    void R68_fromTheSessionToTheClosedWindow() {
        itIsAssigned();
        itIsPutOff();
        theMonthsAreChecked();
        itIsContinuedAndResumedEarly();
        itIsAnsweredWithWhatWasLeft();

        tale.isTheHistory("""
                09-16 10:00 raised in session; owed: dispatch by 09-20 17:00
                09-17 09:30 letter issued L-1 to housing; met: dispatch; owed: receipt/housing by 09-18 17:00; owed: return-window/housing by 09-18 17:00; owed: answer by 09-28 17:00; owed: weekly-reminder/housing; owed: monthly-check by 10-08 17:00
                09-17 14:00 receipt confirmed; met: receipt/housing
                09-18 17:00 lapse: return-window/housing; return window closed of housing
                09-24 09:30 reminder: weekly-reminder/housing no. 1
                09-24 11:00 deferred; stopped: answer; stopped: weekly-reminder/housing; owed: review by 11-02 17:00
                10-08 09:00 reminder: monthly-check no. 1
                10-08 10:00 monthly check; met: monthly-check; owed: monthly-check by 11-02 17:00
                11-02 09:00 reminder: monthly-check no. 2
                11-02 11:00 monthly check; met: monthly-check; owed: monthly-check by 12-01 17:00
                11-02 16:00 continued; met: review; owed: review by 11-20 17:00
                11-19 10:00 resumed to assigned; met: review; goes on: answer by 11-20 17:00; goes on: weekly-reminder/housing
                11-19 17:00 warning: answer; supervision notice (answer is due soon); owed: notice-response by 11-20 17:00
                11-20 10:00 answer submitted; met: notice-response; stopped: answer; stopped: weekly-reminder/housing; owed: approval by 11-23 17:00
                11-20 15:00 answer approved; met: answer as of 11-20 10:00; met: approval; met: weekly-reminder/housing as of 11-20 10:00; void: monthly-check; owed: follow-up by 11-25 17:00
                11-23 10:00 follow up passed; met: follow-up; owed: closing by 11-24 17:00
                11-23 11:00 closed as confirmed; met: closing; owed: reopen-window by 12-23 17:00
                12-23 17:00 lapse: reopen-window; reopen window closed
                """);
    }

    private void itIsAssigned() {
        // Three working days after Wednesday 16 September: 17, 18, Sunday 20.
        tale.on("09-16 10:00").aRequestIsRaisedInASessionThatEnds("09-16 12:00").isOwed(DISPATCH, "09-20 17:00");

        // Seven working days: 18, 20, 21, 22, 23, 24, 28. 14 days after 17 September is 1 October, whose month begins
        // to work on the 8th.
        tale.on("09-17 09:30")
                .theOfficeIssuesLetter("L-1", "housing")
                .isOwed(ANSWER, "09-28 17:00")
                .isOwed(MONTHLY_CHECK, "10-08 17:00");
        tale.on("09-17 14:00").receiptIsConfirmedBy("housing");
    }

    private void itIsPutOff() {
        // The review of Sunday 1 November is on Monday 2.
        tale.on("09-24 11:00")
                .theLeaderDefersUntil("11-01", "housing")
                .is(Stage.DEFERRED)
                .standsStill(ANSWER)
                .standsStill(WEEKLY_REMINDER)
                .isOwed(REVIEW, "11-02 17:00");
    }

    private void theMonthsAreChecked() {
        // The first working day of October is Thursday 8, that of November Monday 2, that of December Tuesday 1.
        tale.on("10-08 10:00").theOfficeChecks().isOwed(MONTHLY_CHECK, "11-02 17:00");
        tale.on("11-02 11:00").theOfficeChecks().isOwed(MONTHLY_CHECK, "12-01 17:00");
    }

    private void itIsContinuedAndResumedEarly() {
        tale.on("11-02 16:00")
                .theLeaderContinuesUntil("11-20")
                .is(Stage.DEFERRED)
                .standsStill(ANSWER)
                .isOwed(REVIEW, "11-20 17:00");

        // Five of seven days had passed by 24 September 11:00: 18, 20, 21, 22, 23. The sixth is Thursday 19 November
        // itself, the seventh
        // Friday 20. Or: the closes that lie between are 24, 28, 29, 30 September (4), 8, 9, 10 October (7), 12 to 30
        // October (22), 2 to 13
        // November (32), 16 to 18 November (35), and 35 working days after 28 September is 20 November.
        tale.on("11-19 10:00")
                .theLeaderResumes()
                .is(Stage.ASSIGNED)
                .isOwedNoMore(REVIEW)
                .isOwed(ANSWER, "11-20 17:00");
        assertEquals(
                1, tale.request().obligations().of(ANSWER).get(0).suspensions().size());
    }

    private void itIsAnsweredWithWhatWasLeft() {
        // Warned at the close of Thursday 19, a working day before.
        tale.on("11-20 10:00")
                .isSupervisedAs(SupervisionLevel.NOTICE)
                .isOwed(NOTICE_RESPONSE, "11-20 17:00")
                .itIsAnsweredBy("housing")
                .isOwedNoMore(NOTICE_RESPONSE)
                .isOwed(APPROVAL, "11-23 17:00");
        // Monday 23, Tuesday 24, Wednesday 25.
        tale.on("11-20 15:00")
                .theOfficeApproves()
                .wasMissed(ANSWER, 0)
                .wasMissed(MONTHLY_CHECK, 0)
                .wasMissed(REVIEW, 0)
                .isOwed(FOLLOW_UP, "11-25 17:00");
        tale.on("11-23 10:00").theRequesterIs(Satisfaction.BASICALLY_SATISFIED).isOwed(CLOSING, "11-24 17:00");

        // 30 calendar days after 23 November: Wednesday 23 December.
        tale.on("11-23 11:00").theOfficeWritesItOff().isOwed(REOPEN_WINDOW, "12-23 17:00");
        assertEquals(Optional.of(Ending.CONFIRMED), tale.request().ending());
        tale.untilThen("12-31 00:00").timeNeverMattersAgain();
    }
}
