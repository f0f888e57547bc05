package dev.docket.lifecycle;

import dev.docket.obligation.Obligation;
import dev.docket.obligation.ObligationEvent;
import dev.docket.obligation.Obligations;
import dev.docket.obligation.Occurrence;
import dev.docket.obligation.RuleCode;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.programme.StandardRules;
import dev.docket.request.Actor;
import dev.docket.request.CommandKind;
import dev.docket.request.Ending;
import dev.docket.request.EventKinds;
import dev.docket.request.Guard;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestEvent.ReopenCause;
import dev.docket.request.RequestRefusal;
import dev.docket.request.Roles;
import dev.docket.request.Stage;
import dev.docket.workflow.Event.Origin;
import dev.docket.workflow.Workflow;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Workflows of requests in which one function is broken. */
// Over 400 lines because the faults are looked up in one list.
final class FaultyRequests {

    private static final Duration LATER = Duration.ofDays(60);

    private FaultyRequests() {}

    /** Makes a faulty workflow of a sound one. */
    @FunctionalInterface
    interface Fault {
        Workflow<Request, RequestCommand, RequestEvent, RequestRefusal> in(RequestWorkflow sound);
    }

    /** Does what the sound workflow does. */
    private static class Faulty implements Workflow<Request, RequestCommand, RequestEvent, RequestRefusal> {

        final RequestWorkflow sound;

        Faulty(RequestWorkflow sound) {
            this.sound = sound;
        }

        @Override
        public Either<RequestRefusal, Seq<RequestEvent>> decide(Request request, RequestCommand command, Instant now) {
            return sound.decide(request, command, now);
        }

        @Override
        public Request evolve(Request request, RequestEvent event) {
            return sound.evolve(request, event);
        }

        @Override
        public Optional<Instant> nextDue(Request request) {
            return sound.nextDue(request);
        }

        @Override
        public Seq<RequestEvent> lapse(Request request) {
            return sound.lapse(request);
        }
    }

    /** Takes a command against which nothing speaks but these guards, and does no more than write it down. */
    static Fault overlooking(Guard... guards) {
        List<Guard> overlooked = List.of(guards);
        return sound -> new Faulty(sound) {
            @Override
            public Either<RequestRefusal, Seq<RequestEvent>> decide(
                    Request request, RequestCommand command, Instant now) {
                Either<RequestRefusal, Seq<RequestEvent>> outcome = super.decide(request, command, now);
                boolean takes = outcome.isLeft()
                        && outcome.getLeft() instanceof RequestRefusal.Unmet unmet
                        && unmet.failed().stream().allMatch(failed -> overlooked.contains(failed.guard()));
                return takes
                        ? fact(command, now)
                                .<Either<RequestRefusal, Seq<RequestEvent>>>map(
                                        event -> Either.right(io.vavr.collection.List.of(event)))
                                .orElse(outcome)
                        : outcome;
            }
        };
    }

    /** Lets what is entered late prove nothing to be premature. */
    static Fault vacatingNothing() {
        return sound -> new Faulty(sound) {
            @Override
            public Either<RequestRefusal, Seq<RequestEvent>> decide(
                    Request request, RequestCommand command, Instant now) {
                return super.decide(request, command, now)
                        .map(facts -> facts.filter(fact -> !(fact instanceof RequestEvent.OfObligation of
                                && of.event() instanceof ObligationEvent.Vacated)));
            }
        };
    }

    /** Judges what is entered late by its entering. */
    static Fault judgingByTheEntering() {
        return sound -> new Faulty(sound) {
            @Override
            public Either<RequestRefusal, Seq<RequestEvent>> decide(
                    Request request, RequestCommand command, Instant now) {
                return super.decide(request, command, now).map(facts -> facts.map(FaultyRequests::asEntered));
            }
        };
    }

    private static RequestEvent asEntered(RequestEvent event) {
        return event instanceof RequestEvent.OfObligation of && of.event() instanceof ObligationEvent.Met met
                ? new RequestEvent.OfObligation(
                        new ObligationEvent.Met(
                                met.at(), met.ref(), met.by(), met.at(), met.cured(), met.unextendedDue(), met.left()),
                        of.origin())
                : event;
    }

    private static Optional<RequestEvent> fact(RequestCommand command, Instant now) {
        Actor by = command.by();
        if (command instanceof RequestCommand.SubmitAnswer submit) {
            return Optional.of(new RequestEvent.AnswerSubmitted(now, by, submit.answer(), submit.occurredAt()));
        } else if (command instanceof RequestCommand.RequestReturn asks) {
            return Optional.of(new RequestEvent.ReturnRequested(now, by, asks.basis(), asks.proposed()));
        } else if (command instanceof RequestCommand.RuleReturn rules) {
            return Optional.of(
                    new RequestEvent.ReturnRuled(now, by, by.unit(), false, Optional.empty(), rules.reason()));
        } else if (command instanceof RequestCommand.IssueLetter issues) {
            return Optional.of(new RequestEvent.LetterIssued(now, by, issues.letter()));
        } else if (command instanceof RequestCommand.Suspend suspends) {
            return Optional.of(
                    new RequestEvent.Suspended(now, by, suspends.reason(), suspends.until(), suspends.note()));
        } else if (command instanceof RequestCommand.RequestExtension asks) {
            return Optional.of(new RequestEvent.ExtensionRequested(now, by, asks.period(), asks.reason()));
        } else if (command instanceof RequestCommand.Close closes) {
            return Optional.of(new RequestEvent.Closed(now, Optional.of(by), Ending.CONFIRMED, closes.basis()));
        } else if (command instanceof RequestCommand.Defer defers) {
            return Optional.of(new RequestEvent.Deferred(now, by, defers.deferral()));
        } else if (command instanceof RequestCommand.RecordContact records) {
            return Optional.of(new RequestEvent.ContactRecorded(now, by, records.note(), Optional.empty()));
        } else if (command instanceof RequestCommand.RecordFollowUp asks) {
            return Optional.of(new RequestEvent.FollowedUp(now, by, asks.followUp(), true, Optional.empty()));
        } else if (command instanceof RequestCommand.Withdraw withdraws) {
            return Optional.of(new RequestEvent.Withdrawn(now, by, withdraws.reason(), withdraws.verification()));
        }
        return Optional.empty();
    }

    /** Does something else to the request as well when an event of a kind comes. */
    private static Fault changing(Class<? extends RequestEvent> kind, UnaryOperator<Request> change) {
        return sound -> new Faulty(sound) {
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

    static Fault closingWithTheReturnWindow() {
        return changing(
                RequestEvent.ReturnWindowClosed.class,
                request -> copy(request).stageIfRaised(Stage.CLOSED).build());
    }

    static Fault forgettingWhatIsOwedOnceAdmitted() {
        return changing(
                RequestEvent.Admitted.class,
                request -> copy(request).obligations(Obligations.none()).build());
    }

    static Fault forgettingTheLead() {
        return changing(
                RequestEvent.LetterIssued.class,
                request -> copy(request).assignments(List.of()).build());
    }

    static Fault forgettingCreditWithTheClass() {
        return changing(
                RequestEvent.Reprioritised.class,
                request ->
                        owing(request, owed -> copy(owed).suspensions(List.of()).build()));
    }

    static Fault beginningAnewWithAReopening() {
        return changing(
                RequestEvent.Reopened.class,
                request -> copy(request)
                        .raisedAtIfRaised(request.lastAt().plusSeconds(1))
                        .build());
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

    static Fault forgettingTheSeal() {
        return changing(
                RequestEvent.Sealed.class,
                request -> copy(request).sealed(false).build());
    }

    /** Says of what it refuses who wanted it. */
    static Fault refusingByName() {
        return sound -> new Faulty(sound) {
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

    static Fault turningAwayWithoutAWord() {
        return sound -> new Faulty(sound) {
            @Override
            public Either<RequestRefusal, Seq<RequestEvent>> decide(
                    Request request, RequestCommand command, Instant now) {
                return super.decide(request, command, now)
                        .map(facts -> facts.reject(RequestEvent.Rejected.class::isInstance));
            }
        };
    }

    /** Refuses what {@code permitted} allows. */
    static Fault refusingNudges() {
        return sound -> new Faulty(sound) {
            @Override
            public Either<RequestRefusal, Seq<RequestEvent>> decide(
                    Request request, RequestCommand command, Instant now) {
                return command.kind() == CommandKind.NUDGE
                        ? Either.left(new RequestRefusal.Unmet(
                                CommandKind.NUDGE,
                                List.of(new RequestRefusal.Failed(Guard.NUDGE_ALLOWED, "not today"))))
                        : super.decide(request, command, now);
            }
        };
    }

    /** Lets the lead department approve its own answer. */
    static Fault approvingOneself() {
        return sound -> new Faulty(sound) {
            @Override
            public Either<RequestRefusal, Seq<RequestEvent>> decide(
                    Request request, RequestCommand command, Instant now) {
                return super.decide(request, command, now)
                        .map(facts -> facts.map(fact -> fact instanceof RequestEvent.AnswerApproved approved
                                ? new RequestEvent.AnswerApproved(
                                        now,
                                        Actor.of(
                                                approved.by().role(),
                                                request.lead()
                                                        .orElseThrow()
                                                        .unit()
                                                        .value(),
                                                "p"))
                                : fact));
            }
        };
    }

    /** Gives the answer sixty days more with each letter after the first. */
    static Fault restartingTheClockWithALetter() {
        return sound -> new Faulty(sound) {
            @Override
            public Either<RequestRefusal, Seq<RequestEvent>> decide(
                    Request request, RequestCommand command, Instant now) {
                return super.decide(request, command, now)
                        .map(facts -> facts.exists(RequestEvent.LetterIssued.class::isInstance)
                                ? facts.appendAll(request.obligations().of(StandardRules.ANSWER).stream()
                                        .map(owed -> moved(owed, now))
                                        .toList())
                                : facts);
            }
        };
    }

    private static RequestEvent moved(Obligation owed, Instant now) {
        return new RequestEvent.OfObligation(
                new ObligationEvent.Moved(
                        now,
                        owed.ref(),
                        EventKinds.LETTER_ISSUED,
                        owed.due(),
                        owed.due().map(due -> due.plus(LATER)),
                        owed.unextendedDue(),
                        Optional.empty(),
                        owed.order(),
                        owed.anchor(),
                        owed.period(),
                        Optional.empty(),
                        owed.provisional(),
                        owed.plan()),
                Origin.FACT);
    }

    /** Arms a rule with a date that lies sixty days later. */
    static Fault armingLate(RuleCode rule) {
        return rewriting(event -> event instanceof ObligationEvent.Armed armed
                        && armed.ref().rule().equals(rule)
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

    /** Says of everything that it was fulfilled when it was armed, or not at all late. */
    static Fault prettifying() {
        return rewriting(event -> event instanceof ObligationEvent.Met met && met.cured()
                ? new ObligationEvent.Met(
                        met.at(), met.ref(), met.by(), Instant.EPOCH, true, met.unextendedDue(), met.left())
                : event);
    }

    private static Fault rewriting(UnaryOperator<ObligationEvent> change) {
        return sound -> new Faulty(sound) {
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

    /** Goes on reminding whom nobody waits for. */
    static Fault remindingOfWhatIsSubmitted() {
        return sound -> new Faulty(sound) {
            @Override
            public Either<RequestRefusal, Seq<RequestEvent>> decide(
                    Request request, RequestCommand command, Instant now) {
                return super.decide(request, command, now)
                        .map(facts -> facts.reject(fact -> fact instanceof RequestEvent.OfObligation of
                                && of.event() instanceof ObligationEvent.Paused
                                && of.event().ref().rule().equals(StandardRules.WEEKLY_REMINDER)));
            }
        };
    }

    /** Reopens by itself whatever its window closes on. */
    static Fault reopeningByItself() {
        return sound -> new Faulty(sound) {
            @Override
            public Seq<RequestEvent> lapse(Request request) {
                Seq<RequestEvent> lapses = super.lapse(request);
                return lapses.flatMap(event -> event instanceof RequestEvent.ReopenWindowClosed closed
                        ? io.vavr.collection.List.of(
                                event,
                                new RequestEvent.Reopened(
                                        closed.at(),
                                        Actor.of(Roles.OFFICE, "office", "p"),
                                        ReopenCause.ASKED,
                                        Stage.RAISED,
                                        "a bulletin went out"))
                        : io.vavr.collection.List.of(event));
            }
        };
    }
}
