package dev.docket.examples.runner.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.examples.runner.CommandLineFixture;
import dev.docket.request.CommandKind;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestKind;
import dev.docket.request.Roles;
import dev.docket.session.Preparation;
import dev.docket.session.Receivee;
import dev.docket.session.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counted here from the scenario and the histories themselves, apart from the library's figures. */
class ReceptionDayRunTest {

    private static final RunFixture RUN = new RunFixture("reception-day");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void NX12_thirteenReceptionsFromMayOnOneAtLeastEachMonth() throws IOException {
        assertTrue(RUN.claim("receptions").endsWith("13, from 2022-05-22 13, from 2022-05-22 ✓ holds"));
        assertTrue(RUN.claim("cadence").contains("100.00 % (12 of 12) months"));
        assertTrue(RUN.fails(folder, "cadence", "session,3,2022-07-20", "session,3,2022-08-02")
                .contains("91.67 % (11 of 12)"));
    }

    @Test
    void NX3_leadersTakeTurns() throws IOException {
        assertTrue(RUN.claim("hosts").contains("5 leaders"));
        String text = RUN.bundledText();

        CommandLineFixture twice =
                RUN.runWith(folder, text.replaceFirst("(session,2,\\S+,)district-leader-2", "$1district-leader-1"));

        assertEquals(1, twice.exitCode());
        assertTrue(twice.out().contains("unexpected"), twice.out());
        assertTrue(twice.out().contains("S-02"), twice.out());
        assertTrue(twice.out().contains("it is the turn of district-leader-2"), twice.out());
    }

    @Test
    void NX5_eachReceptionIsPreparedWithWhatIsRaisedInItThenAndWhoIsReceived() {
        assertEquals(13, RUN.played().series().sessions().size());
        for (Session session : RUN.played().series().sessions()) {
            Preparation preparation = session.preparation().orElseThrow();

            assertEquals(session.requests().size(), preparation.requests().size());
            preparation
                    .requests()
                    .forEach(request -> assertEquals(List.of("true", "lawful", "reasonable"), request.found()));
            assertEquals(
                    session.requests().stream()
                            .map(request -> request.requester().orElseThrow())
                            .collect(Collectors.toSet()),
                    preparation.received().stream().map(Receivee::enterprise).collect(Collectors.toSet()));
            assertFalse(preparation.coordinated().isEmpty());
        }
    }

    @Test
    void NX5_aReceptionIsNotOpenedWithRequestsThatAreNotFoundLawful() throws IOException {
        CommandLineFixture unlawful = RUN.runWith(
                folder, RUN.bundledText().replace("prepare,1,true; lawful; reasonable", "prepare,1,true; reasonable"));

        assertEquals(1, unlawful.exitCode());
        assertTrue(unlawful.out().contains("prepare was refused"), unlawful.out());
        assertTrue(unlawful.out().contains("was found [true, reasonable]"), unlawful.out());
        assertTrue(unlawful.out().contains("open was refused"), unlawful.out());
        assertTrue(unlawful.out().contains("nobody has prepared it"), unlawful.out());
    }

    @Test
    void NX10_twentyProblemsAndFifteenSuggestionsAreCountedApart() throws IOException {
        assertEquals(20, raised(RequestKind.PROBLEM));
        assertEquals(15, raised(RequestKind.SUGGESTION));
        assertTrue(RUN.claim("problems").contains("20 20 of 35"));
        assertTrue(RUN.claim("suggestions").contains("15 15 of 35"));
        RUN.fails(folder, "problems", ",problem,", ",suggestion,");
    }

    private static long raised(RequestKind kind) {
        return RUN.played().lives().stream()
                .filter(life -> life.request().kind() == kind)
                .count();
    }

    @Test
    void NX4_somebodyComesForAnEnterpriseWithItsAuthority() {
        assertTrue(RUN.events(RequestEvent.Raised.class)
                .filter(event -> event.by().role().equals(Roles.REPRESENTATIVE))
                .allMatch(event -> event.intake().authority().isPresent()));
        assertTrue(RUN.events(RequestEvent.Raised.class)
                .anyMatch(event -> event.by().role().equals(Roles.REPRESENTATIVE)));
    }

    @Test
    void NX7_NX8_aSlipIsDraftedSignedIssuedAndHasNoEffectBefore() {
        long letters = RUN.events(RequestEvent.LetterIssued.class)
                .filter(event -> event.letter().signedBy().isPresent())
                .filter(event -> event.letter().supervisingLeader().isPresent())
                .count();

        assertEquals(31, letters);
        assertEquals(letters, RUN.events(RequestEvent.LetterDrafted.class).count());
        assertEquals(letters, RUN.events(RequestEvent.LetterSigned.class).count());
        assertTrue(RUN.claim("assignment slips (交办单)").contains("31 signed of 31 issued"));
        assertTrue(RUN.played().refusals().stream()
                .allMatch(refused -> refused.command().kind() == CommandKind.ISSUE_LETTER));
        assertTrue(RUN.run().out().contains("issue letter — letter signed"));
    }

    @Test
    void NX8_aSlipThatNobodySignsIsNotIssued() throws IOException {
        String text = RUN.bundledText();

        CommandLineFixture unsigned = RUN.runWith(folder, text.replaceFirst("; sign [^;]+", ""));

        assertEquals(1, unsigned.exitCode());
        assertTrue(unsigned.out().contains("ISSUE was refused: cannot issue letter"), unsigned.out());
        assertTrue(RunFixture.claim(unsigned, "handled according to procedure").endsWith("✗ does not hold"));
    }

    @Test
    void NX8_whatNobodyDraftedCannotBeSigned() throws IOException {
        CommandLineFixture undrafted =
                RUN.runWith(folder, RUN.bundledText().replaceFirst("; draft [^;]+; sign", "; sign"));

        assertEquals(1, undrafted.exitCode());
        assertTrue(undrafted.out().contains("SIGN cannot be done: SIGN at "), undrafted.out());
        assertTrue(undrafted.out().contains("finds no draft; draft it before"), undrafted.out());
    }

    @Test
    void NX11_oneEnterpriseWithFourRequestsToFourDepartments() throws IOException {
        TreeSet<String> leads = RUN.played().lives().stream()
                .filter(life -> life.item().session() == 4)
                .filter(life -> life.item().enterprise().equals(fourth()))
                .map(life -> life.request().lead().orElseThrow().unit().value())
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(4, leads.size());
        assertTrue(RUN.claim("one enterprise with several requests").contains("4 independent ones, to 4 departments"));
        RUN.fails(folder, "one enterprise with several requests", ",4," + fourth() + ",", ",4,somebody-else,");
    }

    private static String fourth() {
        return RUN.played().lives().stream()
                .filter(life -> life.item().session() == 4)
                .findFirst()
                .orElseThrow()
                .item()
                .enterprise();
    }

    @Test
    void NX15_whatCannotBeDoneHasItsBasis() {
        assertEquals(4, RUN.events(RequestEvent.Explained.class).count());
        assertTrue(
                RUN.claim("what cannot be done").contains("4 explained; the first because the law does not allow it"));
    }

    @Test
    void NX12_allHandledIsNotAllSolved() {
        assertEquals(0, RUN.events(RequestEvent.FollowedUp.class).count());
        assertTrue(RUN.claim("handled according to procedure").contains("100.00 % (35 of 35)"));
        String solved = RUN.claim("solved");
        assertTrue(solved.contains("undefined (0 of 0; excluded: not followed up 35)"), solved);
        assertTrue(solved.endsWith("· the text does not say"), solved);
    }

    @Test
    void NX12_oneWhoIsAskedMakesItAFigure() throws IOException {
        String text = RUN.bundledText();
        Instant approved = RUN.events(RequestEvent.AnswerApproved.class)
                .map(RequestEvent::at)
                .findFirst()
                .orElseThrow();
        assertTrue(approved.isBefore(RUN.played().asOf()));

        CommandLineFixture asked =
                RUN.runWith(folder, text.replaceFirst("(; approve[^\n]*)\n", "$1; call 12-30 10:00 4\n"));

        assertEquals(0, asked.exitCode(), asked.out());
        assertTrue(RunFixture.claim(asked, "solved").contains("100.00 % (1 of 1; excluded: not followed up 34)"));
    }
}
