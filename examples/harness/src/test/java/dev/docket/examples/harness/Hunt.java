package dev.docket.examples.harness;

import dev.docket.testkit.Story;
import dev.docket.workflow.Timed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

    private static final String BROKEN = " is broken";

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
     * @param laws throws an {@link AssertionError} that begins with the law's name and "is broken", and tells a short story
     * @param <T> the lives
     * @return what was found; empty when all laws held on all journeys
     */
    public static <T> Optional<Hunt> hunt(int most, LongFunction<T> lives, Consumer<T> laws) {
        for (int seed = 0; seed < most; seed++) {
            Optional<String> told = told(laws, lives.apply(seed));
            if (told.isPresent()) {
                return Optional.of(new Hunt(law(told.get()), seed + 1, told.get()));
            }
        }
        return Optional.empty();
    }

    /**
     * The same laws, but told of the shortest story: one that breaks the same law, and no longer does without any one of its steps.
     *
     * @param laws throws as the laws of a hunt do, of whatever length the story is
     * @param <C> the commands
     * @return the laws; those of {@code ProgrammeLaws} do this by themselves
     */
    public static <C> Consumer<Story<C>> shortly(Consumer<Story<C>> laws) {
        return story -> told(laws, story).ifPresent(broken -> {
            throw new AssertionError(
                    told(laws, shortest(story, laws, law(broken))).orElse(broken));
        });
    }

    /** How many steps the story has that is told. */
    int steps() {
        return (int) told.lines().filter(line -> STEP.matcher(line).find()).count();
    }

    private static <T> Optional<String> told(Consumer<T> laws, T life) {
        try {
            laws.accept(life);
            return Optional.empty();
        } catch (AssertionError broken) {
            return Optional.of(String.valueOf(broken.getMessage()));
        }
    }

    private static String law(String told) {
        int end = told.indexOf(BROKEN);
        if (end < 0) {
            throw new IllegalStateException("no law says this: " + told);
        }
        return told.substring(0, end);
    }

    /** Leaves out step after step, as long as that changes nothing. */
    private static <C> Story<C> shortest(Story<C> story, Consumer<Story<C>> laws, String law) {
        for (int i = story.commands().size() - 1; i >= 0; i--) {
            List<Timed<C>> fewer = new ArrayList<>(story.commands());
            fewer.remove(i);
            Story<C> less = new Story<>(fewer, story.until());
            if (told(laws, less).filter(says -> law(says).equals(law)).isPresent()) {
                return shortest(less, laws, law);
            }
        }
        return story;
    }
}
