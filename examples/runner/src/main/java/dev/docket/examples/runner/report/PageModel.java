package dev.docket.examples.runner.report;

import java.util.List;
import java.util.Map;

/**
 * What the template shows.
 *
 * @param language the language in which the page opens, as HTML names it
 * @param words the template's words by their keys
 * @param answers what the page says at its head
 * @param tables the figures
 * @param parts what is put in as it is
 */
public record PageModel(String language, Map<String, Text> words, Answers answers, List<Table> tables, Parts parts) {

    /** Makes it. */
    public PageModel {
        words = Map.copyOf(words);
        tables = List.copyOf(tables);
    }

    /**
     * The words of a key.
     *
     * @param key the key
     * @return its words
     */
    public Text word(String key) {
        Text text = words.get(key);
        if (text == null) {
            throw new IllegalStateException("the page has no words for page." + key + "; add them in both languages");
        }
        return text;
    }

    /**
     * What the page says at its head.
     *
     * @param title the programme
     * @param when which morning, and as of when the books were closed
     * @param origin where the figures come from
     * @param today how many acts are due today
     * @param todayNote until when
     * @param overdue how many are overdue
     * @param overdueNote since when
     * @param whom with whom what is due or overdue is
     * @param more how many others there are
     * @param trend the answer to whether it gets better
     * @param acts the most pressing acts
     */
    public record Answers(
            String title,
            Text when,
            Text origin,
            long today,
            Text todayNote,
            long overdue,
            Text overdueNote,
            List<Whom> whom,
            Text more,
            Trend trend,
            List<Act> acts) {
        /** Makes it. */
        public Answers {
            whom = List.copyOf(whom);
            acts = List.copyOf(acts);
        }
    }

    /**
     * Somebody with whom something is.
     *
     * @param role in which role
     * @param unit which unit; empty when the role says enough
     * @param overdue how many acts are overdue
     * @param today how many are due today
     * @param share how much of the longest bar, in percent
     */
    public record Whom(Text role, String unit, long overdue, long today, long share) {}

    /**
     * Whether it gets better.
     *
     * @param answer in a word or a number
     * @param tone {@code good}, {@code bad} or {@code even}
     * @param note what is compared with what
     */
    public record Trend(Text answer, String tone, Text note) {}

    /**
     * An act that somebody owes by today, or owed earlier, in one request or in several.
     *
     * @param due by when
     * @param overdue whether that has passed
     * @param act what is owed
     * @param whom by whom
     * @param requests the requests, or the first ones
     * @param more how many others there are; empty when none
     */
    public record Act(String due, boolean overdue, Text act, Text whom, List<Matter> requests, Text more) {
        /** Makes it. */
        public Act {
            requests = List.copyOf(requests);
        }
    }

    /**
     * A request.
     *
     * @param row its row in the ledger, from 0
     * @param key its key
     * @param title its matter, where it stands alone; else empty
     */
    public record Matter(int row, String key, String title) {}

    /**
     * A table of figures.
     *
     * @param id its anchor
     * @param title its heading
     * @param note what is to be known of it
     * @param heads the headings of its columns
     * @param rows its rows
     * @param folded whether it is shown on demand only
     */
    public record Table(String id, Text title, Text note, List<Text> heads, List<Row> rows, boolean folded) {
        /** Makes it. */
        public Table {
            heads = List.copyOf(heads);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row of figures.
     *
     * @param name of what
     * @param cells the figures
     * @param share how long its bar is, in percent; negative for none
     * @param tone {@code good}, {@code bad} or {@code even}
     */
    public record Row(Text name, List<Text> cells, double share, String tone) {
        /** Makes it. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * What is put in as it is.
     *
     * @param style the style sheet
     * @param charts the chart library with its notice and its licence
     * @param scripts the page's own scripts
     * @param data what the scripts read at once
     * @param stories what they read when a row is opened
     */
    public record Parts(String style, String charts, String scripts, String data, String stories) {}
}
