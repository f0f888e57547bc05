package dev.docket.lifecycle;

import dev.docket.obligation.ObligationEvent;
import dev.docket.request.RequestId;
import dev.docket.request.RequestRefusal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What putting many requests under another version of their programme would do. Nothing is changed by it; giving the command to
 * each then gives exactly that.
 *
 * @param touched the requests of which some date would move or something would be owed no more, with what would happen to each
 * @param untouched the requests that would adopt it and owe the same by the same dates
 * @param refused the requests that would not adopt it, with the reason, such as those that are closed
 * @since 0.1.0
 */
public record Rehearsal(
        Map<RequestId, List<ObligationEvent>> touched,
        List<RequestId> untouched,
        Map<RequestId, RequestRefusal> refused) {

    /** Makes a rehearsal; the requests keep the order in which they are given. */
    public Rehearsal {
        LinkedHashMap<RequestId, List<ObligationEvent>> copies = new LinkedHashMap<>();
        touched.forEach((request, events) -> copies.put(request, List.copyOf(events)));
        touched = Collections.unmodifiableMap(copies);
        untouched = List.copyOf(untouched);
        refused = Collections.unmodifiableMap(new LinkedHashMap<>(refused));
    }

    /**
     * The requests whose obligations of one kind of happening it would bring, such as {@link ObligationEvent.Moved}.
     *
     * @param kind the kind
     * @return how many
     */
    public long with(Class<? extends ObligationEvent> kind) {
        Objects.requireNonNull(kind, "kind");
        return touched.values().stream()
                .filter(events -> events.stream().anyMatch(kind::isInstance))
                .count();
    }

    /** Takes the answers of one request after the other. */
    static final class Builder {

        private final LinkedHashMap<RequestId, List<ObligationEvent>> touched = new LinkedHashMap<>();
        private final ArrayList<RequestId> untouched = new ArrayList<>();
        private final LinkedHashMap<RequestId, RequestRefusal> refused = new LinkedHashMap<>();

        void refused(RequestId request, RequestRefusal refusal) {
            refused.put(request, refusal);
        }

        void adopting(RequestId request, List<ObligationEvent> events) {
            if (events.isEmpty()) {
                untouched.add(request);
            } else {
                touched.put(request, events);
            }
        }

        Rehearsal build() {
            return new Rehearsal(touched, untouched, refused);
        }
    }
}
