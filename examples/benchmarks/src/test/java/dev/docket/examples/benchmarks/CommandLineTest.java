package dev.docket.examples.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.examples.benchmarks.measuring.Effort;
import dev.docket.examples.benchmarks.measuring.Figure;
import dev.docket.examples.benchmarks.measuring.Measurement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommandLineTest {

    private static CommandLine parsed(String... arguments) {
        return CommandLine.parse(arguments).orElseThrow();
    }

    private record Named(String name, boolean isBrief) implements Measurement {
        @Override
        public boolean isMadeAt(Effort effort) {
            return effort == Effort.THOROUGH;
        }

        @Override
        public Map<String, Figure> make(Effort effort) {
            return Map.of();
        }
    }

    @Test
    void withoutArgumentsAllIsMeasuredInFullAndNothingWritten() {
        CommandLine all = parsed();

        assertTrue(all.isOfAll());
        assertEquals(Effort.FULL, all.effort());
        assertFalse(all.write());
        assertTrue(all.finds("anything"));
    }

    @Test
    void aPatternFindsNamesThatContainIt() {
        CommandLine asked = parsed("Days", "--quick", "^x$");

        assertEquals(Effort.QUICK, asked.effort());
        assertTrue(asked.finds("WorkingDays.addDocket"));
        assertTrue(asked.finds("x"));
        assertFalse(asked.finds("xx"));
        assertTrue(parsed("--write", "Days").write());
    }

    @Test
    void whatItDoesNotKnowIsWrongUsage() {
        for (String[] wrong : new String[][] {{"-x"}, {"--quick", "--thorough"}, {"("}}) {
            assertEquals(Optional.empty(), CommandLine.parse(wrong));
        }
    }

    @Test
    void aMeasurementIsMadeAtItsEffortOrByItsName() {
        Measurement slow = new Named("Slow", false);

        assertFalse(parsed().wants(slow));
        assertTrue(parsed("--thorough").wants(slow));
        assertFalse(parsed("--thorough", "Days").wants(slow));
        assertTrue(parsed("Slow").wants(slow));
        assertTrue(parsed("Days").wants(new Named("Brief", true)));
    }

    @Test
    void noEffortGoesBeyondItsLargestNumberOfRequests() {
        Candidate candidate = new Candidate("a", Map.of("requests", List.of("1000", "100000", "10000000")));

        assertEquals(List.of("1000"), candidate.at(Effort.QUICK).parameters().get("requests"));
        assertEquals(
                List.of("1000", "100000"),
                candidate.at(Effort.FULL).parameters().get("requests"));
        assertEquals(candidate, candidate.at(Effort.THOROUGH));
        Candidate other = new Candidate("a", Map.of("length", List.of("3", "30", "250")));
        assertEquals(List.of("3", "250"), other.at(Effort.QUICK).parameters().get("length"));
        assertEquals(other, other.at(Effort.FULL));
        assertFalse(candidate.at(Effort.QUICK).isTooLarge());
        assertTrue(new Candidate("a", Map.of("open", List.of("100000")))
                .at(Effort.QUICK)
                .isTooLarge());
    }
}
