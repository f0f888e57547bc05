package dev.docket.metrics;

import dev.docket.obligation.Obligation;
import dev.docket.obligation.ObligationEvent;
import dev.docket.obligation.ObligationRef;
import dev.docket.obligation.RuleCode;
import dev.docket.programme.StandardRules;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The obligations of one request with a due date, folded in place: each ends in exactly one {@link Part} by the date that stands, and in
 * one by the date without extensions.
 */
final class Owed implements ObligationEvent.Cases<Owed> {

    private static final List<RuleCode> ANSWERS = List.of(StandardRules.ANSWER, StandardRules.REDO);

    /** What became of an obligation. */
    enum Part {
        ON_TIME,
        LATE,
        ACTED,
        CANCELLED,
        ABANDONED,
        RUNNING,
        OVERDUE
    }

    /** One that is owed, or was cancelled and may be restored. */
    private static final class Running {
        private Instant due;
        private Instant original;
        private @Nullable Instant pausedSince;
        private boolean overdue;
        private boolean extended;
        private Part part = Part.RUNNING;
        private Part originally = Part.RUNNING;

        private Running(Instant due, Instant original) {
            this.due = due;
            this.original = original;
        }

        /** Whether the date without extensions has passed; while the clock stands still it does not. */
        private boolean missedOriginally(Instant by) {
            Instant ran = pausedSince != null && pausedSince.isBefore(by) ? pausedSince : by;
            return overdue || original.isBefore(ran);
        }

        private Running moved(Optional<Instant> now, Optional<Instant> unextended) {
            due = now.orElse(due);
            original = unextended.orElse(due);
            return this;
        }
    }

    private final Totals totals;
    private final Map<ObligationRef, Running> open = new LinkedHashMap<>();
    private final Map<ObligationRef, Running> cancelled = new LinkedHashMap<>();
    private @Nullable Part firstContact;

    Owed(Totals totals) {
        this.totals = totals;
    }

    @Override
    public Owed armed(ObligationEvent.Armed event) {
        event.due().ifPresent(due -> open.put(event.ref(), new Running(due, due)));
        return this;
    }

    @Override
    public Owed warned(ObligationEvent.Warned event) {
        return counted(Count.WARNINGS, event);
    }

    @Override
    public Owed breached(ObligationEvent.Breached event) {
        overdue(event.ref(), true);
        return counted(Count.BREACHES, event);
    }

    @Override
    public Owed escalated(ObligationEvent.Escalated event) {
        return this;
    }

    @Override
    public Owed reminded(ObligationEvent.Reminded event) {
        return counted(Count.REMINDERS, event);
    }

    @Override
    public Owed acted(ObligationEvent.Acted event) {
        Running one = open.remove(event.ref());
        return one == null ? this : ended(event.ref(), one, Part.ACTED, Part.ACTED);
    }

    @Override
    public Owed met(ObligationEvent.Met event) {
        Running one = open.remove(event.ref());
        if (one == null) {
            return this;
        }
        boolean inTime = !one.overdue && event.withoutExtension();
        return ended(event.ref(), one, one.overdue ? Part.LATE : Part.ON_TIME, inTime ? Part.ON_TIME : Part.LATE);
    }

    /** Kept until the end: what was cancelled may be owed again. */
    @Override
    public Owed cancelled(ObligationEvent.Cancelled event) {
        Running one = open.remove(event.ref());
        if (one != null) {
            one.part = one.overdue ? Part.ABANDONED : Part.CANCELLED;
            one.originally = one.missedOriginally(event.at()) ? Part.ABANDONED : Part.CANCELLED;
            cancelled.put(event.ref(), one);
            contacted(event.ref().rule(), one.part);
        }
        return this;
    }

    @Override
    public Owed paused(ObligationEvent.Paused event) {
        Running one = open.get(event.ref());
        if (one != null && (one.pausedSince == null || event.since().isBefore(one.pausedSince))) {
            one.pausedSince = event.since();
        }
        return this;
    }

    @Override
    public Owed resumed(ObligationEvent.Resumed event) {
        Running one = open.get(event.ref());
        if (one != null && event.running()) {
            one.pausedSince = null;
            one.moved(event.due(), event.unextended());
        }
        return this;
    }

    @Override
    public Owed moved(ObligationEvent.Moved event) {
        Running one = open.get(event.ref());
        if (one != null) {
            one.moved(event.due(), event.unextended()).extended |=
                    event.extension().isPresent();
        }
        return this;
    }

    /** What is owed again was not ended after all. */
    @Override
    public Owed restored(ObligationEvent.Restored event) {
        cancelled.remove(event.ref());
        return owes(event.obligation());
    }

    @Override
    public Owed broughtForward(ObligationEvent.BroughtForward event) {
        return open.containsKey(event.ref()) ? owes(event.obligation()) : this;
    }

    private Owed owes(Obligation so) {
        so.due().ifPresent(due -> {
            Running one = new Running(due, so.unextendedDue().orElse(due));
            one.pausedSince = so.pausedSince().orElse(null);
            one.overdue = so.isBreached();
            one.extended = !so.extensions().isEmpty();
            open.put(so.ref(), one);
        });
        return this;
    }

    @Override
    public Owed risesVacated(ObligationEvent.RisesVacated event) {
        return this;
    }

    @Override
    public Owed vacated(ObligationEvent.Vacated event) {
        overdue(event.ref(), false);
        return counted(Count.BREACHES_VACATED, event);
    }

    private void overdue(ObligationRef ref, boolean so) {
        Running one = open.get(ref);
        if (one != null) {
            one.overdue = so;
        }
    }

    private Owed counted(Count what, ObligationEvent event) {
        totals.add(what, event.at());
        return this;
    }

    private Owed ended(ObligationRef ref, Running one, Part part, Part originally) {
        RuleCode rule = ref.rule();
        if (totals.takes(one.due)) {
            totals.addTo(rule, Due.EXTENDED, part);
        }
        if (totals.takes(one.original)) {
            totals.addTo(rule, Due.ORIGINAL, originally);
        }
        boolean due = originally != Part.CANCELLED && originally != Part.RUNNING && originally != Part.ACTED;
        if (one.extended && due && ANSWERS.contains(rule)) {
            totals.add(Count.EXTENDED, one.original);
        }
        contacted(rule, part);
        return this;
    }

    private void contacted(RuleCode rule, Part part) {
        if (firstContact == null && part != Part.CANCELLED && rule.equals(StandardRules.FIRST_CONTACT)) {
            firstContact = part;
        }
    }

    // ---- how it stands

    /** Adds what is still open, or was cancelled for good, to the totals. */
    void close() {
        cancelled.forEach((ref, one) -> ended(ref, one, one.part, one.originally));
        open.forEach((ref, one) -> ended(
                ref,
                one,
                one.overdue ? Part.OVERDUE : Part.RUNNING,
                one.missedOriginally(totals.asOf()) ? Part.OVERDUE : Part.RUNNING));
    }

    /** What became of the first word with the requester, the first that was not cancelled; none when none was owed. */
    Optional<Part> firstContact() {
        return Optional.ofNullable(firstContact);
    }

    /** Whether what a rule asks for is overdue. */
    boolean isOverdue(RuleCode rule) {
        return open.entrySet().stream().anyMatch(e -> e.getKey().rule().equals(rule) && e.getValue().overdue);
    }

    /** The earliest due date of a step to the end that was missed. */
    @Nullable
    Instant missedStep() {
        Instant first = null;
        for (Map.Entry<ObligationRef, Running> entry : open.entrySet()) {
            Running one = entry.getValue();
            boolean counts =
                    one.overdue && StandardRules.STEPS.contains(entry.getKey().rule());
            if (counts && (first == null || one.due.isBefore(first))) {
                first = one.due;
            }
        }
        return first;
    }
}
