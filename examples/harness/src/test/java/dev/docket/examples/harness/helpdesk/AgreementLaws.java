package dev.docket.examples.harness.helpdesk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.obligation.ObligationEvent;
import dev.docket.obligation.RuleCode;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.programme.StandardRules;
import dev.docket.request.Priority;
import dev.docket.request.Request;
import dev.docket.request.RequestEvent;
import dev.docket.testkit.Law;
import dev.docket.testkit.Polling;
import dev.docket.testkit.lifecycle.ProgrammeLaws;
import dev.docket.testkit.lifecycle.RequestLife;
import dev.docket.time.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The agreement's clauses as laws, in the customers' words: they look at what the desk does and not at the programme that makes it do so.
 */
final class AgreementLaws {

    private static final WorkingCalendar DESK = HelpDesk.deskHours();

    static final List<Law<RequestLife>> ALL = List.of(
            Law.of("A1", "we respond within 4 working hours", AgreementLaws::weRespondWithinFourHours),
            Law.of("A2", "urgent needs no daylight", AgreementLaws::urgentNeedsNoDaylight),
            Law.of("A3", "we solve it within 2 working days", AgreementLaws::weSolveItWithinTwoDays),
            Law.of("A4", "the clock stands while we wait for you", AgreementLaws::theClockStandsWhileWeWaitForYou),
            Law.of("A5", "the head hears at once", AgreementLaws::theHeadHearsAtOnce),
            Law.of("A6", "a reminder each week", AgreementLaws::aReminderEachWeek),
            Law.of("A7", "what was late stays late", AgreementLaws::whatWasLateStaysLate));

    private AgreementLaws() {}

    /** The laws of requests, and then the agreement's own. */
    static ProgrammeLaws of(ProgrammeLaws ofRequests) {
        ProgrammeLaws laws = ofRequests;
        for (Law<RequestLife> own : ALL) {
            laws = laws.with(own);
        }
        return laws;
    }

    /** "We respond within 4 working hours." */
    private static void weRespondWithinFourHours(RequestLife life) {
        armed(life, HelpDesk.FIRST_RESPONSE, Priority.NORMAL)
                .forEach(armed -> assertEquals(
                        Duration.ofHours(4),
                        DESK.workingTimeBetween(armed.at(), armed.due().orElseThrow()),
                        () -> armed.at() + " makes it due " + armed.due()));
    }

    /** "Urgent: a response within an hour, a solution within 8 hours, by day and night." */
    private static void urgentNeedsNoDaylight(RequestLife life) {
        Stream.of(HelpDesk.FIRST_RESPONSE, StandardRules.ANSWER)
                .forEach(rule -> armed(life, rule, Priority.URGENT)
                        .filter(armed -> !armed.named())
                        .forEach(armed -> assertEquals(
                                Duration.ofHours(rule.equals(StandardRules.ANSWER) ? 8 : 1),
                                Duration.between(armed.at(), armed.due().orElseThrow()),
                                () -> rule + " at " + armed.at() + " is due " + armed.due())));
    }

    /** "We solve it within 2 working days, by the end of the second." */
    private static void weSolveItWithinTwoDays(RequestLife life) {
        armed(life, StandardRules.ANSWER, Priority.NORMAL)
                .filter(armed -> !armed.named())
                .forEach(armed -> {
                    LocalDate second = DESK.nextWorkingDay(DESK.nextWorkingDay(DESK.date(armed.at())));
                    assertEquals(DESK.closing(second), armed.due(), () -> "due after " + armed.at());
                });
    }

    /** "What we need to know from you, we ask; meanwhile the clock stands." So nothing of ours can be late then. */
    private static void theClockStandsWhileWeWaitForYou(RequestLife life) {
        boolean waiting = false;
        for (RequestEvent event : life.events()) {
            if (event instanceof RequestEvent.SupplementAsked) {
                waiting = true;
            } else if (event instanceof RequestEvent.Supplemented || event instanceof RequestEvent.SupplementMissed) {
                waiting = false;
            }
            boolean late = ofObligation(event)
                    .filter(ObligationEvent.Breached.class::isInstance)
                    .filter(breached -> isOurs(breached.ref().rule()))
                    .isPresent();
            assertFalse(waiting && late, () -> event + " meanwhile");
        }
    }

    /** "When we are late, the team's head hears of it at once." */
    private static void theHeadHearsAtOnce(RequestLife life) {
        List<RequestEvent> events = life.events();
        events.stream()
                .flatMap(event -> ofObligation(event).stream())
                .filter(event -> event instanceof ObligationEvent.Breached
                        && isOurs(event.ref().rule()))
                .forEach(breached -> assertTrue(
                        events.stream()
                                .flatMap(event -> ofObligation(event).stream())
                                .anyMatch(event -> event instanceof ObligationEvent.Escalated escalated
                                        && escalated.ref().equals(breached.ref())
                                        && escalated.at().equals(breached.at())
                                        && escalated.level() == SupervisionLevel.WARNING),
                        () -> "nobody hears of " + breached));
    }

    /** "Each week the team is reminded of what is not solved", at the same time of day or when the desk opens next. */
    private static void aReminderEachWeek(RequestLife life) {
        Request request = RequestLife.UNRAISED;
        for (RequestEvent event : life.events()) {
            if (ofObligation(event).orElse(null) instanceof ObligationEvent.Reminded reminded
                    && reminded.ref().rule().equals(StandardRules.WEEKLY_REMINDER)) {
                Instant anchor =
                        request.obligations().find(reminded.ref()).orElseThrow().anchor();
                Instant week = weekAfter(anchor, reminded.at());
                assertEquals(
                        Optional.of(week),
                        reminded.next().map(next -> next.at()),
                        () -> "the next one after " + reminded);
            }
            request = life.workflow().evolve(request, event);
        }
    }

    private static Instant weekAfter(Instant anchor, Instant reminded) {
        for (int week = 1; ; week++) {
            Instant at = DESK.nextOpenOrSame(
                    anchor.atZone(DESK.zone()).plusWeeks(week).toInstant());
            if (at.isAfter(reminded)) {
                return at;
            }
        }
    }

    /** "Nothing takes a missed date back", not even that it comes back. */
    private static void whatWasLateStaysLate(RequestLife life) {
        life.run(Polling.RARELY)
                .turns()
                .forEach(turn -> Stream.of(HelpDesk.FIRST_RESPONSE, StandardRules.ANSWER)
                        .forEach(rule -> {
                            int before = turn.before().obligations().tally(rule).breaches();
                            int after = turn.step()
                                    .state()
                                    .obligations()
                                    .tally(rule)
                                    .breaches();
                            assertTrue(
                                    after >= before,
                                    () -> after + " of " + before + " missed dates are left of " + rule);
                        }));
    }

    private static boolean isOurs(RuleCode rule) {
        return rule.equals(HelpDesk.FIRST_RESPONSE) || rule.equals(StandardRules.ANSWER);
    }

    private static Optional<ObligationEvent> ofObligation(RequestEvent event) {
        return event instanceof RequestEvent.OfObligation of ? Optional.of(of.event()) : Optional.empty();
    }

    /** How a rule was armed, while the request was of a priority. */
    private static Stream<ObligationEvent.Armed> armed(RequestLife life, RuleCode rule, Priority priority) {
        Stream.Builder<ObligationEvent.Armed> found = Stream.builder();
        Request request = RequestLife.UNRAISED;
        for (RequestEvent event : life.events()) {
            request = life.workflow().evolve(request, event);
            if (request.priority() == priority
                    && ofObligation(event).orElse(null) instanceof ObligationEvent.Armed armed
                    && armed.ref().rule().equals(rule)) {
                found.add(armed);
            }
        }
        return found.build();
    }
}
