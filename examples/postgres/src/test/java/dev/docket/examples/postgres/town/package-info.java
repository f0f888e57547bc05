/** What the tests do to a request. */
@NullMarked
package dev.docket.examples.postgres.town;

import org.jspecify.annotations.NullMarked;
