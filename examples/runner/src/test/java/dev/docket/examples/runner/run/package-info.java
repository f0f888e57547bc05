/** Tests of {@code docket run}, and what wrote its scenario. */
@NullMarked
package dev.docket.examples.runner.run;

import org.jspecify.annotations.NullMarked;
