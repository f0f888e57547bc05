package dev.docket.examples.benchmarks.life;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a state machine is told of one life beside its stage, and what its guards ask. */
final class Dossier {

    private static final int COOPERATORS = 2;

    private final List<Accepted> history = new ArrayList<>();
    private Instant now = Instant.MIN;
    private int receipts;
    private int contributions;
    private boolean followedUp;

    /** Says when the next command is given. */
    void at(Instant instant) {
        now = instant;
    }

    /** Takes in a command that was accepted. */
    void accept(LifeCommand command) {
        history.add(new Accepted(command, now));
        switch (command) {
            case ISSUE_LETTER -> {
                receipts = 1 + COOPERATORS;
                contributions = COOPERATORS;
            }
            case CONFIRM_RECEIPT -> receipts--;
            case CONTRIBUTE -> contributions--;
            case RECORD_FOLLOW_UP -> followedUp = true;
            default -> {}
        }
    }

    boolean isReceiptMissing() {
        return receipts > 0;
    }

    boolean isContributionMissing() {
        return contributions > 0;
    }

    boolean isContributedTo() {
        return contributions == 0;
    }

    boolean isFollowedUp() {
        return followedUp;
    }

    List<Accepted> history() {
        return history;
    }
}
