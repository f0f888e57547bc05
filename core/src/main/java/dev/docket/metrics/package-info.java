/**
 * What became of many requests, in figures: counts, rates with numerator and denominator, and handling times by named
 * clocks, each as of an instant.
 *
 * <p>Read {@link dev.docket.metrics.Scorecard}, which folds histories and merges with others of its kind;
 * {@link dev.docket.metrics.Count}, {@link dev.docket.metrics.Rate} and {@link dev.docket.metrics.RuleFigures} are what it
 * counts, {@link dev.docket.metrics.Clock} and {@link dev.docket.metrics.Handling} what it measures.
 */
@NullMarked
package dev.docket.metrics;

import org.jspecify.annotations.NullMarked;
