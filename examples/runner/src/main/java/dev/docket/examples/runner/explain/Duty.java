package dev.docket.examples.runner.explain;

import dev.docket.examples.runner.run.RunRequest;
import dev.docket.obligation.Obligation;
import dev.docket.obligation.ObligationEvent;
import dev.docket.obligation.ObligationRef;
import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.Occurrence;
import dev.docket.obligation.RuleCode;
import dev.docket.request.RequestEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What became of one thing that a request owes, told by its events: when it began to be owed, what moved it, what time has done
 * about it and will do, and how it ended.
 *
 * @param armed how it began
 * @param reason why it was due when it was first due
 * @param moves what moved it or had it stand still, in the order of time
 * @param done what time has done about it
 * @param ahead what time will do, if nobody does anything; what it would have done, if it has ended
 * @param due when it is due, or was at its end
 * @param state as it stands; empty when it has ended
 * @param end by what it ended
 */
record Duty(
        ObligationEvent.Armed armed,
        Optional<String> reason,
        List<Move> moves,
        List<ObligationEvent> done,
        List<Occurrence> ahead,
        Optional<Instant> due,
        Optional<Obligation> state,
        Optional<ObligationEvent> end) {

    Duty {
        moves = List.copyOf(moves);
        done = List.copyOf(done);
        ahead = List.copyOf(ahead);
    }

    /**
     * Something that moved a due date, or might have.
     *
     * @param event what happened
     * @param from when it was due before
     * @param to when it is due since
     * @param reason why
     */
    record Move(ObligationEvent event, Optional<Instant> from, Optional<Instant> to, Optional<String> reason) {
        boolean moves() {
            return !from.equals(to);
        }
    }

    /** Everything that a request has owed by a rule, in the order in which it began to be owed. */
    static List<Duty> of(RunRequest run, ObligationRule rule, Locale locale) {
        LinkedHashMap<ObligationRef, Telling> told = new LinkedHashMap<>();
        List<Optional<String>> reasons = run.reasons(locale);
        for (int i = 0; i < run.history().size(); i++) {
            if (run.history().get(i) instanceof RequestEvent.OfObligation of
                    && of.event().ref().rule().equals(rule.code())) {
                ObligationEvent event = of.event();
                if (event instanceof ObligationEvent.Armed armed) {
                    told.put(event.ref(), new Telling(armed, reasons.get(i)));
                } else {
                    Optional.ofNullable(told.get(event.ref()))
                            .orElseThrow(() -> new IllegalStateException(event + " is of nothing that was owed"))
                            .tell(event, reasons.get(i));
                }
            }
        }
        return told.values().stream().map(telling -> telling.duty(run)).toList();
    }

    /** The rules by which a request has owed anything, in the order in which it first did. */
    static List<RuleCode> rules(RunRequest run) {
        return run.history().stream()
                .filter(RequestEvent.OfObligation.class::isInstance)
                .map(event -> ((RequestEvent.OfObligation) event).event().ref().rule())
                .distinct()
                .toList();
    }

    /** Gathers the events of one duty. */
    private static final class Telling {
        private final ObligationEvent.Armed armed;
        private final Optional<String> reason;
        private final ArrayList<Move> moves = new ArrayList<>();
        private final ArrayList<ObligationEvent> done = new ArrayList<>();
        private List<Occurrence> plan;
        private Optional<Instant> due;
        private Optional<ObligationEvent> end = Optional.empty();

        Telling(ObligationEvent.Armed armed, Optional<String> reason) {
            this.armed = armed;
            this.reason = reason;
            this.plan = armed.plan();
            this.due = armed.due();
        }

        void tell(ObligationEvent event, Optional<String> why) {
            if (event instanceof ObligationEvent.Met || event instanceof ObligationEvent.Cancelled) {
                end = Optional.of(event);
            } else if (event instanceof ObligationEvent.Warned
                    || event instanceof ObligationEvent.Breached
                    || event instanceof ObligationEvent.Escalated) {
                done.add(event);
            } else if (event instanceof ObligationEvent.Acted) {
                done.add(event);
                end = Optional.of(event);
            } else if (event instanceof ObligationEvent.Reminded reminded) {
                done.add(event);
                plan = reminded.next().map(List::of).orElse(List.of());
            } else {
                move(event, why);
            }
        }

        private void move(ObligationEvent event, Optional<String> why) {
            Optional<Instant> before = due;
            if (event instanceof ObligationEvent.Resumed resumed && resumed.running()) {
                become(resumed.due(), resumed.plan());
            } else if (event instanceof ObligationEvent.Moved moved) {
                become(moved.due(), moved.plan());
            } else if (event instanceof ObligationEvent.BroughtForward brought) {
                become(brought.obligation().due(), brought.obligation().plan());
            } else if (event instanceof ObligationEvent.Restored restored) {
                become(restored.obligation().due(), restored.obligation().plan());
                end = Optional.empty();
            }
            moves.add(new Move(event, before, due, why));
        }

        private void become(Optional<Instant> newDue, List<Occurrence> newPlan) {
            due = newDue;
            plan = newPlan;
        }

        Duty duty(RunRequest run) {
            Optional<Obligation> state = run.request().obligations().find(armed.ref());
            List<Occurrence> ahead = state.map(Obligation::plan).orElseGet(this::left);
            return new Duty(armed, reason, moves, done, ahead, due, state, end);
        }

        /** What was planned and never came, since the duty ended before. */
        private List<Occurrence> left() {
            return plan.stream()
                    .filter(one -> done.stream().noneMatch(event -> event.at().equals(one.at())))
                    .toList();
        }
    }
}
