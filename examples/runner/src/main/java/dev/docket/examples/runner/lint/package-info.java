/** {@code docket lint}: what is wrong with a programme that somebody wrote, and what it says. */
@NullMarked
package dev.docket.examples.runner.lint;

import org.jspecify.annotations.NullMarked;
