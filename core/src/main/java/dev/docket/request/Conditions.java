package dev.docket.request;

import dev.docket.obligation.Condition;

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

    /** Something was communicated in this episode, and no follow-up of it has passed or been given up. */
    public static final Condition FOLLOW_UP_DUE = Condition.of("follow-up=due");

    private Conditions() {}

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
     * The request has a priority.
     *
     * @param priority the priority
     * @return the condition
     */
    public static Condition priority(Priority priority) {
        return Condition.of("priority=" + priority.name());
    }
}
