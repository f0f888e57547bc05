package dev.docket.examples.harness;

import dev.docket.testkit.BrokenLaw;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.regex.Pattern;

/**
 * Looks for a fault on journeys from the seeds 0, 1, 2 and so on, so that everybody finds the same.
 *
 * @param law the name of the law that found it first
 * @param journeys the number of the journey on which it did, from 1
 * @param told what the law says, with the shortest story
 */
public record Hunt(String law, int journeys, String told) {

    private static final Instant FIRST = Instant.parse("2026-01-05T09:00:00Z");
    private static final Duration APART = Duration.ofHours(17 * 24 + 5);
    private static final int BEGINNINGS = 50;

    /** How the kit tells that somebody wants something: of any workflow, and of a request. */
    private static final Pattern STEP = Pattern.compile("^at \\d.*: |  .* wants to ");

    /**
     * When the journey from a seed begins.
     *
     * @param seed the seed
     * @return an instant, at any hour; spread over two years, so that every holiday comes up
     */
    public static Instant begin(long seed) {
        return FIRST.plus(APART.multipliedBy(Math.floorMod(seed, BEGINNINGS)));
    }

    /**
     * Hunts.
     *
     * @param most how many journeys at most
     * @param lives the life for a seed
     * @param laws throws a {@link BrokenLaw}, which tells a short story
     * @param <T> the lives
     * @return what was found; empty when all laws held on all journeys
     */
    public static <T> Optional<Hunt> hunt(int most, LongFunction<T> lives, Consumer<T> laws) {
        for (int seed = 0; seed < most; seed++) {
            try {
                laws.accept(lives.apply(seed));
            } catch (BrokenLaw broken) {
                return Optional.of(new Hunt(broken.law(), seed + 1, String.valueOf(broken.getMessage())));
            }
        }
        return Optional.empty();
    }

    /** How many steps the story has that is told. */
    int steps() {
        return (int) told.lines().filter(line -> STEP.matcher(line).find()).count();
    }
}
