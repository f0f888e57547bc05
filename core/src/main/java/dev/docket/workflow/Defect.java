package dev.docket.workflow;

import java.util.Objects;

/**
 * Why a stored history cannot be replayed: which event, and what is wrong with it.
 *
 * @param index the event's place in the history, the first being 0
 * @param event the event, as text
 * @param what what is wrong with it
 * @since 0.1.0
 */
public record Defect(int index, String event, String what) {

    /** Makes a defect. */
    public Defect {
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(what, "what");
    }

    @Override
    public String toString() {
        return "event " + index + ": " + what + " (" + event + ")";
    }
}
