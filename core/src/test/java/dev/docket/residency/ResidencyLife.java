package dev.docket.residency;

import dev.docket.request.Actor;
import dev.docket.request.PersonId;
import dev.docket.request.RequestId;
import dev.docket.request.UnitId;
import dev.docket.testkit.Dice;
import dev.docket.testkit.Journey;
import dev.docket.testkit.Story;
import dev.docket.testkit.WorkflowLaws;
import dev.docket.time.Cadence;
import dev.docket.time.Period;
import dev.docket.time.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A residency under random rules on a random calendar, and what people want of it on a random journey. */
public final class ResidencyLife {

    public static final Residency START = Residency.unagreed(ResidencyId.of("residency"));

    private static final Instant BEGIN = Instant.parse("2019-03-04T02:00:00Z");
    private static final PersonId DAN = PersonId.of("dan");
    private static final List<PersonId> OFFICERS = List.of(Stay.ANN, Stay.BEN, DAN);
    private static final ResidencyRulesRef NOWHERE = new ResidencyRulesRef(Stay.PROGRAMME, 3, "0");
    private static final List<UnitId> TEAMS = List.of(Stay.FINANCE, Stay.LAW, Stay.AUDIT);

    final ResidencyRules rules;
    private final ResidencyRules next;
    public final ResidencyWorkflow workflow;
    public final Story<ResidencyCommand> story;

    public ResidencyLife(WorkingCalendar calendar, long seed, Journey journey) {
        this.rules = rules(calendar, new Dice(seed)).build();
        this.next = rules(calendar, new Dice(seed + 1)).version(2).build();
        this.workflow = ResidencyWorkflow.of(rules, next);
        this.story = laws().story(BEGIN, journey, this::choose);
    }

    /** The same rules in name, with another content. */
    WorkflowLaws<Residency, ResidencyCommand, ResidencyEvent, ResidencyRefusal> laws() {
        ResidencyRules other = Stay.embedded()
                .term(Period.calendarDays(9))
                .reports(Cadence.every(2, Cadence.Unit.DAYS))
                .build();
        return WorkflowLaws.of(workflow, START)
                .endedWhen(residency -> residency.endedAt().isPresent())
                .underAnotherPolicy(ResidencyWorkflow.of(other));
    }

    private static ResidencyRules.Builder rules(WorkingCalendar calendar, Dice dice) {
        if (dice.happens(1, 4)) {
            return ResidencyRules.workGroup(Stay.PROGRAMME, calendar, new TeamFormula(2, 3))
                    .reports(cadence(dice));
        }
        ResidencyRules.Builder rules = ResidencyRules.embeddedOfficers(Stay.PROGRAMME, calendar)
                .term(dice.oneOf(
                        Period.calendarMonths(3),
                        Period.calendarMonths(12),
                        Period.calendarDays(1),
                        Period.calendarDays(40),
                        Period.workingDays(30)))
                .firstAfterDays(dice.oneOf(14, 0, 3))
                .trained(dice.happens(2, 3));
        rules.reports(dice.happens(4, 5) ? Optional.of(cadence(dice)) : Optional.empty());
        rules.expertVisits(dice.happens(4, 5) ? Optional.of(cadence(dice)) : Optional.empty());
        MinimumOutput suggestions = new MinimumOutput(OutputKind.SUGGESTION, dice.between(1, 2));
        return dice.happens(3, 4)
                ? rules.outputs(
                        dice.happens(1, 2)
                                ? List.of(suggestions)
                                : List.of(suggestions, new MinimumOutput(OutputKind.PUBLICITY, 1)))
                : rules;
    }

    private static Cadence cadence(Dice dice) {
        return dice.oneOf(
                Cadence.lastWorkingDayOfMonth(),
                Cadence.firstWorkingDayOfMonth(),
                Cadence.dayOfMonth(dice.between(1, 31)),
                Cadence.every(dice.between(1, 5), Cadence.Unit.WEEKS));
    }

    /** Mostly what brings it on; now and then anything. */
    ResidencyCommand choose(Residency residency, Instant now, Dice dice) {
        if (dice.happens(1, 8)) {
            return anything(now, dice);
        }
        if (residency.status().isEmpty()) {
            return agree(now, dice);
        }
        if (residency.status().get() == ResidencyStatus.AGREED) {
            return residency.untrained().isEmpty()
                    ? new ResidencyCommand.Start(Stay.OFFICE)
                    : new ResidencyCommand.Train(
                            Stay.OFFICE, residency.untrained().get(0));
        }
        return account(dice);
    }

    private ResidencyCommand anything(Instant now, Dice dice) {
        ArrayList<ResidencyCommand> all = new ArrayList<>(List.of(
                agree(now, dice),
                new ResidencyCommand.Train(Stay.OFFICE, dice.oneOf(Stay.ANN, Stay.BEN, Stay.CHIEF)),
                new ResidencyCommand.Start(dice.oneOf(Stay.OFFICE, Stay.as(Stay.ANN))),
                account(dice),
                new ResidencyCommand.Consult(Stay.OFFICE, UnitId.of("tax")),
                new ResidencyCommand.Report(Stay.OFFICE, Stay.CHIEF, "on time"),
                new ResidencyCommand.Adopt(Stay.OFFICE, dice.oneOf(rules.ref(), next.ref(), NOWHERE)),
                replace(now, dice),
                replace(now, dice),
                new ResidencyCommand.End(Stay.OFFICE, dice.oneOf("", "over"))));
        return dice.oneOf(all);
    }

    private ResidencyCommand agree(Instant now, Dice dice) {
        LocalDate first = rules.calendar().date(now).plusDays(dice.happens(1, 2) ? 0 : dice.between(-1, 20));
        Agreement.Builder agreement = Stay.team().firstDay(first);
        if (dice.happens(5, 6) && !rules.phases().isEmpty()) {
            agreement.project("dam");
        }
        if (dice.happens(1, 20)) {
            agreement.addExpertTeams(UnitId.of("tax"));
        }
        return new ResidencyCommand.Agree(Stay.OFFICE, dice.happens(1, 10) ? NOWHERE : rules.ref(), agreement.build());
    }

    private static ResidencyCommand replace(Instant now, Dice dice) {
        PersonId successor = dice.oneOf(Stay.ANN, Stay.BEN, Stay.CHIEF, DAN);
        LocalDate born = now.atOffset(ZoneOffset.UTC).toLocalDate().minusYears(dice.oneOf(25, 30, 50));
        return new ResidencyCommand.Replace(
                Stay.OFFICE,
                dice.oneOf(Stay.ANN, Stay.BEN),
                new Officer(successor, "ordinary", born, dice.happens(9, 10)),
                dice.happens(4, 5),
                "called back");
    }

    private ResidencyCommand account(Dice dice) {
        PersonId officer = dice.oneOf(OFFICERS);
        Actor by = dice.oneOf(Stay.as(officer), Stay.as(officer), Stay.OFFICE, Stay.as(Stay.ANN));
        return dice.oneOf(List.of(
                new ResidencyCommand.Report(by, officer, "on time"),
                new ResidencyCommand.Deliver(by, officer, output(dice), dice.oneOf("one", "two", "three")),
                new ResidencyCommand.Deliver(by, officer, output(dice), dice.oneOf("one", "two", "three")),
                new ResidencyCommand.Deliver(Stay.OFFICE, officer, output(dice), dice.oneOf("one", "two", "three")),
                new ResidencyCommand.Consult(Stay.OFFICE, dice.oneOf(TEAMS)),
                new ResidencyCommand.Meet(by, dice.oneOf(Encounter.values()), Optional.empty()),
                new ResidencyCommand.Brief(by, officer, RequestId.of("r1"), "hard"),
                new ResidencyCommand.Reach(
                        Stay.OFFICE, dice.oneOf(rules.phases().isEmpty() ? List.of("approval") : rules.phases()))));
    }

    private OutputKind output(Dice dice) {
        return rules.outputs().isEmpty()
                ? OutputKind.PUBLICITY
                : dice.oneOf(rules.outputs()).kind();
    }
}
