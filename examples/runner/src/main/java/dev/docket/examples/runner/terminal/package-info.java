/**
 * What a command shows to somebody who looks at a terminal, or to the file that its output goes to.
 *
 * <p>A command writes on a {@link dev.docket.examples.runner.terminal.Page}: sections, pairs and {@link
 * dev.docket.examples.runner.terminal.Table tables}, dyed with {@link dev.docket.examples.runner.terminal.Ink}, as wide as its
 * {@link dev.docket.examples.runner.terminal.Terminal} and in a {@link dev.docket.examples.runner.terminal.Language}. What is
 * wrong goes to {@link dev.docket.examples.runner.terminal.Complaints}; {@link
 * dev.docket.examples.runner.terminal.Progress} shows how far it is.
 */
@NullMarked
package dev.docket.examples.runner.terminal;

import org.jspecify.annotations.NullMarked;
