package dev.docket.notice;

import dev.docket.obligation.Obligation;
import dev.docket.request.Assignment;
import dev.docket.request.Assignment.Part;
import dev.docket.request.EventKinds;
import dev.docket.request.PublicToken;
import dev.docket.request.Request;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequesterId;
import dev.docket.request.Roles;
import dev.docket.request.Stage;
import dev.docket.request.UnitId;
import dev.docket.workflow.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes the messages of a request's events: who is meant, with what they owe and by when. */
final class Telling {

    /** What an anonymous requester learns where it is published under the request's token; of all else they are not told. */
    private static final List<NoticeKind> PUBLISHED = List.of(
            NoticeKind.REJECTED,
            NoticeKind.REFERRED,
            NoticeKind.SUPPLEMENT_ASKED,
            NoticeKind.RESOLVED_ON_SITE,
            NoticeKind.EXPLAINED,
            NoticeKind.DEFERRED,
            NoticeKind.ANSWER,
            NoticeKind.APPEAL_DECIDED,
            NoticeKind.MERGED,
            NoticeKind.UNMERGED,
            NoticeKind.SPLIT,
            NoticeKind.CLOSED);

    private final Told told;

    Telling(Told told) {
        this.told = told;
    }

    Told told() {
        return told;
    }

    /** The common part: what is not of an obligation is numbered by its event. */
    Message.Builder message(NoticeKind kind, RequestEvent event) {
        return Message.builder()
                .kind(kind)
                .subject(event.kind().name())
                .episode(told.after().episode())
                .n(told.after().version());
    }

    List<Message> to(Role role, NoticeKind kind, RequestEvent event, Consumer<Notice.Builder> content) {
        return List.of(
                message(kind, event).addTo(Audience.of(role)).content(content).build());
    }

    List<Message> toOffice(NoticeKind kind, RequestEvent event, Consumer<Notice.Builder> content) {
        return to(Roles.OFFICE, kind, event, content);
    }

    /** To the requester and whoever joined; of what one should learn without being contacted, to the office, which publishes it. */
    List<Message> toRequester(NoticeKind kind, RequestEvent event, Consumer<Notice.Builder> content) {
        List<PublicToken> tokens = told.after().publicTokens();
        List<Message> published = published(tokens, kind, event, content);
        return told.isAnybodyContacted() ? both(published, to(Roles.REQUESTER, kind, event, content)) : published;
    }

    /** To those who want to stay unknown and whose requests were merged into it, what its requester did themselves. */
    List<Message> toTheMerged(NoticeKind kind, RequestEvent event, Consumer<Notice.Builder> content) {
        List<PublicToken> tokens = new ArrayList<>(told.after().publicTokens());
        told.after().publicToken().ifPresent(tokens::remove);
        return publish(tokens, kind, event, content);
    }

    private List<Message> published(
            List<PublicToken> tokens, NoticeKind kind, RequestEvent event, Consumer<Notice.Builder> content) {
        return PUBLISHED.contains(kind) ? publish(tokens, kind, event, content) : List.of();
    }

    private List<Message> publish(
            List<PublicToken> tokens, NoticeKind kind, RequestEvent event, Consumer<Notice.Builder> content) {
        return tokens.isEmpty()
                ? List.of()
                : toOffice(
                        kind,
                        event,
                        notice -> content.accept(notice.published(true).tokens(tokens)));
    }

    /** To whoever has a part in it from this event on, what its requester was answered before, as far as it stands. */
    List<Message> toNewcomers(RequestEvent event) {
        List<PublicToken> tokens = new ArrayList<>(told.after().publicTokens());
        tokens.removeAll(told.before().publicTokens());
        List<RequesterId> parties = told.after().bonds().parties().stream()
                .filter(party -> !told.before().bonds().parties().contains(party))
                .toList();
        List<Message> messages = new ArrayList<>();
        answered().forEach((kind, content) -> {
            messages.addAll(published(tokens, kind, event, content));
            messages.addAll(toParties(parties, kind, event, content));
        });
        return messages;
    }

    /** To some of those who joined. */
    List<Message> toParties(
            List<RequesterId> parties, NoticeKind kind, RequestEvent event, Consumer<Notice.Builder> content) {
        return parties.isEmpty()
                ? List.of()
                : List.of(message(kind, event)
                        .to(parties.stream().map(Audience::of).toList())
                        .content(content)
                        .build());
    }

    /** What the requester was told last of what becomes of it. */
    private Map<NoticeKind, Consumer<Notice.Builder>> answered() {
        Request request = told.after();
        Map<NoticeKind, Consumer<Notice.Builder>> answered = new LinkedHashMap<>();
        if (request.communicatedAt().isPresent() && !request.isIn(Stage.EXPLAINED)) {
            NoticeKind kind = request.isIn(Stage.RESOLVED_ON_SITE) ? NoticeKind.RESOLVED_ON_SITE : NoticeKind.ANSWER;
            request.answer()
                    .ifPresent(answer -> answered.put(
                            kind, notice -> notice.outcome(answer.claimed()).remark(answer.text())));
        }
        request.explanation()
                .filter(explanation -> request.isIn(Stage.EXPLAINED))
                .ifPresent(explanation -> answered.put(
                        NoticeKind.EXPLAINED,
                        explanation.isFinal()
                                ? notice -> notice.remark(explanation.basis())
                                : putOff(explanation.basis())));
        request.deferral().ifPresent(deferral -> answered.put(NoticeKind.DEFERRED, putOff(deferral.plan())));
        return answered;
    }

    private Consumer<Notice.Builder> putOff(String remark) {
        return notice -> speakOf(notice, told.armedByAny(EventKinds.DEFERRED, EventKinds.EXPLAINED_FOR_NOW))
                .remark(remark);
    }

    /** To a department, with what it owes and by when; a date whose clock stands still is none yet. */
    List<Message> toDepartment(
            NoticeKind kind, RequestEvent event, Part part, UnitId unit, Consumer<Notice.Builder> content) {
        Role role = part == Part.LEAD ? Roles.LEAD : Roles.COOPERATOR;
        return List.of(message(kind, event)
                .addTo(Audience.of(role, unit))
                .content(notice -> {
                    speakOf(notice, told.owed(role, unit).filter(owed -> !owed.isPaused()));
                    notice.addUnits(unit);
                    content.accept(notice);
                })
                .build());
    }

    List<Message> toLead(NoticeKind kind, RequestEvent event, Consumer<Notice.Builder> content) {
        return told.after()
                .lead()
                .map(lead -> toDepartment(kind, event, Part.LEAD, lead.unit(), content))
                .orElse(List.of());
    }

    /** To the departments that were at work before the event. */
    List<Message> toAllAtWork(NoticeKind kind, RequestEvent event, Consumer<Notice.Builder> content) {
        return toAllAtWork(told.before(), kind, event, content);
    }

    /** To the departments that are at work after the event. */
    List<Message> toAllAtWorkAfter(NoticeKind kind, RequestEvent event, Consumer<Notice.Builder> content) {
        return toAllAtWork(told.after(), kind, event, content);
    }

    /** To the office and who else owed something before the event. */
    List<Message> toOthersOwing(NoticeKind kind, RequestEvent event, Consumer<Notice.Builder> content) {
        List<Audience> others = told.owingBefore();
        return others.isEmpty()
                ? List.of()
                : List.of(message(kind, event).to(others).content(content).build());
    }

    private List<Message> toAllAtWork(
            Request request, NoticeKind kind, RequestEvent event, Consumer<Notice.Builder> content) {
        List<Message> messages = new ArrayList<>();
        for (Assignment assignment : request.assignments()) {
            if (assignment.isLive()) {
                messages.addAll(toDepartment(kind, event, assignment.part(), assignment.unit(), content));
            }
        }
        return messages;
    }

    /** That a department need do nothing more. */
    List<Message> ended(RequestEvent event, Part part, UnitId unit, Optional<String> why) {
        return toDepartment(
                NoticeKind.ASSIGNMENT_ENDED,
                event,
                part,
                unit,
                notice -> withoutDue(notice).remark(why));
    }

    /** That cooperators need do nothing more, since their part was not waited for. */
    List<Message> spared(RequestEvent event) {
        List<Message> messages = new ArrayList<>();
        for (Assignment assignment : told.before().assignments()) {
            if (assignment.part() == Part.COOPERATING && assignment.isLive()) {
                messages.addAll(ended(event, Part.COOPERATING, assignment.unit(), Optional.empty()));
            }
        }
        return messages;
    }

    /** That work goes on: to each department what it owes, to the requester when the answer is due, else the next step. */
    List<Message> workGoesOn(NoticeKind kind, RequestEvent event, Consumer<Notice.Builder> content) {
        return both(
                toRequester(kind, event, notice -> content.accept(speakOf(notice, awaited(event)))),
                toAllAtWork(kind, event, content));
    }

    /** What the requester waits for once work goes on; unless its clock still stands for another reason. */
    Optional<Obligation> awaited(RequestEvent event) {
        return told.answer()
                .filter(answer -> !answer.isPaused())
                .or(() -> told.after().isIn(Stage.RAISED) ? told.armedBy(event, Roles.OFFICE) : Optional.empty());
    }

    static List<Message> both(List<Message> some, List<Message> others) {
        List<Message> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    static Notice.Builder speakOf(Notice.Builder notice, Optional<Obligation> obligation) {
        return notice.rule(obligation.map(found -> found.ref().rule())).due(obligation.flatMap(Obligation::due));
    }

    /** Without an act that is owed and without a date. */
    static Notice.Builder withoutDue(Notice.Builder notice) {
        return notice.rule(Optional.empty()).due(Optional.empty());
    }
}
