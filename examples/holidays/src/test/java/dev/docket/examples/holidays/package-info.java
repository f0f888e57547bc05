/** Tests of reading holidays from files. */
@NullMarked
package dev.docket.examples.holidays;

import org.jspecify.annotations.NullMarked;
