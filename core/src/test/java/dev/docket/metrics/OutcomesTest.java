package dev.docket.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.request.RequestId;
import dev.docket.request.Satisfaction;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What became of requests, all raised on Friday 4 September 2026. */
class OutcomesTest {

    private static final String ASOF = "2026-10-15T00:00";

    private static Told raised(String id) {
        return Told.watched(id).raised("2026-09-04T10:00");
    }

    private static Told answered(String id) {
        return raised(id)
                .dispatched("2026-09-07T10:00")
                .contacted("2026-09-07T15:00", "housing")
                .submitted("2026-09-09T10:00")
                .approved("2026-09-09T11:00");
    }

    private static Told settled(String id) {
        return answered(id)
                .followedUp("2026-09-10T10:00", true, Satisfaction.SATISFIED)
                .closed("2026-09-11T10:00");
    }

    private static Outcomes of(Told... several) {
        return Told.cardOf(ASOF, several).outcomes();
    }

    @Nested
    class Response {

        /** Contact on the day of the letter, two days late, none, none owed to an unknown requester, and never dispatched. */
        @Test
        void R75_isAFirstWordByItsDateAndNotAnAnswer() {
            Outcomes outcomes = of(
                    answered("in time"),
                    raised("late").dispatched("2026-09-07T10:00").contacted("2026-09-10T09:00", "housing"),
                    raised("answered without")
                            .dispatched("2026-09-07T10:00")
                            .submitted("2026-09-09T10:00")
                            .approved("2026-09-09T11:00"),
                    Told.watched("unknown")
                            .raisedAnonymously("2026-09-04T10:00")
                            .dispatched("2026-09-07T10:00"),
                    raised("on site").solvedOnSite("2026-09-04T10:30"));

            assertEquals(
                    "response 33.33 % (1 of 3; excluded: no first contact owed 1, not dispatched 1)",
                    outcomes.response().toString());
            assertEquals(
                    "answered 50.00 % (2 of 4; excluded: not dispatched 1)",
                    outcomes.answers().toString());
        }

        @Test
        void whatIsNotYetDueIsLeftOutUntilItIs() {
            Told told = raised("waiting").dispatched("2026-09-07T10:00");

            assertEquals(
                    "undefined (0 of 0; excluded: not yet due 1)",
                    told.card("2026-09-08T10:00").outcomes().response().text());
            assertEquals("0.00 % (0 of 1)", of(told).response().text());
        }

        @Test
        void ofADepartmentThatWasRelievedBeforeTheDateTheNextOneDecides() {
            Told relieved = raised("relieved")
                    .dispatched("2026-09-07T10:00")
                    .givenBack("2026-09-07T11:00", "housing", "water")
                    .ruled("2026-09-07T12:00", true, "water")
                    .dispatchedTo("2026-09-07T14:00", "water");

            assertEquals("0.00 % (0 of 1)", of(relieved).response().text());
            Told contacted = raised("contacted")
                    .dispatched("2026-09-07T10:00")
                    .givenBack("2026-09-07T11:00", "housing", "water")
                    .ruled("2026-09-07T12:00", true, "water")
                    .dispatchedTo("2026-09-07T14:00", "water")
                    .contacted("2026-09-08T10:00", "water");
            assertEquals("100.00 % (1 of 1)", of(contacted).response().text());
        }

        @Test
        void ofADepartmentThatMissedTheDateBeforeItWasRelievedItIsMissed() {
            Told missed = raised("missed")
                    .dispatched("2026-09-07T10:00")
                    .givenBack("2026-09-08T16:00", "housing", "water")
                    .ruled("2026-09-09T10:00", true, "water")
                    .dispatchedTo("2026-09-09T14:00", "water")
                    .contacted("2026-09-09T15:00", "water");

            assertEquals("0.00 % (0 of 1)", of(missed).response().text());
        }

        @Test
        void L61_underAProgrammeThatAsksForNoneItIsUndefined() {
            Told told = new Told("KQ-1")
                    .raised("2026-09-04T10:00")
                    .dispatched("2026-09-07T10:00")
                    .contacted("2026-09-07T15:00", "housing");

            assertEquals(
                    "undefined (0 of 0; excluded: no first contact owed 1)",
                    of(told).response().text());
        }
    }

    @Nested
    class Settlement {

        @Test
        void R75_leavesOutEachReasonOnce() {
            Outcomes outcomes = of(
                    settled("settled"),
                    answered("answered"),
                    raised("raised"),
                    raised("rejected").rejected("2026-09-07T10:00"),
                    answered("withdrawn").withdrawn("2026-09-10T10:00"));

            assertEquals(
                    "settlement 50.00 % (1 of 2; excluded: not admitted 1, rejected 1, withdrawn 1)",
                    outcomes.settlement().toString());
            assertEquals(
                    "coverage of settlement 40.00 % (2 of 5)",
                    outcomes.settlement().coverage().toString());
        }

        @Test
        void withWhatIsPutOffIsAnotherFigureByAnotherName() {
            Outcomes outcomes = of(
                    settled("settled"),
                    raised("put off").dispatched("2026-09-07T10:00").deferred("2026-09-08T10:00", "2026-11-30"));

            assertEquals("settlement 50.00 % (1 of 2)", outcomes.settlement().toString());
            assertEquals(
                    "settlement, deferred included 100.00 % (2 of 2)",
                    outcomes.settlementWithDeferred().toString());
        }
    }

    @Test
    void explainedAndDeferredAreSharesOfTheAdmitted() {
        Outcomes outcomes = of(
                settled("settled"),
                raised("explained").explainedForGood("2026-09-04T10:30"),
                raised("put off").deferred("2026-09-04T10:30", "2026-11-30"),
                raised("rejected").rejected("2026-09-07T10:00"),
                raised("admitted").admitted("2026-09-07T10:00"));

        assertEquals(
                "explained 25.00 % (1 of 4; excluded: not admitted 1)",
                outcomes.explained().toString());
        assertEquals(
                "deferred 25.00 % (1 of 4; excluded: not admitted 1)",
                outcomes.deferred().toString());
    }

    @Test
    void ofAllAnsweredResolutionIsLowerThanOfThoseReached() {
        Scorecard card = Told.cardOf(ASOF, settled("settled"), answered("not asked"), raised("raised"));

        assertEquals(
                "resolution 100.00 % (1 of 1; excluded: not followed up 1)",
                card.followUps().resolution().toString());
        assertEquals(
                "resolution, of all answered 50.00 % (1 of 2; excluded: not answered 1)",
                card.outcomes().strictResolution().toString());
    }

    @Test
    void R75_whatARateIsOfAndWhatItLeavesOutAreAllThatWereRaised() {
        Told looked = new Told("looked at")
                .raisedAnonymously("2026-09-04T10:00")
                .solvedOnSite("2026-09-04T10:30")
                .verified("2026-09-07T10:00");
        Scorecard card = Told.cardOf(
                ASOF,
                settled("settled"),
                raised("raised"),
                raised("merged").admitted("2026-09-07T09:00").merged("2026-09-07T10:00", "settled"),
                raised("merged too").merged("2026-09-07T10:00", "settled"),
                looked);

        Outcomes outcomes = card.outcomes();
        for (Rate rate : List.of(
                outcomes.answers(),
                outcomes.strictResolution(),
                outcomes.onSite(),
                outcomes.explained(),
                outcomes.deferred(),
                outcomes.repeats())) {
            long leftOut =
                    rate.exclusions().stream().mapToLong(Rate.Exclusion::count).sum();
            assertEquals(5, rate.denominator() + leftOut, rate::toString);
            assertTrue(rate.exclusions().contains(new Rate.Exclusion("merged", 2)), rate::toString);
        }
        assertEquals(
                "resolution, of all answered 100.00 % (1 of 1; excluded: verified without contact 1, not answered 1, merged 2)",
                outcomes.strictResolution().toString());
    }

    @Test
    void repeatsAreOfThoseRaised() {
        Told again = Told.watched("again")
                .raised("2026-09-05T10:00", intake -> intake.recurrenceOf(RequestId.of("settled")));

        assertEquals(
                "repeated 50.00 % (1 of 2)",
                of(settled("settled"), again).repeats().toString());
    }

    @Nested
    class Score {

        private final Outcomes outcomes = of(
                settled("content"),
                answered("not content").followedUp("2026-09-10T10:00", false, Satisfaction.DISSATISFIED),
                raised("late").dispatched("2026-09-07T10:00"));

        /** Two of three contacted in time, one of two solved, one of two satisfied. */
        @Test
        void isWeighedByPolicyAndRoundedOnce() {
            assertEquals(
                    Optional.of(new BigDecimal("55.00")),
                    outcomes.composite(Weights.of("0.3", "0.4", "0.3")).score());
            assertEquals(
                    Optional.of(new BigDecimal("66.67")),
                    outcomes.composite(Weights.of("1", "0", "0")).score());
        }

        @Test
        void L61_isUndefinedWhenAPartThatWeighsIs() {
            Outcomes none = of(raised("raised"));

            assertEquals(
                    Optional.empty(),
                    none.composite(Weights.of("0.3", "0.4", "0.3")).score());
            assertEquals(
                    Optional.empty(),
                    of(answered("not asked"))
                            .composite(Weights.of("0.5", "0.5", "0"))
                            .score());
            assertEquals(
                    Optional.of(new BigDecimal("100.00")),
                    of(answered("not asked"))
                            .composite(Weights.of("1", "0", "0"))
                            .score());
        }

        @Test
        void refusesWeightsThatAreNoneOrNotWhole() {
            assertThrows(IllegalArgumentException.class, () -> Weights.of("0.3", "0.3", "0.3"));
            assertThrows(IllegalArgumentException.class, () -> Weights.of("-0.3", "1", "0.3"));
        }
    }

    @Test
    void aFlowIsNotAskedHowRequestsStand() {
        Scorecard flow =
                Told.cardOf(Told.flow("2026-09-01T00:00", "2026-10-01T00:00"), ASOF, List.of(settled("settled")));

        assertThrows(IllegalStateException.class, flow::outcomes);
        assertThrows(IllegalStateException.class, flow::backlog);
        assertThrows(IllegalStateException.class, () -> flow.count(Count.SETTLED));
        assertEquals(1, flow.count(Count.CLOSURES_SETTLED));
    }
}
