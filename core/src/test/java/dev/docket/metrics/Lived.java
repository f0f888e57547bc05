package dev.docket.metrics;

import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.request.CommandKind;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestId;
import dev.docket.request.RequestRefusal;
import dev.docket.request.Satisfaction;
import dev.docket.testkit.Journey;
import dev.docket.testkit.Journeys;
import dev.docket.testkit.Story;
import dev.docket.testkit.lifecycle.RequestJourneys;
import dev.docket.workflow.Step;
import dev.docket.workflow.Timed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitrary;

/** One request of a random journey, lived until an instant and no further. */
record Lived(RequestId id, List<RequestEvent> history, Request end) {

    private static final RequestWorkflow WORKFLOW = RequestWorkflow.of(Told.WATCHED);
    private static final Instant BEGIN = Told.at("2026-09-01T09:00");

    static Arbitrary<List<Journey>> several() {
        return Journeys.journeys(25).list().ofMinSize(1).ofMaxSize(5);
    }

    private static Story<RequestCommand> story(Journey journey) {
        Request start = Request.unraised(RequestId.of("any"));
        RequestJourneys choosing = RequestJourneys.of(WORKFLOW)
                .often(
                        CommandKind.RECORD_CONTACT,
                        CommandKind.REQUEST_EXTENSION,
                        CommandKind.DECIDE_EXTENSION,
                        CommandKind.ANNUL_CLOSURE,
                        CommandKind.RULE_RETURN,
                        CommandKind.CLOSE);
        return Story.of(WORKFLOW, start, BEGIN, journey, choosing);
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

    static List<Lived> lived(List<Journey> journeys, Instant until) {
        ArrayList<Lived> all = new ArrayList<>();
        for (Journey journey : journeys) {
            all.add(lived(all.size(), story(journey), until));
        }
        return all;
    }

    static Instant end(List<Journey> journeys) {
        return journeys.stream()
                .map(journey -> story(journey).until())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The instant at which so much of the journeys has passed. */
    static Instant within(List<Journey> journeys, int percent) {
        return BEGIN.plus(
                Duration.between(BEGIN, end(journeys)).multipliedBy(percent).dividedBy(100));
    }

    static Scorecard card(List<Lived> all, Window window, Instant asOf) {
        Scorecard.Builder builder = Scorecard.builder(Told.WATCHED.calendar(), window, asOf);
        all.forEach(lived -> builder.add(lived.id(), lived.history()));
        return builder.build();
    }

    /** Every rate that a scorecard of its window has. */
    static List<Rate> rates(Scorecard card) {
        ArrayList<Rate> rates = new ArrayList<>(card.rates());
        FollowUps said = card.followUps();
        rates.addAll(List.of(
                said.coverage(),
                said.satisfaction(Satisfaction.VERY_SATISFIED),
                said.strictSatisfaction(Satisfaction.BASICALLY_SATISFIED),
                card.timeliness().answersAsExtended(),
                card.timeliness().receipt(),
                card.timeliness().reports(),
                card.timeliness().commitments(),
                card.burden().returns(),
                card.burden().rulingsLost(),
                card.burden().extensions(),
                card.closures().repliesReopened(),
                card.closures().falseClosures()));
        for (Clock clock : Clock.values()) {
            rates.add(card.within(clock, 7));
        }
        return rates;
    }
}
