package dev.docket.examples.runner.report;

import dev.docket.examples.runner.report.Months.Month;
import dev.docket.examples.runner.run.Performance;
import dev.docket.ledger.LedgerEntry;
import dev.docket.ledger.Owing;
import dev.docket.metrics.Age;
import dev.docket.metrics.Backlog;
import dev.docket.metrics.Count;
import dev.docket.metrics.Rate;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.request.Ending;
import dev.docket.request.RequestId;
import dev.docket.request.Stage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the page's scripts read: the ledger, what is owed, and the charts. A row is a list, and what repeats is a number that points into
 * a list of words; so ten thousand requests are a few megabytes. Of a request it has what its {@link LedgerEntry} shows.
 */
final class PageData {

    private final Performance run;
    private final Morning morning;
    private final Months months;
    private final Wordbook words;
    private final LocalMinutes minutes;
    private final Interner<Text> texts = new Interner<>();

    PageData(Performance run, Morning morning, Months months, Wordbook words) {
        this.run = run;
        this.morning = morning;
        this.months = months;
        this.words = words;
        this.minutes = new LocalMinutes(run.programme().calendar().zone());
    }

    /** The ledger and the charts; see {@link StoryData} for what is read only when a row is opened. */
    Map<String, Object> all() {
        LinkedHashMap<String, Object> all = new LinkedHashMap<>();
        all.put("words", words.under("js."));
        all.put("rows", rows());
        all.put("owed", owed());
        all.put("texts", texts.all());
        all.put("stages", Arrays.stream(Stage.values()).map(words::stage).toList());
        all.put(
                "levels",
                Arrays.stream(SupervisionLevel.values()).map(words::level).toList());
        all.put("endings", Arrays.stream(Ending.values()).map(words::ending).toList());
        all.put("ageing", ageing());
        all.put("months", months.all().stream().map(PageData::month).toList());
        all.put("flow", flow());
        return all;
    }

    /** A row for each entry, in the ledger's order, which is that of {@link StoryData} too. */
    private List<List<Object>> rows() {
        TreeMap<RequestId, Morning.State> states = new TreeMap<>();
        TreeMap<RequestId, Owing> next = new TreeMap<>();
        for (Owing owing : morning.owed()) {
            states.merge(owing.request(), morning.of(owing), (a, b) -> a.compareTo(b) > 0 ? a : b);
            next.putIfAbsent(owing.request(), owing);
        }
        ArrayList<List<Object>> rows = new ArrayList<>();
        for (LedgerEntry entry : run.ledger().entries()) {
            Owing owing = next.get(entry.request());
            rows.add(Arrays.asList(
                    entry.number(),
                    entry.request().value(),
                    entry.title(),
                    entry.lead().map(this::key).orElse(-1),
                    entry.session().map(this::key).orElse(-1),
                    place(entry.stage()),
                    entry.ending().map(PageData::place).orElse(-1),
                    owing == null ? -1 : minutes.of(owing.due()),
                    entry.writtenOffAt()
                            .filter(at -> !entry.isOpen())
                            .map(minutes::of)
                            .orElse(-1L),
                    place(entry.supervision()),
                    minutes.of(entry.raisedAt()),
                    entry.requester().value(),
                    place(states.getOrDefault(entry.request(), Morning.State.LATER))));
        }
        return rows;
    }

    private int key(Object what) {
        return texts.of(Text.same(what));
    }

    /** What is owed: of which row, which act, in which role, by which unit, by when, and how it stands. */
    private List<List<Object>> owed() {
        return morning.owed().stream()
                .map(owing -> List.<Object>of(
                        run.ledger().entry(owing.request()).orElseThrow().number() - 1,
                        texts.of(words.act(owing.rule())),
                        texts.of(words.role(owing.debtor().role())),
                        owing.debtor().unit().map(this::key).orElse(-1),
                        minutes.of(owing.due()),
                        place(morning.of(owing))))
                .toList();
    }

    private Map<String, Object> ageing() {
        Backlog backlog = run.card().backlog();
        List<Age> ages = List.of(Age.values());
        return Map.of(
                "working", ages.stream().map(backlog.working().byAge()::get).toList(),
                "deferred", ages.stream().map(backlog.deferred().byAge()::get).toList());
    }

    private static Map<String, Object> month(Month month) {
        Rate onTime = month.card().timeliness().answers();
        LinkedHashMap<String, Object> all = new LinkedHashMap<>();
        all.put("month", month.month().toString());
        all.put("inTime", onTime.numerator());
        all.put("due", onTime.denominator());
        all.put("percent", onTime.percent().map(Object::toString).orElse(""));
        all.put("reminders", month.card().count(Count.REMINDERS));
        all.put("warnings", month.card().count(Count.WARNINGS));
        for (SupervisionLevel level : SupervisionLevel.values()) {
            all.put(level.name(), month.card().raisedTo(level));
        }
        return all;
    }

    private Map<String, Object> flow() {
        Flow flow = new Flow(run);
        List<Flow.Place> places = flow.places();
        return Map.of(
                "places",
                places.stream()
                        .map(place -> List.of(place(place.stage()), place.round()))
                        .toList(),
                "links",
                flow.links().stream()
                        .map(link -> List.of(places.indexOf(link.from()), places.indexOf(link.to()), link.requests()))
                        .toList());
    }

    /** The place by which the page's lists of names know a value. */
    private static <E extends Enum<E>> int place(E value) {
        return List.of(value.getDeclaringClass().getEnumConstants()).indexOf(value);
    }
}
