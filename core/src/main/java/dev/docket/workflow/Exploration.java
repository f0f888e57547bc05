package dev.docket.workflow;

import io.vavr.collection.List;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * All that can become of a state by commands and by time alone, nearest first.
 *
 * <p>States that look alike count as one: what tells them apart is the {@linkplain Scope#view view} that whoever explores has of them.
 * From the first state of each view every command of the scope is given, a nanosecond after it was reached, and time is let pass until
 * it has changed the view. So the exploration is complete for the views and the commands of its scope, and for
 * no others: a date that depends on when exactly somebody acts is one of many.
 *
 * <p>Immutable; as thread-safe as the states are.
 *
 * @param <S> the states
 * @param <C> the commands
 * @param <K> the views
 * @since 0.1.0
 */
public final class Exploration<S, C, K> {

    private final LinkedHashMap<K, Found<S, C, K>> found = new LinkedHashMap<>();
    private final LinkedHashMap<K, Set<K>> ways = new LinkedHashMap<>();
    private int transitions;

    private Exploration() {}

    /**
     * What is explored.
     *
     * @param <S> the states
     * @param <C> the commands
     * @param <K> the views
     */
    public interface Scope<S, C, K> {

        /**
         * What tells a state from others.
         *
         * @param state the state
         * @return its view, with equality by value
         */
        K view(S state);

        /**
         * The commands that are tried in a state; what is refused leads nowhere.
         *
         * @param state the state
         * @param now when they are given
         * @return the commands
         */
        Iterable<C> commands(S state, Instant now);

        /**
         * Whether a state is explored further.
         *
         * @param state the state
         * @return false for one that lies beyond the bounds
         */
        default boolean isWithin(S state) {
            return true;
        }

        /**
         * How often in a row time is let pass without changing the view; what then has not come is held never to come. A state that
         * is reminded of forever, and no more, takes so many steps each time: a hundred are two years of weekly reminders.
         *
         * @return 100
         */
        default int patience() {
            return 100;
        }
    }

    /**
     * The first state of a view, and how it was reached.
     *
     * @param view the view
     * @param state the state
     * @param at when it was reached
     * @param from the view that it was reached from; empty for the start
     * @param by the command that led there; empty for the start, and where time alone did
     * @param steps how many commands and passings of time lie before it
     * @param <S> the states
     * @param <C> the commands
     * @param <K> the views
     */
    public record Found<S, C, K>(K view, S state, Instant at, Optional<K> from, Optional<C> by, int steps) {
        /** Makes it. */
        public Found {
            Objects.requireNonNull(view, "view");
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(by, "by");
        }
    }

    /**
     * Explores a workflow.
     *
     * @param workflow the workflow
     * @param start a state
     * @param begin when
     * @param scope what is explored
     * @param <S> the states
     * @param <C> the commands
     * @param <E> the events
     * @param <R> the refusals
     * @param <K> the views
     * @return what was found
     */
    public static <S, C, E extends Event, R extends Refusal, K> Exploration<S, C, K> of(
            Workflow<S, C, E, R> workflow, S start, Instant begin, Scope<S, C, K> scope) {
        Exploration<S, C, K> exploration = new Exploration<>();
        ArrayDeque<Found<S, C, K>> left = new ArrayDeque<>();
        Found<S, C, K> first = new Found<>(scope.view(start), start, begin, Optional.empty(), Optional.empty(), 0);
        exploration.found.put(first.view(), first);
        left.add(first);
        while (!left.isEmpty()) {
            Found<S, C, K> here = left.remove();
            if (!scope.isWithin(here.state())) {
                continue;
            }
            Instant now = here.at().plusNanos(1);
            for (C command : scope.commands(here.state(), now)) {
                Step<S, E, R> step = Kernel.handle(workflow, here.state(), command, now);
                if (!step.isRefused()) {
                    exploration.reach(scope, here, step.state(), now, Optional.of(command), left);
                }
            }
            exploration.pass(workflow, scope, here, left);
        }
        return exploration;
    }

    /** Lets time pass until it has changed what is seen. */
    private <E extends Event, R extends Refusal> void pass(
            Workflow<S, C, E, R> workflow, Scope<S, C, K> scope, Found<S, C, K> here, ArrayDeque<Found<S, C, K>> left) {
        S state = here.state();
        Optional<Instant> due = workflow.nextDue(state);
        for (int i = 0; due.isPresent() && i < scope.patience(); i++) {
            Instant then = due.get().plusNanos(1);
            state = Kernel.advance(workflow, state, then).state();
            if (!scope.view(state).equals(here.view())) {
                reach(scope, here, state, then, Optional.empty(), left);
                return;
            }
            due = workflow.nextDue(state);
        }
    }

    private void reach(
            Scope<S, C, K> scope,
            Found<S, C, K> from,
            S state,
            Instant at,
            Optional<C> by,
            ArrayDeque<Found<S, C, K>> left) {
        K view = scope.view(state);
        transitions++;
        ways.computeIfAbsent(from.view(), unused -> new LinkedHashSet<>()).add(view);
        if (!found.containsKey(view)) {
            Found<S, C, K> reached = new Found<>(view, state, at, Optional.of(from.view()), by, from.steps() + 1);
            found.put(view, reached);
            left.add(reached);
        }
    }

    /**
     * The first state of every view, in the order in which they were found: the nearest first.
     *
     * @return the states
     */
    public Collection<Found<S, C, K>> found() {
        return Collections.unmodifiableCollection(found.values());
    }

    /**
     * How many commands that were accepted and passings of time led from one of them to another, or to itself.
     *
     * @return the number
     */
    public int transitions() {
        return transitions;
    }

    /**
     * The nearest state that has a property.
     *
     * @param property the property
     * @return the state; empty when none of those found has it
     */
    public Optional<Found<S, C, K>> nearest(Predicate<? super S> property) {
        return found.values().stream().filter(one -> property.test(one.state())).findFirst();
    }

    /**
     * The shortest way to a state that was found.
     *
     * @param end the state
     * @return the start, what lies between, and the state itself
     */
    public java.util.List<Found<S, C, K>> wayTo(Found<S, C, K> end) {
        List<Found<S, C, K>> way = List.empty();
        Optional<Found<S, C, K>> at = Optional.of(end);
        while (at.isPresent()) {
            way = way.prepend(at.get());
            at = at.get().from().map(found::get);
        }
        return way.asJava();
    }

    /**
     * The commands that bring a state about that was found, each when it is given; between them time does what it does.
     *
     * @param end the state
     * @return the commands
     */
    public java.util.List<Timed<C>> historyOf(Found<S, C, K> end) {
        ArrayList<Timed<C>> history = new ArrayList<>();
        for (Found<S, C, K> one : wayTo(end)) {
            one.by().ifPresent(command -> history.add(new Timed<>(one.at(), command)));
        }
        return java.util.List.copyOf(history);
    }

    /**
     * The states from which none that has a property can be reached.
     *
     * @param property the property
     * @return the states; empty when it can be reached from everywhere
     */
    public java.util.List<Found<S, C, K>> withoutWayTo(Predicate<? super S> property) {
        LinkedHashMap<K, java.util.List<K>> back = new LinkedHashMap<>();
        for (Map.Entry<K, Set<K>> way : ways.entrySet()) {
            for (K to : way.getValue()) {
                back.computeIfAbsent(to, unused -> new ArrayList<>()).add(way.getKey());
            }
        }
        LinkedHashSet<K> reaching = new LinkedHashSet<>();
        ArrayDeque<K> left = new ArrayDeque<>();
        for (Found<S, C, K> one : found.values()) {
            if (property.test(one.state()) && reaching.add(one.view())) {
                left.add(one.view());
            }
        }
        while (!left.isEmpty()) {
            for (K from : back.getOrDefault(left.remove(), java.util.List.of())) {
                if (reaching.add(from)) {
                    left.add(from);
                }
            }
        }
        return found.values().stream()
                .filter(one -> !reaching.contains(one.view()))
                .toList();
    }
}
