package dev.docket.examples.runner.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.examples.runner.run.Played.Life;
import dev.docket.request.Outcome;
import dev.docket.request.RequestEvent;
import dev.docket.request.Roles;
import dev.docket.time.ChinaWorkdays;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counted here from the scenario and the histories themselves, apart from the library's figures. */
class OnSiteOfficeRunTest {

    private static final RunFixture RUN = new RunFixture("on-site-office");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void TZ1_eightVisitsOnThreeDates() throws IOException {
        assertTrue(RUN.claim("visits in the factory").contains("8 on 3 dates (3 + 3 + 2) 8 on 3 dates (3 + 3 + 2)"));
        assertTrue(RUN.fails(folder, "visits in the factory", "session,13,2022-12-16", "session,13,2022-12-15")
                .contains("8 on 3 dates (3 + 4 + 1)"));
    }

    @Test
    void TZ3_theHostAsksForOrdersForecastsDifficultiesAndExpectations() {
        RUN.played()
                .series()
                .sessions()
                .forEach(session -> assertEquals(
                        List.of("orders", "forecasts", "difficulties", "expectations"),
                        session.minutes().orElseThrow().asked()));
    }

    @Test
    void TZ4_headsOfDepartmentsAreThereAndAnswerOnTheSpot() {
        List<RequestEvent.ResolvedOnSite> solved =
                RUN.events(RequestEvent.ResolvedOnSite.class).toList();

        assertEquals(16, solved.size());
        for (RequestEvent.ResolvedOnSite event : solved) {
            assertEquals(Roles.DEPARTMENT_HEAD, event.by().role());
            assertTrue(RUN.played().series().sessions().stream()
                    .filter(session -> session.plan().start().isBefore(event.at())
                            && session.plan().end().isAfter(event.at()))
                    .flatMap(session -> session.attendees().stream())
                    .anyMatch(one -> one.attendance().person().equals(event.by().person())));
        }
        assertTrue(RUN.claim("answered on the spot").contains("16 of 62"));
    }

    @Test
    void TZ5_whatIsNotSolvedOnTheSpotIsRecordedAndAnsweredSoon() {
        assertTrue(RUN.played().lives().stream()
                .filter(life -> has(life, RequestEvent.LetterIssued.class))
                .allMatch(life -> has(life, RequestEvent.AnswerApproved.class)));
        assertTrue(RUN.run().out().lines().anyMatch(line -> line.matches(" *on time +100\\.00 +42 of 42.*")));
        long spot = RUN.events(RequestEvent.ResolvedOnSite.class).count();
        long letters = RUN.events(RequestEvent.LetterIssued.class).count();

        assertEquals(16, spot);
        assertEquals(42, letters);
        assertTrue(RUN.run().out().contains("solved on site                       现场解决        " + spot));
        assertTrue(RUN.run().out().contains("letters: " + letters + " issued, each owed within 1 working day"));
    }

    @Test
    void TZ9_oneKeyForOneClassAndEachIsAnsweredSingly() throws IOException {
        long offered = RUN.events(RequestEvent.ClassSolutionOffered.class).count();
        long approved = RUN.played().lives().stream()
                .filter(life -> has(life, RequestEvent.ClassSolutionOffered.class))
                .filter(life -> has(life, RequestEvent.AnswerApproved.class))
                .count();

        assertEquals(15, offered);
        assertEquals(offered, approved);
        assertTrue(RUN.claim("one key for one class").contains("5 class solutions, offered to 15 requests"));
        assertTrue(RUN.claim("breakfast meetings (早餐会)").endsWith("5 5 ✓ holds"));
        RUN.fails(folder, "breakfast meetings (早餐会)", "breakfast meeting\n", "site visit\n");
    }

    private static boolean has(Life life, Class<? extends RequestEvent> kind) {
        return life.history().stream().anyMatch(kind::isInstance);
    }

    @Test
    void TZ12_somebodyIsThereWithinTheHourByDayAndNight() {
        ArrayList<Duration> taken = new ArrayList<>();
        int night = 0;
        for (Life life : RUN.played().lives()) {
            Optional<Instant> letter = first(life, RequestEvent.LetterIssued.class);
            Optional<Instant> contact = first(life, RequestEvent.ContactRecorded.class);
            assertEquals(letter.isPresent(), contact.isPresent());
            if (letter.isPresent() && contact.isPresent()) {
                taken.add(Duration.between(letter.get(), contact.get()));
                night += ChinaWorkdays.calendar().isOpen(contact.get()) ? 0 : 1;
            }
        }
        long longest = taken.stream().mapToLong(Duration::toMinutes).max().orElseThrow();

        assertTrue(longest <= 60 && night > 0);
        assertTrue(RUN.claim("on site within the hour")
                .contains("100.00 % (" + taken.size() + " of " + taken.size() + "), " + night
                        + " of them outside office hours; the longest took " + longest + " minutes"));
    }

    private static Optional<Instant> first(Life life, Class<? extends RequestEvent> kind) {
        return life.history().stream()
                .filter(kind::isInstance)
                .map(RequestEvent::at)
                .findFirst();
    }

    @Test
    void TZ12_oneContactInTheNightAfterAnHourIsTooLate() throws IOException {
        Matcher night = Pattern.compile("letter (\\d\\d:\\d\\d) \\S+ \\S+; contact \\d\\d:\\d\\d")
                .matcher(RUN.bundledText().substring(RUN.bundledText().indexOf("raise 2022-11-27")));
        assertTrue(night.find());
        String late = night.group().substring(0, night.group().length() - 5) + "11:55";

        assertTrue(RUN.fails(folder, "on site within the hour", night.group(), late)
                .contains("97.62 % (41 of 42)"));
    }

    @Test
    void TZ8_everyItemGetsAnEcho() throws IOException {
        assertTrue(RUN.claim("every item gets an echo").endsWith("100.00 % (62 of 62) ✓ holds"));
        String explained = RUN.bundledText()
                .lines()
                .filter(line -> line.contains("; explain "))
                .findFirst()
                .orElseThrow();
        assertTrue(RUN.fails(
                        folder,
                        "every item gets an echo",
                        explained,
                        explained.substring(0, explained.indexOf("; explain ")))
                .contains("98.39 % (61 of 62)"));
    }

    @Test
    void TZ14_solvedAndAnsweredStandApart() {
        long solved = RUN.played().lives().stream()
                .filter(life -> life.request()
                        .confirmedOutcome()
                        .filter(Outcome::solves)
                        .isPresent())
                .count();
        long lives = RUN.played().lives().size();
        String claim = RUN.claim("solved or responded (解决回应)");

        assertTrue(solved < lives);
        assertTrue(claim.contains("confirmed: " + solved + "; answered and no more: " + (lives - solved)), claim);
        assertTrue(claim.endsWith("· the text does not say"), claim);
        assertFalse(claim.contains("700 and"), claim);
    }
}
