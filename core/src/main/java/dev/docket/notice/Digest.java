package dev.docket.notice;

import dev.docket.request.Request;
import dev.docket.request.RequestId;
import dev.docket.time.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * What one recipient is told on one working day: one delivery instead of many. Immutable and thread-safe.
 *
 * <p>A day's digest goes out at the opening of the recipient's working day and holds what has come up since the opening of the
 * working day before: what is found at night comes at 9, what is found at 10 comes at 9 on the next working day
 * (<em>opinion</em>). So no notice ever belongs to a digest that has gone out, however often and late the host asks. What is
 * {@linkplain Notice#urgent urgent} is in none; it is delivered alone and at once.
 *
 * <p>A host that wants digests keeps notices until they are delivered, and now and then does this with them:
 *
 * <pre>{@code
 * for (Digest digest : Digest.of(waiting)) {
 *   if (digest.deliverAt().isBefore(now)) {
 *     deliver(digest.standing(requests)); // unless it is empty by now
 *   }
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class Digest {

    /** Later means later in this order; the text of the key settles what is left. */
    private static final Comparator<Notice> ORDER = Comparator.comparing(Notice::dueAt)
            .thenComparing(notice -> notice.key().arming())
            .thenComparing(notice -> notice.key().revision())
            .thenComparing(Notice::kind)
            .thenComparing(notice -> notice.key().n())
            .thenComparing(notice -> notice.key().toString());

    Digest() {}

    /**
     * The digests that notices make, of one request or of many. It depends on the notices alone, not on their order; one that is
     * given twice counts once.
     *
     * @param notices the notices
     * @return one digest for each recipient and working day for which anything not urgent is there, by delivery, then recipient
     */
    public static List<Digest> of(Iterable<Notice> notices) {
        Map<NoticeKey, Notice> once = new LinkedHashMap<>();
        notices.forEach(notice -> once.putIfAbsent(notice.key(), notice));
        Map<DigestKey, List<Notice>> days =
                new TreeMap<>(Comparator.comparing(DigestKey::day).thenComparing(DigestKey::recipient));
        once.values().stream()
                .filter(notice -> !notice.urgent())
                .sorted(ORDER)
                .forEach(notice -> days.computeIfAbsent(
                                new DigestKey(notice.recipient().id(), day(notice)), unused -> new ArrayList<>())
                        .add(notice));
        List<Digest> digests = new ArrayList<>();
        days.forEach((key, list) -> digests.add(of(key, list)));
        digests.sort(Comparator.comparing(Digest::deliverAt)
                .thenComparing(digest -> digest.recipient().id()));
        return List.copyOf(digests);
    }

    /** One person may be told in several roles, with a calendar for each: then the last to open decides. */
    private static Digest of(DigestKey key, List<Notice> notices) {
        Instant deliverAt = notices.stream()
                .map(notice -> opening(notice, key.day()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new Builder()
                .key(key)
                .recipient(notices.get(0).recipient())
                .deliverAt(deliverAt)
                .notices(notices)
                .build();
    }

    private static LocalDate day(Notice notice) {
        WorkingCalendar calendar = notice.recipient().calendar();
        LocalDate day = calendar.date(notice.deliverAt());
        return notice.deliverAt().isAfter(opening(notice, day)) ? calendar.nextWorkingDay(day) : day;
    }

    private static Instant opening(Notice notice, LocalDate day) {
        return notice.recipient().calendar().opening(day).orElse(notice.deliverAt());
    }

    /**
     * Its identity, by which a receiver drops repeats.
     *
     * @return the value
     */
    public abstract DigestKey key();

    /**
     * Who is told.
     *
     * @return the value
     */
    public abstract Recipient recipient();

    /**
     * When to deliver it: the opening of the recipient's working day.
     *
     * @return the value
     */
    public abstract Instant deliverAt();

    /**
     * All that has come up for it.
     *
     * @return the notices, the oldest first
     */
    public abstract List<Notice> notices();

    /**
     * What is told of it: of all that one rule says of one request the latest, which names the others as superseded.
     *
     * @return the notices, the oldest first
     */
    public List<Notice> told() {
        Map<String, List<Notice>> groups = new LinkedHashMap<>();
        for (Notice notice : notices()) {
            groups.computeIfAbsent(group(notice), unused -> new ArrayList<>()).add(notice);
        }
        return groups.values().stream().map(Drafts::latest).sorted(ORDER).toList();
    }

    /** What people did is told each time. */
    private static String group(Notice notice) {
        boolean ofRule = notice.key().arming() > 0 || notice.key().subject().equals(Announcing.SUPERVISION);
        return ofRule
                ? notice.request() + "\n" + notice.key().subject()
                : notice.key().toString();
    }

    /**
     * The same digest without what is over by now; see {@link Notices#stillStands}. It keeps its key and its delivery.
     *
     * @param requests the requests as they stand at the delivery; of one that is not there all is kept
     * @return the digest, perhaps {@linkplain #isEmpty empty}
     */
    public Digest standing(Function<RequestId, Optional<Request>> requests) {
        List<Notice> left = notices().stream()
                .filter(notice -> requests.apply(notice.request())
                        .map(request -> Notices.stillStands(notice, request))
                        .orElse(true))
                .toList();
        Builder builder = new Builder();
        builder.from(this);
        return builder.notices(left).build();
    }

    /**
     * Whether there is nothing left to tell.
     *
     * @return true when it need not be delivered
     */
    public boolean isEmpty() {
        return notices().isEmpty();
    }

    /**
     * The digest in our words.
     *
     * @param language Chinese when its language is {@code zh}, else English
     * @return a line for each notice that is told
     */
    public String text(Locale language) {
        return text(Words.in(language));
    }

    /**
     * The digest in the host's own words.
     *
     * @param words the words
     * @return a line for each notice that is told
     */
    public String text(Words words) {
        return told().stream().map(notice -> notice.text(words)).collect(Collectors.joining("\n"));
    }

    /**
     * The digest in the recipient's language.
     *
     * @return a line for each notice that is told
     */
    public String text() {
        return text(recipient().language());
    }

    static final class Builder extends ImmutableDigest.Builder {
        Builder() {}
    }
}
