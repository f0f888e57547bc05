package dev.docket.examples.harness.helpdesk;

import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.testkit.Journeys;
import dev.docket.testkit.Tries;
import dev.docket.testkit.lifecycle.RequestLife;
import dev.docket.testkit.time.Calendars;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** The help desk on random journeys: the laws of requests, then the agreement's own. */
@AddLifecycleHook(Tries.class)
class HelpDeskUnderLawsTest {

    private static final int TRIES = 10;
    private static final int LEGS = 15;

    private final RequestWorkflow workflow = RequestWorkflow.of(HelpDesk.agreement());

    @Provide
    Arbitrary<RequestLife> lives() {
        return Combinators.combine(Calendars.instants(), Journeys.journeys(LEGS))
                .as((begin, journey) -> RequestLife.of(workflow, begin, journey));
    }

    @Property(tries = TRIES)
    void keepsTheLawsOfRequests(@ForAll("lives") RequestLife life) {
        HelpDeskHunt.ofRequests(life);
    }

    @Property(tries = TRIES)
    void keepsTheAgreement(@ForAll("lives") RequestLife life) {
        AgreementLaws.all(life);
    }
}
