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
 * (but for days that do not exist), and a day is what lies between two starts. {@link java.time.ZonedDateTime} moves skipped
 * times forward by the length of the gap, past wall times that follow.
 *
 * <p>The shifts of the years 1970 to 2099 are kept in arrays: with the first shift of each stretch of 97 days at hand, an offset
 * is found in two or three reads and without garbage. Farther off {@link ZoneRules} is asked.
 */
final class WallClock {

    static final int SECONDS_PER_DAY = 86_400;
    /** The days whose shifts are kept. */
    static final long FIRST_DAY = 0;

    static final long END_DAY = LocalDate.of(2100, 1, 1).toEpochDay();

    private static final long FIRST = FIRST_DAY * SECONDS_PER_DAY;
    private static final long END = END_DAY * SECONDS_PER_DAY;
    private static final int BITS = 23;
    /** No offset is larger than 18 hours. */
    private static final int LARGEST_OFFSET = 18 * 3_600;

    private static final int SOME_YEAR_OF_RULES = 2100;

    private final ZoneId zone;
    private final ZoneRules rules;
    private final long[] shiftAt;
    /** The wall times of the shifts, by the offset before. */
    private final long[] wallAt;
    /** The offset before the first shift, then after each. */
    private final int[] offsets;
    /** For each stretch of 2^23 seconds, how many shifts lie before it. */
    private final char[] shiftsBefore;
    /** From here on the zone never shifts again; all of time for a fixed offset. */
    private final long steadyFrom;

    private final long steadyFromWall;
    private final int steadyOffset;
    /** Whether some shift repeats a midnight, so that after it the wall shows the day before. */
    private final boolean repeatsMidnight;

    WallClock(ZoneId zone) {
        this.zone = zone;
        this.rules = zone.getRules();
        List<ZoneOffsetTransition> near = shifts(FIRST - SECONDS_PER_DAY, END + SECONDS_PER_DAY);
        shiftAt = near.stream().mapToLong(ZoneOffsetTransition::toEpochSecond).toArray();
        wallAt = near.stream()
                .mapToLong(
                        shift -> shift.toEpochSecond() + shift.getOffsetBefore().getTotalSeconds())
                .toArray();
        offsets = new int[shiftAt.length + 1];
        offsets[0] = offset(FIRST - SECONDS_PER_DAY - 1);
        for (int i = 0; i < shiftAt.length; i++) {
            offsets[i + 1] = near.get(i).getOffsetAfter().getTotalSeconds();
        }
        shiftsBefore = new char[(int) ((END - FIRST) >> BITS) + 1];
        int shift = 0;
        for (int i = 0; i < shiftsBefore.length; i++) {
            while (shift < shiftAt.length && shiftAt[shift] < FIRST + ((long) i << BITS)) {
                shift++;
            }
            shiftsBefore[i] = (char) shift;
        }
        List<ZoneOffsetTransition> listed = rules.getTransitions();
        if (shiftsForEver()) {
            steadyFrom = Long.MAX_VALUE;
            steadyFromWall = Long.MAX_VALUE;
            steadyOffset = 0;
        } else if (listed.isEmpty()) {
            steadyFrom = Long.MIN_VALUE;
            steadyFromWall = Long.MIN_VALUE;
            steadyOffset = offsets[0];
        } else {
            ZoneOffsetTransition last = listed.get(listed.size() - 1);
            steadyFrom = last.toEpochSecond();
            steadyOffset = last.getOffsetAfter().getTotalSeconds();
            steadyFromWall =
                    steadyFrom + Math.max(steadyOffset, last.getOffsetBefore().getTotalSeconds());
        }
        repeatsMidnight = listed.stream().anyMatch(WallClock::repeatsMidnight)
                || rules.getTransitionRules().stream().anyMatch(WallClock::repeatsMidnight);
    }

    private static boolean repeatsMidnight(ZoneOffsetTransitionRule rule) {
        return repeatsMidnight(rule.createTransition(SOME_YEAR_OF_RULES));
    }

    private static boolean repeatsMidnight(ZoneOffsetTransition shift) {
        LocalDateTime lastBefore = shift.getDateTimeBefore().minusNanos(1);
        return shift.isOverlap()
                && lastBefore.toLocalDate().isAfter(shift.getDateTimeAfter().toLocalDate());
    }

    /** The shifts at or after one second and before another. */
    private List<ZoneOffsetTransition> shifts(long from, long end) {
        List<ZoneOffsetTransition> shifts = new ArrayList<>();
        ZoneOffsetTransition shift = rules.nextTransition(Instant.ofEpochSecond(from - 1));
        while (shift != null && shift.toEpochSecond() < end) {
            shifts.add(shift);
            shift = rules.nextTransition(shift.getInstant());
        }
        return shifts;
    }

    ZoneId zone() {
        return zone;
    }

    private boolean shiftsForEver() {
        return !rules.getTransitionRules().isEmpty();
    }

    /** The instant of a wall time, given as an epoch day and a second from its midnight, which may reach into later days. */
    long epochSecond(long day, int secondOfDay) {
        long wall = day * SECONDS_PER_DAY + secondOfDay;
        if (wall >= steadyFromWall) {
            return wall - steadyOffset;
        } else if (wall < FIRST + LARGEST_OFFSET || wall >= END) {
            return farEpochSecond(wall);
        }
        int i = shiftsBefore[(int) ((wall - LARGEST_OFFSET - FIRST) >> BITS)];
        while (i < wallAt.length && wallAt[i] <= wall) {
            i++;
        }
        long second = wall - offsets[i];
        return i > 0 && shiftAt[i - 1] > second ? shiftAt[i - 1] : second;
    }

    private long farEpochSecond(long wall) {
        LocalDateTime local = LocalDateTime.ofEpochSecond(wall, 0, ZoneOffset.UTC);
        List<ZoneOffset> valid = rules.getValidOffsets(local);
        return valid.isEmpty()
                ? rules.getTransition(local).toEpochSecond()
                : wall - valid.get(0).getTotalSeconds();
    }

    private int offset(long epochSecond) {
        return rules.getOffset(Instant.ofEpochSecond(epochSecond)).getTotalSeconds();
    }

    private int offsetAt(long epochSecond) {
        if (epochSecond >= steadyFrom) {
            return steadyOffset;
        } else if (epochSecond < FIRST || epochSecond >= END) {
            return offset(epochSecond);
        }
        int i = shiftsBefore[(int) ((epochSecond - FIRST) >> BITS)];
        while (i < shiftAt.length && shiftAt[i] <= epochSecond) {
            i++;
        }
        return offsets[i];
    }

    /** What the clock on the wall shows, as a second of a day without shifts. */
    long wallSecond(long epochSecond) {
        return epochSecond + offsetAt(epochSecond);
    }

    /** The day in which an instant lies: the last that has started by then. */
    long dayOf(long epochSecond) {
        long day = Math.floorDiv(wallSecond(epochSecond), (long) SECONDS_PER_DAY);
        return repeatsMidnight && epochSecond(day + 1, 0) <= epochSecond ? day + 1 : day;
    }

    long startOf(long day) {
        return epochSecond(day, 0);
    }

    /** How many seconds the hours of a day really last. */
    int realSeconds(long day, Schedule schedule) {
        long sum = 0;
        for (int i = 0; i < schedule.opens.length; i++) {
            sum += epochSecond(day, schedule.closes[i]) - epochSecond(day, schedule.opens[i]);
        }
        return Math.toIntExact(sum);
    }

    /** The epoch days whose hours a shift may touch, in order: all whose start or end is near one, between two days. */
    List<Long> daysNearShifts(long firstDay, long endDay) {
        List<Long> days = new ArrayList<>();
        if (firstDay >= endDay || steadyFrom == Long.MIN_VALUE) {
            return days;
        }
        long next = firstDay;
        for (ZoneOffsetTransition shift : shifts(startOf(firstDay - 2), startOf(endDay + 2))) {
            long low = Math.min(dayBefore(shift), dayAfter(shift)) - 1;
            long high = Math.min(Math.max(dayBefore(shift), dayAfter(shift)), endDay - 1);
            for (long day = Math.max(low, next); day <= high; day++) {
                days.add(day);
                next = day + 1;
            }
        }
        return days;
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
