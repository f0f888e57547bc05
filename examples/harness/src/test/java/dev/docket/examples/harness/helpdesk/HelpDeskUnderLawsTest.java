package dev.docket.examples.harness.helpdesk;

import dev.docket.testkit.Journey;
import dev.docket.testkit.Journeys;
import dev.docket.testkit.Tries;
import dev.docket.testkit.lifecycle.ProgrammeLaws;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** The help desk on random journeys: the laws of requests, then the agreement's own. */
@AddLifecycleHook(Tries.class)
class HelpDeskUnderLawsTest {

    private final ProgrammeLaws laws = AgreementLaws.of(ProgrammeLaws.of(HelpDesk.agreement()));

    @Property(tries = 5)
    @Domain(Journeys.class)
    void keepsTheLaws(@ForAll Journey journey) {
        laws.all(journey);
    }
}
