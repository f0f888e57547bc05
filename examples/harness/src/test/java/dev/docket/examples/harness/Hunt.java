package dev.docket.examples.harness;

import dev.docket.testkit.Story;
import dev.docket.workflow.Timed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/**
 * Looks for a fault on journeys from the seeds 0, 1, 2 and so on, so that everybody finds the same.
 *
 * @param law the name of the law that found it first
 * @param journeys the number of the journey on which it did, from 1
 * @param shortest a story that breaks the same law, and no longer does without any one of its steps
 * @param told what the law says of that story
 * @param <C> the commands
 */
public record Hunt<C>(String law, int journeys, Story<C> shortest, String told) {

    private static final String BROKEN = " is broken";

    /**
     * Hunts.
     *
     * @param most how many journeys at most
     * @param stories the story for a seed
     * @param laws throws an {@link AssertionError} that begins with the law's name and "is broken"
     * @param <C> the commands
     * @return what was found; empty when all laws held on all journeys
     */
    public static <C> Optional<Hunt<C>> hunt(int most, LongFunction<Story<C>> stories, Consumer<Story<C>> laws) {
        for (int seed = 0; seed < most; seed++) {
            Story<C> story = stories.apply(seed);
            Optional<String> told = told(laws, story);
            if (told.isPresent()) {
                String law = law(told.get());
                Story<C> shortest = shrunk(
                        story,
                        less -> told(laws, less)
                                .filter(says -> law(says).equals(law))
                                .isPresent());
                return Optional.of(
                        new Hunt<>(law, seed + 1, shortest, told(laws, shortest).orElseThrow()));
            }
        }
        return Optional.empty();
    }

    private static <C> Optional<String> told(Consumer<Story<C>> laws, Story<C> story) {
        try {
            laws.accept(story);
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

    @FunctionalInterface
    private interface StillBroken<C> {
        boolean by(Story<C> story);
    }

    /** Leaves out step after step, as long as that changes nothing. */
    private static <C> Story<C> shrunk(Story<C> story, StillBroken<C> broken) {
        Story<C> shortest = story;
        for (int i = story.commands().size() - 1; i >= 0; i--) {
            if (i < shortest.commands().size()) {
                List<Timed<C>> fewer = new ArrayList<>(shortest.commands());
                fewer.remove(i);
                Story<C> less = new Story<>(fewer, story.until());
                if (broken.by(less)) {
                    return shrunk(less, broken);
                }
            }
        }
        return shortest;
    }
}
