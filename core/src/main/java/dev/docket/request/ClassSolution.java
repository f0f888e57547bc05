package dev.docket.request;

import dev.docket.workflow.Names;
import java.util.Objects;
import java.util.Optional;

/**
 * What is offered to every open request of a class: one key for one class (一把钥匙解决一类问题). It answers nobody by itself: each request
 * is still answered and followed up singly.
 *
 * @param id which solution
 * @param ofClass of which class
 * @param text what it says
 * @param policy the policy that it applies, where one came of it
 * @since 0.1.0
 */
public record ClassSolution(SolutionId id, ClassId ofClass, String text, Optional<PolicyId> policy) {

    /**
     * Makes a solution.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    public ClassSolution {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(ofClass, "ofClass");
        Names.requireVisible(text, "ClassSolution.text");
        Objects.requireNonNull(policy, "policy");
    }

    /**
     * A solution of which no policy came.
     *
     * @param id which solution
     * @param ofClass of which class
     * @param text what it says
     * @return the solution
     * @throws IllegalArgumentException if the text is blank
     */
    public static ClassSolution of(SolutionId id, ClassId ofClass, String text) {
        return new ClassSolution(id, ofClass, text, Optional.empty());
    }
}
