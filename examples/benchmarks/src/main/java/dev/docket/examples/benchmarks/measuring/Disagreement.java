package dev.docket.examples.benchmarks.measuring;

/** Two contenders answer differently, so comparing their costs would mean nothing. */
public final class Disagreement extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private Disagreement(String message) {
        super(message);
    }

    /**
     * Compares an answer with the one expected.
     *
     * @param who whose answer, to what
     * @param start where the question starts
     * @param expected the answer of the others
     * @param actual the answer
     * @throws Disagreement if they differ
     */
    public static void check(String who, Object start, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new Disagreement(
                    who + " from " + start + ": expected " + expected + " as the others say, but was " + actual);
        }
    }
}
