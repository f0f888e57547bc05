package dev.docket.examples.runner.run;

import dev.docket.examples.runner.run.MadeUp.Subject;
import dev.docket.time.ChinaWorkdays;
import dev.docket.time.WorkingCalendar;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Writes the scenario that is bundled with the runner: 51 sessions in 60 months, 719 attendances of entrepreneurs, 773 requests.
 * The same seed writes the same file.
 */
final class ScenarioGenerator {

    static final long SEED = 20_181_218L;

    private static final int SESSIONS = 51;
    private static final int ATTENDANCES = 719;
    private static final int ITEMS = 773;
    private static final int OPEN_AT_THE_END = 38;
    private static final int RETURNING = 31;
    private static final YearMonth FIRST_MONTH = YearMonth.of(2018, 12);
    private static final LocalDateTime END = LocalDateTime.of(2023, 12, 1, 0, 0);
    private static final List<YearMonth> WITHOUT = List.of(
            YearMonth.of(2019, 2),
            YearMonth.of(2020, 1),
            YearMonth.of(2020, 2),
            YearMonth.of(2020, 3),
            YearMonth.of(2021, 2),
            YearMonth.of(2022, 1),
            YearMonth.of(2022, 4),
            YearMonth.of(2022, 12),
            YearMonth.of(2023, 1));

    private static final String ABOUT =
            "What people do in five years of \"face to face\", and when. Made up: no enterprise and nobody in it is real.";

    private record Row(int number, int session, int place, String enterprise) {}

    private record Told(String line, boolean open) {}

    private final WorkingCalendar calendar = ChinaWorkdays.calendar();
    private final Chance chance;
    private final long seed;
    private final ArrayList<LocalDate> days = new ArrayList<>();
    private final ArrayList<LocalTime> openings = new ArrayList<>();

    private ScenarioGenerator(long seed) {
        this.seed = seed;
        this.chance = new Chance(seed);
    }

    /** The whole file. */
    static String generate(long seed) {
        return new ScenarioGenerator(seed).text();
    }

    private String text() {
        ScenarioText text = new ScenarioText(ABOUT);
        sessions(text);
        text.row("invite,department head,"
                + MadeUp.SUBJECTS.stream()
                        .map(Subject::lead)
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining("; ")));
        text.row("away,office,2020-02-03,2020-02-21");
        text.row("away,office,2019-06-03,2019-06-04");
        text.row("away,office,2021-08-02,2021-08-03");
        text.row("away,office,2022-09-01,2022-09-30");
        text.row("away,leader,2019-09-16,2019-09-25");
        text.row("away,host,2022-04-01,2022-06-10");
        text.row("away,host,2021-06-01,2021-06-30");
        List<Row> rows = rows();
        List<Plot> plots = plots();
        tell(rows, plots).forEach(told -> text.row(told.line()));
        return text.toString();
    }

    // ---- sessions, who comes, who brings two matters

    private void sessions(ScenarioText text) {
        YearMonth month = FIRST_MONTH;
        while (days.size() < SESSIONS) {
            if (!WITHOUT.contains(month)) {
                LocalDate day = calendar.nextOrSameWorkingDay(
                        month.atDay(days.size() == SESSIONS - 1 ? 22 : chance.between(9, 17)));
                boolean morning = chance.in100(30);
                days.add(day);
                openings.add(morning ? LocalTime.of(9, 0) : LocalTime.of(14, 0));
                int number = days.size();
                text.session(
                        number,
                        day,
                        openings.get(number - 1),
                        openings.get(number - 1).plusHours(3),
                        MadeUp.HOSTS.get((number - 1) % MadeUp.HOSTS.size()),
                        MadeUp.THEMES.get(number - 1),
                        "");
            }
            month = month.plusMonths(1);
        }
    }

    private List<Row> rows() {
        int[] attending = new int[SESSIONS];
        for (int i = 0; i < ATTENDANCES; i++) {
            attending[i < SESSIONS * 9 ? i % SESSIONS : fitting(attending)]++;
        }
        ArrayList<Boolean> two = new ArrayList<>(Collections.nCopies(ATTENDANCES, false));
        for (int i = 0; i < ITEMS - ATTENDANCES; i++) {
            two.set(i, true);
        }
        chance.shuffle(two);
        ArrayList<Row> rows = new ArrayList<>();
        ArrayList<String> before = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>();
        int fresh = 0;
        int returned = 0;
        int attendance = 0;
        String again = "";
        for (int session = 1; session <= SESSIONS; session++) {
            TreeSet<String> here = new TreeSet<>();
            int place = 0;
            for (int i = 0; i < attending[session - 1]; i++) {
                String enterprise;
                // One of those who came to the fourth session comes to the thirty-fifth again (KQ-20).
                boolean cited = session == 35 && i == 0;
                boolean comesAgain = cited || (session > 6 && returned < RETURNING - 1 && i == 3 && chance.in100(70));
                if (comesAgain) {
                    enterprise = cited ? again : before.get(chance.below(before.size() - 40));
                    returned++;
                } else {
                    enterprise = MadeUp.enterprise(fresh++);
                    if (!names.add(enterprise)) {
                        throw new IllegalStateException(enterprise + " was made up twice");
                    }
                    before.add(enterprise);
                }
                if (!here.add(enterprise)) {
                    throw new IllegalStateException(enterprise + " comes to session " + session + " twice");
                }
                if (session == 4 && i == 0) {
                    again = enterprise;
                }
                int matters = two.get(attendance++) ? 2 : 1;
                for (int m = 0; m < matters; m++) {
                    rows.add(new Row(rows.size() + 1, session, place++, enterprise));
                }
            }
        }
        return rows;
    }

    /** A session that is not full yet. */
    private int fitting(int[] attending) {
        int session = chance.below(SESSIONS);
        while (attending[session] >= 20) {
            session = chance.below(SESSIONS);
        }
        return session;
    }

    private List<Plot> plots() {
        ArrayList<Plot> plots = new ArrayList<>();
        add(plots, Plot.SOLVED, 107);
        add(plots, Plot.SOLVED_BUT_NOT, 5);
        add(plots, Plot.EXPLAINED, 39);
        add(plots, Plot.APPEALED_IN_VAIN, 3);
        add(plots, Plot.APPEALED_AND_WON, 2);
        add(plots, Plot.FOR_NOW, 9);
        add(plots, Plot.FOR_NOW_THEN_FINAL, 7);
        add(plots, Plot.DEFERRED_AT_ONCE, 9);
        add(plots, Plot.SLOW, 31);
        add(plots, Plot.VERY_SLOW, 10);
        add(plots, Plot.SENT_BACK, 36);
        add(plots, Plot.SENT_BACK_TWICE, 4);
        add(plots, Plot.REDONE, 24);
        add(plots, Plot.REDONE_TWICE, 6);
        add(plots, Plot.REDONE_AND_DECIDED, 2);
        add(plots, Plot.DEFERRED, 9);
        add(plots, Plot.EXPLAINED_LATER, 8);
        add(plots, Plot.REOPENED, 6);
        add(plots, Plot.PLAIN, ITEMS - plots.size());
        chance.shuffle(plots);
        return plots;
    }

    private static void add(List<Plot> plots, Plot plot, int times) {
        plots.addAll(Collections.nCopies(times, plot));
    }

    // ---- the tales: as drawn, then some of the last year's made long, until so many are open at the end

    private List<Told> tell(List<Row> rows, List<Plot> plots) {
        ArrayList<Told> told = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            told.add(tell(rows.get(i), plots.get(i)));
        }
        long open = told.stream().filter(Told::open).count();
        ArrayList<Integer> candidates = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            int session = rows.get(i).session();
            if (session >= 42
                    && session <= 50
                    && plots.get(i) == Plot.PLAIN
                    && !told.get(i).open()) {
                candidates.add(i);
            }
        }
        chance.shuffle(candidates);
        for (int n = 0; open < OPEN_AT_THE_END; n++) {
            int i = candidates.get(n);
            told.set(i, tell(rows.get(i), n % 3 == 2 ? Plot.NOT_NOW_FOR_LONG : Plot.PUT_OFF_FOR_LONG));
            open += told.get(i).open() ? 1 : 0;
        }
        if (open != OPEN_AT_THE_END) {
            throw new IllegalStateException(open + " requests are open at the end, not " + OPEN_AT_THE_END);
        }
        return told;
    }

    private Told tell(Row row, Plot plot) {
        Chance own = new Chance(seed * 1_000 + row.number());
        Subject subject = own.oneOf(MadeUp.SUBJECTS);
        String kind = own.weighted(82, 16, 2) == 0 ? "problem" : own.in100(88) ? "suggestion" : "enquiry";
        String matter = String.format(Locale.ROOT, own.oneOf(subject.matters()), own.between(2, 48));
        LocalDateTime raised = days.get(row.session() - 1)
                .atTime(openings.get(row.session() - 1))
                .plusMinutes(5L + 7L * row.place());
        Story story = new Story(calendar, own, raised, END);
        new MadeUpLife(calendar, END, own, story, subject, kind, row.number()).live(plot);
        String line = String.format(
                Locale.ROOT,
                "item,KQ-%03d,%d,%s,%s,%s,%s,%s",
                row.number(),
                row.session(),
                row.enterprise(),
                kind,
                subject.code(),
                matter.indexOf(',') < 0 ? matter : '"' + matter + '"',
                story.text());
        return new Told(line, story.isOpen());
    }
}
