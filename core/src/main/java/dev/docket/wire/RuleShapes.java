package dev.docket.wire;

import static dev.docket.wire.NameShapes.EVENT_KIND;
import static dev.docket.wire.NameShapes.ROLE;
import static dev.docket.wire.NameShapes.RULE_CODE;
import static dev.docket.wire.NameShapes.SUPERVISION_LEVEL;
import static dev.docket.wire.ObjectShape.checked;
import static dev.docket.wire.ObjectShape.object;
import static dev.docket.wire.Shapes.BOOL;
import static dev.docket.wire.Shapes.INTEGER;
import static dev.docket.wire.Shapes.TEXT;
import static dev.docket.wire.Shapes.enumeration;
import static dev.docket.wire.Shapes.text;
import static dev.docket.wire.TimeShapes.CADENCE;
import static dev.docket.wire.TimeShapes.COUNTING;
import static dev.docket.wire.TimeShapes.PERIOD;

import dev.docket.json.Json;
import dev.docket.obligation.Anchor;
import dev.docket.obligation.Condition;
import dev.docket.obligation.DueRule;
import dev.docket.obligation.LadderStep;
import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.Pause;
import dev.docket.obligation.Periods;
import dev.docket.obligation.RuleCode;
import dev.docket.programme.Programme;
import dev.docket.programme.ProgrammeDefect;
import dev.docket.request.Conditions;
import dev.docket.time.CountingRule;
import dev.docket.time.Period;
import dev.docket.workflow.Role;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules by which somebody comes to owe an act. */
final class RuleShapes {

    /** A rule of which everything that may be left out is as usual. */
    private static final ObligationRule USUAL = ObligationRule.builder()
            .code(RuleCode.of("usual"))
            .debtor(Role.of("anybody"))
            .due(new DueRule.Never())
            .build();

    private static final Shape<Condition> CONDITION = text("condition", RuleShapes::condition, Condition::value);

    private static final Shape<Periods.Case> CASE = object("period-case", fields -> {
        var when = fields.required("when", CONDITION, Periods.Case::condition);
        var period = fields.required("period", PERIOD, Periods.Case::period);
        return in -> new Periods.Case(when.in(in), period.in(in));
    });

    private static final ObjectShape<DueRule.Within> WITHIN = object("due-within", fields -> {
        var period = fields.required("period", PERIOD, due -> due.periods().fallback());
        var cases = fields.list("cases", CASE, due -> due.periods().cases());
        var from = fields.usually(Anchor.EVENT, "from", enumeration("anchor", Anchor.class), DueRule.Within::anchor);
        var counting = fields.usually(CountingRule.CIVIL, "counting", COUNTING, DueRule.Within::counting);
        var named = fields.flag("namedDateFirst", DueRule.Within::namedDateFirst);
        return in -> new DueRule.Within(
                from.in(in), new Periods(cases.in(in), period.in(in)), counting.in(in), named.in(in));
    });

    private static final ObjectShape<DueRule.Recurring> RECURRING = object("due-recurring", fields -> {
        var cadence = fields.required("cadence", CADENCE, DueRule.Recurring::cadence);
        var leadDays = fields.count("leadDays", DueRule.Recurring::leadDays);
        var window = fields.required("window", enumeration("window", DueRule.Window.class), DueRule.Recurring::window);
        var counting = fields.usually(CountingRule.CIVIL, "counting", COUNTING, DueRule.Recurring::counting);
        return in -> new DueRule.Recurring(cadence.in(in), leadDays.in(in), window.in(in), counting.in(in));
    });

    private static final Shape<DueRule> DUE = new Due();

    private static final Shape<LadderStep> LADDER_STEP = object("ladder-step", fields -> {
        var after = fields.usually(Period.workingDays(0), "after", PERIOD, LadderStep::offset);
        var level = fields.required("level", SUPERVISION_LEVEL, LadderStep::level);
        var told = fields.list("told", ROLE, LadderStep::told);
        return in -> new LadderStep(after.in(in), level.in(in), told.in(in));
    });

    private static final Shape<Pause> PAUSE = object("pause", fields -> {
        var reason = fields.required("reason", TEXT, Pause::reason);
        var begins = fields.list("begins", EVENT_KIND, Pause::begins);
        var ends = fields.list("ends", EVENT_KIND, Pause::ends);
        var during = fields.optional("during", CONDITION, Pause::during);
        return in -> new Pause(reason.in(in), begins.in(in), ends.in(in), during.in(in));
    });

    /** A rule without anything wrong that is wrong in every programme. */
    static final Shape<ObligationRule> RULE = checked("rule", fields -> {
        var code = fields.required("code", RULE_CODE, ObligationRule::code);
        var debtor = fields.required("debtor", ROLE, ObligationRule::debtor);
        var perUnitIn = fields.list("perUnitIn", ROLE, ObligationRule::perUnitIn);
        var perSubject = fields.asIn(USUAL, "perSubject", BOOL, ObligationRule::perSubject);
        var armedBy = fields.list("armedBy", EVENT_KIND, ObligationRule::armedBy);
        var armedWhen = fields.list("armedWhen", CONDITION, ObligationRule::armedWhen);
        var runsWhile = fields.list("runsWhile", CONDITION, ObligationRule::runsWhile);
        var repeat = fields.asIn(
                USUAL, "repeat", enumeration("repeat", ObligationRule.Repeat.class), ObligationRule::repeat);
        var due = fields.required("due", DUE, ObligationRule::due);
        var notAfter = fields.list("notAfter", RULE_CODE, ObligationRule::notAfter);
        var countsFrom = fields.optional("countsFrom", PERIOD, ObligationRule::countsFrom);
        var sample = fields.asIn(USUAL, "samplePerMille", INTEGER, ObligationRule::samplePerMille);
        var extendable = fields.asIn(USUAL, "extendable", BOOL, ObligationRule::extendable);
        var shifts = fields.asIn(USUAL, "shiftsWithSuspension", BOOL, ObligationRule::shiftsWithSuspension);
        var calendar = fields.optional("calendar", TEXT, ObligationRule::calendar);
        var warnings = fields.list("warnings", PERIOD, ObligationRule::warnings);
        var ladder = fields.list("ladder", LADDER_STEP, ObligationRule::ladder);
        var reminders = fields.optional("reminders", CADENCE, ObligationRule::reminders);
        var dischargedBy = fields.list("dischargedBy", EVENT_KIND, ObligationRule::dischargedBy);
        var cancelledBy = fields.list("cancelledBy", EVENT_KIND, ObligationRule::cancelledBy);
        var pauses = fields.list("pauses", PAUSE, ObligationRule::pauses);
        var remainderOn = fields.list("remainderOn", EVENT_KIND, ObligationRule::remainderOn);
        var actsAtLapse = fields.optional("actsAtLapse", EVENT_KIND, ObligationRule::actsAtLapse);
        var urgent = fields.asIn(USUAL, "urgent", BOOL, ObligationRule::urgent);
        return (in, reader) -> sound(
                ObligationRule.builder()
                        .code(code.in(in))
                        .debtor(debtor.in(in))
                        .perUnitIn(perUnitIn.in(in))
                        .perSubject(perSubject.in(in))
                        .armedBy(armedBy.in(in))
                        .armedWhen(armedWhen.in(in))
                        .runsWhile(runsWhile.in(in))
                        .repeat(repeat.in(in))
                        .due(due.in(in))
                        .notAfter(notAfter.in(in))
                        .countsFrom(countsFrom.in(in))
                        .samplePerMille(sample.in(in))
                        .extendable(extendable.in(in))
                        .shiftsWithSuspension(shifts.in(in))
                        .calendar(calendar.in(in))
                        .warnings(warnings.in(in))
                        .ladder(ladder.in(in))
                        .reminders(reminders.in(in))
                        .dischargedBy(dischargedBy.in(in))
                        .cancelledBy(cancelledBy.in(in))
                        .pauses(pauses.in(in))
                        .remainderOn(remainderOn.in(in))
                        .actsAtLapse(actsAtLapse.in(in))
                        .urgent(urgent.in(in))
                        .build(),
                reader);
    });

    private RuleShapes() {}

    private static Condition condition(String text) {
        Condition condition = Condition.of(text);
        if (!Conditions.isKnown(condition)) {
            throw new IllegalArgumentException(
                    "no request knows it; write one of dev.docket.request.Conditions, such as stage=ASSIGNED,"
                            + " kind=ENQUIRY or category=water");
        }
        return condition;
    }

    private static @Nullable ObligationRule sound(ObligationRule rule, Reader reader) {
        List<ProgrammeDefect> defects = Programme.defectsOf(rule);
        defects.forEach(defect -> reader.fault(defect.where() + ": " + defect.what(), defect.remedy()));
        return defects.isEmpty() ? rule : null;
    }

    /** How a due date comes about: a period after the arming event, counted as most are, is written as the period alone. */
    private static final class Due extends Shape<DueRule> {

        private final Shape<DueRule> whole = Union.of(
                "due",
                List.of(
                        Union.Case.of("within", DueRule.Within.class, WITHIN),
                        Union.Case.of("recurring", DueRule.Recurring.class, RECURRING),
                        Union.Case.of(
                                "never",
                                DueRule.Never.class,
                                object("due-never", fields -> in -> new DueRule.Never()))));

        private static DueRule plain(Period period) {
            return new DueRule.Within(Anchor.EVENT, Periods.of(period), CountingRule.CIVIL, false);
        }

        @Override
        String name() {
            return whole.name();
        }

        @Override
        Json write(DueRule value, Writer writer) {
            Optional<Period> period = value instanceof DueRule.Within within
                    ? Optional.of(within.periods().fallback())
                    : Optional.empty();
            return period.filter(one -> plain(one).equals(value)).isPresent()
                    ? PERIOD.write(period.get(), writer)
                    : whole.write(value, writer);
        }

        @Override
        @Nullable
        DueRule read(Json json, Reader reader) {
            if (!(json instanceof Json.Text)) {
                return whole.read(json, reader);
            }
            Period period = PERIOD.read(json, reader);
            return period == null ? null : plain(period);
        }

        @Override
        Json.Obj schema(Definitions definitions) {
            return definitions.ref(
                    "due-or-period",
                    this,
                    () -> Json.Obj.EMPTY.with(
                            "oneOf", new Json.Arr(List.of(PERIOD.schema(definitions), whole.schema(definitions)))));
        }
    }
}
