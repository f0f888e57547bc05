package dev.docket.examples.harness.permit;

import dev.docket.examples.harness.permit.PermitEvent.Applied;
import dev.docket.examples.harness.permit.PermitEvent.BecameFinal;
import dev.docket.examples.harness.permit.PermitEvent.Decided;
import dev.docket.examples.harness.permit.PermitEvent.Escalated;
import dev.docket.examples.harness.permit.PermitEvent.FellOverdue;
import dev.docket.examples.harness.permit.PermitEvent.Objected;
import dev.docket.examples.harness.permit.PermitEvent.Reminded;
import dev.docket.examples.harness.permit.PermitEvent.Supplemented;
import dev.docket.examples.harness.permit.PermitEvent.Withdrawn;
import dev.docket.examples.harness.permit.PermitTable.Move;
import dev.docket.time.Suspension;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The permit workflow with one fault each, such as one finds in real ones. */
@SuppressWarnings("ImmutableEnumChecker") // what plants a fault is a function
public enum PermitFault {
    ESCALATES_TWICE("plans the escalation again with each reminder", statute -> new PermitWorkflow(statute) {
        @Override
        public Permit evolve(Permit permit, PermitEvent event) {
            Permit after = super.evolve(permit, event);
            return event instanceof Reminded
                    ? after.owed(agenda ->
                            agenda.putIfAbsent(Move.ESCALATE, event.at().plus(Duration.ofDays(30))))
                    : after;
        }
    }),
    TELLS_A_LAPSE_TWICE("tells twice that a decision is overdue", statute -> new PermitWorkflow(statute) {
        @Override
        public Seq<PermitEvent> lapse(Permit permit) {
            Seq<PermitEvent> lapses = super.lapse(permit);
            return lapses.appendAll(lapses.filter(FellOverdue.class::isInstance));
        }
    }),
    LOSES_THE_REMINDERS("clears the agenda when it escalates", statute -> new PermitWorkflow(statute) {
        @Override
        public Permit evolve(Permit permit, PermitEvent event) {
            Permit after = super.evolve(permit, event);
            return event instanceof Escalated ? after.owed(Map::clear) : after;
        }
    }),
    REMINDERS_DRIFT("counts a reminder from the one before, moved as that was", statute -> new PermitWorkflow(statute) {
        @Override
        public Seq<PermitEvent> lapse(Permit permit) {
            return super.lapse(permit)
                    .map(event -> event instanceof Reminded
                            ? new Reminded(event.at(), statute().remindAt(event.at(), event.at()))
                            : event);
        }
    }),
    CREDITS_THE_WEEKEND("moves the date by the pause in wall time", statute -> new PermitWorkflow(statute) {
        @Override
        public Either<PermitRefusal, Seq<PermitEvent>> decide(Permit permit, PermitCommand command, Instant now) {
            return each(
                    super.decide(permit, command, now),
                    event -> event instanceof Supplemented
                            ? new Supplemented(
                                    now, later(now, dueWithoutPauses(permit).plus(stood(permit, now))))
                            : event);
        }

        private Duration stood(Permit permit, Instant now) {
            Duration stood = Duration.ZERO;
            for (Suspension pause : PermitEvent.ended(permit.pauses(), now)) {
                stood = stood.plus(Duration.between(pause.from(), pause.until()));
            }
            return stood;
        }

        private Instant dueWithoutPauses(Permit permit) {
            return statute().decisionDue(permit.appliedAt().orElseThrow());
        }
    }),
    CLOCK_RUNS_ON("lets the clock run while something is wanting", statute -> new PermitWorkflow(statute) {
        @Override
        public Either<PermitRefusal, Seq<PermitEvent>> decide(Permit permit, PermitCommand command, Instant now) {
            return each(
                    super.decide(permit, command, now),
                    event -> event instanceof Supplemented
                            ? new Supplemented(
                                    now,
                                    statute().decisionDue(permit.appliedAt().orElseThrow(), java.util.List.of(), now))
                            : event);
        }
    }),
    OBJECTION_ERASES_A_BREACH(
            "begins anew with an objection, with a clean record", statute -> new PermitWorkflow(statute) {
                @Override
                public Permit evolve(Permit permit, PermitEvent event) {
                    Permit after = super.evolve(permit, event);
                    return event instanceof Objected
                            ? new Permit(
                                    after.stage(),
                                    after.lastAt(),
                                    after.lastWasLapse(),
                                    after.appliedAt(),
                                    after.pauses(),
                                    after.agenda(),
                                    java.util.List.of(),
                                    after.granted())
                            : after;
                }
            }),
    READS_THE_STATUTE_IN_EVOLVE("counts the date when a stored event is read", statute -> new PermitWorkflow(statute) {
        @Override
        public Permit evolve(Permit permit, PermitEvent event) {
            Permit after = super.evolve(permit, event);
            return event instanceof Applied
                    ? after.owed(
                            agenda -> agenda.put(Move.FALL_OVERDUE, statute().decisionDue(event.at())))
                    : after;
        }
    }),
    TAKES_LAPSES_AS_THEY_LIE(
            "takes the first entry of the agenda, not the earliest", statute -> new PermitWorkflow(statute) {
                @Override
                public Optional<Instant> nextDue(Permit permit) {
                    return permit.agenda().values().stream().findFirst();
                }
            }),
    STAMPS_WITH_THE_NIGHTLY_RUN("dates a lapse when the nightly run finds it", statute -> new PermitWorkflow(statute) {
        @Override
        public Seq<PermitEvent> lapse(Permit permit) {
            return super.lapse(permit)
                    .map(event -> event instanceof BecameFinal
                            ? new BecameFinal(
                                    event.at().truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS))
                            : event);
        }
    }),
    LATE_AT_THE_DUE_INSTANT("refuses an objection in the last instant", statute -> new PermitWorkflow(statute) {
        @Override
        public Either<PermitRefusal, Seq<PermitEvent>> decide(Permit permit, PermitCommand command, Instant now) {
            return command.move() == Move.OBJECT && now.equals(permit.agenda().get(Move.BECOME_FINAL))
                    ? Either.left(new PermitRefusal.OutOfOrder(now, now))
                    : super.decide(permit, command, now);
        }
    }),
    A_DAY_SHORT("counts the day of the notification to the month", statute -> new PermitWorkflow(statute) {
        @Override
        public Either<PermitRefusal, Seq<PermitEvent>> decide(Permit permit, PermitCommand command, Instant now) {
            return each(
                    super.decide(permit, command, now),
                    event -> event instanceof Decided decided
                            ? new Decided(
                                    now,
                                    decided.granted(),
                                    later(now, decided.objectBy().minus(Period.ofDays(1))))
                            : event);
        }
    }),
    READS_THE_MACHINES_ZONE(
            "dates the notification in the zone of the machine", statute -> new PermitWorkflow(statute) {
                @Override
                public Either<PermitRefusal, Seq<PermitEvent>> decide(
                        Permit permit, PermitCommand command, Instant now) {
                    return each(
                            super.decide(permit, command, now),
                            event -> event instanceof Decided decided
                                    ? new Decided(
                                            now, decided.granted(), statute().objectBy(noonHere(now)))
                                    : event);
                }

                private Instant noonHere(Instant now) {
                    LocalDate today = now.atZone(ZoneId.systemDefault()).toLocalDate();
                    return today.atTime(12, 0)
                            .atZone(statute().calendar().zone())
                            .toInstant();
                }
            }),
    SHUTS_THE_DOOR_AT_NIGHT(
            "refuses while the office is closed, before time does anything", statute -> new PermitWorkflow(statute) {
                @Override
                public Optional<PermitRefusal> unready(Permit permit, Instant now) {
                    return statute().calendar().isOpen(now)
                            ? Optional.empty()
                            : Optional.of(new PermitRefusal.OutOfOrder(now, permit.lastAt()));
                }
            }),
    REMEMBERS_REFUSALS("locks the file after three refusals", statute -> new PermitWorkflow(statute) {
        private int refused;

        @Override
        public Either<PermitRefusal, Seq<PermitEvent>> decide(Permit permit, PermitCommand command, Instant now) {
            Either<PermitRefusal, Seq<PermitEvent>> decided = super.decide(permit, command, now);
            refused += decided.isLeft() ? 1 : 0;
            return refused > 3 ? Either.left(new PermitRefusal.TooLateToAsk(now)) : decided;
        }
    }),
    SWALLOWS_A_REFUSAL("takes a withdrawal of what is over, and does nothing", statute -> new PermitWorkflow(statute) {
        @Override
        public Either<PermitRefusal, Seq<PermitEvent>> decide(Permit permit, PermitCommand command, Instant now) {
            return command.move() == Move.WITHDRAW && permit.isOver() && now.isAfter(permit.lastAt())
                    ? Either.right(List.empty())
                    : super.decide(permit, command, now);
        }
    }),
    REMINDS_AFTER_THE_END("goes on reminding of what was withdrawn", statute -> new PermitWorkflow(statute) {
        @Override
        public Permit evolve(Permit permit, PermitEvent event) {
            Permit after = super.evolve(permit, event);
            return event instanceof Withdrawn && permit.isOverdue()
                    ? after.owed(
                            agenda -> agenda.put(Move.REMIND, permit.agenda().get(Move.REMIND)))
                    : after;
        }

        @Override
        public Seq<String> flaws(Permit permit, PermitEvent event) {
            return event instanceof Reminded ? List.empty() : super.flaws(permit, event);
        }
    }),
    FINAL_THOUGH_OBJECTED(
            "lets a decision become final to which somebody objected", statute -> new PermitWorkflow(statute) {
                @Override
                public Permit evolve(Permit permit, PermitEvent event) {
                    Permit after = super.evolve(permit, event);
                    Optional<Instant> objectBy =
                            Optional.ofNullable(permit.agenda().get(Move.BECOME_FINAL));
                    return event instanceof Objected
                            ? after.owed(agenda -> objectBy.ifPresent(by -> agenda.put(Move.BECOME_FINAL, by)))
                            : after;
                }
            }),
    NOTIFIES_TWICE("records a decision twice", statute -> new PermitWorkflow(statute) {
        @Override
        public Either<PermitRefusal, Seq<PermitEvent>> decide(Permit permit, PermitCommand command, Instant now) {
            return super.decide(permit, command, now)
                    .map(facts -> facts.appendAll(facts.filter(Decided.class::isInstance)));
        }
    }),
    TAKES_OLD_COMMANDS("files what comes too late in order as of now", statute -> new PermitWorkflow(statute) {
        @Override
        public Either<PermitRefusal, Seq<PermitEvent>> decide(Permit permit, PermitCommand command, Instant now) {
            Instant last = permit.lastAt();
            return super.decide(permit, command, now.isAfter(last) ? now : last.plusNanos(1));
        }
    }),
    THROWS_AT_THE_IMPOSSIBLE("throws when it reads an event that cannot be", statute -> new PermitWorkflow(statute) {
        @Override
        public Permit evolve(Permit permit, PermitEvent event) {
            if (!permit.allows(event.move())) {
                throw new IllegalStateException(event + " in " + permit.stage());
            }
            return super.evolve(permit, event);
        }

        @Override
        public Seq<String> flaws(Permit permit, PermitEvent event) {
            return List.empty();
        }
    });

    private final String what;
    private final Function<Statute, PermitWorkflow> planted;

    PermitFault(String what, Function<Statute, PermitWorkflow> planted) {
        this.what = what;
        this.planted = planted;
    }

    /** What it does. */
    public String what() {
        return what;
    }

    /** The workflow with the fault. */
    PermitWorkflow under(Statute statute) {
        return planted.apply(statute);
    }

    private static Either<PermitRefusal, Seq<PermitEvent>> each(
            Either<PermitRefusal, Seq<PermitEvent>> decided, UnaryOperator<PermitEvent> change) {
        return decided.map(facts -> facts.map(change));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
