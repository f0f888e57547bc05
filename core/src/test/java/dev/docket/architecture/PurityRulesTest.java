package dev.docket.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.docket.testkit.PurityRules;
import dev.docket.workflow.Event;
import dev.docket.workflow.EventKind;
import dev.docket.workflow.Refusal;
import dev.docket.workflow.Workflow;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of purity finds the fault that it is there for, and finds none in a sound workflow. */
class PurityRulesTest {

    private static final Class<?>[] SOUND = {Bell.class, Ring.class, Rung.class, Never.class, Ringing.class, Words.class
    };

    private static final JavaClasses ALL = new ClassFileImporter()
            .importClasses(Stream.concat(
                            Stream.of(SOUND),
                            Stream.of(PurityRulesTest.class.getDeclaredClasses())
                                    .flatMap(type ->
                                            Stream.concat(Stream.of(type), Stream.of(type.getDeclaredClasses()))))
                    .distinct()
                    .toList());

    private static JavaClasses imported(Class<?>... classes) {
        TreeSet<String> names = new TreeSet<>();
        Stream.of(classes).map(Class::getName).forEach(names::add);
        return ALL.that(describe("are given", type -> names.contains(type.getName())));
    }

    @Test
    void aSoundWorkflowKeepsThemAll() {
        PurityRules.all().forEach(rule -> rule.check(imported(SOUND)));
    }

    @Test
    void thereIsAFaultForEveryRule() {
        assertEquals(
                PurityRules.all(),
                faults().map(fault -> fault.get()[0]).distinct().toList());
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault(PurityRules.NO_CLOCK, ReadsTheClock.class, "now()"),
                fault(PurityRules.NO_CLOCK, ReadsTheDay.class, "now("),
                fault(PurityRules.NO_CLOCK, ReadsTheMilliseconds.class, "currentTimeMillis"),
                fault(PurityRules.NO_CLOCK, ReadsTheClockByReference.class, "now()"),
                fault(PurityRules.NO_CHANCE, Draws.class, "java.util.Random"),
                fault(PurityRules.NO_CHANCE, DrawsBesideOthers.class, "ThreadLocalRandom"),
                fault(PurityRules.NO_CHANCE, DrawsAName.class, "randomUUID"),
                fault(PurityRules.NO_CHANCE, DrawsByMath.class, "Math.random"),
                fault(PurityRules.NO_INPUT_OR_OUTPUT, ReadsAFile.class, "java.nio.file"),
                fault(PurityRules.NO_INPUT_OR_OUTPUT, AsksTheEnvironment.class, "getenv"),
                fault(PurityRules.NO_STANDARD_STREAMS, Prints.class, "System.out"),
                fault(PurityRules.NO_THREADS, StartsAThread.class, "java.lang.Thread"),
                fault(PurityRules.NO_THREADS, Counts.class, "AtomicInteger"),
                fault(PurityRules.NO_DEFAULTS_OF_THE_MACHINE, AsksForTheZone.class, "systemDefault"),
                fault(PurityRules.NO_DEFAULTS_OF_THE_MACHINE, LowersCase.class, "toLowerCase()"),
                fault(PurityRules.NO_DEFAULTS_OF_THE_MACHINE, Formats.class, "String.format"),
                fault(PurityRules.NO_DEFAULTS_OF_THE_MACHINE, Encodes.class, "getBytes()"),
                fault(PurityRules.NO_UNORDERED_COLLECTIONS, Hashes.class, "HashMap"),
                fault(PurityRules.NO_MUTABLE_STATICS, CountsAll.class, "CountsAll.count"),
                fault(PurityRules.NO_MUTABLE_STATICS, GivesAnArray.class, "GivesAnArray.NAMES"),
                fault(PurityRules.NO_MUTABLE_STATICS, GivesAList.class, "GivesAList.NAMES"),
                fault(PurityRules.VALUES_ARE_IMMUTABLE, StateWithSetter.class, "Counter.rings> is not final"),
                fault(PurityRules.VALUES_ARE_IMMUTABLE, CommandWithAnArray.class, "names() gives others a [L"),
                fault(
                        PurityRules.VALUES_ARE_IMMUTABLE,
                        EventWithAList.class,
                        "said() gives others a java.util.ArrayList"),
                fault(PurityRules.VALUES_ARE_IMMUTABLE, StateWithAPart.class, "Part.rings> is not final", Part.class),
                fault(PurityRules.EVOLVE_READS_NO_POLICY, EvolvesByPolicy.class, "EvolvesByPolicy.loud"),
                fault(PurityRules.EVOLVE_READS_NO_POLICY, EvolvesByHelper.class, "EvolvesByHelper.loud", Helper.class),
                fault(PurityRules.EVOLVE_READS_NO_POLICY, EvolvesInALambda.class, "EvolvesInALambda.loud"),
                fault(PurityRules.EVOLVE_READS_NO_POLICY, Inherits.class, "EvolvesByPolicy.loud"),
                fault(PurityRules.NO_CHECKED_EXCEPTIONS, Throws.class, "declares java.lang.Exception"));
    }

    private static Arguments fault(ArchRule rule, Class<?> faulty, String found, Class<?>... others) {
        ArrayList<Class<?>> classes = new ArrayList<>(java.util.List.of(SOUND));
        classes.add(faulty);
        classes.addAll(java.util.List.of(others));
        classes.addAll(java.util.List.of(faulty.getDeclaredClasses()));
        return arguments(rule, faulty.getSimpleName(), found, imported(classes.toArray(Class<?>[]::new)));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("faults")
    void everyFaultIsFoundByItsRuleAlone(ArchRule rule, String name, String found, JavaClasses classes) {
        AssertionError error = assertThrows(AssertionError.class, () -> rule.check(classes));

        String message = String.valueOf(error.getMessage());
        assertTrue(message.contains(found) && message.contains("because"), message);
        PurityRules.all().stream()
                .filter(other -> other != rule && !isAlsoFound(other, name))
                .forEach(other -> other.check(classes));
    }

    /** What is shared with threads lies beside them, and a standard stream is a stream. */
    private static boolean isAlsoFound(ArchRule rule, String name) {
        return (rule == PurityRules.NO_THREADS && name.equals("DrawsBesideOthers"))
                || (rule == PurityRules.NO_INPUT_OR_OUTPUT && name.equals("Prints"));
    }

    @Test
    void withoutAWorkflowTheRulesAboutWorkflowsAreNotKept() {
        JavaClasses values = imported(Bell.class, Rung.class);

        for (ArchRule rule : java.util.List.of(PurityRules.VALUES_ARE_IMMUTABLE, PurityRules.EVOLVE_READS_NO_POLICY)) {
            assertThrows(AssertionError.class, () -> rule.check(values));
        }
    }

    // ---- a sound workflow

    record Bell(int rings, java.util.List<String> by) {
        Bell {
            by = java.util.List.copyOf(by);
        }
    }

    enum Ring {
        ONCE,
        TWICE
    }

    record Rung(Instant at, Ring how) implements Event {
        @Override
        public EventKind kind() {
            return EventKind.of(how.name().toLowerCase(Locale.ROOT));
        }

        @Override
        public Origin origin() {
            return Origin.FACT;
        }
    }

    record Never(String reason, String remedy) implements Refusal {}

    /** A workflow of anything that rings. */
    abstract static class Of<S, C, E extends Event> implements Workflow<S, C, E, Never> {
        @Override
        public Either<Never, Seq<E>> decide(S state, C command, Instant now) {
            return Either.left(new Never("no", "none"));
        }

        @Override
        public S evolve(S state, E event) {
            return state;
        }

        @Override
        public Optional<Instant> nextDue(S state) {
            return Optional.empty();
        }

        @Override
        public Seq<E> lapse(S state) {
            return List.empty();
        }
    }

    static class Ringing implements Workflow<Bell, Ring, Rung, Never> {
        private final int most;

        Ringing(int most) {
            this.most = most;
        }

        @Override
        public Either<Never, Seq<Rung>> decide(Bell bell, Ring ring, Instant now) {
            return bell.rings() < most
                    ? Either.right(List.of(new Rung(now, ring)))
                    : Either.left(new Never("at most " + most, "wait"));
        }

        @Override
        public Bell evolve(Bell bell, Rung event) {
            return new Bell(bell.rings() + Words.ONE, bell.by());
        }

        @Override
        public Optional<Instant> nextDue(Bell bell) {
            return Optional.empty();
        }

        @Override
        public Seq<Rung> lapse(Bell bell) {
            return List.empty();
        }
    }

    static final class Words {
        static final int ONE = 1;
        private static final int[] MANY = {ONE, 2};

        private Words() {}

        static byte[] bytes(String text) {
            return String.format(Locale.ROOT, "%s %d", text, MANY.length).getBytes(StandardCharsets.UTF_8);
        }
    }

    // ---- faults

    static final class ReadsTheClock {
        Instant at() {
            return Instant.now();
        }
    }

    static final class ReadsTheDay {
        LocalDate on(ZoneId zone) {
            return LocalDate.now(zone);
        }
    }

    static final class ReadsTheMilliseconds {
        long at() {
            return System.currentTimeMillis();
        }
    }

    static final class ReadsTheClockByReference {
        Instant at(Optional<Instant> given) {
            return given.orElseGet(Instant::now);
        }
    }

    static final class Draws {
        int number() {
            return new Random(1).nextInt();
        }
    }

    static final class DrawsBesideOthers {
        int number() {
            return ThreadLocalRandom.current().nextInt();
        }
    }

    static final class DrawsAName {
        UUID name() {
            return UUID.randomUUID();
        }
    }

    static final class DrawsByMath {
        double number() {
            return Math.random();
        }
    }

    static final class ReadsAFile {
        boolean isThere(String name) {
            return Files.exists(Path.of(name));
        }
    }

    static final class AsksTheEnvironment {
        Optional<String> home() {
            return Optional.ofNullable(System.getenv("HOME"));
        }
    }

    static final class Prints {
        void say() {
            System.out.println("rung");
        }
    }

    static final class StartsAThread {
        void ring(Runnable bell) {
            new Thread(bell).start();
        }
    }

    static final class Counts {
        private final AtomicInteger count = new AtomicInteger();

        int next() {
            return count.incrementAndGet();
        }
    }

    static final class AsksForTheZone {
        ZoneId zone() {
            return ZoneId.systemDefault();
        }
    }

    @SuppressWarnings("StringCaseLocaleUsage") // the fault
    static final class LowersCase {
        String lower(String text) {
            return text.toLowerCase();
        }
    }

    @SuppressWarnings("AnnotateFormatMethod") // the fault
    static final class Formats {
        String text(int count) {
            return String.format("%d rings", count);
        }
    }

    @SuppressWarnings("DefaultCharset") // the fault
    static final class Encodes {
        byte[] bytes(String text) {
            return text.getBytes();
        }
    }

    static final class Hashes {
        int count(Ring ring) {
            HashMap<Ring, Integer> counts = new HashMap<>();
            return counts.merge(ring, 1, Integer::sum);
        }
    }

    @SuppressWarnings("NonFinalStaticField") // the fault
    static final class CountsAll {
        private static int count;

        static int next() {
            count++;
            return count;
        }
    }

    @SuppressWarnings("MutablePublicArray") // the fault
    static final class GivesAnArray {
        public static final String[] NAMES = {"one"};
    }

    @SuppressWarnings("NonApiType") // the fault
    static final class GivesAList {
        public static final ArrayList<String> NAMES = new ArrayList<>();
    }

    static final class StateWithSetter extends Of<StateWithSetter.Counter, Ring, Rung> {
        static final class Counter {
            private int rings;

            int ring() {
                rings++;
                return rings;
            }
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // the fault
    static final class CommandWithAnArray extends Of<Bell, CommandWithAnArray.RingFor, Rung> {
        record RingFor(String[] names) {}
    }

    static final class EventWithAList extends Of<Bell, Ring, EventWithAList.Said> {
        @SuppressWarnings("NonApiType") // the fault
        record Said(Instant at, ArrayList<String> said) implements Event {
            @Override
            public EventKind kind() {
                return EventKind.of("said");
            }

            @Override
            public Origin origin() {
                return Origin.FACT;
            }
        }
    }

    static final class StateWithAPart extends Of<StateWithAPart.Tower, Ring, Rung> {
        record Tower(java.util.List<Part> parts) {}
    }

    static final class Part {
        private int rings;

        int ring() {
            rings++;
            return rings;
        }
    }

    static class EvolvesByPolicy extends Ringing {
        private final int loud;

        EvolvesByPolicy(int loud) {
            super(loud);
            this.loud = loud;
        }

        @Override
        public Bell evolve(Bell bell, Rung event) {
            return new Bell(bell.rings() + step(), bell.by());
        }

        private int step() {
            return loud;
        }
    }

    static final class Inherits extends EvolvesByPolicy {
        Inherits() {
            super(1);
        }
    }

    static final class EvolvesByHelper extends Ringing {
        private final int loud;

        EvolvesByHelper(int loud) {
            super(loud);
            this.loud = loud;
        }

        int loud() {
            return loud;
        }

        @Override
        public Bell evolve(Bell bell, Rung event) {
            return Helper.ring(this, bell);
        }
    }

    static final class Helper {
        private Helper() {}

        static Bell ring(EvolvesByHelper how, Bell bell) {
            return new Bell(bell.rings() + how.loud(), bell.by());
        }
    }

    static final class EvolvesInALambda extends Ringing {
        private final int loud;

        EvolvesInALambda(int loud) {
            super(loud);
            this.loud = loud;
        }

        @Override
        public Bell evolve(Bell bell, Rung event) {
            return new Bell(Optional.of(bell.rings()).map(rings -> rings + loud).orElse(0), bell.by());
        }
    }

    static final class Throws {
        int ring(int ropes) throws Exception {
            if (ropes == 0) {
                throw new Exception("no rope");
            }
            return ropes;
        }
    }
}
