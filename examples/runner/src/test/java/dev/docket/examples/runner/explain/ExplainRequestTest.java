package dev.docket.examples.runner.explain;

import static dev.docket.examples.runner.explain.Explain.explain;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.examples.runner.CommandLineFixture;
import dev.docket.examples.runner.Golden;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** {@code docket explain REQUEST RULE}. */
class ExplainRequestTest {

    /** Each on a page of its own. */
    private static final List<String[]> PAGES = List.of(
            new String[] {"KQ-083", "answer"},
            new String[] {"KQ-083", "answer", "--as-of", "2019-06-22", "--programme", "face-to-face"},
            new String[] {"DA-046", "monthly-report", "--as-of", "2022-08-30"},
            new String[] {"NX-01", "signature"});

    private static String told(String... arguments) {
        CommandLineFixture run = explain(arguments);
        assertEquals(0, run.exitCode(), run.err());
        assertEquals("", run.err());
        return run.out();
    }

    @Test
    void isWhatItWas() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String[] arguments : PAGES) {
            all.append("$ docket explain ")
                    .append(String.join(" ", arguments))
                    .append("\n\n")
                    .append(told(arguments))
                    .append("\n\n");
        }

        Golden.assertOutput("explain/requests.expected.txt", all.toString());
    }

    @Test
    void tellsFromWhatToWhatADateMovedAndWhy() {
        String page = told("KQ-083", "answer");

        assertTrue(page.contains("due         Mon 2019-07-01 17:00"), page);
        assertTrue(page.contains("instead of  Fri 2019-06-28 17:00"), page);
        assertTrue(page.contains("; due Fri 2019-06-28 17:00 → Mon 2019-07-01 17:00"), page);
        assertTrue(page.contains("why: it stood still from 2019-06-21 16:05 to 2019-06-24 12:40"), page);
        assertTrue(page.contains("2019-06-28  Fri  working day  day 7; due Fri 2019-06-28 17:00"), page);
        assertTrue(page.contains("by now      done Fri 2019-06-28 14:55 by AnswerApproved"), page);
    }

    @Test
    void toldAsOfADayKnowsNothingLater() {
        String page = told("KQ-083", "answer", "--as-of", "2019-06-22");

        assertTrue(page.contains("as of       Sat 2019-06-22 24:00"), page);
        assertTrue(page.contains("due         Fri 2019-06-28 17:00"), page);
        assertFalse(page.contains("instead of"), page);
        assertTrue(page.contains("by now      open, stands still"), page);
        assertTrue(page.contains("step 2, level CRITICAL; told are host, inspector  stands still"), page);
    }

    @Test
    void ofSeveralOpenOnesTellsEachAndTheOthersInALine() {
        String page = told("DA-046", "monthly-report", "--as-of", "2022-08-30");

        assertTrue(page.contains("── Owed since Fri 2022-07-29 11:00 by natural-resources"), page);
        assertTrue(page.contains("why         last working day of each month; "), page);
        assertTrue(page.contains("── Owed by the same rule besides"), page);
        assertTrue(page.contains("Fri 2022-07-29 17:00  done Fri 2022-07-29 11:00 by ProgressReported"), page);
    }

    @Test
    void inChinese() {
        String page = told("NX-01", "signature", "--language", "zh");

        assertTrue(page.contains("诉求        NX-01 "), page);
        assertTrue(page.contains("signature（交办单签批），由接待领导承担"), page);
        assertTrue(page.contains("到期；未完成即逾期  不再需要"), page);
        assertEquals(told("NX-01", "signature") + page, told("NX-01", "signature", "--language", "both"));
    }

    @Nested
    class WrongUsage {

        private static void refuses(String what, String... arguments) {
            CommandLineFixture run = explain(arguments);

            assertEquals(2, run.exitCode());
            assertEquals("", run.out());
            assertTrue(run.err().contains(what), run.err());
        }

        @Test
        void ofAnUnknownRequestTellsWhichThereAre() {
            refuses(
                    "the request \"KQ-999\" is not there; there are KQ-001 to KQ-773 (face-to-face), FS-",
                    "KQ-999",
                    "answer");
            refuses(
                    "the request \"KQ-001\" is not there; there are NX-01 to NX-35 (reception-day)\n",
                    "KQ-001",
                    "answer",
                    "--programme",
                    "reception-day");
        }

        @Test
        void ofAnUnknownProgrammeTellsWhichThereAre() {
            refuses(
                    "the programme \"x\" is not known; known are face-to-face, ",
                    "NX-01",
                    "answer",
                    "--programme",
                    "x");
        }

        @Test
        void ofAnUnknownRuleTellsWhatIsOwed() {
            refuses(
                    "nothing was owed of NX-01 by the rule \"anwser\" by then; there was answer, approval, ",
                    "NX-01",
                    "anwser");
            refuses("nothing was owed of NX-01 by the rule \"appeal\"", "NX-01", "appeal");
        }

        @Test
        void withoutARuleTellsWhatIsOwed() {
            refuses("say by which RULE: of NX-01 was owed answer, approval, ", "NX-01");
        }

        @Test
        void ofADayBeforeItIsRaisedAsksForALaterOne() {
            refuses(
                    "NX-01 is not raised by the end of 2022-05-01; give a later day to --as-of",
                    "NX-01",
                    "answer",
                    "--as-of",
                    "2022-05-01");
        }

        @Test
        void ofBothWaysAtOnceSaysThatTheyDoNotGoTogether() {
            refuses(
                    "\"NX-01 answer\" would be REQUEST and RULE, with which --from does not go",
                    "NX-01",
                    "answer",
                    "--from",
                    "2026-09-18T15:10");
            refuses(
                    "--as-of goes with REQUEST and RULE only; name them, or leave it out",
                    "--as-of",
                    "2022-05-01",
                    "--from",
                    "2026-09-18T15:10",
                    "--period",
                    "3 working days");
        }

        @Test
        void ofALanguageTellsWhichThereAre() {
            refuses("--language fr is not known; give en, zh or both", "NX-01", "answer", "--language", "fr");
        }
    }
}
