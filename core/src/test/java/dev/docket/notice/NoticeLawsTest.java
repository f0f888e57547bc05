package dev.docket.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.notice.Town.Life;
import dev.docket.obligation.ObligationEvent;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.Roles;
import dev.docket.request.Stage;
import dev.docket.workflow.Event;
import dev.docket.workflow.Role;
import dev.docket.workflow.Timed;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** What must hold of the notices of every life, whatever the rhythm of asking. */
class NoticeLawsTest {

    private static final int TRIES = 80;

    private static Life life(long seed, int hours) {
        return new Life("KQ-1").play(Town.commands(seed), Duration.ofHours(hours));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void K10_L45_keysAreUniqueInAHistoryWhateverTheRhythm(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 900) int hours) {
        Life collapsed = life(seed, hours);
        Life replayed = new Life("KQ-1", Notices.of(Town.WORKFLOW, Town.directory(), CatchUp.REPLAY))
                .play(Town.commands(seed), Duration.ofHours(hours));

        for (Life life : List.of(collapsed, replayed)) {
            Set<NoticeKey> keys = new HashSet<>();
            Set<String> texts = new HashSet<>();
            life.told().forEach(notice -> assertTrue(keys.add(notice.key()), () -> "twice: " + notice.key()));
            keys.forEach(key -> assertTrue(texts.add(key.toString()), () -> "twice as text: " + key));
        }
        Statistics.label("reopened").collect(collapsed.request().episode());
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void K10_handingAStepOverTwiceGivesTheSameNotices(@ForAll long seed) {
        Life life = life(seed, 100);
        Notices again = Notices.of(Town.WORKFLOW, Town.directory());
        List<Notice> told = new ArrayList<>();
        for (int i = 0; i < life.steps().size(); i++) {
            again.from(life.befores().get(i), life.steps().get(i)).forEach(told::add);
        }

        assertEquals(life.told(), told);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void K10_aKeyNamesTheSameNoticeInEveryRhythm(@ForAll long seed, @ForAll @IntRange(min = 30, max = 900) int hours) {
        Map<NoticeKey, Notice> often = new HashMap<>();
        life(seed, 12).told().forEach(notice -> often.put(notice.key(), notice));
        int shared = 0;
        for (Notice notice : life(seed, hours).told()) {
            Notice same = often.get(notice.key());
            if (same != null) {
                shared++;
                assertEquals(same.dueAt(), notice.dueAt());
                assertEquals(same.recipient(), notice.recipient());
            }
        }
        assertTrue(shared > 0);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void L38_noReminderOnceTheLeadSubmittedNorWhilePutOffNorAfterTheEnd(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 900) int hours) {
        Life life = life(seed, hours);
        Notices notices = Notices.of(Town.WORKFLOW, Town.directory());
        for (int i = 0; i < life.steps().size(); i++) {
            Request end = life.steps().get(i).state();
            boolean works = end.isIn(Stage.ASSIGNED) && end.submittedAt().isEmpty();
            boolean reminds = notices.from(life.befores().get(i), life.steps().get(i))
                    .exists(notice -> notice.kind() == NoticeKind.REMINDER);
            Statistics.label("reminds").collect(reminds);
            assertTrue(works || !reminds, () -> "reminded in " + end);
        }
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void L39_neverTwoRemindersOfOneAssignmentOnOneWorkingDay(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 900) int hours) {
        Map<Role, List<Recipient>> people = Town.people();
        people.put(
                Roles.LEAD,
                List.of(
                        Town.person("zhou", Roles.LEAD),
                        new Recipient("sun", Roles.LEAD, Town.FORTNIGHTLY, Locale.ENGLISH)));
        Life life = new Life("KQ-1", Notices.of(Town.WORKFLOW, Town.directory(people)))
                .play(Town.commands(seed), Duration.ofHours(hours));
        Set<String> days = new HashSet<>();
        for (Notice notice : life.told()) {
            if (notice.kind() == NoticeKind.REMINDER) {
                LocalDate day = notice.recipient().calendar().date(notice.deliverAt());
                String what = notice.key().episode() + "." + notice.key().arming() + " "
                        + notice.recipient().id() + " " + day;
                assertTrue(days.add(what), () -> "two reminders on one day: " + what);
            }
        }
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void L40_deliveryLiesInWorkingTimeAndNotBeforeDueNorAsking(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 900) int hours) {
        Life life = life(seed, hours);
        Notices notices = Notices.of(Town.WORKFLOW, Town.directory());
        for (int i = 0; i < life.steps().size(); i++) {
            var step = life.steps().get(i);
            for (Notice notice : notices.from(life.befores().get(i), step)) {
                assertTrue(notice.recipient().calendar().isOpen(notice.deliverAt()), notice::toString);
                assertFalse(notice.deliverAt().isBefore(notice.dueAt()), notice::toString);
                assertFalse(notice.deliverAt().isBefore(step.askedAt()), notice::toString);
                assertFalse(notice.dueAt().isAfter(step.askedAt()), notice::toString);
            }
        }
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void L42_ofWhatWasMissedAtMostOneNoticeForEachRuleAndRecipientAndNothingIsLost(
            @ForAll long seed, @ForAll @IntRange(min = 100, max = 1500) int hours) {
        Life life = life(seed, hours);
        Notices collapse = Notices.of(Town.WORKFLOW, Town.directory());
        Notices replay = Notices.of(Town.WORKFLOW, Town.directory(), CatchUp.REPLAY);
        for (int i = 0; i < life.steps().size(); i++) {
            Request before = life.befores().get(i);
            var lapses = Town.WORKFLOW.advance(before, life.steps().get(i).askedAt());
            List<Notice> sent = collapse.from(before, lapses).asJava();

            Set<String> once = new HashSet<>();
            Set<NoticeKey> named = new HashSet<>();
            for (Notice notice : sent) {
                assertTrue(
                        once.add(notice.key().subject() + " "
                                + notice.recipient().id()),
                        notice::toString);
                named.add(notice.key());
                named.addAll(notice.supersedes());
            }
            for (Notice notice : replay.from(before, lapses)) {
                assertTrue(
                        named.contains(notice.key()) || notice.kind() == NoticeKind.REMINDER,
                        () -> "lost: " + notice.key());
            }
            Statistics.label("superseded").collect(named.size() > sent.size());
        }
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void R43_onceClosedNothingIsToldOfWhatIsOverUntilItIsReopened(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 900) int hours) {
        Life life = life(seed, hours);
        Notices notices = Notices.of(Town.WORKFLOW, Town.directory());
        for (int i = 0; i < life.steps().size(); i++) {
            if (life.steps().get(i).state().isIn(Stage.CLOSED)) {
                notices.from(life.befores().get(i), life.steps().get(i))
                        .forEach(notice -> assertTrue(
                                notice.kind() == NoticeKind.CLOSED || notice.kind() == NoticeKind.APPEAL_DECIDED,
                                notice::toString));
            }
        }
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void L7_everyEndingIsToldToTheRequester(@ForAll long seed, @ForAll @IntRange(min = 1, max = 900) int hours) {
        Life life = life(seed, hours);
        List<Event> endings = new ArrayList<>();
        life.history().stream()
                .filter(event -> event instanceof RequestEvent.Closed)
                .forEach(endings::add);
        List<Notice> told = life.told().stream()
                .filter(notice -> notice.kind() == NoticeKind.CLOSED)
                .toList();

        Statistics.label("endings").collect(endings.size());
        assertEquals(
                endings.stream().map(Event::at).toList(),
                told.stream().map(Notice::dueAt).toList());
        told.forEach(notice -> assertEquals("mei", notice.recipient().id()));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void R35_whatHadFiredBeforeInItsEpisodeTellsNothing(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 200) int hours) {
        List<Timed<RequestCommand>> commands = Town.commands(seed);
        Life life = new Life("KQ-1", Notices.of(Town.WORKFLOW, Town.directory(), CatchUp.REPLAY))
                .play(commands, Duration.ofHours(hours));
        for (RequestEvent event : life.history()) {
            if (event instanceof RequestEvent.OfObligation of && isRepeated(of.event())) {
                assertTrue(life.told().stream()
                        .noneMatch(notice -> (notice.kind() == NoticeKind.WARNING
                                        || notice.kind() == NoticeKind.ESCALATION)
                                && notice.rule()
                                        .equals(Optional.of(of.event().ref().rule()))
                                && notice.key().arming() == of.event().ref().arming()
                                && notice.dueAt().equals(event.at())));
            }
        }
    }

    private static boolean isRepeated(ObligationEvent event) {
        return (event instanceof ObligationEvent.Warned warned && warned.repeated())
                || (event instanceof ObligationEvent.Escalated escalated && escalated.repeated());
    }
}
