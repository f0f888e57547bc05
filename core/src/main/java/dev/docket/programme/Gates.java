package dev.docket.programme;

import org.immutables.value.Value;

/**
 * What a scheme asks for before it lets something pass. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class Gates {

    Gates() {}

    /**
     * Whether a follow-up must pass before a request is closed; without it a request closes with {@code TACIT}.
     *
     * @return the value
     */
    @Value.Default
    public boolean followUp() {
        return true;
    }

    /**
     * Whether approver, follow-up agent and reviewer must stand outside the handling departments.
     *
     * @return the value
     */
    @Value.Default
    public boolean independence() {
        return true;
    }

    /**
     * Whether a letter has effect only when it is signed.
     *
     * @return the value
     */
    @Value.Default
    public boolean signedLetter() {
        return false;
    }

    /**
     * Whether only a request that was raised in a session can be solved on site.
     *
     * @return the value
     */
    @Value.Default
    public boolean sessionOnSite() {
        return true;
    }

    /**
     * A builder with the defaults.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds it. */
    public static final class Builder extends ImmutableGates.Builder {
        Builder() {}
    }
}
