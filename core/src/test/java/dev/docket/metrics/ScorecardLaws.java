package dev.docket.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.programme.Programme;
import dev.docket.request.Ending;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestId;
import dev.docket.request.RequestRefusal;
import dev.docket.request.Satisfaction;
import dev.docket.request.Stage;
import dev.docket.testkit.Journey;
import dev.docket.testkit.Journeys;
import dev.docket.testkit.RequestJourneys;
import dev.docket.testkit.Story;
import dev.docket.testkit.Tries;
import dev.docket.workflow.Step;
import dev.docket.workflow.Timed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;

/** The laws of figures, on random journeys of several requests under "face to face". */
@AddLifecycleHook(Tries.class)
class ScorecardLaws {

    private static final Programme PROGRAMME = Told.PROGRAMME;
    private static final RequestWorkflow WORKFLOW = RequestWorkflow.of(PROGRAMME);
    private static final Instant BEGIN = Told.at("2026-09-01T09:00");

    @Provide
    Arbitrary<List<Journey>> several() {
        return Journeys.journeys(25).list().ofMinSize(1).ofMaxSize(5);
    }

    /** One request, lived until an instant and no further. */
    private record Lived(RequestId id, List<RequestEvent> history, Request end) {}

    private static Story<RequestCommand> story(Journey journey) {
        Request start = Request.unraised(RequestId.of("any"));
        return Story.of(WORKFLOW, start, BEGIN, journey, RequestJourneys.of(WORKFLOW));
    }

    /**
     * Everything that was commanded by an instant, and what time had done before it. The books of a host whose clock runs back
     * cannot be closed: such commands are left out.
     */
    private static Lived lived(int number, Story<RequestCommand> story, Instant until) {
        ArrayList<RequestEvent> history = new ArrayList<>();
        Request request = Request.unraised(RequestId.of("R-" + number));
        Instant entered = BEGIN;
        for (Timed<RequestCommand> timed : story.commands()) {
            boolean backInTime = timed.at().isBefore(entered);
            entered = backInTime ? entered : timed.at();
            if (!backInTime && !timed.at().isAfter(until)) {
                Step<Request, RequestEvent, RequestRefusal> step =
                        WORKFLOW.handle(request, timed.command(), timed.at());
                step.events().forEach(history::add);
                request = step.state();
            }
        }
        Step<Request, RequestEvent, RequestRefusal> step = WORKFLOW.advance(request, until);
        step.events().forEach(history::add);
        return new Lived(request.id(), history, step.state());
    }

    private static List<Lived> lived(List<Journey> journeys, Instant until) {
        ArrayList<Lived> all = new ArrayList<>();
        for (Journey journey : journeys) {
            all.add(lived(all.size(), story(journey), until));
        }
        return all;
    }

    private static Instant end(List<Journey> journeys) {
        return journeys.stream()
                .map(journey -> story(journey).until())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Scorecard card(List<Lived> all, Instant asOf) {
        Scorecard.Builder builder = Scorecard.builder(PROGRAMME.calendar(), asOf);
        all.forEach(lived -> builder.add(lived.id(), lived.history()));
        return builder.build();
    }

    private static Instant within(List<Journey> journeys, int percent) {
        return BEGIN.plus(
                Duration.between(BEGIN, end(journeys)).multipliedBy(percent).dividedBy(100));
    }

    @Property(tries = 100)
    void L65_closingTheBooksGivesTheSameWheneverComputed(
            @ForAll("several") List<Journey> journeys, @ForAll @IntRange(max = 100) int percent) {
        Instant books = within(journeys, percent);

        Scorecard then = card(lived(journeys, books), books);
        Scorecard later = card(lived(journeys, end(journeys)), books);
        assertEquals(then, later);
    }

    @Property(tries = 100)
    void L65_holdsAtTheVeryInstantOfAnyEvent(@ForAll("several") List<Journey> journeys, @ForAll int any) {
        List<Lived> whole = lived(journeys, end(journeys));
        List<Instant> instants = whole.stream()
                .flatMap(one -> one.history().stream().map(RequestEvent::at))
                .toList();
        if (!instants.isEmpty()) {
            Instant books = instants.get(Math.floorMod(any, instants.size()));
            assertEquals(card(lived(journeys, books), books), card(whole, books));
        }
    }

    @Property(tries = 200)
    void L61_L62_L64_numbersFitTogether(
            @ForAll("several") List<Journey> journeys, @ForAll @IntRange(max = 100) int percent) {
        Scorecard card = card(lived(journeys, end(journeys)), within(journeys, percent));

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

        card.rates().forEach(rate -> assertFalse(rate.text().contains("NaN"), rate::text));
        for (Clock clock : Clock.values()) {
            Handling handling = card.handling(clock, Measure.ELAPSED_DAYS);
            handling.spread()
                    .ifPresent(s -> assertTrue(s.min().signum() >= 0 && s.mean().compareTo(s.max()) <= 0));
        }
        for (Count count : List.of(Count.SETTLED, Count.RESOLVED, Count.VERIFIED, Count.NEVER_REACHED)) {
            Tries.demand(
                    Statistics.label(count.words()).collect(card.count(count) > 0),
                    checker -> checker.check(true).count(times -> times > 0));
        }
    }

    /** The fold here and the state of the lifecycle are two readings of one history. */
    @Property(tries = 100)
    void standsAsTheLifecycleSays(@ForAll("several") List<Journey> journeys) {
        Instant end = end(journeys);
        for (Lived lived : lived(journeys, end)) {
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

    @Property(tries = 100)
    void partsMergeToTheWholeInAnyGrouping(@ForAll("several") List<Journey> journeys) {
        Instant end = end(journeys);
        List<Lived> all = lived(journeys, end);
        Scorecard whole = card(all, end);
        Scorecard none = Scorecard.builder(PROGRAMME.calendar(), end).build();
        List<Scorecard> parts = all.stream().map(one -> card(List.of(one), end)).toList();

        Scorecard fromLeft = none;
        for (Scorecard part : parts) {
            fromLeft = fromLeft.merge(part);
        }
        Scorecard fromRight = none;
        for (int i = parts.size() - 1; i >= 0; i--) {
            fromRight = parts.get(i).merge(fromRight);
        }
        assertEquals(whole, fromLeft);
        assertEquals(whole, fromRight);
        assertEquals(whole.hashCode(), fromRight.hashCode());
    }
}
