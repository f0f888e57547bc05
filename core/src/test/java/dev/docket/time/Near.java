package dev.docket.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Where in a calendar something begins: anywhere, or near what is seldom met by chance. jqwik generates each as often. */
enum Near {
    /** Wherever it is. */
    NOTHING,
    /** Up to ten hours before one of the next shifts of the calendar's clock. */
    SHIFT_OF_THE_CLOCK,
    /** From noon of the day before to noon of the next day off by name. */
    HOLIDAY,
    /** From noon of the day before to noon of the next make-up day. */
    MAKE_UP_DAY,
    /** The last ten days that the calendar knows. */
    HORIZON;

    private static final int DAYS_AHEAD = 500;
    private static final int SHIFTS_AHEAD = 8;
    private static final int TEN_HOURS = 36_000;
    private static final int DAY = 86_400;
    private static final int TEN_DAYS = 10 * DAY;

    /**
     * Moves an instant near what this names.
     *
     * @param calendar where it is looked for
     * @param instant any instant
     * @return an instant near it; {@code instant} itself if there is nothing such, within 500 days after it for days
     */
    Instant in(WorkingCalendar calendar, Instant instant) {
        return switch (this) {
            case NOTHING -> instant;
            case SHIFT_OF_THE_CLOCK -> beforeShift(calendar, instant);
            case HOLIDAY -> about(DayKind.HOLIDAY, calendar, instant);
            case MAKE_UP_DAY -> about(DayKind.MAKE_UP_DAY, calendar, instant);
            case HORIZON ->
                calendar.horizon()
                        .map(known -> known.plusDays(1).atStartOfDay(calendar.zone()))
                        .map(end -> end.toInstant().minusSeconds(Math.floorMod(instant.getEpochSecond(), TEN_DAYS)))
                        .orElse(instant);
        };
    }

    /** If there is one soon at which work goes on, before that; most calendars are closed when their clocks shift. */
    private static Instant beforeShift(WorkingCalendar calendar, Instant instant) {
        ZoneRules rules = calendar.zone().getRules();
        List<Instant> shifts = Stream.iterate(
                        rules.nextTransition(instant),
                        Objects::nonNull,
                        shift -> rules.nextTransition(shift.getInstant()))
                .limit(SHIFTS_AHEAD)
                .map(ZoneOffsetTransition::getInstant)
                .toList();
        return shifts.stream()
                .filter(shift -> calendar.isOpen(shift) || calendar.isOpen(shift.minusNanos(1)))
                .findFirst()
                .or(() -> shifts.stream().findFirst())
                .map(shift -> shift.minusSeconds(Math.floorMod(instant.getEpochSecond(), TEN_HOURS)))
                .orElse(instant);
    }

    private static Instant about(DayKind kind, WorkingCalendar calendar, Instant instant) {
        LocalDate from = calendar.date(instant);
        return from.datesUntil(from.plusDays(DAYS_AHEAD))
                .filter(date -> calendar.kind(date) == kind)
                .findFirst()
                .map(date -> date.atStartOfDay(calendar.zone()).toInstant())
                .map(start -> start.plusSeconds(Math.floorMod(instant.getEpochSecond(), DAY) - DAY / 2))
                .orElse(instant);
    }
}
