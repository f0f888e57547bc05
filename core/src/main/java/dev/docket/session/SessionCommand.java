package dev.docket.session;

import dev.docket.request.Actor;
import dev.docket.request.PersonId;
import dev.docket.request.RequestId;
import dev.docket.request.RequesterId;
import dev.docket.request.SessionId;
import dev.docket.request.Stage;
import dev.docket.workflow.Names;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What may be wanted of a series. Every command names its actor and carries its own data, ids included; nothing is invented
 * inside.
 *
 * <p>The cases stand in one file because they are one closed set, read as a list.
 *
 * @since 0.1.0
 */
// Over 400 lines because each command is a record of its own, with the meaning of its parts.
public sealed interface SessionCommand {

    /**
     * Who gives it.
     *
     * @return the actor
     */
    Actor by();

    /**
     * Its kind.
     *
     * @return the kind
     */
    SessionCommandKind kind();

    /**
     * Gives the command to the function of its case.
     *
     * @param cases one function for each case
     * @param <T> the result
     * @return what the function returns
     */
    <T> T match(Cases<T> cases);

    /** A command about one session. */
    sealed interface OfSession extends SessionCommand {

        /**
         * Which session.
         *
         * @return its identifier
         */
        SessionId session();
    }

    /**
     * Begins a series under a version of its rules: from now on its cadence runs.
     *
     * @param by who
     * @param rules the rules that serve it
     */
    record Begin(Actor by, SessionRulesRef rules) implements SessionCommand {
        /** Makes the command. */
        public Begin {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(rules, "rules");
        }

        @Override
        public SessionCommandKind kind() {
            return SessionCommandKind.BEGIN;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.begin(this);
        }
    }

    /**
     * Plans a session; of one that is planned or announced, changes the plan, and it must be announced anew.
     *
     * @param by who
     * @param session which session
     * @param plan what is planned
     */
    record Plan(Actor by, SessionId session, SessionPlan plan) implements OfSession {
        /** Makes the command. */
        public Plan {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(session, "session");
            Objects.requireNonNull(plan, "plan");
        }

        @Override
        public SessionCommandKind kind() {
            return SessionCommandKind.PLAN;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.plan(this);
        }
    }

    /**
     * Says what was done before a session; it takes the place of what was said before.
     *
     * @param by who
     * @param session which session
     * @param preparation what was done before it
     */
    record Prepare(Actor by, SessionId session, Preparation preparation) implements OfSession {
        /** Makes the command. */
        public Prepare {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(session, "session");
            Objects.requireNonNull(preparation, "preparation");
        }

        @Override
        public SessionCommandKind kind() {
            return SessionCommandKind.PREPARE;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.prepare(this);
        }
    }

    /**
     * Asks people to come.
     *
     * @param by who
     * @param session which session
     * @param invited who is asked to come
     */
    record Announce(Actor by, SessionId session, List<Invitation> invited) implements OfSession {
        /** Makes the command. */
        public Announce {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(session, "session");
            invited = List.copyOf(invited);
        }

        @Override
        public SessionCommandKind kind() {
            return SessionCommandKind.ANNOUNCE;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.announce(this);
        }
    }

    /**
     * Lets somebody else host.
     *
     * @param by who
     * @param session which session
     * @param host who hosts instead
     * @param reason why
     */
    record Substitute(Actor by, SessionId session, PersonId host, String reason) implements OfSession {
        /** Makes the command. */
        public Substitute {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(session, "session");
            Objects.requireNonNull(host, "host");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public SessionCommandKind kind() {
            return SessionCommandKind.SUBSTITUTE;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.substitute(this);
        }
    }

    /**
     * Opens a session.
     *
     * @param by who
     * @param session which session
     */
    record Open(Actor by, SessionId session) implements OfSession {
        /** Makes the command. */
        public Open {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(session, "session");
        }

        @Override
        public SessionCommandKind kind() {
            return SessionCommandKind.OPEN;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.open(this);
        }
    }

    /**
     * Records who was there.
     *
     * @param by who
     * @param session which session
     * @param there who was there
     */
    record Attend(Actor by, SessionId session, List<Attendance> there) implements OfSession {
        /**
         * Makes the command.
         *
         * @throws IllegalArgumentException if nobody was there
         */
        public Attend {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(session, "session");
            there = List.copyOf(there);
            if (there.isEmpty()) {
                throw new IllegalArgumentException("Attend.there must not be empty; say who was there");
            }
        }

        @Override
        public SessionCommandKind kind() {
            return SessionCommandKind.ATTEND;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.attend(this);
        }
    }

    /**
     * Says that a request was raised in a session, or how far it is now.
     *
     * @param by who
     * @param session which session
     * @param request which request
     * @param requester whose it is, where that may be known here
     * @param stage how far the request is; from another stage than {@link Stage#RAISED} on it has its disposition
     */
    record NoteRequest(Actor by, SessionId session, RequestId request, Optional<RequesterId> requester, Stage stage)
            implements OfSession {
        /** Makes the command. */
        public NoteRequest {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(session, "session");
            Objects.requireNonNull(request, "request");
            Objects.requireNonNull(requester, "requester");
            Objects.requireNonNull(stage, "stage");
        }

        @Override
        public SessionCommandKind kind() {
            return SessionCommandKind.NOTE_REQUEST;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.noteRequest(this);
        }
    }

    /**
     * Says when a session ended. Pass it on to the requests raised in it.
     *
     * @param by who
     * @param session which session
     * @param end when it ended
     */
    record End(Actor by, SessionId session, Instant end) implements OfSession {
        /** Makes the command. */
        public End {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(session, "session");
            Objects.requireNonNull(end, "end");
        }

        @Override
        public SessionCommandKind kind() {
            return SessionCommandKind.END;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.end(this);
        }
    }

    /**
     * Writes the minutes.
     *
     * @param by who
     * @param session which session
     * @param minutes what is written of it
     */
    record Minute(Actor by, SessionId session, Minutes minutes) implements OfSession {
        /** Makes the command. */
        public Minute {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(session, "session");
            Objects.requireNonNull(minutes, "minutes");
        }

        @Override
        public SessionCommandKind kind() {
            return SessionCommandKind.MINUTE;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.minute(this);
        }
    }

    /**
     * Calls a session off.
     *
     * @param by who
     * @param session which session
     * @param reason why
     */
    record Cancel(Actor by, SessionId session, String reason) implements OfSession {
        /**
         * Makes the command.
         *
         * @throws IllegalArgumentException if the reason is blank
         */
        public Cancel {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(session, "session");
            Names.requireVisible(reason, "Cancel.reason");
        }

        @Override
        public SessionCommandKind kind() {
            return SessionCommandKind.CANCEL;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.cancel(this);
        }
    }

    /**
     * Puts the series under another version of its rules, such as one with other hosts. What is owed keeps its date, as far as the
     * other rules ask for it too; what they ask for no more is not owed any more; the next date is theirs.
     *
     * @param by who
     * @param rules the other version
     */
    record Adopt(Actor by, SessionRulesRef rules) implements SessionCommand {
        /** Makes the command. */
        public Adopt {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(rules, "rules");
        }

        @Override
        public SessionCommandKind kind() {
            return SessionCommandKind.ADOPT;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.adopt(this);
        }
    }

    /**
     * Ends the series: nothing is owed in it any more.
     *
     * @param by who
     * @param reason why
     */
    record Conclude(Actor by, String reason) implements SessionCommand {
        /**
         * Makes the command.
         *
         * @throws IllegalArgumentException if the reason is blank
         */
        public Conclude {
            Objects.requireNonNull(by, "by");
            Names.requireVisible(reason, "Conclude.reason");
        }

        @Override
        public SessionCommandKind kind() {
            return SessionCommandKind.CONCLUDE;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.conclude(this);
        }
    }

    /**
     * One function for each case.
     *
     * @param <T> the result
     */
    interface Cases<T> {
        /**
         * For {@link Begin}.
         *
         * @param command the command
         * @return the result
         */
        T begin(Begin command);

        /**
         * For {@link Plan}.
         *
         * @param command the command
         * @return the result
         */
        T plan(Plan command);

        /**
         * For {@link Prepare}.
         *
         * @param command the command
         * @return the result
         */
        T prepare(Prepare command);

        /**
         * For {@link Announce}.
         *
         * @param command the command
         * @return the result
         */
        T announce(Announce command);

        /**
         * For {@link Substitute}.
         *
         * @param command the command
         * @return the result
         */
        T substitute(Substitute command);

        /**
         * For {@link Open}.
         *
         * @param command the command
         * @return the result
         */
        T open(Open command);

        /**
         * For {@link Attend}.
         *
         * @param command the command
         * @return the result
         */
        T attend(Attend command);

        /**
         * For {@link NoteRequest}.
         *
         * @param command the command
         * @return the result
         */
        T noteRequest(NoteRequest command);

        /**
         * For {@link End}.
         *
         * @param command the command
         * @return the result
         */
        T end(End command);

        /**
         * For {@link Minute}.
         *
         * @param command the command
         * @return the result
         */
        T minute(Minute command);

        /**
         * For {@link Cancel}.
         *
         * @param command the command
         * @return the result
         */
        T cancel(Cancel command);

        /**
         * For {@link Adopt}.
         *
         * @param command the command
         * @return the result
         */
        T adopt(Adopt command);

        /**
         * For {@link Conclude}.
         *
         * @param command the command
         * @return the result
         */
        T conclude(Conclude command);
    }
}
