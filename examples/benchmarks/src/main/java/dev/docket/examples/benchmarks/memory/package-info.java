/** What open requests take in memory. */
@NullMarked
package dev.docket.examples.benchmarks.memory;

import org.jspecify.annotations.NullMarked;
