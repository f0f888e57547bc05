package dev.docket.workflow;

import java.time.Instant;
import java.util.Objects;

/**
 * A command and the instant at which it is given.
 *
 * @param at when it is given
 * @param command what is wanted
 * @param <C> the commands
 * @since 0.1.0
 */
public record Timed<C>(Instant at, C command) {

    /** Makes a timed command. */
    public Timed {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(command, "command");
    }
}
