/** Tests of {@code docket explain}. */
@NullMarked
package dev.docket.examples.runner.explain;

import org.jspecify.annotations.NullMarked;
