package dev.docket.examples.benchmarks;

import static dev.docket.examples.benchmarks.Measure.bytes;
import static dev.docket.examples.benchmarks.Measure.nanos;

import dev.docket.examples.benchmarks.Goal.Bound;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What calendars, working days and working time are to reach. */
final class TimeGoals {

    private static final List<String> OPERATIONS = List.of("add", "count");
    private static final List<String> DAYS = List.of("3", "30", "250", "2000");
    private static final List<String> DUE_DAYS = List.of("3", "30", "250");
    /** Whose calendars the contenders that are tables know. */
    private static final List<Office> TABLES = List.of(Office.CHINA, Office.NEW_YORK);

    private static final double BYTES_OF_64_KIB = 64 * 1_024;
    private static final double NANOS_PER_MILLI = 1_000_000;

    static final List<Goal> ALL = List.of(
            new Goal(
                    "Working days cost the same for 3 and for 2,000 days",
                    Bound.AT_MOST,
                    1.5,
                    "times apart",
                    days(
                            List.of("2000"),
                            (operation, days) -> docket(operation, days).apartFrom(docket(operation, "3")))),
            new Goal(
                    "Working days cost little more than two array reads",
                    Bound.AT_MOST,
                    1.5,
                    "times the floor",
                    days(DAYS, (operation, days) -> docket(operation, days).over(days(operation, "Floor", days)))),
            new Goal(
                    "Working days are no slower than Strata's at 30",
                    Bound.AT_LEAST,
                    1,
                    "times as fast",
                    days(List.of("30"), TimeGoals::fasterThanStrata)),
            new Goal(
                    "Adding working days is much faster than Strata's at 250",
                    Bound.AT_LEAST,
                    5,
                    "times as fast",
                    Map.of("add 250", fasterThanStrata("add", "250"))),
            new Goal(
                    "Counting working days beside Strata's, which counts the bits of each month, at 250",
                    Bound.NONE,
                    0,
                    "times as fast",
                    Map.of("count 250", fasterThanStrata("count", "250"))),
            new Goal(
                    "Working time costs the same over a day and over a year",
                    Bound.AT_MOST,
                    2,
                    "times apart",
                    time(
                            List.of(Office.values()),
                            (operation, office) -> docket(operation, office, Length.YEAR)
                                    .apartFrom(docket(operation, office, Length.DAY)))),
            new Goal(
                    "Working time is much faster than MPXJ's over a week",
                    Bound.AT_LEAST,
                    8,
                    "times as fast",
                    time(TABLES, (operation, office) -> fasterThanMpxj(operation, office, Length.WEEK))),
            new Goal(
                    "Working time is much faster than MPXJ's over a year",
                    Bound.AT_LEAST,
                    100,
                    "times as fast",
                    time(TABLES, (operation, office) -> fasterThanMpxj(operation, office, Length.YEAR))),
            new Goal("Nothing is allocated beyond the result", Bound.AT_MOST, 0, "bytes more", allocated()),
            new Goal(
                    "A calendar of ten years is small",
                    Bound.BELOW,
                    BYTES_OF_64_KIB,
                    "bytes",
                    offices(office -> bytes("Sizes.calendar " + office))),
            new Goal(
                    "A calendar of ten years is built fast",
                    Bound.BELOW,
                    NANOS_PER_MILLI,
                    "ns",
                    offices(office -> nanos("Building.docket " + office))));

    private TimeGoals() {}

    private static String days(String operation, String contender) {
        return "WorkingDays." + operation + contender + " ";
    }

    private static Measure days(String operation, String contender, String days) {
        return nanos(days(operation, contender) + days);
    }

    private static Measure docket(String operation, String days) {
        return days(operation, "Docket", days);
    }

    private static Measure fasterThanStrata(String operation, String days) {
        return days(operation, "Strata", days).over(docket(operation, days));
    }

    private static String docketName(String operation, Office office, Length length) {
        return "WorkingTime." + operation + "Docket " + office + " " + length;
    }

    private static Measure docket(String operation, Office office, Length length) {
        return nanos(docketName(operation, office, length));
    }

    /** What forgetting costs is not MPXJ's fault. */
    private static Measure fasterThanMpxj(String operation, Office office, Length length) {
        String question = " " + office + " " + length;
        return nanos("WorkingTimeMpxj." + operation + "Forgetting" + question)
                .minus(nanos("WorkingTimeMpxj.forget" + question))
                .over(docket(operation, office, length));
    }

    private static Map<String, Measure> days(List<String> lengths, BiFunction<String, String, Measure> measure) {
        Map<String, Measure> cases = new LinkedHashMap<>();
        for (String operation : OPERATIONS) {
            lengths.forEach(days -> cases.put(operation + " " + days, measure.apply(operation, days)));
        }
        return cases;
    }

    private static Map<String, Measure> time(List<Office> offices, BiFunction<String, Office, Measure> measure) {
        Map<String, Measure> cases = new LinkedHashMap<>();
        for (String operation : OPERATIONS) {
            offices.forEach(office -> cases.put(operation + " " + office, measure.apply(operation, office)));
        }
        return cases;
    }

    private static Map<String, Measure> offices(Function<Office, Measure> measure) {
        Map<String, Measure> cases = new LinkedHashMap<>();
        TABLES.forEach(office -> cases.put(office.name(), measure.apply(office)));
        return cases;
    }

    private static Map<String, Measure> allocated() {
        Map<String, Measure> cases = new LinkedHashMap<>();
        for (String days : DAYS) {
            put(cases, days("add", "Docket") + days, bytes("Sizes.localDate"));
            put(cases, days("count", "Docket") + days, Measure.nothing());
        }
        for (Office office : Office.values()) {
            for (Length length : Length.values()) {
                put(cases, docketName("add", office, length), bytes("Sizes.instant"));
                put(cases, docketName("count", office, length), bytes("Sizes.duration"));
            }
        }
        for (String days : DUE_DAYS) {
            put(cases, "DueDates.days " + days, bytes("Sizes.due"));
            put(cases, "DueDates.hours " + days, bytes("Sizes.due"));
        }
        return cases;
    }

    private static void put(Map<String, Measure> cases, String name, Measure result) {
        cases.put(name, bytes(name).minus(result).rounded());
    }
}
