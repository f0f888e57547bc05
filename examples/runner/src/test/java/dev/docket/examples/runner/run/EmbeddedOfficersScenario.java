package dev.docket.examples.runner.run;

import dev.docket.examples.runner.run.MadeUp.Subject;
import dev.docket.time.ChinaWorkdays;
import dev.docket.time.WorkingCalendar;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes twelve weeks of two batches of officers: 87 problems, of which 45 are done, and 40 suggestions. */
final class EmbeddedOfficersScenario {

    private static final long SEED = 20_220_630L;
    private static final LocalDate END = LocalDate.of(2022, 9, 22);
    private static final LocalDateTime AFTER = END.plusDays(1).atStartOfDay();
    private static final int DONE = 45;
    private static final int IN_PROGRESS = 42;
    private static final int SUGGESTIONS = 40;
    private static final int POLICIES = 22;
    private static final int SPLIT = 5;
    private static final int VISITS = 22;
    private static final int MEETINGS = 11;
    private static final int FIRST_TABLE = 1;
    private static final int SECOND_TABLE = 2;
    private static final LocalDate SECOND_BATCH = LocalDate.of(2022, 8, 15);
    private static final int ENTERPRISES = 12;
    private static final List<String> EXPERTS = List.of("finance-experts", "law-experts", "third-party-experts");
    private static final DateTimeFormatter FIRST = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

    private record Gathering(String day, String batch) {}

    /** What the officers of an enterprise can give account of. */
    private record Came(LocalDateTime at, String verb, String words) {}

    private static final List<Gathering> GATHERINGS =
            List.of(new Gathering("2022-06-30", "first-batch"), new Gathering("2022-08-16", "second-batch"));

    private final WorkingCalendar calendar = ChinaWorkdays.calendar();
    private final ScenarioText text = new ScenarioText(
            "What people do in twelve weeks of \"embedded officers\", and when. Made up: no enterprise and nobody in it is real.");
    private final ArrayList<Came> came = new ArrayList<>();
    private final TreeMap<String, List<Came>> account = new TreeMap<>();
    private int key;
    private int policies;

    private EmbeddedOfficersScenario() {}

    /** The whole file. */
    static String generate() {
        return new EmbeddedOfficersScenario().text();
    }

    private String text() {
        for (int n = 1; n <= GATHERINGS.size(); n++) {
            Gathering one = GATHERINGS.get(n - 1);
            text.session(
                    n,
                    LocalDate.parse(one.day()),
                    LocalTime.of(9, 30),
                    LocalTime.of(11, 30),
                    "service-officer-" + (1 + n % 3),
                    "Officers move in 驻企",
                    "roundtable," + one.batch());
            text.attend(n, "requester", enterprises(one.batch().equals("first-batch") ? 0 : 6));
            text.attend(n, "liaison", EXPERTS);
        }
        text.row("end," + END);
        for (int n = 0; n < DONE; n++) {
            if (n < 2) {
                split(n, true);
            } else {
                done(n);
            }
        }
        for (int n = 0; n < IN_PROGRESS; n++) {
            if (n < SPLIT - 2) {
                split(n, false);
            } else if (n == SPLIT) {
                project();
            } else {
                underWay(n);
            }
        }
        for (int n = 0; n < SUGGESTIONS; n++) {
            suggested(n);
        }
        for (int n = 0; n < ENTERPRISES; n++) {
            residency(n);
        }
        if (policies != POLICIES) {
            throw new IllegalStateException(policies + " policies were matched, not " + POLICIES);
        }
        return text.toString();
    }

    private static List<String> enterprises(int first) {
        ArrayList<String> names = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            names.add(MadeUp.enterprise(400 + first + i));
        }
        return names;
    }

    private Chance next() {
        key++;
        return new Chance(SEED * 1_000 + key);
    }

    /** On which working day from the beginning; the officer brings it, outside the few sessions. */
    private Story raised(Chance own, int workingDay) {
        LocalDate day = calendar.plusWorkingDays(LocalDate.of(2022, 6, 30), workingDay);
        Story story = new Story(calendar, own, day.atTime(9, 0).plusMinutes(5L * own.between(0, 80)), AFTER);
        story.raisedOutside("officer");
        return story;
    }

    /** At the table at which the officers move in. */
    private Story atTheTable(Chance own, int session, int n) {
        LocalDate day = LocalDate.parse(GATHERINGS.get(session - 1).day());
        Story story = new Story(calendar, own, day.atTime(9, 35).plusMinutes(2L * n), AFTER);
        story.soon(0, "raise", "officer");
        return story;
    }

    private void item(String kind, int session, Subject subject, Chance own, Story story) {
        int first = session == SECOND_TABLE ? 6 : 0;
        int of = session > 0
                ? first + own.below(6)
                : story.started().isBefore(SECOND_BATCH) ? own.below(6) : own.below(12);
        accountOf(MadeUp.enterprise(400 + of));
        text.item(
                name(key),
                session,
                MadeUp.enterprise(400 + of),
                kind,
                subject,
                String.format(Locale.ROOT, own.oneOf(subject.matters()), own.between(2, 48)),
                story);
    }

    private void accountOf(String enterprise) {
        account.computeIfAbsent(enterprise, none -> new ArrayList<>()).addAll(came);
        came.clear();
    }

    private static String name(int number) {
        return String.format(Locale.ROOT, "DA-%03d", number);
    }

    /** The letter names lead, cooperators and day (DA-11). */
    private void letter(SmallLife life, Story story, Chance own, int days) {
        life.helped(own.between(1, 2));
        if (key % 29 == 3) {
            story.in(0, "!letter", life.letter());
        }
        LocalDateTime issued = story.moment(own.between(1, 3));
        story.at(issued, "letter", life.letter(calendar.plusWorkingDays(issued.toLocalDate(), days)));
    }

    /** An officer finds the policy that fits; it is offered like any other key to a class. */
    private void policy(Story story) {
        policies++;
        String policy = String.format(Locale.ROOT, "policy-%02d", policies);
        story.soon(15, "class", policy);
        story.soon(5, "offer", policy + "-key policy " + policy);
        came.add(new Came(story.now(), "deliver", "policy-matched " + policy));
    }

    private void done(int n) {
        Chance own = next();
        Subject subject = own.oneOf(MadeUp.SUBJECTS);
        int session = n % 5 == 4 ? FIRST_TABLE : 0;
        Story story = session == 0 ? raised(own, 1 + n * 2 / 3) : atTheTable(own, session, n);
        SmallLife life = new SmallLife(story, own, subject);
        letter(life, story, own, 10);
        if (n % 3 == 0) {
            policy(story);
        }
        if (n % 11 == 5) {
            report(story);
        }
        life.answered(own.between(2, n % 9 == 4 ? 13 : 8), own.in100(10) ? "partly_resolved" : "resolved");
        life.asked();
        requireOpen(story, false);
        came.add(new Came(story.now(), "deliver", "problem-solved " + name(key)));
        item("problem", session, subject, own, story);
    }

    /** What is hard is reported to whoever leads (DA-9). */
    private void report(Story story) {
        story.in(1, "report", "");
        came.add(new Came(story.now(), "brief", name(key)));
    }

    private void underWay(int n) {
        Chance own = next();
        Subject subject = own.oneOf(MadeUp.SUBJECTS);
        int session = n % 6 == 4 ? SECOND_TABLE : 0;
        Story story = session == 0 ? raised(own, 12 + n) : atTheTable(own, session, n);
        SmallLife life = new SmallLife(story, own, subject);
        letter(life, story, own, own.between(45, 70));
        if (n % 5 == 0) {
            policy(story);
        }
        if (n % 10 == 7) {
            report(story);
            story.in(2, "visit", "");
        }
        life.received();
        if (n % 7 != 2) {
            life.helpersDone();
        }
        if (n % 8 == 3) {
            story.in(own.between(2, 4), "defer", "until 2022-10-20");
        } else {
            story.in(own.between(3, 9), "progress", "");
        }
        item("problem", session, subject, own, story);
    }

    /** More than twenty visits and more than ten meetings for one project (DA-15). */
    private void project() {
        Chance own = next();
        Subject subject = MadeUp.SUBJECTS.get(0);
        Story story = raised(own, 1);
        SmallLife life = new SmallLife(story, own, subject);
        letter(life, story, own, 120);
        policy(story);
        life.received();
        life.helpersDone();
        for (int visit = 1; visit <= VISITS; visit++) {
            story.in(visit % 3 == 0 ? 3 : 2, "visit", "");
            if (visit % 2 == 0 && visit / 2 <= MEETINGS) {
                story.in(0, "meeting", "");
            }
        }
        item("problem", 0, subject, own, story);
    }

    /** A large problem in two or three parts, each with a letter of its own (DA-12); of one that goes on, the first is done. */
    private void split(int n, boolean done) {
        Chance own = next();
        int whole = key;
        Subject subject = MadeUp.SUBJECTS.get(n);
        Story story = raised(own, 2 + 3 * n);
        SmallLife life = new SmallLife(story, own, subject);
        letter(life, story, own, done ? 50 : 90);
        life.received();
        story.in(1, "split", "");
        story.soon(15, "report", "");
        came.add(new Came(story.now(), "brief", name(key)));
        accountOf(MadeUp.enterprise(400 + n));
        LocalDateTime apart = story.now();
        int many = 2 + n % 2;
        List<Story> parts = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            parts.add(part(apart, n + i + 1, done || i == 0));
        }
        if (done) {
            parts.forEach(part -> story.until(part.now()));
            life.helped(0);
            life.answered(2, "resolved");
            life.asked();
            requireOpen(story, false);
        } else {
            story.in(3, "!answer", "resolved");
        }
        text.item(
                name(whole),
                0,
                MadeUp.enterprise(400 + n),
                "problem",
                subject,
                "New works from plot to production, in parts",
                story);
        for (int i = 0; i < many; i++) {
            Subject of = MadeUp.SUBJECTS.get(n + i + 1);
            text.part(
                    name(whole) + (char) ('a' + i),
                    name(whole),
                    of,
                    String.format(Locale.ROOT, of.matters().get(i), n + 3),
                    parts.get(i));
        }
    }

    private Story part(LocalDateTime apart, int subject, boolean done) {
        Chance own = new Chance(SEED * 1_000 + key * 100L + subject);
        Story story = new Story(calendar, own, apart.plusMinutes(20), AFTER);
        SmallLife life = new SmallLife(story, own, MadeUp.SUBJECTS.get(subject));
        letter(life, story, own, done ? 12 : 60);
        if (done) {
            life.answered(own.between(4, 9), "resolved");
            life.asked();
            requireOpen(story, false);
        } else {
            life.received();
            life.helpersDone();
            story.in(5, "progress", "");
        }
        return story;
    }

    private void suggested(int n) {
        Chance own = next();
        Subject subject = own.oneOf(MadeUp.SUBJECTS);
        Story story = raised(own, 3 + n);
        SmallLife life = new SmallLife(story, own, subject);
        letter(life, story, own, 15);
        life.answered(own.between(2, 7), "adopted");
        life.asked();
        came.add(new Came(story.now(), "deliver", "suggestion " + name(key)));
        item("suggestion", 0, subject, own, story);
    }

    // ---- who stays in the enterprises (DA-1 to DA-10)

    private void residency(int n) {
        Chance own = new Chance(SEED * 1_000_000 + n);
        boolean first = n < 6;
        LocalDate day = LocalDate.parse(GATHERINGS.get(first ? 0 : 1).day());
        String enterprise = MadeUp.enterprise(400 + n);
        ArrayList<Came> deeds = new ArrayList<>();
        LocalDate trained = calendar.minusWorkingDays(day, 3);
        deeds.add(new Came(calendar.minusWorkingDays(day, 8).atTime(10, 0), "agree", ""));
        deeds.add(new Came(trained.atTime(9, 0), "train", "1"));
        deeds.add(new Came(trained.atTime(9, 5), "train", "2"));
        deeds.add(new Came(day.atTime(9, 0), "start", ""));
        months(deeds, own, first);
        given(deeds, enterprise, day);
        own(deeds, own, day, n);
        deeds.sort(Comparator.comparing(Came::at));
        String cell = deeds.stream()
                .filter(deed -> deed.at().isBefore(AFTER))
                .map(deed -> (deed.verb() + " " + deed.at().format(deed.verb().equals("agree") ? FIRST : MOMENT) + " "
                                + deed.words())
                        .strip())
                .collect(Collectors.joining("; "));
        text.row(String.format(
                Locale.ROOT,
                "residency,DA-R%02d,%s,%s,%s,service-officer-%d,deputy section chief %s; ordinary %s,%s,-,%s",
                n + 1,
                enterprise,
                GATHERINGS.get(first ? 0 : 1).batch(),
                day,
                1 + n / 2,
                LocalDate.of(own.between(1983, 1990), own.between(1, 12), own.between(1, 28)),
                LocalDate.of(own.between(1989, 1998), own.between(1, 12), own.between(1, 28)),
                String.join("; ", EXPERTS),
                cell));
    }

    /** The three teams come each month, both officers report in its last days, and all meet once (DA-6, DA-10). */
    private void months(List<Came> deeds, Chance own, boolean first) {
        for (int month = first ? 7 : 8; month <= 9; month++) {
            for (String team : EXPERTS) {
                LocalDate day = LocalDate.of(2022, month, (first ? 6 : month == 8 ? 22 : 13) + own.between(0, 4));
                deeds.add(new Came(calendar.nextOrSameWorkingDay(day).atTime(14, own.between(0, 59)), "consult", team));
            }
            LocalDate last = calendar.previousOrSameWorkingDay(
                    LocalDate.of(2022, month, 1).plusMonths(1).minusDays(1));
            for (int officer = 1; officer <= 2; officer++) {
                LocalDate day = calendar.minusWorkingDays(last, own.between(0, 2));
                deeds.add(new Came(day.atTime(15, own.between(0, 59)), "report", "" + officer));
            }
            deeds.add(new Came(calendar.minusWorkingDays(last, 4).atTime(10, 0), "meet", "meeting"));
        }
    }

    /** What came of the enterprise's requests, each a working day later, by turns. */
    private void given(List<Came> deeds, String enterprise, LocalDate day) {
        int turn = 0;
        for (Came one : account.getOrDefault(enterprise, List.of())) {
            LocalDateTime at = calendar.nextWorkingDay(one.at().toLocalDate()).atTime(16, 5 + turn % 50);
            if (at.toLocalDate().isAfter(day)) {
                deeds.add(new Came(at, one.verb(), (1 + turn++ % 2) + " " + one.words()));
            }
        }
    }

    /** What officers do by themselves: a day on the shop floor, and what they write. */
    private void own(List<Came> deeds, Chance own, LocalDate day, int n) {
        for (int officer = 1; officer <= 2; officer++) {
            LocalDate floor = calendar.plusWorkingDays(day, own.between(3, 30));
            deeds.add(new Came(floor.atTime(17, 0), "deliver", officer + " front-line-day " + floor));
            deeds.add(new Came(calendar.plusWorkingDays(day, own.between(1, 6)).atTime(10, 30), "meet", "visit"));
            if ((n + officer) % 3 != 0) {
                LocalDate written = calendar.plusWorkingDays(day, own.between(20, 45));
                deeds.add(new Came(written.atTime(16, 0), "deliver", officer + " experience-report what was learnt"));
            }
            if ((n + officer) % 4 == 0) {
                LocalDate told = calendar.plusWorkingDays(day, own.between(15, 40));
                deeds.add(
                        new Came(told.atTime(11, 0), "deliver", officer + " publicity piece in the district's paper"));
            }
        }
    }

    private static void requireOpen(Story story, boolean open) {
        if (story.isOpen() != open) {
            throw new IllegalStateException("should be " + (open ? "open" : "closed") + ": " + story.text());
        }
    }
}
