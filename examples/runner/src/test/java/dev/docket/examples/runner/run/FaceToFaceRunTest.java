package dev.docket.examples.runner.run;

import static dev.docket.examples.runner.CommandLineFixture.docket;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.examples.runner.CommandLineFixture;
import dev.docket.examples.runner.run.Played.Life;
import dev.docket.examples.runner.run.Played.Refused;
import dev.docket.notice.Notice;
import dev.docket.obligation.ObligationEvent;
import dev.docket.request.Acts;
import dev.docket.request.CommandKind;
import dev.docket.request.FollowUp;
import dev.docket.request.RequestEvent;
import dev.docket.request.Roles;
import dev.docket.request.Satisfaction;
import dev.docket.request.Stage;
import dev.docket.session.Session;
import dev.docket.time.ChinaWorkdays;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaceToFaceRunTest {

    private static final RunFixture RUN = new RunFixture("face-to-face");
    private static final String FIRST_CLOSING = "; close 12-28 14:10\n";

    private static final CommandLineFixture run = RUN.run();
    private static final Played played = RUN.played();

    @Nested
    class Output {

        @Test
        void isTheSameOnEveryRun() {
            assertEquals(run.out(), docket("run", "face-to-face").out());
        }

        @Test
        void tellsTheStoryThatIsAskedForInTheLanguageThatIsAskedFor() {
            CommandLineFixture story =
                    docket("run", "face-to-face", "--as-of", "2019-03-31", "--request", "KQ-001", "--language", "zh");

            assertEquals(0, story.exitCode(), story.err());
            assertTrue(story.out().contains("The story of KQ-001: School places"), story.out());
            assertTrue(story.out().contains("个工作日"), story.out());
            assertTrue(story.out().contains("nothing is held against what was published"), story.out());
            assertFalse(story.out().contains("holds"), story.out());
        }
    }

    /** Counted here from the histories themselves, apart from the library's scorecard, and then looked for in the output. */
    @Nested
    class Figures {

        private void prints(String text) {
            assertTrue(run.out().contains(text), () -> text + " is not in\n" + run.out());
        }

        @Test
        void KQ19_fiftyOneSessionsInSixtyMonths() {
            assertEquals(
                    51,
                    played.lives().stream()
                            .map(life -> life.request().intake().session().orElseThrow())
                            .distinct()
                            .count());
            prints("51, in 51 of 60 months (cadence 85.00 %)");
        }

        @Test
        void KQ3_headsOfDepartmentsAreInvitedToEachThreeWorkingDaysBeforeAtLeast() {
            assertEquals(51, RUN.played().series().sessions().size());
            for (Session session : RUN.played().series().sessions()) {
                assertFalse(session.invited().isEmpty());
                assertTrue(session.invited().stream().allMatch(one -> one.role().equals(Roles.DEPARTMENT_HEAD)));
                LocalDate day = ChinaWorkdays.calendar().date(session.plan().start());
                LocalDate latest = ChinaWorkdays.calendar().minusWorkingDays(day, 3);
                assertFalse(day.minusDays(14).isAfter(latest), session.id() + " is announced too late");
            }
        }

        @Test
        void KQ19_sevenHundredAndNineteenAttendances() {
            assertEquals(
                    719,
                    played.lives().stream()
                            .map(life -> life.item().session() + life.item().enterprise())
                            .distinct()
                            .count());
            prints("719 attendances (人次), of 689 different ones");
        }

        @Test
        void KQ20_oneOfTheFourthSessionComesToTheThirtyFifthAgainAndIsSettledBothTimes() {
            List<Life> fourth = played.lives().stream()
                    .filter(life -> life.item().session() == 4)
                    .toList();
            TreeSet<String> then = fourth.stream()
                    .map(life -> life.item().enterprise())
                    .collect(Collectors.toCollection(TreeSet::new));
            List<Life> again = played.lives().stream()
                    .filter(life -> life.item().session() == 35)
                    .filter(life -> then.contains(life.item().enterprise()))
                    .toList();

            assertFalse(again.isEmpty());
            assertTrue(again.stream().allMatch(life -> life.request().isIn(Stage.CLOSED)));
            assertTrue(fourth.stream()
                    .filter(life ->
                            life.item().enterprise().equals(again.get(0).item().enterprise()))
                    .allMatch(life -> life.request().isIn(Stage.CLOSED)));
        }

        @Test
        void L62_raisedIsOpenAndClosed() {
            long open = played.lives().stream()
                    .filter(life -> life.request().isOpen())
                    .count();
            long closed = played.lives().stream()
                    .filter(life -> life.request().isIn(Stage.CLOSED))
                    .count();

            assertEquals(773, open + closed);
            prints("raised 773 = open " + open + " + closed " + closed);
        }

        @Test
        void KQ19_sevenHundredAndThirtyFiveSettledAreAboveNinetyFivePercent() {
            assertEquals(
                    735,
                    played.lives().stream()
                            .filter(life -> life.request()
                                    .ending()
                                    .filter(ending -> ending.isSettled())
                                    .isPresent())
                            .count());
            prints("95.08 % (735 of 773)");
            prints("✓ holds");
            assertFalse(run.out().contains("✗"));
        }

        @Test
        void KQ19_theMeanIsSevenDaysByANamedClock() {
            ArrayList<Duration> times = new ArrayList<>();
            for (Life life : played.lives()) {
                Optional<Instant> letter = first(life, RequestEvent.LetterIssued.class);
                Optional<Instant> answer = first(life, RequestEvent.AnswerApproved.class);
                if (letter.isPresent() && answer.isPresent()) {
                    times.add(Duration.between(letter.get(), answer.get()));
                }
            }
            double mean =
                    times.stream().mapToLong(Duration::toMinutes).average().orElseThrow() / (24 * 60);

            assertTrue(mean >= 6.5 && mean < 7.5, () -> "the mean is " + mean);
            prints(String.format(
                    Locale.ROOT, "%.2f calendar days, elapsed, first letter issued to first approved", mean));
        }

        private static Optional<Instant> first(Life life, Class<? extends RequestEvent> kind) {
            return life.history().stream()
                    .filter(kind::isInstance)
                    .map(RequestEvent::at)
                    .findFirst();
        }

        @Test
        void KQ8_theThreeDispositionsAndThePutOffOnesAreAllThereIs() {
            long solved = played.lives().stream()
                    .filter(life -> life.history().stream().anyMatch(RequestEvent.ResolvedOnSite.class::isInstance))
                    .count();

            prints("solved on site                       现场解决       " + solved);
            assertTrue(solved > 50);
        }

        @Test
        void KQ11_lettersInTimeAreThoseWhoseDispatchWasNotBreached() {
            long met = obligations(ObligationEvent.Met.class, "dispatch");
            long breached = obligations(ObligationEvent.Breached.class, "dispatch");

            prints("(" + (met - breached) + " of " + met + ")");
            assertTrue(breached > 0);
        }

        @Test
        void KQ12_weeklyRemindersAndMonthlyChecks() {
            long checks = played.lives().stream()
                    .flatMap(life -> life.history().stream())
                    .filter(event -> event.kind().equals(Acts.MONTHLY_CHECK))
                    .count();

            assertEquals(obligations(ObligationEvent.Reminded.class, "weekly-reminder"), printed("weekly reminders"));
            assertEquals(checks, printed("monthly checks"));
            prints("missed " + obligations(ObligationEvent.Breached.class, "monthly-check"));
            assertTrue(obligations(ObligationEvent.Breached.class, "monthly-check") > 0);
        }

        @Test
        void KQ14_whatTheEnterprisesSayIsTheirLastWord() {
            long basically = played.lives().stream()
                    .flatMap(life -> last(life).stream())
                    .filter(followUp -> followUp.result() == Satisfaction.BASICALLY_SATISFIED)
                    .count();

            assertEquals(basically, printed("basically satisfied"));
            assertTrue(basically > 0);
        }

        private static Optional<FollowUp> last(Life life) {
            return life.history().stream()
                    .filter(RequestEvent.FollowedUp.class::isInstance)
                    .map(event -> ((RequestEvent.FollowedUp) event).followUp())
                    .filter(FollowUp::reached)
                    .reduce((first, second) -> second);
        }

        /** The first number in the line that begins so. */
        private static long printed(String label) {
            return run.out()
                    .lines()
                    .filter(line -> line.startsWith("  " + label + " "))
                    .map(line -> line.substring(label.length() + 2).strip().split(" ", 2)[0])
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElseThrow();
        }

        private static long obligations(Class<? extends ObligationEvent> kind, String rule) {
            return played.lives().stream()
                    .flatMap(life -> life.history().stream())
                    .filter(RequestEvent.OfObligation.class::isInstance)
                    .map(event -> ((RequestEvent.OfObligation) event).event())
                    .filter(kind::isInstance)
                    .filter(event -> event.ref().rule().value().equals(rule))
                    .count();
        }
    }

    @Nested
    class Perturbed {

        @TempDir
        private Path folder = Path.of("");

        private CommandLineFixture runWith(String text) throws IOException {
            return RUN.runWith(folder, text);
        }

        @Test
        void KQ3_aSessionToWhichNoHeadOfDepartmentIsInvitedIsNeitherAnnouncedNorOpened() throws IOException {
            String text = RUN.bundledText();

            CommandLineFixture alone =
                    RUN.runWith(folder, text.replace("\ninvite,department head,", "\ninvite,liaison,"));

            assertEquals(1, alone.exitCode());
            assertTrue(alone.out().contains("announce was refused"), alone.out());
            assertTrue(alone.out().contains("no [department head] is"), alone.out());
            assertTrue(alone.out().contains("open was refused"), alone.out());
        }

        @Test
        void KQ19_oneClosingLessIsSevenHundredAndThirtyFourAndFails() throws IOException {
            String text = RUN.bundledText();
            assertTrue(text.contains(FIRST_CLOSING));

            CommandLineFixture perturbed = runWith(text.replace(FIRST_CLOSING, "\n"));

            assertEquals(1, perturbed.exitCode());
            assertTrue(perturbed.out().contains("94.95 % (734 of 773)"), perturbed.out());
            assertTrue(perturbed.out().contains("✗ does not hold"), perturbed.out());
            assertTrue(perturbed.out().contains("The run found 1 problem."), perturbed.out());
        }

        @Test
        void aRefusalThatNobodyExpectsIsAProblemWithItsLine() throws IOException {
            String text = RUN.bundledText();
            int mark = text.indexOf("; !letter");
            long line = text.substring(0, mark).lines().count();

            CommandLineFixture perturbed = runWith(text.substring(0, mark) + "; " + text.substring(mark + 3));

            assertEquals(1, perturbed.exitCode());
            assertTrue(perturbed.out().contains("unexpected line " + line + ", KQ-"), perturbed.out());
            assertTrue(perturbed.out().contains("LETTER was refused: cannot issue letter"), perturbed.out());
        }

        @Test
        void aBrokenRowIsNamedAndNothingIsRun() throws IOException {
            CommandLineFixture broken = runWith("session,1,2018-12-17\n");

            assertEquals(1, broken.exitCode());
            assertEquals("", broken.out());
            assertTrue(
                    broken.err().contains("line 1: a row of session has 7 to 9 cells, but this one has 3"),
                    broken.err());
        }
    }

    @Nested
    class Run {

        @Test
        void goesAsTheScenarioExpectsWithTheMistakesRefused() {
            assertEquals(List.of(), played.surprises());
            TreeSet<CommandKind> kinds = played.refusals().stream()
                    .map((Refused refused) -> refused.command().kind())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertTrue(
                    kinds.containsAll(List.of(
                            CommandKind.CLOSE,
                            CommandKind.REOPEN,
                            CommandKind.REVIEW,
                            CommandKind.RECORD_FOLLOW_UP,
                            CommandKind.ISSUE_LETTER)),
                    () -> kinds.toString());
        }

        @Test
        void noticesHaveKeysForEverAndAreDeliveredInWorkingTimeNotBeforeWhatTheyTell() {
            TreeSet<String> keys = new TreeSet<>();
            for (Notice notice : played.notices()) {
                assertTrue(keys.add(notice.key().toString()), () -> notice.key() + " twice");
                assertFalse(notice.deliverAt().isBefore(notice.dueAt()), () -> notice.toString());
                assertTrue(ChinaWorkdays.calendar().isOpen(notice.deliverAt()), () -> notice.toString());
            }
            assertTrue(keys.size() > played.lives().size());
        }
    }
}
