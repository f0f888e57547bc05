package dev.docket.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Why something is due when it is due: each day counted or skipped, with its reason.
 *
 * <p>It is reckoned day by day, apart from {@link WorkingCalendar#due}, and ends at the same instant. {@link #text(Locale)} reads
 * like {@code from Fri 18 Sep 2026 15:10; day 1 Sun 20 Sep (make-up working day 国庆节), day 2 Mon 21 Sep, day 3 Tue 22 Sep; due Tue
 * 22 Sep 2026 17:00, close of business}. It is meant to be made on demand and not to be stored.
 *
 * <p>Immutable and thread-safe. Made by {@link WorkingCalendar#explain}.
 *
 * @since 0.1.0
 */
public final class Derivation {

    private final WorkingCalendar calendar;
    private final Instant anchor;
    private final Period period;
    private final CountingRule rule;
    private final List<Step> steps;
    private final List<Credited> credited;
    private final Instant unsuspended;
    private final Due due;

    private Derivation(
            WorkingCalendar calendar,
            Instant anchor,
            Period period,
            CountingRule rule,
            List<Step> steps,
            List<Credited> credited,
            Instant unsuspended,
            Due due) {
        this.calendar = calendar;
        this.anchor = anchor;
        this.period = period;
        this.rule = rule;
        this.steps = List.copyOf(steps);
        this.credited = List.copyOf(credited);
        this.unsuspended = unsuspended;
        this.due = due;
    }

    static Derivation of(
            WorkingCalendar calendar, Instant anchor, Period period, CountingRule rule, List<Suspension> suspensions) {
        Range.checked(anchor);
        DerivationWalk walk = new DerivationWalk(calendar, anchor, rule);
        Due due = walk.walk(period);
        List<Credit.Part> parts =
                calendar.dues().credit(anchor, period, rule).parts(Suspension.since(anchor, suspensions));
        List<Credited> credited = parts.stream()
                .map(part -> new Credited(part.suspension(), part.amount(), part.due()))
                .toList();
        Due moved = suspensions.isEmpty() ? due : calendar.due(anchor, period, rule, suspensions);
        return new Derivation(calendar, anchor, period, rule, walk.steps(), credited, due.at(), moved);
    }

    /**
     * What a step does.
     *
     * @since 0.1.0
     */
    public enum Kind {
        /** The anchor lies at or after the cut-off, or on a day that is not worked when there is one: received later. */
        AFTER_CUT_OFF,
        /** The anchor lies on a day that is not worked: received later. */
        ON_CLOSED_DAY,
        /** The anchor lies outside hours: received later. */
        OUTSIDE_HOURS,
        /** A working day counts. */
        WORKING_DAY,
        /** A make-up working day counts. */
        MAKE_UP_DAY,
        /** Days of the week on which nobody works are skipped. */
        WEEKEND,
        /** Days off by name are skipped. */
        HOLIDAY,
        /** Time passes, worked or not. */
        PASSING,
        /** The last day is not worked and becomes the next working day. */
        ROLLED_FORWARD,
        /** The last day is not worked and becomes the working day before. */
        ROLLED_BACKWARD,
        /** The end would lie before the anchor and becomes the anchor. */
        NOT_BEFORE_ANCHOR
    }

    /**
     * One step: a day that counts, a run of days that are skipped, or a move from one day to another.
     *
     * @param kind what it does
     * @param first its first day; of a move, the day from which
     * @param last its last day; of a move, the day to which
     * @param number which of the counted days it is, or 0
     * @param worked how much time of it counts, in periods of time; zero in periods of days
     * @param name of a holiday or make-up day
     * @since 0.1.0
     */
    public record Step(Kind kind, LocalDate first, LocalDate last, int number, Duration worked, Optional<String> name) {

        /**
         * Checks that nothing is missing.
         *
         * @param kind what it does
         * @param first its first day
         * @param last its last day
         * @param number which of the counted days it is, or 0
         * @param worked how much time of it counts
         * @param name of a holiday or make-up day
         */
        public Step {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(first, "first");
            Objects.requireNonNull(last, "last");
            Objects.requireNonNull(worked, "worked");
            Objects.requireNonNull(name, "name");
        }
    }

    /**
     * A suspension, and what it moved the due date by.
     *
     * @param suspension joined with those that it overlaps or touches
     * @param amount what it is worth, in the unit of the period; months are credited in days
     * @param due the due date moved by this suspension and those before it
     * @since 0.1.0
     */
    public record Credited(Suspension suspension, Period amount, Instant due) {

        /**
         * Checks that nothing is missing.
         *
         * @param suspension joined with those that it overlaps or touches
         * @param amount what it is worth
         * @param due the due date moved
         */
        public Credited {
            Objects.requireNonNull(suspension, "suspension");
            Objects.requireNonNull(amount, "amount");
            Objects.requireNonNull(due, "due");
        }
    }

    /**
     * Names the calendar.
     *
     * @return its id
     */
    public String calendarId() {
        return calendar.id();
    }

    /**
     * Identifies the calendar's content.
     *
     * @return its fingerprint
     */
    public String calendarFingerprint() {
        return calendar.fingerprint();
    }

    /**
     * Tells in whose time the days are.
     *
     * @return the calendar's zone
     */
    public ZoneId zone() {
        return calendar.zone();
    }

    /**
     * Tells from when.
     *
     * @return the anchor
     */
    public Instant anchor() {
        return anchor;
    }

    /**
     * Tells how long.
     *
     * @return the period
     */
    public Period period() {
        return period;
    }

    /**
     * Tells how it was counted.
     *
     * @return the rule
     */
    public CountingRule rule() {
        return rule;
    }

    /**
     * Lists the steps.
     *
     * @return the steps in order of time; what they count sums up to the period
     */
    public List<Step> steps() {
        return steps;
    }

    /**
     * Tells what did not count.
     *
     * @return the suspensions that moved the due date or could have, in order of time; those after it are left out
     */
    public List<Credited> credited() {
        return credited;
    }

    /**
     * Tells where the steps end.
     *
     * @return the due date without suspensions
     */
    public Instant unsuspended() {
        return unsuspended;
    }

    /**
     * Tells where the steps and the suspensions end.
     *
     * @return the same due date as {@link WorkingCalendar#due} computes
     */
    public Due due() {
        return due;
    }

    /**
     * Says it in words. Weekends are not mentioned; above seven days, ordinary days between two holidays are drawn together.
     *
     * @param locale Chinese for Chinese, anything else for English
     * @return one line
     */
    public String text(Locale locale) {
        Wording wording =
                locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? new ChineseWording() : new EnglishWording();
        return new DerivationText(this, calendar, wording).text();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Derivation that
                && calendar.equals(that.calendar)
                && anchor.equals(that.anchor)
                && period.equals(that.period)
                && rule.equals(that.rule)
                && credited.equals(that.credited);
    }

    @Override
    public int hashCode() {
        return Objects.hash(calendar, anchor, period, rule, credited);
    }

    @Override
    public String toString() {
        return "Derivation(" + calendar.id() + ": " + text(Locale.ENGLISH) + ")";
    }
}
