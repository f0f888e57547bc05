package dev.docket.time;

import dev.docket.testkit.Tries;
import java.time.Instant;
import java.time.LocalDate;
import java.time.zone.ZoneOffsetTransition;
import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.statistics.Statistics;

/**
 * What a law met on its way from one day to another, for jqwik's statistics. A law that meets too little of a feature fails when
 * it ends: it would hold for want of cases.
 */
final class Met {

    /** Longer ways are followed so far only; nearly all meet everything by then. */
    private static final int MOST_DAYS = 400;

    /** What makes counting hard, and in how many of a hundred tries it must be met at least: far fewer than it is, lest chance fail a law. */
    enum Feature {
        /** A day off by name. */
        HOLIDAY(2),
        /** A day of the week on which nobody works, worked by name. */
        MAKE_UP_DAY(0.5),
        /** A day whose hours reach into the next. */
        NIGHT_SHIFT(10),
        /** A shift of the calendar's clock, or the day that it skips. */
        SHIFT_OF_THE_CLOCK(3),
        /** A shift of the clock while work goes on. */
        OPEN_OVER_A_SHIFT(0.1),
        /** A day after the calendar's horizon: what is due there is provisional. */
        BEYOND_THE_HORIZON(1);

        private final double leastPercentage;

        Feature(double leastPercentage) {
            this.leastPercentage = leastPercentage;
        }

        void collect(boolean met) {
            Tries.demand(
                    Statistics.label(name()).collect(met),
                    checker -> checker.check(true).percentage(p -> p >= leastPercentage));
        }
    }

    private final WorkingCalendar calendar;
    private final long first;
    private final long last;

    private Met(WorkingCalendar calendar, long first, long last) {
        this.calendar = calendar;
        this.first = Math.min(first, last);
        this.last = Math.max(first, last);
    }

    /** From the day of one instant to that of another, in either order. */
    static Met between(WorkingCalendar calendar, Instant one, Instant other) {
        return new Met(calendar, calendar.time().dayOf(one), calendar.time().dayOf(other));
    }

    /** From one day to another, in either order. */
    static Met between(WorkingCalendar calendar, LocalDate one, LocalDate other) {
        return new Met(calendar, one.toEpochDay(), other.toEpochDay());
    }

    /** For a law that may meet all features. */
    void collect() {
        collect(EnumSet.allOf(Feature.class));
    }

    /** For a law that cannot meet some. */
    void collectAllBut(Feature... missing) {
        Set<Feature> features = EnumSet.allOf(Feature.class);
        features.removeAll(Set.of(missing));
        collect(features);
    }

    private void collect(Set<Feature> features) {
        Set<Feature> met = all();
        features.forEach(feature -> feature.collect(met.contains(feature)));
    }

    private Set<Feature> all() {
        Set<Feature> met = EnumSet.noneOf(Feature.class);
        for (long day = first; day <= Math.min(last, first + MOST_DAYS); day++) {
            Day what = calendar.time().days().on(day);
            if (what.kind() == DayKind.HOLIDAY) {
                met.add(Feature.HOLIDAY);
            } else if (what.kind() == DayKind.MAKE_UP_DAY) {
                met.add(Feature.MAKE_UP_DAY);
            }
            if (what.schedule().isOvernight()) {
                met.add(Feature.NIGHT_SHIFT);
            }
        }
        addShifts(met);
        if (calendar.horizon().filter(known -> known.toEpochDay() < last).isPresent()) {
            met.add(Feature.BEYOND_THE_HORIZON);
        }
        return met;
    }

    private void addShifts(Set<Feature> met) {
        Instant end = calendar.time().startOf(Math.min(last, first + MOST_DAYS) + 1);
        Instant start = calendar.time().startOf(first).minusNanos(1);
        ZoneOffsetTransition shift = calendar.zone().getRules().nextTransition(start);
        while (shift != null && shift.getInstant().isBefore(end)) {
            met.add(Feature.SHIFT_OF_THE_CLOCK);
            if (calendar.isOpen(shift.getInstant())
                    || calendar.isOpen(shift.getInstant().minusSeconds(1))) {
                met.add(Feature.OPEN_OVER_A_SHIFT);
            }
            shift = calendar.zone().getRules().nextTransition(shift.getInstant());
        }
    }
}
