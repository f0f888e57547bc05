package dev.docket.residency;

import dev.docket.obligation.ObligationEvent;
import dev.docket.request.PersonId;
import dev.docket.workflow.Event;
import dev.docket.workflow.EventKind;
import dev.docket.workflow.ForeignEvent;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * What may happen to a residency: facts, which somebody did, and lapses, which time did. The history of these is all that a host
 * needs to store.
 *
 * @since 0.1.0
 */
public sealed interface ResidencyEvent extends Event {

    /**
     * One function for each case.
     *
     * @param onDone for {@link Done}
     * @param onCompleted for {@link Completed}
     * @param onTermEnded for {@link TermEnded}
     * @param onOfObligation for {@link OfObligation}
     * @param onForeign for {@link Foreign}
     * @param <T> the result
     * @return what the function of this case returns
     */
    default <T> T fold(
            Function<? super Done, ? extends T> onDone,
            Function<? super Completed, ? extends T> onCompleted,
            Function<? super TermEnded, ? extends T> onTermEnded,
            Function<? super OfObligation, ? extends T> onOfObligation,
            Function<? super Foreign, ? extends T> onForeign) {
        if (this instanceof Done done) {
            return onDone.apply(done);
        }
        if (this instanceof Completed completed) {
            return onCompleted.apply(completed);
        }
        if (this instanceof TermEnded ended) {
            return onTermEnded.apply(ended);
        }
        return this instanceof OfObligation of ? onOfObligation.apply(of) : onForeign.apply((Foreign) this);
    }

    /**
     * What was wanted was done. Nothing is added to what the command says, so the fact is the command.
     *
     * @param at when
     * @param what what was done, by whom
     */
    record Done(Instant at, ResidencyCommand what) implements ResidencyEvent {
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
     * With what was delivered last, an officer has brought about everything that the rules ask for.
     *
     * @param at when
     * @param officer who
     */
    record Completed(Instant at, PersonId officer) implements ResidencyEvent {

        /** The kind of these events, by which a rule names them. */
        public static final EventKind KIND = EventKind.of("OutputsCompleted");

        /** Makes the event. */
        public Completed {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(officer, "officer");
        }

        @Override
        public EventKind kind() {
            return KIND;
        }

        @Override
        public Origin origin() {
            return Origin.FACT;
        }
    }

    /**
     * The term has passed: the residency has ended.
     *
     * @param at when its last day ended
     * @param missing what was still missing, officer by officer
     */
    record TermEnded(Instant at, List<Shortfall> missing) implements ResidencyEvent {
        /** Makes the event. */
        public TermEnded {
            Objects.requireNonNull(at, "at");
            missing = List.copyOf(missing);
        }

        @Override
        public EventKind kind() {
            return ResidencyTimedAct.EXPIRE.event();
        }

        @Override
        public Origin origin() {
            return Origin.LAPSE;
        }
    }

    /**
     * Something happened to an obligation of the residency.
     *
     * @param event what happened to it
     * @param origin whether somebody brought it about or time did
     */
    record OfObligation(ObligationEvent event, Origin origin) implements ResidencyEvent {
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
    record Foreign(ForeignEvent event) implements ResidencyEvent {
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
