package dev.docket.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.testkit.Polling;
import dev.docket.testkit.Routes;
import dev.docket.testkit.Routes.Around;
import dev.docket.testkit.Routes.Route;
import dev.docket.testkit.Routes.Transition;
import dev.docket.testkit.Run;
import dev.docket.testkit.Story;
import dev.docket.testkit.WorkflowLaws;
import dev.docket.workflow.Loan.Command;
import dev.docket.workflow.Loan.Happened;
import dev.docket.workflow.Loan.No;
import dev.docket.workflow.Loan.Stage;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A book of a library by every way that its table knows. */
class RoutesTest {

    /** The rows of the loan's table: what somebody does, and what time does. */
    enum Move {
        LEND,
        RENEW,
        RETURN,
        FALL_OVERDUE,
        REMIND,
        COUNT_AS_LOST,
        SHUT_FILE
    }

    private static final TransitionTable<Stage, Move> TABLE = TransitionTable.<Stage, Move>builder(Stage.class)
            .end(Stage.LOST)
            .end(Stage.RETURNED)
            .on(Move.LEND)
            .leads(Stage.ON_THE_SHELF, List.of(Stage.LENT))
            .elsewhere("it is lent")
            .on(Move.RENEW)
            .stays(List.of(Stage.LENT))
            .elsewhere("it is not lent")
            .on(Move.RETURN)
            .leads(Stage.LENT, List.of(Stage.RETURNED))
            .leads(Stage.OVERDUE, List.of(Stage.RETURNED))
            .elsewhere("it is not lent")
            .on(Move.FALL_OVERDUE)
            .leads(Stage.LENT, List.of(Stage.OVERDUE))
            .elsewhere("it is not lent")
            .on(Move.REMIND)
            .stays(List.of(Stage.LENT, Stage.OVERDUE))
            .elsewhere("it is not lent")
            .on(Move.COUNT_AS_LOST)
            .leads(Stage.OVERDUE, List.of(Stage.LOST))
            .elsewhere("it is not overdue")
            .on(Move.SHUT_FILE)
            .stays(List.of(Stage.LOST, Stage.RETURNED))
            .elsewhere("it is not over")
            .build();

    private static class Terrain implements Routes.Terrain<Loan, Command, Happened, Stage, Move> {
        @Override
        public Object view(Loan loan) {
            return List.of(
                    loan.stage(),
                    loan.renewals(),
                    loan.isOver() && loan.shutting().isEmpty());
        }

        @Override
        public Iterable<Command> commands(Loan loan, Instant now) {
            return List.of(Command.values());
        }

        @Override
        public Optional<Stage> stage(Loan loan) {
            return Optional.of(loan.stage());
        }

        @Override
        public Optional<Stage> ending(Loan loan) {
            return Optional.of(loan.stage()).filter(stage -> loan.isOver());
        }

        @Override
        public Move trigger(Command command) {
            return Move.valueOf(command.name());
        }

        @Override
        public Optional<Move> act(Happened lapse) {
            return Optional.ofNullable(
                    switch (lapse.what()) {
                        case FELL_OVERDUE -> Move.FALL_OVERDUE;
                        case REMINDED -> Move.REMIND;
                        case COUNTED_AS_LOST -> Move.COUNT_AS_LOST;
                        case FILE_SHUT -> Move.SHUT_FILE;
                        case LENT, RENEWED, RETURNED -> null;
                    });
        }
    }

    private static final LoanWorkflow SOUND = new LoanWorkflow(LoanWorkflow.STRICT);

    private static Routes<Loan, Command, Happened, No, Stage, Move> over(
            LoanWorkflow workflow, TransitionTable<Stage, Move> table) {
        return Routes.of(workflow, table, Loan.onTheShelf(), LoanFixture.BEGIN, new Terrain());
    }

    private final Routes<Loan, Command, Happened, No, Stage, Move> routes = over(SOUND, TABLE);

    private static List<String> names(List<?> routes) {
        return routes.stream().map(Object::toString).toList();
    }

    private static Timed<Command> after(Duration wait, int nanos, Command command) {
        return new Timed<>(LoanFixture.BEGIN.plus(wait).plusNanos(nanos), command);
    }

    @Test
    void goesTheShortestWayToEachStage() {
        assertEquals(
                List.of("to ON_THE_SHELF", "to LENT", "to OVERDUE", "to LOST", "to RETURNED"),
                names(routes.toEachStage()));
        List<Timed<Command>> lent = List.of(after(Duration.ZERO, 1, Command.LEND));
        assertEquals(
                List.of(
                        new Story<Command>(List.of(), LoanFixture.BEGIN),
                        new Story<>(lent, LoanFixture.BEGIN.plusNanos(1)),
                        new Story<>(
                                lent,
                                LoanFixture.BEGIN.plus(Duration.ofDays(14)).plusNanos(2)),
                        new Story<>(
                                lent,
                                LoanFixture.BEGIN.plus(Duration.ofDays(44)).plusNanos(2)),
                        new Story<>(
                                List.of(lent.get(0), after(Duration.ZERO, 2, Command.RETURN)),
                                LoanFixture.BEGIN.plusNanos(2))),
                routes.toEachStage().stream().map(Route::story).toList());
    }

    @Test
    void goesTheShortestWayToEachEnding() {
        assertEquals(List.of("to RETURNED", "to LOST"), names(routes.toEachEnding()));
        for (Route<Command> route : routes.toEachEnding()) {
            assertEquals(
                    route.name(),
                    "to "
                            + Run.of(SOUND, Loan.onTheShelf(), route.story(), Polling.RARELY)
                                    .end()
                                    .stage());
        }
    }

    @Test
    void takesEveryTransitionInFourStories() {
        assertEquals(
                List.of(
                        "LOST x SHUT_FILE -> LOST and 5 more",
                        "OVERDUE x RETURN -> RETURNED and 1 more",
                        "LENT x RETURN -> RETURNED",
                        "LENT x RENEW -> LENT"),
                names(routes.everyTransition()));
        TreeSet<String> taken = new TreeSet<>();
        routes.everyTransition().forEach(route -> taken.addAll(names(routes.taken(route.story()))));
        assertEquals(
                List.of(
                        "LENT x FALL_OVERDUE -> OVERDUE",
                        "LENT x REMIND -> LENT",
                        "LENT x RENEW -> LENT",
                        "LENT x RETURN -> RETURNED",
                        "LOST x SHUT_FILE -> LOST",
                        "ON_THE_SHELF x LEND -> LENT",
                        "OVERDUE x COUNT_AS_LOST -> LOST",
                        "OVERDUE x REMIND -> OVERDUE",
                        "OVERDUE x RETURN -> RETURNED",
                        "RETURNED x SHUT_FILE -> RETURNED"),
                List.copyOf(taken));
        assertEquals(List.of(), routes.unreached());
        assertEquals(List.of(), routes.outsideTheTable());
        assertFalse(routes.isCutOff());
        assertEquals(13, routes.states());
    }

    /** Every two that can follow one another, as one finds them by hand in the loan. */
    @Test
    void takesEveryPair() {
        TreeSet<String> pairs = new TreeSet<>();
        for (Route<Command> route : routes.everyPair()) {
            List<Transition<Stage, Move>> taken = routes.taken(route.story());
            for (int i = 1; i < taken.size(); i++) {
                pairs.add(taken.get(i - 1) + ", " + taken.get(i).by());
            }
        }
        assertEquals(
                List.of(
                        "LENT x FALL_OVERDUE -> OVERDUE, REMIND",
                        "LENT x REMIND -> LENT, FALL_OVERDUE",
                        "LENT x REMIND -> LENT, RENEW",
                        "LENT x REMIND -> LENT, RETURN",
                        "LENT x RENEW -> LENT, REMIND",
                        "LENT x RENEW -> LENT, RETURN",
                        "LENT x RETURN -> RETURNED, SHUT_FILE",
                        "ON_THE_SHELF x LEND -> LENT, REMIND",
                        "ON_THE_SHELF x LEND -> LENT, RENEW",
                        "ON_THE_SHELF x LEND -> LENT, RETURN",
                        "OVERDUE x COUNT_AS_LOST -> LOST, SHUT_FILE",
                        "OVERDUE x REMIND -> OVERDUE, COUNT_AS_LOST",
                        "OVERDUE x REMIND -> OVERDUE, REMIND",
                        "OVERDUE x REMIND -> OVERDUE, RETURN",
                        "OVERDUE x RETURN -> RETURNED, SHUT_FILE"),
                List.copyOf(pairs));
        assertEquals(6, routes.everyPair().size());
    }

    @Test
    void commandsAreGivenBeforeAtAndAfterEachDueDate() {
        assertEquals(
                List.of(
                        "LENT x RENEW around REMINDED",
                        "LENT x RETURN around REMINDED",
                        "LENT x RENEW around FELL_OVERDUE and REMINDED",
                        "LENT x RETURN around FELL_OVERDUE and REMINDED",
                        "OVERDUE x RETURN around REMINDED",
                        "OVERDUE x RETURN around COUNTED_AS_LOST"),
                names(routes.aroundEachDue()));
        Around<Command> lost = routes.aroundEachDue().get(5);
        assertEquals(LoanFixture.BEGIN.plus(Duration.ofDays(44)).plusNanos(1), lost.due());
        assertEquals(
                List.of("[RETURNED]", "[RETURNED]", "[COUNTED_AS_LOST]"),
                lost.routes().stream()
                        .map(route -> Run.of(SOUND, Loan.onTheShelf(), route.story(), Polling.RARELY)
                                .events())
                        .map(events -> events.subList(events.size() - 1, events.size()).stream()
                                .map(Happened::kind)
                                .toList()
                                .toString())
                        .toList());
    }

    @TestFactory
    Stream<DynamicTest> K1_toK15_everyStoryKeepsTheLaws() {
        return DynamicTest.stream(
                all(routes), Route::name, route -> LoanFixture.laws(SOUND).all(route.story()));
    }

    private static Stream<Route<Command>> all(Routes<Loan, Command, Happened, No, Stage, Move> routes) {
        return Stream.of(
                        routes.toEachStage().stream(),
                        routes.toEachEnding().stream(),
                        routes.everyTransition().stream(),
                        routes.everyPair().stream(),
                        aroundEachDue(routes))
                .flatMap(stories -> stories);
    }

    private static Stream<Route<Command>> aroundEachDue(Routes<Loan, Command, Happened, No, Stage, Move> routes) {
        return routes.aroundEachDue().stream().flatMap(around -> around.routes().stream());
    }

    @Test
    void K2_whatIsDoneAtTheDueDateIsInTime() {
        routes.aroundEachDue().forEach(routes::isInTimeAtTheDue);
    }

    // ---- faults

    /** Takes a book back until its due date, exclusive: {@code >=} instead of {@code >}. */
    private static final class RefusesAtTheDueDate extends LoanWorkflow {
        RefusesAtTheDueDate() {
            super(STRICT);
        }

        @Override
        public Either<No, Seq<Happened>> decide(Loan loan, Command command, Instant now) {
            boolean late = loan.due().filter(due -> now.compareTo(due) >= 0).isPresent();
            return late && command == Command.RENEW
                    ? Either.left(new No("it is late", "return it"))
                    : super.decide(loan, command, now);
        }
    }

    /** Lets a book fall overdue at its due date: {@code >=} instead of {@code >}. */
    private static final class IsOverdueAtTheDueDate extends LoanWorkflow {
        IsOverdueAtTheDueDate() {
            super(STRICT);
        }

        @Override
        public Either<No, Seq<Happened>> decide(Loan loan, Command command, Instant now) {
            boolean late = loan.due().filter(due -> now.compareTo(due) >= 0).isPresent();
            return super.decide(loan, command, now).map(facts -> late ? facts.prependAll(lapse(loan)) : facts);
        }
    }

    @Test
    void K2_anOffByOneInWhatIsRefusedIsFoundAtTheDueDateOnly() {
        Routes<Loan, Command, Happened, No, Stage, Move> faulty = over(new RefusesAtTheDueDate(), TABLE);
        WorkflowLaws<Loan, Command, Happened, No> laws = LoanFixture.laws(new RefusesAtTheDueDate());

        all(faulty).forEach(route -> laws.all(route.story()));
        List<String> found = faulty.aroundEachDue().stream()
                .filter(around -> around.name().contains("RENEW around FELL_OVERDUE"))
                .map(around -> assertThrows(AssertionError.class, () -> faulty.isInTimeAtTheDue(around)))
                .map(error -> String.valueOf(error.getMessage()))
                .toList();
        assertEquals(
                List.of("K2 nothing early is broken: LENT x RENEW around FELL_OVERDUE and REMINDED: the command brings"
                        + " [RENEWED] one nanosecond before 2026-01-19T09:00:00.000000001Z, but a refusal (it is late)"
                        + " exactly then, though the due date has not passed\nThe story:\n"
                        + "at 2026-01-05T09:00:00.000000001Z: LEND\nat 2026-01-19T09:00:00.000000001Z: RENEW\n"
                        + "until 2026-01-19T09:00:00.000000002Z"),
                found);
    }

    @Test
    void K7_anOffByOneInWhatTimeDoesIsFoundByTheLawsAtTheDueDateOnly() {
        Routes<Loan, Command, Happened, No, Stage, Move> faulty = over(new IsOverdueAtTheDueDate(), TABLE);
        WorkflowLaws<Loan, Command, Happened, No> laws = LoanFixture.laws(new IsOverdueAtTheDueDate());

        faulty.everyTransition().forEach(route -> laws.all(route.story()));
        List<String> found = aroundEachDue(faulty)
                .filter(route -> isBroken(laws, route))
                .map(Route::name)
                .toList();
        assertEquals(
                List.of(
                        "LENT x RENEW around FELL_OVERDUE and REMINDED, at it",
                        "LENT x RETURN around FELL_OVERDUE and REMINDED, at it"),
                found);
    }

    private static boolean isBroken(WorkflowLaws<Loan, Command, Happened, No> laws, Route<Command> route) {
        try {
            laws.all(route.story());
            return false;
        } catch (AssertionError found) {
            return true;
        }
    }

    // ---- a table that does not fit

    @Test
    void whatTheTableHasTooMuchIsUnreachedAndWhatItLacksIsOutsideOfIt() {
        TransitionTable.Builder<Stage, Move> other = TransitionTable.builder(Stage.class);
        other.end(Stage.RETURNED)
                .on(Move.LEND)
                .leads(Stage.ON_THE_SHELF, List.of(Stage.LENT))
                .leads(Stage.RETURNED, List.of(Stage.LENT))
                .elsewhere("it is lent");

        Routes<Loan, Command, Happened, No, Stage, Move> lost = over(SOUND, other.build());

        assertEquals(List.of("RETURNED x LEND -> LENT"), names(lost.unreached()));
        assertEquals(9, lost.outsideTheTable().size());
    }

    @Test
    void aLapseThatMovesItWithoutAnActIsNamed() {
        Terrain mute = new Terrain() {
            @Override
            public Optional<Move> act(Happened lapse) {
                return Optional.empty();
            }
        };

        IllegalStateException thrown = assertThrows(
                IllegalStateException.class, () -> Routes.of(SOUND, TABLE, Loan.onTheShelf(), LoanFixture.BEGIN, mute));
        assertTrue(String.valueOf(thrown.getMessage()).contains("let Terrain.act give its trigger"));
    }

    @Test
    void theSearchEndsWhereTheTerrainSaysSo() {
        Routes<Loan, Command, Happened, No, Stage, Move> near =
                Routes.of(SOUND, TABLE, Loan.onTheShelf(), LoanFixture.BEGIN, new Terrain() {
                    @Override
                    public int mostStates() {
                        return 2;
                    }
                });

        assertTrue(near.isCutOff());
        assertEquals(2, near.states());
        assertTrue(names(near.unreached()).contains("LOST x SHUT_FILE -> LOST"));
    }
}
