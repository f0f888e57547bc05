package dev.docket.examples.benchmarks.replay;

import dev.docket.examples.benchmarks.measuring.Disagreement;
import dev.docket.obligation.ObligationEvent;
import dev.docket.request.RequestEvent;
import java.time.Instant;

/**
 * An event as a program has it that knows these lives only.
 *
 * @param kind what happened
 * @param at when
 * @param units how many units a letter goes to
 */
record PlainEvent(Kind kind, Instant at, int units) {

    /** What happened, as far as the floors tell it apart. */
    enum Kind {
        RAISED,
        LETTER_ISSUED,
        RESOLVED_ON_SITE,
        CONTRIBUTED,
        SUBMITTED,
        APPROVED,
        FOLLOWED_UP,
        CLOSED,
        ARMED,
        PAUSED,
        MET,
        CANCELLED
    }

    static PlainEvent of(RequestEvent event) {
        int units = event instanceof RequestEvent.LetterIssued issued
                ? 1 + issued.letter().cooperators().size()
                : 0;
        return new PlainEvent(kind(event), event.at(), units);
    }

    private static Kind kind(RequestEvent event) {
        if (event instanceof RequestEvent.OfObligation of) {
            return kind(of.event());
        } else if (event instanceof RequestEvent.Raised) {
            return Kind.RAISED;
        } else if (event instanceof RequestEvent.LetterIssued) {
            return Kind.LETTER_ISSUED;
        } else if (event instanceof RequestEvent.ResolvedOnSite) {
            return Kind.RESOLVED_ON_SITE;
        } else if (event instanceof RequestEvent.Contributed) {
            return Kind.CONTRIBUTED;
        } else if (event instanceof RequestEvent.AnswerSubmitted) {
            return Kind.SUBMITTED;
        } else if (event instanceof RequestEvent.AnswerApproved) {
            return Kind.APPROVED;
        } else if (event instanceof RequestEvent.FollowedUp) {
            return Kind.FOLLOWED_UP;
        }
        Disagreement.check("a closing", event.kind(), RequestEvent.Closed.class, event.getClass());
        return Kind.CLOSED;
    }

    private static Kind kind(ObligationEvent event) {
        if (event instanceof ObligationEvent.Armed) {
            return Kind.ARMED;
        } else if (event instanceof ObligationEvent.Paused) {
            return Kind.PAUSED;
        } else if (event instanceof ObligationEvent.Met) {
            return Kind.MET;
        }
        Disagreement.check("a cancelling", event.kind(), ObligationEvent.Cancelled.class, event.getClass());
        return Kind.CANCELLED;
    }
}
