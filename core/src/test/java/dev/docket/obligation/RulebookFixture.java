package dev.docket.obligation;

import dev.docket.time.CountingRule;
import dev.docket.time.Period;
import dev.docket.time.WorkingCalendar;
import dev.docket.workflow.EventKind;
import dev.docket.workflow.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The engine alone, on Monday to Friday 09:00 to 17:00 in Shanghai, with one rule that a test builds; 7 September 2026 is a Monday. */
abstract class RulebookFixture {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final WorkingCalendar STD =
            WorkingCalendar.mondayToFriday("STD", ZONE, LocalTime.of(9, 0), LocalTime.of(17, 0));
    static final Role CLERK = Role.of("clerk");
    static final EventKind BEGIN = EventKind.of("begin");
    static final EventKind AGAIN = EventKind.of("again");
    static final EventKind DONE = EventKind.of("done");
    static final EventKind STOP = EventKind.of("stop");
    static final EventKind GO = EventKind.of("go");
    static final EventKind HOLD = EventKind.of("hold");
    static final EventKind UNHOLD = EventKind.of("unhold");
    static final EventKind END = EventKind.of("end");

    /** A matter of which a test says what it needs. */
    static final class Plain implements Matter {
        List<Condition> conditions = List.of();
        Optional<LocalDate> named = Optional.empty();
        List<Subject> units = List.of();
        int episode;
        boolean admits = true;
        boolean sampled = true;

        @Override
        public boolean holds(Condition condition) {
            return conditions.contains(condition);
        }

        @Override
        public Optional<Instant> anchor(Anchor anchor) {
            return Optional.empty();
        }

        @Override
        public Optional<LocalDate> namedDate(ObligationRule rule) {
            return named;
        }

        @Override
        public List<Subject> unitsIn(Role role) {
            return units;
        }

        @Override
        public int episode() {
            return episode;
        }

        @Override
        public boolean isSampled(RuleCode rule, int perMille) {
            return sampled;
        }

        @Override
        public boolean admits(ObligationRule rule) {
            return admits;
        }
    }

    final Plain matter = new Plain();
    final ArrayList<ObligationEvent> history = new ArrayList<>();
    Obligations running = Obligations.none();

    static Instant at(String local) {
        return LocalDateTime.parse("2026-" + local).atZone(ZONE).toInstant();
    }

    static ObligationRule.Builder rule(Period period) {
        return ObligationRule.builder()
                .code(RuleCode.of("act"))
                .debtor(CLERK)
                .addArmedBy(BEGIN)
                .due(new DueRule.Within(Anchor.EVENT, Periods.of(period), CountingRule.CIVIL, true))
                .addDischargedBy(DONE)
                .addCancelledBy(END);
    }

    static Rulebook book(ObligationRule.Builder rule) {
        return new Rulebook(List.of(rule.build()), STD, List.of());
    }

    List<ObligationEvent> happens(Rulebook book, EventKind kind, String local) {
        return happens(book, kind, local, Optional.empty());
    }

    List<ObligationEvent> happens(Rulebook book, EventKind kind, String local, Optional<Subject> subject) {
        List<ObligationEvent> events = book.follow(running, new Trigger(kind, at(local), subject), matter);
        events.forEach(this::take);
        return events;
    }

    void take(ObligationEvent event) {
        history.add(event);
        running = running.apply(event);
    }

    /** All lapses before an instant, as "kind at". */
    List<String> lapsesUntil(Rulebook book, String local) {
        ArrayList<String> lapses = new ArrayList<>();
        while (running.nextDue().filter(due -> due.isBefore(at(local))).isPresent()) {
            for (ObligationEvent event : book.lapse(running, matter)) {
                take(event);
                lapses.add(event.getClass().getSimpleName() + " "
                        + LocalDateTime.ofInstant(event.at(), ZONE).toString().substring(5));
            }
        }
        return lapses;
    }

    String due() {
        return LocalDateTime.ofInstant(running.open().get(0).due().orElseThrow(), ZONE)
                .toString()
                .substring(5);
    }
}
