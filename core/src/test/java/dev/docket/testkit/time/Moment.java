package dev.docket.testkit.time;

import dev.docket.time.DayKind;
import dev.docket.time.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.zone.ZoneOffsetTransition;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The edges of a calendar by name, which chance seldom meets. */
public enum Moment {
    /** The beginning of the next 29 February. */
    LEAP_DAY,
    /** The beginning of the next year. */
    NEW_YEAR,
    /** The first instant after the clock next goes forward; the wall times before it do not exist. */
    CLOCK_GOES_FORWARD,
    /** The first instant after the clock next goes back; the wall times after it come a second time. */
    CLOCK_GOES_BACK,
    /** The beginning of the next day off by name. */
    HOLIDAY,
    /** The opening of the next make-up day. */
    MAKE_UP_DAY,
    /** The beginning of the last day that the calendar knows. */
    LAST_KNOWN_DAY,
    /** The first instant of which the calendar knows nothing for certain. */
    BEYOND_THE_LAST_KNOWN_DAY,
    /** The beginning of the next day. */
    MIDNIGHT,
    /** When the next working day opens. */
    OPENING,
    /** When the next working day closes, exactly. */
    CLOSING,
    /** One nanosecond before it closes. */
    JUST_BEFORE_CLOSING,
    /** One nanosecond after it has closed. */
    JUST_AFTER_CLOSING;

    private static final int DAYS_AHEAD = 9 * 366;
    private static final int SHIFTS_AHEAD = 8;

    /**
     * Where this is in a calendar.
     *
     * @param calendar the calendar
     * @param after from where on it is looked for
     * @return the instant; {@code after} itself where the calendar has nothing such in the nine years after it
     */
    public Instant in(WorkingCalendar calendar, Instant after) {
        LocalDate today = calendar.date(after);
        return switch (this) {
            case LEAP_DAY ->
                day(today, date -> date.getMonthValue() == 2 && date.getDayOfMonth() == 29)
                        .map(calendar::startOfDay)
                        .orElse(after);
            case NEW_YEAR -> calendar.startOfDay(today.withDayOfYear(1).plusYears(1));
            case CLOCK_GOES_FORWARD -> shift(calendar, after, ZoneOffsetTransition::isGap);
            case CLOCK_GOES_BACK -> shift(calendar, after, ZoneOffsetTransition::isOverlap);
            case HOLIDAY ->
                day(today, date -> calendar.kind(date) == DayKind.HOLIDAY)
                        .map(calendar::startOfDay)
                        .orElse(after);
            case MAKE_UP_DAY ->
                day(today, date -> calendar.kind(date) == DayKind.MAKE_UP_DAY)
                        .flatMap(calendar::opening)
                        .orElse(after);
            case LAST_KNOWN_DAY -> calendar.horizon().map(calendar::startOfDay).orElse(after);
            case BEYOND_THE_LAST_KNOWN_DAY ->
                calendar.horizon()
                        .map(known -> calendar.startOfDay(known.plusDays(1)))
                        .orElse(after);
            case MIDNIGHT -> calendar.startOfDay(today.plusDays(1));
            case OPENING -> calendar.opening(calendar.nextWorkingDay(today)).orElse(after);
            case CLOSING -> closing(calendar, today).orElse(after);
            case JUST_BEFORE_CLOSING ->
                closing(calendar, today).map(at -> at.minusNanos(1)).orElse(after);
            case JUST_AFTER_CLOSING ->
                closing(calendar, today).map(at -> at.plusNanos(1)).orElse(after);
        };
    }

    private static Optional<Instant> closing(WorkingCalendar calendar, LocalDate today) {
        return calendar.closing(calendar.nextWorkingDay(today));
    }

    private static Optional<LocalDate> day(LocalDate today, Predicate<LocalDate> wanted) {
        return today.plusDays(1)
                .datesUntil(today.plusDays(DAYS_AHEAD))
                .filter(wanted)
                .findFirst();
    }

    private static Instant shift(WorkingCalendar calendar, Instant after, Predicate<ZoneOffsetTransition> wanted) {
        return Stream.iterate(
                        calendar.zone().getRules().nextTransition(after),
                        Objects::nonNull,
                        shift -> calendar.zone().getRules().nextTransition(shift.getInstant()))
                .limit(SHIFTS_AHEAD)
                .filter(wanted)
                .map(ZoneOffsetTransition::getInstant)
                .findFirst()
                .orElse(after);
    }
}
