/**
 * The long run: as many lives as one likes under the laws of the test kit, with their statistics. {@link
 * dev.docket.examples.harness.longrun.LongRun} is its main class.
 */
@NullMarked
package dev.docket.examples.harness.longrun;

import org.jspecify.annotations.NullMarked;
