/**
 * How a request lives under a programme: the table, the decisions, the evolution.
 *
 * <p>{@link dev.docket.lifecycle.RequestWorkflow} is the main door of the library. Behind it one request passes, in this
 * order: {@code Standing} with {@code RequestTable} (may it, in this stage, by this actor?), {@code Preconditions} (do the
 * guards hold?), {@code Decisions} (what is the fact?), {@code Unfolding} (what follows at once?), {@code Evolution} (what is the state now?).
 */
@NullMarked
package dev.docket.lifecycle;

import org.jspecify.annotations.NullMarked;
