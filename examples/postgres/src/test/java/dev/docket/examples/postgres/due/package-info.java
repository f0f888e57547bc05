/** Tests of the loop that wakes what is due. */
@NullMarked
package dev.docket.examples.postgres.due;

import org.jspecify.annotations.NullMarked;
