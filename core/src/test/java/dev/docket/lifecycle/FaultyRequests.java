package dev.docket.lifecycle;

import dev.docket.obligation.Obligation;
import dev.docket.obligation.ObligationEvent;
import dev.docket.obligation.Obligations;
import dev.docket.obligation.Occurrence;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.programme.StandardRules;
import dev.docket.request.Guard;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestRefusal;
import dev.docket.testkit.lifecycle.Decorated;
import dev.docket.workflow.Workflow;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Workflows of requests in which one function is broken, besides those that the test kit publishes. */
final class FaultyRequests {

    private static final Duration LATER = Duration.ofDays(60);

    private FaultyRequests() {}

    /** Makes a faulty workflow of a sound one. */
    interface Fault
            extends Function<RequestWorkflow, Workflow<Request, RequestCommand, RequestEvent, RequestRefusal>> {}

    /** Does something else to the request as well when an event of a kind comes. */
    private static Fault changing(Class<? extends RequestEvent> kind, UnaryOperator<Request> change) {
        return sound -> new Decorated(sound) {
            @Override
            public Request evolve(Request request, RequestEvent event) {
                Request after = super.evolve(request, event);
                return kind.isInstance(event) ? change.apply(after) : after;
            }
        };
    }

    private static Request.Builder copy(Request request) {
        Request.Builder builder = Request.builder();
        builder.from(request);
        return builder;
    }

    private static Request owing(Request request, UnaryOperator<Obligation> change) {
        Obligations owed = request.obligations();
        return copy(request)
                .obligations(Obligations.of(owed.open().stream().map(change).toList(), owed.tallies()))
                .build();
    }

    private static Obligation.Builder copy(Obligation obligation) {
        Obligation.Builder builder = Obligation.builder();
        builder.from(obligation);
        return builder;
    }

    static Fault forgettingTheLead() {
        return changing(
                RequestEvent.LetterIssued.class,
                request -> copy(request).assignments(List.of()).build());
    }

    static Fault forgettingBreachesWithARecord() {
        return changing(
                RequestEvent.Recorded.class,
                request -> owing(
                        request, owed -> copy(owed).breachedAt(Optional.empty()).build()));
    }

    static Fault calmingDownWithARecord() {
        return changing(
                RequestEvent.Recorded.class,
                request -> copy(request).supervision(SupervisionLevel.NONE).build());
    }

    /** Says of what it refuses who wanted it. */
    static Fault refusingByName() {
        return sound -> new Decorated(sound) {
            @Override
            public Either<RequestRefusal, Seq<RequestEvent>> decide(
                    Request request, RequestCommand command, Instant now) {
                return super.decide(request, command, now)
                        .mapLeft(refusal -> new RequestRefusal.Unmet(
                                command.kind(),
                                List.of(new RequestRefusal.Failed(
                                        Guard.IS_LEAD, command.by().unit() + " is not"))));
            }
        };
    }

    /** Gives cooperators a date that lies sixty days later. */
    static Fault armingCooperationLate() {
        return rewriting(event -> event instanceof ObligationEvent.Armed armed
                        && armed.ref().rule().equals(StandardRules.COOPERATION)
                ? new ObligationEvent.Armed(
                        armed.at(),
                        armed.ref(),
                        armed.order(),
                        armed.subject(),
                        armed.anchor(),
                        armed.period(),
                        armed.chosenBy(),
                        armed.named(),
                        armed.due().map(due -> due.plus(LATER)),
                        armed.originalDue(),
                        armed.suspensions(),
                        armed.provisional(),
                        armed.notBefore(),
                        armed.plan().stream()
                                .map(o -> new Occurrence(o.at().plus(LATER), o.kind(), o.n()))
                                .toList())
                : event);
    }

    private static Fault rewriting(UnaryOperator<ObligationEvent> change) {
        return sound -> new Decorated(sound) {
            @Override
            public Either<RequestRefusal, Seq<RequestEvent>> decide(
                    Request request, RequestCommand command, Instant now) {
                return super.decide(request, command, now)
                        .map(facts -> facts.map(fact -> fact instanceof RequestEvent.OfObligation of
                                ? new RequestEvent.OfObligation(change.apply(of.event()), of.origin())
                                : fact));
            }
        };
    }
}
