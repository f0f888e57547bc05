package dev.docket.ledger;

import dev.docket.lifecycle.Debtor;
import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.obligation.Obligation;
import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.RuleCode;
import dev.docket.obligation.Rulebook;
import dev.docket.programme.Programme;
import dev.docket.request.Request;
import dev.docket.request.RequestId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One act that somebody owes by a date. What stands still is not owed meanwhile, nor what time does by itself. Immutable and
 * thread-safe.
 *
 * @param request of which request
 * @param rule by which rule
 * @param debtor by whom
 * @param due by when
 * @param provisional whether the date may move, as it lies beyond the days whose holidays are known
 * @param breached whether it was missed, which is known once time has passed over the request
 * @since 0.1.0
 */
public record Owing(
        RequestId request, RuleCode rule, Debtor debtor, Instant due, boolean provisional, boolean breached) {

    /** By due instant, then by the key of the request. */
    static final Comparator<Owing> ORDER = Comparator.comparing(Owing::due).thenComparing(Owing::request);

    /** Makes it. */
    public Owing {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(debtor, "debtor");
        Objects.requireNonNull(due, "due");
    }

    /**
     * All that is owed of a request.
     *
     * @param workflow the workflow with its programme
     * @param request the request as it stands
     * @return what is owed by a date, missed or not, in the order of the rules; nothing of one that is not raised
     * @throws IllegalArgumentException if the workflow was made without the request's programme
     */
    public static List<Owing> of(RequestWorkflow workflow, Request request) {
        if (!request.isRaised()) {
            return List.of();
        }
        Programme programme = workflow.programmeOf(request)
                .orElseThrow(() -> new IllegalArgumentException("the programme of request " + request.id()
                        + " is not in this workflow; make it with " + request.programme()));
        Rulebook rules = programme.rulebook();
        return request.obligations().open().stream()
                .filter(obligation -> !obligation.isPaused())
                .flatMap(obligation ->
                        rules.rule(obligation.ref().rule()).flatMap(rule -> of(request, rule, obligation)).stream())
                .toList();
    }

    private static Optional<Owing> of(Request request, ObligationRule rule, Obligation obligation) {
        return obligation
                .due()
                .filter(due -> rule.actsAtLapse().isEmpty())
                .map(due -> new Owing(
                        request.id(),
                        rule.code(),
                        Debtor.of(request, rule, obligation),
                        due,
                        obligation.provisional(),
                        obligation.isBreached()));
    }
}
