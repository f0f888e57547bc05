package dev.docket.metrics;

import dev.docket.workflow.Names;
import java.util.Comparator;

/**
 * One of the parts into which requests are divided, such as a department, or what belongs to none. Immutable and thread-safe.
 *
 * @param name its name
 * @param isNamed false for what belongs to none, which comes last
 * @since 0.1.0
 */
public record Slice(String name, boolean isNamed) implements Comparable<Slice> {

    private static final Comparator<Slice> ORDER =
            Comparator.comparing(Slice::isNamed).reversed().thenComparing(Slice::name);

    /**
     * Makes it.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public Slice {
        Names.requireVisible(name, "Slice.name");
    }

    /**
     * The part of this name.
     *
     * @param name the name
     * @return the part
     * @throws IllegalArgumentException if the name is blank
     */
    public static Slice of(String name) {
        return new Slice(name, true);
    }

    /**
     * What belongs to none.
     *
     * @param words what it is called, such as {@code outside sessions}
     * @return the part
     * @throws IllegalArgumentException if the words are blank
     */
    public static Slice rest(String words) {
        return new Slice(words, false);
    }

    @Override
    public int compareTo(Slice other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return isNamed ? name : "(" + name + ")";
    }
}
