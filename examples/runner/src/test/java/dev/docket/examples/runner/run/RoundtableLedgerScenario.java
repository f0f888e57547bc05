package dev.docket.examples.runner.run;

import dev.docket.examples.runner.run.MadeUp.Subject;
import dev.docket.time.ChinaWorkdays;
import dev.docket.time.WorkingCalendar;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes a year of lunch meetings, roundtables, visits and exchanges: 20 sessions, 172 enterprise attendances, 110 matters. */
final class RoundtableLedgerScenario {

    private static final long SEED = 20_221_101L;
    private static final LocalDate END = LocalDate.of(2022, 11, 30);
    private static final int POOL = 96;

    private record Meeting(String day, String opens, String ends, String kind, int enterprises, String theme) {}

    /** The last two are one day of two parts (FS-1); the lunches are the first to the eighth of the year (FS-3). */
    private static final List<Meeting> MEETINGS = List.of(
            new Meeting("2022-01-13", "12:00", "13:30", "lunch meeting", 8, "First lunch 第一场午餐会"),
            new Meeting("2022-01-20", "14:30", "17:00", "roundtable", 11, "What the year will bring 开年座谈"),
            new Meeting("2022-02-17", "12:00", "13:30", "lunch meeting", 8, "Second lunch 第二场午餐会"),
            new Meeting("2022-02-24", "09:00", "11:30", "site visit", 5, "Back at work 节后走访"),
            new Meeting("2022-03-10", "12:00", "13:30", "lunch meeting", 8, "Third lunch 第三场午餐会"),
            new Meeting("2022-03-24", "15:00", "17:00", "matching exchange", 12, "Hardware and lamps 五金灯饰对接"),
            new Meeting("2022-04-14", "12:00", "13:30", "lunch meeting", 8, "Fourth lunch 第四场午餐会"),
            new Meeting("2022-04-21", "14:30", "17:00", "roundtable", 11, "Supply chains 供应链"),
            new Meeting("2022-05-12", "09:00", "11:30", "site visit", 5, "Key projects 重点项目走访"),
            new Meeting("2022-05-19", "12:00", "13:30", "lunch meeting", 8, "Fifth lunch 第五场午餐会"),
            new Meeting("2022-06-09", "15:00", "17:00", "matching exchange", 12, "Household goods 家电对接"),
            new Meeting("2022-06-16", "14:30", "17:00", "roundtable", 10, "Tea with the traders' council 个私协会下午茶"),
            new Meeting("2022-07-07", "12:00", "13:30", "lunch meeting", 8, "Sixth lunch 第六场午餐会"),
            new Meeting("2022-07-21", "09:00", "11:30", "site visit", 5, "Summer visits 夏季走访"),
            new Meeting("2022-08-11", "12:00", "13:30", "lunch meeting", 8, "Seventh lunch 第七场午餐会"),
            new Meeting("2022-08-25", "14:30", "17:00", "roundtable", 10, "Skilled hands 用工"),
            new Meeting("2022-09-15", "12:00", "13:30", "lunch meeting", 8, "Eighth lunch 第八场午餐会"),
            new Meeting("2022-10-13", "15:00", "17:00", "matching exchange", 12, "Machines and moulds 装备模具对接"),
            new Meeting("2022-11-01", "09:00", "11:30", "roundtable", 10, "Entrepreneurs' day 企业家日"),
            new Meeting("2022-11-01", "14:30", "17:00", "site visit", 5, "Entrepreneurs' day 企业家日"));

    private final WorkingCalendar calendar = ChinaWorkdays.calendar();
    private final Chance chance = new Chance(SEED);
    private final ScenarioText text = new ScenarioText(
            "What people do in a year of \"roundtable and ledger\", and when. Made up: no enterprise and nobody in it is real.");
    private final ArrayList<List<String>> present = new ArrayList<>();
    private int key;

    private RoundtableLedgerScenario() {}

    /** The whole file. */
    static String generate() {
        return new RoundtableLedgerScenario().text();
    }

    private String text() {
        for (int n = 1; n <= MEETINGS.size(); n++) {
            session(n, MEETINGS.get(n - 1));
        }
        text.row("end," + END);
        for (int n = 1; n <= MEETINGS.size(); n++) {
            ledger(n, MEETINGS.get(n - 1));
        }
        workGroup();
        return text.toString();
    }

    private void session(int n, Meeting meeting) {
        text.session(
                n,
                LocalDate.parse(meeting.day()),
                LocalTime.parse(meeting.opens()),
                LocalTime.parse(meeting.ends()),
                "town-leader-" + (1 + (n - 1) % 6),
                meeting.theme(),
                meeting.kind() + (n > 18 ? ",entrepreneurs-day" : ""));
        ArrayList<String> enterprises = new ArrayList<>();
        while (enterprises.size() < meeting.enterprises()) {
            String one = MadeUp.enterprise(chance.below(POOL));
            if (!enterprises.contains(one)) {
                enterprises.add(one);
            }
        }
        present.add(enterprises);
        text.attend(n, "requester", enterprises);
        ArrayList<String> heads = new ArrayList<>();
        while (heads.size() < 3 + n % 3) {
            String unit = chance.oneOf(MadeUp.SUBJECTS).lead();
            if (!heads.contains(unit)) {
                heads.add(unit);
            }
        }
        text.attend(n, "department head", heads);
        text.minutes(n, 2, "current state; industry; supply chain");
    }

    /** Two officers stay with a key project from its approval on, and report each month (FS-14). */
    private void workGroup() {
        StringBuilder deeds =
                new StringBuilder("agree 2022-01-28 10:00; start 02-09 09:00; reach 02-24 16:00 approval");
        for (YearMonth month = YearMonth.of(2022, 2);
                !month.isAfter(YearMonth.from(END));
                month = month.plusMonths(1)) {
            LocalDate last = calendar.previousOrSameWorkingDay(month.atEndOfMonth());
            for (int officer = 1; officer <= 2; officer++) {
                deeds.append(String.format(
                        Locale.ROOT, "; report %s 16:%d0 %d", last.toString().substring(5), officer, officer));
            }
            if (month.getMonthValue() == 5) {
                deeds.append("; reach 06-16 10:00 land");
            } else if (month.getMonthValue() == 8) {
                deeds.append("; !reach 09-06 10:00 approval; reach 09-06 10:05 construction");
            }
            if (month.equals(YearMonth.from(END))) {
                break;
            }
            deeds.append("; meet ")
                    .append(calendar.nextOrSameWorkingDay(month.plusMonths(1).atDay(20))
                            .toString()
                            .substring(5))
                    .append(" 14:00 visit");
        }
        text.row("residency,FS-R1," + MadeUp.enterprise(7) + ",-,2022-02-09,town-leader-2,"
                + "section chief 1979-05-04; clerk 1994-10-30,,Works for servo motors," + deeds);
    }

    // ---- what goes to the ledger: three matters of a session, four of every other one

    private void ledger(int n, Meeting meeting) {
        int matters = 3 + n % 2;
        for (int place = 0; place < matters; place++) {
            key++;
            Chance own = new Chance(SEED * 1_000 + key);
            Subject subject = own.oneOf(MadeUp.SUBJECTS);
            String kind = own.in100(85) ? "problem" : "suggestion";
            Story story = new Story(
                    calendar,
                    own,
                    LocalDate.parse(meeting.day())
                            .atTime(LocalTime.parse(meeting.opens()))
                            .plusMinutes(10L + 12L * place),
                    END.plusDays(1).atStartOfDay());
            story.soon(0, "raise", "");
            boolean exchange = meeting.kind().equals("matching exchange");
            String matter = exchange && place < 2
                    ? (place == 0 ? "Makes castings, looks for buyers" : "Looks for castings close by")
                    : String.format(Locale.ROOT, own.oneOf(subject.matters()), own.between(2, 48));
            if (exchange && place == 1) {
                matched(new SmallLife(story, own, subject), story, own);
            } else if (exchange && place == 0) {
                handled(new SmallLife(story, own, subject), story, own, 8, "answered");
            } else {
                lives(meeting, place, kind, new SmallLife(story, own, subject), story, own);
            }
            text.item(name(key), n, present.get(n - 1).get(place), kind, subject, matter, story);
        }
    }

    private static String name(int number) {
        return String.format(Locale.ROOT, "FS-%03d", number);
    }

    private void lives(Meeting meeting, int place, String kind, SmallLife life, Story story, Chance own) {
        if (meeting.kind().equals("site visit") && place < 2) {
            story.soon(5, "solve", "");
            life.asked();
        } else if (key == 31) {
            story.in(1, "refer", "city-development-bureau");
        } else if (key % 17 == 5) {
            story.soon(4, "explain", "");
            life.asked();
        } else if (key % 23 == 7) {
            story.in(1, "letter", life.letter());
            story.in(2, "defer", "until " + story.now().toLocalDate().plusDays(30));
            story.until(story.some(
                    calendar.nextOrSameWorkingDay(story.now().toLocalDate().plusDays(28))));
            story.at(story.now(), "review", "resume");
            life.answered(2, "resolved");
            life.asked();
        } else {
            String outcome = own.in100(12) ? "partly_resolved" : "resolved";
            handled(
                    life,
                    story,
                    own,
                    own.between(2, key % 11 == 3 ? 12 : 6),
                    kind.equals("problem") ? outcome : "adopted");
        }
    }

    private void handled(SmallLife life, Story story, Chance own, int days, String outcome) {
        life.helped(own.weighted(60, 30, 10));
        story.in(own.weighted(55, 42, 3), "letter", life.letter());
        life.answered(days, outcome);
        if (key % 19 == 4) {
            story.soon(10, "!close", "");
        }
        life.asked();
    }

    /** Two requesters are brought together, which is an outcome of its own (FS-13). */
    private void matched(SmallLife life, Story story, Chance own) {
        story.in(1, "letter", life.letter());
        life.received();
        story.in(1, "!answer", "matched");
        LocalDateTime together = story.moment(own.between(1, 2));
        story.at(together, "match", name(key - 1));
        story.in(1, "answer", "matched");
        story.in(1, "approve", "");
        life.asked();
    }
}
