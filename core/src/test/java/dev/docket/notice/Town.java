package dev.docket.notice;

import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.obligation.LadderStep;
import dev.docket.obligation.Periods;
import dev.docket.obligation.RuleCode;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.programme.Presets;
import dev.docket.programme.Programme;
import dev.docket.programme.StandardRules;
import dev.docket.request.Actor;
import dev.docket.request.Answer;
import dev.docket.request.Conditions;
import dev.docket.request.FollowUp;
import dev.docket.request.Intake;
import dev.docket.request.Letter;
import dev.docket.request.LetterNumber;
import dev.docket.request.Outcome;
import dev.docket.request.PersonId;
import dev.docket.request.Priority;
import dev.docket.request.Rejection;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestId;
import dev.docket.request.RequestKind;
import dev.docket.request.RequestRefusal;
import dev.docket.request.RequesterId;
import dev.docket.request.Roles;
import dev.docket.request.Satisfaction;
import dev.docket.request.SessionId;
import dev.docket.request.Stage;
import dev.docket.request.UnitId;
import dev.docket.testkit.Dice;
import dev.docket.testkit.lifecycle.RequestJourneys;
import dev.docket.time.Cadence;
import dev.docket.time.ChinaWorkdays;
import dev.docket.time.Hours;
import dev.docket.time.Period;
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
    public static final Programme NEXT = nextYears();
    public static final RequestWorkflow WORKFLOW = RequestWorkflow.of(PROGRAMME, NEXT);

    public static final Actor OFFICE = Actor.of(Roles.OFFICE, "office", "lin");
    public static final Actor REQUESTER = Actor.of(Roles.REQUESTER, "lotus", "lotus-mei");
    public static final Actor HOST = Actor.of(Roles.HOST, "hall", "xu");
    public static final Actor LEADER = Actor.of(Roles.SUPERVISING_LEADER, "hall", "he");
    public static final Actor HOUSING = Actor.of(Roles.LEAD, "housing", "zhou");
    public static final Actor HOUSING_LIAISON = Actor.of(Roles.LIAISON, "housing", "qian");
    public static final Actor WATER = Actor.of(Roles.COOPERATOR, "water", "chen");
    public static final Actor AGENT = Actor.of(Roles.FOLLOW_UP_AGENT, "call-centre", "wu");
    public static final Actor HOUSING_HEAD = Actor.of(Roles.DEPARTMENT_HEAD, "housing", "jin");
    public static final Actor AUTHORITY = Actor.of(Roles.RULING_AUTHORITY, "bureau", "gong");
    public static final Actor REVIEWER = Actor.of(Roles.REVIEWER, "law", "fan");

    private Town() {}

    /**
     * The next version of the programme: slower answers but for what is urgent, with a step of the ladder more, and every rule that the
     * first does without.
     */
    private static Programme nextYears() {
        Periods answer = Periods.of(Period.workingDays(10))
                .when(Conditions.priority(Priority.URGENT), Period.workingDays(3))
                .when(Conditions.kind(RequestKind.ENQUIRY), Period.workingDays(5));
        List<RuleCode> replaced = List.of(StandardRules.ANSWER, StandardRules.REDO, StandardRules.DISPATCH);
        return Programme.builder()
                .id(PROGRAMME.id())
                .version(2)
                .name(PROGRAMME.name())
                .calendar(OFFICE_HOURS)
                .addRules(
                        StandardRules.dispatch(Period.workingDays(5)).build(),
                        StandardRules.answer(answer).ladder(threeSteps()).build(),
                        StandardRules.redo(answer).build(),
                        StandardRules.acknowledge(Period.workingDays(1)).build(),
                        StandardRules.signature(Period.workingDays(1)).build(),
                        StandardRules.firstContact(Period.elapsed(Duration.ofHours(1)))
                                .urgent(true)
                                .build(),
                        StandardRules.tacitClosure(Period.workingDays(10)).build(),
                        StandardRules.statusNote(Cadence.every(30, Cadence.Unit.DAYS))
                                .build(),
                        StandardRules.monthlyReport().build())
                .addAllRules(PROGRAMME.rules().stream()
                        .filter(rule -> !replaced.contains(rule.code()))
                        .toList())
                .otherActs(PROGRAMME.otherActs())
                .build();
    }

    private static List<LadderStep> threeSteps() {
        return List.of(
                new LadderStep(Period.workingDays(0), SupervisionLevel.NOTICE, List.of(Roles.LIAISON)),
                new LadderStep(
                        Period.workingDays(2),
                        SupervisionLevel.WARNING,
                        List.of(Roles.DEPARTMENT_HEAD, Roles.SUPERVISING_LEADER)),
                new LadderStep(Period.workingDays(5), SupervisionLevel.CRITICAL, List.of(Roles.HOST, Roles.INSPECTOR)));
    }

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
        people.put(Roles.RULING_AUTHORITY, List.of(person("gong", Roles.RULING_AUTHORITY)));
        people.put(
                Roles.LEAD,
                List.of(
                        person("zhou", Roles.LEAD).in(UnitId.of("housing")),
                        person("chen", Roles.LEAD).in(UnitId.of("water")),
                        person("tian", Roles.LEAD).in(UnitId.of("tax"))));
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
        return raise(intake(), session, end);
    }

    /** Under the next version of the programme. */
    public static RequestCommand raiseUnderNext(String session, String end) {
        return raise(intake().programmeVersion(2), session, end);
    }

    public static RequestCommand raiseAnonymously(String session, String end) {
        return raise(intake().anonymous(true), session, end);
    }

    private static RequestCommand raise(Intake.Builder intake, String session, String end) {
        return new RequestCommand.Raise(
                OFFICE,
                intake.session(SessionId.of(session)).sessionEnd(at(end)).build());
    }

    public static RequestCommand letter(String number, String... cooperators) {
        return new RequestCommand.IssueLetter(OFFICE, letterOf(number, cooperators));
    }

    public static Letter letterOf(String number, String... cooperators) {
        Letter.Builder letter = Letter.builder()
                .number(LetterNumber.of(number))
                .lead(UnitId.of("housing"))
                .supervisingLeader(PersonId.of("he"));
        for (String unit : cooperators) {
            letter.addCooperators(UnitId.of(unit));
        }
        return letter.build();
    }

    public static RequestCommand submit() {
        return new RequestCommand.SubmitAnswer(
                HOUSING, new Answer(Outcome.RESOLVED, "the pump was moved", Optional.of("they agreed by telephone")));
    }

    public static RequestCommand contribute(String unit, String opinion) {
        return new RequestCommand.Contribute(Actor.of(Roles.COOPERATOR, unit, "of-" + unit), opinion);
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

        List<Notice> take(Step<Request, RequestEvent, RequestRefusal> step) {
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

    /** Sixty commands, mostly sensible ones, over about a year, under either version of the programme. */
    public static List<Timed<RequestCommand>> commands(long seed) {
        Random random = new Random(seed);
        List<Timed<RequestCommand>> commands = new ArrayList<>();
        Instant now = at("2026-01-05T09:00").plus(Duration.ofMinutes(random.nextInt(500_000) / 5L * 5));
        RequestJourneys journeys = RequestJourneys.of(WORKFLOW);
        Request request = Request.unraised(RequestId.of("KQ-1"));
        RequestCommand command = raise(random, now);
        while (commands.size() < 60) {
            commands.add(new Timed<>(now, command));
            request = WORKFLOW.handle(request, command, now).state();
            now = now.plus(pause(random));
            Request awake = WORKFLOW.advance(request, now).state();
            Dice dice = new Dice(random.nextLong() & Long.MAX_VALUE);
            Instant then = now;
            command = known(awake, random).orElseGet(() -> journeys.choose(awake, then, dice));
        }
        return commands;
    }

    private static RequestCommand raise(Random random, Instant now) {
        boolean inSession = random.nextBoolean();
        Intake.Builder intake = intake().programmeVersion(1 + random.nextInt(2))
                .anonymous(random.nextInt(8) == 0)
                .priority(random.nextBoolean() ? Priority.NORMAL : Priority.URGENT);
        if (inSession) {
            intake.session(SessionId.of("S-1")).sessionEnd(now.plus(Duration.ofHours(2)));
        }
        return new RequestCommand.Raise(inSession ? OFFICE : REQUESTER, intake.build());
    }

    /** What the journeys come to seldom: a reviewer who was not involved, a host who signs, an office that turns away. */
    private static Optional<RequestCommand> known(Request request, Random random) {
        if (random.nextInt(4) > 0) {
            return Optional.empty();
        }
        if (request.appealPending()) {
            return Optional.of(new RequestCommand.DecideAppeal(REVIEWER, random.nextBoolean(), "looked at again"));
        }
        if (!request.isIn(Stage.RAISED)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (random.nextInt(8)) {
                    case 0 ->
                        new RequestCommand.Reject(
                                OFFICE, Rejection.notOurs("a matter of the province", "the province"));
                    case 1 -> new RequestCommand.Acknowledge(OFFICE);
                    default ->
                        request.draft()
                                .map(draft -> (RequestCommand) new RequestCommand.SignLetter(HOST, draft.number()))
                                .orElseGet(() ->
                                        new RequestCommand.DraftLetter(OFFICE, letterOf("D-" + request.version())));
                });
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
}
