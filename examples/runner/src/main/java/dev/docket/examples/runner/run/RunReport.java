package dev.docket.examples.runner.run;

import dev.docket.examples.runner.run.Played.Life;
import dev.docket.examples.runner.run.Played.Refused;
import dev.docket.examples.runner.terminal.Page;
import dev.docket.examples.runner.terminal.Table;
import dev.docket.examples.runner.terminal.TextWidth;
import dev.docket.ledger.Agenda;
import dev.docket.ledger.LedgerEntry;
import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.obligation.Obligation;
import dev.docket.programme.Programme;
import dev.docket.request.Request;
import dev.docket.request.RequestRefusal;
import dev.docket.request.RequestRefusal.Unmet;
import dev.docket.time.WorkingCalendar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What {@code docket run} prints, and whether the run found a problem. */
final class RunReport {

    private static final int ROWS = 10;
    private static final int TITLE = 34;

    private final Play play;
    private final RequestWorkflow workflow;
    private final Programme programme;
    private final WorkingCalendar calendar;
    private final Played played;
    private final Page page;
    private final Evidence evidence;

    RunReport(Play play, RequestWorkflow workflow, Played played, Page page) {
        this.play = play;
        this.workflow = workflow;
        this.programme = workflow.programmes().get(0);
        this.calendar = programme.calendar();
        this.played = played;
        this.page = page;
        this.evidence = new Evidence(played, calendar);
    }

    /**
     * Prints it.
     *
     * @param whole whether the whole scenario was played, so that what was published can be held against it
     * @param told the request whose story is told
     * @param rule why that one
     * @param locale in which language due dates are explained
     * @return how many problems the run found
     */
    int print(boolean whole, Life told, String rule, Locale locale) {
        head();
        int problems = claims(whole);
        new Figures(page, programme, play, evidence, played).print();
        refusals();
        problems += history();
        page.section("The story of " + told.item().id() + ": " + rule);
        page.note("● somebody did it   ◷ time did it   ✉ who was told, and when");
        new LifeStory(programme, page, locale).tell(told, played.notices());
        ledger();
        agenda();
        page.line("");
        page.line(
                problems == 0
                        ? page.ink().good("The run found no problem.")
                        : page.ink().bad("The run found " + problems + (problems == 1 ? " problem." : " problems.")));
        return problems;
    }

    private void head() {
        page.line(page.ink().title("Docket · " + programme.name()));
        page.text(
                "",
                "programme " + programme.ref() + " (" + programme.ref().fingerprint() + "), calendar " + calendar.id()
                        + " in " + calendar.zone() + ", as of the end of "
                        + calendar.date(played.asOf().minusNanos(1)));
        page.text(
                "",
                "The scenario says what people do and when, and is made up; every figure is computed from the events.",
                page.ink()::faint);
    }

    private int claims(boolean whole) {
        page.section("What was published, and what this run gives");
        page.note("published: " + play.source());
        Table table = new Table("", "published", "computed", "");
        int problems = 0;
        for (Claim claim : play.claims().apply(evidence)) {
            problems += whole && claim.fails() ? 1 : 0;
            table.row(claim.what(), claim.published(), claim.computed(), whole ? verdict(claim) : "");
        }
        page.table(table);
        if (!whole) {
            page.note("the scenario goes on after this day: nothing is held against what was published");
        }
        return problems;
    }

    private String verdict(Claim claim) {
        return switch (claim.verdict()) {
            case HOLDS -> page.ink().good("✓ holds");
            case FAILS -> page.ink().bad("✗ does not hold");
            case UNSAID -> page.ink().faint("· the text does not say");
        };
    }

    // ---- refusals and histories

    private void refusals() {
        page.section("What the rules refused: " + played.refusals().size()
                + (played.refusals().size() == 1 ? " command" : " commands"));
        page.note(
                "mistakes that an office makes, marked as such in the scenario; whatever else is refused is a problem below");
        TreeMap<String, List<Refused>> groups = new TreeMap<>();
        for (Refused refused : played.refusals()) {
            groups.computeIfAbsent(headline(refused), key -> new ArrayList<>()).add(refused);
        }
        groups.forEach((headline, all) -> {
            Refused example = all.get(0);
            page.text("  " + TextWidth.padLeft("" + all.size(), 3) + "  ", headline, page.ink()::strong);
            page.text(
                    "       e.g. ",
                    example.item().id() + ", " + Dates.minute(example.at(), calendar) + ", " + example.who());
            page.text("       why: ", example.refusal().reason());
            page.text("       instead: ", example.refusal().remedy());
        });
    }

    private static String headline(Refused refused) {
        RequestRefusal refusal = refused.refusal();
        String why = refusal instanceof Unmet unmet
                ? unmet.failed().stream()
                        .map(failed -> Words.of(failed.guard()))
                        .collect(Collectors.joining(", "))
                : refusal.getClass().getSimpleName();
        return refused.command().kind() + " — " + why;
    }

    private int history() {
        page.section("The histories");
        long events =
                played.lives().stream().mapToLong(life -> life.history().size()).sum();
        long same = played.lives().stream().filter(this::replaysToTheSame).count();
        int requests = played.lives().size();
        page.text(
                "  ",
                events + " events of " + requests + " requests; replayed from the events alone, " + same + " of "
                        + requests + " come to the same state");
        played.surprises()
                .forEach(surprise -> page.line("  " + page.ink().bad("unexpected") + " line "
                        + surprise.line() + ", " + surprise.of() + ", "
                        + Dates.minute(surprise.at(), calendar) + ": " + surprise.what()));
        return played.surprises().size() + (int) (requests - same);
    }

    private boolean replaysToTheSame(Life life) {
        return workflow.replay(life.item().id(), life.history()).fold(defects -> false, life.request()::equals);
    }

    // ---- the register, and what comes next

    private void ledger() {
        page.section(
                "The ledger (台账): its last " + ROWS + " of " + played.ledger().size() + " entries");
        Table table = new Table(">no.", "request", "matter", "lead", "stage", "written off", "due", "watched");
        for (LedgerEntry entry : played.ledger().last(ROWS)) {
            table.row(
                    entry.number(),
                    entry.request(),
                    TextWidth.fit(entry.title(), TITLE),
                    entry.lead().map(Object::toString).orElse(""),
                    entry.stage().chinese() + " " + Words.of(entry.stage()),
                    entry.ending().isPresent()
                            ? entry.writtenOffAt()
                                    .map(at -> Dates.minute(at, calendar))
                                    .orElse("")
                            : "",
                    entry.ending().isPresent()
                            ? ""
                            : entry.due().map(at -> Dates.minute(at, calendar)).orElse(""),
                    entry.supervision());
        }
        page.table(table);
    }

    private void agenda() {
        page.section(
                "What is due next, if nobody does anything: " + played.agenda().size() + " requests wait for time");
        LinkedHashMap<List<String>, List<String>> groups = new LinkedHashMap<>();
        for (Agenda.Item item : played.agenda().upcoming(played.agenda().size())) {
            for (List<String> what : due(item)) {
                groups.computeIfAbsent(what, key -> new ArrayList<>())
                        .add(item.request().value());
            }
        }
        Table table = new Table("when", "what", "by whom", ">requests", "");
        groups.entrySet().stream()
                .limit(ROWS)
                .forEach(group -> table.row(
                        group.getKey().get(0),
                        group.getKey().get(1),
                        group.getKey().get(2),
                        group.getValue().size(),
                        TextWidth.fit(String.join(" ", group.getValue()), TITLE)));
        page.table(table);
    }

    /** What becomes of a request at an instant: when, what, and who owes it. */
    private List<List<String>> due(Agenda.Item item) {
        Request request = played.life(item.request().value()).orElseThrow().request();
        return request.obligations().open().stream()
                .filter(owed -> owed.nextDue().filter(item.due()::equals).isPresent())
                .map(owed -> List.of(
                        Dates.dayAndMinute(item.due(), calendar),
                        owed.ref().rule() + ": " + next(owed),
                        programme
                                .rulebook()
                                .rule(owed.ref().rule())
                                .orElseThrow()
                                .debtor()
                                .toString()))
                .toList();
    }

    private static String next(Obligation owed) {
        return switch (owed.plan().get(0).kind()) {
            case WARNING -> "is due soon";
            case DUE -> "falls due";
            case LADDER -> "a step of the ladder";
            case REMINDER -> "reminder";
        };
    }
}
