package dev.docket.session;

import dev.docket.request.Actor;
import dev.docket.request.SessionId;
import dev.docket.workflow.Names;
import dev.docket.workflow.Refusal;
import dev.docket.workflow.Role;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Why a command to a series was refused, with the facts as fields.
 *
 * @since 0.1.0
 */
public sealed interface SessionRefusal extends Refusal {

    /**
     * Gives the refusal to the function of its case.
     *
     * @param onNotBegun for {@link NotBegun}
     * @param onAlreadyBegun for {@link AlreadyBegun}
     * @param onConcluded for {@link Concluded}
     * @param onOutOfOrder for {@link OutOfOrder}
     * @param onOutOfRange for {@link OutOfRange}
     * @param onUnknownRules for {@link UnknownRules}
     * @param onUnknownSession for {@link UnknownSession}
     * @param onWrongStatus for {@link WrongStatus}
     * @param onNotAuthorised for {@link NotAuthorised}
     * @param onUnmet for {@link Unmet}
     * @param <T> the result
     * @return what the function of this case returns
     */
    default <T> T fold(
            Function<? super NotBegun, ? extends T> onNotBegun,
            Function<? super AlreadyBegun, ? extends T> onAlreadyBegun,
            Function<? super Concluded, ? extends T> onConcluded,
            Function<? super OutOfOrder, ? extends T> onOutOfOrder,
            Function<? super OutOfRange, ? extends T> onOutOfRange,
            Function<? super UnknownRules, ? extends T> onUnknownRules,
            Function<? super UnknownSession, ? extends T> onUnknownSession,
            Function<? super WrongStatus, ? extends T> onWrongStatus,
            Function<? super NotAuthorised, ? extends T> onNotAuthorised,
            Function<? super Unmet, ? extends T> onUnmet) {
        if (this instanceof NotBegun r) {
            return onNotBegun.apply(r);
        }
        if (this instanceof AlreadyBegun r) {
            return onAlreadyBegun.apply(r);
        }
        if (this instanceof Concluded r) {
            return onConcluded.apply(r);
        }
        if (this instanceof OutOfOrder r) {
            return onOutOfOrder.apply(r);
        }
        if (this instanceof OutOfRange r) {
            return onOutOfRange.apply(r);
        }
        if (this instanceof UnknownRules r) {
            return onUnknownRules.apply(r);
        }
        if (this instanceof UnknownSession r) {
            return onUnknownSession.apply(r);
        }
        if (this instanceof WrongStatus r) {
            return onWrongStatus.apply(r);
        }
        if (this instanceof NotAuthorised r) {
            return onNotAuthorised.apply(r);
        }
        return onUnmet.apply((Unmet) this);
    }

    /**
     * The series has not begun.
     *
     * @param command what was wanted
     */
    record NotBegun(SessionCommandKind command) implements SessionRefusal {
        /** Makes the refusal. */
        public NotBegun {
            Objects.requireNonNull(command, "command");
        }

        @Override
        public String reason() {
            return "cannot " + command.words() + ": the series has not begun";
        }

        @Override
        public String remedy() {
            return "begin it first";
        }
    }

    /**
     * The series has begun already.
     *
     * @param series the series
     * @param begunAt when it began
     */
    record AlreadyBegun(SeriesId series, Instant begunAt) implements SessionRefusal {
        /** Makes the refusal. */
        public AlreadyBegun {
            Objects.requireNonNull(series, "series");
            Objects.requireNonNull(begunAt, "begunAt");
        }

        @Override
        public String reason() {
            return "cannot begin " + series + ": it began at " + begunAt;
        }

        @Override
        public String remedy() {
            return "begin another series under a key of its own";
        }
    }

    /**
     * The series has ended.
     *
     * @param command what was wanted
     * @param concludedAt when it ended
     */
    record Concluded(SessionCommandKind command, Instant concludedAt) implements SessionRefusal {
        /** Makes the refusal. */
        public Concluded {
            Objects.requireNonNull(command, "command");
            Objects.requireNonNull(concludedAt, "concludedAt");
        }

        @Override
        public String reason() {
            return "cannot " + command.words() + ": the series ended at " + concludedAt;
        }

        @Override
        public String remedy() {
            return "begin another series";
        }
    }

    /**
     * The command is older than what has happened already.
     *
     * @param command what was wanted
     * @param now when it was given
     * @param last when the last event took effect
     */
    record OutOfOrder(SessionCommandKind command, Instant now, Instant last) implements SessionRefusal {
        /** Makes the refusal. */
        public OutOfOrder {
            Objects.requireNonNull(command, "command");
            Objects.requireNonNull(now, "now");
            Objects.requireNonNull(last, "last");
        }

        @Override
        public String reason() {
            return "cannot " + command.words() + " at " + now + ": the last event was at " + last;
        }

        @Override
        public String remedy() {
            return "give it after that";
        }
    }

    /**
     * The instant is none that the doors accept.
     *
     * @param now when it was given
     * @param first the first instant that they accept
     * @param last the last one
     */
    record OutOfRange(Instant now, Instant first, Instant last) implements SessionRefusal {
        /** Makes the refusal. */
        public OutOfRange {
            Objects.requireNonNull(now, "now");
            Objects.requireNonNull(first, "first");
            Objects.requireNonNull(last, "last");
        }

        @Override
        public String reason() {
            return "it cannot be " + now;
        }

        @Override
        public String remedy() {
            return "name an instant from " + first + " to " + last;
        }
    }

    /**
     * The rules are not here.
     *
     * @param rules what was named
     * @param known what is here
     */
    record UnknownRules(SessionRulesRef rules, List<SessionRulesRef> known) implements SessionRefusal {
        /** Makes the refusal. */
        public UnknownRules {
            Objects.requireNonNull(rules, "rules");
            known = List.copyOf(known);
        }

        @Override
        public String reason() {
            return "the rules " + rules + " are not here";
        }

        @Override
        public String remedy() {
            return "make the workflow with them; known are " + known;
        }
    }

    /**
     * No session was planned under this key.
     *
     * @param command what was wanted
     * @param session the key
     */
    record UnknownSession(SessionCommandKind command, SessionId session) implements SessionRefusal {
        /** Makes the refusal. */
        public UnknownSession {
            Objects.requireNonNull(command, "command");
            Objects.requireNonNull(session, "session");
        }

        @Override
        public String reason() {
            return "cannot " + command.words() + " " + session + ": it was never planned";
        }

        @Override
        public String remedy() {
            return "plan it first";
        }
    }

    /**
     * The session is too far for it, or not far enough.
     *
     * @param command what was wanted
     * @param session which session
     * @param status how far it is
     * @param why why not, in words
     * @param allowedIn how far it would have to be; never for what is empty
     */
    record WrongStatus(
            SessionCommandKind command,
            SessionId session,
            SessionStatus status,
            String why,
            List<SessionStatus> allowedIn)
            implements SessionRefusal {
        /** Makes the refusal. */
        public WrongStatus {
            Objects.requireNonNull(command, "command");
            Objects.requireNonNull(session, "session");
            Objects.requireNonNull(status, "status");
            Objects.requireNonNull(why, "why");
            allowedIn = List.copyOf(allowedIn);
        }

        @Override
        public String reason() {
            return "cannot " + command.words() + " " + session + ", which is " + status + ": " + why;
        }

        @Override
        public String remedy() {
            return allowedIn.isEmpty() ? "nothing is left to do" : "it is accepted when the session is " + allowedIn;
        }
    }

    /**
     * The actor may not.
     *
     * @param command what was wanted
     * @param actor who wanted it
     * @param allowed who may
     */
    record NotAuthorised(SessionCommandKind command, Actor actor, List<Role> allowed) implements SessionRefusal {
        /** Makes the refusal. */
        public NotAuthorised {
            Objects.requireNonNull(command, "command");
            Objects.requireNonNull(actor, "actor");
            allowed = List.copyOf(allowed);
        }

        @Override
        public String reason() {
            return "the " + actor.role() + " may not " + command.words();
        }

        @Override
        public String remedy() {
            return "it is accepted from " + allowed;
        }
    }

    /**
     * One condition that does not hold.
     *
     * @param guard the condition
     * @param found what was found instead, in words
     */
    record Failed(SessionGuard guard, String found) {
        /**
         * Makes it.
         *
         * @throws IllegalArgumentException if it does not say what was found
         */
        public Failed {
            Objects.requireNonNull(guard, "guard");
            Names.requireVisible(found, "Failed.found");
        }
    }

    /**
     * Conditions do not hold.
     *
     * @param command what was wanted
     * @param failed every condition that does not hold, at least one
     */
    record Unmet(SessionCommandKind command, List<Failed> failed) implements SessionRefusal {
        /** Makes the refusal. */
        public Unmet {
            Objects.requireNonNull(command, "command");
            failed = List.copyOf(failed);
        }

        @Override
        public String reason() {
            return failed.stream()
                    .map(f -> "it is asked that " + f.guard().words() + ", but " + f.found())
                    .collect(Collectors.joining("; and ", "cannot " + command.words() + ": ", ""));
        }

        @Override
        public String remedy() {
            return failed.stream().map(f -> f.guard().remedy()).distinct().collect(Collectors.joining("; "));
        }
    }
}
