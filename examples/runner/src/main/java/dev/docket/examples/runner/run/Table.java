package dev.docket.examples.runner.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Rows in columns. A column's heading that begins with {@code >} is set to the right, and so are its cells. */
final class Table {

    private static final String INDENT = "  ";
    private static final String GAP = "  ";

    private final List<String> headings;
    private final ArrayList<List<String>> rows = new ArrayList<>();

    Table(String... headings) {
        this.headings = List.of(headings);
    }

    Table row(Object... cells) {
        ArrayList<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(cell.toString());
        }
        if (row.size() != headings.size()) {
            throw new IllegalArgumentException("a row must have " + headings.size() + " cells, but was " + row);
        }
        rows.add(row);
        return this;
    }

    /** The lines, without trailing blanks; the heading's line is left out when no column has one. */
    List<String> lines(UnaryOperator<String> heading) {
        ArrayList<String> lines = new ArrayList<>();
        List<String> names = headings.stream().map(Table::name).toList();
        if (names.stream().anyMatch(name -> !name.isEmpty())) {
            lines.add(heading.apply(line(names)));
        }
        rows.forEach(row -> lines.add(line(row)));
        return lines;
    }

    private static String name(String heading) {
        return isRight(heading) ? heading.substring(1) : heading;
    }

    private static boolean isRight(String heading) {
        return heading.startsWith(">");
    }

    private String line(List<String> cells) {
        StringBuilder line = new StringBuilder(INDENT);
        for (int i = 0; i < cells.size(); i++) {
            int width = width(i);
            line.append(i == 0 ? "" : GAP)
                    .append(
                            isRight(headings.get(i))
                                    ? TextWidth.padLeft(cells.get(i), width)
                                    : TextWidth.padRight(cells.get(i), width));
        }
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        int width = TextWidth.of(name(headings.get(column)));
        for (List<String> row : rows) {
            width = Math.max(width, TextWidth.of(row.get(column)));
        }
        return width;
    }
}
