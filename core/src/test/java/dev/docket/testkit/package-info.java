/**
 * Generators and laws, with which a host puts its own programme or workflow under the same laws as the library's own.
 *
 * <p>Packaged beside the library with the classifier {@code testkit}; it leans on jqwik and JUnit Jupiter, which the host adds
 * to its own test dependencies. Read {@link dev.docket.testkit.WorkflowLaws} first: the kernel's laws, written once for any
 * workflow, each callable by itself; a failure tells the law and the story. {@link dev.docket.testkit.Journey} is what happens
 * to a workflow, {@link dev.docket.testkit.Polling} how a host asks meanwhile. For requests there are
 * {@link dev.docket.testkit.Programmes}, {@link dev.docket.testkit.RequestLives} and the laws of
 * {@link dev.docket.testkit.RequestLaws}, {@link dev.docket.testkit.PermissionLaws}, {@link dev.docket.testkit.AssignmentLaws},
 * {@link dev.docket.testkit.ClockLaws}, {@link dev.docket.testkit.ObligationLaws}, {@link dev.docket.testkit.ProtectionLaws} and
 * {@link dev.docket.testkit.NoticeLaws}; {@link dev.docket.testkit.Calendars} generates working calendars.
 */
@NullMarked
package dev.docket.testkit;

import org.jspecify.annotations.NullMarked;
