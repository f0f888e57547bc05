package dev.docket.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The clock on the wall, read from its arrays, says what the rules of the zone say, around every shift and farther off. */
class WallClockTest {

    private static final long DAY = WallClock.SECONDS_PER_DAY;
    private static final long FIRST = WallClock.FIRST_DAY * DAY;
    private static final long END = WallClock.END_DAY * DAY;
    /** Just before, at and just after; an hour, as most shifts are long, with its neighbours; the largest offset; and days. */
    private static final long[] NEAR = {
        0,
        1,
        59,
        60,
        1_799,
        1_800,
        1_801,
        3_599,
        3_600,
        3_601,
        7_200,
        18 * 3_600,
        18 * 3_600 + 1,
        DAY - 1,
        DAY,
        DAY + 1,
        2 * DAY
    };

    /** All shifts that matter, and the last two years before and the first two after those that are kept. */
    private static List<ZoneOffsetTransition> shifts(ZoneRules rules) {
        List<ZoneOffsetTransition> shifts = new ArrayList<>();
        Instant end = Instant.ofEpochSecond(END + 700 * DAY);
        ZoneOffsetTransition shift = rules.nextTransition(Instant.ofEpochSecond(FIRST - 700 * DAY));
        while (shift != null && shift.getInstant().isBefore(end)) {
            shifts.add(shift);
            shift = rules.nextTransition(shift.getInstant());
        }
        return shifts;
    }

    private static Set<Long> secondsToTry(ZoneRules rules) {
        List<Long> corners = new ArrayList<>(List.of(FIRST, END, -40_000 * DAY, 60_000 * DAY, 0L));
        shifts(rules).forEach(shift -> corners.add(shift.toEpochSecond()));
        // Where one stretch of the array ends and the next one begins, for a while.
        for (long stretch = 0; stretch < 40; stretch++) {
            corners.add(stretch << 23);
        }
        Set<Long> seconds = new TreeSet<>();
        for (long corner : corners) {
            for (long near : NEAR) {
                seconds.add(corner + near);
                seconds.add(corner - near);
            }
        }
        return seconds;
    }

    /** A skipped wall time is the instant of the shift, a repeated one the first of the two. */
    private static long expectedInstant(ZoneRules rules, long wall) {
        LocalDateTime local = LocalDateTime.ofEpochSecond(wall, 0, ZoneOffset.UTC);
        List<ZoneOffset> valid = rules.getValidOffsets(local);
        return valid.isEmpty() ? rules.getTransition(local).toEpochSecond() : local.toEpochSecond(valid.get(0));
    }

    private static final String FIXED = "+03:00";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Asia/Shanghai",
                "Europe/Berlin",
                "America/New_York",
                "America/Toronto",
                "America/Havana",
                "America/St_Johns",
                "America/Sao_Paulo",
                "Atlantic/Azores",
                "Pacific/Apia",
                "Pacific/Kwajalein",
                "Australia/Lord_Howe",
                "Asia/Kathmandu",
                "Africa/Casablanca",
                "Africa/Monrovia",
                "Antarctica/Troll",
                FIXED,
                "UTC"
            })
    void R06_everyReadingIsThatOfTheZone(String name) {
        ZoneId zone = ZoneId.of(name);
        ZoneRules rules = zone.getRules();
        WallClock clock = new WallClock(zone);

        assertEquals(zone, clock.zone());
        for (long second : secondsToTry(rules)) {
            int offset = rules.getOffset(Instant.ofEpochSecond(second)).getTotalSeconds();
            assertEquals(second + offset, clock.wallSecond(second), () -> "offset at " + second);
            long day = Math.floorDiv(second, DAY);
            int ofDay = Math.toIntExact(Math.floorMod(second, DAY));
            assertEquals(expectedInstant(rules, second), clock.epochSecond(day, ofDay), () -> "wall time " + second);
            assertEquals(
                    expectedInstant(rules, second),
                    clock.epochSecond(day - 1, ofDay + (int) DAY),
                    () -> "of the day before, wall time " + second);
            assertEquals(dayOf(clock, second), clock.dayOf(second), () -> "day of " + second);
        }
    }

    /** The last that has started by then. */
    private static long dayOf(WallClock clock, long second) {
        long day = Math.floorDiv(second, DAY) + 2;
        while (clock.startOf(day) > second) {
            day--;
        }
        return day;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Europe/Berlin", "America/Havana", "Pacific/Apia", "Asia/Shanghai", "Australia/Lord_Howe", FIXED
            })
    void R06_daysOfAnyOtherLengthAreNearAShift(String name) {
        WallClock clock = new WallClock(ZoneId.of(name));
        long first = LocalDate.of(1985, 6, 1).toEpochDay();
        long end = LocalDate.of(2031, 1, 1).toEpochDay();

        List<Long> near = clock.daysNearShifts(first, end);

        assertEquals(List.copyOf(new TreeSet<>(near)), near, "in order, each once");
        for (long day = first; day < end; day++) {
            boolean usual = clock.startOf(day + 1) - clock.startOf(day) == DAY;
            assertTrue(usual || near.contains(day), name + " " + LocalDate.ofEpochDay(day));
        }
        ZoneRules rules = ZoneId.of(name).getRules();
        for (long day : near) {
            assertTrue(day >= first && day < end, name + " " + day);
            ZoneOffsetTransition next = rules.nextTransition(Instant.ofEpochSecond(clock.startOf(day) - 2 * DAY));
            assertTrue(next != null && next.toEpochSecond() <= clock.startOf(day) + 3 * DAY, name + " " + day);
        }
        assertEquals(List.of(), clock.daysNearShifts(first, first));
        assertEquals(List.of(), clock.daysNearShifts(end, first));
    }

    @Test
    void R06_eachShiftTouchesTheDaysAroundIt() {
        WallClock berlin = new WallClock(ZoneId.of("Europe/Berlin"));
        long shift = LocalDate.of(2026, 3, 29).toEpochDay();

        assertEquals(List.of(shift - 1, shift), berlin.daysNearShifts(shift - 20, shift + 20));
        assertEquals(List.of(shift), berlin.daysNearShifts(shift, shift + 20));
        assertEquals(List.of(shift - 1), berlin.daysNearShifts(shift - 20, shift));
        assertEquals(List.of(), berlin.daysNearShifts(shift + 1, shift + 20));
    }

    @Test
    void R06_aDayThatTheZoneSkipsIsNone() {
        long skipped = LocalDate.of(2011, 12, 30).toEpochDay();

        assertEquals(List.of(skipped), new WallClock(ZoneId.of("Pacific/Apia")).skippedDays());
        assertEquals(
                List.of(LocalDate.of(1993, 8, 21).toEpochDay()),
                new WallClock(ZoneId.of("Pacific/Kwajalein")).skippedDays());
        assertEquals(List.of(), new WallClock(ZoneId.of("Europe/Berlin")).skippedDays());
        assertEquals(List.of(), new WallClock(ZoneId.of("Australia/Lord_Howe")).skippedDays());
        assertEquals(List.of(), new WallClock(ZoneId.of(FIXED)).skippedDays());
    }

    @Test
    void R06_hoursLastAsLongAsTheyReallyDo() {
        WallClock berlin = new WallClock(ZoneId.of("Europe/Berlin"));
        long spring = LocalDate.of(2026, 3, 29).toEpochDay();
        long autumn = LocalDate.of(2026, 10, 25).toEpochDay();
        Schedule night = new Schedule(List.of(
                Hours.of(LocalTime.MIDNIGHT, LocalTime.of(6, 0)), Hours.of(LocalTime.of(8, 0), LocalTime.of(9, 0))));

        assertEquals(Duration.ofHours(6).toSeconds(), berlin.realSeconds(spring, night));
        assertEquals(Duration.ofHours(8).toSeconds(), berlin.realSeconds(autumn, night));
        assertEquals(Duration.ofHours(7).toSeconds(), berlin.realSeconds(spring + 1, night));
    }
}
