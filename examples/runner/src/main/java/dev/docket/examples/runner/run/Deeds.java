package dev.docket.examples.runner.run;

import dev.docket.examples.runner.run.Scenario.Deed;
import dev.docket.examples.runner.run.Scenario.Item;
import dev.docket.examples.runner.run.Scenario.Session;
import dev.docket.examples.runner.run.Scenario.Verb;
import dev.docket.programme.Programme;
import dev.docket.request.Actor;
import dev.docket.request.Acts;
import dev.docket.request.Answer;
import dev.docket.request.Assignment;
import dev.docket.request.Deferral;
import dev.docket.request.Explanation;
import dev.docket.request.FollowUp;
import dev.docket.request.Intake;
import dev.docket.request.Letter;
import dev.docket.request.LetterNumber;
import dev.docket.request.Outcome;
import dev.docket.request.PersonId;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequesterId;
import dev.docket.request.Roles;
import dev.docket.request.Satisfaction;
import dev.docket.request.SessionId;
import dev.docket.request.Stage;
import dev.docket.request.UnitId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Turns a deed of the scenario into the command that a host application would give. */
final class Deeds {

    private static final List<Satisfaction> GRADES = List.of(
            Satisfaction.NOT_RATED,
            Satisfaction.VERY_DISSATISFIED,
            Satisfaction.DISSATISFIED,
            Satisfaction.BASICALLY_SATISFIED,
            Satisfaction.SATISFIED,
            Satisfaction.VERY_SATISFIED);

    private final Programme programme;
    private final Scenario scenario;

    Deeds(Programme programme, Scenario scenario) {
        this.programme = programme;
        this.scenario = scenario;
    }

    /**
     * The commands of a deed: one, but for {@code receipt all} one for each department that the letter names.
     *
     * @param letters gives the number that the next letter takes
     */
    List<RequestCommand> commands(Item item, Deed deed, Request request, Supplier<LetterNumber> letters) {
        if (deed.verb() != Verb.RECEIPT) {
            return List.of(command(item, deed, request, letters));
        }
        boolean all = deed.words().contains("all");
        return request.assignments().stream()
                .filter(a -> all || a.part() == Assignment.Part.LEAD)
                .filter(a -> a.state() == Assignment.State.PENDING_RECEIPT)
                .map(a -> (RequestCommand) new RequestCommand.ConfirmReceipt(
                        Cast.of(Roles.LIAISON, a.unit().value())))
                .toList();
    }

    private RequestCommand command(Item item, Deed deed, Request request, Supplier<LetterNumber> letters) {
        return switch (deed.verb()) {
            case RAISE -> raise(item);
            case SOLVE -> new RequestCommand.ResolveOnSite(host(item), "solved at the table");
            case EXPLAIN ->
                new RequestCommand.Explain(
                        decider(item, request),
                        request.liveLead()
                                .map(lead -> explanation(deed).proposedBy(lead.unit()))
                                .orElseGet(() -> explanation(deed)));
            case LETTER -> new RequestCommand.IssueLetter(Cast.OFFICE, letter(deed, letters.get()));
            case RECEIPT -> throw new IllegalStateException("several commands, see commands()");
            case PART -> new RequestCommand.Contribute(Cast.of(Roles.COOPERATOR, unit(deed, request)), "its part");
            case PROGRESS -> new RequestCommand.ReportProgress(lead(request), "under way");
            case DEFER -> new RequestCommand.Defer(Cast.leader(request), deferral(deed, request));
            case REVIEW -> review(item, deed, request);
            case ANSWER -> new RequestCommand.SubmitAnswer(lead(request), answer(deed));
            case APPROVE -> new RequestCommand.ApproveAnswer(approver(deed));
            case BACK -> new RequestCommand.SendBack(Cast.OFFICE, "the answer says what, not by when");
            case CALL -> call(deed, attempt(deed, 0));
            case NOTICE ->
                new RequestCommand.Record(
                        Cast.OFFICE,
                        Acts.WRITTEN_NOTICE,
                        "told in writing, nobody answered the telephone",
                        Optional.empty());
            case CLOSE -> new RequestCommand.Close(Cast.OFFICE, "follow-up slip");
            case REOPEN ->
                new RequestCommand.Reopen(Cast.requester(item.enterprise()), "what was promised has not been done");
            case APPEAL ->
                new RequestCommand.Appeal(Cast.requester(item.enterprise()), "the basis does not fit the case");
            case DECIDE -> decide(deed);
        };
    }

    private RequestCommand raise(Item item) {
        Session session = scenario.session(item.session()).orElseThrow();
        ZoneId zone = programme.calendar().zone();
        return new RequestCommand.Raise(
                Cast.requester(item.enterprise()),
                Intake.builder()
                        .programme(programme.id())
                        .programmeVersion(programme.version())
                        .requester(RequesterId.of(item.enterprise()))
                        .kind(item.kind())
                        .category(item.subject())
                        .title(item.title())
                        .session(SessionId.of(String.format(Locale.ROOT, "S-%02d", item.session())))
                        .sessionEnd(session.date()
                                .atTime(session.ends())
                                .atZone(zone)
                                .toInstant())
                        .build());
    }

    private Actor host(Item item) {
        return Cast.host(scenario.session(item.session()).orElseThrow().host());
    }

    /** At the table the host explains; later the supervising leader does, on the lead's proposal. */
    private Actor decider(Item item, Request request) {
        return request.isIn(Stage.RAISED) && request.episode() == 0 ? host(item) : Cast.leader(request);
    }

    private static Actor lead(Request request) {
        return Cast.of(Roles.LEAD, Cast.leadOf(request));
    }

    private static String unit(Deed deed, Request request) {
        return deed.word(0).orElseGet(() -> Cast.leadOf(request));
    }

    private static LocalDate day(Deed deed) {
        return deed.after("until")
                .map(LocalDate::parse)
                .orElseThrow(() -> new IllegalArgumentException(
                        deed.verb() + " at " + deed.at() + " names no day; write until 2019-03-01"));
    }

    private static Explanation explanation(Deed deed) {
        return deed.after("until")
                .map(LocalDate::parse)
                .map(day -> Explanation.forNow("the means are not there this year", "next year's budget", day))
                .orElseGet(() -> Explanation.forGood("the law does not allow it"));
    }

    private static Deferral deferral(Deed deed, Request request) {
        Deferral deferral =
                new Deferral("in the plan of works", Cast.leader(request).person(), day(deed));
        return request.liveLead().map(lead -> deferral.proposedBy(lead.unit())).orElse(deferral);
    }

    private static Letter letter(Deed deed, LetterNumber number) {
        List<UnitId> units = Arrays.stream(deed.word(0).orElse("").split("\\+", -1))
                .map(UnitId::of)
                .toList();
        return Letter.builder()
                .number(number)
                .lead(units.get(0))
                .cooperators(units.subList(1, units.size()))
                .supervisingLeader(deed.word(1).map(PersonId::of))
                .answerBy(deed.after("by").map(LocalDate::parse))
                .build();
    }

    private RequestCommand review(Item item, Deed deed, Request request) {
        RequestCommand.Verdict verdict = switch (deed.word(0).orElse("")) {
            case "resume" -> RequestCommand.Verdict.RESUME;
            case "continue" -> RequestCommand.Verdict.CONTINUE;
            default -> RequestCommand.Verdict.EXPLAIN_FINALLY;
        };
        Actor by = deed.words().contains("host") ? host(item) : Cast.leader(request);
        String note = switch (verdict) {
            case RESUME -> "the means are there now";
            case CONTINUE -> "the works go on";
            case EXPLAIN_FINALLY -> "the plan was not approved";
        };
        return new RequestCommand.Review(by, verdict, deed.after("until").map(LocalDate::parse), note);
    }

    private static Answer answer(Deed deed) {
        Outcome outcome = Outcome.valueOf(deed.word(0).orElse("resolved").toUpperCase(Locale.ROOT));
        Optional<String> alone =
                deed.words().contains("alone") ? Optional.of("the cooperator's part can follow") : Optional.empty();
        return new Answer(outcome, "see the reply letter", alone);
    }

    private static Actor approver(Deed deed) {
        return deed.after("from")
                .map(unit -> Cast.of(Roles.DEPARTMENT_HEAD, unit))
                .orElse(Cast.OFFICE);
    }

    private static RequestCommand decide(Deed deed) {
        boolean upheld = deed.words().contains("upheld");
        return new RequestCommand.DecideAppeal(
                Cast.REVIEWER, upheld, upheld ? "the basis stands" : "another reading of the rule is possible");
    }

    // ---- follow-ups: one word for each attempt, such as nobody/nobody/4

    static List<String> attempts(Deed deed) {
        return Arrays.asList(deed.word(0).orElse("0").split("/", -1));
    }

    static FollowUp attempt(Deed deed, int n) {
        String word = attempts(deed).get(n);
        FollowUp.Builder followUp = FollowUp.builder().reached(!word.equals("nobody"));
        if (word.equals("nobody")) {
            return followUp.remarks("the telephone rang").build();
        }
        if (word.equals("no")) {
            return followUp.accepted(false).remarks("not solved as promised").build();
        }
        Satisfaction grade = GRADES.get(Integer.parseInt(word));
        return followUp.accepted(grade.passes())
                .result(grade)
                .remarks(grade.passes() ? "" : "not solved as promised")
                .build();
    }

    static RequestCommand call(Deed deed, FollowUp followUp) {
        return new RequestCommand.RecordFollowUp(Cast.agent(deed.after("from").orElse(Cast.AGENTS_UNIT)), followUp);
    }
}
