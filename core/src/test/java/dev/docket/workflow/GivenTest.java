package dev.docket.workflow;

import static dev.docket.workflow.Loan.Command.LEND;
import static dev.docket.workflow.Loan.Command.RENEW;
import static dev.docket.workflow.Loan.Command.RETURN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.testkit.Given;
import dev.docket.workflow.Loan.Command;
import dev.docket.workflow.Loan.Happened;
import dev.docket.workflow.Loan.Happened.Kind;
import dev.docket.workflow.Loan.No;
import dev.docket.workflow.Loan.Stage;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Examples of a workflow: what they can say, what they see to unasked, and what they print when they fail. */
class GivenTest {

    private static final EventKind REMINDED = EventKind.of("REMINDED");
    private static final EventKind RENEWED = EventKind.of("RENEWED");
    private static final EventKind FELL_OVERDUE = EventKind.of("FELL_OVERDUE");

    private final Given<Loan, Command, Happened, No> shelf = of(new LoanWorkflow(LoanWorkflow.STRICT));
    private final Given<Loan, Command, Happened, No> lent = shelf.given("2026-01-05T09:00", LEND);
    private final Given<Loan, Command, Happened, No> renewed =
            lent.at("2026-01-13T09:00").when(RENEW);
    private final Given<Loan, Command, Happened, No> refused =
            renewed.at("2026-01-21T09:00").when(RENEW);

    private static Given<Loan, Command, Happened, No> of(Workflow<Loan, Command, Happened, No> workflow) {
        return Given.of(workflow, Loan.onTheShelf());
    }

    private static Instant day(int ofJanuary) {
        return LoanFixture.BEGIN.plus(Duration.ofDays(ofJanuary - 5L));
    }

    private static Happened happened(int ofJanuary, Kind kind, int due, int reminder) {
        return new Happened(
                day(ofJanuary),
                kind,
                due == 0 ? Optional.empty() : Optional.of(day(due)),
                reminder == 0 ? Optional.empty() : Optional.of(day(reminder)),
                Optional.empty());
    }

    private static String failure(Executable expectation) {
        return String.valueOf(assertThrows(AssertionError.class, expectation).getMessage());
    }

    /** The failure without the story. */
    private static String table(Executable expectation) {
        return failure(expectation).split("\nThe story:\n", 2)[0];
    }

    @Nested
    class Telling {

        @Test
        void oneExampleHasManySteps() {
            shelf.given("2026-01-05T09:00", LEND)
                    .at("2026-01-13T09:00")
                    .when(RENEW)
                    .thenAccepted()
                    .thenLapses(happened(12, Kind.REMINDED, 0, 19))
                    .thenLapsesOf(REMINDED)
                    .thenFacts(happened(13, Kind.RENEWED, 27, 20))
                    .thenFactsOf(RENEWED)
                    .thenFactsOf(Happened.class)
                    .thenFact(Happened.class, Happened::due, Optional.of(day(27)))
                    .thenState(Loan::renewals, 1)
                    .thenState("is out", Loan::isOut)
                    .thenNextDue("2026-01-20T09:00")
                    .whenTimeReaches("2026-01-20T09:00")
                    .thenNothing()
                    .at("2026-01-21T09:00")
                    .when(RENEW)
                    .thenLapsesOf(Happened.class)
                    .thenRefused(new No("renewed 1 times", "return it"))
                    .thenRefused(No.class)
                    .thenRefusedBecause("renewed 1")
                    .whenTimePasses(day(27))
                    .thenLapsesOf(FELL_OVERDUE, REMINDED)
                    .at(day(28))
                    .when(RETURN)
                    .thenLapses()
                    .thenState(Loan::stage, Stage.RETURNED)
                    .whenTimePasses("2027-01-28T09:00")
                    .thenNeverDue();
        }

        @Test
        void givenAreStoredEventsOrCommandsOrAState() {
            Loan state = renewed.state();

            shelf.given(renewed.history()).thenState(state);
            shelf.given(happened(5, Kind.LENT, 19, 12))
                    .given(day(13), RENEW)
                    .thenState(state)
                    .thenFactsOf(RENEWED);
            Given.of(new LoanWorkflow(LoanWorkflow.STRICT), state)
                    .at(day(21))
                    .when(RENEW)
                    .thenRefused(No.class);
        }

        @Test
        void anExampleIsAValueFromWhichManyGoOn() {
            renewed.at(day(14)).when(RETURN).thenState(Loan::stage, Stage.RETURNED);
            renewed.thenState(Loan::stage, Stage.LENT);
            assertEquals(3, renewed.history().size());
        }

        @Test
        void localTimesAreThoseOfItsZone() {
            Given<Loan, Command, Happened, No> there =
                    shelf.zone(ZoneId.of("Asia/Shanghai")).given("2026-01-05T17:00", LEND);

            assertEquals(LoanFixture.BEGIN, there.step().askedAt());
            assertTrue(failure(() -> there.thenNextDue(day(13))).contains("\ngiven  2026-01-05T17:00+08:00 LEND\n"));
        }

        @Test
        void aHistoryThatCannotBeIsToldWithItsDefects() {
            List<Happened> backwards = List.of(happened(5, Kind.LENT, 19, 12), happened(4, Kind.RENEWED, 18, 11));

            String told = assertThrows(IllegalArgumentException.class, () -> shelf.given(backwards))
                    .getMessage();
            assertEquals(
                    "this history cannot be, give one that was lived:\n"
                            + "  event 1: is at 2026-01-04T09:00Z, before the event before it, at 2026-01-05T09:00Z"
                            + " (Happened[at=2026-01-04T09:00Z, what=RENEWED, due=Optional[2026-01-18T09:00Z],"
                            + " reminder=Optional[2026-01-11T09:00Z], later=Optional.empty])",
                    told);
        }

        @Test
        void whoAsksWronglyIsToldWhatToSay() {
            assertEquals(
                    "\"tomorrow\" is no local time; write one like 2026-09-18T15:10",
                    assertThrows(IllegalArgumentException.class, () -> shelf.at("tomorrow"))
                            .getMessage());
            assertTrue(assertThrows(IllegalStateException.class, () -> shelf.thenFacts())
                    .toString()
                    .contains("nothing was asked yet"));
        }
    }

    @Nested
    class Failing {

        @Test
        void tellsTheStory() {
            assertEquals("""
                    thenFactsOf failed:
                    expected                                               actual
                    ----------------------------------------------------   ----------------------------------------------------
                    FELL_OVERDUE                                         | RENEWED

                    The story:
                    given  Loan[stage=ON_THE_SHELF, lastAt=-1000000000-01-01T00:00:00Z, lastWasLapse=false, renewals=0,
                               due=Optional.empty, reminder=Optional.empty, loss=Optional.empty, shutting=Optional.empty]
                    given  2026-01-05T09:00Z LEND
                    then   LENT
                    time   2026-01-12T09:00Z REMINDED
                    when   2026-01-13T09:00Z RENEW
                    then   RENEWED""", failure(() -> renewed.thenFactsOf(FELL_OVERDUE)));
            assertEquals(
                    """
                    time   2026-01-20T09:00Z REMINDED
                    when   2026-01-21T09:00Z RENEW
                    then   refused: renewed 1 times; return it
                    time   2026-01-27T09:00Z FELL_OVERDUE, REMINDED
                    until  just after 2026-01-27T09:00Z
                    until  2026-01-28T09:00Z, nothing""",
                    failure(() -> refused.whenTimePasses(day(27))
                                    .whenTimeReaches(day(28))
                                    .thenNeverDue())
                            .split("then   RENEWED\n", 2)[1]);
            assertTrue(
                    failure(() -> shelf.given(renewed.history()).thenNeverDue()).endsWith("""
                            given  2026-01-05T09:00Z LENT
                            given  2026-01-12T09:00Z REMINDED
                            given  2026-01-13T09:00Z RENEWED"""));
        }

        @Test
        void showsFactsPartByPart() {
            assertEquals("""
                    thenFacts failed:
                    expected                                               actual
                    ----------------------------------------------------   ----------------------------------------------------
                    Happened[                                              Happened[
                      at=2026-01-13T09:00Z,                                  at=2026-01-13T09:00Z,
                      what=RENEWED,                                          what=RENEWED,
                      due=Optional[2026-01-26T09:00Z],                   |   due=Optional[2026-01-27T09:00Z],
                      reminder=Optional[2026-01-20T09:00Z],                  reminder=Optional[2026-01-20T09:00Z],
                      later=Optional.empty                                   later=Optional.empty
                    ]                                                      ]
                    """, table(() -> renewed.thenFacts(happened(13, Kind.RENEWED, 26, 20))));
        }

        @Test
        void showsARefusalWhereFactsAreExpected() {
            String refusal = """
                    refused:
                    """;
            assertEquals("""
                    thenFactsOf failed:
                    expected                                               actual
                    ----------------------------------------------------   ----------------------------------------------------
                    RENEWED                                              | refused:
                                                                         > No[reason=renewed 1 times, remedy=return it]
                    """, table(() -> refused.thenFactsOf(RENEWED)));
            assertEquals("""
                    thenAccepted failed:
                    expected                                               actual
                    ----------------------------------------------------   ----------------------------------------------------
                    accepted:                                            | refused:
                                                                         > No[reason=renewed 1 times, remedy=return it]
                    """, table(() -> renewed.given(day(21), RENEW)));
            assertTrue(table(() -> refused.thenFacts()).contains("(nothing)"));
            assertTrue(table(() -> refused.thenNothing()).contains(refusal.strip()));
            assertTrue(table(() -> refused.thenFactsOf(Happened.class)).contains(refusal.strip()));
        }

        @Test
        void showsFactsWhereARefusalIsExpected() {
            assertEquals("""
                    thenRefused failed:
                    expected                                               actual
                    ----------------------------------------------------   ----------------------------------------------------
                    refused:                                             | accepted:
                    No                                                   | RENEWED
                    """, table(() -> renewed.thenRefused(No.class)));
            assertEquals("""
                    thenRefused failed:
                    expected                                               actual
                    ----------------------------------------------------   ----------------------------------------------------
                    refused:                                               refused:
                    No[reason=renewed twice, remedy=return it]           | No[reason=renewed 1 times, remedy=return it]
                    """, table(() -> refused.thenRefused(new No("renewed twice", "return it"))));
            assertEquals("""
                    thenRefusedBecause failed:
                    expected                                               actual
                    ----------------------------------------------------   ----------------------------------------------------
                    refused because:                                       refused because:
                    ... lost ...                                         | renewed 1 times
                    """, table(() -> refused.thenRefusedBecause("lost")));
            assertTrue(table(() -> renewed.thenRefusedBecause("lost")).contains("| accepted:"));
        }

        @Test
        void showsLapses() {
            assertEquals("""
                    thenLapses failed:
                    expected                                               actual
                    ----------------------------------------------------   ----------------------------------------------------
                    (nothing)                                            | Happened[
                                                                         >   at=2026-01-12T09:00Z,
                                                                         >   what=REMINDED,
                                                                         >   due=Optional.empty,
                                                                         >   reminder=Optional[2026-01-19T09:00Z],
                                                                         >   later=Optional.empty
                                                                         > ]
                    """, table(() -> renewed.thenLapses()));
            assertEquals("""
                    thenLapsesOf failed:
                    expected                                               actual
                    ----------------------------------------------------   ----------------------------------------------------
                    REMINDED                                             <
                    FELL_OVERDUE                                           FELL_OVERDUE
                                                                         > REMINDED
                    """, table(() -> refused.whenTimePasses(day(27)).thenLapsesOf(REMINDED, FELL_OVERDUE)));
            assertEquals("""
                    thenLapsesOf failed:
                    expected                                               actual
                    ----------------------------------------------------   ----------------------------------------------------
                    Happened                                               Happened
                                                                         > Happened
                    """, table(() -> refused.whenTimePasses(day(27)).thenLapsesOf(Happened.class)));
            assertEquals("""
                    thenNothing failed:
                    expected                                               actual
                    ----------------------------------------------------   ----------------------------------------------------
                    (nothing)                                            | REMINDED
                                                                         > RENEWED
                    """, table(() -> renewed.thenNothing()));
        }

        @Test
        void remindsOfWhatFallsDueAtTheInstantThatTimeHasReached() {
            assertEquals("""
                    thenLapsesOf failed:
                    expected                                               actual
                    ----------------------------------------------------   ----------------------------------------------------
                    REMINDED                                             | (nothing)

                    Time has reached what is due at this very instant, and not passed it: see whenTimePasses.
                    """, table(() -> renewed.whenTimeReaches(day(20)).thenLapsesOf(REMINDED)));
        }

        @Test
        void showsTheState() {
            assertEquals("""
                    thenState failed:
                    expected                                               actual
                    ----------------------------------------------------   ----------------------------------------------------
                    LOST                                                 | LENT
                    """, table(() -> renewed.thenState(Loan::stage, Stage.LOST)));
            assertEquals("""
                    thenState failed:
                    expected                                               actual
                    ----------------------------------------------------   ----------------------------------------------------
                    is over                                              | Loan[
                                                                         >   stage=LENT,
                                                                         >   lastAt=2026-01-13T09:00Z,
                                                                         >   lastWasLapse=false,
                                                                         >   renewals=1,
                                                                         >   due=Optional[2026-01-27T09:00Z],
                                                                         >   reminder=Optional[2026-01-20T09:00Z],
                                                                         >   loss=Optional.empty,
                                                                         >   shutting=Optional.empty
                                                                         > ]
                    """, table(() -> renewed.thenState("is over", Loan::isOver)));
            assertEquals("""
                    thenState failed:
                    expected                                               actual
                    ----------------------------------------------------   ----------------------------------------------------
                    Loan[                                                  Loan[
                      stage=LENT,                                            stage=LENT,
                      lastAt=2026-01-05T09:00Z,                          |   lastAt=2026-01-13T09:00Z,
                      lastWasLapse=false,                                    lastWasLapse=false,
                      renewals=0,                                        |   renewals=1,
                      due=Optional[2026-01-19T09:00Z],                   |   due=Optional[2026-01-27T09:00Z],
                      reminder=Optional[2026-01-12T09:00Z],              |   reminder=Optional[2026-01-20T09:00Z],
                      loss=Optional.empty,                                   loss=Optional.empty,
                      shutting=Optional.empty                                shutting=Optional.empty
                    ]                                                      ]
                    """, table(() -> renewed.thenState(lent.state())));
            assertEquals("""
                    thenFact failed:
                    expected                                               actual
                    ----------------------------------------------------   ----------------------------------------------------
                    LENT                                                 | RENEWED
                    """, table(() -> renewed.thenFact(Happened.class, Happened::what, Kind.LENT)));
            assertEquals("""
                    thenNextDue failed:
                    expected                                               actual
                    ----------------------------------------------------   ----------------------------------------------------
                    2026-01-21T09:00Z                                    | 2026-01-20T09:00Z
                    """, table(() -> renewed.thenNextDue(day(21))));
            assertTrue(table(() -> renewed.thenNeverDue()).contains("\nnever "));
        }

        /** A value that has more parts than one wants to read, and a remark. */
        private record Report(List<Integer> numbers, String remark) {}

        @Test
        void leavesOutWhatIsAlikeAndBreaksLongLines() {
            List<Integer> numbers = io.vavr.collection.List.range(1_000, 1_020).asJava();
            Report expected = new Report(numbers, "the road to the mill floods whenever it rains in the hills above");
            Report actual = new Report(numbers, "上游山区一下雨通往磨坊的道路就会被淹没，附近的居民都出不了门");

            assertEquals("""
                    thenState failed:
                    expected                                               actual
                    ----------------------------------------------------   ----------------------------------------------------
                    ... 20 lines alike                                     ... 20 lines alike
                        1018,                                                  1018,
                        1019                                                   1019
                      ],                                                     ],
                      remark=the road to the mill floods whenever it     |   remark=上游山区一下雨通往磨坊的道路就会被淹没，附
                          rains in the hills above                               近的居民都出不了门
                    ]                                                      ]
                    """, table(() -> renewed.thenState(loan -> actual, expected)));
        }

        @Test
        void saysWhereBothReadTheSame() {
            assertTrue(
                    table(() -> renewed.<Object>thenState(Loan::renewals, "1"))
                            .endsWith(
                                    "1                                                      1\n\nBoth read the same, but are not equal.\n"));
        }

        @Test
        void givesBothSidesToTheDevelopmentEnvironment() {
            AssertionError error = assertThrows(AssertionError.class, () -> renewed.thenFactsOf(FELL_OVERDUE));

            // The type is JUnit's own, and no dependency of ours.
            assertEquals("org.opentest4j.AssertionFailedError", error.getClass().getName());
            assertTrue(error.toString().contains("RENEWED"));
        }
    }

    @Nested
    class UnaskedFor {

        @Test
        void K4_whatIsStoredLeadsToTheStateAgain() {
            Workflow<Loan, Command, Happened, No> forgetful = new LoanWorkflow(LoanWorkflow.STRICT) {
                @Override
                public Either<No, Change<Loan, Happened>> resolve(Loan loan, Command command, Instant now) {
                    return super.resolve(loan, command, now)
                            .map(change -> new Change<>(change.events(), Loan.onTheShelf()));
                }
            };

            String told = failure(() -> of(forgetful).at(day(5)).when(LEND));
            assertTrue(
                    told.startsWith("K4 replay is live is broken: what is stored does not lead to the state again:\n"),
                    told);
            assertTrue(told.contains("  stage=ON_THE_SHELF,                                |   stage=LENT,"), told);
            assertTrue(told.endsWith("when   2026-01-05T09:00Z LEND\nthen   LENT"), told);
        }

        @Test
        void K5_aRefusalSaysWhyAndWhatElse() {
            Workflow<Loan, Command, Happened, No> curt = new LoanWorkflow(LoanWorkflow.STRICT) {
                @Override
                public Either<No, Seq<Happened>> decide(Loan loan, Command command, Instant now) {
                    return Either.left(new No("no", ""));
                }
            };

            String told = failure(() -> of(curt).at(day(5)).when(LEND));
            assertTrue(told.startsWith("K5 refusals are inert is broken: a refusal must say why"), told);
        }

        @Test
        void K5_whatIsAcceptedLeavesAFact() {
            Workflow<Loan, Command, Happened, No> silent = new LoanWorkflow(LoanWorkflow.STRICT) {
                @Override
                public Either<No, Seq<Happened>> decide(Loan loan, Command command, Instant now) {
                    return Either.right(io.vavr.collection.List.empty());
                }
            };

            String told = failure(() -> of(silent).at(day(5)).when(LEND));
            assertTrue(told.startsWith("K5 refusals are inert is broken: a command was accepted without a fact"), told);
        }

        @Test
        void K5_aRefusalLeavesAllAsTimeDoes() {
            boolean[] asked = new boolean[1];
            Workflow<Loan, Command, Happened, No> moody = new LoanWorkflow(LoanWorkflow.STRICT) {
                @Override
                public Change<Loan, Happened> pass(Loan loan) {
                    Change<Loan, Happened> change = super.pass(loan);
                    Seq<Happened> events = asked[0] ? change.events().appendAll(change.events()) : change.events();
                    return new Change<>(events, change.after());
                }

                @Override
                public Either<No, Seq<Happened>> decide(Loan loan, Command command, Instant now) {
                    asked[0] = command == RETURN;
                    return command == RETURN ? Either.left(new No("no", "no")) : super.decide(loan, command, now);
                }
            };

            String told =
                    failure(() -> of(moody).given(day(5), LEND).at(day(13)).when(RETURN));
            assertTrue(
                    told.startsWith(
                            "K5 refusals are inert is broken: a refused command left other events than time alone"),
                    told);
        }

        @Test
        void K6_nothingThrows() {
            Workflow<Loan, Command, Happened, No> jumpy = new LoanWorkflow(LoanWorkflow.STRICT) {
                @Override
                public Seq<Happened> lapse(Loan loan) {
                    throw new IllegalStateException("it is too late");
                }
            };

            AssertionError error = assertThrows(
                    AssertionError.class, () -> of(jumpy).given(day(5), LEND).whenTimePasses(day(12)));
            String told = String.valueOf(error.getMessage());
            assertTrue(
                    told.startsWith("K6 no surprise is broken: \"until just after 2026-01-12T09:00Z\" threw"
                            + " java.lang.IllegalStateException: it is too late\n\nThe story:\ngiven  Loan["),
                    told);
            assertTrue(told.endsWith("given  2026-01-05T09:00Z LEND\nthen   LENT"), told);
            assertEquals("java.lang.IllegalStateException: it is too late", String.valueOf(error.getCause()));
        }
    }
}
