package dev.docket.lifecycle;

import static dev.docket.lifecycle.RequestStory.HOUSING;
import static dev.docket.lifecycle.RequestStory.INSPECTOR;
import static dev.docket.lifecycle.RequestStory.LEADER;
import static dev.docket.lifecycle.RequestStory.OFFICE;
import static dev.docket.lifecycle.RequestStory.PROGRAMME;
import static dev.docket.lifecycle.RequestStory.at;
import static dev.docket.lifecycle.RequestStory.letter;
import static dev.docket.lifecycle.RequestStory.raise;
import static dev.docket.lifecycle.RequestStory.reopen;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.notice.Notices;
import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.Periods;
import dev.docket.programme.Limits;
import dev.docket.programme.Programme;
import dev.docket.programme.StandardRules;
import dev.docket.request.CommandKind;
import dev.docket.request.Conditions;
import dev.docket.request.Guard;
import dev.docket.request.Letter;
import dev.docket.request.LetterNumber;
import dev.docket.request.PersonId;
import dev.docket.request.Priority;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestRefusal;
import dev.docket.request.SuspensionReason;
import dev.docket.request.UnitId;
import dev.docket.testkit.lifecycle.NoticeLaws;
import dev.docket.time.Period;
import dev.docket.workflow.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** More stories that once broke a law, of the whole life of a request. */
class RegressionOfLawsTest {

    private static Programme.Builder programme() {
        Programme.Builder programme = Programme.builder();
        programme.from(PROGRAMME);
        return programme;
    }

    private static RequestCommand extension(Period period) {
        return new RequestCommand.RequestExtension(HOUSING, period, "the ground is frozen");
    }

    private static RequestCommand granted() {
        return new RequestCommand.DecideExtension(LEADER, true, "so it is");
    }

    /**
     * The redone answer has half of 7 working days, 4: from Tuesday 29 September on these are 30 September, 8, 9 and (worked) Saturday 10
     * October. Three working days from Friday 9 October would be Tuesday 13 October; one is Saturday 10 October.
     */
    @Test
    void L18_cooperatorsOfALaterEpisodeAreDueNoLaterThanTheRedoneAnswer() {
        RequestStory story = new RequestStory();
        story.closed().then("09-29T10:00", reopen(INSPECTOR));
        assertEquals(Optional.of("10-10T17:00"), story.due(StandardRules.REDO));

        story.then(
                "10-09T10:00",
                new RequestCommand.Reassign(
                        OFFICE,
                        Letter.builder()
                                .number(LetterNumber.of("L-2"))
                                .lead(UnitId.of("housing"))
                                .addCooperators(UnitId.of("water"))
                                .supervisingLeader(PersonId.of("fang"))
                                .build(),
                        "water must help"));

        assertEquals(Optional.of("10-10T17:00"), story.due(StandardRules.COOPERATION));
    }

    /** All extensions together move a date by 15 working days at most; when these are used up, no button asks for more. */
    @Test
    void K9_nobodyMayAskForAnExtensionWhenTheCapIsUsedUp() {
        RequestStory story = new RequestStory(
                programme().limits(Limits.builder().extensions(2).build()).build());
        story.assigned().then("09-22T10:00", extension(Period.workingDays(15))).then("09-22T11:00", granted());

        assertEquals(
                List.of(Guard.EXTENSION_WITHIN_CAP),
                story.workflow.permitted(story.request, HOUSING, at("09-23T10:00")).stream()
                        .filter(permission -> permission.command() == CommandKind.REQUEST_EXTENSION)
                        .flatMap(permission -> permission.refusal().stream())
                        .flatMap(refusal -> ((RequestRefusal.Unmet) refusal).failed().stream())
                        .map(RequestRefusal.Failed::guard)
                        .toList());
    }

    /** What the adoption withdraws is in the step that is told of, but in no rule of the version that stands after it. */
    @Test
    void K10_anAdoptionThatWithdrawsARuleIsTold() {
        List<ObligationRule> fewer = PROGRAMME.rules().stream()
                .filter(rule -> !rule.code().equals(StandardRules.WEEKLY_REMINDER))
                .toList();
        RequestStory story =
                new RequestStory(PROGRAMME, programme().version(2).rules(fewer).build());
        Request before = story.assigned().request;

        Step<Request, RequestEvent, RequestRefusal> step =
                story.when("09-22T10:00", new RequestCommand.AdoptProgrammeVersion(OFFICE, 2));

        assertEquals(List.of(), story.request.obligations().of(StandardRules.WEEKLY_REMINDER));
        assertTrue(Notices.of(story.workflow, NoticeLaws.everybody(PROGRAMME.calendar()))
                .from(before, step)
                .forAll(notice -> notice.rule().isEmpty()));
    }

    /**
     * Seven working days from Monday 14 September are over on Tuesday 22 September, 15 working days later is Tuesday 20 October: 28
     * calendar days lead exactly there. An urgent answer is due on Tuesday 15 September, for which the cap is Monday 12 October: 28
     * calendar days would lead to 13 October.
     */
    @Test
    void L34_anExtensionIsGrantedOnlyWithinTheCapOfTheDateThatStandsThen() {
        Periods periods =
                Periods.of(Period.workingDays(7)).when(Conditions.priority(Priority.URGENT), Period.workingDays(1));
        List<ObligationRule> rules = PROGRAMME.rules().stream()
                .map(rule -> rule.code().equals(StandardRules.ANSWER)
                        ? StandardRules.answer(periods).build()
                        : rule)
                .toList();
        RequestStory story = new RequestStory(programme().rules(rules).build());
        story.then("09-14T09:00", raise())
                .then("09-14T10:00", letter())
                .then("09-14T11:00", extension(Period.calendarDays(28)))
                .then("09-14T12:00", new RequestCommand.Reprioritise(OFFICE, Priority.URGENT, "children live there"));
        assertEquals(Optional.of("09-15T17:00"), story.due(StandardRules.ANSWER));

        assertEquals(List.of(Guard.EXTENSION_WITHIN_CAP), story.guards("09-14T13:00", granted()));
    }

    /**
     * Seven working days from Monday 21 September are 22, 23, 24, 28, 29, 30 September and 8 October. The other version of the rule knows
     * of no suspension: the clock runs again at once, one close of business (of 22 September) is credited, and Friday 9 October is due.
     */
    @Test
    void L32_anAdoptionThatDropsAPauseLetsTheClockRunAgain() {
        List<ObligationRule> unstopped = PROGRAMME.rules().stream()
                .map(rule -> rule.code().equals(StandardRules.ANSWER) ? withoutPauses(rule) : rule)
                .toList();
        RequestStory story = new RequestStory(
                PROGRAMME, programme().version(2).rules(unstopped).build());
        story.assigned()
                .then(
                        "09-22T10:00",
                        new RequestCommand.Suspend(
                                OFFICE,
                                SuspensionReason.EXPERT_EXAMINATION,
                                LocalDate.parse("2026-09-30"),
                                "the ground is surveyed"))
                .then("09-23T10:00", new RequestCommand.AdoptProgrammeVersion(OFFICE, 2));

        assertEquals(Optional.of("10-09T17:00"), story.due(StandardRules.ANSWER));
        assertTrue(story.request.obligations().of(StandardRules.ANSWER).stream()
                .noneMatch(obligation -> obligation.isPaused()));
    }

    private static ObligationRule withoutPauses(ObligationRule rule) {
        ObligationRule.Builder builder = ObligationRule.builder();
        builder.from(rule);
        return builder.pauses(List.of()).build();
    }

    /**
     * The report of October, due on Friday 30, falls into the deferral and is left out; the next one is due on Monday 30 November, and
     * counts from the first of November. What is reported on the evening of 30 October is none of it.
     */
    @Test
    void L50_aReportOfAMonthThatIsLeftOutDoesNotCountForTheNext() {
        RequestStory story = new RequestStory(
                programme().addRules(StandardRules.monthlyReport().build()).build());
        story.assigned()
                .then("09-30T10:00", new RequestCommand.ReportProgress(HOUSING, "half is done"))
                .then("10-20T10:00", RequestStory.defer("12-15"))
                .then("10-30T18:00", RequestStory.review(RequestCommand.Verdict.RESUME, Optional.empty()))
                .then("10-30T18:30", new RequestCommand.ReportProgress(HOUSING, "it goes on"));
        assertEquals(Optional.of("11-30T17:00"), story.due(StandardRules.MONTHLY_REPORT));

        story.then("11-02T10:00", new RequestCommand.ReportProgress(HOUSING, "the report of November"));
        assertEquals(Optional.of("12-31T17:00"), story.due(StandardRules.MONTHLY_REPORT));
    }
}
