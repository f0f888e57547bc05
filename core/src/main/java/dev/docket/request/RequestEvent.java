package dev.docket.request;

import dev.docket.obligation.ObligationEvent;
import dev.docket.obligation.Subject;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.time.Period;
import dev.docket.workflow.Event;
import dev.docket.workflow.EventKind;
import dev.docket.workflow.ForeignEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
// Over 400 lines because each event is a record of its own, with the meaning of its parts.
public sealed interface RequestEvent extends Event {

    @Override
    default Origin origin() {
        return Origin.FACT;
    }

    /**
     * The unit, promise or suspension that it concerns, where a rule runs for each.
     *
     * @return the subject; empty when it concerns the whole request
     */
    default Optional<Subject> subject() {
        return Optional.empty();
    }

    /**
     * When it happened, where it was entered later: {@link #at} is when it was entered, and order goes by that.
     *
     * @return the instant, not after {@link #at}; empty when it happened as it was entered
     */
    default Optional<Instant> occurredAt() {
        return Optional.empty();
    }

    /**
     * When it happened: what it fulfils is judged by then.
     *
     * @return {@link #occurredAt}, or else {@link #at}
     */
    default Instant happenedAt() {
        Optional<Instant> earlier = occurredAt();
        return earlier.isPresent() ? earlier.get() : at();
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
     * The session in which it was raised ended at another time than was named.
     *
     * @param at when
     * @param by who
     * @param end when it ended
     */
    record SessionEndNoted(Instant at, Actor by, Instant end) implements RequestEvent {
        /** Makes the event. */
        public SessionEndNoted {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(end, "end");
        }

        @Override
        public EventKind kind() {
            return EventKinds.SESSION_END_NOTED;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.sessionEndNoted(this);
        }
    }

    /**
     * The requester was told that it has come in.
     *
     * @param at when
     * @param by who
     */
    record Acknowledged(Instant at, Actor by) implements RequestEvent {
        /** Makes the event. */
        public Acknowledged {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
        }

        @Override
        public EventKind kind() {
            return EventKinds.ACKNOWLEDGED;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.acknowledged(this);
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
     * It was turned away; {@link Closed} follows.
     *
     * @param at when
     * @param by who
     * @param rejection why
     */
    record Rejected(Instant at, Actor by, Rejection rejection) implements RequestEvent {
        /** Makes the event. */
        public Rejected {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(rejection, "rejection");
        }

        @Override
        public EventKind kind() {
            return EventKinds.REJECTED;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.rejected(this);
        }
    }

    /**
     * It was handed to a body outside the programme; {@link Closed} follows.
     *
     * @param at when
     * @param by who
     * @param referral to whom
     */
    record Referred(Instant at, Actor by, Referral referral) implements RequestEvent {
        /** Makes the event. */
        public Referred {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(referral, "referral");
        }

        @Override
        public EventKind kind() {
            return EventKinds.REFERRED;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.referred(this);
        }
    }

    /**
     * The requester was asked for what is wanting.
     *
     * @param at when
     * @param by who
     * @param what what is wanting
     */
    record SupplementAsked(Instant at, Actor by, String what) implements RequestEvent {
        /** Makes the event. */
        public SupplementAsked {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(what, "what");
        }

        @Override
        public EventKind kind() {
            return EventKinds.SUPPLEMENT_ASKED;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.supplementAsked(this);
        }
    }

    /**
     * What was wanting was handed in.
     *
     * @param at when
     * @param by who
     * @param text what was handed in
     */
    record Supplemented(Instant at, Actor by, String text) implements RequestEvent {
        /** Makes the event. */
        public Supplemented {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(text, "text");
        }

        @Override
        public EventKind kind() {
            return EventKinds.SUPPLEMENTED;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.supplemented(this);
        }
    }

    /**
     * What was wanting was not handed in by its date; the clocks run again.
     *
     * @param at when
     */
    record SupplementMissed(Instant at) implements RequestEvent {
        /** Makes the event. */
        public SupplementMissed {
            Objects.requireNonNull(at, "at");
        }

        @Override
        public EventKind kind() {
            return EventKinds.SUPPLEMENT_MISSED;
        }

        @Override
        public Origin origin() {
            return Origin.LAPSE;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.supplementMissed(this);
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
     * An act was promised by a date.
     *
     * @param at when
     * @param by who
     * @param commitment the promise
     */
    record Committed(Instant at, Actor by, Commitment commitment) implements RequestEvent {
        /** Makes the event. */
        public Committed {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(commitment, "commitment");
        }

        @Override
        public EventKind kind() {
            return EventKinds.COMMITTED;
        }

        @Override
        public Optional<Subject> subject() {
            return Optional.of(Subject.of(commitment.id().value()));
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.committed(this);
        }
    }

    /**
     * A promise was kept.
     *
     * @param at when
     * @param by who
     * @param commitment which
     * @param note how
     * @param occurredAt when it happened, where it was entered later
     */
    record CommitmentDischarged(
            Instant at, Actor by, CommitmentId commitment, String note, Optional<Instant> occurredAt)
            implements RequestEvent {
        /** Makes the event. */
        public CommitmentDischarged {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(commitment, "commitment");
            Objects.requireNonNull(note, "note");
            Objects.requireNonNull(occurredAt, "occurredAt");
        }

        @Override
        public EventKind kind() {
            return EventKinds.COMMITMENT_DISCHARGED;
        }

        @Override
        public Optional<Subject> subject() {
            return Optional.of(Subject.of(commitment.value()));
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.commitmentDischarged(this);
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
     * A letter was drawn up that waits for its signature.
     *
     * @param at when
     * @param by who
     * @param letter the letter
     */
    record LetterDrafted(Instant at, Actor by, Letter letter) implements RequestEvent {
        /** Makes the event. */
        public LetterDrafted {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(letter, "letter");
        }

        @Override
        public EventKind kind() {
            return EventKinds.LETTER_DRAFTED;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.letterDrafted(this);
        }
    }

    /**
     * The drafted letter was signed.
     *
     * @param at when
     * @param by who
     * @param number which
     */
    record LetterSigned(Instant at, Actor by, LetterNumber number) implements RequestEvent {
        /** Makes the event. */
        public LetterSigned {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(number, "number");
        }

        @Override
        public EventKind kind() {
            return EventKinds.LETTER_SIGNED;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.letterSigned(this);
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
     * A department's assignment ended before it was finished.
     *
     * @param at when
     * @param by who brought it about
     * @param unit the department
     * @param part whether it led or helped
     * @param how by what
     * @param reason why, in words
     */
    record AssignmentEnded(Instant at, Actor by, UnitId unit, Assignment.Part part, AssignmentEnd how, String reason)
            implements RequestEvent {
        /** Makes the event. */
        public AssignmentEnded {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(part, "part");
            Objects.requireNonNull(how, "how");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public EventKind kind() {
            return EventKinds.ASSIGNMENT_ENDED;
        }

        @Override
        public Optional<Subject> subject() {
            return Optional.of(Subject.of(unit.value()));
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.assignmentEnded(this);
        }
    }

    /**
     * A department confirmed receipt; the unit is the actor's.
     *
     * @param at when
     * @param by who
     * @param occurredAt when it happened, where it was entered later
     */
    record ReceiptConfirmed(Instant at, Actor by, Optional<Instant> occurredAt) implements RequestEvent {
        /** Makes the event. */
        public ReceiptConfirmed {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(occurredAt, "occurredAt");
        }

        @Override
        public EventKind kind() {
            return EventKinds.RECEIPT_CONFIRMED;
        }

        @Override
        public Optional<Subject> subject() {
            return Optional.of(Subject.of(by.unit().value()));
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
        public Optional<Subject> subject() {
            return Optional.of(Subject.of(unit.value()));
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.receiptDeemed(this);
        }
    }

    /**
     * A department may no longer ask to give it back.
     *
     * @param at when
     * @param unit the department
     */
    record ReturnWindowClosed(Instant at, UnitId unit) implements RequestEvent {
        /** Makes the event. */
        public ReturnWindowClosed {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(unit, "unit");
        }

        @Override
        public EventKind kind() {
            return EventKinds.RETURN_WINDOW_CLOSED;
        }

        @Override
        public Origin origin() {
            return Origin.LAPSE;
        }

        @Override
        public Optional<Subject> subject() {
            return Optional.of(Subject.of(unit.value()));
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.returnWindowClosed(this);
        }
    }

    /**
     * The lead asked to give it back; the unit is the actor's.
     *
     * @param at when
     * @param by who
     * @param basis by what rule it is another's
     * @param proposed whose it is instead
     */
    record ReturnRequested(Instant at, Actor by, String basis, UnitId proposed) implements RequestEvent {
        /** Makes the event. */
        public ReturnRequested {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(basis, "basis");
            Objects.requireNonNull(proposed, "proposed");
        }

        @Override
        public EventKind kind() {
            return EventKinds.RETURN_REQUESTED;
        }

        @Override
        public Optional<Subject> subject() {
            return Optional.of(Subject.of(by.unit().value()));
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.returnRequested(this);
        }
    }

    /**
     * The return was ruled on.
     *
     * @param at when
     * @param by who
     * @param unit the department that asked
     * @param granted whether it is relieved
     * @param nextLead to whom the next letter goes
     * @param reason why
     */
    record ReturnRuled(Instant at, Actor by, UnitId unit, boolean granted, Optional<UnitId> nextLead, String reason)
            implements RequestEvent {
        /** Makes the event. */
        public ReturnRuled {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(nextLead, "nextLead");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public EventKind kind() {
            return granted ? EventKinds.RETURN_GRANTED : EventKinds.RETURN_DENIED;
        }

        @Override
        public Optional<Subject> subject() {
            return Optional.of(Subject.of(unit.value()));
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.returnRuled(this);
        }
    }

    /**
     * A cooperator gave its part; the unit is the actor's.
     *
     * @param at when
     * @param by who
     * @param opinion its part
     * @param occurredAt when it happened, where it was entered later
     */
    record Contributed(Instant at, Actor by, String opinion, Optional<Instant> occurredAt) implements RequestEvent {
        /** Makes the event. */
        public Contributed {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(opinion, "opinion");
            Objects.requireNonNull(occurredAt, "occurredAt");
        }

        @Override
        public EventKind kind() {
            return EventKinds.CONTRIBUTED;
        }

        @Override
        public Optional<Subject> subject() {
            return Optional.of(Subject.of(by.unit().value()));
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.contributed(this);
        }
    }

    /**
     * A cooperator was let off its part.
     *
     * @param at when
     * @param by who
     * @param unit which
     * @param reason why
     */
    record ContributionWaived(Instant at, Actor by, UnitId unit, String reason) implements RequestEvent {
        /** Makes the event. */
        public ContributionWaived {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public EventKind kind() {
            return EventKinds.CONTRIBUTION_WAIVED;
        }

        @Override
        public Optional<Subject> subject() {
            return Optional.of(Subject.of(unit.value()));
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.contributionWaived(this);
        }
    }

    /**
     * The lead said how far it is.
     *
     * @param at when
     * @param by who
     * @param note how far
     * @param occurredAt when it happened, where it was entered later
     */
    record ProgressReported(Instant at, Actor by, String note, Optional<Instant> occurredAt) implements RequestEvent {
        /** Makes the event. */
        public ProgressReported {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(note, "note");
            Objects.requireNonNull(occurredAt, "occurredAt");
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
     * The requester was spoken to.
     *
     * @param at when
     * @param by who
     * @param note what was said
     * @param occurredAt when it happened, where it was entered later
     */
    record ContactRecorded(Instant at, Actor by, String note, Optional<Instant> occurredAt) implements RequestEvent {
        /** Makes the event. */
        public ContactRecorded {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(note, "note");
            Objects.requireNonNull(occurredAt, "occurredAt");
        }

        @Override
        public EventKind kind() {
            return EventKinds.CONTACT_RECORDED;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.contactRecorded(this);
        }
    }

    /**
     * The lead asked for a later due date.
     *
     * @param at when
     * @param by who
     * @param period by how long, counted from the date that it extends
     * @param reason why
     */
    record ExtensionRequested(Instant at, Actor by, Period period, String reason) implements RequestEvent {
        /** Makes the event. */
        public ExtensionRequested {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(period, "period");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public EventKind kind() {
            return EventKinds.EXTENSION_REQUESTED;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.extensionRequested(this);
        }
    }

    /**
     * The extension was granted or refused.
     *
     * @param at when
     * @param by who
     * @param granted whether it was granted
     * @param period by how long
     * @param reason why
     */
    record ExtensionDecided(Instant at, Actor by, boolean granted, Period period, String reason)
            implements RequestEvent {
        /** Makes the event. */
        public ExtensionDecided {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(period, "period");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public EventKind kind() {
            return granted ? EventKinds.EXTENSION_GRANTED : EventKinds.EXTENSION_REFUSED;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.extensionDecided(this);
        }
    }

    /**
     * The departments' clocks were stopped.
     *
     * @param at when
     * @param by who
     * @param reason why
     * @param until the day at whose close of business they run again at the latest
     * @param note the particulars
     */
    record Suspended(Instant at, Actor by, SuspensionReason reason, LocalDate until, String note)
            implements RequestEvent {
        /** Makes the event. */
        public Suspended {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(until, "until");
            Objects.requireNonNull(note, "note");
        }

        @Override
        public EventKind kind() {
            return EventKinds.SUSPENDED;
        }

        @Override
        public Optional<Subject> subject() {
            return Optional.of(Subject.of(reason.name()));
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.suspended(this);
        }
    }

    /**
     * A suspension ended: by somebody, or by its day.
     *
     * @param at when
     * @param reason which
     * @param by who; empty when its day ended it
     * @param note why
     */
    record SuspensionEnded(Instant at, SuspensionReason reason, Optional<Actor> by, String note)
            implements RequestEvent {
        /** Makes the event. */
        public SuspensionEnded {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(note, "note");
        }

        @Override
        public EventKind kind() {
            return EventKinds.SUSPENSION_ENDED;
        }

        @Override
        public Origin origin() {
            return by.isPresent() ? Origin.FACT : Origin.LAPSE;
        }

        @Override
        public Optional<Subject> subject() {
            return Optional.of(Subject.of(reason.name()));
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.suspensionEnded(this);
        }
    }

    /**
     * It was put off.
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
     * What was put off stays so.
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
            return EventKinds.resumedTo(to);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.resumed(this);
        }
    }

    /**
     * The answer was handed in.
     *
     * @param at when
     * @param by who
     * @param answer the answer
     * @param occurredAt when it happened, where it was entered later
     */
    record AnswerSubmitted(Instant at, Actor by, Answer answer, Optional<Instant> occurredAt) implements RequestEvent {
        /** Makes the event. */
        public AnswerSubmitted {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(answer, "answer");
            Objects.requireNonNull(occurredAt, "occurredAt");
        }

        @Override
        public EventKind kind() {
            return EventKinds.ANSWER_SUBMITTED;
        }

        @Override
        public Optional<Subject> subject() {
            return Optional.of(Subject.of(by.unit().value()));
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
     * @param counts whether it is the one that counts; false for a revision where the programme counts the first
     * @param occurredAt when it happened, where it was entered later
     */
    record FollowedUp(Instant at, Actor by, FollowUp followUp, boolean counts, Optional<Instant> occurredAt)
            implements RequestEvent {
        /** Makes the event. */
        public FollowedUp {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(followUp, "followUp");
            Objects.requireNonNull(occurredAt, "occurredAt");
        }

        @Override
        public EventKind kind() {
            if (followUp.party().isPresent()) {
                return followUp.speaks() && !followUp.passes()
                        ? EventKinds.PARTY_NOT_CONTENT
                        : EventKinds.PARTY_FOLLOWED_UP;
            }
            return !counts
                    ? EventKinds.FOLLOW_UP_REVISED
                    : followUp.passes()
                            ? EventKinds.FOLLOW_UP_PASSED
                            : followUp.speaks() ? EventKinds.FOLLOW_UP_FAILED : EventKinds.FOLLOW_UP_UNREACHED;
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
     * @param occurredAt when the last of them was made, where it was entered later
     */
    record AttemptsExhausted(Instant at, int attempts, Optional<Instant> occurredAt) implements RequestEvent {
        /** Makes the event. */
        public AttemptsExhausted {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(occurredAt, "occurredAt");
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
     * It was taken back; {@link Closed} follows.
     *
     * @param at when
     * @param by who
     * @param reason why
     * @param verification how the office verified it
     */
    record Withdrawn(Instant at, Actor by, String reason, Optional<String> verification) implements RequestEvent {
        /** Makes the event. */
        public Withdrawn {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(verification, "verification");
        }

        @Override
        public EventKind kind() {
            return EventKinds.WITHDRAWN;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.withdrawn(this);
        }
    }

    /**
     * It was written off.
     *
     * @param at when
     * @param by who; empty when time closed it
     * @param ending how it ended
     * @param basis by what
     */
    record Closed(Instant at, Optional<Actor> by, Ending ending, String basis) implements RequestEvent {
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
        public Origin origin() {
            return by.isPresent() ? Origin.FACT : Origin.LAPSE;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.closed(this);
        }
    }

    /**
     * The closure was declared void; {@link Reopened} follows.
     *
     * @param at when
     * @param by who
     * @param reason what was found
     */
    record ClosureAnnulled(Instant at, Actor by, String reason) implements RequestEvent {
        /** Makes the event. */
        public ClosureAnnulled {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public EventKind kind() {
            return EventKinds.CLOSURE_ANNULLED;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.closureAnnulled(this);
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
     * @param by who raised it by hand; empty when a cause did
     * @param origin whether somebody or time brought it about
     */
    record SupervisionRaised(
            Instant at, SupervisionLevel from, SupervisionLevel to, String cause, Optional<Actor> by, Origin origin)
            implements RequestEvent {
        /** Makes the event. */
        public SupervisionRaised {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(cause, "cause");
            Objects.requireNonNull(by, "by");
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
     * Supervision ended.
     *
     * @param at when
     * @param by who
     * @param from the level before
     * @param reason why
     */
    record SupervisionLifted(Instant at, Actor by, SupervisionLevel from, String reason) implements RequestEvent {
        /** Makes the event. */
        public SupervisionLifted {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public EventKind kind() {
            return EventKinds.SUPERVISION_LIFTED;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.supervisionLifted(this);
        }
    }

    /**
     * The requester asked how far it is.
     *
     * @param at when
     * @param by who
     * @param text what they said
     */
    record Nudged(Instant at, Actor by, String text) implements RequestEvent {
        /** Makes the event. */
        public Nudged {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(text, "text");
        }

        @Override
        public EventKind kind() {
            return EventKinds.NUDGED;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.nudged(this);
        }
    }

    /**
     * From here on the identity of the requester, or of somebody who joined, is the office's alone.
     *
     * @param at when
     * @param by who
     * @param reason why
     * @param party who it is that joined; empty for the requester
     */
    record Sealed(Instant at, Actor by, String reason, Optional<RequesterId> party) implements RequestEvent {
        /** Makes the event. */
        public Sealed {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(party, "party");
        }

        @Override
        public EventKind kind() {
            return EventKinds.SEALED;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.sealed(this);
        }
    }

    /**
     * From here on others than the office may know again whose request it is, or who somebody is who joined.
     *
     * @param at when
     * @param by who
     * @param reason why
     * @param consent where the consent is recorded, or its words; shown by no text
     * @param party who it is that joined; empty for the requester
     */
    record Unsealed(Instant at, Actor by, String reason, String consent, Optional<RequesterId> party)
            implements RequestEvent {
        /** Makes the event. */
        public Unsealed {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(consent, "consent");
            Objects.requireNonNull(party, "party");
        }

        @Override
        public EventKind kind() {
            return EventKinds.UNSEALED;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.unsealed(this);
        }

        /** Without the consent, which may name who gave it. */
        @Override
        public String toString() {
            return "Unsealed[at=" + at + ", by=" + by + ", reason=" + reason + "]";
        }
    }

    /**
     * The priority changed.
     *
     * @param at when
     * @param by who
     * @param priority the priority from now on
     * @param reason why
     */
    record Reprioritised(Instant at, Actor by, Priority priority, String reason) implements RequestEvent {
        /** Makes the event. */
        public Reprioritised {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(priority, "priority");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public EventKind kind() {
            return EventKinds.REPRIORITISED;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.reprioritised(this);
        }
    }

    /**
     * Kind and category changed.
     *
     * @param at when
     * @param by who
     * @param requestKind the kind from now on
     * @param category the category from now on
     * @param reason why
     */
    record Recategorised(Instant at, Actor by, RequestKind requestKind, String category, String reason)
            implements RequestEvent {
        /** Makes the event. */
        public Recategorised {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(requestKind, "requestKind");
            Objects.requireNonNull(category, "category");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public EventKind kind() {
            return EventKinds.RECATEGORISED;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.recategorised(this);
        }
    }

    /**
     * It was put under another version of its programme.
     *
     * @param at when
     * @param by who
     * @param from the version until now
     * @param to the version from now on
     */
    record ProgrammeAdopted(Instant at, Actor by, ProgrammeRef from, ProgrammeRef to) implements RequestEvent {
        /** Makes the event. */
        public ProgrammeAdopted {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
        }

        @Override
        public EventKind kind() {
            return EventKinds.PROGRAMME_ADOPTED;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.programmeAdopted(this);
        }
    }

    /**
     * A person was named for a part in it.
     *
     * @param at when
     * @param by who
     * @param role which part
     * @param person who
     */
    record Named(Instant at, Actor by, NamedRole role, PersonId person) implements RequestEvent {
        /** Makes the event. */
        public Named {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(role, "role");
            Objects.requireNonNull(person, "person");
        }

        @Override
        public EventKind kind() {
            return EventKinds.NAMED;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.named(this);
        }

        /** Without the contact, who may give away whose request it is. */
        @Override
        public String toString() {
            return "Named[at=" + at + ", by=" + by + ", role=" + role + ", person=" + role.shown(person) + "]";
        }
    }

    /**
     * It was merged into another request; that it is closed follows.
     *
     * @param at when
     * @param by who
     * @param survivor the request that goes on
     * @param reason why they are the same matter
     */
    record Merged(Instant at, Actor by, RequestId survivor, String reason) implements RequestEvent {
        /** Makes the event. */
        public Merged {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(survivor, "survivor");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public EventKind kind() {
            return EventKinds.MERGED;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.merged(this);
        }
    }

    /**
     * It took over a request that was merged into it.
     *
     * @param at when
     * @param by who
     * @param duplicate the one that was merged
     */
    record Absorbed(Instant at, Actor by, Duplicate duplicate) implements RequestEvent {
        /** Makes the event. */
        public Absorbed {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(duplicate, "duplicate");
        }

        @Override
        public EventKind kind() {
            return EventKinds.ABSORBED;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.absorbed(this);
        }
    }

    /**
     * It stands alone again, where it stood before it was merged.
     *
     * @param at when
     * @param by who
     * @param to where it stands
     * @param reason why they are not the same matter
     */
    record Unmerged(Instant at, Actor by, Stage to, String reason) implements RequestEvent {
        /** Makes the event. */
        public Unmerged {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public EventKind kind() {
            return EventKinds.UNMERGED;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.unmerged(this);
        }
    }

    /**
     * A request that had been merged into it stands alone again.
     *
     * @param at when
     * @param by who
     * @param duplicate the one that stands alone
     * @param reason why they are not the same matter
     */
    record Released(Instant at, Actor by, RequestId duplicate, String reason) implements RequestEvent {
        /** Makes the event. */
        public Released {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(duplicate, "duplicate");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public EventKind kind() {
            return EventKinds.RELEASED;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.released(this);
        }
    }

    /**
     * Somebody with the same matter joined it.
     *
     * @param at when
     * @param by who
     * @param party who joined
     */
    record Joined(Instant at, Actor by, RequesterId party) implements RequestEvent {
        /** Makes the event. */
        public Joined {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(party, "party");
        }

        @Override
        public EventKind kind() {
            return EventKinds.JOINED;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.joined(this);
        }
    }

    /**
     * It was split into parts.
     *
     * @param at when
     * @param by who
     * @param children the keys of the new requests
     * @param reason why it is more than one matter
     */
    record SplitUp(Instant at, Actor by, List<RequestId> children, String reason) implements RequestEvent {
        /** Makes the event. */
        public SplitUp {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            children = List.copyOf(children);
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public EventKind kind() {
            return EventKinds.SPLIT_UP;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.splitUp(this);
        }
    }

    /**
     * It took note of how a part of it stands.
     *
     * @param at when
     * @param by who
     * @param child the part as it stands
     */
    record ChildNoted(Instant at, Actor by, Child child) implements RequestEvent {
        /** Makes the event. */
        public ChildNoted {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(child, "child");
        }

        @Override
        public EventKind kind() {
            return EventKinds.CHILD_NOTED;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.childNoted(this);
        }
    }

    /**
     * It was put into a class of similar requests.
     *
     * @param at when
     * @param by who
     * @param classId the class
     */
    record ClassJoined(Instant at, Actor by, ClassId classId) implements RequestEvent {
        /** Makes the event. */
        public ClassJoined {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(classId, "classId");
        }

        @Override
        public EventKind kind() {
            return EventKinds.CLASS_JOINED;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.classJoined(this);
        }
    }

    /**
     * It was taken out of its class.
     *
     * @param at when
     * @param by who
     * @param classId the class
     * @param reason why it is not similar
     */
    record ClassLeft(Instant at, Actor by, ClassId classId, String reason) implements RequestEvent {
        /** Makes the event. */
        public ClassLeft {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(classId, "classId");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public EventKind kind() {
            return EventKinds.CLASS_LEFT;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.classLeft(this);
        }
    }

    /**
     * The solution of its class was offered.
     *
     * @param at when
     * @param by who
     * @param solution what was offered
     */
    record ClassSolutionOffered(Instant at, Actor by, ClassSolution solution) implements RequestEvent {
        /** Makes the event. */
        public ClassSolutionOffered {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(solution, "solution");
        }

        @Override
        public EventKind kind() {
            return EventKinds.CLASS_SOLUTION_OFFERED;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.classSolutionOffered(this);
        }
    }

    /**
     * Its requester was brought together with that of another request.
     *
     * @param at when
     * @param by who
     * @param other the other request
     * @param terms what brings them together
     */
    record Matched(Instant at, Actor by, RequestId other, String terms) implements RequestEvent {
        /** Makes the event. */
        public Matched {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(other, "other");
            Objects.requireNonNull(terms, "terms");
        }

        @Override
        public EventKind kind() {
            return EventKinds.MATCHED;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.matched(this);
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

        // Of most events, those that come most: Java 17 finds the method of a final class several times as fast.
        @Override
        public Instant at() {
            return event instanceof ObligationEvent.Armed armed
                    ? armed.at()
                    : event instanceof ObligationEvent.Met met ? met.at() : event.at();
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

    /**
     * What another version of the library wrote, and this one does not know.
     *
     * @param event what was read of it
     */
    record Foreign(ForeignEvent event) implements RequestEvent {
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
        public <T> T match(Cases<T> cases) {
            return cases.foreign(this);
        }
    }

    /** How a department's assignment ended before it was finished. */
    enum AssignmentEnd {
        /** Its return was granted. */
        RETURNED,
        /** A new letter gave the lead to another department. */
        REASSIGNED,
        /** A cooperator became the lead and gave up its cooperation. */
        BECAME_LEAD
    }

    /** Why a request was reopened. */
    enum ReopenCause {
        /** The follow-up failed. */
        FAILED_FOLLOW_UP,
        /** Somebody who may asked for it. */
        ASKED,
        /** An appeal was won. */
        APPEAL,
        /** The closure was annulled. */
        ANNULLED,
        /** The body to which it was referred did not take it. */
        BOUNCED,
        /** It was split, and one of its parts is open again. */
        PART_REOPENED
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
         * For {@link SessionEndNoted}.
         *
         * @param event the event
         * @return the result
         */
        T sessionEndNoted(SessionEndNoted event);

        /**
         * For {@link Acknowledged}.
         *
         * @param event the event
         * @return the result
         */
        T acknowledged(Acknowledged event);

        /**
         * For {@link Admitted}.
         *
         * @param event the event
         * @return the result
         */
        T admitted(Admitted event);

        /**
         * For {@link Rejected}.
         *
         * @param event the event
         * @return the result
         */
        T rejected(Rejected event);

        /**
         * For {@link Referred}.
         *
         * @param event the event
         * @return the result
         */
        T referred(Referred event);

        /**
         * For {@link SupplementAsked}.
         *
         * @param event the event
         * @return the result
         */
        T supplementAsked(SupplementAsked event);

        /**
         * For {@link Supplemented}.
         *
         * @param event the event
         * @return the result
         */
        T supplemented(Supplemented event);

        /**
         * For {@link SupplementMissed}.
         *
         * @param event the event
         * @return the result
         */
        T supplementMissed(SupplementMissed event);

        /**
         * For {@link ResolvedOnSite}.
         *
         * @param event the event
         * @return the result
         */
        T resolvedOnSite(ResolvedOnSite event);

        /**
         * For {@link Committed}.
         *
         * @param event the event
         * @return the result
         */
        T committed(Committed event);

        /**
         * For {@link CommitmentDischarged}.
         *
         * @param event the event
         * @return the result
         */
        T commitmentDischarged(CommitmentDischarged event);

        /**
         * For {@link Explained}.
         *
         * @param event the event
         * @return the result
         */
        T explained(Explained event);

        /**
         * For {@link LetterDrafted}.
         *
         * @param event the event
         * @return the result
         */
        T letterDrafted(LetterDrafted event);

        /**
         * For {@link LetterSigned}.
         *
         * @param event the event
         * @return the result
         */
        T letterSigned(LetterSigned event);

        /**
         * For {@link LetterIssued}.
         *
         * @param event the event
         * @return the result
         */
        T letterIssued(LetterIssued event);

        /**
         * For {@link AssignmentEnded}.
         *
         * @param event the event
         * @return the result
         */
        T assignmentEnded(AssignmentEnded event);

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
         * For {@link ReturnWindowClosed}.
         *
         * @param event the event
         * @return the result
         */
        T returnWindowClosed(ReturnWindowClosed event);

        /**
         * For {@link ReturnRequested}.
         *
         * @param event the event
         * @return the result
         */
        T returnRequested(ReturnRequested event);

        /**
         * For {@link ReturnRuled}.
         *
         * @param event the event
         * @return the result
         */
        T returnRuled(ReturnRuled event);

        /**
         * For {@link Contributed}.
         *
         * @param event the event
         * @return the result
         */
        T contributed(Contributed event);

        /**
         * For {@link ContributionWaived}.
         *
         * @param event the event
         * @return the result
         */
        T contributionWaived(ContributionWaived event);

        /**
         * For {@link ProgressReported}.
         *
         * @param event the event
         * @return the result
         */
        T progressReported(ProgressReported event);

        /**
         * For {@link ContactRecorded}.
         *
         * @param event the event
         * @return the result
         */
        T contactRecorded(ContactRecorded event);

        /**
         * For {@link ExtensionRequested}.
         *
         * @param event the event
         * @return the result
         */
        T extensionRequested(ExtensionRequested event);

        /**
         * For {@link ExtensionDecided}.
         *
         * @param event the event
         * @return the result
         */
        T extensionDecided(ExtensionDecided event);

        /**
         * For {@link Suspended}.
         *
         * @param event the event
         * @return the result
         */
        T suspended(Suspended event);

        /**
         * For {@link SuspensionEnded}.
         *
         * @param event the event
         * @return the result
         */
        T suspensionEnded(SuspensionEnded event);

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
         * For {@link Withdrawn}.
         *
         * @param event the event
         * @return the result
         */
        T withdrawn(Withdrawn event);

        /**
         * For {@link Closed}.
         *
         * @param event the event
         * @return the result
         */
        T closed(Closed event);

        /**
         * For {@link ClosureAnnulled}.
         *
         * @param event the event
         * @return the result
         */
        T closureAnnulled(ClosureAnnulled event);

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
         * For {@link SupervisionLifted}.
         *
         * @param event the event
         * @return the result
         */
        T supervisionLifted(SupervisionLifted event);

        /**
         * For {@link Nudged}.
         *
         * @param event the event
         * @return the result
         */
        T nudged(Nudged event);

        /**
         * For {@link Sealed}.
         *
         * @param event the event
         * @return the result
         */
        T sealed(Sealed event);

        /**
         * For {@link Unsealed}.
         *
         * @param event the event
         * @return the result
         */
        T unsealed(Unsealed event);

        /**
         * For {@link Reprioritised}.
         *
         * @param event the event
         * @return the result
         */
        T reprioritised(Reprioritised event);

        /**
         * For {@link Recategorised}.
         *
         * @param event the event
         * @return the result
         */
        T recategorised(Recategorised event);

        /**
         * For {@link ProgrammeAdopted}.
         *
         * @param event the event
         * @return the result
         */
        T programmeAdopted(ProgrammeAdopted event);

        /**
         * For {@link Named}.
         *
         * @param event the event
         * @return the result
         */
        T named(Named event);

        /**
         * For {@link Merged}.
         *
         * @param event the event
         * @return the result
         */
        T merged(Merged event);

        /**
         * For {@link Absorbed}.
         *
         * @param event the event
         * @return the result
         */
        T absorbed(Absorbed event);

        /**
         * For {@link Unmerged}.
         *
         * @param event the event
         * @return the result
         */
        T unmerged(Unmerged event);

        /**
         * For {@link Released}.
         *
         * @param event the event
         * @return the result
         */
        T released(Released event);

        /**
         * For {@link Joined}.
         *
         * @param event the event
         * @return the result
         */
        T joined(Joined event);

        /**
         * For {@link SplitUp}.
         *
         * @param event the event
         * @return the result
         */
        T splitUp(SplitUp event);

        /**
         * For {@link ChildNoted}.
         *
         * @param event the event
         * @return the result
         */
        T childNoted(ChildNoted event);

        /**
         * For {@link ClassJoined}.
         *
         * @param event the event
         * @return the result
         */
        T classJoined(ClassJoined event);

        /**
         * For {@link ClassLeft}.
         *
         * @param event the event
         * @return the result
         */
        T classLeft(ClassLeft event);

        /**
         * For {@link ClassSolutionOffered}.
         *
         * @param event the event
         * @return the result
         */
        T classSolutionOffered(ClassSolutionOffered event);

        /**
         * For {@link Matched}.
         *
         * @param event the event
         * @return the result
         */
        T matched(Matched event);

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

        /**
         * For {@link Foreign}.
         *
         * @param event the event
         * @return the result
         */
        T foreign(Foreign event);
    }
}
