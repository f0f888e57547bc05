package dev.docket.examples.harness.permit;

import dev.docket.examples.harness.permit.PermitTable.Move;
import dev.docket.time.Suspension;
import java.time.Instant;
import java.util.List;

/** What somebody wants, and the fact that it becomes when nothing speaks against it. */
public sealed interface PermitCommand {

    /**
     * What it is in the table.
     *
     * @return the move
     */
    Move move();

    /** The fact, with the dates that the statute gives. */
    PermitEvent fact(Permit permit, Statute statute, Instant now);

    /** The applicant applies. */
    record Apply() implements PermitCommand {
        @Override
        public Move move() {
            return Move.APPLY;
        }

        @Override
        public PermitEvent fact(Permit permit, Statute statute, Instant now) {
            return new PermitEvent.Applied(now, statute.decisionDue(now));
        }
    }

    /** The office finds nothing wanting. */
    record FindComplete() implements PermitCommand {
        @Override
        public Move move() {
            return Move.FIND_COMPLETE;
        }

        @Override
        public PermitEvent fact(Permit permit, Statute statute, Instant now) {
            return new PermitEvent.FoundComplete(now);
        }
    }

    /**
     * The office asks for what is wanting.
     *
     * @param what what is wanting, such as a plan of the site
     */
    record AskSupplement(String what) implements PermitCommand {
        @Override
        public Move move() {
            return Move.ASK_SUPPLEMENT;
        }

        @Override
        public PermitEvent fact(Permit permit, Statute statute, Instant now) {
            return new PermitEvent.SupplementAsked(now, what, statute.supplementBy(now));
        }
    }

    /** The applicant hands in what is wanting. */
    record Supplement() implements PermitCommand {
        @Override
        public Move move() {
            return Move.SUPPLEMENT;
        }

        @Override
        public PermitEvent fact(Permit permit, Statute statute, Instant now) {
            Instant appliedAt = permit.appliedAt().orElse(now);
            List<Suspension> pauses = PermitEvent.ended(permit.pauses(), now);
            return new PermitEvent.Supplemented(now, statute.decisionDue(appliedAt, pauses, now));
        }
    }

    /**
     * The office decides, and notifies it.
     *
     * @param grant whether it is granted
     */
    record Decide(boolean grant) implements PermitCommand {
        @Override
        public Move move() {
            return Move.DECIDE;
        }

        @Override
        public PermitEvent fact(Permit permit, Statute statute, Instant now) {
            return new PermitEvent.Decided(now, grant, statute.objectBy(now));
        }
    }

    /**
     * The applicant or a neighbour objects.
     *
     * @param grounds why
     */
    record FileObjection(String grounds) implements PermitCommand {
        @Override
        public Move move() {
            return Move.OBJECT;
        }

        @Override
        public PermitEvent fact(Permit permit, Statute statute, Instant now) {
            return new PermitEvent.Objected(now, grounds, statute.secondDecisionDue(now));
        }
    }

    /** The applicant withdraws the application, or whoever objected the objection. */
    record Withdraw() implements PermitCommand {
        @Override
        public Move move() {
            return Move.WITHDRAW;
        }

        @Override
        public PermitEvent fact(Permit permit, Statute statute, Instant now) {
            return new PermitEvent.Withdrawn(now);
        }
    }
}
