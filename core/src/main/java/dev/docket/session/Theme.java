package dev.docket.session;

import dev.docket.workflow.Names;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;

/**
 * What a session is about, and why it was chosen. Immutable and thread-safe.
 *
 * @param words the theme as the host application words it
 * @param ground why it was chosen
 * @since 0.1.0
 */
public record Theme(String words, Ground ground) {

    /** Why a theme is chosen. */
    public enum Ground {
        /** Departments find it the hardest. */
        HARDEST,
        /** Enterprises need it the most urgently. */
        MOST_URGENT,
        /** Most enterprises have it. */
        MOST_COMMON,
        /** For another reason, such as a visitor or a season. */
        OTHER
    }

    /**
     * How often requests name a theme, counted by the host application over the requests that it looks at.
     *
     * @param words the theme
     * @param hard how many of its requests departments call hard
     * @param urgent how many of them are urgent
     * @param common how many requesters have one
     */
    public record Count(String words, int hard, int urgent, int common) {
        /**
         * Makes a count.
         *
         * @throws IllegalArgumentException if the words are blank or a number is negative
         */
        public Count {
            Names.requireVisible(words, "Theme.Count.words");
            if (hard < 0 || urgent < 0 || common < 0) {
                throw new IllegalArgumentException("Theme.Count of " + words + " must be 0 or more, but was " + hard
                        + ", " + urgent + " and " + common + "; count again");
            }
        }
    }

    /**
     * Makes a theme.
     *
     * @throws IllegalArgumentException if the words are blank
     */
    public Theme {
        Names.requireVisible(words, "Theme.words");
        Objects.requireNonNull(ground, "ground");
    }

    /**
     * The themes that speak for themselves: the hardest, the most urgent and the most common one.
     *
     * @param counts what was counted
     * @return at most one for each of these grounds, in this order; of equal ones the first; none for a ground that no theme has
     */
    public static List<Theme> suggest(List<Count> counts) {
        ArrayList<Theme> themes = new ArrayList<>();
        suggest(themes, counts, Count::hard, Ground.HARDEST);
        suggest(themes, counts, Count::urgent, Ground.MOST_URGENT);
        suggest(themes, counts, Count::common, Ground.MOST_COMMON);
        return List.copyOf(themes);
    }

    private static void suggest(List<Theme> themes, List<Count> counts, ToIntFunction<Count> by, Ground ground) {
        counts.stream()
                .filter(count -> by.applyAsInt(count) > 0)
                .sorted(Comparator.comparingInt(by).reversed())
                .findFirst()
                .ifPresent(count -> themes.add(new Theme(count.words(), ground)));
    }
}
