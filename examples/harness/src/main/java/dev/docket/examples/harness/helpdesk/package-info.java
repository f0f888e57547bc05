/** A help desk's own programme: {@link dev.docket.examples.harness.helpdesk.HelpDesk} is its service-level agreement. */
@NullMarked
package dev.docket.examples.harness.helpdesk;

import org.jspecify.annotations.NullMarked;
