package dev.docket.lifecycle;

import static dev.docket.lifecycle.RequestStory.OFFICE;
import static dev.docket.lifecycle.RequestStory.PROGRAMME;
import static dev.docket.lifecycle.RequestStory.letter;
import static dev.docket.lifecycle.RequestStory.raise;
import static dev.docket.lifecycle.RequestStory.receipt;
import static dev.docket.lifecycle.RequestStory.submit;
import static dev.docket.testkit.lifecycle.RequestGiven.to;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.notice.CatchUp;
import dev.docket.notice.NoticeKind;
import dev.docket.notice.Recipient;
import dev.docket.obligation.ObligationEvent.Armed;
import dev.docket.obligation.ObligationEvent.Breached;
import dev.docket.obligation.ObligationEvent.Escalated;
import dev.docket.obligation.ObligationEvent.Met;
import dev.docket.obligation.ObligationEvent.Warned;
import dev.docket.programme.StandardRules;
import dev.docket.request.Guard;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestId;
import dev.docket.request.RequestRefusal;
import dev.docket.request.Roles;
import dev.docket.request.Stage;
import dev.docket.request.UnitId;
import dev.docket.testkit.lifecycle.RequestGiven;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Examples of a request: what is owed, who is told, and what is printed when it is not so. */
class RequestGivenTest {

    private static final Debtor LEAD = new Debtor(Roles.LEAD, Optional.of(UnitId.of("housing")));
    private static final String LEAD_ID = "lead department of housing";

    private final RequestGiven raised =
            RequestGiven.of(RequestWorkflow.of(PROGRAMME)).given("2026-09-18T15:10", raise());
    private final RequestGiven assigned = raised.at("2026-09-21T10:00").when(letter());
    private final RequestGiven refused = assigned.at("2026-09-21T11:00").when(letter());
    private final RequestGiven overdue = assigned.whenTimePasses("2026-10-08T17:00");

    private static String failure(Executable expectation) {
        return String.valueOf(assertThrows(AssertionError.class, expectation).getMessage());
    }

    /** The failure without the story. */
    private static String table(Executable expectation) {
        return failure(expectation).split("\nThe story:\n", 2)[0];
    }

    @Nested
    class Telling {

        @Test
        void aLifeIsToldWithWhatIsOwedAndWhoIsTold() {
            raised.thenOwesOnly(StandardRules.DISPATCH)
                    .at("2026-09-21T10:00")
                    .when(letter())
                    .thenFactsOf(RequestEvent.LetterIssued.class)
                    .thenFact(RequestEvent.LetterIssued.class, RequestEvent.LetterIssued::by, OFFICE)
                    .thenObligation(StandardRules.DISPATCH, Met.class)
                    .thenObligation(StandardRules.ANSWER, Armed.class)
                    .thenOwesNot(StandardRules.DISPATCH)
                    .thenOwes(StandardRules.ANSWER, "2026-10-08T17:00")
                    .thenOwes(StandardRules.ANSWER, LEAD, "2026-10-08T17:00")
                    .thenNotices(
                            to(LEAD_ID, NoticeKind.LETTER).saying("2026-10-08 17:00"),
                            to("requester", NoticeKind.ASSIGNED_INFO),
                            to("supervising leader", NoticeKind.LEADER_NAMED))
                    .at("2026-09-21T11:00")
                    .when(receipt())
                    .thenStage(Stage.ASSIGNED)
                    .thenNotices()
                    .at("2026-09-24T10:00")
                    .when(submit())
                    .thenStage(Stage.ASSIGNED)
                    .thenTellsNothingTo("requester");
        }

        @Test
        void timeWarnsAndBreaches() {
            overdue.thenObligation(StandardRules.ANSWER, Warned.class, Breached.class, Escalated.class)
                    .thenTells(to(LEAD_ID, NoticeKind.BREACH).saying("2026-10-08 17:00"))
                    .thenTells("office", NoticeKind.BREACH);
            assigned.whenTimeReaches("2026-10-08T17:00").thenObligation(StandardRules.ANSWER, Warned.class);
        }

        @Test
        void factsOfObligationsCountWhenOneAsksForAll() {
            List<RequestEvent> all = raised.step().facts().asJava();

            assertTrue(all.size() > 1, all.toString());
            raised.thenFacts(all.get(0)).thenAllFacts(all.toArray(RequestEvent[]::new));
            assertThrows(AssertionError.class, () -> raised.thenAllFacts(all.get(0)));
            assertThrows(AssertionError.class, () -> raised.thenFacts(all.toArray(RequestEvent[]::new)));
        }

        @Test
        void refusalsNameTheirConditions() {
            raised.at("2026-09-18T16:00")
                    .when(new RequestCommand.Close(OFFICE, "slip 7"))
                    .thenRefused(RequestRefusal.WrongStage.class);
            refused.thenRefused(RequestRefusal.class).thenNotices();
            assigned.at("2026-09-22T10:00").when(RequestStory.defer("09-22")).thenUnmet(Guard.REVIEW_DATE_AHEAD);
        }

        @Test
        void anExampleBeginsWithAnyRequestAndStoredEvents() {
            Request before = Request.unraised(RequestId.of("KQ-7"));

            RequestGiven.of(RequestWorkflow.of(PROGRAMME), before)
                    .given(assigned.history())
                    .thenStage(Stage.ASSIGNED)
                    .thenState(Request::id, before.id());
        }

        @Test
        void theHostsDirectoryAndWayToCatchUpSayWhoIsTold() {
            RequestGiven known = raised.directory((role, request) -> role.equals(Roles.OFFICE)
                            ? List.of(new Recipient("办公室", role, PROGRAMME.calendar(), Locale.SIMPLIFIED_CHINESE))
                            : List.of())
                    .at("2026-09-21T10:00")
                    .when(letter());

            known.thenTells(to("办公室", NoticeKind.LETTER).saying("交办"));
            RequestGiven late = known.whenTimePasses("2026-10-08T17:00");
            assertTrue(late.catchUp(CatchUp.REPLAY).notices().size()
                    > late.catchUp(CatchUp.COLLAPSE).notices().size());
        }
    }

    @Nested
    class Failing {

        @Test
        void tellsTheStory() {
            assertEquals(
                    """
                    thenNeverDue failed:
                    expected                                               actual
                    ----------------------------------------------------   ----------------------------------------------------
                    never                                                | 2026-09-23T17:00+08:00

                    The story:
                    given  R-1, not raised
                    given  2026-09-18T15:10+08:00 Raise[by=office lin of office, intake=Intake{programme=face-to-face,
                               programmeVersion=1, requester=(requester), kind=PROBLEM, category=general, priority=NORMAL,
                               title=the road to the mill floods, session=S-1, sessionEnd=2026-09-18T17:00+08:00, ...
                    then   RaisedInSession, Armed:dispatch by 2026-09-22T17:00+08:00
                    when   2026-09-21T10:00+08:00 IssueLetter[by=office lin of office, letter=Letter{number=L-1, lead=housing,
                               cooperators=[], supervisingLeader=fang}]
                    then   LetterIssued, Met:dispatch, Armed:receipt by 2026-09-22T17:00+08:00, Armed:return-window by
                               2026-09-22T17:00+08:00, Armed:answer by 2026-10-08T17:00+08:00, Armed:weekly-reminder,
                               Armed:monthly-check by 2026-10-08T17:00+08:00
                    when   2026-09-21T11:00+08:00 IssueLetter[by=office lin of office, letter=Letter{number=L-1, lead=housing,
                               cooperators=[], supervisingLeader=fang}]
                    then   refused: cannot issue letter while ASSIGNED: a letter is out already; reassign it instead; it is
                               accepted while [RAISED]
                    time   2026-09-22T17:00+08:00 Acted:receipt, ReceiptDeemed, SupervisionNotice, Armed:notice-response by
                               2026-09-23T17:00+08:00, Acted:return-window, ReturnWindowClosed
                    until  just after 2026-09-22T17:00+08:00""",
                    failure(() -> refused.whenTimePasses("2026-09-22T17:00").thenNeverDue()));
        }

        @Test
        void showsWhatIsOwed() {
            assertEquals("""
                    thenOwes failed:
                    expected                                               actual
                    ----------------------------------------------------   ----------------------------------------------------
                    answer by 2026-10-09T17:00+08:00                     | answer by 2026-10-08T17:00+08:00
                    """, table(() -> assigned.thenOwes(StandardRules.ANSWER, "2026-10-09T17:00")));
            assertEquals("""
                    thenOwes failed:
                    expected                                               actual
                    ----------------------------------------------------   ----------------------------------------------------
                    answer by 2026-10-09T17:00+08:00                     | dispatch by 2026-09-22T17:00+08:00
                    """, table(() -> raised.thenOwes(StandardRules.ANSWER, "2026-10-09T17:00")));
            assertEquals(
                    """
                    thenOwes failed:
                    expected                                               actual
                    ----------------------------------------------------   ----------------------------------------------------
                    answer by 2026-10-08T17:00+08:00, owed by office     | answer by 2026-10-08T17:00+08:00, owed by lead
                                                                               department of housing
                    """,
                    table(() -> assigned.thenOwes(
                            StandardRules.ANSWER, new Debtor(Roles.OFFICE, Optional.empty()), "2026-10-08T17:00")));
            assertEquals("""
                    thenOwesNot failed:
                    expected                                               actual
                    ----------------------------------------------------   ----------------------------------------------------
                    (nothing)                                            | answer by 2026-10-08T17:00+08:00
                    """, table(() -> assigned.thenOwesNot(StandardRules.ANSWER)));
            assertEquals("""
                    thenOwesOnly failed:
                    expected                                               actual
                    ----------------------------------------------------   ----------------------------------------------------
                    answer                                               | dispatch
                    """, table(() -> raised.thenOwesOnly(StandardRules.ANSWER)));
        }

        @Test
        void showsWhatHappenedToObligations() {
            assertEquals("""
                    thenObligation failed:
                    expected                                               actual
                    ----------------------------------------------------   ----------------------------------------------------
                                                                         > Warned answer
                    Breached answer                                        Breached answer
                                                                         > Escalated answer
                    """, table(() -> overdue.thenObligation(StandardRules.ANSWER, Breached.class)));
            assertEquals("""
                    thenObligation failed:
                    expected                                               actual
                    ----------------------------------------------------   ----------------------------------------------------
                    (nothing)                                            | Reminded weekly-reminder
                                                                         > Reminded weekly-reminder
                    """, table(() -> overdue.thenObligation(StandardRules.WEEKLY_REMINDER)));
        }

        @Test
        void showsWhoIsTold() {
            assertEquals("""
                    thenNotices failed:
                    expected                                               actual
                    ----------------------------------------------------   ----------------------------------------------------
                    LETTER to lead department of housing                   LETTER to lead department of housing
                                                                         > ASSIGNED_INFO to requester
                                                                         > LEADER_NAMED to supervising leader
                    """, table(() -> assigned.thenNotices(to(LEAD_ID, NoticeKind.LETTER))));
            assertEquals(
                    """
                    thenTells failed:
                    expected                                               actual
                    ----------------------------------------------------   ----------------------------------------------------
                    LETTER to lead department of housing saying "by      | LETTER to lead department of housing saying "R-1
                        tomorrow"                                              "the road to the mill floods": letter L-1 asks
                                                                               housing to lead; the answer is due by 2026-10-08
                                                                               17:00; please confirm its receipt by 2026-09-22
                                                                               17:00."
                                                                         > ASSIGNED_INFO to requester
                                                                         > LEADER_NAMED to supervising leader
                    """,
                    table(() ->
                            assigned.thenTells(to(LEAD_ID, NoticeKind.LETTER).saying("by tomorrow"))));
            assertEquals("""
                    thenTellsNothingTo failed:
                    expected                                               actual
                    ----------------------------------------------------   ----------------------------------------------------
                    (nothing)                                            | LETTER to lead department of housing
                    """, table(() -> assigned.thenTellsNothingTo(LEAD_ID)));
            assertEquals("""
                    thenTells failed:
                    expected                                               actual
                    ----------------------------------------------------   ----------------------------------------------------
                    ASSIGNED_INFO to requester                           | (nothing)
                    """, table(() -> refused.thenTells("requester", NoticeKind.ASSIGNED_INFO)));
        }

        @Test
        void showsConditionsAndStages() {
            assertEquals("""
                    thenUnmet failed:
                    expected                                               actual
                    ----------------------------------------------------   ----------------------------------------------------
                    SESSION_NAMED                                        | accepted:
                                                                         > LetterIssued
                                                                         > Met:dispatch
                                                                         > Armed:receipt by 2026-09-22T17:00+08:00
                                                                         > Armed:return-window by 2026-09-22T17:00+08:00
                                                                         > Armed:answer by 2026-10-08T17:00+08:00
                                                                         > Armed:weekly-reminder
                                                                         > Armed:monthly-check by 2026-10-08T17:00+08:00
                    """, table(() -> assigned.thenUnmet(Guard.SESSION_NAMED)));
            assertEquals("""
                    thenUnmet failed:
                    expected                                               actual
                    ----------------------------------------------------   ----------------------------------------------------
                    SESSION_NAMED                                        | refused:
                                                                         > WrongStage[
                                                                         >   command=issue letter,
                                                                         >   stage=ASSIGNED,
                                                                         >   why=a letter is out already; reassign it instead,
                                                                         >   legalIn=[RAISED]
                                                                         > ]
                    """, table(() -> refused.thenUnmet(Guard.SESSION_NAMED)));
            assertEquals("""
                    thenStage failed:
                    expected                                               actual
                    ----------------------------------------------------   ----------------------------------------------------
                    ANSWERED                                             | ASSIGNED
                    """, table(() -> assigned.thenStage(Stage.ANSWERED)));
            assertEquals(
                    """
                    thenStage failed:
                    expected                                               actual
                    ----------------------------------------------------   ----------------------------------------------------
                    RAISED                                               | not raised
                    """,
                    table(() -> RequestGiven.of(RequestWorkflow.of(PROGRAMME)).thenStage(Stage.RAISED)));
        }
    }
}
