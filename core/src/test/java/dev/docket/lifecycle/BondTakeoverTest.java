package dev.docket.lifecycle;

import static dev.docket.lifecycle.RequestStory.*;
import static dev.docket.lifecycle.TogetherStory.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.obligation.Obligation;
import dev.docket.programme.StandardRules;
import dev.docket.request.ClassId;
import dev.docket.request.ClassSolution;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestId;
import dev.docket.request.SolutionId;
import dev.docket.time.Suspension;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the survivor of a merging takes over, and what has as much time left as before when it is undone. */
class BondTakeoverTest {

    private static final ClassId WATER = ClassId.of("water-pressure");
    private static final ClassSolution PUMPS = ClassSolution.of(SolutionId.of("pumps"), WATER, "pumps are paid for");

    private static RequestStory classed(String key) {
        return assigned(key, TANG, "09-21T09:00")
                .then("09-21T09:10", new RequestCommand.JoinClass(OFFICE, WATER))
                .then("09-21T09:20", new RequestCommand.OfferClassSolution(OFFICE, PUMPS));
    }

    @Nested
    class TakenOver {

        @Test
        void L53_theClassAndWhatWasOfferedInIt() {
            RequestStory a = assigned("A", WANG, "09-21T09:00");

            merge(classed("B"), a, "09-21T10:00");

            assertEquals(Optional.of(WATER), a.request.bonds().classId());
            assertEquals(Optional.of(PUMPS), a.request.bonds().offered());
        }

        @Test
        void L53_aClassOfItsOwnStays() {
            ClassId own = ClassId.of("noise");
            RequestStory a =
                    assigned("A", WANG, "09-21T09:00").then("09-21T09:10", new RequestCommand.JoinClass(OFFICE, own));

            merge(classed("B"), a, "09-21T10:00");

            assertEquals(Optional.of(own), a.request.bonds().classId());
            assertEquals(Optional.empty(), a.request.bonds().offered());
        }

        @Test
        void FS_13_theMatches() {
            RequestStory a = raised("A", WANG, false);
            RequestStory b = raised("B", TANG, false);
            RequestStory c = raised("C", TANG, false);
            taken(a.workflow.match(b.request, c.request, OFFICE, "glass for steel", at("09-21T10:00")), b, c);
            taken(a.workflow.match(b.request, a.request, OFFICE, "glass for tea", at("09-21T10:30")), b, a);

            merge(b, a, "09-21T11:00");

            assertEquals(
                    List.of(RequestId.of("B"), RequestId.of("C")),
                    a.request.bonds().matches());
        }
    }

    @Nested
    class StoodStill {

        /** The letter of Monday 09:00 may be given back until Tuesday at the close. */
        @Test
        void R49_aWindowHasAsMuchLeftAsWhenItWasMerged() {
            RequestStory a = assigned("A", WANG, "09-21T09:00");
            RequestStory b = assigned("B", TANG, "09-21T09:00");
            assertEquals(Optional.of(at("09-22T17:00")), due(b, StandardRules.RETURN_WINDOW));
            merge(b, a, "09-22T10:00");

            unmerge(b, a, "09-24T10:00");

            assertEquals(Optional.of(at("09-24T17:00")), due(b, StandardRules.RETURN_WINDOW));
            Obligation window =
                    b.request.obligations().of(StandardRules.RETURN_WINDOW).get(0);
            assertEquals(List.of(new Suspension(at("09-22T10:00"), at("09-24T10:00"))), window.suspensions());
            assertTrue(
                    b.workflow.explain(b.request, StandardRules.RETURN_WINDOW).isPresent());
            assertTrue(isReturnable(b, "09-24T17:00"));
            assertFalse(isReturnable(b, "09-24T17:01"));
        }

        private static boolean isReturnable(RequestStory story, String local) {
            return story.workflow
                    .advance(story.request, at(local))
                    .state()
                    .assignments()
                    .get(0)
                    .returnable();
        }

        @Test
        void R49_undoneAtOnceNothingMoves() {
            RequestStory a = assigned("A", WANG, "09-21T09:00");
            RequestStory b = assigned("B", TANG, "09-21T09:00");
            List<Obligation> owed = b.request.obligations().open();
            merge(b, a, "09-22T10:00");
            unmerge(b, a, "09-22T10:00");

            assertEquals(owed, b.request.obligations().open());
        }
    }
}
