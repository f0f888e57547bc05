package dev.docket.request;

/**
 * The kinds of command, one for each case of {@link RequestCommand}.
 *
 * @since 0.1.0
 */
public enum CommandKind implements Move {
    /** {@link RequestCommand.Raise}. */
    RAISE("raise"),
    /** {@link RequestCommand.Admit}. */
    ADMIT("admit"),
    /** {@link RequestCommand.ResolveOnSite}. */
    RESOLVE_ON_SITE("resolve on site"),
    /** {@link RequestCommand.Explain}. */
    EXPLAIN("explain"),
    /** {@link RequestCommand.IssueLetter}. */
    ISSUE_LETTER("issue letter"),
    /** {@link RequestCommand.ConfirmReceipt}. */
    CONFIRM_RECEIPT("confirm receipt"),
    /** {@link RequestCommand.ReportProgress}. */
    REPORT_PROGRESS("report progress"),
    /** {@link RequestCommand.Contribute}. */
    CONTRIBUTE("contribute"),
    /** {@link RequestCommand.Defer}. */
    DEFER("defer"),
    /** {@link RequestCommand.Review}. */
    REVIEW("review"),
    /** {@link RequestCommand.SubmitAnswer}. */
    SUBMIT_ANSWER("submit answer"),
    /** {@link RequestCommand.ApproveAnswer}. */
    APPROVE_ANSWER("approve answer"),
    /** {@link RequestCommand.SendBack}. */
    SEND_BACK("send back"),
    /** {@link RequestCommand.RecordFollowUp}. */
    RECORD_FOLLOW_UP("record follow-up"),
    /** {@link RequestCommand.Appeal}. */
    APPEAL("appeal"),
    /** {@link RequestCommand.DecideAppeal}. */
    DECIDE_APPEAL("decide appeal"),
    /** {@link RequestCommand.Close}. */
    CLOSE("close"),
    /** {@link RequestCommand.Reopen}. */
    REOPEN("reopen"),
    /** {@link RequestCommand.Record}. */
    RECORD("record");

    private final String words;

    CommandKind(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public String toString() {
        return words;
    }
}
