package dev.docket.time;

import dev.docket.time.Derivation.Kind;
import dev.docket.time.Derivation.Step;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Puts a derivation into one line of some wording. */
final class DerivationText {

    /** With more counted days than these, ordinary ones are drawn together. */
    private static final int LISTED_DAYS = 7;

    private static final int CLOCK_LENGTH = 5;
    private static final int NANO_DIGITS = 9;

    private final Derivation derivation;
    private final WorkingCalendar calendar;
    private final Wording wording;
    private final int year;

    DerivationText(Derivation derivation, WorkingCalendar calendar, Wording wording) {
        this.derivation = derivation;
        this.calendar = calendar;
        this.wording = wording;
        this.year = LocalDate.ofInstant(derivation.anchor(), calendar.zone()).getYear();
    }

    /** Whole and broken seconds below a minute, without trailing zeros. */
    static String seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toSecondsPart())
                .add(BigDecimal.valueOf(duration.toNanosPart(), NANO_DIGITS))
                .stripTrailingZeros()
                .toPlainString();
    }

    String text() {
        List<String> sentences = new ArrayList<>();
        Instant anchor = derivation.anchor();
        sentences.add(wording.from(LocalDate.ofInstant(anchor, calendar.zone()), clock(anchor)));
        List<String> parts = parts();
        if (!parts.isEmpty()) {
            sentences.add(String.join(wording.comma(), parts));
        }
        sentences.add(due(derivation.unsuspended()));
        derivation.credited().forEach(one -> sentences.add(suspended(one)));
        if (!derivation.credited().isEmpty()) {
            sentences.add(wording.so() + due(derivation.due().at()));
        }
        derivation.due().provisional().ifPresent(horizon -> sentences.add(wording.provisional(horizon)));
        return String.join(wording.semicolon(), sentences);
    }

    private List<String> parts() {
        List<Step> steps = derivation.steps();
        long counted = steps.stream().filter(step -> isCounted(step.kind())).count();
        List<String> parts = new ArrayList<>();
        int i = 0;
        while (i < steps.size()) {
            int end = counted > LISTED_DAYS ? endOfRun(steps, i) : i;
            if (end > i) {
                parts.add(run(steps.subList(i, end + 1)));
            } else if (steps.get(i).kind() != Kind.WEEKEND) {
                parts.add(part(steps.get(i)));
            }
            i = end + 1;
        }
        return parts;
    }

    private static boolean isCounted(Kind kind) {
        return kind == Kind.WORKING_DAY || kind == Kind.MAKE_UP_DAY;
    }

    /** The last ordinary counted day that follows one without anything but weekends between; the step itself if it is none. */
    private static int endOfRun(List<Step> steps, int start) {
        int end = start;
        if (steps.get(start).kind() == Kind.WORKING_DAY) {
            for (int i = start + 1; i < steps.size(); i++) {
                if (steps.get(i).kind() == Kind.WORKING_DAY) {
                    end = i;
                } else if (steps.get(i).kind() != Kind.WEEKEND) {
                    break;
                }
            }
        }
        return end;
    }

    private String run(List<Step> steps) {
        Step first = steps.get(0);
        Step last = steps.get(steps.size() - 1);
        String range = wording.range(first.first(), last.last(), last.last().getYear() != year);
        Duration worked = steps.stream().map(Step::worked).reduce(Duration.ZERO, Duration::plus);
        return isOfHours()
                ? wording.workedTime(range, worked)
                : wording.countedDays(first.number(), last.number(), range);
    }

    private boolean isOfHours() {
        return derivation.period() instanceof Period.WorkingHours;
    }

    private String part(Step step) {
        String last = date(step.last());
        return switch (step.kind()) {
            case AFTER_CUT_OFF ->
                wording.afterCutOff(
                        last,
                        derivation.rule().cutOff().map(DerivationText::clock).orElse(""));
            case ON_CLOSED_DAY -> wording.onClosedDay(last, step.name());
            case OUTSIDE_HOURS ->
                isOfHours()
                        ? wording.startsOutsideHours(moment(calendar.nextOpenOrSame(derivation.anchor())))
                        : wording.outsideHours(last);
            case WORKING_DAY ->
                counted(step, last) + step.name().map(wording::named).orElse("");
            case MAKE_UP_DAY -> counted(step, last) + wording.makeUp(step.name());
            case WEEKEND, HOLIDAY ->
                wording.skipped(
                        wording.range(step.first(), step.last(), step.last().getYear() != year),
                        step.name().orElse(""));
            case PASSING ->
                step.worked().isZero() && !(derivation.period() instanceof Period.Elapsed)
                        ? wording.passingDays(derivation.period(), last)
                        : wording.passing(step.worked());
            case ROLLED_FORWARD, ROLLED_BACKWARD -> wording.rolled(date(step.first()), last, step.name());
            case NOT_BEFORE_ANCHOR -> wording.notBeforeAnchor();
        };
    }

    private String counted(Step step, String date) {
        return step.worked().isZero()
                ? wording.countedDay(step.number(), date)
                : wording.workedTime(date, step.worked());
    }

    private String date(LocalDate date) {
        return wording.date(date, date.getYear() != year);
    }

    private String suspended(Derivation.Credited one) {
        Suspension suspension = one.suspension();
        return wording.suspended(
                moment(suspension.from()), moment(suspension.until()), suspension.reason(), one.amount());
    }

    private String moment(Instant instant) {
        return wording.moment(date(LocalDate.ofInstant(instant, calendar.zone())), clock(instant));
    }

    private String due(Instant at) {
        boolean daysCount = !(derivation.period() instanceof Period.Elapsed) && !isOfHours();
        LocalDate day = LocalDate.ofEpochDay(calendar.dues().dayDue(at));
        boolean closes = calendar.closing(day).filter(at::equals).isPresent();
        boolean ends = at.equals(calendar.time().endOf(day.toEpochDay()));
        boolean at24 = ends || (closes && at.equals(calendar.time().startOf(day.toEpochDay() + 1)));
        String text = daysCount && at24
                ? wording.due(day, "24:00")
                : wording.due(LocalDate.ofInstant(at, calendar.zone()), clock(at));
        if (!daysCount || !(closes || ends)) {
            return text;
        }
        return text + wording.comma() + (closes ? wording.closeOfBusiness() : wording.endOfDay());
    }

    private String clock(Instant instant) {
        return clock(LocalTime.ofInstant(instant, calendar.zone()));
    }

    private static String clock(LocalTime time) {
        return time.equals(time.truncatedTo(ChronoUnit.MINUTES))
                ? time.toString().substring(0, CLOCK_LENGTH)
                : time.toString();
    }
}
