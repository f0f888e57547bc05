package dev.docket.examples.benchmarks.life;

import java.time.Instant;

/**
 * A line of a contender's history.
 *
 * @param command what was accepted
 * @param at when
 */
record Accepted(LifeCommand command, Instant at) {}
