package dev.docket.notice;

import dev.docket.obligation.SupervisionLevel;
import dev.docket.request.Assignment.Part;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequesterId;
import dev.docket.request.Roles;
import dev.docket.request.UnitId;
import dev.docket.workflow.Role;
import java.util.List;
import java.util.Optional;

/**
 * What is told of each event of a request, and to which roles. An event that gives no message is told to nobody, each for
 * the reason that stands there. What runs beside the stages stands here, the rest by theme.
 */
final class Announcing implements AnnouncingIntake, AnnouncingAssignments, AnnouncingEndings, AnnouncingBonds {

    /** The subject of all rises, so that a late asking tells the last one only. */
    static final String SUPERVISION = "supervision";

    private final Told told;
    private final Telling telling;

    Announcing(Told told) {
        this.told = told;
        this.telling = new Telling(told);
    }

    @Override
    public Telling telling() {
        return telling;
    }

    // ---- supervision

    @Override
    public List<Message> supervisionRaised(RequestEvent.SupervisionRaised event) {
        event.by().ifPresent(told::did);
        List<Role> roles = toldAt(event.to());
        if (roles.isEmpty()) {
            return List.of();
        }
        Optional<UnitId> unit = told.unitOfTheCause();
        return List.of(telling.message(NoticeKind.SUPERVISION, event)
                .subject(SUPERVISION)
                .to(Audience.in(roles, unit))
                .together(true)
                .otherwise(above(event.to(), unit))
                .content(notice -> {
                    notice.level(event.to());
                    if (event.by().isPresent()) {
                        notice.remark(event.cause());
                    } else {
                        notice.cause(told.cause()).rule(told.ruleOfTheCause());
                    }
                })
                .build());
    }

    private static List<List<Audience>> above(SupervisionLevel level, Optional<UnitId> unit) {
        return List.of(SupervisionLevel.values()).stream()
                .filter(higher -> higher.compareTo(level) > 0)
                .map(higher -> Audience.in(toldAt(higher), unit))
                .toList();
    }

    /** Whom a level names; the last one is told to a body outside, which is recorded only. */
    private static List<Role> toldAt(SupervisionLevel level) {
        return switch (level) {
            case NONE, TRANSFERRED -> List.of();
            case NOTICE -> List.of(Roles.LIAISON);
            case WARNING -> List.of(Roles.DEPARTMENT_HEAD, Roles.SUPERVISING_LEADER);
            case CRITICAL -> List.of(Roles.HOST, Roles.INSPECTOR);
        };
    }

    /** Nobody: what they owed stays owed. */
    @Override
    public List<Message> supervisionLifted(RequestEvent.SupervisionLifted event) {
        told.did(event.by());
        return List.of();
    }

    // ---- other things that change no stage

    /** The lead that is at work; where none is, the office, with which it lies. */
    @Override
    public List<Message> nudged(RequestEvent.Nudged event) {
        told.did(event.by());
        return told.after()
                .liveLead()
                .map(lead -> telling.toDepartment(
                        NoticeKind.NUDGED, event, Part.LEAD, lead.unit(), notice -> notice.remark(event.text())))
                .orElseGet(() -> telling.toOffice(NoticeKind.NUDGED, event, notice -> notice.remark(event.text())));
    }

    /** Whose identity it is, why; the departments at work, that they keep what they know to themselves. */
    @Override
    public List<Message> sealed(RequestEvent.Sealed event) {
        told.did(event.by());
        return told(NoticeKind.SEALED, event, event.party(), event.reason());
    }

    @Override
    public List<Message> unsealed(RequestEvent.Unsealed event) {
        told.did(event.by());
        return told(NoticeKind.UNSEALED, event, event.party(), event.reason());
    }

    private List<Message> told(NoticeKind kind, RequestEvent event, Optional<RequesterId> party, String reason) {
        return Telling.both(
                party.map(who -> telling.toParties(List.of(who), kind, event, notice -> notice.remark(reason)))
                        .orElseGet(() -> telling.toRequester(kind, event, notice -> notice.remark(reason))),
                telling.toAllAtWork(kind, event, Telling::withoutDue));
    }

    /** Nobody by itself: each date that moves is told. */
    @Override
    public List<Message> reprioritised(RequestEvent.Reprioritised event) {
        told.did(event.by());
        return List.of();
    }

    /** Nobody by itself: each date that moves is told. */
    @Override
    public List<Message> recategorised(RequestEvent.Recategorised event) {
        told.did(event.by());
        return List.of();
    }

    /** Nobody by itself: each date that moves is told. */
    @Override
    public List<Message> programmeAdopted(RequestEvent.ProgrammeAdopted event) {
        told.did(event.by());
        return List.of();
    }

    /** The leader who is named; the requester, when somebody is to walk their case through. */
    @Override
    public List<Message> named(RequestEvent.Named event) {
        told.did(event.by());
        return switch (event.role()) {
            case SUPERVISING_LEADER ->
                telling.to(
                        Roles.SUPERVISING_LEADER,
                        NoticeKind.LEADER_NAMED,
                        event,
                        notice -> told.after().lead().ifPresent(lead -> notice.addUnits(lead.unit())));
            case COMPANION ->
                telling.toRequester(
                        NoticeKind.COMPANION_NAMED,
                        event,
                        notice -> notice.remark(event.person().value()));
            case CONTACT -> List.of(); // who works on it finds them in the request
        };
    }

    /** Nobody: who did it knows; a decision's consequence is told as what is then owed. */
    @Override
    public List<Message> recorded(RequestEvent.Recorded event) {
        told.did(event.by());
        return List.of();
    }

    @Override
    public List<Message> ofObligation(RequestEvent.OfObligation event) {
        return told.obligation(event.event().ref())
                .map(obligation -> event.event().match(new AnnouncingObligations(told, obligation)))
                .orElse(List.of());
    }
}
