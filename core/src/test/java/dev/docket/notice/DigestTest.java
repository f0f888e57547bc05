package dev.docket.notice;

import static dev.docket.notice.Heard.kinds;
import static dev.docket.notice.Heard.ofRule;
import static dev.docket.notice.Heard.who;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.notice.Town.Life;
import dev.docket.programme.StandardRules;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestId;
import dev.docket.request.Roles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Requests of Monday 7 September 2026, whose letter went out on the 8th: the answer is due on Thursday the 17th at 17:00. Offices
 * open at 9 on working days; the leader works on Wednesdays from 10 to 12.
 */
class DigestTest {

    private static Life assigned(String id) {
        Life life = new Life(id);
        life.when("2026-09-07T10:00", Town.raise("S-1", "2026-09-07T11:00"));
        life.when("2026-09-08T10:00", Town.letter("L-" + id));
        return life;
    }

    private static NoticeKey key(int arming, int revision, int n) {
        return new NoticeKey(RequestId.of("KQ-1"), "answer", 0, arming, revision, NoticeKind.WARNING, n, "zhou");
    }

    private static Notice warning(NoticeKey key) {
        return Notice.builder()
                .key(key)
                .recipient(Town.person("zhou", Roles.LEAD))
                .title("noise at night")
                .dueAt(Town.at("2026-09-15T17:00"))
                .deliverAt(Town.at("2026-09-16T09:00"))
                .build();
    }

    private static Digest of(List<Notice> notices, String recipient, String day) {
        return Digest.of(notices).stream()
                .filter(digest -> digest.key().equals(new DigestKey(recipient, LocalDate.parse(day))))
                .findFirst()
                .orElseThrow();
    }

    @Nested
    class Of {

        @Test
        void makesOneOfWhatOneRecipientIsToldOfManyRequests() {
            List<Notice> notices = new ArrayList<>();
            for (String id : List.of("KQ-2", "KQ-1")) {
                notices.addAll(kinds(NoticeKind.BREACH, assigned(id).asked("2026-09-17T17:01")));
            }

            Digest digest = of(notices, "zhou", "2026-09-18");

            assertEquals(Town.at("2026-09-18T09:00"), digest.deliverAt());
            assertEquals(
                    List.of("KQ-1", "KQ-2"),
                    ofRule(StandardRules.ANSWER, digest.told()).stream()
                            .map(notice -> notice.request().value())
                            .toList());
        }

        @Test
        void waitsForTheNextOpeningOfTheRecipientsWorkingDay() {
            Life life = assigned("KQ-1");
            // The letter of Tuesday at 10: the lead's digest goes out on Wednesday; the leader's on Wednesday too, when
            // he opens.
            assertEquals(
                    Town.at("2026-09-09T09:00"),
                    of(life.told(), "zhou", "2026-09-09").deliverAt());
            assertEquals(
                    Town.at("2026-09-09T10:00"),
                    of(life.told(), "he", "2026-09-09").deliverAt());
            // What is found on Saturday comes on Monday.
            List<Notice> found = kinds(NoticeKind.RECEIPT_DEEMED, life.asked("2026-09-12T10:00"));
            assertEquals(
                    Town.at("2026-09-14T09:00"), of(found, "zhou", "2026-09-14").deliverAt());
        }

        @Test
        void comesInTheOrderOfTheDelivery() {
            List<String> keys = Digest.of(assigned("KQ-1").told()).stream()
                    .map(digest -> digest.key().toString())
                    .toList();

            // At home it is day at midnight; the leader's office opens an hour later than the lead's.
            assertEquals(
                    List.of("digest/mei/2026-09-09", "digest/zhou/2026-09-09", "digest/he/2026-09-09"),
                    keys.stream().filter(key -> key.endsWith("-09")).toList());
        }

        @Test
        void leavesOutWhatIsUrgent() {
            Life life = new Life("KQ-1");
            life.when("2026-09-07T10:00", Town.raiseUnderNext("S-1", "2026-09-07T11:00"));
            List<Notice> told = life.when("2026-09-08T10:00", Town.letter("L-1"));

            List<Notice> urgent = told.stream().filter(Notice::urgent).toList();

            assertEquals(List.of("OWED to zhou"), who(ofRule(StandardRules.FIRST_CONTACT, told)));
            assertEquals(ofRule(StandardRules.FIRST_CONTACT, told), urgent);
            assertTrue(Digest.of(told).stream()
                    .flatMap(digest -> digest.notices().stream())
                    .noneMatch(Notice::urgent));
        }

        @Test
        void L45_givesTheSameKeysInWhateverOrderAndHoweverOften() {
            List<Notice> notices = new ArrayList<>(assigned("KQ-1").asked("2026-10-12T09:30"));
            List<Digest> digests = Digest.of(notices);
            Collections.reverse(notices);
            notices.addAll(List.copyOf(notices));

            assertEquals(digests, Digest.of(notices));
            assertEquals("digest/a%2Fb/2026-09-07", new DigestKey("a/b", LocalDate.of(2026, 9, 7)).toString());
        }
    }

    @Nested
    class ToldInIt {

        @Test
        void oneRuleOfOneRequestIsToldOnceByItsLatestNotice() {
            Life life = new Life("KQ-1");
            life.when("2026-09-07T10:00", Town.raise("S-1", "2026-09-07T11:00"));
            List<Notice> notices = new ArrayList<>();
            for (String end : List.of("2026-09-08T11:00", "2026-09-09T11:00")) {
                String at = end.equals("2026-09-08T11:00") ? "2026-09-09T12:00" : "2026-09-09T15:00";
                notices.addAll(life.when(at, new RequestCommand.NoteSessionEnd(Town.HOST, Town.at(end))));
            }
            assertEquals(List.of("MOVED to lin", "MOVED to lin"), who(notices));

            List<Notice> told = of(notices, "lin", "2026-09-10").told();

            assertEquals(List.of("MOVED to lin"), who(told));
            // Three working days after the 9th: 10, 11, 14.
            assertEquals(Optional.of(Town.at("2026-09-14T17:00")), told.get(0).due());
            assertEquals(List.of(notices.get(0).key()), told.get(0).supersedes());
        }

        @Test
        void theLatestIsByNumberAndNotByText() {
            for (List<NoticeKey> keys : List.of(
                    List.of(key(2, 0, 1), key(10, 0, 1)),
                    List.of(key(1, 2, 1), key(1, 10, 1)),
                    List.of(key(1, 0, 2), key(1, 0, 10)))) {
                List<Notice> notices = keys.stream().map(DigestTest::warning).toList();

                List<Notice> told = of(notices, "zhou", "2026-09-16").told();

                assertEquals(
                        List.of(keys.get(1)), told.stream().map(Notice::key).toList());
                assertEquals(List.of(keys.get(0)), told.get(0).supersedes());
            }
        }

        @Test
        void whatANoticeSupersededBeforeStaysNamed() {
            Digest friday = of(assigned("KQ-1").asked("2026-09-17T17:01"), "zhou", "2026-09-18");
            Notice answer = ofRule(StandardRules.ANSWER, friday.told()).get(0);

            assertEquals(NoticeKind.BREACH, answer.kind());
            assertEquals(
                    List.of(NoticeKind.WARNING),
                    answer.supersedes().stream().map(NoticeKey::kind).toList());
        }

        @Test
        void whatPeopleDidIsToldEachTime() {
            Life life = new Life("KQ-1");
            life.when("2026-09-07T10:00", Town.raise("S-1", "2026-09-07T11:00"));
            life.when("2026-09-08T10:00", Town.letter("L-1", "water", "fire"));
            List<Notice> notices = new ArrayList<>();
            notices.addAll(life.when("2026-09-08T11:00", Town.contribute("water", "we agree")));
            notices.addAll(life.when("2026-09-08T14:00", Town.contribute("fire", "we do not")));

            assertEquals(
                    List.of("CONTRIBUTED to zhou", "CONTRIBUTED to zhou"),
                    who(of(notices, "zhou", "2026-09-09").told()));
        }

        @Test
        void itsTextHasALineForEach() {
            List<Notice> notices = new ArrayList<>();
            for (String id : List.of("KQ-1", "KQ-2")) {
                notices.addAll(kinds(NoticeKind.RECEIPT_DEEMED, assigned(id).asked("2026-09-09T17:01")));
            }
            Digest digest = of(notices, "zhou", "2026-09-10");

            assertEquals("""
                    KQ-1 "noise at night": the letter counts as received by housing, since nobody confirmed its receipt; the answer is due by 2026-09-17 17:00.
                    KQ-2 "noise at night": the letter counts as received by housing, since nobody confirmed its receipt; the answer is due by 2026-09-17 17:00.""", digest.text());
            assertTrue(digest.text(Locale.CHINESE).contains("视为已签收"));
        }
    }

    @Nested
    class Standing {

        @Test
        void dropsWhatIsOverAtTheDeliveryAndKeepsItsKey() {
            Life life = assigned("KQ-1");
            List<Notice> notices = new ArrayList<>(life.asked("2026-09-15T10:01"));
            Digest digest = of(notices, "zhou", "2026-09-16");
            assertTrue(reminds(digest));

            life.when("2026-09-15T11:00", Town.submit());
            Digest left = digest.standing(id -> Optional.of(life.request()));

            assertFalse(reminds(left));
            assertEquals(digest.key(), left.key());
            assertEquals(digest.deliverAt(), left.deliverAt());
        }

        @Test
        void keepsWhatIsNot() {
            Life life = assigned("KQ-1");
            Digest digest = of(life.asked("2026-09-15T10:01"), "zhou", "2026-09-16");

            assertEquals(digest, digest.standing(id -> Optional.of(life.request())));
        }

        @Test
        void isEmptyWhenAllIsOver() {
            Life life = assigned("KQ-1");
            List<Notice> reminder = kinds(NoticeKind.REMINDER, life.asked("2026-09-15T10:01"));
            life.when("2026-09-15T11:00", Town.submit());
            Digest digest = of(reminder, "zhou", "2026-09-16");

            assertFalse(digest.isEmpty());
            assertTrue(digest.standing(id -> Optional.of(life.request())).isEmpty());
            assertEquals(digest, digest.standing(id -> Optional.empty()));
        }

        private boolean reminds(Digest digest) {
            return digest.notices().stream().anyMatch(notice -> notice.kind() == NoticeKind.REMINDER);
        }
    }
}
