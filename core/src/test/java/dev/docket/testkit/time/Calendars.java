package dev.docket.testkit.time;

import dev.docket.testkit.Dice;
import dev.docket.time.CountingRule;
import dev.docket.time.Period;
import dev.docket.time.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
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
 * runs of holidays, make-up days or special hours between 2017 and 2021, now and then days off or other hours every year, often
 * changes of hours, and a horizon or none; some are the union or the intersection of two. The instants lie from 2016 to 2022, with the edges
 * at which zones shift.
 */
public final class Calendars extends DomainContextBase {

    private static final Instant FIRST_INSTANT = Instant.parse("2016-01-01T00:00:00Z");
    private static final Instant LAST_INSTANT = Instant.parse("2022-12-31T23:59:59Z");
    private static final int DAYS = 7 * 365;
    private static final int MINUTES_OF_DAY = 1_440;
    private static final int MOST_MINUTES = 60_000;

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
                        "America/St_Johns",
                        "Pacific/Apia",
                        "UTC")
                .map(ZoneId::of);
    }

    /**
     * Generates calendars, now and then the union or the intersection of two.
     *
     * @return the calendars
     */
    public static Arbitrary<WorkingCalendar> calendars() {
        // With yearly rules a calendar is slow to build, and a union or an intersection slower, so most have none.
        Arbitrary<CalendarPlan> plans =
                Arbitraries.frequencyOf(Tuple.of(1, plans()), Tuple.of(2, plans().map(Calendars::weekly)));
        Arbitrary<List<CalendarPlan>> pairs = Arbitraries.frequencyOf(
                Tuple.of(1, pairs()),
                Tuple.of(11, pairs().map(pair -> List.of(weekly(pair.get(0)), weekly(pair.get(1))))));
        return Arbitraries.frequencyOf(
                Tuple.of(40, plans.map(CalendarPlan::calendar)),
                Tuple.of(1, pairs.map(Calendars::union)),
                Tuple.of(1, pairs.map(Calendars::intersection)));
    }

    private static CalendarPlan weekly(CalendarPlan plan) {
        return new CalendarPlan(plan.zone(), plan.weeks(), List.of(), plan.dated(), plan.horizon());
    }

    private static WorkingCalendar union(List<CalendarPlan> pair) {
        return WorkingCalendar.builder("union")
                .unionOf(pair.get(0).calendar(), pair.get(1).calendar())
                .build();
    }

    /** Of two that are never open at once, the union. */
    private static WorkingCalendar intersection(List<CalendarPlan> pair) {
        return WorkingCalendar.builder("intersection")
                .intersectionOf(pair.get(0).calendar(), pair.get(1).calendar())
                .validate()
                .getOrElse(() -> union(pair));
    }

    /**
     * Generates the data of calendars.
     *
     * @return valid data of a calendar that is neither a union nor an intersection
     */
    public static Arbitrary<CalendarPlan> plans() {
        return Combinators.combine(zones(), CalendarPlans.plans())
                .as((zone, plan) -> plan.apply(zone))
                .withoutEdgeCases();
    }

    /**
     * Generates the data of two calendars of one zone.
     *
     * @return two at a time
     */
    public static Arbitrary<List<CalendarPlan>> pairs() {
        return Combinators.combine(zones(), CalendarPlans.plans(), CalendarPlans.plans())
                .as((zone, one, other) -> List.of(one.apply(zone), other.apply(zone)))
                .withoutEdgeCases();
    }

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

    /**
     * Generates instants for a calendar: every other one is a {@link Moment} of it.
     *
     * @param calendar the calendar
     * @return the instants
     */
    public static Arbitrary<Instant> instants(WorkingCalendar calendar) {
        return Combinators.combine(instants(), Arbitraries.of(Moment.class).optional(0.5))
                .as((instant, moment) ->
                        moment.map(one -> one.in(calendar, instant)).orElse(instant));
    }

    /**
     * An instant for a calendar from choices, without jqwik.
     *
     * @param calendar the calendar
     * @param dice where every choice comes from
     * @return the instant, one out of two a {@link Moment} of the calendar
     */
    public static Instant instant(WorkingCalendar calendar, Dice dice) {
        Instant instant = FIRST_INSTANT.plus(
                Duration.ofDays(dice.below(DAYS)).plus(Duration.ofMinutes(dice.below(MINUTES_OF_DAY))));
        return dice.happens(1, 2) ? dice.oneOf(Moment.values()).in(calendar, instant) : instant;
    }

    /**
     * Generates what {@link CalendarLaws} try on a calendar.
     *
     * @param calendar the calendar
     * @return the questions
     */
    public static Arbitrary<Question> questions(WorkingCalendar calendar) {
        return questions(instants(calendar));
    }

    /**
     * A question from a seed, without jqwik.
     *
     * @param calendar the calendar
     * @param seed the seed; the same seed makes the same question
     * @return the question
     */
    public static Question question(WorkingCalendar calendar, long seed) {
        Dice dice =
                new Dice(new SplittableRandom(seed).longs(2, 0, Long.MAX_VALUE).toArray());
        return new Question(
                instant(calendar, dice),
                Duration.ofMinutes(dice.below(MOST_MINUTES)),
                Duration.ofMinutes(dice.below(MOST_MINUTES)),
                period(dice),
                rule(dice),
                dice.between(1, 40),
                dice.below(40));
    }

    /**
     * A period of one of the five kinds from choices, without jqwik.
     *
     * @param dice where every choice comes from
     * @return the period, up to some months
     */
    public static Period period(Dice dice) {
        return switch (dice.below(5)) {
            case 0 -> Period.workingDays(dice.below(60));
            case 1 -> Period.calendarDays(dice.below(90));
            case 2 -> Period.workingTime(Duration.ofMinutes(dice.below(MOST_MINUTES)));
            case 3 -> Period.elapsed(Duration.ofMinutes(dice.below(MOST_MINUTES)));
            default -> Period.calendarMonths(dice.below(6));
        };
    }

    /**
     * A counting rule from choices, without jqwik.
     *
     * @param dice where every choice comes from
     * @return the rule
     */
    public static CountingRule rule(Dice dice) {
        return new CountingRule(
                dice.oneOf(CountingRule.StartDay.values()),
                dice.happens(1, 3) ? Optional.of(LocalTime.of(15, 30)) : Optional.empty(),
                dice.oneOf(CountingRule.DayEnd.values()),
                dice.oneOf(CountingRule.Roll.values()));
    }

    private static Arbitrary<Question> questions(Arbitrary<Instant> instants) {
        Arbitrary<Duration> ahead =
                Arbitraries.integers().between(0, MOST_MINUTES).map(Duration::ofMinutes);
        return Combinators.combine(
                        instants,
                        ahead,
                        ahead,
                        periods(),
                        rules(),
                        Arbitraries.integers().between(1, 40),
                        Arbitraries.integers().between(0, 40))
                .as(Question::new);
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
    Arbitrary<Question> questionsOfDomain() {
        return questions(instants());
    }

    @Provide
    Arbitrary<CalendarPlan> plansOfDomain() {
        return plans();
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
