/** Where the PostgreSQL comes from: {@link dev.docket.examples.postgres.server.PostgresServer}. */
@NullMarked
package dev.docket.examples.postgres.server;

import org.jspecify.annotations.NullMarked;
