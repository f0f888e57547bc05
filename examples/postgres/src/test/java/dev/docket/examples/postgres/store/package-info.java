/** Tests of what is stored. */
@NullMarked
package dev.docket.examples.postgres.store;

import org.jspecify.annotations.NullMarked;
