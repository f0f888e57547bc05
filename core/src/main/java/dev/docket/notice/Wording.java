package dev.docket.notice;

import dev.docket.obligation.RuleCode;
import dev.docket.request.PublicToken;
import dev.docket.request.RequestId;
import dev.docket.request.Roles;
import dev.docket.request.UnitId;
import dev.docket.workflow.EventKind;
import dev.docket.workflow.Role;
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
        StringBuilder text = new StringBuilder(head(notice));
        if (notice.published()) {
            text.append(publish(notice.tokens().stream().map(PublicToken::value).toList()));
        }
        text.append(body(notice));
        notice.remark()
                .filter(remark -> !remark.isBlank() && notice.kind() != NoticeKind.COMPANION_NAMED)
                .ifPresent(remark -> text.append(quoted(remark)));
        if (!notice.unfilled().isEmpty()) {
            text.append(unfilled(notice.unfilled().stream().map(this::role).collect(Collectors.joining(", "))));
        }
        if (!notice.supersedes().isEmpty()) {
            text.append(supersedes(notice.supersedes().size()));
        }
        return text.toString();
    }

    abstract String head(Notice notice);

    abstract String body(Notice notice);

    /** That the recipient is to publish what follows. */
    abstract String publish(List<String> tokens);

    abstract String quoted(String remark);

    abstract String role(Role role);

    abstract String unfilled(String roles);

    abstract String supersedes(int others);

    /** Acts by the codes of their rules; a rule that only a programme knows is called by its code. */
    abstract Map<RuleCode, String> acts();

    final String act(Notice notice) {
        return notice.rule()
                .map(code -> Optional.ofNullable(acts().get(code)).orElse(code.value()))
                .orElse("?");
    }

    /** Whether it is meant for a role, whoever is told in its place. */
    static boolean isTo(Notice notice, Role role) {
        return notice.recipient().role().equals(role) || notice.unfilled().contains(role);
    }

    /** Whether it speaks to the requester, were it by what is published. */
    static boolean isToRequester(Notice notice) {
        return notice.published() || notice.recipient().role().equals(Roles.REQUESTER);
    }

    /** Whether an event of this kind happened rather than its opposite. */
    static boolean is(Notice notice, EventKind kind) {
        return notice.key().subject().equals(kind.name());
    }

    /** Whether a date that comes near raised supervision, rather than one that has passed. */
    static boolean isWarned(Notice notice) {
        return notice.cause().filter(kind -> kind.name().startsWith("Warned:")).isPresent();
    }

    static String time(Notice notice, Instant instant) {
        return MINUTE.format(instant.atZone(notice.recipient().calendar().zone()));
    }

    static String others(Notice notice) {
        return notice.others().stream().map(RequestId::value).collect(Collectors.joining(", "));
    }

    static String units(Notice notice, String comma) {
        List<UnitId> units = notice.units();
        return units.stream().map(UnitId::value).collect(Collectors.joining(comma));
    }
}
