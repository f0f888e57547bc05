package dev.docket.workflow;

import dev.docket.testkit.Journey;
import dev.docket.testkit.Journeys;
import dev.docket.testkit.Story;
import dev.docket.testkit.Tries;
import dev.docket.testkit.WorkflowLaws;
import dev.docket.workflow.Loan.Command;
import dev.docket.workflow.Loan.Happened;
import dev.docket.workflow.Loan.No;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** The kernel's laws on random journeys of a library's book. */
@AddLifecycleHook(Tries.class)
class ToyWorkflowLaws {

    private static final int TRIES = 150;

    private final WorkflowLaws<Loan, Command, Happened, No> laws =
            LoanFixture.laws(new LoanWorkflow(LoanWorkflow.STRICT));

    @Provide
    Arbitrary<Journey> journeys() {
        return Journeys.journeys(15);
    }

    private Story<Command> story(Journey journey) {
        return laws.story(LoanFixture.BEGIN, journey, LoanFixture::choose);
    }

    @Property(tries = TRIES)
    void K1_timeComposes(@ForAll("journeys") Journey journey) {
        laws.k1TimeComposes(story(journey));
    }

    @Property(tries = TRIES)
    void K2_nothingEarly(@ForAll("journeys") Journey journey) {
        laws.k2NothingEarly(story(journey));
    }

    @Property(tries = TRIES)
    void K3_lapsesTellTheTruth(@ForAll("journeys") Journey journey) {
        laws.k3LapsesTellTheTruth(story(journey));
    }

    @Property(tries = TRIES)
    void K4_replayIsLive(@ForAll("journeys") Journey journey) {
        laws.k4ReplayIsLive(story(journey));
    }

    @Property(tries = TRIES)
    void K5_refusalsAreInert(@ForAll("journeys") Journey journey) {
        laws.k5RefusalsAreInert(story(journey));
    }

    @Property(tries = TRIES)
    void K6_noSurprise(@ForAll("journeys") Journey journey) {
        laws.k6NoSurprise(story(journey));
    }

    @Property(tries = TRIES)
    void K7_order(@ForAll("journeys") Journey journey) {
        laws.k7Order(story(journey));
    }

    @Property(tries = TRIES)
    void K8_theEndIsQuiet(@ForAll("journeys") Journey journey) {
        laws.k8TheEndIsQuiet(story(journey));
    }

    @Property(tries = TRIES)
    void K11_evolveIsBlindToPolicy(@ForAll("journeys") Journey journey) {
        laws.k11EvolveIsBlindToPolicy(story(journey));
    }

    @Property(tries = TRIES)
    void K12_factsAndLapsesPart(@ForAll("journeys") Journey journey) {
        laws.k12FactsAndLapsesPart(story(journey));
    }

    @Property(tries = TRIES)
    void K15_oneMeaning(@ForAll("journeys") Journey journey) {
        laws.k15OneMeaning(story(journey));
    }
}
