package dev.docket.request;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * What the follow-up agent learned in one attempt. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class FollowUp {

    FollowUp() {}

    /**
     * Whether the requester was reached.
     *
     * @return the value
     */
    public abstract boolean reached();

    /**
     * Of whom it tells, when that is not the requester but somebody who joined the request.
     *
     * @return the value
     */
    public abstract Optional<RequesterId> party();

    /**
     * Whether it is a verification on the spot without contact, as for an anonymous request.
     *
     * @return the value
     */
    @Value.Default
    public boolean verification() {
        return false;
    }

    /**
     * Whether it says anything of the result: the requester was reached, or the spot was looked at.
     *
     * @return false for an attempt that reached nobody
     */
    public boolean speaks() {
        return reached() || verification();
    }

    /**
     * Whether the requester calls it solved, or accepts what was explained; false when nobody was reached.
     *
     * @return the value
     */
    @Value.Default
    public boolean accepted() {
        return false;
    }

    /**
     * The rating of the result.
     *
     * @return the value
     */
    @Value.Default
    public Satisfaction result() {
        return Satisfaction.NOT_RATED;
    }

    /**
     * The rating of the manner; it never decides.
     *
     * @return the value
     */
    @Value.Default
    public Satisfaction manner() {
        return Satisfaction.NOT_RATED;
    }

    /**
     * The outcome as the requester sees it; the claimed one when they accept and say nothing else.
     *
     * @return the value
     */
    public abstract Optional<Outcome> confirmed();

    /**
     * Remarks in the requester's own language.
     *
     * @return the value
     */
    @Value.Default
    public String remarks() {
        return "";
    }

    /**
     * Whether it passes: it speaks, accepts, and the result not rated below {@link Satisfaction#BASICALLY_SATISFIED}.
     *
     * @return true when the requester's word lets the request be closed
     */
    public boolean passes() {
        return speaks() && accepted() && result().passes();
    }

    /**
     * The outcome that it confirms: when it passes, the requester's own or else the claimed one; when it fails, no solution; and
     * what was explained for good is never solved, whatever the requester says.
     *
     * @param claimed the outcome that the department claims
     * @param explainedFinally whether the follow-up asks after a final explanation
     * @return the confirmed outcome, or empty when none is
     */
    public Optional<Outcome> confirms(Optional<Outcome> claimed, boolean explainedFinally) {
        Optional<Outcome> said =
                passes() && !explainedFinally ? confirmed() : confirmed().filter(outcome -> !outcome.solves());
        return passes() ? said.or(() -> claimed) : said;
    }

    @Value.Check
    void check() {
        boolean says = accepted()
                || confirmed().isPresent()
                || result() != Satisfaction.NOT_RATED
                || manner() != Satisfaction.NOT_RATED;
        if (verification() && (reached() || result() != Satisfaction.NOT_RATED || manner() != Satisfaction.NOT_RATED)) {
            throw new IllegalArgumentException(
                    "FollowUp as a verification has no contact and no rating, but was reached " + reached()
                            + ", result " + result() + ", manner " + manner());
        }
        if (!speaks() && says) {
            throw new IllegalArgumentException(
                    "FollowUp that reached nobody cannot carry what the requester said: accepted " + accepted()
                            + ", result " + result() + ", manner " + manner() + ", confirmed " + confirmed());
        }
    }

    /**
     * A builder without values.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds it. */
    public static final class Builder extends ImmutableFollowUp.Builder {
        Builder() {}
    }
}
