package dev.docket.time;

import static dev.docket.time.CalendarFixture.B24;
import static dev.docket.time.CalendarFixture.CN26;
import static dev.docket.time.CalendarFixture.NY;

import dev.docket.notice.Town;
import dev.docket.notice.Words;
import dev.docket.time.CountingRule.DayEnd;
import dev.docket.time.CountingRule.Roll;
import dev.docket.time.CountingRule.StartDay;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.function.Supplier;

/**
 * One text of everything that the package computes and says, for {@link DefaultsTest} to compare between machines set up
 * differently: all kinds of period over calendars of many zones, with changes of hours, yearly rules, unions and suspensions, both
 * languages, fingerprints, each value's text, cadences,
 * the bundled calendar, and messages of errors; and what notices say, whose words are bundled too.
 */
final class DefaultsBattery {

    private static final List<Period> PERIODS = List.of(
            Period.elapsed(Duration.ofMinutes(90)),
            Period.workingHours(1_234),
            Period.workingTime(Duration.ofMinutes(75)),
            Period.workingDays(9),
            Period.workingDays(250),
            Period.calendarDays(30),
            Period.calendarMonths(1));

    private static final List<CountingRule> RULES = List.of(
            CountingRule.CIVIL,
            CountingRule.of(StartDay.ROLL_THEN_COUNT, DayEnd.END_OF_DAY, Roll.BACKWARD)
                    .withCutOff(LocalTime.of(15, 30)),
            CountingRule.of(StartDay.ANCHOR_DAY_COUNTS, DayEnd.END_OF_DAY, Roll.NONE));

    /** Near the day that Samoa skipped, a shift at midnight in Brazil, shifts in Europe, and holidays in China. */
    private static final List<Instant> ANCHORS = List.of(
            Instant.parse("2011-12-29T20:15:00Z"),
            Instant.parse("2018-11-03T22:45:30Z"),
            Instant.parse("2026-03-28T23:59:59.999999999Z"),
            Instant.parse("2026-09-18T07:10:00Z"),
            Instant.parse("2026-12-24T16:00:00Z"));

    private static final List<Cadence> CADENCES = List.of(
            Cadence.every(10, Cadence.Unit.DAYS),
            Cadence.every(1, Cadence.Unit.WEEKS),
            Cadence.every(3, Cadence.Unit.MONTHS),
            Cadence.dayOfMonth(31),
            Cadence.nthWorkingDayOfMonth(12),
            Cadence.lastWorkingDayOfMonth());

    private final StringBuilder text = new StringBuilder();

    private DefaultsBattery() {}

    /** Prints on one line in what surroundings it ran, then {@link #text()}, whatever the default charset in UTF-8. */
    public static void main(String[] args) {
        String surroundings = TimeZone.getDefault().getID() + " "
                + Locale.getDefault().toLanguageTag() + " "
                + Charset.defaultCharset().name() + "\n";
        System.out.writeBytes(surroundings.getBytes(StandardCharsets.US_ASCII));
        System.out.writeBytes(text().getBytes(StandardCharsets.UTF_8));
        System.out.flush();
    }

    static String text() {
        DefaultsBattery battery = new DefaultsBattery();
        for (WorkingCalendar calendar : calendars()) {
            battery.calendar(calendar);
            ANCHORS.forEach(anchor -> battery.dues(calendar, anchor));
            ANCHORS.forEach(anchor -> battery.cadences(calendar, anchor));
        }
        battery.china();
        battery.values();
        battery.errors();
        battery.notices();
        return battery.text.toString();
    }

    private static List<WorkingCalendar> calendars() {
        WorkingCalendar split = WorkingCalendar.builder("上午下午")
                .zone(ZoneId.of("Australia/Lord_Howe"))
                .weekdays(Hours.parse("08:00-12:00"), Hours.parse("13:30:30-24:00"))
                .build();
        WorkingCalendar night = night("America/Sao_Paulo");
        WorkingCalendar seasons = seasons("America/Sao_Paulo");
        return List.of(
                CN26,
                NY,
                B24,
                night("Pacific/Apia"),
                night,
                split,
                ChinaWorkdays.calendar(),
                seasons,
                seasons("Europe/Berlin"),
                WorkingCalendar.builder("ı ou I")
                        .unionOf(night, seasons)
                        .holiday(LocalDate.of(2026, 9, 21), "Día İ")
                        .build(),
                WorkingCalendar.builder("beide")
                        .intersectionOf(seasons("Europe/Berlin"), B24)
                        .build());
    }

    /** Hours that change twice, days off over New Year, other hours in two seasons, and a day worked in between. */
    private static WorkingCalendar seasons(String zone) {
        return WorkingCalendar.builder("saisons " + zone)
                .zone(ZoneId.of(zone))
                .weekdays("09:00-17:00")
                .effectiveFrom(LocalDate.of(2012, 1, 1))
                .weekdays("08:00-12:00", "13:00-18:00")
                .effectiveFrom(LocalDate.of(2026, 9, 21))
                .everyDay(Hours.parse("10:00-24:00"))
                .yearlyHoliday(MonthDay.of(12, 24), MonthDay.of(1, 2), "Între ani ş")
                .yearlyHoliday(MonthDay.of(2, 29), "29.")
                .yearlyHours(MonthDay.of(11, 1), MonthDay.of(2, 10), "iarnă", Hours.parse("11:00-15:30"))
                .yearlyHours(MonthDay.of(7, 1), MonthDay.of(8, 31), "vară", Hours.parse("00:00-06:00"))
                .workday(LocalDate.of(2026, 12, 25), "inventar İ", Hours.parse("12:00-13:00"))
                .build();
    }

    private static WorkingCalendar night(String zone) {
        return WorkingCalendar.builder("I " + zone)
                .zone(ZoneId.of(zone))
                .everyDay(Hours.parse("22:00-06:00 overnight"))
                .holiday(LocalDate.of(2026, 12, 25), "Navidad İıI")
                .workday(LocalDate.of(2026, 12, 26), "special", Hours.parse("10:00-11:30"))
                .horizon(LocalDate.of(2026, 12, 31))
                .build();
    }

    private void line(Object... parts) {
        for (Object part : parts) {
            text.append(part).append('\t');
        }
        text.append('\n');
    }

    private void calendar(WorkingCalendar calendar) {
        line(calendar, calendar.id(), calendar.zone(), calendar.fingerprint(), calendar.horizon());
        for (Instant anchor : ANCHORS) {
            LocalDate date = calendar.date(anchor);
            line(date, calendar.kind(date), calendar.nameOf(date), calendar.opening(date), calendar.closing(date));
            line(
                    calendar.nextWorkingDay(date),
                    calendar.plusWorkingDays(date, 100),
                    calendar.minusWorkingDays(date, 100));
            line(calendar.isOpen(anchor), calendar.nextOpenOrSame(anchor));
            line(
                    calendar.plusWorkingTime(anchor, Duration.ofHours(77)),
                    calendar.minusWorkingTime(anchor, Duration.ofHours(77)));
            line(
                    calendar.workingTimeBetween(ANCHORS.get(0), anchor),
                    calendar.workingDaysBetween(date, LocalDate.EPOCH));
        }
    }

    private void dues(WorkingCalendar calendar, Instant anchor) {
        Suspension pause = new Suspension(anchor.plusSeconds(3_600), anchor.plusSeconds(400_000));
        for (Period period : PERIODS) {
            for (CountingRule rule : RULES) {
                Due due = calendar.due(anchor, period, rule);
                line(period, rule, due);
                line(calendar.before(due.at(), period, rule), calendar.after(due.at(), period, rule));
                line(calendar.credited(due.at(), period, rule, List.of(pause)));
            }
            suspended(calendar, anchor, period);
            Derivation why = calendar.explain(anchor, period, CountingRule.CIVIL);
            line(
                    why,
                    why.text(Locale.ENGLISH),
                    why.text(Locale.CHINA),
                    why.steps().get(0));
        }
    }

    /** Two suspensions that overlap, one that lasts, one before the anchor. */
    private void suspended(WorkingCalendar calendar, Instant anchor, Period period) {
        List<Suspension> ended = List.of(
                new Suspension(anchor.minusSeconds(90_000), anchor.plusSeconds(5_000)).because("ıçi I"),
                new Suspension(anchor.plusSeconds(100_000), anchor.plusSeconds(300_000)).because("回复"),
                new Suspension(anchor.plusSeconds(200_000), anchor.plusSeconds(500_000)));
        List<Suspension> all = new ArrayList<>(ended);
        all.add(Suspension.since(anchor.plusSeconds(600_000)).because("İ"));
        Instant asOf = anchor.plusSeconds(900_000);
        for (CountingRule rule : RULES) {
            line(calendar.due(anchor, period, rule, ended), calendar.reading(anchor, period, rule, all, asOf));
        }
        Derivation why = calendar.explain(anchor, period, RULES.get(0), ended);
        line(why.text(Locale.ENGLISH), why.text(Locale.CHINA), why.credited(), why.unsuspended());
        line(calendar.segments(anchor, asOf, all));
    }

    private void cadences(WorkingCalendar calendar, Instant anchor) {
        for (Cadence cadence : CADENCES) {
            Instant after = anchor;
            for (int i = 0; i < 4; i++) {
                Optional<Cadence.Occurrence> next = cadence.next(anchor, after, calendar);
                line(cadence, next);
                after = next.orElseThrow().at();
            }
        }
    }

    private void china() {
        WorkingCalendar calendar = ChinaWorkdays.calendar();
        ChinaWorkdays.FIRST_DAY
                .datesUntil(ChinaWorkdays.HORIZON.plusDays(5))
                .filter(date -> calendar.nameOf(date).isPresent())
                .forEach(date -> line(date, calendar.kind(date), calendar.nameOf(date)));
    }

    private void values() {
        for (Period period : PERIODS) {
            line(
                    Period.parse(period.toString()),
                    period.hashCode() == Period.parse(period.toString()).hashCode());
        }
        RULES.forEach(rule -> line(CountingRule.parse(rule.toString()), rule));
        CADENCES.forEach(cadence -> line(Cadence.parse(cadence.toString())));
        line(Hours.allDay(), Hours.parse("09:00-17:30:05"), Hours.parse("22:00-06:00 overnight"));
        line(List.of(DayKind.values()), List.of(Derivation.Kind.values()), List.of(Cadence.Unit.values()));
        line(Suspension.union(List.of(
                new Suspension(ANCHORS.get(1), ANCHORS.get(2)), new Suspension(ANCHORS.get(0), ANCHORS.get(1)))));
    }

    /** Words that are read from resources, and what is said in them. */
    private void notices() {
        Words.english().texts().forEach(this::line);
        Words.chinese().texts().forEach(this::line);
        new Town.Life("KQ-1")
                .play(Town.commands(7), Duration.ofHours(24))
                .told()
                .forEach(notice -> line(notice.text(Locale.ENGLISH), notice.text(Locale.CHINA)));
    }

    private void errors() {
        line(WorkingCalendar.builder(" ").validate());
        line(night("Pacific/Apia").toBuilder()
                .holiday(LocalDate.of(2026, 12, 25), "")
                .workday(LocalDate.of(2027, 1, 1), "late")
                .everyDay(Hours.parse("05:00-07:00"))
                .validate());
        line(WorkingCalendar.builder("I").unionOf(NY, B24).validate());
        line(seasons("Europe/Berlin").toBuilder()
                .yearlyHoliday(MonthDay.of(1, 1), "İ")
                .weekdays("I")
                .validate());
        refused(() -> CountingRule.parse("DAY AFTER ANCHOR, CLOSE OF BUSINESS, ROLL FORWARD"));
        refused(() -> Hours.parse("9-5"));
        refused(() -> Hours.of(LocalTime.of(17, 0), LocalTime.of(9, 0)));
        refused(() -> Period.parse("3 WORKING DAYS İ"));
        refused(() -> Period.workingDays(-1_234_567));
        refused(() -> Cadence.parse("every ١٢ days"));
        refused(() -> Cadence.every(12_345, Cadence.Unit.DAYS));
        refused(() -> CN26.plusWorkingDays(LocalDate.EPOCH, -1_000));
    }

    private void refused(Supplier<?> call) {
        try {
            line("taken", call.get());
        } catch (IllegalArgumentException e) {
            line(String.valueOf(e.getMessage()));
        }
    }
}
