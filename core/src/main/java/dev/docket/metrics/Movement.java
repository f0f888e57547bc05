package dev.docket.metrics;

/**
 * How the number of open requests came to be what it is. What was open at the beginning, was raised and came back is what was closed
 * and what is open at the end. Immutable and thread-safe.
 *
 * <p>Population: all write-offs in the window, of whatever ending, and whatever undid one.
 *
 * @param opening open when the window began; none of a cohort
 * @param raised raised in the window
 * @param returned write-offs undone: by a reopening, an annulment, or because what was merged stands alone again
 * @param closed written off, with whatever ending, merged included
 * @param closing open when the window ended, or as of the instant when that is earlier
 * @since 0.1.0
 */
public record Movement(long opening, long raised, long returned, long closed, long closing) {}
