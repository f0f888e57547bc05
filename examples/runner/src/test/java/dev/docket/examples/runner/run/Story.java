package dev.docket.examples.runner.run;

import dev.docket.time.WorkingCalendar;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes the deeds of one request, one after the other, each later than the one before; what comes after the end is left out. */
final class Story {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);
    private static final int STEP_IN_MINUTES = 5;
    private static final int HOURS_A_DAY = 8;
    private static final LocalTime OPENING = LocalTime.of(9, 0);
    private static final LocalTime LAST = LocalTime.of(16, 30);

    private final WorkingCalendar calendar;
    private final Chance chance;
    private final LocalDateTime end;
    private final StringBuilder text = new StringBuilder();
    private LocalDateTime now;
    private final LocalDate started;
    private LocalDate written;
    private boolean open = true;

    Story(WorkingCalendar calendar, Chance chance, LocalDateTime start, LocalDateTime end) {
        this.calendar = calendar;
        this.chance = chance;
        this.now = start;
        this.end = end;
        this.started = start.toLocalDate();
        this.written = started;
    }

    /** The day on which it begins. */
    LocalDate started() {
        return started;
    }

    LocalDateTime now() {
        return now;
    }

    /** Whether the request is still open at the end, as far as its deeds tell. */
    boolean isOpen() {
        return open;
    }

    String text() {
        return text.toString();
    }

    /** Does something at an instant. */
    void at(LocalDateTime when, String verb, String words) {
        if (when.isBefore(now)) {
            throw new IllegalStateException(verb + " at " + when + " would come before " + now + ": " + text);
        }
        now = when;
        if (!when.isBefore(end)) {
            return;
        }
        if (!text.isEmpty()) {
            text.append("; ");
        }
        text.append(verb);
        if (!when.toLocalDate().equals(written)) {
            text.append(' ').append(DAY.format(when));
        }
        text.append(' ').append(when.toLocalTime());
        if (!words.isEmpty()) {
            text.append(' ').append(words);
        }
        written = when.toLocalDate();
        if (verb.equals("close")) {
            open = false;
        } else if (verb.equals("reopen")) {
            open = true;
        }
    }

    /** Does something some minutes later. */
    void soon(int minutes, String verb, String words) {
        at(now.plusMinutes(minutes), verb, words);
    }

    /** Does something so many working days later; on the same day, later in it, or else on the next working day. */
    void in(int workingDays, String verb, String words) {
        at(moment(workingDays), verb, words);
    }

    /** Some time in the so-many-th working day from now. */
    LocalDateTime moment(int workingDays) {
        if (workingDays == 0 && now.toLocalTime().isBefore(LAST) && calendar.isWorkingDay(now.toLocalDate())) {
            int left = (LAST.toSecondOfDay() - now.toLocalTime().toSecondOfDay()) / 60 / STEP_IN_MINUTES;
            return now.plusMinutes((long) STEP_IN_MINUTES * chance.between(1, Math.max(1, left)));
        }
        LocalDate day = calendar.plusWorkingDays(now.toLocalDate(), Math.max(1, workingDays));
        return some(day);
    }

    /** Some time in the working hours of a day. */
    LocalDateTime some(LocalDate day) {
        int slots = HOURS_A_DAY * 60 / STEP_IN_MINUTES - 7;
        return day.atTime(OPENING).plusMinutes((long) STEP_IN_MINUTES * chance.between(1, slots));
    }

    /** When one who was not reached is tried again. */
    LocalDateTime retried(LocalDateTime attempt) {
        return OfficeDays.retry(calendar, attempt);
    }

    /** Raises it outside sessions, on a day that is written with its year. */
    void raisedOutside(String words) {
        text.append("raise ").append(now.toLocalDate()).append(' ').append(now.toLocalTime());
        if (!words.isEmpty()) {
            text.append(' ').append(words);
        }
    }

    /** Lets time pass without a deed. */
    void until(LocalDateTime when) {
        if (when.isAfter(now)) {
            now = when;
        }
    }
}
