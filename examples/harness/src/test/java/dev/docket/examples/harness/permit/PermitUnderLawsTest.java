package dev.docket.examples.harness.permit;

import dev.docket.examples.harness.Hunt;
import dev.docket.testkit.Journey;
import dev.docket.testkit.Journeys;
import dev.docket.testkit.Tries;
import dev.docket.testkit.WorkflowLaws;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** The permit on random journeys: the kernel's laws, then the office's own. This is all that a team writes. */
@AddLifecycleHook(Tries.class)
class PermitUnderLawsTest {

    private static final int TRIES = 100;

    private final WorkflowLaws<Permit, PermitCommand, PermitEvent, PermitRefusal> laws =
            PermitLaws.of(PermitWorkflow::new);

    @Provide
    Arbitrary<Journey> journeys() {
        return Journeys.journeys(15);
    }

    @Provide
    Arbitrary<Integer> seasons() {
        return Arbitraries.integers().between(0, 49);
    }

    @Property(tries = TRIES)
    void keepsTheLaws(@ForAll("journeys") Journey journey, @ForAll("seasons") int season) {
        laws.all(laws.story(Hunt.begin(season), journey, PermitFixture::choose));
    }
}
