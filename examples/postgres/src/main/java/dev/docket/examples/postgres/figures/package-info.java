/** How fast it is, beside the same inserts without Docket. */
@NullMarked
package dev.docket.examples.postgres.figures;

import org.jspecify.annotations.NullMarked;
