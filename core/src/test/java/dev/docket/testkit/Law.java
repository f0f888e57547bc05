package dev.docket.testkit;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
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
 * <p>A host writes laws of its own like this, and gives them to {@link WorkflowLaws#with} or to {@code ProgrammeLaws.with}, which check
 * them with the others, shorten a story that breaks one, and tell it:
 *
 * <pre>{@code
 * Law.of("O1", "nobody waits for a year", (Run<Loan, Command, LoanEvent, LoanRefusal> run) ->
 *     assertTrue(run.end().waited().toDays() < 365, "waited for " + run.end().waited()))
 * }</pre>
 *
 * @param id its name in the specification, such as {@code L26}
 * @param words what it says, in a few words
 * @param checks throws an {@link AssertionError} that says what was found where the law is broken, else gives how often it had something to
 *     say
 * @param <T> what it is tried on
 */
public record Law<T>(String id, String words, ToIntFunction<T> checks) {

    private static final String K6 = "K6 no surprise";

    /** Makes a law. */
    public Law {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(checks, "checks");
    }

    /**
     * Makes a law that does not count how often it has something to say; it says 1 wherever it holds.
     *
     * @param id its name in the host's own specification, such as {@code P6}
     * @param words what it says, in a few words
     * @param checks throws an {@link AssertionError}, such as those of JUnit, that says what was found where the law is broken
     * @param <T> what it is tried on
     * @return the law
     */
    public static <T> Law<T> of(String id, String words, Consumer<T> checks) {
        Objects.requireNonNull(checks, "checks");
        return new Law<>(id, words, tried -> {
            checks.accept(tried);
            return 1;
        });
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

    /**
     * Checks it on what a story makes, and looks for the shortest story that breaks it: commands are left out, many at once first, then
     * what comes after the last is cut; what is left stays what and when it was. {@link WorkflowLaws} and {@code ProgrammeLaws} ask all
     * their laws in this way; a host needs it where a law is of neither a {@link Run} nor a life of a request.
     *
     * <p>The message of an {@link AssertionError} is what was found; a {@link BrokenLaw} is told already, and is left as it is. A
     * {@link RuntimeException} breaks K6.
     *
     * @param story the story
     * @param lived makes of a story what the law is tried on; asked at most 300 times more where the law is broken
     * @param teller tells of the broken law
     * @param <C> the commands
     * @return how often it had something to say; 0 says that nothing was shown
     * @throws BrokenLaw if it is broken, told of the shortest story found; a law that is shortened so already is not shortened again
     */
    public <C> int check(Story<C> story, Function<Story<C>, T> lived, Teller<T> teller) {
        try {
            return check(lived.apply(story), teller);
        } catch (BrokenLaw broken) {
            throw Shortening.of(story, broken, shorter -> check(lived.apply(shorter), teller));
        }
    }

    private int check(T tried, Teller<T> teller) {
        try {
            return check(tried);
        } catch (BrokenLaw told) {
            throw told;
        } catch (AssertionError own) {
            BrokenLaw broken =
                    teller.tell(toString(), Objects.requireNonNullElse(own.getMessage(), "there are no words"), tried);
            // In its place and not as its cause, which would say what was found a second time.
            broken.setStackTrace(own.getStackTrace());
            Optional.ofNullable(own.getCause()).ifPresent(broken::initCause);
            throw broken;
        } catch (RuntimeException thrown) {
            BrokenLaw broken = teller.tell(K6, "while " + this + " was checked, it threw " + thrown, tried);
            broken.initCause(thrown);
            throw broken;
        }
    }

    /**
     * Tells of a broken law.
     *
     * @param <T> what laws are tried on
     */
    @FunctionalInterface
    public interface Teller<T> {

        /**
         * Tells of a broken law.
         *
         * @param law its name, such as {@code L26 in time means no breach}
         * @param found what was found
         * @param tried on what, which may throw when it is looked at
         * @return what is thrown
         */
        BrokenLaw tell(String law, String found, T tried);
    }

    /** The id and the words, such as {@code L26 in time means no breach}. */
    @Override
    public String toString() {
        return id + " " + words;
    }
}
