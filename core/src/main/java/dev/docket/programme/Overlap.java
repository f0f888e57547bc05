package dev.docket.programme;

import dev.docket.obligation.Condition;
import dev.docket.request.Conditions;
import dev.docket.request.EventKinds;
import dev.docket.request.Stage;
import dev.docket.workflow.EventKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which conditions can hold together, as far as the lifecycle alone tells. */
final class Overlap {

    private static final Map<Condition, Set<Stage>> STAGES = stages();
    private static final Map<EventKind, Set<Stage>> AFTER = after();
    private static final List<List<Condition>> EXCLUSIVE = List.of(
            List.of(Conditions.FIRST_EPISODE, Conditions.LATER_EPISODE),
            List.of(Conditions.ACKNOWLEDGED, Conditions.NOT_ACKNOWLEDGED),
            List.of(Conditions.EXPLAINED_FOR_NOW, Conditions.EXPLAINED_FINALLY),
            List.of(Conditions.UNANSWERED, Conditions.EXPLAINED_FINALLY),
            List.of(Conditions.PUT_OFF, Conditions.EXPLAINED_FINALLY));
    private static final List<String> ONE_VALUE = List.of("stage", "kind", "category", "priority", "lead");

    private Overlap() {}

    private static Map<Condition, Set<Stage>> stages() {
        TreeMap<Condition, Set<Stage>> stages = new TreeMap<>();
        for (Stage stage : Stage.values()) {
            stages.put(Conditions.stage(stage), EnumSet.of(stage));
        }
        EnumSet<Stage> told = EnumSet.of(Stage.RESOLVED_ON_SITE, Stage.ANSWERED, Stage.EXPLAINED);
        stages.put(Conditions.EXPLAINED_FOR_NOW, EnumSet.of(Stage.EXPLAINED));
        stages.put(Conditions.EXPLAINED_FINALLY, EnumSet.of(Stage.EXPLAINED));
        stages.put(Conditions.APPEAL_OPEN, EnumSet.of(Stage.EXPLAINED));
        stages.put(Conditions.PUT_OFF, EnumSet.of(Stage.DEFERRED, Stage.EXPLAINED));
        stages.put(Conditions.FOLLOW_UP_DUE, told);
        EnumSet<Stage> toldOrDeferred = EnumSet.copyOf(told);
        toldOrDeferred.add(Stage.DEFERRED);
        stages.put(Conditions.UNREACHED, toldOrDeferred);
        stages.put(Conditions.ANSWER_PENDING, EnumSet.of(Stage.ASSIGNED));
        stages.put(Conditions.RETURN_PENDING, EnumSet.of(Stage.ASSIGNED));
        stages.put(Conditions.SETTLED, EnumSet.of(Stage.CLOSED));
        EnumSet<Stage> unanswered = EnumSet.of(Stage.RAISED, Stage.ASSIGNED, Stage.DEFERRED, Stage.EXPLAINED);
        stages.put(Conditions.UNANSWERED, unanswered);
        stages.put(Conditions.SUSPENDED, unanswered);
        stages.put(Conditions.SUPPLEMENT_PENDING, unanswered);
        return stages;
    }

    private static Map<EventKind, Set<Stage>> after() {
        TreeMap<EventKind, Set<Stage>> after = new TreeMap<>();
        for (EventKind kind : List.of(
                EventKinds.RAISED_IN_SESSION,
                EventKinds.RAISED_OUTSIDE_SESSIONS,
                EventKinds.ACKNOWLEDGED,
                EventKinds.ADMITTED,
                EventKinds.RETURN_GRANTED,
                EventKinds.RESUMED_TO_RAISED,
                EventKinds.REOPENED_TO_RAISED)) {
            after.put(kind, EnumSet.of(Stage.RAISED));
        }
        for (EventKind kind : List.of(
                EventKinds.LETTER_ISSUED,
                EventKinds.RESUMED_TO_ASSIGNED,
                EventKinds.REOPENED_TO_ASSIGNED,
                EventKinds.ANSWER_SUBMITTED,
                EventKinds.ANSWER_SENT_BACK,
                EventKinds.RETURN_REQUESTED,
                EventKinds.RETURN_DENIED,
                EventKinds.SUSPENDED)) {
            after.put(kind, EnumSet.of(Stage.ASSIGNED));
        }
        after.put(EventKinds.ANSWER_APPROVED, EnumSet.of(Stage.ANSWERED));
        after.put(EventKinds.RESUMED_TO_ANSWERED, EnumSet.of(Stage.ANSWERED));
        after.put(EventKinds.RESOLVED_ON_SITE, EnumSet.of(Stage.RESOLVED_ON_SITE));
        after.put(EventKinds.EXPLAINED_FOR_NOW, EnumSet.of(Stage.EXPLAINED));
        after.put(EventKinds.EXPLAINED_FINALLY, EnumSet.of(Stage.EXPLAINED));
        after.put(EventKinds.DEFERRED, EnumSet.of(Stage.DEFERRED));
        after.put(EventKinds.CLOSED, EnumSet.of(Stage.CLOSED));
        return after;
    }

    /** The stages in which a condition can hold. */
    static Set<Stage> stages(Condition condition) {
        return STAGES.getOrDefault(condition, EnumSet.allOf(Stage.class));
    }

    /** The stages in which a request can stand just after an event. */
    static Set<Stage> after(EventKind kind) {
        return AFTER.getOrDefault(kind, EnumSet.allOf(Stage.class));
    }

    /** Whether both conditions can hold at once. */
    static boolean canMeet(Condition one, Condition other) {
        boolean otherValue =
                !one.equals(other) && ONE_VALUE.contains(name(one)) && name(one).equals(name(other));
        boolean exclusive =
                EXCLUSIVE.stream().anyMatch(pair -> !one.equals(other) && pair.contains(one) && pair.contains(other));
        return !otherValue && !exclusive && meet(stages(one), stages(other));
    }

    /** Whether the one cannot hold without the other. */
    static boolean implies(Condition one, Condition other) {
        boolean putOff = other.equals(Conditions.PUT_OFF)
                && (one.equals(Conditions.stage(Stage.DEFERRED)) || one.equals(Conditions.EXPLAINED_FOR_NOW));
        boolean ofAStage = name(other).equals("stage") && stages(one).equals(stages(other));
        return one.equals(other) || putOff || ofAStage;
    }

    static boolean meet(Set<Stage> some, Set<Stage> others) {
        return some.stream().anyMatch(others::contains);
    }

    private static String name(Condition condition) {
        return condition.value().substring(0, condition.value().indexOf('='));
    }
}
