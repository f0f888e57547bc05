package dev.docket.lifecycle;

import static dev.docket.lifecycle.Commands.*;
import static dev.docket.lifecycle.RequestStory.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.docket.obligation.SupervisionLevel;
import dev.docket.programme.StandardRules;
import dev.docket.request.Actor;
import dev.docket.request.Acts;
import dev.docket.request.Guard;
import dev.docket.request.NamedRole;
import dev.docket.request.PersonId;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.time.Period;
import dev.docket.workflow.EventKind;
import dev.docket.workflow.Role;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Names, and acts of a named kind. */
class RecordCommandsTest {

    private final RequestStory story = new RequestStory();

    @Nested
    class Naming {

        private RequestCommand name(NamedRole role, String person) {
            return new RequestCommand.Name(OFFICE, role, PersonId.of(person));
        }

        @Test
        void KQ22_namesOrChangesAPerson() {
            story.assigned();

            assertEquals(facts("named"), story.gives("09-22T10:00", name(NamedRole.COMPANION, "mei")));
            story.then("09-22T11:00", name(NamedRole.CONTACT, "feng"))
                    .then("09-22T12:00", name(NamedRole.SUPERVISING_LEADER, "gu"))
                    .then("09-22T13:00", name(NamedRole.COMPANION, "bai"));

            assertEquals(Optional.of(PersonId.of("bai")), story.request.companion());
            assertEquals(Optional.of(PersonId.of("feng")), story.request.contact());
            assertEquals(Optional.of(PersonId.of("gu")), story.request.supervisingLeader());
        }

        @Test
        void isForTheOfficeWhileItIsOpen() {
            story.closed().refusesInThisStage("09-29T10:00", name(NamedRole.COMPANION, "mei"));
            new RequestStory()
                    .assigned()
                    .refusesThisActor(
                            "09-22T10:00", new RequestCommand.Name(HOST, NamedRole.COMPANION, PersonId.of("mei")));
        }
    }

    @Nested
    class Recording {

        @Test
        void aSampledCaseIsRevisitedButNotTooSoon() {
            RequestStory sampled = under(builder -> builder.rules(PROGRAMME.rules().stream()
                    .map(rule -> rule.code().equals(StandardRules.REVISIT)
                            ? StandardRules.revisit(Period.calendarDays(90), Period.calendarDays(60), 1_000)
                                    .build()
                            : rule)
                    .toList()));
            sampled.answered().then("09-28T10:00", satisfied());
            RequestCommand revisit = record(INSPECTOR, Acts.REVISIT);

            // 90 days after 28 September: 2 in September, 31, 30, and Sunday 27 December, which rolls to Monday.
            assertEquals(
                    facts(
                            "closed as confirmed",
                            "met: closing",
                            "owed: reopen-window by 10-28 17:00",
                            "owed: revisit by 12-28 17:00"),
                    sampled.gives("09-28T11:00", close()));
            // 60 days after 28 September: 27 November.
            assertEquals(facts("revisit"), sampled.gives("11-26T16:00", revisit));
            assertEquals(facts("revisit", "met: revisit"), sampled.gives("11-27T09:00", revisit));
            assertEquals(Optional.empty(), sampled.request.nextDue());
        }

        @Test
        void aDateThatItNamesIsNear() {
            story.assigned()
                    .refuses(
                            "09-22T10:00",
                            new RequestCommand.Record(
                                    OFFICE,
                                    Acts.VISIT,
                                    "saw it",
                                    Optional.of(date("09-22").plusYears(11))),
                            Guard.ACT_DATE_NEAR);
        }

        private RequestCommand plan(String... day) {
            return new RequestCommand.Record(
                    LEADER, Acts.PLAN, "pump it out", day.length == 0 ? Optional.empty() : Optional.of(date(day[0])));
        }

        @Test
        void fulfilsWhatARuleAsksFor() {
            story.assigned().then("09-22T10:00", escalate(SupervisionLevel.WARNING, "rain is forecast"));

            assertEquals(facts("plan", "met: warning-plan"), story.gives("09-22T11:00", plan("09-22")));
        }

        @Test
        void aPlanNamesADateThatIsNotPast() {
            story.assigned();
            story.refuses("09-22T10:00", plan(), Guard.PLAN_DATED);
            story.refuses("09-22T10:00", plan("09-21"), Guard.PLAN_DATED);

            story.then("09-22T10:00", plan("09-22"));
        }

        @Test
        void anActIsOneThatTheProgrammeNamesForTheRole() {
            story.assigned();
            story.refuses("09-22T10:00", record(OFFICE, EventKind.of("rain dance")), Guard.ACT_KNOWN);
            story.refuses("09-22T10:00", record(HOUSING, Acts.DECISION), Guard.ACT_KNOWN);
            // Of a role for which it names no act at all.
            story.refuses(
                    "09-22T10:00",
                    new RequestCommand.Record(LEADER, Acts.INTERIM_REPLY, "soon", Optional.empty()),
                    Guard.ACT_KNOWN);
            story.refusesThisActor("09-22T10:00", record(Actor.of(Role.of("passer-by"), "street", "x"), Acts.VISIT));
        }

        @Test
        void nothingElseChangesByIt() {
            story.assigned();
            Request before = story.request;

            assertEquals(facts("interim reply"), story.gives("09-22T10:00", record(HOUSING, Acts.INTERIM_REPLY)));

            assertEquals(before.obligations(), story.request.obligations());
            assertEquals(before.stage(), story.request.stage());
        }

        @Test
        void KQ12_theMonthlyCheckIsDoneInItsMonth() {
            story.assigned();
            // Due with the first working day of October, and one of September is none of October.
            assertEquals(facts("monthly check"), story.gives("09-30T10:00", record(OFFICE, Acts.MONTHLY_CHECK)));

            assertEquals(
                    facts("monthly check", "met: monthly-check", "owed: monthly-check by 11-02 17:00"),
                    story.gives("10-08T10:00", record(OFFICE, Acts.MONTHLY_CHECK)));
        }
    }
}
