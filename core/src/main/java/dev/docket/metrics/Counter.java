package dev.docket.metrics;

import java.util.EnumMap;

/** A number for each case of an enum, zero at first. */
final class Counter<E extends Enum<E>> {

    /** One cell for each case, so that counting makes no garbage. */
    private final EnumMap<E, long[]> cells;

    Counter(Class<E> type) {
        this.cells = new EnumMap<>(type);
        for (E key : type.getEnumConstants()) {
            cells.put(key, new long[1]);
        }
    }

    void add(E key) {
        add(key, 1);
    }

    void add(E key, long n) {
        long[] cell = cells.get(key);
        if (cell == null) {
            throw new IllegalStateException("no cell for " + key + " among " + cells.keySet());
        }
        cell[0] += n;
    }

    void addAll(Counter<E> other) {
        other.cells.forEach((key, cell) -> add(key, cell[0]));
    }

    long of(E key) {
        long[] cell = cells.get(key);
        return cell == null ? 0 : cell[0];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Counter<?> that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        cells.forEach((key, cell) ->
                text.append(key.name()).append(' ').append(cell[0]).append(' '));
        return text.toString();
    }
}
