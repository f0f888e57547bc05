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
import dev.docket.request.Request;
import dev.docket.request.RequestEvent;
import dev.docket.request.Roles;
import dev.docket.request.Stage;
import dev.docket.request.UnitId;
import dev.docket.workflow.Role;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
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

    RequestMatter(Request request, @Nullable RequestEvent event) {
        this.request = request;
        this.event = event;
    }

    /** A request on which time falls, without an event at hand. */
    static RequestMatter at(Request request) {
        return new RequestMatter(request, null);
    }

    @Override
    public boolean holds(Condition condition) {
        if (!request.isRaised()) {
            return false;
        }
        Predicate<Request> plain = PLAIN.get(condition);
        return plain != null
                ? plain.test(request)
                : condition.equals(Conditions.stage(request.stage()))
                        || condition.equals(Conditions.kind(request.kind()))
                        || condition.equals(Conditions.category(request.category()))
                        || condition.equals(Conditions.priority(request.priority()))
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
        plain.put(Conditions.APPEAL_OPEN, request -> isExplained(request, true) && !request.appealed());
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
            case RAISED -> request.raisedAtIfRaised();
            case EPISODE_START -> request.episodeStartedAt();
            case SESSION_END -> event instanceof RequestEvent.Raised ? request.sessionEnd() : Optional.empty();
            case EVENT -> Optional.ofNullable(event).map(RequestEvent::at);
            case FIRST_ARMING -> Optional.empty(); // the engine remembers it
        };
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

    /** A letter gives parts to those whom it names; a cooperator from an earlier letter goes on under that. */
    @Override
    public List<Subject> unitsIn(Role role) {
        Stream<UnitId> units;
        if (event instanceof RequestEvent.LetterIssued issued) {
            units = role.equals(Roles.LEAD)
                    ? Stream.of(issued.letter().lead())
                    : role.equals(Roles.COOPERATOR) ? issued.letter().cooperators().stream() : Stream.empty();
        } else {
            Assignment.Part part = role.equals(Roles.LEAD) ? Assignment.Part.LEAD : Assignment.Part.COOPERATING;
            boolean ofARequest = role.equals(Roles.LEAD) || role.equals(Roles.COOPERATOR);
            units = request.assignments().stream()
                    .filter(a -> ofARequest && a.part() == part && a.isLive())
                    .map(Assignment::unit);
        }
        return units.map(unit -> Subject.of(unit.value())).toList();
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

    /** Law K8: what is closed owes nothing but what closing arms, whatever is recorded afterwards. */
    @Override
    public boolean admits(ObligationRule rule) {
        return request.isOpen() || rule.armedBy().contains(EventKinds.CLOSED);
    }

    @Override
    public int episode() {
        return request.episode();
    }
}
