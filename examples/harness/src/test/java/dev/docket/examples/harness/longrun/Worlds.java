package dev.docket.examples.harness.longrun;

import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.programme.Presets;
import dev.docket.programme.Programme;
import dev.docket.request.UnitId;
import dev.docket.testkit.Dice;
import dev.docket.testkit.Journey;
import dev.docket.testkit.Journeys;
import dev.docket.testkit.lifecycle.Programmes;
import dev.docket.testkit.lifecycle.RequestLife;
import dev.docket.testkit.time.Calendars;
import dev.docket.time.ChinaWorkdays;
import dev.docket.time.WorkingCalendar;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Function;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;

/**
 * The world of each seed, and the life in it. Lives whose seeds lie together share a world: a calendar, and the programmes on it. Every
 * fourth world is one of the presets, every second of these on the calendar of mainland China. Worlds are made by one thread, as jqwik
 * asks.
 */
final class Worlds implements AutoCloseable {

    /** How many lives share a world; a calendar costs more than a life. */
    static final int LIVES = 20;

    private static final int PRESET_EVERY = 4;
    private static final int GENERATOR_SIZE = 1_000;
    private static final int WORDS = 30;
    private static final int MOST_LEGS = 40;
    private static final Instant FIRST = Instant.parse("2016-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2022-12-31T00:00:00Z");

    private static final List<Function<WorkingCalendar, Programme>> PRESETS = List.of(
            Presets::faceToFace,
            Presets::roundtableLedger,
            Presets::onSiteOffice,
            Presets::receptionDay,
            Presets::embeddedOfficers,
            calendar -> Presets.hotlineByUrgency(calendar, UnitId.of("archives")),
            Presets::petition);

    private final RandomGenerator<WorkingCalendar> calendars;

    Worlds() {
        JqwikSession.start();
        calendars = Calendars.calendars().generator(GENERATOR_SIZE);
    }

    /** The world in which the life of a seed is lived; the same seed gives the same world. */
    World of(long seed) {
        JqwikSession.finishTry();
        long number = Math.floorDiv(seed, LIVES);
        WorkingCalendar calendar = calendars.next(new Random(number)).value();
        SplittableRandom random = new SplittableRandom(number);
        Dice dice = new Dice(random.longs(WORDS, 0, Long.MAX_VALUE).toArray());
        Programme programme = Programmes.programme(calendar, dice);
        Programme next = Programmes.next(programme, dice);
        if (Math.floorMod(number, PRESET_EVERY) > 0) {
            return new World(RequestWorkflow.of(programme, next), RequestWorkflow.of(next));
        }
        long preset = Math.floorDiv(number, PRESET_EVERY);
        boolean china = Math.floorMod(Math.floorDiv(preset, PRESETS.size()), 2) == 0;
        return new World(
                RequestWorkflow.of(PRESETS.get(Math.floorMod(preset, PRESETS.size()))
                        .apply(china ? ChinaWorkdays.calendar() : calendar)),
                RequestWorkflow.of(programme));
    }

    @Override
    public void close() {
        JqwikSession.finish();
    }

    /**
     * A calendar and its programmes.
     *
     * @param workflow a preset, or two versions of a random programme
     * @param other another programme
     */
    record World(RequestWorkflow workflow, RequestWorkflow other) {

        /** The life of a seed; the same seed gives the same life. */
        Lived life(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            Instant begin = Instant.ofEpochSecond(random.nextLong(FIRST.getEpochSecond(), LAST.getEpochSecond()));
            int legs = random.nextInt(1, MOST_LEGS + 1);
            return new Lived(seed, this, begin, Journeys.seeded(random.nextLong(), legs));
        }
    }

    /** A life, and the journey that led to it. */
    record Lived(long seed, World world, Instant begin, Journey journey, RequestLife life) {

        Lived(long seed, World world, Instant begin, Journey journey) {
            this(seed, world, begin, journey, RequestLife.of(world.workflow(), begin, journey));
        }

        /** The life to which another journey leads. */
        Lived on(Journey another) {
            return new Lived(seed, world, begin, another);
        }
    }
}
