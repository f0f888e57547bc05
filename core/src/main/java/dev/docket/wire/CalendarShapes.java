package dev.docket.wire;

import static dev.docket.wire.ObjectShape.object;
import static dev.docket.wire.Shapes.DATE;
import static dev.docket.wire.Shapes.TEXT;
import static dev.docket.wire.Shapes.text;

import dev.docket.json.Json;
import dev.docket.time.CalendarContent;
import dev.docket.time.CalendarDefect;
import dev.docket.time.GivenDay;
import dev.docket.time.Hours;
import dev.docket.time.WorkingCalendar;
import dev.docket.time.YearlyRule;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which days and hours are worked. */
final class CalendarShapes {

    private static final String WEEKS = "weeks";
    private static final String YEARLY = "yearly";
    private static final String DAYS = "days";
    private static final String UNION = "unionOf";
    private static final String INTERSECTION = "intersectionOf";
    /** With which ISO 8601 begins a day of every year. */
    private static final String DASHES = "--";

    private static final String FIRST_PART = "part 1: ";
    private static final String SECOND_PART = "part 2: ";
    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private static final Shape<ZoneId> ZONE = text("zone", CalendarShapes::zone, ZoneId::getId);
    private static final Shape<MonthDay> MONTH_DAY = text(
            "month-and-day", CalendarShapes::monthDay, day -> day.toString().substring(DASHES.length()));

    private static final Shape<CalendarContent.Week> WEEK = object("week", fields -> {
        var from = fields.optional("from", DATE, CalendarContent.Week::from);
        var weekdays = fields.list("weekdays", TimeShapes.HOURS, CalendarShapes::onWeekdays);
        Map<DayOfWeek, Fields.Place<List<Hours>>> single = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            single.put(
                    day, fields.list(day.name().toLowerCase(Locale.ROOT), TimeShapes.HOURS, week -> onlyOn(day, week)));
        }
        return in -> {
            Map<DayOfWeek, List<Hours>> hours = new EnumMap<>(DayOfWeek.class);
            single.forEach((day, place) -> {
                List<Hours> all = new ArrayList<>(WEEKDAYS.contains(day) ? weekdays.in(in) : List.of());
                all.addAll(place.in(in));
                hours.put(day, all);
            });
            return new CalendarContent.Week(from.in(in), hours);
        };
    });

    private static final Shape<YearlyRule> YEARLY_RULE = object("yearly-rule", fields -> {
        var first = fields.required("first", MONTH_DAY, YearlyRule::first);
        var last = fields.optional(
                "last", MONTH_DAY, rule -> Optional.of(rule.last()).filter(day -> !day.equals(rule.first())));
        var name = fields.required("name", TEXT, YearlyRule::name);
        var hours = fields.list("hours", TimeShapes.HOURS, YearlyRule::hours);
        return in -> new YearlyRule(first.in(in), last.in(in).orElse(first.in(in)), name.in(in), hours.in(in));
    });

    private static final Shape<GivenDay> GIVEN_DAY = object("given-day", fields -> {
        var date = fields.required("date", DATE, GivenDay::date);
        var name = fields.required("name", TEXT, GivenDay::name);
        var worked = fields.flag("worked", day -> !day.isHoliday());
        var hours = fields.list("hours", TimeShapes.HOURS, GivenDay::hours);
        return in -> {
            if (!worked.in(in) && !hours.in(in).isEmpty()) {
                throw new IllegalArgumentException("write \"worked\": true beside the hours, or leave them out");
            }
            return new GivenDay(date.in(in), name.in(in), hours.in(in), !worked.in(in));
        };
    });

    /** One of two that are one: a calendar without a name. */
    private static final Shape<CalendarContent> PART = new OrKnown<>(
            ObjectShape.<CalendarContent>checked("calendar-part", fields -> content(fields, Function.identity())),
            WorkingCalendar::content);

    static final ObjectShape<WorkingCalendar> WHOLE_CALENDAR = ObjectShape.checked("calendar", fields -> {
        var id = fields.required("id", TEXT, WorkingCalendar::id);
        var content = content(fields, WorkingCalendar::content);
        return (in, reader) -> {
            CalendarContent given = content.of(in, reader);
            return given == null
                    ? null
                    : given.validate(id.in(in))
                            .fold(
                                    defects -> {
                                        defects.forEach(defect -> note(defect, given, reader));
                                        return null;
                                    },
                                    calendar -> calendar);
        };
    });

    /** A calendar, or the id of one that the reader knows; it is always written as a whole. */
    static final Shape<WorkingCalendar> CALENDAR = new OrKnown<>(WHOLE_CALENDAR, Function.identity());

    /** A calendar on its own. */
    static final Shape<WorkingCalendar> STORED_CALENDAR = Union.versioned(
            "stored-calendar", List.of(Union.Case.of("calendar", WorkingCalendar.class, WHOLE_CALENDAR)));

    private CalendarShapes() {}

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("write a zone such as Asia/Shanghai", e);
        }
    }

    private static MonthDay monthDay(String text) {
        try {
            return MonthDay.parse(DASHES + text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("write a day of every year like 12-24, the month first", e);
        }
    }

    private static List<Hours> onWeekdays(CalendarContent.Week week) {
        List<List<Hours>> all =
                WEEKDAYS.stream().map(day -> on(day, week)).distinct().toList();
        return all.size() == 1 ? all.get(0) : List.of();
    }

    /** Those that the weekdays have not said. */
    private static List<Hours> onlyOn(DayOfWeek day, CalendarContent.Week week) {
        return WEEKDAYS.contains(day) && !onWeekdays(week).isEmpty() ? List.of() : on(day, week);
    }

    private static List<Hours> on(DayOfWeek day, CalendarContent.Week week) {
        return week.hours().getOrDefault(day, List.of());
    }

    private static <T> ObjectShape.Make<CalendarContent> content(Fields<T> fields, Function<T, CalendarContent> of) {
        var zone =
                fields.optional("zone", ZONE, value -> weekly(of.apply(value)).map(CalendarContent.Weekly::zone));
        var weeks = fields.list(
                WEEKS,
                WEEK,
                value -> weekly(of.apply(value))
                        .map(CalendarContent.Weekly::weeks)
                        .orElse(List.of()));
        var yearly = fields.list(
                YEARLY,
                YEARLY_RULE,
                value -> weekly(of.apply(value))
                        .map(CalendarContent.Weekly::yearly)
                        .orElse(List.of()));
        var union = fields.list(UNION, part(), value -> parts(true, of.apply(value)));
        var intersection = fields.list(INTERSECTION, part(), value -> parts(false, of.apply(value)));
        var days = fields.list(DAYS, GIVEN_DAY, value -> of.apply(value).days());
        var horizon = fields.optional("horizon", DATE, value -> of.apply(value).horizon());
        return (in, reader) -> {
            boolean either = !union.in(in).isEmpty();
            List<CalendarContent> parts = either ? union.in(in) : intersection.in(in);
            if (parts.isEmpty()) {
                if (zone.in(in).isEmpty()) {
                    reader.at("zone").fault("is missing", "write a zone such as Asia/Shanghai; there is no default");
                    return null;
                }
                return new CalendarContent.Weekly(
                        zone.in(in).get(), weeks.in(in), yearly.in(in), days.in(in), horizon.in(in));
            }
            Reader combined = reader.at(either ? UNION : INTERSECTION);
            if (either && !intersection.in(in).isEmpty()) {
                combined.fault("stands beside " + INTERSECTION, "write one of them; a part may be the other");
                return null;
            }
            if (zone.in(in).isPresent()
                    || !weeks.in(in).isEmpty()
                    || !yearly.in(in).isEmpty()) {
                combined.fault(
                        "stands beside a zone, weeks or yearly rules",
                        "give those to its parts; days and a horizon may be added");
                return null;
            }
            if (parts.size() != 2) {
                combined.fault("has " + parts.size() + " parts", "write two; of three, combine two first");
                return null;
            }
            return new CalendarContent.Combined(either, parts.get(0), parts.get(1), days.in(in), horizon.in(in));
        };
    }

    private static Shape<CalendarContent> part() {
        return Shapes.lazy("calendar-part", () -> PART);
    }

    private static Optional<CalendarContent.Weekly> weekly(CalendarContent content) {
        return content.match(Optional::of, combined -> Optional.empty());
    }

    private static List<CalendarContent> parts(boolean either, CalendarContent content) {
        return content.match(
                weekly -> List.of(),
                combined -> combined.either() == either ? List.of(combined.one(), combined.other()) : List.of());
    }

    private static void note(CalendarDefect defect, CalendarContent content, Reader reader) {
        Place place = place(defect.where(), content, reader);
        place.at().fault(place.where() + " " + defect.what(), defect.remedy());
    }

    /** The place of which a defect speaks, as exactly as it says, and what it says of it there. */
    private record Place(Reader at, String where) {}

    private static Place place(String where, CalendarContent content, Reader reader) {
        return content.match(
                weekly -> new Place(placeInWeeks(where, weekly, reader), where),
                combined -> placeInParts(where, combined, reader));
    }

    private static Place placeInParts(String where, CalendarContent.Combined content, Reader reader) {
        Reader parts = reader.at(content.either() ? UNION : INTERSECTION);
        if (where.startsWith(FIRST_PART)) {
            return place(where.substring(FIRST_PART.length()), content.one(), parts.at(0));
        }
        if (where.startsWith(SECOND_PART)) {
            return place(where.substring(SECOND_PART.length()), content.other(), parts.at(1));
        }
        return new Place(where.equals("zones") ? parts : placeOfDay(where, content, reader), where);
    }

    private static Reader placeInWeeks(String where, CalendarContent.Weekly content, Reader reader) {
        Optional<LocalDate> since = where.contains(" from ")
                ? Optional.of(LocalDate.parse(where.substring(where.indexOf(" from ") + " from ".length())))
                : Optional.empty();
        for (int i = 0; i < content.weeks().size(); i++) {
            boolean isOfWeek = where.startsWith("week")
                    || where.startsWith("hours")
                    || EnumSet.allOf(DayOfWeek.class).stream().anyMatch(day -> where.startsWith(day.name()));
            if (isOfWeek && content.weeks().get(i).from().equals(since)) {
                return reader.at(WEEKS).at(i);
            }
        }
        for (int i = content.yearly().size() - 1; i >= 0; i--) {
            if (where.equals("yearly " + content.yearly().get(i).range())) {
                return reader.at(YEARLY).at(i);
            }
        }
        return where.startsWith("week") ? reader.at(WEEKS) : placeOfDay(where, content, reader);
    }

    /** The last one of a date: when it is given twice, that is the one too many. */
    private static Reader placeOfDay(String where, CalendarContent content, Reader reader) {
        int days = content.days().size();
        return IntStream.range(0, days)
                .map(i -> days - 1 - i)
                .filter(i -> content.days().get(i).date().toString().equals(where))
                .mapToObj(i -> reader.at(DAYS).at(i))
                .findFirst()
                .orElseGet(() -> where.equals("id") ? reader.at(where) : reader);
    }

    /** A calendar, or the id of one that the reader knows. */
    private static final class OrKnown<T> extends Shape<T> {
        private final ObjectShape<T> whole;
        private final Function<WorkingCalendar, T> known;

        OrKnown(ObjectShape<T> whole, Function<WorkingCalendar, T> known) {
            this.whole = whole;
            this.known = known;
        }

        @Override
        String name() {
            return whole.name();
        }

        @Override
        Json write(T value, Writer writer) {
            return whole.write(value, writer);
        }

        @Override
        @Nullable
        T read(Json json, Reader reader) {
            if (!(json instanceof Json.Text id)) {
                return whole.read(json, reader);
            }
            Optional<WorkingCalendar> calendar = reader.calendar(id.value());
            if (calendar.isEmpty()) {
                reader.fault(
                        "no calendar is called \"" + shortly(id.value()) + "\"",
                        "write it in full, or one of those that the reader was given: " + reader.calendars());
                return null;
            }
            return known.apply(calendar.get());
        }

        @Override
        Json.Obj schema(Definitions definitions) {
            return definitions.ref(
                    name() + "-or-id",
                    () -> Json.Obj.EMPTY.with(
                            "oneOf", new Json.Arr(List.of(Definitions.type("string"), whole.schema(definitions)))));
        }
    }
}
