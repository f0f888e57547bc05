package dev.docket.lifecycle;

import static dev.docket.lifecycle.RequestStory.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.obligation.Obligation;
import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.Periods;
import dev.docket.programme.Programme;
import dev.docket.programme.StandardRules;
import dev.docket.request.Actor;
import dev.docket.request.CommandKind;
import dev.docket.request.Guard;
import dev.docket.request.Letter;
import dev.docket.request.LetterNumber;
import dev.docket.request.PersonId;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestId;
import dev.docket.request.RequestRefusal;
import dev.docket.request.Roles;
import dev.docket.request.UnitId;
import dev.docket.time.Period;
import dev.docket.workflow.Defect;
import dev.docket.workflow.EventKind;
import dev.docket.workflow.RefusedException;
import dev.docket.workflow.Step;
import dev.docket.workflow.Timed;
import io.vavr.collection.Seq;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The doors: what goes in and what comes out of them, whatever the command; all doors in one file, as they share one story. */
// Over 400 lines because the doors are tried one after the other.
class RequestWorkflowTest {

    private final RequestStory story = new RequestStory();

    private static Programme changed() {
        Programme.Builder builder = Programme.builder();
        builder.from(PROGRAMME);
        List<ObligationRule> rules = PROGRAMME.rules().stream()
                .map(rule -> rule.code().equals(StandardRules.ANSWER)
                        ? StandardRules.answer(Periods.of(Period.workingDays(2)))
                                .build()
                        : rule)
                .toList();
        return builder.rules(rules).build();
    }

    @Nested
    class Handling {

        @Test
        void K5_aRefusalKeepsWhatTimeHadDone() {
            story.then("09-18T15:10", raise());
            Request before = story.request;

            Step<Request, RequestEvent, RequestRefusal> step =
                    story.workflow.handle(before, close(), at("09-30T10:00"));

            assertTrue(step.isRefused());
            assertTrue(step.facts().isEmpty());
            assertFalse(step.lapses().isEmpty());
            assertEquals(story.workflow.advance(before, at("09-30T10:00")).state(), step.state());
        }

        @Test
        void K7_aCommandOlderThanTheLastEventIsRefused() {
            story.assigned();

            RequestRefusal refusal = story.refused("09-21T10:59", submit());

            assertEquals(
                    new RequestRefusal.OutOfOrder(CommandKind.SUBMIT_ANSWER, at("09-21T10:59"), at("09-21T11:00")),
                    refusal);
        }

        @Test
        void whoMayNotIsToldWhoMay() {
            story.then("09-18T15:10", raise());

            RequestRefusal refusal = story.refused("09-18T16:00", new RequestCommand.Admit(HOUSING));

            assertEquals("the lead department may not admit; it is accepted from [office]", refusal.message());
        }

        @Test
        void theWrongStageSaysWhyAndWhere() {
            story.then("09-18T15:10", raise());

            assertEquals(
                    "cannot approve answer while RAISED: no answer waits for approval; it is accepted while [ASSIGNED]",
                    story.refused("09-18T16:00", approve()).message());
        }

        @Test
        void aFailedGuardSaysWhatWasFoundAndWhatToDo() {
            story.answered();

            assertEquals(
                    "cannot close: it is asked that a later follow-up reached the requester, or attempts are exhausted and a"
                            + " written notice went out, but 0 of 3 attempts were made and nobody was reached; follow up first, or send the written notice after the"
                            + " last attempt",
                    story.refused("09-28T10:00", close()).message());
        }

        @Test
        void bothExitsOfAResult() {
            story.then("09-18T15:10", raise());
            Step<Request, RequestEvent, RequestRefusal> step =
                    story.workflow.handle(story.request, close(), at("09-18T16:00"));

            assertTrue(step.outcome()
                    .fold(RequestRefusal::message, Object::toString)
                    .startsWith("cannot close"));
            RefusedException thrown =
                    assertThrows(RefusedException.class, () -> step.outcome().getOrElseThrow(RefusedException::new));
            assertTrue(thrown.refusal() instanceof RequestRefusal.WrongStage);
        }

        @Test
        void theVersionCountsTheEvents() {
            story.closed();

            assertEquals(story.history.size(), story.request.version());
        }
    }

    @Nested
    class Missing {

        private final RequestWorkflow elsewhere = RequestWorkflow.of(changed());

        @Test
        void R58_anotherContentUnderTheSameNameIsRefusedAtEveryDoor() {
            story.assigned();

            assertTrue(
                    elsewhere.handle(story.request, submit(), at("09-24T10:00")).isRefused());
            assertTrue(elsewhere.advance(story.request, at("12-01T10:00")).isRefused());
            assertEquals(
                    story.request,
                    elsewhere.advance(story.request, at("12-01T10:00")).state());
            assertTrue(elsewhere.timeline(story.request, at("12-01T10:00")).isEmpty());
            assertTrue(elsewhere.permitted(story.request, OFFICE, at("12-01T10:00")).stream()
                    .noneMatch(Permission::isAllowed));
        }

        @Test
        void R58_andADefectOfReplay() {
            story.assigned();

            Seq<Defect> defects = elsewhere
                    .replay(story.request.id(), story.history)
                    .fold(found -> found, request -> io.vavr.collection.List.empty());

            assertTrue(defects.head().what().contains("which is not here"), defects.toString());
        }

        @Test
        void aWorkflowNeedsAProgramme() {
            assertThrows(IllegalArgumentException.class, RequestWorkflow::of);
            assertThrows(IllegalArgumentException.class, () -> RequestWorkflow.of(PROGRAMME, changed()));
        }
    }

    @Nested
    class Replaying {

        @Test
        void K4_givesTheStateThatLivingGave() {
            story.closed();

            assertEquals(
                    story.request,
                    story.workflow
                            .replay(story.request.id(), story.history)
                            .getOrElseThrow(() -> new AssertionError()));
        }

        @Test
        void K11_evolveIsBlindToPolicy() {
            story.closed();
            RequestWorkflow other = RequestWorkflow.of(changed());

            Request folded = Request.unraised(story.request.id());
            for (RequestEvent event : story.history) {
                folded = other.evolve(folded, event);
            }

            assertEquals(story.request, folded);
        }

        @Test
        void aHistoryThatRunsBackwardsIsADefect() {
            story.closed();
            ArrayList<RequestEvent> backwards = new ArrayList<>(story.history);
            Collections.reverse(backwards);

            assertTrue(story.workflow.replay(story.request.id(), backwards).isInvalid());
        }

        @Test
        void aHistoryWithoutItsBeginningIsADefect() {
            story.closed();

            String defect = story.workflow
                    .replay(story.request.id(), story.history.subList(1, 3))
                    .fold(defects -> defects.head().what(), request -> "");

            assertEquals("comes before the request was raised", defect);
        }

        @Test
        void anEmptyHistoryIsARequestThatWasNotRaised() {
            Request request =
                    story.workflow.replay(RequestId.of("KQ-2"), List.of()).getOrElseThrow(() -> new AssertionError());

            assertFalse(request.isRaised());
            assertThrows(IllegalStateException.class, request::stage);
        }
    }

    @Nested
    class LookingAhead {

        @Test
        void theTimelineIsWhatHappensIfNobodyActs() {
            story.assigned();

            Seq<Step<Request, RequestEvent, RequestRefusal>> steps =
                    story.workflow.timeline(story.request, at("12-01T00:00"));

            assertEquals(
                    story.workflow
                            .advance(story.request, at("12-01T00:00"))
                            .lapses()
                            .toJavaList(),
                    steps.flatMap(Step::lapses).toJavaList());
            assertTrue(steps.forAll(
                    step -> step.lapses().forAll(event -> event.at().equals(step.askedAt()))));
        }

        @Test
        void underCommandsItIsWhatLivingGives() {
            List<Timed<RequestCommand>> plan = List.of(
                    new Timed<>(at("09-18T15:10"), raise()),
                    new Timed<>(at("09-21T10:00"), letter()),
                    new Timed<>(at("09-21T11:00"), receipt()),
                    new Timed<>(at("09-24T10:00"), submit()),
                    new Timed<>(at("09-24T15:00"), approve()));

            Seq<Step<Request, RequestEvent, RequestRefusal>> steps =
                    story.workflow.timeline(story.request, plan, at("09-24T15:00"));
            story.answered();

            assertEquals(story.request, steps.last().state());
        }
    }

    @Nested
    class Permitting {

        private Map<CommandKind, Boolean> permitted(Actor actor, String local) {
            TreeMap<CommandKind, Boolean> allowed = new TreeMap<>();
            story.workflow
                    .permitted(story.request, actor, at(local))
                    .forEach(p -> allowed.put(p.command(), p.isAllowed()));
            return allowed;
        }

        private List<CommandKind> allowed(Actor actor, String local) {
            return permitted(actor, local).entrySet().stream()
                    .filter(Map.Entry::getValue)
                    .map(Map.Entry::getKey)
                    .toList();
        }

        @Test
        void listsEveryKindButRaising() {
            story.assigned();

            assertEquals(
                    CommandKind.values().length - 1,
                    permitted(OFFICE, "09-22T10:00").size());
        }

        @Test
        void theLeadAnswersAndReports() {
            story.assigned();

            assertEquals(
                    List.of(
                            CommandKind.REPORT_PROGRESS,
                            CommandKind.RECORD_CONTACT,
                            CommandKind.REQUEST_EXTENSION,
                            CommandKind.SUBMIT_ANSWER,
                            CommandKind.RECORD),
                    allowed(HOUSING, "09-22T10:00"));
            // A department without a part in it only speaks to the requester and enters acts.
            assertEquals(
                    List.of(CommandKind.RECORD_CONTACT, CommandKind.RECORD),
                    allowed(Actor.of(Roles.LEAD, "water", "sun"), "09-22T10:00"));
        }

        @Test
        void aButtonAndARefusalSayTheSame() {
            story.answered();
            Permission closing = story.workflow.permitted(story.request, OFFICE, at("09-28T10:00")).stream()
                    .filter(p -> p.command() == CommandKind.CLOSE)
                    .findFirst()
                    .orElseThrow();

            assertEquals(
                    story.refused("09-28T10:00", close()), closing.refusal().orElseThrow());
        }

        @Test
        void beforeRaisingNothingIs() {
            assertEquals(List.of(), allowed(OFFICE, "09-18T10:00"));
        }
    }

    @Nested
    class Explaining {

        @Test
        void R60_everyOpenDateSaysWhyAndComesOutTheSame() {
            story.assigned();

            for (Obligation obligation : story.request.obligations().open()) {
                story.workflow
                        .explain(story.request, obligation.ref().rule())
                        .ifPresent(why -> assertEquals(
                                obligation.originalDue().orElseThrow(),
                                why.due().at()));
            }
            assertEquals(
                    "from Mon 21 Sep 2026 10:00; day 1 Tue 22 Sep, day 2 Wed 23 Sep, day 3 Thu 24 Sep, Fri 25 – Sun 27 Sep"
                            + " skipped: 中秋节, day 4 Mon 28 Sep, day 5 Tue 29 Sep, day 6 Wed 30 Sep, Thu 1 – Wed 7 Oct skipped:"
                            + " 国庆节, day 7 Thu 8 Oct; due Thu 8 Oct 2026 17:00, close of business",
                    story.workflow
                            .explain(story.request, StandardRules.ANSWER)
                            .orElseThrow()
                            .text(Locale.ENGLISH));
        }

        @Test
        void whatIsNotOwedHasNoWhy() {
            story.assigned();

            assertEquals(Optional.empty(), story.workflow.explain(story.request, StandardRules.CLOSING));
            assertEquals(Optional.empty(), story.workflow.explain(story.request, StandardRules.WEEKLY_REMINDER));
        }
    }

    @Test
    void theKindsOfEventsBelongToOneCaseEach() {
        story.closed().then("10-12T10:00", reopen(REQUESTER)).time("12-31T00:00");
        TreeMap<EventKind, Class<?>> cases = new TreeMap<>();

        for (RequestEvent event : story.history) {
            Class<?> other = cases.putIfAbsent(event.kind(), event.getClass());
            assertTrue(other == null || other == event.getClass(), event.kind() + " is of " + other);
        }
    }

    @Nested
    class Extremes {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "-1000000000-01-01T00:00:00Z",
                    "1899-12-31T23:59:59Z",
                    "2200-01-01T00:00:01Z",
                    "+1000000000-12-31T23:59:59.999999999Z"
                })
        void K6_anInstantThatIsSurelyAMistakeIsRefusedAtEveryDoor(String text) {
            Instant now = Instant.parse(text);
            Request unraised = story.request;
            story.assigned();

            assertTrue(
                    story.workflow.handle(unraised, raise(), now).outcome().getLeft()
                            instanceof RequestRefusal.OutOfRange);
            assertTrue(story.workflow.handle(story.request, submit(), now).isRefused());
            assertTrue(story.workflow.advance(story.request, now).isRefused());
            assertTrue(story.workflow.permitted(story.request, HOUSING, now).stream()
                    .noneMatch(Permission::isAllowed));
            assertTrue(story.workflow.timeline(story.request, now).isEmpty());
        }

        @Test
        void K6_aHostThatSleptForACenturyLosesNothingAndDoublesNothing() {
            story.assigned().time("09-28T00:00");

            Request awake = story.workflow
                    .advance(story.request, Instant.parse("2126-09-28T00:00:00Z"))
                    .state();

            assertEquals(
                    1200, awake.obligations().tally(StandardRules.MONTHLY_CHECK).breaches());
        }

        @Test
        void K6_datesBeyondReasonAreRefused() {
            story.then("09-18T15:10", raise());

            assertEquals(
                    List.of(Guard.ANSWER_DATE_AHEAD),
                    story.guards(
                            "09-21T10:00",
                            new RequestCommand.IssueLetter(
                                    OFFICE,
                                    Letter.builder()
                                            .number(LetterNumber.of("L-1"))
                                            .lead(UnitId.of("housing"))
                                            .supervisingLeader(PersonId.of("fang"))
                                            .answerBy(LocalDate.MAX)
                                            .build())));
            assertEquals(
                    List.of(Guard.REVIEW_DATE_AHEAD), story.guards("09-21T10:00", explain(Optional.of(LocalDate.MIN))));
            assertEquals(
                    List.of(Guard.SESSION_END_NEAR),
                    new RequestStory()
                            .guards(
                                    "09-18T15:10",
                                    new RequestCommand.Raise(
                                            OFFICE,
                                            intake().sessionEnd(Instant.MAX).build())));
        }
    }

    @Test
    void nullIsTheCallersFault() {
        @SuppressWarnings("NullAway") // that it is refused is what this shows
        Instant nothing = Collections.<Instant>singletonList(null).get(0);

        assertThrows(NullPointerException.class, () -> story.workflow.handle(story.request, raise(), nothing));
    }
}
