package dev.docket.wire;

import dev.docket.time.WorkingCalendar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where reading has come to in a tree, and what was found wrong so far: reading goes on after a fault, so that all are found at once.
 * Not thread-safe; one for each reading.
 */
final class Reader {

    private final String path;
    private final Shared shared;

    private record Shared(
            List<WireFault> faults,
            List<WireFault> strange,
            Optional<Sealing> sealing,
            boolean strict,
            Map<String, WorkingCalendar> calendars) {}

    private Reader(String path, Shared shared) {
        this.path = path;
        this.shared = shared;
    }

    static Reader of(Optional<Sealing> sealing, boolean strict, Map<String, WorkingCalendar> calendars) {
        return new Reader("", new Shared(new ArrayList<>(), new ArrayList<>(), sealing, strict, calendars));
    }

    Reader at(String field) {
        return new Reader(path + '/' + field.replace("~", "~0").replace("/", "~1"), shared);
    }

    Reader at(int index) {
        return new Reader(path + '/' + index, shared);
    }

    void fault(String what, String remedy) {
        shared.faults().add(new WireFault(path, what, remedy));
    }

    /** A fault that a newer version of the library would not find: a type or a word that is not known. */
    void strange(String what, String remedy) {
        fault(what, remedy);
        shared.strange().add(shared.faults().get(shared.faults().size() - 1));
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
