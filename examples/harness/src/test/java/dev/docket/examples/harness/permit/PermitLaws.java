package dev.docket.examples.harness.permit;

import static dev.docket.examples.harness.permit.PermitFixture.STATUTE;

import dev.docket.examples.harness.permit.PermitEvent.Decided;
import dev.docket.examples.harness.permit.PermitEvent.Escalated;
import dev.docket.examples.harness.permit.PermitEvent.FellOverdue;
import dev.docket.examples.harness.permit.PermitEvent.Reminded;
import dev.docket.examples.harness.permit.PermitEvent.SupplementAsked;
import dev.docket.examples.harness.permit.PermitEvent.Supplemented;
import dev.docket.examples.harness.permit.PermitTable.Move;
import dev.docket.examples.harness.permit.PermitTable.Stage;
import dev.docket.testkit.Polling;
import dev.docket.testkit.Run;
import dev.docket.testkit.Story;
import dev.docket.time.WorkingCalendar;
import dev.docket.workflow.Kernel;
import dev.docket.workflow.Workflow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The laws that only the permit office knows, said once more in other words than the workflow's: a few lines each over a {@link Run} of
 * the kit. A failure begins with the law's name and tells the story, as the kit's do.
 */
final class PermitLaws {

    private static final WorkingCalendar OFFICE = STATUTE.calendar();

    private final Workflow<Permit, PermitCommand, PermitEvent, PermitRefusal> workflow;

    PermitLaws(Workflow<Permit, PermitCommand, PermitEvent, PermitRefusal> workflow) {
        this.workflow = workflow;
    }

    void all(Story<PermitCommand> story) {
        theMachineStandsWhereItLikes(story);
        oneTable(story);
        theClockStandsWhileSomethingIsWanting(story);
        aDateIsMissedOnce(story);
        aReminderEachWeek(story);
        aMonthToObject(story);
        whatWasMissedStaysMissed(story);
    }

    void oneTable(Story<PermitCommand> story) {
        law(
                "the table is kept",
                story,
                seen -> seen.requireEach((before, event, after) -> Optional.of(
                                event + " led from " + before.stage() + " to " + after.stage())
                        .filter(found -> before.stage().isPresent()
                                && !PermitTable.TABLE
                                        .targets(before.stage().get(), event.move())
                                        .contains(after.stage().orElseThrow()))));
    }

    /** A working day counts whose closing lies outside every pause; at least one is left. */
    void theClockStandsWhileSomethingIsWanting(Story<PermitCommand> story) {
        law("the clock stands while something is wanting", story, seen -> {
            List<PermitEvent> events = seen.run.events();
            for (int i = 0; i < events.size(); i++) {
                if (events.get(i) instanceof Supplemented supplemented) {
                    List<PermitEvent> before = events.subList(0, i + 1);
                    Instant counted = decisionDue(before);
                    seen.require(
                            counted.equals(supplemented.decisionDue()),
                            () -> supplemented + ", but day by day it is " + counted);
                }
            }
        });
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

    void aDateIsMissedOnce(Story<PermitCommand> story) {
        law("a date is missed once, escalated once", story, seen -> {
            int escalations = 0;
            for (PermitEvent event : seen.run.events()) {
                escalations = event instanceof FellOverdue ? 0 : escalations + (event instanceof Escalated ? 1 : 0);
                seen.require(escalations <= 1, () -> "escalated again: " + event);
            }
            List<Instant> missed = seen.run.events().stream()
                    .filter(FellOverdue.class::isInstance)
                    .map(PermitEvent::at)
                    .toList();
            seen.require(missed.size() <= 2, () -> "two decisions were owed, missed were " + missed);
        });
    }

    /** Week by week from the missed date, each moved to the next opening, until the decision. */
    void aReminderEachWeek(Story<PermitCommand> story) {
        law("a reminder each week", story, seen -> {
            List<Instant> expected = List.of();
            Instant overdueSince = Instant.MAX;
            for (PermitEvent event : seen.run.events()) {
                if (event instanceof FellOverdue) {
                    overdueSince = event.at();
                    expected = weekly(overdueSince, story.until());
                }
                boolean ends = event.move() == Move.DECIDE || event.move() == Move.WITHDRAW;
                Optional<Instant> next = expected.stream().findFirst();
                seen.require(
                        !(event instanceof Reminded) || next.equals(Optional.of(event.at())),
                        () -> event + ", the next one should have been at " + next);
                seen.require(
                        event instanceof Reminded
                                || next.filter(event.at()::isAfter).isEmpty(),
                        () -> "no reminder at " + next + ", then " + event);
                expected =
                        ends ? List.of() : event instanceof Reminded ? expected.subList(1, expected.size()) : expected;
            }
            List<Instant> left = expected;
            seen.require(left.isEmpty(), () -> "no reminder at " + left);
        });
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
    void aMonthToObject(Story<PermitCommand> story) {
        law(
                "a month to object",
                story,
                seen -> seen.requireEach((before, event, after) -> {
                    if (!(event instanceof Decided decided) || !PermitFixture.isIn(after, Stage.NOTIFIED)) {
                        return Optional.empty();
                    }
                    Instant last = OFFICE.closing(OFFICE.nextOrSameWorkingDay(
                                    OFFICE.date(decided.at()).plusMonths(1)))
                            .orElseThrow();
                    if (!decided.objectBy().equals(last)) {
                        return Optional.of(decided + ", but a month ends at " + last);
                    }
                    PermitCommand objection = new PermitCommand.FileObjection("it is too high");
                    return Optional.of("an objection was refused at " + last)
                            .filter(found -> Kernel.handle(workflow, after, objection, last)
                                    .isRefused());
                }));
    }

    void whatWasMissedStaysMissed(Story<PermitCommand> story) {
        law(
                "what was missed stays missed",
                story,
                seen -> seen.requireEach((before, event, after) -> Optional.of(
                                event + " leaves " + after.missed() + " of " + before.missed())
                        .filter(found -> !after.missed().containsAll(before.missed()))));
    }

    void theMachineStandsWhereItLikes(Story<PermitCommand> story) {
        law("the machine stands where it likes", story, seen -> {
            List<PermitEvent> here = eventsIn("Pacific/Auckland", story);
            List<PermitEvent> there = eventsIn("America/Los_Angeles", story);
            seen.require(here.equals(there), () -> "in Auckland it is\n  " + here + "\nin Los Angeles\n  " + there);
        });
    }

    private List<PermitEvent> eventsIn(String zone, Story<PermitCommand> story) {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            return run(story).events();
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private Run<Permit, PermitCommand, PermitEvent, PermitRefusal> run(Story<PermitCommand> story) {
        return Run.of(workflow, Permit.unapplied(), story, Polling.RARELY);
    }

    private void law(String name, Story<PermitCommand> story, Consumer<Seen> check) {
        check.accept(new Seen(name, run(story)));
    }

    @FunctionalInterface
    private interface Finding {
        Optional<String> of(Permit before, PermitEvent event, Permit after);
    }

    private final class Seen {

        private final String law;
        private final Run<Permit, PermitCommand, PermitEvent, PermitRefusal> run;

        Seen(String law, Run<Permit, PermitCommand, PermitEvent, PermitRefusal> run) {
            this.law = law;
            this.run = run;
        }

        void require(boolean holds, Supplier<String> what) {
            if (!holds) {
                throw new AssertionError(law + " is broken: " + what.get() + "\nThe story:\n" + run);
            }
        }

        void requireEach(Finding finding) {
            Permit before = Permit.unapplied();
            for (PermitEvent event : run.events()) {
                Permit after = workflow.evolve(before, event);
                Optional<String> found = finding.of(before, event, after);
                require(found.isEmpty(), found::orElseThrow);
                before = after;
            }
        }
    }
}
