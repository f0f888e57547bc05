package dev.docket.time;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** English, with fixed names so that no locale's data can change them. */
final class EnglishWording implements Wording {

    private static final List<String> WEEKDAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    @Override
    public String comma() {
        return ", ";
    }

    @Override
    public String semicolon() {
        return "; ";
    }

    @Override
    public String from(LocalDate date, String clock) {
        return "from " + date(date, true) + " " + clock;
    }

    @Override
    public String date(LocalDate date, boolean withYear) {
        return day(date) + " " + month(date) + (withYear ? " " + date.getYear() : "");
    }

    @Override
    public String range(LocalDate first, LocalDate last, boolean withYear) {
        if (first.equals(last)) {
            return date(first, withYear);
        }
        boolean sameMonth = first.getMonthValue() == last.getMonthValue() && first.getYear() == last.getYear();
        return (sameMonth ? day(first) : date(first, first.getYear() != last.getYear()))
                + " \u2013 "
                + date(last, withYear || first.getYear() != last.getYear());
    }

    private static String day(LocalDate date) {
        return WEEKDAYS.get(date.getDayOfWeek().getValue() - 1) + " " + date.getDayOfMonth();
    }

    private static String month(LocalDate date) {
        return MONTHS.get(date.getMonthValue() - 1);
    }

    @Override
    public String countedDay(int number, String date) {
        return "day " + number + " " + date;
    }

    @Override
    public String countedDays(int first, int last, String range) {
        return "days " + first + "\u2013" + last + " " + range;
    }

    @Override
    public String workedTime(String date, Duration worked) {
        return date + " " + length(worked);
    }

    @Override
    public String makeUp(Optional<String> name) {
        return " (make-up working day" + name.map(given -> " " + given).orElse("") + ")";
    }

    @Override
    public String named(String name) {
        return " (" + name + ")";
    }

    @Override
    public String skipped(String range, String name) {
        return range + " skipped: " + name;
    }

    @Override
    public String afterCutOff(String date, String clock) {
        return "received " + date + " (cut-off " + clock + ")";
    }

    @Override
    public String onClosedDay(String date, Optional<String> name) {
        return "received " + date + " (" + name.orElse("weekend") + " before)";
    }

    @Override
    public String outsideHours(String date) {
        return "received " + date + " (outside hours before)";
    }

    @Override
    public String startsOutsideHours(String moment) {
        return "counted from " + moment + " (outside hours before)";
    }

    @Override
    public String passingDays(Period period, String date) {
        return period + " to " + date;
    }

    @Override
    public String passing(Duration duration) {
        return length(duration) + " day and night";
    }

    @Override
    public String rolled(String from, String to, Optional<String> name) {
        return from + " is not worked (" + name.orElse("weekend") + "), so " + to;
    }

    @Override
    public String notBeforeAnchor() {
        return "not before it began";
    }

    @Override
    public String due(LocalDate date, String clock) {
        return "due " + date(date, true) + " " + clock;
    }

    @Override
    public String so() {
        return "so ";
    }

    @Override
    public String moment(String date, String clock) {
        return date + " " + clock;
    }

    @Override
    public String suspended(String from, String until, Optional<String> reason, Period amount) {
        String worth = amount.fold(
                real -> length(real),
                open -> length(open) + " of working time",
                days -> amount.toString(),
                days -> amount.toString(),
                months -> amount.toString());
        return "suspended " + from + " \u2013 " + until
                + reason.map(why -> " (" + why + ")").orElse("") + ", worth " + (amount.isZero() ? "nothing" : worth);
    }

    @Override
    public String closeOfBusiness() {
        return "close of business";
    }

    @Override
    public String endOfDay() {
        return "end of the day";
    }

    @Override
    public String provisional(LocalDate horizon) {
        return "provisional: holidays are known to " + date(horizon, true);
    }

    private static String length(Duration duration) {
        List<String> parts = new ArrayList<>();
        if (duration.toHours() > 0) {
            parts.add(duration.toHours() + " h");
        }
        if (duration.toMinutesPart() > 0) {
            parts.add(duration.toMinutesPart() + " min");
        }
        if (duration.toSecondsPart() > 0 || duration.toNanosPart() > 0 || parts.isEmpty()) {
            parts.add(DerivationText.seconds(duration) + " s");
        }
        return String.join(" ", parts);
    }
}
