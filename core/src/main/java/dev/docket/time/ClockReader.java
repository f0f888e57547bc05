package dev.docket.time;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Reads the clock of a period. */
final class ClockReader {

    private final WorkingCalendar calendar;
    private final Period period;

    private ClockReader(WorkingCalendar calendar, Period period) {
        this.calendar = calendar;
        this.period = period;
    }

    static ClockReading read(
            WorkingCalendar calendar,
            Instant anchor,
            Period period,
            CountingRule rule,
            List<Suspension> suspensions,
            Instant asOf) {
        List<Suspension> known = Suspension.since(
                anchor, suspensions.stream().map(one -> one.upTo(asOf)).toList());
        Due due = movingAlong(calendar.due(anchor, period, rule, known), known, asOf);
        Instant from = anchor.isBefore(asOf) ? anchor : asOf;
        Duration working = calendar.workingTimeBetween(from, asOf);
        Duration suspended = Suspension.union(known).stream()
                .map(one -> calendar.workingTimeBetween(one.from(), one.until()))
                .reduce(Duration.ZERO, Duration::plus);
        ClockReader reader = new ClockReader(calendar, period);
        return new ClockReading(
                asOf,
                reader.state(suspensions, asOf),
                due,
                Duration.between(from, asOf),
                working,
                working.minus(suspended),
                reader.between(asOf.isBefore(due.at()) ? asOf : due.at(), due.at()),
                reader.between(due.at(), asOf.isAfter(due.at()) ? asOf : due.at()));
    }

    /** What is suspended since before it was due is not due before it goes on, even where its unit gives no credit yet. */
    private static Due movingAlong(Due due, List<Suspension> known, Instant asOf) {
        boolean stands = Suspension.union(known).stream()
                .anyMatch(one -> one.until().equals(asOf) && !one.from().isAfter(due.at()));
        return stands && due.at().isBefore(asOf) ? new Due(asOf, due.provisional()) : due;
    }

    private ClockReading.State state(List<Suspension> suspensions, Instant asOf) {
        if (suspensions.stream().anyMatch(one -> one.contains(asOf))) {
            return ClockReading.State.SUSPENDED;
        }
        boolean standsStill = period instanceof Period.WorkingHours && !calendar.isOpen(asOf);
        return standsStill ? ClockReading.State.OUTSIDE_HOURS : ClockReading.State.RUNNING;
    }

    /** From one instant to a later one, in the unit of the period. */
    private Period between(Instant from, Instant until) {
        if (period instanceof Period.Elapsed) {
            return Period.elapsed(Duration.between(from, until));
        } else if (period instanceof Period.WorkingHours) {
            return Period.workingTime(calendar.workingTimeBetween(from, until));
        }
        long first = calendar.dues().dayDue(from);
        long last = calendar.dues().dayDue(until);
        DayTable days = calendar.time().days();
        return period instanceof Period.WorkingDays
                ? Period.workingDays(Math.toIntExact(Math.max(days.rank(last + 1) - days.rank(first + 1), 0)))
                : Period.calendarDays(Math.toIntExact(Math.max(last - first, 0)));
    }
}
