package dev.docket.testkit;

import java.util.Objects;
import java.util.function.ToIntFunction;

/**
 * A law that can be checked by itself, of something on which it is tried: such as of a life of a request.
 *
 * <p>A list of laws makes parameterised tests, one for each law:
 *
 * <pre>{@code
 * @ParameterizedTest
 * @MethodSource("dev.docket.testkit.lifecycle.ProgrammeLaws#laws")
 * void holds(Law<RequestLife> law) {
 *   law.check(life);
 * }
 * }</pre>
 *
 * @param id its name in the specification, such as {@code L26}
 * @param words what it says, in a few words
 * @param checks throws an {@link AssertionError} that begins with the id where the law is broken, else gives how often it had something
 *     to say
 * @param <T> what it is tried on
 */
public record Law<T>(String id, String words, ToIntFunction<T> checks) {

    /** Makes a law. */
    public Law {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(checks, "checks");
    }

    /**
     * Checks it.
     *
     * @param tried on what
     * @return how often it had something to say; 0 says that nothing was shown
     * @throws AssertionError if it is broken
     */
    public int check(T tried) {
        return checks.applyAsInt(tried);
    }

    /** The id and the words, such as {@code L26 in time means no breach}. */
    @Override
    public String toString() {
        return id + " " + words;
    }
}
