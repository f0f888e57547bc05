package dev.docket.examples.runner;

import static dev.docket.examples.runner.CommandLineFixture.docket;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class DocketTest {

    @Nested
    class Help {

        @Test
        void tellsTheCommandsAndTheExitCodes() {
            CommandLineFixture help = docket("--help");

            assertEquals(0, help.exitCode());
            assertTrue(help.out().contains("Usage: docket [-hV] [COMMAND]"), help.out());
            assertTrue(help.out().contains("run  "), help.out());
            assertTrue(help.out().contains("1   the run found a problem"), help.out());
            assertTrue(help.out().contains("2   wrong usage"), help.out());
        }

        @Test
        void ofRunTellsItsOptions() {
            CommandLineFixture help = docket("run", "--help");

            assertEquals(0, help.exitCode());
            assertTrue(
                    help.out()
                            .replaceAll("\\s+", " ")
                            .contains("known: face-to-face, roundtable-ledger, on-site-office, reception-day,"
                                    + " embedded-officers"),
                    help.out());
            assertTrue(help.out().contains("--request=ID"), help.out());
            assertTrue(help.out().contains("--as-of=DATE"), help.out());
        }

        @Test
        void tellsTheVersion() {
            CommandLineFixture version = docket("--version");

            assertEquals(0, version.exitCode());
            assertTrue(version.out().startsWith("docket "), version.out());
        }
    }

    @Nested
    class WrongUsage {

        @Test
        void ofAnUnknownProgrammeNamesTheKnownOnes() {
            CommandLineFixture run = docket("run", "back-to-back");

            assertEquals(2, run.exitCode());
            assertEquals("", run.out());
            assertTrue(
                    run.err()
                            .startsWith(
                                    "docket run: the programme \"back-to-back\" is not known; known are face-to-face, roundtable-ledger,"
                                            + " on-site-office, reception-day, embedded-officers\n"),
                    run.err());
        }

        @Test
        void ofAnUnknownCommandOrOptionOrDateEndsWithTwo() {
            CommandLineFixture walk = docket("explian");
            assertEquals(2, walk.exitCode());
            assertTrue(walk.err().contains("docket: Did you mean: docket explain"), walk.err());
            assertFalse(walk.err().contains("quotes"), walk.err());
            assertEquals(2, docket("run").exitCode());
            assertEquals(2, docket("run", "face-to-face", "--loud").exitCode());
            CommandLineFixture yesterday = docket("run", "face-to-face", "--as-of", "yesterday");
            assertEquals(2, yesterday.exitCode());
            assertTrue(
                    yesterday.err().contains("'--as-of': \"yesterday\": it is no date; write it like 2026-12-31"),
                    yesterday.err());
            assertEquals(2, docket("run", "face-to-face", "--lang", "fr").exitCode());
            assertEquals(
                    2,
                    docket("run", "face-to-face", "--scenario", "no-such-file.csv")
                            .exitCode());
        }

        @Test
        void ofADayBeforeTheFirstSessionTellsWhenItWas() {
            CommandLineFixture run = docket("run", "face-to-face", "--as-of", "2018-12-01");

            assertEquals(2, run.exitCode());
            assertTrue(run.err().contains("the scenario begins on 2018-12-17"), run.err());
        }

        @Test
        void ofAnUnknownRequestTellsWhichThereAre() {
            CommandLineFixture run = docket("run", "face-to-face", "--as-of", "2018-12-31", "--request", "KQ-999");

            assertEquals(2, run.exitCode());
            assertTrue(run.err().contains("\"KQ-999\" is not there; there are KQ-001 to"), run.err());
        }
    }

    @Nested
    class Width {

        @Test
        void isWhatTheTerminalSays() {
            assertEquals(OptionalInt.of(120), Docket.columns(Optional.of("120")));
            assertEquals(OptionalInt.of(60), Docket.columns(Optional.of(" 60 ")));
        }

        @Test
        void isNeverTooNarrowForWords() {
            assertEquals(OptionalInt.of(55), Docket.columns(Optional.of("7")));
        }

        @Test
        void isUnknownWhenNobodySaysItOrSaysNoNumber() {
            assertEquals(OptionalInt.empty(), Docket.columns(Optional.empty()));
            for (String said : List.of("", "0", "-80", "wide", "99999999999")) {
                assertEquals(OptionalInt.empty(), Docket.columns(Optional.of(said)), said);
            }
        }

        @Test
        void breaksTheHelpToo() {
            assertTrue(docket(60, "explain", "--help").out().lines().allMatch(line -> line.length() <= 60));
            assertTrue(docket(100, "explain", "--help").out().lines().anyMatch(line -> line.length() > 80));
        }
    }

    @Nested
    class Colours {

        private static final String ESCAPE = "\u001b[";

        @Test
        void areForTerminalsOnly() throws IOException, InterruptedException {
            String[] arguments = {"run", "face-to-face", "--as-of", "2018-12-31"};

            assertTrue(docket(Ansi.ON, arguments).out().contains(ESCAPE));
            String piped = piped(arguments);
            assertTrue(piped.contains("Docket · Face to face (面对面)"), piped);
            assertFalse(piped.contains(ESCAPE));
        }

        /** The program as a process of its own, its output piped, under a locale that has no Chinese. */
        private static String piped(String... arguments) throws IOException, InterruptedException {
            String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
            ArrayList<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Dfile.encoding=US-ASCII",
                    "-cp",
                    classPath,
                    Docket.class.getName()));
            command.addAll(List.of(arguments));
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().remove("COLUMNS");
            Process process = builder.start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(process.waitFor(1, TimeUnit.MINUTES));
            assertEquals(0, process.exitValue(), out);
            return out;
        }
    }
}
