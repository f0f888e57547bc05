package dev.docket.time;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/** The words of a derivation in one language. Dates come with their words, so that every language can order them. */
interface Wording {

    /** Parts of one sentence. */
    String comma();

    /** Sentences. */
    String semicolon();

    String from(LocalDate date, String clock);

    /** A date with weekday and, if wanted, year. */
    String date(LocalDate date, boolean withYear);

    String range(LocalDate first, LocalDate last, boolean withYear);

    String countedDay(int number, String date);

    String countedDays(int first, int last, String range);

    String workedTime(String date, Duration worked);

    String makeUp(Optional<String> name);

    /** Special hours. */
    String named(String name);

    String skipped(String range, String name);

    String afterCutOff(String date, String clock);

    String onClosedDay(String date, Optional<String> name);

    String outsideHours(String date);

    /** Time of work begins to count with the next hours, at a moment. */
    String startsOutsideHours(String moment);

    String passingDays(Period period, String date);

    String passing(Duration duration);

    String rolled(String from, String to, Optional<String> name);

    String notBeforeAnchor();

    String due(LocalDate date, String clock);

    /** What leads from what was reckoned to what is due. */
    String so();

    String moment(String date, String clock);

    String suspended(String from, String until, Optional<String> reason, Period amount);

    String closeOfBusiness();

    String endOfDay();

    String provisional(LocalDate horizon);
}
