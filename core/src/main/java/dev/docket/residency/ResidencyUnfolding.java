package dev.docket.residency;

import dev.docket.obligation.ObligationEvent;
import dev.docket.obligation.Rulebook;
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

    private ResidencyRules rules;
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
        take(new ResidencyEvent.Done(at, command), concerned(command), Optional.of(command));
        if (command instanceof ResidencyCommand.Deliver deliver && completes(deliver)) {
            take(new ResidencyEvent.Completed(at, deliver.officer()), concerned(command), Optional.of(command));
        }
    }

    /** What is owed goes over to the other rules before anything follows from them. */
    void adopted(ResidencyCommand.Adopt command, ResidencyRules other, Instant at) {
        ResidencyEvent event = new ResidencyEvent.Done(at, command);
        take(event);
        Rulebook before = rules.rulebook();
        rules = other;
        Trigger trigger = new Trigger(event.kind(), at, Optional.empty());
        rules.rulebook()
                .adopt(before, residency.obligations(), trigger, matter(Optional.of(command)))
                .forEach(moved -> take(new ResidencyEvent.OfObligation(moved, origin)));
        follow(event, Optional.empty(), Optional.of(command));
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
                    .lapse(residency.obligations(), matter(Optional.empty()))
                    .forEach(this::lapsed);
            next = residency.nextDue();
        }
    }

    private void lapsed(ObligationEvent event) {
        take(new ResidencyEvent.OfObligation(event, origin));
        if (event instanceof ObligationEvent.Acted) {
            take(
                    new ResidencyEvent.TermEnded(event.at(), rules.missing(residency)),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    private ResidencyMatter matter(Optional<ResidencyCommand> done) {
        return new ResidencyMatter(rules, residency, done);
    }

    private void take(ResidencyEvent event, Optional<Subject> subject, Optional<ResidencyCommand> done) {
        take(event);
        follow(event, subject, done);
    }

    private void follow(ResidencyEvent event, Optional<Subject> subject, Optional<ResidencyCommand> done) {
        rules.rulebook()
                .follow(residency.obligations(), new Trigger(event.kind(), event.at(), subject), matter(done))
                .forEach(followed -> take(new ResidencyEvent.OfObligation(followed, origin)));
    }

    private void take(ResidencyEvent event) {
        events.add(event);
        residency = ResidencyEvolution.evolve(residency, event);
    }
}
