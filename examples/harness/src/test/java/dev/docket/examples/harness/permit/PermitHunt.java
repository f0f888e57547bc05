package dev.docket.examples.harness.permit;

import dev.docket.examples.harness.Hunt;
import dev.docket.testkit.Journeys;
import dev.docket.testkit.Story;
import java.util.Optional;
import java.util.function.Consumer;
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

    /** A workflow that remembers what it was asked is made anew for each story. */
    private static Optional<Hunt> hunt(int journeys, Function<Statute, PermitWorkflow> made) {
        Consumer<Story<PermitCommand>> ofTheKernel =
                Hunt.shortly(story -> PermitFixture.kernelLaws(made.apply(PermitFixture.STATUTE))
                        .underAnotherPolicy(made.apply(PermitFixture.OTHER))
                        .all(story));
        Consumer<Story<PermitCommand>> ofTheOffice =
                Hunt.shortly(story -> new PermitLaws(made.apply(PermitFixture.STATUTE)).all(story));
        return Hunt.hunt(journeys, PermitHunt::story, ofTheKernel.andThen(ofTheOffice));
    }

    private static Story<PermitCommand> story(long seed) {
        return PermitFixture.kernelLaws(new PermitWorkflow(PermitFixture.STATUTE))
                .story(Hunt.begin(seed), Journeys.seeded(seed, LEGS), PermitFixture::choose);
    }
}
