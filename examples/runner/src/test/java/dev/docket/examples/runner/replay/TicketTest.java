package dev.docket.examples.runner.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.request.Ending;
import dev.docket.request.RequestRefusal;
import dev.docket.request.Stage;
import dev.docket.workflow.Event.Origin;
import java.util.List;
import org.junit.jupiter.api.Test;

class TicketTest {

    /** The kinds of all acts, without what follows for obligations. */
    private static List<String> acts(Ticket ticket) {
        return ticket.history().stream()
                .filter(event -> event.origin() == Origin.FACT)
                .map(event -> event.kind().name())
                .filter(kind -> !kind.contains(":") && !kind.startsWith("Supervision"))
                .toList();
    }

    private static List<String> irregular(Ticket ticket) {
        return ticket.irregular().stream()
                .map(row ->
                        row.row().activity() + ": " + row.refusal().getClass().getSimpleName())
                .toList();
    }

    @Test
    void aPlainTicketIsRaisedAdmittedAssignedAnsweredAndClosedTacitly() {
        Ticket ticket = Logs.replay(
                "2012-10-08T10:00:00 Assign seriousness",
                "2012-10-08T11:00:00 Take in charge ticket",
                "2012-10-09T10:00:00 Resolve ticket",
                "2012-10-24T10:00:00 Closed");

        assertEquals(
                List.of(
                        "RaisedOutsideSessions",
                        "Admitted",
                        "LetterIssued",
                        "AnswerSubmitted",
                        "AnswerApproved",
                        "Closed"),
                acts(ticket));
        assertEquals(Ending.TACIT, ticket.request().ending().orElseThrow());
        assertEquals(List.of(), irregular(ticket));
        assertEquals(4, ticket.rows());
    }

    @Test
    void whatNobodyTookInChargeIsSolvedOnTheSpot() {
        assertEquals(
                List.of("RaisedOutsideSessions", "ResolvedOnSite"),
                acts(Logs.replay("2012-10-08T10:00:00 Resolve ticket")));
    }

    @Test
    void takingInChargeAgainIsProgressAndEndsAWait() {
        Ticket ticket = Logs.replay(
                "2012-10-08T10:00:00 Take in charge ticket",
                "2012-10-08T11:00:00 Take in charge ticket",
                "2012-10-08T12:00:00 Wait",
                "2012-10-18T12:00:00 Require upgrade",
                "2012-10-28T12:00:00 Take in charge ticket",
                "2012-10-28T13:00:00 Create SW anomaly");

        assertEquals(
                List.of(
                        "RaisedOutsideSessions",
                        "LetterIssued",
                        "ProgressReported",
                        "Deferred",
                        "Continued",
                        "ResumedToAssigned",
                        "note"),
                acts(ticket));
        assertEquals(Stage.ASSIGNED, ticket.request().stage());
    }

    @Test
    void whateverIsDoneAfterAReplyReopensIt() {
        Ticket ticket = Logs.replay(
                "2012-10-08T10:00:00 Take in charge ticket",
                "2012-10-08T11:00:00 Resolve ticket",
                "2012-10-08T12:00:00 Resolve ticket",
                "2012-10-09T12:00:00 Wait",
                "2012-10-10T12:00:00 Resolve ticket",
                "2012-10-20T12:00:00 Closed",
                "2012-10-21T12:00:00 Assign seriousness");

        assertEquals(
                List.of(
                        "RaisedOutsideSessions",
                        "LetterIssued",
                        "AnswerSubmitted",
                        "AnswerApproved",
                        "note",
                        "ReopenedToAssigned",
                        "Deferred",
                        "ResumedToAssigned",
                        "AnswerSubmitted",
                        "AnswerApproved",
                        "Closed",
                        "ReopenedToAssigned",
                        "note"),
                acts(ticket));
        assertEquals(2, ticket.request().episode());
    }

    @Test
    void aRefusedRowStandsBesideTheHistoryAndLeavesItAsItWas() {
        Ticket before = Logs.replay("2012-10-08T10:00:00 Take in charge ticket", "2012-10-08T10:00:00 Wait");
        Ticket after = Logs.replay(
                "2012-10-08T10:00:00 Take in charge ticket", "2012-10-08T10:00:00 Wait", "2012-10-08T10:00:00 Closed");

        assertEquals(List.of("Closed: WrongStage"), irregular(after));
        assertEquals(Stage.DEFERRED, after.irregular().get(0).stage().orElseThrow());
        assertEquals(before.request(), after.request());
        assertEquals(before.history(), after.history());
        assertEquals(2, after.rows());
    }

    @Test
    void aRowOfWhichOneCommandIsRefusedIsRefusedAsAWhole() {
        // The window closes 90 days after the closing; without it nothing of "take in charge" may happen.
        Ticket ticket = Logs.replay(
                "2012-10-08T10:00:00 Resolve ticket",
                "2012-10-09T10:00:00 Closed",
                "2013-01-30T10:00:00 Take in charge ticket");

        assertEquals(List.of("Take in charge ticket: Unmet"), irregular(ticket));
        assertEquals(Stage.CLOSED, ticket.request().stage());
        assertTrue(
                ticket.irregular().get(0).toString().contains("the window for reopening is open, but it has closed"));
    }

    @Test
    void aRowOutOfOrderIsIrregular() {
        Ticket ticket = Logs.replay("2012-10-08T10:00:00 Take in charge ticket", "2012-10-07T10:00:00 Resolve ticket");

        assertEquals(List.of("Resolve ticket: OutOfOrder"), irregular(ticket));
        assertEquals(Stage.ASSIGNED, ticket.request().stage());
    }

    @Test
    void aTicketThatBeginsWithItsClosingIsNeverRaised() {
        Ticket ticket = Logs.replay("2012-10-08T10:00:00 Closed");

        assertEquals(List.of("Closed: WrongStage"), irregular(ticket));
        assertEquals(List.of(), ticket.history());
        assertTrue(ticket.irregular().get(0).refusal() instanceof RequestRefusal.WrongStage);
    }

    @Test
    void aTicketIsRaisedOnce() {
        Ticket ticket = Logs.replay("2012-10-08T10:00:00 Insert ticket", "2012-10-08T11:00:00 Insert ticket");

        assertEquals(List.of("Insert ticket: AlreadyRaised"), irregular(ticket));
    }
}
