package dev.docket.request;

import dev.docket.obligation.Condition;
import java.util.Arrays;
import java.util.List;

/**
 * The conditions on which a programme's rules may depend, by name.
 *
 * @since 0.1.0
 */
public final class Conditions {

    /** The request has not been reopened. */
    public static final Condition FIRST_EPISODE = Condition.of("episode=first");
    /** The request has been reopened. */
    public static final Condition LATER_EPISODE = Condition.of("episode=later");
    /** The request is explained with a review date. */
    public static final Condition EXPLAINED_FOR_NOW = Condition.of("explained=for now");
    /** The request is explained for good. */
    public static final Condition EXPLAINED_FINALLY = Condition.of("explained=finally");

    /** Something was communicated in this episode, no follow-up of it has passed or been given up, and no appeal has upheld it. */
    public static final Condition FOLLOW_UP_DUE = Condition.of("follow-up=due");

    /** A part of the request is not finished. */
    public static final Condition PARTS_OPEN = Condition.of("parts=open");

    /** Somebody who joined has said last that it is not solved, and no appeal has upheld what was communicated. */
    public static final Condition PARTY_NOT_CONTENT = Condition.of("party=not content");

    /** The request is explained for good, somebody does not accept it, and no appeal was made in this episode. */
    public static final Condition APPEAL_OPEN = Condition.of("appeal=open");

    /** The departments' clocks are suspended. */
    public static final Condition SUSPENDED = Condition.of("clocks=suspended");
    /** The requester was asked for what is wanting. */
    public static final Condition SUPPLEMENT_PENDING = Condition.of("supplement=pending");
    /** The request is deferred or explained for now. */
    public static final Condition PUT_OFF = Condition.of("put off=yes");
    /** An answer waits for approval. */
    public static final Condition ANSWER_PENDING = Condition.of("answer=pending");
    /** A drafted letter waits for its signature. */
    public static final Condition DRAFT_UNSIGNED = Condition.of("letter=unsigned");
    /** A return waits for its ruling. */
    public static final Condition RETURN_PENDING = Condition.of("return=pending");
    /** An extension waits for its decision. */
    public static final Condition EXTENSION_PENDING = Condition.of("extension=pending");
    /** The requester is not anonymous. */
    public static final Condition IDENTIFIED = Condition.of("requester=known");
    /** The requester's identity is the office's alone. */
    public static final Condition SEALED = Condition.of("requester=sealed");
    /** The requester was not told yet that it has come in. */
    public static final Condition NOT_ACKNOWLEDGED = Condition.of("acknowledged=no");
    /** The requester was told that it has come in. */
    public static final Condition ACKNOWLEDGED = Condition.of("acknowledged=yes");
    /** All attempts were in vain, and the requester was told in writing. */
    public static final Condition UNREACHED = Condition.of("requester=unreached");
    /** The request is closed through the gate. */
    public static final Condition SETTLED = Condition.of("ending=settled");
    /** Nothing was communicated in this episode, and it is open. */
    public static final Condition UNANSWERED = Condition.of("communicated=no");

    private static final List<Condition> PLAIN = List.of(
            FIRST_EPISODE,
            LATER_EPISODE,
            EXPLAINED_FOR_NOW,
            EXPLAINED_FINALLY,
            FOLLOW_UP_DUE,
            PARTS_OPEN,
            PARTY_NOT_CONTENT,
            APPEAL_OPEN,
            SUSPENDED,
            SUPPLEMENT_PENDING,
            PUT_OFF,
            ANSWER_PENDING,
            DRAFT_UNSIGNED,
            RETURN_PENDING,
            EXTENSION_PENDING,
            IDENTIFIED,
            SEALED,
            NOT_ACKNOWLEDGED,
            ACKNOWLEDGED,
            UNREACHED,
            SETTLED,
            UNANSWERED);

    private Conditions() {}

    /**
     * Whether a request can ever hold a condition, so that a misspelt one is found when a programme is built.
     *
     * @param condition the condition
     * @return false for a name that no request knows
     */
    public static boolean isKnown(Condition condition) {
        String name = condition.value();
        String value = name.substring(name.indexOf('=') + 1);
        return PLAIN.contains(condition)
                || (name.startsWith("category=") && !value.isBlank())
                || (name.startsWith("lead=") && !value.isBlank())
                || (name.startsWith("stage=") && isNameOf(Stage.values(), value))
                || (name.startsWith("kind=") && isNameOf(RequestKind.values(), value))
                || (name.startsWith("priority=") && isNameOf(Priority.values(), value));
    }

    private static boolean isNameOf(Enum<?>[] constants, String name) {
        return Arrays.stream(constants).anyMatch(constant -> constant.name().equals(name));
    }

    /**
     * The request stands in a stage.
     *
     * @param stage the stage
     * @return the condition
     */
    public static Condition stage(Stage stage) {
        return Condition.of("stage=" + stage.name());
    }

    /**
     * The request is of a kind.
     *
     * @param kind the kind
     * @return the condition
     */
    public static Condition kind(RequestKind kind) {
        return Condition.of("kind=" + kind.name());
    }

    /**
     * The request is of a category.
     *
     * @param category the subject code
     * @return the condition
     */
    public static Condition category(String category) {
        return Condition.of("category=" + category);
    }

    /**
     * A department leads the request.
     *
     * @param unit the department
     * @return the condition
     */
    public static Condition lead(UnitId unit) {
        return Condition.of("lead=" + unit.value());
    }

    /**
     * The request has a priority.
     *
     * @param priority the priority
     * @return the condition
     */
    public static Condition priority(Priority priority) {
        return Condition.of("priority=" + priority.name());
    }
}
