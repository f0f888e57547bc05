package dev.docket.examples.harness.permit;

import dev.docket.examples.harness.permit.PermitTable.Move;
import dev.docket.workflow.Workflow;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** How an application for a permit goes under a statute: the four functions of the kernel. */
public class PermitWorkflow implements Workflow<Permit, PermitCommand, PermitEvent, PermitRefusal> {

    private final Statute statute;

    /**
     * Makes it.
     *
     * @param statute how long each takes
     */
    public PermitWorkflow(Statute statute) {
        this.statute = Objects.requireNonNull(statute, "statute");
    }

    /**
     * How long each takes.
     *
     * @return the statute
     */
    protected final Statute statute() {
        return statute;
    }

    @Override
    public Either<PermitRefusal, Seq<PermitEvent>> decide(Permit permit, PermitCommand command, Instant now) {
        Optional<PermitRefusal> refusal = refusal(permit, command.move(), now);
        return refusal.isPresent()
                ? Either.left(refusal.get())
                : Either.right(List.of(command.fact(permit, statute, now)));
    }

    private static Optional<PermitRefusal> refusal(Permit permit, Move move, Instant now) {
        Instant last = permit.lastAt();
        if (now.isBefore(last) || (permit.lastWasLapse() && now.equals(last))) {
            return Optional.of(new PermitRefusal.OutOfOrder(now, last));
        } else if (!permit.allows(move)) {
            return Optional.of(new PermitRefusal.NotNow(
                    move,
                    permit.stage(),
                    Arrays.stream(Move.values())
                            .filter(other -> other.compareTo(Move.WITHDRAW) <= 0 && permit.allows(other))
                            .toList()));
        } else if (move == Move.ASK_SUPPLEMENT && permit.isOverdue()) {
            return Optional.of(new PermitRefusal.TooLateToAsk(overdueSince(permit)));
        }
        return Optional.empty();
    }

    @Override
    public Permit evolve(Permit permit, PermitEvent event) {
        return event.applyTo(permit);
    }

    @Override
    public Optional<Instant> nextDue(Permit permit) {
        return permit.agenda().values().stream().min(Instant::compareTo);
    }

    @Override
    public Seq<PermitEvent> lapse(Permit permit) {
        Instant due = nextDue(permit).orElseThrow();
        ArrayList<PermitEvent> lapses = new ArrayList<>();
        permit.agenda().forEach((move, at) -> {
            if (at.equals(due)) {
                lapses.add(lapsed(permit, move, at));
            }
        });
        return List.ofAll(lapses);
    }

    private PermitEvent lapsed(Permit permit, Move move, Instant at) {
        return switch (move) {
            case MISS_SUPPLEMENT -> new PermitEvent.SupplementMissed(at);
            case FALL_OVERDUE -> new PermitEvent.FellOverdue(at, statute.remindAt(at, at), statute.escalateAt(at));
            case ESCALATE -> new PermitEvent.Escalated(at);
            case REMIND -> new PermitEvent.Reminded(at, statute.remindAt(overdueSince(permit), at));
            case BECOME_FINAL -> new PermitEvent.BecameFinal(at);
            default -> throw new IllegalStateException(move + " is nothing that time does: " + permit);
        };
    }

    private static Instant overdueSince(Permit permit) {
        return permit.missed().get(permit.missed().size() - 1);
    }

    @Override
    public Seq<String> flaws(Permit permit, PermitEvent event) {
        return permit.allows(event.move())
                ? List.empty()
                : List.of("it cannot happen where the application stands: "
                        + permit.stage().map(Enum::name).orElse("nobody has applied"));
    }
}
