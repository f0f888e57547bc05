package dev.docket.examples.harness.helpdesk;

import dev.docket.examples.harness.Hunt;
import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.programme.Programme;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestRefusal;
import dev.docket.testkit.Journeys;
import dev.docket.testkit.lifecycle.ProgrammeLaws;
import dev.docket.testkit.lifecycle.RequestLife;
import dev.docket.workflow.Workflow;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;

/** Hunts for faults of help desks: the customers' laws on all journeys, then those of requests. */
public final class HelpDeskHunt {

    private static final int LEGS = 15;

    private HelpDeskHunt() {}

    /** What the laws find in the agreement as it was signed: nothing. */
    public static Optional<Hunt> sound(int journeys) {
        return hunt(journeys, HelpDesk.agreement(), sound -> sound);
    }

    /** What they find in one with a clause that is wrong. */
    public static Optional<Hunt> of(HelpDeskFault fault, int journeys) {
        return hunt(journeys, fault.agreement(), sound -> sound);
    }

    /** What they find in a wrapper that is wrong. */
    public static Optional<Hunt> of(WrapperFault fault, int journeys) {
        return hunt(journeys, HelpDesk.agreement(), fault);
    }

    private static Optional<Hunt> hunt(
            int journeys,
            Programme agreement,
            Function<RequestWorkflow, ? extends Workflow<Request, RequestCommand, RequestEvent, RequestRefusal>>
                    living) {
        RequestWorkflow workflow = RequestWorkflow.of(agreement);
        ProgrammeLaws laws = AgreementLaws.of(ProgrammeLaws.of(workflow).livedBy(living));
        LongFunction<RequestLife> lives =
                seed -> laws.beginning(Hunt.begin(seed)).life(Journeys.seeded(seed, LEGS));
        return Hunt.hunt(journeys, lives, life -> AgreementLaws.ALL.forEach(own -> laws.check(own.id(), life)))
                .or(() -> Hunt.hunt(journeys, lives, laws::all));
    }
}
