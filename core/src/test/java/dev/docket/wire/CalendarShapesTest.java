package dev.docket.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.json.Json;
import dev.docket.json.JsonText;
import dev.docket.testkit.CodecLaws;
import dev.docket.testkit.Tries;
import dev.docket.testkit.time.CalendarPlan;
import dev.docket.testkit.time.Calendars;
import dev.docket.time.ChinaWorkdays;
import dev.docket.time.Hours;
import dev.docket.time.WorkingCalendar;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Calendars are written as a person would write them, and read again they are the same. */
@AddLifecycleHook(Tries.class)
@Domain(Calendars.class)
class CalendarShapesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Form<WorkingCalendar> FORM = Wire.open().calendars();
    private static final Form<WorkingCalendar> STRICT =
            Wire.open().strict().knowing(ChinaWorkdays.calendar()).calendars();

    private static final WorkingCalendar OFFICE = WorkingCalendar.builder("office")
            .zone(BERLIN)
            .weekdays("13:00-17:00", "09:00-12:00")
            .hours(DayOfWeek.SATURDAY, "10:00-12:00")
            .effectiveFrom(LocalDate.of(2026, 10, 1))
            .hours(DayOfWeek.MONDAY, "22:00-06:00 overnight")
            .hours(DayOfWeek.WEDNESDAY, "09:00-17:00")
            .yearlyHoliday(MonthDay.of(12, 24), MonthDay.of(1, 2), "between the years")
            .yearlyHoliday(MonthDay.of(5, 1), "Labour Day")
            .yearlyHours(
                    MonthDay.of(7, 1),
                    MonthDay.of(8, 31),
                    "summer",
                    Hours.parse("12:00-13:00"),
                    Hours.parse("08:00-11:00"))
            .holiday(LocalDate.of(2026, 4, 3), "Good Friday")
            .workday(LocalDate.of(2026, 4, 11), "made up for Good Friday")
            .workday(LocalDate.of(2026, 4, 7), "late opening", Hours.parse("11:00-17:00"))
            .horizon(LocalDate.of(2027, 12, 31))
            .build();

    private static final WorkingCalendar NIGHT = WorkingCalendar.builder("night")
            .zone(BERLIN)
            .everyDay(Hours.parse("22:00-06:00 overnight"))
            .horizon(LocalDate.of(2028, 6, 30))
            .build();

    static Stream<WorkingCalendar> all() {
        WorkingCalendar either =
                WorkingCalendar.builder("either").unionOf(OFFICE, NIGHT).build();
        WorkingCalendar nested = WorkingCalendar.builder("nested")
                .intersectionOf(either, WorkingCalendar.alwaysOpen("always", BERLIN))
                .holiday(LocalDate.of(2026, 6, 5), "bridge day")
                .workday(LocalDate.of(2026, 6, 7), "open day", Hours.parse("10:00-18:00"))
                .horizon(LocalDate.of(2026, 12, 31))
                .build();
        return Stream.of(
                ChinaWorkdays.calendar(),
                OFFICE,
                NIGHT,
                either,
                nested,
                WorkingCalendar.alwaysOpen("a/b~c \"d\" 日历", ZoneId.of("UTC")));
    }

    private static WorkingCalendar read(byte[] bytes) {
        return read(new String(bytes, StandardCharsets.UTF_8));
    }

    private static WorkingCalendar read(String text) {
        return JsonText.read(text)
                .<WorkingCalendar>fold(
                        fault -> {
                            throw new IllegalArgumentException(fault.toString());
                        },
                        json -> STRICT.read(json)
                                .getOrElseThrow(() -> new IllegalArgumentException(
                                        faults(text).toString())));
    }

    private static List<String> faults(String text) {
        Json json = JsonText.read(text).getOrElseThrow(fault -> new AssertionError(fault.toString()));
        return STRICT.read(json).fold(faults -> faults.map(WireFault::toString).toJavaList(), calendar -> List.of());
    }

    private static void isSame(WorkingCalendar calendar) {
        assertEquals(calendar, calendar.content().validate(calendar.id()).getOrElse(OFFICE));
        String text = FORM.write(calendar).toString();
        WorkingCalendar again = read(text);
        assertEquals(calendar, again);
        assertEquals(calendar.fingerprint(), again.fingerprint());
        assertEquals(calendar.content(), again.content());
        assertEquals(text, FORM.write(again).toString());
    }

    @Property(tries = 60)
    void K14_aCalendarIsReadAsItWasWritten(@ForAll CalendarPlan plan) {
        isSame(plan.calendar());
    }

    @Property(tries = 60)
    void K14_twoCalendarsAsOneAreToo(@ForAll WorkingCalendar calendar) {
        isSame(calendar);
    }

    @ParameterizedTest
    @MethodSource("all")
    void K14_whateverACalendarIsMadeOf(WorkingCalendar calendar) {
        isSame(calendar);
    }

    @Test
    void K14_theCodecIsSound() {
        CodecLaws.of(
                        (WorkingCalendar calendar) ->
                                FORM.write(calendar).toString().getBytes(StandardCharsets.UTF_8),
                        CalendarShapesTest::read)
                .refusingBy(IllegalArgumentException.class)
                .all(all().toList());
    }

    /** Of which the order in which they were given is not kept. */
    @Test
    void K14_equalCalendarsAreWrittenAlike() {
        WorkingCalendar one = WorkingCalendar.builder("one")
                .zone(BERLIN)
                .weekdays("13:00-17:00", "09:00-12:00")
                .yearlyHoliday(MonthDay.of(12, 25), "Christmas")
                .yearlyHours(
                        MonthDay.of(7, 1),
                        MonthDay.of(8, 31),
                        "summer",
                        Hours.parse("13:00-15:00"),
                        Hours.parse("08:00-12:00"))
                .yearlyHoliday(MonthDay.of(1, 1), "New Year")
                .build();
        WorkingCalendar other = WorkingCalendar.builder("one")
                .zone(BERLIN)
                .weekdays("09:00-12:00", "13:00-17:00")
                .yearlyHours(
                        MonthDay.of(7, 1),
                        MonthDay.of(8, 31),
                        "summer",
                        Hours.parse("08:00-12:00"),
                        Hours.parse("13:00-15:00"))
                .yearlyHoliday(MonthDay.of(1, 1), "New Year")
                .yearlyHoliday(MonthDay.of(12, 25), "Christmas")
                .build();

        assertEquals(one, other);
        assertEquals(FORM.write(one), FORM.write(other));
        assertNotEquals(FORM.write(one), FORM.write(OFFICE));
    }

    @Test
    void isWrittenAsAPersonWouldWriteIt() {
        assertEquals(
                "{\"days\":[{\"date\":\"2026-04-03\",\"name\":\"Good Friday\"},"
                        + "{\"date\":\"2026-04-07\",\"hours\":[\"11:00-17:00\"],\"name\":\"late opening\",\"worked\":true},"
                        + "{\"date\":\"2026-04-11\",\"hours\":[\"09:00-12:00\",\"13:00-17:00\"],"
                        + "\"name\":\"made up for Good Friday\",\"worked\":true}],"
                        + "\"horizon\":\"2027-12-31\",\"id\":\"office\",\"type\":\"calendar\",\"v\":1,"
                        + "\"weeks\":[{\"saturday\":[\"10:00-12:00\"],\"weekdays\":[\"09:00-12:00\",\"13:00-17:00\"]},"
                        + "{\"from\":\"2026-10-01\",\"monday\":[\"22:00-06:00 overnight\"],\"wednesday\":[\"09:00-17:00\"]}],"
                        + "\"yearly\":[{\"first\":\"05-01\",\"name\":\"Labour Day\"},"
                        + "{\"first\":\"07-01\",\"hours\":[\"08:00-11:00\",\"12:00-13:00\"],\"last\":\"08-31\",\"name\":\"summer\"},"
                        + "{\"first\":\"12-24\",\"last\":\"01-02\",\"name\":\"between the years\"}],"
                        + "\"zone\":\"Europe/Berlin\"}",
                FORM.write(OFFICE).toString());
    }

    @Test
    void whatIsLeftOutIsAsUsual() {
        assertEquals(
                WorkingCalendar.builder("office")
                        .zone(BERLIN)
                        .weekdays("09:00-17:00")
                        .hours(DayOfWeek.MONDAY, "18:00-20:00")
                        .workday(LocalDate.of(2026, 4, 11), "made up")
                        .build(),
                read("{\"type\":\"calendar\",\"id\":\"office\",\"zone\":\"Europe/Berlin\",\"weeks\":[{\"weekdays\":"
                        + "[\"09:00-17:00\"],\"monday\":[\"18:00-20:00\"]}],"
                        + "\"days\":[{\"date\":\"2026-04-11\",\"name\":\"made up\",\"worked\":true}]}"));
    }

    @Test
    void aCalendarThatIsKnownIsNamedByItsId() {
        WorkingCalendar late =
                WorkingCalendar.mondayToFriday("late", ChinaWorkdays.ZONE, LocalTime.of(17, 0), LocalTime.of(20, 0));
        WorkingCalendar both = WorkingCalendar.builder("both")
                .unionOf(ChinaWorkdays.calendar(), late)
                .build();

        assertEquals(
                both,
                read("{\"type\":\"calendar\",\"id\":\"both\",\"unionOf\":[\"cn\",{\"zone\":\"Asia/Shanghai\",\"weeks\":"
                        + "[{\"weekdays\":[\"17:00-20:00\"]}]}]}"));
        assertTrue(FORM.write(both).toString().contains("国庆节"));
        assertEquals(
                List.of(
                        "/unionOf/0: no calendar is called \"de\"; write it in full, or one of those that the reader was"
                                + " given: [cn]"),
                faults("{\"type\":\"calendar\",\"id\":\"both\",\"unionOf\":[\"de\",\"cn\"]}"));
    }

    @Test
    void everyMistakeIsFoundWhereItIs() {
        assertEquals(
                List.of(
                        "/horizn: a calendar has no such field; it has id, zone, weeks, yearly, unionOf, intersectionOf,"
                                + " days, horizon",
                        "/weeks/0/weekdays/1: \"1pm-5pm\" is no hours; Hours must read like \"09:00-17:00\","
                                + " \"09:00-24:00\" or \"22:00-06:00 overnight\", but was \"1pm-5pm\"",
                        "/yearly/0/first: \"12-32\" is no month-and-day; write a day of every year like 12-24, the month first",
                        "/days/0/name: is missing; give the text",
                        "/days/1: it makes no given-day; write \"worked\": true beside the hours, or leave them out"),
                faults(
                        "{\"type\":\"calendar\",\"id\":\"office\",\"zone\":\"Europe/Berlin\",\"horizn\":\"2026-12-31\","
                                + "\"weeks\":[{\"weekdays\":[\"09:00-12:00\",\"1pm-5pm\"]}],"
                                + "\"yearly\":[{\"first\":\"12-32\",\"name\":\"x\"}],"
                                + "\"days\":[{\"date\":\"2026-01-01\"},{\"date\":\"2026-01-02\",\"name\":\"y\",\"hours\":[\"09:00-12:00\"]}]}"));
    }

    @Test
    void aZoneIsOneOfTheTable() {
        assertEquals(
                List.of("/zone: \"Asia/Shangai\" is no zone; write a zone such as Asia/Shanghai"),
                faults("{\"type\":\"calendar\",\"id\":\"office\",\"zone\":\"Asia/Shangai\"}"));
    }

    @Test
    void everyDefectIsFoundWhereItIs() {
        assertEquals(
                List.of(
                        "/weeks/0: MONDAY has hours that overlap: 09:00-12:00, 11:00-17:00; join or part them",
                        "/weeks/1: week from 2026-10-01 has no working time; give hours to at least one day of the week",
                        "/yearly/1: yearly 12-31..01-05 shares days with yearly 12-24..01-02; give every day once",
                        "/days/1: 2026-05-01 is given twice, now as twice; give every date once",
                        "/days/2: 2027-05-01 lies after the horizon 2026-12-31; move the horizon or leave the day out"),
                faults("{\"type\":\"calendar\",\"id\":\"office\",\"zone\":\"Europe/Berlin\",\"horizon\":\"2026-12-31\","
                        + "\"weeks\":[{\"monday\":[\"09:00-12:00\",\"11:00-17:00\"]},{\"from\":\"2026-10-01\"}],"
                        + "\"yearly\":[{\"first\":\"12-24\",\"last\":\"01-02\",\"name\":\"a\"},"
                        + "{\"first\":\"12-31\",\"last\":\"01-05\",\"name\":\"b\"}],"
                        + "\"days\":[{\"date\":\"2026-05-01\",\"name\":\"once\"},{\"date\":\"2026-05-01\",\"name\":\"twice\"},"
                        + "{\"date\":\"2027-05-01\",\"name\":\"late\"}]}"));
        assertEquals(
                List.of(
                        "/unionOf/0/weeks: week has no working time; give hours to at least one day of the week",
                        "/unionOf/1/intersectionOf/1/days/0: 2026-01-01 has no name; name it, so that a due date can be"
                                + " explained"),
                faults("{\"type\":\"calendar\",\"id\":\"both\",\"unionOf\":[{\"zone\":\"Asia/Shanghai\"},"
                        + "{\"intersectionOf\":[\"cn\",{\"zone\":\"Asia/Shanghai\",\"weeks\":[{\"weekdays\":[\"09:00-17:00\"]}],"
                        + "\"days\":[{\"date\":\"2026-01-01\",\"name\":\" \"}]}]}]}"));
        assertEquals(
                List.of(
                        "/unionOf: zones differ: Asia/Shanghai and UTC; give both calendars one zone; hours of two zones"
                                + " meet at other times in summer and winter"),
                faults("{\"type\":\"calendar\",\"id\":\"both\",\"unionOf\":[\"cn\",{\"zone\":\"UTC\",\"weeks\":"
                        + "[{\"weekdays\":[\"09:00-17:00\"]}]}]}"));
        assertEquals(
                List.of("/id: id must contain a visible character, but was \" \"; name the calendar"),
                faults("{\"type\":\"calendar\",\"id\":\" \",\"unionOf\":[\"cn\",\"cn\"]}"));
    }

    /** What would take the longer the more there is of it. */
    @Test
    void tooMuchIsRefused() {
        String pair = "\"cn\",\"cn\"";
        for (int i = 0; i < 6; i++) {
            pair = "{\"unionOf\":[" + pair + "]},{\"unionOf\":[" + pair + "]}";
        }
        assertEquals(
                List.of(
                        "/unionOf/0: is made of 128 calendars; make it of 100 at most",
                        "/unionOf/1: is made of 128 calendars; make it of 100 at most"),
                faults("{\"type\":\"calendar\",\"id\":\"x\",\"unionOf\":[" + "{\"unionOf\":[" + pair
                        + "]},{\"unionOf\":[" + pair + "]}]}"));
        assertEquals(
                List.of("/yearly: yearly has 733 rules; give every day once off and once with other hours at most"),
                faults(
                        "{\"type\":\"calendar\",\"id\":\"x\",\"zone\":\"UTC\",\"weeks\":[{\"weekdays\":[\"09:00-17:00\"]}],"
                                + "\"yearly\":[" + "{\"first\":\"12-24\",\"name\":\"a\"},".repeat(732)
                                + "{\"first\":\"12-24\",\"name\":\"b\"}]}"));
    }

    @Test
    void aCalendarIsOfOneKind() {
        assertEquals(
                List.of("/zone: is missing; write a zone such as Asia/Shanghai; there is no default"),
                faults("{\"type\":\"calendar\",\"id\":\"none\"}"));
        assertEquals(
                List.of("/unionOf: stands beside intersectionOf; write one of them; a part may be the other"),
                faults(
                        "{\"type\":\"calendar\",\"id\":\"x\",\"unionOf\":[\"cn\",\"cn\"],\"intersectionOf\":[\"cn\",\"cn\"]}"));
        assertEquals(
                List.of(
                        "/intersectionOf: stands beside a zone, weeks or yearly rules; give those to its parts; days and a"
                                + " horizon may be added"),
                faults("{\"type\":\"calendar\",\"id\":\"x\",\"zone\":\"UTC\",\"intersectionOf\":[\"cn\",\"cn\"]}"));
        assertEquals(
                List.of("/unionOf: has 3 parts; write two; of three, combine two first"),
                faults("{\"type\":\"calendar\",\"id\":\"x\",\"unionOf\":[\"cn\",\"cn\",\"cn\"]}"));
    }

    @Test
    void theSchemaTellsOfEveryPart() {
        String schema = FORM.schema().toString();

        Stream.of("weekdays", "sunday", "unionOf", "intersectionOf", "horizon", "worked", "calendar-part-or-id")
                .forEach(part -> assertTrue(schema.contains('"' + part), part));
    }
}
