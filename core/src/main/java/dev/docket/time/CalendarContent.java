package dev.docket.time;

import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a calendar is made of, as plain values: to be stored, shown, and made into the calendar again.
 *
 * <p>It is what {@link WorkingCalendar#fingerprint()} identifies: everything but the name. Of equal calendars it is equal, and the
 * calendar that it is made into is equal to the one that it was taken from. What is made by hand need not be sound, {@link #validate}
 * tells; hours of a working day that are left out, and another order, become what {@link WorkingCalendar#content()} gives. Immutable
 * and thread-safe.
 *
 * @since 0.1.0
 */
public sealed interface CalendarContent {

    /**
     * The days given by date.
     *
     * @return the days; none given twice in a sound calendar
     */
    List<GivenDay> days();

    /**
     * How far the holidays are known.
     *
     * @return the last day whose holidays are known, or empty if nobody expects more
     */
    Optional<LocalDate> horizon();

    /**
     * Tells its cases apart.
     *
     * @param ifWeekly what to do with weeks
     * @param ifCombined what to do with two calendars as one
     * @param <T> the result
     * @return the result of the one that applies
     */
    <T> T match(Function<? super Weekly, ? extends T> ifWeekly, Function<? super Combined, ? extends T> ifCombined);

    /**
     * Makes the calendar, or says everything that is wrong with it.
     *
     * @param id the calendar's name
     * @return the calendar, or all defects; those of the first of two combined calendars begin with {@code part 1: }, those of the
     *     second with {@code part 2: }
     */
    Validation<Seq<CalendarDefect>, WorkingCalendar> validate(String id);

    /**
     * Weeks, what comes every year, and days given by date.
     *
     * @param zone whose days it has
     * @param weeks the weeks, each from its first day on
     * @param yearly what comes every year
     * @param days the days given by date
     * @param horizon how far the holidays are known
     * @since 0.1.0
     */
    record Weekly(
            ZoneId zone, List<Week> weeks, List<YearlyRule> yearly, List<GivenDay> days, Optional<LocalDate> horizon)
            implements CalendarContent {

        /** Makes it; the lists are copied. */
        public Weekly {
            Objects.requireNonNull(zone, "zone");
            weeks = List.copyOf(weeks);
            yearly = List.copyOf(yearly);
            days = List.copyOf(days);
            Objects.requireNonNull(horizon, "horizon");
        }

        @Override
        public <T> T match(
                Function<? super Weekly, ? extends T> ifWeekly, Function<? super Combined, ? extends T> ifCombined) {
            return ifWeekly.apply(this);
        }

        @Override
        public Validation<Seq<CalendarDefect>, WorkingCalendar> validate(String id) {
            return CalendarDraft.of(id, this).checked();
        }
    }

    /**
     * The hours of the days of a week.
     *
     * @param from the first day on which they hold; empty for the beginning of time
     * @param hours by day, in the order of the week; a day without hours is missing
     * @since 0.1.0
     */
    record Week(Optional<LocalDate> from, Map<DayOfWeek, List<Hours>> hours) {

        /** Makes it; the hours are copied, and days without any are left out. */
        public Week {
            Objects.requireNonNull(from, "from");
            EnumMap<DayOfWeek, List<Hours>> worked = new EnumMap<>(DayOfWeek.class);
            hours.forEach((day, given) -> worked.put(day, List.copyOf(given)));
            worked.values().removeIf(List::isEmpty);
            hours = Collections.unmodifiableMap(worked);
        }
    }

    /**
     * Two calendars as one.
     *
     * @param either whether it is open when either is, and not only when both are
     * @param one a calendar
     * @param other another one of the same zone
     * @param days the days given by date, which go before both
     * @param horizon how far the holidays are known; when empty, as far as those of both are
     * @since 0.1.0
     */
    record Combined(
            boolean either,
            CalendarContent one,
            CalendarContent other,
            List<GivenDay> days,
            Optional<LocalDate> horizon)
            implements CalendarContent {

        /** Makes it; the list is copied. */
        public Combined {
            Objects.requireNonNull(one, "one");
            Objects.requireNonNull(other, "other");
            days = List.copyOf(days);
            Objects.requireNonNull(horizon, "horizon");
        }

        @Override
        public <T> T match(
                Function<? super Weekly, ? extends T> ifWeekly, Function<? super Combined, ? extends T> ifCombined) {
            return ifCombined.apply(this);
        }

        @Override
        public Validation<Seq<CalendarDefect>, WorkingCalendar> validate(String id) {
            return Validation.combine(part("part 1", one), part("part 2", other))
                    .ap((first, second) -> CalendarDraft.of(id, this, first, second))
                    .mapError(both -> both.flatMap(Function.identity()))
                    .flatMap(CalendarDraft::checked);
        }

        private static Validation<Seq<CalendarDefect>, WorkingCalendar> part(String name, CalendarContent content) {
            return content.validate(name)
                    .mapError(defects -> defects.map(defect ->
                            new CalendarDefect(name + ": " + defect.where(), defect.what(), defect.remedy())));
        }
    }
}
