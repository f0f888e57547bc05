package dev.docket.time;

import java.time.LocalDate;

/**
 * What comes again and again around the irregular days of a calendar.
 *
 * @param before the days as they are before everything irregular
 * @param after the days as they are after it; the same object if they are the same
 */
record Cycles(Cycle before, Cycle after) {

    static Cycles around(Definition definition) {
        Cycle before = before(definition);
        Cycle after = after(definition);
        return new Cycles(before, after.equals(before) ? before : after);
    }

    private static Cycle before(Definition definition) {
        long end = definition.irregularFrom();
        return definition.isYearly()
                ? YearCycle.of(definition, LocalDate.ofEpochDay(end).getYear() - 1, -1)
                : WeekCycle.of(definition, end - Cycle.WEEK);
    }

    private static Cycle after(Definition definition) {
        long start = definition.irregularUntil();
        return definition.isYearly()
                ? YearCycle.of(definition, LocalDate.ofEpochDay(start).getYear() + 1, 1)
                : WeekCycle.of(definition, start);
    }

    /** Whether nobody works any more, or nobody did. */
    boolean areEverClosed() {
        return isClosed(before) || isClosed(after);
    }

    private static boolean isClosed(Cycle cycle) {
        return cycle.kinds().stream().noneMatch(Day::isWorked);
    }
}
