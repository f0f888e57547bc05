/** The first loop of a host, which wakes what is due: {@link dev.docket.examples.postgres.due.DuePoller}. */
@NullMarked
package dev.docket.examples.postgres.due;

import org.jspecify.annotations.NullMarked;
