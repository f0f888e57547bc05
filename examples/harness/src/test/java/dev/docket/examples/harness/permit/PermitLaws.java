package dev.docket.examples.harness.permit;

import static dev.docket.examples.harness.permit.PermitFixture.STATUTE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.examples.harness.permit.PermitEvent.Decided;
import dev.docket.examples.harness.permit.PermitEvent.Escalated;
import dev.docket.examples.harness.permit.PermitEvent.FellOverdue;
import dev.docket.examples.harness.permit.PermitEvent.Reminded;
import dev.docket.examples.harness.permit.PermitEvent.SupplementAsked;
import dev.docket.examples.harness.permit.PermitEvent.Supplemented;
import dev.docket.examples.harness.permit.PermitTable.Move;
import dev.docket.examples.harness.permit.PermitTable.Stage;
import dev.docket.testkit.Law;
import dev.docket.testkit.Run;
import dev.docket.testkit.Run.Turn;
import dev.docket.testkit.WorkflowLaws;
import dev.docket.time.WorkingCalendar;
import dev.docket.workflow.Kernel;
import io.vavr.collection.Seq;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.function.Function;

/**
 * The laws that only the permit office knows, said once more in other words than the workflow's: a few assertions each over a {@link Run}
 * of the kit, which shortens the story that breaks one, and tells it.
 */
final class PermitLaws {

    private static final WorkingCalendar OFFICE = STATUTE.calendar();

    private final PermitWorkflow workflow;

    private PermitLaws(PermitWorkflow workflow) {
        this.workflow = workflow;
    }

    /** The laws of the kernel, and then the office's own. */
    static WorkflowLaws<Permit, PermitCommand, PermitEvent, PermitRefusal> of(Function<Statute, PermitWorkflow> made) {
        PermitLaws office = new PermitLaws(made.apply(STATUTE));
        return WorkflowLaws.of(() -> made.apply(STATUTE), Permit.unapplied())
                .endedWhen(Permit::isOver)
                .underAnotherPolicy(made.apply(PermitFixture.OTHER))
                .with(Law.of("P1", "the machine stands where it likes", office::theMachineStandsWhereItLikes))
                .with(Law.of("P2", "the table is kept", office::theTableIsKept))
                .with(Law.of("P3", "the clock stands while something is wanting", PermitLaws::theClockStands))
                .with(Law.of("P4", "a date is missed once, escalated once", PermitLaws::aDateIsMissedOnce))
                .with(Law.of("P5", "a reminder each week", PermitLaws::aReminderEachWeek))
                .with(Law.of("P6", "a month to object", office::aMonthToObject))
                .with(Law.of("P7", "what was missed stays missed", office::whatWasMissedStaysMissed));
    }

    private void theTableIsKept(Run<Permit, PermitCommand, PermitEvent, PermitRefusal> run) {
        eachEvent(
                run,
                (before, event, after) -> assertTrue(
                        before.stage().isEmpty()
                                || PermitTable.TABLE
                                        .targets(before.stage().get(), event.move())
                                        .contains(after.stage().orElseThrow()),
                        () -> event + " led from " + before.stage() + " to " + after.stage()));
    }

    /** A working day counts whose closing lies outside every pause; at least one is left. */
    private static void theClockStands(Run<Permit, PermitCommand, PermitEvent, PermitRefusal> run) {
        List<PermitEvent> events = run.events();
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof Supplemented supplemented) {
                assertEquals(decisionDue(events.subList(0, i + 1)), supplemented.decisionDue(), "counted day by day");
            }
        }
    }

    private static Instant decisionDue(List<PermitEvent> events) {
        LocalDate day = OFFICE.date(events.get(0).at());
        Instant closing = events.get(0).at();
        for (int counted = 0; counted < 20; ) {
            day = OFFICE.nextWorkingDay(day);
            closing = OFFICE.closing(day).orElseThrow();
            counted += isPaused(events, closing) ? 0 : 1;
        }
        Instant now = events.get(events.size() - 1).at();
        Instant least = OFFICE.closing(OFFICE.nextWorkingDay(OFFICE.date(now))).orElseThrow();
        return closing.isBefore(least) ? least : closing;
    }

    private static boolean isPaused(List<PermitEvent> events, Instant instant) {
        boolean paused = false;
        for (PermitEvent event : events) {
            if (event.at().isBefore(instant)) {
                paused = event instanceof SupplementAsked || (paused && !(event instanceof Supplemented));
            }
        }
        return paused;
    }

    private static void aDateIsMissedOnce(Run<Permit, PermitCommand, PermitEvent, PermitRefusal> run) {
        int escalations = 0;
        for (PermitEvent event : run.events()) {
            escalations = event instanceof FellOverdue ? 0 : escalations + (event instanceof Escalated ? 1 : 0);
            assertTrue(escalations <= 1, () -> "escalated again: " + event);
        }
        List<Instant> missed = run.events().stream()
                .filter(FellOverdue.class::isInstance)
                .map(PermitEvent::at)
                .toList();
        assertTrue(missed.size() <= 2, () -> "two decisions were owed, missed were " + missed);
    }

    /** Week by week from the missed date, each moved to the next opening, until the decision. */
    private static void aReminderEachWeek(Run<Permit, PermitCommand, PermitEvent, PermitRefusal> run) {
        Instant until = run.turns().get(run.turns().size() - 1).step().askedAt();
        List<Instant> expected = List.of();
        for (PermitEvent event : run.events()) {
            if (event instanceof FellOverdue) {
                expected = weekly(event.at(), until);
            }
            boolean ends = event.move() == Move.DECIDE || event.move() == Move.WITHDRAW;
            Optional<Instant> next = expected.stream().findFirst();
            assertTrue(
                    !(event instanceof Reminded) || next.equals(Optional.of(event.at())),
                    () -> event + ", the next one should have been at " + next);
            assertTrue(
                    event instanceof Reminded
                            || next.filter(event.at()::isAfter).isEmpty(),
                    () -> "no reminder at " + next + ", then " + event);
            expected = ends ? List.of() : event instanceof Reminded ? expected.subList(1, expected.size()) : expected;
        }
        assertEquals(List.of(), expected, "reminders that are missing");
    }

    private static List<Instant> weekly(Instant overdueSince, Instant until) {
        ArrayList<Instant> reminders = new ArrayList<>();
        for (int week = 1; ; week++) {
            Instant at = OFFICE.nextOpenOrSame(
                    overdueSince.atZone(OFFICE.zone()).plusWeeks(week).toInstant());
            if (!at.isBefore(until)) {
                return reminders;
            }
            reminders.add(at);
        }
    }

    /** Until the office closes on the same day of the next month, or on the working day after it; then it is still in time. */
    private void aMonthToObject(Run<Permit, PermitCommand, PermitEvent, PermitRefusal> run) {
        eachEvent(run, (before, event, after) -> {
            if (event instanceof Decided decided && PermitFixture.isIn(after, Stage.NOTIFIED)) {
                Instant last = OFFICE.closing(OFFICE.nextOrSameWorkingDay(
                                OFFICE.date(decided.at()).plusMonths(1)))
                        .orElseThrow();
                assertEquals(last, decided.objectBy(), "when the month ends");
                assertFalse(
                        Kernel.handle(workflow, after, new PermitCommand.FileObjection("it is too high"), last)
                                .isRefused(),
                        () -> "an objection was refused at " + last);
            }
        });
    }

    private void whatWasMissedStaysMissed(Run<Permit, PermitCommand, PermitEvent, PermitRefusal> run) {
        eachEvent(
                run,
                (before, event, after) -> assertTrue(
                        after.missed().containsAll(before.missed()),
                        () -> event + " leaves " + after.missed() + " of " + before.missed()));
    }

    private void theMachineStandsWhereItLikes(Run<Permit, PermitCommand, PermitEvent, PermitRefusal> run) {
        for (Turn<Permit, PermitCommand, PermitEvent, PermitRefusal> turn : run.turns()) {
            assertEquals(
                    eventsIn("Pacific/Auckland", turn),
                    eventsIn("America/Los_Angeles", turn),
                    "in Auckland and in Los Angeles");
        }
    }

    private Seq<PermitEvent> eventsIn(String zone, Turn<Permit, PermitCommand, PermitEvent, PermitRefusal> turn) {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            Instant at = turn.step().askedAt();
            return turn.command()
                    .map(command -> Kernel.handle(workflow, turn.before(), command, at))
                    .orElseGet(() -> Kernel.advance(workflow, turn.before(), at))
                    .events();
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @FunctionalInterface
    private interface Look {
        void at(Permit before, PermitEvent event, Permit after);
    }

    private void eachEvent(Run<Permit, PermitCommand, PermitEvent, PermitRefusal> run, Look look) {
        Permit before = run.start();
        for (PermitEvent event : run.events()) {
            Permit after = workflow.evolve(before, event);
            look.at(before, event, after);
            before = after;
        }
    }
}
