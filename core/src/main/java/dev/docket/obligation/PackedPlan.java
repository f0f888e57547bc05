package dev.docket.obligation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What time will still do to an obligation, earliest first, as numbers. Each obligation of each matter keeps its plan, and as a list of
 * objects it would take several times as much.
 *
 * <p>An occurrence at a whole second of some centuries, as nearly all are, is one number: the second of the epoch, the kind and the n.
 * Any other is three: its kind with a mark, its second, its nanosecond with its n. A plan of nothing but the due date, which most have,
 * is {@link #DUE} for all.
 */
@SuppressWarnings({"EnumOrdinal", "JavaInstantGetSecondsGetNano"
}) // numbers of this process; seconds and nanoseconds go apart
final class PackedPlan {

    /** Nothing is planned any more. */
    static final long[] NONE = {};

    /** The due date and nothing else. No occurrence is packed as this number. */
    static final long[] DUE = {Long.MIN_VALUE};

    private static final int SECOND_SHIFT = 30;
    private static final int KIND_SHIFT = 28;
    private static final long KIND_MASK = 3;
    private static final long WIDE = 1L << 27;
    private static final int WIDE_LENGTH = 3;
    private static final int NANO_SHIFT = 32;
    private static final long MOST_SECONDS = 1L << 33;
    private static final Occurrence.Kind[] KINDS = Occurrence.Kind.values();

    private PackedPlan() {}

    static long[] of(List<Occurrence> plan, @Nullable Instant due) {
        if (plan.isEmpty()) {
            return NONE;
        }
        if (plan.size() == 1 && isDue(plan.get(0), due)) {
            return DUE;
        }
        int length = 0;
        for (int i = 0; i < plan.size(); i++) {
            length += isNarrow(plan.get(i)) ? 1 : WIDE_LENGTH;
        }
        long[] packed = new long[length];
        int place = 0;
        for (int i = 0; i < plan.size(); i++) {
            place = put(packed, place, plan.get(i));
        }
        return packed;
    }

    private static boolean isDue(Occurrence occurrence, @Nullable Instant due) {
        return occurrence.kind() == Occurrence.Kind.DUE
                && occurrence.n() == 1
                && occurrence.at().equals(due);
    }

    private static boolean isNarrow(Occurrence occurrence) {
        return occurrence.at().getNano() == 0
                && Math.abs(occurrence.at().getEpochSecond()) < MOST_SECONDS
                && occurrence.n() >= 0
                && occurrence.n() < WIDE;
    }

    private static int put(long[] packed, int place, Occurrence occurrence) {
        long second = occurrence.at().getEpochSecond();
        long kind = (long) occurrence.kind().ordinal() << KIND_SHIFT;
        if (isNarrow(occurrence)) {
            packed[place] = second << SECOND_SHIFT | kind | occurrence.n();
            return place + 1;
        }
        packed[place] = kind | WIDE;
        packed[place + 1] = second;
        packed[place + 2] = (long) occurrence.at().getNano() << NANO_SHIFT | Integer.toUnsignedLong(occurrence.n());
        return place + WIDE_LENGTH;
    }

    private static int lengthAt(long[] packed, int place) {
        return (packed[place] & WIDE) == 0 ? 1 : WIDE_LENGTH;
    }

    static List<Occurrence> list(long[] packed, @Nullable Instant due) {
        if (packed.length == 0) {
            return List.of();
        }
        ArrayList<Occurrence> plan = new ArrayList<>();
        for (int place = 0; place < packed.length; place += lengthAt(packed, place)) {
            plan.add(get(packed, place, due));
        }
        return List.copyOf(plan);
    }

    private static Occurrence get(long[] packed, int place, @Nullable Instant due) {
        Instant at = at(packed, place, due);
        if (packed == DUE) {
            return new Occurrence(at, Occurrence.Kind.DUE, 1);
        }
        boolean isNarrow = lengthAt(packed, place) == 1;
        int n = (int) (isNarrow ? packed[place] & (WIDE - 1) : packed[place + 2]);
        return new Occurrence(at, KINDS[(int) (packed[place] >>> KIND_SHIFT & KIND_MASK)], n);
    }

    private static Instant at(long[] packed, int place, @Nullable Instant due) {
        if (packed == DUE) {
            if (due == null) {
                throw new IllegalStateException("a plan of the due date has none");
            }
            return due;
        }
        return lengthAt(packed, place) == 1
                ? Instant.ofEpochSecond(packed[place] >> SECOND_SHIFT)
                : Instant.ofEpochSecond(packed[place + 1], packed[place + 2] >>> NANO_SHIFT);
    }

    /** The first of a plan that is not empty. */
    static Occurrence first(long[] packed, @Nullable Instant due) {
        return get(packed, 0, due);
    }

    /** When the first of a plan that is not empty comes. */
    static Instant at(long[] packed, @Nullable Instant due) {
        return at(packed, 0, due);
    }

    /** The second in which the first of a plan that is not empty comes. */
    static long secondAt(long[] packed, @Nullable Instant due) {
        return packed == DUE || lengthAt(packed, 0) != 1
                ? at(packed, 0, due).getEpochSecond()
                : packed[0] >> SECOND_SHIFT;
    }

    /** All but the first of a plan; the same numbers as if the rest had been packed by itself. */
    static long[] rest(long[] packed, @Nullable Instant due) {
        int length = packed.length == 0 ? 0 : lengthAt(packed, 0);
        if (packed.length == length) {
            return NONE;
        }
        boolean isLast = packed.length == length + lengthAt(packed, length);
        return isLast && isDue(get(packed, length, due), due) ? DUE : Arrays.copyOfRange(packed, length, packed.length);
    }
}
