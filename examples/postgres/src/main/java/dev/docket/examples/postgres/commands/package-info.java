/** How a command is taken: {@link dev.docket.examples.postgres.commands.CommandDesk}. */
@NullMarked
package dev.docket.examples.postgres.commands;

import org.jspecify.annotations.NullMarked;
