package dev.docket.examples.runner.run;

import dev.docket.notice.Directory;
import dev.docket.notice.Recipient;
import dev.docket.request.Actor;
import dev.docket.request.Assignment;
import dev.docket.request.PersonId;
import dev.docket.request.Request;
import dev.docket.request.Roles;
import dev.docket.time.WorkingCalendar;
import dev.docket.workflow.Role;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who acts in the scenario, and of which unit: keys, no names of people. */
final class Cast {

    static final String OFFICE_UNIT = "office";
    static final String LEADERS_UNIT = "district-leaders";
    static final String AGENTS_UNIT = "follow-up-team";
    static final String OFFICERS_UNIT = "resident-officers";
    static final String REVIEW_UNIT = "review-panel";
    static final String INSPECTION_UNIT = "inspection";

    /** The leaders, each in charge of some subjects. */
    static final List<String> LEADERS = List.of("leader-a", "leader-b", "leader-c", "leader-d");

    static final Actor OFFICE = Actor.of(Roles.OFFICE, OFFICE_UNIT, "office-desk");
    static final Actor REVIEWER = Actor.of(Roles.REVIEWER, REVIEW_UNIT, "review-chair");
    static final Actor INSPECTOR = Actor.of(Roles.INSPECTOR, INSPECTION_UNIT, "inspector");

    private static final List<Role> DEPARTMENTAL =
            List.of(Roles.LEAD, Roles.COOPERATOR, Roles.LIAISON, Roles.DEPARTMENT_HEAD);
    private static final List<Actor> OTHERS = List.of(
            OFFICE, REVIEWER, Actor.of(Roles.HOST, LEADERS_UNIT, "host-of-the-day"), INSPECTOR, agent(AGENTS_UNIT));

    private Cast() {}

    static Actor host(String person) {
        return Actor.of(Roles.HOST, LEADERS_UNIT, person);
    }

    static Actor leader(Request request) {
        String person = request.supervisingLeader().map(Object::toString).orElseGet(() -> LEADERS.get(0));
        return Actor.of(Roles.SUPERVISING_LEADER, LEADERS_UNIT, person);
    }

    static Actor agent(String unit) {
        return Actor.of(Roles.FOLLOW_UP_AGENT, unit, "agent-" + unit);
    }

    static Actor requester(String enterprise) {
        return Actor.of(Roles.REQUESTER, enterprise, "owner-of-" + enterprise);
    }

    static Actor representative(String enterprise) {
        return Actor.of(Roles.REPRESENTATIVE, enterprise, "representative-of-" + enterprise);
    }

    /** An officer who lives with an enterprise, by number from 1. */
    static PersonId officer(String enterprise, int number) {
        return PersonId.of("officer-" + number + "-at-" + enterprise);
    }

    static Actor officer(PersonId who) {
        return Actor.of(Roles.RESIDENT_OFFICER, OFFICERS_UNIT, who.value());
    }

    static Actor of(Role role, String department) {
        return Actor.of(role, department, department + "-" + role.toString().split(" ", 2)[0]);
    }

    /** The department that leads; before a letter, the office stands for it. */
    static String leadOf(Request request) {
        return request.lead().map(lead -> lead.unit().value()).orElse(OFFICE_UNIT);
    }

    /** Who is told: one mailbox for each role, one for each department's role, all in one calendar and in English. */
    static Directory directory(WorkingCalendar calendar) {
        return (role, request) -> {
            if (DEPARTMENTAL.contains(role)) {
                return request.assignments().stream()
                        .map(Assignment::unit)
                        .distinct()
                        .map(unit -> recipient(of(role, unit.value()), calendar).in(unit))
                        .toList();
            }
            return person(role, request).map(actor -> recipient(actor, calendar)).stream()
                    .toList();
        };
    }

    private static Recipient recipient(Actor actor, WorkingCalendar calendar) {
        return new Recipient(actor.person().value(), actor.role(), calendar, Locale.ENGLISH);
    }

    private static Optional<Actor> person(Role role, Request request) {
        if (role.equals(Roles.REQUESTER)) {
            return Optional.of(requester(request.intake().requester().value()));
        }
        if (role.equals(Roles.SUPERVISING_LEADER)) {
            return Optional.of(leader(request));
        }
        return OTHERS.stream().filter(actor -> actor.role().equals(role)).findFirst();
    }
}
