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
    public static Optional<Hunt<PermitCommand>> sound(int journeys) {
        return hunt(journeys, PermitWorkflow::new);
    }

    /** What they find in one with a fault. */
    public static Optional<Hunt<PermitCommand>> of(PermitFault fault, int journeys) {
        return hunt(journeys, fault::under);
    }

    /** A workflow that remembers what it was asked is made anew for each story. */
    private static Optional<Hunt<PermitCommand>> hunt(int journeys, Function<Statute, PermitWorkflow> made) {
        return Hunt.hunt(journeys, PermitHunt::story, story -> {
            PermitFixture.kernelLaws(made.apply(PermitFixture.STATUTE))
                    .underAnotherPolicy(made.apply(PermitFixture.OTHER))
                    .all(story);
            new PermitLaws(made.apply(PermitFixture.STATUTE)).all(story);
        });
    }

    private static Story<PermitCommand> story(long seed) {
        return PermitFixture.kernelLaws(new PermitWorkflow(PermitFixture.STATUTE))
                .story(PermitFixture.begin(seed), Journeys.seeded(seed, LEGS), PermitFixture::choose);
    }
}
