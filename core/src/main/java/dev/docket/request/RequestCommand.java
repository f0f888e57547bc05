package dev.docket.request;

import dev.docket.workflow.EventKind;
import dev.docket.workflow.Names;
import java.time.LocalDate;
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
     * Issues the dispatch letter (交办) that gives it to a lead department.
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
     * A department confirms that it has the letter (签收).
     *
     * @param by who
     */
    record ConfirmReceipt(Actor by) implements RequestCommand {
        /** Makes the command. */
        public ConfirmReceipt {
            Objects.requireNonNull(by, "by");
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
     * The lead says how far it is; never counts as an answer.
     *
     * @param by who
     * @param note how far it is
     */
    record ReportProgress(Actor by, String note) implements RequestCommand {
        /**
         * Makes the command.
         *
         * @throws IllegalArgumentException if a text is blank
         */
        public ReportProgress {
            Objects.requireNonNull(by, "by");
            Names.requireVisible(note, "ReportProgress.note");
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
     * A cooperator gives its part.
     *
     * @param by who
     * @param opinion its part
     */
    record Contribute(Actor by, String opinion) implements RequestCommand {
        /**
         * Makes the command.
         *
         * @throws IllegalArgumentException if a text is blank
         */
        public Contribute {
            Objects.requireNonNull(by, "by");
            Names.requireVisible(opinion, "Contribute.opinion");
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
     * Puts it off with a plan (挂账), on the lead's proposal.
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
     * Looks at a deferral or an explanation for now, on its date or early.
     *
     * @param by who
     * @param verdict what becomes of it
     * @param reviewOn the next review date; asked for to continue
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
     * The lead hands in its answer.
     *
     * @param by who
     * @param answer the answer
     */
    record SubmitAnswer(Actor by, Answer answer) implements RequestCommand {
        /** Makes the command. */
        public SubmitAnswer {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(answer, "answer");
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
     * Approves the answer and communicates it.
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
     */
    record RecordFollowUp(Actor by, FollowUp followUp) implements RequestCommand {
        /** Makes the command. */
        public RecordFollowUp {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(followUp, "followUp");
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
     */
    record Close(Actor by, String basis) implements RequestCommand {
        /**
         * Makes the command.
         *
         * @throws IllegalArgumentException if a text is blank
         */
        public Close {
            Objects.requireNonNull(by, "by");
            Names.requireVisible(basis, "Close.basis");
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
         * For {@link Admit}.
         *
         * @param command the command
         * @return the result
         */
        T admit(Admit command);

        /**
         * For {@link ResolveOnSite}.
         *
         * @param command the command
         * @return the result
         */
        T resolveOnSite(ResolveOnSite command);

        /**
         * For {@link Explain}.
         *
         * @param command the command
         * @return the result
         */
        T explain(Explain command);

        /**
         * For {@link IssueLetter}.
         *
         * @param command the command
         * @return the result
         */
        T issueLetter(IssueLetter command);

        /**
         * For {@link ConfirmReceipt}.
         *
         * @param command the command
         * @return the result
         */
        T confirmReceipt(ConfirmReceipt command);

        /**
         * For {@link ReportProgress}.
         *
         * @param command the command
         * @return the result
         */
        T reportProgress(ReportProgress command);

        /**
         * For {@link Contribute}.
         *
         * @param command the command
         * @return the result
         */
        T contribute(Contribute command);

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
         * For {@link Record}.
         *
         * @param command the command
         * @return the result
         */
        T recordAct(Record command);
    }
}
