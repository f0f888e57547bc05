package dev.docket.residency;

import dev.docket.request.PersonId;
import dev.docket.request.RequesterId;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * For which enterprises a leader is there as chief service officer.
 *
 * @param leader who
 * @param enterprises the enterprises, in order
 * @since 0.1.0
 */
public record LeaderLoad(PersonId leader, SortedSet<RequesterId> enterprises) {

    /** Makes it. */
    public LeaderLoad {
        Objects.requireNonNull(leader, "leader");
        enterprises = Collections.unmodifiableSortedSet(new TreeSet<>(enterprises));
    }

    /**
     * The load of every leader.
     *
     * @param residencies residencies, of which those that have ended do not count
     * @return the loads, by leader
     */
    public static List<LeaderLoad> of(Iterable<Residency> residencies) {
        TreeMap<PersonId, TreeSet<RequesterId>> loads = new TreeMap<>();
        for (Residency residency : residencies) {
            residency
                    .agreement()
                    .filter(agreement -> residency.isOpen())
                    .ifPresent(agreement -> loads.computeIfAbsent(agreement.leader(), leader -> new TreeSet<>())
                            .add(agreement.enterprise()));
        }
        return loads.entrySet().stream()
                .map(load -> new LeaderLoad(load.getKey(), load.getValue()))
                .toList();
    }
}
