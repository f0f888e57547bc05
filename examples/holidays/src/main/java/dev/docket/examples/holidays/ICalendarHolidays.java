package dev.docket.examples.holidays;

import dev.docket.examples.holidays.Holidays.Day;
import dev.docket.examples.holidays.Holidays.Kind;
import dev.docket.examples.holidays.TextLines.Line;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ParserException;

/**
 * Reads iCalendar: every event that is not cancelled is days off.
 *
 * <p>{@code TRANSP} is not asked: it says whether an event blocks somebody's agenda, and publishers of holidays set it either way.
 */
final class ICalendarHolidays {

    private final String name;
    private final Optional<LocalDate> horizon;
    private final DayBook book = new DayBook();

    ICalendarHolidays(String name, Optional<LocalDate> horizon) {
        this.name = name;
        this.horizon = horizon;
    }

    Validation<Seq<LineError>, Holidays> read(byte[] content) {
        List<Line> lines = Outline.of(TextLines.unfolded(content, book.errors()), book);
        EventReader reader = new EventReader(lines, book);
        if (!lines.isEmpty()) {
            parse(lines, reader);
        }
        List<Event> events =
                reader.events().stream().filter(event -> !event.isBroken()).toList();
        Optional<LocalDate> last = horizon.or(() -> endOfLastYear(events));
        Map<String, Set<LocalDate>> replaced = replaced(reader.events());
        for (Event event : events) {
            if (!event.cancelled) {
                Set<LocalDate> others = event.instead.isPresent()
                        ? Set.of()
                        : event.uid.map(replaced::get).orElse(Set.of());
                expand(event, last.orElseThrow(), others);
            }
        }
        return book.close(reader.calendarName().orElse(name), last);
    }

    private void parse(List<Line> lines, EventReader reader) {
        String text = lines.stream().map(Line::text).collect(Collectors.joining("\r\n", "", "\r\n"));
        try {
            new CalendarParserImpl(false).parse(new StringReader(text), reader);
        } catch (ParserException e) {
            book.error(
                    reader.line(), "the line cannot be read: " + e.getMessage(), "write it by RFC 5545, section 3.1");
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory cannot fail to be read, but did", e);
        }
    }

    private static Optional<LocalDate> endOfLastYear(List<Event> events) {
        return events.stream()
                .filter(event -> !event.cancelled)
                .map(Event::lastNamed)
                .max(LocalDate::compareTo)
                .map(date -> LocalDate.of(date.getYear(), 12, 31));
    }

    /** By UID, the days of repeated events instead of which another event stands. */
    private static Map<String, Set<LocalDate>> replaced(List<Event> events) {
        Map<String, Set<LocalDate>> replaced = new HashMap<>();
        for (Event event : events) {
            event.instead.ifPresent(day -> event.uid.ifPresent(uid ->
                    replaced.computeIfAbsent(uid, unused -> new HashSet<>()).add(day)));
        }
        return replaced;
    }

    private void expand(Event event, LocalDate last, Set<LocalDate> replaced) {
        Set<LocalDate> starts = new TreeSet<>(repeated(event, last));
        starts.addAll(event.added);
        starts.removeAll(event.excepted);
        starts.removeAll(replaced);
        String called = event.name.orElseThrow();
        for (LocalDate start : starts) {
            for (int i = 0; i < event.length(); i++) {
                LocalDate date = start.plusDays(i);
                // A repeated event goes on beyond the horizon by its nature; any other day there was written down.
                if (event.rule.isEmpty() || start.equals(event.first()) || !date.isAfter(last)) {
                    book.add(event.startLine, new Day(date, Kind.HOLIDAY, called, List.of()));
                }
            }
        }
    }

    private List<LocalDate> repeated(Event event, LocalDate last) {
        LocalDate first = event.first();
        if (event.rule.isEmpty() || first.isAfter(last)) {
            return List.of(first);
        }
        List<LocalDate> dates = event.rule.get().getDates(first, first, last).stream()
                .filter(date -> !date.isAfter(last))
                .toList();
        if (!dates.contains(first)) {
            book.error(
                    event.ruleLine,
                    "the RRULE does not lead to DTSTART, " + first + ", itself",
                    "begin the event on the first day that its RRULE gives");
        }
        return dates;
    }
}
