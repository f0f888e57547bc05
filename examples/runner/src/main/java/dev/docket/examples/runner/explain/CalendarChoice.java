package dev.docket.examples.runner.explain;

import dev.docket.examples.holidays.HolidayFile;
import dev.docket.examples.holidays.Holidays;
import dev.docket.examples.holidays.LineError;
import dev.docket.examples.runner.clock.WrittenDate;
import dev.docket.examples.runner.terminal.ComplaintException;
import dev.docket.examples.runner.terminal.Complaints;
import dev.docket.examples.runner.terminal.Language;
import dev.docket.time.CalendarDefect;
import dev.docket.time.ChinaWorkdays;
import dev.docket.time.Hours;
import dev.docket.time.WorkingCalendar;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the calendar that the options name; what is wrong with them, all of it, goes to a list. */
final class CalendarChoice {

    static final String DEFAULT_HOURS = "09:00-17:00";
    private static final int MOST_ZONES = 3;
    private static final String CHINA = "china";
    private static final String PLAIN = "plain";
    private static final String ALWAYS = "24x7";

    private static final List<String> OWN = List.of(CHINA, PLAIN, ALWAYS);

    private final String name;
    private final Optional<String> zoneText;
    private final Optional<String> hoursText;
    private final Optional<String> horizonText;
    private final Language language;
    private final List<String> wrong;
    private Optional<LocalDate> knownFrom = Optional.empty();

    /**
     * A calendar and how to call it.
     *
     * @param calendar what was found
     * @param what what it is
     * @param zone whose days it has, and whether that is a default
     * @param hours when it is worked, and whether that is a default
     * @param knownFrom the first day whose holidays it knows, or empty if nobody expects any
     */
    record Chosen(WorkingCalendar calendar, String what, String zone, String hours, Optional<LocalDate> knownFrom) {}

    CalendarChoice(
            String name,
            Optional<String> zone,
            Optional<String> hours,
            Optional<String> horizon,
            Language language,
            List<String> wrong) {
        String lower = name.toLowerCase(Locale.ROOT);
        this.name = OWN.contains(lower) ? lower : name;
        this.zoneText = zone;
        this.hoursText = hours;
        this.horizonText = horizon;
        this.language = language;
        this.wrong = wrong;
    }

    /**
     * Finds the calendar.
     *
     * @return the calendar, or nothing, and then something is wrong
     * @throws ComplaintException if its file cannot be read
     */
    Optional<Chosen> find() throws ComplaintException {
        int before = wrong.size();
        ZoneId zone = zone(name.equals(CHINA) ? ChinaWorkdays.ZONE : ZoneId.of("UTC"));
        List<Hours> hours = hours();
        Optional<LocalDate> horizon = horizon();
        WorkingCalendar.Builder builder = WorkingCalendar.builder(name).zone(zone);
        builder =
                name.equals(ALWAYS) ? builder.everyDay(Hours.allDay()) : builder.weekdays(hours.toArray(Hours[]::new));
        Optional<String> what = what(builder, horizon);
        if (what.isEmpty() || wrong.size() > before) {
            return Optional.empty();
        }
        String week = name.equals(ALWAYS)
                ? language.of("day and night", "昼夜")
                : language.of("Mon–Fri ", "周一至周五 ")
                        + String.join(", ", hours.stream().map(Hours::toString).toList())
                        + usual(hoursText);
        String where = zone + usual(zoneText);
        return builder.validate()
                .fold(this::refused, calendar -> Optional.of(new Chosen(calendar, what.get(), where, week, knownFrom)));
    }

    private String usual(Optional<String> option) {
        return option.isPresent() ? "" : language.usual();
    }

    private Optional<Chosen> refused(Seq<CalendarDefect> defects) {
        defects.forEach(defect -> wrong.add("--calendar " + name + ": " + defect.message()));
        return Optional.empty();
    }

    /** Adds the holidays and says what they are. */
    private Optional<String> what(WorkingCalendar.Builder builder, Optional<LocalDate> horizon)
            throws ComplaintException {
        switch (name) {
            case CHINA -> {
                ChinaWorkdays.addTo(builder);
                knownFrom = Optional.of(ChinaWorkdays.FIRST_DAY);
                return Optional.of(
                        language.of("china: mainland China's holidays and make-up days, from ", "china：中国大陆节假日与调休，始于")
                                + ChinaWorkdays.FIRST_DAY);
            }
            case PLAIN, ALWAYS -> {
                return Optional.of(name + language.of(": no holidays", "：无节假日"));
            }
            default -> {
                return file(builder, horizon);
            }
        }
    }

    private Optional<String> file(WorkingCalendar.Builder builder, Optional<LocalDate> horizon)
            throws ComplaintException {
        Optional<Path> file = path();
        if (file.isEmpty()) {
            wrong.add("--calendar " + name + " is not known; give " + CHINA + ", " + PLAIN + ", " + ALWAYS
                    + ", or a file *.csv or *.ics");
            return Optional.empty();
        }
        Validation<Seq<LineError>, Holidays> read = Complaints.using(
                file.get(),
                path -> horizon.isPresent() ? HolidayFile.read(path, horizon.get()) : HolidayFile.read(path));
        return read.fold(
                errors -> {
                    errors.forEach(error -> wrong.add(name + ", " + error.message()));
                    return Optional.empty();
                },
                holidays -> {
                    holidays.addTo(builder);
                    // As at the other end, a year that has a day in the file is known.
                    knownFrom = holidays.days().stream()
                            .findFirst()
                            .map(day -> LocalDate.of(day.date().getYear(), 1, 1));
                    return Optional.of(holidays.name() + " (" + name + "): "
                            + counts(holidays.count(Holidays.Kind.HOLIDAY), holidays.count(Holidays.Kind.WORKDAY)));
                });
    }

    private String counts(long off, long worked) {
        String english = off
                + (off == 1 ? " day off" : " days off")
                + (worked == 0 ? "" : ", " + worked + " worked by exception");
        return language.of(english, "节假日" + off + "天" + (worked == 0 ? "" : "，另定上班" + worked + "天"));
    }

    private Optional<Path> path() {
        String lower = name.toLowerCase(Locale.ROOT);
        try {
            Path path = Path.of(name);
            boolean isNamedSo = lower.endsWith(".csv") || lower.endsWith(".ics");
            return isNamedSo || Files.exists(path) ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private ZoneId zone(ZoneId usual) {
        try {
            return zoneText.map(ZoneId::of).orElse(usual);
        } catch (DateTimeException e) {
            String unknown = zoneText.orElse("");
            List<String> near = near(unknown);
            wrong.add("--zone \"" + unknown + "\" is not known; give "
                    + (near.isEmpty() ? "one like Europe/London" : String.join(" or ", near)));
            return usual;
        }
    }

    /** The zones of this name, or of this city, whether its letters are small or not. */
    private static List<String> near(String unknown) {
        String id = unknown.strip().replace(' ', '_').toLowerCase(Locale.ROOT);
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> ("/" + zone.toLowerCase(Locale.ROOT)).endsWith("/" + id))
                .sorted()
                .limit(MOST_ZONES)
                .toList();
    }

    private List<Hours> hours() {
        if (name.equals(ALWAYS) && hoursText.isPresent()) {
            wrong.add("--hours does not go with --calendar " + ALWAYS + "; leave one of them out");
        }
        List<Hours> hours = new ArrayList<>();
        for (String part : hoursText.orElse(DEFAULT_HOURS).split(",", -1)) {
            try {
                hours.add(Hours.parse(part.strip()));
            } catch (IllegalArgumentException e) {
                wrong.add("--hours: " + e.getMessage() + "; part several by commas");
            }
        }
        return hours;
    }

    private Optional<LocalDate> horizon() {
        if (horizonText.isPresent() && OWN.contains(name)) {
            wrong.add("--horizon does not go with --calendar " + name + "; it is for files, leave it out");
        }
        try {
            return horizonText.map(WrittenDate::parse);
        } catch (IllegalArgumentException e) {
            wrong.add("--horizon \"" + horizonText.orElse("") + "\": " + e.getMessage());
            return Optional.empty();
        }
    }
}
