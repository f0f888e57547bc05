package dev.docket.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.obligation.SupervisionLevel;
import dev.docket.request.Satisfaction;
import dev.docket.testkit.Journey;
import dev.docket.testkit.Tries;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;

/** The laws of cohorts and flows, on random journeys of several requests. */
@AddLifecycleHook(Tries.class)
class WindowLaws {

    @Provide
    Arbitrary<List<Journey>> several() {
        return Lived.several();
    }

    private static long sum(List<Scorecard> cards, Count count) {
        return cards.stream().mapToLong(card -> card.count(count)).sum();
    }

    /** What is dated, in one list; what is open at an edge is no sum. */
    private static List<Count> dated() {
        ArrayList<Count> dated = new ArrayList<>(List.of(Count.values()));
        dated.removeIf(Count::isOfStanding);
        dated.removeAll(List.of(Count.OPEN, Count.OPEN_BEFORE));
        return dated;
    }

    @Property(tries = 100)
    void L14_L62_whatWasOpenAndCameInIsWhatWentOutAndIsOpen(
            @ForAll("several") List<Journey> journeys,
            @ForAll @IntRange(max = 100) int one,
            @ForAll @IntRange(max = 100) int other) {
        Instant end = Lived.end(journeys);
        List<Lived> all = Lived.lived(journeys, end);
        Instant from = Lived.within(journeys, Math.min(one, other));
        Instant until = Lived.within(journeys, Math.max(one, other));

        Movement flow = Lived.card(all, Window.flow(from, until), end).movement();
        assertEquals(flow.opening() + flow.raised() + flow.returned(), flow.closed() + flow.closing());
        // A flow begins where the one before it ended.
        Movement before = Lived.card(all, Window.flow(Instant.MIN, from), end).movement();
        assertEquals(0, before.opening());
        assertEquals(before.closing(), flow.opening());
        Movement whole = Lived.card(all, Window.all(), end).movement();
        assertEquals(0, whole.opening());
        assertEquals(whole.raised() + whole.returned(), whole.closed() + whole.closing());
        Statistics.label("closed in it").collect(flow.closed() > 0);
        Statistics.label("open before it").collect(flow.opening() > 0);
    }

    /** A flow of all time and a cohort of all requests differ in what they are called only. */
    @Property(tries = 50)
    void aFlowOfAllTimeCountsWhatACohortOfAllDoes(@ForAll("several") List<Journey> journeys) {
        Instant end = Lived.end(journeys);
        List<Lived> all = Lived.lived(journeys, end);
        Scorecard cohort = Lived.card(all, Window.all(), end);
        Scorecard flow = Lived.card(all, Window.flow(Instant.MIN, Instant.MAX), end);

        dated().forEach(count -> assertEquals(cohort.count(count), flow.count(count), count::name));
        assertEquals(cohort.count(Count.OPEN), flow.count(Count.OPEN));
        assertEquals(cohort.rules(), flow.rules());
        cohort.rules()
                .forEach(figures -> assertEquals(
                        cohort.ruleWithoutExtensions(figures.rule()), flow.ruleWithoutExtensions(figures.rule())));
        assertEquals(cohort.burden().acts(), flow.burden().acts());
        assertEquals(cohort.policies(), flow.policies());
        for (Clock clock : Clock.values()) {
            assertEquals(cohort.handling(clock, Measure.WORKING_DAYS), flow.handling(clock, Measure.WORKING_DAYS));
        }
        for (Satisfaction grade : Satisfaction.values()) {
            assertEquals(cohort.rated(grade), flow.rated(grade));
        }
    }

    /** Each thing is dated once: two flows that meet count what one over both counts, and so do two cohorts. */
    @Property(tries = 100)
    void windowsThatMeetAddUp(@ForAll("several") List<Journey> journeys, @ForAll @IntRange(max = 100) int percent) {
        Instant end = Lived.end(journeys);
        List<Lived> all = Lived.lived(journeys, end);
        Instant cut = Lived.within(journeys, percent);

        List<Scorecard> flows = List.of(
                Lived.card(all, Window.flow(Instant.MIN, cut), end),
                Lived.card(all, Window.flow(cut, Instant.MAX), end));
        List<Scorecard> cohorts = List.of(
                Lived.card(all, Window.cohort(Instant.MIN, cut), end),
                Lived.card(all, Window.cohort(cut, Instant.MAX), end));
        Scorecard whole = Lived.card(all, Window.all(), end);

        for (Count count : dated()) {
            assertEquals(whole.count(count), sum(flows, count), count::name);
        }
        for (Count count : Count.values()) {
            assertEquals(whole.count(count), sum(cohorts, count), count::name);
        }
        for (SupervisionLevel level : SupervisionLevel.values()) {
            assertEquals(
                    whole.raisedTo(level),
                    flows.stream().mapToLong(card -> card.raisedTo(level)).sum());
        }
        whole.rules()
                .forEach(figures -> assertEquals(
                        figures.armed(),
                        flows.stream()
                                .mapToLong(card -> card.rule(figures.rule()).armed())
                                .sum(),
                        figures::toString));
    }

    /** Whatever the window: no rate has more in its numerator than in its denominator. Making one that has is an error. */
    @Property(tries = 100)
    void L61_everyRateOfAFlowIsAShare(
            @ForAll("several") List<Journey> journeys,
            @ForAll @IntRange(max = 100) int percent,
            @ForAll @IntRange(min = 1, max = 40) int days) {
        Instant from = Lived.within(journeys, percent);
        Scorecard flow = Lived.card(
                Lived.lived(journeys, Lived.end(journeys)),
                Window.flow(from, from.plus(Duration.ofDays(days))),
                Lived.end(journeys));

        for (Rate rate : Lived.rates(flow)) {
            assertTrue(rate.numerator() <= rate.denominator(), rate::toString);
            assertEquals(rate.denominator() == 0, rate.percent().isEmpty());
        }
    }
}
