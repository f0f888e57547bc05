package dev.docket.obligation;

import dev.docket.time.WorkingCalendar;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** A rule as the engine runs it: what would be looked up by name at each event is looked up once, when the book is made. */
final class BookedRule {

    final ObligationRule rule;
    final RuleCode code;
    final boolean isStoppedByEvents;
    final int order;
    final WorkingCalendar days;
    final boolean isRecurring;
    final boolean neverStops;
    /** Whether time does nothing to it but pass its due date. */
    final boolean isDueAlone;

    private final BitSet runsWhile;
    private final BitSet armedWhen;
    private final Pause[] pauses;
    private final int[] during;
    private final int[] cases;
    /** Of each case of its periods, and of the fallback at the end. */
    private final DueSource[] sources;

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
        this.isDueAlone = rule.reminders().isEmpty()
                && rule.warnings().isEmpty()
                && rule.ladder().isEmpty();
        this.sources = rule.due() instanceof DueRule.Within within ? sources(within.periods()) : new DueSource[0];
        this.cases = rule.due() instanceof DueRule.Within within
                ? within.periods().cases().stream()
                        .mapToInt(one -> conditions.indexOf(one.condition()))
                        .toArray()
                : new int[0];
    }

    private static DueSource[] sources(Periods periods) {
        ArrayList<DueSource> sources = new ArrayList<>();
        for (Periods.Case one : periods.cases()) {
            sources.add(new DueSource(Optional.of(one.period()), Optional.of(one.condition()), false));
        }
        sources.add(new DueSource(Optional.of(periods.fallback()), Optional.empty(), false));
        return sources.toArray(new DueSource[0]);
    }

    /** The period of the first case that applies, else the fallback; of a rule that has periods. */
    DueSource source(BitSet holding) {
        int i = 0;
        while (i < cases.length && !holding.get(cases[i])) {
            i++;
        }
        return sources[i];
    }

    private static BitSet places(List<Condition> named, List<Condition> conditions) {
        BitSet places = new BitSet(conditions.size());
        named.forEach(condition -> places.set(conditions.indexOf(condition)));
        return places;
    }

    RuleCode code() {
        return code;
    }

    /** Whether one of the conditions holds under which it runs. */
    boolean runs(BitSet holding) {
        return runsWhile.isEmpty() || runsWhile.intersects(holding);
    }

    /** Whether one of the conditions holds under which it is armed. */
    boolean arms(BitSet holding) {
        return armedWhen.isEmpty() || armedWhen.intersects(holding);
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
