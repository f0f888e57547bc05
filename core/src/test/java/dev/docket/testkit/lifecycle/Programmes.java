package dev.docket.testkit.lifecycle;

import dev.docket.obligation.Anchor;
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
import dev.docket.programme.Programme;
import dev.docket.programme.Reclassification;
import dev.docket.programme.StandardRules;
import dev.docket.request.Acts;
import dev.docket.request.CommandKind;
import dev.docket.request.Conditions;
import dev.docket.request.EventKinds;
import dev.docket.request.Priority;
import dev.docket.request.ProgrammeId;
import dev.docket.request.RequestKind;
import dev.docket.request.Roles;
import dev.docket.request.Stage;
import dev.docket.testkit.Dice;
import dev.docket.testkit.time.Calendars;
import dev.docket.time.Cadence;
import dev.docket.time.CountingRule;
import dev.docket.time.DayKind;
import dev.docket.time.Hours;
import dev.docket.time.Period;
import dev.docket.time.WorkingCalendar;
import dev.docket.workflow.EventKind;
import dev.docket.workflow.Role;
import dev.docket.workflow.RoleMatrix;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.domains.DomainContextBase;

/**
 * Generates programmes without defects: the rules of {@link StandardRules} with periods of all kinds, warnings, ladders, reminders, limits
 * and gates, some rules on a second calendar, and rules of the programme's own that only a recorded act discharges.
 */
// Over 400 lines because the choices of one programme depend on those before them.
public final class Programmes extends DomainContextBase {

    /** The acts of the programmes' own rules. */
    public static final List<EventKind> OWN_ACTS = List.of(EventKind.of("site visit"), EventKind.of("special report"));

    private static final int WORDS = 24;
    private static final int NEXT_WORDS = 6;
    private static final LocalDate FIRST_DAY = LocalDate.of(2016, 1, 1);
    private static final int QUARTERS = 4 * 8;

    /** Rules that a version may do without: nothing waits for ever for want of them. */
    private static final List<RuleCode> DISPENSABLE = List.of(
            RuleCode.of("visit"),
            RuleCode.of("report"),
            StandardRules.TACIT_CLOSURE,
            StandardRules.MONTHLY_REPORT,
            StandardRules.WEEKLY_REMINDER,
            StandardRules.FOLLOW_UP_RETRY,
            StandardRules.NOTICE_RESPONSE,
            StandardRules.FIRST_CONTACT,
            StandardRules.REVISIT);

    private static final WorkingCalendar ROUND_THE_CLOCK = WorkingCalendar.builder("round the clock")
            .zone(ZoneId.of("UTC"))
            .hours(EnumSet.allOf(DayOfWeek.class), Hours.parse("00:00-24:00"))
            .build();

    /** Makes the domain; jqwik calls it. */
    public Programmes() {}

    /**
     * Generates programmes.
     *
     * @return the programmes, all of version 1
     */
    public static Arbitrary<Programme> programmes() {
        Arbitrary<List<Long>> words = Arbitraries.longs()
                .between(0, Long.MAX_VALUE)
                .withDistribution(RandomDistribution.uniform())
                .withoutEdgeCases()
                .list()
                .ofSize(WORDS);
        return Combinators.combine(Calendars.calendars(), words)
                .as((calendar, list) -> programme(
                        calendar,
                        new Dice(list.stream().mapToLong(Long::longValue).toArray())));
    }

    /**
     * Generates two versions of a programme: the second has other periods, another holiday, and a rule fewer or more.
     *
     * @return the versions, 1 and 2
     */
    public static Arbitrary<List<Programme>> versions() {
        Arbitrary<Long> word = Arbitraries.longs()
                .between(0, Long.MAX_VALUE)
                .withDistribution(RandomDistribution.uniform())
                .withoutEdgeCases();
        return Combinators.combine(programmes(), word.list().ofSize(NEXT_WORDS))
                .as((first, list) -> List.of(
                        first,
                        next(
                                first,
                                new Dice(
                                        list.stream().mapToLong(Long::longValue).toArray()))));
    }

    /**
     * The next version of a programme from choices, without jqwik.
     *
     * @param programme the version before
     * @param dice where every choice comes from
     * @return the version after it
     */
    public static Programme next(Programme programme, Dice dice) {
        return new Programmer(dice).next(programme);
    }

    /**
     * A programme from choices, without jqwik.
     *
     * @param calendar the calendar on which it counts
     * @param dice where every choice comes from
     * @return the programme, of version 1
     */
    public static Programme programme(WorkingCalendar calendar, Dice dice) {
        return new Programmer(dice).programme(calendar);
    }

    /**
     * Two versions of a programme from a seed, without jqwik.
     *
     * @param calendar the calendar on which the first counts
     * @param seed the seed; the same seed makes the same versions
     * @return the versions, 1 and 2
     */
    public static List<Programme> seeded(WorkingCalendar calendar, long seed) {
        Dice dice = new Dice(new SplittableRandom(seed)
                .longs(WORDS + NEXT_WORDS, 0, Long.MAX_VALUE)
                .toArray());
        Programme first = programme(calendar, dice);
        return List.of(first, next(first, dice));
    }

    /** The choices of one programme. */
    private static final class Programmer {

        private final Dice dice;

        Programmer(Dice dice) {
            this.dice = dice;
        }

        Programme programme(WorkingCalendar calendar) {
            Periods answers = Periods.of(period())
                    .when(Conditions.kind(RequestKind.ENQUIRY), period())
                    .when(Conditions.priority(Priority.URGENT), period());
            ArrayList<ObligationRule.Builder> rules = new ArrayList<>(List.of(
                    StandardRules.dispatch(period()),
                    StandardRules.admission(period()),
                    StandardRules.receipt(period()),
                    StandardRules.acknowledge(period()),
                    StandardRules.signature(period()),
                    StandardRules.returnWindow(period()),
                    StandardRules.returnRuling(period()),
                    StandardRules.firstContact(period()).urgent(dice.happens(1, 2)),
                    StandardRules.extensionRuling(period()),
                    StandardRules.followUpRetry(),
                    StandardRules.commitment(),
                    StandardRules.supplement(period()),
                    StandardRules.statusNote(Cadence.every(dice.between(5, 30), Cadence.Unit.DAYS)),
                    StandardRules.suspension(),
                    StandardRules.monthlyReport(),
                    StandardRules.revisit(Period.calendarDays(20), Period.calendarDays(10), 1_000 * dice.below(2)),
                    StandardRules.cooperation(period()),
                    StandardRules.answer(answers).warnings(warnings(answers)),
                    StandardRules.redo(answers).warnings(List.of()),
                    StandardRules.approval(period()),
                    StandardRules.followUp(period()),
                    StandardRules.closing(period()),
                    StandardRules.review(),
                    StandardRules.decision(period()),
                    StandardRules.appealOffer(period()),
                    StandardRules.appeal(period()),
                    StandardRules.reopenWindow(period()),
                    StandardRules.reminder(cadence()),
                    StandardRules.monthlyCheck(),
                    StandardRules.noticeResponse(period()),
                    StandardRules.warningPlan(period())));
            if (dice.happens(1, 3)) {
                rules.add(StandardRules.tacitClosure(period()));
            }
            rules.add(own(RuleCode.of("visit"), OWN_ACTS.get(0)));
            rules.add(own(RuleCode.of("report"), OWN_ACTS.get(1)));
            return Programme.builder()
                    .id(ProgrammeId.of("generated"))
                    .name("generated")
                    .calendar(calendar)
                    .addOtherCalendars(ROUND_THE_CLOCK)
                    .rules(shuffled(rules))
                    .limits(Limits.builder()
                            .reopenings(dice.below(4))
                            .continuations(dice.below(3))
                            .followUpAttempts(dice.between(1, 3))
                            .deferralInCalendarDays(dice.between(1, 120))
                            .supplements(dice.below(3))
                            .returns(dice.below(4))
                            .extensions(dice.below(3))
                            .extensionLeadTime(dice.happens(1, 2) ? Period.workingDays(0) : Period.workingDays(1))
                            .suspensionInCalendarDays(dice.between(1, 60))
                            .nudgeEveryCalendarDays(dice.below(10))
                            .build())
                    .gates(Gates.builder()
                            .followUp(!dice.happens(1, 4))
                            .independence(!dice.happens(1, 4))
                            .signedLetter(dice.happens(1, 4))
                            .sessionOnSite(!dice.happens(1, 4))
                            .namedLeader(!dice.happens(1, 3))
                            .datedLetter(dice.happens(1, 6))
                            .proposalByLead(!dice.happens(1, 3))
                            .completion(dice.oneOf(CompletionRule.values()))
                            .reclassification(dice.oneOf(Reclassification.values()))
                            .requestTimeCounts(!dice.happens(1, 3))
                            .lastFollowUpCounts(!dice.happens(1, 3))
                            .evidence(dice.happens(1, 4) ? Map.of("water", List.of("photo")) : Map.of())
                            .build())
                    .authority(authority())
                    .addOtherActs(
                            Act.of(Acts.WRITTEN_NOTICE, Roles.OFFICE),
                            Act.of(Acts.EVIDENCE, Roles.OFFICE),
                            Act.of(Acts.REQUESTERS_MESSAGE, Roles.OFFICE))
                    .build();
        }

        /** In some programmes a department may hand on that the requester takes it back. */
        private RoleMatrix<CommandKind> authority() {
            return dice.happens(1, 3)
                    ? Authority.standard().allowing(CommandKind.WITHDRAW, Roles.DEPARTMENT_HEAD)
                    : Authority.standard();
        }

        Programme next(Programme before) {
            ArrayList<ObligationRule> rules = new ArrayList<>();
            for (ObligationRule rule : before.rules()) {
                if (!DISPENSABLE.contains(rule.code()) || !dice.happens(1, 6)) {
                    rules.add(dice.happens(1, 3) ? changed(rule) : rule);
                }
            }
            if (dice.happens(1, 2)) {
                rules.add(own(RuleCode.of("inspection"), OWN_ACTS.get(1)).build());
            }
            Programme.Builder programme = Programme.builder();
            programme.from(before);
            return programme
                    .version(before.version() + 1)
                    .rules(rules)
                    .addOtherActs(Act.of(OWN_ACTS.get(0), Roles.OFFICE), Act.of(OWN_ACTS.get(1), Roles.OFFICE))
                    .calendar(dice.happens(3, 4) ? withHolidays(before.calendar()) : before.calendar())
                    .build();
        }

        /** With other periods; what warns keeps its period, because a warning must fit into it. */
        private ObligationRule changed(ObligationRule rule) {
            if (!(rule.due() instanceof DueRule.Within within)
                    || !rule.warnings().isEmpty()) {
                return rule;
            }
            ObligationRule.Builder builder = ObligationRule.builder();
            builder.from(rule);
            return builder.due(new DueRule.Within(
                            within.anchor(),
                            within.periods().map(old -> period()),
                            within.counting(),
                            within.namedDateFirst()))
                    .build();
        }

        /** Some days off in every quarter that nobody knew of before; what the calendar says of a day by name, stands. */
        private WorkingCalendar withHolidays(WorkingCalendar calendar) {
            WorkingCalendar.Builder builder = calendar.toBuilder();
            int offset = dice.below(80);
            int days = dice.between(1, 7);
            for (int quarter = 0; quarter < QUARTERS; quarter++) {
                LocalDate first = FIRST_DAY.plusMonths(3L * quarter).plusDays(offset);
                first.datesUntil(first.plusDays(days))
                        .filter(day -> calendar.kind(day) == DayKind.WORKING_DAY
                                && calendar.nameOf(day).isEmpty())
                        .forEach(day -> builder.holiday(day, "new holiday"));
            }
            return builder.validate().getOrElse(calendar);
        }

        /** In another order (what is bound to another rule's date comes last), some on the other calendar, some with reminders. */
        private List<ObligationRule> shuffled(List<ObligationRule.Builder> rules) {
            ArrayList<ObligationRule> all = new ArrayList<>();
            for (ObligationRule.Builder rule : rules) {
                if (dice.happens(1, 6)) {
                    rule.calendar(ROUND_THE_CLOCK.id());
                }
                boolean ends = rule.build().armedBy().contains(EventKinds.CLOSED);
                if (dice.happens(1, 8) && !ends) {
                    rule.reminders(cadence());
                }
                all.add(dice.below(all.size() + 1), rule.build());
            }
            all.sort(Comparator.comparing(rule -> !rule.notAfter().isEmpty()));
            return all;
        }

        /** Any of the five kinds, above zero, short enough to fall due within a journey. */
        private Period period() {
            return switch (dice.below(5)) {
                case 0 -> Period.workingDays(dice.between(1, 12));
                case 1 -> Period.workingTime(Duration.ofMinutes(dice.between(1, 3_000)));
                case 2 -> Period.elapsed(Duration.ofMinutes(dice.between(1, 10_000)));
                case 3 -> Period.calendarDays(dice.between(1, 30));
                default -> Period.calendarMonths(dice.between(1, 2));
            };
        }

        private List<Period> warnings(Periods periods) {
            if (!(periods.fallback() instanceof Period.WorkingDays days)) {
                return List.of();
            }
            return dice.happens(1, 2)
                    ? List.of(Period.workingDays(1))
                    : List.of(Period.workingDays(days.days()), Period.workingTime(Duration.ofHours(1)));
        }

        private Cadence cadence() {
            return switch (dice.below(4)) {
                case 0 -> Cadence.every(1, Cadence.Unit.WEEKS);
                case 1 -> Cadence.every(dice.between(1, 10), Cadence.Unit.DAYS);
                case 2 -> Cadence.dayOfMonth(dice.between(1, 31));
                default -> Cadence.lastWorkingDayOfMonth();
            };
        }

        private List<LadderStep> ladder() {
            int first = dice.below(4);
            return List.of(
                    new LadderStep(Period.workingDays(first), SupervisionLevel.NOTICE, List.of()),
                    new LadderStep(Period.workingDays(first), SupervisionLevel.WARNING, List.of(Roles.HOST)),
                    new LadderStep(Period.workingDays(first + dice.below(5)), SupervisionLevel.CRITICAL, List.of()));
        }

        private CountingRule counting() {
            return new CountingRule(
                    dice.oneOf(CountingRule.StartDay.values()),
                    java.util.Optional.empty(),
                    dice.oneOf(CountingRule.DayEnd.values()),
                    dice.oneOf(CountingRule.Roll.values()));
        }

        /** A rule that only the programme knows. */
        private ObligationRule.Builder own(RuleCode code, EventKind act) {
            Role debtor = dice.oneOf(Roles.LEAD, Roles.OFFICE, Roles.HOST);
            boolean armedByTime = dice.happens(1, 3);
            EventKind armedBy = armedByTime
                    ? dice.oneOf(EventKind.of("Breached:answer"), EventKind.of("Breached:dispatch"))
                    : dice.oneOf(
                            EventKinds.LETTER_ISSUED,
                            EventKinds.ANSWER_APPROVED,
                            EventKinds.DEFERRED,
                            EventKinds.REOPENED_TO_ASSIGNED,
                            OWN_ACTS.get(0),
                            OWN_ACTS.get(1));
            DueRule due = due(armedByTime);
            boolean pausable = !(due instanceof DueRule.Recurring);
            ObligationRule.Builder rule = ObligationRule.builder()
                    .code(code)
                    .debtor(debtor)
                    .addArmedBy(armedBy)
                    .due(due)
                    .addDischargedBy(act)
                    .addCancelledBy(EventKinds.CLOSED)
                    .repeat(dice.oneOf(ObligationRule.Repeat.values()))
                    .ladder(dice.happens(1, 2) ? ladder() : List.of());
            if (dice.happens(1, 3)) {
                rule.reminders(cadence());
            }
            if (dice.happens(1, 3)) {
                rule.addRunsWhile(Conditions.stage(dice.oneOf(Stage.ASSIGNED, Stage.ANSWERED, Stage.DEFERRED)));
            }
            if (pausable && dice.happens(1, 3)) {
                rule.addPauses(new Pause(
                        "put off",
                        List.of(EventKinds.DEFERRED, EventKinds.EXPLAINED_FOR_NOW),
                        List.of(EventKinds.RESUMED_TO_ASSIGNED, EventKinds.RESUMED_TO_RAISED)));
            }
            if (pausable && dice.happens(1, 3)) {
                rule.addPauses(new Pause(
                        "with the office",
                        List.of(EventKinds.ANSWER_SUBMITTED),
                        List.of(EventKinds.ANSWER_SENT_BACK, EventKinds.ANSWER_APPROVED)));
            }
            return rule;
        }

        /** What time arms must not be due at once: another anchor may lie in the past. */
        private DueRule due(boolean armedByTime) {
            return dice.happens(1, 3)
                    ? new DueRule.Recurring(cadence(), dice.below(15), dice.oneOf(DueRule.Window.values()), counting())
                    : new DueRule.Within(
                            armedByTime ? Anchor.EVENT : dice.oneOf(Anchor.values()),
                            Periods.of(period()),
                            counting(),
                            dice.happens(1, 2));
        }
    }

    @Provide
    Arbitrary<Programme> programmesOfDomain() {
        return programmes();
    }
}
