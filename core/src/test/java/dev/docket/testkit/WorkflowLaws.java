package dev.docket.testkit;

import dev.docket.testkit.Run.Turn;
import dev.docket.workflow.Change;
import dev.docket.workflow.Defect;
import dev.docket.workflow.Event;
import dev.docket.workflow.Event.Origin;
import dev.docket.workflow.Fold;
import dev.docket.workflow.Kernel;
import dev.docket.workflow.Refusal;
import dev.docket.workflow.Step;
import dev.docket.workflow.Timed;
import dev.docket.workflow.Workflow;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Validation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The laws of the kernel, for any workflow: one method a law, which throws a {@link BrokenLaw} when the law does not hold. A story that
 * breaks it is shortened to the few commands that do, and told.
 *
 * <pre>{@code
 * WorkflowLaws<Loan, Command, LoanEvent, LoanRefusal> laws =
 *     WorkflowLaws.of(new LoanWorkflow(policy), Loan.onTheShelf()).endedWhen(Loan::isOver).underAnotherPolicy(new LoanWorkflow(other));
 *
 * @Property
 * @Domain(Journeys.class)
 * void keepsTheLaws(@ForAll Journey journey) {
 *   laws.all(laws.story(begin, journey, this::choose));
 * }
 * }</pre>
 *
 * <p>Each law is checked with the story polled rarely, often, and at, before and after the instants at which time matters. Laws of a
 * host's own go {@link #with} them, and {@link #laws()} are all of them, one by one.
 * Immutable. Long because the laws of the kernel stand together, each with its own words for a failure.
 *
 * @param <S> the state
 * @param <C> the commands
 * @param <E> the events
 * @param <R> the refusals
 */
public final class WorkflowLaws<S, C, E extends Event, R extends Refusal> {

    /** What time may still do after the end; a workflow that goes on longer is not quiet. */
    private static final int MOST_AFTER_THE_END = 1_000;

    /** How many torn histories are replayed for one story. */
    private static final int TORN = 8;

    private static final Duration TO_THE_END = Duration.ofDays(365_000);

    private final Supplier<? extends Workflow<S, C, E, R>> made;
    private final S start;
    private final Optional<Predicate<S>> ended;
    private final Optional<Workflow<S, C, E, R>> other;
    private final Optional<Function<Story<C>, String>> teller;
    private final List<Law<Run<S, C, E, R>>> own;

    private WorkflowLaws(
            Supplier<? extends Workflow<S, C, E, R>> made,
            S start,
            Optional<Predicate<S>> ended,
            Optional<Workflow<S, C, E, R>> other,
            Optional<Function<Story<C>, String>> teller,
            List<Law<Run<S, C, E, R>>> own) {
        this.made = Objects.requireNonNull(made, "made");
        this.start = Objects.requireNonNull(start, "start");
        this.ended = ended;
        this.other = other;
        this.teller = teller;
        this.own = own;
    }

    /**
     * The laws of a workflow.
     *
     * @param workflow the workflow
     * @param start the state before the first command
     * @param <S> the state
     * @param <C> the commands
     * @param <E> the events
     * @param <R> the refusals
     * @return the laws; {@link #k8TheEndIsQuiet} and {@link #k11EvolveIsBlindToPolicy} need more
     */
    public static <S, C, E extends Event, R extends Refusal> WorkflowLaws<S, C, E, R> of(
            Workflow<S, C, E, R> workflow, S start) {
        Objects.requireNonNull(workflow, "workflow");
        return of(() -> workflow, start);
    }

    /**
     * The laws of a workflow that is made anew whenever a law is tried on a story, so that one that remembers what it was asked, as it
     * should not, is told of a short story too.
     *
     * @param made makes the workflow
     * @param start the state before the first command
     * @param <S> the state
     * @param <C> the commands
     * @param <E> the events
     * @param <R> the refusals
     * @return the laws; {@link #k8TheEndIsQuiet} and {@link #k11EvolveIsBlindToPolicy} need more
     */
    public static <S, C, E extends Event, R extends Refusal> WorkflowLaws<S, C, E, R> of(
            Supplier<? extends Workflow<S, C, E, R>> made, S start) {
        return new WorkflowLaws<>(made, start, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    /**
     * Says which states are an end, as {@link #k8TheEndIsQuiet} needs it.
     *
     * @param isEnded true for a state after which nothing goes on by itself for ever
     * @return the laws with it
     */
    public WorkflowLaws<S, C, E, R> endedWhen(Predicate<S> isEnded) {
        return new WorkflowLaws<>(made, start, Optional.of(isEnded), other, teller, own);
    }

    /**
     * Gives the same workflow under another policy, as {@link #k11EvolveIsBlindToPolicy} needs it.
     *
     * @param changed the same workflow under another policy
     * @return the laws with it
     */
    public WorkflowLaws<S, C, E, R> underAnotherPolicy(Workflow<S, C, E, R> changed) {
        return new WorkflowLaws<>(made, start, ended, Optional.of(changed), teller, own);
    }

    /**
     * Says how a story is told when a law is broken; unless said, every command and event is told by its own text.
     *
     * @param words tells a story of this workflow, also one at which the workflow throws
     * @return the laws with it
     */
    public WorkflowLaws<S, C, E, R> toldBy(Function<Story<C>, String> words) {
        return new WorkflowLaws<>(made, start, ended, other, Optional.of(words), own);
    }

    /**
     * Adds a law of the host's own, on how a story goes when the host asks rarely.
     *
     * <pre>{@code
     * laws.with(Law.of("P6", "a month to object", run -> assertEquals(aMonthAfter(run), run.end().objectBy())))
     * }</pre>
     *
     * <p>It is checked, shortened and told like the kernel's. Whatever {@link AssertionError} it throws says what was found, also one of
     * JUnit's; a {@link BrokenLaw} is told already, and is left as it is. A {@link RuntimeException} breaks K6.
     *
     * @param law the law
     * @return the laws with it, after those that there are
     */
    public WorkflowLaws<S, C, E, R> with(Law<Run<S, C, E, R>> law) {
        ArrayList<Law<Run<S, C, E, R>>> more = new ArrayList<>(own);
        more.add(Objects.requireNonNull(law, "law"));
        return new WorkflowLaws<>(made, start, ended, other, teller, List.copyOf(more));
    }

    /**
     * Makes a story by going on a journey with this workflow.
     *
     * @param begin when it begins
     * @param journey waits and choices
     * @param chooser chooses the commands
     * @return the story
     */
    public Story<C> story(Instant begin, Journey journey, Chooser<S, C> chooser) {
        return Story.of(made.get(), start, begin, journey, chooser);
    }

    /**
     * Every law for which these laws have what they need: K8 only where {@link #endedWhen} was said and K11 only where
     * {@link #underAnotherPolicy} was given; then the host's own, in the order in which they were added.
     *
     * <pre>{@code
     * @ParameterizedTest
     * @MethodSource("laws")
     * void holds(Law<Story<Command>> law) {
     *   law.check(story);
     * }
     * }</pre>
     *
     * @return the laws; those of the kernel say as often something as there are commands
     */
    public List<Law<Story<C>>> laws() {
        ArrayList<Law<Story<C>>> laws = new ArrayList<>(List.of(
                kernel("K1", "time composes", this::k1TimeComposes),
                kernel("K2", "nothing early", this::k2NothingEarly),
                kernel("K3", "lapses tell the truth", this::k3LapsesTellTheTruth),
                kernel("K4", "replay is live", this::k4ReplayIsLive),
                kernel("K5", "refusals are inert", this::k5RefusalsAreInert),
                kernel("K6", "no surprise", this::k6NoSurprise),
                kernel("K7", "order", this::k7Order)));
        if (ended.isPresent()) {
            laws.add(kernel("K8", "the end is quiet", this::k8TheEndIsQuiet));
        }
        if (other.isPresent()) {
            laws.add(kernel("K11", "evolve is blind to policy", this::k11EvolveIsBlindToPolicy));
        }
        laws.add(kernel("K12", "facts and lapses part", this::k12FactsAndLapsesPart));
        laws.add(kernel("K15", "one meaning", this::k15OneMeaning));
        own.forEach(law -> laws.add(new Law<>(law.id(), law.words(), story -> law(ofTrials(law), story))));
        return List.copyOf(laws);
    }

    private Law<Trial> ofTrials(Law<Run<S, C, E, R>> law) {
        return new Law<>(law.id(), law.words(), trial -> law.check(trial.run(Polling.RARELY)));
    }

    private Law<Story<C>> kernel(String id, String words, Consumer<Story<C>> check) {
        return new Law<>(id, words, story -> {
            check.accept(story);
            return story.commands().size();
        });
    }

    /**
     * Checks all {@link #laws()}.
     *
     * @param story the story
     * @throws BrokenLaw if one is broken, told of the shortest story found that breaks it
     */
    public void all(Story<C> story) {
        laws().forEach(law -> law.check(story));
    }

    /**
     * K1: catching up at once or in parts gives the same events and the same state, whatever the host's rhythm.
     *
     * @param story the story
     */
    public void k1TimeComposes(Story<C> story) {
        law("K1", "time composes", story, law -> {
            Run<S, C, E, R> rarely = law.run(Polling.RARELY);
            for (Polling polling : Polling.values()) {
                Run<S, C, E, R> polled = law.run(polling);
                law.same("the events, polled " + polling, rarely.events(), polled.events());
                law.same("the state, polled " + polling, rarely.end(), polled.end());
            }
            for (Turn<S, C, E, R> turn : rarely.turns()) {
                Instant last = turn.step().askedAt();
                Step<S, E, R> atOnce = Kernel.advance(law.workflow, turn.before(), last);
                law.same(
                        "asking again for " + last,
                        List.of(),
                        events(Kernel.advance(law.workflow, atOnce.state(), last)));
                law.same(
                        "asking for an earlier instant than " + last,
                        atOnce.state(),
                        Kernel.advance(law.workflow, atOnce.state(), last.minusSeconds(1))
                                .state());
            }
        });
    }

    /**
     * K2: until an instant is past, nothing of it has happened; once it is past, all of it has.
     *
     * @param story the story
     */
    public void k2NothingEarly(Story<C> story) {
        law(
                "K2",
                "nothing early",
                story,
                law -> law.eachState((state, when) -> {
                    Optional<Instant> next = law.workflow.nextDue(state);
                    if (next.isEmpty()) {
                        law.same(
                                "what happens when time never matters",
                                List.of(),
                                events(Kernel.advance(law.workflow, state, when.plus(TO_THE_END))));
                        return;
                    }
                    Instant due = next.get();
                    law.same(
                            "what has happened by " + due, List.of(), events(Kernel.advance(law.workflow, state, due)));
                    law.same(
                            "what has happened just before " + due,
                            List.of(),
                            events(Kernel.advance(law.workflow, state, due.minusNanos(1))));
                    Instant after = due.plusNanos(1);
                    Step<S, E, R> step = Kernel.advance(law.workflow, state, after);
                    law.require(!step.lapses().isEmpty(), () -> "nothing has happened just after " + due);
                    law.require(
                            law.workflow
                                    .nextDue(step.state())
                                    .filter(later -> later.isBefore(after))
                                    .isEmpty(),
                            () -> "after " + after + " time still matters at " + law.workflow.nextDue(step.state()));
                }));
    }

    /**
     * K3: each lapse carries the instant at which it fell due, and is told once.
     *
     * @param story the story
     */
    public void k3LapsesTellTheTruth(Story<C> story) {
        law("K3", "lapses tell the truth", story, law -> {
            Run<S, C, E, R> run = law.run(Polling.RARELY);
            for (Turn<S, C, E, R> turn : run.turns()) {
                Seq<Step<S, E, R>> wakings =
                        Kernel.timeline(law.workflow, turn.before(), turn.step().askedAt());
                for (Step<S, E, R> waking : wakings) {
                    for (E lapse : waking.lapses()) {
                        law.same("the instant of " + lapse, waking.askedAt(), lapse.at());
                        law.same("the origin of " + lapse, Origin.LAPSE, lapse.origin());
                        law.require(
                                waking.lapses().count(lapse::equals) == 1, () -> "one lapse is told twice: " + lapse);
                    }
                }
            }
        });
    }

    /**
     * K4: folding the stored events gives the state that live handling gave, after every turn.
     *
     * @param story the story
     */
    public void k4ReplayIsLive(Story<C> story) {
        law("K4", "replay is live", story, law -> {
            for (Polling polling : Polling.values()) {
                Run<S, C, E, R> run = law.run(polling);
                S folded = start;
                for (Turn<S, C, E, R> turn : run.turns()) {
                    for (E event : turn.step().events()) {
                        folded = law.workflow.evolve(folded, event);
                    }
                    law.same(
                            "the state at " + turn.step().askedAt(), turn.step().state(), folded);
                }
                Validation<Seq<Defect>, S> replay = Kernel.replay(law.workflow, start, run.events());
                law.require(replay.isValid(), () -> "replay of what was lived has defects " + replay.getError());
                S replayed = replay.get();
                law.same("the replayed state", run.end(), replayed);
                law.same("its hash", run.end().hashCode(), replayed.hashCode());
                law.same("its text", run.end().toString(), replayed.toString());
            }
        });
    }

    /**
     * K5: a refused command says why, leaves no fact and changes nothing, then or later; what time had done is kept.
     *
     * @param story the story
     */
    public void k5RefusalsAreInert(Story<C> story) {
        law("K5", "refusals are inert", story, law -> {
            Run<S, C, E, R> run = law.run(Polling.RARELY);
            ArrayList<Timed<C>> accepted = new ArrayList<>();
            for (Turn<S, C, E, R> turn : run.turns()) {
                Step<S, E, R> step = turn.step();
                if (!step.isRefused()) {
                    turn.command().ifPresent(command -> accepted.add(new Timed<>(step.askedAt(), command)));
                    law.require(
                            turn.command().isEmpty() || !step.facts().isEmpty(),
                            () -> turn.command() + " was accepted without a fact");
                    continue;
                }
                R refusal = step.outcome().getLeft();
                law.require(
                        !refusal.reason().isBlank() && !refusal.remedy().isBlank(),
                        () -> refusal.getClass() + " says neither why nor what would be accepted");
                Step<S, E, R> onlyTime = Kernel.advance(law.workflow, turn.before(), step.askedAt());
                law.same("the events of a refused " + turn.command(), onlyTime.events(), step.events());
                law.same("the state after a refused " + turn.command(), onlyTime.state(), step.state());
            }
            Run<S, C, E, R> without =
                    Run.of(law.workflow, start, new Story<>(accepted, law.story.until()), Polling.RARELY);
            law.same("the history without the refused commands", run.events(), without.events());
            law.same("the state without the refused commands", run.end(), without.end());
        });
    }

    /**
     * K6: nothing throws, loops or returns null; a history that cannot be is a defect, not an exception.
     *
     * @param story the story
     */
    public void k6NoSurprise(Story<C> story) {
        law("K6", "no surprise", story, law -> {
            for (Polling polling : Polling.values()) {
                law.run(polling);
            }
            List<E> history = law.run(Polling.RARELY).events();
            int stride = history.size() / TORN + 1;
            for (int i = 0; i < history.size(); i += stride) {
                ArrayList<E> torn = new ArrayList<>(history);
                E event = torn.remove(i);
                law.require(replays(law, torn), () -> "replay gave null without " + event);
                torn.add(event);
                law.require(replays(law, torn), () -> "replay gave null with " + event + " at the end");
            }
        });
    }

    @SuppressWarnings("NullAway") // the law is that it never is null
    private boolean replays(Trial law, List<E> history) {
        return Kernel.replay(law.workflow, start, history).<Boolean>fold(Objects::nonNull, Objects::nonNull);
    }

    /**
     * K7: instants never go back, facts come before lapses at one instant, and a command that is older than the last event, or as
     * old as a lapse, is refused.
     *
     * @param story the story
     */
    public void k7Order(Story<C> story) {
        law("K7", "order", story, law -> {
            Run<S, C, E, R> run = law.run(Polling.RARELY);
            Optional<E> last = Optional.empty();
            for (E event : run.events()) {
                last.ifPresent(before -> {
                    law.require(
                            !event.at().isBefore(before.at()),
                            () -> event + " comes after " + before + ", but is older");
                    law.require(
                            event.at().isAfter(before.at())
                                    || before.origin() == Origin.FACT
                                    || event.origin() == Origin.LAPSE,
                            () -> "at one instant, the fact " + event + " comes after the lapse " + before);
                });
                last = Optional.of(event);
            }
            for (Turn<S, C, E, R> turn : run.turns()) {
                Step<S, E, R> step = turn.step();
                step.lapses()
                        .forEach(lapse -> law.require(
                                lapse.at().isBefore(step.askedAt()),
                                () -> lapse + " had happened by " + step.askedAt() + " already"));
                step.facts().forEach(fact -> {
                    law.same("the instant of " + fact, step.askedAt(), fact.at());
                    law.same("the origin of " + fact, Origin.FACT, fact.origin());
                });
            }
            lateCommandsAreRefused(law, run);
        });
    }

    private void lateCommandsAreRefused(Trial law, Run<S, C, E, R> run) {
        List<E> events = run.events();
        if (events.isEmpty()) {
            return;
        }
        E last = events.get(events.size() - 1);
        Instant tooLate = last.origin() == Origin.LAPSE ? last.at() : last.at().minusNanos(1);
        for (Timed<C> timed : law.story.commands()) {
            Step<S, E, R> step = Kernel.handle(law.workflow, run.end(), timed.command(), tooLate);
            law.require(
                    step.isRefused() && step.events().isEmpty(),
                    () -> timed.command() + " was accepted at " + tooLate + ", though " + last + " had happened");
        }
    }

    /**
     * K8: once ended, time alone leaves it ended, and in the end has nothing more to do.
     *
     * @param story the story
     * @throws IllegalStateException if nobody has said which states are an end
     */
    public void k8TheEndIsQuiet(Story<C> story) {
        Predicate<S> isEnd =
                ended.orElseThrow(() -> new IllegalStateException("K8 needs to know the ends; call endedWhen first"));
        law(
                "K8",
                "the end is quiet",
                story,
                law -> law.eachState((reached, when) -> {
                    S state = reached;
                    for (int i = 0;
                            isEnd.test(reached) && law.workflow.nextDue(state).isPresent();
                            i++) {
                        S now = state;
                        law.require(i < MOST_AFTER_THE_END, () -> "after " + when + " time has no end: " + now);
                        state = Kernel.advance(
                                        law.workflow,
                                        state,
                                        law.workflow.nextDue(state).get().plusNanos(1))
                                .state();
                        S after = state;
                        law.require(isEnd.test(after), () -> "time alone has taken it from its end to " + after);
                    }
                }));
    }

    /**
     * K11: the state does not depend on the policy under which a history is folded.
     *
     * @param story the story
     * @throws IllegalStateException if nobody has given another policy
     */
    public void k11EvolveIsBlindToPolicy(Story<C> story) {
        Workflow<S, C, E, R> changed = other.orElseThrow(
                () -> new IllegalStateException("K11 needs a second policy; call underAnotherPolicy first"));
        law("K11", "evolve is blind to policy", story, law -> {
            S here = start;
            S there = start;
            for (E event : law.run(Polling.RARELY).events()) {
                here = law.workflow.evolve(here, event);
                there = changed.evolve(there, event);
                law.same("the state after " + event, here, there);
                law.same("when time matters after " + event, law.workflow.nextDue(here), changed.nextDue(there));
            }
        });
    }

    /**
     * K15: the ways that lead to the state at once say the same as the four functions.
     *
     * @param story the story
     */
    public void k15OneMeaning(Story<C> story) {
        law("K15", "one meaning", story, law -> {
            // Throws where time makes no progress, so that the loop below ends.
            law.run(Polling.RARELY);
            Fold<S, E> fold = law.workflow.fold(start);
            S state = start;
            for (Timed<C> timed : law.story.commands()) {
                for (Optional<Instant> due = law.workflow.nextDue(state);
                        due.filter(timed.at()::isAfter).isPresent();
                        due = law.workflow.nextDue(state)) {
                    Change<S, E> passed = law.workflow.pass(state);
                    law.same("what time does", law.workflow.lapse(state), passed.events());
                    state = folded(law, fold, state, passed);
                }
                Either<R, Seq<E>> decided = law.workflow.decide(state, timed.command(), timed.at());
                Either<R, Change<S, E>> resolved = law.workflow.resolve(state, timed.command(), timed.at());
                law.same("what is decided", decided, resolved.map(Change::events));
                state = folded(
                        law, fold, state, resolved.getOrElse(new Change<>(io.vavr.collection.List.empty(), state)));
            }
        });
    }

    private S folded(Trial law, Fold<S, E> fold, S before, Change<S, E> change) {
        S evolved = before;
        for (E event : change.events()) {
            evolved = law.workflow.evolve(evolved, event);
            fold.add(event);
        }
        law.same("the state that comes with the events", evolved, change.after());
        law.same("the state that is folded", evolved, fold.state());
        return evolved;
    }

    /**
     * K12: the facts alone, with time passing between them, give the same history again.
     *
     * @param story the story
     */
    public void k12FactsAndLapsesPart(Story<C> story) {
        law("K12", "facts and lapses part", story, law -> {
            List<E> lived = law.run(Polling.RARELY).events();
            ArrayList<E> again = new ArrayList<>();
            S state = start;
            for (E fact : lived.stream()
                    .filter(event -> event.origin() == Origin.FACT)
                    .toList()) {
                Step<S, E, R> woken = Kernel.advance(law.workflow, state, fact.at());
                woken.lapses().forEach(again::add);
                again.add(fact);
                state = law.workflow.evolve(woken.state(), fact);
            }
            Kernel.advance(law.workflow, state, law.story.until()).lapses().forEach(again::add);
            law.same("the history from its facts", lived, again);
        });
    }

    private static <E extends Event> List<E> events(Step<?, E, ?> step) {
        return step.events().asJava();
    }

    private void law(String id, String words, Story<C> story, Consumer<Trial> check) {
        int unused = law(Law.of(id, words, check), story);
    }

    private int law(Law<Trial> law, Story<C> story) {
        return law.check(story, Trial::new, (name, found, trial) -> new BrokenLaw(name, found, trial.told()));
    }

    @FunctionalInterface
    private interface StateCheck<S> {
        void on(S state, Instant when);
    }

    /** One law tried on one story. */
    private final class Trial {

        private final Story<C> story;
        private final Workflow<S, C, E, R> workflow = made.get();

        Trial(Story<C> story) {
            this.story = story;
        }

        Run<S, C, E, R> run(Polling polling) {
            return Run.of(workflow, start, story, polling);
        }

        /** Checks every state that the story reaches, also those at which only a frantic host looks. */
        void eachState(StateCheck<S> check) {
            for (Turn<S, C, E, R> turn : run(Polling.AFTER_DUE).turns()) {
                check.on(turn.step().state(), turn.step().askedAt());
            }
        }

        void require(boolean holds, Supplier<String> what) {
            if (!holds) {
                fail(what.get());
            }
        }

        void same(String what, Object expected, Object found) {
            if (!expected.equals(found)) {
                fail(what + " should be\n  " + expected + "\nbut is\n  " + found);
            }
        }

        private void fail(String what) {
            throw new AssertionError(what);
        }

        private String told() {
            return "The story:\n" + teller.map(words -> words.apply(story)).orElseGet(this::asItWent);
        }

        private String asItWent() {
            try {
                return run(Polling.RARELY).toString();
            } catch (RuntimeException thrown) {
                return story + "\nwhich ends in " + thrown;
            }
        }
    }
}
