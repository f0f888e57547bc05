/**
 * Requests: generators of programmes and of whole lives, and the laws that hold for every request.
 *
 * <p>{@link dev.docket.testkit.lifecycle.Programmes} and {@link dev.docket.testkit.lifecycle.RequestLives} generate; the laws are
 * those of {@link dev.docket.testkit.lifecycle.RequestLaws}, {@link dev.docket.testkit.lifecycle.PermissionLaws},
 * {@link dev.docket.testkit.lifecycle.AssignmentLaws}, {@link dev.docket.testkit.lifecycle.ClockLaws},
 * {@link dev.docket.testkit.lifecycle.ObligationLaws}, {@link dev.docket.testkit.lifecycle.ProtectionLaws} and
 * {@link dev.docket.testkit.lifecycle.NoticeLaws}.
 */
@NullMarked
package dev.docket.testkit.lifecycle;

import org.jspecify.annotations.NullMarked;
