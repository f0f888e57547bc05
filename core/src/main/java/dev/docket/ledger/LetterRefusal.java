package dev.docket.ledger;

import dev.docket.request.LetterNumber;
import dev.docket.request.RequestId;
import dev.docket.workflow.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * That a letter is not to bear a number, by a {@link LetterBook}. Its cases are closed, and each is a value.
 *
 * @since 0.1.0
 */
public sealed interface LetterRefusal extends Refusal {

    /**
     * The number that was wanted.
     *
     * @return the number
     */
    LetterNumber number();

    /**
     * The number that a new letter may bear instead.
     *
     * @return the number
     */
    LetterNumber next();

    @Override
    default String remedy() {
        return "number a new letter " + next();
    }

    /**
     * It is of no place in the series.
     *
     * @param number the number that was wanted
     * @param next the number that a new letter may bear
     */
    record Foreign(LetterNumber number, LetterNumber next) implements LetterRefusal {
        /** Makes the refusal. */
        public Foreign {
            Objects.requireNonNull(number, "number");
            Objects.requireNonNull(next, "next");
        }

        @Override
        public String reason() {
            return "letter " + number + " is not numbered as this series is";
        }
    }

    /**
     * A number before it would be left out.
     *
     * @param number the number that was wanted
     * @param next the number that a new letter may bear
     */
    record Gap(LetterNumber number, LetterNumber next) implements LetterRefusal {
        /** Makes the refusal. */
        public Gap {
            Objects.requireNonNull(number, "number");
            Objects.requireNonNull(next, "next");
        }

        @Override
        public String reason() {
            return "letter " + number + " would leave out " + next;
        }
    }

    /**
     * Another letter bears it, or it is void.
     *
     * @param number the number that was wanted
     * @param status how the letter stands that bears it
     * @param requests the requests that this carries
     * @param next the number that a new letter may bear
     */
    record Taken(LetterNumber number, LetterEntry.Status status, List<RequestId> requests, LetterNumber next)
            implements LetterRefusal {
        /** Makes the refusal. */
        public Taken {
            Objects.requireNonNull(number, "number");
            Objects.requireNonNull(status, "status");
            requests = List.copyOf(requests);
            Objects.requireNonNull(next, "next");
        }

        @Override
        public String reason() {
            return "letter " + number + " is " + status.name().toLowerCase(Locale.ROOT) + " for " + requests;
        }
    }
}
