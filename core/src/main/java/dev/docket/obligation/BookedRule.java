package dev.docket.obligation;

import dev.docket.time.WorkingCalendar;
import java.util.List;

/** A rule as the engine runs it: what would be looked up by name at each event is looked up once, when the book is made. */
final class BookedRule {

    final ObligationRule rule;
    final RuleCode code;
    final boolean isStoppedByEvents;
    final int order;
    final WorkingCalendar days;
    final boolean isRecurring;
    final boolean neverStops;
    private final int[] runsWhile;
    private final int[] armedWhen;
    private final Pause[] pauses;
    private final int[] during;
    private final int[] cases;

    BookedRule(ObligationRule rule, int order, WorkingCalendar days, List<Condition> conditions) {
        this.rule = rule;
        this.code = rule.code();
        this.isStoppedByEvents =
                rule.pauses().stream().anyMatch(pause -> pause.during().isEmpty());
        this.order = order;
        this.days = days;
        this.isRecurring = rule.due() instanceof DueRule.Recurring;
        this.runsWhile = places(rule.runsWhile(), conditions);
        this.armedWhen = places(rule.armedWhen(), conditions);
        this.pauses = rule.pauses().toArray(new Pause[0]);
        this.neverStops = pauses.length == 0;
        this.during = rule.pauses().stream()
                .mapToInt(pause -> pause.during().map(conditions::indexOf).orElse(-1))
                .toArray();
        this.cases = rule.due() instanceof DueRule.Within within
                ? within.periods().cases().stream()
                        .mapToInt(one -> conditions.indexOf(one.condition()))
                        .toArray()
                : new int[0];
    }

    /** The first case of its periods that applies; -1 when the fallback does. */
    int periodCase(Holding holding) {
        for (int i = 0; i < cases.length; i++) {
            if (holding.holds(cases[i])) {
                return i;
            }
        }
        return -1;
    }

    private static int[] places(List<Condition> named, List<Condition> conditions) {
        return named.stream().mapToInt(conditions::indexOf).toArray();
    }

    RuleCode code() {
        return code;
    }

    /** Whether one of the conditions holds under which it runs. */
    boolean runs(Holding holding) {
        return holding.any(runsWhile);
    }

    /** Whether one of the conditions holds under which it is armed. */
    boolean arms(Holding holding) {
        return holding.any(armedWhen);
    }

    int pauses() {
        return during.length;
    }

    Pause pause(int i) {
        return pauses[i];
    }

    /** Whether one of its pauses bears this reason. */
    boolean knows(String reason) {
        for (Pause pause : pauses) {
            if (pause.reason().equals(reason)) {
                return true;
            }
        }
        return false;
    }

    /** The place of the condition during which a pause lasts; -1 for one from events to events. */
    int during(int i) {
        return during[i];
    }
}
