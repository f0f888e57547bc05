package dev.docket.examples.runner.run;

import dev.docket.examples.runner.run.MadeUp.Subject;
import dev.docket.time.ChinaWorkdays;
import dev.docket.time.WorkingCalendar;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
    private static final int SECOND_TABLE = 4;
    private static final LocalDate SECOND_BATCH = LocalDate.of(2022, 8, 15);

    private record Gathering(String day, String kind, String batch) {}

    private static final List<Gathering> GATHERINGS = List.of(
            new Gathering("2022-06-30", "roundtable", "first-batch"),
            new Gathering("2022-07-14", "expert visit", "first-batch"),
            new Gathering("2022-08-11", "expert visit", "first-batch"),
            new Gathering("2022-08-16", "roundtable", "second-batch"),
            new Gathering("2022-09-08", "expert visit", "first-batch"),
            new Gathering("2022-09-14", "expert visit", "second-batch"));

    private final WorkingCalendar calendar = ChinaWorkdays.calendar();
    private final ScenarioText text = new ScenarioText(
            "What people do in twelve weeks of \"embedded officers\", and when. Made up: no enterprise and nobody in it is real.");
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
                    one.kind().equals("roundtable") ? "Officers move in 驻企" : "Experts come 专家上门",
                    one.kind() + "," + one.batch());
            text.attend(n, "requester", enterprises(one.batch().equals("first-batch") ? 0 : 6));
            text.attend(n, "liaison", List.of("finance-experts", "law-experts", "third-party-experts"));
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
        text.item(
                name(key),
                session,
                MadeUp.enterprise(400 + of),
                kind,
                subject,
                String.format(Locale.ROOT, own.oneOf(subject.matters()), own.between(2, 48)),
                story);
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
            story.in(1, "report", "");
        }
        life.answered(own.between(2, n % 9 == 4 ? 13 : 8), own.in100(10) ? "partly_resolved" : "resolved");
        life.asked();
        requireOpen(story, false);
        item("problem", session, subject, own, story);
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
            story.in(1, "report", "");
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
        item("suggestion", 0, subject, own, story);
    }

    private static void requireOpen(Story story, boolean open) {
        if (story.isOpen() != open) {
            throw new IllegalStateException("should be " + (open ? "open" : "closed") + ": " + story.text());
        }
    }
}
