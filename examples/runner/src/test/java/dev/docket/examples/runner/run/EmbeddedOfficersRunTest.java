package dev.docket.examples.runner.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.examples.runner.CommandLineFixture;
import dev.docket.examples.runner.run.Played.Life;
import dev.docket.examples.runner.run.Played.Resided;
import dev.docket.obligation.ObligationEvent;
import dev.docket.request.Acts;
import dev.docket.request.Child;
import dev.docket.request.PersonId;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestKind;
import dev.docket.request.Roles;
import dev.docket.residency.OutputKind;
import dev.docket.residency.Residency;
import dev.docket.residency.ResidencyCommand;
import dev.docket.residency.ResidencyRules;
import dev.docket.workflow.EventKind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
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
        assertTrue(RUN.claim("batches").contains("2 2, of 24 officers in 12 enterprises ✓ holds"));
        RUN.fails(folder, "policies matched", "policy policy-07", "policy policy-06");
        RUN.fails(folder, "suggestions", ",suggestion,", ",enquiry,");
        CommandLineFixture one = RUN.runWith(folder, RUN.bundledText().replace("second-batch", "first-batch"));
        assertTrue(RunFixture.claim(one, "batches").contains("2 1, of 24 officers"));
        assertEquals(1, one.exitCode());
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

    // ---- who stays in the enterprises

    private static List<Residency> residencies() {
        return RUN.played().resided().stream().map(Resided::residency).toList();
    }

    private static <C extends ResidencyCommand> List<C> account(Class<C> kind) {
        return residencies().stream()
                .flatMap(residency -> residency.accountOf(kind))
                .toList();
    }

    private CommandLineFixture changed(String fact, String other) throws IOException {
        String text = RUN.bundledText();
        assertTrue(text.contains(fact), () -> fact + " is not in the scenario");
        return RUN.runWith(folder, text.replace(fact, other));
    }

    private static void assertRefused(CommandLineFixture run, String deed, String why) {
        assertEquals(1, run.exitCode());
        assertTrue(run.out().contains(deed + " was refused: "), run.out());
        assertTrue(run.out().contains(why), run.out());
    }

    @Test
    void DA1_twoBatchesOfOfficersStayForAYear() {
        assertEquals(
                List.of(LocalDate.of(2023, 6, 30), LocalDate.of(2023, 8, 16)),
                RUN.played().resided().stream()
                        .map(one -> rules().lastDay(one.stay().agreement()).orElseThrow())
                        .distinct()
                        .toList());
        assertEquals(
                24,
                residencies().stream()
                        .flatMap(one -> one.officers().stream())
                        .distinct()
                        .count());
    }

    private static ResidencyRules rules() {
        return RUN.workflow().programmes().get(0).residencies().orElseThrow();
    }

    @Test
    void DA2_oneLeaderTwoOfficersAndThreeExpertTeamsInEachEnterprise() throws IOException {
        assertTrue(residencies().stream()
                .allMatch(one -> one.agreement().orElseThrow().officers().size() == 2
                        && one.agreement().orElseThrow().expertTeams().size() == 3));
        String officers = line("residency,DA-R03,").split(",", -1)[6];
        String alone = officers.substring(0, officers.indexOf(';'));

        String claim = RUN.fails(
                folder, "a leader, two officers, three expert teams (1+2+3)", "," + officers + ",", "," + alone + ",");

        assertTrue(claim.contains("91.67 % (11 of 12)"), claim);
    }

    @Test
    void DA3_aChiefServiceOfficerHasOneToThreeEnterprises() throws IOException {
        assertEquals(List.of(), rules().misfits(residencies()));
        assertTrue(RUN.claim("enterprises of a chief service officer").contains("6 of them, with 2 each"));
        CommandLineFixture four = changed(",service-officer-2,", ",service-officer-1,");
        assertTrue(RunFixture.claim(four, "enterprises of a chief service officer")
                .endsWith("5 of them, with 2 to 4 ✗ does not hold"));
    }

    @Test
    void DA4_nobodyStaysWhoIsTooOldOrHasOtherDuties() throws IOException {
        String officers = line("residency,DA-R01,").split(",", -1)[6];
        String ordinary = officers.substring(officers.indexOf(';') + 2);

        assertRefused(
                changed(ordinary, "ordinary 1986-06-30"),
                "agree on the residency",
                "officer-2-at-tianxi-software (ordinary) is 36 and may be 35");
        assertEquals(0, changed(ordinary, "ordinary 1986-07-01").exitCode());
        assertRefused(
                changed(ordinary, ordinary + " part-time"),
                "agree on the residency",
                "officer-2-at-tianxi-software has");
    }

    @Test
    void DA5_theSixOnesAreCountedOfficerByOfficerWithWhatIsMissing() throws IOException {
        long missing = 0;
        int complete = 0;
        for (Residency residency : residencies()) {
            for (PersonId officer : residency.officers()) {
                long kinds = residency
                        .accountOf(ResidencyCommand.Deliver.class)
                        .filter(deliver -> deliver.officer().equals(officer))
                        .map(ResidencyCommand.Deliver::output)
                        .distinct()
                        .count();
                missing += 6 - kinds;
                complete += kinds == 6 ? 1 : 0;
            }
        }

        assertTrue(complete > 0 && missing > 0);
        assertTrue(RUN.claim("the six ones (六个一)")
                .contains(complete + " of 24 officers have all so far; missing are " + missing + " · the text"));
        String publicity = line("residency,DA-R04,");
        assertTrue(publicity.contains(" publicity "));
        CommandLineFixture less =
                changed(publicity, publicity.replaceFirst("; deliver \\S+ \\S+ \\d publicity [^;]+", ""));
        assertTrue(RunFixture.claim(less, "the six ones (六个一)").contains("missing are " + (missing + 1)));
    }

    @Test
    void DA5_DA8_whatIsNamedAsSolvedOrSuggestedIsARequestOfThatEnterpriseThatIsClosed() {
        for (Residency residency : residencies()) {
            residency
                    .accountOf(ResidencyCommand.Deliver.class)
                    .filter(deliver -> deliver.output().equals(OutputKind.PROBLEM_SOLVED)
                            || deliver.output().equals(OutputKind.SUGGESTION))
                    .forEach(deliver -> {
                        Life life = RUN.played().life(deliver.what()).orElseThrow();
                        assertEquals(
                                residency.agreement().orElseThrow().enterprise(),
                                life.request().intake().requester());
                        assertFalse(life.request().isOpen(), deliver.what());
                    });
        }
    }

    @Test
    void DA6_eachExpertTeamComesEachMonth() throws IOException {
        assertEquals(90, account(ResidencyCommand.Consult.class).size());
        assertTrue(RUN.claim("visits of each expert team").contains("100.00 % (90 of 90)"));
        String row = line("residency,DA-R02,");
        String without = row.replaceFirst("; consult 07-\\S+ \\S+ law-experts", "");

        assertTrue(RUN.fails(folder, "visits of each expert team", row, without).contains("98.89 % (89 of 90)"));
    }

    @Test
    void DA7_nobodyStartsUntrained() throws IOException {
        CommandLineFixture untrained = changed("train 06-27 09:05 2; ", "");

        assertRefused(untrained, "start", "officer-2-at-tianxi-software");
        assertTrue(RunFixture.claim(untrained, "a leader, two officers, three expert teams (1+2+3)")
                .contains("50.00 % (6 of 12)"));
    }

    @Test
    void DA9_hardProblemsAreReportedToTheChiefServiceOfficer() throws IOException {
        List<String> briefed = account(ResidencyCommand.Brief.class).stream()
                .map(brief -> brief.request().value())
                .sorted()
                .toList();

        assertEquals(13, briefed.size());
        assertEquals(
                RUN.played().lives().stream()
                        .filter(life -> recorded(List.of(life), Acts.SPECIAL_REPORT) > 0)
                        .map(life -> life.item().id().value())
                        .sorted()
                        .toList(),
                briefed);
        assertTrue(RUN.claim("special reports on hard problems").contains(" 13 (首席服务官) ✓ holds"));
        CommandLineFixture none = RUN.runWith(folder, RUN.bundledText().replaceAll("; brief [^;\n]+", ""));
        assertTrue(RunFixture.claim(none, "special reports on hard problems").endsWith("✗ does not hold"));
    }

    @Test
    void DA10_eachOfficerReportsEachMonth() throws IOException {
        assertEquals(36, account(ResidencyCommand.Report.class).size());
        String row = line("residency,DA-R12,");
        String late = row.replaceFirst("report 08-\\d\\d (\\S+) 1", "report 09-01 $1 1");

        String claim = RUN.fails(folder, "monthly reports of each officer", row, sorted(late));

        // August's is missed; what comes in September is September's.
        assertTrue(claim.contains("97.30 % (36 of 37)"), claim);
    }

    /** The same row with its deeds in the order of time. */
    private static String sorted(String row) {
        int place = row.lastIndexOf(',') + 1;
        List<String> deeds = List.of(row.substring(place).split("; ", -1));
        return row.substring(0, place)
                + deeds.get(0) + "; "
                + deeds.stream()
                        .skip(1)
                        .sorted(Comparator.comparing(deed -> deed.substring(deed.indexOf(' '))))
                        .collect(Collectors.joining("; "));
    }

    @Test
    void anOutputThatNobodyKnowsIsAProblemWithItsLine() throws IOException {
        CommandLineFixture unknown = changed("1 policy-matched policy-13", "1 prize policy-13");

        assertEquals(1, unknown.exitCode());
        assertTrue(unknown.out().contains("DA-R01"), unknown.out());
        assertTrue(
                unknown.out().contains("nothing that officers bring about is called prize; known are [problem-solved,"),
                unknown.out());
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
