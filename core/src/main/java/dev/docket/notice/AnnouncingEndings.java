package dev.docket.notice;

import dev.docket.obligation.Obligation;
import dev.docket.request.EventKinds;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestEvent.ReopenCause;
import dev.docket.request.Roles;
import dev.docket.request.Stage;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What is told of the answer, of what the requester says to it, and of how a request ends or returns. */
interface AnnouncingEndings extends RequestEvent.Cases<List<Message>> {

    Telling telling();

    private Told told() {
        return telling().told();
    }

    // ---- the answer

    /** Nobody by itself: the office is told that it owes a decision on it. */
    @Override
    default List<Message> answerSubmitted(RequestEvent.AnswerSubmitted event) {
        told().did(event.by());
        return List.of();
    }

    @Override
    default List<Message> answerApproved(RequestEvent.AnswerApproved event) {
        told().did(event.by());
        Consumer<Notice.Builder> content = notice -> told().before()
                .answer()
                .ifPresent(answer -> notice.outcome(answer.claimed()).remark(answer.text()));
        return Telling.both(
                telling().toRequester(NoticeKind.ANSWER, event, content),
                telling().spared(event));
    }

    @Override
    default List<Message> answerSentBack(RequestEvent.AnswerSentBack event) {
        told().did(event.by());
        return telling().toLead(NoticeKind.SENT_BACK, event, notice -> notice.remark(event.reason()));
    }

    // ---- what the requester says to it

    /** Nobody by itself but the requester who does not accept an explanation; else what follows from it is told. */
    @Override
    default List<Message> followedUp(RequestEvent.FollowedUp event) {
        told().did(event.by());
        boolean mayAppeal = event.kind().equals(EventKinds.FOLLOW_UP_FAILED)
                && told().after().isIn(Stage.EXPLAINED)
                && !told().after().appealed();
        if (!mayAppeal) {
            return List.of();
        }
        Optional<Obligation> offer = told().armedBy(event, Roles.OFFICE);
        return telling()
                .toRequester(NoticeKind.APPEAL_OFFERED, event, notice -> notice.due(offer.flatMap(Obligation::due)));
    }

    /** Nobody by itself: the office is told that it owes the write-off. */
    @Override
    default List<Message> attemptsExhausted(RequestEvent.AttemptsExhausted event) {
        return List.of();
    }

    /** The reviewer is told that they owe the decision. */
    @Override
    default List<Message> appealed(RequestEvent.Appealed event) {
        told().did(event.by());
        return telling()
                .toRequester(
                        NoticeKind.APPEALED,
                        event,
                        notice -> Telling.speakOf(notice, told().armedBy(event, Roles.REVIEWER))
                                .remark(event.grounds()));
    }

    @Override
    default List<Message> appealDecided(RequestEvent.AppealDecided event) {
        told().did(event.by());
        return telling()
                .toRequester(
                        NoticeKind.APPEAL_DECIDED,
                        event,
                        notice -> Telling.speakOf(notice, told().answer()).remark(event.reason()));
    }

    // ---- endings

    /** What ended it before anybody could settle it has told so. What time ended the office is told too. */
    @Override
    default List<Message> closed(RequestEvent.Closed event) {
        event.by().ifPresent(told()::did);
        if (!event.ending().isSettled()) {
            return List.of();
        }
        Optional<Obligation> window = told().armedBy(event, Roles.REQUESTER);
        Consumer<Notice.Builder> content =
                notice -> notice.ending(event.ending()).due(window.flatMap(Obligation::due));
        List<Message> requester = telling().toRequester(NoticeKind.CLOSED, event, content);
        return event.by().isPresent()
                ? requester
                : Telling.both(requester, telling().toOffice(NoticeKind.CLOSED, event, content));
    }

    /** The office and everybody who still owed something in it, besides the requester and the departments at work. */
    @Override
    default List<Message> withdrawn(RequestEvent.Withdrawn event) {
        told().did(event.by());
        Consumer<Notice.Builder> content = notice -> Telling.withoutDue(notice).remark(event.reason());
        List<Message> requesters = Telling.both(
                telling().toTheMerged(NoticeKind.WITHDRAWN, event, content),
                telling().toRequester(NoticeKind.WITHDRAWN, event, content));
        List<Message> others = Telling.both(
                telling().toAllAtWork(NoticeKind.WITHDRAWN, event, content),
                telling().toOthersOwing(NoticeKind.WITHDRAWN, event, content));
        return Telling.both(requesters, others);
    }

    /** Of one that an appeal brought about the decision tells the requester. */
    @Override
    default List<Message> reopened(RequestEvent.Reopened event) {
        told().did(event.by());
        List<Message> requester = event.cause() == ReopenCause.APPEAL
                ? List.of()
                : telling()
                        .toRequester(
                                NoticeKind.REOPENED,
                                event,
                                notice -> Telling.speakOf(notice, telling().awaited(event))
                                        .remark(event.reason()));
        return event.to() == Stage.ASSIGNED
                ? Telling.both(
                        requester,
                        telling().toLead(NoticeKind.REOPENED, event, notice -> notice.remark(event.reason())))
                : requester;
    }

    /** Nobody by itself: that it is open again is told. */
    @Override
    default List<Message> closureAnnulled(RequestEvent.ClosureAnnulled event) {
        told().did(event.by());
        return List.of();
    }

    /** Nobody by itself: the host is told that they owe the decision. */
    @Override
    default List<Message> reopeningsSpent(RequestEvent.ReopeningsSpent event) {
        return List.of();
    }

    /** Nobody: nobody here knows what it means. */
    @Override
    default List<Message> foreign(RequestEvent.Foreign event) {
        return List.of();
    }

    /** Nobody: the requester was told with the ending that there is a window. */
    @Override
    default List<Message> reopenWindowClosed(RequestEvent.ReopenWindowClosed event) {
        return List.of();
    }
}
