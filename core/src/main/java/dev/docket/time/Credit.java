package dev.docket.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Moves a due date by suspensions, in the unit of its period.
 *
 * <p>What the suspensions are worth is summed up and added once, so that rolling a last day never accumulates. A day is worth its
 * end: it is credited if it ends while suspended, a working day with its close of business, a calendar day with its midnight.
 */
final class Credit {

    private final OpenTime time;
    private final DueDates dues;
    private final Period unit;
    private final CountingRule rule;
    private final Instant due;
    /** The last day before it was rolled, or the day that is due where no more is known. */
    private final long lastDay;

    private final boolean isUnrolled;
    /** The first day that counts; the ends of earlier ones are worth nothing. */
    private final long firstDay;

    private Duration timeSoFar = Duration.ZERO;
    private long daysSoFar;

    private Credit(
            OpenTime time,
            DueDates dues,
            Period unit,
            CountingRule rule,
            Instant due,
            long lastDay,
            boolean isUnrolled,
            long firstDay) {
        this.time = time;
        this.dues = dues;
        this.unit = unit;
        this.rule = rule;
        this.due = due;
        this.lastDay = lastDay;
        this.isUnrolled = isUnrolled;
        this.firstDay = firstDay;
    }

    /** Of a due date of which nothing else is known. */
    static Credit of(OpenTime time, DueDates dues, Period unit, CountingRule rule, Instant due) {
        return new Credit(time, dues, unit, rule, due, dues.dayDue(due), false, Long.MIN_VALUE);
    }

    /** Of a due date reckoned from an anchor. */
    static Credit from(
            OpenTime time, DueDates dues, Period unit, CountingRule rule, Instant due, long unrolled, long firstDay) {
        return new Credit(time, dues, unit, rule, due, unrolled, true, firstDay);
    }

    /**
     * A suspension and what it is worth.
     *
     * @param suspension joined with those that it meets
     * @param amount of the period's unit; months are credited in days
     * @param due the due date moved by this and those before
     */
    record Part(Suspension suspension, Period amount, Instant due) {}

    /** Once only: it sums up. */
    List<Part> parts(List<Suspension> suspensions) {
        List<Part> parts = new ArrayList<>();
        Instant moved = due;
        for (Suspension one : Suspension.union(suspensions)) {
            if (one.from().isAfter(moved)) {
                break;
            }
            Period amount = add(one);
            Instant credited = moved();
            moved = credited.isAfter(moved) ? credited : moved; // rolling back must not take the credit away
            parts.add(new Part(one, amount, moved));
        }
        return parts;
    }

    private Period add(Suspension one) {
        if (unit instanceof Period.Elapsed) {
            Duration real = Duration.between(one.from(), one.until());
            timeSoFar = timeSoFar.plus(real);
            return Period.elapsed(real);
        } else if (unit instanceof Period.WorkingHours) {
            Duration open = time.between(one.from(), one.until());
            timeSoFar = timeSoFar.plus(open);
            return Period.workingTime(open);
        } else if (unit instanceof Period.WorkingDays) {
            long first =
                    firstDay == Long.MIN_VALUE ? Long.MIN_VALUE : time.days().rank(firstDay);
            return Period.workingDays(addDays(closesBy(one.until()) - Math.max(closesBy(one.from()), first)));
        }
        return Period.calendarDays(addDays(time.dayOf(one.until()) - Math.max(time.dayOf(one.from()), firstDay)));
    }

    private int addDays(long days) {
        int worth = Math.toIntExact(Math.max(days, 0));
        daysSoFar += worth;
        return worth;
    }

    private Instant moved() {
        if (timeSoFar.isZero() && daysSoFar == 0) {
            return due;
        } else if (unit instanceof Period.Elapsed) {
            return due.plus(timeSoFar);
        } else if (unit instanceof Period.WorkingHours) {
            return time.plus(due, timeSoFar);
        } else if (unit instanceof Period.WorkingDays) {
            long day = dues.dayDue(due);
            return dues.sameTime(due, day, time.days().plus(day, Math.toIntExact(daysSoFar)));
        }
        long day = dues.roll(lastDay + daysSoFar, rule);
        return isUnrolled ? dues.end(day, rule) : dues.sameTime(due, lastDay, day);
    }

    /** The last day that counted towards the due date, before it was rolled. */
    long lastDay() {
        return lastDay + daysSoFar;
    }

    /** How many closes of business there have been by an instant, that instant included, counted as the table counts days. */
    private long closesBy(Instant instant) {
        long day = time.dayOf(instant) - 2;
        long closes = time.days().rank(day);
        for (long last = day + 2; day <= last; day++) {
            if (time.days().isWorked(day) && !time.closing(day).isAfter(instant)) {
                closes++;
            }
        }
        return closes;
    }
}
