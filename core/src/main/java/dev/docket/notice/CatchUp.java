package dev.docket.notice;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What becomes of the lapses that one late asking finds, as after a host was down. The history is the same in all cases; what
 * somebody did is told in any case. Immutable and thread-safe.
 *
 * @param collapses whether there is one notice for each rule and recipient, the latest, which names the others as superseded,
 *     instead of one for each lapse
 * @param skipsOlderThan how old a lapse may be and is still told; what is left out gives {@link Notices#skipped}. Empty to tell
 *     all
 * @since 0.1.0
 */
public record CatchUp(boolean collapses, Optional<Duration> skipsOlderThan) {

    /** One notice for each rule and recipient, the latest, which names the others as superseded. */
    public static final CatchUp COLLAPSE = new CatchUp(true, Optional.empty());

    /** A notice for each lapse. */
    public static final CatchUp REPLAY = new CatchUp(false, Optional.empty());

    /** Makes a way to catch up. */
    public CatchUp {
        Objects.requireNonNull(skipsOlderThan, "skipsOlderThan");
        skipsOlderThan.ifPresent(age -> {
            if (age.isNegative()) {
                throw new IllegalArgumentException("CatchUp.skipsOlderThan must be zero or more, but was " + age
                        + "; pass how old a lapse may be and is still told");
            }
        });
    }

    /**
     * Nothing of what is older than an age when the host asks; the rest as {@link #COLLAPSE} tells it.
     *
     * @param age the age; a lapse of exactly this age is still told
     * @return the way to catch up
     * @throws IllegalArgumentException if {@code age} is negative
     */
    public static CatchUp skipStale(Duration age) {
        return new CatchUp(true, Optional.of(age));
    }
}
