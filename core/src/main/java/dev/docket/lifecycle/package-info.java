/**
 * How a request lives under a programme: the table, the decisions, the evolution.
 *
 * <p>{@link dev.docket.lifecycle.RequestWorkflow} is the main door of the library. To learn what happens next to any request, read
 * behind it in the order in which a command passes:
 *
 * <ol>
 *   <li>{@code Standing}: is it raised, is its programme here, does time go forward, does {@code RequestTable} allow the command in this
 *       stage, and may this role give it?
 *   <li>{@code Preconditions}: the guards that need no payload, one line for each kind of command; {@code permitted} asks the same.
 *   <li>{@code Decisions}: the guards that need the payload, then the facts. Gates name every condition that fails.
 *   <li>{@code Unfolding}: what follows from a fact at once, each event on the state that the one before it left: the rulebook says
 *       what becomes of what is owed, then a rejection closes, a ruling ends an assignment, a failed follow-up reopens, a cause raises
 *       supervision.
 *   <li>{@code Evolution}: what the state is after each event, without a look at policy or calendar.
 * </ol>
 *
 * <p>When time passes, the last two do all: {@code Unfolding.lapse} asks the rulebook what the earliest planned occurrence does.
 * {@code RequestMatter} is the request as the engine of obligations sees it: which named conditions hold, who fills a role, which date an
 * event names.
 */
@NullMarked
package dev.docket.lifecycle;

import org.jspecify.annotations.NullMarked;
