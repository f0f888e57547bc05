package dev.docket.examples.benchmarks.life;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A transition of the life, from which each state machine is defined in its own words.
 *
 * @param from where it starts
 * @param command what leads along it
 * @param to where it ends; where it starts for what changes the dossier only
 * @param guard what must hold of the dossier
 */
record Arrow(LifeStage from, LifeCommand command, LifeStage to, Optional<Predicate<Dossier>> guard) {

    /** All of them. */
    static final List<Arrow> ALL = List.of(
            new Arrow(LifeStage.UNRAISED, LifeCommand.RAISE, LifeStage.RAISED),
            new Arrow(LifeStage.RAISED, LifeCommand.ISSUE_LETTER, LifeStage.ASSIGNED),
            new Arrow(LifeStage.ASSIGNED, LifeCommand.CONFIRM_RECEIPT, LifeStage.ASSIGNED, Dossier::isReceiptMissing),
            new Arrow(LifeStage.ASSIGNED, LifeCommand.CONTRIBUTE, LifeStage.ASSIGNED, Dossier::isContributionMissing),
            new Arrow(LifeStage.ASSIGNED, LifeCommand.DEFER, LifeStage.DEFERRED),
            new Arrow(LifeStage.DEFERRED, LifeCommand.REVIEW, LifeStage.ASSIGNED),
            new Arrow(LifeStage.ASSIGNED, LifeCommand.SUBMIT_ANSWER, LifeStage.SUBMITTED, Dossier::isContributedTo),
            new Arrow(LifeStage.SUBMITTED, LifeCommand.APPROVE_ANSWER, LifeStage.ANSWERED),
            new Arrow(LifeStage.ANSWERED, LifeCommand.RECORD_FOLLOW_UP, LifeStage.ANSWERED),
            new Arrow(LifeStage.ANSWERED, LifeCommand.CLOSE, LifeStage.CLOSED, Dossier::isFollowedUp));

    private Arrow(LifeStage from, LifeCommand command, LifeStage to) {
        this(from, command, to, Optional.empty());
    }

    private Arrow(LifeStage from, LifeCommand command, LifeStage to, Predicate<Dossier> guard) {
        this(from, command, to, Optional.of(guard));
    }

    /** Whether it leaves the stage as it is. */
    boolean isInternal() {
        return from == to;
    }
}
