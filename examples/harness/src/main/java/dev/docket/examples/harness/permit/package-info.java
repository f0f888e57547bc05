/**
 * An application for a permit, on the bare kernel: a workflow that has nothing of requests, programmes or obligations.
 *
 * <p>Read it in this order: {@link dev.docket.examples.harness.permit.PermitTable} what may follow on what,
 * {@link dev.docket.examples.harness.permit.Statute} how long each takes, {@link dev.docket.examples.harness.permit.PermitCommand}
 * what people want and which fact it becomes, {@link dev.docket.examples.harness.permit.PermitEvent} what happened and what it leaves,
 * {@link dev.docket.examples.harness.permit.PermitWorkflow} the four functions.
 */
@NullMarked
package dev.docket.examples.harness.permit;

import org.jspecify.annotations.NullMarked;
