package dev.docket.testkit.lifecycle;

import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.request.CommandKind;
import dev.docket.testkit.Dice;
import dev.docket.testkit.Journeys;
import dev.docket.testkit.Story;
import dev.docket.testkit.time.Calendars;
import java.time.Instant;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Generates lives of requests: random journeys under random programmes on random calendars. */
public final class RequestLives extends DomainContextBase {

    private static final int LEGS = 40;

    /** Makes the domain; jqwik calls it. */
    public RequestLives() {}

    /**
     * Generates lives under random programmes of two versions.
     *
     * @return the lives
     */
    public static Arbitrary<RequestLife> lives() {
        return Combinators.combine(
                        Programmes.versions().map(RequestWorkflow::of), Calendars.instants(), Journeys.journeys())
                .as(RequestLife::of);
    }

    /**
     * Generates lives under a workflow's own programmes.
     *
     * @param workflow the workflow, such as a host's own
     * @return the lives
     */
    public static Arbitrary<RequestLife> lives(RequestWorkflow workflow) {
        return Combinators.combine(Calendars.instants(), Journeys.journeys())
                .as((begin, journey) -> RequestLife.of(workflow, begin, journey));
    }

    /**
     * Generates lives under random programmes of two versions in which some kinds of command are given often.
     *
     * @param kinds the kinds, at least one
     * @return the lives
     */
    public static Arbitrary<RequestLife> livesWith(CommandKind... kinds) {
        return Combinators.combine(
                        Programmes.versions().map(RequestWorkflow::of), Calendars.instants(), Journeys.journeys())
                .as((workflow, begin, journey) -> new RequestLife(
                        workflow,
                        Story.of(
                                workflow,
                                RequestLife.UNRAISED,
                                begin,
                                journey,
                                RequestJourneys.of(workflow).often(kinds))));
    }

    /**
     * A life under a workflow's own programmes from a seed, without jqwik.
     *
     * @param workflow the workflow
     * @param seed the seed; the same seed makes the same life
     * @return a life of forty steps
     */
    public static RequestLife seeded(RequestWorkflow workflow, long seed) {
        Dice dice =
                new Dice(new SplittableRandom(seed).longs(2, 0, Long.MAX_VALUE).toArray());
        Instant begin = Calendars.instant(workflow.programmes().get(0).calendar(), dice);
        return RequestLife.of(workflow, begin, Journeys.seeded(seed, LEGS));
    }

    @Provide
    Arbitrary<RequestLife> livesOfDomain() {
        return lives();
    }
}
