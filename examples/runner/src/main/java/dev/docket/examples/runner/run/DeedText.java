package dev.docket.examples.runner.run;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads a cell of deeds: verb, day, time, words, parted by ";" and in the order of time. */
final class DeedText {

    private static final int FULL_DATE = "2022-12-20".length();

    private DeedText() {}

    /**
     * One deed, before anybody knows what its verb means.
     *
     * @param mistaken whether it is marked as refused by the rules
     * @param verb what is done
     * @param at when
     * @param words the words behind the time
     */
    record Said(boolean mistaken, String verb, LocalDateTime at, List<String> words) {
        Said {
            words = List.copyOf(words);
        }
    }

    /**
     * Reads a cell.
     *
     * @param text the cell
     * @param start the day before which nothing is done; without it, the first deed names its year; every other one may
     * @return the deeds
     * @throws IllegalArgumentException if a deed has no time, no year where it needs one, or comes too early
     */
    static List<Said> read(String text, Optional<LocalDate> start) {
        ArrayList<Said> deeds = new ArrayList<>();
        LocalDateTime before = start.orElse(LocalDate.MIN).atStartOfDay();
        for (String part : text.split(";", -1)) {
            Said deed = deed(part.strip(), before.toLocalDate());
            if (deed.at().isBefore(before)) {
                throw new IllegalArgumentException(
                        "\"" + part.strip() + "\" comes before " + before + "; put the deeds in the order of time");
            }
            before = deed.at();
            deeds.add(deed);
        }
        return deeds;
    }

    private static Said deed(String text, LocalDate today) {
        boolean mistaken = text.startsWith("!");
        List<String> words = Arrays.asList((mistaken ? text.substring(1) : text).split(" ", -1));
        boolean named = words.size() > 1 && words.get(1).indexOf(':') < 0;
        int time = named ? 2 : 1;
        if (words.size() <= time) {
            throw new IllegalArgumentException("\"" + text + "\" has no time; write " + words.get(0) + " 12-20 10:30");
        }
        LocalDate date = named ? date(words.get(1), today) : today;
        if (date.equals(LocalDate.MIN)) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" has no year; write " + words.get(0) + " 2022-12-20 10:30");
        }
        return new Said(
                mistaken,
                words.get(0),
                date.atTime(LocalTime.parse(words.get(time))),
                words.subList(time + 1, words.size()));
    }

    private static LocalDate date(String word, LocalDate today) {
        if (word.length() == FULL_DATE) {
            return LocalDate.parse(word);
        }
        return today.equals(LocalDate.MIN) ? today : next(MonthDay.parse("--" + word), today);
    }

    /** The first such day on or after a day; a 29 February waits for its year. */
    private static LocalDate next(MonthDay day, LocalDate from) {
        int year = from.getYear();
        while (!day.isValidYear(year) || day.atYear(year).isBefore(from)) {
            year++;
        }
        return day.atYear(year);
    }
}
