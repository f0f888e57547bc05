package dev.docket.examples.harness.helpdesk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.obligation.ObligationEvent.Breached;
import dev.docket.obligation.ObligationEvent.Escalated;
import dev.docket.obligation.ObligationEvent.Met;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.programme.Programme;
import dev.docket.programme.StandardRules;
import dev.docket.request.Actor;
import dev.docket.request.Intake;
import dev.docket.request.Letter;
import dev.docket.request.LetterNumber;
import dev.docket.request.Priority;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand.Acknowledge;
import dev.docket.request.RequestCommand.Admit;
import dev.docket.request.RequestCommand.AskSupplement;
import dev.docket.request.RequestCommand.IssueLetter;
import dev.docket.request.RequestCommand.Raise;
import dev.docket.request.RequestCommand.Supplement;
import dev.docket.request.RequestKind;
import dev.docket.request.RequesterId;
import dev.docket.request.Roles;
import dev.docket.request.UnitId;
import dev.docket.testkit.lifecycle.RequestGiven;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The agreement by example, in a week of March 2026; the laws say the rest. */
class HelpDeskTest {

    private static final Actor CUSTOMER = Actor.of(Roles.REQUESTER, "acme", "ada");
    private static final Actor DESK = Actor.of(Roles.OFFICE, "desk", "bob");

    private static final Programme AGREEMENT = HelpDesk.agreement();
    private static final RequestWorkflow WORKFLOW = RequestWorkflow.of(AGREEMENT);

    /** Raised on a Friday afternoon. */
    private final RequestGiven raised = raised("2026-03-06T16:00", Priority.NORMAL);

    private static RequestGiven raised(String local, Priority priority) {
        return RequestGiven.of(WORKFLOW)
                .given(
                        local,
                        new Raise(
                                CUSTOMER,
                                Intake.builder()
                                        .programme(AGREEMENT.id())
                                        .programmeVersion(AGREEMENT.version())
                                        .requester(RequesterId.of("acme"))
                                        .kind(RequestKind.PROBLEM)
                                        .category("mail")
                                        .priority(priority)
                                        .title("mail does not arrive")
                                        .build()));
    }

    private static IssueLetter toTheMailTeam() {
        return new IssueLetter(
                DESK,
                Letter.builder()
                        .number(LetterNumber.of("R-1/1"))
                        .lead(UnitId.of("mail team"))
                        .build());
    }

    @Test
    void nothingLooksLikeAMistake() {
        assertEquals(List.of(), AGREEMENT.lint());
    }

    @Test
    void theFirstResponseIsDueAfterFourHoursAtTheDesk() {
        raised.thenOwes(HelpDesk.FIRST_RESPONSE, "2026-03-09T10:00");
    }

    @Test
    void urgentIsAnsweredAtNightToo() {
        raised("2026-03-06T22:30", Priority.URGENT)
                .thenOwes(HelpDesk.FIRST_RESPONSE, "2026-03-06T23:30")
                .given("2026-03-06T23:00", new Admit(DESK))
                .given("2026-03-06T23:00", toTheMailTeam())
                .thenOwes(StandardRules.ANSWER, "2026-03-07T07:00");
    }

    @Test
    void theSolutionIsDueAtTheEndOfTheSecondWorkingDay() {
        raised("2026-03-05T09:00", Priority.NORMAL)
                .given("2026-03-06T09:00", new Admit(DESK))
                .given("2026-03-06T09:00", toTheMailTeam())
                .thenOwes(StandardRules.ANSWER, "2026-03-10T18:00");
    }

    @Test
    void theClockStandsWhileTheDeskWaitsForTheCustomer() {
        raised("2026-03-06T15:00", Priority.NORMAL)
                .given("2026-03-06T17:00", new AskSupplement(DESK, "which mailbox?"))
                .given("2026-03-11T09:00", new Supplement(CUSTOMER, "sales"))
                .thenOwes(HelpDesk.FIRST_RESPONSE, "2026-03-11T11:00");
    }

    @Test
    void whoRespondsAtTheDueInstantIsInTime() {
        raised.at("2026-03-09T10:00")
                .when(new Acknowledge(DESK))
                .thenObligation(HelpDesk.FIRST_RESPONSE, Met.class)
                .thenOwesNot(HelpDesk.FIRST_RESPONSE);
    }

    @Test
    void theHeadHearsAtOnceAndTheServiceManagerADayLater() {
        raised.whenTimePasses("2026-03-09T10:00")
                .thenObligation(HelpDesk.FIRST_RESPONSE, Breached.class, Escalated.class)
                .thenState(Request::supervision, SupervisionLevel.WARNING)
                .whenTimePasses("2026-03-10T18:00")
                .thenObligation(HelpDesk.FIRST_RESPONSE, Escalated.class)
                .thenState(Request::supervision, SupervisionLevel.CRITICAL);
    }

    @Test
    void explainsItsDates() {
        raised.thenState(
                "why the first response is due",
                request -> WORKFLOW.explain(request, HelpDesk.FIRST_RESPONSE).isPresent());
    }
}
