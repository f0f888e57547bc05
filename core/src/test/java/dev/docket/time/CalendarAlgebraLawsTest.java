package dev.docket.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.testkit.Tries;
import dev.docket.testkit.time.CalendarPlan;
import dev.docket.testkit.time.Calendars;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;

/** Union and intersection of generated pairs of calendars of one zone. */
@Domain(SharedCalendars.class)
@Domain(DomainContext.Global.class)
@AddLifecycleHook(Tries.class)
class CalendarAlgebraLawsTest {

    private static final int DAYS = 20;

    @Provide
    Arbitrary<List<CalendarPlan>> pairs() {
        return Calendars.pairs();
    }

    private static WorkingCalendar union(WorkingCalendar a, WorkingCalendar b) {
        return WorkingCalendar.builder("union").unionOf(a, b).build();
    }

    private static Optional<WorkingCalendar> intersection(WorkingCalendar a, WorkingCalendar b) {
        return WorkingCalendar.builder("intersection")
                .intersectionOf(a, b)
                .validate()
                .fold(defects -> Optional.empty(), Optional::of);
    }

    /** All openings, closings and midnights of some days, and moments about them. */
    private static Iterable<Instant> moments(List<CalendarPlan> pair, LocalDate from) {
        TreeSet<Instant> moments = new TreeSet<>();
        for (LocalDate date = from; date.isBefore(from.plusDays(DAYS)); date = date.plusDays(1)) {
            for (CalendarPlan plan : pair) {
                Instant midnight = date.atStartOfDay(plan.zone()).toInstant();
                for (Instant edge : List.of(
                        midnight,
                        plan.opening(date).orElse(midnight),
                        plan.closing(date).orElse(midnight))) {
                    moments.addAll(List.of(edge.minusNanos(1), edge, edge.plusSeconds(3_600), edge.plusSeconds(9_000)));
                }
            }
        }
        return moments;
    }

    /** Where something happens: the first change of hours, the first dated day, or a day as good as any. */
    private static LocalDate near(List<CalendarPlan> pair, LocalDate any) {
        Stream<LocalDate> changes = pair.stream().flatMap(plan -> plan.weeks().keySet().stream());
        return switch (any.getDayOfMonth() % 3) {
            case 0 ->
                changes.filter(date -> !date.equals(LocalDate.MIN))
                        .findFirst()
                        .orElse(any)
                        .minusDays(DAYS / 2);
            case 1 ->
                pair.stream()
                        .flatMap(plan -> plan.dated().keySet().stream())
                        .findFirst()
                        .orElse(any)
                        .minusDays(2);
            default -> any;
        };
    }

    @Property(tries = 50)
    void aUnionIsOpenWhenEitherIsAndAnIntersectionWhenBothAre(
            @ForAll("pairs") List<CalendarPlan> pair, @ForAll LocalDate any) {
        WorkingCalendar either = union(pair.get(0).calendar(), pair.get(1).calendar());
        Optional<WorkingCalendar> both =
                intersection(pair.get(0).calendar(), pair.get(1).calendar());
        Tries.demand(
                Statistics.label("open at once").collect(both.isPresent()),
                checker -> checker.check(true).percentage(p -> p > 10));

        for (Instant t : moments(pair, near(pair, any))) {
            boolean a = pair.get(0).isOpen(t);
            boolean b = pair.get(1).isOpen(t);
            assertEquals(a || b, either.isOpen(t), t::toString);
            both.ifPresent(calendar -> assertEquals(a && b, calendar.isOpen(t), t::toString));
        }
    }

    @Property(tries = 50)
    void openTimeOfUnionAndIntersectionIsThatOfBothTogether(
            @ForAll("pairs") List<CalendarPlan> pair, @ForAll Instant from, @ForAll Instant to) {
        WorkingCalendar a = pair.get(0).calendar();
        WorkingCalendar b = pair.get(1).calendar();
        Optional<WorkingCalendar> both = intersection(a, b);
        Assume.that(both.isPresent());

        assertEquals(
                a.workingTimeBetween(from, to).plus(b.workingTimeBetween(from, to)),
                union(a, b).workingTimeBetween(from, to).plus(both.orElseThrow().workingTimeBetween(from, to)));
    }

    @Property(tries = 50)
    void theOrderOfTheTwoDoesNotMatter(
            @ForAll("pairs") List<CalendarPlan> pair, @ForAll LocalDate any, @ForAll Instant from, @ForAll Instant to) {
        WorkingCalendar a = pair.get(0).calendar();
        WorkingCalendar b = pair.get(1).calendar();
        LocalDate date = near(pair, any);

        assertSame(union(a, b), union(b, a), date, from, to);
        intersection(a, b).ifPresent(both -> assertSame(both, intersection(b, a).orElseThrow(), date, from, to));
    }

    private static void assertSame(
            WorkingCalendar one, WorkingCalendar other, LocalDate date, Instant from, Instant to) {
        assertSameDays(one, other, date);
        assertEquals(one.workingTimeBetween(from, to), other.workingTimeBetween(from, to));
    }

    @Property(tries = 50)
    void withItselfOrWithOneThatNeverClosesItStaysAsItIs(
            @ForAll CalendarPlan plan, @ForAll LocalDate any, @ForAll Instant from, @ForAll Instant to) {
        WorkingCalendar a = plan.calendar();
        WorkingCalendar always = WorkingCalendar.alwaysOpen("always", plan.zone());

        for (WorkingCalendar same : List.of(
                union(a, a),
                intersection(a, a).orElseThrow(),
                intersection(a, always).orElseThrow(),
                intersection(always, a).orElseThrow())) {
            assertEquals(a.workingTimeBetween(from, to), same.workingTimeBetween(from, to));
            assertSameDays(a, same, near(List.of(plan), any));
        }
        assertEquals(Duration.between(from, to), union(a, always).workingTimeBetween(from, to));
    }

    /** With nights that reach into the mornings, so that a day's hours depend on the day before. */
    @Property(tries = 50)
    void aDayOffOfItsOwnChangesThatDayAndTheNextOnly(@ForAll CalendarPlan plan, @ForAll LocalDate off) {
        WorkingCalendar nights = WorkingCalendar.builder("nights")
                .zone(plan.zone())
                .everyDay(Hours.parse("20:00-11:00 overnight"))
                .build();
        WorkingCalendar.Builder builder = WorkingCalendar.builder("with").unionOf(plan.calendar(), nights);
        plan.horizon().filter(off::isAfter).ifPresent(known -> builder.horizon(off));
        WorkingCalendar without = union(plan.calendar(), nights);
        WorkingCalendar with = builder.holiday(off, "off").build();

        assertSameDays(without, with, off.minusDays(DAYS));
        assertEquals(DayKind.HOLIDAY, with.kind(off));
        assertSameDays(without, with, off.plusDays(2));
    }

    private static void assertSameDays(WorkingCalendar expected, WorkingCalendar actual, LocalDate from) {
        for (LocalDate date = from; date.isBefore(from.plusDays(DAYS)); date = date.plusDays(1)) {
            assertEquals(expected.isWorkingDay(date), actual.isWorkingDay(date), date::toString);
            assertEquals(expected.kind(date), actual.kind(date), date::toString);
            assertEquals(expected.opening(date), actual.opening(date), date::toString);
            assertEquals(expected.closing(date), actual.closing(date), date::toString);
        }
    }

    @Property(tries = 50)
    void theHorizonIsTheEarlierAndWorkedDaysHaveHours(@ForAll("pairs") List<CalendarPlan> pair, @ForAll LocalDate any) {
        WorkingCalendar a = pair.get(0).calendar();
        WorkingCalendar b = pair.get(1).calendar();
        WorkingCalendar either = union(a, b);
        Optional<LocalDate> earlier =
                Stream.of(a.horizon(), b.horizon()).flatMap(Optional::stream).min(Comparator.naturalOrder());
        LocalDate from = near(pair, any);

        assertEquals(earlier, either.horizon());
        intersection(a, b).ifPresent(both -> assertEquals(earlier, both.horizon()));
        for (LocalDate date = from; date.isBefore(from.plusDays(DAYS)); date = date.plusDays(1)) {
            assertEquals(either.isWorkingDay(date), either.kind(date).isWorked(), date::toString);
            if (either.kind(date) == DayKind.MAKE_UP_DAY) {
                assertTrue(a.kind(date) != DayKind.WORKING_DAY && b.kind(date) != DayKind.WORKING_DAY);
                assertTrue(either.nameOf(date).isPresent(), date::toString);
            }
            if (either.kind(date) == DayKind.HOLIDAY) {
                assertTrue(a.kind(date) == DayKind.HOLIDAY || b.kind(date) == DayKind.HOLIDAY);
            }
        }
    }
}
