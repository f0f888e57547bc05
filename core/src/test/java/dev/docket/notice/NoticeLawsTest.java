package dev.docket.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.notice.Town.Life;
import dev.docket.obligation.ObligationEvent;
import dev.docket.obligation.ObligationRef;
import dev.docket.programme.StandardRules;
import dev.docket.request.PublicToken;
import dev.docket.request.Request;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestRefusal;
import dev.docket.request.Roles;
import dev.docket.request.Stage;
import dev.docket.workflow.Role;
import dev.docket.workflow.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** What must hold of the notices of every life, whatever the rhythm of asking. */
class NoticeLawsTest {

    private static final int TRIES = 80;

    /** What people did, or time did for them, is told in any case. */
    private static final Set<NoticeKind> FACTS = EnumSet.of(
            NoticeKind.REJECTED,
            NoticeKind.REFERRED,
            NoticeKind.WITHDRAWN,
            NoticeKind.CLOSED,
            NoticeKind.MERGED,
            NoticeKind.APPEAL_DECIDED,
            NoticeKind.SUPPLEMENT_OVER,
            NoticeKind.SEALED,
            NoticeKind.UNSEALED,
            NoticeKind.SUSPENSION_ENDED);

    /** A step and what is told of it. */
    private record Turn(Step<Request, RequestEvent, RequestRefusal> step, List<Notice> notices) {}

    private static List<Turn> turns(Life life) {
        Notices notices = Notices.of(Town.WORKFLOW, Town.directory());
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < life.steps().size(); i++) {
            turns.add(new Turn(
                    life.steps().get(i),
                    notices.from(life.befores().get(i), life.steps().get(i)).asJava()));
        }
        return turns;
    }

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
    void L38_noReminderOfTheLeadOnceItSubmittedNorWhilePutOffOrSuspendedNorAfterTheEnd(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 900) int hours) {
        Life life = life(seed, hours);
        for (Turn turn : turns(life)) {
            Request end = turn.step().state();
            boolean works = end.isIn(Stage.ASSIGNED)
                    && end.submittedAt().isEmpty()
                    && !end.isSuspended()
                    && end.supplementPendingSince().isEmpty();
            boolean reminds = turn.notices().stream().anyMatch(NoticeLawsTest::isTheLeadsReminder);
            Statistics.label("reminds").collect(reminds);
            assertTrue(works || !reminds, () -> "reminded in " + end);
        }
    }

    /** The follow-up agent's reminder to try again is another rule. */
    private static boolean isTheLeadsReminder(Notice notice) {
        return notice.kind() == NoticeKind.REMINDER && notice.rule().equals(Optional.of(StandardRules.WEEKLY_REMINDER));
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
            if (isTheLeadsReminder(notice)) {
                LocalDate day = notice.recipient().calendar().date(notice.deliverAt());
                String what = notice.key().episode() + "." + notice.key().arming() + " "
                        + notice.recipient().id() + " " + day;
                assertTrue(days.add(what), () -> "two reminders on one day: " + what);
            }
        }
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void L40_deliveryLiesInWorkingTimeButWhatIsUrgentAndNeverBeforeDueNorAsking(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 900) int hours) {
        for (Turn turn : turns(life(seed, hours))) {
            Instant askedAt = turn.step().askedAt();
            for (Notice notice : turn.notices()) {
                Statistics.label("urgent").collect(notice.urgent());
                boolean open = notice.recipient().calendar().isOpen(notice.deliverAt());
                assertTrue(notice.urgent() ? notice.deliverAt().equals(askedAt) : open, notice::toString);
                assertFalse(notice.deliverAt().isBefore(notice.dueAt()), notice::toString);
                assertFalse(notice.deliverAt().isBefore(askedAt), notice::toString);
                assertFalse(notice.dueAt().isAfter(askedAt), notice::toString);
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
    void R43_onceClosedNothingIsToldOfWhatIsOver(@ForAll long seed, @ForAll @IntRange(min = 1, max = 900) int hours) {
        for (Turn turn : turns(life(seed, hours))) {
            Request end = turn.step().state();
            if (end.isRaised() && end.isIn(Stage.CLOSED)) {
                for (Notice notice : turn.notices()) {
                    boolean isOpen = notice.key().arming() > 0
                            && Drafts.obligation(notice, end).isPresent();
                    assertTrue(FACTS.contains(notice.kind()) || isOpen, notice::toString);
                    Statistics.label("of what closing arms").collect(isOpen);
                }
            }
        }
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void L7_everyEndingIsToldToTheRequesterOrPublished(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 900) int hours) {
        Life life = life(seed, hours);
        for (RequestEvent event : life.history()) {
            if (event instanceof RequestEvent.Closed closed) {
                NoticeKind kind = switch (closed.ending()) {
                    case REJECTED -> NoticeKind.REJECTED;
                    case REFERRED -> NoticeKind.REFERRED;
                    case WITHDRAWN -> NoticeKind.WITHDRAWN;
                    case MERGED -> NoticeKind.MERGED;
                    default -> NoticeKind.CLOSED;
                };
                Statistics.label("ending").collect(closed.ending());
                boolean anonymous = life.request().intake().anonymous();
                List<Notice> told = life.told().stream()
                        .filter(notice ->
                                notice.kind() == kind && notice.dueAt().equals(closed.at()))
                        .filter(notice -> anonymous
                                ? notice.published()
                                : notice.recipient().role().equals(Roles.REQUESTER))
                        .toList();
                // Who takes an anonymous request back knows it; of those whose requests were merged into it that is
                // published.
                boolean merged = life.befores().stream()
                        .anyMatch(before -> before.publicTokens().size() > 1);
                boolean nobody = anonymous && kind == NoticeKind.WITHDRAWN;
                assertTrue(nobody ? told.size() <= (merged ? 1 : 0) : told.size() == 1, closed::toString);
            }
        }
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void L58_nothingIsSentToAnAnonymousRequester(@ForAll long seed, @ForAll @IntRange(min = 1, max = 900) int hours) {
        Life life = life(seed, hours);
        boolean anonymous = life.request().intake().anonymous();
        Statistics.label("anonymous").collect(anonymous);
        Set<PublicToken> tokens = new HashSet<>(life.request().publicTokens());
        life.befores().forEach(before -> tokens.addAll(before.publicTokens()));
        for (Notice notice : life.told()) {
            assertFalse(anonymous && notice.recipient().role().equals(Roles.REQUESTER), notice::toString);
            assertEquals(notice.published(), !notice.tokens().isEmpty(), notice::toString);
            assertTrue(tokens.containsAll(notice.tokens()), notice::toString);
        }
    }

    private static int episode(ObligationEvent event) {
        return event instanceof ObligationEvent.Warned warned
                ? warned.episode()
                : ((ObligationEvent.Escalated) event).episode();
    }

    private static void forget(Map<String, ObligationRef> fired, ObligationRef ref, int n) {
        String step = n < 0 ? " warning " + -n : " step " + n;
        fired.entrySet()
                .removeIf(one -> one.getValue().equals(ref) && one.getKey().endsWith(step));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void R35_R40_eachFiringTellsOnceAndRaisesSupervisionTheFirstTimeOnly(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 200) int hours) {
        Life life = new Life("KQ-1", Notices.of(Town.WORKFLOW, Town.directory(), CatchUp.REPLAY))
                .play(Town.commands(seed), Duration.ofHours(hours));
        // Each with what it fired for first: only if that is vacated it has never fired.
        TreeMap<String, ObligationRef> fired = new TreeMap<>();
        List<RequestEvent> history = life.history();
        for (int i = 0; i < history.size(); i++) {
            if (!(history.get(i) instanceof RequestEvent.OfObligation of)) {
                continue;
            }
            ObligationEvent event = of.event();
            if (event instanceof ObligationEvent.Vacated vacated) {
                vacated.rises().forEach(n -> forget(fired, event.ref(), n));
            } else if (event instanceof ObligationEvent.RisesVacated vacated) {
                vacated.rises().forEach(n -> forget(fired, event.ref(), n));
            } else if (isFiring(event)) {
                // By the episode in which it fires, which may be a later one than that in which it was armed.
                String firing = event.ref().rule() + " " + episode(event) + " " + step(event);
                boolean repeated = fired.putIfAbsent(firing, event.ref()) != null;
                Statistics.label("repeated").collect(repeated);
                assertEquals(repeated, isRepeated(event), event::toString);
                assertFalse(repeated && i + 1 < history.size() && isRiseAt(history.get(i + 1), event), event::toString);
            }
        }
        for (NoticeKind kind : List.of(NoticeKind.WARNING, NoticeKind.ESCALATION)) {
            Set<String> once = new HashSet<>();
            for (Notice notice : life.told()) {
                NoticeKey key = notice.key();
                if (key.kind() == kind) {
                    // One rule, cycle, date and step: told once to each.
                    assertTrue(
                            once.add(key.subject() + " " + key.episode() + "." + key.arming() + "." + key.revision()
                                    + " " + key.n() + " " + key.recipient()),
                            key::toString);
                }
            }
        }
    }

    private static boolean isFiring(ObligationEvent event) {
        return event instanceof ObligationEvent.Warned || event instanceof ObligationEvent.Escalated;
    }

    private static String step(ObligationEvent event) {
        return event instanceof ObligationEvent.Escalated escalated
                ? "step " + escalated.n()
                : "warning " + ((ObligationEvent.Warned) event).n();
    }

    private static boolean isRepeated(ObligationEvent event) {
        return (event instanceof ObligationEvent.Warned warned && warned.repeated())
                || (event instanceof ObligationEvent.Escalated escalated && escalated.repeated());
    }

    private static boolean isRiseAt(RequestEvent event, ObligationEvent cause) {
        return event instanceof RequestEvent.SupervisionRaised raised
                && raised.by().isEmpty()
                && raised.at().equals(cause.at());
    }
}
