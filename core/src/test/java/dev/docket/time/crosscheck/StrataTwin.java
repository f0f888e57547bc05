package dev.docket.time.crosscheck;

import com.opengamma.strata.basics.date.HolidayCalendarId;
import com.opengamma.strata.basics.date.ImmutableHolidayCalendar;
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
