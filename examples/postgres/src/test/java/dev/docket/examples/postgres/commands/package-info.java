/** Tests of how a command is taken, once or twice, alone or beside another. */
@NullMarked
package dev.docket.examples.postgres.commands;

import org.jspecify.annotations.NullMarked;
