/**
 * Everything that is owed, by one mechanism: a debtor, an act, a due date on a named calendar, warnings before, a ladder
 * after, reminders on a cadence, armed and discharged by events.
 *
 * <p>An {@link dev.docket.obligation.ObligationRule} is data. A {@link dev.docket.obligation.Rulebook} turns rules and
 * what happens into {@link dev.docket.obligation.ObligationEvent}s, which carry every instant they lead to; the running
 * {@link dev.docket.obligation.Obligations} apply them without looking at a rule or a calendar. The engine sees no
 * request: whatever owes something shows itself as a {@link dev.docket.obligation.Matter}.
 */
@NullMarked
package dev.docket.obligation;

import org.jspecify.annotations.NullMarked;
