/**
 * Docket: issue-resolution workflows as plain values and pure functions.
 *
 * <p>A request is raised, assigned, resolved or deferred, answered, followed up and closed, and at every moment
 * somebody owes the next act by a date. The packages below this one decide what may happen, what time alone has brought
 * about, whom to tell, and why a date is what it is; the host application stores, delivers and shows. This package
 * itself holds no types: it carries the style of the values, which reaches every package below and is repeated by none.
 *
 * <p>Values of the library are immutable and thread-safe. {@code null} is neither taken nor returned.
 */
@NullMarked
@CheckReturnValue
@ValueStyle
package dev.docket;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
