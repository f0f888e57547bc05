package dev.docket.metrics;

import dev.docket.obligation.RuleCode;
import dev.docket.programme.StandardRules;
import dev.docket.request.Ending;
import dev.docket.request.RequestEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One request's replies and closings, and whether they stood, folded in place. What becomes of one is dated by it. */
final class Closings {

    private final Totals totals;
    private @Nullable Instant repliedAt;
    private @Nullable Instant closedAt;
    private boolean windowOpen;
    private boolean windowOver;
    private boolean sampled;
    private boolean lookedAt;

    Closings(Totals totals) {
        this.totals = totals;
    }

    void replied(Instant at) {
        repliedAt = at;
        totals.add(Count.REPLIES, at);
    }

    void closed(RequestEvent.Closed event) {
        totals.add(Count.WRITE_OFFS, event.at());
        if (event.ending() == Ending.MERGED) {
            return;
        }
        closedAt = event.at();
        windowOpen = false;
        windowOver = false;
        sampled = false;
        lookedAt = false;
        totals.add(Count.CLOSURES, event.at());
        if (event.ending().isSettled()) {
            totals.add(Count.CLOSURES_SETTLED, event.at());
        }
    }

    /** What is armed by a closing: the window for reopening, or a look at it later. */
    void armed(RuleCode rule) {
        windowOpen |= rule.equals(StandardRules.REOPEN_WINDOW);
        sampled |= rule.equals(StandardRules.REVISIT);
    }

    void windowClosed() {
        windowOpen = false;
        windowOver = true;
    }

    void lookedAtAgain() {
        lookedAt = true;
    }

    void annulled() {
        totals.add(sampled || lookedAt ? Count.CLOSURES_ANNULLED : Count.CLOSURES_ANNULLED_UNSAMPLED, closedAt);
        lookedAt = false;
    }

    void reopened(RequestEvent.Reopened event, boolean wasClosed) {
        if (wasClosed) {
            totals.add(Count.WRITE_OFFS_UNDONE, event.at());
            totals.add(Count.CLOSURES_REOPENED, closedAt);
            totals.add(Count.CLOSURES_REOPENED_LATE, windowOver ? 1 : 0, closedAt);
            totals.add(Count.CLOSURES_UPHELD, lookedAt ? 1 : 0, closedAt);
        } else if (repliedAt != null) {
            totals.add(Count.REPLIES_REOPENED, repliedAt);
        }
        repliedAt = null;
        windowOpen = false;
        lookedAt = false;
    }

    /** When it was closed last, not by a merging; stays when it is reopened. */
    @Nullable
    Instant lastAt() {
        return closedAt;
    }

    void close(boolean open, boolean merged) {
        if (repliedAt != null && (open || merged)) {
            totals.add(Count.REPLIES_PENDING, repliedAt);
        }
        if (!open && !merged) {
            totals.add(Count.CLOSURES_IN_WINDOW, windowOpen ? 1 : 0, closedAt);
            totals.add(Count.CLOSURES_UPHELD, lookedAt ? 1 : 0, closedAt);
        }
    }
}
