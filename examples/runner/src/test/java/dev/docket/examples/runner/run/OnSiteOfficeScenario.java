package dev.docket.examples.runner.run;

import dev.docket.examples.runner.run.MadeUp.Subject;
import dev.docket.time.ChinaWorkdays;
import dev.docket.time.WorkingCalendar;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Writes five breakfasts, eight visits on three dates, and ten calls to the line that is there by day and night. */
final class OnSiteOfficeScenario {

    private static final long SEED = 20_221_213L;
    private static final LocalDate END = LocalDate.of(2022, 12, 31);
    private static final int MATTERS = 4;

    private record Breakfast(String day, String theme, String key, Subject subject, List<String> matters) {}

    private static final List<Breakfast> BREAKFASTS = List.of(
            breakfast("2022-11-10", "Beds and buses 食宿出行", "beds", 2),
            breakfast("2022-11-17", "Loans for the turn of the year 融资", "loans", 1),
            breakfast("2022-11-24", "Power for the new halls 用电", "power", 4),
            breakfast("2022-12-01", "Export refunds 退税", "refunds", 6),
            breakfast("2022-12-08", "Fire acceptance 消防验收", "acceptance", 9));

    private static final List<String> VISIT_DAYS = List.of(
            "2022-12-13T09:00",
            "2022-12-13T11:00",
            "2022-12-13T14:30",
            "2022-12-15T09:00",
            "2022-12-15T11:00",
            "2022-12-15T14:30",
            "2022-12-16T09:00",
            "2022-12-16T14:30");
    private static final List<String> LINE = List.of(
            "2022-11-12T22:40",
            "2022-11-15T15:10",
            "2022-11-19T06:20",
            "2022-11-23T23:05",
            "2022-11-27T10:30",
            "2022-11-30T03:15",
            "2022-12-03T20:50",
            "2022-12-06T11:25",
            "2022-12-11T01:35",
            "2022-12-14T21:10");

    private final WorkingCalendar calendar = ChinaWorkdays.calendar();
    private final ScenarioText text = new ScenarioText(
            "What people do in six weeks of the \"on-site office\", and when. Made up: no enterprise and nobody in it is real.");
    private int key;

    private OnSiteOfficeScenario() {}

    private static Breakfast breakfast(String day, String theme, String key, int subject) {
        Subject about = MadeUp.SUBJECTS.get(subject);
        return new Breakfast(day, theme, key, about, about.matters());
    }

    /** The whole file. */
    static String generate() {
        return new OnSiteOfficeScenario().text();
    }

    private String text() {
        int number = 0;
        for (Breakfast breakfast : BREAKFASTS) {
            number++;
            text.session(
                    number,
                    LocalDate.parse(breakfast.day()),
                    LocalTime.of(7, 45),
                    LocalTime.of(9, 0),
                    "zone-leader-1",
                    breakfast.theme(),
                    "breakfast meeting");
            text.attend(number, "department head", List.of(breakfast.subject().lead(), "service-centre"));
            text.minutes(number, 1, "what several have in common; one key for one class");
        }
        for (String start : VISIT_DAYS) {
            number++;
            LocalDateTime at = LocalDateTime.parse(start);
            text.session(
                    number,
                    at.toLocalDate(),
                    at.toLocalTime(),
                    at.toLocalTime().plusMinutes(90),
                    "zone-leader-1",
                    "On site at the enterprise 现场办公",
                    "site visit,visits-" + at.toLocalDate());
            text.attend(number, "department head", heads(number - BREAKFASTS.size()));
            text.attend(number, "liaison", List.of("economic-liaison-" + (number - BREAKFASTS.size())));
        }
        text.row("end," + END);
        for (int n = 1; n <= BREAKFASTS.size(); n++) {
            atBreakfast(n, BREAKFASTS.get(n - 1));
        }
        for (int n = 1; n <= VISIT_DAYS.size(); n++) {
            onSite(n, LocalDateTime.parse(VISIT_DAYS.get(n - 1)));
        }
        LINE.forEach(call -> onTheLine(LocalDateTime.parse(call)));
        return text.toString();
    }

    private Chance next() {
        key++;
        return new Chance(SEED * 1_000 + key);
    }

    private Story story(Chance own, LocalDateTime start) {
        return new Story(calendar, own, start, END.plusDays(1).atStartOfDay());
    }

    private void item(int session, String enterprise, Subject subject, String matter, Story story) {
        text.item(String.format(Locale.ROOT, "TZ-%03d", key), session, enterprise, "problem", subject, matter, story);
    }

    /** Four enterprises say the same; three of them get the one key, and each is answered singly (TZ-9). */
    private void atBreakfast(int n, Breakfast breakfast) {
        for (int place = 0; place < MATTERS; place++) {
            Chance own = next();
            Story story =
                    story(own, LocalDate.parse(breakfast.day()).atTime(7, 50).plusMinutes(12L * place));
            story.soon(0, "raise", "");
            SmallLife life = new SmallLife(story, own, breakfast.subject());
            story.at(LocalDate.parse(breakfast.day()).atTime(9, 30).plusMinutes(10L * place), "letter", life.letter());
            story.soon(own.between(12, 55), "contact", "");
            if (place > 0) {
                story.in(1, "class", breakfast.key());
                story.soon(10, "offer", breakfast.key() + "-key");
            }
            life.answered(own.between(1, 3), place == 0 ? "partly_resolved" : "resolved");
            life.asked();
            item(
                    n,
                    MadeUp.enterprise(n * 7 + place),
                    breakfast.subject(),
                    String.format(Locale.ROOT, breakfast.matters().get(place), own.between(2, 48)),
                    story);
        }
    }

    private static Subject about(int visit, int place) {
        return MadeUp.SUBJECTS.get((5 * visit + 2 * place) % MadeUp.SUBJECTS.size());
    }

    /** The heads of the departments concerned are called in (TZ-2). */
    private static List<String> heads(int visit) {
        return IntStream.range(0, MATTERS)
                .mapToObj(place -> about(visit, place).lead())
                .distinct()
                .toList();
    }

    /** At the factory: two are solved on the spot, one is recorded and solved soon, one explained or answered with a no. */
    private void onSite(int n, LocalDateTime start) {
        for (int place = 0; place < MATTERS; place++) {
            Chance own = next();
            Subject subject = about(n, place);
            Story story = story(own, start.plusMinutes(8L + 18L * place));
            story.soon(0, "raise", "");
            SmallLife life = new SmallLife(story, own, subject);
            if (place < 2) {
                story.soon(7, "solve", "from " + subject.lead());
                if (n == 3 && place == 0) {
                    story.soon(10, "!close", "");
                }
                life.asked();
            } else if (place == 3 && n % 2 == 0) {
                story.soon(7, "explain", "");
                life.asked();
            } else {
                life.helped(own.weighted(50, 50));
                story.at(start.plusMinutes(100L + 10L * place), "letter", life.letter());
                story.soon(own.between(15, 58), "contact", "");
                life.answered(own.between(2, 4), place == 3 ? "not_possible_now" : "resolved");
                life.asked();
            }
            item(
                    n + BREAKFASTS.size(),
                    MadeUp.enterprise(100 + n),
                    subject,
                    String.format(Locale.ROOT, own.oneOf(subject.matters()), own.between(2, 48)),
                    story);
        }
    }

    /** The centre hands it on within minutes, by night as by day, and somebody is there within the hour (TZ-12). */
    private void onTheLine(LocalDateTime at) {
        Chance own = next();
        Subject subject = own.oneOf(MadeUp.SUBJECTS);
        Story story = story(own, at);
        story.raisedOutside("");
        SmallLife life = new SmallLife(story, own, subject);
        story.soon(own.between(4, 12), "letter", life.letter());
        story.soon(own.between(20, 57), "contact", "");
        life.answered(own.between(1, 2), "resolved");
        life.asked();
        item(
                0,
                MadeUp.enterprise(200 + key),
                subject,
                String.format(Locale.ROOT, own.oneOf(subject.matters()), own.between(2, 48)),
                story);
    }
}
