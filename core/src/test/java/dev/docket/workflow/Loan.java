package dev.docket.workflow;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The toy on which the kernel's laws are tried: one book of a library, lent once. It has a due date that can be renewed, a reminder
 * again and again, an act of time (the book counts as lost) and a last act of time after the end (the file is shut).
 */
record Loan(
        Stage stage,
        Instant lastAt,
        boolean lastWasLapse,
        int renewals,
        Optional<Instant> due,
        Optional<Instant> reminder,
        Optional<Instant> loss,
        Optional<Instant> shutting) {

    enum Stage {
        ON_THE_SHELF,
        LENT,
        OVERDUE,
        LOST,
        RETURNED
    }

    static Loan onTheShelf() {
        return new Loan(
                Stage.ON_THE_SHELF,
                Instant.MIN,
                false,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    boolean isOver() {
        return stage == Stage.LOST || stage == Stage.RETURNED;
    }

    boolean isOut() {
        return stage == Stage.LENT || stage == Stage.OVERDUE;
    }

    Optional<Instant> nextDue() {
        return Stream.of(due, reminder, loss, shutting)
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    enum Command {
        LEND,
        RENEW,
        RETURN
    }

    /** What happened; the instants to which it leads stand in it, so that folding needs no policy. */
    record Happened(Instant at, Kind what, Optional<Instant> due, Optional<Instant> reminder, Optional<Instant> later)
            implements Event {

        enum Kind {
            LENT,
            RENEWED,
            RETURNED,
            FELL_OVERDUE,
            REMINDED,
            COUNTED_AS_LOST,
            FILE_SHUT
        }

        Happened {
            Objects.requireNonNull(what, "what");
        }

        static Happened of(Instant at, Kind what) {
            return new Happened(at, what, Optional.empty(), Optional.empty(), Optional.empty());
        }

        @Override
        public EventKind kind() {
            return EventKind.of(what.name());
        }

        @Override
        public Origin origin() {
            return switch (what) {
                case LENT, RENEWED, RETURNED -> Origin.FACT;
                case FELL_OVERDUE, REMINDED, COUNTED_AS_LOST, FILE_SHUT -> Origin.LAPSE;
            };
        }
    }

    record No(String reason, String remedy) implements Refusal {}
}
