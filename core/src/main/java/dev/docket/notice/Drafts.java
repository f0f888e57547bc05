package dev.docket.notice;

import dev.docket.obligation.Obligation;
import dev.docket.obligation.ObligationRef;
import dev.docket.obligation.Occurrence;
import dev.docket.obligation.RuleCode;
import dev.docket.request.Request;
import dev.docket.request.RequestEvent;
import dev.docket.workflow.Event;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The notices of one step in the making: what was derived of its events, then what of it is really sent. */
final class Drafts {

    private final Instant askedAt;
    private final Map<NoticeKey, Draft> drafts = new LinkedHashMap<>();
    private final List<ObligationRef> vacated = new ArrayList<>();

    Drafts(Instant askedAt) {
        this.askedAt = askedAt;
    }

    /** A notice, and the rise of supervision that it tells besides. */
    private record Draft(Notice notice, boolean ofLapse, Optional<Notice> rise) {}

    void add(Message message, RequestEvent event, Request after, Addressing.Addressee addressee) {
        Notice notice = notice(message, event, after, addressee);
        boolean isSaid = switch (notice.kind()) {
            case SUPERVISION -> toldByItsCause(notice);
            case OWED -> isTold(notice);
            case VACATED -> vacated.contains(ref(notice));
            default -> false;
        };
        if (isSaid) {
            return;
        }
        boolean ofLapse = event.origin() == Event.Origin.LAPSE;
        drafts.merge(
                notice.key(),
                new Draft(notice, ofLapse, Optional.empty()),
                (first, again) -> new Draft(joined(first.notice(), again.notice()), ofLapse, first.rise()));
    }

    /**
     * What a breach found in this very step would tell is told no more, nor that it proved premature. Supervision stays where it
     * rose to: who was to learn of the rise by its cause learns of it alone.
     */
    void vacate(ObligationRef ref) {
        List<Draft> gone = drafts.values().stream()
                .filter(draft ->
                        isOfABreach(draft.notice()) && ref(draft.notice()).equals(ref))
                .toList();
        if (gone.stream().anyMatch(draft -> draft.notice().kind() == NoticeKind.BREACH)) {
            vacated.add(ref);
        }
        gone.forEach(this::drop);
    }

    /** Nor what warnings and steps of the ladder would tell that were found in this very step. */
    void vacate(ObligationRef ref, List<Integer> rises) {
        drafts.values().stream()
                .filter(draft -> rises.contains(step(draft.notice()))
                        && ref(draft.notice()).equals(ref))
                .toList()
                .forEach(this::drop);
    }

    private void drop(Draft draft) {
        drafts.remove(draft.notice().key());
        draft.rise().ifPresent(rise -> drafts.put(rise.key(), new Draft(rise, draft.ofLapse(), Optional.empty())));
    }

    private static int step(Notice notice) {
        return switch (notice.kind()) {
            case WARNING -> -notice.key().n();
            case ESCALATION -> notice.key().n();
            default -> 0;
        };
    }

    private static boolean isOfABreach(Notice notice) {
        return notice.kind() == NoticeKind.BREACH || notice.kind() == NoticeKind.ESCALATION;
    }

    private Notice notice(Message message, RequestEvent event, Request after, Addressing.Addressee addressee) {
        Recipient recipient = addressee.recipient();
        Instant moment = event.at().isAfter(askedAt) ? event.at() : askedAt;
        Notice.Builder notice = Notice.builder()
                .key(new NoticeKey(
                        after.id(),
                        message.subject(),
                        message.episode(),
                        message.arming(),
                        message.revision(),
                        message.kind(),
                        message.n(),
                        recipient.id()))
                .recipient(recipient)
                .title(after.intake().title())
                .dueAt(event.at())
                .urgent(message.urgent())
                .deliverAt(message.urgent() ? moment : recipient.calendar().nextOpenOrSame(moment))
                .unfilled(addressee.unfilled());
        message.content().accept(notice);
        return notice.build();
    }

    /** A rise is told to a recipient by the notice of what caused it, if they get that. */
    private boolean toldByItsCause(Notice rise) {
        for (Map.Entry<NoticeKey, Draft> entry : drafts.entrySet()) {
            Notice cause = entry.getValue().notice();
            boolean raises = switch (cause.kind()) {
                case WARNING, ESCALATION, RECEIPT_DEEMED -> true;
                default -> false;
            };
            if (raises && isTo(rise, cause) && cause.dueAt().equals(rise.dueAt())) {
                entry.setValue(new Draft(
                        changed(cause, notice -> notice.level(rise.level())),
                        entry.getValue().ofLapse(),
                        Optional.of(rise)));
                return true;
            }
        }
        return false;
    }

    /** Whether another notice of the same moment names the recipient this very act and date. */
    private boolean isTold(Notice owed) {
        return drafts.values().stream()
                .map(Draft::notice)
                .anyMatch(notice -> isTo(owed, notice)
                        && notice.rule().equals(owed.rule())
                        && notice.due().equals(owed.due()));
    }

    private static boolean isTo(Notice one, Notice other) {
        return one.recipient().id().equals(other.recipient().id());
    }

    private static Notice changed(Notice notice, UnaryOperator<Notice.Builder> change) {
        Notice.Builder builder = Notice.builder();
        builder.from(notice);
        return change.apply(builder).build();
    }

    /** What the office is to publish it may have to pass on besides, to one who cannot be told. */
    private static Notice joined(Notice notice, Notice other) {
        return changed(
                withUnitsOf(notice, other),
                builder -> builder.addAllUnfilled(other.unfilled().stream()
                        .filter(role -> !notice.unfilled().contains(role))
                        .toList()));
    }

    private static Notice withUnitsOf(Notice notice, Notice other) {
        return changed(
                notice,
                builder -> builder.addAllUnits(other.units().stream()
                        .filter(unit -> !notice.units().contains(unit))
                        .toList()));
    }

    /** What is sent: nothing that the step's end has made idle; of several lapses of one rule the latest. */
    List<Notice> sent(Request end, CatchUp catchUp) {
        drafts.values().removeIf(draft -> !Notices.stillStands(draft.notice(), end));
        drafts.values().removeIf(draft -> isStale(draft, catchUp));
        if (!catchUp.collapses()) {
            return drafts.values().stream().map(Draft::notice).toList();
        }
        drafts.values().removeIf(draft -> isOvertaken(draft.notice(), end));
        Map<String, List<Notice>> groups = new TreeMap<>();
        for (Draft draft : drafts.values()) {
            if (draft.ofLapse()) {
                groups.computeIfAbsent(group(draft.notice()), unused -> new ArrayList<>())
                        .add(draft.notice());
            }
        }
        List<Notice> sent = new ArrayList<>();
        for (Draft draft : drafts.values()) {
            List<Notice> group =
                    draft.ofLapse() ? groups.getOrDefault(group(draft.notice()), List.of()) : List.of(draft.notice());
            if (group.get(group.size() - 1).equals(draft.notice())) {
                sent.add(latest(group));
            }
        }
        return sent;
    }

    /** What is left out as too old, though it still stands. */
    List<Notice> skipped(Request end, CatchUp catchUp) {
        return drafts.values().stream()
                .filter(draft -> isStale(draft, catchUp) && Notices.stillStands(draft.notice(), end))
                .map(Draft::notice)
                .toList();
    }

    private boolean isStale(Draft draft, CatchUp catchUp) {
        return draft.ofLapse()
                && catchUp.skipsOlderThan()
                        .filter(age -> Duration.between(draft.notice().dueAt(), askedAt)
                                        .compareTo(age)
                                > 0)
                        .isPresent();
    }

    private static String group(Notice notice) {
        return notice.key().subject() + "\n" + notice.recipient().id();
    }

    /** The last of several, which names the others as superseded, and the departments of those of its kind. */
    static Notice latest(List<Notice> group) {
        Notice latest = group.get(group.size() - 1);
        for (Notice earlier : group.subList(0, group.size() - 1)) {
            Notice so = earlier.kind() == latest.kind() ? withUnitsOf(latest, earlier) : latest;
            latest = changed(
                    so, notice -> notice.addAllSupersedes(earlier.supersedes()).addSupersedes(earlier.key()));
        }
        return latest;
    }

    /** A late reminder that would be delivered on the working day of the next one is left out, as the next one comes. */
    private static boolean isOvertaken(Notice notice, Request end) {
        return notice.kind() == NoticeKind.REMINDER
                && nextReminder(notice, end)
                        .map(next -> notice.recipient().calendar().nextOpenOrSame(next))
                        .filter(next -> !day(notice, notice.deliverAt()).isBefore(day(notice, next)))
                        .isPresent();
    }

    private static LocalDate day(Notice notice, Instant instant) {
        return notice.recipient().calendar().date(instant);
    }

    private static Optional<Instant> nextReminder(Notice notice, Request end) {
        return obligation(notice, end)
                .flatMap(obligation -> obligation.plan().stream()
                        .filter(occurrence -> occurrence.kind() == Occurrence.Kind.REMINDER)
                        .map(Occurrence::at)
                        .findFirst());
    }

    /** The obligation that a notice of a rule is about, if it is still open. */
    static Optional<Obligation> obligation(Notice notice, Request request) {
        return notice.key().arming() > 0 ? request.obligations().find(ref(notice)) : Optional.empty();
    }

    private static ObligationRef ref(Notice notice) {
        NoticeKey key = notice.key();
        return new ObligationRef(RuleCode.of(key.subject()), key.episode(), key.arming());
    }
}
