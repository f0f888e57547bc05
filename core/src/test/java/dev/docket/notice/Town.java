package dev.docket.notice;

import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.programme.Presets;
import dev.docket.programme.Programme;
import dev.docket.request.Actor;
import dev.docket.request.Acts;
import dev.docket.request.Answer;
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
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestId;
import dev.docket.request.RequestRefusal;
import dev.docket.request.RequesterId;
import dev.docket.request.Roles;
import dev.docket.request.Satisfaction;
import dev.docket.request.SessionId;
import dev.docket.request.UnitId;
import dev.docket.time.ChinaWorkdays;
import dev.docket.time.Hours;
import dev.docket.time.WorkingCalendar;
import dev.docket.workflow.Role;
import dev.docket.workflow.Step;
import dev.docket.workflow.Timed;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** A town that runs face-to-face: its people, what they can do, and lives of requests under any rhythm of asking. */
public final class Town {

    public static final WorkingCalendar OFFICE_HOURS = ChinaWorkdays.calendar();
    public static final WorkingCalendar WEDNESDAYS = WorkingCalendar.builder("wednesdays")
            .zone(ChinaWorkdays.ZONE)
            .hours(DayOfWeek.WEDNESDAY, Hours.of(LocalTime.of(10, 0), LocalTime.of(12, 0)))
            .build();
    /** Every other Wednesday of 2026 and 2027: two reminders a week apart would be delivered on one day. */
    public static final WorkingCalendar FORTNIGHTLY = fortnightly();

    public static final Programme PROGRAMME = Presets.faceToFace(OFFICE_HOURS);
    public static final RequestWorkflow WORKFLOW = RequestWorkflow.of(PROGRAMME);

    public static final Actor OFFICE = Actor.of(Roles.OFFICE, "office", "lin");
    public static final Actor REQUESTER = Actor.of(Roles.REQUESTER, "lotus", "lotus-mei");
    public static final Actor HOST = Actor.of(Roles.HOST, "hall", "xu");
    public static final Actor LEADER = Actor.of(Roles.SUPERVISING_LEADER, "hall", "he");
    public static final Actor HOUSING = Actor.of(Roles.LEAD, "housing", "zhou");
    public static final Actor HOUSING_LIAISON = Actor.of(Roles.LIAISON, "housing", "qian");
    public static final Actor WATER = Actor.of(Roles.COOPERATOR, "water", "chen");
    public static final Actor AGENT = Actor.of(Roles.FOLLOW_UP_AGENT, "call-centre", "wu");
    public static final Actor REVIEWER = Actor.of(Roles.REVIEWER, "law", "fan");

    private Town() {}

    private static WorkingCalendar fortnightly() {
        WorkingCalendar.Builder builder = WEDNESDAYS.toBuilder();
        LocalDate date = LocalDate.of(2026, 1, 7);
        for (int i = 0; i < 52; i++) {
            builder.holiday(date.plusWeeks(2L * i), "away");
        }
        return builder.build();
    }

    public static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ChinaWorkdays.ZONE).toInstant();
    }

    /** Everybody has their own calendar and language; the leader works on Wednesdays only. */
    public static Map<Role, List<Recipient>> people() {
        TreeMap<Role, List<Recipient>> people = new TreeMap<>();
        WorkingCalendar home = WorkingCalendar.alwaysOpen("home", ChinaWorkdays.ZONE);
        people.put(Roles.REQUESTER, List.of(new Recipient("mei", Roles.REQUESTER, home, Locale.ENGLISH)));
        people.put(Roles.OFFICE, List.of(person("lin", Roles.OFFICE)));
        people.put(Roles.HOST, List.of(person("xu", Roles.HOST)));
        people.put(Roles.INSPECTOR, List.of(person("du", Roles.INSPECTOR)));
        people.put(Roles.FOLLOW_UP_AGENT, List.of(person("wu", Roles.FOLLOW_UP_AGENT)));
        people.put(Roles.REVIEWER, List.of(person("fan", Roles.REVIEWER)));
        people.put(
                Roles.SUPERVISING_LEADER,
                List.of(new Recipient("he", Roles.SUPERVISING_LEADER, WEDNESDAYS, Locale.SIMPLIFIED_CHINESE)));
        people.put(Roles.LEAD, List.of(person("zhou", Roles.LEAD).in(UnitId.of("housing"))));
        people.put(
                Roles.COOPERATOR,
                List.of(
                        person("chen", Roles.COOPERATOR).in(UnitId.of("water")),
                        person("bao", Roles.COOPERATOR).in(UnitId.of("fire"))));
        people.put(
                Roles.LIAISON,
                List.of(
                        person("qian", Roles.LIAISON).in(UnitId.of("housing")),
                        person("shi", Roles.LIAISON).in(UnitId.of("water")),
                        person("bao", Roles.LIAISON).in(UnitId.of("fire"))));
        people.put(
                Roles.DEPARTMENT_HEAD,
                List.of(
                        person("jin", Roles.DEPARTMENT_HEAD).in(UnitId.of("housing")),
                        person("yan", Roles.DEPARTMENT_HEAD).in(UnitId.of("water"))));
        return people;
    }

    public static Recipient person(String id, Role role) {
        return new Recipient(id, role, OFFICE_HOURS, Locale.ENGLISH);
    }

    public static Directory directory(Map<Role, List<Recipient>> people) {
        return (role, request) -> people.getOrDefault(role, List.of());
    }

    public static Directory directory() {
        return directory(people());
    }

    public static Intake.Builder intake() {
        return Intake.builder()
                .programme(Presets.FACE_TO_FACE)
                .programmeVersion(1)
                .requester(RequesterId.of("lotus"))
                .title("noise at night");
    }

    public static RequestCommand raise(String session, String end) {
        return new RequestCommand.Raise(
                OFFICE,
                intake().session(SessionId.of(session)).sessionEnd(at(end)).build());
    }

    public static RequestCommand letter(String number, String... cooperators) {
        Letter.Builder letter = Letter.builder()
                .number(LetterNumber.of(number))
                .lead(UnitId.of("housing"))
                .supervisingLeader(PersonId.of("he"));
        for (String unit : cooperators) {
            letter.addCooperators(UnitId.of(unit));
        }
        return new RequestCommand.IssueLetter(OFFICE, letter.build());
    }

    public static RequestCommand submit() {
        return new RequestCommand.SubmitAnswer(
                HOUSING, new Answer(Outcome.RESOLVED, "the pump was moved", Optional.of("they agreed by telephone")));
    }

    public static RequestCommand followUp(Satisfaction result) {
        return new RequestCommand.RecordFollowUp(
                AGENT,
                FollowUp.builder()
                        .reached(true)
                        .accepted(result.passes())
                        .result(result)
                        .build());
    }

    /** One life: what is asked, what comes of it, what is told. */
    public static final class Life {

        private final Notices notices;
        private final List<Step<Request, RequestEvent, RequestRefusal>> steps = new ArrayList<>();
        private final List<Request> befores = new ArrayList<>();
        private final List<Notice> told = new ArrayList<>();
        private Request request;

        public Life(String id) {
            this(id, Notices.of(WORKFLOW, directory()));
        }

        Life(String id, Notices notices) {
            this.notices = notices;
            this.request = Request.unraised(RequestId.of(id));
        }

        public List<Notice> when(String local, RequestCommand command) {
            return take(WORKFLOW.handle(request, command, at(local)));
        }

        public List<Notice> asked(String local) {
            return asked(at(local));
        }

        List<Notice> asked(Instant at) {
            return take(WORKFLOW.advance(request, at));
        }

        private List<Notice> take(Step<Request, RequestEvent, RequestRefusal> step) {
            List<Notice> now = notices.from(request, step).asJava();
            befores.add(request);
            steps.add(step);
            told.addAll(now);
            request = step.state();
            return now;
        }

        /** The commands, with the host asking in between every so often. */
        public Life play(List<Timed<RequestCommand>> commands, Duration rhythm) {
            for (Timed<RequestCommand> timed : commands) {
                Instant last = steps.isEmpty()
                        ? timed.at()
                        : steps.get(steps.size() - 1).askedAt();
                for (Instant t = last.plus(rhythm); t.isBefore(timed.at()); t = t.plus(rhythm)) {
                    asked(t);
                }
                take(WORKFLOW.handle(request, timed.command(), timed.at()));
            }
            return this;
        }

        public Request request() {
            return request;
        }

        public List<Step<Request, RequestEvent, RequestRefusal>> steps() {
            return steps;
        }

        public List<Request> befores() {
            return befores;
        }

        public List<Notice> told() {
            return told;
        }

        public List<RequestEvent> history() {
            return steps.stream().flatMap(step -> step.events().toJavaStream()).toList();
        }
    }

    /** Sixty commands, mostly sensible ones, over about a year. */
    public static List<Timed<RequestCommand>> commands(long seed) {
        Random random = new Random(seed);
        List<Timed<RequestCommand>> commands = new ArrayList<>();
        Instant now = at("2026-01-05T09:00").plus(Duration.ofMinutes(random.nextInt(500_000) / 5L * 5));
        boolean inSession = random.nextBoolean();
        Instant raisedAt = now;
        Request request = Request.unraised(RequestId.of("KQ-1"));
        Intake.Builder intake = intake();
        if (inSession) {
            intake.session(SessionId.of("S-1")).sessionEnd(raisedAt.plus(Duration.ofHours(2)));
        }
        RequestCommand command = new RequestCommand.Raise(inSession ? OFFICE : REQUESTER, intake.build());
        for (int i = 0; i < 60; i++) {
            commands.add(new Timed<>(now, command));
            request = WORKFLOW.handle(request, command, now).state();
            now = now.plus(pause(random));
            command = next(request, random, LocalDate.ofInstant(now, ChinaWorkdays.ZONE), i);
        }
        return commands;
    }

    private static Duration pause(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> Duration.ZERO;
            case 1, 2 -> Duration.ofMinutes(random.nextInt(300));
            case 3, 4, 5, 6 -> Duration.ofHours(random.nextInt(60));
            case 7, 8, 9, 10 -> Duration.ofHours(24L * random.nextInt(9) + random.nextInt(12));
            default -> Duration.ofDays(random.nextInt(45));
        };
    }

    private static RequestCommand next(Request request, Random random, LocalDate today, int i) {
        LocalDate review = today.plusDays(1 + random.nextInt(80));
        int dice = random.nextInt(10);
        return switch (request.stage()) {
            case RAISED ->
                switch (dice) {
                    case 0 -> new RequestCommand.ResolveOnSite(HOST, "done at once");
                    case 1 -> new RequestCommand.Explain(HOST, Explanation.forNow("no budget", "money", review));
                    case 2 ->
                        new RequestCommand.Defer(
                                LEADER,
                                new Deferral("next year", PersonId.of("he"), review).proposedBy(UnitId.of("housing")));
                    case 3 -> new RequestCommand.Explain(HOST, Explanation.forGood("the law"));
                    case 4, 5 -> new RequestCommand.Admit(OFFICE);
                    default -> letter("L-" + i, random.nextBoolean() ? new String[] {"water", "fire"} : new String[0]);
                };
            case ASSIGNED ->
                switch (dice) {
                    case 0 ->
                        new RequestCommand.Defer(
                                LEADER,
                                new Deferral("next year", PersonId.of("he"), review).proposedBy(UnitId.of("housing")));
                    case 1 ->
                        new RequestCommand.Explain(
                                LEADER,
                                Explanation.forNow("not yet", "time", review).proposedBy(UnitId.of("housing")));
                    case 2 -> new RequestCommand.Contribute(WATER, "we agree");
                    case 3 -> new RequestCommand.ConfirmReceipt(HOUSING_LIAISON);
                    case 4 -> new RequestCommand.ReportProgress(HOUSING, "half done");
                    case 5 -> new RequestCommand.Record(OFFICE, Acts.MONTHLY_CHECK, "seen", Optional.empty());
                    case 6 -> new RequestCommand.SendBack(OFFICE, "too thin");
                    default -> request.submittedAt().isPresent() ? new RequestCommand.ApproveAnswer(OFFICE) : submit();
                };
            case RESOLVED_ON_SITE, ANSWERED, EXPLAINED -> told(request, dice, review, random);
            case DEFERRED -> review(dice, review);
            case CLOSED ->
                dice < 4
                        ? new RequestCommand.Reopen(REQUESTER, "it is back")
                        : new RequestCommand.Record(LEADER, Acts.PLAN, "noted", Optional.empty());
        };
    }

    private static RequestCommand told(Request request, int dice, LocalDate review, Random random) {
        if (request.communicatedAt().isEmpty()) {
            return review(dice, review);
        }
        if (request.appealPending()) {
            return new RequestCommand.DecideAppeal(REVIEWER, random.nextBoolean(), "looked at again");
        }
        return switch (dice) {
            case 0, 1 -> followUp(Satisfaction.DISSATISFIED);
            case 2 -> followUp(Satisfaction.SATISFIED);
            case 3, 4 ->
                new RequestCommand.RecordFollowUp(
                        AGENT, FollowUp.builder().reached(false).build());
            case 5 -> new RequestCommand.Appeal(REQUESTER, "the law says otherwise");
            case 6 -> new RequestCommand.Record(OFFICE, Acts.WRITTEN_NOTICE, "posted", Optional.empty());
            case 7 -> new RequestCommand.Record(HOST, Acts.DECISION, "try again", Optional.empty());
            default -> new RequestCommand.Close(OFFICE, "slip 7");
        };
    }

    private static RequestCommand review(int dice, LocalDate review) {
        return switch (dice) {
            case 0, 1, 2 ->
                new RequestCommand.Review(LEADER, RequestCommand.Verdict.CONTINUE, Optional.of(review), "not yet");
            case 3 ->
                new RequestCommand.Review(LEADER, RequestCommand.Verdict.EXPLAIN_FINALLY, Optional.empty(), "never");
            default ->
                new RequestCommand.Review(LEADER, RequestCommand.Verdict.RESUME, Optional.empty(), "there is money");
        };
    }
}
