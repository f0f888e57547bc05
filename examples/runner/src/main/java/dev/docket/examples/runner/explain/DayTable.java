package dev.docket.examples.runner.explain;

import dev.docket.examples.runner.explain.DayRows.Row;
import dev.docket.examples.runner.terminal.Ink;
import dev.docket.examples.runner.terminal.Language;
import dev.docket.examples.runner.terminal.Table;
import dev.docket.time.Derivation;
import dev.docket.time.WorkingCalendar;
import java.util.List;
import java.util.function.UnaryOperator;

/** The days of a derivation in a table; the last of them says again what is due. */
final class DayTable {

    private DayTable() {}

    static Table of(Derivation derivation, WorkingCalendar calendar, Language language, Ink ink) {
        List<Row> rows = DayRows.of(derivation, calendar, language);
        Table table = new Table(
                language.of("date", "日期"),
                language.of("day", "星期"),
                language.of("what it is", "性质"),
                language.of("how it counts", "计算"));
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            boolean isRun = !row.first().equals(row.last());
            String end = i < rows.size() - 1
                    ? ""
                    : language.of("; due ", "；截止") + language.moment(derivation.unsuspended(), calendar);
            table.dyedRow(
                    dye(row.tone(), ink),
                    row.first() + (isRun ? " – " + row.last() : ""),
                    language.weekday(row.first()) + (isRun ? " – " + language.weekday(row.last()) : ""),
                    row.what(),
                    row.why() + end);
        }
        return table;
    }

    private static UnaryOperator<String> dye(DayRows.Tone tone, Ink ink) {
        return switch (tone) {
            case COUNTED -> ink::good;
            case SKIPPED -> ink::faint;
            case TURN -> UnaryOperator.identity();
        };
    }
}
