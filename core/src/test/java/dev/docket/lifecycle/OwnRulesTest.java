package dev.docket.lifecycle;

import static dev.docket.lifecycle.Commands.*;
import static dev.docket.lifecycle.RequestStory.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.docket.obligation.Anchor;
import dev.docket.obligation.DueRule;
import dev.docket.obligation.LadderStep;
import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.Periods;
import dev.docket.obligation.RuleCode;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.programme.Act;
import dev.docket.programme.Programme;
import dev.docket.request.EventKinds;
import dev.docket.request.Guard;
import dev.docket.request.Roles;
import dev.docket.time.Cadence;
import dev.docket.time.CountingRule;
import dev.docket.time.Period;
import dev.docket.workflow.EventKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * A scheme that asks for three acts of which the library has never heard, as data alone: a review after each soil report, a guarantee
 * for each promise, a photograph each week.
 */
class OwnRulesTest {

    private static final EventKind SOIL_REPORT = EventKind.of("soil report");
    private static final EventKind SOIL_REVIEW = EventKind.of("soil review");
    private static final EventKind GUARANTEE = EventKind.of("guarantee lodged");
    private static final EventKind PHOTOGRAPH = EventKind.of("site photograph");

    private static final RuleCode REVIEWING = RuleCode.of("soil-review");
    private static final RuleCode GUARANTEEING = RuleCode.of("guarantee");
    private static final RuleCode PHOTOGRAPHING = RuleCode.of("site-photograph");

    private static final Programme SOIL = programme(builder -> builder.addOtherActs(Act.of(SOIL_REPORT, Roles.LEAD))
            .addRules(
                    ObligationRule.builder()
                            .code(REVIEWING)
                            .debtor(Roles.OFFICE)
                            .addArmedBy(SOIL_REPORT)
                            .due(within(Period.workingDays(1)))
                            .addDischargedBy(SOIL_REVIEW)
                            .addCancelledBy(EventKinds.CLOSED)
                            .addLadder(
                                    new LadderStep(
                                            Period.workingDays(0), SupervisionLevel.WARNING, List.of(Roles.HOST)),
                                    new LadderStep(
                                            Period.workingDays(2), SupervisionLevel.CRITICAL, List.of(Roles.INSPECTOR)))
                            .build(),
                    ObligationRule.builder()
                            .code(GUARANTEEING)
                            .debtor(Roles.DEPARTMENT_HEAD)
                            .perSubject(true)
                            .addArmedBy(EventKinds.COMMITTED)
                            .due(within(Period.workingDays(3)))
                            .addWarnings(Period.workingDays(1))
                            .addDischargedBy(GUARANTEE)
                            .addCancelledBy(EventKinds.COMMITMENT_DISCHARGED, EventKinds.CLOSED)
                            .build(),
                    ObligationRule.builder()
                            .code(PHOTOGRAPHING)
                            .debtor(Roles.LEAD)
                            .addArmedBy(EventKinds.LETTER_ISSUED)
                            .due(new DueRule.Recurring(
                                    Cadence.every(1, Cadence.Unit.WEEKS),
                                    1,
                                    DueRule.Window.SINCE_ARMED,
                                    CountingRule.CIVIL))
                            .addDischargedBy(PHOTOGRAPH)
                            .addCancelledBy(EventKinds.ANSWER_APPROVED, EventKinds.CLOSED)
                            .build()));

    private final RequestStory story = new RequestStory(SOIL).assigned();

    private static DueRule within(Period period) {
        return new DueRule.Within(Anchor.EVENT, Periods.of(period), CountingRule.CIVIL, false);
    }

    @Nested
    class ArmedByAnotherAct {

        @Test
        void isOwedFromThatActOn() {
            assertEquals(
                    facts("soil report", "owed: soil-review by 09-23 17:00"),
                    story.gives("09-22T10:00", record(HOUSING, SOIL_REPORT)));
            // A second report while the review is owed changes nothing.
            assertEquals(facts("soil report"), story.gives("09-22T11:00", record(HOUSING, SOIL_REPORT)));

            assertEquals(
                    facts("soil review", "met: soil-review"), story.gives("09-23T17:00", record(OFFICE, SOIL_REVIEW)));
            assertEquals(0, story.breaches(REVIEWING));
        }

        @Test
        void isBreachedLadderedAndCured() {
            story.then("09-22T10:00", record(HOUSING, SOIL_REPORT)).time("09-23T17:00:01");
            assertEquals(1, story.breaches(REVIEWING));
            assertEquals(SupervisionLevel.WARNING, story.request.supervision());

            // Two working days later: Thursday 24, Monday 28 September.
            story.time("09-28T17:00");
            assertEquals(SupervisionLevel.WARNING, story.request.supervision());
            story.time("09-28T17:00:01");
            assertEquals(SupervisionLevel.CRITICAL, story.request.supervision());

            assertEquals(
                    facts("soil review", "met: soil-review late"),
                    story.gives("09-29T10:00", record(OFFICE, SOIL_REVIEW)));
            assertEquals(1, story.breaches(REVIEWING));
        }

        @Test
        void whoOwesItRecordsItAndNobodyElse() {
            story.refuses("09-22T10:00", record(HOUSING, SOIL_REVIEW), Guard.ACT_KNOWN);
            story.refuses("09-22T10:00", record(OFFICE, SOIL_REPORT), Guard.ACT_KNOWN);
            new RequestStory().assigned().refuses("09-22T10:00", record(OFFICE, SOIL_REVIEW), Guard.ACT_KNOWN);
        }

        @Test
        void saysWhyItIsDueWhenItIsDue() {
            story.then("09-22T10:00", record(HOUSING, SOIL_REPORT));

            assertEquals(
                    Optional.of(at("09-23T17:00")),
                    story.workflow
                            .explain(story.request, REVIEWING)
                            .map(why -> why.due().at()));
        }
    }

    @Nested
    class OneForEachSubject {

        private RequestStory promisedTwice() {
            return story.then("09-22T10:00", commit(HOUSING_HEAD, "C-1", "11-02"))
                    .then("09-23T10:00", commit(WATER_HEAD, "C-2", "11-03"));
        }

        @Test
        void isOwedForEachPromiseByItself() {
            promisedTwice();

            // Wednesday 23, Thursday 24, Monday 28; and Thursday 24, Monday 28, Tuesday 29 September.
            assertEquals(Optional.of("09-28T17:00"), story.due(GUARANTEEING, "C-1"));
            assertEquals(Optional.of("09-29T17:00"), story.due(GUARANTEEING, "C-2"));
        }

        @Test
        void aKeptPromiseNeedsItsOwnNoMore() {
            promisedTwice();

            assertEquals(
                    facts("commitment discharged", "met: commitment/C-1", "void: guarantee/C-1"),
                    story.gives("09-24T10:00", keep(HOUSING, "C-1")));
            assertEquals(Optional.of("09-29T17:00"), story.due(GUARANTEEING, "C-2"));
        }

        @Test
        void isWarnedOfBreachedAndCuredEach() {
            promisedTwice().time("09-28T17:00:01");

            assertEquals(1, story.breaches(GUARANTEEING));
            // The act names no promise, and so is for all that wait for it: the missed one and the one that is not due
            // yet.
            assertEquals(
                    facts("guarantee lodged", "met: guarantee/C-1 late", "met: guarantee/C-2"),
                    story.gives("09-29T10:00", record(HOUSING_HEAD, GUARANTEE)));
            // Warned at the close of the working day before: of C-1 on Thursday 24, of C-2 on Monday 28 September.
            assertEquals(List.of("09-24 17:00", "09-28 17:00"), story.warnings(GUARANTEEING));
        }
    }

    @Nested
    class AgainAndAgain {

        @Test
        void eachWeekAtTheCloseOfItsDay() {
            // Mondays from the letter of 21 September; 5 October is off and moves to Thursday 8 October.
            assertEquals(Optional.of("09-28T17:00"), story.due(PHOTOGRAPHING));
            assertEquals(
                    facts("site photograph", "met: site-photograph", "owed: site-photograph by 10-08 17:00"),
                    story.gives("09-28T12:00", record(HOUSING, PHOTOGRAPH)));
            assertEquals(
                    facts("site photograph", "met: site-photograph", "owed: site-photograph by 10-12 17:00"),
                    story.gives("10-08T12:00", record(HOUSING, PHOTOGRAPH)));
        }

        @Test
        void aMissedOneStaysMissedAndTheNextIsOwed() {
            story.time("10-08T17:00:01");

            // Of 28 September and 8 October; the one before the last can be made up for no more.
            assertEquals(2, story.breaches(PHOTOGRAPHING));
            assertEquals(2, story.request.obligations().of(PHOTOGRAPHING).size());
            // One photograph counts for the missed one and for that of the 12th, which is owed since then.
            assertEquals(
                    facts(
                            "site photograph",
                            "met: site-photograph late",
                            "met: site-photograph",
                            "owed: site-photograph by 10-19 17:00"),
                    story.gives("10-09T10:00", record(HOUSING, PHOTOGRAPH)));
        }

        @Test
        void endsWithTheAnswer() {
            story.then("09-24T10:00", submit()).then("09-24T15:00", approve());

            assertEquals(List.of(), story.request.obligations().of(PHOTOGRAPHING));
        }
    }

    @Test
    void K4_suchAHistoryReplaysAsItWasLived() {
        story.then("09-22T10:00", record(HOUSING, SOIL_REPORT))
                .then("09-22T11:00", commit(HOUSING_HEAD, "C-1", "11-02"))
                .time("10-31T00:00");

        assertEquals(
                story.request,
                story.workflow
                        .replay(story.request.id(), story.history)
                        .getOrElseThrow(() -> new AssertionError("no valid history")));
    }
}
