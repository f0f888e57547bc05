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

/**
 * Writes the scenario that is bundled with the runner: 51 sessions in 60 months, 719 attendances of entrepreneurs, 773 requests.
 * The same seed writes the same file. Long because the whole made-up world stands here and nowhere else.
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

    private static final String HEAD = """
            # What people do in five years of "face to face", and when. Made up: no enterprise and nobody in it is real.
            # Nothing here says what comes of a deed. Rows are told apart by their first cell:
            #   session,number,day,opens,planned end,host,theme
            #   away,who,first day,last day                    who (office, leader, host) does nothing on these days
            #   item,key,session,enterprise,kind,subject,matter,deeds
            # Deeds are parted by ";" and come in the order of time: verb, month-day, time, words. A day without a year is the first
            # such day on or after the deed before it; a deed without a day is on the same day. "!" marks what somebody tries
            # although the rules refuse it.
            #   raise | solve | explain [until DAY] | letter LEAD[+COOPERATOR..] LEADER [by DAY] | receipt [all] | part UNIT
            #   progress | defer until DAY | review resume|continue|final [until DAY] [host] | answer OUTCOME [alone]
            #   approve [from UNIT] | back | call ATTEMPT[/ATTEMPT..] [from UNIT] | notice | close | reopen | appeal
            #   decide upheld|won
            # ATTEMPT: nobody (not reached), no (not solved), or the rating of the result: 5 very satisfied .. 1 very dissatisfied,
            # 0 not rated. What is owed because time has passed (plan, decision, monthly check, a word on progress, the next
            # attempt) is not written here: the driver does it as an office would.
            """;

    /** How the life of a request goes, in outline. */
    private enum Plot {
        SOLVED,
        SOLVED_BUT_NOT,
        EXPLAINED,
        APPEALED_IN_VAIN,
        APPEALED_AND_WON,
        FOR_NOW,
        FOR_NOW_THEN_FINAL,
        DEFERRED_AT_ONCE,
        PLAIN,
        SLOW,
        VERY_SLOW,
        SENT_BACK,
        SENT_BACK_TWICE,
        REDONE,
        REDONE_TWICE,
        REDONE_AND_DECIDED,
        DEFERRED,
        EXPLAINED_LATER,
        REOPENED,
        PUT_OFF_FOR_LONG,
        NOT_NOW_FOR_LONG
    }

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
        StringBuilder text = new StringBuilder(HEAD);
        sessions(text);
        text.append("away,office,2020-02-03,2020-02-21\n");
        text.append("away,office,2019-06-03,2019-06-04\n");
        text.append("away,office,2021-08-02,2021-08-03\n");
        text.append("away,office,2022-09-01,2022-09-30\n");
        text.append("away,leader,2019-09-16,2019-09-25\n");
        text.append("away,host,2022-04-01,2022-06-10\n");
        text.append("away,host,2021-06-01,2021-06-30\n");
        List<Row> rows = rows();
        List<Plot> plots = plots();
        for (Told told : tell(rows, plots)) {
            text.append(told.line()).append('\n');
        }
        return text.toString();
    }

    // ---- sessions, who comes, who brings two matters

    private void sessions(StringBuilder text) {
        YearMonth month = FIRST_MONTH;
        while (days.size() < SESSIONS) {
            if (!WITHOUT.contains(month)) {
                LocalDate day = calendar.nextOrSameWorkingDay(
                        month.atDay(days.size() == SESSIONS - 1 ? 22 : chance.between(9, 17)));
                boolean morning = chance.in100(30);
                days.add(day);
                openings.add(morning ? LocalTime.of(9, 0) : LocalTime.of(14, 0));
                int number = days.size();
                text.append(String.format(
                        Locale.ROOT,
                        "session,%d,%s,%s,%s,%s,%s%n",
                        number,
                        day,
                        openings.get(number - 1),
                        openings.get(number - 1).plusHours(3),
                        MadeUp.HOSTS.get((number - 1) % MadeUp.HOSTS.size()),
                        MadeUp.THEMES.get(number - 1)));
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
        new Life(own, story, subject, kind, row.number()).live(plot);
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

    /** One request's life. Every sixtieth or so has a mistake in it that the rules refuse. */
    private final class Life {

        private final Chance own;
        private final Story story;
        private final Subject subject;
        private final String kind;
        private final int number;
        private final ArrayList<String> cooperators = new ArrayList<>();

        Life(Chance own, Story story, Subject subject, String kind, int number) {
            this.own = own;
            this.story = story;
            this.subject = subject;
            this.kind = kind;
            this.number = number;
        }

        private boolean mistakeOf(int kind) {
            return number % 67 == 4 * kind + 1;
        }

        void live(Plot plot) {
            story.soon(0, "raise", "");
            switch (plot) {
                case SOLVED -> {
                    story.soon(4, "solve", "");
                    asked();
                }
                case SOLVED_BUT_NOT -> {
                    story.soon(4, "solve", "");
                    story.in(own.between(1, 3), "call", "no");
                    handled(own.between(2, 5));
                    asked();
                }
                case EXPLAINED -> {
                    story.soon(4, "explain", "");
                    asked();
                }
                case APPEALED_IN_VAIN -> appealed(true);
                case APPEALED_AND_WON -> {
                    appealed(false);
                    handled(own.between(2, 5));
                    asked();
                }
                case FOR_NOW, FOR_NOW_THEN_FINAL -> forNow(plot == Plot.FOR_NOW);
                case DEFERRED_AT_ONCE -> {
                    putOff(own.between(25, 80));
                    resumed();
                    handled(own.between(2, 5));
                    asked();
                }
                case DEFERRED -> deferred();
                case EXPLAINED_LATER -> {
                    dispatched();
                    story.in(own.between(4, 6), "explain", "");
                    asked();
                }
                case REOPENED -> reopened();
                case PUT_OFF_FOR_LONG -> putOffForLong();
                case NOT_NOW_FOR_LONG -> notNowForLong();
                default -> assigned(plot);
            }
        }

        private void assigned(Plot plot) {
            switch (plot) {
                case SLOW -> handled(own.between(8, 11));
                case VERY_SLOW -> handled(own.between(14, 21));
                case SENT_BACK -> sentBack(1);
                case SENT_BACK_TWICE -> sentBack(2);
                default -> handled(own.weighted(0, 18, 25, 24, 17, 9, 5, 2));
            }
            int failures = switch (plot) {
                case REDONE -> 1;
                case REDONE_TWICE -> 2;
                case REDONE_AND_DECIDED -> 3;
                default -> 0;
            };
            for (int n = 1; n <= failures; n++) {
                story.in(own.between(1, 3), "call", own.in100(60) ? "no" : own.in100(70) ? "2" : "1");
                if (n < 3) {
                    answered(own.weighted(0, 1, 3, 3, 2, 1));
                } else {
                    // The host decides within three working days; then one asks once more.
                    story.until(story.moment(4));
                }
            }
            asked(failures < 3 ? 3 : 1);
            afterClosing();
        }

        private void afterClosing() {
            if (mistakeOf(8)) {
                story.until(story.some(story.now().toLocalDate().plusDays(own.between(35, 60))));
                story.at(story.some(calendar.nextWorkingDay(story.now().toLocalDate())), "!reopen", "");
            }
        }

        // ---- from the letter to the answer

        private void handled(int days) {
            dispatched();
            answered(days);
        }

        private void dispatched() {
            int wait = 1 + own.weighted(36, 39, 22, 1, 1, 1);
            int helpers = own.weighted(64, 26, 10);
            StringBuilder units = new StringBuilder(subject.lead());
            while (cooperators.size() < helpers) {
                String other = own.oneOf(MadeUp.SUBJECTS).lead();
                if (!other.equals(subject.lead()) && !cooperators.contains(other)) {
                    cooperators.add(other);
                    units.append('+').append(other);
                }
            }
            String by = own.in100(6)
                    ? " by " + calendar.plusWorkingDays(story.now().toLocalDate(), wait + own.between(6, 12))
                    : "";
            story.in(wait, "letter", units + " " + subject.leader() + by);
            if (mistakeOf(1)) {
                story.soon(20, "!letter", units + " " + subject.leader());
            }
            if (mistakeOf(2)) {
                story.soon(35, "!solve", "");
            }
            LocalDateTime issued = story.now();
            if (own.in100(90)) {
                story.in(own.in100(70) ? 0 : 1, "receipt", cooperators.isEmpty() ? "" : "all");
            }
            if (mistakeOf(3)) {
                story.soon(5, "!defer", "until " + issued.toLocalDate().plusDays(120));
            }
        }

        /** The parts of those who help, then the answer, so many working days after now. */
        private void answered(int days) {
            LocalDateTime answer = story.moment(days);
            int missing = 0;
            for (String unit : List.copyOf(cooperators)) {
                if (own.in100(6)) {
                    missing++;
                } else {
                    LocalDateTime part = story.moment(own.in100(88) ? own.between(0, 1) : 3);
                    if (mistakeOf(4) && missing == 0) {
                        story.soon(5, "!answer", outcome());
                    }
                    story.at(later(part), "part", unit);
                }
            }
            cooperators.clear();
            if (days > 6 && own.in100(50)) {
                story.in(own.between(1, 2), "progress", "");
            }
            story.until(answer);
            story.at(later(story.now()), "answer", outcome() + (missing > 0 ? " alone" : ""));
            approved();
        }

        private LocalDateTime later(LocalDateTime when) {
            return when.isAfter(story.now()) ? when : story.now().plusMinutes(5);
        }

        private String outcome() {
            return switch (kind) {
                case "suggestion" -> "adopted";
                case "enquiry" -> "answered";
                default -> own.in100(9) ? "partly_resolved" : "resolved";
            };
        }

        private void approved() {
            if (mistakeOf(5)) {
                story.soon(10, "!approve", "from " + subject.lead());
            }
            story.in(own.in100(96) ? own.weighted(45, 55) : own.between(2, 3), "approve", "");
            if (mistakeOf(6)) {
                story.soon(10, "!close", "");
            }
        }

        private void sentBack(int times) {
            dispatched();
            LocalDateTime first = story.moment(own.between(2, 5));
            for (String unit : List.copyOf(cooperators)) {
                story.at(later(story.moment(own.between(0, 1))), "part", unit);
            }
            cooperators.clear();
            story.until(first);
            for (int i = 0; i < times; i++) {
                story.at(later(story.now()), "answer", outcome());
                story.in(own.in100(80) ? 0 : 1, "back", "");
                story.until(story.moment(own.between(1, 3)));
            }
            story.at(later(story.now()), "answer", outcome());
            approved();
        }

        // ---- from the answer to the writing off

        private void asked() {
            asked(3);
        }

        /** Follow-up and writing off; after a failed follow-up one must be reached, so the attempts are limited. */
        private void asked(int mostUnreached) {
            if (mistakeOf(7) && !story.text().contains("solve") && story.text().contains("letter")) {
                story.soon(30, "!call", "4 from " + subject.lead());
            }
            int unreached = Math.min(mostUnreached, own.weighted(85, 9, 3, 2));
            int days = own.in100(97) ? own.between(1, unreached == 0 ? 3 : 1) : own.between(4, 5);
            LocalDateTime call = story.moment(days);
            StringBuilder attempts = new StringBuilder();
            for (int i = 0; i < unreached; i++) {
                attempts.append(i == 0 ? "nobody" : "/nobody");
            }
            if (unreached < 3) {
                attempts.append(unreached == 0 ? "" : "/")
                        .append(List.of("5", "4", "3", "0").get(own.weighted(46, 36, 10, 8)));
            }
            story.at(call, "call", attempts.toString());
            LocalDateTime last = call;
            for (int i = 1; i < (unreached < 3 ? unreached + 1 : 3); i++) {
                last = OfficeDays.retry(calendar, last);
            }
            story.until(last);
            if (unreached == 3) {
                if (number % 2 == 0) {
                    story.soon(15, "!close", "");
                }
                story.soon(45, "notice", "");
            }
            story.in(own.in100(98) ? own.weighted(60, 40) : own.between(2, 4), "close", "");
        }

        private void reopened() {
            handled(own.between(2, 5));
            asked();
            story.until(story.moment(own.between(4, 14)));
            story.at(story.now(), "reopen", "");
            answered(own.between(2, 4));
            asked();
        }

        // ---- put off and explained

        private void appealed(boolean upheld) {
            story.soon(4, "explain", "");
            story.in(own.between(1, 3), "call", "no");
            story.in(own.between(2, 6), "appeal", "");
            story.in(own.between(6, 15), "decide", upheld ? "upheld" : "won");
            if (upheld) {
                story.in(own.between(0, 1), "close", "");
            }
        }

        private void putOff(int days) {
            LocalDate until = story.now().toLocalDate().plusDays(days);
            story.soon(4, "defer", "until " + until);
        }

        /** The review: mostly on its day or a little before, some late. */
        private void resumed() {
            story.until(reviewDay());
            story.at(story.now(), "review", "resume");
        }

        private LocalDateTime reviewDay() {
            String text = story.text();
            int place = text.lastIndexOf("until ");
            LocalDate until = place < 0
                    ? story.now().toLocalDate().plusDays(60)
                    : LocalDate.parse(text.substring(place + 6, place + 16));
            LocalDate day = calendar.nextOrSameWorkingDay(until);
            int shift = own.weighted(9, 66, 25);
            LocalDate chosen = shift == 0
                    ? calendar.plusWorkingDays(day, own.between(1, 2))
                    : shift == 1 ? day : calendar.minusWorkingDays(day, own.between(1, 3));
            return story.some(chosen);
        }

        private void deferred() {
            dispatched();
            story.until(story.moment(own.between(2, 4)));
            story.at(
                    later(story.now()),
                    "defer",
                    "until " + story.now().toLocalDate().plusDays(own.between(18, 50)));
            resumed();
            answered(own.between(1, 3));
            asked();
        }

        private void forNow(boolean resumes) {
            story.soon(4, "explain", "until " + story.now().toLocalDate().plusDays(own.between(30, 88)));
            if (resumes) {
                resumed();
                handled(own.between(2, 5));
            } else {
                story.until(reviewDay());
                story.at(story.now(), "review", "final");
            }
            asked();
        }

        private void putOffForLong() {
            dispatched();
            story.until(story.moment(own.between(2, 4)));
            story.at(
                    later(story.now()),
                    "defer",
                    "until " + story.now().toLocalDate().plusDays(own.between(60, 85)));
            continued();
        }

        private void notNowForLong() {
            story.soon(4, "explain", "until " + story.now().toLocalDate().plusDays(own.between(60, 88)));
            continued();
        }

        /** Continued until the end; twice by the leader, who then may no more, and by the host after that. */
        private void continued() {
            int times = 0;
            while (story.now().isBefore(END)) {
                story.until(reviewDay());
                String until = "continue until " + story.now().toLocalDate().plusDays(own.between(70, 90));
                if (times >= 2) {
                    story.at(story.now(), "!review", until);
                    story.in(1, "review", until + " host");
                } else {
                    story.at(story.now(), "review", until);
                }
                times++;
            }
        }
    }
}
