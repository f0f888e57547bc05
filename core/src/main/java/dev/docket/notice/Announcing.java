package dev.docket.notice;

import dev.docket.obligation.Obligation;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.request.Assignment;
import dev.docket.request.Assignment.Part;
import dev.docket.request.NamedRole;
import dev.docket.request.Rejection;
import dev.docket.request.RequestEvent;
import dev.docket.request.Roles;
import dev.docket.request.Stage;
import dev.docket.request.UnitId;
import dev.docket.workflow.Event;
import dev.docket.workflow.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What is told of each event of a request, and to which roles. An event that gives no message is told to nobody, each for
 * the reason that stands there.
 */
final class Announcing implements RequestEvent.Cases<List<Message>> {

    /** The subject of all rises, so that a late asking tells the last one only. */
    static final String SUPERVISION = "supervision";

    private final Told told;

    Announcing(Told told) {
        this.told = told;
    }

    /** The common part: what is not of an obligation is numbered by its event. */
    private Message.Builder message(NoticeKind kind, Event event) {
        return Message.builder()
                .kind(kind)
                .subject(event.kind().name())
                .episode(told.after().episode())
                .n(told.after().version());
    }

    private Message toRequester(NoticeKind kind, Event event, Consumer<Notice.Builder> content) {
        return message(kind, event)
                .addTo(Audience.of(Roles.REQUESTER))
                .content(content)
                .build();
    }

    /** To a department, with what it owes and by when. */
    private Message toDepartment(
            NoticeKind kind, Event event, Part part, UnitId unit, Consumer<Notice.Builder> content) {
        Role role = part == Part.LEAD ? Roles.LEAD : Roles.COOPERATOR;
        return message(kind, event)
                .addTo(Audience.of(role, unit))
                .content(notice -> {
                    told.owed(role, unit).ifPresent(owed -> speaksOf(notice, owed));
                    notice.addUnits(unit);
                    content.accept(notice);
                })
                .build();
    }

    private static void speaksOf(Notice.Builder notice, Obligation obligation) {
        notice.rule(obligation.ref().rule()).due(obligation.due());
    }

    private Optional<Message> toLead(NoticeKind kind, Event event, Consumer<Notice.Builder> content) {
        return told.after().lead().map(lead -> toDepartment(kind, event, Part.LEAD, lead.unit(), content));
    }

    /** To the requester, and to the departments that are at work. */
    private List<Message> toAllAtWork(NoticeKind kind, Event event, Consumer<Notice.Builder> content) {
        List<Message> messages = new ArrayList<>();
        messages.add(toRequester(kind, event, content));
        for (Assignment assignment : told.before().assignments()) {
            if (assignment.isLive()) {
                messages.add(toDepartment(kind, event, assignment.part(), assignment.unit(), content));
            }
        }
        return messages;
    }

    private Consumer<Notice.Builder> dueOf(Role debtor) {
        return notice -> notice.due(told.owedBy(debtor).flatMap(Obligation::due));
    }

    @Override
    public List<Message> raised(RequestEvent.Raised event) {
        told.did(event.by());
        return List.of(toRequester(NoticeKind.RECEIVED, event, dueOf(Roles.OFFICE)));
    }

    @Override
    public List<Message> admitted(RequestEvent.Admitted event) {
        told.did(event.by());
        return List.of(toRequester(NoticeKind.ADMITTED, event, dueOf(Roles.OFFICE)));
    }

    @Override
    public List<Message> resolvedOnSite(RequestEvent.ResolvedOnSite event) {
        told.did(event.by());
        return List.of(toRequester(NoticeKind.RESOLVED_ON_SITE, event, notice -> notice.remark(event.solution())));
    }

    @Override
    public List<Message> explained(RequestEvent.Explained event) {
        told.did(event.by());
        Optional<Obligation> review =
                event.explanation().isFinal() ? Optional.empty() : told.owedBy(Roles.SUPERVISING_LEADER);
        return toAllAtWork(
                NoticeKind.EXPLAINED,
                event,
                notice -> reviewedBy(notice, review).remark(event.explanation().basis()));
    }

    /** What was put off speaks of its review and no more of the answer, whose clock stands. */
    private static Notice.Builder reviewedBy(Notice.Builder notice, Optional<Obligation> review) {
        return notice.rule(review.map(obligation -> obligation.ref().rule())).due(review.flatMap(Obligation::due));
    }

    @Override
    public List<Message> letterIssued(RequestEvent.LetterIssued event) {
        told.did(event.by());
        List<Message> messages = new ArrayList<>();
        Consumer<Notice.Builder> letter = notice -> notice.letter(event.letter().number());
        UnitId lead = event.letter().lead();
        messages.add(toDepartment(NoticeKind.LETTER, event, Part.LEAD, lead, letter));
        for (UnitId cooperator : event.letter().cooperators()) {
            messages.add(toDepartment(NoticeKind.LETTER, event, Part.COOPERATING, cooperator, letter));
        }
        messages.add(toRequester(
                NoticeKind.ASSIGNED_INFO,
                event,
                notice -> notice.addUnits(lead).due(told.owed(Roles.LEAD, lead).flatMap(Obligation::due))));
        return messages;
    }

    /** Nobody: the department did what was expected. */
    @Override
    public List<Message> receiptConfirmed(RequestEvent.ReceiptConfirmed event) {
        told.did(event.by());
        return List.of();
    }

    @Override
    public List<Message> receiptDeemed(RequestEvent.ReceiptDeemed event) {
        Role role = told.after().unitsIn(Roles.COOPERATOR).contains(event.unit()) ? Roles.COOPERATOR : Roles.LEAD;
        return List.of(message(NoticeKind.RECEIPT_DEEMED, event)
                .addTo(Audience.of(role, event.unit()), Audience.of(Roles.OFFICE))
                .content(notice -> notice.addUnits(event.unit()))
                .build());
    }

    /** Nobody: progress stands in the history; it never counts as an answer. */
    @Override
    public List<Message> progressReported(RequestEvent.ProgressReported event) {
        told.did(event.by());
        return List.of();
    }

    @Override
    public List<Message> contributed(RequestEvent.Contributed event) {
        told.did(event.by());
        return toLead(
                        NoticeKind.CONTRIBUTED,
                        event,
                        notice -> notice.units(List.of(event.by().unit())).remark(event.opinion()))
                .stream()
                .toList();
    }

    @Override
    public List<Message> deferred(RequestEvent.Deferred event) {
        told.did(event.by());
        Optional<Obligation> review = told.owedBy(Roles.SUPERVISING_LEADER);
        return toAllAtWork(
                NoticeKind.DEFERRED,
                event,
                notice -> reviewedBy(notice, review).remark(event.deferral().plan()));
    }

    @Override
    public List<Message> continued(RequestEvent.Continued event) {
        told.did(event.by());
        return List.of(toRequester(NoticeKind.CONTINUED, event, notice -> {
            dueOf(Roles.SUPERVISING_LEADER).accept(notice);
            notice.remark(event.note());
        }));
    }

    @Override
    public List<Message> resumed(RequestEvent.Resumed event) {
        told.did(event.by());
        return toAllAtWork(NoticeKind.RESUMED, event, notice -> notice.remark(event.note()));
    }

    /** Nobody by itself: the office is told that it owes a decision on it. */
    @Override
    public List<Message> answerSubmitted(RequestEvent.AnswerSubmitted event) {
        told.did(event.by());
        return List.of();
    }

    @Override
    public List<Message> answerApproved(RequestEvent.AnswerApproved event) {
        told.did(event.by());
        return List.of(toRequester(
                NoticeKind.ANSWER,
                event,
                notice -> told.before()
                        .answer()
                        .ifPresent(answer -> notice.outcome(answer.claimed()).remark(answer.text()))));
    }

    @Override
    public List<Message> answerSentBack(RequestEvent.AnswerSentBack event) {
        told.did(event.by());
        return toLead(NoticeKind.SENT_BACK, event, notice -> notice.remark(event.reason())).stream()
                .toList();
    }

    /** Nobody by itself: what follows from it is told. */
    @Override
    public List<Message> followedUp(RequestEvent.FollowedUp event) {
        told.did(event.by());
        return List.of();
    }

    /** Nobody by itself: the office is told that it owes the write-off. */
    @Override
    public List<Message> attemptsExhausted(RequestEvent.AttemptsExhausted event) {
        return List.of();
    }

    /** Nobody by itself: the reviewer is told that they owe the decision. */
    @Override
    public List<Message> appealed(RequestEvent.Appealed event) {
        told.did(event.by());
        return List.of();
    }

    @Override
    public List<Message> appealDecided(RequestEvent.AppealDecided event) {
        told.did(event.by());
        return List.of(toRequester(NoticeKind.APPEAL_DECIDED, event, notice -> notice.remark(event.reason())));
    }

    @Override
    public List<Message> closed(RequestEvent.Closed event) {
        event.by().ifPresent(told::did);
        if (!event.ending().isSettled()) {
            return List.of(); // what ended it is told
        }
        return List.of(toRequester(
                NoticeKind.CLOSED,
                event,
                notice -> notice.ending(event.ending())
                        .due(told.windowOf(Roles.REQUESTER).flatMap(Obligation::due))));
    }

    @Override
    public List<Message> reopened(RequestEvent.Reopened event) {
        told.did(event.by());
        List<Message> messages = new ArrayList<>();
        messages.add(toRequester(NoticeKind.REOPENED, event, notice -> notice.remark(event.reason())));
        if (event.to() == Stage.ASSIGNED) {
            toLead(NoticeKind.REOPENED, event, notice -> notice.remark(event.reason()))
                    .ifPresent(messages::add);
        }
        return messages;
    }

    /** Nobody by itself: the host is told that they owe the decision. */
    @Override
    public List<Message> reopeningsSpent(RequestEvent.ReopeningsSpent event) {
        return List.of();
    }

    @Override
    public List<Message> supervisionRaised(RequestEvent.SupervisionRaised event) {
        List<Role> roles = toldAt(event.to());
        if (roles.isEmpty()) {
            return List.of();
        }
        Optional<UnitId> unit = told.unitOfTheCause();
        return List.of(message(NoticeKind.SUPERVISION, event)
                .subject(SUPERVISION)
                .to(roles.stream().map(role -> new Audience(role, unit)).toList())
                .together(true)
                .otherwise(above(event.to()))
                .content(notice -> notice.level(event.to()).remark(event.cause()))
                .build());
    }

    private static List<List<Role>> above(SupervisionLevel level) {
        return List.of(SupervisionLevel.values()).stream()
                .filter(higher -> higher.compareTo(level) > 0)
                .map(Announcing::toldAt)
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

    /** Nobody: who did it knows; a decision's consequence is told as what is then owed. */
    @Override
    public List<Message> recorded(RequestEvent.Recorded event) {
        told.did(event.by());
        return List.of();
    }

    /** Nobody: the requester was told with the ending that there is a window. */
    @Override
    public List<Message> reopenWindowClosed(RequestEvent.ReopenWindowClosed event) {
        return List.of();
    }

    @Override
    public List<Message> sessionEndNoted(RequestEvent.SessionEndNoted event) {
        told.did(event.by());
        return List.of(); // the date that moves is told
    }

    @Override
    public List<Message> acknowledged(RequestEvent.Acknowledged event) {
        told.did(event.by());
        return List.of(toRequester(NoticeKind.ACKNOWLEDGED, event, dueOf(Roles.OFFICE)));
    }

    @Override
    public List<Message> rejected(RequestEvent.Rejected event) {
        told.did(event.by());
        Rejection rejection = event.rejection();
        String receiver = rejection.receiver().map(name -> " → " + name).orElse("");
        return List.of(toRequester(
                NoticeKind.REJECTED,
                event,
                notice -> notice.remark(rejection.text() + receiver + "; " + rejection.alternative())));
    }

    @Override
    public List<Message> referred(RequestEvent.Referred event) {
        told.did(event.by());
        return List.of(toRequester(
                NoticeKind.REFERRED,
                event,
                notice -> notice.remark(
                        event.referral().receiver() + "; " + event.referral().acknowledgement())));
    }

    @Override
    public List<Message> withdrawn(RequestEvent.Withdrawn event) {
        told.did(event.by());
        return toAllAtWork(
                NoticeKind.WITHDRAWN,
                event,
                notice -> notice.rule(Optional.empty()).due(Optional.empty()).remark(event.reason()));
    }

    @Override
    public List<Message> supplementAsked(RequestEvent.SupplementAsked event) {
        told.did(event.by());
        return List.of(toRequester(
                NoticeKind.SUPPLEMENT_ASKED,
                event,
                notice -> notice.due(told.windowOf(Roles.REQUESTER).flatMap(Obligation::due))
                        .remark(event.what())));
    }

    @Override
    public List<Message> supplemented(RequestEvent.Supplemented event) {
        told.did(event.by());
        return toOfficeAndAllAtWork(NoticeKind.SUPPLEMENT_OVER, event, notice -> notice.remark(event.text()));
    }

    @Override
    public List<Message> supplementMissed(RequestEvent.SupplementMissed event) {
        return toOfficeAndAllAtWork(NoticeKind.SUPPLEMENT_OVER, event, notice -> {});
    }

    private List<Message> toOfficeAndAllAtWork(NoticeKind kind, Event event, Consumer<Notice.Builder> content) {
        List<Message> messages = new ArrayList<>(toAllAtWork(kind, event, content));
        messages.set(
                0,
                message(kind, event)
                        .addTo(Audience.of(Roles.OFFICE))
                        .content(content)
                        .build());
        return messages;
    }

    @Override
    public List<Message> committed(RequestEvent.Committed event) {
        told.did(event.by());
        return List.of(toRequester(
                NoticeKind.COMMITTED,
                event,
                notice -> notice.addUnits(event.commitment().unit())
                        .remark(event.commitment().action() + ", "
                                + event.commitment().date())));
    }

    @Override
    public List<Message> commitmentDischarged(RequestEvent.CommitmentDischarged event) {
        told.did(event.by());
        return List.of(toRequester(NoticeKind.COMMITMENT_KEPT, event, notice -> notice.remark(event.note())));
    }

    /** Nobody by itself: the host is told that they owe the signature. */
    @Override
    public List<Message> letterDrafted(RequestEvent.LetterDrafted event) {
        told.did(event.by());
        return List.of();
    }

    /** Nobody by itself: the letter is told when it is issued. */
    @Override
    public List<Message> letterSigned(RequestEvent.LetterSigned event) {
        told.did(event.by());
        return List.of();
    }

    @Override
    public List<Message> assignmentEnded(RequestEvent.AssignmentEnded event) {
        return event.how() == RequestEvent.AssignmentEnd.REASSIGNED
                ? List.of(toDepartment(
                        NoticeKind.ASSIGNMENT_ENDED,
                        event,
                        event.part(),
                        event.unit(),
                        notice -> notice.rule(Optional.empty()).due(Optional.empty())))
                : List.of(); // the ruling, or the letter that makes it lead, is told
    }

    /** Nobody: the departments know their window from the letter. */
    @Override
    public List<Message> returnWindowClosed(RequestEvent.ReturnWindowClosed event) {
        return List.of();
    }

    /** Nobody by itself: the ruling authority is told that it owes the ruling. */
    @Override
    public List<Message> returnRequested(RequestEvent.ReturnRequested event) {
        told.did(event.by());
        return List.of();
    }

    @Override
    public List<Message> returnRuled(RequestEvent.ReturnRuled event) {
        told.did(event.by());
        return List.of(message(NoticeKind.RETURN_RULED, event)
                .addTo(Audience.of(Roles.DEPARTMENT_HEAD, event.unit()), Audience.of(Roles.OFFICE))
                .content(notice -> {
                    notice.addUnits(event.unit()).remark(event.reason());
                    event.nextLead().ifPresent(notice::addUnits);
                })
                .build());
    }

    @Override
    public List<Message> contributionWaived(RequestEvent.ContributionWaived event) {
        told.did(event.by());
        return List.of(toDepartment(
                NoticeKind.ASSIGNMENT_ENDED,
                event,
                Part.COOPERATING,
                event.unit(),
                notice -> notice.rule(Optional.empty()).due(Optional.empty()).remark(event.reason())));
    }

    /** Nobody: the requester was there. */
    @Override
    public List<Message> contactRecorded(RequestEvent.ContactRecorded event) {
        told.did(event.by());
        return List.of();
    }

    /** Nobody by itself: the office is told that it owes the decision. */
    @Override
    public List<Message> extensionRequested(RequestEvent.ExtensionRequested event) {
        told.did(event.by());
        return List.of();
    }

    @Override
    public List<Message> extensionDecided(RequestEvent.ExtensionDecided event) {
        told.did(event.by());
        NoticeKind kind = event.granted() ? NoticeKind.EXTENSION_GRANTED : NoticeKind.EXTENSION_REFUSED;
        List<Message> messages = new ArrayList<>();
        if (event.granted()) {
            messages.add(toRequester(
                    kind,
                    event,
                    notice -> notice.due(told.owedBy(Roles.LEAD).flatMap(Obligation::due))
                            .remark(event.reason())));
        }
        toLead(kind, event, notice -> notice.remark(event.reason())).ifPresent(messages::add);
        return messages;
    }

    @Override
    public List<Message> suspended(RequestEvent.Suspended event) {
        told.did(event.by());
        return toAllAtWork(
                NoticeKind.SUSPENDED,
                event,
                notice -> notice.rule(Optional.empty())
                        .due(Optional.empty())
                        .remark(event.note() + ", " + event.until()));
    }

    @Override
    public List<Message> suspensionEnded(RequestEvent.SuspensionEnded event) {
        event.by().ifPresent(told::did);
        return toAllAtWork(NoticeKind.SUSPENSION_ENDED, event, notice -> notice.remark(event.note()));
    }

    /** Nobody by itself: that it is open again is told. */
    @Override
    public List<Message> closureAnnulled(RequestEvent.ClosureAnnulled event) {
        told.did(event.by());
        return List.of();
    }

    /** Nobody: what they owed stays owed. */
    @Override
    public List<Message> supervisionLifted(RequestEvent.SupervisionLifted event) {
        told.did(event.by());
        return List.of();
    }

    @Override
    public List<Message> nudged(RequestEvent.Nudged event) {
        told.did(event.by());
        return List.of(toLead(NoticeKind.NUDGED, event, notice -> notice.remark(event.text()))
                .orElseGet(() -> message(NoticeKind.NUDGED, event)
                        .addTo(Audience.of(Roles.OFFICE))
                        .content(notice -> notice.remark(event.text()))
                        .build()));
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

    /** The requester, when somebody is to walk their case through; else nobody. */
    @Override
    public List<Message> named(RequestEvent.Named event) {
        told.did(event.by());
        return event.role() == NamedRole.COMPANION
                ? List.of(toRequester(
                        NoticeKind.COMPANION_NAMED,
                        event,
                        notice -> notice.remark(event.person().value())))
                : List.of();
    }

    @Override
    public List<Message> ofObligation(RequestEvent.OfObligation event) {
        return told.obligation(event.event().ref())
                .map(obligation -> event.event().match(new AnnouncingObligations(told, obligation)))
                .orElse(List.of());
    }
}
