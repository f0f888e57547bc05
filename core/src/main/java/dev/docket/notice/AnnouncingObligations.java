package dev.docket.notice;

import dev.docket.obligation.DueRule;
import dev.docket.obligation.LadderStep;
import dev.docket.obligation.Obligation;
import dev.docket.obligation.ObligationEvent;
import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.request.Roles;
import dev.docket.request.UnitId;
import dev.docket.workflow.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is told of each event of an obligation, and to which roles. */
final class AnnouncingObligations implements ObligationEvent.Cases<List<Message>> {

    private final Told told;
    private final Obligation obligation;
    private final ObligationRule rule;
    private final Audience debtor;

    AnnouncingObligations(Told told, Obligation obligation) {
        this.told = told;
        this.obligation = obligation;
        this.rule = told.rule(obligation);
        this.debtor = told.debtor(obligation);
    }

    private Message.Builder message(NoticeKind kind, int n) {
        return Message.builder()
                .kind(kind)
                .subject(rule.code().value())
                .episode(obligation.ref().episode())
                .arming(obligation.ref().arming())
                .revision(obligation.revision())
                .n(n)
                .urgent(rule.urgent())
                .content(this::content);
    }

    private void content(Notice.Builder notice) {
        notice.rule(rule.code()).due(obligation.due());
        debtor.unit().ifPresent(notice::addUnits);
    }

    /** The debtor, unless they did themselves what arms it, time does the act, or a cadence reminds of it anyway. */
    @Override
    public List<Message> armed(ObligationEvent.Armed event) {
        if (!told.isOwed(obligation) || rule.reminders().isPresent() || told.isDoneBy(debtor.role())) {
            return List.of();
        }
        return List.of(message(NoticeKind.OWED, 0).addTo(debtor).build());
    }

    @Override
    public List<Message> warned(ObligationEvent.Warned event) {
        told.causedBy(debtor);
        return List.of(message(NoticeKind.WARNING, event.n()).addTo(debtor).build());
    }

    @Override
    public List<Message> breached(ObligationEvent.Breached event) {
        return List.of(message(NoticeKind.BREACH, 1)
                .addTo(debtor, Audience.of(Roles.OFFICE))
                .build());
    }

    /** A step that tells nobody of its own is told by the level's rise alone. */
    @Override
    public List<Message> escalated(ObligationEvent.Escalated event) {
        told.causedBy(debtor);
        List<Role> roles = rule.ladder().get(event.n() - 1).told();
        if (roles.isEmpty()) {
            return List.of();
        }
        Optional<UnitId> unit = debtor.unit();
        SupervisionLevel level = event.level();
        return List.of(message(NoticeKind.ESCALATION, event.n())
                .to(roles.stream().map(role -> new Audience(role, unit)).toList())
                .together(true)
                .otherwise(rule.ladder().stream()
                        .skip(event.n())
                        .map(LadderStep::told)
                        .toList())
                .content(notice -> {
                    content(notice);
                    notice.level(level);
                })
                .build());
    }

    @Override
    public List<Message> reminded(ObligationEvent.Reminded event) {
        NoticeKind kind = rule.due() instanceof DueRule.Recurring ? NoticeKind.CHECK_DUE : NoticeKind.REMINDER;
        return List.of(message(kind, event.n()).addTo(debtor).build());
    }

    /** Nobody by itself: what time did has an event of its own. */
    @Override
    public List<Message> acted(ObligationEvent.Acted event) {
        told.causedBy(debtor);
        return List.of();
    }

    /** Nobody: what fulfilled it is told. */
    @Override
    public List<Message> met(ObligationEvent.Met event) {
        return List.of();
    }

    /** Nobody: what ended it is told. */
    @Override
    public List<Message> cancelled(ObligationEvent.Cancelled event) {
        return List.of();
    }

    /** Nobody: what stops the clock is told. */
    @Override
    public List<Message> paused(ObligationEvent.Paused event) {
        return List.of();
    }

    /** Nobody: what lets the clock run again is told, with the new date. */
    @Override
    public List<Message> resumed(ObligationEvent.Resumed event) {
        return List.of();
    }

    /** The debtor; of an extension the lead and the requester are told by what granted it. */
    @Override
    public List<Message> moved(ObligationEvent.Moved event) {
        if (event.from().equals(event.due()) || event.extension().isPresent()) {
            return List.of();
        }
        Optional<Instant> due = event.due();
        return List.of(message(NoticeKind.MOVED, 0)
                .revision(obligation.revision() + 1)
                .addTo(debtor)
                .content(notice -> {
                    content(notice);
                    notice.due(due);
                })
                .build());
    }

    @Override
    public List<Message> vacated(ObligationEvent.Vacated event) {
        return List.of(message(NoticeKind.VACATED, 1)
                .addTo(debtor, Audience.of(Roles.OFFICE))
                .build());
    }
}
