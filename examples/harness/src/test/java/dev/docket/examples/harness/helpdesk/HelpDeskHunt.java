package dev.docket.examples.harness.helpdesk;

import dev.docket.examples.harness.Hunt;
import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.programme.Programme;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestRefusal;
import dev.docket.testkit.Journeys;
import dev.docket.testkit.Story;
import dev.docket.testkit.lifecycle.AssignmentLaws;
import dev.docket.testkit.lifecycle.ClockLaws;
import dev.docket.testkit.lifecycle.LateFactLaws;
import dev.docket.testkit.lifecycle.NoticeLaws;
import dev.docket.testkit.lifecycle.ObligationLaws;
import dev.docket.testkit.lifecycle.PermissionLaws;
import dev.docket.testkit.lifecycle.ProtectionLaws;
import dev.docket.testkit.lifecycle.RequestLaws;
import dev.docket.testkit.lifecycle.RequestLife;
import dev.docket.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;

/** Hunts for faults of help desks. */
public final class HelpDeskHunt {

    private static final Instant FIRST = Instant.parse("2026-01-05T09:00:00Z");
    private static final Duration APART = Duration.ofHours(17 * 24 + 5);
    private static final int BEGINNINGS = 50;
    private static final int LEGS = 15;

    private HelpDeskHunt() {}

    /** What the laws find in the agreement as it was signed: nothing. */
    public static Optional<Hunt<RequestCommand>> sound(int journeys) {
        return hunt(journeys, HelpDesk.agreement(), UnaryOperator.identity());
    }

    /** What they find in one with a clause that is wrong. */
    public static Optional<Hunt<RequestCommand>> of(HelpDeskFault fault, int journeys) {
        return hunt(journeys, fault.agreement(), UnaryOperator.identity());
    }

    /** What they find in a wrapper that is wrong. */
    public static Optional<Hunt<RequestCommand>> of(WrapperFault fault, int journeys) {
        return hunt(journeys, HelpDesk.agreement(), fault::around);
    }

    /** The customers' laws on all journeys, then those of requests. */
    private static Optional<Hunt<RequestCommand>> hunt(
            int journeys,
            Programme agreement,
            UnaryOperator<Workflow<Request, RequestCommand, RequestEvent, RequestRefusal>> living) {
        RequestWorkflow workflow = RequestWorkflow.of(agreement);
        LongFunction<Story<RequestCommand>> stories = seed -> story(workflow, seed);
        Function<Story<RequestCommand>, RequestLife> life =
                story -> new RequestLife(workflow, story).livedBy(living.apply(workflow));
        return Hunt.hunt(journeys, stories, story -> AgreementLaws.all(life.apply(story)))
                .or(() -> Hunt.hunt(journeys, stories, story -> ofRequests(life.apply(story))));
    }

    private static Story<RequestCommand> story(RequestWorkflow workflow, long seed) {
        Instant begin = FIRST.plus(APART.multipliedBy(Math.floorMod(seed, BEGINNINGS)));
        return RequestLife.of(workflow, begin, Journeys.seeded(seed, LEGS)).story();
    }

    /** The laws of every request under every programme. */
    static void ofRequests(RequestLife life) {
        RequestLaws.all(life);
        life.laws().all(life.story());
        PermissionLaws.all(life);
        ObligationLaws.all(life);
        AssignmentLaws.all(life);
        ProtectionLaws.all(life);
        ClockLaws.all(life);
        LateFactLaws.all(life);
        NoticeLaws.k10KeysAreForEver(life, NoticeLaws.everybody(HelpDesk.deskHours()));
        NoticeLaws.l42OneNoticeForARuleAndRecipient(life, NoticeLaws.everybody(HelpDesk.deskHours()));
    }
}
