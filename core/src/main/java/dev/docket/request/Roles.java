package dev.docket.request;

import dev.docket.workflow.Role;
import java.util.List;

/**
 * The roles in which people act, owe and are told. A programme may add its own.
 *
 * @since 0.1.0
 */
public final class Roles {

    /** Whose request it is (诉求人). */
    public static final Role REQUESTER = Role.of("requester");
    /** Who may act for the requester, with recorded authority (授权代表). */
    public static final Role REPRESENTATIVE = Role.of("representative");
    /** A department's or leadership's contact (联络员). */
    public static final Role LIAISON = Role.of("liaison");
    /** The contact person inside an enterprise (驻企服务员); may raise and track, may not close. */
    public static final Role RESIDENT_OFFICER = Role.of("resident officer");
    /** Who runs the programme: intake, dispatch, reminders, checks, closure (办公室). */
    public static final Role OFFICE = Role.of("office");
    /** The leader who chairs a session (接待领导). */
    public static final Role HOST = Role.of("host");
    /** The named leader responsible that a request is solved (分管领导). */
    public static final Role SUPERVISING_LEADER = Role.of("supervising leader");
    /** Who answers for a department (一把手). */
    public static final Role DEPARTMENT_HEAD = Role.of("department head");
    /** The department that leads (牵头部门): debtor of the answer. */
    public static final Role LEAD = Role.of("lead department");
    /** A department that helps (配合部门). */
    public static final Role COOPERATOR = Role.of("cooperating department");
    /** Who asks the requester afterwards, independent of the handling departments (回访员). */
    public static final Role FOLLOW_UP_AGENT = Role.of("follow-up agent");
    /** Who issues supervision notices and samples closed cases (督查室). */
    public static final Role INSPECTOR = Role.of("inspector");
    /** Who decides an appeal; was not involved before. */
    public static final Role REVIEWER = Role.of("reviewer");

    /** Who rules whose matter it is, when a department gives it back (裁定机构); no party to it. */
    public static final Role RULING_AUTHORITY = Role.of("ruling authority");

    /** The leader who is attached to a few enterprises (首席服务官). */
    public static final Role CHIEF_SERVICE_OFFICER = Role.of("chief service officer");
    /** Experts who come to an enterprise and advise (专家服务团). */
    public static final Role EXPERT_TEAM = Role.of("expert team");
    /** The leader to whom an enterprise may turn (联系领导). */
    public static final Role CONTACT_LEADER = Role.of("contact leader");

    /** In whose names nothing of the requester shows. */
    private static final List<Role> OFFICIAL = List.of(
            LIAISON,
            OFFICE,
            HOST,
            SUPERVISING_LEADER,
            DEPARTMENT_HEAD,
            LEAD,
            COOPERATOR,
            FOLLOW_UP_AGENT,
            INSPECTOR,
            REVIEWER,
            RULING_AUTHORITY,
            CHIEF_SERVICE_OFFICER,
            EXPERT_TEAM,
            CONTACT_LEADER);

    private Roles() {}

    /**
     * Whether the name of somebody in a role may give away whose request it is.
     *
     * <p>So it may of the requester, of a representative and of the officer who sits in the enterprise; and of whoever has a role
     * of the programme's own, of which the library cannot know on whose side it is.
     *
     * @param role the role
     * @return false for the roles of the programme's officials
     */
    public static boolean isOnTheRequestersSide(Role role) {
        return !OFFICIAL.contains(role);
    }

    /**
     * Whether what somebody in a role says is the requester's own word.
     *
     * @param role the role
     * @return true for the requester and a representative
     */
    public static boolean speaksForTheRequester(Role role) {
        return role.equals(REQUESTER) || role.equals(REPRESENTATIVE);
    }
}
