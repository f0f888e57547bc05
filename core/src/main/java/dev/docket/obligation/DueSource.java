package dev.docket.obligation;

import dev.docket.time.Period;
import java.util.Optional;

/**
 * What gave a due date: a period and the case of the rule that chose it, a name, or something else.
 *
 * @param period the period
 * @param chosenBy the condition of the case that gave the period; empty for the fallback
 * @param named whether somebody named the date
 */
record DueSource(Optional<Period> period, Optional<Condition> chosenBy, boolean named) {

    static final DueSource OTHER = new DueSource(Optional.empty(), Optional.empty(), false);
    static final DueSource NAME = new DueSource(Optional.empty(), Optional.empty(), true);

    /** By what was left of the period, and the same case. */
    DueSource over(Optional<Period> left) {
        return new DueSource(left, chosenBy, named);
    }
}
