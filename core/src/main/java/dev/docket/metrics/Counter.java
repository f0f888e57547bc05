package dev.docket.metrics;

import java.util.Arrays;

/** A number for each case of an enum, zero at first. */
@SuppressWarnings("EnumOrdinal") // a place in an array of this process, which nobody stores
final class Counter<E extends Enum<E>> {

    private final long[] cells;

    Counter(Class<E> type) {
        this.cells = new long[type.getEnumConstants().length];
    }

    void add(E key) {
        add(key, 1);
    }

    void add(E key, long n) {
        cells[key.ordinal()] += n;
    }

    void addAll(Counter<E> other) {
        for (int i = 0; i < cells.length; i++) {
            cells[i] += other.cells[i];
        }
    }

    long of(E key) {
        return cells[key.ordinal()];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Counter<?> that && Arrays.equals(cells, that.cells);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(cells);
    }
}
