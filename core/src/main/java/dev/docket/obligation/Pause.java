package dev.docket.obligation;

import dev.docket.workflow.EventKind;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A reason for which an obligation's clock stands still: as long as a condition holds, or from one event to another.
 *
 * @param reason the reason, in words, unique in its rule
 * @param begins the kinds of event that begin it
 * @param ends the kinds of event that end it
 * @param during the condition as long as which it lasts; what is armed meanwhile stands still from its first instant
 * @since 0.1.0
 */
public record Pause(String reason, List<EventKind> begins, List<EventKind> ends, Optional<Condition> during) {

    /**
     * Makes a pause.
     *
     * @throws IllegalArgumentException if it has both a condition and events, or neither
     */
    public Pause {
        Objects.requireNonNull(reason, "reason");
        begins = List.copyOf(begins);
        ends = List.copyOf(ends);
        Objects.requireNonNull(during, "during");
        if (during.isPresent() != begins.isEmpty() || (begins.isEmpty() && !ends.isEmpty())) {
            throw new IllegalArgumentException(
                    "Pause \"" + reason + "\" must last either during a condition or from events"
                            + " to events, but was during " + during + ", from " + begins + " to " + ends);
        }
    }

    /**
     * A pause from one event to another.
     *
     * @param reason the reason, in words
     * @param begins the kinds of event that begin it, at least one
     * @param ends the kinds of event that end it
     * @throws IllegalArgumentException if nothing begins it
     */
    public Pause(String reason, List<EventKind> begins, List<EventKind> ends) {
        this(reason, begins, ends, Optional.empty());
    }

    /**
     * A pause as long as a condition holds.
     *
     * @param reason the reason, in words
     * @param condition the condition
     * @return the pause
     */
    public static Pause during(String reason, Condition condition) {
        return new Pause(reason, List.of(), List.of(), Optional.of(condition));
    }
}
