package dev.docket.examples.harness.helpdesk;

import dev.docket.testkit.Journey;
import dev.docket.testkit.Journeys;
import dev.docket.testkit.Tries;
import dev.docket.testkit.lifecycle.ProgrammeLaws;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** The help desk on random journeys: the laws of requests, then the agreement's own. */
@AddLifecycleHook(Tries.class)
class HelpDeskUnderLawsTest {

    private static final int TRIES = 5;

    private final ProgrammeLaws laws = ProgrammeLaws.of(HelpDesk.agreement());

    @Provide
    Arbitrary<Journey> journeys() {
        return Journeys.journeys(15);
    }

    @Property(tries = TRIES)
    void keepsTheLawsOfRequests(@ForAll("journeys") Journey journey) {
        laws.all(journey);
    }

    @Property(tries = TRIES)
    void keepsTheAgreement(@ForAll("journeys") Journey journey) {
        AgreementLaws.all(laws.life(journey));
    }
}
