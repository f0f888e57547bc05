/**
 * {@code docket run}: plays a scenario of what people do through a programme and tells what came of it.
 *
 * <p>{@link dev.docket.examples.runner.run.Driver} plays, {@link dev.docket.examples.runner.run.RunReport} tells.
 */
@NullMarked
package dev.docket.examples.runner.run;

import org.jspecify.annotations.NullMarked;
