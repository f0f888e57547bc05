package dev.docket.residency;

import dev.docket.workflow.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * That an enterprise is not to be called on as proposed: the budget is used up.
 *
 * @param proposed what was proposed
 * @param why every limit that speaks against it, at least one
 * @param nextAllowed the first day from the proposed one on which nothing speaks against it
 * @since 0.1.0
 */
public record ContactRefusal(Contact proposed, List<Limit> why, LocalDate nextAllowed) implements Refusal {

    /** A limit of the budget. */
    public enum Limit {
        /** The enterprise was called on, or will be, as often in that calendar year as it may. */
        YEAR_FULL("it has as many contacts in that year as it may"),
        /** Another contact lies too near, before or after it. */
        TOO_NEAR("another contact lies too near");

        private final String words;

        Limit(String words) {
            this.words = words;
        }
    }

    /** Makes the refusal. */
    public ContactRefusal {
        Objects.requireNonNull(proposed, "proposed");
        why = List.copyOf(why);
        Objects.requireNonNull(nextAllowed, "nextAllowed");
    }

    @Override
    public String reason() {
        return why.stream()
                .map(limit -> limit.words)
                .collect(Collectors.joining(
                        " and ", "the enterprise is not to be called on unasked on " + proposed.on() + ": ", ""));
    }

    @Override
    public String remedy() {
        return "choose " + nextAllowed + ", or give a reason that weighs more";
    }
}
