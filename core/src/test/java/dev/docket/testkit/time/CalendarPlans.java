package dev.docket.testkit.time;

import dev.docket.testkit.Run;
import dev.docket.testkit.time.CalendarPlan.Dated;
import dev.docket.testkit.time.CalendarPlan.Yearly;
import dev.docket.time.Hours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** Generates the data of calendars. All hours of one calendar are of one family, whose days fit one another in any order. */
final class CalendarPlans {

    private static final LocalDate FIRST_EXCEPTION = LocalDate.of(2017, 1, 1);
    private static final int EXCEPTION_DAYS = 4 * 365;
    private static final int MOST_RUNS = 40;
    private static final int LONGEST_RUN = 7;
    private static final int MARGIN = 30;
    private static final LocalDate LEAP_YEAR = LocalDate.of(2020, 1, 1);
    private static final int DAYS_OF_YEAR = 366;
    private static final int NEW_YEARS_EVE = 364;
    private static final int LEAP_DAY = 59;
    private static final int LONGEST_HOLIDAY = 12;
    private static final int LONGEST_SEASON = 90;

    private static final List<List<List<Hours>>> FAMILIES = List.of(
            List.of( // within one day
                    hours("09:00-17:00"),
                    hours("08:00-12:00", "13:30-18:00"),
                    hours("07:15-09:45", "10:00-10:20", "16:00-21:59:30"),
                    hours("06:00-24:00"),
                    hours("00:00-24:00"),
                    hours("01:30-02:30", "03:00-04:00")),
            List.of( // until 06:00 of the next day, and from 06:00 on
                    hours("22:00-06:00 overnight"),
                    hours("06:00-07:00", "23:30-01:30 overnight"),
                    hours("06:00-06:00 overnight"),
                    hours("08:00-12:00", "20:00-04:00 overnight"),
                    hours("09:00-17:00")),
            List.of( // until 01:30 of the next day, and from 01:30 on: about where clocks shift
                    hours("23:30-01:30 overnight"), hours("01:30-02:30", "03:00-04:00"), hours("02:00-24:00")));

    private CalendarPlans() {}

    private static List<Hours> hours(String... texts) {
        return Stream.of(texts).map(Hours::parse).toList();
    }

    /** Data for whatever zone. No flatMap: jqwik would remember a generator for each value, and look for it for longer than it works. */
    static Arbitrary<Function<ZoneId, CalendarPlan>> plans() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, plans(FAMILIES.get(0))),
                Tuple.of(2, plans(FAMILIES.get(1))),
                Tuple.of(1, plans(FAMILIES.get(2))));
    }

    private static Arbitrary<Function<ZoneId, CalendarPlan>> plans(List<List<Hours>> family) {
        Arbitrary<List<Hours>> hours = Arbitraries.of(family);
        Arbitrary<Optional<LocalDate>> horizon = Arbitraries.of(
                        FIRST_EXCEPTION.plusDays(EXCEPTION_DAYS + MARGIN), LocalDate.of(2022, 6, 30))
                .optional();
        return Combinators.combine(weeks(hours), yearly(hours), dated(hours), horizon)
                .as((weeks, yearly, dated, known) -> zone -> new CalendarPlan(zone, weeks, yearly, dated, known));
    }

    // ---- weeks

    private static Arbitrary<NavigableMap<LocalDate, Map<DayOfWeek, List<Hours>>>> weeks(Arbitrary<List<Hours>> hours) {
        Arbitrary<Map<LocalDate, Map<DayOfWeek, List<Hours>>>> later = Arbitraries.maps(
                        day(EXCEPTION_DAYS).map(FIRST_EXCEPTION::plusDays), week(hours))
                .ofMinSize(1)
                .ofMaxSize(2);
        Arbitrary<Map<LocalDate, Map<DayOfWeek, List<Hours>>>> changes =
                Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.just(Map.of())), Tuple.of(2, later));
        return Combinators.combine(week(hours), changes).as((first, then) -> {
            NavigableMap<LocalDate, Map<DayOfWeek, List<Hours>>> weeks = new TreeMap<>(then);
            weeks.put(LocalDate.MIN, first);
            return weeks;
        });
    }

    /** Seldom other hours on Fridays. */
    private static Arbitrary<Map<DayOfWeek, List<Hours>>> week(Arbitrary<List<Hours>> hours) {
        Set<DayOfWeek> office = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        Arbitrary<Set<DayOfWeek>> days = Arbitraries.oneOf(
                Arbitraries.just(office), Arbitraries.of(DayOfWeek.class).set().ofMinSize(1));
        return Combinators.combine(days, hours, hours.optional(0.2)).as((worked, each, fridays) -> {
            Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
            worked.forEach(day -> week.put(day, each));
            fridays.ifPresent(other -> week.replace(DayOfWeek.FRIDAY, other));
            return week;
        });
    }

    // ---- every year

    private static Arbitrary<List<Yearly>> yearly(Arbitrary<List<Hours>> hours) {
        Arbitrary<Season> anyDays = Combinators.combine(day(DAYS_OF_YEAR - 1), length(LONGEST_HOLIDAY))
                .as(Season::new);
        Arbitrary<Season> newYear = length(LONGEST_HOLIDAY).map(days -> new Season(NEW_YEARS_EVE - days / 2, days + 2));
        Arbitrary<List<Season>> off = Arbitraries.frequencyOf(
                        Tuple.of(2, anyDays),
                        Tuple.of(1, newYear),
                        Tuple.of(1, Arbitraries.just(new Season(LEAP_DAY, 1))))
                .list()
                .ofMaxSize(4);
        Arbitrary<List<Season>> other = Combinators.combine(day(DAYS_OF_YEAR - 1), length(LONGEST_SEASON))
                .as(Season::new)
                .list()
                .ofMaxSize(2);
        Arbitrary<List<Yearly>> some = Combinators.combine(off, other, hours)
                .as((days, seasons, each) -> Stream.concat(
                                apart(days).map(season -> season.named("off", List.of())),
                                apart(seasons).map(season -> season.named("season", each)))
                        .toList());
        return Arbitraries.oneOf(Arbitraries.just(List.of()), some);
    }

    /** Leaves out what shares days with one before. */
    private static Stream<Season> apart(List<Season> seasons) {
        BitSet taken = new BitSet();
        return seasons.stream()
                .filter(season -> {
                    BitSet days = season.days();
                    boolean free = !days.intersects(taken);
                    taken.or(days);
                    return free;
                })
                .toList()
                .stream();
    }

    /** Days in a row of a leap year, from 0, over its end too. */
    private record Season(int first, int length) {

        BitSet days() {
            BitSet days = new BitSet();
            for (int i = 0; i < length; i++) {
                days.set((first + i) % DAYS_OF_YEAR);
            }
            return days;
        }

        Yearly named(String name, List<Hours> hours) {
            return new Yearly(monthDay(first), monthDay(first + length - 1), name + " " + first, hours);
        }

        private static MonthDay monthDay(int day) {
            return MonthDay.from(LEAP_YEAR.plusDays(day % DAYS_OF_YEAR));
        }
    }

    // ---- by date

    private static Arbitrary<NavigableMap<LocalDate, Dated>> dated(Arbitrary<List<Hours>> hours) {
        Arbitrary<Dated> day = Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.just(new Dated("holiday", true, List.of()))),
                Tuple.of(3, Arbitraries.just(new Dated("make-up", false, List.of()))),
                Tuple.of(1, hours.map(special -> new Dated("special", false, special))));
        return Combinators.combine(day(EXCEPTION_DAYS), length(LONGEST_RUN), day)
                .as(Run::new)
                .list()
                .ofMaxSize(MOST_RUNS)
                .map(CalendarPlans::dated);
    }

    private static NavigableMap<LocalDate, Dated> dated(List<Run> runs) {
        NavigableMap<LocalDate, Dated> days = new TreeMap<>();
        for (Run run : runs) {
            for (int i = 0; i < run.length(); i++) {
                days.putIfAbsent(FIRST_EXCEPTION.plusDays(run.start() + i), run.day());
            }
        }
        return days;
    }

    /** Days off, made up or with hours of their own, one after the other. */
    private record Run(int start, int length, Dated day) {}

    private static Arbitrary<Integer> day(int max) {
        return Arbitraries.integers().between(0, max).withDistribution(RandomDistribution.uniform());
    }

    private static Arbitrary<Integer> length(int max) {
        return Arbitraries.integers().between(1, max);
    }
}
