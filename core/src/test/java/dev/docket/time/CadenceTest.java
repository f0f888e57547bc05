package dev.docket.time;

import static dev.docket.time.CalendarFixture.B24;
import static dev.docket.time.CalendarFixture.CN26;
import static dev.docket.time.CalendarFixture.STD;
import static dev.docket.time.CalendarFixture.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.testkit.Tries;
import dev.docket.time.Cadence.Occurrence;
import dev.docket.time.Cadence.Unit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.Test;

@Domain(SharedCalendars.class)
@Domain(DomainContext.Global.class)
@AddLifecycleHook(Tries.class)
class CadenceTest {

    private static List<String> first(int count, Cadence cadence, String anchor, WorkingCalendar calendar) {
        List<String> times = new ArrayList<>();
        Instant after = at(calendar, anchor);
        for (int i = 0; i < count; i++) {
            after = cadence.next(at(calendar, anchor), after, calendar)
                    .orElseThrow()
                    .at();
            times.add(LocalDateTime.ofInstant(after, calendar.zone()).toString());
        }
        return times;
    }

    @Test
    void R45_stopsAfterSoManyOrOnADay() {
        Instant anchor = at("2026-09-09T10:00");
        Cadence weekly = Cadence.every(1, Unit.WEEKS);

        assertEquals(3, weekly.times(3).occurrences(anchor, CN26).count());
        assertEquals(
                at("2026-10-08T09:00"),
                weekly.until(LocalDate.of(2026, 10, 8))
                        .occurrences(anchor, CN26)
                        .reduce((first, last) -> last)
                        .orElseThrow()
                        .at());
        assertEquals(
                3,
                weekly.until(LocalDate.of(2026, 10, 7))
                        .occurrences(anchor, CN26)
                        .count());
        assertEquals(
                2,
                weekly.times(2)
                        .until(LocalDate.of(2026, 12, 31))
                        .occurrences(anchor, CN26)
                        .count());
        assertEquals(
                0,
                weekly.until(LocalDate.of(2026, 9, 15))
                        .occurrences(anchor, CN26)
                        .count());
    }

    @Test
    void R45_goesOnWhileSomethingIsSo() {
        Instant anchor = at("2026-09-09T10:00");
        Instant closed = at("2026-10-01T12:00");

        assertEquals(
                3,
                Cadence.every(1, Unit.WEEKS)
                        .occurrences(anchor, CN26)
                        .takeWhile(one -> one.at().isBefore(closed))
                        .count());
    }

    @Test
    void endsReadTheirOwnText() {
        for (String text : List.of(
                "every week, 5 times",
                "every 30 days until 2026-12-31",
                "last working day of each month, 12 times until 2027-01-31")) {
            assertEquals(text, Cadence.parse(text).toString());
            assertEquals(Cadence.parse(text), Cadence.parse(text));
        }
        for (String text :
                List.of("every week, 0 times", "every week until 2026-02-30", "every week until", "weekly")) {
            assertThrows(IllegalArgumentException.class, () -> Cadence.parse(text));
        }
    }

    @Test
    void R45_weeklyIsMovedOffAHolidayWithoutMovingItsAnchor() {
        assertEquals(
                List.of(
                        "2026-09-16T10:00",
                        "2026-09-23T10:00",
                        "2026-09-30T10:00",
                        "2026-10-08T09:00",
                        "2026-10-14T10:00"),
                first(5, Cadence.every(1, Unit.WEEKS), "2026-09-09T10:00", CN26));
    }

    @Test
    void R45_anOccurrenceMovedOntoTheDayOfTheNextIsLeftOut() {
        assertEquals(
                List.of("2026-09-17T10:00", "2026-09-24T10:00", "2026-10-08T10:00", "2026-10-15T10:00"),
                first(4, Cadence.every(7, Unit.DAYS), "2026-09-10T10:00", CN26));
    }

    @Test
    void R45_monthlyFromTheThirtyFirst() {
        assertEquals(
                List.of("2026-02-28T10:00", "2026-03-31T10:00", "2026-04-30T10:00"),
                first(3, Cadence.every(1, Unit.MONTHS), "2026-01-31T10:00", B24));
        assertEquals(
                List.of("2026-01-31T10:00", "2026-02-28T10:00", "2026-03-31T10:00"),
                first(3, Cadence.dayOfMonth(31), "2026-01-02T10:00", B24));
    }

    @Test
    void dailyOverALongHolidayMeetsOnce() {
        assertEquals(
                List.of(
                        "2026-09-30T10:00",
                        "2026-10-08T10:00",
                        "2026-10-09T10:00",
                        "2026-10-10T10:00",
                        "2026-10-12T10:00"),
                first(5, Cadence.every(1, Unit.DAYS), "2026-09-29T10:00", CN26));
    }

    @Test
    void workingDaysOfTheMonthAreAtTheirOpening() {
        assertEquals(
                List.of("2026-10-08T09:00", "2026-11-02T09:00"),
                first(2, Cadence.firstWorkingDayOfMonth(), "2026-09-09T10:00", CN26));
        assertEquals(
                List.of("2026-09-30T09:00", "2026-10-30T09:00"),
                first(2, Cadence.lastWorkingDayOfMonth(), "2026-09-09T10:00", CN26));
        assertEquals(
                List.of("2026-10-10T09:00", "2026-11-04T09:00"),
                first(2, Cadence.nthWorkingDayOfMonth(3), "2026-09-09T10:00", CN26));
    }

    @Test
    void anOccurrenceKnowsItsNumber() {
        Instant anchor = at("2026-09-09T10:00");

        Optional<Occurrence> fourth = Cadence.every(1, Unit.WEEKS).next(anchor, at("2026-09-30T10:00"), CN26);

        assertEquals(Optional.of(new Occurrence(4, at("2026-10-07T10:00"), at("2026-10-08T09:00"))), fourth);
    }

    @Test
    void aMonthWithoutSuchAWorkingDayIsLeftOut() {
        assertEquals(
                List.of("2026-07-31T09:00", "2026-12-31T09:00"),
                first(2, Cadence.nthWorkingDayOfMonth(23), "2026-06-01T10:00", STD));
        assertEquals(
                Optional.empty(),
                Cadence.nthWorkingDayOfMonth(31).next(at("2026-06-01T10:00"), at("2026-06-01T10:00"), STD));
    }

    @Test
    void refusesAStepOfZero() {
        assertThrows(IllegalArgumentException.class, () -> Cadence.every(0, Unit.DAYS));
        assertThrows(IllegalArgumentException.class, () -> Cadence.dayOfMonth(32));
    }

    @Property
    void readsItsOwnText(@ForAll("cadences") Cadence cadence) {
        assertEquals(cadence, Cadence.parse(cadence.toString()));
    }

    /** Every occurrence from the anchor on by the definition, one by one. */
    @Property(tries = 100)
    void R45_theNextIsTheFirstOfAllThatAreNotLeftOut(
            @ForAll("moved") Cadence cadence,
            @ForAll WorkingCalendar calendar,
            @ForAll Instant anchor,
            @ForAll @IntRange(max = 100_000) int minutes) {
        Instant after = anchor.plus(Duration.ofMinutes(minutes));

        Optional<Occurrence> next = cadence.next(anchor, after, calendar);

        assertEquals(oneByOne(cadence, calendar, anchor, after), next);
    }

    private static Optional<Occurrence> oneByOne(
            Cadence cadence, WorkingCalendar calendar, Instant anchor, Instant after) {
        LocalDateTime wall = LocalDateTime.ofInstant(anchor, calendar.zone());
        List<Occurrence> all = new ArrayList<>();
        int n = 1;
        for (int place = 0; place < 400; place++) {
            Instant nominal = nominal(cadence, calendar, wall, place);
            boolean counts = cadence.toString().startsWith("every") ? place > 0 : nominal.isAfter(anchor);
            if (counts) {
                all.add(new Occurrence(n++, nominal, calendar.nextOpenOrSame(nominal)));
            }
        }
        for (int i = 0; i + 1 < all.size(); i++) {
            LocalDate day = calendar.date(all.get(i).at());
            if (all.get(i).at().isAfter(after)
                    && day.isBefore(calendar.date(all.get(i + 1).at()))) {
                return Optional.of(all.get(i));
            }
        }
        return Optional.empty();
    }

    private static Instant nominal(Cadence cadence, WorkingCalendar calendar, LocalDateTime wall, int place) {
        LocalDate date;
        if (cadence.equals(Cadence.every(1, Unit.DAYS))) {
            date = wall.toLocalDate().plusDays(place);
        } else if (cadence.equals(Cadence.every(1, Unit.WEEKS))) {
            date = wall.toLocalDate().plusWeeks(place);
        } else if (cadence.equals(Cadence.every(2, Unit.MONTHS))) {
            date = wall.toLocalDate().plusMonths(2L * place);
        } else {
            YearMonth month = YearMonth.from(wall).plusMonths(place);
            date = month.atDay(Math.min(30, month.lengthOfMonth()));
        }
        return calendar.time().at(date.toEpochDay(), wall.toLocalTime());
    }

    @Property
    void R45_noTwoOccurrencesFallOnOneWorkingDay(
            @ForAll("cadences") Cadence cadence, @ForAll WorkingCalendar calendar, @ForAll Instant anchor) {
        Instant after = anchor;
        Optional<LocalDate> day = Optional.empty();
        for (int i = 0; i < 10; i++) {
            Optional<Occurrence> next = cadence.next(anchor, after, calendar);
            if (next.isEmpty()) {
                return;
            }
            LocalDate nextDay = calendar.date(next.get().at());
            assertTrue(next.get().at().isAfter(after));
            assertTrue(calendar.isOpen(next.get().at()));
            assertFalse(day.filter(nextDay::equals).isPresent());
            after = next.get().at();
            day = Optional.of(nextDay);
        }
    }

    /** Fri 25 Sep 2026 is a holiday in CN26, and so are the weekend after it. */
    @Test
    void triesAgainOnTheNextWorkingDayInItsOtherHalf() {
        Cadence retry = Cadence.nextWorkingDayOtherHalf();
        WorkingCalendar breaks = WorkingCalendar.builder("breaks")
                .zone(STD.zone())
                .weekdays("09:00-12:00", "13:30-17:00")
                .build();
        WorkingCalendar mornings = WorkingCalendar.builder("mornings")
                .zone(STD.zone())
                .weekdays("09:00-12:00")
                .build();

        assertEquals(List.of("2026-09-14T12:00"), first(1, retry, "2026-09-11T10:00", STD));
        assertEquals(List.of("2026-09-14T09:00"), first(1, retry, "2026-09-11T15:00", STD));
        assertEquals(List.of("2026-09-14T09:00"), first(1, retry, "2026-09-11T12:00", STD));
        assertEquals(List.of("2026-09-14T13:30"), first(1, retry, "2026-09-11T10:00", breaks));
        assertEquals(List.of("2026-09-14T09:00"), first(1, retry, "2026-09-11T10:00", mornings));
        assertEquals(List.of("2026-09-28T09:00"), first(1, retry, "2026-09-24T16:00", CN26));
        assertEquals(1, retry.occurrences(at("2026-09-11T10:00"), STD).count());
        assertEquals(retry, Cadence.parse(retry.toString()));
        assertEquals("next working day, other half-day", retry.toString());
    }

    @Test
    void whatOccursOnceIsNoOtherCadenceForTimesThatItNeverHas() {
        Cadence retry = Cadence.parse("next working day, other half-day, 5 times until 2026-12-31");

        assertEquals(Cadence.nextWorkingDayOtherHalf().until(LocalDate.of(2026, 12, 31)), retry);
        assertEquals(retry, Cadence.parse(retry.toString()));
        assertThrows(
                IllegalArgumentException.class,
                () -> Cadence.nextWorkingDayOtherHalf().times(0));
    }

    @Provide
    Arbitrary<Cadence> moved() {
        return Arbitraries.of(
                Cadence.every(1, Unit.DAYS),
                Cadence.every(1, Unit.WEEKS),
                Cadence.every(2, Unit.MONTHS),
                Cadence.dayOfMonth(30));
    }

    @Provide
    Arbitrary<Cadence> cadences() {
        return Arbitraries.of(
                Cadence.every(1, Unit.DAYS),
                Cadence.every(3, Unit.DAYS),
                Cadence.every(2, Unit.WEEKS),
                Cadence.every(1, Unit.MONTHS),
                Cadence.every(12, Unit.MONTHS),
                Cadence.dayOfMonth(31),
                Cadence.firstWorkingDayOfMonth(),
                Cadence.nthWorkingDayOfMonth(23),
                Cadence.nextWorkingDayOtherHalf(),
                Cadence.lastWorkingDayOfMonth());
    }

    @Test
    void aDayOfEachMonthIsOfEachMonthAndWhatIsReckonedFromAnAnchorIsNot() {
        assertTrue(Cadence.dayOfMonth(22).isOfEachMonth());
        assertTrue(Cadence.lastWorkingDayOfMonth().isOfEachMonth());
        assertTrue(Cadence.nthWorkingDayOfMonth(3).isOfEachMonth());
        assertFalse(Cadence.every(1, Cadence.Unit.MONTHS).isOfEachMonth());
        assertFalse(Cadence.nextWorkingDayOtherHalf().isOfEachMonth());
    }
}
