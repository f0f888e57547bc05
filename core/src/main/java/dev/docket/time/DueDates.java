package dev.docket.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** Due dates and offsets from them; days are epoch days. */
final class DueDates {

    private final OpenTime time;
    private final DayTable days;
    private final Optional<LocalDate> horizon;
    private final long horizonDay;

    DueDates(OpenTime time, Optional<LocalDate> horizon) {
        this.time = time;
        this.days = time.days();
        this.horizon = horizon;
        this.horizonDay = horizon.map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
    }

    Due due(Instant anchor, Period period, CountingRule rule) {
        if (period instanceof Period.WorkingDays w) {
            long last = lastWorkingDay(anchor, w.days(), rule);
            return due(anchor, end(last, rule), last);
        } else if (period instanceof Period.WorkingHours w) {
            // Adding starts at the next opening by itself.
            Instant at = w.duration().isZero() ? time.nextOpenOrSame(anchor) : time.plus(anchor, w.duration());
            return due(anchor, at, dayWorked(at));
        } else if (period instanceof Period.Elapsed e) {
            return new Due(Range.plus(anchor, e.duration()), Optional.empty());
        }
        long unrolled = unrolled(anchor, period, rule);
        long last = roll(unrolled, rule);
        return due(anchor, end(last, rule), Math.max(last, unrolled));
    }

    /** The last day of a period of calendar days or months. */
    private long unrolled(Instant anchor, Period period, CountingRule rule) {
        return period instanceof Period.CalendarDays c
                ? lastCalendarDay(received(anchor, rule), c.days(), rule)
                : lastDayOfMonths(received(anchor, rule), ((Period.CalendarMonths) period).months(), rule);
    }

    private static boolean isOfCalendarDays(Period period) {
        return period instanceof Period.CalendarDays || period instanceof Period.CalendarMonths;
    }

    /** What moves a due date, from all that led to it. */
    Credit credit(Instant anchor, Period period, CountingRule rule) {
        Instant at = due(anchor, period, rule).at();
        long unrolled = isOfCalendarDays(period) ? unrolled(anchor, period, rule) : dayDue(at);
        return Credit.from(time, this, period, rule, at, unrolled, firstDay(anchor, period, rule));
    }

    private long firstDay(Instant anchor, Period period, CountingRule rule) {
        boolean startDayCounts = !period.isZero() && rule.startDay() == CountingRule.StartDay.ANCHOR_DAY_COUNTS;
        if (period instanceof Period.WorkingDays && (startDayCounts || period.isZero())) {
            return firstWorkable(anchor, rule);
        }
        return received(anchor, rule) + (startDayCounts || period.isZero() ? 0 : 1);
    }

    Due due(Instant anchor, Period period, CountingRule rule, List<Suspension> suspensions) {
        Due unsuspended = due(anchor, period, rule);
        List<Suspension> since = Suspension.since(anchor, suspensions);
        if (since.isEmpty()) {
            return unsuspended;
        }
        Credit credit = credit(anchor, period, rule);
        List<Credit.Part> parts = credit.parts(since);
        Instant at =
                parts.isEmpty() ? unsuspended.at() : parts.get(parts.size() - 1).due();
        long worked = period instanceof Period.WorkingHours ? dayWorked(at) : dayDue(at);
        long lastDay = isOfCalendarDays(period) ? Math.max(credit.lastDay(), worked) : worked;
        return due(anchor, at, period instanceof Period.Elapsed ? Long.MIN_VALUE : lastDay);
    }

    private Due due(Instant anchor, Instant at, long lastDay) {
        return new Due(at.isBefore(anchor) ? anchor : at, lastDay > horizonDay ? horizon : Optional.empty());
    }

    /** The day on which an anchor counts as received. */
    long received(Instant anchor, CountingRule rule) {
        long day = time.dayOf(anchor);
        if (rule.cutOff().isPresent()) {
            return isCutOff(anchor, day, rule.cutOff().get()) ? days.next(day) : days.nextOrSame(day);
        }
        return rule.startDay() == CountingRule.StartDay.ROLL_THEN_COUNT ? days.nextOrSame(day) : day;
    }

    private boolean isCutOff(Instant anchor, long day, LocalTime cutOff) {
        return days.isWorked(day) && !anchor.isBefore(time.at(day, cutOff));
    }

    /** The day that is the first to be worked on: of receipt, or the next one after closing time. */
    long firstWorkable(Instant anchor, CountingRule rule) {
        long day = days.nextOrSame(received(anchor, rule));
        return time.closing(day).isAfter(anchor) ? day : days.next(day);
    }

    private long lastWorkingDay(Instant anchor, int n, CountingRule rule) {
        if (n == 0) {
            return firstWorkable(anchor, rule);
        } else if (rule.startDay() == CountingRule.StartDay.ANCHOR_DAY_COUNTS) {
            long first = firstWorkable(anchor, rule);
            return n == 1 ? first : days.plus(first, n - 1);
        }
        return days.plus(received(anchor, rule), n);
    }

    static long lastCalendarDay(long received, int n, CountingRule rule) {
        return received + n - (n > 0 && rule.startDay() == CountingRule.StartDay.ANCHOR_DAY_COUNTS ? 1 : 0);
    }

    /** The day of the same number, or, with the first day counted, the day before it; a shorter month's last day stands. */
    static long lastDayOfMonths(long received, int n, CountingRule rule) {
        LocalDate from = LocalDate.ofEpochDay(received);
        LocalDate last = from.plusMonths(n);
        boolean dayEarlier = n > 0
                && rule.startDay() == CountingRule.StartDay.ANCHOR_DAY_COUNTS
                && last.getDayOfMonth() == from.getDayOfMonth();
        return last.toEpochDay() - (dayEarlier ? 1 : 0);
    }

    long roll(long day, CountingRule rule) {
        return switch (rule.roll()) {
            case FORWARD -> days.nextOrSame(day);
            case BACKWARD -> days.previousOrSame(day);
            case NONE -> day;
        };
    }

    Instant end(long day, CountingRule rule) {
        return rule.dayEnd() == CountingRule.DayEnd.CLOSE_OF_BUSINESS && days.isWorked(day)
                ? time.closing(day)
                : time.endOf(day);
    }

    /** The day that is due: the one that closes at this instant, else the one in which it lies. */
    long dayDue(Instant due) {
        long day = time.dayOf(due);
        return time.closesAt(day - 1, due) ? day - 1 : day;
    }

    /** The day to whose hours an instant belongs: a night shift's is the one on which it starts. */
    private long dayWorked(Instant at) {
        long day = time.dayOf(at);
        boolean inNightShift = days.isNightShift(day - 1) && !at.isAfter(time.closing(day - 1));
        return inNightShift || time.closesAt(day - 1, at) ? day - 1 : day;
    }

    Instant before(Instant due, Period offset) {
        if (offset.isZero()) {
            return due;
        } else if (offset instanceof Period.WorkingDays w) {
            long day = dayDue(due);
            return sameTime(due, day, days.minus(day, w.days()));
        } else if (offset instanceof Period.WorkingHours w) {
            return time.minus(due, w.duration());
        } else if (offset instanceof Period.Elapsed e) {
            return Range.minus(due, e.duration());
        }
        long day = time.dayOf(due);
        long earlier = offset instanceof Period.CalendarDays c
                ? day - c.days()
                : LocalDate.ofEpochDay(day)
                        .minusMonths(((Period.CalendarMonths) offset).months())
                        .toEpochDay();
        return wallTime(due, earlier);
    }

    Instant after(Instant due, Period offset, CountingRule rule) {
        if (offset.isZero()) {
            return due;
        } else if (offset instanceof Period.WorkingDays w) {
            return end(days.plus(dayDue(due), w.days()), rule);
        } else if (offset instanceof Period.WorkingHours w) {
            return time.plus(due, w.duration());
        } else if (offset instanceof Period.Elapsed e) {
            return Range.plus(due, e.duration());
        }
        long day = dayDue(due);
        long later = offset instanceof Period.CalendarDays c
                ? day + c.days()
                : LocalDate.ofEpochDay(day)
                        .plusMonths(((Period.CalendarMonths) offset).months())
                        .toEpochDay();
        return latest(due, end(roll(later, rule), rule));
    }

    private static Instant latest(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    /** The same place in another day: its closing time for a closing time, else the same wall time. */
    Instant sameTime(Instant due, long from, long to) {
        return time.closesAt(from, due) && days.isWorked(to) ? time.closing(to) : wallTime(due, to);
    }

    private Instant wallTime(Instant instant, long to) {
        LocalTime wall = LocalTime.ofInstant(instant, time.clock().zone());
        return time.at(to, wall);
    }
}
