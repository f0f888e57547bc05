package dev.docket.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.notice.Town.Life;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** What must hold of the digests of several requests, whatever the rhythm of asking. */
class DigestLawsTest {

    private static final int TRIES = 20;

    /** A notice, and when the host asked for it. */
    private record Found(Instant askedAt, Notice notice) {}

    private static List<Found> found(long seed, int hours) {
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Life life = new Life("KQ-" + i).play(Town.commands(seed + i), Duration.ofHours(hours));
            Notices notices = Notices.of(Town.WORKFLOW, Town.directory());
            for (int j = 0; j < life.steps().size(); j++) {
                var step = life.steps().get(j);
                notices.from(life.befores().get(j), step)
                        .forEach(notice -> found.add(new Found(step.askedAt(), notice)));
            }
        }
        return found;
    }

    private static List<Notice> notices(List<Found> found) {
        return found.stream().map(Found::notice).toList();
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void L40_aDigestComesWhenItsRecipientBeginsToWorkAndNeverBeforeWhatItTells(
            @ForAll long seed, @ForAll @IntRange(min = 4, max = 900) int hours) {
        for (Digest digest : Digest.of(notices(found(seed, hours)))) {
            assertEquals(
                    digest.recipient().calendar().opening(digest.key().day()).orElseThrow(), digest.deliverAt());
            for (Notice notice : digest.notices()) {
                assertFalse(digest.deliverAt().isBefore(notice.deliverAt()), notice::toString);
                assertFalse(notice.urgent(), notice::toString);
            }
        }
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void L39_oneDigestForARecipientAndDayAndOneNoticeInItForARuleOfARequest(
            @ForAll long seed, @ForAll @IntRange(min = 4, max = 900) int hours) {
        Set<String> keys = new HashSet<>();
        for (Digest digest : Digest.of(notices(found(seed, hours)))) {
            assertTrue(keys.add(digest.key().toString()), () -> "two digests: " + digest.key());
            Set<String> rules = new HashSet<>();
            for (Notice notice : digest.told()) {
                assertEquals(digest.recipient().id(), notice.recipient().id());
                assertTrue(
                        notice.key().arming() == 0
                                || rules.add(
                                        notice.request() + " " + notice.key().subject()),
                        notice::toString);
            }
            Statistics.label("superseded")
                    .collect(digest.told().size() < digest.notices().size());
        }
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void L42_nothingIsLostAndNothingIsToldInTwoDigests(
            @ForAll long seed, @ForAll @IntRange(min = 4, max = 900) int hours) {
        List<Notice> all = notices(found(seed, hours));
        Set<NoticeKey> once = new HashSet<>();
        for (Digest digest : Digest.of(all)) {
            Set<NoticeKey> named = new HashSet<>();
            digest.told().forEach(notice -> {
                named.add(notice.key());
                named.addAll(notice.supersedes());
            });
            for (Notice notice : digest.notices()) {
                assertTrue(named.contains(notice.key()), notice::toString);
                assertTrue(once.add(notice.key()), notice::toString);
            }
        }
        for (Notice notice : all) {
            assertEquals(!notice.urgent(), once.contains(notice.key()), notice::toString);
        }
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void L45_whatHasGoneOutNeverChangesWhateverComesUpLater(
            @ForAll long seed,
            @ForAll @IntRange(min = 4, max = 900) int hours,
            @ForAll @IntRange(min = 1, max = 20_000) int minutes) {
        List<Found> all = new ArrayList<>(found(seed, hours));
        Instant first = all.get(0).askedAt();
        Instant now = first.plus(Duration.ofMinutes(20L * minutes));
        List<Found> sofar =
                all.stream().filter(one -> !one.askedAt().isAfter(now)).toList();
        Collections.shuffle(all, new Random(seed));

        List<Digest> gone = goneOut(sofar, now);

        assertEquals(gone, goneOut(all, now));
        Statistics.label("gone out").collect(gone.isEmpty() ? "none" : "some");
    }

    private static List<Digest> goneOut(List<Found> found, Instant now) {
        return Digest.of(notices(found)).stream()
                .filter(digest -> digest.deliverAt().isBefore(now))
                .toList();
    }
}
