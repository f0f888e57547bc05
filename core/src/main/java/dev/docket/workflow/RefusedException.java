package dev.docket.workflow;

import java.util.Objects;

/**
 * A refusal for callers who want an exception: {@code step.outcome().getOrElseThrow(RefusedException::new)}.
 *
 * <p>The library itself never throws it.
 *
 * @since 0.1.0
 */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    /**
     * Wraps a refusal; its message becomes the exception's.
     *
     * @param refusal what was refused and why
     */
    public RefusedException(Refusal refusal) {
        super(Objects.requireNonNull(refusal, "refusal").message());
        this.refusal = refusal;
    }

    /**
     * The refusal that was wrapped.
     *
     * @return the refusal
     */
    public Refusal refusal() {
        return refusal;
    }
}
