/** The second loop of a host, which delivers what is to be told: {@link dev.docket.examples.postgres.outbox.Relay}. */
@NullMarked
package dev.docket.examples.postgres.outbox;

import org.jspecify.annotations.NullMarked;
