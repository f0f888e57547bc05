package dev.docket.request;

/**
 * The kinds of command, one for each case of {@link RequestCommand}.
 *
 * @since 0.1.0
 */
public enum CommandKind implements Move {
    /** {@link RequestCommand.Raise}. */
    RAISE("raise"),
    /** {@link RequestCommand.NoteSessionEnd}. */
    NOTE_SESSION_END("note session end"),
    /** {@link RequestCommand.Acknowledge}. */
    ACKNOWLEDGE("acknowledge"),
    /** {@link RequestCommand.Admit}. */
    ADMIT("admit"),
    /** {@link RequestCommand.Reject}. */
    REJECT("reject"),
    /** {@link RequestCommand.Refer}. */
    REFER("refer"),
    /** {@link RequestCommand.AskSupplement}. */
    ASK_SUPPLEMENT("ask supplement"),
    /** {@link RequestCommand.Supplement}. */
    SUPPLEMENT("supplement"),
    /** {@link RequestCommand.ResolveOnSite}. */
    RESOLVE_ON_SITE("resolve on site"),
    /** {@link RequestCommand.Commit}. */
    COMMIT("commit"),
    /** {@link RequestCommand.DischargeCommitment}. */
    DISCHARGE_COMMITMENT("discharge commitment"),
    /** {@link RequestCommand.Explain}. */
    EXPLAIN("explain"),
    /** {@link RequestCommand.DraftLetter}. */
    DRAFT_LETTER("draft letter"),
    /** {@link RequestCommand.SignLetter}. */
    SIGN_LETTER("sign letter"),
    /** {@link RequestCommand.IssueLetter}. */
    ISSUE_LETTER("issue letter"),
    /** {@link RequestCommand.Reassign}. */
    REASSIGN("reassign"),
    /** {@link RequestCommand.ConfirmReceipt}. */
    CONFIRM_RECEIPT("confirm receipt"),
    /** {@link RequestCommand.RequestReturn}. */
    REQUEST_RETURN("request return"),
    /** {@link RequestCommand.RuleReturn}. */
    RULE_RETURN("rule return"),
    /** {@link RequestCommand.Contribute}. */
    CONTRIBUTE("contribute"),
    /** {@link RequestCommand.WaiveContribution}. */
    WAIVE_CONTRIBUTION("waive contribution"),
    /** {@link RequestCommand.ReportProgress}. */
    REPORT_PROGRESS("report progress"),
    /** {@link RequestCommand.RecordContact}. */
    RECORD_CONTACT("record contact"),
    /** {@link RequestCommand.RequestExtension}. */
    REQUEST_EXTENSION("request extension"),
    /** {@link RequestCommand.DecideExtension}. */
    DECIDE_EXTENSION("decide extension"),
    /** {@link RequestCommand.Suspend}. */
    SUSPEND("suspend"),
    /** {@link RequestCommand.Resume}. */
    RESUME("resume"),
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
    /** {@link RequestCommand.AnnulClosure}. */
    ANNUL_CLOSURE("annul closure"),
    /** {@link RequestCommand.Withdraw}. */
    WITHDRAW("withdraw"),
    /** {@link RequestCommand.Escalate}. */
    ESCALATE("escalate"),
    /** {@link RequestCommand.LiftSupervision}. */
    LIFT_SUPERVISION("lift supervision"),
    /** {@link RequestCommand.Nudge}. */
    NUDGE("nudge"),
    /** {@link RequestCommand.Seal}. */
    SEAL("seal"),
    /** {@link RequestCommand.Unseal}. */
    UNSEAL("unseal"),
    /** {@link RequestCommand.Reprioritise}. */
    REPRIORITISE("reprioritise"),
    /** {@link RequestCommand.Recategorise}. */
    RECATEGORISE("recategorise"),
    /** {@link RequestCommand.AdoptProgrammeVersion}. */
    ADOPT_PROGRAMME_VERSION("adopt programme version"),
    /** {@link RequestCommand.Name}. */
    NAME("name"),
    /** {@link RequestCommand.Merge}. */
    MERGE("merge"),
    /** {@link RequestCommand.Absorb}. */
    ABSORB("absorb"),
    /** {@link RequestCommand.Unmerge}. */
    UNMERGE("unmerge"),
    /** {@link RequestCommand.Release}. */
    RELEASE("release"),
    /** {@link RequestCommand.Join}. */
    JOIN("join"),
    /** {@link RequestCommand.Split}. */
    SPLIT("split"),
    /** {@link RequestCommand.NoteChild}. */
    NOTE_CHILD("note child"),
    /** {@link RequestCommand.JoinClass}. */
    JOIN_CLASS("join class"),
    /** {@link RequestCommand.LeaveClass}. */
    LEAVE_CLASS("leave class"),
    /** {@link RequestCommand.OfferClassSolution}. */
    OFFER_CLASS_SOLUTION("offer class solution"),
    /** {@link RequestCommand.Match}. */
    MATCH("match"),
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
