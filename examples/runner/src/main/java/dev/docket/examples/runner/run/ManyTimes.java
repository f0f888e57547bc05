package dev.docket.examples.runner.run;

import dev.docket.examples.runner.run.Scenario.Deed;
import dev.docket.examples.runner.run.Scenario.Item;
import dev.docket.request.RequestId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A scenario's requests over and over, each time under keys of their own, as when many offices worked on the same days: for how a
 * page or a machine takes a great number of them.
 */
final class ManyTimes {

    private ManyTimes() {}

    /**
     * So many requests: the scenario's own first, then the same again with {@code ~2}, {@code ~3} and so on behind their keys.
     *
     * @param scenario the scenario
     * @param requests how many, parts not counted; what belongs to one that is there comes with it
     */
    static Scenario of(Scenario scenario, int requests) {
        List<Item> own = scenario.items();
        Map<String, RequestId> keys = new TreeMap<>();
        own.forEach(item -> keys.put(item.id().value(), item.id()));
        ArrayList<Item> all = new ArrayList<>();
        int wholes = 0;
        for (int time = 1; wholes < requests && !own.isEmpty(); time++) {
            for (Item item : own) {
                wholes += item.whole().isEmpty() ? 1 : 0;
                if (wholes <= requests) {
                    all.add(time == 1 ? item : again(item, time, keys));
                }
            }
        }
        return new Scenario(
                scenario.sessions(),
                scenario.attendances(),
                scenario.preparations(),
                scenario.invitations(),
                scenario.minutes(),
                scenario.absences(),
                scenario.stays(),
                all,
                scenario.last());
    }

    private static Item again(Item item, int time, Map<String, RequestId> keys) {
        return new Item(
                item.line(),
                key(item.id(), time),
                item.whole().map(whole -> key(whole, time)),
                item.session(),
                item.enterprise(),
                item.kind(),
                item.subject(),
                item.title(),
                item.deeds().stream().map(deed -> again(deed, time, keys)).toList());
    }

    /** A deed that names another request names the one of the same time. */
    private static Deed again(Deed deed, int time, Map<String, RequestId> keys) {
        return new Deed(
                deed.mistaken(),
                deed.verb(),
                deed.at(),
                deed.words().stream()
                        .map(word -> Optional.ofNullable(keys.get(word))
                                .map(other -> key(other, time).value())
                                .orElse(word))
                        .toList());
    }

    private static RequestId key(RequestId id, int time) {
        return RequestId.of(id.value() + "~" + time);
    }
}
