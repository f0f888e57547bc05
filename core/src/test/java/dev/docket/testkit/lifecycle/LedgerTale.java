package dev.docket.testkit.lifecycle;

import dev.docket.programme.Programme;
import dev.docket.testkit.BrokenLaw;
import dev.docket.testkit.lifecycle.LedgerLife.Turn;
import dev.docket.time.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The story of a ledger, turn by turn: which request, what time did to it, what came of the act. */
final class LedgerTale {

    private static final int LAST_TURNS = 40;

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm", Locale.ROOT);

    private LedgerTale() {}

    /** What a law says of a ledger that breaks it: what was found, how it came to that, and the clauses of the programme that it is about. */
    static BrokenLaw broken(String law, String found, LedgerLife life) {
        Programme programme = life.workflow().programmes().get(0);
        return new BrokenLaw(
                law, found, "The story, " + of(life, found) + Clauses.of(law, found, programme, List.of()));
    }

    /** The last turns that changed something of the requests that are named in what was found; of all, where none is. */
    private static String of(LedgerLife life, String found) {
        WorkingCalendar calendar = life.workflow().programmes().get(0).calendar();
        List<String> named = life.requests().stream()
                .map(request -> request.id().value())
                .filter(id -> found.matches("(?s).*\\b" + Pattern.quote(id) + "\\b.*"))
                .toList();
        List<Turn> turns = life.turns().stream()
                .filter(turn -> named.isEmpty() || named.contains(turn.id().value()))
                .filter(turn -> !turn.step().isRefused())
                .toList();
        int from = Math.max(0, turns.size() - LAST_TURNS);
        ArrayList<String> lines = new ArrayList<>();
        lines.add("the last " + (turns.size() - from) + " of " + turns.size() + " turns"
                + (named.isEmpty() ? "" : " of " + String.join(", ", named)) + ", times of " + calendar.zone());
        turns.subList(from, turns.size()).forEach(turn -> lines.addAll(told(turn, calendar)));
        return String.join("\n", lines);
    }

    private static List<String> told(Turn turn, WorkingCalendar calendar) {
        ArrayList<String> lines = new ArrayList<>();
        String who = when(turn.step().askedAt(), calendar) + "  " + turn.id();
        int lapses = turn.step().lapses().size();
        if (lapses > 0) {
            lines.add(who + "  time did something " + (lapses == 1 ? "once" : lapses + " times"));
        }
        turn.step().facts().forEach(fact -> lines.add(who + "  " + RequestTale.say(fact)));
        return lines;
    }

    private static String when(Instant instant, WorkingCalendar calendar) {
        return WHEN.format(LocalDateTime.ofInstant(instant, calendar.zone()));
    }
}
