package dev.docket.examples.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.examples.benchmarks.measuring.Effort;
import dev.docket.examples.benchmarks.measuring.Figure;
import dev.docket.examples.benchmarks.measuring.Measurement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesTest {

    private static final Machine MACHINE = new Machine(
            "A Processor",
            2,
            24,
            "Linux 6.1",
            "A Virtual Machine 17.0.15+6",
            17,
            List.of("-Xmx512m", "-XX:+UseParallelGC"),
            LocalDate.of(2026, 9, 18));

    private final Figures figures = new Figures();

    private String tables() {
        return Tables.of(MACHINE, Effort.FULL, figures);
    }

    @Test
    void theFirstLineTellsTheMachineTheEffortAndTheOutcome() {
        figures.put("Memory.request 100", Figure.ofSize(400));
        int others = Goals.judge(figures).size() - 1;

        assertEquals(
                "A Processor, 2 cores, 24 GiB; Linux 6.1; A Virtual Machine 17.0.15+6; `-Xmx512m -XX:+UseParallelGC`; 2026-09-18."
                        + " Effort: full. 1 met, 0 missed, " + others + " not measured",
                tables().lines().findFirst().orElseThrow());
    }

    @Test
    void aKernelIsNamedWithoutItsBuild() {
        assertEquals("6.1", Machine.withoutBuild("6.1.99-17-generic"));
        assertEquals("rolling", Machine.withoutBuild("rolling"));
    }

    @Test
    void eachPartHasItsHeadingItsGoalsAndItsFigures() {
        figures.put("Replays.docket 1000", new Figure(23.44, 20, 30_000, 256.4));
        figures.put("Memory.request 100", Figure.ofSize(1_044));
        figures.put("Scorecards.docket 1000", new Figure(1, 1, 1, 0));
        figures.put("Sizes.calendar CHINA", Figure.ofSize(1));
        String text = tables();

        for (Part part : Part.values()) {
            boolean isMeasured = part == Part.REPLAY || part == Part.MEMORY || part == Part.METRICS;
            assertEquals(isMeasured, text.contains("\n### " + part.title() + "\n"), part.title());
            part.goals()
                    .forEach(goal -> assertEquals(isMeasured, text.contains("| " + goal.says() + " | "), goal.says()));
        }
        String replay = text.substring(text.indexOf("### C"), text.indexOf("### D"));
        assertTrue(replay.contains("| `Replays.docket 1000` | 23.4 ns | 20.0 ns .. 30.0 µs | 256 |\n"), replay);
        assertTrue(
                replay.contains("| at most 12 ns | 1000 requests: 23 | **1 of 1 missed**, 1 of 3 measured |\n"),
                replay);
        String memory = text.substring(text.indexOf("### D"), text.indexOf("### F"));
        assertTrue(memory.contains("| `Memory.request 100` |  |  | 1,044 |\n"), memory);
        assertFalse(replay.contains("Memory"));
    }

    @Test
    void whatIsForInformationHasAUnitAndNoOutcome() {
        figures.put("Replays.docket 1000", new Figure(24, 24, 24, 0));
        figures.put("Replays.floor 1000", new Figure(4, 4, 4, 0));

        assertTrue(tables().contains("| times the floor | 1000 requests: 6.00 |  |\n"));
    }

    @Test
    void ofAGoalOfManyCasesTheWorstIsShown() {
        for (String days : List.of("3", "30", "250", "2000")) {
            figures.put("WorkingDays.countDocket " + days, new Figure(1, 1, 1, 0));
        }
        figures.put("WorkingDays.countDocket 30", new Figure(1, 1, 1, 7));
        figures.put("Sizes.localDate", Figure.ofSize(24));
        figures.put("WorkingDays.addDocket 3", new Figure(1, 1, 1, 24));

        assertTrue(
                tables().contains(
                                "| at most 0 bytes more | worst of 5, WorkingDays.countDocket 30: 7.00 | **1 of 5 missed**"),
                tables());
    }

    @Test
    void aTimeIsToldInAUnitWithDigitsBeforeThePoint() {
        assertEquals("1.2 ns", Tables.time(1.23));
        assertEquals("123 ns", Tables.time(123.4));
        assertEquals("10.0 µs", Tables.time(10_000));
        assertEquals("12.3 ms", Tables.time(12_345_678));
        assertEquals("12.3 s", Tables.time(12_345_678_900.0));
    }

    @Test
    void theProcessorIsReadFromWhatLinuxTells() {
        assertEquals(
                "A  Processor",
                Machine.cpu(List.of("processor\t: 0", "model name\t: A  Processor", "model name\t: B")));
        assertFalse(Machine.cpu(List.of()).isBlank());
    }

    @Test
    void thisMachineHasCoresMemoryAndAVersionOfJava() throws IOException {
        Machine here = Machine.here();

        assertTrue(here.cores() > 0);
        assertTrue(here.gibibytes() > 0);
        assertEquals(Runtime.version().feature(), here.feature());
    }

    @Test
    void everyBenchmarkAndMeasurementBelongsToAPart() {
        List<String> names = Candidate.all()
                .map(candidate -> candidate.name().replaceAll(".*\\.(\\w+\\.\\w+)$", "$1"))
                .toList();

        assertFalse(names.isEmpty());
        for (String name : names) {
            assertTrue(Part.of(name).isPresent(), name);
        }
        for (Measurement measurement : Measurements.ALL) {
            assertTrue(Part.of(measurement.name() + ".").isPresent(), measurement.name());
        }
        assertEquals(Optional.empty(), Part.of("Unknown.thing"));
        assertTrue(Part.SWEEP.shows("Sizes.agenda"));
        assertFalse(Part.TIME.shows("Sizes.agenda"));
    }

    @Nested
    class InTheReadme {

        private static final String TEXT = """
                # Title
                <!-- figures of Java 17 -->
                old
                <!-- end of figures of Java 17 -->
                <!-- figures of Java 25 -->
                kept
                <!-- end of figures of Java 25 -->
                end
                """;

        @Test
        void figuresReplaceThoseOfTheirJavaOnly() {
            assertEquals(TEXT.replace("old\n", "\nnew\n\n"), Readme.with(TEXT, 17, "new\n"));
            assertEquals(TEXT.replace("kept\n", "\nnew\n\n"), Readme.with(TEXT, 25, "new\n"));
        }

        @Test
        void writingTwiceIsWritingOnce() {
            String once = Readme.with(TEXT, 25, "new\n");

            assertEquals(once, Readme.with(once, 25, "new\n"));
        }

        @Test
        void withoutItsCommentsNothingIsWritten() {
            assertThrows(IllegalStateException.class, () -> Readme.with(TEXT, 21, "new\n"));
            assertThrows(IllegalStateException.class, () -> Readme.with("<!-- figures of Java 17 -->\n", 17, "new\n"));
        }

        @Test
        void theReadmeOfThisModuleHasThem(@TempDir Path folder) throws IOException {
            Path copy = Files.copy(Path.of("README.md"), folder.resolve("README.md"));
            for (int feature : new int[] {17, 25}) {
                Readme.write(copy, feature, "figures here of " + feature + "\n");
            }

            String text = Files.readString(copy);
            assertTrue(text.contains("figures here of 17\n"));
            assertTrue(text.contains("figures here of 25\n"));
        }
    }
}
