package dev.docket.residency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.obligation.Obligation;
import dev.docket.obligation.RuleCode;
import dev.docket.request.Actor;
import dev.docket.request.PersonId;
import dev.docket.request.ProgrammeId;
import dev.docket.request.RequesterId;
import dev.docket.request.Roles;
import dev.docket.request.UnitId;
import dev.docket.time.WorkingCalendar;
import dev.docket.workflow.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A residency as an office keeps it, in Shanghai from Monday to Friday, 09:00 to 17:00; 30 June 2021 is a Wednesday. */
final class Stay {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final WorkingCalendar STD =
            WorkingCalendar.mondayToFriday("STD", ZONE, LocalTime.of(9, 0), LocalTime.of(17, 0));

    static final ProgrammeId PROGRAMME = ProgrammeId.of("embedding");
    static final Actor OFFICE = Actor.of(Roles.OFFICE, "office", "clerk");
    static final RequesterId MILL = RequesterId.of("mill");
    static final PersonId CHIEF = PersonId.of("chief");
    static final PersonId ANN = PersonId.of("ann");
    static final PersonId BEN = PersonId.of("ben");
    static final UnitId FINANCE = UnitId.of("finance");
    static final UnitId LAW = UnitId.of("law");
    static final UnitId AUDIT = UnitId.of("audit");
    static final String DEPUTY = "deputy section chief";
    static final String ORDINARY = "ordinary";

    final ResidencyWorkflow workflow;
    final ResidencyRules rules;
    Residency residency = Residency.unagreed(ResidencyId.of("mill 2021"));
    final ArrayList<ResidencyEvent> history = new ArrayList<>();

    Stay(ResidencyRules.Builder rules, ResidencyRules... others) {
        ArrayList<ResidencyRules> known = new ArrayList<>(List.of(others));
        this.rules = rules.build();
        known.add(this.rules);
        this.workflow = ResidencyWorkflow.of(known.toArray(ResidencyRules[]::new));
    }

    static ResidencyRules.Builder embedded() {
        return ResidencyRules.embeddedOfficers(PROGRAMME, STD);
    }

    static ResidencyRules.Builder group() {
        return ResidencyRules.workGroup(PROGRAMME, STD, new TeamFormula(2, 0));
    }

    /** One leader, two officers who fit and three expert teams, from 30 June 2021 on. */
    static Agreement.Builder team() {
        Agreement.Builder team = Agreement.builder();
        team.enterprise(MILL)
                .firstDay(LocalDate.parse("2021-06-30"))
                .leader(CHIEF)
                .addOfficers(officer(ANN, DEPUTY, "1985-01-01"), officer(BEN, ORDINARY, "1990-01-01"))
                .addExpertTeams(FINANCE, LAW, AUDIT);
        return team;
    }

    static Officer officer(PersonId person, String grade, String born) {
        return new Officer(person, grade, LocalDate.parse(born), true);
    }

    static Actor as(PersonId officer) {
        return Actor.of(Roles.RESIDENT_OFFICER, "finance bureau", officer.value());
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    static Stay agreed(ResidencyRules.Builder rules, Agreement.Builder agreement, String at) {
        Stay stay = new Stay(rules);
        stay.does(stay.agree(agreement), at);
        return stay;
    }

    /** Agreed on 1 June 2021, trained, and started on the first day of its term at 9. */
    static Stay running() {
        Stay stay = agreed(embedded(), team(), "2021-06-01T10:00");
        stay.trains(ANN, "2021-06-02T10:00");
        stay.trains(BEN, "2021-06-02T10:00");
        stay.starts("2021-06-30T09:00");
        return stay;
    }

    ResidencyCommand agree(Agreement.Builder agreement) {
        return new ResidencyCommand.Agree(OFFICE, rules.ref(), agreement.build());
    }

    static ResidencyCommand delivery(PersonId officer, OutputKind kind, String what) {
        return new ResidencyCommand.Deliver(as(officer), officer, kind, what);
    }

    Step<Residency, ResidencyEvent, ResidencyRefusal> give(ResidencyCommand command, String at) {
        Step<Residency, ResidencyEvent, ResidencyRefusal> step = workflow.handle(residency, command, at(at));
        step.events().forEach(history::add);
        residency = step.state();
        return step;
    }

    void does(ResidencyCommand command, String at) {
        Step<Residency, ResidencyEvent, ResidencyRefusal> step = give(command, at);
        assertTrue(step.outcome().isRight(), () -> step.outcome().getLeft().message());
    }

    /** The names of the guards that speak against a command, which changes nothing. */
    List<ResidencyGuard> unmet(ResidencyCommand command, String at) {
        Step<Residency, ResidencyEvent, ResidencyRefusal> step = give(command, at);
        assertTrue(step.isRefused(), () -> command + " was accepted");
        assertTrue(step.facts().isEmpty());
        ResidencyRefusal refusal = step.outcome().getLeft();
        assertFalse(refusal.message().isBlank());
        assertTrue(refusal instanceof ResidencyRefusal.Unmet, refusal::message);
        return ((ResidencyRefusal.Unmet) refusal)
                .failed().stream().map(ResidencyRefusal.Failed::guard).toList();
    }

    /** A refusal of another kind than unmet guards. */
    ResidencyRefusal refused(ResidencyCommand command, String at) {
        return give(command, at).outcome().getLeft();
    }

    void until(String at) {
        Step<Residency, ResidencyEvent, ResidencyRefusal> step = workflow.advance(residency, at(at));
        step.events().forEach(history::add);
        residency = step.state();
    }

    void trains(PersonId officer, String at) {
        does(new ResidencyCommand.Train(OFFICE, officer), at);
    }

    void starts(String at) {
        does(new ResidencyCommand.Start(OFFICE), at);
    }

    void reports(PersonId officer, String at) {
        does(new ResidencyCommand.Report(as(officer), officer, "two of three are done"), at);
    }

    void consults(UnitId team, String at) {
        does(new ResidencyCommand.Consult(OFFICE, team), at);
    }

    void delivers(PersonId officer, OutputKind kind, String what, String at) {
        does(delivery(officer, kind, what), at);
    }

    /** Each of the six ones, once. */
    void deliversAll(PersonId officer, String at) {
        rules.outputs().forEach(output -> delivers(officer, output.kind(), "the first", at));
    }

    ResidencyStatus status() {
        return residency.status().orElseThrow();
    }

    /** What is owed by a rule: by whom and until when, as wall time. */
    List<String> owed(String rule) {
        return residency.obligations().of(RuleCode.of(rule)).stream()
                .filter(obligation -> !obligation.isBreached())
                .map(obligation ->
                        obligation.subject().map(subject -> subject + " ").orElse("") + due(obligation))
                .toList();
    }

    private static String due(Obligation obligation) {
        return obligation
                .due()
                .orElseThrow()
                .atZone(ZONE)
                .toLocalDateTime()
                .withNano(0)
                .toString();
    }

    /** Who has let a day pass by a rule, each as often as it was recorded. */
    List<String> missed(String rule) {
        return residency.turns().stream()
                .filter(turn -> turn.rule().value().equals(rule) && !turn.kept())
                .map(turn -> turn.subject() + " "
                        + turn.due().atZone(ZONE).toLocalDate().toString())
                .toList();
    }

    boolean isBreached(String rule) {
        return history.stream().anyMatch(event -> event.kind().name().equals("Breached:" + rule));
    }

    ResidencyFigures figures(String at) {
        return ResidencyFigures.of(residency, at(at));
    }

    /** The history leads to the residency: nothing is known but what was stored. */
    void assertStored() {
        assertEquals(residency, workflow.replay(residency.id(), history).get());
    }
}
