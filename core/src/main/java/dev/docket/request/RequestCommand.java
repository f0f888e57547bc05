package dev.docket.request;

import dev.docket.obligation.SupervisionLevel;
import dev.docket.time.Period;
import dev.docket.workflow.EventKind;
import dev.docket.workflow.Names;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What may be wanted of a request. Every command names its actor and carries its own data, ids included; nothing is
 * invented inside.
 *
 * <p>The cases stand in one file because they are one closed set, read as a list.
 *
 * @since 0.1.0
 */
// Over 400 lines because each command is a record of its own, with the meaning of its parts.
public sealed interface RequestCommand {

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
    CommandKind kind();

    /**
     * When what it tells of happened, where it is entered later. Seven commands may say so; what they fulfil is judged by then.
     *
     * @return the instant; empty when it happens as it is entered
     */
    default Optional<Instant> occurredAt() {
        return Optional.empty();
    }

    /**
     * Gives the command to the function of its case.
     *
     * @param cases one function for each case
     * @param <T> the result
     * @return what the function returns
     */
    <T> T match(Cases<T> cases);

    /**
     * Raises a request.
     *
     * @param by who
     * @param intake what is known of it
     */
    record Raise(Actor by, Intake intake) implements RequestCommand {
        /** Makes the command. */
        public Raise {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(intake, "intake");
        }

        @Override
        public CommandKind kind() {
            return CommandKind.RAISE;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.raise(this);
        }
    }

    /**
     * Says when the session really ended in which it was raised; the dispatch date moves with it.
     *
     * @param by who
     * @param end when it ended
     */
    record NoteSessionEnd(Actor by, Instant end) implements RequestCommand {
        /** Makes the command. */
        public NoteSessionEnd {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(end, "end");
        }

        @Override
        public CommandKind kind() {
            return CommandKind.NOTE_SESSION_END;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.noteSessionEnd(this);
        }
    }

    /**
     * Tells the requester that it has come in (收件回执).
     *
     * @param by who
     */
    record Acknowledge(Actor by) implements RequestCommand {
        /** Makes the command. */
        public Acknowledge {
            Objects.requireNonNull(by, "by");
        }

        @Override
        public CommandKind kind() {
            return CommandKind.ACKNOWLEDGE;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.acknowledge(this);
        }
    }

    /**
     * Takes a request on (受理).
     *
     * @param by who
     */
    record Admit(Actor by) implements RequestCommand {
        /** Makes the command. */
        public Admit {
            Objects.requireNonNull(by, "by");
        }

        @Override
        public CommandKind kind() {
            return CommandKind.ADMIT;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.admit(this);
        }
    }

    /**
     * Turns a request away, with a reason, a text and another way to go (不予受理).
     *
     * @param by who
     * @param rejection why
     */
    record Reject(Actor by, Rejection rejection) implements RequestCommand {
        /** Makes the command. */
        public Reject {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(rejection, "rejection");
        }

        @Override
        public CommandKind kind() {
            return CommandKind.REJECT;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.reject(this);
        }
    }

    /**
     * Hands a request to a body outside the programme (转出).
     *
     * @param by who
     * @param referral to whom, and what they acknowledged
     */
    record Refer(Actor by, Referral referral) implements RequestCommand {
        /** Makes the command. */
        public Refer {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(referral, "referral");
        }

        @Override
        public CommandKind kind() {
            return CommandKind.REFER;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.refer(this);
        }
    }

    /**
     * Asks the requester for what is wanting (补充材料); the clocks stand still meanwhile.
     *
     * @param by who
     * @param what what is wanting
     */
    record AskSupplement(Actor by, String what) implements RequestCommand {
        /**
         * Makes the command.
         *
         * @throws IllegalArgumentException if a text is blank
         */
        public AskSupplement {
            Objects.requireNonNull(by, "by");
            Names.requireVisible(what, "AskSupplement.what");
        }

        @Override
        public CommandKind kind() {
            return CommandKind.ASK_SUPPLEMENT;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.askSupplement(this);
        }
    }

    /**
     * Hands in what was wanting.
     *
     * @param by who
     * @param text what is handed in
     */
    record Supplement(Actor by, String text) implements RequestCommand {
        /**
         * Makes the command.
         *
         * @throws IllegalArgumentException if a text is blank
         */
        public Supplement {
            Objects.requireNonNull(by, "by");
            Names.requireVisible(text, "Supplement.text");
        }

        @Override
        public CommandKind kind() {
            return CommandKind.SUPPLEMENT;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.supplement(this);
        }
    }

    /**
     * Solves it where it was raised (现场解决).
     *
     * @param by who
     * @param solution what was done
     */
    record ResolveOnSite(Actor by, String solution) implements RequestCommand {
        /**
         * Makes the command.
         *
         * @throws IllegalArgumentException if a text is blank
         */
        public ResolveOnSite {
            Objects.requireNonNull(by, "by");
            Names.requireVisible(solution, "ResolveOnSite.solution");
        }

        @Override
        public CommandKind kind() {
            return CommandKind.RESOLVE_ON_SITE;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.resolveOnSite(this);
        }
    }

    /**
     * Promises an act by a date, on behalf of a department (限时承诺); it outlives the answer.
     *
     * @param by who
     * @param commitment its key, given by the host
     * @param action what is promised
     * @param date by when, in the programme's calendar
     */
    record Commit(Actor by, CommitmentId commitment, String action, LocalDate date) implements RequestCommand {
        /**
         * Makes the command.
         *
         * @throws IllegalArgumentException if a text is blank
         */
        public Commit {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(commitment, "commitment");
            Objects.requireNonNull(date, "date");
            Names.requireVisible(action, "Commit.action");
        }

        @Override
        public CommandKind kind() {
            return CommandKind.COMMIT;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.commit(this);
        }
    }

    /**
     * Says that a promise is kept.
     *
     * @param by who
     * @param commitment which
     * @param note how
     * @param occurredAt when it happened, where it is entered later; empty when it happens now
     */
    record DischargeCommitment(Actor by, CommitmentId commitment, String note, Optional<Instant> occurredAt)
            implements RequestCommand {
        /**
         * Makes the command.
         *
         * @throws IllegalArgumentException if a text is blank
         */
        public DischargeCommitment {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(commitment, "commitment");
            Names.requireVisible(note, "DischargeCommitment.note");
            Objects.requireNonNull(occurredAt, "occurredAt");
        }

        /**
         * Makes the command for what happens as it is entered.
         *
         * @param by who
         * @param commitment which
         * @param note how
         * @throws IllegalArgumentException if a text is blank
         */
        public DischargeCommitment(Actor by, CommitmentId commitment, String note) {
            this(by, commitment, note, Optional.empty());
        }

        @Override
        public CommandKind kind() {
            return CommandKind.DISCHARGE_COMMITMENT;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.dischargeCommitment(this);
        }
    }

    /**
     * Says why it cannot be met (解释说明).
     *
     * @param by who
     * @param explanation the basis, and when it will be looked at again
     */
    record Explain(Actor by, Explanation explanation) implements RequestCommand {
        /** Makes the command. */
        public Explain {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(explanation, "explanation");
        }

        @Override
        public CommandKind kind() {
            return CommandKind.EXPLAIN;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.explain(this);
        }
    }

    /**
     * Draws up the dispatch letter that waits for a signature; a new draft takes the place of the last.
     *
     * @param by who
     * @param letter the letter as it is to be
     */
    record DraftLetter(Actor by, Letter letter) implements RequestCommand {
        /** Makes the command. */
        public DraftLetter {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(letter, "letter");
        }

        @Override
        public CommandKind kind() {
            return CommandKind.DRAFT_LETTER;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.draftLetter(this);
        }
    }

    /**
     * Signs the letter that was drafted (签批).
     *
     * @param by who
     * @param number the number of the draft
     */
    record SignLetter(Actor by, LetterNumber number) implements RequestCommand {
        /** Makes the command. */
        public SignLetter {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(number, "number");
        }

        @Override
        public CommandKind kind() {
            return CommandKind.SIGN_LETTER;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.signLetter(this);
        }
    }

    /**
     * Gives it to a lead department by a dispatch letter (交办).
     *
     * @param by who
     * @param letter the letter
     */
    record IssueLetter(Actor by, Letter letter) implements RequestCommand {
        /** Makes the command. */
        public IssueLetter {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(letter, "letter");
        }

        @Override
        public CommandKind kind() {
            return CommandKind.ISSUE_LETTER;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.issueLetter(this);
        }
    }

    /**
     * Gives it to another lead by a new letter; its own clocks go on, the departments' start anew.
     *
     * @param by who
     * @param letter the new letter
     * @param reason why
     */
    record Reassign(Actor by, Letter letter, String reason) implements RequestCommand {
        /**
         * Makes the command.
         *
         * @throws IllegalArgumentException if a text is blank
         */
        public Reassign {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(letter, "letter");
            Names.requireVisible(reason, "Reassign.reason");
        }

        @Override
        public CommandKind kind() {
            return CommandKind.REASSIGN;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.reassign(this);
        }
    }

    /**
     * Confirms that a department has its letter (签收).
     *
     * @param by who
     * @param occurredAt when it happened, where it is entered later; empty when it happens now
     */
    record ConfirmReceipt(Actor by, Optional<Instant> occurredAt) implements RequestCommand {
        /** Makes the command. */
        public ConfirmReceipt {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(occurredAt, "occurredAt");
        }

        /**
         * Makes the command for what happens as it is entered.
         *
         * @param by who
         */
        public ConfirmReceipt(Actor by) {
            this(by, Optional.empty());
        }

        @Override
        public CommandKind kind() {
            return CommandKind.CONFIRM_RECEIPT;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.confirmReceipt(this);
        }
    }

    /**
     * Says "not ours": counts as receipt, and asks for a ruling (退单).
     *
     * @param by who
     * @param basis by what rule it is another's
     * @param proposed whose it is instead
     */
    record RequestReturn(Actor by, String basis, UnitId proposed) implements RequestCommand {
        /**
         * Makes the command.
         *
         * @throws IllegalArgumentException if a text is blank or the department proposes itself
         */
        public RequestReturn {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(proposed, "proposed");
            Names.requireVisible(basis, "RequestReturn.basis");
            if (proposed.equals(by.unit())) {
                throw new IllegalArgumentException("RequestReturn.proposed must be another department than "
                        + by.shownUnit() + ", which asks; name the one whose matter it is");
            }
        }

        @Override
        public CommandKind kind() {
            return CommandKind.REQUEST_RETURN;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.requestReturn(this);
        }
    }

    /**
     * Rules on a return; final for the department that asked (裁定).
     *
     * @param by who
     * @param granted whether the department is relieved
     * @param nextLead to whom the next letter goes; named exactly when granted
     * @param reason why
     */
    record RuleReturn(Actor by, boolean granted, Optional<UnitId> nextLead, String reason) implements RequestCommand {
        /**
         * Makes the command.
         *
         * @throws IllegalArgumentException if a text is blank or the next lead is named without granting, or not named with it
         */
        public RuleReturn {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(nextLead, "nextLead");
            Names.requireVisible(reason, "RuleReturn.reason");
            Objects.requireNonNull(nextLead, "nextLead");
            if (granted != nextLead.isPresent()) {
                throw new IllegalArgumentException(
                        "RuleReturn.nextLead must be named exactly when the return is granted,"
                                + " but granted is " + granted + " and nextLead " + nextLead
                                + "; where nobody is competent name the fallback department");
            }
        }

        @Override
        public CommandKind kind() {
            return CommandKind.RULE_RETURN;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.ruleReturn(this);
        }
    }

    /**
     * Gives a cooperator's part.
     *
     * @param by who
     * @param opinion its part
     * @param occurredAt when it happened, where it is entered later; empty when it happens now
     */
    record Contribute(Actor by, String opinion, Optional<Instant> occurredAt) implements RequestCommand {
        /**
         * Makes the command.
         *
         * @throws IllegalArgumentException if a text is blank
         */
        public Contribute {
            Objects.requireNonNull(by, "by");
            Names.requireVisible(opinion, "Contribute.opinion");
            Objects.requireNonNull(occurredAt, "occurredAt");
        }

        /**
         * Makes the command for what happens as it is entered.
         *
         * @param by who
         * @param opinion its part
         * @throws IllegalArgumentException if a text is blank
         */
        public Contribute(Actor by, String opinion) {
            this(by, opinion, Optional.empty());
        }

        @Override
        public CommandKind kind() {
            return CommandKind.CONTRIBUTE;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.contribute(this);
        }
    }

    /**
     * Lets a cooperator off its part.
     *
     * @param by who
     * @param unit which cooperator
     * @param reason why it is not needed
     */
    record WaiveContribution(Actor by, UnitId unit, String reason) implements RequestCommand {
        /**
         * Makes the command.
         *
         * @throws IllegalArgumentException if a text is blank
         */
        public WaiveContribution {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(unit, "unit");
            Names.requireVisible(reason, "WaiveContribution.reason");
        }

        @Override
        public CommandKind kind() {
            return CommandKind.WAIVE_CONTRIBUTION;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.waiveContribution(this);
        }
    }

    /**
     * Says how far it is; never counts as an answer.
     *
     * @param by who
     * @param note how far
     * @param occurredAt when it happened, where it is entered later; empty when it happens now
     */
    record ReportProgress(Actor by, String note, Optional<Instant> occurredAt) implements RequestCommand {
        /**
         * Makes the command.
         *
         * @throws IllegalArgumentException if a text is blank
         */
        public ReportProgress {
            Objects.requireNonNull(by, "by");
            Names.requireVisible(note, "ReportProgress.note");
            Objects.requireNonNull(occurredAt, "occurredAt");
        }

        /**
         * Makes the command for what happens as it is entered.
         *
         * @param by who
         * @param note how far
         * @throws IllegalArgumentException if a text is blank
         */
        public ReportProgress(Actor by, String note) {
            this(by, note, Optional.empty());
        }

        @Override
        public CommandKind kind() {
            return CommandKind.REPORT_PROGRESS;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.reportProgress(this);
        }
    }

    /**
     * Says that the requester was spoken to.
     *
     * @param by who
     * @param note what was said
     * @param occurredAt when it happened, where it is entered later; empty when it happens now
     */
    record RecordContact(Actor by, String note, Optional<Instant> occurredAt) implements RequestCommand {
        /**
         * Makes the command.
         *
         * @throws IllegalArgumentException if a text is blank
         */
        public RecordContact {
            Objects.requireNonNull(by, "by");
            Names.requireVisible(note, "RecordContact.note");
            Objects.requireNonNull(occurredAt, "occurredAt");
        }

        /**
         * Makes the command for what happens as it is entered.
         *
         * @param by who
         * @param note what was said
         * @throws IllegalArgumentException if a text is blank
         */
        public RecordContact(Actor by, String note) {
            this(by, note, Optional.empty());
        }

        @Override
        public CommandKind kind() {
            return CommandKind.RECORD_CONTACT;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.recordContact(this);
        }
    }

    /**
     * Asks for a later due date of the answer (延期), before it is due.
     *
     * @param by who
     * @param period by how long, counted from the date that it extends
     * @param reason why
     */
    record RequestExtension(Actor by, Period period, String reason) implements RequestCommand {
        /**
         * Makes the command.
         *
         * @throws IllegalArgumentException if a text is blank or the period is zero
         */
        public RequestExtension {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(period, "period");
            Names.requireVisible(reason, "RequestExtension.reason");
            if (period.isZero()) {
                throw new IllegalArgumentException("RequestExtension.period must be above zero, but was " + period
                        + "; ask for the time that is needed");
            }
        }

        @Override
        public CommandKind kind() {
            return CommandKind.REQUEST_EXTENSION;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.requestExtension(this);
        }
    }

    /**
     * Grants or refuses the extension that was asked for.
     *
     * @param by who
     * @param granted whether it is granted
     * @param reason why
     */
    record DecideExtension(Actor by, boolean granted, String reason) implements RequestCommand {
        /**
         * Makes the command.
         *
         * @throws IllegalArgumentException if a text is blank
         */
        public DecideExtension {
            Objects.requireNonNull(by, "by");
            Names.requireVisible(reason, "DecideExtension.reason");
        }

        @Override
        public CommandKind kind() {
            return CommandKind.DECIDE_EXTENSION;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.decideExtension(this);
        }
    }

    /**
     * Stops the clocks of the departments for an enumerated reason (暂停计时). Waiting for another department is none.
     *
     * @param by who
     * @param reason why
     * @param until the day at whose close of business they run again at the latest
     * @param note the particulars
     */
    record Suspend(Actor by, SuspensionReason reason, LocalDate until, String note) implements RequestCommand {
        /**
         * Makes the command.
         *
         * @throws IllegalArgumentException if a text is blank
         */
        public Suspend {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(until, "until");
            Names.requireVisible(note, "Suspend.note");
        }

        @Override
        public CommandKind kind() {
            return CommandKind.SUSPEND;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.suspend(this);
        }
    }

    /**
     * Ends a suspension before its day.
     *
     * @param by who
     * @param reason which
     * @param note why
     */
    record Resume(Actor by, SuspensionReason reason, String note) implements RequestCommand {
        /**
         * Makes the command.
         *
         * @throws IllegalArgumentException if a text is blank
         */
        public Resume {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(reason, "reason");
            Names.requireVisible(note, "Resume.note");
        }

        @Override
        public CommandKind kind() {
            return CommandKind.RESUME;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.resume(this);
        }
    }

    /**
     * Puts it off (挂账): a plan, an owner and a review date.
     *
     * @param by who
     * @param deferral plan, owner and review date
     */
    record Defer(Actor by, Deferral deferral) implements RequestCommand {
        /** Makes the command. */
        public Defer {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(deferral, "deferral");
        }

        @Override
        public CommandKind kind() {
            return CommandKind.DEFER;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.defer(this);
        }
    }

    /**
     * Looks at what was put off or explained for now, on its date or before.
     *
     * @param by who
     * @param verdict what becomes of it
     * @param reviewOn the next review date, when it is continued
     * @param note the reason
     */
    record Review(Actor by, Verdict verdict, Optional<LocalDate> reviewOn, String note) implements RequestCommand {
        /**
         * Makes the command.
         *
         * @throws IllegalArgumentException if a text is blank
         */
        public Review {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(verdict, "verdict");
            Objects.requireNonNull(reviewOn, "reviewOn");
            Names.requireVisible(note, "Review.note");
        }

        @Override
        public CommandKind kind() {
            return CommandKind.REVIEW;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.review(this);
        }
    }

    /**
     * Hands in the lead's answer.
     *
     * @param by who
     * @param answer the answer
     * @param occurredAt when it happened, where it is entered later; empty when it happens now
     */
    record SubmitAnswer(Actor by, Answer answer, Optional<Instant> occurredAt) implements RequestCommand {
        /** Makes the command. */
        public SubmitAnswer {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(answer, "answer");
            Objects.requireNonNull(occurredAt, "occurredAt");
        }

        /**
         * Makes the command for what happens as it is entered.
         *
         * @param by who
         * @param answer the answer
         */
        public SubmitAnswer(Actor by, Answer answer) {
            this(by, answer, Optional.empty());
        }

        @Override
        public CommandKind kind() {
            return CommandKind.SUBMIT_ANSWER;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.submitAnswer(this);
        }
    }

    /**
     * Approves the submitted answer: it is communicated to the requester (答复).
     *
     * @param by who
     */
    record ApproveAnswer(Actor by) implements RequestCommand {
        /** Makes the command. */
        public ApproveAnswer {
            Objects.requireNonNull(by, "by");
        }

        @Override
        public CommandKind kind() {
            return CommandKind.APPROVE_ANSWER;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.approveAnswer(this);
        }
    }

    /**
     * Refuses the answer on its quality (退回重办).
     *
     * @param by who
     * @param reason what is wanting
     */
    record SendBack(Actor by, String reason) implements RequestCommand {
        /**
         * Makes the command.
         *
         * @throws IllegalArgumentException if a text is blank
         */
        public SendBack {
            Objects.requireNonNull(by, "by");
            Names.requireVisible(reason, "SendBack.reason");
        }

        @Override
        public CommandKind kind() {
            return CommandKind.SEND_BACK;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.sendBack(this);
        }
    }

    /**
     * Records one attempt to ask the requester afterwards (回访).
     *
     * @param by who
     * @param followUp what was learned
     * @param occurredAt when it happened, where it is entered later; empty when it happens now
     */
    record RecordFollowUp(Actor by, FollowUp followUp, Optional<Instant> occurredAt) implements RequestCommand {
        /** Makes the command. */
        public RecordFollowUp {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(followUp, "followUp");
            Objects.requireNonNull(occurredAt, "occurredAt");
        }

        /**
         * Makes the command for what happens as it is entered.
         *
         * @param by who
         * @param followUp what was learned
         */
        public RecordFollowUp(Actor by, FollowUp followUp) {
            this(by, followUp, Optional.empty());
        }

        @Override
        public CommandKind kind() {
            return CommandKind.RECORD_FOLLOW_UP;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.recordFollowUp(this);
        }
    }

    /**
     * Asks for a second look, by the requester or by the office for them.
     *
     * @param by who
     * @param grounds why
     */
    record Appeal(Actor by, String grounds) implements RequestCommand {
        /**
         * Makes the command.
         *
         * @throws IllegalArgumentException if a text is blank
         */
        public Appeal {
            Objects.requireNonNull(by, "by");
            Names.requireVisible(grounds, "Appeal.grounds");
        }

        @Override
        public CommandKind kind() {
            return CommandKind.APPEAL;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.appeal(this);
        }
    }

    /**
     * Decides the appeal.
     *
     * @param by who
     * @param upheld whether what was appealed against stands
     * @param reason why
     */
    record DecideAppeal(Actor by, boolean upheld, String reason) implements RequestCommand {
        /**
         * Makes the command.
         *
         * @throws IllegalArgumentException if a text is blank
         */
        public DecideAppeal {
            Objects.requireNonNull(by, "by");
            Names.requireVisible(reason, "DecideAppeal.reason");
        }

        @Override
        public CommandKind kind() {
            return CommandKind.DECIDE_APPEAL;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.decideAppeal(this);
        }
    }

    /**
     * Writes it off (销号), through the closure gate.
     *
     * @param by who
     * @param basis by what it is written off
     * @param signedBy who signed the write-off, where the programme names a signer
     */
    record Close(Actor by, String basis, Optional<Actor> signedBy) implements RequestCommand {
        /**
         * Makes the command.
         *
         * @throws IllegalArgumentException if a text is blank
         */
        public Close {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(signedBy, "signedBy");
            Names.requireVisible(basis, "Close.basis");
        }

        /**
         * A write-off without a signer.
         *
         * @param by who
         * @param basis by what it is written off
         * @throws IllegalArgumentException if a text is blank
         */
        public Close(Actor by, String basis) {
            this(by, basis, Optional.empty());
        }

        @Override
        public CommandKind kind() {
            return CommandKind.CLOSE;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.close(this);
        }
    }

    /**
     * Takes a closed or answered request up again (重办).
     *
     * @param by who
     * @param reason why
     */
    record Reopen(Actor by, String reason) implements RequestCommand {
        /**
         * Makes the command.
         *
         * @throws IllegalArgumentException if a text is blank
         */
        public Reopen {
            Objects.requireNonNull(by, "by");
            Names.requireVisible(reason, "Reopen.reason");
        }

        @Override
        public CommandKind kind() {
            return CommandKind.REOPEN;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.reopen(this);
        }
    }

    /**
     * Declares a closure void (虚假办结): the request returns to work.
     *
     * @param by who
     * @param reason what was found
     */
    record AnnulClosure(Actor by, String reason) implements RequestCommand {
        /**
         * Makes the command.
         *
         * @throws IllegalArgumentException if a text is blank
         */
        public AnnulClosure {
            Objects.requireNonNull(by, "by");
            Names.requireVisible(reason, "AnnulClosure.reason");
        }

        @Override
        public CommandKind kind() {
            return CommandKind.ANNUL_CLOSURE;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.annulClosure(this);
        }
    }

    /**
     * Takes it back (撤回).
     *
     * @param by who
     * @param reason why
     * @param verification how the office verified that the requester wants it; asked for when anybody but the requester or a
     *     representative gives the command
     */
    record Withdraw(Actor by, String reason, Optional<String> verification) implements RequestCommand {
        /**
         * Makes the command.
         *
         * @throws IllegalArgumentException if a text is blank
         */
        public Withdraw {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(verification, "verification");
            Names.requireVisible(reason, "Withdraw.reason");
        }

        @Override
        public CommandKind kind() {
            return CommandKind.WITHDRAW;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.withdraw(this);
        }
    }

    /**
     * Raises supervision by hand.
     *
     * @param by who
     * @param to the level
     * @param reason why; asked for when it rises by more than one level
     */
    record Escalate(Actor by, SupervisionLevel to, Optional<String> reason) implements RequestCommand {
        /** Makes the command. */
        public Escalate {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public CommandKind kind() {
            return CommandKind.ESCALATE;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.escalate(this);
        }
    }

    /**
     * Ends supervision.
     *
     * @param by who
     * @param reason why
     */
    record LiftSupervision(Actor by, String reason) implements RequestCommand {
        /**
         * Makes the command.
         *
         * @throws IllegalArgumentException if a text is blank
         */
        public LiftSupervision {
            Objects.requireNonNull(by, "by");
            Names.requireVisible(reason, "LiftSupervision.reason");
        }

        @Override
        public CommandKind kind() {
            return CommandKind.LIFT_SUPERVISION;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.liftSupervision(this);
        }
    }

    /**
     * The requester asks how far it is (催办); changes nothing by itself.
     *
     * @param by who
     * @param text what they say
     */
    record Nudge(Actor by, String text) implements RequestCommand {
        /**
         * Makes the command.
         *
         * @throws IllegalArgumentException if a text is blank
         */
        public Nudge {
            Objects.requireNonNull(by, "by");
            Names.requireVisible(text, "Nudge.text");
        }

        @Override
        public CommandKind kind() {
            return CommandKind.NUDGE;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.nudge(this);
        }
    }

    /**
     * Makes the requester's identity the office's alone (身份保密), or that of somebody who joined. It concerns this request alone, open or
     * closed: for its parts and the request into which it was merged see {@link dev.docket.lifecycle.RequestWorkflow#seal}.
     *
     * @param by who
     * @param reason why
     * @param party of those who joined, or whose request was merged into it, who is meant; empty for the requester
     */
    record Seal(Actor by, String reason, Optional<RequesterId> party) implements RequestCommand {
        /**
         * Makes the command.
         *
         * @throws IllegalArgumentException if a text is blank
         */
        public Seal {
            Objects.requireNonNull(by, "by");
            Names.requireVisible(reason, "Seal.reason");
            Objects.requireNonNull(party, "party");
        }

        /**
         * Makes the command for the requester.
         *
         * @param by who
         * @param reason why
         * @throws IllegalArgumentException if a text is blank
         */
        public Seal(Actor by, String reason) {
            this(by, reason, Optional.empty());
        }

        @Override
        public CommandKind kind() {
            return CommandKind.SEAL;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.seal(this);
        }
    }

    /**
     * Lets others than the office know again whose request it is, with the requester's consent; or who somebody is who joined, with
     * theirs.
     *
     * @param by who
     * @param reason why
     * @param consent where the consent is recorded, or its words; asked for, and shown by no text
     * @param party of those who joined, or whose request was merged into it, who is meant; empty for the requester
     */
    record Unseal(Actor by, String reason, Optional<String> consent, Optional<RequesterId> party)
            implements RequestCommand {
        /**
         * Makes the command.
         *
         * @throws IllegalArgumentException if the reason is blank
         */
        public Unseal {
            Objects.requireNonNull(by, "by");
            Names.requireVisible(reason, "Unseal.reason");
            Objects.requireNonNull(consent, "consent");
            Objects.requireNonNull(party, "party");
        }

        /**
         * Makes the command for the requester.
         *
         * @param by who
         * @param reason why
         * @param consent where the requester's consent is recorded, or its words
         * @throws IllegalArgumentException if the reason is blank
         */
        public Unseal(Actor by, String reason, Optional<String> consent) {
            this(by, reason, consent, Optional.empty());
        }

        @Override
        public CommandKind kind() {
            return CommandKind.UNSEAL;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.unseal(this);
        }

        /** Without the consent, which may name who gave it. */
        @Override
        public String toString() {
            return "Unseal[by=" + by + ", reason=" + reason + ", consent=" + (consent.isPresent() ? "given" : "none")
                    + "]";
        }
    }

    /**
     * Changes the priority; what is owed is reckoned again from its original anchor.
     *
     * @param by who
     * @param priority the priority from now on
     * @param reason why
     */
    record Reprioritise(Actor by, Priority priority, String reason) implements RequestCommand {
        /**
         * Makes the command.
         *
         * @throws IllegalArgumentException if a text is blank
         */
        public Reprioritise {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(priority, "priority");
            Names.requireVisible(reason, "Reprioritise.reason");
        }

        @Override
        public CommandKind kind() {
            return CommandKind.REPRIORITISE;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.reprioritise(this);
        }
    }

    /**
     * Changes kind and category; what is owed is reckoned again from its original anchor.
     *
     * @param by who
     * @param requestKind the kind from now on
     * @param category the category from now on
     * @param reason why
     */
    record Recategorise(Actor by, RequestKind requestKind, String category, String reason) implements RequestCommand {
        /**
         * Makes the command.
         *
         * @throws IllegalArgumentException if a text is blank
         */
        public Recategorise {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(requestKind, "requestKind");
            Names.requireVisible(category, "Recategorise.category");
            Names.requireVisible(reason, "Recategorise.reason");
        }

        @Override
        public CommandKind kind() {
            return CommandKind.RECATEGORISE;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.recategorise(this);
        }
    }

    /**
     * Puts the request under another version of its programme.
     *
     * @param by who
     * @param version the version
     */
    record AdoptProgrammeVersion(Actor by, int version) implements RequestCommand {
        /**
         * Makes the command.
         *
         * @throws IllegalArgumentException if the version is below 1
         */
        public AdoptProgrammeVersion {
            Objects.requireNonNull(by, "by");
            if (version < 1) {
                throw new IllegalArgumentException(
                        "AdoptProgrammeVersion.version must be 1 or more, but was " + version);
            }
        }

        @Override
        public CommandKind kind() {
            return CommandKind.ADOPT_PROGRAMME_VERSION;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.adoptProgrammeVersion(this);
        }
    }

    /**
     * Names a person for a part in it, or another one.
     *
     * @param by who
     * @param role which part
     * @param person who
     */
    record Name(Actor by, NamedRole role, PersonId person) implements RequestCommand {
        /** Makes the command. */
        public Name {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(role, "role");
            Objects.requireNonNull(person, "person");
        }

        @Override
        public CommandKind kind() {
            return CommandKind.NAME;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.name(this);
        }

        /** Without the contact, who may give away whose request it is. */
        @Override
        public String toString() {
            return "Name[by=" + by + ", role=" + role + ", person=" + role.shown(person) + "]";
        }
    }

    /**
     * Ends it as a duplicate of another request, which goes on for both. Given with what the other takes over by {@code RequestWorkflow.merge}.
     *
     * @param by who
     * @param survivor the request that goes on
     * @param reason why they are the same matter
     */
    record Merge(Actor by, RequestId survivor, String reason) implements RequestCommand {
        /**
         * Makes the command.
         *
         * @throws IllegalArgumentException if a text is blank
         */
        public Merge {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(survivor, "survivor");
            Names.requireVisible(reason, "Merge.reason");
        }

        @Override
        public CommandKind kind() {
            return CommandKind.MERGE;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.merge(this);
        }
    }

    /**
     * Takes over a request that is merged into this one: of what both owe, the earlier date.
     *
     * @param by who
     * @param duplicate the one that is merged
     */
    record Absorb(Actor by, Duplicate duplicate) implements RequestCommand {
        /** Makes the command. */
        public Absorb {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(duplicate, "duplicate");
        }

        @Override
        public CommandKind kind() {
            return CommandKind.ABSORB;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.absorb(this);
        }
    }

    /**
     * Undoes that it was merged: it stands where it stood, and owes what it owed.
     *
     * @param by who
     * @param reason why they are not the same matter
     */
    record Unmerge(Actor by, String reason) implements RequestCommand {
        /**
         * Makes the command.
         *
         * @throws IllegalArgumentException if a text is blank
         */
        public Unmerge {
            Objects.requireNonNull(by, "by");
            Names.requireVisible(reason, "Unmerge.reason");
        }

        @Override
        public CommandKind kind() {
            return CommandKind.UNMERGE;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.unmerge(this);
        }
    }

    /**
     * Gives back a request that was merged into this one. Dates that it brought forward stay, and so does its requester.
     *
     * @param by who
     * @param duplicate the one that stands alone again
     * @param reason why they are not the same matter
     */
    record Release(Actor by, RequestId duplicate, String reason) implements RequestCommand {
        /**
         * Makes the command.
         *
         * @throws IllegalArgumentException if a text is blank
         */
        public Release {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(duplicate, "duplicate");
            Names.requireVisible(reason, "Release.reason");
        }

        @Override
        public CommandKind kind() {
            return CommandKind.RELEASE;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.release(this);
        }
    }

    /**
     * Takes in somebody with the same matter, who has raised no request of their own.
     *
     * @param by who
     * @param party who joins
     */
    record Join(Actor by, RequesterId party) implements RequestCommand {
        /** Makes the command. */
        public Join {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(party, "party");
        }

        @Override
        public CommandKind kind() {
            return CommandKind.JOIN;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.join(this);
        }
    }

    /**
     * Splits it into parts that are requests of their own; it waits for them, and is never better than the worst of them.
     *
     * @param by who
     * @param children the keys of the new requests, at least one
     * @param reason why it is more than one matter
     */
    record Split(Actor by, List<RequestId> children, String reason) implements RequestCommand {
        /**
         * Makes the command.
         *
         * @throws IllegalArgumentException if a text is blank or no part is named
         */
        public Split {
            Objects.requireNonNull(by, "by");
            children = List.copyOf(children);
            if (children.isEmpty()) {
                throw new IllegalArgumentException(
                        "Split.children must name at least one, but was empty; name the new requests");
            }
            Names.requireVisible(reason, "Split.reason");
        }

        @Override
        public CommandKind kind() {
            return CommandKind.SPLIT;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.split(this);
        }
    }

    /**
     * Takes note of how a part of it stands.
     *
     * @param by who
     * @param child the part as it stands
     */
    record NoteChild(Actor by, Child child) implements RequestCommand {
        /** Makes the command. */
        public NoteChild {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(child, "child");
        }

        @Override
        public CommandKind kind() {
            return CommandKind.NOTE_CHILD;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.noteChild(this);
        }
    }

    /**
     * Puts it into a class of similar requests; nothing else changes.
     *
     * @param by who
     * @param classId the class
     */
    record JoinClass(Actor by, ClassId classId) implements RequestCommand {
        /** Makes the command. */
        public JoinClass {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(classId, "classId");
        }

        @Override
        public CommandKind kind() {
            return CommandKind.JOIN_CLASS;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.joinClass(this);
        }
    }

    /**
     * Takes it out of its class; nothing else changes.
     *
     * @param by who
     * @param reason why it is not similar
     */
    record LeaveClass(Actor by, String reason) implements RequestCommand {
        /**
         * Makes the command.
         *
         * @throws IllegalArgumentException if a text is blank
         */
        public LeaveClass {
            Objects.requireNonNull(by, "by");
            Names.requireVisible(reason, "LeaveClass.reason");
        }

        @Override
        public CommandKind kind() {
            return CommandKind.LEAVE_CLASS;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.leaveClass(this);
        }
    }

    /**
     * Offers the solution of its class. It answers nobody by itself.
     *
     * @param by who
     * @param solution what is offered
     */
    record OfferClassSolution(Actor by, ClassSolution solution) implements RequestCommand {
        /** Makes the command. */
        public OfferClassSolution {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(solution, "solution");
        }

        @Override
        public CommandKind kind() {
            return CommandKind.OFFER_CLASS_SOLUTION;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.offerClassSolution(this);
        }
    }

    /**
     * Brings its requester together with that of another request. Given to both by {@code RequestWorkflow.match}.
     *
     * @param by who
     * @param other the other request
     * @param terms what brings them together
     */
    record Match(Actor by, RequestId other, String terms) implements RequestCommand {
        /**
         * Makes the command.
         *
         * @throws IllegalArgumentException if a text is blank
         */
        public Match {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(other, "other");
            Names.requireVisible(terms, "Match.terms");
        }

        @Override
        public CommandKind kind() {
            return CommandKind.MATCH;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.match(this);
        }
    }

    /**
     * Enters an act of a named kind, such as {@link Acts#MONTHLY_CHECK} or one that only the programme knows.
     *
     * @param by who
     * @param act the act's name, which becomes the kind of the fact
     * @param text what was done
     * @param date a date that it names
     */
    @SuppressWarnings("JavaLangClash") // the field says "record"; nobody needs java.lang.Record beside it
    record Record(Actor by, EventKind act, String text, Optional<LocalDate> date) implements RequestCommand {
        /**
         * Makes the command.
         *
         * @throws IllegalArgumentException if a text is blank
         */
        public Record {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(act, "act");
            Objects.requireNonNull(date, "date");
            Names.requireVisible(text, "Record.text");
        }

        @Override
        public CommandKind kind() {
            return CommandKind.RECORD;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.recordAct(this);
        }
    }

    /**
     * What the supervising leader makes of a deferral or an explanation for now.
     */
    enum Verdict {
        /** It can be done now: back to the stage that it came from. */
        RESUME,
        /** It goes on as it is, with a new review date. */
        CONTINUE,
        /** It cannot be done at all. */
        EXPLAIN_FINALLY
    }

    /**
     * One function for each case.
     *
     * @param <T> the result
     */
    interface Cases<T> {
        /**
         * For {@link Raise}.
         *
         * @param command the command
         * @return the result
         */
        T raise(Raise command);

        /**
         * For {@link NoteSessionEnd}.
         *
         * @param command the command
         * @return the result
         */
        T noteSessionEnd(NoteSessionEnd command);

        /**
         * For {@link Acknowledge}.
         *
         * @param command the command
         * @return the result
         */
        T acknowledge(Acknowledge command);

        /**
         * For {@link Admit}.
         *
         * @param command the command
         * @return the result
         */
        T admit(Admit command);

        /**
         * For {@link Reject}.
         *
         * @param command the command
         * @return the result
         */
        T reject(Reject command);

        /**
         * For {@link Refer}.
         *
         * @param command the command
         * @return the result
         */
        T refer(Refer command);

        /**
         * For {@link AskSupplement}.
         *
         * @param command the command
         * @return the result
         */
        T askSupplement(AskSupplement command);

        /**
         * For {@link Supplement}.
         *
         * @param command the command
         * @return the result
         */
        T supplement(Supplement command);

        /**
         * For {@link ResolveOnSite}.
         *
         * @param command the command
         * @return the result
         */
        T resolveOnSite(ResolveOnSite command);

        /**
         * For {@link Commit}.
         *
         * @param command the command
         * @return the result
         */
        T commit(Commit command);

        /**
         * For {@link DischargeCommitment}.
         *
         * @param command the command
         * @return the result
         */
        T dischargeCommitment(DischargeCommitment command);

        /**
         * For {@link Explain}.
         *
         * @param command the command
         * @return the result
         */
        T explain(Explain command);

        /**
         * For {@link DraftLetter}.
         *
         * @param command the command
         * @return the result
         */
        T draftLetter(DraftLetter command);

        /**
         * For {@link SignLetter}.
         *
         * @param command the command
         * @return the result
         */
        T signLetter(SignLetter command);

        /**
         * For {@link IssueLetter}.
         *
         * @param command the command
         * @return the result
         */
        T issueLetter(IssueLetter command);

        /**
         * For {@link Reassign}.
         *
         * @param command the command
         * @return the result
         */
        T reassign(Reassign command);

        /**
         * For {@link ConfirmReceipt}.
         *
         * @param command the command
         * @return the result
         */
        T confirmReceipt(ConfirmReceipt command);

        /**
         * For {@link RequestReturn}.
         *
         * @param command the command
         * @return the result
         */
        T requestReturn(RequestReturn command);

        /**
         * For {@link RuleReturn}.
         *
         * @param command the command
         * @return the result
         */
        T ruleReturn(RuleReturn command);

        /**
         * For {@link Contribute}.
         *
         * @param command the command
         * @return the result
         */
        T contribute(Contribute command);

        /**
         * For {@link WaiveContribution}.
         *
         * @param command the command
         * @return the result
         */
        T waiveContribution(WaiveContribution command);

        /**
         * For {@link ReportProgress}.
         *
         * @param command the command
         * @return the result
         */
        T reportProgress(ReportProgress command);

        /**
         * For {@link RecordContact}.
         *
         * @param command the command
         * @return the result
         */
        T recordContact(RecordContact command);

        /**
         * For {@link RequestExtension}.
         *
         * @param command the command
         * @return the result
         */
        T requestExtension(RequestExtension command);

        /**
         * For {@link DecideExtension}.
         *
         * @param command the command
         * @return the result
         */
        T decideExtension(DecideExtension command);

        /**
         * For {@link Suspend}.
         *
         * @param command the command
         * @return the result
         */
        T suspend(Suspend command);

        /**
         * For {@link Resume}.
         *
         * @param command the command
         * @return the result
         */
        T resume(Resume command);

        /**
         * For {@link Defer}.
         *
         * @param command the command
         * @return the result
         */
        T defer(Defer command);

        /**
         * For {@link Review}.
         *
         * @param command the command
         * @return the result
         */
        T review(Review command);

        /**
         * For {@link SubmitAnswer}.
         *
         * @param command the command
         * @return the result
         */
        T submitAnswer(SubmitAnswer command);

        /**
         * For {@link ApproveAnswer}.
         *
         * @param command the command
         * @return the result
         */
        T approveAnswer(ApproveAnswer command);

        /**
         * For {@link SendBack}.
         *
         * @param command the command
         * @return the result
         */
        T sendBack(SendBack command);

        /**
         * For {@link RecordFollowUp}.
         *
         * @param command the command
         * @return the result
         */
        T recordFollowUp(RecordFollowUp command);

        /**
         * For {@link Appeal}.
         *
         * @param command the command
         * @return the result
         */
        T appeal(Appeal command);

        /**
         * For {@link DecideAppeal}.
         *
         * @param command the command
         * @return the result
         */
        T decideAppeal(DecideAppeal command);

        /**
         * For {@link Close}.
         *
         * @param command the command
         * @return the result
         */
        T close(Close command);

        /**
         * For {@link Reopen}.
         *
         * @param command the command
         * @return the result
         */
        T reopen(Reopen command);

        /**
         * For {@link AnnulClosure}.
         *
         * @param command the command
         * @return the result
         */
        T annulClosure(AnnulClosure command);

        /**
         * For {@link Withdraw}.
         *
         * @param command the command
         * @return the result
         */
        T withdraw(Withdraw command);

        /**
         * For {@link Escalate}.
         *
         * @param command the command
         * @return the result
         */
        T escalate(Escalate command);

        /**
         * For {@link LiftSupervision}.
         *
         * @param command the command
         * @return the result
         */
        T liftSupervision(LiftSupervision command);

        /**
         * For {@link Nudge}.
         *
         * @param command the command
         * @return the result
         */
        T nudge(Nudge command);

        /**
         * For {@link Seal}.
         *
         * @param command the command
         * @return the result
         */
        T seal(Seal command);

        /**
         * For {@link Unseal}.
         *
         * @param command the command
         * @return the result
         */
        T unseal(Unseal command);

        /**
         * For {@link Reprioritise}.
         *
         * @param command the command
         * @return the result
         */
        T reprioritise(Reprioritise command);

        /**
         * For {@link Recategorise}.
         *
         * @param command the command
         * @return the result
         */
        T recategorise(Recategorise command);

        /**
         * For {@link AdoptProgrammeVersion}.
         *
         * @param command the command
         * @return the result
         */
        T adoptProgrammeVersion(AdoptProgrammeVersion command);

        /**
         * For {@link Name}.
         *
         * @param command the command
         * @return the result
         */
        T name(Name command);

        /**
         * For {@link Merge}.
         *
         * @param command the command
         * @return the result
         */
        T merge(Merge command);

        /**
         * For {@link Absorb}.
         *
         * @param command the command
         * @return the result
         */
        T absorb(Absorb command);

        /**
         * For {@link Unmerge}.
         *
         * @param command the command
         * @return the result
         */
        T unmerge(Unmerge command);

        /**
         * For {@link Release}.
         *
         * @param command the command
         * @return the result
         */
        T release(Release command);

        /**
         * For {@link Join}.
         *
         * @param command the command
         * @return the result
         */
        T join(Join command);

        /**
         * For {@link Split}.
         *
         * @param command the command
         * @return the result
         */
        T split(Split command);

        /**
         * For {@link NoteChild}.
         *
         * @param command the command
         * @return the result
         */
        T noteChild(NoteChild command);

        /**
         * For {@link JoinClass}.
         *
         * @param command the command
         * @return the result
         */
        T joinClass(JoinClass command);

        /**
         * For {@link LeaveClass}.
         *
         * @param command the command
         * @return the result
         */
        T leaveClass(LeaveClass command);

        /**
         * For {@link OfferClassSolution}.
         *
         * @param command the command
         * @return the result
         */
        T offerClassSolution(OfferClassSolution command);

        /**
         * For {@link Match}.
         *
         * @param command the command
         * @return the result
         */
        T match(Match command);

        /**
         * For {@link Record}.
         *
         * @param command the command
         * @return the result
         */
        T recordAct(Record command);
    }
}
