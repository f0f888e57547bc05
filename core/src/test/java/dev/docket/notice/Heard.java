package dev.docket.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.docket.obligation.RuleCode;
import java.util.ArrayList;
import java.util.List;

/** What tests ask of notices. */
final class Heard {

    private Heard() {}

    /** Who is told what: "KIND to person". */
    static List<String> who(Iterable<Notice> notices) {
        List<String> told = new ArrayList<>();
        notices.forEach(
                notice -> told.add(notice.kind() + " to " + notice.recipient().id()));
        return told;
    }

    static Notice only(List<Notice> notices, NoticeKind kind, String recipient) {
        List<Notice> found = notices.stream()
                .filter(notice -> notice.kind() == kind)
                .filter(notice -> notice.recipient().id().equals(recipient))
                .toList();
        assertEquals(1, found.size(), () -> kind + " to " + recipient + " in " + who(notices));
        return found.get(0);
    }

    /** What tells of an obligation of a rule. */
    static List<Notice> ofRule(RuleCode rule, List<Notice> notices) {
        return notices.stream()
                .filter(notice -> notice.key().subject().equals(rule.value()))
                .toList();
    }

    static List<Notice> kinds(NoticeKind kind, List<Notice> notices) {
        return notices.stream().filter(notice -> notice.kind() == kind).toList();
    }
}
