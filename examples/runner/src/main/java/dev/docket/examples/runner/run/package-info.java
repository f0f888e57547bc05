/**
 * {@code docket run}: plays a scenario of what people do through a programme and tells what came of it.
 *
 * <p>{@link dev.docket.examples.runner.run.Repertoire} has the programmes with what was published of each,
 * {@link dev.docket.examples.runner.run.Driver} plays the requests of a scenario and
 * {@link dev.docket.examples.runner.run.Sessions} its sessions, {@link dev.docket.examples.runner.run.Evidence} is what claims
 * are held against, and {@link dev.docket.examples.runner.run.RunReport} tells.
 */
@NullMarked
package dev.docket.examples.runner.run;

import org.jspecify.annotations.NullMarked;
