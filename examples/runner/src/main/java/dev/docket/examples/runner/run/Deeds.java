package dev.docket.examples.runner.run;

import dev.docket.examples.runner.run.Scenario.Deed;
import dev.docket.examples.runner.run.Scenario.Item;
import dev.docket.examples.runner.run.Scenario.Session;
import dev.docket.examples.runner.run.Scenario.Verb;
import dev.docket.lifecycle.Piece;
import dev.docket.programme.Programme;
import dev.docket.request.Actor;
import dev.docket.request.Acts;
import dev.docket.request.Answer;
import dev.docket.request.Assignment;
import dev.docket.request.ClassId;
import dev.docket.request.ClassSolution;
import dev.docket.request.Deferral;
import dev.docket.request.Explanation;
import dev.docket.request.FollowUp;
import dev.docket.request.Intake;
import dev.docket.request.Letter;
import dev.docket.request.LetterNumber;
import dev.docket.request.Outcome;
import dev.docket.request.PersonId;
import dev.docket.request.PolicyId;
import dev.docket.request.Referral;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestId;
import dev.docket.request.RequesterId;
import dev.docket.request.Roles;
import dev.docket.request.Satisfaction;
import dev.docket.request.SolutionId;
import dev.docket.request.Stage;
import dev.docket.request.UnitId;
import dev.docket.workflow.EventKind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Turns a deed of the scenario into the command that a host application would give. */
final class Deeds {

    /** What is recorded of whoever comes for an enterprise. */
    static final String AUTHORITY = "power of attorney";

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
            case RAISE -> new RequestCommand.Raise(raiser(item, deed), intake(item, deed));
            case SOLVE -> new RequestCommand.ResolveOnSite(headOr(deed, host(item)), "solved at the table");
            case EXPLAIN ->
                new RequestCommand.Explain(
                        decider(item, request),
                        request.liveLead()
                                .map(lead -> explanation(deed).proposedBy(lead.unit()))
                                .orElseGet(() -> explanation(deed)));
            case LETTER -> new RequestCommand.IssueLetter(Cast.OFFICE, letter(deed, letters.get()));
            case DRAFT -> new RequestCommand.DraftLetter(Cast.OFFICE, letter(deed, letters.get()));
            case SIGN ->
                new RequestCommand.SignLetter(host(item), draft(deed, request).number());
            case ISSUE -> new RequestCommand.IssueLetter(Cast.OFFICE, draft(deed, request));
            case REFER ->
                new RequestCommand.Refer(
                        Cast.OFFICE, new Referral(deed.word(0).orElse("the city"), "letter of receipt"));
            case CONTACT ->
                new RequestCommand.RecordContact(
                        Cast.of(Roles.LIAISON, Cast.leadOf(request)), "at the enterprise, to coordinate");
            case SPLIT ->
                new RequestCommand.Split(
                        Cast.OFFICE,
                        scenario.partsOf(item.id()).stream().map(Item::id).toList(),
                        "each part is somebody else's work");
            case MATCH ->
                new RequestCommand.Match(
                        Cast.OFFICE, RequestId.of(deed.word(0).orElse("")), "one makes what the other needs");
            case CLASS ->
                new RequestCommand.JoinClass(
                        Cast.OFFICE, ClassId.of(deed.word(0).orElse("")));
            case OFFER -> new RequestCommand.OfferClassSolution(Cast.OFFICE, solution(deed, request));
            case VISIT -> recorded(Cast.leader(request), Acts.VISIT, "on site, to see how far it is");
            case MEETING -> recorded(Cast.leader(request), Acts.MEETING, "the departments meet on it");
            case REPORT -> recorded(Cast.OFFICE, Acts.SPECIAL_REPORT, "a hard one: reported to the leader");
            case RECEIPT -> throw new IllegalStateException("several commands, see commands()");
            case PART -> new RequestCommand.Contribute(Cast.of(Roles.COOPERATOR, unit(deed, request)), "its part");
            case PROGRESS -> new RequestCommand.ReportProgress(lead(request), "under way");
            case DEFER -> new RequestCommand.Defer(Cast.leader(request), deferral(deed, request));
            case REVIEW -> review(item, deed, request);
            case ANSWER -> new RequestCommand.SubmitAnswer(lead(request), answer(deed));
            case APPROVE -> new RequestCommand.ApproveAnswer(headOr(deed, Cast.OFFICE));
            case BACK -> new RequestCommand.SendBack(Cast.OFFICE, "the answer says what, not by when");
            case CALL -> call(deed, attempt(deed, 0));
            case NOTICE -> recorded(Cast.OFFICE, Acts.WRITTEN_NOTICE, "told in writing, nobody answered the telephone");
            case CLOSE -> new RequestCommand.Close(Cast.OFFICE, "follow-up slip");
            case REOPEN ->
                new RequestCommand.Reopen(Cast.requester(item.enterprise()), "what was promised has not been done");
            case APPEAL ->
                new RequestCommand.Appeal(Cast.requester(item.enterprise()), "the basis does not fit the case");
            case DECIDE -> decide(deed);
            case SEAL -> new RequestCommand.Seal(Cast.OFFICE, "as the requester asked", Optional.empty());
        };
    }

    /** The parts into which a request is split, ready to be raised. */
    List<Piece> pieces(Item item, Deed deed) {
        return scenario.partsOf(item.id()).stream()
                .map(part -> new Piece(part.id(), intake(part, deed), Piece.Origin.NOW))
                .toList();
    }

    private static Actor raiser(Item item, Deed deed) {
        return switch (deed.word(0).orElse("")) {
            case "officer" -> Cast.officer(Cast.officer(item.enterprise(), 1));
            case "representative" -> Cast.representative(item.enterprise());
            default -> Cast.requester(item.enterprise());
        };
    }

    private Intake intake(Item item, Deed deed) {
        ZoneId zone = programme.calendar().zone();
        Optional<Session> session = scenario.session(item.session());
        return Intake.builder()
                .programme(programme.id())
                .programmeVersion(programme.version())
                .requester(RequesterId.of(item.enterprise()))
                .authority(deed.word(0).filter("representative"::equals).map(word -> AUTHORITY))
                .kind(item.kind())
                .category(item.subject())
                .title(item.title())
                .session(session.map(Session::id))
                .sessionEnd(session.map(
                        held -> held.date().atTime(held.ends()).atZone(zone).toInstant()))
                .build();
    }

    private static RequestCommand recorded(Actor by, EventKind act, String text) {
        return new RequestCommand.Record(by, act, text, Optional.empty());
    }

    private static Letter draft(Deed deed, Request request) {
        return request.draft()
                .orElseThrow(() -> new IllegalArgumentException(
                        deed.verb() + " at " + deed.at() + " of " + request.id() + " finds no draft; draft it before"));
    }

    /** What is offered answers to the request's class, and applies a policy where one is named. */
    private static ClassSolution solution(Deed deed, Request request) {
        ClassId ofClass = request.bonds()
                .classId()
                .orElseThrow(() -> new IllegalArgumentException(deed.verb() + " at " + deed.at() + " of " + request.id()
                        + " finds no class; write class NAME before"));
        return new ClassSolution(
                SolutionId.of(deed.word(0).orElse("")),
                ofClass,
                "one key for all of them",
                deed.after("policy").map(PolicyId::of));
    }

    /** The host of the request's session; of what was raised outside sessions, the host of the first one. */
    Actor host(Item item) {
        return Cast.host(scenario.session(item.session())
                .orElse(scenario.sessions().get(0))
                .host());
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
        List<UnitId> units = deed.parted(0, "+").stream().map(UnitId::of).toList();
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

    /** The head of the department that the deed is from, or else somebody else. */
    private static Actor headOr(Deed deed, Actor other) {
        return deed.after("from")
                .map(unit -> Cast.of(Roles.DEPARTMENT_HEAD, unit))
                .orElse(other);
    }

    private static RequestCommand decide(Deed deed) {
        boolean upheld = deed.words().contains("upheld");
        return new RequestCommand.DecideAppeal(
                Cast.REVIEWER, upheld, upheld ? "the basis stands" : "another reading of the rule is possible");
    }

    // ---- follow-ups: one word for each attempt, such as nobody/nobody/4

    static List<String> attempts(Deed deed) {
        return deed.parted(0, "/");
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
