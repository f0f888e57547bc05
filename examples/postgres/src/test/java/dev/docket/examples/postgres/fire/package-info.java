/** A short fire. */
@NullMarked
package dev.docket.examples.postgres.fire;

import org.jspecify.annotations.NullMarked;
