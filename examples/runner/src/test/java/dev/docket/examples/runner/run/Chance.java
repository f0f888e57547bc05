package dev.docket.examples.runner.run;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Seeded chance. Only {@link SplittableRandom#nextInt()} is asked, whose sequence its documentation fixes; everything else is
 * reckoned here, so that every Java writes the same scenario.
 */
final class Chance {

    private static final int HUNDRED = 100;

    private final SplittableRandom random;

    Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** A number from 0 to one less than the bound. */
    int below(int bound) {
        return (int) (((random.nextInt() & 0xFFFF_FFFFL) * bound) >>> Integer.SIZE);
    }

    /** A number between two, both included. */
    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    /** True so many times in a hundred. */
    boolean in100(int times) {
        return below(HUNDRED) < times;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** A choice by weights; the weights need no particular sum. */
    int weighted(int... weights) {
        int sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        int drawn = below(sum);
        int choice = 0;
        while (drawn >= weights[choice]) {
            drawn -= weights[choice];
            choice++;
        }
        return choice;
    }

    /** Puts a list into another order. */
    <T> void shuffle(List<T> list) {
        for (int i = list.size() - 1; i > 0; i--) {
            list.set(i, list.set(below(i + 1), list.get(i)));
        }
    }
}
