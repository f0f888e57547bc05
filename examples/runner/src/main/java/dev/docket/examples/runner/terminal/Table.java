package dev.docket.examples.runner.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Rows in columns. A column's heading that begins with {@code >} is set to the right, and so are its cells. Where the lines would
 * be wider than they may be, the cells of the widest columns are broken into several lines.
 */
public final class Table {

    private static final String INDENT = "  ";
    private static final String GAP = "  ";

    private final List<String> headings;
    private final List<Boolean> areRight;
    private final ArrayList<Row> rows = new ArrayList<>();

    private record Row(List<String> cells, UnaryOperator<String> dye) {}

    /**
     * A table without rows.
     *
     * @param headings a heading for each column; empty for none
     */
    public Table(String... headings) {
        List<String> all = List.of(headings);
        this.areRight = all.stream().map(heading -> heading.startsWith(">")).toList();
        this.headings = all.stream()
                .map(heading -> heading.startsWith(">") ? heading.substring(1) : heading)
                .toList();
    }

    /**
     * Adds a row.
     *
     * @param cells a cell for each column
     * @throws IllegalArgumentException if there are more or fewer cells than columns
     */
    public void row(Object... cells) {
        dyedRow(UnaryOperator.identity(), cells);
    }

    /**
     * Adds a row that is dyed as a whole.
     *
     * @param dye dyes a line of it
     * @param cells a cell for each column
     * @throws IllegalArgumentException if there are more or fewer cells than columns
     */
    public void dyedRow(UnaryOperator<String> dye, Object... cells) {
        ArrayList<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(cell.toString());
        }
        if (row.size() != headings.size()) {
            throw new IllegalArgumentException("a row must have " + headings.size() + " cells, but was " + row);
        }
        rows.add(new Row(row, dye));
    }

    /**
     * Sets the table.
     *
     * @param heading dyes the line of the headings, which is left out when no column has one
     * @param columns how wide a line may be; empty for as wide as it gets
     * @return the lines, without trailing blanks
     */
    public List<String> lines(UnaryOperator<String> heading, OptionalInt columns) {
        int[] widths = widths(TextWidth::of);
        columns.ifPresent(most -> narrow(widths, most));
        ArrayList<String> lines = new ArrayList<>();
        if (headings.stream().anyMatch(name -> !name.isEmpty())) {
            lines(headings, widths).forEach(line -> lines.add(heading.apply(line)));
        }
        rows.forEach(row ->
                lines(row.cells(), widths).forEach(line -> lines.add(row.dye().apply(line))));
        return lines;
    }

    private List<String> lines(List<String> cells, int[] widths) {
        List<List<String>> broken = IntStream.range(0, widths.length)
                .mapToObj(i -> TextWidth.of(cells.get(i)) <= widths[i]
                        ? List.of(cells.get(i))
                        : TextWidth.wrap(cells.get(i), widths[i]))
                .toList();
        int height = broken.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, height)
                .mapToObj(n -> line(
                        broken.stream()
                                .map(cell -> n < cell.size() ? cell.get(n) : "")
                                .toList(),
                        widths))
                .toList();
    }

    private String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder(INDENT);
        for (int i = 0; i < widths.length; i++) {
            line.append(i == 0 ? "" : GAP)
                    .append(
                            areRight.get(i)
                                    ? TextWidth.padLeft(cells.get(i), widths[i])
                                    : TextWidth.padRight(cells.get(i), widths[i]));
        }
        return line.toString().stripTrailing();
    }

    // ---- widths

    private interface Measure {
        int of(String text);
    }

    private int[] widths(Measure measure) {
        return IntStream.range(0, headings.size())
                .map(i -> rows.stream()
                        .mapToInt(row -> measure.of(row.cells().get(i)))
                        .reduce(measure.of(headings.get(i)), Math::max))
                .toArray();
    }

    /** Takes from the widest column that can still be broken, until a line fits or nothing can. */
    private void narrow(int[] widths, int most) {
        int[] least = widths(TextWidth::ofWidestPiece);
        int gaps = INDENT.length() + GAP.length() * (widths.length - 1);
        int over = IntStream.of(widths).sum() + gaps - most;
        for (; over > 0; over--) {
            int widest = -1;
            for (int i = 0; i < widths.length; i++) {
                if (widths[i] > least[i] && (widest < 0 || widths[i] > widths[widest])) {
                    widest = i;
                }
            }
            if (widest < 0) {
                return;
            }
            widths[widest]--;
        }
    }
}
