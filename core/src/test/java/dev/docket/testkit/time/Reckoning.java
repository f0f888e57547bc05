package dev.docket.testkit.time;

import dev.docket.time.CountingRule;
import dev.docket.time.Hours;
import dev.docket.time.Period;
import dev.docket.time.Suspension;
import dev.docket.time.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What {@link CalendarLaws} ask of a calendar. A {@link WorkingCalendar} stands behind {@link #of}; a host's own service for due dates may
 * stand behind another, and so may one with a planted fault.
 */
public interface Reckoning {

    /**
     * The day of an instant in the calendar's zone.
     *
     * @param instant any instant
     * @return the day
     */
    LocalDate date(Instant instant);

    /**
     * When a day begins in the calendar's zone.
     *
     * @param date any day
     * @return its first instant
     */
    Instant startOfDay(LocalDate date);

    /**
     * Whether a day is worked.
     *
     * @param date any day
     * @return whether it is
     */
    boolean isWorkingDay(LocalDate date);

    /**
     * When a day's work begins.
     *
     * @param date any day
     * @return the instant, empty on a day that is not worked
     */
    Optional<Instant> opening(LocalDate date);

    /**
     * When a day's work ends.
     *
     * @param date any day
     * @return the instant, empty on a day that is not worked
     */
    Optional<Instant> closing(LocalDate date);

    /**
     * Whether work goes on.
     *
     * @param instant any instant
     * @return whether it does
     */
    boolean isOpen(Instant instant);

    /**
     * The open time between two instants.
     *
     * @param startInclusive from when
     * @param endExclusive until when; negative time if before
     * @return the time
     */
    Duration workingTimeBetween(Instant startInclusive, Instant endExclusive);

    /**
     * When something is due.
     *
     * @param anchor from when it is counted
     * @param period how long
     * @param rule how it is counted
     * @param suspensions when the clock stood still
     * @return the instant
     */
    Instant due(Instant anchor, Period period, CountingRule rule, List<Suspension> suspensions);

    /**
     * Where the explanation of a due date ends.
     *
     * @param anchor from when it is counted
     * @param period how long
     * @param rule how it is counted
     * @param suspensions when the clock stood still
     * @return the instant
     */
    Instant explained(Instant anchor, Period period, CountingRule rule, List<Suspension> suspensions);

    /**
     * The same calendar with a holiday more.
     *
     * @param date the holiday
     * @return the calendar; empty where a day already has its own entry, or is beyond the horizon
     */
    Optional<Reckoning> withHoliday(LocalDate date);

    /**
     * The same calendar with a make-up day more.
     *
     * @param date the make-up day, worked for half an hour
     * @return the calendar; empty where a day already has its own entry, or is beyond the horizon
     */
    Optional<Reckoning> withWorkday(LocalDate date);

    /**
     * The library's own.
     *
     * @param calendar a calendar
     * @return what it answers
     */
    static Reckoning of(WorkingCalendar calendar) {
        return new OfCalendar(calendar);
    }

    /**
     * The answers of a working calendar; a decorator delegates to it and answers one question otherwise.
     *
     * @param calendar the calendar
     */
    record OfCalendar(WorkingCalendar calendar) implements Reckoning {

        /** Makes it. */
        public OfCalendar {
            Objects.requireNonNull(calendar, "calendar");
        }

        @Override
        public LocalDate date(Instant instant) {
            return calendar.date(instant);
        }

        @Override
        public Instant startOfDay(LocalDate date) {
            return calendar.startOfDay(date);
        }

        @Override
        public boolean isWorkingDay(LocalDate date) {
            return calendar.isWorkingDay(date);
        }

        @Override
        public Optional<Instant> opening(LocalDate date) {
            return calendar.opening(date);
        }

        @Override
        public Optional<Instant> closing(LocalDate date) {
            return calendar.closing(date);
        }

        @Override
        public boolean isOpen(Instant instant) {
            return calendar.isOpen(instant);
        }

        @Override
        public Duration workingTimeBetween(Instant startInclusive, Instant endExclusive) {
            return calendar.workingTimeBetween(startInclusive, endExclusive);
        }

        @Override
        public Instant due(Instant anchor, Period period, CountingRule rule, List<Suspension> suspensions) {
            return calendar.due(anchor, period, rule, suspensions).at();
        }

        @Override
        public Instant explained(Instant anchor, Period period, CountingRule rule, List<Suspension> suspensions) {
            return calendar.explain(anchor, period, rule, suspensions).due().at();
        }

        @Override
        public Optional<Reckoning> withHoliday(LocalDate date) {
            return with(date, calendar.isWorkingDay(date), calendar.toBuilder().holiday(date, "added"));
        }

        @Override
        public Optional<Reckoning> withWorkday(LocalDate date) {
            return with(
                    date,
                    !calendar.isWorkingDay(date),
                    calendar.toBuilder().workday(date, "added", Hours.parse("09:00-09:30")));
        }

        private Optional<Reckoning> with(LocalDate date, boolean fits, WorkingCalendar.Builder changed) {
            boolean known = calendar.horizon().filter(date::isAfter).isEmpty();
            return fits && known && calendar.nameOf(date).isEmpty()
                    ? changed.validate()
                            .<Optional<Reckoning>>fold(
                                    defects -> Optional.empty(), other -> Optional.of(Reckoning.of(other)))
                    : Optional.empty();
        }
    }
}
