package dev.docket.examples.postgres.fire;

import java.util.ArrayList;
import java.util.List;

/** What the check of a fire found, with its counts. */
final class Findings {

    final List<String> all = new ArrayList<>();
    int requests;
    int open;
    long events;
    long lapses;
    long commands;
    long steps;
    long notices;
    long superseded;
    int sealed;

    void expect(boolean right, String what) {
        if (!right) {
            all.add(what);
        }
    }
}
