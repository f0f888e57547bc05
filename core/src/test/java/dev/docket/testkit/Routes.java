package dev.docket.testkit;

import dev.docket.workflow.Event;
import dev.docket.workflow.EventKind;
import dev.docket.workflow.Exploration;
import dev.docket.workflow.Exploration.Found;
import dev.docket.workflow.Kernel;
import dev.docket.workflow.Refusal;
import dev.docket.workflow.Step;
import dev.docket.workflow.Timed;
import dev.docket.workflow.TransitionTable;
import dev.docket.workflow.Workflow;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Stories from a transition table: to each stage and each ending by the shortest way, over every transition, over every pair of
 * transitions that can follow one another, and around every due date. A host plays them against its own workflow, as tests by name:
 *
 * <pre>{@code
 * Routes<Loan, Command, Happened, No, Stage, Move> routes =
 *     Routes.of(new LoanWorkflow(policy), LoanTable.TABLE, Loan.onTheShelf(), begin, new LoanTerrain());
 *
 * @TestFactory
 * Stream<DynamicTest> everyTransitionKeepsTheLaws() {
 *   return DynamicTest.stream(routes.everyTransition().stream(), Route::name, route -> laws.all(route.story()));
 * }
 *
 * @Test
 * void theTableIsWalkedThrough() {
 *   assertEquals(List.of(), routes.unreached());
 *   assertEquals(List.of(), routes.outsideTheTable());
 * }
 * }</pre>
 *
 * <p>What can be reached is found by an {@link Exploration}, nearest first, as far as the {@link Terrain} goes; each story is then really
 * lived, and counts for the transitions that were taken in it. The same terrain gives the same stories. A story is at most 30 steps
 * longer than the shortest way to what it is for.
 *
 * <p>Long because the stories of one table stand together. Immutable, and as thread-safe as the states are.
 *
 * @param <S> the state
 * @param <C> the commands
 * @param <E> the events
 * @param <R> the refusals
 * @param <P> the stages
 * @param <T> the triggers of the table
 * @since 0.1.0
 */
public final class Routes<S, C, E extends Event, R extends Refusal, P extends Enum<P>, T> {

    /** So many steps a story goes on beyond what it is for; longer ones would be tedious to read. */
    private static final int LONGEST = 30;

    /** So often in a row time is let pass without anything to see. */
    private static final int MOST_UNSEEN = 200;

    /** So many ways to a pair are tried: a state that looks alike may refuse. */
    private static final int WAYS = 3;

    private final Workflow<S, C, E, R> workflow;
    private final TransitionTable<P, T> table;
    private final Terrain<S, C, E, P, T> terrain;
    private final S start;
    private final Instant begin;
    private final Exploration<S, C, Object> explored;
    private final LinkedHashMap<Object, List<Edge<S, C, P, T>>> edges = new LinkedHashMap<>();
    private final boolean cutOff;
    private final List<Route<C>> everyTransition;
    private final LinkedHashSet<Transition<P, T>> taken = new LinkedHashSet<>();

    /**
     * What a host says about its workflow: beside what is explored, how to read a state, a command and a lapse by the table.
     *
     * <p>A {@linkplain Exploration.Scope#view view} should tell apart what the workflow's own checks tell apart, and no instants: the
     * coarser it is, the faster the search, and the more a story may miss.
     *
     * @param <S> the state
     * @param <C> the commands
     * @param <E> the events
     * @param <P> the stages
     * @param <T> the triggers of the table
     */
    public interface Terrain<S, C, E, P extends Enum<P>, T> extends Exploration.Scope<S, C, Object> {

        /**
         * The stage in which a state is.
         *
         * @param state the state
         * @return the stage; empty before it has begun
         */
        Optional<P> stage(S state);

        /**
         * How a state has ended.
         *
         * @param state the state
         * @return the ending, whose text is its name; empty while it has not ended
         */
        Optional<?> ending(S state);

        /**
         * The row of the table in which a command stands.
         *
         * @param command the command
         * @return the trigger
         */
        T trigger(C command);

        /**
         * The row of the table in which something stands that time did. Several events of one instant in the same row are one transition.
         *
         * @param lapse what time did
         * @return the trigger; empty for what the table does not speak of, such as a reminder
         */
        Optional<T> act(E lapse);

        /**
         * How many states are explored at most, the nearest first.
         *
         * @return the number; 5,000 unless overridden
         */
        default int mostStates() {
            return 5_000;
        }
    }

    /**
     * One cell's way from a stage to a stage.
     *
     * @param from the stage before; empty for a start
     * @param by the trigger
     * @param to the stage after
     * @param <P> the stages
     * @param <T> the triggers
     */
    public record Transition<P extends Enum<P>, T>(Optional<P> from, T by, P to) {

        /** Makes it. */
        public Transition {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(to, "to");
        }

        @Override
        public String toString() {
            return from.map(Enum::name).orElse("(start)") + " x " + by + " -> " + to.name();
        }
    }

    /**
     * A story with the name under which it is played.
     *
     * @param name what it is for, such as {@code LENT x RENEW -> LENT and 2 more}
     * @param story the story
     * @param <C> the commands
     */
    public record Route<C>(String name, Story<C> story) {

        /** Makes it. */
        public Route {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(story, "story");
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * A story whose last command is given one nanosecond before a due date, exactly at it, and one nanosecond after it.
     *
     * @param name the stage, what time does at the due date, and the last command's trigger
     * @param due the due date
     * @param before with the last command one nanosecond before
     * @param at with the last command exactly at the due date: it is in time
     * @param after with the last command one nanosecond after
     * @param <C> the commands
     */
    public record Around<C>(String name, Instant due, Story<C> before, Story<C> at, Story<C> after) {

        /** Makes it. */
        public Around {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(due, "due");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(after, "after");
        }

        /**
         * The three stories, in order.
         *
         * @return the stories by name
         */
        public List<Route<C>> routes() {
            return List.of(
                    new Route<>(name + ", 1 ns before", before),
                    new Route<>(name + ", at it", at),
                    new Route<>(name + ", 1 ns after", after));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** One step from a state that was found: a command, or a passing of time. */
    private record Edge<S, C, P extends Enum<P>, T>(
            Found<S, C, Object> from, Optional<C> by, List<Transition<P, T>> taken, Object to) {}

    private record Pair<P extends Enum<P>, T>(Transition<P, T> first, Transition<P, T> second) {
        @Override
        public String toString() {
            return first + ", then " + second.by() + " -> " + second.to().name();
        }
    }

    /** A last transition, and what was seen when nothing else had followed. */
    private record After<P extends Enum<P>, T>(Transition<P, T> last, Object view) {}

    private Routes(
            Workflow<S, C, E, R> workflow,
            TransitionTable<P, T> table,
            S start,
            Instant begin,
            Terrain<S, C, E, P, T> terrain) {
        this.workflow = Objects.requireNonNull(workflow, "workflow");
        this.table = Objects.requireNonNull(table, "table");
        this.terrain = Objects.requireNonNull(terrain, "terrain");
        this.start = Objects.requireNonNull(start, "start");
        this.begin = Objects.requireNonNull(begin, "begin");
        Bounded<S, C> bounded = new Bounded<>(terrain, terrain.mostStates());
        this.explored = Exploration.of(workflow, start, begin, bounded);
        this.cutOff = bounded.cutOff;
        for (Found<S, C, Object> one : explored.found()) {
            if (bounded.within.contains(one.view())) {
                edges.put(one.view(), edgesOf(one));
            }
        }
        this.everyTransition = cover(transitions(), Function.identity());
        everyTransition.forEach(route -> taken.addAll(taken(route.story())));
    }

    /**
     * Walks through a table.
     *
     * @param workflow the workflow
     * @param table its table
     * @param start the state before the first command
     * @param begin when it begins; the first command is given one nanosecond later
     * @param terrain what is explored, and how it is read
     * @param <S> the state
     * @param <C> the commands
     * @param <E> the events
     * @param <R> the refusals
     * @param <P> the stages
     * @param <T> the triggers of the table
     * @return the routes
     * @throws IllegalStateException if time leads to another stage by a lapse of which the terrain says no act
     */
    public static <S, C, E extends Event, R extends Refusal, P extends Enum<P>, T> Routes<S, C, E, R, P, T> of(
            Workflow<S, C, E, R> workflow,
            TransitionTable<P, T> table,
            S start,
            Instant begin,
            Terrain<S, C, E, P, T> terrain) {
        return new Routes<>(workflow, table, start, begin, terrain);
    }

    /** A scope of so many states, which knows whether there would have been more. */
    private static final class Bounded<S, C> implements Exploration.Scope<S, C, Object> {

        private final Exploration.Scope<S, C, Object> scope;
        private final int most;
        private final LinkedHashSet<Object> within = new LinkedHashSet<>();
        private boolean cutOff;

        Bounded(Exploration.Scope<S, C, Object> scope, int most) {
            this.scope = scope;
            this.most = most;
        }

        @Override
        public Object view(S state) {
            return scope.view(state);
        }

        @Override
        public Iterable<C> commands(S state, Instant now) {
            return scope.commands(state, now);
        }

        @Override
        public boolean isWithin(S state) {
            if (!scope.isWithin(state)) {
                return false;
            }
            if (within.size() >= most) {
                cutOff = true;
                return false;
            }
            return within.add(scope.view(state));
        }
    }

    // ---- what a host asks

    /**
     * The shortest way to each stage that can be reached.
     *
     * @return the routes, in the order of the stages; the story ends when the stage is reached
     */
    public List<Route<C>> toEachStage() {
        ArrayList<Route<C>> routes = new ArrayList<>();
        for (P stage : table.stages()) {
            explored.nearest(state -> terrain.stage(state).equals(Optional.of(stage)))
                    .ifPresent(found -> routes.add(to(stage.name(), found)));
        }
        return List.copyOf(routes);
    }

    /**
     * The shortest way to each ending that can be reached.
     *
     * @return the routes, the nearest first; the story ends when the ending is reached
     */
    public List<Route<C>> toEachEnding() {
        LinkedHashMap<String, Route<C>> routes = new LinkedHashMap<>();
        for (Found<S, C, Object> found : explored.found()) {
            terrain.ending(found.state())
                    .map(Object::toString)
                    .ifPresent(name -> routes.computeIfAbsent(name, unused -> to(name, found)));
        }
        return List.copyOf(routes.values());
    }

    private Route<C> to(String name, Found<S, C, Object> found) {
        return new Route<>("to " + name, new Story<>(explored.historyOf(found), found.at()));
    }

    /**
     * A few stories that together take every transition that can be reached, at least once.
     *
     * @return the routes, each named by the first transition that no route before it takes
     */
    public List<Route<C>> everyTransition() {
        return everyTransition;
    }

    /**
     * Stories that together take every two transitions that can follow one another, at least once. What the table does not speak of may
     * lie between them. There are many pairs: a terrain with fewer commands makes it few stories.
     *
     * @return the routes, each named by the first pair that no route before it takes
     */
    public List<Route<C>> everyPair() {
        return cover(pairs(), Routes::pairsOf);
    }

    /**
     * For each stage, each thing that time does to it and each trigger that is accepted by then: the shortest story that leads there,
     * with the command one nanosecond before the due date, exactly at it, and one nanosecond after it.
     *
     * @return the stories, the nearest first
     */
    public List<Around<C>> aroundEachDue() {
        LinkedHashSet<String> met = new LinkedHashSet<>();
        ArrayList<Around<C>> all = new ArrayList<>();
        for (List<Edge<S, C, P, T>> out : edges.values()) {
            if (!out.isEmpty()) {
                aroundDuesOf(out.get(0).from(), met, all);
            }
        }
        return List.copyOf(all);
    }

    /**
     * Checks that a command at its due date is in time: it brings what it brought one nanosecond before, since nothing of the due date has
     * happened yet (the kernel's law K2, for commands). A command whose own dates turn with the day, at a due date at midnight, need not
     * keep it.
     *
     * @param around the three stories
     */
    public void isInTimeAtTheDue(Around<C> around) {
        String before = outcome(around.before());
        String at = outcome(around.at());
        if (!before.equals(at)) {
            throw new AssertionError("K2 nothing early is broken: " + around.name() + ": the command brings " + before
                    + " one nanosecond before " + around.due() + ", but " + at
                    + " exactly then, though the due date has not passed\nThe story:\n" + around.at());
        }
    }

    private String outcome(Story<C> story) {
        Step<S, E, R> step =
                Kernel.timeline(workflow, start, story.commands(), begin).last();
        return step.outcome()
                .fold(
                        refusal -> "a refusal (" + refusal.reason() + ")",
                        facts -> facts.map(Event::kind).mkString("[", ", ", "]"));
    }

    /**
     * What of the table no story of {@link #everyTransition()} takes.
     *
     * @return the transitions, in the order of the table; empty when the table was walked through
     */
    public List<Transition<P, T>> unreached() {
        List<Transition<P, T>> all = ofTable();
        all.removeAll(taken);
        return List.copyOf(all);
    }

    /**
     * What was taken though the table does not have it: the workflow goes another way than its table says.
     *
     * @return the transitions, in the order in which they were taken first; empty when the table tells the truth
     */
    public List<Transition<P, T>> outsideTheTable() {
        ArrayList<Transition<P, T>> all = new ArrayList<>(taken);
        all.removeAll(ofTable());
        return List.copyOf(all);
    }

    /**
     * The transitions that a story takes, in order.
     *
     * @param story the story
     * @return the transitions
     */
    public List<Transition<P, T>> taken(Story<C> story) {
        ArrayList<Transition<P, T>> all = new ArrayList<>();
        S state = start;
        for (Timed<C> timed : story.commands()) {
            Step<S, E, R> step = Kernel.handle(workflow, state, timed.command(), timed.at());
            read(state, step, Optional.of(timed.command()), all);
            state = step.state();
        }
        read(state, Kernel.advance(workflow, state, story.until()), Optional.empty(), all);
        return all;
    }

    /**
     * Whether there were more states than the terrain lets explore.
     *
     * @return true when the search ended at {@link Terrain#mostStates()}
     */
    public boolean isCutOff() {
        return cutOff;
    }

    /**
     * How many states were explored.
     *
     * @return the number
     */
    public int states() {
        return edges.size();
    }

    // ---- reading by the table

    private List<Transition<P, T>> ofTable() {
        ArrayList<Transition<P, T>> all = new ArrayList<>();
        table.starts()
                .forEach((trigger, stages) ->
                        stages.forEach(stage -> all.add(new Transition<>(Optional.empty(), trigger, stage))));
        for (T trigger : table.triggers()) {
            for (P stage : table.stages()) {
                table.targets(stage, trigger)
                        .forEach(target -> all.add(new Transition<>(Optional.of(stage), trigger, target)));
            }
        }
        return all;
    }

    /** What one act of time brings about by several events of one instant is one transition. */
    private void read(S before, Step<S, E, R> step, Optional<C> command, List<Transition<P, T>> into) {
        S state = before;
        S begun = before;
        int mark = into.size();
        Optional<T> acting = Optional.empty();
        Instant when = Instant.MIN;
        for (E lapse : step.lapses()) {
            S after = workflow.evolve(state, lapse);
            Optional<T> act = terrain.act(lapse);
            if (act.isPresent()) {
                if (!act.equals(acting) || !lapse.at().equals(when)) {
                    begun = state;
                    mark = into.size();
                }
                into.subList(mark, into.size()).clear();
                add(begun, act.get(), after, into);
                acting = act;
                when = lapse.at();
            } else if (!terrain.stage(state).equals(terrain.stage(after))) {
                throw new IllegalStateException("time leads from " + terrain.stage(state) + " to "
                        + terrain.stage(after) + " by " + lapse
                        + ", of which the terrain says no act; let Terrain.act give its trigger");
            }
            state = after;
        }
        if (command.isPresent() && !step.isRefused()) {
            add(state, terrain.trigger(command.get()), step.state(), into);
        }
    }

    private void add(S before, T by, S after, List<Transition<P, T>> into) {
        terrain.stage(after).ifPresent(stage -> into.add(new Transition<>(terrain.stage(before), by, stage)));
    }

    // ---- the graph

    private List<Edge<S, C, P, T>> edgesOf(Found<S, C, Object> from) {
        ArrayList<Edge<S, C, P, T>> out = new ArrayList<>();
        Trail trail = new Trail(explored.historyOf(from), List.of(), from.state(), from.at());
        for (C command : terrain.commands(from.state(), trail.next())) {
            trail.given(command).ifPresent(after -> out.add(edge(from, Optional.of(command), after)));
        }
        Stream.of(trail.passed(false), trail.passed(true))
                .flatMap(Optional::stream)
                .map(after -> edge(from, Optional.empty(), after))
                .distinct()
                .forEach(out::add);
        return List.copyOf(out);
    }

    private Edge<S, C, P, T> edge(Found<S, C, Object> from, Optional<C> by, Trail after) {
        return new Edge<>(from, by, List.copyOf(after.taken), terrain.view(after.state));
    }

    private Map<Transition<P, T>, List<List<Edge<S, C, P, T>>>> transitions() {
        LinkedHashMap<Transition<P, T>, List<List<Edge<S, C, P, T>>>> goals = new LinkedHashMap<>();
        edges.values()
                .forEach(out -> out.forEach(edge ->
                        edge.taken().forEach(one -> goals.putIfAbsent(one, List.of(List.of(edge))))));
        return goals;
    }

    private Map<Pair<P, T>, List<List<Edge<S, C, P, T>>>> pairs() {
        LinkedHashMap<Pair<P, T>, List<List<Edge<S, C, P, T>>>> goals = new LinkedHashMap<>();
        lasts().forEach((after, way) -> {
            pairsOf(way.get(0).taken()).forEach(pair -> goal(goals, pair, way));
            for (Edge<S, C, P, T> edge : edges.getOrDefault(after.view(), List.of())) {
                if (!edge.taken().isEmpty()) {
                    ArrayList<Edge<S, C, P, T>> longer = new ArrayList<>(way);
                    longer.add(edge);
                    goal(goals, new Pair<>(after.last(), edge.taken().get(0)), longer);
                }
            }
        });
        return goals;
    }

    private static <K, G> void goal(Map<K, List<G>> goals, K key, G way) {
        List<G> ways = goals.computeIfAbsent(key, unused -> new ArrayList<>());
        if (ways.size() < WAYS) {
            ways.add(way);
        }
    }

    /** For each transition the views in which it can be the last one, and how. */
    private Map<After<P, T>, List<Edge<S, C, P, T>>> lasts() {
        LinkedHashMap<After<P, T>, List<Edge<S, C, P, T>>> lasts = new LinkedHashMap<>();
        ArrayDeque<After<P, T>> left = new ArrayDeque<>();
        for (List<Edge<S, C, P, T>> out : edges.values()) {
            for (Edge<S, C, P, T> edge : out) {
                if (!edge.taken().isEmpty()) {
                    After<P, T> after =
                            new After<>(edge.taken().get(edge.taken().size() - 1), edge.to());
                    if (lasts.putIfAbsent(after, List.of(edge)) == null) {
                        left.add(after);
                    }
                }
            }
        }
        while (!left.isEmpty()) {
            After<P, T> here = left.remove();
            for (Edge<S, C, P, T> edge : edges.getOrDefault(here.view(), List.of())) {
                After<P, T> after = new After<>(here.last(), edge.to());
                if (edge.taken().isEmpty() && !lasts.containsKey(after)) {
                    ArrayList<Edge<S, C, P, T>> way = new ArrayList<>(lasts.getOrDefault(here, List.of()));
                    way.add(edge);
                    lasts.put(after, List.copyOf(way));
                    left.add(after);
                }
            }
        }
        return lasts;
    }

    private static <P extends Enum<P>, T> List<Pair<P, T>> pairsOf(List<Transition<P, T>> taken) {
        ArrayList<Pair<P, T>> pairs = new ArrayList<>();
        for (int i = 1; i < taken.size(); i++) {
            pairs.add(new Pair<>(taken.get(i - 1), taken.get(i)));
        }
        return pairs;
    }

    // ---- stories

    /** Stories that together have all that can be had of the goals: the farthest first, each going on while it finds something new. */
    private <K> List<Route<C>> cover(
            Map<K, List<List<Edge<S, C, P, T>>>> goals, Function<List<Transition<P, T>>, List<K>> keys) {
        ArrayList<K> farthestFirst = new ArrayList<>(goals.keySet());
        Collections.reverse(farthestFirst);
        LinkedHashSet<K> covered = new LinkedHashSet<>();
        ArrayList<Route<C>> routes = new ArrayList<>();
        for (K goal : farthestFirst) {
            if (covered.contains(goal)) {
                continue;
            }
            goals.getOrDefault(goal, List.of()).stream()
                    .flatMap(way -> followed(way).stream())
                    .filter(trail -> keys.apply(trail.taken).contains(goal))
                    .findFirst()
                    .map(trail -> goOn(trail, covered, keys))
                    .ifPresent(trail -> {
                        LinkedHashSet<K> news = new LinkedHashSet<>(keys.apply(trail.taken));
                        news.removeAll(covered);
                        covered.addAll(news);
                        String more = news.size() == 1 ? "" : " and " + (news.size() - 1) + " more";
                        routes.add(new Route<>(goal + more, trail.story()));
                    });
        }
        return List.copyOf(routes);
    }

    /** Lives the way; empty where a state that only looks alike refuses. */
    private Optional<Trail> followed(List<Edge<S, C, P, T>> way) {
        Found<S, C, Object> from = way.get(0).from();
        Story<C> nearest = new Story<>(explored.historyOf(from), from.at());
        Optional<Trail> trail = Optional.of(new Trail(nearest.commands(), taken(nearest), from.state(), from.at()));
        for (Edge<S, C, P, T> edge : way) {
            trail = trail.flatMap(here -> here.along(edge));
        }
        return trail;
    }

    private <K> Trail goOn(Trail first, Set<K> covered, Function<List<Transition<P, T>>, List<K>> keys) {
        Trail trail = first;
        for (int i = 0; i < LONGEST; i++) {
            LinkedHashSet<K> known = new LinkedHashSet<>(covered);
            known.addAll(keys.apply(trail.taken));
            Optional<Trail> next = trail.first(after -> !known.containsAll(keys.apply(after.taken)));
            if (next.isEmpty()) {
                return trail;
            }
            trail = next.get();
        }
        return trail;
    }

    private void aroundDuesOf(Found<S, C, Object> from, Set<String> met, List<Around<C>> all) {
        S state = from.state();
        for (int i = 0; i < MOST_UNSEEN && terrain.view(state).equals(from.view()); i++) {
            Optional<Instant> next = workflow.nextDue(state);
            if (next.isEmpty()) {
                return;
            }
            Instant due = next.get();
            Step<S, E, R> passed = Kernel.advance(workflow, state, due.plusNanos(1));
            List<String> what = passed.lapses()
                    .map(Event::kind)
                    .distinct()
                    .map(EventKind::name)
                    .asJava();
            String where = terrain.stage(state).map(Enum::name).orElse("(start)");
            for (C command : terrain.commands(state, due)) {
                String who = where + " x " + terrain.trigger(command) + " around ";
                if (due.isAfter(from.at())
                        && what.stream().anyMatch(one -> !met.contains(who + one))
                        && (isAccepted(state, command, due) || isAccepted(state, command, due.minusNanos(1)))) {
                    what.forEach(one -> met.add(who + one));
                    List<Timed<C>> history = explored.historyOf(from);
                    all.add(new Around<>(
                            who + String.join(" and ", what),
                            due,
                            ending(history, command, due.minusNanos(1), due),
                            ending(history, command, due, due),
                            ending(history, command, due.plusNanos(1), due)));
                }
            }
            state = passed.state();
        }
    }

    private boolean isAccepted(S state, C command, Instant at) {
        return !Kernel.handle(workflow, state, command, at).isRefused();
    }

    private static <C> Story<C> ending(List<Timed<C>> history, C command, Instant at, Instant due) {
        ArrayList<Timed<C>> commands = new ArrayList<>(history);
        commands.add(new Timed<>(at, command));
        return new Story<>(commands, due.plusNanos(1));
    }

    /** A story so far, really lived. */
    private final class Trail {

        private final List<Timed<C>> commands;
        private final List<Transition<P, T>> taken;
        private final S state;
        private final Instant now;

        Trail(List<Timed<C>> commands, List<Transition<P, T>> taken, S state, Instant now) {
            this.commands = commands;
            this.taken = taken;
            this.state = state;
            this.now = now;
        }

        Instant next() {
            return now.plusNanos(1);
        }

        Optional<Trail> given(C command) {
            Step<S, E, R> step = Kernel.handle(workflow, state, command, next());
            if (step.isRefused()) {
                return Optional.empty();
            }
            ArrayList<Timed<C>> longer = new ArrayList<>(commands);
            longer.add(new Timed<>(next(), command));
            ArrayList<Transition<P, T>> more = new ArrayList<>(taken);
            read(state, step, Optional.of(command), more);
            return Optional.of(new Trail(longer, more, step.state(), next()));
        }

        /** Time passes until there is something to see: another view or, unless only a view counts, a transition. */
        Optional<Trail> passed(boolean onlyAView) {
            S after = state;
            Object seen = terrain.view(state);
            ArrayList<Transition<P, T>> more = new ArrayList<>(taken);
            for (int i = 0; i < MOST_UNSEEN; i++) {
                Optional<Instant> due = workflow.nextDue(after);
                if (due.isEmpty()) {
                    break;
                }
                Instant then = due.get().plusNanos(1);
                Step<S, E, R> step = Kernel.advance(workflow, after, then);
                read(after, step, Optional.empty(), more);
                after = step.state();
                if ((!onlyAView && more.size() > taken.size())
                        || !terrain.view(after).equals(seen)) {
                    return Optional.of(new Trail(commands, more, after, then));
                }
            }
            return Optional.empty();
        }

        /** The first of all that can be done next that is wanted. */
        Optional<Trail> first(Predicate<Trail> wanted) {
            for (C command : terrain.commands(state, next())) {
                Optional<Trail> after = given(command).filter(wanted);
                if (after.isPresent()) {
                    return after;
                }
            }
            return passed(false).filter(wanted).or(() -> passed(true).filter(wanted));
        }

        /** What was done from a state that looks alike, done here. */
        Optional<Trail> along(Edge<S, C, P, T> edge) {
            return first(after ->
                    after.taken.subList(taken.size(), after.taken.size()).equals(edge.taken())
                            && terrain.view(after.state).equals(edge.to()));
        }

        Story<C> story() {
            return new Story<>(commands, now);
        }
    }
}
