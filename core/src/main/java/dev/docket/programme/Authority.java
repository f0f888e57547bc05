package dev.docket.programme;

import dev.docket.request.CommandKind;
import dev.docket.request.Roles;
import dev.docket.workflow.Role;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;

/**
 * Who may give which command. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Authority {

    private final EnumMap<CommandKind, List<Role>> roles;

    private Authority(EnumMap<CommandKind, List<Role>> roles) {
        this.roles = roles;
    }

    /**
     * The default matrix, which schemes change where their text says otherwise.
     *
     * @return the default
     */
    public static Authority standard() {
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
        return new Authority(map);
    }

    /**
     * The same matrix with another row.
     *
     * @param command the command
     * @param allowed who may give it from now on
     * @return the changed matrix
     */
    public Authority with(CommandKind command, List<Role> allowed) {
        EnumMap<CommandKind, List<Role>> map = new EnumMap<>(roles);
        map.put(command, List.copyOf(allowed));
        return new Authority(map);
    }

    /**
     * The same matrix with one more role in a row.
     *
     * @param command the command
     * @param role who may give it too
     * @return the changed matrix
     */
    public Authority allowing(CommandKind command, Role role) {
        ArrayList<Role> more = new ArrayList<>(allowed(command));
        more.add(role);
        return with(command, more);
    }

    /**
     * Who may give a command.
     *
     * @param command the command
     * @return the roles, empty when nobody may
     */
    public List<Role> allowed(CommandKind command) {
        List<Role> allowed = roles.get(command);
        return allowed == null ? List.of() : allowed;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Authority that && roles.equals(that.roles);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(roles);
    }

    @Override
    public String toString() {
        return roles.toString();
    }
}
