package dev.docket.testkit;

import java.util.Objects;

/**
 * A law that is broken. Names the law, says what was found and tells the story:
 *
 * <pre>
 * P6 a month to object is broken: ToAppeal[at=2026-02-03T09:00:00Z], but a month ends at 2026-03-03T16:00:00Z
 * The story:
 * at 2026-02-03T09:00:00Z: Decide[granted=false]
 * </pre>
 *
 * <p>{@link WorkflowLaws}, {@code ProgrammeLaws} and {@link Law#check(Story, java.util.function.Function, Law.Teller)} throw it, told of the
 * shortest story that they find.
 */
public final class BrokenLaw extends AssertionError {

    private static final long serialVersionUID = 1L;

    private final String law;
    private boolean shortened;

    /**
     * Makes what is thrown where a law is broken.
     *
     * @param law its name, such as {@code K4 replay is live}
     * @param found what was found
     * @param story the story, with the line that begins it
     */
    public BrokenLaw(String law, String found, String story) {
        super(law + " is broken: " + found + "\n" + story);
        this.law = Objects.requireNonNull(law, "law");
    }

    /**
     * The law.
     *
     * @return its name, such as {@code K4 replay is live}
     */
    public String law() {
        return law;
    }

    /** Whether a shorter story was looked for already: a law that asks other laws is not shortened once for each of them. */
    boolean isShortened() {
        return shortened;
    }

    /** The same, after a shorter story was looked for. */
    BrokenLaw afterShortening() {
        shortened = true;
        return this;
    }
}
