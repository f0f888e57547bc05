package dev.docket.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.docket.metrics.Breakdown.Place;
import dev.docket.request.RequestKind;
import dev.docket.request.RequesterId;
import dev.docket.request.Satisfaction;
import dev.docket.request.SessionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BreakdownTest {

    private static final String ASOF = "2026-10-15T00:00";

    private static Told raised(String id) {
        return new Told(id).raised("2026-09-04T10:00");
    }

    /** How many were raised in each part, as the parts are printed. */
    private static List<String> raised(Slicing slicing, Told... several) {
        ArrayList<String> lines = new ArrayList<>();
        Told.breakdown(slicing, ASOF, List.of(several))
                .slices()
                .forEach((slice, card) -> lines.add(slice + " " + card.count(Count.RAISED)));
        return lines;
    }

    @Nested
    class Slices {

        private final Told helped = raised("helped").dispatchedTo("2026-09-07T10:00", "housing", "water", "roads");
        private final Told led = raised("led").dispatchedTo("2026-09-07T10:00", "water");
        private final Told fresh = raised("fresh");

        @Test
        void leadAndCooperatorsAreCountedApartAndNeverAddedUp() {
            assertEquals(
                    List.of("housing 1", "water 1", "(with the office) 1"), raised(Slicing.LEAD, helped, led, fresh));
            assertEquals(List.of("roads 1", "water 1"), raised(Slicing.COOPERATOR, helped, led, fresh));
            Breakdown leads = Told.breakdown(Slicing.LEAD, ASOF, List.of(helped));
            Breakdown helpers = Told.breakdown(Slicing.COOPERATOR, ASOF, List.of(led));
            assertThrows(IllegalArgumentException.class, () -> leads.merge(helpers));
            assertFalse(Slicing.COOPERATOR.divides());
            assertEquals(1, leads.whole().count(Count.RAISED));
        }

        @Test
        void aDepartmentThatWasRelievedLeadsNoMore() {
            Told back = raised("back")
                    .dispatched("2026-09-07T10:00")
                    .givenBack("2026-09-07T11:00", "housing", "water")
                    .ruled("2026-09-07T12:00", true, "water");

            assertEquals(List.of("(with the office) 1"), raised(Slicing.LEAD, back));
            assertEquals(List.of("water 1"), raised(Slicing.LEAD, back.dispatchedTo("2026-09-07T14:00", "water")));
        }

        @Test
        void aCooperatorThatBecameLeadHelpsNoMore() {
            Told back = raised("back")
                    .dispatchedTo("2026-09-07T10:00", "housing", "water")
                    .givenBack("2026-09-07T11:00", "housing", "water")
                    .ruled("2026-09-07T12:00", true, "water")
                    .dispatchedTo("2026-09-07T14:00", "water");

            assertEquals(List.of(), raised(Slicing.COOPERATOR, back));
        }

        @Test
        void bySessionHostProgrammeEpisodeAndSize() {
            Told outside = new Told("outside").raisedOutsideSessions("2026-09-04T10:00");
            Told again = raised("again")
                    .solvedOnSite("2026-09-04T10:30")
                    .followedUp("2026-09-07T10:00", false, Satisfaction.DISSATISFIED);

            assertEquals(List.of("S-1 2", "(outside sessions) 1"), raised(Slicing.SESSION, fresh, outside, again));
            assertEquals(
                    List.of("he of S-1 2", "(no host) 1"),
                    raised(Slicing.host(session -> Optional.of("he of " + session)), fresh, outside, again));
            assertEquals(List.of("face-to-face 3"), raised(Slicing.PROGRAMME, fresh, outside, again));
            assertEquals(List.of("0 2", "1 1"), raised(Slicing.EPISODE, fresh, outside, again));
            Told small = new Told("small").raised("2026-09-04T10:00", i -> i.requester(RequesterId.of("kiosk")));
            assertEquals(
                    List.of("small 1", "(size not known) 1"),
                    raised(
                            Slicing.requesterSize(who ->
                                    who.equals(RequesterId.of("kiosk")) ? Optional.of("small") : Optional.empty()),
                            fresh,
                            small));
        }

        @Test
        void byCategoryAndKindAsTheyStand() {
            Told told = new Told("told")
                    .raised("2026-09-04T10:00", i -> i.category("land").kind(RequestKind.SUGGESTION));

            assertEquals(List.of("land 1"), raised(Slicing.CATEGORY, told));
            assertEquals(List.of("suggestion 1"), raised(Slicing.KIND, told));
            told.recategorised("2026-09-08T10:00", "finance");
            assertEquals(List.of("finance 1"), raised(Slicing.CATEGORY, told));
            assertEquals(List.of("problem 1"), raised(Slicing.KIND, told));
            Breakdown then = Told.breakdown(Slicing.CATEGORY, "2026-09-08T09:59", List.of(told));
            assertEquals(1, then.of(Slice.of("land")).count(Count.RAISED));
            assertEquals(0, then.of(Slice.of("finance")).count(Count.RAISED));
        }
    }

    @Nested
    class Ranks {

        /** So many of one department, of which so many are settled. */
        private List<Told> of(String unit, int all, int settled) {
            ArrayList<Told> several = new ArrayList<>();
            for (int i = 0; i < all; i++) {
                Told told = raised(unit + i).dispatchedTo("2026-09-07T10:00", unit);
                several.add(told);
                if (i < settled) {
                    told.submittedBy("2026-09-09T10:00", unit)
                            .approved("2026-09-09T11:00")
                            .followedUp("2026-09-10T10:00", true, Satisfaction.SATISFIED)
                            .closed("2026-09-11T10:00");
                }
            }
            return several;
        }

        private final List<Told> all = new ArrayList<>();

        private List<String> places() {
            return Told.breakdown(Slicing.LEAD, ASOF, all)
                    .ranked(card -> card.outcomes().settlement())
                    .stream()
                    .map((Place place) ->
                            (place.number().isPresent() ? place.number().getAsInt() + " " : "- ") + place.slice() + " "
                                    + place.rate().text())
                    .toList();
        }

        @Test
        void ofFewerThanTenCountsAreShownAndNobodyIsRanked() {
            all.addAll(of("housing", 10, 5));
            all.addAll(of("water", 9, 9));
            all.addAll(of("roads", 12, 9));
            all.addAll(of("tax", 20, 10));
            all.addAll(of("parks", 10, 1));
            for (int i = 0; i < 10; i++) {
                all.add(raised("fresh " + i).admitted("2026-09-04T11:00"));
            }

            assertEquals(
                    List.of(
                            "1 roads 75.00 % (9 of 12)",
                            "2 housing 50.00 % (5 of 10)",
                            "2 tax 50.00 % (10 of 20)",
                            "4 parks 10.00 % (1 of 10)",
                            "- water 100.00 % (9 of 9)",
                            "- (with the office) 0.00 % (0 of 10)"),
                    places());
        }
    }

    @Test
    void keepsWhatBelongsToNoneApartFromAPartOfThatName() {
        Told named = new Told("named").raised("2026-09-04T10:00", i -> i.session(SessionId.of("outside sessions")));
        Told outside = new Told("outside").raisedOutsideSessions("2026-09-04T10:00");

        assertEquals(List.of("outside sessions 1", "(outside sessions) 1"), raised(Slicing.SESSION, named, outside));
    }
}
