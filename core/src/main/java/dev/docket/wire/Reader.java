package dev.docket.wire;

import dev.docket.json.Json;
import dev.docket.time.WorkingCalendar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where reading has come to in a tree, and what was found wrong so far: reading goes on after a fault, so that all are found at once.
 * Not thread-safe; one for each reading.
 */
final class Reader {

    /** More help nobody, and each takes memory. */
    private static final int MOST_FAULTS = 1_000;

    private final @Nullable Reader above;
    private final String step;
    private final Shared shared;

    private record Shared(
            List<WireFault> faults,
            List<WireFault> strange,
            Map<Json, Json.Obj> casts,
            Optional<Sealing> sealing,
            boolean strict,
            Map<String, WorkingCalendar> calendars) {}

    private Reader(@Nullable Reader above, String step, Shared shared) {
        this.above = above;
        this.step = step;
        this.shared = shared;
    }

    static Reader of(Optional<Sealing> sealing, boolean strict, Map<String, WorkingCalendar> calendars) {
        return new Reader(
                null,
                "",
                new Shared(new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>(), sealing, strict, calendars));
    }

    Reader at(String field) {
        return new Reader(this, field, shared);
    }

    Reader at(int index) {
        return new Reader(this, Integer.toString(index), shared);
    }

    /** Worked out only where it is told: a path may be as long as a name that somebody else wrote. */
    private String path() {
        return above == null
                ? ""
                : above.path() + '/' + Shape.shortly(step).replace("~", "~0").replace("/", "~1");
    }

    void fault(String what, String remedy) {
        if (shared.faults().size() < MOST_FAULTS) {
            shared.faults().add(new WireFault(path(), what, remedy));
        }
    }

    /** A fault that a newer version of the library would not find: a type or a word that is not known. */
    void strange(String what, String remedy) {
        int before = shared.faults().size();
        fault(what, remedy);
        shared.strange().addAll(shared.faults().subList(before, shared.faults().size()));
    }

    /** Whether all that was found wrong since a number of faults is only not known. */
    boolean isOnlyStrange(int since) {
        List<WireFault> found = shared.faults().subList(since, shared.faults().size());
        return !found.isEmpty() && shared.strange().containsAll(found);
    }

    /** Takes back some of what was found wrong. */
    void forget(int from, int to) {
        shared.faults().subList(from, to).clear();
    }

    /** Notes what is read in place of what an older version wrote. */
    void cast(Json.Obj older, Json.Obj current) {
        shared.casts().put(older, current);
    }

    /** What was read in place of what an older version wrote, by that object. */
    Map<Json, Json.Obj> casts() {
        return shared.casts();
    }

    List<WireFault> faults() {
        return shared.faults();
    }

    Optional<Sealing> sealing() {
        return shared.sealing();
    }

    /** Whether a field that nobody knows is a fault. */
    boolean isStrict() {
        return shared.strict();
    }

    /** A calendar that is referred to by its id. */
    Optional<WorkingCalendar> calendar(String id) {
        return Optional.ofNullable(shared.calendars().get(id));
    }

    List<String> calendars() {
        return shared.calendars().keySet().stream().sorted().toList();
    }
}
