package dev.docket.session;

import dev.docket.request.PersonId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Whose turn it is to host. */
final class Rotation {

    private Rotation() {}

    /** Who has hosted or is going to host least often; of these the first on the roster. What was dropped does not count. */
    static Optional<PersonId> next(List<PersonId> hosts, Series series) {
        return hosts.stream().min(Comparator.comparingLong(host -> sessionsOf(host, series)));
    }

    private static long sessionsOf(PersonId host, Series series) {
        return series.sessions().stream()
                .filter(session -> session.host().equals(host))
                .filter(session ->
                        session.status().isAhead() || session.status().wasHeld())
                .count();
    }
}
