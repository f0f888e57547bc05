package dev.docket.time;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Moves a due date by suspensions, in the unit of its period. */
final class Credit {

    private final OpenTime time;
    private final DueDates dues;
    private final Period unit;
    private final CountingRule rule;

    Credit(OpenTime time, DueDates dues, Period unit, CountingRule rule) {
        this.time = time;
        this.dues = dues;
        this.unit = unit;
        this.rule = rule;
    }

    Instant moved(Instant due, List<Suspension> suspensions) {
        Instant moved = due;
        for (Suspension one : Suspension.union(suspensions)) {
            if (one.from().isAfter(moved)) {
                break;
            }
            Instant credited = moved(moved, one);
            moved = credited.isAfter(moved) ? credited : moved; // rolling back must not take the credit away
        }
        return moved;
    }

    private Instant moved(Instant due, Suspension one) {
        if (unit instanceof Period.Elapsed) {
            return due.plus(Duration.between(one.from(), one.until()));
        } else if (unit instanceof Period.WorkingHours) {
            Duration open = time.between(one.from(), one.until());
            return open.isZero() ? due : time.plus(due, open);
        } else if (unit instanceof Period.WorkingDays) {
            long closes = closesBefore(one.until()) - closesBefore(one.from());
            long day = dues.dayDue(due);
            return closes == 0 ? due : dues.sameTime(due, day, time.days().plus(day, Math.toIntExact(closes)));
        }
        long midnights = midnightsBefore(one.until()) - midnightsBefore(one.from());
        long day = dues.dayDue(due);
        return midnights == 0 ? due : dues.sameTime(due, day, dues.roll(day + midnights, rule));
    }

    /** How many closes of business lie before an instant, counted from some fixed one. */
    private long closesBefore(Instant instant) {
        long day = time.dayOf(instant) - 2;
        long closes = time.days().rank(day);
        for (long last = day + 2; day <= last; day++) {
            if (time.days().isWorked(day) && time.closing(day).isBefore(instant)) {
                closes++;
            }
        }
        return closes;
    }

    /** How many midnights lie before an instant, counted from some fixed one. */
    private long midnightsBefore(Instant instant) {
        long day = time.dayOf(instant);
        return time.startOf(day).isBefore(instant) ? day + 1 : day;
    }
}
