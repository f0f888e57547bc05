package dev.docket.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.workflow.Exploration.Found;
import dev.docket.workflow.Loan.Command;
import dev.docket.workflow.Loan.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A book of a library, explored: lent, renewed once, returned or lost, and at last its file is shut. */
class ExplorationTest {

    private static final Instant BEGIN = LoanFixture.BEGIN;

    /** Reminders are not seen. */
    private static class Book implements Exploration.Scope<Loan, Command, String> {

        @Override
        public String view(Loan loan) {
            String renewed = loan.isOut() ? " " + loan.renewals() : "";
            boolean isShut = loan.isOver() && loan.shutting().isEmpty();
            return loan.stage() + renewed + (isShut ? " shut" : "");
        }

        @Override
        public Iterable<Command> commands(Loan loan, Instant now) {
            return List.of(Command.values());
        }
    }

    private static Exploration<Loan, Command, String> explored(Book book) {
        return Exploration.of(new LoanWorkflow(LoanWorkflow.STRICT), Loan.onTheShelf(), BEGIN, book);
    }

    private static List<String> views(Iterable<Found<Loan, Command, String>> found) {
        return io.vavr.collection.List.ofAll(found).map(Found::view).asJava();
    }

    private final Exploration<Loan, Command, String> all = explored(new Book());

    @Test
    void findsEveryStateTheNearestFirst() {
        assertEquals(
                List.of(
                        "ON_THE_SHELF",
                        "LENT 0",
                        "LENT 1",
                        "RETURNED",
                        "OVERDUE 0",
                        "OVERDUE 1",
                        "RETURNED shut",
                        "LOST",
                        "LOST shut"),
                views(all.found()));
        assertEquals(12, all.transitions());
    }

    @Test
    void knowsTheShortestWay() {
        Found<Loan, Command, String> lost =
                all.nearest(loan -> loan.stage() == Stage.LOST).orElseThrow();

        assertEquals(List.of("ON_THE_SHELF", "LENT 0", "OVERDUE 0", "LOST"), views(all.wayTo(lost)));
        assertEquals(List.of(new Timed<>(BEGIN.plusNanos(1), Command.LEND)), all.historyOf(lost));
        assertEquals(3, lost.steps());
        assertEquals(Optional.of("OVERDUE 0"), lost.from());
        assertEquals(Optional.empty(), lost.by());
        // Lent a nanosecond after the beginning; looked at one nanosecond after it counts as lost.
        assertEquals(BEGIN.plusNanos(1).plus(Duration.ofDays(14 + 30)).plusNanos(1), lost.at());
    }

    @Test
    void knowsFromWhereThereIsNoWay() {
        assertEquals(List.of("LOST", "LOST shut"), views(all.withoutWayTo(loan -> loan.stage() == Stage.RETURNED)));
        assertEquals(List.of(), views(all.withoutWayTo(Loan::isOver)));
        assertEquals(Optional.empty(), all.nearest(loan -> loan.renewals() > 1));
    }

    @Test
    void goesNoFartherThanTheBounds() {
        Exploration<Loan, Command, String> bounded = explored(new Book() {
            @Override
            public boolean isWithin(Loan loan) {
                return loan.renewals() < 1;
            }
        });

        assertTrue(views(bounded.found()).contains("LENT 1"));
        assertEquals(8, bounded.found().size());
    }

    @Test
    void timeThatIsNeverSeenIsGivenUp() {
        Exploration<Loan, Command, String> blind = explored(new Book() {
            @Override
            public String view(Loan loan) {
                return "a book";
            }
        });

        assertEquals(1, blind.found().size());
        assertEquals(1, blind.transitions());
    }

    /** Before a loan counts as lost come reminders that are not seen. */
    @Test
    void whatComesAfterMoreUnseenStepsThanThePatienceIsNotFound() {
        class Hasty extends Book {
            private final int patience;

            Hasty(int patience) {
                this.patience = patience;
            }

            @Override
            public int patience() {
                return patience;
            }
        }

        assertTrue(views(all.found()).contains("LOST"));
        assertFalse(views(explored(new Hasty(2)).found()).contains("LOST"));
        assertEquals(views(all.found()), views(explored(new Hasty(1_000)).found()));
    }
}
