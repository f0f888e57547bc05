package dev.docket.time;

import java.time.LocalDate;
import java.util.function.LongFunction;

/**
 * What comes again and again around the irregular days of a calendar.
 *
 * @param before the days as they are before everything irregular
 * @param after the days as they are after it; the same object if they are the same
 */
record Cycles(Cycle before, Cycle after) {

    static Cycles around(Definition definition) {
        LongFunction<Day> days = definition.days();
        Cycle before = before(definition, days);
        Cycle after = definition.isChanging() ? after(definition, days) : before;
        return new Cycles(before, after.equals(before) ? before : after);
    }

    private static Cycle before(Definition definition, LongFunction<Day> days) {
        long end = definition.irregularFrom();
        return definition.isYearly()
                ? YearCycle.of(days, LocalDate.ofEpochDay(end).getYear() - 1, -1)
                : WeekCycle.of(days, end - Cycle.WEEK);
    }

    private static Cycle after(Definition definition, LongFunction<Day> days) {
        long start = definition.irregularUntil();
        return definition.isYearly()
                ? YearCycle.of(days, LocalDate.ofEpochDay(start).getYear() + 1, 1)
                : WeekCycle.of(days, start);
    }

    /** Whether nobody works any more, or nobody did. */
    boolean areEverClosed() {
        return isClosed(before) || isClosed(after);
    }

    private static boolean isClosed(Cycle cycle) {
        return cycle.kinds().stream().noneMatch(Day::isWorked);
    }
}
