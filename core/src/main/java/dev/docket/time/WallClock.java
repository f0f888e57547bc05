package dev.docket.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/**
 * Wall time to instants and back, so that later wall times are never earlier instants.
 *
 * <p>A skipped wall time is the instant of the shift, a repeated one the first of the two; then day starts are strictly in order
 * (but for days that do not exist), and a day is what lies between two starts. {@link java.time.ZonedDateTime} is not used on
 * the hot path: it moves skipped times forward by the length of the gap, past wall times that follow, and it allocates.
 */
final class WallClock {

    static final int SECONDS_PER_DAY = 86_400;
    private static final int SOME_YEAR_OF_RULES = 2100;
    /** 28 years, in which every date meets every weekday. */
    private static final int DAYS_OF_SAMPLE = 28 * 366;

    private final ZoneId zone;
    private final ZoneRules rules;
    /** From here on the zone never shifts again; all of time for a fixed offset. */
    private final long steadyFrom;

    private final long steadyFromWall;
    private final int steadyOffset;
    /** Whether some shift repeats a midnight, so that after it the wall shows the day before. */
    private final boolean repeatsMidnight;

    WallClock(ZoneId zone) {
        this.zone = zone;
        this.rules = zone.getRules();
        List<ZoneOffsetTransition> shifts = rules.getTransitions();
        if (!rules.getTransitionRules().isEmpty()) {
            steadyFrom = Long.MAX_VALUE;
            steadyFromWall = Long.MAX_VALUE;
            steadyOffset = 0;
        } else if (shifts.isEmpty()) {
            steadyFrom = Long.MIN_VALUE;
            steadyFromWall = Long.MIN_VALUE;
            steadyOffset = rules.getOffset(Instant.EPOCH).getTotalSeconds();
        } else {
            ZoneOffsetTransition last = shifts.get(shifts.size() - 1);
            steadyFrom = last.toEpochSecond();
            steadyOffset = last.getOffsetAfter().getTotalSeconds();
            steadyFromWall =
                    steadyFrom + Math.max(steadyOffset, last.getOffsetBefore().getTotalSeconds());
        }
        boolean repeats = shifts.stream().anyMatch(WallClock::repeatsMidnight);
        for (ZoneOffsetTransitionRule rule : rules.getTransitionRules()) {
            repeats |= repeatsMidnight(rule.createTransition(SOME_YEAR_OF_RULES));
        }
        repeatsMidnight = repeats;
    }

    private static boolean repeatsMidnight(ZoneOffsetTransition shift) {
        LocalDateTime lastBefore = shift.getDateTimeBefore().minusNanos(1);
        return shift.isOverlap()
                && lastBefore.toLocalDate().isAfter(shift.getDateTimeAfter().toLocalDate());
    }

    ZoneId zone() {
        return zone;
    }

    /** The instant of a wall time, given as an epoch day and a second from its midnight, which may reach into later days. */
    long epochSecond(long day, int secondOfDay) {
        long wall = day * SECONDS_PER_DAY + secondOfDay;
        if (wall >= steadyFromWall) {
            return wall - steadyOffset;
        }
        LocalDateTime local = LocalDateTime.ofEpochSecond(wall, 0, ZoneOffset.UTC);
        List<ZoneOffset> valid = rules.getValidOffsets(local);
        return valid.isEmpty()
                ? rules.getTransition(local).toEpochSecond()
                : wall - valid.get(0).getTotalSeconds();
    }

    /** The day in which an instant lies: the last that has started by then. */
    long dayOf(long epochSecond) {
        int offset = epochSecond >= steadyFrom
                ? steadyOffset
                : rules.getOffset(Instant.ofEpochSecond(epochSecond)).getTotalSeconds();
        long day = Math.floorDiv(epochSecond + offset, (long) SECONDS_PER_DAY);
        return repeatsMidnight && epochSecond(day + 1, 0) <= epochSecond ? day + 1 : day;
    }

    long startOf(long day) {
        return epochSecond(day, 0);
    }

    /** Whether the zone shifts at or after the start of a day. */
    boolean shiftsFrom(long day) {
        return steadyFrom != Long.MIN_VALUE && startOf(day) < steadyFrom;
    }

    /** The epoch days whose hours a shift may touch, in order: all whose start or end is near one, between two days. */
    List<Long> daysNearShifts(long firstDay, long endDay) {
        List<Long> days = new ArrayList<>();
        long next = firstDay;
        ZoneOffsetTransition shift =
                shiftsFrom(firstDay - 2) ? rules.nextTransition(Instant.ofEpochSecond(startOf(firstDay - 2))) : null;
        while (shift != null) {
            long low = Math.min(dayBefore(shift), dayAfter(shift)) - 1;
            if (low >= endDay) {
                break;
            }
            long high = Math.min(Math.max(dayBefore(shift), dayAfter(shift)), endDay - 1);
            for (long day = Math.max(low, next); day <= high; day++) {
                days.add(day);
                next = day + 1;
            }
            shift = rules.nextTransition(shift.getInstant());
        }
        return days;
    }

    /**
     * The epoch days near all shifts of the past, and near those of so many years to come that a yearly rule has met every
     * weekday.
     */
    List<Long> daysNearSampleShifts() {
        List<ZoneOffsetTransition> shifts = rules.getTransitions();
        if (shifts.isEmpty()) {
            return List.of();
        }
        long first = dayBefore(shifts.get(0)) - 2;
        return daysNearShifts(first, shiftsForEver() ? firstDayOfRules() + DAYS_OF_SAMPLE : Long.MAX_VALUE);
    }

    /** The first epoch day after the listed shifts, from which on yearly rules hold. */
    long firstDayOfRules() {
        List<ZoneOffsetTransition> shifts = rules.getTransitions();
        return dayAfter(shifts.get(shifts.size() - 1)) + 2;
    }

    boolean shiftsForEver() {
        return !rules.getTransitionRules().isEmpty();
    }

    /** The days that the zone skips as a whole, since 1970: Friday 30 December 2011 in Samoa. */
    List<Long> skippedDays() {
        List<Long> days = new ArrayList<>();
        for (ZoneOffsetTransition shift : rules.getTransitions()) {
            if (shift.isGap()
                    && shift.toEpochSecond() > 0
                    && shift.getDuration().toSeconds() >= SECONDS_PER_DAY) {
                LocalDateTime from = shift.getDateTimeBefore();
                LocalDate day = from.toLocalTime().toSecondOfDay() == 0
                        ? from.toLocalDate()
                        : from.toLocalDate().plusDays(1);
                while (!day.plusDays(1).atStartOfDay().isAfter(shift.getDateTimeAfter())) {
                    days.add(day.toEpochDay());
                    day = day.plusDays(1);
                }
            }
        }
        return days;
    }

    private static long dayBefore(ZoneOffsetTransition shift) {
        return shift.getDateTimeBefore().toLocalDate().toEpochDay();
    }

    private static long dayAfter(ZoneOffsetTransition shift) {
        return shift.getDateTimeAfter().toLocalDate().toEpochDay();
    }
}
