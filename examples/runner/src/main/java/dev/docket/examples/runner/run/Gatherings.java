package dev.docket.examples.runner.run;

import dev.docket.examples.runner.terminal.Page;
import dev.docket.examples.runner.terminal.Table;
import dev.docket.session.SeriesFigures;
import dev.docket.session.Session;
import dev.docket.session.SessionKind;
import dev.docket.session.SessionStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The section of the sessions: which were held, who hosted, who came. */
final class Gatherings {

    private final Page page;
    private final Evidence evidence;

    Gatherings(Page page, Evidence evidence) {
        this.page = page;
        this.evidence = evidence;
    }

    void print() {
        SeriesFigures figures = evidence.sessions();
        page.section("The sessions: " + figures.held() + " held, " + figures.minuted() + " minuted");
        TreeMap<SessionKind, List<Session>> kinds = new TreeMap<>();
        evidence.held()
                .forEach(session -> kinds.computeIfAbsent(session.plan().kind(), kind -> new ArrayList<>())
                        .add(session));
        Table table = new Table("kind", ">held", ">persons", ">requests", ">answered at the table", "");
        kinds.forEach((kind, held) -> table.row(
                kind,
                held.size(),
                held.stream().mapToInt(session -> session.attendees().size()).sum(),
                held.stream().mapToInt(session -> session.requests().size()).sum(),
                held.stream().mapToInt(Gatherings::answered).sum(),
                Page.bar(held.size(), figures.held())));
        page.table(table);
        page.note("enterprises " + figures.enterpriseTimes() + " times (家次), "
                + figures.enterprises().size()
                + " different ones; persons " + figures.personTimes() + " times (人次), "
                + figures.persons().size() + " different ones; departments and units "
                + figures.units().size());
        page.note("hosts: " + listed(figures.hostTimes()));
        page.note("there were: " + listed(figures.roleTimes()));
    }

    private static int answered(Session session) {
        boolean minuted = session.status() == SessionStatus.MINUTED;
        return session.minutes()
                .filter(minutes -> minuted)
                .map(minutes -> minutes.answeredAtTheTable())
                .orElse(0);
    }

    private static String listed(Map<?, Long> times) {
        ArrayList<String> words = new ArrayList<>();
        times.forEach((who, many) -> words.add(who + " " + many));
        return words.isEmpty() ? "nobody" : String.join(", ", words);
    }
}
