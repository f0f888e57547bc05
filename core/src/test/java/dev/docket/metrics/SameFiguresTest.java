package dev.docket.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.docket.obligation.RuleCode;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.request.ClassId;
import dev.docket.request.ClassSolution;
import dev.docket.request.Ending;
import dev.docket.request.PolicyId;
import dev.docket.request.RequestId;
import dev.docket.request.Satisfaction;
import dev.docket.request.SolutionId;
import dev.docket.request.Stage;
import dev.docket.time.WorkingCalendar;
import dev.docket.workflow.EventKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two scorecards are the same exactly when every figure is: so that merged and refolded ones can be held against each other. */
class SameFiguresTest {

    private static final WorkingCalendar CALENDAR = Told.PROGRAMME.calendar();
    private static final Instant START = Told.at("2026-09-01T10:00");
    private static final Instant STOP = Told.at("2026-09-03T10:00");
    private static final Instant ASOF = Told.at("2026-10-01T00:00");

    private static Totals totals() {
        return new Totals(CALENDAR, Window.all(), ASOF);
    }

    private static void offer(Totals totals, String solution, Optional<PolicyId> policy) {
        totals.addSolution(new ClassSolution(SolutionId.of(solution), ClassId.of("floods"), "dredged", policy), START);
    }

    static Stream<Consumer<Totals>> everyFigure() {
        return Stream.of(
                totals -> totals.addIf(Count.RAISED, true),
                totals -> totals.addIf(Count.CLOSED, true),
                totals -> totals.addTo(Stage.RAISED),
                totals -> totals.addTo(Ending.CONFIRMED),
                totals -> totals.addGrade(Satisfaction.SATISFIED),
                totals -> totals.addPassed(Satisfaction.SATISFIED),
                totals -> totals.addTo(SupervisionLevel.WARNING, START),
                totals -> totals.addTo(RuleCode.of("answer"), Due.EXTENDED, Owed.Part.LATE),
                totals -> totals.addTo(RuleCode.of("answer"), Due.ORIGINAL, Owed.Part.LATE),
                totals -> totals.addAct(EventKind.of("small meeting"), START),
                totals -> totals.enter("saved", BigDecimal.TEN),
                totals -> offer(totals, "dredging", Optional.empty()),
                totals -> offer(totals, "dredging", Optional.of(PolicyId.of("measure 7"))),
                totals -> totals.addOpen(RequestId.of("KQ-1"), START, false, null),
                totals -> totals.addOpen(RequestId.of("KQ-2"), START, false, null),
                totals -> totals.addOpen(RequestId.of("KQ-1"), START, true, null),
                totals -> totals.addOpen(RequestId.of("KQ-1"), START, false, STOP),
                totals -> totals.time(Clock.RAISED_TO_CLOSED, START, STOP, STOP),
                totals -> totals.time(Clock.RAISED_TO_CLOSED, START, STOP.plusSeconds(1), STOP),
                totals -> totals.time(Clock.RAISED_TO_CLOSED, START, null, STOP),
                totals -> totals.time(Clock.RAISED_TO_CLOSED, START, null, null));
    }

    @ParameterizedTest
    @MethodSource("everyFigure")
    void eachFigureMakesADifferenceAndIsMerged(Consumer<Totals> figure) {
        Totals once = totals();
        Totals alike = totals();
        Totals twice = totals();
        figure.accept(once);
        figure.accept(alike);
        figure.accept(twice);
        figure.accept(twice);

        assertNotEquals(totals(), once);
        assertEquals(alike, once);
        assertEquals(alike.hashCode(), once.hashCode());
        assertEquals(
                1,
                everyFigure()
                        .filter(other -> {
                            Totals of = totals();
                            other.accept(of);
                            return of.equals(once);
                        })
                        .count());
        once.addAll(alike);
        assertEquals(twice, once);
        Totals unchanged = totals();
        unchanged.addAll(alike);
        assertEquals(alike, unchanged);
    }

    @Test
    void theSameFiguresOfAnotherInstantWindowOrCalendarAreOthers() {
        WorkingCalendar rome = WorkingCalendar.mondayToFriday(
                "rome", ZoneId.of("Europe/Rome"), LocalTime.of(9, 0), LocalTime.of(17, 0));

        assertEquals(totals(), totals().none());
        assertNotEquals(totals(), new Totals(rome, Window.all(), ASOF));
        assertNotEquals(totals(), new Totals(CALENDAR, Window.cohort(START, STOP), ASOF));
        assertNotEquals(totals(), new Totals(CALENDAR, Window.all(), STOP));
        assertNotEquals(totals(), (Object) "none");
        assertNotEquals(Scorecard.Builder.of(totals()), (Object) "none");
    }

    @Test
    void theOrderInWhichTimesWereMeasuredIsNoMatter() {
        Times one = new Times();
        Times other = new Times();
        for (long value : new long[] {3, 1, 2}) {
            one.add(value);
            other.add(4 - value);
        }

        assertEquals(one, other);
        assertEquals(one.hashCode(), other.hashCode());
        other.add(1);
        assertNotEquals(one, other);
        assertEquals(2, other.upTo(1));
        assertEquals(4, other.upTo(3));
    }

    @Test
    void breakdownsAreTheSameByWayPartsAndFigures() {
        List<Told> one = List.of(new Told("a").raised("2026-09-04T10:00"));
        List<Told> two = List.of(new Told("a").raised("2026-09-04T10:00"), new Told("b").raised("2026-09-04T10:00"));
        Breakdown whole = Told.breakdown(Slicing.LEAD, "2026-10-15T00:00", one);

        assertEquals(whole, Told.breakdown(Slicing.LEAD, "2026-10-15T00:00", one));
        assertEquals(
                whole.hashCode(),
                Told.breakdown(Slicing.LEAD, "2026-10-15T00:00", one).hashCode());
        assertNotEquals(whole, Told.breakdown(Slicing.CATEGORY, "2026-10-15T00:00", one));
        assertNotEquals(whole, Told.breakdown(Slicing.LEAD, "2026-10-16T00:00", one));
        assertNotEquals(whole, Told.breakdown(Slicing.LEAD, "2026-10-15T00:00", two));
        assertNotEquals(
                Told.breakdown(Slicing.dividing("way", traits -> Optional.of("x"), "none"), "2026-10-15T00:00", one),
                Told.breakdown(Slicing.dividing("way", traits -> Optional.of("y"), "none"), "2026-10-15T00:00", one));
        assertNotEquals(whole, (Object) "whole");
        assertEquals("Breakdown by lead department: [(with the office)]", whole.toString());
        assertEquals(Slicing.LEAD, whole.slicing());
    }

    @Test
    void waysOfSlicingAreTheSameByNameAndWhetherTheyDivide() {
        Slicing cooperators = Slicing.dividing("cooperating department", traits -> Optional.empty(), "none");

        assertNotEquals(Slicing.COOPERATOR, cooperators);
        assertNotEquals(Slicing.COOPERATOR, Slicing.LEAD);
        assertNotEquals(Slicing.LEAD, (Object) "lead department");
        assertEquals("cooperating department", cooperators.name());
        assertEquals(cooperators.hashCode(), Slicing.COOPERATOR.hashCode());
    }

    @Test
    void weightsAreNotNegativeAndAddUpToOne() {
        for (List<String> wrong : List.of(
                List.of("-0.5", "1", "0.5"),
                List.of("1", "-0.5", "0.5"),
                List.of("1", "0.5", "-0.5"),
                List.of("0.3", "0.3", "0.3"))) {
            assertThrows(IllegalArgumentException.class, () -> Weights.of(wrong.get(0), wrong.get(1), wrong.get(2)));
        }
        assertEquals(
                "undefined of 0 × response 50.00 % (1 of 2), 0.4 × resolution undefined (0 of 0),"
                        + " 0.6 × satisfaction 100.00 % (2 of 2)",
                new Composite(
                                Weights.of("0", "0.4", "0.6"),
                                Rate.of("response", 1, 2),
                                Rate.of("resolution", 0, 0),
                                Rate.of("satisfaction", 2, 2))
                        .toString());
    }

    @Test
    void aMeasurementHasFiguresExactlyWhenSomethingWasMeasured() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Handling(Clock.RAISED_TO_CLOSED, Measure.WORKING_DAYS, 1, 0, 0, Optional.empty()));
        assertEquals(
                "raised to last closing, working days: undefined (n 0, still open 2, closed without it 3)",
                new Handling(Clock.RAISED_TO_CLOSED, Measure.WORKING_DAYS, 0, 2, 3, Optional.empty()).toString());
    }

    @Test
    void anAgeBeginsTheDayAfterTheOneBeforeItEnds() {
        long last = -1;
        for (Age age : Age.values()) {
            assertEquals(age, Age.ofDays(last + 1));
            last = switch (age) {
                case UP_TO_7 -> 7;
                case UP_TO_15 -> 15;
                case UP_TO_30 -> 30;
                case UP_TO_60 -> 60;
                case UP_TO_90 -> 90;
                case OVER_90 -> Long.MAX_VALUE;
            };
            assertEquals(age, Age.ofDays(last));
        }
    }
}
