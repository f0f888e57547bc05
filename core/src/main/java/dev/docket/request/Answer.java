package dev.docket.request;

import dev.docket.workflow.Names;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the lead department tells the requester: the claimed outcome and the reasons.
 *
 * @param claimed the outcome as the department sees it; never counted as solved until it is confirmed
 * @param text the reasons
 * @param evidence the names of the pieces of evidence that come with it
 * @param withoutCooperators why it is given although a cooperator's contribution is missing; empty when none is
 * @param solution the solution of its class that it applies
 * @since 0.1.0
 */
public record Answer(
        Outcome claimed,
        String text,
        List<String> evidence,
        Optional<String> withoutCooperators,
        Optional<SolutionId> solution) {

    /**
     * Makes an answer.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    public Answer {
        Objects.requireNonNull(claimed, "claimed");
        Names.requireVisible(text, "Answer.text");
        evidence = List.copyOf(evidence);
        Objects.requireNonNull(withoutCooperators, "withoutCooperators");
        Objects.requireNonNull(solution, "solution");
    }

    /**
     * An answer that applies no solution of a class.
     *
     * @param claimed the outcome as the department sees it
     * @param text the reasons
     * @param evidence the names of the pieces of evidence that come with it
     * @param withoutCooperators why it is given although a cooperator's contribution is missing
     * @throws IllegalArgumentException if the text is blank
     */
    public Answer(Outcome claimed, String text, List<String> evidence, Optional<String> withoutCooperators) {
        this(claimed, text, evidence, withoutCooperators, Optional.empty());
    }

    /**
     * An answer without evidence.
     *
     * @param claimed the outcome as the department sees it
     * @param text the reasons
     * @param withoutCooperators why it is given although a cooperator's contribution is missing
     * @throws IllegalArgumentException if the text is blank
     */
    public Answer(Outcome claimed, String text, Optional<String> withoutCooperators) {
        this(claimed, text, List.of(), withoutCooperators);
    }

    /**
     * An answer that no cooperator keeps waiting.
     *
     * @param claimed the outcome as the department sees it
     * @param text the reasons
     * @return the answer
     * @throws IllegalArgumentException if the text is blank
     */
    public static Answer of(Outcome claimed, String text) {
        return new Answer(claimed, text, List.of(), Optional.empty());
    }

    /**
     * The same answer with evidence.
     *
     * @param names the names of the pieces
     * @return the answer
     */
    public Answer with(String... names) {
        return new Answer(claimed, text, List.of(names), withoutCooperators, solution);
    }

    /**
     * The same answer as one that applies a solution of the request's class.
     *
     * @param applied the solution
     * @return the answer
     */
    public Answer applying(SolutionId applied) {
        return new Answer(claimed, text, evidence, withoutCooperators, Optional.of(applied));
    }
}
