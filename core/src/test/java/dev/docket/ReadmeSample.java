package dev.docket;

import dev.docket.json.JsonText;
import dev.docket.ledger.Agenda;
import dev.docket.ledger.Ledger;
import dev.docket.ledger.LedgerEntry;
import dev.docket.ledger.LedgerView;
import dev.docket.ledger.LetterBook;
import dev.docket.ledger.LetterSeries;
import dev.docket.ledger.Owing;
import dev.docket.lifecycle.Piece;
import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.notice.Directory;
import dev.docket.notice.Notices;
import dev.docket.notice.Recipient;
import dev.docket.notice.Words;
import dev.docket.programme.Gates;
import dev.docket.programme.Limits;
import dev.docket.programme.Presets;
import dev.docket.programme.Programme;
import dev.docket.programme.StandardRules;
import dev.docket.request.Actor;
import dev.docket.request.Intake;
import dev.docket.request.Letter;
import dev.docket.request.PersonId;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestId;
import dev.docket.request.RequestRefusal;
import dev.docket.request.RequesterId;
import dev.docket.request.Roles;
import dev.docket.request.UnitId;
import dev.docket.session.Series;
import dev.docket.session.SeriesId;
import dev.docket.session.SessionCommand;
import dev.docket.session.SessionEvent;
import dev.docket.session.SessionRules;
import dev.docket.session.SessionWorkflow;
import dev.docket.time.ChinaWorkdays;
import dev.docket.wire.Wire;
import dev.docket.workflow.Refusal;
import dev.docket.workflow.Step;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** The sample of the README, to the letter; {@link ReadmeTest} runs it and holds both against each other. */
final class ReadmeSample {

    private ReadmeSample() {}

    static void run(PrintStream out) {
        // sample
        // mainland China's holidays and make-up working days are bundled
        var docket = RequestWorkflow.of(Presets.faceToFace(ChinaWorkdays.calendar()));
        var office = Actor.of(Roles.OFFICE, "office", "lin");
        var friday = Instant.parse("2026-09-18T07:10:00Z"); // 15:10 in Shanghai

        var intake = Intake.builder()
                .programme(Presets.FACE_TO_FACE)
                .programmeVersion(1)
                .requester(RequesterId.of("lotus-textiles"))
                .title("the road to the mill floods")
                .build();
        var raised = docket.handle(
                Request.unraised(RequestId.of("KQ-774")), new RequestCommand.Raise(office, intake), friday);
        out.println(raised.state().stage() + ", owed "
                + raised.state().obligations().open().get(0).ref());
        var why = docket.explain(raised.state(), StandardRules.ADMISSION).orElseThrow();
        out.println(why.text(Locale.ENGLISH));

        var closing = docket.handle(raised.state(), new RequestCommand.Close(office, "done"), friday.plusSeconds(60));
        out.println(closing.outcome().fold(Refusal::message, facts -> "closed"));

        var aMonthLater = docket.advance(raised.state(), Instant.parse("2026-10-18T00:00:00Z"));
        aMonthLater.lapses().forEach(lapse -> out.println(lapse.at() + " " + lapse.kind()));
        // sample
    }

    private static final Actor OFFICE = Actor.of(Roles.OFFICE, "office", "lin");

    private static Request raised(RequestWorkflow docket, String key, String requester, Instant at, boolean sealed) {
        return raising(docket, key, requester, at, sealed).state();
    }

    private static Step<Request, RequestEvent, RequestRefusal> raising(
            RequestWorkflow docket, String key, String requester, Instant at, boolean sealed) {
        Intake intake = Intake.builder()
                .programme(Presets.FACE_TO_FACE)
                .programmeVersion(1)
                .requester(RequesterId.of(requester))
                .title("the road to the mill floods")
                .sealed(sealed)
                .build();
        return docket.handle(Request.unraised(RequestId.of(key)), new RequestCommand.Raise(OFFICE, intake), at);
    }

    static void among(PrintStream out) {
        var docket = RequestWorkflow.of(Presets.faceToFace(ChinaWorkdays.calendar()));
        var office = OFFICE;
        var friday = Instant.parse("2026-09-18T07:10:00Z");
        var monday = Instant.parse("2026-09-21T02:00:00Z");
        Request first = raised(docket, "KQ-774", "lotus-textiles", friday, false);
        Request second = raised(docket, "KQ-781", "tang-steel", friday.plusSeconds(3600), false);
        // among others
        var merged = docket.merge(second, first, office, "the same road", monday);
        // one transaction: the events of both steps, or of none
        merged.steps()
                .forEach(step -> out.println(step.state().id() + " "
                        + step.state().stage() + " "
                        + step.events().map(event -> event.kind().name()).mkString(", ")));
        var late =
                docket.handle(merged.of(second.id()).state(), new RequestCommand.Admit(office), monday.plusSeconds(60));
        out.println(late.outcome().fold(Refusal::message, facts -> "admitted"));

        var parts = docket.split(
                first,
                List.of(new Piece(RequestId.of("KQ-782"), first.intake(), Piece.Origin.WHOLE)),
                office,
                "the drain is the water board's",
                monday);
        out.println(parts.of(RequestId.of("KQ-782")).state().parent());
        // among others
    }

    static void sealed(PrintStream out) {
        var docket = RequestWorkflow.of(Presets.faceToFace(ChinaWorkdays.calendar()));
        Request request = raised(docket, "KQ-774", "lotus-textiles", Instant.parse("2026-09-18T07:10:00Z"), true);
        Actor requester = Actor.of(Roles.REQUESTER, "lotus-textiles", "feng");
        // sealed
        Request page = request.asSeenBy(Roles.LEAD);
        out.println(page.intake().requester().value());
        Actor who = request.asSeenBy(Roles.LEAD, requester); // for histories
        out.println(who.person().value() + ", printed as " + requester);
        // sealed
    }

    static void schemes(PrintStream out) {
        var office = OFFICE;
        // schemes
        var first = Presets.faceToFace(ChinaWorkdays.calendar());
        var second = Programme.builder()
                .from(first)
                .version(2)
                .gates(Gates.builder().datedLetter(true).build())
                .limits(Limits.builder().reopenings(3).build())
                .build();
        first.changesTo(second).forEach(out::println);

        var rules = SessionRules.builder()
                .from(first.sessions().orElseThrow()) // one in each month
                .addHosts(PersonId.of("ann"), PersonId.of("ben"))
                .build();
        var meetings = SessionWorkflow.of(rules);
        var begin = new SessionCommand.Begin(office, rules.ref());
        var series = meetings.handle(Series.unbegun(SeriesId.of("forum")), begin, Instant.parse("2026-01-04T16:00:00Z"))
                .state();

        var spring = meetings.advance(series, Instant.parse("2026-03-31T16:00:00Z"));
        spring.lapses()
                .filter(SessionEvent.SessionMissed.class::isInstance)
                .forEach(missed -> out.println(missed.at() + " no session in this month"));
        out.println("next host: " + meetings.nextHost(spring.state()).orElseThrow());
        // schemes
    }

    static void many(PrintStream out) {
        var docket = RequestWorkflow.of(Presets.faceToFace(ChinaWorkdays.calendar()));
        var office = OFFICE;
        var friday = Instant.parse("2026-09-18T07:10:00Z");
        var monday = Instant.parse("2026-09-21T02:00:00Z");
        var november = Instant.parse("2026-11-01T00:00:00Z");
        var one = raising(docket, "KQ-774", "lotus-textiles", friday, false);
        var other = raising(docket, "KQ-781", "tang-steel", friday, false);
        Request first = one.state();
        Request second = other.state();
        Ledger ledger = Ledger.of(Presets.FACE_TO_FACE)
                .with(first.id(), one.events(), first)
                .with(second.id(), other.events(), second);
        // many
        var book = LetterBook.of(Presets.FACE_TO_FACE, LetterSeries.of("Letter 2026-"));
        var number = book.next();
        out.println(
                book.admit(number, List.of(first.id(), second.id())).fold(Refusal::message, free -> free + " is free"));
        var letter = Letter.builder()
                .number(number)
                .lead(UnitId.of("housing"))
                .supervisingLeader(PersonId.of("fang"))
                .build();
        var issue = new RequestCommand.IssueLetter(office, letter);
        var issued = docket.together(List.of(first, second), issue, monday); // for both or for none

        var agenda = new Agenda();
        for (var step : issued.steps()) { // in the transaction that stores them
            var id = step.state().id();
            book = book.with(id, step.events(), step.state());
            ledger = ledger.with(id, step.events(), step.state());
            agenda.put(step.state());
        }
        ledger.view(LedgerView.LEAD.where(LedgerEntry::isOpen).orderedBy(LedgerView.BY_DUE))
                .forEach((lead, entries) -> out.println(entries.size() + " with " + lead.orElseThrow()));
        agenda.owedBefore(november, id -> Owing.of(docket, issued.of(id).state()))
                .forEach(owing -> out.println(owing.due() + " " + owing.request() + " " + owing.rule()));
        out.println("next is " + book.next());
        // many
    }

    static void words(PrintStream out) {
        var docket = RequestWorkflow.of(Presets.faceToFace(ChinaWorkdays.calendar()));
        var before = Request.unraised(RequestId.of("KQ-774"));
        var step = raising(docket, "KQ-774", "lotus-textiles", Instant.parse("2026-09-18T07:10:00Z"), false);
        Directory people = (role, request) ->
                List.of(new Recipient(role.name() + "s", role, ChinaWorkdays.calendar(), Locale.ENGLISH));
        // words
        var ours = Words.english()
                .with("RECEIVED", "we have it[ and go on by {due}].")
                .with("act.canteen-check", "the visit to the canteen"); // a rule that only this programme has
        Notices.of(docket, people)
                .from(before, step)
                .forEach(notice -> out.println(notice.recipient().id() + ": " + notice.text(ours)));
        // words
    }

    static void stored(PrintStream out) {
        var friday = Instant.parse("2026-09-18T07:10:00Z");
        var docket = RequestWorkflow.of(Presets.faceToFace(ChinaWorkdays.calendar()));
        var raise = new RequestCommand.Raise(
                Actor.of(Roles.OFFICE, "office", "lin"),
                Intake.builder()
                        .programme(Presets.FACE_TO_FACE)
                        .programmeVersion(1)
                        .requester(RequesterId.of("lotus-textiles"))
                        .title("the road to the mill floods")
                        .build());
        var raised = docket.handle(Request.unraised(RequestId.of("KQ-774")), raise, friday);
        // stored
        var events = Wire.open().requestEvents();
        for (var event : raised.events()) { // a row each: (request, seq) is its key
            out.println(
                    events.typeOf(event) + " " + events.write(event).toString().length() + " bytes");
        }
        var rows = raised.events().map(event -> events.write(event).toString());
        var history = rows.map(row -> events.read(JsonText.read(row).get()).get());
        out.println(docket.replay(RequestId.of("KQ-774"), history).get().equals(raised.state()));

        // for a department, or another system
        out.println(Wire.withholding().requestCommands().write(raise).pretty());

        // written by a version to come
        var future = JsonText.read("{\"type\":\"sold\",\"v\":1,\"at\":\"2036-01-01T00:00:00Z\"}")
                .get();
        var told = docket.replay(
                RequestId.of("KQ-774"), history.append(events.read(future).get()));
        out.println(told.getError().get().what());
        // stored
    }

    static void written(PrintStream out) {
        // written
        var wire = Wire.open().strict().knowing(ChinaWorkdays.calendar());
        var text = """
                {"type": "programme", "id": "roads", "name": "Road repairs", "calendar": "cn",
                 "rules": [
                   {"code": "answer", "debtor": "lead department", "armedBy": ["LetterIssued"],
                    "due": "10 working days", "warnings": ["12 working days"],
                    "dischargedBy": ["AnswerSubmitted"], "canceledBy": ["Closed"]}]}
                """;
        var json = JsonText.read(text).getOrElseThrow(fault -> new IllegalArgumentException(fault.toString()));
        wire.programmes()
                .read(json)
                .swap()
                .forEach(faults -> faults.forEach(fault -> out.println(fault.path() + ": " + fault.what())));

        var programme = Presets.faceToFace(ChinaWorkdays.calendar());
        var stored = wire.programmes().write(programme).toString(); // the same bytes for ever
        var again = JsonText.read(stored).map(wire.programmes()::read);
        out.println(again.exists(read -> read.contains(programme)));
        // written
    }
}
