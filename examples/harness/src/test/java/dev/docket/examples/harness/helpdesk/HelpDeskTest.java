package dev.docket.examples.harness.helpdesk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.obligation.Obligation;
import dev.docket.obligation.RuleCode;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.programme.Programme;
import dev.docket.programme.StandardRules;
import dev.docket.request.Actor;
import dev.docket.request.Intake;
import dev.docket.request.Letter;
import dev.docket.request.LetterNumber;
import dev.docket.request.Priority;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestCommand.Acknowledge;
import dev.docket.request.RequestCommand.Admit;
import dev.docket.request.RequestCommand.AskSupplement;
import dev.docket.request.RequestCommand.IssueLetter;
import dev.docket.request.RequestCommand.Raise;
import dev.docket.request.RequestCommand.Supplement;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestId;
import dev.docket.request.RequestKind;
import dev.docket.request.RequestRefusal;
import dev.docket.request.RequesterId;
import dev.docket.request.Roles;
import dev.docket.request.UnitId;
import dev.docket.workflow.Step;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The agreement by example, in a week of March 2026; the laws say the rest. */
class HelpDeskTest {

    private static final Actor CUSTOMER = Actor.of(Roles.REQUESTER, "acme", "ada");
    private static final Actor DESK = Actor.of(Roles.OFFICE, "desk", "bob");

    private final Programme agreement = HelpDesk.agreement();
    private final RequestWorkflow workflow = RequestWorkflow.of(agreement);
    private Request request = Request.unraised(RequestId.of("T-1"));

    private static Instant on(String day, String time) {
        return LocalDateTime.parse("2026-03-" + day + "T" + time)
                .atZone(ZoneId.of("Europe/Berlin"))
                .toInstant();
    }

    private void at(Instant now, RequestCommand command) {
        Step<Request, RequestEvent, RequestRefusal> step = workflow.handle(request, command, now);
        assertFalse(
                step.isRefused(),
                () -> command + ": " + step.outcome().getLeft().message());
        request = step.state();
    }

    private void raisedAt(Instant now, Priority priority) {
        at(
                now,
                new Raise(
                        CUSTOMER,
                        Intake.builder()
                                .programme(agreement.id())
                                .programmeVersion(agreement.version())
                                .requester(RequesterId.of("acme"))
                                .kind(RequestKind.PROBLEM)
                                .category("mail")
                                .priority(priority)
                                .title("mail does not arrive")
                                .build()));
    }

    private void givenToATeam(Instant now) {
        at(now, new Admit(DESK));
        at(
                now,
                new IssueLetter(
                        DESK,
                        Letter.builder()
                                .number(LetterNumber.of("T-1/1"))
                                .lead(UnitId.of("mail team"))
                                .build()));
    }

    private Optional<Instant> due(RuleCode rule) {
        return request.obligations().of(rule).stream().findFirst().flatMap(Obligation::due);
    }

    @Test
    void nothingLooksLikeAMistake() {
        assertEquals(List.of(), agreement.lint());
    }

    @Test
    void theFirstResponseIsDueAfterFourHoursAtTheDesk() {
        raisedAt(on("06", "16:00"), Priority.NORMAL); // a Friday

        assertEquals(Optional.of(on("09", "10:00")), due(HelpDesk.FIRST_RESPONSE));
    }

    @Test
    void urgentIsAnsweredAtNightToo() {
        raisedAt(on("06", "22:30"), Priority.URGENT);
        assertEquals(Optional.of(on("06", "23:30")), due(HelpDesk.FIRST_RESPONSE));
        givenToATeam(on("06", "23:00"));

        assertEquals(Optional.of(on("07", "07:00")), due(StandardRules.ANSWER));
    }

    @Test
    void theSolutionIsDueAtTheEndOfTheSecondWorkingDay() {
        raisedAt(on("05", "09:00"), Priority.NORMAL);
        givenToATeam(on("06", "09:00"));

        assertEquals(Optional.of(on("10", "18:00")), due(StandardRules.ANSWER));
    }

    @Test
    void theClockStandsWhileTheDeskWaitsForTheCustomer() {
        raisedAt(on("06", "15:00"), Priority.NORMAL);
        at(on("06", "17:00"), new AskSupplement(DESK, "which mailbox?"));
        at(on("11", "09:00"), new Supplement(CUSTOMER, "sales"));

        assertEquals(Optional.of(on("11", "11:00")), due(HelpDesk.FIRST_RESPONSE));
    }

    @Test
    void whoRespondsAtTheDueInstantIsInTime() {
        raisedAt(on("06", "16:00"), Priority.NORMAL);
        at(on("09", "10:00"), new Acknowledge(DESK));

        assertEquals(0, request.obligations().tally(HelpDesk.FIRST_RESPONSE).breaches());
    }

    @Test
    void theHeadHearsAtOnceAndTheServiceManagerADayLater() {
        raisedAt(on("06", "16:00"), Priority.NORMAL);
        request = workflow.advance(request, on("09", "10:01")).state();
        assertEquals(1, request.obligations().tally(HelpDesk.FIRST_RESPONSE).breaches());
        assertEquals(SupervisionLevel.WARNING, request.supervision());

        request = workflow.advance(request, on("10", "18:01")).state();
        assertEquals(SupervisionLevel.CRITICAL, request.supervision());
    }

    @Test
    void explainsItsDates() {
        raisedAt(on("06", "16:00"), Priority.NORMAL);

        assertTrue(workflow.explain(request, HelpDesk.FIRST_RESPONSE).isPresent());
    }
}
