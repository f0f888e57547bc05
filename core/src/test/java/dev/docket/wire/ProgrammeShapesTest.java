package dev.docket.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.json.Json;
import dev.docket.json.JsonText;
import dev.docket.obligation.Anchor;
import dev.docket.obligation.Condition;
import dev.docket.obligation.DueRule;
import dev.docket.obligation.LadderStep;
import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.Pause;
import dev.docket.obligation.Periods;
import dev.docket.obligation.RuleCode;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.programme.Act;
import dev.docket.programme.Authority;
import dev.docket.programme.CompletionRule;
import dev.docket.programme.Gates;
import dev.docket.programme.Limits;
import dev.docket.programme.PresetsTest;
import dev.docket.programme.Programme;
import dev.docket.programme.Reclassification;
import dev.docket.request.Acts;
import dev.docket.request.CommandKind;
import dev.docket.request.Conditions;
import dev.docket.request.EventKinds;
import dev.docket.request.PersonId;
import dev.docket.request.ProgrammeId;
import dev.docket.request.Roles;
import dev.docket.request.SuspensionReason;
import dev.docket.request.UnitId;
import dev.docket.residency.ResidencyAuthority;
import dev.docket.residency.ResidencyCommandKind;
import dev.docket.residency.ResidencyRules;
import dev.docket.residency.TeamFormula;
import dev.docket.session.CollectedRequest;
import dev.docket.session.Eligibility;
import dev.docket.session.SessionAuthority;
import dev.docket.session.SessionCommandKind;
import dev.docket.session.SessionKind;
import dev.docket.session.SessionRules;
import dev.docket.testkit.CodecLaws;
import dev.docket.testkit.Tries;
import dev.docket.testkit.lifecycle.Programmes;
import dev.docket.time.Cadence;
import dev.docket.time.ChinaWorkdays;
import dev.docket.time.CountingRule;
import dev.docket.time.Period;
import dev.docket.time.WorkingCalendar;
import dev.docket.workflow.EventKind;
import dev.docket.workflow.Role;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Programmes are read as they were written, and what is wrong with one that a person wrote is said all at once. */
// Over 400 lines because the programme in which nothing is as usual names every part.
@AddLifecycleHook(Tries.class)
class ProgrammeShapesTest {

    private static final WorkingCalendar CHINA = ChinaWorkdays.calendar();
    private static final WorkingCalendar ALWAYS = WorkingCalendar.alwaysOpen("always", ZoneId.of("Asia/Shanghai"));
    private static final Form<Programme> FORM = Wire.open().programmes();
    private static final Wire STRICT = Wire.open().strict().knowing(CHINA);

    /** A programme in which nothing is as usual. */
    private static Programme unusual() {
        ObligationRule first = ObligationRule.builder()
                .code(RuleCode.of("first"))
                .debtor(Roles.LEAD)
                .addPerUnitIn(Roles.LEAD, Roles.COOPERATOR)
                .perSubject(true)
                .addArmedBy(EventKinds.LETTER_ISSUED, EventKinds.RETURN_GRANTED)
                .addArmedWhen(Conditions.FIRST_EPISODE)
                .addRunsWhile(Conditions.UNANSWERED)
                .repeat(ObligationRule.Repeat.ONCE_PER_EPISODE)
                .due(new DueRule.Within(
                        Anchor.SESSION_END,
                        Periods.of(Period.workingDays(5))
                                .when(Conditions.category("water"), Period.workingDays(2))
                                .when(Condition.of("kind=ENQUIRY"), Period.calendarDays(3)),
                        CountingRule.CIVIL.withCutOff(LocalTime.of(15, 30)),
                        true))
                .countsFrom(Period.workingDays(1))
                .samplePerMille(100)
                .extendable(true)
                .shiftsWithSuspension(true)
                .calendar("always")
                .addWarnings(Period.workingDays(1))
                .addLadder(
                        new LadderStep(Period.workingDays(0), SupervisionLevel.NOTICE, List.of()),
                        new LadderStep(Period.workingDays(2), SupervisionLevel.CRITICAL, List.of(Roles.HOST)))
                .reminders(Cadence.every(1, Cadence.Unit.WEEKS))
                .addDischargedBy(EventKinds.ANSWER_SUBMITTED, EventKind.of("site visit"))
                .addCancelledBy(EventKinds.CLOSED)
                .addPauses(
                        Pause.during("suspended", Conditions.SUSPENDED),
                        new Pause(
                                "at the court", List.of(EventKinds.SUSPENDED), List.of(EventKinds.RESUMED_TO_ASSIGNED)))
                .addRemainderOn(EventKinds.RETURN_GRANTED)
                .urgent(true)
                .build();
        ObligationRule second = ObligationRule.builder()
                .code(RuleCode.of("second"))
                .debtor(Role.of("the mayor"))
                .addArmedBy(EventKinds.LETTER_ISSUED)
                .due(new DueRule.Recurring(
                        Cadence.dayOfMonth(15),
                        14,
                        DueRule.Window.MONTH_OF_DUE,
                        CountingRule.CIVIL.withDayEnd(CountingRule.DayEnd.END_OF_DAY)))
                .addNotAfter(RuleCode.of("first"))
                .addDischargedBy(EventKind.of("report"))
                .addCancelledBy(EventKinds.CLOSED)
                .build();
        ObligationRule third = ObligationRule.builder()
                .code(RuleCode.of("third"))
                .debtor(Roles.OFFICE)
                .addArmedBy(EventKinds.LETTER_ISSUED)
                .due(new DueRule.Never())
                .reminders(Cadence.every(2, Cadence.Unit.DAYS))
                .addRunsWhile(Conditions.UNANSWERED)
                .addCancelledBy(EventKinds.CLOSED)
                .build();
        SessionRules.Builder sessions = SessionRules.builder();
        sessions.programme(ProgrammeId.of("unusual"))
                .version(3)
                .calendar(ALWAYS)
                .addKinds(SessionKind.RECEPTION, SessionKind.of("picnic"))
                .cadence(Cadence.dayOfMonth(22))
                .addHosts(PersonId.of("ann"), PersonId.of("bo"))
                .strictRotation(false)
                .substitutionNeedsReason(false)
                .announcement(Period.workingDays(3))
                .addInvites(Roles.DEPARTMENT_HEAD)
                .minutesWithin(Period.workingDays(2))
                .themed(true)
                .addQuestions("tax?")
                .prepared(true)
                .eligibility(new Eligibility(Optional.of("the district"), true))
                .addAdmission("true", "lawful")
                .addOrder(CollectedRequest.Order.WEIGHT, CollectedRequest.Order.URGENCY)
                .authority(SessionAuthority.standard().with(SessionCommandKind.NOTE_REQUEST, List.of(Roles.LIAISON)));
        ResidencyRules.Builder residencies =
                ResidencyRules.workGroup(ProgrammeId.of("unusual"), CHINA, new TeamFormula(2, 1));
        residencies
                .version(2)
                .leastPerLeader(2)
                .mostPerLeader(4)
                .firstAfterDays(3)
                .authority(ResidencyAuthority.standard().with(ResidencyCommandKind.REACH, List.of(Roles.HOST)));
        return Programme.builder()
                .id(ProgrammeId.of("unusual"))
                .version(7)
                .name("Unusual")
                .addBasis("Decision 12 of 2026")
                .calendar(CHINA)
                .addOtherCalendars(ALWAYS)
                .addRules(first, second, third)
                .authority(Authority.standard().allowing(CommandKind.WITHDRAW, Roles.DEPARTMENT_HEAD))
                .limits(Limits.builder()
                        .reopenings(1)
                        .continuations(3)
                        .deferralInCalendarDays(91)
                        .followUpAttempts(4)
                        .supplements(1)
                        .returns(3)
                        .extensions(2)
                        .extensionLeadTime(Period.workingDays(1))
                        .extensionCap(Period.workingDays(16))
                        .extensionByOffice(Period.workingDays(6))
                        .suspensionInCalendarDays(61)
                        .nudgeEveryCalendarDays(8)
                        .ratedWithinCalendarDays(30)
                        .build())
                .gates(Gates.builder()
                        .followUp(false)
                        .independence(false)
                        .signedLetter(true)
                        .sessionOnSite(false)
                        .namedLeader(false)
                        .datedLetter(true)
                        .proposalByLead(false)
                        .completion(CompletionRule.ANY)
                        .reclassification(Reclassification.FRESH)
                        .requestTimeCounts(false)
                        .lastFollowUpCounts(false)
                        .suspensionReasons(List.of(SuspensionReason.FORCE_MAJEURE))
                        .putEvidence("water", List.of("photo", "plan"))
                        .putEvidence("roads", List.of("map"))
                        .closingSigner(Roles.INSPECTOR)
                        .build())
                .fallbackDepartment(UnitId.of("district"))
                .sessions(sessions.build())
                .residencies(residencies.build())
                .addOtherActs(Act.of(Acts.WRITTEN_NOTICE, Roles.OFFICE))
                .build();
    }

    static Stream<Programme> all() {
        return Stream.concat(PresetsTest.all(), Stream.of(unusual()));
    }

    @Provide
    Arbitrary<List<Programme>> versions() {
        return Programmes.versions();
    }

    private static Json json(String text) {
        return JsonText.read(text).getOrElseThrow(fault -> new IllegalArgumentException(fault.toString()));
    }

    private static <T> T read(Form<T> form, String text) {
        return form.read(json(text))
                .getOrElseThrow(
                        () -> new IllegalArgumentException(faults(form, text).toString()));
    }

    private static Programme read(String text) {
        return read(STRICT.programmes(), text);
    }

    private static List<String> faults(String text) {
        return faults(STRICT.programmes(), text);
    }

    private static <T> List<String> faults(Form<T> form, String text) {
        return form.read(json(text))
                .fold(faults -> faults.map(WireFault::toString).toJavaList(), read -> List.of());
    }

    private static void isSame(Programme programme) {
        String text = FORM.write(programme).toString();
        Programme again = read(text);
        assertEquals(programme, again);
        assertEquals(programme.ref(), again.ref());
        assertEquals(
                programme.sessions().map(SessionRules::ref), again.sessions().map(SessionRules::ref));
        assertEquals(
                programme.residencies().map(ResidencyRules::ref),
                again.residencies().map(ResidencyRules::ref));
        assertEquals(List.of(), programme.changesTo(again));
        assertEquals(text, FORM.write(again).toString());
    }

    @Property(tries = 40)
    void K14_aProgrammeIsReadAsItWasWritten(@ForAll("versions") List<Programme> versions) {
        versions.forEach(ProgrammeShapesTest::isSame);
        assertNotEquals(FORM.write(versions.get(0)), FORM.write(versions.get(1)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void K14_soIsEveryPreset(Programme programme) {
        isSame(programme);
    }

    @Test
    void K14_theCodecIsSound() {
        CodecLaws.of(
                        (Programme programme) ->
                                FORM.write(programme).toString().getBytes(StandardCharsets.UTF_8),
                        bytes -> read(new String(bytes, StandardCharsets.UTF_8)))
                .refusingBy(IllegalArgumentException.class)
                .all(all().toList());
    }

    /** Of a programme in which nothing is as usual everything must be written. */
    @Test
    void K14_everyFieldOfASchemaIsWrittenSomewhere() {
        String text = FORM.write(unusual()).toString()
                + Stream.of(PresetsTest.all().toArray(Programme[]::new))
                        .map(FORM::write)
                        .toList();
        List<String> missing = new ArrayList<>();
        ((Json.Obj) FORM.schema().get("$defs").orElseThrow())
                .fields()
                .forEach((name, schema) -> properties(schema).forEach(property -> {
                    boolean isRow = name.endsWith("authority");
                    boolean isOfCalendar =
                            name.startsWith("calendar") || name.equals("week") || name.equals("yearly-rule");
                    if (!isRow && !isOfCalendar && !text.contains('"' + property + "\":")) {
                        missing.add(name + "." + property);
                    }
                }));

        assertEquals(List.of("residencies.programme", "sessions.programme"), missing);
    }

    private static List<String> properties(Json schema) {
        return schema instanceof Json.Obj object && object.get("properties").orElse(null) instanceof Json.Obj properties
                ? List.copyOf(properties.fields().keySet())
                : List.of();
    }

    @Test
    void K14_rulesOfSessionsAndResidenciesStandOnTheirOwnToo() {
        Form<SessionRules> sessions = Wire.open().sessionRules();
        Form<ResidencyRules> residencies = Wire.open().residencyRules();
        List<SessionRules> held = all().flatMap(one -> one.sessions().stream()).toList();
        List<ResidencyRules> stays =
                all().flatMap(one -> one.residencies().stream()).toList();

        held.forEach(rules ->
                assertEquals(rules, read(sessions, sessions.write(rules).toString())));
        stays.forEach(rules ->
                assertEquals(rules, read(residencies, residencies.write(rules).toString())));
        assertTrue(held.size() >= 4 && stays.size() >= 2, held.size() + " and " + stays.size());
        assertEquals(
                List.of("/programme: is missing; give the programme-id", "/calendar: is missing; give the calendar"),
                faults(sessions, "{\"type\":\"session-rules\",\"kinds\":[\"roundtable\"]}"));
        assertEquals(
                List.of(
                        "/programme: is missing; give the programme-id",
                        "/calendar: is missing; give the calendar",
                        "/formula: is missing; give the team-formula"),
                faults(residencies, "{\"type\":\"residency-rules\"}"));
    }

    @Test
    void whatIsWrittenByHandIsShort() {
        Programme programme = read("""
                {"type": "programme", "id": "roads", "name": "Road repairs", "calendar": "cn",
                 "gates": {"followUp": false},
                 "rules": [
                   {"code": "repair", "debtor": "lead department", "armedBy": ["LetterIssued"], "due": "10 working days",
                    "warnings": ["2 working days"], "ladder": [{"level": "warning", "told": ["host"]}],
                    "dischargedBy": ["AnswerSubmitted"], "cancelledBy": ["Closed"]}
                 ]}
                """);

        assertEquals(
                Programme.builder()
                        .id(ProgrammeId.of("roads"))
                        .name("Road repairs")
                        .calendar(CHINA)
                        .gates(Gates.builder().followUp(false).build())
                        .addRules(ObligationRule.builder()
                                .code(RuleCode.of("repair"))
                                .debtor(Roles.LEAD)
                                .addArmedBy(EventKinds.LETTER_ISSUED)
                                .due(new DueRule.Within(
                                        Anchor.EVENT, Periods.of(Period.workingDays(10)), CountingRule.CIVIL, false))
                                .addWarnings(Period.workingDays(2))
                                .addLadder(new LadderStep(
                                        Period.workingDays(0), SupervisionLevel.WARNING, List.of(Roles.HOST)))
                                .addDischargedBy(EventKinds.ANSWER_SUBMITTED)
                                .addCancelledBy(EventKinds.CLOSED)
                                .build())
                        .build(),
                programme);
    }

    /** What its sessions and residencies do not say of programme and calendar is the programme's. */
    @Test
    void partsTakeNameAndCalendarFromTheirProgramme() {
        Programme programme = read("""
                {"type": "programme", "id": "roads", "name": "Road repairs", "calendar": "cn",
                 "gates": {"followUp": false},
                 "sessions": {"kinds": ["roundtable"], "cadence": "day 22 of each month"},
                 "residencies": {"formula": {"officers": 2}, "term": "12 calendar months"}}
                """);

        assertEquals(ProgrammeId.of("roads"), programme.sessions().orElseThrow().programme());
        assertEquals(CHINA, programme.sessions().orElseThrow().calendar());
        assertEquals(
                ProgrammeId.of("roads"), programme.residencies().orElseThrow().programme());
        assertEquals(CHINA, programme.residencies().orElseThrow().calendar());
        assertEquals(2, FORM.write(programme).toString().split("\"zone\"", -1).length);
    }

    @Test
    void everyMistakeIsFoundAtOnceWhereItIs() {
        assertEquals(
                List.of(
                        "/nmae: a programme has no such field; it has id, version, name, basis, calendar, otherCalendars,"
                                + " rules, authority, limits, gates, fallbackDepartment, sessions, residencies, otherActs",
                        "/name: is missing; give the text",
                        "/calendar: no calendar is called \"office\"; write it in full, or one of those that the reader was"
                                + " given: [cn]",
                        "/rules/0/reminder: a rule has no such field; it has code, debtor, perUnitIn, perSubject,"
                                + " armedBy, armedWhen, runsWhile, repeat, due, notAfter, countsFrom, samplePerMille,"
                                + " extendable, shiftsWithSuspension, calendar, warnings, ladder, reminders, dischargedBy,"
                                + " cancelledBy, pauses, remainderOn, actsAtLapse, urgent",
                        "/rules/0: rule one: it warns 6 working days before a due date that is only 5 working days away;"
                                + " warn later",
                        "/rules/1/runsWhile/0: \"stage=OPEN\" is no condition; no request knows it; write one of"
                                + " dev.docket.request.Conditions, such as stage=ASSIGNED, kind=ENQUIRY or category=water",
                        "/rules/1/due/type: \"weekly\" is no due; write one of never, recurring, within",
                        "/rules/2/due: \"ten days\" is no period; A period must read like \"3 working days\", \"4 working"
                                + " hours\", \"PT1H30M working time\", \"48 elapsed hours\", \"PT30M elapsed\", \"30 calendar"
                                + " days\" or \"1 calendar month\", from 0 upwards (business days are working days), but was"
                                + " \"ten days\"",
                        "/rules/2/ladder/1/level: \"purple\" is no supervision-level; write one of critical, none,"
                                + " notice, transferred, warning",
                        "/rules/3: rule four: closing neither ends nor arms it; let Closed cancel it",
                        "/rules/3: rule four: the ladder goes from CRITICAL to NOTICE; let each step rise",
                        "/authority/wihtdraw: a request-authority has no such field; it has "
                                + String.join(
                                        ", ",
                                        Stream.of(CommandKind.values())
                                                .map(Shapes::word)
                                                .toList()),
                        "/limits: it makes no limits; Limits must be: supplements, returns, extensions,"
                                + " nudgeEveryCalendarDays and ratedWithinCalendarDays 0 or more, suspensionInCalendarDays 1 or"
                                + " more, but were "
                                + "Limits{reopenings=2, continuations=2, deferralInCalendarDays=90, followUpAttempts=3,"
                                + " supplements=2, returns=-1, extensions=1, extensionLeadTime=0 working days,"
                                + " extensionCap=15 working days, extensionByOffice=5 working days,"
                                + " suspensionInCalendarDays=60, nudgeEveryCalendarDays=7}",
                        "/gates/evidence/water/0: 7 is no text; write a string",
                        "/sessions/kinds: there is none, so that nothing can be planned; name the kinds of session"),
                faults("""
                        {"type": "programme", "id": "roads", "nmae": "Road repairs", "calendar": "office",
                         "rules": [
                           {"code": "one", "debtor": "office", "armedBy": ["LetterIssued"], "due": "5 working days",
                            "warnings": ["6 working days"], "dischargedBy": ["AnswerSubmitted"], "cancelledBy": ["Closed"],
                            "reminder": "every week"},
                           {"code": "two", "debtor": "office", "runsWhile": ["stage=OPEN"], "due": {"type": "weekly"}},
                           {"code": "three", "debtor": "office", "due": "ten days",
                            "ladder": [{"level": "notice"}, {"level": "purple"}]},
                           {"code": "four", "debtor": "office", "armedBy": ["LetterIssued"], "due": "5 working days",
                            "dischargedBy": ["AnswerSubmitted"],
                            "ladder": [{"level": "critical"}, {"level": "notice", "after": "1 working day"}]}
                         ],
                         "authority": {"wihtdraw": ["office"]},
                         "limits": {"returns": -1},
                         "gates": {"evidence": {"water": [7]}},
                         "sessions": {"cadence": "every week"}}
                        """));
    }

    /** What is wrong among parts that can all be read. */
    @Test
    void everyDefectIsFoundWhereItIs() {
        assertEquals(
                List.of(
                        "/version: is 0; count versions from 1",
                        "/otherCalendars: two have the id cn; rename one",
                        "/rules/0: rule one: names the calendar night, known are [cn]; add that calendar",
                        "/rules/0: rule one: no event and no act is called LetterIsued; correct it, or add the act",
                        "/rules/1: rule two: must not lie after three, which no rule before it has as its code; put that rule"
                                + " before it",
                        "/gates: a requester whom nobody reaches can never be closed without the act written notice; add that"
                                + " act to otherActs",
                        "/residencies: are those of rails; make them for roads",
                        "/authority: nobody may withdraw; name a role for it"),
                faults("""
                        {"type": "programme", "id": "roads", "version": 0, "name": "Road repairs", "calendar": "cn",
                         "otherCalendars": ["cn"],
                         "rules": [
                           {"code": "one", "debtor": "office", "armedBy": ["LetterIsued"], "due": "5 working days",
                            "calendar": "night", "dischargedBy": ["AnswerSubmitted"], "cancelledBy": ["Closed"]},
                           {"code": "two", "debtor": "office", "armedBy": ["LetterIssued"], "due": "5 working days",
                            "notAfter": ["three"], "dischargedBy": ["AnswerSubmitted"], "cancelledBy": ["Closed"]}
                         ],
                         "authority": {"withdraw": []},
                         "residencies": {"programme": "rails", "formula": {"officers": 2}, "term": "12 calendar months"}}
                        """));
    }

    @Test
    void aProgrammeOfANewerFormIsRefused() {
        assertEquals(
                List.of("/v: version 2 of programme is newer than this library; read it with a newer one"),
                faults("{\"type\":\"programme\",\"v\":2}"));
    }

    /** Whoever reads a form first: the shapes know each other. */
    @Test
    void theSchemaTellsOfEveryPart() {
        String schema = FORM.schema().toString();

        Stream.of("rule", "due.within", "due-or-period", "calendar-or-id", "sessions", "residencies", "withdraw")
                .forEach(part -> assertTrue(schema.contains('"' + part), part));
    }
}
