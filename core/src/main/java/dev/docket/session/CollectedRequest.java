package dev.docket.session;

import dev.docket.request.RequesterId;
import dev.docket.workflow.Names;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A request that the office learnt of before a session, as it was judged then.
 *
 * @param requester whose it is
 * @param what what it is about
 * @param found the words of the admission test that were found to hold, such as true, lawful, reasonable
 * @param urgency how urgent it is; a higher number comes first
 * @param weight how much it weighs
 * @param difficulty how difficult it is
 * @since 0.1.0
 */
public record CollectedRequest(
        RequesterId requester, String what, List<String> found, int urgency, int weight, int difficulty) {

    /** By what requests are put in order. */
    public enum Order {
        /** The urgent ones first (急). */
        URGENCY,
        /** The weighty ones first (重). */
        WEIGHT,
        /** The difficult ones first (难). */
        DIFFICULTY
    }

    /**
     * Makes it.
     *
     * @throws IllegalArgumentException if it does not say what it is about
     */
    public CollectedRequest {
        Objects.requireNonNull(requester, "requester");
        Names.requireVisible(what, "CollectedRequest.what");
        found = List.copyOf(found);
    }

    private int by(Order order) {
        return switch (order) {
            case URGENCY -> urgency;
            case WEIGHT -> weight;
            case DIFFICULTY -> difficulty;
        };
    }

    /** By the first criterion, among equals by the next; what is equal in all stays as it was. */
    static List<CollectedRequest> inOrder(List<CollectedRequest> requests, List<Order> orders) {
        ArrayList<CollectedRequest> sorted = new ArrayList<>(requests);
        for (int i = orders.size() - 1; i >= 0; i--) {
            Order order = orders.get(i);
            sorted.sort(Comparator.comparingInt((CollectedRequest one) -> one.by(order))
                    .reversed());
        }
        return List.copyOf(sorted);
    }
}
