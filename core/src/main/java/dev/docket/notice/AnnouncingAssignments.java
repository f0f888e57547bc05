package dev.docket.notice;

import dev.docket.obligation.Obligation;
import dev.docket.programme.StandardRules;
import dev.docket.request.Assignment.Part;
import dev.docket.request.Commitment;
import dev.docket.request.Letter;
import dev.docket.request.RequestEvent;
import dev.docket.request.Roles;
import dev.docket.request.UnitId;
import dev.docket.workflow.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What is told while departments work on a request, and of the time that they are given. */
interface AnnouncingAssignments extends RequestEvent.Cases<List<Message>> {

    Telling telling();

    private Told told() {
        return telling().told();
    }

    // ---- letters and assignments

    /** Nobody by itself: the host is told that they owe the signature. */
    @Override
    default List<Message> letterDrafted(RequestEvent.LetterDrafted event) {
        told().did(event.by());
        return List.of();
    }

    @Override
    default List<Message> letterSigned(RequestEvent.LetterSigned event) {
        told().did(event.by());
        Optional<Obligation> dispatch = told().open(StandardRules.DISPATCH);
        return telling()
                .toOffice(
                        NoticeKind.LETTER_SIGNED,
                        event,
                        notice -> Telling.speakOf(notice, dispatch).letter(event.number()));
    }

    @Override
    default List<Message> letterIssued(RequestEvent.LetterIssued event) {
        told().did(event.by());
        Letter letter = event.letter();
        UnitId lead = letter.lead();
        List<Message> messages = new ArrayList<>(letterTo(event, Part.LEAD, lead, letter));
        letter.cooperators().forEach(unit -> messages.addAll(letterTo(event, Part.COOPERATING, unit, letter)));
        messages.addAll(telling()
                .toRequester(
                        NoticeKind.ASSIGNED_INFO,
                        event,
                        notice -> Telling.speakOf(notice, told().owed(Roles.LEAD, lead))
                                .addUnits(lead)));
        if (!told().after().supervisingLeader().equals(told().before().supervisingLeader())) {
            messages.addAll(telling()
                    .to(
                            Roles.SUPERVISING_LEADER,
                            NoticeKind.LEADER_NAMED,
                            event,
                            notice -> notice.addUnits(lead).letter(letter.number())));
        }
        return messages;
    }

    private List<Message> letterTo(RequestEvent event, Part part, UnitId unit, Letter letter) {
        return telling()
                .toDepartment(
                        NoticeKind.LETTER,
                        event,
                        part,
                        unit,
                        notice -> notice.letter(letter.number())
                                .receiptBy(told().receiptBy(event, unit))
                                .pseudonym(told().pseudonym()));
    }

    /** What the ruling or the letter that makes it lead tells is not told again. */
    @Override
    default List<Message> assignmentEnded(RequestEvent.AssignmentEnded event) {
        told().did(event.by());
        return event.how() == RequestEvent.AssignmentEnd.REASSIGNED
                ? telling().ended(event, event.part(), event.unit(), Optional.of(event.reason()))
                : List.of();
    }

    /** Nobody: the department did what was expected. */
    @Override
    default List<Message> receiptConfirmed(RequestEvent.ReceiptConfirmed event) {
        told().did(event.by());
        return List.of();
    }

    @Override
    default List<Message> receiptDeemed(RequestEvent.ReceiptDeemed event) {
        Role role = told().after().unitsIn(Roles.COOPERATOR).contains(event.unit()) ? Roles.COOPERATOR : Roles.LEAD;
        return List.of(telling()
                .message(NoticeKind.RECEIPT_DEEMED, event)
                .addTo(Audience.of(role, event.unit()), Audience.of(Roles.OFFICE))
                .content(notice ->
                        Telling.speakOf(notice, told().owed(role, event.unit())).addUnits(event.unit()))
                .build());
    }

    /** Nobody: the departments know their window from the letter. */
    @Override
    default List<Message> returnWindowClosed(RequestEvent.ReturnWindowClosed event) {
        return List.of();
    }

    /** Nobody by itself: the ruling authority is told that it owes the ruling. */
    @Override
    default List<Message> returnRequested(RequestEvent.ReturnRequested event) {
        told().did(event.by());
        return List.of();
    }

    @Override
    default List<Message> returnRuled(RequestEvent.ReturnRuled event) {
        told().did(event.by());
        Consumer<Notice.Builder> ruling = notice -> {
            notice.addUnits(event.unit()).remark(event.reason());
            event.nextLead().ifPresent(notice::addUnits);
        };
        Message department = telling()
                .message(NoticeKind.RETURN_RULED, event)
                .addTo(Audience.of(Roles.DEPARTMENT_HEAD, event.unit()), Audience.of(Roles.LEAD, event.unit()))
                .content(notice -> {
                    if (!event.granted()) {
                        Telling.speakOf(notice, told().owed(Roles.LEAD, event.unit()));
                    }
                    ruling.accept(notice);
                })
                .build();
        List<Message> office = telling()
                .toOffice(
                        NoticeKind.RETURN_RULED,
                        event,
                        notice -> ruling.accept(Telling.speakOf(notice, told().armedBy(event, Roles.OFFICE))));
        return Telling.both(List.of(department), office);
    }

    @Override
    default List<Message> contributed(RequestEvent.Contributed event) {
        told().did(event.by());
        return telling()
                .toLead(
                        NoticeKind.CONTRIBUTED,
                        event,
                        notice -> notice.units(List.of(event.by().unit())).remark(event.opinion()));
    }

    /** The lead too, which waits for the part no longer. */
    @Override
    default List<Message> contributionWaived(RequestEvent.ContributionWaived event) {
        told().did(event.by());
        List<Message> lead = telling()
                .toLead(
                        NoticeKind.ASSIGNMENT_ENDED,
                        event,
                        notice -> notice.units(List.of(event.unit())).remark(event.reason()));
        return Telling.both(telling().ended(event, Part.COOPERATING, event.unit(), Optional.of(event.reason())), lead);
    }

    /** Nobody: progress stands in the history; it never counts as an answer. */
    @Override
    default List<Message> progressReported(RequestEvent.ProgressReported event) {
        told().did(event.by());
        return List.of();
    }

    /** Nobody: the requester was there. */
    @Override
    default List<Message> contactRecorded(RequestEvent.ContactRecorded event) {
        told().did(event.by());
        return List.of();
    }

    // ---- promises

    @Override
    default List<Message> committed(RequestEvent.Committed event) {
        told().did(event.by());
        Commitment promise = event.commitment();
        Optional<Obligation> owed = told().armedBy(event, Roles.DEPARTMENT_HEAD);
        String said = owed.isPresent() ? promise.action() : promise.action() + ", " + promise.date();
        return telling()
                .toRequester(
                        NoticeKind.COMMITTED,
                        event,
                        notice -> Telling.speakOf(notice, owed)
                                .addUnits(promise.unit())
                                .remark(said));
    }

    @Override
    default List<Message> commitmentDischarged(RequestEvent.CommitmentDischarged event) {
        told().did(event.by());
        Optional<Commitment> promise = told().before().commitments().stream()
                .filter(commitment -> commitment.id().equals(event.commitment()))
                .findFirst();
        return telling().toRequester(NoticeKind.COMMITMENT_KEPT, event, notice -> {
            promise.map(Commitment::unit).ifPresent(notice::addUnits);
            notice.remark(
                    promise.map(kept -> kept.action() + "; " + event.note()).orElse(event.note()));
        });
    }

    // ---- time that is given

    /** Nobody by itself: the office is told that it owes the decision. */
    @Override
    default List<Message> extensionRequested(RequestEvent.ExtensionRequested event) {
        told().did(event.by());
        return List.of();
    }

    @Override
    default List<Message> extensionDecided(RequestEvent.ExtensionDecided event) {
        told().did(event.by());
        Consumer<Notice.Builder> answer =
                notice -> Telling.speakOf(notice, told().answer()).remark(event.reason());
        return event.granted()
                ? Telling.both(
                        telling().toRequester(NoticeKind.EXTENSION_GRANTED, event, answer),
                        telling().toLead(NoticeKind.EXTENSION_GRANTED, event, answer))
                : telling().toLead(NoticeKind.EXTENSION_REFUSED, event, answer);
    }

    @Override
    default List<Message> suspended(RequestEvent.Suspended event) {
        told().did(event.by());
        Optional<Obligation> until = told().armedBy(event, Roles.OFFICE);
        String note = until.isPresent() ? event.note() : event.note() + ", " + event.until();
        Consumer<Notice.Builder> content = notice ->
                Telling.speakOf(notice, until).suspension(event.reason()).remark(note);
        return Telling.both(
                telling().toRequester(NoticeKind.SUSPENDED, event, content),
                telling().toAllAtWork(NoticeKind.SUSPENDED, event, content));
    }

    /** The office too, where time ended it. */
    @Override
    default List<Message> suspensionEnded(RequestEvent.SuspensionEnded event) {
        event.by().ifPresent(told()::did);
        Optional<String> note = event.by().map(by -> event.note());
        List<Message> all = telling()
                .workGoesOn(
                        NoticeKind.SUSPENSION_ENDED,
                        event,
                        notice -> notice.suspension(event.reason()).remark(note));
        return event.by().isPresent()
                ? all
                : Telling.both(
                        all,
                        telling()
                                .toOffice(
                                        NoticeKind.SUSPENSION_ENDED,
                                        event,
                                        notice -> notice.suspension(event.reason())));
    }
}
