/** Tests of how dates and times are read. */
@NullMarked
package dev.docket.examples.runner.clock;

import org.jspecify.annotations.NullMarked;
