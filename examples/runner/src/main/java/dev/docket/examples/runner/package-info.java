/** The runner's command line: {@link dev.docket.examples.runner.Docket} and what its subcommands share. */
@NullMarked
package dev.docket.examples.runner;

import org.jspecify.annotations.NullMarked;
