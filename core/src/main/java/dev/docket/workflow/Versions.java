package dev.docket.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The versions of a policy that a workflow was made with, found by the reference that a state is pinned to. Immutable and thread-safe.
 *
 * @param <K> the references, of which each says in its text the name and version of a policy
 * @param <P> the policies
 * @since 0.1.0
 */
public final class Versions<K, P> {

    private final List<P> all;
    private final List<K> refs;

    private Versions(List<P> all, List<K> refs) {
        this.all = all;
        this.refs = refs;
    }

    /**
     * The versions of a policy.
     *
     * @param policies the versions, at least one
     * @param ref how each is referred to
     * @param <K> the references
     * @param <P> the policies
     * @return the versions
     * @throws IllegalArgumentException if there is none, or two have the same name and version
     */
    public static <K, P> Versions<K, P> of(List<P> policies, Function<? super P, ? extends K> ref) {
        if (policies.isEmpty()) {
            throw new IllegalArgumentException("a workflow needs rules, but was made with none; name them");
        }
        ArrayList<K> refs = new ArrayList<>();
        for (P policy : policies) {
            K next = ref.apply(policy);
            if (refs.stream().anyMatch(before -> before.toString().equals(next.toString()))) {
                throw new IllegalArgumentException(
                        "two of the rules are " + next + "; give the changed one a new version");
            }
            refs.add(next);
        }
        return new Versions<>(List.copyOf(policies), List.copyOf(refs));
    }

    /**
     * The very policy that is referred to: of the same content, not only of the same name.
     *
     * @param ref the reference
     * @return the policy; empty when it is not here
     */
    public Optional<P> find(K ref) {
        int place = refs.indexOf(ref);
        return place < 0 ? Optional.empty() : Optional.of(all.get(place));
    }

    /**
     * How they are referred to.
     *
     * @return the references, in the order in which the policies were given
     */
    public List<K> refs() {
        return refs;
    }
}
