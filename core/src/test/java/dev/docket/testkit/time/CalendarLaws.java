package dev.docket.testkit.time;

import dev.docket.testkit.Law;
import dev.docket.time.CountingRule;
import dev.docket.time.Period;
import dev.docket.time.Suspension;
import dev.docket.time.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The laws of working time, put to a calendar of a host's own: its holidays, hours and horizon, or its own service for due dates.
 *
 * <pre>{@code
 * @Property
 * @Domain(Calendars.class)
 * void ourCalendarKeepsTheLaws(@ForAll Question question) {
 *   CalendarLaws.of(ourCalendar()).all(question);
 * }
 * }</pre>
 *
 * <p>A failure names the law, the calendar, what was asked and what was answered; of a {@link WorkingCalendar} also why. Days are counted
 * here one by one. Each method gives how often it had something to say. Immutable.
 */
public final class CalendarLaws {

    private static final int MOST_DAYS = 4_000;

    private final Reckoning calendar;

    private CalendarLaws(Reckoning calendar) {
        this.calendar = Objects.requireNonNull(calendar, "calendar");
    }

    /**
     * The laws for a calendar.
     *
     * @param calendar the calendar
     * @return the laws
     */
    public static CalendarLaws of(WorkingCalendar calendar) {
        return of(Reckoning.of(calendar));
    }

    /**
     * The laws for whatever reckons due dates.
     *
     * @param reckoning what answers
     * @return the laws
     */
    public static CalendarLaws of(Reckoning reckoning) {
        return new CalendarLaws(reckoning);
    }

    /**
     * All of them, one by one.
     *
     * @return the laws
     */
    public List<Law<Question>> laws() {
        return List.of(
                new Law<>("L28", "working days end at the close of the n-th", this::l28TheNthWorkingDay),
                new Law<>("L28", "opening and closing agree", this::l28OpeningAndClosingAgree),
                new Law<>("L29", "due is monotone", this::l29DueIsMonotone),
                new Law<>("L29", "working days add up", this::l29WorkingDaysAddUp),
                new Law<>("L30", "working time adds up", this::l30WorkingTimeAddsUp),
                new Law<>("L30", "nothing is worked on days off", this::l30NothingOnDaysOff),
                new Law<>("L31", "a holiday makes nothing earlier", this::l31AHolidayMakesNothingEarlier),
                new Law<>("L31", "a make-up day makes nothing later", this::l31AMakeUpDayMakesNothingLater),
                new Law<>("L32", "net is at most working is at most gross", this::l32NetWorkingGross),
                new Law<>("R14", "between undoes add", this::r14BetweenUndoesAdd),
                new Law<>("R60", "due dates explain themselves", this::r60DueDatesExplainThemselves));
    }

    /**
     * Every law.
     *
     * @param question what is asked
     * @throws AssertionError if one is broken
     */
    public void all(Question question) {
        laws().forEach(law -> law.check(question));
    }

    /**
     * L28: by the default counting n working days end at the close of a working day, and exactly n working days lie after the start day up
     * to it.
     *
     * @param question what is asked
     * @return how often it had something to say
     */
    public int l28TheNthWorkingDay(Question question) {
        Asked asked = new Asked("L28 working days end at the close of the n-th", question);
        Period period = Period.workingDays(question.days());
        Instant due = due(question.from(), period, CountingRule.CIVIL);
        Optional<LocalDate> day = dueDay(due);
        asked.require(day.isPresent(), period, () -> "it is due " + due + ", when no working day closes");
        int counted = workingDays(calendar.date(question.from()), day.orElseThrow());
        return asked.require(
                counted == question.days(), period, () -> "until " + due + " there are " + counted + " working days");
    }

    /**
     * L29: what begins later is due no earlier, and what is longer is due no earlier.
     *
     * @param question what is asked
     * @return how often it had something to say
     */
    public int l29DueIsMonotone(Question question) {
        Asked asked = new Asked("L29 due is monotone", question);
        Instant due = due(question.from(), question.period(), question.rule());
        Instant later = due(question.then(), question.period(), question.rule());
        int said = asked.require(
                !later.isBefore(due),
                question.period(),
                () -> "from " + question.from() + " it is due " + due + ", from " + question.then() + " already "
                        + later);
        for (Period shorter : List.of(
                Period.workingDays(question.more()),
                Period.calendarDays(question.more()),
                Period.workingTime(question.first()))) {
            Period longer = shorter.fold(
                    elapsed -> shorter,
                    working -> Period.workingTime(working.plus(question.second())),
                    days -> Period.workingDays(days + question.days()),
                    days -> Period.calendarDays(days + question.days()),
                    months -> shorter);
            Instant sooner = due(question.from(), shorter, question.rule());
            Instant after = due(question.from(), longer, question.rule());
            said += asked.require(
                    !after.isBefore(sooner),
                    longer,
                    () -> shorter + " are due " + sooner + ", " + longer + " already " + after);
        }
        return said;
    }

    /**
     * L29: so many working days and then so many more are as many as both together, where the start day is not counted.
     *
     * @param question what is asked
     * @return how often it had something to say
     */
    public int l29WorkingDaysAddUp(Question question) {
        Asked asked = new Asked("L29 working days add up", question);
        Period both = Period.workingDays(question.days() + question.more());
        Instant first = due(question.from(), Period.workingDays(question.days()), CountingRule.CIVIL);
        Optional<Instant> opening = dueDay(first).flatMap(calendar::opening);
        asked.require(
                opening.isPresent(), both, () -> "the first part is due " + first + ", when no working day closes");
        Instant parts = due(opening.orElseThrow(), Period.workingDays(question.more()), CountingRule.CIVIL);
        Instant whole = due(question.from(), both, CountingRule.CIVIL);
        return asked.require(parts.equals(whole), both, () -> "in two parts it is due " + parts + ", at once " + whole);
    }

    /**
     * L30: working time between three instants adds up, and is what is worked forwards as backwards.
     *
     * @param question what is asked
     * @return how often it had something to say
     */
    public int l30WorkingTimeAddsUp(Question question) {
        Asked asked = new Asked("L30 working time adds up", question);
        Duration first = calendar.workingTimeBetween(question.from(), question.then());
        Duration second = calendar.workingTimeBetween(question.then(), question.last());
        Duration both = calendar.workingTimeBetween(question.from(), question.last());
        asked.require(
                first.plus(second).equals(both), () -> "worked are " + first + " and " + second + ", together " + both);
        Duration back = calendar.workingTimeBetween(question.last(), question.from());
        return asked.require(back.equals(both.negated()), () -> "forwards it is " + both + ", backwards " + back) + 1;
    }

    /**
     * L30: nothing is worked on a day off, but what the day before takes over midnight.
     *
     * @param question what is asked
     * @return how often it had something to say
     */
    public int l30NothingOnDaysOff(Question question) {
        Asked asked = new Asked("L30 nothing is worked on days off", question);
        int said = 0;
        LocalDate start = calendar.date(question.from());
        for (LocalDate day = start; day.isBefore(start.plusDays(question.days())); day = day.plusDays(1)) {
            if (!calendar.isWorkingDay(day) && !calendar.isWorkingDay(day.minusDays(1))) {
                LocalDate off = day;
                Duration worked =
                        calendar.workingTimeBetween(calendar.startOfDay(day), calendar.startOfDay(day.plusDays(1)));
                said += asked.require(worked.isZero(), () -> off + " is off, but worked are " + worked);
            }
        }
        return said;
    }

    /**
     * L31: a holiday more makes no due date earlier, where a last day rolls forward.
     *
     * @param question what is asked
     * @return how often it had something to say
     */
    public int l31AHolidayMakesNothingEarlier(Question question) {
        Asked asked = new Asked("L31 a holiday makes nothing earlier", question);
        CountingRule rule = question.rule().withRoll(CountingRule.Roll.FORWARD);
        LocalDate holiday = calendar.date(question.from()).plusDays(question.more());
        Optional<Reckoning> changed = calendar.withHoliday(holiday);
        if (changed.isEmpty()) {
            return 0;
        }
        Instant before = due(question.from(), question.period(), rule);
        Instant after = changed.get().due(question.from(), question.period(), rule, List.of());
        return asked.require(
                !after.isBefore(before),
                question.period(),
                () -> "it was due " + before + ", with " + holiday + " off already " + after);
    }

    /**
     * L31: a make-up day more makes no due date later.
     *
     * @param question what is asked
     * @return how often it had something to say
     */
    public int l31AMakeUpDayMakesNothingLater(Question question) {
        Asked asked = new Asked("L31 a make-up day makes nothing later", question);
        CountingRule rule = question.rule().withRoll(CountingRule.Roll.FORWARD);
        LocalDate from = calendar.date(question.from()).plusDays(question.more());
        for (LocalDate day = from; day.isBefore(from.plusDays(7)); day = day.plusDays(1)) {
            Optional<Reckoning> changed = calendar.withWorkday(day);
            if (changed.isPresent()) {
                LocalDate workday = day;
                Instant before = due(question.from(), question.period(), rule);
                Instant after = changed.get().due(question.from(), question.period(), rule, List.of());
                return asked.require(
                        !after.isAfter(before),
                        question.period(),
                        () -> "it was due " + before + ", with " + workday + " worked not before " + after);
            }
        }
        return 0;
    }

    /**
     * L32: what is worked less what is suspended is at most what is worked, that at most what passes, and none of it negative.
     *
     * @param question what is asked
     * @return how often it had something to say
     */
    public int l32NetWorkingGross(Question question) {
        Asked asked = new Asked("L32 net is at most working is at most gross", question);
        Duration gross = Duration.between(question.from(), question.last());
        Duration working = calendar.workingTimeBetween(question.from(), question.last());
        Duration net = working.minus(calendar.workingTimeBetween(question.then(), question.last()));
        return asked.require(
                !net.isNegative() && net.compareTo(working) <= 0 && working.compareTo(gross) <= 0,
                () -> "net it is " + net + " of " + working + " worked of " + gross);
    }

    /**
     * R14: between an instant and so much working time later lies just so much working time.
     *
     * @param question what is asked
     * @return how often it had something to say
     */
    public int r14BetweenUndoesAdd(Question question) {
        Asked asked = new Asked("R14 between undoes add", question);
        Period period = Period.workingTime(question.first());
        Instant due = due(question.from(), period, question.rule());
        Duration between = calendar.workingTimeBetween(question.from(), due);
        return asked.require(between.equals(question.first()), period, () -> "until " + due + " there are " + between);
    }

    /**
     * R60: the explanation of a due date ends where the due date lies, with a suspension and without; a suspension makes nothing earlier.
     *
     * @param question what is asked
     * @return how often it had something to say
     */
    public int r60DueDatesExplainThemselves(Question question) {
        Asked asked = new Asked("R60 due dates explain themselves", question);
        Instant plain = due(question.from(), question.period(), question.rule());
        List<List<Suspension>> ways = List.of(List.of(), List.of(new Suspension(question.then(), question.last())));
        for (List<Suspension> suspended : ways) {
            Instant due = calendar.due(question.from(), question.period(), question.rule(), suspended);
            Instant explained = calendar.explained(question.from(), question.period(), question.rule(), suspended);
            asked.require(
                    due.equals(explained),
                    question.period(),
                    () -> "with " + suspended + " it is due " + due + ", explained as " + explained);
            asked.require(
                    !due.isBefore(plain),
                    question.period(),
                    () -> "with " + suspended + " it is due " + due + ", without already " + plain);
        }
        return ways.size();
    }

    /**
     * L28: a working day opens and closes, in this order, work goes on from its opening and not at its closing but where the next day opens
     * then; a day off does neither.
     *
     * @param question what is asked
     * @return how often it had something to say
     */
    public int l28OpeningAndClosingAgree(Question question) {
        Asked asked = new Asked("L28 opening and closing agree", question);
        LocalDate day = calendar.date(question.from());
        Optional<Instant> opening = calendar.opening(day);
        Optional<Instant> closing = calendar.closing(day);
        boolean worked = calendar.isWorkingDay(day);
        asked.require(
                opening.isPresent() == worked && closing.isPresent() == worked,
                () -> day + " is worked: " + worked + ", opens " + opening + ", closes " + closing);
        if (!worked || !opening.orElseThrow().isBefore(closing.orElseThrow())) {
            return asked.require(
                    !worked || !opening.orElseThrow().isAfter(closing.orElseThrow()),
                    () -> day + " opens " + opening + ", closes " + closing);
        }
        asked.require(
                calendar.isOpen(opening.get()), () -> day + " opens " + opening + ", but work does not go on then");
        Optional<Instant> next = calendar.opening(day.plusDays(1));
        return asked.require(
                !calendar.isOpen(closing.get()) || !next.orElse(Instant.MAX).isAfter(closing.get()),
                () -> day + " closes " + closing + ", but work goes on then");
    }

    // ---- counted here

    private Instant due(Instant anchor, Period period, CountingRule rule) {
        return calendar.due(anchor, period, rule, List.of());
    }

    /** The working day that closes then; over midnight it is the day before. */
    private Optional<LocalDate> dueDay(Instant due) {
        LocalDate day = calendar.date(due);
        return List.of(day, day.minusDays(1)).stream()
                .filter(calendar::isWorkingDay)
                .filter(one -> calendar.closing(one).equals(Optional.of(due)))
                .findFirst();
    }

    private int workingDays(LocalDate startExclusive, LocalDate endInclusive) {
        int count = 0;
        for (LocalDate day = startExclusive.plusDays(1);
                !day.isAfter(endInclusive) && count < MOST_DAYS;
                day = day.plusDays(1)) {
            count += calendar.isWorkingDay(day) ? 1 : 0;
        }
        return count;
    }

    /** One law and what it was asked. */
    private final class Asked {

        private final String law;
        private final Question question;

        Asked(String law, Question question) {
            this.law = law;
            this.question = question;
        }

        int require(boolean holds, Supplier<String> found) {
            if (!holds) {
                throw new AssertionError(
                        law + " is broken: " + found.get() + "\nAsked of " + calendar + ":\n  " + question);
            }
            return 1;
        }

        int require(boolean holds, Period period, Supplier<String> found) {
            return require(holds, () -> found.get() + "\nCounted " + period + " from " + question.from() + why(period));
        }

        private String why(Period period) {
            return calendar instanceof Reckoning.OfCalendar of
                    ? ": "
                            + of.calendar()
                                    .explain(question.from(), period, question.rule())
                                    .text(Locale.ENGLISH)
                    : "";
        }
    }
}
