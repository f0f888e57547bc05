package dev.docket.lifecycle;

import dev.docket.obligation.Anchor;
import dev.docket.obligation.Condition;
import dev.docket.obligation.Matter;
import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.RuleCode;
import dev.docket.obligation.Subject;
import dev.docket.request.Assignment;
import dev.docket.request.Conditions;
import dev.docket.request.Ending;
import dev.docket.request.EventKinds;
import dev.docket.request.FollowUp;
import dev.docket.request.Letter;
import dev.docket.request.Priority;
import dev.docket.request.Request;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestKind;
import dev.docket.request.Roles;
import dev.docket.request.Stage;
import dev.docket.request.UnitId;
import dev.docket.workflow.Role;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A request, after one event, as the engine of obligations sees it. */
final class RequestMatter implements Matter {

    /** Each condition that is more than a value of the request, and what holds it. */
    private static final Map<Condition, Predicate<Request>> PLAIN = plain();

    private static final int FNV_OFFSET = 0x811c9dc5;
    private static final int FNV_PRIME = 0x01000193;
    private static final int PER_MILLE = 1_000;

    private final Request request;
    private final @Nullable RequestEvent event;
    private final Predicate<Request>[] answers;
    // Asked for by several rules at one event.
    private @Nullable List<Subject> leads;
    private @Nullable List<Subject> cooperators;

    /** A request after an event; without one, a request on which time falls. */
    RequestMatter(Request request, @Nullable RequestEvent event, Predicate<Request>[] answers) {
        this.request = request;
        this.event = event;
        this.answers = answers;
    }

    @Override
    public boolean holds(Condition condition) {
        return request.isRaised() && answer(condition).test(request);
    }

    @Override
    public boolean holds(int place, Condition condition) {
        return request.isRaised() && answers[place].test(request);
    }

    /** How conditions are answered, each at its place. */
    @SuppressWarnings("unchecked") // an array of predicates of requests
    static Predicate<Request>[] answers(List<Condition> conditions) {
        return conditions.stream().map(RequestMatter::answer).toArray(Predicate[]::new);
    }

    private static Predicate<Request> answer(Condition condition) {
        Predicate<Request> plain = PLAIN.get(condition);
        if (plain != null) {
            return plain;
        }
        for (Stage stage : Stage.values()) {
            if (condition.equals(Conditions.stage(stage))) {
                return request -> request.isIn(stage);
            }
        }
        for (RequestKind kind : RequestKind.values()) {
            if (condition.equals(Conditions.kind(kind))) {
                return request -> request.kind() == kind;
            }
        }
        for (Priority priority : Priority.values()) {
            if (condition.equals(Conditions.priority(priority))) {
                return request -> request.priority() == priority;
            }
        }
        return request -> condition.equals(Conditions.category(request.category()))
                || request.liveLead()
                        .filter(lead -> condition.equals(Conditions.lead(lead.unit())))
                        .isPresent();
    }

    private static Map<Condition, Predicate<Request>> plain() {
        TreeMap<Condition, Predicate<Request>> plain = new TreeMap<>();
        plain.put(Conditions.FIRST_EPISODE, request -> request.episode() == 0);
        plain.put(Conditions.LATER_EPISODE, request -> request.episode() > 0);
        plain.put(Conditions.EXPLAINED_FOR_NOW, request -> isExplained(request, false));
        plain.put(Conditions.EXPLAINED_FINALLY, request -> isExplained(request, true));
        plain.put(Conditions.PUT_OFF, request -> request.isIn(Stage.DEFERRED) || isExplained(request, false));
        plain.put(Conditions.FOLLOW_UP_DUE, RequestMatter::isFollowUpDue);
        plain.put(
                Conditions.APPEAL_OPEN,
                request -> isExplained(request, true)
                        && !request.appealed()
                        && !Preconditions.isEverybodyContent(request));
        plain.put(Conditions.PARTS_OPEN, request -> request.bonds().hasOpenPart());
        plain.put(Conditions.PARTY_NOT_CONTENT, request -> !request.bonds().isEverybodyContent() && !request.upheld());
        plain.put(Conditions.SUSPENDED, Request::isSuspended);
        plain.put(
                Conditions.SUPPLEMENT_PENDING,
                request -> request.supplementPendingSince().isPresent());
        plain.put(Conditions.ANSWER_PENDING, request -> request.submittedAt().isPresent());
        plain.put(
                Conditions.DRAFT_UNSIGNED,
                request -> request.draft()
                        .filter(letter -> letter.signedBy().isEmpty())
                        .isPresent());
        plain.put(Conditions.RETURN_PENDING, request -> request.pendingReturn().isPresent());
        plain.put(
                Conditions.EXTENSION_PENDING,
                request -> request.pendingExtension().isPresent());
        plain.put(Conditions.IDENTIFIED, request -> !request.intake().anonymous());
        plain.put(Conditions.SEALED, Request::sealed);
        plain.put(Conditions.NOT_ACKNOWLEDGED, request -> !request.acknowledged());
        plain.put(Conditions.ACKNOWLEDGED, Request::acknowledged);
        plain.put(Conditions.UNREACHED, RequestMatter::isUnreached);
        plain.put(
                Conditions.SETTLED,
                request -> request.ending().filter(Ending::isSettled).isPresent());
        plain.put(
                Conditions.UNANSWERED,
                request -> request.isOpen() && request.communicatedAt().isEmpty());
        return plain;
    }

    private static boolean isExplained(Request request, boolean forGood) {
        return request.isIn(Stage.EXPLAINED) && request.communicatedAt().isPresent() == forGood;
    }

    private static boolean isFollowUpDue(Request request) {
        return request.communicatedAt().isPresent()
                && request.isOpen()
                && !request.isIn(Stage.DEFERRED)
                && !request.attemptsExhausted()
                && !request.upheld()
                && request.followUp().filter(FollowUp::passes).isEmpty();
    }

    private static boolean isUnreached(Request request) {
        return request.isOpen()
                && request.attemptsExhausted()
                && request.writtenNoticeAt().isPresent()
                && request.followUp().isEmpty();
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
