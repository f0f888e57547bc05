package dev.docket.lifecycle;

import static dev.docket.lifecycle.RequestStory.*;
import static dev.docket.lifecycle.TogetherStory.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.obligation.Anchor;
import dev.docket.obligation.DueRule;
import dev.docket.obligation.Obligation;
import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.Periods;
import dev.docket.obligation.RuleCode;
import dev.docket.programme.Programme;
import dev.docket.programme.StandardRules;
import dev.docket.request.ClassId;
import dev.docket.request.ClassSolution;
import dev.docket.request.EventKinds;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestId;
import dev.docket.request.Roles;
import dev.docket.request.SolutionId;
import dev.docket.time.CountingRule;
import dev.docket.time.Period;
import dev.docket.time.Suspension;
import dev.docket.workflow.EventKind;
import java.time.Instant;
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

        /** Merged at its last instant it has that instant left; a nanosecond later it had closed. */
        @Test
        void R49_aWindowMergedAtItsLastInstantIsOpenOnce() {
            RequestStory a = assigned("A", WANG, "09-21T09:00");
            RequestStory b = assigned("B", TANG, "09-21T09:00");
            merge(b, a, "09-22T17:00");
            unmerge(b, a, "09-24T10:00");
            assertEquals(Optional.of(at("09-24T10:00")), due(b, StandardRules.RETURN_WINDOW));

            RequestStory c = assigned("C", TANG, "09-21T09:00");
            RequestStory d = assigned("D", WANG, "09-21T09:00");
            merge(c, d, "09-22T17:00:00.000000001");
            unmerge(c, d, "09-24T10:00");
            assertEquals(Optional.empty(), due(c, StandardRules.RETURN_WINDOW));
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

    @Nested
    class OwedByARuleOfItsOwn {

        private static final EventKind FILED = EventKind.of("filed");
        private static final RuleCode FILING = RuleCode.of("filing");

        /** Closing arms it, and reopening leaves it. */
        private final Programme filing = Programme.builder()
                .id(PROGRAMME.id())
                .name(PROGRAMME.name())
                .calendar(PROGRAMME.calendar())
                .addAllRules(PROGRAMME.rules())
                .addRules(ObligationRule.builder()
                        .code(FILING)
                        .debtor(Roles.OFFICE)
                        .addArmedBy(EventKinds.CLOSED)
                        .due(new DueRule.Within(
                                Anchor.EVENT, Periods.of(Period.workingDays(20)), CountingRule.CIVIL, false))
                        .addDischargedBy(FILED)
                        .build())
                .otherActs(PROGRAMME.otherActs())
                .build();

        @Test
        void K8_whatIsMergedDoesNotOweIt_R49_andUnmergedItDoes() {
            RequestStory a = new RequestStory(filing).assigned();
            RequestStory b = new RequestStory(filing);
            b.request = Request.unraised(RequestId.of("B"));
            b.closed().then("09-28T12:00", reopen(INSPECTOR));
            Optional<Instant> owed = due(b, FILING);
            assertTrue(owed.isPresent());

            merge(b, a, "09-29T10:00");
            assertEquals(List.of(), b.request.obligations().open());
            unmerge(b, a, "09-30T10:00");

            assertEquals(owed, due(b, FILING));
        }
    }
}
