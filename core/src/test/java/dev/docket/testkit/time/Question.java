package dev.docket.testkit.time;

import dev.docket.time.CountingRule;
import dev.docket.time.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * What {@link CalendarLaws} try on a calendar: an instant and what is asked from there. {@link Calendars} generates them.
 *
 * @param from from when is counted
 * @param first how long after it a second instant lies, zero or more
 * @param second how long after that a third lies, zero or more
 * @param period how long is counted
 * @param rule how it is counted
 * @param days a number of days, 1 or more
 * @param more another number of days, zero or more
 */
public record Question(
        Instant from, Duration first, Duration second, Period period, CountingRule rule, int days, int more) {

    /**
     * Makes a question.
     *
     * @throws IllegalArgumentException if something is negative, or {@code days} zero
     */
    public Question {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(rule, "rule");
        if (first.isNegative() || second.isNegative() || days < 1 || more < 0) {
            throw new IllegalArgumentException("a question looks ahead by 0 or more and counts 1 day or more, but was "
                    + first + ", " + second + ", " + days + ", " + more);
        }
    }

    /** The second instant. */
    Instant then() {
        return from.plus(first);
    }

    /** The third instant. */
    Instant last() {
        return then().plus(second);
    }
}
