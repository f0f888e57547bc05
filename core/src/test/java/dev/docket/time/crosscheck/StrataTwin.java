package dev.docket.time.crosscheck;

import com.opengamma.strata.basics.date.HolidayCalendarId;
import com.opengamma.strata.basics.date.ImmutableHolidayCalendar;
import dev.docket.testkit.time.CalendarPlan;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** Strata's calendar of a plan. */
final class StrataTwin {

    private static final HolidayCalendarId ID = HolidayCalendarId.of("PLAN");

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private StrataTwin() {}

    /** The plan as it stands: Strata drops make-up days outside the years of the holidays. */
    static ImmutableHolidayCalendar asGiven(OpeningPlan plan) {
        return of(plan, plan.holidays());
    }

    /** The plan with an ordinary day off named as a holiday in the first and the last year, so that no make-up day is dropped. */
    static ImmutableHolidayCalendar of(OpeningPlan plan) {
        NavigableSet<LocalDate> holidays = new TreeSet<>(plan.holidays());
        Set<DayOfWeek> weekend = weekend(plan);
        if (!plan.workdays().isEmpty() && !weekend.isEmpty()) {
            DayOfWeek off = weekend.iterator().next();
            holidays.add(firstOfYear(plan.workdays().firstKey(), off));
            holidays.add(firstOfYear(plan.workdays().lastKey(), off));
        }
        return of(plan, holidays);
    }

    /**
     * A plan with changes of hours and yearly rules, of which Strata knows nothing: each day that is not as Saturdays and Sundays
     * say is given to it by date, from one day to another. Both of these are off, so that no make-up day between is dropped.
     */
    static ImmutableHolidayCalendar of(CalendarPlan plan, LocalDate first, LocalDate last) {
        Set<LocalDate> holidays = new TreeSet<>(Set.of(first, last));
        Set<LocalDate> workdays = new TreeSet<>();
        for (LocalDate date = first.plusDays(1); date.isBefore(last); date = date.plusDays(1)) {
            boolean worked = !plan.hoursOn(date).isEmpty();
            if (WEEKEND.contains(date.getDayOfWeek()) && worked) {
                workdays.add(date);
            } else if (!worked) {
                holidays.add(date);
            }
        }
        return ImmutableHolidayCalendar.of(ID, holidays, WEEKEND, workdays);
    }

    private static ImmutableHolidayCalendar of(OpeningPlan plan, Set<LocalDate> holidays) {
        return ImmutableHolidayCalendar.of(
                ID, holidays, weekend(plan), plan.workdays().keySet());
    }

    private static Set<DayOfWeek> weekend(OpeningPlan plan) {
        Set<DayOfWeek> weekend = EnumSet.allOf(DayOfWeek.class);
        weekend.removeAll(plan.week().keySet());
        return weekend;
    }

    private static LocalDate firstOfYear(LocalDate date, DayOfWeek day) {
        return date.with(TemporalAdjusters.firstDayOfYear()).with(TemporalAdjusters.nextOrSame(day));
    }
}
