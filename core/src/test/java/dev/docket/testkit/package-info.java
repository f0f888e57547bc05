/**
 * Laws, with which a host puts its own programme or workflow under the same laws as the library's own, and what they are tried on.
 *
 * <p>Packaged beside the library with the classifier {@code testkit}; it leans on jqwik and JUnit Jupiter, which the host adds
 * to its own test dependencies. Here is what holds for any workflow: read {@link dev.docket.testkit.WorkflowLaws} first, the
 * kernel's laws, each callable by itself; a failure tells the law and the story. {@link dev.docket.testkit.CodecLaws} hold for what a host
 * stores. {@link dev.docket.testkit.Journey} is what happens to a workflow, {@link dev.docket.testkit.Polling} how a host asks meanwhile,
 * {@link dev.docket.testkit.Law} one law of a list. {@link dev.docket.testkit.lifecycle} has what holds for requests under a programme,
 * {@link dev.docket.testkit.time} working calendars.
 */
@NullMarked
package dev.docket.testkit;

import org.jspecify.annotations.NullMarked;
