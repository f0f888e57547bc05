package dev.docket.testkit;

import dev.docket.workflow.Defect;
import dev.docket.workflow.Event;
import dev.docket.workflow.EventKind;
import dev.docket.workflow.Kernel;
import dev.docket.workflow.Refusal;
import dev.docket.workflow.Step;
import dev.docket.workflow.Workflow;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AssertionFailureBuilder;

/**
 * One example of a workflow, told step by step: what is given, what somebody or time does, and what must come of it. Begin with {@link
 * Given}, or for requests with {@code RequestGiven}.
 *
 * <p><strong>Given</strong> is a state, stored events ({@link #given(Iterable)}), or commands that were accepted ({@link #given(Instant,
 * Object)}). <strong>When</strong> is a command, {@code at(t).when(command)}, or time alone, {@link #whenTimeReaches} and {@link
 * #whenTimePasses}. <strong>Then</strong> come as many expectations as one likes, all of them of the last when, and after them the next
 * when, if there is one.
 *
 * <p>Each step is also held against the laws that every step must keep, without being asked for: K4, what is stored leads to the state
 * again; K5, who is refused is told why and what to do instead, and leaves all as time alone would have left it, and what is accepted
 * leaves a fact; K6, nothing throws.
 *
 * <p>What fails throws JUnit's {@code AssertionFailedError}. It prints expected and actual side by side, one part a line, a mark where they
 * differ, and then the story up to there:
 *
 * <pre>
 * thenFactsOf failed:
 * expected                                               actual
 * ----------------------------------------------------   ----------------------------------------------------
 * RETURNED                                             | RENEWED
 *
 * The story:
 * given  Loan[stage=ON_THE_SHELF, renewals=0]
 * when   2026-01-05T09:00Z LEND
 * then   LENT
 * time   2026-01-12T09:00Z REMINDED
 * when   2026-01-13T09:00Z RENEW
 * then   RENEWED
 * </pre>
 *
 * <p>Immutable: an example may be kept in a field, and go on from there in many tests. Local times such as {@code 2026-09-18T15:10} are
 * read, and instants are printed, in its {@link #zone}.
 *
 * @param <S> the state
 * @param <C> the commands
 * @param <E> the events
 * @param <R> the refusals
 * @param <T> the example itself
 */
// Over 400 lines because all that an example can say stands together, each with its meaning.
@SuppressWarnings("varargs") // these arrays are only read
public abstract class GivenWhenThen<S, C, E extends Event, R extends Refusal, T extends GivenWhenThen<S, C, E, R, T>> {

    /** The columns of a line of the story, behind its label. */
    private static final int STORY = 2 * SideBySide.WIDTH - 4;

    /** So much is told of a value, such as a command, and so much of what happened. */
    private static final int FEW_LINES = 3;

    private static final int MANY_LINES = 9;

    private final Past<S, C, E, R> past;

    /**
     * What an example has come to so far.
     *
     * @param workflow the workflow
     * @param zone the zone in which local times are read and instants are printed
     * @param start the state before the first event
     * @param events all events since the start
     * @param told the story, line by line
     * @param before the state before the last step
     * @param last the last step; empty before the first when
     * @param <S> the state
     * @param <C> the commands
     * @param <E> the events
     * @param <R> the refusals
     */
    protected record Past<S, C, E extends Event, R extends Refusal>(
            Workflow<S, C, E, R> workflow,
            ZoneId zone,
            S start,
            Vector<E> events,
            Vector<String> told,
            S before,
            Optional<Step<S, E, R>> last) {

        /** Makes it. */
        public Past {
            Objects.requireNonNull(workflow, "workflow");
            Objects.requireNonNull(zone, "zone");
            Objects.requireNonNull(start, "start");
        }

        /**
         * A past in which nothing has happened.
         *
         * @param workflow the workflow
         * @param start the state before the first event
         * @param zone the zone in which local times are read and instants are printed
         * @param <S> the state
         * @param <C> the commands
         * @param <E> the events
         * @param <R> the refusals
         * @return the past
         */
        public static <S, C, E extends Event, R extends Refusal> Past<S, C, E, R> none(
                Workflow<S, C, E, R> workflow, S start, ZoneId zone) {
            return new Past<>(workflow, zone, start, Vector.empty(), Vector.empty(), start, Optional.empty());
        }

        private S state() {
            return last.map(Step::state).orElse(before);
        }

        private Past<S, C, E, R> in(ZoneId other) {
            return new Past<>(workflow, other, start, events, told, before, last);
        }

        private Past<S, C, E, R> after(Seq<E> stored, S state, Seq<String> lines) {
            return new Past<>(
                    workflow, zone, start, events.appendAll(stored), told.appendAll(lines), state, Optional.empty());
        }

        private Past<S, C, E, R> after(Step<S, E, R> step, Seq<String> lines) {
            return new Past<>(
                    workflow,
                    zone,
                    start,
                    events.appendAll(step.events()),
                    told.appendAll(lines),
                    state(),
                    Optional.of(step));
        }
    }

    /**
     * An instant at which somebody wants something.
     *
     * @param <C> the commands
     * @param <T> the example
     */
    @FunctionalInterface
    public interface At<C, T> {

        /**
         * Lets time do what it has done by then, and gives a command. It may be refused: say what you expect.
         *
         * @param command what somebody wants
         * @return the example after it
         * @throws AssertionError if the step breaks K4, K5 or K6
         */
        T when(C command);
    }

    /**
     * Makes an example.
     *
     * @param past what it has come to
     */
    protected GivenWhenThen(Past<S, C, E, R> past) {
        this.past = past;
    }

    /**
     * The same example with another past.
     *
     * @param other what it has come to
     * @return the example
     */
    protected abstract T with(Past<S, C, E, R> other);

    /**
     * Whether {@code thenFacts} and {@code thenFactsOf} look at an event.
     *
     * @param event a fact
     * @return true unless overridden
     */
    protected boolean isOwn(E event) {
        return true;
    }

    /**
     * How the story calls an event.
     *
     * @param event the event
     * @return its kind unless overridden
     */
    protected String say(E event) {
        return event.kind().name();
    }

    /**
     * How the story calls the state with which it begins.
     *
     * @param start the state
     * @return its text unless overridden
     */
    protected String sayStart(S start) {
        return start.toString();
    }

    /**
     * In which zone local times are read and instants are printed.
     *
     * @param zone the zone
     * @return the example with it
     */
    public final T zone(ZoneId zone) {
        return with(past.in(zone));
    }

    // ---- given

    /**
     * Events that are stored already.
     *
     * @param history the events, in the order in which they were stored
     * @return the example after them
     * @throws IllegalArgumentException if they cannot be replayed; the message lists all defects
     */
    @SafeVarargs
    public final T given(E... history) {
        return given(Arrays.asList(history));
    }

    /**
     * Events that are stored already.
     *
     * @param history the events, in the order in which they were stored
     * @return the example after them
     * @throws IllegalArgumentException if they cannot be replayed; the message lists all defects
     */
    public final T given(Iterable<? extends E> history) {
        Vector<E> stored = Vector.ofAll(history);
        Validation<Seq<Defect>, S> replayed = Kernel.replay(past.workflow(), past.state(), stored);
        if (replayed.isInvalid()) {
            throw new IllegalArgumentException(replayed.getError()
                    .map(defect -> zoned(defect.toString()))
                    .mkString("this history cannot be, give one that was lived:\n  ", "\n  ", ""));
        }
        return with(past.after(stored, replayed.get(), beginning().appendAll(byInstant("given", stored))));
    }

    /**
     * A command that was accepted.
     *
     * @param at when it was given
     * @param command the command
     * @return the example after it
     * @throws AssertionError if it was refused, or its step breaks K4, K5 or K6
     */
    public final T given(Instant at, C command) {
        return asked("given", command, at).thenAccepted();
    }

    /**
     * A command that was accepted.
     *
     * @param local when it was given, in the example's zone, such as {@code 2026-09-18T15:10}
     * @param command the command
     * @return the example after it
     * @throws IllegalArgumentException if {@code local} is no local time
     * @throws AssertionError if it was refused, or its step breaks K4, K5 or K6
     */
    public final T given(String local, C command) {
        return given(instant(local), command);
    }

    // ---- when

    /**
     * When somebody wants something.
     *
     * @param now the instant; what falls due exactly then has not happened yet
     * @return takes the command
     */
    public final At<C, T> at(Instant now) {
        Objects.requireNonNull(now, "now");
        return command -> asked("when", command, now);
    }

    /**
     * When somebody wants something.
     *
     * @param local the instant in the example's zone, such as {@code 2026-09-18T15:10}
     * @return takes the command
     * @throws IllegalArgumentException if {@code local} is no local time
     */
    public final At<C, T> at(String local) {
        return at(instant(local));
    }

    /**
     * Time goes on until an instant. What falls due exactly then has not happened yet, as an act at that instant is in time.
     *
     * @param now the instant
     * @return the example after it
     * @throws AssertionError if the step breaks K4, K5 or K6
     */
    public final T whenTimeReaches(Instant now) {
        return woken(now, now.toString());
    }

    /**
     * Time goes on until an instant. What falls due exactly then has not happened yet, as an act at that instant is in time.
     *
     * @param local the instant in the example's zone, such as {@code 2026-09-18T15:10}
     * @return the example after it
     * @throws IllegalArgumentException if {@code local} is no local time
     * @throws AssertionError if the step breaks K4, K5 or K6
     */
    public final T whenTimeReaches(String local) {
        return whenTimeReaches(instant(local));
    }

    /**
     * Time goes on until just after an instant, by a nanosecond: what falls due exactly then has happened.
     *
     * @param due the instant
     * @return the example after it
     * @throws AssertionError if the step breaks K4, K5 or K6
     */
    public final T whenTimePasses(Instant due) {
        return woken(due.plusNanos(1), "just after " + due);
    }

    /**
     * Time goes on until just after an instant, by a nanosecond: what falls due exactly then has happened.
     *
     * @param local the instant in the example's zone, such as {@code 2026-09-18T15:10}
     * @return the example after it
     * @throws IllegalArgumentException if {@code local} is no local time
     * @throws AssertionError if the step breaks K4, K5 or K6
     */
    public final T whenTimePasses(String local) {
        return whenTimePasses(instant(local));
    }

    private T asked(String label, C command, Instant now) {
        Step<S, E, R> step = calmly(
                label + " " + now + " " + command, () -> Kernel.handle(past.workflow(), past.state(), command, now));
        String then = step.outcome()
                .fold(
                        refusal -> "refused: " + refusal.message(),
                        facts -> facts.isEmpty()
                                ? "nothing"
                                : facts.map(this::say).mkString(", "));
        GivenWhenThen<S, C, E, R, T> after = with(past.after(
                step,
                beginning()
                        .appendAll(byInstant("time", step.lapses()))
                        .appendAll(line(label, now + " " + command, FEW_LINES))
                        .appendAll(line("then", then, MANY_LINES))));
        return after.lawful(true);
    }

    private T woken(Instant now, String words) {
        Step<S, E, R> step = calmly("until " + words, () -> Kernel.advance(past.workflow(), past.state(), now));
        String then = step.outcome()
                .fold(
                        refusal -> ", refused: " + refusal.message(),
                        none -> step.lapses().isEmpty() ? ", nothing" : "");
        GivenWhenThen<S, C, E, R, T> after = with(past.after(
                step,
                beginning()
                        .appendAll(byInstant("time", step.lapses()))
                        .appendAll(line("until", words + then, MANY_LINES))));
        return after.lawful(false);
    }

    private Step<S, E, R> calmly(String what, Supplier<Step<S, E, R>> asking) {
        try {
            return asking.get();
        } catch (RuntimeException thrown) {
            throw new AssertionError(
                    zoned("K6 no surprise is broken: \"" + what + "\" threw " + thrown) + "\n" + story(beginning()),
                    thrown);
        }
    }

    /** Holds the last step against the laws that can be seen on one step. */
    private T lawful(boolean isCommand) {
        Step<S, E, R> step = step();
        Validation<Seq<Defect>, S> replayed = Kernel.replay(past.workflow(), past.start(), past.events());
        demand(
                "K4 replay is live is broken: what is stored does not lead to the state again",
                replayed.fold(defects -> false, past.state()::equals),
                List.of(past.state()),
                replayed.fold(Seq::asJava, List::of));
        if (!step.isRefused()) {
            return demand(
                    "K5 refusals are inert is broken: a command was accepted without a fact",
                    !isCommand || !step.facts().isEmpty(),
                    List.of("a fact, or a refusal"),
                    step.facts());
        }
        R refusal = step.outcome().getLeft();
        demand(
                "K5 refusals are inert is broken: a refusal must say why, and what would be accepted",
                !refusal.reason().isBlank() && !refusal.remedy().isBlank(),
                List.of("reason: ...", "remedy: ..."),
                List.of("reason: " + refusal.reason(), "remedy: " + refusal.remedy()));
        Step<S, E, R> onlyTime = Kernel.advance(past.workflow(), past.before(), step.askedAt());
        demand(
                "K5 refusals are inert is broken: a refused command left other events than time alone",
                onlyTime.lapses().equals(step.events()),
                onlyTime.lapses(),
                step.events());
        return demand(
                "K5 refusals are inert is broken: a refused command left another state than time alone",
                onlyTime.state().equals(step.state()),
                List.of(onlyTime.state()),
                List.of(step.state()));
    }

    // ---- then

    /**
     * The last command was not refused.
     *
     * @return this
     * @throws AssertionError if it was
     * @throws IllegalStateException if there was no when
     */
    public final T thenAccepted() {
        return expect("thenAccepted", !step().isRefused(), List.of("accepted:"), outcome());
    }

    /**
     * The last command brought exactly these facts, in this order. For requests, those of obligations are left aside.
     *
     * @param facts the facts
     * @return this
     * @throws AssertionError if it brought others, or was refused
     * @throws IllegalStateException if there was no when
     */
    @SafeVarargs
    public final T thenFacts(E... facts) {
        return expectEvents("thenFacts", List.of(facts), own());
    }

    /**
     * The last command brought facts of exactly these kinds, in this order. For requests, those of obligations are left aside.
     *
     * @param kinds the kinds
     * @return this
     * @throws AssertionError if it brought others, or was refused
     * @throws IllegalStateException if there was no when
     */
    public final T thenFactsOf(EventKind... kinds) {
        return expectEvents("thenFactsOf", List.of(kinds), own().map(Event::kind));
    }

    /**
     * The last command brought facts of exactly these classes, in this order. For requests, those of obligations are left aside.
     *
     * @param types the classes
     * @return this
     * @throws AssertionError if it brought others, or was refused
     * @throws IllegalStateException if there was no when
     */
    @SafeVarargs
    public final T thenFactsOf(Class<? extends E>... types) {
        return expectEvents("thenFactsOf", namesOf(types), namesOf(types, own()));
    }

    /**
     * Among the facts of the last command is one of a class, of which something is equal to a value: {@code thenFact(Raised.class,
     * Raised::by, OFFICE)}.
     *
     * @param type the class
     * @param part what is taken of the fact
     * @param expected what it is
     * @param <F> the class
     * @param <X> the value's type
     * @return this
     * @throws AssertionError if there is no fact of the class, there are several, or it is another value
     * @throws IllegalStateException if there was no when
     */
    public final <F extends E, X> T thenFact(Class<F> type, Function<? super F, ? extends X> part, X expected) {
        List<X> found = step().facts()
                .filter(type::isInstance)
                .<X>map(fact -> part.apply(type.cast(fact)))
                .asJava();
        return expect("thenFact", found.equals(List.of(expected)), List.of(expected), broughtBy(Vector.ofAll(found)));
    }

    /**
     * Time brought exactly these lapses before the last command, or until the instant that it reached.
     *
     * @param lapses the lapses, oldest first; none to say that time brought nothing
     * @return this
     * @throws AssertionError if it brought others
     * @throws IllegalStateException if there was no when
     */
    @SafeVarargs
    public final T thenLapses(E... lapses) {
        List<E> expected = List.of(lapses);
        return expect("thenLapses", expected.equals(step().lapses().asJava()), expected, step().lapses());
    }

    /**
     * Time brought lapses of exactly these kinds, before the last command or until the instant that it reached.
     *
     * @param kinds the kinds, oldest first
     * @return this
     * @throws AssertionError if it brought others
     * @throws IllegalStateException if there was no when
     */
    public final T thenLapsesOf(EventKind... kinds) {
        List<EventKind> expected = List.of(kinds);
        List<EventKind> found = step().lapses().map(Event::kind).asJava();
        return expect("thenLapsesOf", expected.equals(found), expected, found);
    }

    /**
     * Time brought lapses of exactly these classes, before the last command or until the instant that it reached.
     *
     * @param types the classes, oldest first
     * @return this
     * @throws AssertionError if it brought others
     * @throws IllegalStateException if there was no when
     */
    @SafeVarargs
    public final T thenLapsesOf(Class<? extends E>... types) {
        List<String> found = namesOf(types, step().lapses()).asJava();
        return expect("thenLapsesOf", namesOf(types).equals(found), namesOf(types), found);
    }

    /**
     * Nothing happened, neither by somebody nor by time, and nothing was refused.
     *
     * @return this
     * @throws AssertionError if something did, or was
     * @throws IllegalStateException if there was no when
     */
    public final T thenNothing() {
        boolean nothing = !step().isRefused() && step().events().isEmpty();
        return expect(
                "thenNothing", nothing, List.of(), broughtBy(step().events().map(this::say)));
    }

    /**
     * The last command was refused with exactly this refusal. That it left all as time did is seen to in any case.
     *
     * @param refusal the refusal
     * @return this
     * @throws AssertionError if it was accepted, or refused with another one
     * @throws IllegalStateException if there was no when
     */
    public final T thenRefused(R refusal) {
        return expectRefusal("thenRefused", refusal::equals, refusal);
    }

    /**
     * The last command was refused with a refusal of a class. That it left all as time did is seen to in any case.
     *
     * @param type the class
     * @return this
     * @throws AssertionError if it was accepted, or refused with one of another class
     * @throws IllegalStateException if there was no when
     */
    public final T thenRefused(Class<? extends R> type) {
        return expectRefusal("thenRefused", type::isInstance, type.getSimpleName());
    }

    /**
     * The last command was refused for a reason in which some words stand. That it left all as time did is seen to in any case.
     *
     * @param words a part of {@link Refusal#reason}
     * @return this
     * @throws AssertionError if it was accepted, or refused for another reason
     * @throws IllegalStateException if there was no when
     */
    public final T thenRefusedBecause(String words) {
        boolean because = step().outcome().fold(refusal -> refusal.reason().contains(words), facts -> false);
        return expect(
                "thenRefusedBecause",
                because,
                List.of("refused because:", "... " + words + " ..."),
                step().outcome()
                        .<Iterable<?>>fold(
                                refusal -> List.of("refused because:", refusal.reason()), facts -> outcome()));
    }

    /**
     * The state is equal to another one.
     *
     * @param expected the other one
     * @return this
     * @throws AssertionError if it is not
     */
    public final T thenState(S expected) {
        return expect("thenState", expected.equals(state()), List.of(expected), List.of(state()));
    }

    /**
     * Something of the state is equal to a value: {@code thenState(Loan::renewals, 1)}.
     *
     * @param part what is taken of the state
     * @param expected what it is
     * @param <X> its type
     * @return this
     * @throws AssertionError if it is not
     */
    public final <X> T thenState(Function<? super S, ? extends X> part, X expected) {
        X found = part.apply(state());
        return expect("thenState", expected.equals(found), List.of(expected), List.of(found));
    }

    /**
     * Something holds of the state: {@code thenState("is over", Loan::isOver)}.
     *
     * @param what what holds, in words
     * @param holds whether it does
     * @return this
     * @throws AssertionError if it does not; it shows the whole state
     */
    public final T thenState(String what, Predicate<? super S> holds) {
        return expect("thenState", holds.test(state()), List.of(what), List.of(state()));
    }

    /**
     * Time alone will next matter at an instant.
     *
     * @param due the instant
     * @return this
     * @throws AssertionError if it will at another one, or never
     */
    public final T thenNextDue(Instant due) {
        return expectNextDue("thenNextDue", Optional.of(due));
    }

    /**
     * Time alone will next matter at an instant.
     *
     * @param local the instant in the example's zone, such as {@code 2026-09-18T15:10}
     * @return this
     * @throws IllegalArgumentException if {@code local} is no local time
     * @throws AssertionError if it will at another one, or never
     */
    public final T thenNextDue(String local) {
        return thenNextDue(instant(local));
    }

    /**
     * Time alone will never matter any more.
     *
     * @return this
     * @throws AssertionError if it will
     */
    public final T thenNeverDue() {
        return expectNextDue("thenNeverDue", Optional.empty());
    }

    // ---- what an expectation of one's own may need

    /**
     * The state as it stands.
     *
     * @return the state
     */
    public final S state() {
        return past.state();
    }

    /**
     * What the last when brought.
     *
     * @return the step
     * @throws IllegalStateException if there was no when
     */
    public final Step<S, E, R> step() {
        return past.last()
                .orElseThrow(() -> new IllegalStateException(
                        "nothing was asked yet; say at(...).when(...) or whenTimeReaches(...) before what you expect"));
    }

    /**
     * All events since the start, as a host has stored them.
     *
     * @return the events in order
     */
    public final List<E> history() {
        return past.events().asJava();
    }

    /**
     * What the example has come to.
     *
     * @return the past
     */
    protected final Past<S, C, E, R> past() {
        return past;
    }

    /**
     * An instant of the example's zone.
     *
     * @param local the local time, such as {@code 2026-09-18T15:10}
     * @return the instant
     * @throws IllegalArgumentException if {@code local} is no local time
     */
    protected final Instant instant(String local) {
        try {
            return LocalDateTime.parse(local).atZone(past.zone()).toInstant();
        } catch (DateTimeParseException unread) {
            throw new IllegalArgumentException(
                    "\"" + local + "\" is no local time; write one like 2026-09-18T15:10", unread);
        }
    }

    /**
     * What every expectation is made of.
     *
     * @param what what was expected, such as {@code thenFacts}
     * @param holds whether it is as expected
     * @param expected what is printed on the left, one value after the other
     * @param actual what is printed on the right
     * @return this
     * @throws AssertionError if it is not
     */
    protected final T expect(String what, boolean holds, Iterable<?> expected, Iterable<?> actual) {
        return demand(what + " failed", holds, expected, actual);
    }

    private T demand(String heading, boolean holds, Iterable<?> expected, Iterable<?> actual) {
        if (!holds) {
            List<String> left = SideBySide.lines(expected, past.zone());
            List<String> right = SideBySide.lines(actual, past.zone());
            String same = left.equals(right) ? "\nBoth read the same, but are not equal.\n" : "";
            AssertionFailureBuilder.assertionFailure()
                    .message(heading + ":\n" + SideBySide.table(left, right) + same + hint() + story(beginning()))
                    .includeValuesInMessage(false)
                    .expected(String.join("\n", left))
                    .actual(String.join("\n", right))
                    .buildAndThrow();
        }
        return with(past);
    }

    private T expectEvents(String what, List<?> expected, Seq<?> found) {
        boolean same = !step().isRefused() && expected.equals(found.asJava());
        return expect(what, same, expected, broughtBy(found));
    }

    private T expectRefusal(String what, Predicate<R> holds, Object expected) {
        boolean refused = step().outcome().fold(holds::test, facts -> false);
        return expect(what, refused, List.of("refused:", expected), outcome());
    }

    private T expectNextDue(String what, Optional<Instant> expected) {
        Optional<Instant> found = past.workflow().nextDue(state());
        return expect(
                what,
                expected.equals(found),
                List.of(expected.<Object>map(due -> due).orElse("never")),
                List.of(found.<Object>map(due -> due).orElse("never")));
    }

    private Seq<E> own() {
        return step().facts().filter(this::isOwn);
    }

    /**
     * What the right column shows of the last when, where a refusal is expected.
     *
     * @return the refusal if it was refused, else the facts in a word each
     */
    protected final Iterable<?> outcome() {
        return broughtBy(step().facts().map(this::say).prepend("accepted:"));
    }

    /**
     * What the right column shows of the last when.
     *
     * @param events what it brought
     * @return the refusal if it was refused, else the events
     */
    protected final Iterable<?> broughtBy(Seq<?> events) {
        return step().outcome().<Iterable<?>>fold(refusal -> List.of("refused:", refusal), facts -> events);
    }

    private static List<String> namesOf(Class<?>[] types) {
        return Arrays.stream(types).map(Class::getSimpleName).toList();
    }

    /** The names of the events' classes; where one is of the class that is expected in its place, of that one. */
    private static <E> Seq<String> namesOf(Class<? extends E>[] types, Seq<E> events) {
        return events.zipWithIndex((event, i) ->
                (i < types.length && types[i].isInstance(event) ? types[i] : event.getClass()).getSimpleName());
    }

    // ---- how it is told

    private String hint() {
        boolean isJustDue = past.last()
                .filter(step -> !step.isRefused() && step.facts().isEmpty())
                .filter(step -> past.workflow().nextDue(step.state()).equals(Optional.of(step.askedAt())))
                .isPresent();
        return isJustDue
                ? "\nTime has reached what is due at this very instant, and not passed it: see whenTimePasses.\n"
                : "";
    }

    private String story(Seq<String> begun) {
        return past.told().appendAll(begun).mkString("\nThe story:\n", "\n", "");
    }

    /** The state with which a story begins, unless it has begun. */
    private Seq<String> beginning() {
        return past.told().isEmpty() ? line("given", sayStart(past.start()), FEW_LINES) : Vector.empty();
    }

    private Seq<String> byInstant(String label, Seq<E> events) {
        Map<Instant, String> said = events.toJavaStream()
                .collect(
                        Collectors.toMap(Event::at, this::say, (one, other) -> one + ", " + other, LinkedHashMap::new));
        return Vector.ofAll(said.entrySet())
                .flatMap(instant -> line(label, instant.getKey() + " " + instant.getValue(), MANY_LINES));
    }

    private Seq<String> line(String label, String text, int most) {
        List<String> lines = SideBySide.wrapped(zoned(text), STORY);
        return Vector.range(0, Math.min(lines.size(), most))
                .map(i -> (i == 0 ? label : "")
                        + " ".repeat(i == 0 ? 7 - label.length() : 7)
                        + lines.get(i)
                        + (i == most - 1 && lines.size() > most ? " ..." : ""));
    }

    private String zoned(String text) {
        return SideBySide.zoned(text, past.zone());
    }
}
