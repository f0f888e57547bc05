package dev.docket.session;

import dev.docket.time.Period;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.time.Instant;
import java.util.ArrayList;
import java.util.TreeSet;

/** Finds everything that is wrong with the rules of a series, in one pass. */
final class SessionSoundness {

    private final SessionRules rules;
    private final ArrayList<SessionRulesDefect> defects = new ArrayList<>();

    private SessionSoundness(SessionRules rules) {
        this.rules = rules;
    }

    static Seq<SessionRulesDefect> defects(SessionRules rules) {
        SessionSoundness soundness = new SessionSoundness(rules);
        soundness.check();
        return List.ofAll(soundness.defects);
    }

    private void check() {
        if (rules.version() < 1) {
            defect("version", "is " + rules.version(), "count versions from 1");
        }
        if (rules.kinds().isEmpty()) {
            defect("kinds", "there is none, so that nothing can be planned", "name the kinds of session");
        }
        requireOnce("kinds", rules.kinds());
        requireOnce("hosts", rules.hosts());
        requireOnce("invites", rules.invites());
        requireOnce("questions", rules.questions());
        requireOnce("admission", rules.admission());
        requireOnce("order", rules.order());
        requireVisible("questions", rules.questions());
        requireVisible("admission", rules.admission());
        if (rules.cadence()
                .filter(cadence -> cadence.next(Instant.EPOCH, Instant.EPOCH, rules.calendar())
                        .isEmpty())
                .isPresent()) {
            defect("cadence", rules.cadence().orElseThrow() + " never comes", "name a day that there is");
        }
        checkAnnouncement();
        if (!rules.prepared() && !rules.admission().isEmpty()) {
            defect(
                    "admission",
                    "no session need be prepared, so that nothing need pass it",
                    "let sessions be prepared");
        }
        if (rules.cadence().isPresent() && rules.hosts().size() == 1 && rules.strictRotation()) {
            defect("hosts", "there is one, who can neither rotate nor be substituted", "name another, or nobody");
        }
        for (SessionCommandKind command : SessionCommandKind.values()) {
            if (rules.authority().allowed(command).isEmpty()) {
                defect("authority", "nobody may " + command.words(), "name a role for it");
            }
        }
    }

    private void checkAnnouncement() {
        rules.announcement()
                .filter(lead -> lead.isZero() || lead instanceof Period.Elapsed || lead instanceof Period.WorkingHours)
                .ifPresent(lead -> defect("announcement", "it is " + lead, "give a lead time of whole days"));
        if (rules.announcement().isEmpty() && !rules.invites().isEmpty()) {
            defect("invites", "no session need be announced, so that nobody need be invited", "give a lead time");
        }
    }

    private <T extends Comparable<T>> void requireOnce(String where, java.util.List<T> all) {
        TreeSet<T> seen = new TreeSet<>();
        all.stream()
                .filter(one -> !seen.add(one))
                .forEach(one -> defect(where, one + " is named twice", "name it once"));
    }

    private void requireVisible(String where, java.util.List<String> all) {
        if (all.stream().anyMatch(String::isBlank)) {
            defect(where, "one is blank", "leave it out");
        }
    }

    private void defect(String where, String what, String remedy) {
        defects.add(new SessionRulesDefect(where, what, remedy));
    }
}
