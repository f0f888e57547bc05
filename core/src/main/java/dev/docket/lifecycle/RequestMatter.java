package dev.docket.lifecycle;

import dev.docket.obligation.Anchor;
import dev.docket.obligation.Condition;
import dev.docket.obligation.Matter;
import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.Subject;
import dev.docket.request.Conditions;
import dev.docket.request.EventKinds;
import dev.docket.request.Request;
import dev.docket.request.RequestEvent;
import dev.docket.request.Stage;
import dev.docket.workflow.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request, after one event, as the engine of obligations sees it. */
final class RequestMatter implements Matter {

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
        if (condition.equals(Conditions.FIRST_EPISODE)) {
            return request.episode() == 0;
        }
        if (condition.equals(Conditions.LATER_EPISODE)) {
            return request.episode() > 0;
        }
        if (condition.equals(Conditions.EXPLAINED_FOR_NOW)) {
            return isExplained(false);
        }
        if (condition.equals(Conditions.EXPLAINED_FINALLY)) {
            return isExplained(true);
        }
        if (condition.equals(Conditions.FOLLOW_UP_DUE)) {
            return isFollowUpDue();
        }
        if (condition.equals(Conditions.APPEAL_OPEN)) {
            return isExplained(true) && !request.appealed();
        }
        return condition.equals(Conditions.stage(request.stage()))
                || condition.equals(Conditions.kind(request.intake().kind()))
                || condition.equals(Conditions.category(request.intake().category()))
                || condition.equals(Conditions.priority(request.intake().priority()));
    }

    private boolean isExplained(boolean forGood) {
        return request.isIn(Stage.EXPLAINED) && request.communicatedAt().isPresent() == forGood;
    }

    private boolean isFollowUpDue() {
        return request.communicatedAt().isPresent()
                && !request.attemptsExhausted()
                && request.followUp().filter(followUp -> followUp.passes()).isEmpty();
    }

    @Override
    public Optional<Instant> anchor(Anchor anchor) {
        return switch (anchor) {
            case RAISED -> request.raisedAtIfRaised();
            case EPISODE_START -> request.episodeStartedAt();
            case SESSION_END ->
                event instanceof RequestEvent.Raised raised ? raised.intake().sessionEnd() : Optional.empty();
            case EVENT -> Optional.ofNullable(event).map(RequestEvent::at);
        };
    }

    @Override
    public Optional<LocalDate> namedDate() {
        if (event instanceof RequestEvent.LetterIssued issued) {
            return issued.letter().answerBy();
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
        return event instanceof RequestEvent.Recorded recorded ? recorded.date() : Optional.empty();
    }

    @Override
    public List<Subject> unitsIn(Role role) {
        return request.unitsIn(role).stream()
                .map(unit -> Subject.of(unit.value()))
                .toList();
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
