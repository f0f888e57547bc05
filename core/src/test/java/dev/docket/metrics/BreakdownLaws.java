package dev.docket.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.testkit.Journey;
import dev.docket.testkit.Tries;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;

/** The laws of figures part by part, on random journeys of several requests. */
@AddLifecycleHook(Tries.class)
class BreakdownLaws {

    private static final List<Slicing> ALL = List.of(
            Slicing.LEAD,
            Slicing.COOPERATOR,
            Slicing.SESSION,
            Slicing.CATEGORY,
            Slicing.KIND,
            Slicing.PROGRAMME,
            Slicing.EPISODE,
            Slicing.host(session -> Optional.of("host of " + session)),
            Slicing.requesterSize(requester -> Optional.empty()));

    @Provide
    Arbitrary<List<Journey>> several() {
        return Lived.several();
    }

    private static Breakdown broken(Slicing slicing, List<Lived> all, Window window, Instant asOf) {
        Breakdown.Builder builder = Breakdown.builder(slicing, Told.WATCHED.calendar(), window, asOf);
        all.forEach(lived -> builder.add(lived.id(), lived.history()));
        return builder.build();
    }

    private static Scorecard sum(Breakdown breakdown, Scorecard none) {
        return breakdown.slices().values().stream().reduce(none, Scorecard::merge);
    }

    @Property(tries = 60)
    void L62_L63_partsAddUpToTheWholeAndEachBalances(
            @ForAll("several") List<Journey> journeys, @ForAll @IntRange(max = 100) int percent) {
        List<Lived> all = Lived.lived(journeys, Lived.end(journeys));
        Instant asOf = Lived.within(journeys, percent);
        Scorecard whole = Lived.card(all, Window.all(), asOf);
        Scorecard none = Lived.card(List.of(), Window.all(), asOf);

        for (Slicing slicing : ALL) {
            Breakdown breakdown = broken(slicing, all, Window.all(), asOf);
            assertEquals(whole, breakdown.whole(), slicing::toString);
            if (slicing.divides()) {
                assertEquals(whole, sum(breakdown, none), slicing::toString);
            }
            for (Scorecard card : breakdown.slices().values()) {
                assertEquals(card.count(Count.RAISED), card.count(Count.OPEN) + card.count(Count.CLOSED));
                assertTrue(card.count(Count.RESOLVED) <= card.count(Count.SETTLED));
                assertTrue(card.count(Count.SETTLED) <= card.count(Count.ANSWERED));
                assertTrue(card.count(Count.ANSWERED) <= card.count(Count.ADMITTED));
            }
            Statistics.label("several parts " + slicing)
                    .collect(breakdown.slices().size() > 1);
        }
    }

    @Property(tries = 40)
    void L63_partsOfAFlowAddUpToo(@ForAll("several") List<Journey> journeys, @ForAll @IntRange(max = 100) int percent) {
        Instant end = Lived.end(journeys);
        List<Lived> all = Lived.lived(journeys, end);
        Window flow = Window.flow(Lived.within(journeys, percent / 2), Lived.within(journeys, percent));

        for (Slicing slicing : ALL) {
            Breakdown breakdown = broken(slicing, all, flow, end);
            assertEquals(Lived.card(all, flow, end), breakdown.whole(), slicing::toString);
            if (slicing.divides()) {
                assertEquals(breakdown.whole(), sum(breakdown, Lived.card(List.of(), flow, end)), slicing::toString);
            }
        }
    }

    @Property(tries = 40)
    void mergeInAnyOrderAndGrouping(
            @ForAll("several") List<Journey> journeys,
            @ForAll @IntRange(max = 5) int cut,
            @ForAll @IntRange(max = 8) int which) {
        Instant end = Lived.end(journeys);
        List<Lived> all = Lived.lived(journeys, end);
        Slicing slicing = ALL.get(which);
        int middle = Math.min(cut, all.size());
        Breakdown whole = broken(slicing, all, Window.all(), end);
        Breakdown left = broken(slicing, all.subList(0, middle), Window.all(), end);
        Breakdown right = broken(slicing, all.subList(middle, all.size()), Window.all(), end);
        Breakdown none = broken(slicing, List.of(), Window.all(), end);

        assertEquals(whole, left.merge(right));
        assertEquals(whole, right.merge(left));
        assertEquals(whole, left.merge(none).merge(right.merge(none)));
        assertEquals(whole, none.merge(whole));
        assertEquals(whole.hashCode(), right.merge(left).hashCode());
    }
}
