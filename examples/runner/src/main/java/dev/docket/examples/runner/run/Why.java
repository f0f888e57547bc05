package dev.docket.examples.runner.run;

import dev.docket.obligation.DueRule;
import dev.docket.obligation.Obligation;
import dev.docket.obligation.ObligationEvent;
import dev.docket.obligation.ObligationRef;
import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.Obligations;
import dev.docket.obligation.Periods;
import dev.docket.obligation.RuleCode;
import dev.docket.programme.Programme;
import dev.docket.request.RequestEvent;
import dev.docket.time.Cadence;
import dev.docket.time.CountingRule;
import dev.docket.time.Derivation;
import dev.docket.time.Period;
import dev.docket.time.Suspension;
import dev.docket.time.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Why a due date is what it is: it is reckoned again, from the rule's period and the anchor that the event carries, and told only
 * when it comes to the same instant. Feed it a history in its order; it remembers what was armed and what moved.
 */
final class Why {

    private final Programme programme;
    private final Locale locale;
    private Obligations owed = Obligations.none();
    private Optional<RequestEvent> last = Optional.empty();
    private final ArrayList<ObligationEvent.Met> met = new ArrayList<>();
    private final TreeMap<RuleCode, Instant> dues = new TreeMap<>();

    Why(Programme programme, Locale locale) {
        this.programme = programme;
        this.locale = locale;
    }

    /** A due date and the reckoning that comes to it; empty when none does. */
    record Reason(Instant due, Optional<String> text) {}

    /** The due date that an event sets or moves, with the reason; empty when it does neither. */
    Optional<Reason> of(RequestEvent event) {
        if (!(event instanceof RequestEvent.OfObligation of)) {
            last = Optional.of(event);
            return Optional.empty();
        }
        Optional<Reason> reason = of(of.event());
        owed = owed.apply(of.event());
        if (of.event() instanceof ObligationEvent.Met ended) {
            met.add(ended);
        } else if (of.event() instanceof ObligationEvent.Armed armed) {
            armed.due().ifPresent(due -> dues.put(armed.ref().rule(), due));
        }
        return reason;
    }

    private Optional<Reason> of(ObligationEvent event) {
        ObligationRule rule = programme.rulebook().rule(event.ref().rule()).orElseThrow();
        if (event instanceof ObligationEvent.Armed armed) {
            return armed.due().map(due -> new Reason(due, armed(rule, armed, due)));
        }
        if (event instanceof ObligationEvent.Resumed resumed && resumed.running()) {
            Obligation before = owed.find(event.ref()).orElseThrow();
            return resumed.due()
                    .filter(due -> !before.due().equals(Optional.of(due)))
                    .map(due -> new Reason(due, moved(rule, before, resumed, due)));
        }
        return Optional.empty();
    }

    // ---- armed

    private Optional<String> armed(ObligationRule rule, ObligationEvent.Armed armed, Instant due) {
        WorkingCalendar calendar = programme.rulebook().calendarOf(rule);
        if (rule.due() instanceof DueRule.Recurring recurring) {
            return recurring(recurring, calendar, armed, due);
        }
        if (!(rule.due() instanceof DueRule.Within within)) {
            return Optional.empty();
        }
        Optional<String> named = within.namedDateFirst()
                ? last.flatMap(Why::namedDate)
                        .map(date -> endOf(date, calendar, within.counting()))
                        .filter(derivation -> comesTo(derivation, armed, due))
                        .map(derivation -> words("the date that was named; ", "以指定日期为准；") + derivation.text(locale))
                : Optional.empty();
        return named.or(() -> periods(rule, within.periods()).stream()
                .map(period -> calendar.explain(armed.anchor(), period, within.counting()))
                .filter(derivation -> comesTo(derivation, armed, due))
                .findFirst()
                .map(derivation -> period(derivation) + derivation.text(locale)));
    }

    /** A due date that would lie before the arming is the arming. */
    private static boolean comesTo(Derivation derivation, ObligationEvent.Armed armed, Instant due) {
        Instant at = derivation.due().at();
        return (at.isBefore(armed.at()) ? armed.at() : at).equals(due);
    }

    /** The periods that the rule knows; first what was left of it, where it goes on. */
    private List<Period> periods(ObligationRule rule, Periods periods) {
        ArrayList<Period> all = new ArrayList<>();
        if (!rule.remainderOn().isEmpty()) {
            for (int i = met.size() - 1; i >= 0 && all.isEmpty(); i--) {
                ObligationEvent.Met ended = met.get(i);
                if (ended.ref().rule().equals(rule.code())) {
                    ended.left().filter(left -> goesOn(rule)).ifPresent(all::add);
                }
            }
        }
        periods.cases().forEach(c -> all.add(c.period()));
        all.add(periods.fallback());
        return all;
    }

    private boolean goesOn(ObligationRule rule) {
        return last.filter(event -> rule.remainderOn().contains(event.kind())).isPresent();
    }

    private Optional<String> recurring(
            DueRule.Recurring recurring, WorkingCalendar calendar, ObligationEvent.Armed armed, Instant due) {
        Instant first = calendar.date(armed.at())
                .plusDays(recurring.leadDays())
                .atStartOfDay(calendar.zone())
                .toInstant()
                .minusNanos(1);
        ArrayList<Instant> after = new ArrayList<>();
        before(armed.ref()).ifPresent(after::add);
        after.add(first);
        for (Instant from : after) {
            Optional<Derivation> found = recurring
                    .cadence()
                    .next(armed.at(), from, calendar)
                    .map(Cadence.Occurrence::at)
                    .map(at -> endOf(calendar.date(at), calendar, recurring.counting()))
                    .filter(derivation -> comesTo(derivation, armed, due));
            if (found.isPresent()) {
                String lead = from.equals(first)
                        ? words(
                                ", the first at least " + recurring.leadDays() + " days later",
                                "，首次至少在" + recurring.leadDays() + "日之后")
                        : "";
                String every = words(recurring.cadence().toString(), ChinesePeriods.of(recurring.cadence()));
                return found.map(derivation -> every + lead + words("; ", "；") + derivation.text(locale));
            }
        }
        return Optional.empty();
    }

    /** The last due date of the same rule, after which the next one comes. */
    private Optional<Instant> before(ObligationRef ref) {
        return Optional.ofNullable(dues.get(ref.rule()));
    }

    private static Derivation endOf(LocalDate date, WorkingCalendar calendar, CountingRule counting) {
        return calendar.explain(date.atStartOfDay(calendar.zone()).toInstant(), Period.calendarDays(0), counting);
    }

    private static Optional<LocalDate> namedDate(RequestEvent event) {
        if (event instanceof RequestEvent.LetterIssued issued) {
            return issued.letter().answerBy();
        }
        if (event instanceof RequestEvent.Deferred deferred) {
            return Optional.of(deferred.deferral().reviewOn());
        }
        if (event instanceof RequestEvent.Continued continued) {
            return Optional.of(continued.reviewOn());
        }
        if (event instanceof RequestEvent.Explained explained) {
            return explained.explanation().reviewOn();
        }
        return event instanceof RequestEvent.Recorded recorded ? recorded.date() : Optional.empty();
    }

    // ---- moved

    private Optional<String> moved(
            ObligationRule rule, Obligation before, ObligationEvent.Resumed resumed, Instant due) {
        if (!(rule.due() instanceof DueRule.Within within)) {
            return Optional.empty();
        }
        WorkingCalendar calendar = programme.rulebook().calendarOf(rule);
        Instant since = before.pausedSince().orElse(resumed.at());
        Instant old = before.due().orElseThrow();
        return periods(rule, within.periods()).stream()
                .filter(unit -> {
                    Instant credited = calendar.credited(
                            old, unit, within.counting(), List.of(new Suspension(since, resumed.at())));
                    return (credited.isBefore(resumed.at()) ? resumed.at() : credited).equals(due);
                })
                .findFirst()
                .map(unit -> stoodStill(
                        Dates.minute(since, calendar),
                        Dates.minute(resumed.at(), calendar),
                        resumed.reason().toString(),
                        Dates.minute(old, calendar),
                        Dates.minute(due, calendar)));
    }

    private String stoodStill(String since, String until, String reason, String old, String due) {
        return words(
                "it stood still from " + since + " to " + until + " (" + reason + "), so it moves from " + old + " to "
                        + due,
                since + "至" + until + "停止计时（" + reason + "），期限由" + old + "顺延至" + due);
    }

    // ---- words

    private String words(String english, String chinese) {
        return locale.getLanguage().equals("zh") ? chinese : english;
    }

    /** The period in front of its derivation. */
    private String period(Derivation derivation) {
        return words(derivation.period() + " ", ChinesePeriods.of(derivation.period()) + "，");
    }
}
