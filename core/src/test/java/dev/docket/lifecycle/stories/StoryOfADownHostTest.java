package dev.docket.lifecycle.stories;

import static dev.docket.programme.StandardRules.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.notice.Directory;
import dev.docket.notice.Notice;
import dev.docket.notice.NoticeKey;
import dev.docket.notice.Notices;
import dev.docket.notice.Recipient;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.request.RequestEvent;
import io.vavr.collection.Seq;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Nobody acts, and the host is down for five weeks, from Monday 28 September 12:00 to Monday 2 November 12:00: nothing is lost, nothing
 * is doubled, and each recipient is told once of each rule.
 *
 * <p>Working days of 2026, by which every date here is counted: September 18, 20 (a Sunday), 21 to 24, 28, 29, 30; October 8, 9, 10 (a
 * Saturday), 12 to 16, 19 to 23, 26 to 30; November 2. Business opens at 09:00 and closes at 17:00.
 */
class StoryOfADownHostTest {

    private static final Directory EVERY_ROLE_IS_ONE_PERSON =
            (role, request) -> List.of(new Recipient(role.name(), role, Tale.PROGRAMME.calendar(), Locale.ENGLISH));

    /** Lettered to housing on Monday 21 September, and asked last on Monday 28 at noon. */
    private static Tale assigned() {
        // Seven working days after Monday 21 September: 22, 23, 24, 28, 29, 30 September, 8 October.
        return new Tale()
                .on("09-18 15:10")
                .aRequestIsRaisedInASessionThatEnds("09-18 17:00")
                .on("09-21 10:00")
                .theOfficeIssuesLetter("L-1", "housing")
                .isOwed(ANSWER, "10-08 17:00")
                .isOwed(MONTHLY_CHECK, "10-08 17:00")
                .on("09-21 11:00")
                .receiptIsConfirmedBy("housing")
                .on("09-28 12:00");
    }

    @Test
    void K1_L41_L42_oneLateAskingGivesTheHistoryThatAskingEveryHourGives() {
        Tale down = assigned().untilThen("11-02 12:00");
        Tale watched = assigned().askedEveryHourUntil("11-02 12:00");

        assertEquals(watched.history(), down.history());
        assertEquals(watched.request(), down.request());
    }

    @Test
    void K3_everyLapseBearsTheInstantAtWhichItFellDue() {
        Tale down = assigned().untilThen("11-02 12:00");

        down.wasMissed(ANSWER, 1)
                .wasMissed(MONTHLY_CHECK, 1)
                .wasMissed(NOTICE_RESPONSE, 1)
                .wasMissed(WARNING_PLAN, 1)
                .wasMissed(DECISION, 1)
                .isSupervisedAs(SupervisionLevel.TRANSFERRED);
        // Warned a working day before Thursday 8 October: Wednesday 30 September; a word within one, 8 October. The
        // reminders go every
        // Monday 10:00; that of 5 October is off and moves to Thursday 8 October 09:00. A plan in two after 8 October:
        // 9, 10. CRITICAL
        // after five: 9, 10, 12, 13, 14; a decision in three: 15, 16, 19. The next check: Monday 2 November.
        down.isTheHistory("""
                09-18 15:10 raised in session; owed: dispatch by 09-22 17:00
                09-21 10:00 letter issued L-1 to housing; met: dispatch; owed: receipt/housing by 09-22 17:00; owed: return-window/housing by 09-22 17:00; owed: answer by 10-08 17:00; owed: weekly-reminder/housing; owed: monthly-check by 10-08 17:00
                09-21 11:00 receipt confirmed; met: receipt/housing
                09-22 17:00 lapse: return-window/housing; return window closed of housing
                09-28 10:00 reminder: weekly-reminder/housing no. 1
                09-30 17:00 warning: answer; supervision notice (answer is due soon); owed: notice-response by 10-08 17:00
                10-08 09:00 reminder: weekly-reminder/housing no. 2; reminder: monthly-check no. 1
                10-08 17:00 breach: answer; ladder: answer to WARNING; supervision warning (answer is overdue, step 1); owed: warning-plan by 10-10 17:00; breach: monthly-check; owed: monthly-check by 11-02 17:00; breach: notice-response
                10-10 17:00 breach: warning-plan
                10-12 10:00 reminder: weekly-reminder/housing no. 3
                10-14 17:00 ladder: answer to CRITICAL; supervision critical (answer is overdue, step 2); owed: decision by 10-19 17:00
                10-19 10:00 reminder: weekly-reminder/housing no. 4
                10-19 17:00 breach: decision; ladder: decision to TRANSFERRED; supervision transferred (decision is overdue, step 1)
                10-26 10:00 reminder: weekly-reminder/housing no. 5
                11-02 09:00 reminder: monthly-check no. 2
                11-02 10:00 reminder: weekly-reminder/housing no. 6
                """);
    }

    @Test
    void L42_R37_eachRecipientIsToldOnceOfEachRule() {
        Tale down = assigned().untilThen("11-02 12:00");

        Seq<Notice> told = Notices.of(Tale.WORKFLOW, EVERY_ROLE_IS_ONE_PERSON).from(down.before(), down.lastStep());

        assertEquals(
                List.of(
                        "department head: answer ESCALATION of 10-08 17:00",
                        "host: answer ESCALATION of 10-14 17:00",
                        "host: decision BREACH of 10-19 17:00 instead of OWED 0",
                        "inspector: answer ESCALATION of 10-14 17:00",
                        "inspector: decision ESCALATION of 10-19 17:00",
                        "lead department: answer BREACH of 10-08 17:00 instead of WARNING 1",
                        "lead department: notice-response BREACH of 10-08 17:00 instead of OWED 0",
                        "lead department: weekly-reminder REMINDER of 11-02 10:00 instead of REMINDER 2, REMINDER 3, REMINDER 4,"
                                + " REMINDER 5",
                        "liaison: supervision SUPERVISION of 09-30 17:00",
                        "office: answer BREACH of 10-08 17:00",
                        "office: decision BREACH of 10-19 17:00",
                        "office: monthly-check CHECK_DUE of 11-02 09:00 instead of CHECK_DUE 1, BREACH 1",
                        "office: notice-response BREACH of 10-08 17:00",
                        "office: warning-plan BREACH of 10-10 17:00",
                        "supervising leader: answer ESCALATION of 10-08 17:00",
                        "supervising leader: warning-plan BREACH of 10-10 17:00 instead of OWED 0"),
                told.map(StoryOfADownHostTest::line).sorted().toJavaList());
        // The host woke at noon of a working day: all go out at once.
        assertTrue(told.forAll(notice -> notice.deliverAt().equals(Tale.instant("11-02 12:00"))));
    }

    @Test
    void K10_toldEveryHourEachLapseHasItsOwnNotice() {
        Tale watched = assigned();
        long reminders = 0;
        for (int hour = 0; hour < 35 * 24; hour++) {
            watched.hourLater();
            reminders += Notices.of(Tale.WORKFLOW, EVERY_ROLE_IS_ONE_PERSON)
                    .from(watched.before(), watched.lastStep())
                    .count(notice -> notice.rule().equals(Optional.of(WEEKLY_REMINDER)));
        }

        // Five reminders fell into the five weeks.
        assertEquals(5, reminders);
        assertEquals(assigned().untilThen("11-02 12:00").history(), watched.history());
        assertEquals(
                0,
                watched.history().stream()
                        .filter(RequestEvent.Closed.class::isInstance)
                        .count());
    }

    private static String line(Notice notice) {
        Chronicle chronicle = new Chronicle(Tale.PROGRAMME.calendar().zone());
        String instead = notice.supersedes().isEmpty()
                ? ""
                : " instead of "
                        + String.join(
                                ", ",
                                notice.supersedes().stream()
                                        .map(StoryOfADownHostTest::line)
                                        .toList());
        return notice.recipient().id() + ": " + notice.key().subject() + " " + notice.kind() + " of "
                + chronicle.when(notice.dueAt()) + instead;
    }

    private static String line(NoticeKey key) {
        return key.kind() + " " + key.n();
    }
}
