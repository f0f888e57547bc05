/** What is stored, and how: {@link dev.docket.examples.postgres.store.StepRows} are the rows of a step, {@link
 * dev.docket.examples.postgres.store.RequestStore} stores them in a transaction of a {@link dev.docket.examples.postgres.store.Database}. */
@NullMarked
package dev.docket.examples.postgres.store;

import org.jspecify.annotations.NullMarked;
