package dev.docket.residency;

import dev.docket.residency.ContactRefusal.Limit;
import io.vavr.control.Either;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How often an enterprise may be called on that has not asked for it: do not disturb (无事不扰), and be there when needed (有求必应).
 *
 * <p>What the enterprise asked for neither counts nor is refused. What was done beyond the budget, with a reason, counts as the rest.
 * Immutable and thread-safe.
 *
 * @param mostPerYear how often in a calendar year at most, from 1
 * @param leastDaysApart how many days two contacts lie apart at least, from 0; 7 from one Monday to the next
 * @since 0.1.0
 */
public record ContactBudget(int mostPerYear, int leastDaysApart) {

    /** 30 contacts a year, at least 7 days apart. */
    public static final ContactBudget STANDARD = new ContactBudget(30, 7);

    /**
     * Makes a budget.
     *
     * @throws IllegalArgumentException if a number is too small
     */
    public ContactBudget {
        if (mostPerYear < 1 || leastDaysApart < 0) {
            throw new IllegalArgumentException(
                    "ContactBudget needs 1 contact a year or more and 0 days apart or more, but was " + mostPerYear
                            + " and " + leastDaysApart + "; to call on nobody, propose nothing");
        }
    }

    /**
     * Says whether an enterprise may be called on.
     *
     * @param history the contacts so far, done and arranged, of this enterprise and others, in any order
     * @param proposed what is proposed; with {@link Contact#because a reason} where it weighs more than the budget
     * @return the contact to enter in the history, with the reason only where it was needed; or why not, and from when
     */
    public Either<ContactRefusal, Contact> decide(Iterable<Contact> history, Contact proposed) {
        if (proposed.asked()) {
            return Either.right(proposed);
        }
        ArrayList<LocalDate> counted = new ArrayList<>();
        for (Contact contact : history) {
            if (!contact.asked() && contact.enterprise().equals(proposed.enterprise())) {
                counted.add(contact.on());
            }
        }
        List<Limit> against = against(counted, proposed.on());
        if (against.isEmpty()) {
            return Either.right(Contact.unasked(proposed.enterprise(), proposed.on(), proposed.kind()));
        }
        return proposed.override().isPresent()
                ? Either.right(proposed)
                : Either.left(new ContactRefusal(proposed, against, nextAllowed(counted, proposed.on())));
    }

    private List<Limit> against(List<LocalDate> counted, LocalDate day) {
        ArrayList<Limit> against = new ArrayList<>();
        if (isFull(counted, day.getYear())) {
            against.add(Limit.YEAR_FULL);
        }
        if (nearest(counted, day).isPresent()) {
            against.add(Limit.TOO_NEAR);
        }
        return against;
    }

    private boolean isFull(List<LocalDate> counted, int year) {
        return counted.stream().filter(day -> day.getYear() == year).count() >= mostPerYear;
    }

    /** The last of the days that lie too near. */
    private Optional<LocalDate> nearest(List<LocalDate> counted, LocalDate day) {
        return counted.stream()
                .filter(other -> Math.abs(ChronoUnit.DAYS.between(other, day)) < leastDaysApart)
                .max(LocalDate::compareTo);
    }

    /** Each step leaves a year or a contact behind, of which there are so many. */
    private LocalDate nextAllowed(List<LocalDate> counted, LocalDate from) {
        LocalDate day = from;
        while (!against(counted, day).isEmpty()) {
            LocalDate tried = day;
            day = isFull(counted, day.getYear())
                    ? LocalDate.of(day.getYear() + 1, 1, 1)
                    : nearest(counted, tried).orElse(tried).plusDays(leastDaysApart);
        }
        return day;
    }
}
