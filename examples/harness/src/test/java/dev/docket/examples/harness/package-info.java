/** How a search for faults goes, and what it found: the table of the README. */
@NullMarked
package dev.docket.examples.harness;

import org.jspecify.annotations.NullMarked;
