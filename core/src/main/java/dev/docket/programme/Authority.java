package dev.docket.programme;

import dev.docket.request.CommandKind;
import dev.docket.request.Roles;
import dev.docket.workflow.Role;
import dev.docket.workflow.RoleMatrix;
import java.util.EnumMap;
import java.util.List;

/**
 * Who may give which command to a request, unless a scheme says otherwise.
 *
 * @since 0.1.0
 */
public final class Authority {

    private Authority() {}

    /**
     * The default matrix, which schemes change where their text says otherwise.
     *
     * @return the default
     */
    public static RoleMatrix<CommandKind> standard() {
        EnumMap<CommandKind, List<Role>> map = new EnumMap<>(CommandKind.class);
        map.put(
                CommandKind.RAISE,
                List.of(Roles.REQUESTER, Roles.REPRESENTATIVE, Roles.LIAISON, Roles.RESIDENT_OFFICER, Roles.OFFICE));
        map.put(CommandKind.ADMIT, List.of(Roles.OFFICE));
        map.put(CommandKind.RESOLVE_ON_SITE, List.of(Roles.HOST, Roles.DEPARTMENT_HEAD));
        map.put(CommandKind.EXPLAIN, List.of(Roles.HOST, Roles.SUPERVISING_LEADER));
        map.put(CommandKind.ISSUE_LETTER, List.of(Roles.OFFICE));
        map.put(CommandKind.CONFIRM_RECEIPT, List.of(Roles.LIAISON, Roles.DEPARTMENT_HEAD));
        map.put(CommandKind.REPORT_PROGRESS, List.of(Roles.LEAD, Roles.LIAISON, Roles.DEPARTMENT_HEAD));
        map.put(CommandKind.CONTRIBUTE, List.of(Roles.COOPERATOR, Roles.DEPARTMENT_HEAD));
        map.put(CommandKind.DEFER, List.of(Roles.SUPERVISING_LEADER));
        map.put(CommandKind.REVIEW, List.of(Roles.SUPERVISING_LEADER, Roles.HOST));
        map.put(CommandKind.SUBMIT_ANSWER, List.of(Roles.LEAD, Roles.DEPARTMENT_HEAD));
        map.put(CommandKind.APPROVE_ANSWER, List.of(Roles.OFFICE));
        map.put(CommandKind.SEND_BACK, List.of(Roles.OFFICE));
        map.put(CommandKind.RECORD_FOLLOW_UP, List.of(Roles.FOLLOW_UP_AGENT));
        map.put(CommandKind.APPEAL, List.of(Roles.REQUESTER, Roles.REPRESENTATIVE, Roles.OFFICE));
        map.put(CommandKind.DECIDE_APPEAL, List.of(Roles.REVIEWER));
        map.put(CommandKind.CLOSE, List.of(Roles.OFFICE));
        map.put(
                CommandKind.REOPEN,
                List.of(Roles.REQUESTER, Roles.FOLLOW_UP_AGENT, Roles.INSPECTOR, Roles.HOST, Roles.OFFICE));
        map.put(
                CommandKind.RECORD,
                List.of(
                        Roles.OFFICE,
                        Roles.HOST,
                        Roles.SUPERVISING_LEADER,
                        Roles.DEPARTMENT_HEAD,
                        Roles.LEAD,
                        Roles.INSPECTOR,
                        Roles.FOLLOW_UP_AGENT));
        map.put(CommandKind.NOTE_SESSION_END, List.of(Roles.OFFICE, Roles.HOST));
        map.put(CommandKind.ACKNOWLEDGE, List.of(Roles.OFFICE));
        map.put(CommandKind.REJECT, List.of(Roles.OFFICE));
        map.put(CommandKind.REFER, List.of(Roles.OFFICE));
        map.put(CommandKind.ASK_SUPPLEMENT, List.of(Roles.OFFICE));
        map.put(CommandKind.SUPPLEMENT, List.of(Roles.REQUESTER, Roles.REPRESENTATIVE, Roles.OFFICE));
        map.put(CommandKind.COMMIT, List.of(Roles.DEPARTMENT_HEAD));
        map.put(CommandKind.DISCHARGE_COMMITMENT, List.of(Roles.LEAD, Roles.DEPARTMENT_HEAD));
        map.put(CommandKind.DRAFT_LETTER, List.of(Roles.OFFICE));
        map.put(CommandKind.SIGN_LETTER, List.of(Roles.HOST));
        map.put(CommandKind.REASSIGN, List.of(Roles.OFFICE));
        map.put(CommandKind.REQUEST_RETURN, List.of(Roles.DEPARTMENT_HEAD));
        map.put(CommandKind.RULE_RETURN, List.of(Roles.RULING_AUTHORITY));
        map.put(CommandKind.WAIVE_CONTRIBUTION, List.of(Roles.OFFICE));
        map.put(CommandKind.RECORD_CONTACT, List.of(Roles.LEAD, Roles.LIAISON, Roles.DEPARTMENT_HEAD, Roles.OFFICE));
        map.put(CommandKind.REQUEST_EXTENSION, List.of(Roles.LEAD, Roles.DEPARTMENT_HEAD));
        map.put(CommandKind.DECIDE_EXTENSION, List.of(Roles.OFFICE, Roles.SUPERVISING_LEADER, Roles.HOST));
        map.put(CommandKind.SUSPEND, List.of(Roles.OFFICE));
        map.put(CommandKind.RESUME, List.of(Roles.OFFICE));
        map.put(CommandKind.ANNUL_CLOSURE, List.of(Roles.INSPECTOR));
        map.put(CommandKind.WITHDRAW, List.of(Roles.REQUESTER, Roles.REPRESENTATIVE, Roles.OFFICE));
        map.put(CommandKind.ESCALATE, List.of(Roles.OFFICE, Roles.INSPECTOR));
        map.put(CommandKind.LIFT_SUPERVISION, List.of(Roles.OFFICE, Roles.INSPECTOR));
        map.put(CommandKind.NUDGE, List.of(Roles.REQUESTER, Roles.REPRESENTATIVE));
        map.put(CommandKind.SEAL, List.of(Roles.OFFICE));
        map.put(CommandKind.UNSEAL, List.of(Roles.OFFICE));
        map.put(CommandKind.REPRIORITISE, List.of(Roles.OFFICE));
        map.put(CommandKind.RECATEGORISE, List.of(Roles.OFFICE));
        map.put(CommandKind.ADOPT_PROGRAMME_VERSION, List.of(Roles.OFFICE));
        map.put(CommandKind.NAME, List.of(Roles.OFFICE));
        map.put(CommandKind.MERGE, List.of(Roles.OFFICE));
        map.put(CommandKind.ABSORB, List.of(Roles.OFFICE));
        map.put(CommandKind.UNMERGE, List.of(Roles.OFFICE));
        map.put(CommandKind.RELEASE, List.of(Roles.OFFICE));
        map.put(CommandKind.JOIN, List.of(Roles.OFFICE));
        map.put(CommandKind.SPLIT, List.of(Roles.OFFICE));
        map.put(CommandKind.JOIN_CLASS, List.of(Roles.OFFICE));
        map.put(CommandKind.LEAVE_CLASS, List.of(Roles.OFFICE));
        map.put(CommandKind.OFFER_CLASS_SOLUTION, List.of(Roles.OFFICE));
        map.put(CommandKind.MATCH, List.of(Roles.OFFICE));
        map.put(CommandKind.NOTE_CHILD, List.of(Roles.OFFICE, Roles.HOST));
        return RoleMatrix.of(CommandKind.class, kind -> map.getOrDefault(kind, List.of()));
    }
}
