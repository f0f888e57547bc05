package dev.docket.residency;

import dev.docket.request.PersonId;
import dev.docket.request.RequesterId;
import dev.docket.workflow.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Who is whose contact, in which role, from when to when: contact leaders, liaison and resident officers, those at the enterprise's
 * own side. Roles are names, so that a scheme adds its own.
 *
 * <p>A day is asked for each time, since a book keeps those who have left too. Immutable and thread-safe.
 *
 * @param entries the entries, in the order in which they were made
 * @since 0.1.0
 */
public record ContactBook(List<Entry> entries) {

    /** A book in which nobody stands. */
    public static final ContactBook EMPTY = new ContactBook(List.of());

    /** Makes a book. */
    public ContactBook {
        entries = List.copyOf(entries);
    }

    /**
     * That somebody is the contact of an enterprise.
     *
     * @param enterprise of which enterprise
     * @param role in which role
     * @param person who
     * @param since the first day
     * @param until the first day on which they are it no more; empty while they are
     */
    public record Entry(
            RequesterId enterprise, Role role, PersonId person, LocalDate since, Optional<LocalDate> until) {

        /**
         * Makes an entry.
         *
         * @throws IllegalArgumentException if it would end before it begins
         */
        public Entry {
            Objects.requireNonNull(enterprise, "enterprise");
            Objects.requireNonNull(role, "role");
            Objects.requireNonNull(person, "person");
            Objects.requireNonNull(since, "since");
            if (until.filter(since::isAfter).isPresent()) {
                throw new IllegalArgumentException("ContactBook.Entry.until must not be before since, but was "
                        + until.get() + " before " + since + "; a contact ends when it has begun");
            }
        }

        boolean isOn(LocalDate day) {
            return !day.isBefore(since)
                    && until.filter(end -> !day.isBefore(end)).isEmpty();
        }
    }

    /**
     * The book with a contact named, beside those of the same role.
     *
     * @param enterprise of which enterprise
     * @param role in which role
     * @param person who
     * @param since the first day
     * @return the book
     * @throws IllegalArgumentException if they are that already on that day
     */
    public ContactBook naming(RequesterId enterprise, Role role, PersonId person, LocalDate since) {
        if (contacts(enterprise, role, since).contains(person)) {
            throw new IllegalArgumentException(
                    person + " is " + role + " of " + enterprise + " on " + since + " already; nothing is left to do");
        }
        ArrayList<Entry> more = new ArrayList<>(entries);
        more.add(new Entry(enterprise, role, person, since, Optional.empty()));
        return new ContactBook(more);
    }

    /**
     * The book with a contact released.
     *
     * @param enterprise of which enterprise
     * @param role in which role
     * @param person who
     * @param until the first day on which they are it no more
     * @return the book; the same when they were not it on the day before
     */
    public ContactBook releasing(RequesterId enterprise, Role role, PersonId person, LocalDate until) {
        return new ContactBook(entries.stream()
                .map(entry -> entry.enterprise().equals(enterprise)
                                && entry.role().equals(role)
                                && entry.person().equals(person)
                                && entry.isOn(until.minusDays(1))
                        ? new Entry(enterprise, role, person, entry.since(), Optional.of(until))
                        : entry)
                .toList());
    }

    /**
     * Who is the contact of an enterprise.
     *
     * @param enterprise of which enterprise
     * @param on on which day
     * @return the entries that hold on that day, in order
     */
    public List<Entry> of(RequesterId enterprise, LocalDate on) {
        return entries.stream()
                .filter(entry -> entry.enterprise().equals(enterprise) && entry.isOn(on))
                .toList();
    }

    /**
     * Who is the contact of an enterprise in a role.
     *
     * @param enterprise of which enterprise
     * @param role in which role
     * @param on on which day
     * @return the persons, in order
     */
    public List<PersonId> contacts(RequesterId enterprise, Role role, LocalDate on) {
        return of(enterprise, on).stream()
                .filter(entry -> entry.role().equals(role))
                .map(Entry::person)
                .toList();
    }

    /**
     * Whose contact somebody is.
     *
     * @param person who
     * @param on on which day
     * @return the entries that hold on that day, in order
     */
    public List<Entry> servedBy(PersonId person, LocalDate on) {
        return entries.stream()
                .filter(entry -> entry.person().equals(person) && entry.isOn(on))
                .toList();
    }

    /**
     * Which enterprises have nobody though their size asks for somebody.
     *
     * @param sizes the size of each enterprise, in whatever the threshold is of, such as yearly sales in yuan
     * @param threshold from which size on one must be named, inclusive
     * @param role in which role
     * @param on on which day
     * @return the enterprises, in order
     */
    public List<RequesterId> lacking(Map<RequesterId, Long> sizes, long threshold, Role role, LocalDate on) {
        return new TreeMap<>(sizes)
                .entrySet().stream()
                        .filter(size -> size.getValue() >= threshold)
                        .map(Map.Entry::getKey)
                        .filter(enterprise -> contacts(enterprise, role, on).isEmpty())
                        .toList();
    }
}
