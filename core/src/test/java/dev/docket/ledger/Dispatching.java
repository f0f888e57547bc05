package dev.docket.ledger;

import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.lifecycle.Together;
import dev.docket.programme.Programme;
import dev.docket.request.Actor;
import dev.docket.request.Intake;
import dev.docket.request.Letter;
import dev.docket.request.LetterNumber;
import dev.docket.request.PersonId;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestId;
import dev.docket.request.RequestRefusal;
import dev.docket.request.RequesterId;
import dev.docket.request.Roles;
import dev.docket.request.UnitId;
import dev.docket.time.ChinaWorkdays;
import dev.docket.workflow.Step;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/** An office that asks the book before it sends a letter, and stores what comes of it. */
final class Dispatching {

    static final Actor OFFICE = Actor.of(Roles.OFFICE, "office", "lin");
    static final Actor HOST = Actor.of(Roles.HOST, "district", "he");
    static final LetterSeries SERIES = new LetterSeries("纳接〔2026〕", "号");

    final Programme programme;
    final RequestWorkflow workflow;
    final LinkedHashMap<RequestId, Request> requests = new LinkedHashMap<>();
    final LinkedHashMap<RequestId, List<RequestEvent>> histories = new LinkedHashMap<>();
    LetterBook book;
    Instant now = Instant.parse("2026-09-07T01:00:00Z");

    Dispatching(Programme programme) {
        this.programme = programme;
        this.workflow = RequestWorkflow.of(programme);
        this.book = LetterBook.of(programme.id(), SERIES);
    }

    Dispatching raised(String... ids) {
        for (String id : ids) {
            raised(id, Intake.builder());
        }
        return this;
    }

    Dispatching raised(String id, Intake.Builder intake) {
        Intake said = intake.programme(programme.id())
                .programmeVersion(1)
                .requester(RequesterId.of("lotus"))
                .title("noise of " + id)
                .build();
        take(workflow.handle(Request.unraised(RequestId.of(id)), new RequestCommand.Raise(OFFICE, said), now));
        return this;
    }

    static Letter.Builder letter(LetterNumber number, String lead) {
        return Letter.builder().number(number).lead(UnitId.of(lead)).supervisingLeader(PersonId.of("fang"));
    }

    static List<RequestId> ids(String... ids) {
        return List.of(ids).stream().map(RequestId::of).toList();
    }

    Request request(RequestId id) {
        return Objects.requireNonNull(requests.get(id), id::value);
    }

    List<Request> requests(List<RequestId> ids) {
        return ids.stream().map(this::request).toList();
    }

    /** Asks the book, and the requests together if it does not object. */
    Either<LetterRefusal, Together> send(LetterNumber number, List<RequestId> ids, RequestCommand command) {
        return book.admit(number, ids).map(unused -> {
            Together together = workflow.together(requests(ids), command, now);
            together.steps().forEach(this::take);
            return together;
        });
    }

    Together draft(Letter letter, String... ids) {
        return sent(letter.number(), ids(ids), new RequestCommand.DraftLetter(OFFICE, letter));
    }

    Together sign(LetterNumber number, String... ids) {
        return sent(number, ids(ids), new RequestCommand.SignLetter(HOST, number));
    }

    Together issue(Letter letter, String... ids) {
        return sent(letter.number(), ids(ids), new RequestCommand.IssueLetter(OFFICE, letter));
    }

    private Together sent(LetterNumber number, List<RequestId> ids, RequestCommand command) {
        return send(number, ids, command).getOrElseThrow(refusal -> new AssertionError(refusal.message()));
    }

    /** What is done to one request. */
    void one(RequestId id, RequestCommand command) {
        take(workflow.handle(request(id), command, now));
    }

    /** What is done to one request and must be accepted, at a local time. */
    Dispatching does(String id, String local, RequestCommand command) {
        now = LocalDateTime.parse("2026-" + local).atZone(ChinaWorkdays.ZONE).toInstant();
        Step<Request, RequestEvent, RequestRefusal> step = workflow.handle(
                requests.getOrDefault(RequestId.of(id), Request.unraised(RequestId.of(id))), command, now);
        step.outcome().peekLeft(refusal -> {
            throw new AssertionError(local + " " + refusal.message());
        });
        take(step);
        return this;
    }

    /** What time did to all requests. */
    Dispatching time(String local) {
        now = LocalDateTime.parse("2026-" + local).atZone(ChinaWorkdays.ZONE).toInstant();
        List.copyOf(requests.values()).forEach(request -> take(workflow.advance(request, now)));
        return this;
    }

    Intake.Builder intake() {
        return Intake.builder()
                .programme(programme.id())
                .programmeVersion(1)
                .requester(RequesterId.of("lotus"))
                .title("the road floods");
    }

    Ledger ledger() {
        Ledger ledger = Ledger.of(programme.id());
        for (Request request : requests.values()) {
            ledger = ledger.with(request.id(), Objects.requireNonNull(histories.get(request.id())), request);
        }
        return ledger;
    }

    /** As "answer by lead department housing", in the order of the rules. */
    List<String> owed(String id) {
        return Owing.of(workflow, request(RequestId.of(id))).stream()
                .map(owing -> owing.rule() + " by " + owing.debtor().role()
                        + owing.debtor().unit().map(unit -> " " + unit).orElse(""))
                .toList();
    }

    void passes(Duration time) {
        now = now.plus(time);
    }

    private void take(Step<Request, RequestEvent, RequestRefusal> step) {
        Request after = step.state();
        if (!after.isRaised()) {
            return;
        }
        requests.put(after.id(), after);
        step.events().forEach(histories.computeIfAbsent(after.id(), unused -> new ArrayList<>())::add);
        book = book.with(after.id(), step.events(), after);
    }

    /** The book that a host would make anew of what it has stored. */
    LetterBook rebuilt() {
        LetterBook anew = LetterBook.of(programme.id(), SERIES);
        for (RequestId id : requests.keySet()) {
            anew = anew.with(id, Objects.requireNonNull(histories.get(id)), request(id));
        }
        return anew;
    }
}
