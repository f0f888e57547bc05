package dev.docket.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.request.Intake;
import dev.docket.request.RequestKind;
import dev.docket.request.Satisfaction;
import dev.docket.request.SessionId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What schemes have published, from histories of as many requests that were lived under "face to face". */
class PublishedFiguresTest {

    private static final String ASOF = "2026-10-15T00:00";
    private static final BigDecimal NINETY_FIVE = BigDecimal.valueOf(95);

    private final List<Told> all = new ArrayList<>();

    private Told raised(UnaryOperator<Intake.Builder> otherwise) {
        Told told = Told.watched("R-" + all.size()).raised("2026-09-04T10:00", otherwise);
        all.add(told);
        return told;
    }

    private Told raised() {
        return raised(intake -> intake);
    }

    private static UnaryOperator<Intake.Builder> ofSession(int number) {
        return intake -> intake.session(SessionId.of("S-" + number));
    }

    private static Told answered(Told told) {
        return told.dispatched("2026-09-07T10:00")
                .contacted("2026-09-07T11:00", "housing")
                .submitted("2026-09-09T10:00")
                .approved("2026-09-09T11:00");
    }

    private static Told solvedOnSite(Told told) {
        return told.solvedOnSite("2026-09-04T10:30").followedUp("2026-09-07T10:00", true, Satisfaction.SATISFIED);
    }

    private static Told settled(Told told) {
        return solvedOnSite(told).closed("2026-09-07T11:00");
    }

    private Scorecard card() {
        Scorecard.Builder card = Scorecard.builder(Told.PROGRAMME.calendar(), Told.at(ASOF));
        all.forEach(told -> card.add(told.id(), told.history()));
        return card.build();
    }

    private Breakdown by(Slicing slicing) {
        return Told.breakdown(slicing, ASOF, all);
    }

    @Test
    void KQ19_sevenHundredAndThirtyFiveOf773AreAboveNinetyFivePercentAnd734AreNot() {
        for (int i = 0; i < 773; i++) {
            Told told = raised(ofSession(1 + i % 51));
            if (i < 735) {
                settled(told);
            } else {
                told.dispatched("2026-09-07T10:00");
            }
        }

        assertEquals("95.08 % (735 of 773)", card().outcomes().settlement().text());
        assertTrue(card().outcomes().settlement().exceeds(NINETY_FIVE));
        all.get(0).reopenedByTheInspector("2026-09-15T10:00");
        assertEquals("94.95 % (734 of 773)", card().outcomes().settlement().text());
        assertFalse(card().outcomes().settlement().exceeds(NINETY_FIVE));
        int sessions = by(Slicing.SESSION).slices().size();
        assertEquals("15.16 (773 for 51)", new Average("items for each session", 773, sessions).text());
    }

    @Test
    void DA16_eightySevenAreFortyFiveDoneAndFortyTwoInProgress() {
        for (int i = 0; i < 87; i++) {
            Told told = raised();
            if (i < 45) {
                settled(told);
            } else {
                told.dispatched("2026-09-07T10:00");
            }
        }

        Scorecard card = card();
        assertEquals("51.72 % (45 of 87)", card.outcomes().settlement().text());
        assertEquals(42, card.backlog().open());
        assertEquals(87, card.count(Count.SETTLED) + card.backlog().open());
        assertEquals(new Movement(0, 87, 0, 45, 42), card.movement());
    }

    @Test
    void NX10_NX12_allWereHandledOfWhichNothingIsKnown() {
        for (int i = 0; i < 35; i++) {
            RequestKind kind = i < 20 ? RequestKind.PROBLEM : RequestKind.SUGGESTION;
            int session = 1 + i % 13;
            answered(raised(intake -> ofSession(session).apply(intake).kind(kind)));
        }

        Scorecard card = card();
        assertEquals("response 100.00 % (35 of 35)", card.outcomes().response().toString());
        assertEquals("answered 100.00 % (35 of 35)", card.outcomes().answers().toString());
        assertEquals(
                "undefined (0 of 0; excluded: not followed up 35)",
                card.followUps().resolution().text());
        Breakdown kinds = by(Slicing.KIND);
        assertEquals(20, kinds.of(Slice.of("problem")).count(Count.RAISED));
        assertEquals(15, kinds.of(Slice.of("suggestion")).count(Count.RAISED));
        assertEquals(35, kinds.whole().count(Count.RAISED));
        int sessions = by(Slicing.SESSION).slices().size();
        assertEquals("2.69 (35 for 13)", new Average("items for each session", 35, sessions).text());
    }

    @Test
    void NX14_whatIsOnlyExplainedIsSettledAndNeverSolved() {
        for (int i = 0; i < 10; i++) {
            raised().explainedForGood("2026-09-04T10:30")
                    .followedUp("2026-09-07T10:00", true, Satisfaction.SATISFIED)
                    .closed("2026-09-07T11:00");
        }

        Scorecard card = card();
        assertEquals(
                "settlement 100.00 % (10 of 10)", card.outcomes().settlement().toString());
        assertEquals("0.00 % (0 of 10)", card.followUps().resolution().text());
    }

    @Test
    void TZ14_solvedAndAnsweredAreTwoFigures() {
        for (int i = 0; i < 701; i++) {
            Told told = answered(raised());
            if (i < 400) {
                told.followedUp("2026-09-10T10:00", true, Satisfaction.SATISFIED)
                        .closed("2026-09-11T10:00");
            }
        }

        Scorecard card = card();
        assertEquals(701, card.count(Count.ANSWERED));
        assertEquals(400, card.count(Count.RESOLVED));
        assertEquals("100.00 % (701 of 701)", card.outcomes().answers().text());
        assertEquals("57.06 % (400 of 701)", card.outcomes().strictResolution().text());
    }

    /** Of "over a hundred" a lower bound is all that can be said. */
    @Test
    void FS17_overAHundredRequestsOfTwentySessions() {
        for (int i = 0; i < 101; i++) {
            settled(raised(ofSession(1 + i % 20)));
        }

        Scorecard card = card();
        assertTrue(card.count(Count.RAISED) > 100);
        assertEquals(card.count(Count.RAISED), card.count(Count.RESOLVED));
        assertEquals(20, by(Slicing.SESSION).slices().size());
        assertEquals("8.60 (172 for 20)", new Average("enterprises for each session", 172, 20).text());
    }

    /** Huzhou: 99.13 % of 3,489 items. Two shares lie nearest to it, and neither is it: the denominator was another one. */
    @Test
    void R75_aShareThatNoNumeratorGivesHadAnotherDenominator() {
        for (int i = 0; i < 3489; i++) {
            boolean content = i < 3459;
            raised().solvedOnSite("2026-09-04T10:30")
                    .followedUp(
                            "2026-09-07T10:00", content, content ? Satisfaction.SATISFIED : Satisfaction.DISSATISFIED);
        }
        BigDecimal claimed = new BigDecimal("99.13");

        Rate more = card().followUps().satisfaction(Satisfaction.SATISFIED);
        assertEquals("99.14 % (3459 of 3489)", more.text());
        Told last = Told.watched("R-3458")
                .raised("2026-09-04T10:00")
                .solvedOnSite("2026-09-04T10:30")
                .followedUp("2026-09-07T10:00", false, Satisfaction.DISSATISFIED);
        all.set(3458, last);
        Rate less = card().followUps().satisfaction(Satisfaction.SATISFIED);
        assertEquals("99.11 % (3458 of 3489)", less.text());
        assertNotEquals(Optional.of(claimed), more.percent());
        assertNotEquals(Optional.of(claimed), less.percent());
    }

    /** Fangcheng: 21 suggestions, 15 requests, of which 13 were solved on site. */
    @Test
    void NX10_thirteenOfFifteenRequestsWereSolvedOnSiteWhateverWasSuggested() {
        for (int i = 0; i < 36; i++) {
            RequestKind kind = i < 15 ? RequestKind.PROBLEM : RequestKind.SUGGESTION;
            Told told = raised(intake -> intake.kind(kind));
            if (i < 13) {
                solvedOnSite(told);
            } else {
                told.dispatched("2026-09-07T10:00");
            }
        }

        assertEquals(
                "86.67 % (13 of 15)",
                by(Slicing.KIND).of(Slice.of("problem")).outcomes().onSite().text());
    }

    /** Pu'er: 56 received, of which 25 were explained and not taken on; of 31 admitted 13 are done and 18 running. */
    @Test
    void R75_theNotAdmittedAreInNoSettlementRate() {
        for (int i = 0; i < 56; i++) {
            Told told = raised();
            if (i < 13) {
                settled(told);
            } else if (i < 31) {
                told.dispatched("2026-09-07T10:00");
            } else {
                told.rejected("2026-09-07T10:00");
            }
        }

        Scorecard card = card();
        assertEquals(
                "41.94 % (13 of 31; excluded: rejected 25)",
                card.outcomes().settlement().text());
        assertEquals(
                "coverage of settlement 55.36 % (31 of 56)",
                card.outcomes().settlement().coverage().toString());
        assertEquals(18, card.backlog().open());
    }

    @Test
    void aThousandScorecardsMergeAsTheyWereOne() {
        for (int i = 0; i < 1000; i++) {
            settled(raised(ofSession(i % 40)));
        }
        Scorecard.Builder merged = Scorecard.builder(Told.PROGRAMME.calendar(), Told.at(ASOF));
        Scorecard folded =
                Scorecard.builder(Told.PROGRAMME.calendar(), Told.at(ASOF)).build();
        for (Told told : all) {
            merged.add(told.card(ASOF));
            folded = folded.merge(told.card(ASOF));
        }

        assertEquals(card(), merged.build());
        assertEquals(card(), folded);
    }
}
