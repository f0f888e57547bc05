/**
 * Requests: the laws that hold for every request, generators of what they are tried on, and faults that they must find.
 *
 * <p>Read {@link dev.docket.testkit.lifecycle.ProgrammeLaws} first: the door by which a host puts its own programme, or its own workflow
 * of requests, under all laws; {@link dev.docket.testkit.lifecycle.Faults} and {@link dev.docket.testkit.lifecycle.Decorated} show that
 * they bite. {@link dev.docket.testkit.lifecycle.RequestLife} is a story of one request, {@link dev.docket.testkit.lifecycle.LedgerLife}
 * one of many. Generators: {@link dev.docket.testkit.lifecycle.Programmes}, {@link dev.docket.testkit.lifecycle.RequestLives},
 * {@link dev.docket.testkit.lifecycle.Ledgers}, {@link dev.docket.testkit.lifecycle.Actors},
 * {@link dev.docket.testkit.lifecycle.RequestCommands}, {@link dev.docket.testkit.lifecycle.RequestJourneys}.
 *
 * <p>Each law by itself: {@link dev.docket.testkit.lifecycle.RequestLaws}, {@link dev.docket.testkit.lifecycle.PermissionLaws},
 * {@link dev.docket.testkit.lifecycle.AssignmentLaws}, {@link dev.docket.testkit.lifecycle.ClockLaws},
 * {@link dev.docket.testkit.lifecycle.ObligationLaws}, {@link dev.docket.testkit.lifecycle.ProtectionLaws},
 * {@link dev.docket.testkit.lifecycle.LateFactLaws}, {@link dev.docket.testkit.lifecycle.NoticeLaws} and
 * {@link dev.docket.testkit.lifecycle.LedgerLaws}.
 */
@NullMarked
package dev.docket.testkit.lifecycle;

import org.jspecify.annotations.NullMarked;
