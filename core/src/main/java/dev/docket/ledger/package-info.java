/**
 * Many requests: the {@link dev.docket.ledger.Ledger} (台账), numbered and append-only, seen in a {@link dev.docket.ledger.LedgerView};
 * the {@link dev.docket.ledger.Agenda}, what is due next, and what is {@linkplain dev.docket.ledger.Owing owed} by whom; the
 * {@link dev.docket.ledger.LetterBook} with the numbers of letters and the {@link dev.docket.ledger.DispatchLetter}, what one says; the
 * {@link dev.docket.ledger.RequesterFile} and the {@link dev.docket.ledger.CasePlan} of one requester; the
 * {@link dev.docket.ledger.RequestClass} of similar requests. All are projections that a host keeps beside its events.
 */
@NullMarked
package dev.docket.ledger;

import org.jspecify.annotations.NullMarked;
