package dev.docket.residency;

import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.Provisions;
import dev.docket.obligation.Rulebook;
import dev.docket.request.PersonId;
import dev.docket.request.ProgrammeId;
import dev.docket.time.Cadence;
import dev.docket.time.Period;
import dev.docket.time.WorkingCalendar;
import dev.docket.workflow.RoleMatrix;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * The rules of residencies as data: how long, who is in a team, who may be an officer, and what they owe.
 *
 * <p>A residency is pinned to a version of them when it is agreed. {@link #embeddedOfficers} and {@link #workGroup} begin two kinds
 * that are known. {@code build()} throws with all defects in its message, {@link Builder#validate()} gives them as values. Immutable
 * and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class ResidencyRules {

    ResidencyRules() {}

    /**
     * Officers embedded in an enterprise for a year (驻企干部): one leader for one to three enterprises, two officers in full time and
     * not too old, three expert teams that come every month, a monthly report, and the "six ones" (六个一) by the end of the term.
     *
     * <p>How often publicity is asked for is this project's opinion: once.
     *
     * @param programme the programme whose residencies they rule
     * @param calendar the calendar by which they count
     * @return a builder, to change what a scheme says otherwise
     */
    public static Builder embeddedOfficers(ProgrammeId programme, WorkingCalendar calendar) {
        Builder rules = builder();
        rules.programme(programme)
                .calendar(calendar)
                .term(Period.calendarMonths(12))
                .formula(new TeamFormula(2, 3))
                .mostPerLeader(3)
                .fullTime(true)
                .addAges(new AgeLimit("deputy section chief", 40), new AgeLimit("ordinary", 35))
                .trained(true)
                .expertVisits(Cadence.lastWorkingDayOfMonth())
                .reports(Cadence.lastWorkingDayOfMonth())
                .addOutputs(
                        new MinimumOutput(OutputKind.PROBLEM_SOLVED, 1),
                        new MinimumOutput(OutputKind.POLICY_MATCHED, 1),
                        new MinimumOutput(OutputKind.FRONT_LINE_DAY, 1),
                        new MinimumOutput(OutputKind.SUGGESTION, 1),
                        new MinimumOutput(OutputKind.EXPERIENCE_REPORT, 1),
                        new MinimumOutput(OutputKind.PUBLICITY, 1));
        return rules;
    }

    /**
     * A work group that stays with a key project from its approval to its operation (派驻工作小组): no term and no minimum output.
     *
     * <p>The phases between and the monthly report are this project's opinion.
     *
     * @param programme the programme whose residencies they rule
     * @param calendar the calendar by which they count
     * @param formula who makes up a group
     * @return a builder, to change what a scheme says otherwise
     */
    public static Builder workGroup(ProgrammeId programme, WorkingCalendar calendar, TeamFormula formula) {
        Builder rules = builder();
        rules.programme(programme)
                .calendar(calendar)
                .formula(formula)
                .addPhases("approval", "land", "construction", "operation")
                .reports(Cadence.lastWorkingDayOfMonth());
        return rules;
    }

    /**
     * The programme whose residencies they rule.
     *
     * @return the programme
     */
    public abstract ProgrammeId programme();

    /**
     * Their version; each change of content takes a new one.
     *
     * @return the version, 1 or more
     */
    @Value.Default
    public int version() {
        return 1;
    }

    /**
     * The calendar by which they count, and in whose zone dates lie.
     *
     * @return the calendar
     */
    public abstract WorkingCalendar calendar();

    /**
     * How long a residency lasts, counted from its first day, to the end of its last.
     *
     * @return the term in days or months; empty when it ends with its project
     */
    public abstract Optional<Period> term();

    /**
     * The phases of the project with which a work group stays, in order; after the last one it may end without a reason.
     *
     * @return the phases, as the programme words them; empty for a residency with a term
     */
    public abstract List<String> phases();

    /**
     * Who makes up a team.
     *
     * @return the formula
     */
    public abstract TeamFormula formula();

    /**
     * For how many enterprises a leader is there at least.
     *
     * @return the number; 1 unless set
     */
    @Value.Default
    public int leastPerLeader() {
        return 1;
    }

    /**
     * For how many enterprises a leader is there at most.
     *
     * @return the number; without limit unless set
     */
    @Value.Default
    public int mostPerLeader() {
        return Integer.MAX_VALUE;
    }

    /**
     * Whether officers have no other duties meanwhile.
     *
     * @return true when they must not; false unless set
     */
    @Value.Default
    public boolean fullTime() {
        return false;
    }

    /**
     * Of which grades officers may be, and how old on the first day.
     *
     * @return the limits, each grade once; empty when anybody may be an officer
     */
    public abstract List<AgeLimit> ages();

    /**
     * Whether officers are trained before they start.
     *
     * @return true when each must be; false unless set
     */
    @Value.Default
    public boolean trained() {
        return false;
    }

    /**
     * By when each expert team comes again and again.
     *
     * @return the cadence; empty when none need come
     */
    public abstract Optional<Cadence> expertVisits();

    /**
     * By when each officer reports again and again.
     *
     * @return the cadence; empty when none need report
     */
    public abstract Optional<Cadence> reports();

    /**
     * How many days after the start the first report and the first visit of experts are due at the earliest.
     *
     * @return the calendar days; 14 unless set, as for monthly reports on requests
     */
    @Value.Default
    public int firstAfterDays() {
        return 14;
    }

    /**
     * What each officer must have brought about by the end of the term.
     *
     * @return the outputs, each kind once
     */
    public abstract List<MinimumOutput> outputs();

    /**
     * Who may give which command.
     *
     * @return the matrix; {@link ResidencyAuthority#standard()} unless set
     */
    @Value.Default
    public RoleMatrix<ResidencyCommandKind> authority() {
        return ResidencyAuthority.standard();
    }

    /**
     * Which rules these are.
     *
     * @return the reference that residencies are pinned to
     */
    @Value.Lazy
    public ResidencyRulesRef ref() {
        return new ResidencyRulesRef(programme(), version(), provisions().fingerprint(programme() + " " + version()));
    }

    /**
     * The last day of the term of a residency. A year from 30 June 2026 ends with 30 June 2027, since the first day is not counted.
     *
     * @param agreement what is agreed of it
     * @return the day, on which it still runs; empty without a term
     */
    public Optional<LocalDate> lastDay(Agreement agreement) {
        return term().map(term -> calendar()
                .date(calendar()
                        .due(calendar().startOfDay(agreement.firstDay()), term, ResidencyObligations.WHOLE_DAY)
                        .at()));
    }

    /**
     * What an officer has still to bring about.
     *
     * @param residency the residency
     * @param officer who
     * @return what is missing, in the order of {@link #outputs()}; empty when the officer has everything
     */
    public List<Shortfall> missing(Residency residency, PersonId officer) {
        return outputs().stream()
                .map(asked -> new Shortfall(
                        officer, asked.kind(), (int) (asked.least() - residency.delivered(officer, asked.kind()))))
                .filter(shortfall -> shortfall.missing() > 0)
                .toList();
    }

    /**
     * What all officers have still to bring about.
     *
     * @param residency the residency
     * @return what is missing, officer by officer; empty when everybody has everything
     */
    public List<Shortfall> missing(Residency residency) {
        return residency.officers().stream()
                .flatMap(officer -> missing(residency, officer).stream())
                .toList();
    }

    /**
     * Which leaders are there for more enterprises than these rules allow, or for fewer.
     *
     * @param residencies the residencies under these rules, of which those that have ended do not count
     * @return the loads that do not fit, by leader
     */
    public List<LeaderLoad> misfits(Iterable<Residency> residencies) {
        return LeaderLoad.of(residencies).stream()
                .filter(load -> load.enterprises().size() < leastPerLeader()
                        || load.enterprises().size() > mostPerLeader())
                .toList();
    }

    /**
     * All that they decide, in words.
     *
     * @return what is compared of two versions, and hashed in the reference; without programme and version
     */
    public Provisions provisions() {
        String where = "residencies";
        return Provisions.builder()
                .put(where, "calendar", calendar())
                .put(where, "term", term())
                .put(where, "phases", phases())
                .put(where, "formula", formula())
                .put(where, "least per leader", leastPerLeader())
                .put(where, "most per leader", mostPerLeader())
                .put(where, "full time", fullTime())
                .put(where, "ages", ages())
                .put(where, "trained", trained())
                .put(where, "expert visits", expertVisits())
                .put(where, "reports", reports())
                .put(where, "first after days", firstAfterDays())
                .put(where, "outputs", outputs())
                .put(
                        "authority in residencies",
                        authority(),
                        List.of(ResidencyCommandKind.values()),
                        ResidencyCommandKind::words)
                .build();
    }

    /**
     * What is owed under them: {@code training}, {@code start}, {@code report}, {@code expert-visit}, {@code output} and {@code
     * term}, as far as they ask for it.
     *
     * @return the rules of obligations, in their order
     */
    @Value.Lazy
    public List<ObligationRule> obligations() {
        return ResidencyObligations.of(this);
    }

    /**
     * The engine over these obligations.
     *
     * @return the rulebook
     */
    @Value.Lazy
    public Rulebook rulebook() {
        return new Rulebook(obligations(), calendar(), List.of());
    }

    /**
     * A builder without values.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds rules. */
    public static final class Builder extends ImmutableResidencyRules.Builder {
        Builder() {}

        /**
         * Builds them, or says everything that is wrong with them.
         *
         * @return the rules, or their defects
         * @throws IllegalStateException if a mandatory part was never given
         */
        public Validation<Seq<ResidencyRulesDefect>, ResidencyRules> validate() {
            ResidencyRules rules = super.build();
            Seq<ResidencyRulesDefect> defects = ResidencySoundness.defects(rules);
            return defects.isEmpty() ? Validation.valid(rules) : Validation.invalid(defects);
        }

        /**
         * Builds them.
         *
         * @return the rules
         * @throws IllegalArgumentException if they have defects; the message lists all of them
         */
        @Override
        public ResidencyRules build() {
            return validate()
                    .fold(
                            defects -> {
                                throw new IllegalArgumentException(defects.toJavaStream()
                                        .map(ResidencyRulesDefect::toString)
                                        .collect(Collectors.joining(
                                                "\n  ", "the rules of residencies have defects:\n  ", "")));
                            },
                            rules -> rules);
        }
    }
}
