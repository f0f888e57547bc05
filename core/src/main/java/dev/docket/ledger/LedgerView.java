package dev.docket.ledger;

import dev.docket.request.ClassId;
import dev.docket.request.PersonId;
import dev.docket.request.RequesterId;
import dev.docket.request.SessionId;
import dev.docket.request.SolutionId;
import dev.docket.request.Stage;
import dev.docket.request.UnitId;
import dev.docket.residency.ContactBook;
import dev.docket.session.Series;
import dev.docket.session.Session;
import dev.docket.workflow.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A way to look at a {@link Ledger}: under which heading each entry stands, which entries are shown, and in which order.
 *
 * <pre>{@code
 * ledger.view(LedgerView.LEAD.where(LedgerEntry::isOpen).orderedBy(LedgerView.BY_DUE));
 * }</pre>
 *
 * <p>Looking changes nothing, numbers least of all, and shows no more than the entries do: a requester who is hidden stands under the
 * pseudonym. It costs one pass over the entries. Immutable and thread-safe.
 *
 * @param <K> what the headings are
 * @since 0.1.0
 */
public final class LedgerView<K extends Comparable<? super K>> {

    /** Due first, then what is owed by no date; at one instant by number. */
    public static final Comparator<LedgerEntry> BY_DUE = Comparator.comparing(
                    LedgerEntry::due, orElseLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(LedgerEntry::number);

    /** By the department that leads, or led last; the rest is with the office. */
    public static final LedgerView<UnitId> LEAD = by(LedgerEntry::lead);

    /**
     * What each department sees: what it leads or helps with, but nothing that complains of it; a matter stands under each. The rest is
     * with the office.
     */
    public static final LedgerView<UnitId> DEPARTMENT = byEach(LedgerEntry::departments);

    /** By the session in which it was raised; the rest was raised outside sessions. */
    public static final LedgerView<SessionId> SESSION = by(LedgerEntry::session);

    /** By where it stands, in the order of the stages. */
    public static final LedgerView<Stage> STAGE = by(entry -> Optional.of(entry.stage()));

    /** By requester, across sessions; who is hidden stands under a pseudonym for each request. */
    public static final LedgerView<RequesterId> REQUESTER = by(entry -> Optional.of(entry.requester()));

    /** By class of similar requests; the rest is of none. */
    public static final LedgerView<ClassId> CLASS = by(LedgerEntry::classId);

    /** By the solution of its class that was offered: one key for one class (一把钥匙解决一类问题); to the rest none was. */
    public static final LedgerView<SolutionId> SOLUTION =
            by(entry -> entry.solution().map(solution -> solution.id()));

    /** By the free marks it was given; what has several stands under each, the rest has none. */
    public static final LedgerView<String> TAG = byEach(LedgerEntry::tags);

    private final Function<LedgerEntry, List<K>> headings;
    private final Predicate<LedgerEntry> shown;
    private final Comparator<LedgerEntry> order;

    private LedgerView(
            Function<LedgerEntry, List<K>> headings, Predicate<LedgerEntry> shown, Comparator<LedgerEntry> order) {
        this.headings = headings;
        this.shown = shown;
        this.order = order;
    }

    /** By when something is owed. */
    public enum Owed {
        /** The date has passed. */
        OVERDUE,
        /** The date is near. */
        SOON,
        /** The date is far. */
        LATER
    }

    /**
     * A view that puts each entry in one place.
     *
     * @param heading its heading; empty for the rest
     * @param <K> what the headings are
     * @return the view
     */
    public static <K extends Comparable<? super K>> LedgerView<K> by(Function<LedgerEntry, Optional<K>> heading) {
        Objects.requireNonNull(heading, "heading");
        return byEach(entry -> heading.apply(entry).map(List::of).orElse(List.of()));
    }

    /**
     * A view that may put an entry in several places.
     *
     * @param headings its headings, one that is named twice counts once; empty for the rest
     * @param <K> what the headings are
     * @return the view
     */
    public static <K extends Comparable<? super K>> LedgerView<K> byEach(Function<LedgerEntry, List<K>> headings) {
        Objects.requireNonNull(headings, "headings");
        return new LedgerView<>(headings, entry -> true, Comparator.comparing(LedgerEntry::number));
    }

    /**
     * By when something is owed; nothing is owed in the rest, as in what was written off.
     *
     * @param now what was due before it is overdue
     * @param untilExclusive what is due before it, and not before {@code now}, is {@link Owed#SOON}
     * @return the view
     * @throws IllegalArgumentException if {@code untilExclusive} is before {@code now}
     */
    public static LedgerView<Owed> due(Instant now, Instant untilExclusive) {
        if (untilExclusive.isBefore(now)) {
            throw new IllegalArgumentException("LedgerView.due must look ahead, but was asked at " + now + " until "
                    + untilExclusive + "; pass a later instant");
        }
        return by(entry -> entry.due()
                .filter(due -> entry.isOpen())
                .map(due -> due.isBefore(now) ? Owed.OVERDUE : due.isBefore(untilExclusive) ? Owed.SOON : Owed.LATER));
    }

    /**
     * By who hosted the session in which it was raised, or stood in for them; the rest was raised outside these series.
     *
     * @param series the series of sessions
     * @return the view
     */
    public static LedgerView<PersonId> host(Iterable<Series> series) {
        TreeMap<SessionId, PersonId> hosts = new TreeMap<>();
        for (Series one : series) {
            for (Session session : one.sessions()) {
                hosts.put(session.id(), session.host());
            }
        }
        return by(entry -> entry.session().map(hosts::get));
    }

    /**
     * By the contacts of the requester in a role, such as {@link dev.docket.request.Roles#CONTACT_LEADER}: each enterprise above a size
     * has a named leader. The rest has none, or is of a requester who is hidden: no book knows a pseudonym.
     *
     * @param book who is whose contact
     * @param role in which role
     * @param on on which day
     * @return the view
     */
    public static LedgerView<PersonId> contact(ContactBook book, Role role, LocalDate on) {
        TreeMap<RequesterId, List<PersonId>> contacts = new TreeMap<>();
        for (ContactBook.Entry entry : book.entries()) {
            contacts.computeIfAbsent(entry.enterprise(), enterprise -> book.contacts(enterprise, role, on));
        }
        return byEach(entry -> contacts.getOrDefault(entry.requester(), List.of()));
    }

    /**
     * The same view of some entries only.
     *
     * @param condition which of those that this one shows
     * @return the view
     */
    public LedgerView<K> where(Predicate<LedgerEntry> condition) {
        return new LedgerView<>(headings, shown.and(condition), order);
    }

    /**
     * The same view with the entries under each heading in another order than by number.
     *
     * @param other the order, such as {@link #BY_DUE}; what it leaves equal stays by number
     * @return the view
     */
    public LedgerView<K> orderedBy(Comparator<LedgerEntry> other) {
        return new LedgerView<>(headings, shown, other.thenComparing(LedgerEntry::number));
    }

    /** The headings in order, the rest under the empty one at the end; no heading without an entry. */
    NavigableMap<Optional<K>, List<LedgerEntry>> of(Iterable<LedgerEntry> entries) {
        TreeMap<Optional<K>, List<LedgerEntry>> groups = new TreeMap<>(orElseLast(Comparator.<K>naturalOrder()));
        for (LedgerEntry entry : entries) {
            if (shown.test(entry)) {
                List<K> under = headings.apply(entry);
                under.stream().distinct().forEach(heading -> add(groups, Optional.of(heading), entry));
                if (under.isEmpty()) {
                    add(groups, Optional.empty(), entry);
                }
            }
        }
        groups.replaceAll((heading, group) -> group.stream().sorted(order).toList());
        return Collections.unmodifiableNavigableMap(groups);
    }

    private static <K> void add(
            NavigableMap<Optional<K>, List<LedgerEntry>> groups, Optional<K> heading, LedgerEntry entry) {
        groups.computeIfAbsent(heading, unused -> new ArrayList<>()).add(entry);
    }

    private static <T> Comparator<Optional<T>> orElseLast(Comparator<T> order) {
        return (one, other) -> one.isPresent() && other.isPresent()
                ? order.compare(one.get(), other.get())
                : Boolean.compare(one.isEmpty(), other.isEmpty());
    }
}
