package dev.docket.examples.benchmarks.replay;

/**
 * A way through many histories, round and round, in steps of equally many events: a history that is longer than what is left of a
 * step makes the next one shorter.
 */
public final class Walk {

    /** The events of a step, on average. */
    public static final int EVENTS = 100;

    private final Histories histories;
    private int next;
    private int left;

    /**
     * Begins with the first.
     *
     * @param histories all there are, one at least
     */
    public Walk(Histories histories) {
        this.histories = histories;
    }

    /** Begins a step. */
    public void step() {
        left += EVENTS;
    }

    /** Whether the step goes on. */
    public boolean goesOn() {
        return left > 0;
    }

    /** Which history comes next; the first comes after the last. */
    public int next() {
        int index = next;
        left -= histories.get(index).events().size();
        next = index + 1 < histories.size() ? index + 1 : 0;
        return index;
    }
}
