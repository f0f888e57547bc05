/** Fuzzes every parser: {@link dev.docket.examples.fuzz.Fuzz} is what Jazzer calls, {@link dev.docket.examples.fuzz.Targets} are the parsers. */
@NullMarked
package dev.docket.examples.fuzz;

import org.jspecify.annotations.NullMarked;
