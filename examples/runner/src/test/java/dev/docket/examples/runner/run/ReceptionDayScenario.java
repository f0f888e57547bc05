package dev.docket.examples.runner.run;

import dev.docket.examples.runner.run.MadeUp.Subject;
import dev.docket.time.ChinaWorkdays;
import dev.docket.time.WorkingCalendar;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Writes 13 receptions of 24 entrepreneurs with 20 problems and 15 suggestions, of whom nobody is asked afterwards. */
final class ReceptionDayScenario {

    private static final long SEED = 20_220_522L;
    private static final LocalDate END = LocalDate.of(2023, 4, 30);
    private static final int PROBLEMS = 20;
    private static final int SUGGESTIONS = 15;
    /** The reception at which one enterprise brings four requests (NX-11). */
    private static final int FOUR_AT = 4;

    /** One a month, and two in November. */
    private static final List<String> DAYS = List.of(
            "2022-05-22",
            "2022-06-21",
            "2022-07-20",
            "2022-08-23",
            "2022-09-20",
            "2022-10-20",
            "2022-11-08",
            "2022-11-24",
            "2022-12-20",
            "2023-01-12",
            "2023-02-21",
            "2023-03-21",
            "2023-04-04");

    private static final List<Subject> SUBJECTS = List.of(
            new Subject("land", "natural-resources", "district-leader-1", List.of("Plot %d for the second works")),
            new Subject("investment", "economy-bureau", "district-leader-2", List.of("Bonus for project %d")),
            new Subject("finance", "finance-office", "district-leader-3", List.of("Payment of subsidy %d outstanding")),
            new Subject("management", "housing", "district-leader-4", List.of("Inspection and certificate of hall %d")),
            new Subject("management", "tax-bureau", "district-leader-5", List.of("Relief of fee %d")),
            new Subject("management", "market-regulation", "district-leader-1", List.of("One window for licence %d")));

    /** Those that are there, and with which the office has spoken before. */
    private static final List<String> DEPARTMENTS = List.of("finance-office", "housing", "emergency", "economy-bureau");

    private static final List<Integer> FOUR = List.of(2, 1, 3, 4);

    private final WorkingCalendar calendar = ChinaWorkdays.calendar();
    private final Chance chance = new Chance(SEED);
    private final ScenarioText text = new ScenarioText(
            "What people do in a year of the \"reception day\", and when. Made up: no enterprise and nobody in it is real.");
    private final ArrayList<String> kinds = new ArrayList<>();
    private int key;
    private int enterprises;

    private ReceptionDayScenario() {}

    /** The whole file. */
    static String generate() {
        return new ReceptionDayScenario().text();
    }

    private String text() {
        for (int n = 1; n <= DAYS.size(); n++) {
            text.session(
                    n,
                    LocalDate.parse(DAYS.get(n - 1)),
                    LocalTime.of(9, 0),
                    LocalTime.of(12, 0),
                    "district-leader-" + (1 + (n - 1) % 5),
                    "Reception 接待日",
                    "");
            text.attend(n, "department head", DEPARTMENTS);
            text.prepare(n, "true; lawful; reasonable", DEPARTMENTS);
            text.minutes(n, 0, "each request one by one; the crux; the line of solution");
        }
        text.row("end," + END);
        // Four problems of one enterprise are set apart; all others come in any order.
        kinds.addAll(Collections.nCopies(PROBLEMS - FOUR.size(), "problem"));
        kinds.addAll(Collections.nCopies(SUGGESTIONS, "suggestion"));
        chance.shuffle(kinds);
        for (int n = 1; n <= DAYS.size(); n++) {
            reception(n);
        }
        if (!kinds.isEmpty()) {
            throw new IllegalStateException(kinds.size() + " requests were never raised");
        }
        return text.toString();
    }

    /** Two enterprises at most receptions; of those some bring two requests. */
    private void reception(int n) {
        int place = 0;
        for (int e = 0; e < (n == 2 || n == 9 ? 1 : 2); e++) {
            String enterprise = MadeUp.enterprise(300 + enterprises++);
            boolean four = n == FOUR_AT && e == 0;
            boolean two = e == 0 && !four && n < 10;
            for (int i = 0; i < (four ? FOUR.size() : two ? 2 : 1); i++) {
                String kind = four ? "problem" : kinds.remove(0);
                request(n, place++, enterprise, kind, four ? SUBJECTS.get(FOUR.get(i)) : chance.oneOf(SUBJECTS));
            }
        }
    }

    private void request(int n, int place, String enterprise, String kind, Subject subject) {
        key++;
        Chance own = new Chance(SEED * 1_000 + key);
        Story story = new Story(
                calendar,
                own,
                LocalDate.parse(DAYS.get(n - 1)).atTime(9, 10).plusMinutes(15L * place),
                END.plusDays(1).atStartOfDay());
        story.soon(0, "raise", enterprises % 6 == 5 ? "representative" : "");
        SmallLife life = new SmallLife(story, own, subject);
        if (key % 9 == 6 && n != FOUR_AT) {
            story.soon(9, "explain", "");
        } else {
            life.helped(own.weighted(50, 35, 15));
            story.in(1, "draft", life.letter());
            if (key % 12 == 1) {
                story.soon(20, "!issue", "");
            }
            story.in(own.weighted(40, 55, 5), "sign", "");
            story.in(own.weighted(50, 50), "issue", "");
            life.answered(own.between(3, key % 8 == 2 ? 10 : 6), kind.equals("problem") ? "resolved" : "adopted");
        }
        text.item(
                String.format(Locale.ROOT, "NX-%02d", key),
                n,
                enterprise,
                kind,
                subject,
                String.format(Locale.ROOT, subject.matters().get(0), own.between(2, 48)),
                story);
    }
}
