package dev.docket.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.workflow.Loan.Command;
import dev.docket.workflow.Loan.Happened;
import dev.docket.workflow.Loan.No;
import io.vavr.collection.List;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A workflow that can do nothing with a state says so at each door, before time does anything. */
class UnreadyTest {

    private static final No SHUT = new No("the library is shut", "ask when it is open");
    private static final Instant SHUT_FROM = LoanFixture.BEGIN.plus(Duration.ofDays(60));

    private final Workflow<Loan, Command, Happened, No> workflow = new LoanWorkflow(LoanWorkflow.STRICT) {
        @Override
        public Optional<No> unready(Loan loan, Instant now) {
            return now.isBefore(SHUT_FROM) ? Optional.empty() : Optional.of(SHUT);
        }
    };

    private final Loan lent = Kernel.handle(workflow, Loan.onTheShelf(), Command.LEND, LoanFixture.BEGIN)
            .state();

    @Test
    void refusesWithoutLapses() {
        Step<Loan, Happened, No> handled = Kernel.handle(workflow, lent, Command.RETURN, SHUT_FROM);
        Step<Loan, Happened, No> advanced = Kernel.advance(workflow, lent, SHUT_FROM);

        for (Step<Loan, Happened, No> step : List.of(handled, advanced)) {
            assertSame(SHUT, step.outcome().getLeft());
            assertSame(lent, step.state());
            assertTrue(step.lapses().isEmpty());
            assertEquals(SHUT_FROM, step.askedAt());
        }
    }

    @Test
    void theFutureEndsWhereItIsUnready() {
        Instant open = SHUT_FROM.minusNanos(1);
        assertTrue(Kernel.timeline(workflow, lent, SHUT_FROM).isEmpty());
        assertTrue(Kernel.timeline(workflow, lent, open).size() > 3);

        List<Step<Loan, Happened, No>> steps =
                List.ofAll(Kernel.timeline(workflow, lent, List.of(new Timed<>(SHUT_FROM, Command.RETURN)), SHUT_FROM));
        assertEquals(1, steps.size());
        assertTrue(steps.head().isRefused());
    }
}
