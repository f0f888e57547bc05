package dev.docket.notice;

import dev.docket.obligation.RuleCode;
import dev.docket.request.UnitId;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The words of notices in one language: a head, what the kind tells, and what is told in whose place. */
abstract class Wording {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    static Wording in(Locale language) {
        return language.getLanguage().equals("zh") ? new ChineseWording() : new EnglishWording();
    }

    final String text(Notice notice) {
        StringBuilder text = new StringBuilder(head(notice)).append(body(notice));
        notice.remark()
                .filter(remark -> !remark.isBlank() && notice.kind() != NoticeKind.SUPERVISION)
                .ifPresent(remark -> text.append(quoted(remark)));
        if (!notice.unfilled().isEmpty()) {
            text.append(
                    unfilled(notice.unfilled().stream().map(role -> role.name()).collect(Collectors.joining(", "))));
        }
        if (!notice.supersedes().isEmpty()) {
            text.append(supersedes(notice.supersedes().size()));
        }
        return text.toString();
    }

    abstract String head(Notice notice);

    abstract String body(Notice notice);

    abstract String quoted(String remark);

    abstract String unfilled(String roles);

    abstract String supersedes(int others);

    /** Acts by the codes of their rules; a rule that only a programme knows is called by its code. */
    abstract Map<RuleCode, String> acts();

    final String act(Notice notice) {
        return notice.rule()
                .map(code -> Optional.ofNullable(acts().get(code)).orElse(code.value()))
                .orElse("?");
    }

    static String time(Notice notice, Instant instant) {
        return MINUTE.format(instant.atZone(notice.recipient().calendar().zone()));
    }

    static String units(Notice notice, String comma) {
        List<UnitId> units = notice.units();
        return units.stream().map(UnitId::value).collect(Collectors.joining(comma));
    }
}
