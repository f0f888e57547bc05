/**
 * The words of a request: its stages, what may be wanted of it, what may happen to it, why it may be refused, and the
 * {@link dev.docket.request.Request} itself, one plain value.
 *
 * <p>Read {@link dev.docket.request.Stage}, {@link dev.docket.request.RequestCommand},
 * {@link dev.docket.request.RequestEvent} and {@link dev.docket.request.RequestRefusal}. How these words live together is
 * the business of {@code dev.docket.lifecycle}.
 */
@NullMarked
package dev.docket.request;

import org.jspecify.annotations.NullMarked;
