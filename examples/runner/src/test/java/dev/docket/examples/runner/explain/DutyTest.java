package dev.docket.examples.runner.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.examples.runner.explain.Duty.Move;
import dev.docket.examples.runner.run.RunRequest;
import dev.docket.examples.runner.terminal.ComplaintException;
import dev.docket.examples.runner.terminal.Ink;
import dev.docket.examples.runner.terminal.Language;
import dev.docket.examples.runner.terminal.Page;
import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.obligation.Obligation;
import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.RuleCode;
import dev.docket.programme.Presets;
import dev.docket.programme.Programme;
import dev.docket.programme.StandardRules;
import dev.docket.request.Actor;
import dev.docket.request.Intake;
import dev.docket.request.Letter;
import dev.docket.request.LetterNumber;
import dev.docket.request.PersonId;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestId;
import dev.docket.request.RequestKind;
import dev.docket.request.RequestRefusal;
import dev.docket.request.RequesterId;
import dev.docket.request.Roles;
import dev.docket.request.UnitId;
import dev.docket.time.ChinaWorkdays;
import dev.docket.time.Period;
import dev.docket.workflow.Step;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class DutyTest {

    private static final Programme PROGRAMME = Presets.faceToFace(ChinaWorkdays.calendar());
    private static final Actor OFFICE = Actor.of(Roles.OFFICE, "office", "desk");
    private static final Actor LEAD = Actor.of(Roles.LEAD, "housing", "li");

    /** Monday, 8 June 2026, at 10:00, and the days after it. */
    private static Instant at(int day) {
        return Instant.parse("2026-06-08T02:00:00Z").plusSeconds(86_400L * day);
    }

    /** Answered in time, were there not an extension of three working days. */
    private static RunRequest extended() {
        RequestWorkflow workflow = RequestWorkflow.of(PROGRAMME);
        ArrayList<RequestEvent> history = new ArrayList<>();
        Request request = Request.unraised(RequestId.of("R-1"));
        List<RequestCommand> commands = List.of(
                new RequestCommand.Raise(
                        OFFICE,
                        Intake.builder()
                                .programme(PROGRAMME.id())
                                .programmeVersion(PROGRAMME.version())
                                .requester(RequesterId.of("somebody"))
                                .kind(RequestKind.PROBLEM)
                                .category("land")
                                .title("Plot 4")
                                .build()),
                new RequestCommand.IssueLetter(
                        OFFICE,
                        Letter.builder()
                                .number(LetterNumber.of("L-1"))
                                .lead(UnitId.of("housing"))
                                .supervisingLeader(PersonId.of("leader"))
                                .build()),
                new RequestCommand.RequestExtension(LEAD, Period.workingDays(3), "a survey is under way"),
                new RequestCommand.DecideExtension(OFFICE, true, "it is"));
        for (int i = 0; i < commands.size(); i++) {
            Step<Request, RequestEvent, RequestRefusal> step = workflow.handle(request, commands.get(i), at(i));
            assertTrue(!step.isRefused(), step.outcome()::toString);
            step.events().forEach(history::add);
            request = step.state();
        }
        return new RunRequest(PROGRAMME, request, history, at(4));
    }

    @Test
    void anExtensionMovesItFromOneDateToAnother() {
        RunRequest run = extended();
        ObligationRule rule = PROGRAMME.rulebook().rule(StandardRules.ANSWER).orElseThrow();

        List<Duty> duties = Duty.of(run, rule, Locale.ENGLISH);

        assertEquals(1, duties.size());
        Move move = duties.get(0).moves().get(0);
        assertTrue(move.moves());
        assertEquals(Optional.of(Instant.parse("2026-06-18T09:00:00Z")), move.from());
        assertEquals(Optional.of(Instant.parse("2026-06-24T09:00:00Z")), move.to());
        assertEquals(
                duties.get(0).state().flatMap(Obligation::due), duties.get(0).due());
        StringWriter out = new StringWriter();
        Page page = new Page(new PrintWriter(out), new Ink(Ansi.OFF), OptionalInt.empty());
        new DutyPage(run, rule, Language.EN, page).print(duties);
        assertTrue(
                out.toString().contains("extended by 3 working days; due Thu 2026-06-18 17:00 → Wed 2026-06-24 17:00"),
                out::toString);
    }

    /** Whatever is owed of whatever request comes to the date and the plan that the request itself has. */
    @Test
    void comesToWhatTheRequestHas() throws ComplaintException {
        int open = 0;
        int all = 0;
        for (int n = 1; n <= 20; n++) {
            RunRequest run = RunRequest.find(
                    String.format(Locale.ROOT, "DA-%03d", 40 + n), Optional.of("embedded-officers"), Optional.empty());
            for (RuleCode code : Duty.rules(run)) {
                ObligationRule rule = run.programme().rulebook().rule(code).orElseThrow();
                for (Duty duty : Duty.of(run, rule, Locale.ENGLISH)) {
                    all++;
                    open += duty.state().isPresent() ? 1 : 0;
                    assertTrue(duty.state().isPresent() != duty.end().isPresent(), duty::toString);
                    duty.state().ifPresent(state -> assertEquals(state.due(), duty.due()));
                }
            }
        }
        assertTrue(open > 20 && all > 200, open + " of " + all);
    }
}
