package dev.docket.examples.harness.permit;

import dev.docket.examples.harness.permit.PermitTable.Move;
import dev.docket.examples.harness.permit.PermitTable.Stage;
import dev.docket.time.Suspension;
import dev.docket.workflow.Event.Origin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * An application for a permit as it stands. It knows its dates and not why they are these.
 *
 * @param stage where it stands; empty before it is applied for
 * @param lastAt when something last happened
 * @param lastWasLapse whether that was time's doing
 * @param appliedAt from when the clock is counted
 * @param pauses when the clock stood, or stands
 * @param agenda what time will do by itself, and when
 * @param missed the dates by which a decision was owed and not made; for ever
 * @param granted what was decided last
 */
public record Permit(
        Optional<Stage> stage,
        Instant lastAt,
        boolean lastWasLapse,
        Optional<Instant> appliedAt,
        List<Suspension> pauses,
        Map<Move, Instant> agenda,
        List<Instant> missed,
        Optional<Boolean> granted) {

    /** Makes a permit. */
    public Permit {
        pauses = List.copyOf(pauses);
        agenda = Collections.unmodifiableMap(agenda.isEmpty() ? new EnumMap<>(Move.class) : new EnumMap<>(agenda));
        missed = List.copyOf(missed);
    }

    /**
     * What nobody has applied for yet.
     *
     * @return the start of every history
     */
    public static Permit unapplied() {
        return new Permit(
                Optional.empty(),
                Instant.MIN,
                false,
                Optional.empty(),
                List.of(),
                new EnumMap<>(Move.class),
                List.of(),
                Optional.empty());
    }

    /**
     * Whether a move is legal now.
     *
     * @param move the move
     * @return true when the table has it lead somewhere
     */
    public boolean allows(Move move) {
        return stage.map(here -> PermitTable.TABLE.allows(here, move))
                .orElseGet(() -> PermitTable.TABLE.starts().containsKey(move));
    }

    /**
     * Whether nothing is owed any more.
     *
     * @return true at an end of the table
     */
    public boolean isOver() {
        return stage.filter(PermitTable.TABLE.ends()::contains).isPresent();
    }

    /**
     * Whether a decision is owed that should have been made.
     *
     * @return true from the missed date until the decision
     */
    public boolean isOverdue() {
        return agenda.containsKey(Move.REMIND);
    }

    // ---- what events do

    /** Where the table says that the event leads, with nothing owed; a permit for which it is not legal stays where it is. */
    Permit after(PermitEvent event) {
        return stillAfter(event).owed(Map::clear);
    }

    /** The same, with what was owed before. */
    Permit stillAfter(PermitEvent event) {
        Optional<Stage> to = stage
                .map(here -> PermitTable.TABLE.targets(here, event.move()))
                .orElseGet(() -> PermitTable.TABLE.starts().getOrDefault(event.move(), Collections.emptySet()))
                .stream()
                .findFirst();
        return new Permit(
                to.or(() -> stage),
                event.at(),
                event.origin() == Origin.LAPSE,
                appliedAt,
                pauses,
                agenda,
                missed,
                granted);
    }

    Permit owing(Move move, Instant at) {
        return owed(agenda -> agenda.put(move, at));
    }

    Permit without(Move move) {
        return owed(agenda -> agenda.remove(move));
    }

    /** With an agenda that is changed. */
    Permit owed(Consumer<Map<Move, Instant>> change) {
        EnumMap<Move, Instant> owed = new EnumMap<>(Move.class);
        owed.putAll(agenda);
        change.accept(owed);
        return new Permit(stage, lastAt, lastWasLapse, appliedAt, pauses, owed, missed, granted);
    }

    Permit appliedFor(Instant at) {
        return new Permit(stage, lastAt, lastWasLapse, Optional.of(at), pauses, agenda, missed, granted);
    }

    Permit paused(List<Suspension> stood) {
        return new Permit(stage, lastAt, lastWasLapse, appliedAt, stood, agenda, missed, granted);
    }

    Permit missing(Instant due) {
        ArrayList<Instant> more = new ArrayList<>(missed);
        more.add(due);
        return new Permit(stage, lastAt, lastWasLapse, appliedAt, pauses, agenda, more, granted);
    }

    Permit decided(boolean grant) {
        return new Permit(stage, lastAt, lastWasLapse, appliedAt, pauses, agenda, missed, Optional.of(grant));
    }
}
