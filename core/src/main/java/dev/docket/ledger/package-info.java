/**
 * Many requests: the {@link dev.docket.ledger.Ledger} (台账), numbered and append-only, and the
 * {@link dev.docket.ledger.Agenda}, what is due next; the {@link dev.docket.ledger.RequesterFile} and the
 * {@link dev.docket.ledger.CasePlan} of one requester; the {@link dev.docket.ledger.RequestClass} of similar ones. All are projections
 * that a host keeps beside its events.
 */
@NullMarked
package dev.docket.ledger;

import org.jspecify.annotations.NullMarked;
