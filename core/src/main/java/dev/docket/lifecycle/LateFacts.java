package dev.docket.lifecycle;

import dev.docket.obligation.Obligation;
import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.Subject;
import dev.docket.programme.Programme;
import dev.docket.request.Assignment;
import dev.docket.request.Conditions;
import dev.docket.request.EventKinds;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.UnitId;
import dev.docket.workflow.EventKind;
import java.time.Instant;
import java.util.Optional;

/** From when on a fact that is entered late can have happened. */
final class LateFacts {

    private final Request request;
    private final Programme programme;
    private final RequestEvent fact;

    private LateFacts(Request request, Programme programme, RequestEvent fact) {
        this.request = request;
        this.programme = programme;
        this.fact = fact;
    }

    /**
     * The earliest instant: since the arming of what the fact fulfils or stops, the first of several; since the letter, for what a
     * department does under it; since the answer was sent back, for the next one; in this episode, but for a promise, which
     * outlives it. A follow-up has its own guard: what it fulfils is armed by the communication, and a retry only by the entering
     * of the attempt before.
     */
    static Instant earliest(Request request, Programme programme, RequestCommand command, RequestEvent fact) {
        LateFacts facts = new LateFacts(request, programme, fact);
        Instant raised = request.raisedAtIfRaised().orElse(Instant.MIN);
        if (command instanceof RequestCommand.DischargeCommitment) {
            return facts.owedSince().orElse(raised);
        }
        Instant episode = request.episodeStartedAt().orElse(raised);
        if (command instanceof RequestCommand.RecordFollowUp) {
            return episode;
        }
        Instant owed = latest(episode, facts.owedSince());
        if (command instanceof RequestCommand.RecordContact) {
            return owed;
        }
        Instant lettered = latest(owed, facts.letterOf(command.by().unit()));
        return command instanceof RequestCommand.SubmitAnswer ? latest(lettered, request.sentBackAt()) : lettered;
    }

    private static Instant latest(Instant one, Optional<Instant> other) {
        return other.filter(one::isBefore).orElse(one);
    }

    private Optional<Instant> letterOf(UnitId unit) {
        return request.assignments().stream()
                .filter(assignment -> assignment.unit().equals(unit))
                .map(Assignment::issuedAt)
                .reduce((one, other) -> one.isAfter(other) ? one : other);
    }

    private Optional<Instant> owedSince() {
        return request.obligations().open().stream()
                .filter(this::concerns)
                .map(Obligation::armedAt)
                .reduce((one, other) -> one.isBefore(other) ? one : other);
    }

    private boolean concerns(Obligation obligation) {
        Optional<Subject> unit = fact.subject();
        boolean concerned = unit.isEmpty()
                || obligation.subject().isEmpty()
                || obligation.subject().equals(unit);
        return concerned
                && programme
                        .rulebook()
                        .rule(obligation.ref().rule())
                        .filter(rule -> fulfilsOrStops(fact.kind(), rule))
                        .isPresent();
    }

    private static boolean fulfilsOrStops(EventKind kind, ObligationRule rule) {
        return rule.dischargedBy().contains(kind)
                || rule.pauses().stream()
                        .anyMatch(pause -> pause.begins().contains(kind)
                                || (kind.equals(EventKinds.ANSWER_SUBMITTED)
                                        && pause.during()
                                                .filter(Conditions.ANSWER_PENDING::equals)
                                                .isPresent()));
    }
}
