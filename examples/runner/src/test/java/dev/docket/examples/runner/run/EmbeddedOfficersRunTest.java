package dev.docket.examples.runner.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.examples.runner.CommandLineFixture;
import dev.docket.examples.runner.run.Played.Life;
import dev.docket.obligation.ObligationEvent;
import dev.docket.request.Acts;
import dev.docket.request.Child;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestKind;
import dev.docket.request.Roles;
import dev.docket.workflow.EventKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counted here from the scenario and the histories themselves, apart from the library's figures. */
class EmbeddedOfficersRunTest {

    private static final RunFixture RUN = new RunFixture("embedded-officers");

    @TempDir
    private Path folder = Path.of("");

    private static List<Life> problems() {
        return RUN.played().lives().stream()
                .filter(life -> life.request().kind() == RequestKind.PROBLEM)
                .filter(life -> life.request().parent().isEmpty())
                .toList();
    }

    @Test
    void DA16_eightySevenAreFortyFiveDoneAndFortyTwoInProgress() {
        long open = problems().stream().filter(life -> life.request().isOpen()).count();
        long settled = problems().stream()
                .filter(life ->
                        life.request().ending().filter(e -> e.isSettled()).isPresent())
                .count();

        assertEquals(87, problems().size());
        assertEquals(42, open);
        assertEquals(45, settled);
        assertTrue(RUN.claim("done").contains("45 45; settlement 51.72 % (45 of 87) ✓ holds"));
        assertTrue(RUN.claim("nothing is lost between them").contains("87 = 45 + 42 87 = 45 + 42"));
    }

    @Test
    void DA16_oneClosingLessIsFortyFourAndFortyThree() throws IOException {
        String item = line("item,DA-010,");
        String without = item.substring(0, item.lastIndexOf("; close"));

        assertTrue(RUN.fails(folder, "done", item, without).contains("settlement 50.57 % (44 of 87)"));
        assertTrue(RUN.fails(folder, "in progress", item, without).contains("43 open"));
    }

    private static String line(String start) throws IOException {
        return RUN.bundledText()
                .lines()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void DA16_twoBatchesTwentyTwoPoliciesFortySuggestions() throws IOException {
        long policies = RUN.events(RequestEvent.ClassSolutionOffered.class)
                .map(event -> event.solution().policy().orElseThrow())
                .distinct()
                .count();
        long suggested = RUN.events(RequestEvent.Raised.class)
                .filter(event -> event.intake().kind() == RequestKind.SUGGESTION)
                .filter(event -> event.by().role().equals(Roles.RESIDENT_OFFICER))
                .count();

        assertEquals(22, policies);
        assertEquals(40, suggested);
        assertTrue(RUN.claim("batches").endsWith("2 2 ✓ holds"));
        RUN.fails(folder, "policies matched", "policy policy-07", "policy policy-06");
        RUN.fails(folder, "suggestions", ",suggestion,", ",enquiry,");
        CommandLineFixture one = RUN.runWith(folder, RUN.bundledText().replace("second-batch", "first-batch"));
        assertTrue(RunFixture.claim(one, "batches").endsWith("2 1 ✗ does not hold"));
    }

    @Test
    void DA11_everyLetterNamesLeadCooperatorsAndDay() throws IOException {
        long letters = RUN.events(RequestEvent.LetterIssued.class)
                .filter(event -> event.letter().answerBy().isPresent())
                .filter(event -> !event.letter().cooperators().isEmpty())
                .count();

        assertEquals(RUN.events(RequestEvent.LetterIssued.class).count(), letters);
        assertTrue(
                RUN.claim("letters name lead, cooperators and day").contains("(" + letters + " of " + letters + ")"));
        assertTrue(RUN.run().out().contains("issue letter — letter dated"));
    }

    @Test
    void DA11_aLetterWithoutItsDayIsRefused() throws IOException {
        CommandLineFixture undated =
                RUN.runWith(folder, RUN.bundledText().replaceFirst(" by \\d{4}-\\d\\d-\\d\\d", ""));

        assertEquals(1, undated.exitCode());
        assertTrue(undated.out().contains("LETTER was refused: cannot issue letter"), undated.out());
        assertTrue(undated.out().contains("names the day by which it is to be answered"), undated.out());
    }

    @Test
    void DA12_DA14_onePartIsDoneWhileAnotherGoesOn() throws IOException {
        List<Life> partly = problems().stream()
                .filter(life -> life.request().bonds().hasOpenPart())
                .filter(life -> life.request().bonds().children().stream().anyMatch(Child::isFinished))
                .toList();

        assertEquals(3, partly.size());
        assertTrue(partly.stream().allMatch(life -> life.request().isOpen()));
        assertTrue(RUN.claim("large ones written off part by part").contains("partly done are 3"));
        assertTrue(RUN.run().out().contains("  └ DA-046a  "));
    }

    @Test
    void DA12_aWholeIsNotWrittenOffBeforeItsParts() throws IOException {
        String part = line("part,DA-001b,");
        String open = part.substring(0, part.lastIndexOf("; close"));

        CommandLineFixture early = RUN.runWith(folder, RUN.bundledText().replace(part, open));

        assertEquals(1, early.exitCode());
        assertTrue(early.out().contains("CLOSE was refused"), early.out());
        assertTrue(early.out().contains("open are [DA-001b]"), early.out());
    }

    @Test
    void DA10_theLeadReportsEachMonth() throws IOException {
        long met = RUN.played().lives().stream()
                .filter(life -> life.item().whole().isEmpty())
                .flatMap(life -> life.history().stream())
                .filter(event -> event instanceof RequestEvent.OfObligation of
                        && of.event() instanceof ObligationEvent.Met
                        && of.event().ref().rule().value().equals("monthly-report"))
                .count();

        assertTrue(met > 20);
        assertTrue(RUN.claim("monthly reports by the lead").contains("(" + met + " of " + met));
        RUN.fails(folder, "monthly reports by the lead", "\nend,", "\naway,lead,2022-08-31,2022-08-31\nend,");
    }

    @Test
    void DA9_hardProblemsAreReportedToTheLeader() {
        long reports = recorded(RUN.played().lives(), Acts.SPECIAL_REPORT);

        assertTrue(reports > 0);
        assertTrue(RUN.claim("special reports on hard problems").contains(" " + reports + " "));
    }

    @Test
    void DA15_moreThanTwentyVisitsAndTenMeetingsForOneProject() throws IOException {
        Life project = problems().stream()
                .filter(life -> recorded(List.of(life), Acts.VISIT) > 20)
                .findFirst()
                .orElseThrow();
        String row = line("item," + project.item().id() + ",");

        assertTrue(recorded(List.of(project), Acts.MEETING) > 10);
        assertTrue(RUN.fails(
                        folder,
                        "site visits for one project",
                        row,
                        row.replaceFirst("; visit ", "; meeting ").replaceFirst("; visit ", "; meeting "))
                .contains("> 20 20,"));
        assertTrue(RUN.fails(folder, "meetings for one project", row, row.replaceFirst("; meeting ", "; visit "))
                .contains("> 10 10,"));
    }

    private static long recorded(List<Life> lives, EventKind act) {
        return lives.stream()
                .flatMap(life -> life.history().stream())
                .filter(event -> event.kind().equals(act))
                .count();
    }

    @Test
    void DA8_officersBringWhatTheyCollect() {
        assertTrue(RUN.events(RequestEvent.Raised.class)
                .filter(event -> event.intake().parent().isEmpty())
                .allMatch(event -> event.by().role().equals(Roles.RESIDENT_OFFICER)));
        assertFalse(RUN.played().lives().isEmpty());
    }
}
