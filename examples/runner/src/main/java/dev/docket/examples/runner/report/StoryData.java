package dev.docket.examples.runner.report;

import dev.docket.examples.runner.run.Performance;
import dev.docket.examples.runner.run.Performance.Case;
import dev.docket.examples.runner.run.Performance.Line;
import dev.docket.examples.runner.terminal.Language;
import dev.docket.ledger.LedgerEntry;
import dev.docket.request.RequestId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The stories of all requests, which the page reads when the first row is opened: for each row of the ledger a list of numbers, four
 * for each event: minutes since the one before, what kind of line, the text, and the reason of the due date, or -1.
 */
final class StoryData {

    private static final int BY_TIME = 1;
    private static final int OWED = 2;

    private final Performance run;
    private final LocalMinutes minutes;
    private final Interner<Text> texts = new Interner<>();

    StoryData(Performance run) {
        this.run = run;
        this.minutes = new LocalMinutes(run.programme().calendar().zone());
    }

    Map<String, Object> all() {
        TreeMap<RequestId, Case> cases = new TreeMap<>();
        run.cases().forEach(one -> cases.put(one.request().id(), one));
        ArrayList<List<Long>> stories = new ArrayList<>();
        for (LedgerEntry entry : run.ledger().entries()) {
            stories.add(story(Objects.requireNonNull(cases.get(entry.request()))));
        }
        return Map.of("stories", stories, "texts", texts.all());
    }

    private List<Long> story(Case one) {
        List<Line> english = run.story(one, Language.EN);
        List<Line> chinese = run.story(one, Language.ZH);
        ArrayList<Long> numbers = new ArrayList<>();
        long before = 0;
        for (int i = 0; i < english.size(); i++) {
            Line en = english.get(i);
            Line zh = chinese.get(i);
            long at = minutes.of(en.at());
            numbers.add(at - before);
            numbers.add((en.byTime() ? BY_TIME : 0L) + (en.owed() ? OWED : 0L));
            numbers.add((long) texts.of(new Text(en.text(), zh.text())));
            numbers.add(en.why()
                    .map(why -> (long) texts.of(new Text(why, zh.why().orElse(why))))
                    .orElse(-1L));
            before = at;
        }
        return numbers;
    }
}
