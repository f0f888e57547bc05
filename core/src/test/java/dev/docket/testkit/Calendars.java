package dev.docket.testkit;

import dev.docket.time.CountingRule;
import dev.docket.time.Hours;
import dev.docket.time.Period;
import dev.docket.time.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/**
 * Generates working calendars, instants, days, periods and counting rules, valid ones only.
 *
 * <p>Use the static methods in a provider, or {@code @Domain(Calendars.class)} on a test class. The calendars have zones with and
 * without daylight saving (also by half an hour, and at midnight), one to three intervals a day or a night shift, up to forty
 * runs of holidays or make-up days between 2017 and 2021, and a horizon or none; the instants lie from 2016 to 2022, with the edges at
 * which zones shift.
 */
public final class Calendars extends DomainContextBase {

    private static final LocalDate FIRST_EXCEPTION = LocalDate.of(2017, 1, 1);
    private static final int EXCEPTION_DAYS = 4 * 365;
    private static final int MOST_RUNS = 40;
    private static final int LONGEST_RUN = 7;
    private static final int MARGIN = 30;
    private static final Instant FIRST_INSTANT = Instant.parse("2016-01-01T00:00:00Z");
    private static final Instant LAST_INSTANT = Instant.parse("2022-12-31T23:59:59Z");

    /** Makes the domain; jqwik calls it. */
    public Calendars() {}

    /**
     * Generates zones: fixed, shifting by an hour, by half an hour, at midnight, and over midnight.
     *
     * @return the zones
     */
    public static Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "Asia/Shanghai",
                        "America/New_York",
                        "Europe/Berlin",
                        "Australia/Lord_Howe",
                        "America/Sao_Paulo",
                        "America/Havana",
                        "Africa/Casablanca",
                        "UTC")
                .map(ZoneId::of);
    }

    /**
     * Generates the hours of a day: one to three intervals, around the clock, or a night shift.
     *
     * @return the hours, those of any two days in a row fit one another
     */
    public static Arbitrary<List<Hours>> hours() {
        return Arbitraries.of(
                List.of(Hours.parse("09:00-17:00")),
                List.of(Hours.parse("08:00-12:00"), Hours.parse("13:30-18:00")),
                List.of(Hours.parse("07:15-09:45"), Hours.parse("10:00-10:20"), Hours.parse("16:00-21:59:30")),
                List.of(Hours.parse("22:00-06:00 overnight")),
                List.of(Hours.parse("06:00-07:00"), Hours.parse("23:30-01:30 overnight")),
                List.of(Hours.parse("06:00-24:00")),
                List.of(Hours.parse("00:00-24:00")),
                List.of(Hours.parse("01:30-02:30"), Hours.parse("03:00-04:00")));
    }

    /**
     * Generates calendars.
     *
     * @return the calendars
     */
    public static Arbitrary<WorkingCalendar> calendars() {
        Arbitrary<Set<DayOfWeek>> week = Arbitraries.oneOf(
                Arbitraries.just(Set.of(
                        DayOfWeek.MONDAY,
                        DayOfWeek.TUESDAY,
                        DayOfWeek.WEDNESDAY,
                        DayOfWeek.THURSDAY,
                        DayOfWeek.FRIDAY)),
                Arbitraries.of(DayOfWeek.class).set().ofMinSize(1));
        Arbitrary<List<Run>> exceptions = Combinators.combine(
                        Arbitraries.integers()
                                .between(0, EXCEPTION_DAYS)
                                .withDistribution(RandomDistribution.uniform()),
                        Arbitraries.integers().between(1, LONGEST_RUN),
                        Arbitraries.frequencyOf(
                                Tuple.of(3, Arbitraries.just(true)), Tuple.of(2, Arbitraries.just(false))))
                .as(Run::new)
                .list()
                .ofMaxSize(MOST_RUNS);
        Arbitrary<Optional<LocalDate>> horizon = Arbitraries.of(
                        FIRST_EXCEPTION.plusDays(EXCEPTION_DAYS + MARGIN), LocalDate.of(2022, 6, 30))
                .optional();
        return Combinators.combine(zones(), week, hours(), exceptions, horizon).as(Calendars::calendar);
    }

    private static WorkingCalendar calendar(
            ZoneId zone, Set<DayOfWeek> week, List<Hours> hours, List<Run> exceptions, Optional<LocalDate> horizon) {
        WorkingCalendar.Builder builder =
                WorkingCalendar.builder("generated").zone(zone).hours(week, hours.toArray(Hours[]::new));
        TreeMap<LocalDate, Boolean> days = new TreeMap<>();
        for (Run run : exceptions) {
            for (int day = 0; day < run.length(); day++) {
                days.putIfAbsent(FIRST_EXCEPTION.plusDays(run.start() + day), run.isHoliday());
            }
        }
        days.forEach((date, isHoliday) -> {
            if (isHoliday) {
                builder.holiday(date, "holiday");
            } else {
                builder.workday(date, "make-up");
            }
        });
        horizon.ifPresent(builder::horizon);
        return builder.build();
    }

    /** Days off or made up, one after the other. */
    private record Run(int start, int length, boolean isHoliday) {}

    /**
     * Generates instants from 2016 to 2022, in whole minutes, seconds or nanoseconds, and near shifts of the clock.
     *
     * @return the instants
     */
    public static Arbitrary<Instant> instants() {
        Arbitrary<Long> seconds = Arbitraries.longs()
                .between(FIRST_INSTANT.getEpochSecond(), LAST_INSTANT.getEpochSecond())
                .withDistribution(RandomDistribution.uniform());
        Arbitrary<Instant> minutes = seconds.map(second -> Instant.ofEpochSecond(second - second % 60));
        Arbitrary<Instant> nanos = Combinators.combine(
                        seconds, Arbitraries.integers().between(0, 999_999_999))
                .as(Instant::ofEpochSecond);
        return Arbitraries.frequencyOf(Tuple.of(3, minutes), Tuple.of(1, nanos), Tuple.of(2, nearShifts()));
    }

    private static Arbitrary<Instant> nearShifts() {
        Arbitrary<Instant> shifts = Combinators.combine(
                        zones(), Arbitraries.integers().between(2016, 2022))
                .as((zone, year) -> {
                    Instant newYear = LocalDate.of(year, 1, 1)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant();
                    return Optional.ofNullable(zone.getRules().nextTransition(newYear))
                            .map(shift -> shift.getInstant())
                            .orElse(newYear);
                });
        return Combinators.combine(shifts, Arbitraries.integers().between(-300, 300))
                .as((shift, minutes) -> shift.plus(Duration.ofMinutes(minutes)));
    }

    /**
     * Generates days from 2016 to 2022.
     *
     * @return the days
     */
    public static Arbitrary<LocalDate> dates() {
        return instants().map(instant -> LocalDate.ofInstant(instant, ZoneOffset.UTC));
    }

    /**
     * Generates durations up to some weeks, zero included.
     *
     * @return the durations
     */
    public static Arbitrary<Duration> durations() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, 400).map(Duration::ofMinutes),
                Arbitraries.integers().between(0, 2_000).map(Duration::ofHours),
                Arbitraries.longs().between(0, 1_000_000_000_000_000L).map(Duration::ofNanos));
    }

    /**
     * Generates periods of all five kinds.
     *
     * @return the periods
     */
    public static Arbitrary<Period> periods() {
        return Arbitraries.oneOf(
                durations().map(Period::elapsed),
                durations().map(Period::workingTime),
                Arbitraries.integers().between(0, 300).map(Period::workingDays),
                Arbitraries.integers().between(0, 400).map(Period::calendarDays),
                Arbitraries.integers().between(0, 15).map(Period::calendarMonths));
    }

    /**
     * Generates counting rules of all schools, with and without cut-off.
     *
     * @return the rules
     */
    public static Arbitrary<CountingRule> rules() {
        Arbitrary<Optional<LocalTime>> cutOff =
                Arbitraries.of(LocalTime.of(15, 30), LocalTime.NOON).optional();
        return Combinators.combine(
                        Arbitraries.of(CountingRule.StartDay.class),
                        cutOff,
                        Arbitraries.of(CountingRule.DayEnd.class),
                        Arbitraries.of(CountingRule.Roll.class))
                .as(CountingRule::new);
    }

    @Provide
    Arbitrary<WorkingCalendar> calendarsOfDomain() {
        return calendars();
    }

    @Provide
    Arbitrary<Instant> instantsOfDomain() {
        return instants();
    }

    @Provide
    Arbitrary<LocalDate> datesOfDomain() {
        return dates();
    }

    @Provide
    Arbitrary<Duration> durationsOfDomain() {
        return durations();
    }

    @Provide
    Arbitrary<Period> periodsOfDomain() {
        return periods();
    }

    @Provide
    Arbitrary<CountingRule> rulesOfDomain() {
        return rules();
    }
}
