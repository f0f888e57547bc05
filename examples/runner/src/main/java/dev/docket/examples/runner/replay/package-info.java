/**
 * {@code docket replay}: reads a ticket log, lets the library live through it, and prints what the library counts.
 *
 * <p>Read {@link dev.docket.examples.runner.replay.Mapping}, {@link dev.docket.examples.runner.replay.LogReader},
 * {@link dev.docket.examples.runner.replay.Ticket} and {@link dev.docket.examples.runner.replay.ReplayCommand}.
 */
@NullMarked
package dev.docket.examples.runner.replay;

import org.jspecify.annotations.NullMarked;
