package dev.docket.examples.benchmarks;

import static dev.docket.examples.benchmarks.Measure.bytes;
import static dev.docket.examples.benchmarks.Measure.nanos;

import dev.docket.examples.benchmarks.Goal.Bound;
import dev.docket.examples.benchmarks.Goal.Verdict;
import dev.docket.examples.benchmarks.life.LifeLibrary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What the library is to reach: all goals, in one place. */
final class Goals {

    private static final List<String> OPERATIONS = List.of("add", "count");
    private static final List<String> DAYS = List.of("3", "30", "250", "2000");
    private static final List<String> DUE_DAYS = List.of("3", "30", "250");
    /** Whose calendars the contenders that are tables know. */
    private static final List<Office> TABLES = List.of(Office.CHINA, Office.NEW_YORK);

    private static final String LIFE = "LifeOfARequest.";

    private static final double BYTES_OF_64_KIB = 64 * 1_024;
    private static final double BYTES_OF_5_KIB = 5 * 1_024;
    private static final double BYTES_OF_700_KIB = 700 * 1_024;
    private static final double BYTES_OF_2_2_MIB = 2.2 * 1_024 * 1_024;
    private static final double BYTES_OF_1_KIB = 1_024;
    private static final double BYTES_OF_AN_OPEN_REQUEST = 100;
    private static final double NANOS_PER_MILLI = 1_000_000;
    private static final double TENS_OF_NANOS = 100;
    private static final double MICRO = 1_000;

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
                    days(List.of("30"), Goals::fasterThanStrata)),
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
                    "A life of thirteen commands and two refusals, with all that is owed, takes a microsecond",
                    Bound.AT_MOST,
                    MICRO,
                    "ns",
                    Map.of("life", nanos(LIFE + "life"))),
            new Goal(
                    "A life leaves little garbage, its history counted in",
                    Bound.BELOW,
                    BYTES_OF_5_KIB,
                    "bytes",
                    Map.of("life", bytes(LIFE + "life"))),
            new Goal(
                    "The same life beside a stage and a switch that know of no time",
                    Bound.NONE,
                    0,
                    "times the floor",
                    Map.of("life", nanos(LIFE + "life").over(nanos(LIFE + "floor")))),
            new Goal(
                    "The same life is much faster than Spring Statemachine's",
                    Bound.AT_LEAST,
                    200,
                    "times as fast",
                    lives(LifeLibrary.SPRING)),
            new Goal(
                    "The same life is much faster than Flowable's",
                    Bound.AT_LEAST,
                    6_000,
                    "times as fast",
                    lives(LifeLibrary.FLOWABLE)),
            new Goal(
                    "The same life beside small state machines that know of no time",
                    Bound.NONE,
                    0,
                    "times as fast",
                    lives(LifeLibrary.STATELESS4J, LifeLibrary.COLA, LifeLibrary.SQUIRREL)),
            new Goal(
                    "Waking a request of which nothing is due takes tens of nanoseconds",
                    Bound.BELOW,
                    TENS_OF_NANOS,
                    "ns",
                    Map.of("wake", nanos(LIFE + "wake"))),
            new Goal(
                    "Replaying a history, for one event",
                    Bound.NONE,
                    0,
                    "ns",
                    Map.of("replay", nanos(LIFE + "replay"))),
            new Goal(
                    "A request whose letter is out to three units is small",
                    Bound.BELOW,
                    BYTES_OF_1_KIB,
                    "bytes",
                    Map.of("request", bytes("Sizes.request"))),
            new Goal(
                    "What is due costs the same of ten thousand open requests and of a million",
                    Bound.AT_MOST,
                    2,
                    "times apart",
                    agendas(List.of("due", "owed"))),
            new Goal(
                    "Taking a request in costs little more where a hundred times as many are open",
                    Bound.AT_MOST,
                    5,
                    "times apart",
                    agendas(List.of("put"))),
            new Goal(
                    "An open request takes little of an agenda",
                    Bound.BELOW,
                    BYTES_OF_AN_OPEN_REQUEST,
                    "bytes",
                    Map.of("agenda", bytes("Sizes.agenda"))),
            new Goal(
                    "Docket starts soon: from its class path to its first accepted command, beyond an empty process",
                    Bound.AT_MOST,
                    30 * NANOS_PER_MILLI,
                    "ns",
                    Map.of("DOCKET", start("DOCKET"))),
            new Goal(
                    "The same start of the others",
                    Bound.NONE,
                    0,
                    "ns",
                    starts("STATELESS4J", "COLA", "SQUIRREL", "SPRING", "FLOWABLE")),
            new Goal(
                    "Docket's jar is small",
                    Bound.BELOW,
                    BYTES_OF_700_KIB,
                    "bytes",
                    Map.of("core", bytes("Sizes.coreJar"))),
            new Goal(
                    "What Docket cannot do without is small",
                    Bound.BELOW,
                    BYTES_OF_2_2_MIB,
                    "bytes",
                    Map.of("class path", bytes("Sizes.classPath"))),
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

    private Goals() {}

    /** Judges all cases of all goals. */
    static List<Verdict> judge(Figures figures) {
        return ALL.stream().flatMap(goal -> goal.judge(figures).stream()).toList();
    }

    private static String days(String operation, String contender) {
        return "WorkingDays." + operation + contender + " ";
    }

    private static Map<String, Measure> agendas(List<String> operations) {
        Map<String, Measure> cases = new LinkedHashMap<>();
        for (String operation : operations) {
            String name = "Agendas." + operation + " ";
            cases.put(operation, nanos(name + "1000000").apartFrom(nanos(name + "10000")));
        }
        return cases;
    }

    /** What a start takes beyond that of an empty process. */
    private static Measure start(String starter) {
        return nanos("Start." + starter).minus(nanos("Start.EMPTY"));
    }

    private static Map<String, Measure> starts(String... starters) {
        Map<String, Measure> cases = new LinkedHashMap<>();
        List.of(starters).forEach(starter -> cases.put(starter, start(starter)));
        return cases;
    }

    private static Map<String, Measure> lives(LifeLibrary... libraries) {
        Map<String, Measure> cases = new LinkedHashMap<>();
        for (LifeLibrary library : libraries) {
            cases.put(library.name(), nanos("LifeBeside.life " + library).over(nanos(LIFE + "life")));
        }
        return cases;
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
