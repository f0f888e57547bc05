package dev.docket.examples.postgres.fire;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What clients and receivers say, from the journals of all processes: of the database it knows nothing. */
final class Testimony {

    /** A command as it was given. */
    record Given(String request, String document) {}

    /** What a client was told. */
    record Told(String asked, int step, int version) {}

    final Map<String, Given> given = new HashMap<>();
    final Map<String, Told> accepted = new HashMap<>();
    final Map<String, Integer> refusals = new HashMap<>();
    final Map<String, Integer> delivered = new HashMap<>();
    final Map<String, String> envelopes = new HashMap<>();
    final List<String> faults = new ArrayList<>();
    int refused;
    int retried;
    int toldAgain;
    int away;
    long woken;

    static Testimony read(Path directory) throws IOException {
        Testimony testimony = new Testimony();
        for (Journal.Line line : Journal.read(directory, "")) {
            testimony.add(line.kind(), line.parts());
        }
        return testimony;
    }

    private void add(Journal.Kind kind, List<String> parts) {
        switch (kind) {
            case GIVEN -> {
                if (given.put(parts.get(0), new Given(parts.get(1), parts.get(2))) != null) {
                    faults.add("two commands have the id " + parts.get(0));
                }
            }
            case ACCEPTED -> {
                Told told = new Told(parts.get(1), Integer.parseInt(parts.get(2)), Integer.parseInt(parts.get(3)));
                accepted.put(parts.get(0), told);
                retried += Integer.parseInt(parts.get(4)) - 1;
                toldAgain += Boolean.parseBoolean(parts.get(5)) ? 1 : 0;
            }
            case REFUSED -> {
                refused++;
                refusals.merge(parts.get(1), 1, Integer::sum);
                retried += Integer.parseInt(parts.get(2)) - 1;
            }
            case DELIVERED -> {
                delivered.merge(parts.get(0), 1, Integer::sum);
                String before = envelopes.put(parts.get(0), parts.get(1));
                if (before != null && !before.equals(parts.get(1))) {
                    faults.add("notice " + parts.get(0) + " was delivered with two contents");
                }
            }
            case WOKEN -> woken += Long.parseLong(parts.get(0));
            case AWAY -> away++;
            case FAULT -> faults.add(String.join(" ", parts));
        }
    }
}
