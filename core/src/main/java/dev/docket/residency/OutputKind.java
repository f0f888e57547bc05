package dev.docket.residency;

import dev.docket.workflow.Names;
import java.util.Objects;

/**
 * What an officer may bring about in a residency, such as one of the "six ones" (六个一).
 *
 * <p>A kind is a name, so that a scheme can add its own. Immutable and thread-safe.
 *
 * @param name the name, with at least one visible character
 * @since 0.1.0
 */
public record OutputKind(String name) implements Comparable<OutputKind> {

    /** A problem of the enterprise that the officer solved (解决问题). */
    public static final OutputKind PROBLEM_SOLVED = of("problem solved");
    /** A policy that the officer found to fit the enterprise (匹配政策). */
    public static final OutputKind POLICY_MATCHED = of("policy matched");
    /** A day that the officer worked at a post on the shop floor (一线岗位体验). */
    public static final OutputKind FRONT_LINE_DAY = of("front-line day");
    /** A suggestion of the officer to the enterprise or the programme (建议). */
    public static final OutputKind SUGGESTION = of("suggestion");
    /** What the officer wrote on what was learnt (心得体会). */
    public static final OutputKind EXPERIENCE_REPORT = of("experience report");
    /** A piece by which others learn of it (宣传). */
    public static final OutputKind PUBLICITY = of("publicity");

    /**
     * Makes a kind from its name.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public OutputKind {
        Names.requireVisible(name, "OutputKind.name");
    }

    /**
     * The kind of this name.
     *
     * @param name the name, with at least one visible character
     * @return the kind
     * @throws IllegalArgumentException if the name is blank
     */
    public static OutputKind of(String name) {
        return new OutputKind(name);
    }

    @Override
    public int compareTo(OutputKind other) {
        return name.compareTo(Objects.requireNonNull(other, "other").name);
    }

    @Override
    public String toString() {
        return name;
    }
}
