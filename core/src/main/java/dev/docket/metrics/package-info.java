/**
 * What became of many requests, in figures: counts, rates with numerator, denominator and what was left out, and handling times by
 * named clocks, each as of an instant and of a named window.
 *
 * <p>Read {@link dev.docket.metrics.Scorecard}, which folds histories and merges with others of its kind, and
 * {@link dev.docket.metrics.Window}, which says of what it is. Its questions are {@link dev.docket.metrics.Outcomes},
 * {@link dev.docket.metrics.FollowUps}, {@link dev.docket.metrics.Timeliness}, {@link dev.docket.metrics.Burden},
 * {@link dev.docket.metrics.Closures}, {@link dev.docket.metrics.Backlog}, {@link dev.docket.metrics.Movement} and
 * {@link dev.docket.metrics.PolicyYield}; {@link dev.docket.metrics.Count}, {@link dev.docket.metrics.Rate},
 * {@link dev.docket.metrics.Average} and {@link dev.docket.metrics.RuleFigures} are what it counts,
 * {@link dev.docket.metrics.Clock} and {@link dev.docket.metrics.Handling} what it measures.
 * {@link dev.docket.metrics.Breakdown} has one for each part, by a {@link dev.docket.metrics.Slicing}.
 * For people to read, {@link dev.docket.metrics.MonthlyReport}, {@link dev.docket.metrics.Summary} and
 * {@link dev.docket.metrics.OfficerReport} put some of it into rows and words.
 */
@NullMarked
package dev.docket.metrics;

import org.jspecify.annotations.NullMarked;
