package dev.docket.lifecycle;

import dev.docket.obligation.Anchor;
import dev.docket.obligation.Condition;
import dev.docket.obligation.Matter;
import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.RuleCode;
import dev.docket.obligation.Subject;
import dev.docket.request.Assignment;
import dev.docket.request.Ending;
import dev.docket.request.EventKinds;
import dev.docket.request.Letter;
import dev.docket.request.Request;
import dev.docket.request.RequestEvent;
import dev.docket.request.Roles;
import dev.docket.request.UnitId;
import dev.docket.workflow.Role;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request, after one event, as the engine of obligations sees it. */
final class RequestMatter implements Matter {

    private static final int FNV_OFFSET = 0x811c9dc5;
    private static final int FNV_PRIME = 0x01000193;
    private static final int PER_MILLE = 1_000;

    private final Request request;
    private final @Nullable RequestEvent event;
    private final RequestFacts facts;
    // Asked for by several rules at one event.
    private @Nullable List<Subject> leads;
    private @Nullable List<Subject> cooperators;

    /** A request after an event; without one, a request on which time falls. */
    RequestMatter(Request request, @Nullable RequestEvent event, RequestFacts facts) {
        this.request = request;
        this.event = event;
        this.facts = facts;
    }

    @Override
    public boolean holds(Condition condition) {
        return RequestFacts.holds(condition, request);
    }

    @Override
    public BitSet holding(List<Condition> conditions) {
        return facts.of(request);
    }

    @Override
    public Optional<Instant> anchor(Anchor anchor) {
        return switch (anchor) {
            case RAISED -> request.isRaised() ? Optional.of(request.firstRaisedAt()) : Optional.empty();
            case EPISODE_START -> request.episodeStartedAt();
            case SESSION_END -> event instanceof RequestEvent.Raised ? request.sessionEnd() : Optional.empty();
            case EVENT -> Optional.ofNullable(event).map(RequestEvent::at);
            case FIRST_ARMING -> Optional.empty(); // the engine remembers it
        };
    }

    /** One that is merged owes nothing from then on, and has fulfilled nothing by it. */
    @Override
    public boolean endsAll() {
        return event instanceof RequestEvent.Closed closed && closed.ending() == Ending.MERGED;
    }

    /** A part of a request may be counted from the raising of the whole. */
    @Override
    public Instant countedFrom(Instant at) {
        return event instanceof RequestEvent.Raised raised
                ? raised.intake().countedFrom().orElse(at)
                : at;
    }

    @Override
    public Optional<LocalDate> namedDate(ObligationRule rule) {
        if (event instanceof RequestEvent.LetterIssued issued) {
            Letter letter = issued.letter();
            return rule.debtor().equals(Roles.COOPERATOR) ? letter.contributeBy() : letter.answerBy();
        }
        if (event instanceof RequestEvent.Deferred deferred) {
            return Optional.of(deferred.deferral().reviewOn());
        }
        if (event instanceof RequestEvent.Continued continued) {
            return Optional.of(continued.reviewOn());
        }
        if (event instanceof RequestEvent.Explained explained) {
            return explained.explanation().reviewOn();
        }
        if (event instanceof RequestEvent.Committed committed) {
            return Optional.of(committed.commitment().date());
        }
        if (event instanceof RequestEvent.Suspended suspended) {
            return Optional.of(suspended.until());
        }
        return event instanceof RequestEvent.Recorded recorded ? recorded.date() : Optional.empty();
    }

    @Override
    public List<Subject> unitsIn(Role role) {
        if (role.equals(Roles.LEAD)) {
            leads = leads == null ? units(true) : leads;
            return leads;
        } else if (role.equals(Roles.COOPERATOR)) {
            cooperators = cooperators == null ? units(false) : cooperators;
            return cooperators;
        }
        return List.of();
    }

    /** A letter gives parts to those whom it names; a cooperator from an earlier letter goes on under that. */
    private List<Subject> units(boolean leads) {
        if (event instanceof RequestEvent.LetterIssued issued && leads) {
            return List.of(subject(issued.letter().lead()));
        }
        ArrayList<Subject> units = new ArrayList<>();
        if (event instanceof RequestEvent.LetterIssued issued) {
            for (UnitId unit : issued.letter().cooperators()) {
                units.add(subject(unit));
            }
            return units;
        }
        Assignment.Part part = leads ? Assignment.Part.LEAD : Assignment.Part.COOPERATING;
        for (Assignment assignment : request.assignments()) {
            if (assignment.part() == part && assignment.isLive()) {
                units.add(subject(assignment.unit()));
            }
        }
        return units;
    }

    private static Subject subject(UnitId unit) {
        return Subject.of(unit.value());
    }

    /** FNV-1a over the request's key and the rule's code: the same on every machine and for ever. */
    @Override
    public boolean isSampled(RuleCode rule, int perMille) {
        int hash = FNV_OFFSET;
        for (byte b : (rule + "/" + request.id()).getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * FNV_PRIME;
        }
        return Integer.remainderUnsigned(hash, PER_MILLE) < perMille;
    }

    /** Law K8: what is closed owes nothing but what closing arms, whatever is recorded afterwards; what was merged, nothing. */
    @Override
    public boolean admits(ObligationRule rule) {
        return request.isOpen()
                || (request.mergedInto().isEmpty() && rule.armedBy().contains(EventKinds.CLOSED));
    }

    @Override
    public int episode() {
        return request.episode();
    }
}
