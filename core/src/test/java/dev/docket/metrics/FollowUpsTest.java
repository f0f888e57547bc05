package dev.docket.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.docket.request.Satisfaction;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What requesters say, all of them answered on Wednesday 9 September 2026. */
class FollowUpsTest {

    private static final String ASOF = "2026-09-11T12:00";

    private static Told answered(String id) {
        return new Told(id)
                .raised("2026-09-04T10:00")
                .dispatched("2026-09-07T10:00")
                .submitted("2026-09-09T10:00")
                .approved("2026-09-09T11:00");
    }

    private static Told said(String id, boolean accepted, Satisfaction grade) {
        return answered(id).followedUp("2026-09-10T10:00", accepted, grade);
    }

    /** One of each grade, one who gave none, one not reached and one not asked. */
    private final FollowUps said = Told.cardOf(
                    ASOF,
                    said("very", true, Satisfaction.VERY_SATISFIED),
                    said("simply", true, Satisfaction.SATISFIED),
                    said("basically", true, Satisfaction.BASICALLY_SATISFIED),
                    said("not", false, Satisfaction.DISSATISFIED),
                    said("kind but unsolved", false, Satisfaction.SATISFIED),
                    said("silent", true, Satisfaction.NOT_RATED),
                    answered("not reached").notReached("2026-09-10T10:00"),
                    answered("not asked"))
            .followUps();

    private static final String LEFT = "excluded: not rated 1, not reached 1, not followed up 1";

    @Test
    void R75_satisfactionNamesItsBar() {
        assertEquals(
                "satisfaction 40.00 % (2 of 5; " + LEFT + ")",
                said.satisfaction(Satisfaction.SATISFIED).toString());
        assertEquals(
                "satisfaction, basically included 60.00 % (3 of 5; " + LEFT + ")",
                said.satisfaction().toString());
        assertEquals(
                "satisfaction, very satisfied only 20.00 % (1 of 5; " + LEFT + ")",
                said.satisfaction(Satisfaction.VERY_SATISFIED).toString());
        assertThrows(IllegalArgumentException.class, () -> said.satisfaction(Satisfaction.DISSATISFIED));
        assertThrows(IllegalArgumentException.class, () -> said.satisfaction(Satisfaction.NOT_RATED));
    }

    @Test
    void strictlyItIsOfAllThatWereFollowedUpReachedOrNot() {
        assertEquals(
                "satisfaction, of all followed up 28.57 % (2 of 7; excluded: not followed up 1)",
                said.strictSatisfaction(Satisfaction.SATISFIED).toString());
        assertEquals(
                "satisfaction, basically included, of all followed up 42.86 % (3 of 7; excluded: not followed up 1)",
                said.strictSatisfaction(Satisfaction.BASICALLY_SATISFIED).toString());
    }

    /** The follow-up of what was answered on Wednesday is due on Monday the 14th at 17:00. */
    @Test
    void coverageIsOfThoseDueForIt() {
        assertEquals(
                "followed up 85.71 % (6 of 7; excluded: not yet due 1)",
                said.coverage().toString());
        Told waiting = answered("waiting");
        assertEquals(
                "undefined (0 of 0; excluded: not yet due 1)",
                Told.cardOf("2026-09-14T17:00", waiting).followUps().coverage().text());
        assertEquals(
                "0.00 % (0 of 1)",
                Told.cardOf("2026-09-14T17:01", waiting).followUps().coverage().text());
    }

    @Test
    void aFlowHasWhatWasSaidInItWhenTheAnswerCameBefore() {
        List<Told> several = List.of(
                said("very", true, Satisfaction.VERY_SATISFIED),
                answered("later").followedUp("2026-09-11T10:00", true, Satisfaction.BASICALLY_SATISFIED));
        FollowUps friday = Told.cardOf(Told.flow("2026-09-11T00:00", "2026-09-12T00:00"), "2026-09-30T00:00", several)
                .followUps();

        assertEquals("resolution 100.00 % (1 of 1)", friday.resolution().toString());
        assertEquals(
                "satisfaction 0.00 % (0 of 1)",
                friday.satisfaction(Satisfaction.SATISFIED).toString());
    }
}
