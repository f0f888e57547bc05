package dev.docket.notice;

import dev.docket.notice.Bulletin.Issued;
import dev.docket.request.ProgrammeId;
import dev.docket.request.Request;
import dev.docket.request.Roles;
import dev.docket.time.WorkingCalendar;
import dev.docket.workflow.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When an irregular bulletin (不定期通报) is worth issuing, and to whom. No timer runs: a host asks when it likes, and whoever runs the
 * programme decides. Immutable and thread-safe.
 *
 * @param overdue how many overdue requests make one, from 1; of a critical one, or one that was given back twice, one is enough
 * @param leastDaysApart how many days after the last one the next may come, from 1; 7 from one Monday to the next
 * @param to the roles that are told, at least one
 * @since 0.1.0
 */
public record BulletinRule(int overdue, int leastDaysApart, List<Role> to) {

    /**
     * Five overdue requests, a week apart, to the office, the host, the inspector, and the leaders and department heads concerned
     * (<em>opinion</em>).
     */
    public static final BulletinRule STANDARD = new BulletinRule(
            5, 7, List.of(Roles.OFFICE, Roles.HOST, Roles.INSPECTOR, Roles.SUPERVISING_LEADER, Roles.DEPARTMENT_HEAD));

    /**
     * Makes a rule.
     *
     * @throws IllegalArgumentException if a number is too small, nobody is told, or a requester is: what they may know of others'
     *     matters is no bulletin's to say
     */
    public BulletinRule {
        to = List.copyOf(to);
        if (overdue < 1 || leastDaysApart < 1) {
            throw new IllegalArgumentException(
                    "BulletinRule needs 1 overdue request or more and 1 day apart or more, but was " + overdue + " and "
                            + leastDaysApart + "; to issue none, do not ask");
        }
        if (to.isEmpty() || to.stream().anyMatch(Roles::speaksForTheRequester)) {
            throw new IllegalArgumentException("BulletinRule.to must name roles that may know of all matters, but was "
                    + to + "; name officials, such as " + Roles.OFFICE);
        }
    }

    /**
     * Says whether a bulletin is worth issuing.
     *
     * <p>As long as no later one is entered as {@code last}, the same number is suggested, however often it is asked.
     *
     * @param programme of which programme; requests of others are left out
     * @param requests how requests stand, each after time has done to it what it has done by {@code asOf}
     * @param last the last one that was issued; empty when there was none
     * @param calendar by whose days they lie apart
     * @param asOf as of when
     * @return the bulletin; empty when nothing calls for one, or the last is too near
     */
    public Optional<Bulletin> suggest(
            ProgrammeId programme,
            Iterable<Request> requests,
            Optional<Issued> last,
            WorkingCalendar calendar,
            Instant asOf) {
        List<HardCase> cases = new ArrayList<>();
        for (Request request : requests) {
            if (request.isRaised() && request.intake().programme().equals(programme)) {
                HardCase.of(request).ifPresent(cases::add);
            }
        }
        cases.sort(Comparator.comparing(HardCase::request));
        Bulletin bulletin = new Bulletin(programme, last.map(Issued::number).orElse(0) + 1, asOf, cases, to);
        return callsFor(bulletin) && isFarEnough(last, calendar, asOf) ? Optional.of(bulletin) : Optional.empty();
    }

    private boolean callsFor(Bulletin bulletin) {
        return bulletin.count(HardCase.Why.OVERDUE) >= overdue
                || bulletin.count(HardCase.Why.CRITICAL) > 0
                || bulletin.count(HardCase.Why.RETURNED) > 0;
    }

    private boolean isFarEnough(Optional<Issued> last, WorkingCalendar calendar, Instant asOf) {
        LocalDate today = calendar.date(asOf);
        return last.map(issued -> ChronoUnit.DAYS.between(calendar.date(issued.at()), today) >= leastDaysApart)
                .orElse(true);
    }
}
