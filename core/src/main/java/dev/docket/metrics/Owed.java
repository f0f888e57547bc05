package dev.docket.metrics;

import dev.docket.obligation.ObligationEvent;
import dev.docket.obligation.ObligationRef;
import java.util.LinkedHashMap;
import java.util.Map;

/** The obligations of one request with a due date, folded in place: each ends in exactly one {@link Part}. */
final class Owed implements ObligationEvent.Cases<Owed> {

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

    private final Totals totals;
    /** Those that are open: {@link Part#RUNNING} or {@link Part#OVERDUE}. */
    private final Map<ObligationRef, Part> open = new LinkedHashMap<>();

    Owed(Totals totals) {
        this.totals = totals;
    }

    @Override
    public Owed armed(ObligationEvent.Armed event) {
        if (event.due().isPresent()) {
            open.put(event.ref(), Part.RUNNING);
        }
        return this;
    }

    @Override
    public Owed warned(ObligationEvent.Warned event) {
        totals.add(Count.WARNINGS);
        return this;
    }

    @Override
    public Owed breached(ObligationEvent.Breached event) {
        totals.add(Count.BREACHES);
        open.replace(event.ref(), Part.OVERDUE);
        return this;
    }

    @Override
    public Owed escalated(ObligationEvent.Escalated event) {
        return this;
    }

    @Override
    public Owed reminded(ObligationEvent.Reminded event) {
        totals.add(Count.REMINDERS);
        return this;
    }

    @Override
    public Owed acted(ObligationEvent.Acted event) {
        return ended(event.ref(), Part.ACTED, Part.ACTED);
    }

    @Override
    public Owed met(ObligationEvent.Met event) {
        return ended(event.ref(), Part.ON_TIME, Part.LATE);
    }

    @Override
    public Owed cancelled(ObligationEvent.Cancelled event) {
        return ended(event.ref(), Part.CANCELLED, Part.ABANDONED);
    }

    @Override
    public Owed paused(ObligationEvent.Paused event) {
        return this;
    }

    @Override
    public Owed resumed(ObligationEvent.Resumed event) {
        return this;
    }

    @Override
    public Owed moved(ObligationEvent.Moved event) {
        return this;
    }

    /** What is owed again was not ended after all. */
    @Override
    public Owed restored(ObligationEvent.Restored event) {
        if (event.obligation().due().isPresent() && !open.containsKey(event.ref())) {
            boolean overdue = event.obligation().isBreached();
            totals.takeFrom(event.ref().rule(), overdue ? Part.ABANDONED : Part.CANCELLED);
            open.put(event.ref(), overdue ? Part.OVERDUE : Part.RUNNING);
        }
        return this;
    }

    @Override
    public Owed broughtForward(ObligationEvent.BroughtForward event) {
        return this;
    }

    @Override
    public Owed risesVacated(ObligationEvent.RisesVacated event) {
        return this;
    }

    @Override
    public Owed vacated(ObligationEvent.Vacated event) {
        totals.add(Count.BREACHES_VACATED);
        open.replace(event.ref(), Part.RUNNING);
        return this;
    }

    private Owed ended(ObligationRef ref, Part whenRunning, Part whenOverdue) {
        Part before = open.remove(ref);
        if (before != null) {
            totals.addTo(ref.rule(), before == Part.OVERDUE ? whenOverdue : whenRunning);
        }
        return this;
    }

    /** Adds what is still open to the totals. */
    void close() {
        for (Map.Entry<ObligationRef, Part> entry : open.entrySet()) {
            totals.addTo(entry.getKey().rule(), entry.getValue());
        }
    }
}
