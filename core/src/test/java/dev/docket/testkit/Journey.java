package dev.docket.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Waits and choices without a workflow: {@link Story#of(dev.docket.workflow.Workflow, Object, Instant, Journey, Chooser)} makes
 * commands and instants of them. A part of a journey is a journey, which is why journeys shrink well.
 *
 * @param legs the legs, in order
 */
public record Journey(List<Leg> legs) {

    /** Makes a journey. */
    public Journey {
        legs = List.copyOf(legs);
    }

    /**
     * One wait and one choice.
     *
     * @param until how the next instant is found
     * @param amount how long, where the wait asks for it
     * @param choice the number from which the command is chosen
     */
    public record Leg(Wait until, Duration amount, long choice) {

        /** Makes a leg. */
        public Leg {
            Objects.requireNonNull(until, "until");
            Objects.requireNonNull(amount, "amount");
        }

        /**
         * The instant at which this leg's command is given.
         *
         * @param now the instant of the leg before
         * @param due when time alone will next matter
         * @return the instant; before {@code now} only for {@link Wait#BACK}
         */
        public Instant from(Instant now, Optional<Instant> due) {
            Instant next = due.filter(instant -> !instant.isBefore(now)).orElse(now.plus(amount));
            return switch (until) {
                case PASS -> now.plus(amount);
                case AT_DUE -> next;
                case BEFORE_DUE -> next.isAfter(now) ? next.minusNanos(1) : now;
                case AFTER_DUE -> next.plusNanos(1);
                case BEYOND_DUE -> next.plus(amount);
                case BACK -> now.minus(amount).minusNanos(1);
            };
        }
    }

    /** How the next instant is found. */
    public enum Wait {
        /** Some time passes. */
        PASS,
        /** Exactly the instant at which time next matters. */
        AT_DUE,
        /** One nanosecond before that. */
        BEFORE_DUE,
        /** One nanosecond after that. */
        AFTER_DUE,
        /** Some time after that. */
        BEYOND_DUE,
        /** Some time ago: the command comes too late in order. */
        BACK
    }
}
