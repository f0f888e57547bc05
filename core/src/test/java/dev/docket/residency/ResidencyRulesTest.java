package dev.docket.residency;

import static dev.docket.residency.Stay.embedded;
import static dev.docket.residency.Stay.group;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.time.Cadence;
import dev.docket.time.Period;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The rules of residencies as data, and all that may be wrong with them. */
class ResidencyRulesTest {

    private static List<String> defects(ResidencyRules.Builder rules) {
        return rules.validate()
                .fold(defects -> defects.map(ResidencyRulesDefect::where).asJava(), sound -> List.of());
    }

    private static List<String> owed(ResidencyRules.Builder rules) {
        return rules.build().obligations().stream()
                .map(rule -> rule.code().value())
                .toList();
    }

    @Test
    void soundRulesOweWhatTheyAskFor() {
        assertEquals(List.of("training", "start", "report", "expert-visit", "output", "term"), owed(embedded()));
        assertEquals(List.of("start", "report"), owed(group()));
    }

    @Test
    void allDefectsAreFoundAtOnce() {
        ResidencyRules.Builder rules = embedded()
                .version(0)
                .term(Period.elapsed(Duration.ofHours(3)))
                .addPhases("approval", "approval", " ")
                .formula(new TeamFormula(0, 0))
                .leastPerLeader(4)
                .addAges(new AgeLimit("ordinary", 30), new AgeLimit("clerk", 0))
                .reports(Cadence.nthWorkingDayOfMonth(31))
                .firstAfterDays(-1)
                .addOutputs(new MinimumOutput(OutputKind.SUGGESTION, 1), new MinimumOutput(OutputKind.of("song"), 0))
                .authority(ResidencyAuthority.standard().with(ResidencyCommandKind.START, List.of()));

        assertEquals(
                List.of(
                        "version",
                        "term",
                        "term",
                        "phases",
                        "phases",
                        "formula",
                        "perLeader",
                        "ages",
                        "ages",
                        "reports",
                        "expertVisits",
                        "firstAfterDays",
                        "outputs",
                        "outputs",
                        "authority"),
                defects(rules));
        String message = Objects.requireNonNull(
                assertThrows(IllegalArgumentException.class, rules::build).getMessage());
        assertTrue(message.contains("ages: clerk may be 0; name an age that somebody has"), message);
        assertTrue(message.contains("nobody may start; name a role for it"), message);
    }

    @Test
    void eachDefectIsFoundAlone() {
        assertEquals(List.of("term"), defects(group().phases(List.of())));
        assertEquals(List.of("term"), defects(embedded().term(Period.calendarDays(0))));
        assertEquals(List.of("reports"), defects(group().reports(Optional.empty())));
        assertEquals(List.of("outputs"), defects(group().addOutputs(new MinimumOutput(OutputKind.SUGGESTION, 1))));
        assertEquals(List.of("expertVisits"), defects(group().expertVisits(Cadence.lastWorkingDayOfMonth())));
        assertEquals(List.of("perLeader"), defects(embedded().leastPerLeader(0)));
        assertEquals(List.of("formula"), defects(group().formula(new TeamFormula(1, -1))));
    }

    @Test
    void twoOfOneVersionCannotBeTold() {
        ResidencyRules rules = embedded().build();

        assertThrows(IllegalArgumentException.class, () -> ResidencyWorkflow.of(rules, group().build()));
        assertThrows(IllegalArgumentException.class, ResidencyWorkflow::of);
    }
}
