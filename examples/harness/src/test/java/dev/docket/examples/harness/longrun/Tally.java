package dev.docket.examples.harness.longrun;

import dev.docket.examples.harness.longrun.Worlds.Lived;
import dev.docket.obligation.ObligationEvent;
import dev.docket.request.CommandKind;
import dev.docket.request.Ending;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestRefusal;
import dev.docket.request.Stage;
import dev.docket.testkit.Polling;
import dev.docket.testkit.Run.Turn;
import dev.docket.workflow.Event.Origin;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a number of lives came to. Keeps numbers only, so that its size does not depend on how many lives there were. */
final class Tally {

    /** What is counted by name. */
    enum Count {
        GIVEN,
        ACCEPTED,
        REFUSED,
        REASONS,
        EVENTS,
        OF_OBLIGATIONS,
        STAGES,
        ENDINGS,
        PROGRAMMES
    }

    /** How one law fared. */
    static final class Checked {
        private long lives;
        private long met;
        private long times;
        private long nanos;
        private long broken;

        long lives() {
            return lives;
        }

        long met() {
            return met;
        }

        long times() {
            return times;
        }

        long nanos() {
            return nanos;
        }

        long broken() {
            return broken;
        }
    }

    private final Map<Count, TreeMap<String, Long>> counts = new TreeMap<>();
    private final TreeMap<String, Checked> laws = new TreeMap<>();
    private long lives;
    private long lapses;
    private long unsound;
    private long late;
    private int longest;
    private long longestSeed;

    Tally() {
        for (Count count : Count.values()) {
            counts.put(count, new TreeMap<>());
        }
    }

    /** Notes what happened in a life. */
    void note(Lived lived) {
        lives++;
        EnumSet<Stage> stages = EnumSet.noneOf(Stage.class);
        EnumSet<Ending> endings = EnumSet.noneOf(Ending.class);
        List<Turn<Request, RequestCommand, RequestEvent, RequestRefusal>> turns =
                lived.life().run(Polling.RARELY).turns();
        for (Turn<Request, RequestCommand, RequestEvent, RequestRefusal> turn : turns) {
            Request after = turn.step().state();
            after.stageIfRaised().ifPresent(stages::add);
            after.ending().ifPresent(endings::add);
            turn.command().ifPresent(command -> note(command, turn));
            turn.step().events().forEach(this::note);
            noteLength(after.version(), lived.seed());
        }
        stages.forEach(stage -> add(Count.STAGES, stage.name()));
        endings.forEach(ending -> add(Count.ENDINGS, ending.name()));
        add(Count.PROGRAMMES, lived.life().workflow().programmes().get(0).id().toString());
    }

    private void note(RequestCommand command, Turn<Request, RequestCommand, RequestEvent, RequestRefusal> turn) {
        CommandKind kind = command.kind();
        add(Count.GIVEN, kind.name());
        turn.step()
                .outcome()
                .peek(facts -> {
                    add(Count.ACCEPTED, kind.name());
                    late += command.occurredAt().isPresent() ? 1 : 0;
                })
                .peekLeft(refusal -> {
                    add(Count.REFUSED, kind.name());
                    add(Count.REASONS, refusal.getClass().getSimpleName());
                });
    }

    private void note(RequestEvent event) {
        lapses += event.origin() == Origin.LAPSE ? 1 : 0;
        if (event instanceof RequestEvent.OfObligation of) {
            ObligationEvent happened = of.event();
            add(Count.OF_OBLIGATIONS, happened.getClass().getSimpleName());
        } else {
            add(Count.EVENTS, event.kind().name());
        }
    }

    private void noteLength(int version, long seed) {
        if (version > longest || (version == longest && seed < longestSeed)) {
            longest = version;
            longestSeed = seed;
        }
    }

    /** Notes that a law was checked on a life. */
    void note(Law law, int times, long nanos) {
        Checked checked = laws.computeIfAbsent(law.name(), name -> new Checked());
        checked.lives++;
        checked.met += times > 0 ? 1 : 0;
        checked.times += times;
        checked.nanos += nanos;
    }

    /** Notes that a life breaks a law. */
    void broken(Law law) {
        Checked checked = laws.computeIfAbsent(law.name(), name -> new Checked());
        checked.lives++;
        checked.broken++;
    }

    /** Notes that a life breaks some law. */
    void unsound() {
        unsound++;
    }

    /** Adds what other lives came to. */
    void add(Tally other) {
        other.counts.forEach((count, by) -> by.forEach((name, number) -> add(count, name, number)));
        other.laws.forEach((name, theirs) -> {
            Checked ours = laws.computeIfAbsent(name, law -> new Checked());
            ours.lives += theirs.lives;
            ours.met += theirs.met;
            ours.times += theirs.times;
            ours.nanos += theirs.nanos;
            ours.broken += theirs.broken;
        });
        lives += other.lives;
        lapses += other.lapses;
        unsound += other.unsound;
        late += other.late;
        noteLength(other.longest, other.longestSeed);
    }

    private void add(Count count, String name) {
        add(count, name, 1);
    }

    private void add(Count count, String name, long number) {
        of(count).merge(name, number, Long::sum);
    }

    /** The numbers of one count by name. */
    Map<String, Long> of(Count count) {
        return counts.computeIfAbsent(count, name -> new TreeMap<>());
    }

    /** How often something was counted. */
    long of(Count count, String name) {
        return of(count).getOrDefault(name, 0L);
    }

    /** How often anything was counted. */
    long sum(Count count) {
        return of(count).values().stream().mapToLong(Long::longValue).sum();
    }

    /** How a law fared. */
    Checked of(Law law) {
        return laws.getOrDefault(law.name(), new Checked());
    }

    long lives() {
        return lives;
    }

    /** How many lives break a law. */
    long unsoundLives() {
        return unsound;
    }

    long lapses() {
        return lapses;
    }

    /** How many accepted commands told of what had happened before. */
    long late() {
        return late;
    }

    /** The most events of one life. */
    int longest() {
        return longest;
    }

    /** The least seed of such a life. */
    long longestSeed() {
        return longestSeed;
    }
}
