/** The host's own side: {@link dev.docket.examples.postgres.town.Town} is its programme and its mailboxes, {@link
 * dev.docket.examples.postgres.town.Townspeople} act. */
@NullMarked
package dev.docket.examples.postgres.town;

import org.jspecify.annotations.NullMarked;
