package dev.docket.notice;

import dev.docket.obligation.Obligation;
import dev.docket.request.Rejection;
import dev.docket.request.RequestEvent;
import dev.docket.request.Roles;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What is told while a request comes in and it is decided what becomes of it. */
interface AnnouncingIntake extends RequestEvent.Cases<List<Message>> {

    Telling telling();

    private Told told() {
        return telling().told();
    }

    private void nextStep(Notice.Builder notice) {
        notice.due(told().owedBy(Roles.OFFICE).flatMap(Obligation::due));
    }

    @Override
    default List<Message> raised(RequestEvent.Raised event) {
        told().did(event.by());
        return telling().toRequester(NoticeKind.RECEIVED, event, this::nextStep);
    }

    /** Nobody by itself: the date that moves is told. */
    @Override
    default List<Message> sessionEndNoted(RequestEvent.SessionEndNoted event) {
        told().did(event.by());
        return List.of();
    }

    @Override
    default List<Message> acknowledged(RequestEvent.Acknowledged event) {
        told().did(event.by());
        return telling().toRequester(NoticeKind.ACKNOWLEDGED, event, this::nextStep);
    }

    @Override
    default List<Message> admitted(RequestEvent.Admitted event) {
        told().did(event.by());
        return telling().toRequester(NoticeKind.ADMITTED, event, this::nextStep);
    }

    @Override
    default List<Message> rejected(RequestEvent.Rejected event) {
        told().did(event.by());
        Rejection rejection = event.rejection();
        return telling()
                .toRequester(
                        NoticeKind.REJECTED,
                        event,
                        notice -> notice.rejection(rejection).remark(rejection.text()));
    }

    @Override
    default List<Message> referred(RequestEvent.Referred event) {
        told().did(event.by());
        String to = event.referral().receiver() + "; " + event.referral().acknowledgement();
        return telling().toRequester(NoticeKind.REFERRED, event, notice -> notice.remark(to));
    }

    @Override
    default List<Message> supplementAsked(RequestEvent.SupplementAsked event) {
        told().did(event.by());
        Optional<Obligation> owed = told().armedBy(event, Roles.REQUESTER);
        Consumer<Notice.Builder> wanting =
                notice -> Telling.speakOf(notice, owed).remark(event.what());
        return Telling.both(
                telling().toRequester(NoticeKind.SUPPLEMENT_ASKED, event, wanting),
                telling().toAllAtWork(NoticeKind.SUPPLEMENT_ASKED, event, wanting));
    }

    /** The requester knows it: they handed it in, or the office did with them. */
    @Override
    default List<Message> supplemented(RequestEvent.Supplemented event) {
        told().did(event.by());
        return Telling.both(
                officeGoesOn(event, Optional.of(event.text())),
                telling().toAllAtWork(NoticeKind.SUPPLEMENT_OVER, event, notice -> notice.remark(event.text())));
    }

    @Override
    default List<Message> supplementMissed(RequestEvent.SupplementMissed event) {
        return Telling.both(
                officeGoesOn(event, Optional.empty()),
                telling().workGoesOn(NoticeKind.SUPPLEMENT_OVER, event, notice -> {}));
    }

    private List<Message> officeGoesOn(RequestEvent event, Optional<String> text) {
        return telling()
                .toOffice(
                        NoticeKind.SUPPLEMENT_OVER,
                        event,
                        notice -> Telling.speakOf(notice, told().owedBy(Roles.OFFICE))
                                .remark(text));
    }

    @Override
    default List<Message> resolvedOnSite(RequestEvent.ResolvedOnSite event) {
        told().did(event.by());
        return telling().toRequester(NoticeKind.RESOLVED_ON_SITE, event, notice -> notice.remark(event.solution()));
    }

    @Override
    default List<Message> explained(RequestEvent.Explained event) {
        told().did(event.by());
        return putOff(NoticeKind.EXPLAINED, event, event.explanation().basis());
    }

    @Override
    default List<Message> deferred(RequestEvent.Deferred event) {
        told().did(event.by());
        return putOff(NoticeKind.DEFERRED, event, event.deferral().plan());
    }

    @Override
    default List<Message> continued(RequestEvent.Continued event) {
        told().did(event.by());
        return putOff(NoticeKind.CONTINUED, event, event.note());
    }

    /** What was put off speaks of its review and no more of the answer, whose clock stands. */
    private List<Message> putOff(NoticeKind kind, RequestEvent event, String remark) {
        Optional<Obligation> review = told().armedBy(event, Roles.SUPERVISING_LEADER);
        Consumer<Notice.Builder> content =
                notice -> Telling.speakOf(notice, review).remark(remark);
        return Telling.both(
                telling().toRequester(kind, event, content), telling().toAllAtWork(kind, event, content));
    }

    @Override
    default List<Message> resumed(RequestEvent.Resumed event) {
        told().did(event.by());
        return telling().workGoesOn(NoticeKind.RESUMED, event, notice -> notice.remark(event.note()));
    }
}
