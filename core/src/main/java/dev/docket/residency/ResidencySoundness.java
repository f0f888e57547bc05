package dev.docket.residency;

import dev.docket.time.Cadence;
import dev.docket.time.Period;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.TreeSet;

/** Finds everything that is wrong with the rules of residencies, in one pass. */
final class ResidencySoundness {

    private final ResidencyRules rules;
    private final ArrayList<ResidencyRulesDefect> defects = new ArrayList<>();

    private ResidencySoundness(ResidencyRules rules) {
        this.rules = rules;
    }

    static Seq<ResidencyRulesDefect> defects(ResidencyRules rules) {
        ResidencySoundness soundness = new ResidencySoundness(rules);
        soundness.check();
        return List.ofAll(soundness.defects);
    }

    private void check() {
        requireThat(rules.version() >= 1, "version", "is " + rules.version(), "count versions from 1");
        checkEnd();
        checkTeam();
        checkOwed();
        for (ResidencyCommandKind command : ResidencyCommandKind.values()) {
            requireThat(
                    !rules.authority().allowed(command).isEmpty(),
                    "authority",
                    "nobody may " + command.words(),
                    "name a role for it");
        }
    }

    private void checkEnd() {
        rules.term()
                .filter(term -> term.isZero() || term instanceof Period.Elapsed || term instanceof Period.WorkingHours)
                .ifPresent(term -> defect("term", "it is " + term, "give a term of whole days"));
        requireThat(
                rules.term().isPresent() != !rules.phases().isEmpty(),
                "term",
                rules.term().isPresent()
                        ? "there are phases of a project too"
                        : "there are no phases of a project either",
                "let residencies end by a term or with a project");
        requireOnce("phases", rules.phases());
        requireThat(rules.phases().stream().noneMatch(String::isBlank), "phases", "one is blank", "leave it out");
    }

    private void checkTeam() {
        TeamFormula formula = rules.formula();
        requireThat(
                formula.officers() >= 1 && formula.expertTeams() >= 0,
                "formula",
                "it is " + formula,
                "send an officer at least, and no team at worst");
        requireThat(
                rules.leastPerLeader() >= 1 && rules.leastPerLeader() <= rules.mostPerLeader(),
                "perLeader",
                "it is from " + rules.leastPerLeader() + " to " + rules.mostPerLeader(),
                "let a leader be there for one enterprise at least, and for no fewer at most");
        requireOnce("ages", rules.ages().stream().map(AgeLimit::grade).toList());
        rules.ages().stream()
                .filter(limit -> limit.mostYears() < 1)
                .forEach(limit -> defect(
                        "ages", limit.grade() + " may be " + limit.mostYears(), "name an age that somebody has"));
    }

    private void checkOwed() {
        checkCadence("expertVisits", rules.expertVisits());
        checkCadence("reports", rules.reports());
        requireThat(
                rules.expertVisits().isEmpty() || rules.formula().expertTeams() > 0,
                "expertVisits",
                "there are no expert teams",
                "have some in the formula");
        requireThat(
                rules.firstAfterDays() >= 0, "firstAfterDays", "it is " + rules.firstAfterDays(), "count days from 0");
        requireThat(
                rules.term().isPresent()
                        || rules.reports().isPresent()
                        || rules.expertVisits().isPresent(),
                "reports",
                "without a term, reports and visits of experts nothing is ever owed",
                "ask for reports");
        requireOnce("outputs", rules.outputs().stream().map(MinimumOutput::kind).toList());
        rules.outputs().stream()
                .filter(output -> output.least() < 1)
                .forEach(output -> defect(
                        "outputs", output.kind() + " is asked for " + output.least() + " times", "leave it out"));
        requireThat(
                rules.term().isPresent() || rules.outputs().isEmpty(),
                "outputs",
                "there is no term by which they are due",
                "give a term, or ask for none");
    }

    private void checkCadence(String where, Optional<Cadence> cadence) {
        cadence.filter(one ->
                        one.next(Instant.EPOCH, Instant.EPOCH, rules.calendar()).isEmpty())
                .ifPresent(one -> defect(where, one + " never comes", "name a day that there is"));
    }

    private <T extends Comparable<T>> void requireOnce(String where, java.util.List<T> all) {
        TreeSet<T> seen = new TreeSet<>();
        all.stream()
                .filter(one -> !seen.add(one))
                .forEach(one -> defect(where, one + " is named twice", "name it once"));
    }

    private void requireThat(boolean holds, String where, String what, String remedy) {
        if (!holds) {
            defect(where, what, remedy);
        }
    }

    private void defect(String where, String what, String remedy) {
        defects.add(new ResidencyRulesDefect(where, what, remedy));
    }
}
