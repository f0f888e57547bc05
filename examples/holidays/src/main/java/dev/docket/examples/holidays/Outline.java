package dev.docket.examples.holidays;

import dev.docket.examples.holidays.TextLines.Line;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes an iCalendar file well-formed for the parser, noting what was not.
 *
 * <p>ical4j's parser stops at the first missing {@code END}, and takes a line without colon together with the one after it as one
 * property, silently. So such lines are errors here and do not reach it; what is left begins and ends properly, and the parser
 * reads it to its end. It calls back once for each line, in order, by which every call has its line.
 */
final class Outline {

    private static final String CALENDAR = "VCALENDAR";
    private static final Pattern CONTENT_LINE =
            Pattern.compile("[A-Za-z0-9-]+(;[A-Za-z0-9-]+=(\"[^\"]*\"|[^\":;]*))*:.*", Pattern.DOTALL);

    private final DayBook book;
    private final List<Line> kept = new ArrayList<>();
    private final Deque<Line> open = new ArrayDeque<>();
    private boolean closed;

    private Outline(DayBook book) {
        this.book = book;
    }

    /** The lines as the parser may have them. */
    static List<Line> of(List<Line> lines, DayBook book) {
        Outline outline = new Outline(book);
        if (lines.isEmpty()) {
            book.error(1, "the file is empty", "begin it with BEGIN:VCALENDAR");
        } else if (outline.begins(lines.get(0))) {
            lines.forEach(outline::take);
            outline.closeUntil("", lines.get(lines.size() - 1).number());
        }
        return outline.kept;
    }

    private boolean begins(Line first) {
        boolean begins = first.text().strip().equalsIgnoreCase("BEGIN:" + CALENDAR);
        if (!begins) {
            book.error(
                    first.number(),
                    "the file begins with " + quoted(first) + ", not with BEGIN:VCALENDAR",
                    "give an iCalendar file, or name a table *.csv");
        }
        return begins;
    }

    private void take(Line line) {
        String text = line.text().strip();
        String upper = text.toUpperCase(Locale.ROOT);
        if (closed) {
            book.error(
                    line.number(),
                    quoted(line) + " stands after END:VCALENDAR",
                    "put all events into one calendar: leave out this END:VCALENDAR or what follows it");
        } else if (upper.startsWith("BEGIN:")) {
            begin(line, upper.substring("BEGIN:".length()).strip());
        } else if (upper.startsWith("END:")) {
            end(line, upper.substring("END:".length()).strip());
        } else if (CONTENT_LINE.matcher(line.text()).matches()) {
            kept.add(line);
        } else {
            book.error(
                    line.number(),
                    quoted(line) + " is no property",
                    "write NAME:VALUE; let a line that goes on from the one before begin with a blank");
        }
    }

    private void begin(Line line, String component) {
        // Events do not nest: the one before was not closed.
        if (component.equals("VEVENT") && isOpen(component)) {
            closeUntil(CALENDAR, line.number());
        }
        if (component.equals(CALENDAR) && !open.isEmpty()) {
            book.error(line.number(), "a calendar begins within a calendar", "put all events into one calendar");
        } else {
            open.push(new Line(line.number(), component));
            kept.add(new Line(line.number(), "BEGIN:" + component));
        }
    }

    private void end(Line line, String component) {
        if (!isOpen(component)) {
            book.error(
                    line.number(),
                    quoted(line) + " ends what was not begun",
                    "write BEGIN:" + component + " before it, or leave it out");
            return;
        }
        closeUntil(component, line.number());
        open.pop();
        kept.add(new Line(line.number(), "END:" + component));
        closed = open.isEmpty();
    }

    private boolean isOpen(String component) {
        return open.stream().anyMatch(line -> line.text().equals(component));
    }

    /** Closes what is open within a component, with an error for each. */
    private void closeUntil(String component, int number) {
        while (!open.isEmpty() && !open.element().text().equals(component)) {
            Line unclosed = open.pop();
            book.error(
                    unclosed.number(),
                    "BEGIN:" + unclosed.text() + " is not ended by line " + number,
                    "write END:" + unclosed.text() + " where it ends");
            kept.add(new Line(number, "END:" + unclosed.text()));
        }
    }

    private static String quoted(Line line) {
        return "\"" + line.text().strip() + "\"";
    }
}
