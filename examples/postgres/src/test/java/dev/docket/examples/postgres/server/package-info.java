/** The server of all tests. */
@NullMarked
package dev.docket.examples.postgres.server;

import org.jspecify.annotations.NullMarked;
