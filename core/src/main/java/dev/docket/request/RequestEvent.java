package dev.docket.request;

import dev.docket.obligation.ObligationEvent;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.workflow.Event;
import dev.docket.workflow.EventKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What may happen to a request: facts, which somebody did, and lapses, which time did. The history of these is all that a
 * host needs to store.
 *
 * <p>The cases stand in one file because they are one closed set, read as a list.
 *
 * @since 0.1.0
 */
public sealed interface RequestEvent extends Event {

    @Override
    default Origin origin() {
        return Origin.FACT;
    }

    /**
     * Gives the event to the function of its case.
     *
     * @param cases one function for each case
     * @param <T> the result
     * @return what the function returns
     */
    <T> T match(Cases<T> cases);

    /**
     * It came into the ledger.
     *
     * @param at when
     * @param by who
     * @param intake what is known of it
     * @param programme the version of the programme that serves it
     */
    record Raised(Instant at, Actor by, Intake intake, ProgrammeRef programme) implements RequestEvent {
        /** Makes the event. */
        public Raised {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(intake, "intake");
            Objects.requireNonNull(programme, "programme");
        }

        @Override
        public EventKind kind() {
            return intake.session().isPresent() ? EventKinds.RAISED_IN_SESSION : EventKinds.RAISED_OUTSIDE_SESSIONS;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.raised(this);
        }
    }

    /**
     * It was taken on.
     *
     * @param at when
     * @param by who
     */
    record Admitted(Instant at, Actor by) implements RequestEvent {
        /** Makes the event. */
        public Admitted {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
        }

        @Override
        public EventKind kind() {
            return EventKinds.ADMITTED;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.admitted(this);
        }
    }

    /**
     * It was solved where it was raised.
     *
     * @param at when
     * @param by who
     * @param solution what was done
     */
    record ResolvedOnSite(Instant at, Actor by, String solution) implements RequestEvent {
        /** Makes the event. */
        public ResolvedOnSite {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(solution, "solution");
        }

        @Override
        public EventKind kind() {
            return EventKinds.RESOLVED_ON_SITE;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.resolvedOnSite(this);
        }
    }

    /**
     * It was explained that it cannot be met.
     *
     * @param at when
     * @param by who
     * @param explanation basis and review date
     */
    record Explained(Instant at, Actor by, Explanation explanation) implements RequestEvent {
        /** Makes the event. */
        public Explained {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(explanation, "explanation");
        }

        @Override
        public EventKind kind() {
            return explanation.isFinal() ? EventKinds.EXPLAINED_FINALLY : EventKinds.EXPLAINED_FOR_NOW;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.explained(this);
        }
    }

    /**
     * A letter gave it to a lead department.
     *
     * @param at when
     * @param by who
     * @param letter the letter
     */
    record LetterIssued(Instant at, Actor by, Letter letter) implements RequestEvent {
        /** Makes the event. */
        public LetterIssued {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(letter, "letter");
        }

        @Override
        public EventKind kind() {
            return EventKinds.LETTER_ISSUED;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.letterIssued(this);
        }
    }

    /**
     * A department confirmed receipt; the unit is the actor's.
     *
     * @param at when
     * @param by who
     */
    record ReceiptConfirmed(Instant at, Actor by) implements RequestEvent {
        /** Makes the event. */
        public ReceiptConfirmed {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
        }

        @Override
        public EventKind kind() {
            return EventKinds.RECEIPT_CONFIRMED;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.receiptConfirmed(this);
        }
    }

    /**
     * Nobody confirmed receipt in time: the letter counts as received.
     *
     * @param at when
     * @param unit the department
     */
    record ReceiptDeemed(Instant at, UnitId unit) implements RequestEvent {
        /** Makes the event. */
        public ReceiptDeemed {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(unit, "unit");
        }

        @Override
        public EventKind kind() {
            return EventKinds.RECEIPT_DEEMED;
        }

        @Override
        public Origin origin() {
            return Origin.LAPSE;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.receiptDeemed(this);
        }
    }

    /**
     * The lead said how far it is.
     *
     * @param at when
     * @param by who
     * @param note how far
     */
    record ProgressReported(Instant at, Actor by, String note) implements RequestEvent {
        /** Makes the event. */
        public ProgressReported {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(note, "note");
        }

        @Override
        public EventKind kind() {
            return EventKinds.PROGRESS_REPORTED;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.progressReported(this);
        }
    }

    /**
     * A cooperator gave its part; the unit is the actor's.
     *
     * @param at when
     * @param by who
     * @param opinion its part
     */
    record Contributed(Instant at, Actor by, String opinion) implements RequestEvent {
        /** Makes the event. */
        public Contributed {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(opinion, "opinion");
        }

        @Override
        public EventKind kind() {
            return EventKinds.CONTRIBUTED;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.contributed(this);
        }
    }

    /**
     * It was put off with a plan.
     *
     * @param at when
     * @param by who
     * @param deferral plan, owner and review date
     */
    record Deferred(Instant at, Actor by, Deferral deferral) implements RequestEvent {
        /** Makes the event. */
        public Deferred {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(deferral, "deferral");
        }

        @Override
        public EventKind kind() {
            return EventKinds.DEFERRED;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.deferred(this);
        }
    }

    /**
     * A deferral or an explanation for now goes on.
     *
     * @param at when
     * @param by who
     * @param reviewOn the next review date
     * @param note the reason
     */
    record Continued(Instant at, Actor by, LocalDate reviewOn, String note) implements RequestEvent {
        /** Makes the event. */
        public Continued {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(reviewOn, "reviewOn");
            Objects.requireNonNull(note, "note");
        }

        @Override
        public EventKind kind() {
            return EventKinds.CONTINUED;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.continued(this);
        }
    }

    /**
     * It went back to the stage that it came from.
     *
     * @param at when
     * @param by who
     * @param to that stage
     * @param note the reason
     */
    record Resumed(Instant at, Actor by, Stage to, String note) implements RequestEvent {
        /** Makes the event. */
        public Resumed {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(note, "note");
        }

        @Override
        public EventKind kind() {
            return to == Stage.RAISED ? EventKinds.RESUMED_TO_RAISED : EventKinds.RESUMED_TO_ASSIGNED;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.resumed(this);
        }
    }

    /**
     * The lead handed in its answer.
     *
     * @param at when
     * @param by who
     * @param answer the answer
     */
    record AnswerSubmitted(Instant at, Actor by, Answer answer) implements RequestEvent {
        /** Makes the event. */
        public AnswerSubmitted {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(answer, "answer");
        }

        @Override
        public EventKind kind() {
            return EventKinds.ANSWER_SUBMITTED;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.answerSubmitted(this);
        }
    }

    /**
     * The answer was approved and communicated.
     *
     * @param at when
     * @param by who
     */
    record AnswerApproved(Instant at, Actor by) implements RequestEvent {
        /** Makes the event. */
        public AnswerApproved {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
        }

        @Override
        public EventKind kind() {
            return EventKinds.ANSWER_APPROVED;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.answerApproved(this);
        }
    }

    /**
     * The answer was refused on its quality.
     *
     * @param at when
     * @param by who
     * @param reason what is wanting
     */
    record AnswerSentBack(Instant at, Actor by, String reason) implements RequestEvent {
        /** Makes the event. */
        public AnswerSentBack {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public EventKind kind() {
            return EventKinds.ANSWER_SENT_BACK;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.answerSentBack(this);
        }
    }

    /**
     * One attempt was made to ask the requester.
     *
     * @param at when
     * @param by who
     * @param followUp what was learned
     */
    record FollowedUp(Instant at, Actor by, FollowUp followUp) implements RequestEvent {
        /** Makes the event. */
        public FollowedUp {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(followUp, "followUp");
        }

        @Override
        public EventKind kind() {
            return followUp.passes()
                    ? EventKinds.FOLLOW_UP_PASSED
                    : followUp.reached() ? EventKinds.FOLLOW_UP_FAILED : EventKinds.FOLLOW_UP_UNREACHED;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.followedUp(this);
        }
    }

    /**
     * Nobody was reached in all the attempts that the programme asks for.
     *
     * @param at when
     * @param attempts how many were made
     */
    record AttemptsExhausted(Instant at, int attempts) implements RequestEvent {
        /** Makes the event. */
        public AttemptsExhausted {
            Objects.requireNonNull(at, "at");
        }

        @Override
        public EventKind kind() {
            return EventKinds.ATTEMPTS_EXHAUSTED;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.attemptsExhausted(this);
        }
    }

    /**
     * A second look was asked for.
     *
     * @param at when
     * @param by who
     * @param grounds why
     */
    record Appealed(Instant at, Actor by, String grounds) implements RequestEvent {
        /** Makes the event. */
        public Appealed {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(grounds, "grounds");
        }

        @Override
        public EventKind kind() {
            return EventKinds.APPEALED;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.appealed(this);
        }
    }

    /**
     * The appeal was decided.
     *
     * @param at when
     * @param by who
     * @param upheld whether what was appealed against stands
     * @param reason why
     */
    record AppealDecided(Instant at, Actor by, boolean upheld, String reason) implements RequestEvent {
        /** Makes the event. */
        public AppealDecided {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public EventKind kind() {
            return upheld ? EventKinds.APPEAL_UPHELD : EventKinds.APPEAL_WON;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.appealDecided(this);
        }
    }

    /**
     * It was written off.
     *
     * @param at when
     * @param by who
     * @param ending how it ended
     * @param basis by what
     */
    record Closed(Instant at, Actor by, Ending ending, String basis) implements RequestEvent {
        /** Makes the event. */
        public Closed {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(ending, "ending");
            Objects.requireNonNull(basis, "basis");
        }

        @Override
        public EventKind kind() {
            return EventKinds.CLOSED;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.closed(this);
        }
    }

    /**
     * It returned to work; a new episode begins.
     *
     * @param at when
     * @param by who
     * @param cause by what kind of cause
     * @param to {@link Stage#ASSIGNED} when there was a lead, else {@link Stage#RAISED}
     * @param reason why
     */
    record Reopened(Instant at, Actor by, ReopenCause cause, Stage to, String reason) implements RequestEvent {
        /** Makes the event. */
        public Reopened {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(cause, "cause");
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public EventKind kind() {
            return to == Stage.ASSIGNED ? EventKinds.REOPENED_TO_ASSIGNED : EventKinds.REOPENED_TO_RAISED;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.reopened(this);
        }
    }

    /**
     * A follow-up failed and no reopening by itself is left: the host decides.
     *
     * @param at when
     * @param reopenings how many there were
     */
    record ReopeningsSpent(Instant at, int reopenings) implements RequestEvent {
        /** Makes the event. */
        public ReopeningsSpent {
            Objects.requireNonNull(at, "at");
        }

        @Override
        public EventKind kind() {
            return EventKinds.REOPENINGS_SPENT;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.reopeningsSpent(this);
        }
    }

    /**
     * It rose to a level of supervision.
     *
     * @param at when
     * @param from the level before
     * @param to the level now
     * @param cause what raised it, by name
     * @param origin whether somebody or time brought it about
     */
    record SupervisionRaised(Instant at, SupervisionLevel from, SupervisionLevel to, String cause, Origin origin)
            implements RequestEvent {
        /** Makes the event. */
        public SupervisionRaised {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(cause, "cause");
            Objects.requireNonNull(origin, "origin");
        }

        @Override
        public EventKind kind() {
            return EventKinds.supervision(to);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.supervisionRaised(this);
        }
    }

    /**
     * An act of a named kind was entered; its kind is the act's name.
     *
     * @param at when
     * @param by who
     * @param act the act's name
     * @param text what was done
     * @param date a date that it names
     */
    record Recorded(Instant at, Actor by, EventKind act, String text, Optional<LocalDate> date)
            implements RequestEvent {
        /** Makes the event. */
        public Recorded {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(act, "act");
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(date, "date");
        }

        @Override
        public EventKind kind() {
            return act;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.recorded(this);
        }
    }

    /**
     * The requester may no longer reopen it.
     *
     * @param at when
     */
    record ReopenWindowClosed(Instant at) implements RequestEvent {
        /** Makes the event. */
        public ReopenWindowClosed {
            Objects.requireNonNull(at, "at");
        }

        @Override
        public EventKind kind() {
            return EventKinds.REOPEN_WINDOW_CLOSED;
        }

        @Override
        public Origin origin() {
            return Origin.LAPSE;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.reopenWindowClosed(this);
        }
    }

    /**
     * Something happened to one of its obligations.
     *
     * @param event what happened
     * @param origin whether somebody or time brought it about
     */
    record OfObligation(ObligationEvent event, Origin origin) implements RequestEvent {
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

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.ofObligation(this);
        }
    }

    /** Why a request was reopened. */
    enum ReopenCause {
        /** The follow-up failed. */
        FAILED_FOLLOW_UP,
        /** Somebody who may asked for it. */
        ASKED,
        /** An appeal was won. */
        APPEAL
    }

    /**
     * One function for each case.
     *
     * @param <T> the result
     */
    interface Cases<T> {
        /**
         * For {@link Raised}.
         *
         * @param event the event
         * @return the result
         */
        T raised(Raised event);

        /**
         * For {@link Admitted}.
         *
         * @param event the event
         * @return the result
         */
        T admitted(Admitted event);

        /**
         * For {@link ResolvedOnSite}.
         *
         * @param event the event
         * @return the result
         */
        T resolvedOnSite(ResolvedOnSite event);

        /**
         * For {@link Explained}.
         *
         * @param event the event
         * @return the result
         */
        T explained(Explained event);

        /**
         * For {@link LetterIssued}.
         *
         * @param event the event
         * @return the result
         */
        T letterIssued(LetterIssued event);

        /**
         * For {@link ReceiptConfirmed}.
         *
         * @param event the event
         * @return the result
         */
        T receiptConfirmed(ReceiptConfirmed event);

        /**
         * For {@link ReceiptDeemed}.
         *
         * @param event the event
         * @return the result
         */
        T receiptDeemed(ReceiptDeemed event);

        /**
         * For {@link ProgressReported}.
         *
         * @param event the event
         * @return the result
         */
        T progressReported(ProgressReported event);

        /**
         * For {@link Contributed}.
         *
         * @param event the event
         * @return the result
         */
        T contributed(Contributed event);

        /**
         * For {@link Deferred}.
         *
         * @param event the event
         * @return the result
         */
        T deferred(Deferred event);

        /**
         * For {@link Continued}.
         *
         * @param event the event
         * @return the result
         */
        T continued(Continued event);

        /**
         * For {@link Resumed}.
         *
         * @param event the event
         * @return the result
         */
        T resumed(Resumed event);

        /**
         * For {@link AnswerSubmitted}.
         *
         * @param event the event
         * @return the result
         */
        T answerSubmitted(AnswerSubmitted event);

        /**
         * For {@link AnswerApproved}.
         *
         * @param event the event
         * @return the result
         */
        T answerApproved(AnswerApproved event);

        /**
         * For {@link AnswerSentBack}.
         *
         * @param event the event
         * @return the result
         */
        T answerSentBack(AnswerSentBack event);

        /**
         * For {@link FollowedUp}.
         *
         * @param event the event
         * @return the result
         */
        T followedUp(FollowedUp event);

        /**
         * For {@link AttemptsExhausted}.
         *
         * @param event the event
         * @return the result
         */
        T attemptsExhausted(AttemptsExhausted event);

        /**
         * For {@link Appealed}.
         *
         * @param event the event
         * @return the result
         */
        T appealed(Appealed event);

        /**
         * For {@link AppealDecided}.
         *
         * @param event the event
         * @return the result
         */
        T appealDecided(AppealDecided event);

        /**
         * For {@link Closed}.
         *
         * @param event the event
         * @return the result
         */
        T closed(Closed event);

        /**
         * For {@link Reopened}.
         *
         * @param event the event
         * @return the result
         */
        T reopened(Reopened event);

        /**
         * For {@link ReopeningsSpent}.
         *
         * @param event the event
         * @return the result
         */
        T reopeningsSpent(ReopeningsSpent event);

        /**
         * For {@link SupervisionRaised}.
         *
         * @param event the event
         * @return the result
         */
        T supervisionRaised(SupervisionRaised event);

        /**
         * For {@link Recorded}.
         *
         * @param event the event
         * @return the result
         */
        T recorded(Recorded event);

        /**
         * For {@link ReopenWindowClosed}.
         *
         * @param event the event
         * @return the result
         */
        T reopenWindowClosed(ReopenWindowClosed event);

        /**
         * For {@link OfObligation}.
         *
         * @param event the event
         * @return the result
         */
        T ofObligation(OfObligation event);
    }
}
