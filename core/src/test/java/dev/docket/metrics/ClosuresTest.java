package dev.docket.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.docket.request.Acts;
import dev.docket.request.Satisfaction;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Whether what was closed on Friday 11 September 2026 stays closed; the window for reopening is open until 11 October. */
class ClosuresTest {

    private static Told answered(String id) {
        return Told.watched(id)
                .raised("2026-09-04T10:00")
                .dispatched("2026-09-07T10:00")
                .submitted("2026-09-09T10:00")
                .approved("2026-09-09T11:00");
    }

    private static Told closed(String id) {
        return answered(id)
                .followedUp("2026-09-10T10:00", true, Satisfaction.SATISFIED)
                .closed("2026-09-11T10:00");
    }

    private static Closures of(String asOf, Told... several) {
        return Told.cardOf(asOf, several).closures();
    }

    @Nested
    class Reopening {

        @Test
        void isOfClosingsThatHadTheWholeWindow() {
            Told reopened = closed("reopened").reopenedByTheInspector("2026-09-15T10:00");

            assertEquals(
                    "reopened 100.00 % (1 of 1; excluded: window still open 1)",
                    of("2026-09-30T00:00", reopened, closed("young"))
                            .reopening()
                            .toString());
            assertEquals(
                    "reopened 50.00 % (1 of 2)",
                    of("2026-10-20T00:00", reopened, closed("old")).reopening().toString());
        }

        @Test
        void afterTheWindowItIsNoneWithinIt() {
            Told late = closed("late").annulled("2026-10-20T10:00");

            assertEquals(
                    "0.00 % (0 of 1)", of("2026-10-21T00:00", late).reopening().text());
            assertEquals(1, late.card("2026-10-21T00:00").count(Count.CLOSURES_REOPENED));
        }

        @Test
        void inAFlowItIsOfTheWindowOfTheClosing() {
            List<Told> several = List.of(closed("reopened").reopenedByTheInspector("2026-10-08T10:00"));
            Window september = Told.flow("2026-09-01T00:00", "2026-10-01T00:00");
            Window october = Told.flow("2026-10-01T00:00", "2026-11-01T00:00");

            assertEquals(
                    "100.00 % (1 of 1)",
                    Told.cardOf(september, "2026-11-01T00:00", several)
                            .closures()
                            .reopening()
                            .text());
            assertEquals(
                    "undefined (0 of 0)",
                    Told.cardOf(october, "2026-11-01T00:00", several)
                            .closures()
                            .reopening()
                            .text());
            assertEquals(1, Told.cardOf(october, "2026-11-01T00:00", several).count(Count.REOPENINGS));
        }

        @Test
        void aReplyThatFailedItsFollowUpIsReopenedThoughNothingWasClosed() {
            Told failed = answered("failed").followedUp("2026-09-10T10:00", false, Satisfaction.DISSATISFIED);

            assertEquals(
                    "replies reopened 50.00 % (1 of 2; excluded: not yet closed 1)",
                    of("2026-09-11T12:00", failed, closed("closed"), answered("waiting"))
                            .repliesReopened()
                            .toString());
            assertEquals(
                    "undefined (0 of 0)",
                    of("2026-09-11T12:00", failed).reopening().text());
        }
    }

    @Nested
    class FalseClosures {

        @Test
        void areAnnulledOfThoseLookedAtAgain() {
            assertEquals(
                    "false closures 33.33 % (1 of 3; excluded: not looked at 1)",
                    of(
                                    "2026-10-20T00:00",
                                    closed("annulled").annulled("2026-09-16T10:00"),
                                    closed("upheld").recorded("2026-09-16T10:00", Acts.REVISIT),
                                    closed("upheld, then reopened")
                                            .recorded("2026-09-16T10:00", Acts.REVISIT)
                                            .reopenedByTheInspector("2026-09-17T10:00"),
                                    closed("not looked at"))
                            .falseClosures()
                            .toString());
        }

        @Test
        void whoLookedAndThenAnnulledLookedOnce() {
            assertEquals(
                    "100.00 % (1 of 1)",
                    of(
                                    "2026-10-20T00:00",
                                    closed("c")
                                            .recorded("2026-09-16T10:00", Acts.REVISIT)
                                            .annulled("2026-09-16T11:00"))
                            .falseClosures()
                            .text());
        }

        /** Under "face to face" 50 of 1,000 are looked at, and this is none of them. */
        @Test
        void outsideTheSampleTheySayNothingOfTheWhole() {
            Told told = new Told("KQ-1")
                    .raised("2026-09-04T10:00")
                    .solvedOnSite("2026-09-04T10:30")
                    .followedUp("2026-09-07T10:00", true, Satisfaction.SATISFIED)
                    .closed("2026-09-07T11:00")
                    .annulled("2026-09-16T10:00");

            assertEquals(
                    "undefined (0 of 0; excluded: annulled outside the sample 1)",
                    of("2026-09-17T00:00", told).falseClosures().text());
        }

        /** One of twenty-nine, as published: see {@link IntervalTest}. */
        @Test
        void tellWhatTheSampleSaysOfAll() {
            Scorecard.Builder card = Scorecard.builder(Told.WATCHED.calendar(), Told.at("2026-10-20T00:00"));
            for (int i = 0; i < 29; i++) {
                Told told = closed("R-" + i);
                Told looked =
                        i == 7 ? told.annulled("2026-09-16T10:00") : told.recorded("2026-09-16T10:00", Acts.REVISIT);
                card.add(looked.id(), looked.history());
            }

            Rate rate = card.build().closures().falseClosures();
            assertEquals("3.45 % (1 of 29)", rate.text());
            assertEquals("0.0061 to 0.1718", rate.interval().orElseThrow().toString());
        }
    }

    @Test
    void L14_writeOffsLessThoseUndoneAreTheClosed() {
        Scorecard card = Told.cardOf(
                "2026-10-20T00:00",
                closed("closed"),
                closed("reopened").reopenedByTheInspector("2026-09-15T10:00"),
                closed("annulled").annulled("2026-09-16T10:00"),
                answered("open"));

        assertEquals(3, card.count(Count.WRITE_OFFS));
        assertEquals(2, card.count(Count.WRITE_OFFS_UNDONE));
        assertEquals(1, card.count(Count.CLOSED));
        assertEquals(new Movement(0, 4, 2, 3, 3), card.movement());
    }

    @Test
    void L14_whatWasMergedIsWrittenOffUntilItStandsAloneAgain() {
        Told told = answered("merged").merged("2026-09-14T10:00", "survivor");

        assertEquals(new Movement(0, 1, 0, 1, 0), told.card("2026-09-14T10:00").movement());
        assertEquals(0, told.card("2026-09-14T10:00").count(Count.CLOSURES));
        told.unmerged("2026-09-15T10:00");
        assertEquals(new Movement(0, 1, 1, 1, 1), told.card("2026-09-15T10:00").movement());
    }
}
