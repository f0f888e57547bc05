/** What a command shows to somebody who looks at a terminal. */
@NullMarked
package dev.docket.examples.runner.terminal;

import org.jspecify.annotations.NullMarked;
