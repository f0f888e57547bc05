package dev.docket.examples.harness.permit;

import dev.docket.examples.harness.Hunt;
import dev.docket.testkit.Journeys;
import dev.docket.testkit.Story;
import java.util.Optional;
import java.util.function.Function;

/** Hunts for faults of permit workflows: the stories are led by the sound one. */
public final class PermitHunt {

    private static final int LEGS = 12;

    private PermitHunt() {}

    /** What the laws find in the sound workflow: nothing. */
    public static Optional<Hunt> sound(int journeys) {
        return hunt(journeys, PermitWorkflow::new);
    }

    /** What they find in one with a fault. */
    public static Optional<Hunt> of(PermitFault fault, int journeys) {
        return hunt(journeys, fault::under);
    }

    private static Optional<Hunt> hunt(int journeys, Function<Statute, PermitWorkflow> made) {
        return Hunt.hunt(
                journeys, PermitHunt::story, story -> PermitLaws.of(made).all(story));
    }

    private static Story<PermitCommand> story(long seed) {
        return PermitLaws.of(PermitWorkflow::new)
                .story(Hunt.begin(seed), Journeys.seeded(seed, LEGS), PermitFixture::choose);
    }
}
