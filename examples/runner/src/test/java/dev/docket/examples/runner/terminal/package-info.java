/** Tests of what a terminal shows. */
@NullMarked
package dev.docket.examples.runner.terminal;

import org.jspecify.annotations.NullMarked;
