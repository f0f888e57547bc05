package dev.docket.notice;

import dev.docket.obligation.DueRule;
import dev.docket.obligation.Obligation;
import dev.docket.obligation.ObligationEvent;
import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.request.Commitment;
import dev.docket.request.Roles;
import dev.docket.request.UnitId;
import dev.docket.workflow.Role;
import java.time.Instant;
import java.util.ArrayList;
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
        if (rule.perSubject()) {
            notice.remark(obligation.subject().flatMap(told::promise).map(Commitment::action));
        }
    }

    /**
     * The debtor, unless they brought it about themselves, time does the act, a cadence reminds of it anyway, or it is the next of a
     * cadence whose last was just missed: then the breach is told.
     */
    @Override
    public List<Message> armed(ObligationEvent.Armed event) {
        if (!told.isOwed(obligation) || rule.reminders().isPresent() || told.isDoneBy(debtor) || isNextAfterAMiss()) {
            return List.of();
        }
        return List.of(message(NoticeKind.OWED, 0).addTo(debtor).build());
    }

    private boolean isNextAfterAMiss() {
        return rule.due() instanceof DueRule.Recurring
                && told.before().obligations().of(rule.code()).stream()
                        .anyMatch(other -> other.isBreached() && other.subject().equals(obligation.subject()));
    }

    @Override
    public List<Message> warned(ObligationEvent.Warned event) {
        told.causedBy(debtor, event.kind(), rule.code());
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
        told.causedBy(debtor, event.kind(), rule.code());
        List<Role> roles = rule.ladder().get(event.n() - 1).told();
        if (roles.isEmpty()) {
            return List.of();
        }
        Optional<UnitId> unit = debtor.unit();
        SupervisionLevel level = event.level();
        return List.of(message(NoticeKind.ESCALATION, event.n())
                .to(Audience.in(roles, unit))
                .together(true)
                .otherwise(rule.ladder().stream()
                        .skip(event.n())
                        .map(step -> Audience.in(step.told(), unit))
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
        Optional<Obligation> act = rule.debtor().equals(Roles.LEAD) ? told.answer() : told.owedBy(rule.debtor());
        return List.of(message(kind, event.n())
                .addTo(debtor)
                .content(notice -> {
                    content(notice);
                    notice.due(obligation.due().or(() -> act.flatMap(Obligation::due)));
                })
                .build());
    }

    /** Nobody by itself: what time did has an event of its own. */
    @Override
    public List<Message> acted(ObligationEvent.Acted event) {
        told.causedBy(debtor, event.kind(), rule.code());
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

    /**
     * The debtor, unless they moved it themselves, and of the answer the requester, who waits for it; of an extension both are told
     * by what granted it.
     */
    @Override
    public List<Message> moved(ObligationEvent.Moved event) {
        return event.extension().isPresent() ? List.of() : moved(event.from(), event.due());
    }

    /** As of any date that moves. */
    @Override
    public List<Message> broughtForward(ObligationEvent.BroughtForward event) {
        return moved(event.from(), event.obligation().due());
    }

    private List<Message> moved(Optional<Instant> from, Optional<Instant> due) {
        if (from.equals(due)) {
            return List.of();
        }
        List<Audience> to = new ArrayList<>();
        if (!told.isDoneBy(debtor)) {
            to.add(debtor);
        }
        if (Told.isAnswer(rule) && told.isAnybodyContacted()) {
            to.add(Audience.of(Roles.REQUESTER));
        }
        if (to.isEmpty()) {
            return List.of();
        }
        return List.of(message(NoticeKind.MOVED, 0)
                .revision(obligation.revision() + 1)
                .to(to)
                .content(notice -> {
                    content(notice);
                    notice.due(due);
                })
                .build());
    }

    /** As what is armed; the departments and the office learn it from what undid the merging. */
    @Override
    public List<Message> restored(ObligationEvent.Restored event) {
        boolean isTold = debtor.role().equals(Roles.OFFICE)
                || rule.reminders().isPresent()
                || debtor.unit().isPresent();
        return isTold || obligation.isBreached() || obligation.isPaused() || !told.isOwed(obligation)
                ? List.of()
                : List.of(message(NoticeKind.OWED, told.after().version())
                        .addTo(debtor)
                        .build());
    }

    /** Whoever was told of the warnings and steps before. */
    @Override
    public List<Message> risesVacated(ObligationEvent.RisesVacated event) {
        List<Audience> to = new ArrayList<>();
        for (int step : event.rises()) {
            if (told.isNews(event.ref(), step)) {
                continue;
            }
            if (step < 0) {
                to.add(debtor);
            } else if (step <= rule.ladder().size()) {
                to.addAll(Audience.in(rule.ladder().get(step - 1).told(), debtor.unit()));
            }
        }
        return to.isEmpty()
                ? List.of()
                : List.of(message(NoticeKind.RISE_VACATED, 1)
                        .to(to.stream().distinct().toList())
                        .build());
    }

    /** Whoever was told of the breach before, or of a step of the ladder that it has led to. */
    @Override
    public List<Message> vacated(ObligationEvent.Vacated event) {
        List<Audience> to = new ArrayList<>(List.of(debtor, Audience.of(Roles.OFFICE)));
        // Another version of the programme may have fewer steps than have fired.
        event.rises().stream()
                .filter(step -> step <= rule.ladder().size() && !told.isNews(event.ref(), step))
                .flatMap(step -> rule.ladder().get(step - 1).told().stream())
                .map(role -> Audience.in(role, debtor.unit()))
                .filter(audience -> !to.contains(audience))
                .forEach(to::add);
        return List.of(message(NoticeKind.VACATED, 1).to(to).build());
    }
}
