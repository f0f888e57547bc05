package dev.docket.examples.runner.terminal;

import dev.docket.time.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** The language of what is printed; its words are the runner's own, so that no Java words them otherwise. */
public enum Language {
    /** English. */
    EN(Locale.ENGLISH, "Mon Tue Wed Thu Fri Sat Sun"),
    /** Chinese. */
    ZH(Locale.CHINESE, "周一 周二 周三 周四 周五 周六 周日");

    private static final int MINUTE_LENGTH = 5;

    private final Locale locale;
    /** From Monday, parted by blanks. */
    private final String weekdays;

    Language(Locale locale, String weekdays) {
        this.locale = locale;
        this.weekdays = weekdays;
    }

    /**
     * The language's locale.
     *
     * @return the locale, for whatever words itself by locales
     */
    public Locale locale() {
        return locale;
    }

    /**
     * The one of two wordings that is in this language.
     *
     * @param english the English one
     * @param chinese the Chinese one
     * @return one of them
     */
    public String of(String english, String chinese) {
        return this == EN ? english : chinese;
    }

    /**
     * What stands behind something that nobody asked for.
     *
     * @return words in brackets, after a blank where the language has one
     */
    public String usual() {
        return of(" (default)", "（默认）");
    }

    /**
     * A day of the week.
     *
     * @param date the day
     * @return its name, such as {@code Tue}
     */
    public String weekday(LocalDate date) {
        return weekdays.split(" ", -1)[date.getDayOfWeek().getValue() - 1];
    }

    /**
     * A moment, such as {@code Tue 2026-09-22 17:00}; an end of a day is 24:00 of it.
     *
     * @param instant the moment
     * @param calendar in whose zone it is told
     * @return its words
     */
    public String moment(Instant instant, WorkingCalendar calendar) {
        ZonedDateTime next = instant.plusNanos(1).atZone(calendar.zone());
        LocalDate date = LocalDate.ofInstant(instant, calendar.zone());
        boolean ends = !next.toLocalDate().equals(date);
        boolean closesAt24 =
                calendar.closing(date.minusDays(1)).filter(instant::equals).isPresent()
                        && LocalTime.ofInstant(instant, calendar.zone()).equals(LocalTime.MIDNIGHT);
        LocalDate day = closesAt24 ? date.minusDays(1) : date;
        return weekday(day) + " " + day + " "
                + (ends || closesAt24 ? "24:00" : clock(LocalTime.ofInstant(instant, calendar.zone())));
    }

    /**
     * Hours and minutes, and seconds if there are any.
     *
     * @param time a time of day
     * @return such as {@code 09:30}
     */
    public static String clock(LocalTime time) {
        return time.equals(time.truncatedTo(ChronoUnit.MINUTES))
                ? time.toString().substring(0, MINUTE_LENGTH)
                : time.toString();
    }

    /**
     * A length of time, such as {@code 1 h 30 min}.
     *
     * @param duration the length, to seconds
     * @return its words
     */
    public String length(Duration duration) {
        StringBuilder text = new StringBuilder();
        append(text, duration.toHours(), of("h", "小时"));
        append(text, duration.toMinutesPart(), of("min", "分钟"));
        append(text, duration.toSecondsPart(), of("s", "秒"));
        return text.isEmpty() ? of("less than 1 s", "不足1秒") : text.toString();
    }

    private void append(StringBuilder text, long number, String unit) {
        if (number > 0) {
            text.append(text.isEmpty() || this == ZH ? "" : " ")
                    .append(number)
                    .append(of(" ", ""))
                    .append(unit);
        }
    }
}
