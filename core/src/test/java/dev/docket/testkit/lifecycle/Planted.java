package dev.docket.testkit.lifecycle;

import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.obligation.Obligation;
import dev.docket.obligation.ObligationEvent;
import dev.docket.obligation.Obligations;
import dev.docket.obligation.Occurrence;
import dev.docket.obligation.RuleCode;
import dev.docket.programme.Programme;
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
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** How each of {@link Faults} is planted. */
// Over 400 lines because the faults are looked up in one list.
final class Planted {

    private static final Duration LATER = Duration.ofDays(60);

    private Planted() {}

    // ---- in what is decided

    /** Changes the facts of what is decided. */
    private abstract static class Facts extends Decorated {

        Facts(RequestWorkflow sound) {
            super(sound);
        }

        abstract Seq<RequestEvent> change(Request request, Seq<RequestEvent> facts, Instant now);

        @Override
        public Either<RequestRefusal, Seq<RequestEvent>> decide(Request request, RequestCommand command, Instant now) {
            return super.decide(request, command, now).map(facts -> change(request, facts, now));
        }
    }

    private static Decorated facts(RequestWorkflow sound, UnaryOperator<RequestEvent> change) {
        return new Facts(sound) {
            @Override
            Seq<RequestEvent> change(Request request, Seq<RequestEvent> facts, Instant now) {
                return facts.map(change);
            }
        };
    }

    private static Decorated factsWithout(RequestWorkflow sound, Predicate<RequestEvent> forgotten) {
        return new Facts(sound) {
            @Override
            Seq<RequestEvent> change(Request request, Seq<RequestEvent> facts, Instant now) {
                return facts.reject(forgotten);
            }
        };
    }

    static Decorated refusingNudges(RequestWorkflow sound) {
        return new Decorated(sound) {
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

    static Decorated approvingOneself(RequestWorkflow sound) {
        return new Facts(sound) {
            @Override
            Seq<RequestEvent> change(Request request, Seq<RequestEvent> facts, Instant now) {
                return facts.map(fact -> fact instanceof RequestEvent.AnswerApproved approved
                        ? new RequestEvent.AnswerApproved(
                                now,
                                Actor.of(
                                        approved.by().role(),
                                        request.lead().orElseThrow().unit().value(),
                                        "p"))
                        : fact);
            }
        };
    }

    static Decorated restartingTheClockWithALetter(RequestWorkflow sound) {
        return new Facts(sound) {
            @Override
            Seq<RequestEvent> change(Request request, Seq<RequestEvent> facts, Instant now) {
                return facts.exists(RequestEvent.LetterIssued.class::isInstance)
                        ? facts.appendAll(request.obligations().of(StandardRules.ANSWER).stream()
                                .map(owed -> moved(owed, now))
                                .toList())
                        : facts;
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

    static Decorated armingLate(RequestWorkflow sound, RuleCode rule) {
        return facts(
                sound,
                fact -> fact instanceof RequestEvent.OfObligation of
                                && of.event() instanceof ObligationEvent.Armed armed
                                && armed.ref().rule().equals(rule)
                        ? new RequestEvent.OfObligation(late(armed), of.origin())
                        : fact);
    }

    private static ObligationEvent late(ObligationEvent.Armed armed) {
        return new ObligationEvent.Armed(
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
                later(armed.plan(), LATER));
    }

    private static List<Occurrence> later(List<Occurrence> plan, Duration by) {
        return plan.stream()
                .map(one -> new Occurrence(one.at().plus(by), one.kind(), one.n()))
                .toList();
    }

    static Decorated prettifying(RequestWorkflow sound) {
        return facts(
                sound,
                fact -> fact instanceof RequestEvent.OfObligation of
                                && of.event() instanceof ObligationEvent.Met met
                                && met.cured()
                        ? met(of, met, Instant.EPOCH)
                        : fact);
    }

    static Decorated judgingByTheEntering(RequestWorkflow sound) {
        return facts(
                sound,
                fact -> fact instanceof RequestEvent.OfObligation of && of.event() instanceof ObligationEvent.Met met
                        ? met(of, met, met.at())
                        : fact);
    }

    private static RequestEvent met(RequestEvent.OfObligation of, ObligationEvent.Met met, Instant asOf) {
        return new RequestEvent.OfObligation(
                new ObligationEvent.Met(
                        met.at(), met.ref(), met.by(), asOf, met.cured(), met.unextendedDue(), met.left()),
                of.origin());
    }

    static Decorated vacatingNothing(RequestWorkflow sound) {
        return factsWithout(
                sound,
                fact -> fact instanceof RequestEvent.OfObligation of && of.event() instanceof ObligationEvent.Vacated);
    }

    static Decorated turningAwayWithoutAWord(RequestWorkflow sound) {
        return factsWithout(sound, RequestEvent.Rejected.class::isInstance);
    }

    static Decorated remindingOfWhatIsSubmitted(RequestWorkflow sound) {
        return factsWithout(
                sound,
                fact -> fact instanceof RequestEvent.OfObligation of
                        && of.event() instanceof ObligationEvent.Paused
                        && of.event().ref().rule().equals(StandardRules.WEEKLY_REMINDER));
    }

    /** As far as a date that was due before is known, it is moved by all that has passed since the clock stopped. */
    static Decorated creditingWeekends(RequestWorkflow sound) {
        return new Facts(sound) {
            @Override
            Seq<RequestEvent> change(Request request, Seq<RequestEvent> facts, Instant now) {
                return facts.map(fact -> fact instanceof RequestEvent.OfObligation of
                                && of.event() instanceof ObligationEvent.Resumed resumed
                                && resumed.running()
                        ? new RequestEvent.OfObligation(credited(request, resumed), of.origin())
                        : fact);
            }
        };
    }

    private static ObligationEvent credited(Request request, ObligationEvent.Resumed resumed) {
        Optional<Obligation> owed = request.obligations().find(resumed.ref());
        Optional<Instant> since = owed.flatMap(Obligation::pausedSince);
        Optional<Instant> due = owed.flatMap(Obligation::due);
        if (since.isEmpty() || due.isEmpty() || resumed.due().isEmpty()) {
            return resumed;
        }
        Instant moved = due.get().plus(Duration.between(since.get(), resumed.at()));
        return new ObligationEvent.Resumed(
                resumed.at(),
                resumed.ref(),
                resumed.reason(),
                true,
                Optional.of(moved),
                Optional.of(moved),
                resumed.notBefore(),
                later(resumed.plan(), Duration.between(resumed.due().get(), moved)));
    }

    // ---- in what is overlooked

    static Decorated overlooking(RequestWorkflow sound, List<Guard> guards) {
        return new Decorated(sound) {
            @Override
            public Either<RequestRefusal, Seq<RequestEvent>> decide(
                    Request request, RequestCommand command, Instant now) {
                Either<RequestRefusal, Seq<RequestEvent>> outcome = super.decide(request, command, now);
                boolean takes = outcome.isLeft()
                        && outcome.getLeft() instanceof RequestRefusal.Unmet unmet
                        && unmet.failed().stream().allMatch(failed -> guards.contains(failed.guard()));
                return takes
                        ? fact(command, now)
                                .<Either<RequestRefusal, Seq<RequestEvent>>>map(
                                        event -> Either.right(io.vavr.collection.List.of(event)))
                                .orElse(outcome)
                        : outcome;
            }
        };
    }

    /** The fact that a command asks for, alone. */
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

    // ---- in what events do

    /** Does something else to the request as well when an event of a kind comes. */
    private static Decorated changing(
            RequestWorkflow sound, Class<? extends RequestEvent> kind, UnaryOperator<Request> change) {
        return new Decorated(sound) {
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

    private static Obligation.Builder copy(Obligation obligation) {
        Obligation.Builder builder = Obligation.builder();
        builder.from(obligation);
        return builder;
    }

    private static Request owing(Request request, UnaryOperator<Obligation> change) {
        Obligations owed = request.obligations();
        return copy(request)
                .obligations(Obligations.of(owed.open().stream().map(change).toList(), owed.tallies()))
                .build();
    }

    static Decorated closingWithTheReturnWindow(RequestWorkflow sound) {
        return changing(
                sound,
                RequestEvent.ReturnWindowClosed.class,
                request -> copy(request).stageIfRaised(Stage.CLOSED).build());
    }

    static Decorated forgettingWhatIsOwed(RequestWorkflow sound) {
        return changing(
                sound,
                RequestEvent.Admitted.class,
                request -> copy(request).obligations(Obligations.none()).build());
    }

    static Decorated forgettingCredit(RequestWorkflow sound) {
        return changing(
                sound,
                RequestEvent.Reprioritised.class,
                request ->
                        owing(request, owed -> copy(owed).suspensions(List.of()).build()));
    }

    static Decorated beginningAnewWithAReopening(RequestWorkflow sound) {
        return changing(
                sound,
                RequestEvent.Reopened.class,
                request -> copy(request)
                        .raisedAtIfRaised(request.lastAt().plusSeconds(1))
                        .build());
    }

    static Decorated erasingBreachesWithAReopening(RequestWorkflow sound) {
        return changing(
                sound,
                RequestEvent.Reopened.class,
                request -> copy(request)
                        .obligations(Obligations.of(request.obligations().open(), List.of()))
                        .build());
    }

    static Decorated forgettingTheSeal(RequestWorkflow sound) {
        return changing(
                sound,
                RequestEvent.Sealed.class,
                request -> copy(request).sealed(false).build());
    }

    static Decorated countingInEvolve(RequestWorkflow sound) {
        return new Decorated(sound) {
            @Override
            public Request evolve(Request request, RequestEvent event) {
                Request after = super.evolve(request, event);
                return event instanceof RequestEvent.OfObligation of && of.event() instanceof ObligationEvent.Armed
                        ? owing(after, owed -> owed.ref().equals(of.event().ref()) ? counted(owed) : owed)
                        : after;
            }

            /** By the newest programme, whatever the request is pinned to. */
            private Obligation counted(Obligation owed) {
                List<Programme> programmes = sound().programmes();
                Optional<Instant> due = programmes
                        .get(programmes.size() - 1)
                        .rulebook()
                        .explain(owed)
                        .map(why -> why.due().at());
                return due.isPresent() && owed.period().isPresent()
                        ? copy(owed).originalDue(due).build()
                        : owed;
            }
        };
    }

    // ---- in what time does

    private static Decorated lapsing(RequestWorkflow sound, UnaryOperator<Seq<RequestEvent>> change) {
        return new Decorated(sound) {
            @Override
            public Seq<RequestEvent> lapse(Request request) {
                return change.apply(super.lapse(request));
            }
        };
    }

    static Decorated lapsingBackwards(RequestWorkflow sound) {
        return lapsing(sound, Seq::reverse);
    }

    static Decorated escalatingTwice(RequestWorkflow sound) {
        return lapsing(
                sound,
                lapses -> lapses.flatMap(lapse ->
                        lapse instanceof RequestEvent.OfObligation of && of.event() instanceof ObligationEvent.Escalated
                                ? io.vavr.collection.List.of(lapse, lapse)
                                : io.vavr.collection.List.of(lapse)));
    }

    static Decorated losingReminders(RequestWorkflow sound) {
        return lapsing(sound, lapses -> lapses.map(lapse -> reminding(lapse, next -> Optional.empty())));
    }

    static Decorated drifting(RequestWorkflow sound) {
        return lapsing(
                sound,
                lapses -> lapses.map(lapse -> reminding(
                        lapse,
                        next -> next.map(
                                one -> new Occurrence(one.at().plus(Duration.ofHours(1)), one.kind(), one.n())))));
    }

    private static RequestEvent reminding(RequestEvent lapse, UnaryOperator<Optional<Occurrence>> change) {
        return lapse instanceof RequestEvent.OfObligation of && of.event() instanceof ObligationEvent.Reminded reminded
                ? new RequestEvent.OfObligation(
                        new ObligationEvent.Reminded(
                                reminded.at(), reminded.ref(), reminded.n(), change.apply(reminded.next())),
                        of.origin())
                : lapse;
    }

    static Decorated reopeningByItself(RequestWorkflow sound) {
        return lapsing(
                sound,
                lapses -> lapses.flatMap(lapse -> lapse instanceof RequestEvent.ReopenWindowClosed closed
                        ? io.vavr.collection.List.of(
                                lapse,
                                new RequestEvent.Reopened(
                                        closed.at(),
                                        Actor.of(Roles.OFFICE, "office", "p"),
                                        ReopenCause.ASKED,
                                        Stage.RAISED,
                                        "a bulletin went out"))
                        : io.vavr.collection.List.of(lapse)));
    }
}
