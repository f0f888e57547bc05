package dev.docket.time.crosscheck;

import dev.docket.time.Hours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.statistics.Statistics;

/**
 * Generates opening plans with runs of holidays, make-up days and special hours from 2014 to 2025, and days, wall times and
 * durations around them.
 */
final class OpeningPlans {

    private static final LocalDate FIRST_EXCEPTION = LocalDate.of(2014, 1, 1);
    private static final int EXCEPTION_DAYS = 12 * 365;
    private static final int MOST_RUNS = 200;
    private static final int LONGEST_RUN = 7;
    private static final LocalDate FIRST_DATE = LocalDate.of(2016, 1, 1);
    private static final int DATES = 7 * 365;
    private static final int HALF_MINUTES_PER_DAY = 2 * 24 * 60;

    /** Within one day; in any order they fit one another. */
    private static final List<List<Hours>> DAYS = List.of(
            hours("09:00-17:00"),
            hours("08:00-12:00", "13:30-18:00"),
            hours("07:15-09:45", "10:00-10:20", "16:00-21:59:30"),
            hours("06:00-24:00"),
            hours("00:00-24:00"),
            hours("00:00-05:00", "12:00-13:00", "22:30-24:00"));

    /** Closing until 06:00 of the next day, opening from 06:00 on; in any order they fit one another. */
    private static final List<List<Hours>> NIGHTS = List.of(
            hours("22:00-06:00 overnight"),
            hours("06:00-07:00", "23:30-01:30 overnight"),
            hours("08:00-12:00", "20:00-04:00 overnight"),
            hours("18:00-24:00"),
            hours("09:00-17:00"));

    /** Between 06:00 and 22:00. */
    private static final List<List<Hours>> OFFICES = DAYS.subList(0, 3);

    private OpeningPlans() {}

    private static List<Hours> hours(String... texts) {
        return Stream.of(texts).map(Hours::parse).toList();
    }

    /** Plans whose hours end with their day. */
    static Arbitrary<OpeningPlan> ofDays() {
        return plans(DAYS);
    }

    /** Plans with hours between 06:00 and 22:00 only. */
    static Arbitrary<OpeningPlan> ofOffices() {
        return plans(OFFICES);
    }

    /** Plans with hours over midnight. */
    static Arbitrary<OpeningPlan> ofNights() {
        return plans(NIGHTS);
    }

    private static Arbitrary<OpeningPlan> plans(List<List<Hours>> hours) {
        Arbitrary<Map<DayOfWeek, List<Hours>>> office = Arbitraries.of(hours)
                .map(each -> OpeningPlan.plain(each.toArray(Hours[]::new)).week());
        Arbitrary<Map<DayOfWeek, List<Hours>>> any = Arbitraries.maps(
                        Arbitraries.of(DayOfWeek.class), Arbitraries.of(hours))
                .ofMinSize(1)
                .map(EnumMap::new);
        Arbitrary<List<Run>> runs = Combinators.combine(
                        uniform(EXCEPTION_DAYS), uniform(LONGEST_RUN), uniform(4), Arbitraries.of(hours))
                .as(Run::new)
                .list()
                .ofMaxSize(MOST_RUNS)
                .withSizeDistribution(RandomDistribution.uniform())
                .withoutEdgeCases(); // which are plans without exceptions
        return Combinators.combine(Arbitraries.oneOf(office, any), runs).as(OpeningPlans::plan);
    }

    private static OpeningPlan plan(Map<DayOfWeek, List<Hours>> week, List<Run> runs) {
        NavigableSet<LocalDate> holidays = new TreeSet<>();
        NavigableMap<LocalDate, List<Hours>> workdays = new TreeMap<>();
        for (Run run : runs) {
            for (int day = 0; day < run.length(); day++) {
                LocalDate date = FIRST_EXCEPTION.plusDays(run.start() + day);
                if (holidays.contains(date) || workdays.containsKey(date)) {
                    continue;
                }
                switch (run.kind()) {
                    case 0 -> workdays.put(date, List.of());
                    case 1 -> workdays.put(date, run.hours());
                    default -> holidays.add(date);
                }
            }
        }
        return new OpeningPlan(week, holidays, workdays);
    }

    /** Days in a row, all off, or all worked with ordinary or special hours. */
    private record Run(int start, int length, int kind, List<Hours> hours) {}

    private static Arbitrary<Integer> uniform(int max) {
        return Arbitraries.integers().between(0, max).withDistribution(RandomDistribution.uniform());
    }

    /** Days from 2016 to 2022. */
    static Arbitrary<LocalDate> dates() {
        return uniform(DATES).map(FIRST_DATE::plusDays).withoutEdgeCases();
    }

    /** Wall times from 2016 to 2022 in whole half-minutes; often in whole hours, where things open and close. */
    static Arbitrary<LocalDateTime> wallTimes() {
        Arbitrary<Integer> times = Arbitraries.oneOf(
                uniform(HALF_MINUTES_PER_DAY - 1), uniform(23).map(hour -> hour * HALF_MINUTES_PER_DAY / 24));
        return Combinators.combine(dates(), times)
                .as((date, time) -> date.atStartOfDay().plusSeconds(30L * time));
    }

    /** Durations of open time in whole half-minutes, from none to some thousand hours; often whole hours. */
    static Arbitrary<Duration> durations() {
        return Arbitraries.oneOf(
                Arbitraries.of(Duration.ZERO, Duration.ofSeconds(30)),
                Arbitraries.integers().between(0, 2_000).map(halves -> Duration.ofSeconds(30L * halves)),
                Arbitraries.integers().between(1, 24).map(Duration::ofHours),
                uniform(2_000).map(Duration::ofHours));
    }

    /** Collects a value and asks that, when the property ends, each of those expected was seen. */
    static void reach(String label, Object value, Object... expected) {
        Statistics.label(label).collect(value);
        Statistics.label(label).coverage(checker -> {
            for (Object one : expected) {
                checker.check(one).percentage(percentage -> percentage > 0);
            }
        });
    }
}
