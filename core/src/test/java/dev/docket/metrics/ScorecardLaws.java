package dev.docket.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.request.Ending;
import dev.docket.request.Request;
import dev.docket.request.RequestEvent;
import dev.docket.request.Satisfaction;
import dev.docket.request.Stage;
import dev.docket.testkit.Journey;
import dev.docket.testkit.Tries;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;

/** The laws of figures, on random journeys of several requests under "face to face" with some rules more. */
@AddLifecycleHook(Tries.class)
class ScorecardLaws {

    private static final List<Count> ALWAYS_SOMEWHERE =
            List.of(Count.SETTLED, Count.RESOLVED, Count.VERIFIED, Count.NEVER_REACHED);

    private static final List<Count> SELDOM = List.of(
            Count.RESPONDED,
            Count.EXTENDED,
            Count.LETTERS_RETURNED,
            Count.CLOSURES_REOPENED,
            Count.CLOSURES_ANNULLED,
            Count.WRITE_OFFS_UNDONE,
            Count.REPLIES_REOPENED);

    @Provide
    Arbitrary<List<Journey>> several() {
        return Lived.several();
    }

    private static Scorecard card(List<Lived> all, Instant asOf) {
        return Lived.card(all, Window.all(), asOf);
    }

    @Property(tries = 100)
    void L65_closingTheBooksGivesTheSameWheneverComputed(
            @ForAll("several") List<Journey> journeys, @ForAll @IntRange(max = 100) int percent) {
        Instant books = Lived.within(journeys, percent);

        Scorecard then = card(Lived.lived(journeys, books), books);
        Scorecard later = card(Lived.lived(journeys, Lived.end(journeys)), books);
        assertEquals(then, later);
    }

    @Property(tries = 100)
    void L65_theSameOfAFlow(
            @ForAll("several") List<Journey> journeys,
            @ForAll @IntRange(max = 100) int one,
            @ForAll @IntRange(max = 100) int other) {
        Instant books = Lived.within(journeys, Math.max(one, other));
        Window flow = Window.flow(Lived.within(journeys, Math.min(one, other)), books);

        assertEquals(
                Lived.card(Lived.lived(journeys, books), flow, books),
                Lived.card(Lived.lived(journeys, Lived.end(journeys)), flow, books));
    }

    @Property(tries = 100)
    void L65_holdsAtTheVeryInstantOfAnyEvent(@ForAll("several") List<Journey> journeys, @ForAll int any) {
        List<Lived> whole = Lived.lived(journeys, Lived.end(journeys));
        List<Instant> instants = whole.stream()
                .flatMap(one -> one.history().stream().map(RequestEvent::at))
                .toList();
        if (!instants.isEmpty()) {
            Instant books = instants.get(Math.floorMod(any, instants.size()));
            assertEquals(card(Lived.lived(journeys, books), books), card(whole, books));
        }
    }

    @Property(tries = 500)
    void L14_L61_L62_L64_numbersFitTogether(
            @ForAll("several") List<Journey> journeys, @ForAll @IntRange(max = 100) int percent) {
        Scorecard card = card(Lived.lived(journeys, Lived.end(journeys)), Lived.within(journeys, percent));

        long raised = card.count(Count.RAISED);
        assertEquals(raised, card.count(Count.OPEN) + card.count(Count.CLOSED));
        assertEquals(
                raised,
                Arrays.stream(Stage.values()).mapToLong(card::standingIn).sum());
        assertEquals(
                card.count(Count.CLOSED),
                Arrays.stream(Ending.values()).mapToLong(card::endedBy).sum());
        assertEquals(
                card.count(Count.REACHED),
                Arrays.stream(Satisfaction.values()).mapToLong(card::rated).sum());

        assertTrue(card.count(Count.RESOLVED) <= card.count(Count.SETTLED));
        assertTrue(card.count(Count.SETTLED) <= card.count(Count.ANSWERED));
        assertTrue(card.count(Count.ANSWERED) <= card.count(Count.ADMITTED));
        assertTrue(card.count(Count.ADMITTED) <= raised);
        assertEquals(
                card.count(Count.BREACHES) - card.count(Count.BREACHES_VACATED),
                card.rules().stream().mapToLong(RuleFigures::breached).sum());

        assertEquals(
                card.count(Count.CLOSED), card.count(Count.WRITE_OFFS) - card.count(Count.WRITE_OFFS_UNDONE), "L14");
        for (Rate rate : Lived.rates(card)) {
            assertFalse(rate.text().contains("NaN"), rate::text);
            assertEquals(rate.denominator() == 0, rate.percent().isEmpty());
            assertTrue(rate.coverage().numerator() <= rate.coverage().denominator());
        }
        for (Clock clock : Clock.values()) {
            Handling handling = card.handling(clock, Measure.ELAPSED_DAYS);
            handling.spread()
                    .ifPresent(s -> assertTrue(s.min().signum() >= 0 && s.mean().compareTo(s.max()) <= 0));
        }
        SELDOM.forEach(count -> Statistics.label(count.words()).collect(card.count(count) > 0));
        for (Count count : ALWAYS_SOMEWHERE) {
            Tries.demand(
                    Statistics.label(count.words()).collect(card.count(count) > 0),
                    checker -> checker.check(true).count(times -> times > 0));
        }
    }

    /** The fold here and the state of the lifecycle are two readings of one history. */
    @Property(tries = 100)
    void standsAsTheLifecycleSays(@ForAll("several") List<Journey> journeys) {
        Instant end = Lived.end(journeys);
        for (Lived lived : Lived.lived(journeys, end)) {
            Scorecard card = card(List.of(lived), end);
            Request request = lived.end();

            assertEquals(request.isRaised() ? 1 : 0, card.count(Count.RAISED));
            assertEquals(lived.history().size(), card.count(Count.EVENTS));
            if (request.isRaised()) {
                assertEquals(1, card.standingIn(request.stage()));
                assertEquals(request.admitted() ? 1 : 0, card.count(Count.ADMITTED));
                assertEquals(request.episode(), card.count(Count.REOPENINGS));
                request.ending().ifPresent(ending -> assertEquals(1, card.endedBy(ending)));
                boolean solved = request.isIn(Stage.CLOSED)
                        && request.ending()
                                .filter(how -> how == Ending.CONFIRMED || how == Ending.ANONYMOUS_VERIFIED)
                                .isPresent()
                        && request.confirmedOutcome().filter(o -> o.solves()).isPresent();
                assertEquals(solved ? 1 : 0, card.count(Count.RESOLVED));
                Statistics.label("stage").collect(request.stage());
            }
        }
    }

    /** What a rate leaves out and what it is of are together the requests that there are, each once. */
    @Property(tries = 100)
    void R75_whatIsLeftOutMakesUpTheWhole(
            @ForAll("several") List<Journey> journeys, @ForAll @IntRange(max = 100) int percent) {
        Scorecard card = card(Lived.lived(journeys, Lived.end(journeys)), Lived.within(journeys, percent));

        long raised = card.count(Count.RAISED);
        Outcomes outcomes = card.outcomes();
        for (Rate rate : List.of(
                outcomes.response(),
                outcomes.answers(),
                outcomes.settlement(),
                outcomes.settlementWithDeferred(),
                outcomes.strictResolution(),
                outcomes.onSite(),
                outcomes.explained(),
                outcomes.deferred(),
                outcomes.repeats())) {
            assertEquals(raised, rate.coverage().denominator(), rate::toString);
        }
        FollowUps said = card.followUps();
        for (Rate rate : List.of(
                said.resolution(),
                said.satisfaction(),
                said.satisfaction(Satisfaction.SATISFIED),
                said.strictSatisfaction(Satisfaction.SATISFIED),
                said.coverage())) {
            assertEquals(card.count(Count.ANSWERED), rate.coverage().denominator(), rate::toString);
        }
        assertEquals(card.count(Count.OPEN), card.backlog().open());
        assertEquals(card.standingIn(Stage.DEFERRED), card.backlog().deferred().count());
    }

    @Property(tries = 100)
    void partsMergeToTheWholeInAnyOrderAndGrouping(@ForAll("several") List<Journey> journeys) {
        Instant end = Lived.end(journeys);
        List<Lived> all = Lived.lived(journeys, end);
        Scorecard whole = card(all, end);
        Scorecard none = card(List.of(), end);
        List<Scorecard> parts = all.stream().map(one -> card(List.of(one), end)).toList();

        Scorecard fromLeft = none;
        for (Scorecard part : parts) {
            fromLeft = fromLeft.merge(part);
        }
        Scorecard fromRight = none;
        for (int i = parts.size() - 1; i >= 0; i--) {
            fromRight = parts.get(i).merge(fromRight);
        }
        Scorecard backwards = none;
        for (int i = parts.size() - 1; i >= 0; i--) {
            backwards = backwards.merge(parts.get(i));
        }
        assertEquals(whole, fromLeft);
        assertEquals(whole, fromRight);
        assertEquals(whole, backwards);
        assertEquals(whole, whole.merge(none));
        assertEquals(whole, none.merge(whole));
        assertEquals(whole.hashCode(), fromRight.hashCode());
    }
}
