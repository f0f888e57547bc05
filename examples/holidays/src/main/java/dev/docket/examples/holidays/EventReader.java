package dev.docket.examples.holidays;

import dev.docket.examples.holidays.TextLines.Line;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.ContentHandler;
import net.fortuna.ical4j.model.PropertyBuilder;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.TemporalAdapter;
import net.fortuna.ical4j.model.TemporalAmountAdapter;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.transform.recurrence.Frequency;

/**
 * What ical4j's parser tells, as events. Only properties that matter for days off are looked at, so that nobody has to mend the
 * others.
 *
 * <p>Values are read by ical4j. It moves a day that does not exist to the last of its month, in silence; here that is an error.
 */
// Over 250 lines because each property has its own errors and remedies.
final class EventReader implements ContentHandler {

    private static final int LONGEST_DAYS = 366;
    private static final Pattern NOT_POSITIVE = Pattern.compile("(^|.*;)(INTERVAL|COUNT)=(0+|-.*)(;.*|$)");
    private static final Set<Frequency> OF_DAYS =
            Set.of(Frequency.DAILY, Frequency.WEEKLY, Frequency.MONTHLY, Frequency.YEARLY);

    private final List<Line> lines;
    private final DayBook book;
    private final List<Event> events = new ArrayList<>();
    private int index = -1;
    private int depth;
    private Optional<String> calendarName = Optional.empty();
    private Optional<Event> event = Optional.empty();
    private final Set<String> given = new HashSet<>();
    private final Set<String> parameters = new HashSet<>();
    private String value = "";

    /** A reader of what the parser finds in {@code lines}, a line a call. */
    EventReader(List<Line> lines, DayBook book) {
        this.lines = lines;
        this.book = book;
    }

    List<Event> events() {
        return events;
    }

    Optional<String> calendarName() {
        return calendarName;
    }

    int line() {
        return lines.get(Math.max(index, 0)).number();
    }

    // ---- what the parser calls

    @Override
    public void startCalendar() {
        index++;
    }

    @Override
    public void endCalendar() {
        index++;
    }

    @Override
    public void startComponent(String component) {
        index++;
        depth++;
        if (depth == 1 && component.equals("VEVENT")) {
            event = Optional.of(new Event(line()));
            given.clear();
        }
    }

    @Override
    public void endComponent(String component) {
        index++;
        depth--;
        if (depth == 0) {
            event.ifPresent(this::close);
            event = Optional.empty();
        }
    }

    @Override
    public void startProperty(String property) {
        index++;
        parameters.clear();
        value = "";
    }

    @Override
    public void parameter(String parameter, String text) {
        parameters.add(parameter.toUpperCase(Locale.ROOT));
        if (parameter.equalsIgnoreCase("RANGE") && event.isPresent() && depth == 1) {
            error(
                    "RANGE=" + text + " changes many times of an event at once",
                    "end the event by UNTIL in its RRULE, and begin another one");
        }
    }

    @Override
    public void propertyValue(String text) {
        value = text;
    }

    @Override
    public void endProperty(String property) {
        String upper = property.toUpperCase(Locale.ROOT);
        if (depth == 1) {
            event.ifPresent(current -> read(current, upper));
        } else if (depth == 0 && (upper.equals("X-WR-CALNAME") || upper.equals("NAME")) && !value.isBlank()) {
            calendarName = Optional.of(text(value));
        }
    }

    // ---- properties

    private void read(Event current, String property) {
        boolean again = !given.add(property);
        switch (property) {
            case "DTSTART", "DTEND", "DURATION", "RRULE", "RECURRENCE-ID" -> {
                if (again) {
                    error(property + " is given twice in one event", "keep one of the two");
                } else {
                    readOnce(current, property);
                }
            }
            case "RDATE" -> days(property, current.added::add);
            case "EXDATE" -> days(property, current.excepted::add);
            case "EXRULE" ->
                error("EXRULE is no longer part of iCalendar", "write EXDATE with the days that are left out");
            case "SUMMARY" -> readName(current);
            case "UID" -> current.uid = Optional.of(value.strip());
            case "STATUS" -> current.cancelled = value.strip().equalsIgnoreCase("CANCELLED");
            default -> {
                // Says nothing about which days are off.
            }
        }
    }

    private void readOnce(Event current, String property) {
        switch (property) {
            case "DTSTART" -> {
                current.startLine = line();
                current.start = day(property, value);
            }
            case "DTEND" -> {
                current.endLine = line();
                current.end = day(property, value);
            }
            case "DURATION" -> current.days = duration();
            case "RRULE" -> {
                current.ruleLine = line();
                current.rule = rule();
            }
            default -> current.instead = day(property, value);
        }
    }

    /** A name without language is the default one. */
    private void readName(Event current) {
        boolean hasLanguage = parameters.contains("LANGUAGE");
        if (current.name.isEmpty() || (current.nameHasLanguage && !hasLanguage)) {
            current.name =
                    Optional.of(text(value).replaceAll("\\s+", " ").strip()).filter(name -> !name.isEmpty());
            current.nameHasLanguage = hasLanguage;
        }
    }

    private void days(String property, Consumer<LocalDate> into) {
        for (String part : value.split(",", -1)) {
            day(property, part.strip()).ifPresent(into);
        }
    }

    /** A whole day: a date, or a midnight on the wall, as some programs write one. */
    private Optional<LocalDate> day(String property, String text) {
        String said = property + " \"" + text + "\"";
        Temporal read;
        try {
            read = TemporalAdapter.parse(text.strip()).getTemporal();
        } catch (DateTimeException e) {
            error(said + " is no date", "write it like " + property + ";VALUE=DATE:20260131");
            return Optional.empty();
        }
        if (read instanceof LocalDateTime wall && wall.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            read = wall.toLocalDate();
        }
        if (!(read instanceof LocalDate date)) {
            error(
                    said + " is a time of day, and holidays are whole days",
                    "write " + property + ";VALUE=DATE:" + text.strip().substring(0, 8)
                            + ", or, for a day that is worked in part, use a table with special hours");
            return Optional.empty();
        }
        if (!text.strip().startsWith(DateTimeFormatter.BASIC_ISO_DATE.format(date))) {
            error(said + " does not exist", "look it up in the source of the file");
            return Optional.empty();
        }
        return Optional.of(date);
    }

    private Optional<Integer> duration() {
        try {
            TemporalAmount amount = TemporalAmountAdapter.parse(value.strip()).getDuration();
            int days = amount instanceof Period
                    ? Math.toIntExact(LocalDate.EPOCH.plus(amount).toEpochDay())
                    : 0;
            if (days > 0) {
                return Optional.of(days);
            }
        } catch (DateTimeException | ArithmeticException e) {
            // Said below: what is no duration at all is no number of days either.
        }
        error("DURATION \"" + value + "\" is not a number of whole days", "write it like DURATION:P1D");
        return Optional.empty();
    }

    private Optional<Recur<LocalDate>> rule() {
        String said = "RRULE \"" + value + "\"";
        try {
            Recur<LocalDate> rule = new Recur<>(value.strip().toUpperCase(Locale.ROOT));
            if (NOT_POSITIVE.matcher(value.toUpperCase(Locale.ROOT)).matches()) {
                error(said + " repeats less than once", "let INTERVAL and COUNT be 1 or more, or leave them out");
            } else if (!OF_DAYS.contains(rule.getFrequency())) {
                error(said + " repeats within a day", "let FREQ be YEARLY, MONTHLY, WEEKLY or DAILY");
            } else {
                return Optional.of(rule);
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            error(said + " cannot be read", "write it like RRULE:FREQ=YEARLY, by RFC 5545, section 3.3.10");
        }
        return Optional.empty();
    }

    private static String text(String value) {
        return new PropertyBuilder(List.of(new Summary.Factory()))
                .name("SUMMARY")
                .value(value)
                .build()
                .getValue();
    }

    // ---- the event as a whole

    private void close(Event current) {
        if (!given.contains("DTSTART")) {
            current.breakDown();
            book.error(current.line, "the event has no DTSTART", "write DTSTART;VALUE=DATE: and its day");
        }
        if (current.name.isEmpty() && !current.cancelled) {
            current.breakDown();
            book.error(current.line, "the event has no SUMMARY", "name it, so that a due date can be explained");
        }
        if (!current.isBroken()) {
            checkEnd(current);
        }
        events.add(current);
    }

    private void checkEnd(Event current) {
        long days = current.end
                .map(end -> end.toEpochDay() - current.first().toEpochDay())
                .orElse((long) current.length());
        int line = current.end.isPresent() ? current.endLine : current.startLine;
        if (days < 0) {
            current.breakDown();
            book.error(
                    line,
                    "the event ends on " + current.end.orElseThrow() + ", before it begins on " + current.first(),
                    "let DTEND be the first day that no longer belongs to it");
        } else if (days > LONGEST_DAYS) {
            current.breakDown();
            book.error(line, "the event lasts " + days + " days", "let it last " + LONGEST_DAYS + " at most");
        }
    }

    private void error(String what, String remedy) {
        event.ifPresent(Event::breakDown);
        book.error(line(), what, remedy);
    }
}
