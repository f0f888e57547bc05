package dev.docket.lifecycle;

import dev.docket.obligation.Condition;
import dev.docket.obligation.DueRule;
import dev.docket.obligation.ObligationRule;
import dev.docket.programme.Programme;
import dev.docket.request.CommandKind;
import dev.docket.request.Conditions;
import dev.docket.request.EventKinds;
import dev.docket.request.Move;
import dev.docket.request.Stage;
import dev.docket.request.TimedAct;
import dev.docket.workflow.Drawing;
import dev.docket.workflow.EventKind;
import dev.docket.workflow.TableAnalysis;
import dev.docket.workflow.TableAnalysis.Arrival;
import dev.docket.workflow.TableAnalysis.Finding;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What is wrong with the lifecycle under a programme, and how it looks.
 *
 * @since 0.1.0
 */
public final class LifecycleAnalysis {

    private LifecycleAnalysis() {}

    /**
     * Every hole, unreachable stage, dead end, command that nobody may give, and open stage in which a request can wait for
     * ever.
     *
     * @param programme the programme under which requests live
     * @return the findings, empty when the lifecycle is sound
     */
    public static List<Finding> of(Programme programme) {
        return TableAnalysis.analyse(RequestTable.TABLE, move -> mayGive(programme, move), arrivals(programme));
    }

    private static boolean mayGive(Programme programme, Move move) {
        return !(move instanceof CommandKind command)
                || !programme.authority().allowed(command).isEmpty();
    }

    /** The kinds of event after which a request waits in each open stage: those that lead there, and those that leave it. */
    private static Map<Stage, List<EventKind>> waits(Programme programme) {
        EnumMap<Stage, List<EventKind>> waits = new EnumMap<>(Stage.class);
        waits.put(
                Stage.RAISED,
                List.of(
                        EventKinds.RAISED_IN_SESSION,
                        EventKinds.RAISED_OUTSIDE_SESSIONS,
                        EventKinds.RESUMED_TO_RAISED,
                        EventKinds.RETURN_GRANTED,
                        EventKinds.REOPENED_TO_RAISED));
        waits.put(
                Stage.ASSIGNED,
                List.of(
                        EventKinds.LETTER_ISSUED,
                        EventKinds.RESUMED_TO_ASSIGNED,
                        EventKinds.REOPENED_TO_ASSIGNED,
                        EventKinds.ANSWER_SUBMITTED,
                        EventKinds.ANSWER_SENT_BACK,
                        EventKinds.SUSPENSION_ENDED,
                        EventKinds.SUPPLEMENTED,
                        EventKinds.SUPPLEMENT_MISSED));
        waits.put(Stage.DEFERRED, List.of(EventKinds.DEFERRED, EventKinds.CONTINUED));
        waits.put(Stage.RESOLVED_ON_SITE, communicated(programme, EventKinds.RESOLVED_ON_SITE));
        waits.put(Stage.ANSWERED, communicated(programme, EventKinds.ANSWER_APPROVED));
        ArrayList<EventKind> explained = new ArrayList<>(communicated(programme, EventKinds.EXPLAINED_FINALLY));
        explained.remove(EventKinds.REOPENINGS_SPENT);
        explained.addAll(List.of(EventKinds.EXPLAINED_FOR_NOW, EventKinds.CONTINUED));
        if (programme.gates().followUp()) {
            explained.addAll(List.of(EventKinds.FOLLOW_UP_FAILED, EventKinds.APPEALED, EventKinds.APPEAL_UPHELD));
        }
        waits.put(Stage.EXPLAINED, explained);
        return waits;
    }

    private static List<EventKind> communicated(Programme programme, EventKind by) {
        return programme.gates().followUp()
                ? List.of(by, EventKinds.FOLLOW_UP_PASSED, EventKinds.ATTEMPTS_EXHAUSTED, EventKinds.REOPENINGS_SPENT)
                : List.of(by);
    }

    private static Map<Stage, List<Arrival>> arrivals(Programme programme) {
        EnumMap<Stage, List<Arrival>> arrivals = new EnumMap<>(Stage.class);
        waits(programme)
                .forEach((stage, kinds) -> arrivals.put(
                        stage,
                        kinds.stream()
                                .map(kind -> new Arrival(kind.name(), owedAfter(programme, kind)))
                                .toList()));
        return arrivals;
    }

    /** The rules with a due date that the event arms, or whose clock it sets going again. */
    private static List<String> owedAfter(Programme programme, EventKind kind) {
        return programme.rules().stream()
                .filter(rule -> !(rule.due() instanceof DueRule.Never))
                .filter(rule -> rule.actsAtLapse().isEmpty())
                .filter(rule -> rule.armedBy().contains(kind) || resumesOn(rule, kind))
                .map(rule -> rule.code().value())
                .toList();
    }

    private static boolean resumesOn(ObligationRule rule, EventKind kind) {
        return rule.pauses().stream()
                .anyMatch(pause -> pause.ends().contains(kind)
                        || pause.during()
                                .map(condition -> endsOf(condition).contains(kind))
                                .orElse(false));
    }

    /** The events that end a condition during which clocks stand still. */
    private static List<EventKind> endsOf(Condition condition) {
        if (condition.equals(Conditions.PUT_OFF)) {
            return List.of(
                    EventKinds.RESUMED_TO_RAISED, EventKinds.RESUMED_TO_ASSIGNED, EventKinds.RESUMED_TO_ANSWERED);
        }
        if (condition.equals(Conditions.ANSWER_PENDING)) {
            return List.of(EventKinds.ANSWER_SENT_BACK);
        }
        if (condition.equals(Conditions.SUSPENDED)) {
            return List.of(EventKinds.SUSPENSION_ENDED);
        }
        return condition.equals(Conditions.SUPPLEMENT_PENDING)
                ? List.of(EventKinds.SUPPLEMENTED, EventKinds.SUPPLEMENT_MISSED)
                : List.of();
    }

    /**
     * The lifecycle as a picture.
     *
     * @param detail how much of it; the guards go by their names ({@link dev.docket.request.Guard}), but for the one of whom a request
     *     complains, which stands against every command
     * @return the drawing
     */
    public static Drawing drawing(Drawing.Detail detail) {
        return Drawing.of(RequestTable.TABLE, detail, Move::words, LifecycleAnalysis::guards);
    }

    /**
     * What requests can go through under a programme, as a picture: without what time does only by rules that the programme does not
     * have, such as closing tacitly.
     *
     * @param programme the programme
     * @param detail how much of it, as for {@link #drawing(Drawing.Detail)}
     * @return the drawing
     */
    public static Drawing drawing(Programme programme, Drawing.Detail detail) {
        return Drawing.of(
                RequestTable.TABLE.only(move -> happens(programme, move)),
                detail,
                Move::words,
                LifecycleAnalysis::guards);
    }

    private static boolean happens(Programme programme, Move move) {
        return !(move instanceof TimedAct act)
                || programme.rules().stream()
                        .anyMatch(rule ->
                                rule.actsAtLapse().filter(act.kind()::equals).isPresent());
    }

    private static List<String> guards(Move move) {
        return move instanceof CommandKind command
                ? RequestGuards.of(command).stream().map(Enum::name).toList()
                : List.of();
    }
}
