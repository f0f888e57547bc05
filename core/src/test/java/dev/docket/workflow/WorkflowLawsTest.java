package dev.docket.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.testkit.BrokenLaw;
import dev.docket.testkit.Law;
import dev.docket.testkit.Run;
import dev.docket.testkit.Story;
import dev.docket.testkit.WorkflowLaws;
import dev.docket.workflow.Loan.Command;
import dev.docket.workflow.Loan.Happened;
import dev.docket.workflow.Loan.No;
import dev.docket.workflow.Loan.Stage;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The kernel's laws as a list, and with laws of a host's own. */
class WorkflowLawsTest {

    /** Of which two commands break {@link #NEVER_RETURNED}. */
    private static final Story<Command> STORY = new Story<>(
            List.of(
                    on(0, Command.RENEW),
                    on(1, Command.LEND),
                    on(2, Command.RENEW),
                    on(3, Command.RENEW),
                    on(4, Command.LEND),
                    on(5, Command.RETURN),
                    on(6, Command.LEND)),
            LoanFixture.BEGIN.plus(Duration.ofDays(90)));

    private static final Law<Run<Loan, Command, Happened, No>> NEVER_RETURNED =
            own("T1", run -> assertFalse(run.end().stage() == Stage.RETURNED, "it came back"));

    private static final int MOST_TRIES = 302;

    private final WorkflowLaws<Loan, Command, Happened, No> bare =
            WorkflowLaws.of(new LoanWorkflow(LoanWorkflow.STRICT), Loan.onTheShelf());

    private static Timed<Command> on(int day, Command command) {
        return new Timed<>(LoanFixture.BEGIN.plus(Duration.ofDays(day)), command);
    }

    private static Law<Run<Loan, Command, Happened, No>> own(
            String id, Consumer<Run<Loan, Command, Happened, No>> check) {
        return Law.of(id, "as we like it", check);
    }

    private static BrokenLaw broken(WorkflowLaws<Loan, Command, Happened, No> laws) {
        return assertThrows(BrokenLaw.class, () -> laws.all(STORY));
    }

    private static String found(BrokenLaw broken) {
        return String.valueOf(broken.getMessage()).lines().findFirst().orElseThrow();
    }

    private static List<String> steps(BrokenLaw broken) {
        return String.valueOf(broken.getMessage())
                .lines()
                .filter(line -> line.startsWith("at "))
                .toList();
    }

    private static Stream<String> ids(WorkflowLaws<Loan, Command, Happened, No> laws) {
        return laws.laws().stream().map(Law::id);
    }

    @Test
    void areThoseForWhichTheyHaveWhatTheyNeed() {
        List<String> least = List.of("K1", "K2", "K3", "K4", "K5", "K6", "K7", "K12", "K15");

        assertEquals(least, ids(bare).toList());
        assertEquals(
                List.of("K8"),
                ids(bare.endedWhen(Loan::isOver))
                        .filter(id -> !least.contains(id))
                        .toList());
        assertEquals(
                List.of("K11"),
                ids(bare.underAnotherPolicy(new LoanWorkflow(LoanWorkflow.MILD)))
                        .filter(id -> !least.contains(id))
                        .toList());
        assertEquals("T1 as we like it", bare.with(NEVER_RETURNED).laws().get(9).toString());
    }

    @Test
    void sayHowOftenTheyHadSomethingToSay() {
        LoanFixture.laws(new LoanWorkflow(LoanWorkflow.STRICT))
                .laws()
                .forEach(law -> assertEquals(7, law.check(STORY), law::toString));
        assertEquals(
                12,
                bare.with(new Law<>("T2", "it counts", run -> 12)).laws().get(9).check(STORY));
        assertEquals(1, bare.with(own("T3", run -> {})).laws().get(9).check(STORY));
    }

    @Test
    void aLawOfTheHostsOwnIsToldOfTheShortestStory() {
        BrokenLaw broken = broken(bare.with(own("T0", run -> {})).with(NEVER_RETURNED));

        assertEquals("T1 as we like it", broken.law());
        assertEquals("""
                T1 as we like it is broken: it came back ==> expected: <false> but was: <true>
                The story:
                at 2026-01-09T09:00:00Z: LEND
                  fact: Happened[at=2026-01-09T09:00:00Z, what=LENT, due=Optional[2026-01-23T09:00:00Z], \
                reminder=Optional[2026-01-16T09:00:00Z], later=Optional.empty]
                at 2026-01-10T09:00:00Z: RETURN
                  fact: Happened[at=2026-01-10T09:00:00Z, what=RETURNED, due=Optional.empty, reminder=Optional.empty, \
                later=Optional[2027-01-10T09:00:00Z]]
                in the end: Loan[stage=RETURNED, lastAt=2026-01-10T09:00:00Z, lastWasLapse=false, renewals=0, \
                due=Optional.empty, reminder=Optional.empty, loss=Optional.empty, \
                shutting=Optional[2027-01-10T09:00:00Z]]""", broken.getMessage());
        assertNull(broken.getCause());
        assertTrue(broken.getStackTrace()[0].getClassName().startsWith("org.junit.jupiter.api.Assert"));
    }

    @Test
    void whatComesAfterTheLastCommandIsCut() {
        WorkflowLaws<Loan, Command, Happened, No> laws = bare.with(own(
                "T1",
                run -> assertTrue(
                        run.events().size() < 5,
                        () -> "by "
                                + run.turns().get(run.turns().size() - 1).step().askedAt())));
        Story<Command> forgotten =
                new Story<>(List.of(on(0, Command.LEND)), LoanFixture.BEGIN.plus(Duration.ofDays(90)));

        BrokenLaw broken = assertThrows(BrokenLaw.class, () -> laws.all(forgotten));

        // Lent, reminded, overdue and reminded at once, reminded: just after three weeks. 90 days are halved twice: to
        // 22.5.
        assertTrue(found(broken).startsWith("T1 as we like it is broken: by 2026-01-27T21:00:00Z"), broken::getMessage);
    }

    @Test
    void K6_aLawOfTheHostsOwnThatThrowsBreaksIt() {
        UnsupportedOperationException thrown = new UnsupportedOperationException("not yet");
        BrokenLaw broken = broken(bare.with(own("T1", run -> {
            throw thrown;
        })));

        assertEquals("K6 no surprise is broken: while T1 as we like it was checked, it threw " + thrown, found(broken));
        assertEquals(List.of(), steps(broken));
        assertSame(thrown, broken.getCause());
    }

    @Test
    void anAssertionWithoutWordsIsToldAllTheSame() {
        IllegalStateException why = new IllegalStateException("why");
        BrokenLaw broken = broken(bare.with(own("T1", run -> {
            throw (AssertionError) new AssertionError().initCause(why);
        })));

        assertEquals("T1 as we like it is broken: there are no words", found(broken));
        assertSame(why, broken.getCause());
    }

    @Test
    void whatIsToldAlreadyIsNotToldAgain() {
        BrokenLaw broken = broken(bare.with(own("T1", run -> {
            throw new BrokenLaw("X1 theirs", "something", "The story is another.");
        })));

        assertEquals("X1 theirs", broken.law());
        assertEquals("X1 theirs is broken: something\nThe story is another.", broken.getMessage());
    }

    @Test
    void theStoryIsToldInTheWordsThatWereGiven() {
        BrokenLaw broken = broken(
                bare.with(NEVER_RETURNED).toldBy(story -> story.commands().size() + " steps"));

        assertTrue(String.valueOf(broken.getMessage()).endsWith("\nThe story:\n2 steps"), broken::getMessage);
    }

    @Test
    void aLawThatAsksOtherLawsIsShortenedOnce() {
        AtomicInteger asked = new AtomicInteger();
        WorkflowLaws<Loan, Command, Happened, No> inner = bare.with(own("T1", run -> {
            asked.incrementAndGet();
            NEVER_RETURNED.check(run);
        }));
        assertEquals(2, steps(broken(inner)).size());
        int alone = asked.getAndSet(0);

        BrokenLaw broken = broken(bare.with(own("T2", run -> inner.laws().get(9).check(STORY))));

        assertEquals("T1 as we like it", broken.law());
        assertEquals(2, steps(broken).size());
        assertEquals(alone, asked.get());
    }

    /** Lends nothing any more once it has said no three times, to whomever. */
    private static final class LosesPatience extends LoanWorkflow {
        private int refused;

        LosesPatience() {
            super(STRICT);
        }

        @Override
        public Either<No, Seq<Happened>> decide(Loan loan, Command command, Instant now) {
            Either<No, Seq<Happened>> decided = super.decide(loan, command, now);
            refused += decided.isLeft() ? 1 : 0;
            return refused > 3 ? Either.left(new No("not again", "wait")) : decided;
        }
    }

    @Test
    void K1_aWorkflowThatRemembersIsMadeAnewForEachStory() {
        WorkflowLaws<Loan, Command, Happened, No> one = WorkflowLaws.of(new LosesPatience(), Loan.onTheShelf());
        WorkflowLaws<Loan, Command, Happened, No> anew = WorkflowLaws.of(LosesPatience::new, Loan.onTheShelf());

        assertEquals(7, steps(broken(one)).size());
        assertEquals(2, steps(broken(anew)).size());
        assertEquals("K1 time composes", broken(anew).law());
    }

    @Test
    void aStoryThatIsLongIsNotShortenedForEver() {
        AtomicInteger asked = new AtomicInteger();
        List<Timed<Command>> many = Stream.iterate(0, day -> day < 400, day -> day + 1)
                .map(day -> on(day, Command.RENEW))
                .toList();
        Story<Command> story = new Story<>(many, LoanFixture.BEGIN.plus(Duration.ofDays(400)));
        WorkflowLaws<Loan, Command, Happened, No> laws = bare.with(own("T1", run -> {
            asked.incrementAndGet();
            assertTrue(run.turns().size() < 400);
        }));

        assertThrows(BrokenLaw.class, () -> laws.all(story));
        assertTrue(asked.get() < MOST_TRIES, () -> "asked " + asked + " times");
    }
}
