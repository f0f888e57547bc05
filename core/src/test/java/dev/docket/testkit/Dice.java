package dev.docket.testkit;

import java.util.List;

/**
 * Choices that come from given numbers: the same numbers make the same choices, and smaller numbers make earlier ones.
 *
 * <p>When the numbers are used up every further choice is the first one, so that a property that fails shrinks to a story of
 * first choices. Mutable: make a new one for each use.
 */
public final class Dice {

    private final long[] words;
    private int word;
    private long rest;

    /**
     * Makes dice.
     *
     * @param words the numbers from which choices come
     */
    public Dice(long... words) {
        this.words = words.clone();
        this.rest = words.length == 0 ? 0 : words[0];
    }

    /**
     * A number below a bound.
     *
     * @param bound the bound, exclusive, from 1
     * @return a number from 0
     * @throws IllegalArgumentException if the bound is below 1
     */
    public int below(int bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("bound must be 1 or more, but was " + bound);
        }
        if (rest == 0 && word + 1 < words.length) {
            word++;
            rest = words[word];
        }
        int choice = (int) Long.remainderUnsigned(rest, bound);
        rest = Long.divideUnsigned(rest, bound);
        return choice;
    }

    /**
     * A number between two bounds.
     *
     * @param least the least, inclusive
     * @param most the most, inclusive
     * @return a number
     */
    public int between(int least, int most) {
        return least + below(most - least + 1);
    }

    /**
     * Something that happens now and then; never once the numbers are used up.
     *
     * @param times so many times
     * @param outOf out of so many
     * @return whether it happens
     */
    public boolean happens(int times, int outOf) {
        return below(outOf) >= outOf - times;
    }

    /**
     * One of some values.
     *
     * @param values the values, at least one
     * @param <T> their type
     * @return one
     */
    public <T> T oneOf(List<T> values) {
        return values.get(below(values.size()));
    }

    /**
     * One of some values.
     *
     * @param values the values, at least one
     * @param <T> their type
     * @return one
     */
    @SafeVarargs
    public final <T> T oneOf(T... values) {
        return values[below(values.length)];
    }
}
