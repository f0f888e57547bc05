/** Tests of the runner's command line. */
@NullMarked
package dev.docket.examples.runner;

import org.jspecify.annotations.NullMarked;
