package dev.docket.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.docket.testkit.BrokenLaw;
import dev.docket.testkit.Journeys;
import dev.docket.testkit.Law;
import dev.docket.testkit.Story;
import dev.docket.testkit.WorkflowLaws;
import dev.docket.workflow.Loan.Command;
import dev.docket.workflow.Loan.Happened;
import dev.docket.workflow.Loan.Happened.Kind;
import dev.docket.workflow.Loan.No;
import dev.docket.workflow.Loan.Stage;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Loans with one fault each: every law finds the fault that it is there for. */
class FaultyWorkflowsTest {

    private static final int JOURNEYS = 100;
    private static final int MOST_STEPS = 3;
    private static final LoanWorkflow SOUND = new LoanWorkflow(LoanWorkflow.STRICT);

    @FunctionalInterface
    private interface LawOf extends BiConsumer<WorkflowLaws<Loan, Command, Happened, No>, Story<Command>> {}

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("K1 time composes", new RemembersWhoAsked(), WorkflowLaws::k1TimeComposes),
                fault("K2 nothing early", new Hesitates(), WorkflowLaws::k2NothingEarly),
                fault("K3 lapses tell the truth", new StampsWithTheNightlyBatch(), WorkflowLaws::k3LapsesTellTheTruth),
                fault("K3 lapses tell the truth", new LapsesTwice(), WorkflowLaws::k3LapsesTellTheTruth),
                fault("K4 replay is live", new ForgetsOnReplay(), WorkflowLaws::k4ReplayIsLive),
                fault("K5 refusals are inert", new RefusesWithoutWords(), WorkflowLaws::k5RefusalsAreInert),
                fault("K6 no surprise", new ThrowsInsteadOfRefusing(), WorkflowLaws::k6NoSurprise),
                fault("K6 no surprise", new MakesNoProgress(), WorkflowLaws::k6NoSurprise),
                fault("K6 no surprise", new LosesLapses(), WorkflowLaws::k6NoSurprise),
                fault("K7 order", new TakesOldCommands(), WorkflowLaws::k7Order),
                fault("K7 order", new DatesBack(), WorkflowLaws::k7Order),
                fault("K8 the end is quiet", new RemindsForEver(), WorkflowLaws::k8TheEndIsQuiet),
                fault(
                        "K11 evolve is blind to policy",
                        new EvolvesByPolicy(LoanWorkflow.STRICT),
                        WorkflowLaws::k11EvolveIsBlindToPolicy),
                fault("K12 facts and lapses part", new RemembersWhoAsked(), WorkflowLaws::k12FactsAndLapsesPart),
                fault("K15 one meaning", new ForgetsWhatItDecided(), WorkflowLaws::k15OneMeaning),
                fault("K15 one meaning", new FoldsOtherwise(), WorkflowLaws::k15OneMeaning));
    }

    private static Arguments fault(String law, LoanWorkflow faulty, LawOf check) {
        return arguments(law, faulty.getClass().getSimpleName(), faulty, check);
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @MethodSource("faults")
    void K1_toK15_everyFaultIsFoundByItsLaw(String law, String name, LoanWorkflow faulty, LawOf check) {
        WorkflowLaws<Loan, Command, Happened, No> laws = faulty instanceof EvolvesByPolicy
                ? LoanFixture.laws(faulty).underAnotherPolicy(new EvolvesByPolicy(LoanWorkflow.MILD))
                : LoanFixture.laws(faulty);

        AssertionError found =
                assertThrows(AssertionError.class, () -> stories().forEach(story -> check.accept(laws, story)));

        assertTrue(
                String.valueOf(found.getMessage()).startsWith(law + " is broken: "),
                () -> name + " was found by another law: " + found.getMessage());
        assertTrue(steps(found) <= MOST_STEPS, found::getMessage);
        assertEquals(
                law,
                assertThrows(BrokenLaw.class, () -> stories().forEach(named(laws, law)::check))
                        .law());
    }

    private static Law<Story<Command>> named(WorkflowLaws<Loan, Command, Happened, No> laws, String name) {
        return laws.laws().stream()
                .filter(law -> law.toString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static long steps(AssertionError broken) {
        return String.valueOf(broken.getMessage())
                .lines()
                .filter(line -> line.startsWith("at "))
                .count();
    }

    @ParameterizedTest(name = "{0} passes the sound loan")
    @MethodSource("faults")
    void K1_toK15_theSoundLoanPasses(String law, String name, LoanWorkflow faulty, LawOf check) {
        stories().forEach(story -> check.accept(LoanFixture.laws(SOUND), story));
    }

    @Test
    void K6_aWorkflowWithoutProgressIsNamedByAFault() {
        Loan lent = Kernel.handle(SOUND, Loan.onTheShelf(), Command.LEND, LoanFixture.BEGIN)
                .state();
        Instant muchLater = LoanFixture.BEGIN.plus(Duration.ofDays(100));

        assertThrows(WorkflowFault.class, () -> Kernel.advance(new MakesNoProgress(), lent, muchLater));
        assertThrows(WorkflowFault.class, () -> Kernel.advance(new LosesLapses(), lent, muchLater));
    }

    private static Stream<Story<Command>> stories() {
        return Stream.iterate(0, seed -> seed < JOURNEYS, seed -> seed + 1)
                .map(seed -> Story.of(
                        SOUND, Loan.onTheShelf(), LoanFixture.BEGIN, Journeys.seeded(seed, 8), LoanFixture::choose));
    }

    /** A loan with the sound policy, in which one function is broken. */
    private abstract static class Faulty extends LoanWorkflow {
        Faulty() {
            super(STRICT);
        }

        Faulty(Policy policy) {
            super(policy);
        }
    }

    /** The state that comes with the facts is the one before them. */
    private static final class ForgetsWhatItDecided extends Faulty {
        @Override
        public Either<No, Change<Loan, Happened>> resolve(Loan loan, Command command, Instant now) {
            return decide(loan, command, now).map(facts -> new Change<>(facts, loan));
        }
    }

    /** A fold takes no event in. */
    private static final class FoldsOtherwise extends Faulty {
        @Override
        public Change<Loan, Happened> pass(Loan loan) {
            Loan after = loan;
            for (Happened lapse : lapse(loan)) {
                after = evolve(after, lapse);
            }
            return new Change<>(lapse(loan), after);
        }

        @Override
        public Fold<Loan, Happened> fold(Loan loan) {
            return new Fold<>() {
                @Override
                public Instant at(Happened event) {
                    return event.at();
                }

                @Override
                public void add(Happened event) {}

                @Override
                public Seq<String> flaws(Happened event) {
                    return List.empty();
                }

                @Override
                public Loan state() {
                    return loan;
                }
            };
        }
    }

    /** Its due date moves with every question, so asking often is not asking once. */
    private static final class RemembersWhoAsked extends Faulty {
        private int asked;

        @Override
        public Seq<Happened> lapse(Loan loan) {
            asked++;
            return super.lapse(loan)
                    .map(event -> event.what() != Kind.FELL_OVERDUE
                            ? event
                            : new Happened(
                                    event.at(),
                                    event.what(),
                                    event.due(),
                                    event.reminder(),
                                    event.later().map(later -> later.plusSeconds(asked))));
        }
    }

    /** Changes its mind about when time matters. */
    private static final class Hesitates extends Faulty {
        private int asked;

        @Override
        public Optional<Instant> nextDue(Loan loan) {
            asked++;
            return super.nextDue(loan).map(due -> asked % 2 == 0 ? due.minusNanos(5) : due);
        }
    }

    /** Stamps its lapses with the asking of a batch that runs each night. */
    private static final class StampsWithTheNightlyBatch extends Faulty {
        @Override
        public Seq<Happened> lapse(Loan loan) {
            return super.lapse(loan)
                    .map(event -> new Happened(
                            event.at().truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS),
                            event.what(),
                            event.due(),
                            event.reminder(),
                            event.later()));
        }
    }

    /** Keeps something outside the events. */
    private static final class ForgetsOnReplay extends Faulty {
        private int evolved;

        @Override
        public Loan evolve(Loan loan, Happened event) {
            Loan after = super.evolve(loan, event);
            evolved++;
            return new Loan(
                    after.stage(),
                    after.lastAt(),
                    after.lastWasLapse(),
                    evolved,
                    after.due(),
                    after.reminder(),
                    after.loss(),
                    after.shutting());
        }
    }

    /** Says no without saying why. */
    private static final class RefusesWithoutWords extends Faulty {
        @Override
        public Either<No, Seq<Happened>> decide(Loan loan, Command command, Instant now) {
            return super.decide(loan, command, now).mapLeft(no -> new No(" ", " "));
        }
    }

    /** Throws for a reason of the domain. */
    private static final class ThrowsInsteadOfRefusing extends Faulty {
        @Override
        public Either<No, Seq<Happened>> decide(Loan loan, Command command, Instant now) {
            return Either.right(
                    super.decide(loan, command, now).getOrElseThrow(no -> new IllegalArgumentException(no.reason())));
        }
    }

    /** Its reminders never move on. */
    private static final class MakesNoProgress extends Faulty {
        @Override
        public Loan evolve(Loan loan, Happened event) {
            return event.what() == Kind.REMINDED ? loan : super.evolve(loan, event);
        }
    }

    /** Finds nothing to do at a due date. */
    private static final class LosesLapses extends Faulty {
        @Override
        public Seq<Happened> lapse(Loan loan) {
            return super.lapse(loan).filter(event -> event.what() != Kind.FELL_OVERDUE);
        }
    }

    /** Takes commands in any order. */
    private static final class TakesOldCommands extends Faulty {
        @Override
        public Either<No, Seq<Happened>> decide(Loan loan, Command command, Instant now) {
            return super.decide(
                    loan, command, now.isBefore(loan.lastAt()) ? loan.lastAt().plusNanos(1) : now);
        }
    }

    /** Dates what somebody did to the midnight before. */
    private static final class DatesBack extends Faulty {
        @Override
        public Either<No, Seq<Happened>> decide(Loan loan, Command command, Instant now) {
            return super.decide(loan, command, now)
                    .map(facts -> facts.map(fact -> new Happened(
                            fact.at().truncatedTo(ChronoUnit.DAYS),
                            fact.what(),
                            fact.due(),
                            fact.reminder(),
                            fact.later())));
        }
    }

    /** Shuts the file again and again. */
    private static final class RemindsForEver extends Faulty {
        @Override
        public Loan evolve(Loan loan, Happened event) {
            Loan after = super.evolve(loan, event);
            return event.what() != Kind.FILE_SHUT
                    ? after
                    : new Loan(
                            after.stage(),
                            after.lastAt(),
                            after.lastWasLapse(),
                            after.renewals(),
                            after.due(),
                            after.reminder(),
                            after.loss(),
                            Optional.of(event.at().plus(Duration.ofDays(365))));
        }
    }

    /** Reads the policy when it folds. */
    private static final class EvolvesByPolicy extends Faulty {
        EvolvesByPolicy(Policy policy) {
            super(policy);
        }

        @Override
        public Loan evolve(Loan loan, Happened event) {
            Loan after = super.evolve(loan, event);
            return after.stage() != Stage.LENT
                    ? after
                    : new Loan(
                            after.stage(),
                            after.lastAt(),
                            after.lastWasLapse(),
                            after.renewals(),
                            after.due().map(due -> event.at().plus(policy.term())),
                            after.reminder(),
                            after.loss(),
                            after.shutting());
        }
    }

    /** Tells one lapse twice. */
    private static final class LapsesTwice extends Faulty {
        @Override
        public Seq<Happened> lapse(Loan loan) {
            Seq<Happened> lapses = super.lapse(loan);
            return lapses.appendAll(lapses.filter(event -> event.what() == Kind.FELL_OVERDUE));
        }
    }
}
