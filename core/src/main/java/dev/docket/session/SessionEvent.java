package dev.docket.session;

import dev.docket.obligation.ObligationEvent;
import dev.docket.request.SessionId;
import dev.docket.workflow.Event;
import dev.docket.workflow.EventKind;
import dev.docket.workflow.ForeignEvent;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;

/**
 * What may happen to a series: facts, which somebody did, and lapses, which time did. The history of these is all that a host
 * needs to store.
 *
 * @since 0.1.0
 */
public sealed interface SessionEvent extends Event {

    /**
     * One function for each case.
     *
     * @param onDone for {@link Done}
     * @param onPassedOver for {@link PassedOver}
     * @param onSessionMissed for {@link SessionMissed}
     * @param onOfObligation for {@link OfObligation}
     * @param onForeign for {@link Foreign}
     * @param <T> the result
     * @return what the function of this case returns
     */
    default <T> T fold(
            Function<? super Done, ? extends T> onDone,
            Function<? super PassedOver, ? extends T> onPassedOver,
            Function<? super SessionMissed, ? extends T> onSessionMissed,
            Function<? super OfObligation, ? extends T> onOfObligation,
            Function<? super Foreign, ? extends T> onForeign) {
        if (this instanceof Done done) {
            return onDone.apply(done);
        }
        if (this instanceof PassedOver passed) {
            return onPassedOver.apply(passed);
        }
        if (this instanceof SessionMissed missed) {
            return onSessionMissed.apply(missed);
        }
        return this instanceof OfObligation of ? onOfObligation.apply(of) : onForeign.apply((Foreign) this);
    }

    /**
     * What was wanted was done. Nothing is added to what the command says, so the fact is the command.
     *
     * @param at when
     * @param what what was done, by whom; of a preparation, with the requests in the order of the rules
     */
    record Done(Instant at, SessionCommand what) implements SessionEvent {
        /** Makes the event. */
        public Done {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(what, "what");
        }

        @Override
        public EventKind kind() {
            return what.kind().event();
        }

        @Override
        public Origin origin() {
            return Origin.FACT;
        }
    }

    /**
     * The planned day of a session passed and nobody had opened it: it is missed.
     *
     * @param at when the day ended
     * @param session which session
     */
    record PassedOver(Instant at, SessionId session) implements SessionEvent {
        /** Makes the event. */
        public PassedOver {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(session, "session");
        }

        @Override
        public EventKind kind() {
            return SessionTimedAct.PASS_OVER.event();
        }

        @Override
        public Origin origin() {
            return Origin.LAPSE;
        }
    }

    /**
     * A day of the cadence passed and no session was held for it, whether one was planned or none.
     *
     * @param at when the day ended
     */
    record SessionMissed(Instant at) implements SessionEvent {
        /** Makes the event. */
        public SessionMissed {
            Objects.requireNonNull(at, "at");
        }

        @Override
        public EventKind kind() {
            return SessionTimedAct.MISS.event();
        }

        @Override
        public Origin origin() {
            return Origin.LAPSE;
        }
    }

    /**
     * Something happened to an obligation of the series.
     *
     * @param event what happened to it
     * @param origin whether somebody brought it about or time did
     */
    record OfObligation(ObligationEvent event, Origin origin) implements SessionEvent {
        /** Makes the event. */
        public OfObligation {
            Objects.requireNonNull(event, "event");
            Objects.requireNonNull(origin, "origin");
        }

        @Override
        public Instant at() {
            return event.at();
        }

        @Override
        public EventKind kind() {
            return event.kind();
        }
    }

    /**
     * What another version of the library wrote, and this one does not know.
     *
     * @param event what was read of it
     */
    record Foreign(ForeignEvent event) implements SessionEvent {
        /** Makes the event. */
        public Foreign {
            Objects.requireNonNull(event, "event");
        }

        @Override
        public Instant at() {
            return event.at();
        }

        @Override
        public EventKind kind() {
            return ForeignEvent.KIND;
        }

        @Override
        public Origin origin() {
            return Origin.FACT;
        }
    }
}
