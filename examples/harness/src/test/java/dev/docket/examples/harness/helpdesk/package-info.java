/** The help desk under the laws of requests and of its agreement, and faulty copies of it. */
@NullMarked
package dev.docket.examples.harness.helpdesk;

import org.jspecify.annotations.NullMarked;
