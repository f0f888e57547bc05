package dev.docket.metrics;

import dev.docket.request.Bonds;
import dev.docket.request.FollowUp;
import dev.docket.request.Outcome;
import dev.docket.request.RequestEvent;
import dev.docket.request.Satisfaction;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was heard of one request's outcome from others than the department, folded in place. */
final class Heard {

    private final Totals totals;
    private @Nullable FollowUp voice;
    private @Nullable Instant spokenAt;
    private @Nullable Instant triedAt;
    private boolean current;
    private @Nullable Outcome confirmed;

    Heard(Totals totals) {
        this.totals = totals;
    }

    void followedUp(RequestEvent.FollowedUp event, @Nullable Outcome claimed, boolean explainedFinally) {
        FollowUp followUp = event.followUp();
        if (!followUp.speaks()) {
            triedAt = event.at();
            totals.add(Count.FOLLOW_UPS_UNREACHED, event.at());
            return;
        }
        voice = followUp;
        spokenAt = event.at();
        current = true;
        confirmed = followUp.confirms(Optional.ofNullable(claimed), explainedFinally)
                .orElse(null);
        if (followUp.reached()) {
            totals.add(Count.FOLLOW_UPS_REACHED, event.at());
        }
    }

    void reopened() {
        confirmed = null;
        current = false;
    }

    boolean confirmsASolution(Bonds bonds) {
        boolean passed = voice != null && current && voice.passes();
        return passed
                && bonds.limited(Optional.ofNullable(confirmed))
                        .filter(Outcome::solves)
                        .isPresent();
    }

    /** What the requester says now counts; what they said before a reopening counts only when that is why it was reopened. */
    void close(Bonds bonds, @Nullable Instant firstReplyAt, boolean followUpOverdue) {
        FollowUp said = voice;
        if (said == null) {
            countSilence(firstReplyAt, followUpOverdue);
            return;
        }
        if (!totals.takes(spokenAt)) {
            return;
        }
        Satisfaction grade = said.result();
        boolean rated = grade != Satisfaction.NOT_RATED && (current || !said.passes());
        if (said.reached()) {
            totals.addGrade(grade);
        }
        if (rated && said.passes()) {
            totals.addPassed(grade);
        }
        totals.addIf(Count.REACHED, said.reached());
        totals.addIf(Count.RATED, rated);
        totals.addIf(Count.SATISFIED, rated && said.passes());
        totals.addIf(Count.CONFIRMED_SOLVED, said.reached() && confirmsASolution(bonds));
        totals.addIf(Count.VERIFIED, said.verification());
    }

    private void countSilence(@Nullable Instant firstReplyAt, boolean followUpOverdue) {
        if (triedAt != null) {
            totals.add(Count.NEVER_REACHED, triedAt);
        } else if (firstReplyAt != null && totals.takes(firstReplyAt)) {
            totals.addIf(Count.NOT_FOLLOWED_UP, true);
            totals.addIf(Count.FOLLOW_UP_MISSED, followUpOverdue);
        }
    }
}
