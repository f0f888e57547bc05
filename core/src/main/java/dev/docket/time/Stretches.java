package dev.docket.time;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Open time around a day, as disjoint stretches of seconds from its midnight.
 *
 * @param all the stretches
 */
record Stretches(List<Stretch> all) {

    private static final int DAY = WallClock.SECONDS_PER_DAY;

    /**
     * One stretch.
     *
     * @param from its first second
     * @param to the second after its last
     */
    record Stretch(int from, int to) {}

    static Stretches of(Schedule schedule) {
        List<Stretch> all = new ArrayList<>();
        for (int i = 0; i < schedule.opens.length; i++) {
            all.add(new Stretch(schedule.opens[i], schedule.closes[i]));
        }
        return joined(all);
    }

    private static Stretches joined(List<Stretch> unsorted) {
        List<Stretch> sorted = new ArrayList<>(unsorted);
        sorted.sort(Comparator.comparingInt(Stretch::from));
        List<Stretch> joined = new ArrayList<>();
        for (Stretch one : sorted) {
            int last = joined.size() - 1;
            if (last >= 0 && one.from() <= joined.get(last).to()) {
                Stretch before = joined.get(last);
                joined.set(last, new Stretch(before.from(), Math.max(before.to(), one.to())));
            } else {
                joined.add(one);
            }
        }
        return new Stretches(joined);
    }

    Stretches or(Stretches other) {
        List<Stretch> both = new ArrayList<>(all);
        both.addAll(other.all);
        return joined(both);
    }

    Stretches and(Stretches other) {
        List<Stretch> common = new ArrayList<>();
        for (Stretch one : all) {
            for (Stretch two : other.all) {
                int from = Math.max(one.from(), two.from());
                int to = Math.min(one.to(), two.to());
                if (from < to) {
                    common.add(new Stretch(from, to));
                }
            }
        }
        return joined(common);
    }

    Stretches without(Stretches other) {
        Stretches left = this;
        for (Stretch taken : other.all) {
            List<Stretch> rest = new ArrayList<>();
            for (Stretch one : left.all) {
                if (one.from() < taken.from()) {
                    rest.add(new Stretch(one.from(), Math.min(one.to(), taken.from())));
                }
                if (one.to() > taken.to()) {
                    rest.add(new Stretch(Math.max(one.from(), taken.to()), one.to()));
                }
            }
            left = new Stretches(
                    rest.stream().filter(one -> one.from() < one.to()).toList());
        }
        return left;
    }

    /** The same stretches seen from the day after. */
    Stretches movedBack() {
        return moved(-DAY);
    }

    /** The same stretches seen from the day before. */
    Stretches movedOn() {
        return moved(DAY);
    }

    private Stretches moved(int seconds) {
        return new Stretches(all.stream()
                .map(one -> new Stretch(one.from() + seconds, one.to() + seconds))
                .toList());
    }

    Stretches startingInDay() {
        return new Stretches(
                all.stream().filter(one -> one.from() >= 0 && one.from() < DAY).toList());
    }

    /** As hours of the day. All begin in it and end before the next one does, so what is longer than 24 hours makes two. */
    Schedule schedule() {
        List<Hours> hours = new ArrayList<>();
        for (Stretch one : all) {
            boolean isLong = one.to() - one.from() > DAY;
            if (isLong) {
                hours.add(hours(one.from(), one.to() - DAY));
            }
            hours.add(hours(isLong ? one.to() - DAY : one.from(), one.to()));
        }
        return new Schedule(hours);
    }

    private static Hours hours(int from, int to) {
        return new Hours(LocalTime.ofSecondOfDay(from), LocalTime.ofSecondOfDay(to % DAY), to >= DAY);
    }
}
