package dev.docket.time;

import dev.docket.time.Derivation.Kind;
import dev.docket.time.Derivation.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Counts a period day by day and notes why.
 *
 * <p>It goes by what each single day is, not by the running totals that {@link DueDates} uses, so the two check one another.
 */
final class DerivationWalk {

    private static final int MAX_DAYS = 40_000;

    private final WorkingCalendar calendar;
    private final OpenTime time;
    private final Instant anchor;
    private final CountingRule rule;
    private final List<Step> steps = new ArrayList<>();

    DerivationWalk(WorkingCalendar calendar, Instant anchor, CountingRule rule) {
        this.calendar = calendar;
        this.time = calendar.time();
        this.anchor = anchor;
        this.rule = rule;
    }

    List<Step> steps() {
        return steps;
    }

    Due walk(Period period) {
        return period.fold(
                this::elapsed,
                this::workingHours,
                this::workingDays,
                n -> calendarDays(n, received().plusDays(n > 0 && countsAnchorDay() ? n - 1L : n)),
                n -> calendarDays(n, months(received(), n)));
    }

    private boolean countsAnchorDay() {
        return rule.startDay() == CountingRule.StartDay.ANCHOR_DAY_COUNTS;
    }

    // ---- periods of time

    private Due elapsed(Duration duration) {
        Instant at = Range.plus(anchor, duration);
        steps.add(new Step(Kind.PASSING, calendar.date(anchor), calendar.date(at), 0, duration, Optional.empty()));
        return new Due(at, Optional.empty());
    }

    private Due workingHours(Duration duration) {
        Instant start = calendar.isOpen(anchor) ? anchor : nextOpening();
        if (!start.equals(anchor)) {
            moved(Kind.OUTSIDE_HOURS, calendar.date(anchor), calendar.date(start));
        }
        LocalDate day = calendar.date(start).minusDays(1);
        Duration left = duration;
        Instant at = start;
        LocalDate last = inNightShift(start) ? day : calendar.date(start);
        for (int number = 0; !left.isZero(); day = day.plusDays(1)) {
            checkLength(day);
            Duration before = left;
            if (!calendar.isWorkingDay(day)) {
                if (number > 0) {
                    skip(day);
                }
                continue;
            }
            Schedule schedule = time.days().schedule(day.toEpochDay());
            for (int i = 0; i < schedule.opens.length && !left.isZero(); i++) {
                Instant open = time.at(day.toEpochDay(), schedule.opens[i]);
                Instant close = time.at(day.toEpochDay(), schedule.closes[i]);
                Instant from = open.isBefore(start) ? start : open;
                if (from.isBefore(close)) {
                    Duration rest = Duration.between(from, close);
                    Duration worked = rest.compareTo(left) < 0 ? rest : left;
                    left = left.minus(worked);
                    at = from.plus(worked);
                }
            }
            if (!left.equals(before)) {
                count(day, ++number, before.minus(left));
                last = day;
            }
        }
        return due(at, last);
    }

    private boolean inNightShift(Instant instant) {
        return calendar.closing(calendar.date(instant).minusDays(1))
                .filter(closing -> !instant.isAfter(closing))
                .isPresent();
    }

    private Instant nextOpening() {
        LocalDate day = calendar.date(anchor);
        for (int i = 0; i < MAX_DAYS; i++) {
            Schedule schedule = time.days().schedule(day.toEpochDay());
            for (int k = 0; k < schedule.opens.length; k++) {
                Instant open = time.at(day.toEpochDay(), schedule.opens[k]);
                if (open.isAfter(anchor) && calendar.isOpen(open)) {
                    return open;
                }
            }
            day = day.plusDays(1);
        }
        throw tooLong();
    }

    // ---- periods of working days

    private Due workingDays(int n) {
        LocalDate day = received();
        int number = 0;
        if (n == 0 || countsAnchorDay()) {
            LocalDate first = day;
            while (!calendar.isWorkingDay(first) || !closing(first).isAfter(anchor)) {
                first = first.plusDays(1);
                checkLength(first);
            }
            if (!first.equals(day)) {
                moved(calendar.isWorkingDay(day) ? Kind.OUTSIDE_HOURS : Kind.ON_CLOSED_DAY, day, first);
            }
            day = first;
            if (n > 0) {
                count(day, ++number, Duration.ZERO);
            }
        }
        while (number < n) {
            day = day.plusDays(1);
            checkLength(day);
            if (calendar.isWorkingDay(day)) {
                count(day, ++number, Duration.ZERO);
            } else {
                skip(day);
            }
        }
        return due(end(day), day);
    }

    private void count(LocalDate day, int number, Duration worked) {
        Kind kind = calendar.kind(day) == DayKind.MAKE_UP_DAY ? Kind.MAKE_UP_DAY : Kind.WORKING_DAY;
        steps.add(new Step(kind, day, day, number, worked, calendar.nameOf(day)));
    }

    private void skip(LocalDate day) {
        Kind kind = calendar.kind(day) == DayKind.HOLIDAY ? Kind.HOLIDAY : Kind.WEEKEND;
        Optional<String> name = calendar.nameOf(day);
        Optional<Step> last = steps.isEmpty() ? Optional.empty() : Optional.of(steps.get(steps.size() - 1));
        Optional<Step> same =
                last.filter(step -> step.kind() == kind && step.name().equals(name));
        LocalDate first = same.map(Step::first).orElse(day);
        if (same.isPresent()) {
            steps.remove(steps.size() - 1);
        }
        steps.add(new Step(kind, first, day, 0, Duration.ZERO, name));
    }

    // ---- periods of calendar days and months

    private LocalDate months(LocalDate received, int n) {
        LocalDate last = received.plusMonths(n);
        boolean sameNumber = last.getDayOfMonth() == received.getDayOfMonth();
        return n > 0 && countsAnchorDay() && sameNumber ? last.minusDays(1) : last;
    }

    private Due calendarDays(int n, LocalDate unrolled) {
        LocalDate first = steps.isEmpty()
                ? calendar.date(anchor)
                : steps.get(steps.size() - 1).last();
        steps.add(new Step(Kind.PASSING, first, unrolled, n, Duration.ZERO, Optional.empty()));
        LocalDate day = unrolled;
        while (rule.roll() != CountingRule.Roll.NONE && !calendar.isWorkingDay(day)) {
            day = day.plusDays(rule.roll() == CountingRule.Roll.FORWARD ? 1 : -1);
        }
        if (!day.equals(unrolled)) {
            Kind kind = rule.roll() == CountingRule.Roll.FORWARD ? Kind.ROLLED_FORWARD : Kind.ROLLED_BACKWARD;
            steps.add(new Step(kind, unrolled, day, 0, Duration.ZERO, calendar.nameOf(unrolled)));
        }
        return due(end(day), day.isBefore(unrolled) ? unrolled : day);
    }

    // ---- common

    private LocalDate received() {
        LocalDate day = calendar.date(anchor);
        boolean cut = rule.cutOff().filter(time -> isCutOff(day, time)).isPresent();
        boolean moves = rule.cutOff().isPresent() || rule.startDay() == CountingRule.StartDay.ROLL_THEN_COUNT;
        LocalDate received = cut ? day.plusDays(1) : day;
        while (moves && !calendar.isWorkingDay(received)) {
            received = received.plusDays(1);
        }
        if (!received.equals(day)) {
            moved(cut ? Kind.AFTER_CUT_OFF : Kind.ON_CLOSED_DAY, day, received);
        }
        return received;
    }

    private boolean isCutOff(LocalDate day, LocalTime cutOff) {
        Instant from = time.at(day.toEpochDay(), cutOff);
        return calendar.isWorkingDay(day) && !anchor.isBefore(from);
    }

    private void moved(Kind kind, LocalDate from, LocalDate to) {
        steps.add(new Step(kind, from, to, 0, Duration.ZERO, calendar.nameOf(from)));
    }

    private Instant closing(LocalDate day) {
        return calendar.closing(day).orElseThrow();
    }

    private Instant end(LocalDate day) {
        return rule.dayEnd() == CountingRule.DayEnd.CLOSE_OF_BUSINESS && calendar.isWorkingDay(day)
                ? closing(day)
                : time.endOf(day.toEpochDay());
    }

    private Due due(Instant at, LocalDate lastDay) {
        if (at.isBefore(anchor)) {
            moved(Kind.NOT_BEFORE_ANCHOR, calendar.date(at), calendar.date(anchor));
        }
        return new Due(at.isBefore(anchor) ? anchor : at, calendar.horizon().filter(lastDay::isAfter));
    }

    private void checkLength(LocalDate day) {
        if (day.toEpochDay() - time.dayOf(anchor) > MAX_DAYS) {
            throw tooLong();
        }
    }

    private IllegalArgumentException tooLong() {
        return new IllegalArgumentException("The period must end within " + MAX_DAYS + " days of " + anchor
                + " to be explained; ask due(...) for the date alone");
    }
}
