/**
 * Series of sessions: the meetings of a scheme with those whose requests it takes, one after the other, and what is owed for them.
 *
 * <p>Read {@link dev.docket.session.SessionRules}, the {@link dev.docket.session.Series} with its
 * {@link dev.docket.session.Session}s, {@link dev.docket.session.SessionCommand} and
 * {@link dev.docket.session.SessionEvent}. {@link dev.docket.session.SessionWorkflow} is the door, and
 * {@link dev.docket.session.SeriesFigures} counts. The state is the series and not the session, so that a session which nobody
 * planned can be missed.
 */
@NullMarked
package dev.docket.session;

import org.jspecify.annotations.NullMarked;
