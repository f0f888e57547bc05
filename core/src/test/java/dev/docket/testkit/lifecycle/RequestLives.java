package dev.docket.testkit.lifecycle;

import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.request.CommandKind;
import dev.docket.testkit.Journeys;
import dev.docket.testkit.Story;
import dev.docket.testkit.time.Calendars;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Generates lives of requests: random journeys under random programmes on random calendars. */
public final class RequestLives extends DomainContextBase {

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

    @Provide
    Arbitrary<RequestLife> livesOfDomain() {
        return lives();
    }
}
