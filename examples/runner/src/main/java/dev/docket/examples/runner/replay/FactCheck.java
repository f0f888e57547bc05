package dev.docket.examples.runner.replay;

import dev.docket.request.Stage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares what the library counts with a file of facts about the same log. Where they differ it counts once more, as if every
 * irregular row had been let through: a difference that is then gone is accounted for by those rows, any other is not.
 */
final class FactCheck {

    /**
     * One fact, compared.
     *
     * @param name the fact's path in its file
     * @param fact what the file says
     * @param docket what the library counts
     * @param withIrregular what it would count if the irregular rows had been let through; empty where nothing differs
     */
    record Line(String name, BigDecimal fact, BigDecimal docket, Optional<BigDecimal> withIrregular) {

        boolean isEqual() {
            return fact.compareTo(docket) == 0;
        }

        boolean isAccounted() {
            return isEqual()
                    || withIrregular.filter(value -> value.compareTo(fact) == 0).isPresent();
        }
    }

    private FactCheck() {}

    /** Every fact of the file for which the library has a figure, in the file's order. */
    static List<Line> compare(Map<String, BigDecimal> facts, Replay replay) {
        Figures docket = replay.figures();
        Figures everything = replay.figuresWithIrregular();
        ArrayList<Line> lines = new ArrayList<>();
        facts.forEach((name, fact) -> docket.of(name).ifPresent(value -> {
            boolean equal = fact.compareTo(value) == 0;
            lines.add(new Line(name, fact, value, equal ? Optional.empty() : everything.of(name)));
        }));
        return lines;
    }

    /** The irregular rows that would have made a difference: those after a closing that are not the same closing once more. */
    static List<Irregularity> differing(Replay replay) {
        return replay.irregular().stream()
                .filter(row -> row.stage().filter(Stage.CLOSED::equals).isPresent())
                .filter(row -> row.row().meaning() != Meaning.CLOSE
                        || !row.lastAt().equals(row.row().at()))
                .toList();
    }
}
