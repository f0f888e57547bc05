package dev.docket.metrics;

import dev.docket.notice.Words;
import dev.docket.request.Ending;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What became of the requests of each session, or of each programme: what was raised there, how it was disposed of, answered, settled and
 * confirmed, and what is still open, each share with its denominator. It reads a {@link Breakdown} by {@link Slicing#SESSION} or
 * {@link Slicing#PROGRAMME}, or any other. Immutable and thread-safe.
 *
 * @param breakdown the figures, part by part
 * @since 0.1.0
 */
public record Summary(Breakdown breakdown) {

    /**
     * Makes it.
     *
     * @throws IllegalArgumentException if the figures are of a flow: what was settled in a month is no share of what was raised in it
     */
    public Summary {
        if (breakdown.whole().window().isFlow()) {
            throw new IllegalArgumentException("Summary.breakdown must be of a cohort, but was of "
                    + breakdown.whole().window() + "; build one of Window.all or Window.cohort");
        }
    }

    /**
     * A row for each part that has a request.
     *
     * @return the rows, by name, what belongs to none last
     */
    public List<Row> rows() {
        ArrayList<Row> rows = new ArrayList<>();
        breakdown.slices().forEach((slice, card) -> rows.add(new Row(slice, card)));
        return List.copyOf(rows);
    }

    /**
     * The summary in words.
     *
     * @param words the words
     * @return a line for each row
     */
    public String text(Words words) {
        return String.join("\n", rows().stream().map(row -> row.text(words)).toList());
    }

    /**
     * One part. Immutable and thread-safe.
     *
     * @param slice which part
     * @param card its figures
     */
    public record Row(Slice slice, Scorecard card) {
        /** Makes it. */
        public Row {
            Objects.requireNonNull(slice, "slice");
            Objects.requireNonNull(card, "card");
        }

        /**
         * What was raised.
         *
         * @return the requests
         */
        public long raised() {
            return card.count(Count.RAISED);
        }

        /**
         * What was answered: an approved answer, a solution on site or a final explanation was communicated.
         *
         * @return the rate, of what was raised and not merged
         */
        public Rate answered() {
            long merged = card.endedBy(Ending.MERGED);
            return new Rate(
                    "answered, of all raised",
                    card.count(Count.ANSWERED),
                    raised() - merged,
                    List.of(new Rate.Exclusion("merged", merged)));
        }

        /**
         * What was settled.
         *
         * @return the rate, of what was admitted
         */
        public Rate settled() {
            return card.outcomes().settlement();
        }

        /**
         * What requesters confirmed as solved.
         *
         * @return the rate, of those whom a follow-up reached
         */
        public Rate confirmed() {
            return card.followUps().resolution();
        }

        /**
         * What is still open.
         *
         * @return the requests
         */
        public long open() {
            return card.count(Count.OPEN);
        }

        private String text(Words words) {
            return words.say("summary.row", fact -> switch (fact) {
                case "name" -> Saying.name(words, slice);
                case "raised" -> Long.toString(raised());
                case "onSite" -> Long.toString(card.count(Count.ON_SITE));
                case "dispatched" -> Long.toString(card.count(Count.DISPATCHED));
                case "explained" -> Long.toString(card.count(Count.EXPLAINED));
                case "deferred" -> Long.toString(card.count(Count.DEFERRED));
                case "answered" -> Saying.rate(words, answered());
                case "settled" -> Saying.rate(words, settled());
                case "confirmed" -> Saying.rate(words, confirmed());
                default -> Long.toString(open());
            });
        }
    }
}
