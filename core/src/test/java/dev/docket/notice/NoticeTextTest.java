package dev.docket.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.notice.Town.Life;
import dev.docket.request.RequestId;
import dev.docket.request.Roles;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class NoticeTextTest {

    private final Life life = new Life("KQ-1");

    private static Notice of(List<Notice> notices, NoticeKind kind) {
        return notices.stream()
                .filter(notice -> notice.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void saysWhatIsOwedByWhenInTheRecipientsZone() {
        life.when("2026-09-07T10:00", Town.raise("S-1", "2026-09-07T11:00"));
        Notice letter = of(life.when("2026-09-08T10:00", Town.letter("L-1")), NoticeKind.LETTER);

        assertEquals(
                "KQ-1 \"noise at night\": letter L-1 asks housing to lead; the answer is due by 2026-09-17 17:00;"
                        + " please confirm its receipt by 2026-09-09 17:00.",
                letter.text());
        assertEquals(
                "KQ-1“noise at night”：交办函L-1请housing牵头办理，答复期限2026-09-17 17:00，签收期限2026-09-09 17:00。",
                letter.text(Locale.CHINESE));
    }

    @Test
    void saysWhatItReplaces() {
        life.when("2026-09-07T10:00", Town.raise("S-1", "2026-09-07T11:00"));
        life.when("2026-09-08T10:00", Town.letter("L-1"));
        Notice reminder = of(life.asked("2026-10-12T09:30"), NoticeKind.REMINDER);

        assertEquals(
                "KQ-1 \"noise at night\": a reminder: the answer is still owed; it is due by 2026-09-17 17:00."
                        + " (In place of 3 earlier notices.)",
                reminder.text());
    }

    @Test
    void saysInWhosePlaceItIsTold() {
        var people = Town.people();
        people.remove(Roles.LEAD);
        Life town = new Life("KQ-1", Notices.of(Town.WORKFLOW, Town.directory(people)));
        town.when("2026-09-07T10:00", Town.raise("S-1", "2026-09-07T11:00"));
        Notice letter = of(town.when("2026-09-08T10:00", Town.letter("L-1")), NoticeKind.LETTER);

        assertEquals("lin", letter.recipient().id());
        assertTrue(
                letter.text().endsWith(" (You are told because nobody fills the role: lead department.)"),
                letter::text);
        assertTrue(letter.text(Locale.CHINESE).endsWith("（因无人担任以下角色，改为告知您：牵头部门。）"), letter::text);
    }

    @Test
    void everyKindHasWordsInBothLanguagesAndLacksNoFact() {
        Set<NoticeKind> seen = EnumSet.noneOf(NoticeKind.class);
        Set<String> bad = new TreeSet<>();
        for (long seed = 0; seed < 150; seed++) {
            for (Notice notice : new Life("KQ-1")
                    .play(Town.commands(seed), Duration.ofHours(24))
                    .told()) {
                seen.add(notice.kind());
                String english = notice.text(Locale.ENGLISH);
                String chinese = notice.text(Locale.CHINESE);
                if (english.contains("not set") || english.contains("?") || english.contains("null")) {
                    bad.add(english);
                }
                if (chinese.contains("未定") || chinese.contains("?") || !chinese.matches("(?s).*\\p{IsHan}.*")) {
                    bad.add(chinese);
                }
            }
        }
        assertEquals(Set.of(), bad);
        assertEquals(EnumSet.allOf(NoticeKind.class), seen);
    }

    @Test
    void keysReadAlikeOnlyWhenTheyAreEqual() {
        NoticeKey one = key("A/b", "c");
        NoticeKey other = key("A", "b/c");

        assertEquals("A%2Fb/c/0.1.0/BREACH/1/zhou%25", one.toString());
        assertFalse(one.toString().equals(other.toString()));
    }

    private static NoticeKey key(String request, String subject) {
        return new NoticeKey(RequestId.of(request), subject, 0, 1, 0, NoticeKind.BREACH, 1, "zhou%");
    }
}
