package dev.docket.examples.harness.permit;

import dev.docket.examples.harness.permit.PermitTable.Move;
import dev.docket.examples.harness.permit.PermitTable.Stage;
import dev.docket.workflow.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Why something cannot be done, and what can. */
public sealed interface PermitRefusal extends Refusal {

    /**
     * It is not legal where the application stands.
     *
     * @param move what was wanted
     * @param stage where it stands; empty before it is applied for
     * @param instead what is legal there
     */
    record NotNow(Move move, Optional<Stage> stage, List<Move> instead) implements PermitRefusal {
        @Override
        public String reason() {
            return stage.map(here -> move + " in " + here + ": "
                            + PermitTable.TABLE.why(here, move).orElse("it was applied for already"))
                    .orElseGet(() -> move + ": nobody has applied for it");
        }

        @Override
        public String remedy() {
            return instead.isEmpty() ? "nothing is left to do" : "choose one of " + instead;
        }
    }

    /**
     * Something else has happened since.
     *
     * @param now when it was wanted
     * @param lastAt when something last happened
     */
    record OutOfOrder(Instant now, Instant lastAt) implements PermitRefusal {
        @Override
        public String reason() {
            return "it is entered for " + now + ", but something happened at " + lastAt;
        }

        @Override
        public String remedy() {
            return "enter it for a later instant";
        }
    }

    /**
     * The decision is overdue; the office can no longer win time by asking.
     *
     * @param due by when it was owed
     */
    record TooLateToAsk(Instant due) implements PermitRefusal {
        @Override
        public String reason() {
            return "the decision was owed by " + due;
        }

        @Override
        public String remedy() {
            return "decide on what is there";
        }
    }
}
