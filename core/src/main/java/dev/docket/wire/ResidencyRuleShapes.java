package dev.docket.wire;

import static dev.docket.wire.NameShapes.PROGRAMME_ID;
import static dev.docket.wire.ObjectShape.checked;
import static dev.docket.wire.ObjectShape.object;
import static dev.docket.wire.SessionRuleShapes.ITS_CALENDAR;
import static dev.docket.wire.SessionRuleShapes.ITS_PROGRAMME;
import static dev.docket.wire.Shapes.BOOL;
import static dev.docket.wire.Shapes.INTEGER;
import static dev.docket.wire.Shapes.TEXT;
import static dev.docket.wire.Shapes.text;
import static dev.docket.wire.TimeShapes.CADENCE;
import static dev.docket.wire.TimeShapes.PERIOD;

import dev.docket.request.ProgrammeId;
import dev.docket.residency.AgeLimit;
import dev.docket.residency.MinimumOutput;
import dev.docket.residency.OutputKind;
import dev.docket.residency.ResidencyAuthority;
import dev.docket.residency.ResidencyCommandKind;
import dev.docket.residency.ResidencyRules;
import dev.docket.residency.TeamFormula;
import dev.docket.time.Period;
import dev.docket.time.WorkingCalendar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of residencies. In a programme they need say neither its name nor its calendar. */
final class ResidencyRuleShapes {

    private static final Shape<OutputKind> OUTPUT = text("output-kind", OutputKind::of, OutputKind::name);

    /** Rules of which everything that may be left out is as usual. */
    private static final ResidencyRules USUAL = ResidencyRules.builder()
            .programme(ITS_PROGRAMME)
            .calendar(ITS_CALENDAR)
            .term(Period.calendarMonths(12))
            .formula(new TeamFormula(1, 0))
            .build();

    private static final Shape<TeamFormula> FORMULA = object("team-formula", fields -> {
        var officers = fields.required("officers", INTEGER, TeamFormula::officers);
        var expertTeams = fields.count("expertTeams", TeamFormula::expertTeams);
        return in -> new TeamFormula(officers.in(in), expertTeams.in(in));
    });

    private static final Shape<AgeLimit> AGE = object("age-limit", fields -> {
        var grade = fields.required("grade", TEXT, AgeLimit::grade);
        var mostYears = fields.required("mostYears", INTEGER, AgeLimit::mostYears);
        return in -> new AgeLimit(grade.in(in), mostYears.in(in));
    });

    private static final Shape<MinimumOutput> MINIMUM = object("minimum-output", fields -> {
        var kind = fields.required("kind", OUTPUT, MinimumOutput::kind);
        var least = fields.required("least", INTEGER, MinimumOutput::least);
        return in -> new MinimumOutput(kind.in(in), least.in(in));
    });

    static final Shape<ResidencyRules> OF_A_PROGRAMME = rules(true);

    /** Rules on their own. */
    static final Shape<ResidencyRules> RESIDENCY_RULES = Union.versioned(
            "stored-residency-rules", List.of(Union.Case.of("residency-rules", ResidencyRules.class, rules(false))));

    private ResidencyRuleShapes() {}

    private static ObjectShape<ResidencyRules> rules(boolean inProgramme) {
        return checked(inProgramme ? "residencies" : "residency-rules", fields -> {
            var programme = inProgramme
                    ? fields.asIn(USUAL, "programme", PROGRAMME_ID, ResidencyRules::programme)
                    : fields.required("programme", PROGRAMME_ID, ResidencyRules::programme);
            var calendar = inProgramme
                    ? fields.asIn(USUAL, "calendar", CalendarShapes.CALENDAR, ResidencyRules::calendar)
                    : fields.required("calendar", CalendarShapes.CALENDAR, ResidencyRules::calendar);
            var version = fields.asIn(USUAL, "version", INTEGER, ResidencyRules::version);
            var term = fields.optional("term", PERIOD, ResidencyRules::term);
            var phases = fields.list("phases", TEXT, ResidencyRules::phases);
            var formula = fields.required("formula", FORMULA, ResidencyRules::formula);
            var least = fields.asIn(USUAL, "leastPerLeader", INTEGER, ResidencyRules::leastPerLeader);
            var most = fields.asIn(USUAL, "mostPerLeader", INTEGER, ResidencyRules::mostPerLeader);
            var fullTime = fields.asIn(USUAL, "fullTime", BOOL, ResidencyRules::fullTime);
            var ages = fields.list("ages", AGE, ResidencyRules::ages);
            var trained = fields.asIn(USUAL, "trained", BOOL, ResidencyRules::trained);
            var expertVisits = fields.optional("expertVisits", CADENCE, ResidencyRules::expertVisits);
            var reports = fields.optional("reports", CADENCE, ResidencyRules::reports);
            var firstAfterDays = fields.asIn(USUAL, "firstAfterDays", INTEGER, ResidencyRules::firstAfterDays);
            var outputs = fields.list("outputs", MINIMUM, ResidencyRules::outputs);
            var authority = fields.asIn(
                    USUAL,
                    "authority",
                    AuthorityShape.of("residency-authority", ResidencyCommandKind.class, ResidencyAuthority.standard()),
                    ResidencyRules::authority);
            return (in, reader) -> {
                ResidencyRules.Builder builder = ResidencyRules.builder();
                builder.programme(programme.in(in))
                        .calendar(calendar.in(in))
                        .version(version.in(in))
                        .term(term.in(in))
                        .phases(phases.in(in))
                        .formula(formula.in(in))
                        .leastPerLeader(least.in(in))
                        .mostPerLeader(most.in(in))
                        .fullTime(fullTime.in(in))
                        .ages(ages.in(in))
                        .trained(trained.in(in))
                        .expertVisits(expertVisits.in(in))
                        .reports(reports.in(in))
                        .firstAfterDays(firstAfterDays.in(in))
                        .outputs(outputs.in(in))
                        .authority(authority.in(in));
                return sound(builder, reader);
            };
        });
    }

    private static @Nullable ResidencyRules sound(ResidencyRules.Builder builder, Reader reader) {
        return builder.validate()
                .fold(
                        defects -> {
                            defects.forEach(
                                    defect -> place(defect.where(), reader).fault(defect.what(), defect.remedy()));
                            return null;
                        },
                        rules -> rules);
    }

    private static Reader place(String where, Reader reader) {
        return reader.at(where.equals("perLeader") ? "mostPerLeader" : where);
    }

    /** The rules as they stand in their programme. */
    static ResidencyRules without(ResidencyRules rules, ProgrammeId programme, WorkingCalendar calendar) {
        ResidencyRules.Builder builder = ResidencyRules.builder();
        builder.from(rules);
        if (rules.programme().equals(programme)) {
            builder.programme(ITS_PROGRAMME);
        }
        if (rules.calendar().equals(calendar)) {
            builder.calendar(ITS_CALENDAR);
        }
        return builder.build();
    }

    /** The rules that stand so in a programme. */
    static @Nullable ResidencyRules with(
            ResidencyRules rules, ProgrammeId programme, WorkingCalendar calendar, Reader reader) {
        ResidencyRules.Builder builder = ResidencyRules.builder();
        builder.from(rules);
        if (rules.programme().equals(ITS_PROGRAMME)) {
            builder.programme(programme);
        }
        if (rules.calendar().equals(ITS_CALENDAR)) {
            builder.calendar(calendar);
        }
        return sound(builder, reader);
    }
}
