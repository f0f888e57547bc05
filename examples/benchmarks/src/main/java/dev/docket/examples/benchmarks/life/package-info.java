/**
 * What the life of a request costs: {@link dev.docket.examples.benchmarks.life.LifeOfARequest} by Docket and by the least that is
 * possible, {@link dev.docket.examples.benchmarks.life.LifeBeside} by other libraries.
 */
@NullMarked
@CheckReturnValue
package dev.docket.examples.benchmarks.life;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
