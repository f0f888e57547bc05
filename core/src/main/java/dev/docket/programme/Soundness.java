package dev.docket.programme;

import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.RuleCode;
import dev.docket.request.Acts;
import dev.docket.request.CommandKind;
import dev.docket.request.EventKinds;
import dev.docket.request.ProgrammeId;
import dev.docket.workflow.EventKind;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.util.ArrayList;
import java.util.TreeSet;

/** Finds everything that is wrong with a programme, in one pass; what is wrong with one of its rules alone, {@link RuleSoundness} finds. */
final class Soundness {

    private final Programme programme;
    private final TreeSet<EventKind> acts = new TreeSet<>();
    private final ArrayList<ProgrammeDefect> defects = new ArrayList<>();

    private Soundness(Programme programme) {
        this.programme = programme;
        programme.acts().forEach(act -> acts.add(act.name()));
    }

    static Seq<ProgrammeDefect> defects(Programme programme) {
        Soundness soundness = new Soundness(programme);
        soundness.check();
        return List.ofAll(soundness.defects);
    }

    private void check() {
        if (programme.version() < 1) {
            defect("version", "is " + programme.version(), "count versions from 1");
        }
        TreeSet<String> calendars = new TreeSet<>();
        calendars.add(programme.calendar().id());
        programme.otherCalendars().forEach(other -> {
            if (!calendars.add(other.id())) {
                defect("calendars", "two have the id " + other.id(), "rename one");
            }
        });
        TreeSet<RuleCode> codes = new TreeSet<>();
        for (ObligationRule rule : programme.rules()) {
            if (!codes.add(rule.code())) {
                defect(rule, "another rule has this code", "rename one");
            }
            rule.calendar()
                    .filter(id -> !calendars.contains(id))
                    .ifPresent(id ->
                            defect(rule, "names the calendar " + id + ", known are " + calendars, "add that calendar"));
            rule.notAfter().stream()
                    .filter(cap -> !codes.contains(cap) || cap.equals(rule.code()))
                    .forEach(cap -> defect(
                            rule,
                            "must not lie after " + cap + ", which no rule before it has as its code",
                            "put that rule before it"));
            checkNames(rule);
            defects.addAll(RuleSoundness.defects(rule));
        }
        if (programme.gates().followUp() && !acts.contains(Acts.WRITTEN_NOTICE)) {
            defect(
                    "gates",
                    "a requester whom nobody reaches can never be closed without the act " + Acts.WRITTEN_NOTICE,
                    "add that act to otherActs");
        }
        programme.sessions().ifPresent(rules -> checkOwner("sessions", rules.programme()));
        programme.residencies().ifPresent(rules -> checkOwner("residencies", rules.programme()));
        for (CommandKind command : CommandKind.values()) {
            if (programme.authority().allowed(command).isEmpty()) {
                defect("authority", "nobody may " + command.words(), "name a role for it");
            }
        }
    }

    private void checkOwner(String where, ProgrammeId owner) {
        if (!owner.equals(programme.id())) {
            defect(where, "are those of " + owner, "make them for " + programme.id());
        }
    }

    /** A misspelt name arms nothing. */
    private void checkNames(ObligationRule rule) {
        ArrayList<EventKind> kinds = new ArrayList<>(rule.armedBy());
        kinds.addAll(rule.cancelledBy());
        rule.pauses().forEach(pause -> {
            kinds.addAll(pause.begins());
            kinds.addAll(pause.ends());
        });
        kinds.stream()
                .filter(kind -> !EventKinds.isOfAnEvent(kind) && !Acts.all().contains(kind) && !acts.contains(kind))
                .forEach(kind -> defect(rule, "no event and no act is called " + kind, "correct it, or add the act"));
    }

    private void defect(ObligationRule rule, String what, String remedy) {
        defect("rule " + rule.code(), what, remedy);
    }

    private void defect(String where, String what, String remedy) {
        defects.add(new ProgrammeDefect(where, what, remedy));
    }
}
