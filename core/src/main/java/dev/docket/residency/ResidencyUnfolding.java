package dev.docket.residency;

import dev.docket.obligation.ObligationEvent;
import dev.docket.obligation.Subject;
import dev.docket.obligation.Trigger;
import dev.docket.workflow.Change;
import dev.docket.workflow.Event.Origin;
import io.vavr.collection.List;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;

/** One event and all that follows from it at once, each on the state that the one before it left. */
final class ResidencyUnfolding {

    private final ResidencyRules rules;
    private final Origin origin;
    private final ArrayList<ResidencyEvent> events = new ArrayList<>();
    private Residency residency;

    ResidencyUnfolding(Residency residency, ResidencyRules rules, Origin origin) {
        this.residency = residency;
        this.rules = rules;
        this.origin = origin;
    }

    /** What has happened, and what the residency is after it. */
    Change<Residency, ResidencyEvent> change() {
        return new Change<>(List.ofAll(events), residency);
    }

    /** Takes what somebody did. */
    void done(ResidencyCommand command, Instant at) {
        take(new ResidencyEvent.Done(at, command), concerned(command));
        if (command instanceof ResidencyCommand.Deliver deliver && completes(deliver)) {
            take(new ResidencyEvent.Completed(at, deliver.officer()), concerned(command));
        }
    }

    private boolean completes(ResidencyCommand.Deliver deliver) {
        return !rules.outputs().isEmpty()
                && rules.missing(residency, deliver.officer()).isEmpty()
                && residency.completed().stream().noneMatch(one -> one.officer().equals(deliver.officer()));
    }

    /** The officer or team that a command is about. */
    private static Optional<Subject> concerned(ResidencyCommand command) {
        if (command instanceof ResidencyCommand.OfOfficer of) {
            return Optional.of(Subject.of(of.officer().value()));
        }
        return command instanceof ResidencyCommand.Consult consult
                ? Optional.of(Subject.of(consult.expertTeam().value()))
                : Optional.empty();
    }

    /** All that time does at one instant. */
    void lapse(Instant due) {
        Optional<Instant> next = residency.nextDue();
        while (next.isPresent() && !next.get().isAfter(due)) {
            rules.rulebook()
                    .lapse(residency.obligations(), new ResidencyMatter(rules, residency))
                    .forEach(this::lapsed);
            next = residency.nextDue();
        }
    }

    private void lapsed(ObligationEvent event) {
        take(new ResidencyEvent.OfObligation(event, origin));
        if (event instanceof ObligationEvent.Acted) {
            take(new ResidencyEvent.TermEnded(event.at(), rules.missing(residency)), Optional.empty());
        }
    }

    private void take(ResidencyEvent event, Optional<Subject> subject) {
        take(event);
        rules.rulebook()
                .follow(
                        residency.obligations(),
                        new Trigger(event.kind(), event.at(), subject),
                        new ResidencyMatter(rules, residency))
                .forEach(followed -> take(new ResidencyEvent.OfObligation(followed, origin)));
    }

    private void take(ResidencyEvent event) {
        events.add(event);
        residency = ResidencyEvolution.evolve(residency, event);
    }
}
