package dev.docket.examples.harness.permit;

import dev.docket.examples.harness.Berlin;
import dev.docket.time.Cadence;
import dev.docket.time.CountingRule;
import dev.docket.time.Period;
import dev.docket.time.Suspension;
import dev.docket.time.WorkingCalendar;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * How long each takes: the policy. Only {@code decide} and {@code lapse} ask it, and what it answers stands in the events.
 *
 * @param calendar the office's calendar
 * @param decision from the application to the decision, without the time in which something was wanting
 * @param secondDecision from the objection to the second decision
 * @param supplement from the asking to the handing in
 * @param objection from the notification to the last day on which one may object
 * @param escalation from the missed date to the word to the supervising authority
 */
public record Statute(
        WorkingCalendar calendar,
        Period decision,
        Period secondDecision,
        Period supplement,
        Period objection,
        Period escalation) {

    /** How the statute counts: not the first day; a last day that is not worked rolls on; until the office closes. */
    private static final CountingRule COUNTING = CountingRule.CIVIL;

    private static final Period A_WORKING_DAY = Period.workingDays(1);

    private static final Cadence REMINDERS = Cadence.every(1, Cadence.Unit.WEEKS);

    /** Makes a statute. */
    public Statute {
        Objects.requireNonNull(calendar, "calendar");
        Objects.requireNonNull(decision, "decision");
        Objects.requireNonNull(secondDecision, "secondDecision");
        Objects.requireNonNull(supplement, "supplement");
        Objects.requireNonNull(objection, "objection");
        Objects.requireNonNull(escalation, "escalation");
    }

    /**
     * The statute of Berlin's permit office, which is made up for this example.
     *
     * @return 20 working days for each decision, ten for a supplement, a calendar month to object and until the escalation
     */
    public static Statute ofBerlin() {
        return new Statute(
                Berlin.office("permit office", "08:00-16:00"),
                Period.workingDays(20),
                Period.workingDays(20),
                Period.workingDays(10),
                Period.calendarMonths(1),
                Period.calendarMonths(1));
    }

    Instant decisionDue(Instant appliedAt) {
        return after(appliedAt, decision);
    }

    /** What was left when it was asked for the supplement, and at least a working day. */
    Instant decisionDue(Instant appliedAt, List<Suspension> pauses, Instant suppliedAt) {
        Instant left = calendar.due(appliedAt, decision, COUNTING, pauses).at();
        Instant least = after(suppliedAt, A_WORKING_DAY);
        return left.isBefore(least) ? least : left;
    }

    Instant secondDecisionDue(Instant objectedAt) {
        return after(objectedAt, secondDecision);
    }

    Instant supplementBy(Instant askedAt) {
        return after(askedAt, supplement);
    }

    Instant objectBy(Instant notifiedAt) {
        return after(notifiedAt, objection);
    }

    Instant escalateAt(Instant overdueSince) {
        return after(overdueSince, escalation);
    }

    /** Counted from the missed date each time, so that moving one into working time does not move those after it. */
    Instant remindAt(Instant overdueSince, Instant after) {
        return REMINDERS.next(overdueSince, after, calendar).orElseThrow().at();
    }

    private Instant after(Instant from, Period period) {
        return calendar.due(from, period, COUNTING).at();
    }
}
