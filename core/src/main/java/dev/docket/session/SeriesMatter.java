package dev.docket.session;

import dev.docket.obligation.Anchor;
import dev.docket.obligation.Condition;
import dev.docket.obligation.Matter;
import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.Subject;
import dev.docket.time.CountingRule;
import dev.docket.time.Period;
import dev.docket.time.WorkingCalendar;
import dev.docket.workflow.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A series, after one event, as the engine of obligations sees it. */
final class SeriesMatter implements Matter {

    private final SessionRules rules;
    private final Series series;
    /** What was done; empty when time has done something. */
    private final Optional<SessionCommand> done;

    SeriesMatter(SessionRules rules, Series series, Optional<SessionCommand> done) {
        this.rules = rules;
        this.series = series;
        this.done = done;
    }

    @Override
    public boolean holds(Condition condition) {
        return false;
    }

    @Override
    public Optional<Instant> anchor(Anchor anchor) {
        return anchor == Anchor.SESSION_END
                ? done.flatMap(SessionWorkflow::concerned)
                        .flatMap(series::session)
                        .map(session -> session.endedAt().orElse(session.plan().end()))
                : Optional.empty();
    }

    @Override
    public Optional<LocalDate> namedDate(ObligationRule rule) {
        return done.filter(SessionCommand.Plan.class::isInstance)
                .map(command -> ((SessionCommand.Plan) command).plan())
                .map(plan -> rule.code().equals(SessionObligations.ANNOUNCEMENT)
                        ? announceBy(plan.start())
                        : rules.calendar().date(plan.end()));
    }

    /** What must be done so long before is not done later because that day is no working day. */
    private LocalDate announceBy(Instant start) {
        WorkingCalendar calendar = rules.calendar();
        Period lead = rules.announcement().orElse(Period.calendarDays(0));
        return calendar.previousOrSameWorkingDay(calendar.date(calendar.before(start, lead, CountingRule.CIVIL)));
    }

    @Override
    public List<Subject> unitsIn(Role role) {
        return List.of();
    }

    @Override
    public int episode() {
        return 0;
    }

    @Override
    public boolean admits(ObligationRule rule) {
        return series.isOpen();
    }
}
