package dev.docket.examples.postgres.fire;

import java.time.Duration;
import java.util.Locale;
import java.util.TreeMap;

/** What a fire came to, as a table for people. */
record Report(
        Fire.Plan plan,
        boolean ownServer,
        int kills,
        int restarts,
        int settingsBack,
        Duration furthestBack,
        Duration simulated,
        Duration took,
        Testimony testimony,
        Findings findings) {

    private static final int MOST_TOLD = 20;

    boolean isClean() {
        return findings.all.isEmpty();
    }

    long duplicates() {
        return testimony.delivered.values().stream()
                .mapToLong(times -> times - 1)
                .sum();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        row(text, "seed", Long.toString(plan.seed()));
        row(text, "took / time that passed for the town", took.toSeconds() + " s / " + simulated.toDays() + " days");
        row(text, "worker processes at once", Integer.toString(plan.workers()));
        row(text, "workers killed (SIGKILL)", Integer.toString(kills));
        row(text, "crashes of the server", ownServer ? Integer.toString(restarts) : "0, it is not ours");
        row(text, "clock set back", settingsBack + " times, by " + furthestBack.toHours() + " hours at most");
        row(text, "workers found the database away", testimony.away + " times");
        row(text, "requests / open at the end", findings.requests + " / " + findings.open);
        row(text, "commands given", Integer.toString(testimony.given.size()));
        row(text, "  told as accepted", Integer.toString(testimony.accepted.size()));
        row(text, "  of which only when given again, after a kill or crash", Integer.toString(testimony.toldAgain));
        row(text, "  accepted and never told", Long.toString(findings.commands - testimony.accepted.size()));
        row(text, "  told as refused", testimony.refused + " " + new TreeMap<>(testimony.refusals));
        row(text, "  conflicts, tried again", Integer.toString(testimony.retried));
        row(text, "steps / events stored", findings.steps + " / " + findings.events);
        row(text, "  of which lapses", Long.toString(findings.lapses));
        row(text, "requests woken by pollers", Long.toString(testimony.woken));
        row(text, "notices / deliveries", findings.notices + " / " + (findings.notices + duplicates()));
        row(text, "  delivered more than once (same key)", Long.toString(duplicates()));
        row(text, "  collapsed into later ones", Long.toString(findings.superseded));
        row(text, "requests sealed from the start", Integer.toString(findings.sealed));
        row(text, "lost", Long.toString(count("LOST")));
        row(text, "doubled", Long.toString(count("DOUBLED")));
        row(text, "gaps", Long.toString(count("GAP")));
        row(text, "findings in all", Integer.toString(findings.all.size()));
        findings.all.stream()
                .limit(MOST_TOLD)
                .forEach(finding -> text.append("FINDING ").append(finding).append('\n'));
        return text.toString();
    }

    private long count(String kind) {
        return findings.all.stream().filter(finding -> finding.startsWith(kind)).count();
    }

    private static void row(StringBuilder text, String name, String value) {
        text.append(String.format(Locale.ROOT, "%-56s %s%n", name, value));
    }
}
