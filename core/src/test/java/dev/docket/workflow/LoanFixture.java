package dev.docket.workflow;

import dev.docket.testkit.Dice;
import dev.docket.testkit.WorkflowLaws;
import dev.docket.workflow.Loan.Command;
import dev.docket.workflow.Loan.Happened;
import dev.docket.workflow.Loan.No;
import java.time.Instant;

/** What the tests of loans share. */
final class LoanFixture {

    static final Instant BEGIN = Instant.parse("2026-01-05T09:00:00Z");

    private LoanFixture() {}

    static WorkflowLaws<Loan, Command, Happened, No> laws(Workflow<Loan, Command, Happened, No> workflow) {
        return WorkflowLaws.of(workflow, Loan.onTheShelf())
                .endedWhen(Loan::isOver)
                .underAnotherPolicy(new LoanWorkflow(LoanWorkflow.MILD));
    }

    static Command choose(Loan loan, Instant now, Dice dice) {
        if (dice.happens(1, 5)) {
            return dice.oneOf(Command.values());
        }
        return switch (loan.stage()) {
            case ON_THE_SHELF -> Command.LEND;
            case LENT -> dice.happens(1, 6) ? Command.RETURN : Command.RENEW;
            default -> dice.happens(1, 4) ? Command.RETURN : Command.RENEW;
        };
    }
}
