package dev.docket.testkit;

import dev.docket.testkit.Journey.Leg;
import dev.docket.testkit.Journey.Wait;
import java.time.Duration;
import java.util.ArrayList;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Generates journeys, with jqwik or from a seed. */
public final class Journeys extends DomainContextBase {

    private static final int LONGEST = 40;
    private static final long MOST_MINUTES = 60L * 24 * 20;

    /** Makes the domain; jqwik calls it. */
    public Journeys() {}

    /**
     * Generates journeys of up to 40 legs.
     *
     * @return the journeys
     */
    public static Arbitrary<Journey> journeys() {
        return journeys(LONGEST);
    }

    /**
     * Generates journeys.
     *
     * @param mostLegs how many legs at most
     * @return the journeys
     */
    public static Arbitrary<Journey> journeys(int mostLegs) {
        return legs().list()
                .ofMinSize(1)
                .ofMaxSize(mostLegs)
                .withSizeDistribution(RandomDistribution.uniform())
                .map(Journey::new);
    }

    private static Arbitrary<Leg> legs() {
        Arbitrary<Wait> waits = Arbitraries.frequency(
                Tuple.of(10, Wait.PASS),
                Tuple.of(3, Wait.AT_DUE),
                Tuple.of(2, Wait.BEFORE_DUE),
                Tuple.of(3, Wait.AFTER_DUE),
                Tuple.of(2, Wait.BEYOND_DUE),
                Tuple.of(1, Wait.BACK));
        Arbitrary<Duration> amounts = Arbitraries.frequencyOf(
                Tuple.of(
                        3,
                        Arbitraries.longs()
                                .between(0, 600)
                                .withDistribution(RandomDistribution.uniform())
                                .map(Duration::ofMinutes)),
                Tuple.of(
                        2,
                        Arbitraries.longs()
                                .between(0, MOST_MINUTES)
                                .withDistribution(RandomDistribution.uniform())
                                .map(Duration::ofMinutes)));
        Arbitrary<Long> choices = Arbitraries.longs()
                .between(0, Long.MAX_VALUE)
                .withDistribution(RandomDistribution.uniform())
                .withoutEdgeCases();
        return Combinators.combine(waits, amounts, choices).as(Leg::new);
    }

    /**
     * A journey from a seed, without jqwik.
     *
     * @param seed the seed; the same seed makes the same journey
     * @param legs how many legs
     * @return the journey
     */
    public static Journey seeded(long seed, int legs) {
        SplittableRandom random = new SplittableRandom(seed);
        Wait[] waits = Wait.values();
        ArrayList<Leg> list = new ArrayList<>();
        for (int i = 0; i < legs; i++) {
            Wait wait = random.nextBoolean() ? Wait.PASS : waits[random.nextInt(waits.length)];
            long minutes = random.nextLong(random.nextInt(5) == 0 ? MOST_MINUTES : 600);
            list.add(new Leg(wait, Duration.ofMinutes(minutes), random.nextLong(Long.MAX_VALUE)));
        }
        return new Journey(list);
    }

    @Provide
    Arbitrary<Journey> journeysOfDomain() {
        return journeys();
    }
}
