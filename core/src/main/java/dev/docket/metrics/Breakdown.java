package dev.docket.metrics;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestId;
import dev.docket.time.WorkingCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The figures of requests part by part: a scorecard for each slice, and one of the whole.
 *
 * <p>Breakdowns of separate requests by one {@link Slicing} merge as scorecards do. By another they do not: what a department helped with
 * is never added to what it led. Immutable and thread-safe.
 *
 * <pre>{@code
 * Breakdown byLead = Breakdown.builder(Slicing.LEAD, calendar, Window.all(), asOf).add(id, history).build();
 * byLead.ranked(card -> card.outcomes().settlement());
 * }</pre>
 *
 * @since 0.1.0
 */
public final class Breakdown {

    /** Of fewer than so many, counts are shown and nobody is ranked. */
    public static final int FEWEST_RANKED = 10;

    private final Slicing slicing;
    private final Scorecard whole;
    private final Map<Slice, Scorecard> slices;

    private Breakdown(Slicing slicing, Scorecard whole, Map<Slice, Scorecard> slices) {
        this.slicing = slicing;
        this.whole = whole;
        this.slices = Collections.unmodifiableMap(slices);
    }

    /**
     * Starts a breakdown.
     *
     * @param slicing by what
     * @param calendar by which working days and dates are counted
     * @param window of which period, and in which way
     * @param asOf the instant as of which the books are closed, and the requests stand as they are divided
     * @return a builder without requests
     */
    public static Builder builder(Slicing slicing, WorkingCalendar calendar, Window window, Instant asOf) {
        return new Builder(Objects.requireNonNull(slicing, "slicing"), new Totals(calendar, window, asOf));
    }

    /**
     * By what it is divided.
     *
     * @return the slicing
     */
    public Slicing slicing() {
        return slicing;
    }

    /**
     * The figures of all, each request once.
     *
     * @return the scorecard; the sum of the slices where the slicing {@linkplain Slicing#divides divides}
     */
    public Scorecard whole() {
        return whole;
    }

    /**
     * The figures of each part that has a request.
     *
     * @return the scorecards, by name, what belongs to none last
     */
    public Map<Slice, Scorecard> slices() {
        return slices;
    }

    /**
     * The figures of one part.
     *
     * @param slice which
     * @return its scorecard, of nothing when it has no request
     */
    public Scorecard of(Slice slice) {
        Scorecard card = slices.get(Objects.requireNonNull(slice, "slice"));
        return card == null ? whole.none() : card;
    }

    /**
     * The parts in order of a rate, the greatest share first. Equal shares have one place. A part whose rate is of fewer than
     * {@value #FEWEST_RANKED} has its counts and no place: in so few, chance decides; and so has what belongs to none.
     *
     * @param rate which rate of a scorecard
     * @return all parts, those without a place last
     */
    public List<Place> ranked(Function<Scorecard, Rate> rate) {
        ArrayList<Place> ranked = new ArrayList<>();
        ArrayList<Place> unranked = new ArrayList<>();
        slices.forEach((slice, card) -> {
            Place place = new Place(slice, rate.apply(card), OptionalInt.empty());
            boolean enough = slice.isNamed() && place.rate().denominator() >= FEWEST_RANKED;
            (enough ? ranked : unranked).add(place);
        });
        ranked.sort(Comparator.comparing(Place::rate, Rate::compareShares).reversed());
        for (int i = 0; i < ranked.size(); i++) {
            Place place = ranked.get(i);
            boolean tied = i > 0 && Rate.compareShares(ranked.get(i - 1).rate(), place.rate()) == 0;
            OptionalInt number = tied ? ranked.get(i - 1).number() : OptionalInt.of(i + 1);
            ranked.set(i, new Place(place.slice(), place.rate(), number));
        }
        ranked.addAll(unranked);
        return List.copyOf(ranked);
    }

    /**
     * This breakdown and another one together.
     *
     * @param other one of other requests by the same slicing, of the same window and instant by the same calendar
     * @return the figures of both
     * @throws IllegalArgumentException if slicing, window, instant or calendar differ
     */
    public Breakdown merge(Breakdown other) {
        if (!slicing.equals(other.slicing)) {
            throw new IllegalArgumentException("cannot add a breakdown " + other.slicing + " to one " + slicing
                    + ": they count the same requests otherwise; keep them apart");
        }
        TreeMap<Slice, Scorecard> all = new TreeMap<>(slices);
        other.slices.forEach((slice, card) -> all.merge(slice, card, Scorecard::merge));
        return new Breakdown(slicing, whole.merge(other.whole), all);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Breakdown that
                && slicing.equals(that.slicing)
                && whole.equals(that.whole)
                && slices.equals(that.slices);
    }

    @Override
    public int hashCode() {
        return Objects.hash(slicing, whole);
    }

    @Override
    public String toString() {
        return "Breakdown " + slicing + ": " + slices.keySet();
    }

    /**
     * One part's place among the others.
     *
     * @param slice which part
     * @param rate its rate, with both numbers
     * @param number its place, the first being 1; empty when it is of too few to rank
     */
    public record Place(Slice slice, Rate rate, OptionalInt number) {
        /** Makes it. */
        public Place {
            Objects.requireNonNull(slice, "slice");
            Objects.requireNonNull(rate, "rate");
            Objects.requireNonNull(number, "number");
        }
    }

    /** Takes histories. Not thread-safe; a builder for each thread, merged in the end, is. */
    public static final class Builder {

        private final Slicing slicing;
        private final Totals whole;
        private final TreeMap<Slice, Totals> slices = new TreeMap<>();

        private Builder(Slicing slicing, Totals whole) {
            this.slicing = slicing;
            this.whole = whole;
        }

        /**
         * Adds a request by its history.
         *
         * @param id the request, to be added once
         * @param history its events, in the order in which they were stored; one that was raised later, or outside a cohort's
         *     window, adds nothing
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder add(RequestId id, Iterable<? extends RequestEvent> history) {
            Totals alone = whole.none();
            Scorecard.Builder.fold(id, history, alone).ifPresent(traits -> {
                whole.addAll(alone);
                for (Slice slice : slicing.of(traits)) {
                    slices.computeIfAbsent(slice, one -> whole.none()).addAll(alone);
                }
            });
            return this;
        }

        /**
         * Builds the breakdown; the builder may go on.
         *
         * @return the figures so far
         */
        public Breakdown build() {
            TreeMap<Slice, Scorecard> cards = new TreeMap<>();
            slices.forEach((slice, totals) -> cards.put(slice, Scorecard.Builder.of(totals)));
            return new Breakdown(slicing, Scorecard.Builder.of(whole), cards);
        }
    }
}
