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
        String name = condition.value();
        int equals = name.indexOf('=');
        String value = name.substring(equals + 1);
        return switch (name.substring(0, Math.max(equals, 0))) {
            case "stage" -> value.equals(request.stage().name());
            case "kind" -> value.equals(request.intake().kind().name());
            case "category" -> value.equals(request.intake().category());
            case "priority" -> value.equals(request.intake().priority().name());
            case "episode" -> condition.equals(Conditions.FIRST_EPISODE) == (request.episode() == 0);
            case "explained" -> isExplained(condition.equals(Conditions.EXPLAINED_FINALLY));
            case "follow-up" -> isFollowUpDue();
            default -> false;
        };
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
