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
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
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

    /** Behind the name of a part, in what a defect says. */
    private static final String IN_PART = ": ";

    /** What a defect may speak of in a week. */
    private static final List<String> OF_A_WEEK = Stream.concat(
                    Stream.of("week", "hours"),
                    Arrays.stream(DayOfWeek.values()).map(DayOfWeek::name))
            .toList();

    /** Each takes as long as a calendar of its own, some milliseconds, also where it is only named. */
    private static final int MOST_PARTS = 100;

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
                                        note(defects, given, reader);
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
            CalendarContent made =
                    new CalendarContent.Combined(either, parts.get(0), parts.get(1), days.in(in), horizon.in(in));
            if (leaves(made) > MOST_PARTS) {
                reader.fault("is made of " + leaves(made) + " calendars", "make it of " + MOST_PARTS + " at most");
                return null;
            }
            return made;
        };
    }

    private static int leaves(CalendarContent content) {
        return content.match(weekly -> 1, combined -> leaves(combined.one()) + leaves(combined.other()));
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

    private static void note(Iterable<CalendarDefect> defects, CalendarContent content, Reader reader) {
        Map<String, Reader> places = new TreeMap<>();
        places("", content, reader, places);
        for (CalendarDefect defect : defects) {
            String where = defect.where();
            int end = where.lastIndexOf(IN_PART);
            String part = end < 0 ? "" : where.substring(0, end + IN_PART.length());
            places.getOrDefault(where, places.getOrDefault(part, reader))
                    .fault(where.substring(part.length()) + " " + defect.what(), defect.remedy());
        }
    }

    /** Where the places are of which defects speak, by what they say. */
    private static void places(String part, CalendarContent content, Reader reader, Map<String, Reader> places) {
        places.put(part, reader);
        places.put(part + "id", reader.at("id"));
        for (int i = 0; i < content.days().size(); i++) {
            places.put(part + content.days().get(i).date(), reader.at(DAYS).at(i));
        }
        weekly(content).ifPresent(weekly -> {
            places.put(part + "week", reader.at(WEEKS));
            places.put(part + YEARLY, reader.at(YEARLY));
            for (int i = 0; i < weekly.weeks().size(); i++) {
                String since =
                        weekly.weeks().get(i).from().map(day -> " from " + day).orElse("");
                for (String of : OF_A_WEEK) {
                    places.put(part + of + since, reader.at(WEEKS).at(i));
                }
            }
            for (int i = 0; i < weekly.yearly().size(); i++) {
                places.put(
                        part + YEARLY + " " + weekly.yearly().get(i).range(),
                        reader.at(YEARLY).at(i));
            }
        });
        for (boolean either : new boolean[] {true, false}) {
            List<CalendarContent> parts = parts(either, content);
            for (int i = 0; i < parts.size(); i++) {
                Reader at = reader.at(either ? UNION : INTERSECTION);
                places.put(part + "zones", at);
                places(part + "part " + (i + 1) + IN_PART, parts.get(i), at.at(i), places);
            }
        }
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
                    this,
                    () -> Json.Obj.EMPTY.with(
                            "oneOf", new Json.Arr(List.of(Definitions.type("string"), whole.schema(definitions)))));
        }
    }
}
