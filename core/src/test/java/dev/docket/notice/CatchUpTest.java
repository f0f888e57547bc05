package dev.docket.notice;

import static dev.docket.notice.Heard.kinds;
import static dev.docket.notice.Heard.ofRule;
import static dev.docket.notice.Heard.only;
import static dev.docket.notice.Heard.who;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.notice.Town.Life;
import dev.docket.programme.StandardRules;
import dev.docket.request.Actor;
import dev.docket.request.CommitmentId;
import dev.docket.request.RequestCommand;
import dev.docket.request.Roles;
import dev.docket.request.UnitId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a late asking tells, of a request whose answer was due on Thursday 17 September 2026 at 17:00. */
class CatchUpTest {

    private static Life assigned(Notices notices) {
        Life life = new Life("KQ-1", notices);
        life.when("2026-09-07T10:00", Town.raise("S-1", "2026-09-07T11:00"));
        life.when("2026-09-08T10:00", Town.letter("L-1"));
        return life;
    }

    private static Life assigned() {
        return assigned(Notices.of(Town.WORKFLOW, Town.directory()));
    }

    @Nested
    class WhatIsTooOld {

        private final Notices notices =
                Notices.of(Town.WORKFLOW, Town.directory(), CatchUp.skipStale(Duration.ofHours(64)));
        private final Life life = assigned(notices);

        private List<Notice> skipped() {
            int last = life.steps().size() - 1;
            return notices.skipped(life.befores().get(last), life.steps().get(last))
                    .asJava();
        }

        @Test
        void R38_isLeftOutAndGivenForTheRecord() {
            // Sunday at 9 is 64 hours after Thursday at 17; the warning was a day earlier.
            List<Notice> told = ofRule(StandardRules.ANSWER, life.asked("2026-09-20T09:00"));

            assertEquals(
                    List.of("BREACH to zhou", "BREACH to lin", "ESCALATION to jin", "ESCALATION to he"), who(told));
            assertEquals(List.of(), told.get(0).supersedes());
            assertEquals(List.of("WARNING to zhou"), who(ofRule(StandardRules.ANSWER, skipped())));
        }

        @Test
        void R38_isWhatIsOlderByAnything() {
            assertEquals(List.of(), who(ofRule(StandardRules.ANSWER, life.asked("2026-09-20T09:01"))));
            assertTrue(who(ofRule(StandardRules.ANSWER, skipped())).contains("BREACH to zhou"));
        }

        @Test
        void R38_isNothingThatSomebodyDid() {
            List<Notice> told = life.when("2026-10-12T09:30", Town.submit());

            assertEquals(List.of("OWED to lin"), who(ofRule(StandardRules.APPROVAL, told)));
            assertEquals(List.of(), ofRule(StandardRules.APPROVAL, skipped()));
        }

        @Test
        void R38_isNothingThatIsOverBesides() {
            life.when("2026-10-12T09:30", Town.submit());

            assertEquals(List.of(), who(kinds(NoticeKind.REMINDER, skipped())));
        }

        @Test
        void R38_isNothingWhereNoAgeIsNamed() {
            Notices all = Notices.of(Town.WORKFLOW, Town.directory());
            life.asked("2026-10-12T09:30");
            int last = life.steps().size() - 1;

            assertEquals(
                    List.of(),
                    all.skipped(life.befores().get(last), life.steps().get(last))
                            .asJava());
        }

        @Test
        void cannotBeOfTheFuture() {
            IllegalArgumentException thrown =
                    assertThrows(IllegalArgumentException.class, () -> CatchUp.skipStale(Duration.ofSeconds(-1)));

            assertTrue(thrown.toString().contains("must be zero or more, but was PT-1S"), thrown::toString);
            assertEquals(
                    Duration.ZERO,
                    CatchUp.skipStale(Duration.ZERO).skipsOlderThan().get());
        }
    }

    @Nested
    class TheLatest {

        @Test
        void R38_namesTheDepartmentsOfAllThatAreOfItsKind() {
            Life life = assigned();
            List<String> heads = List.of("water", "housing");
            for (int i = 0; i < 2; i++) {
                life.when(
                        "2026-09-09T10:00",
                        new RequestCommand.Commit(
                                Actor.of(Roles.DEPARTMENT_HEAD, heads.get(i), "head-" + i),
                                CommitmentId.of("C-" + i),
                                "a promise",
                                LocalDate.of(2026, 9, 15 + i)));
            }

            Notice told =
                    only(ofRule(StandardRules.COMMITMENT, life.asked("2026-09-17T09:00")), NoticeKind.BREACH, "lin");

            assertEquals(List.of(UnitId.of("housing"), UnitId.of("water")), told.units());
        }

        @Test
        void R38_namesADepartmentOnceHoweverOftenItWasReminded() {
            Notice reminder = only(assigned().asked("2026-10-12T09:30"), NoticeKind.REMINDER, "zhou");

            assertEquals(3, reminder.supersedes().size());
            assertEquals(List.of(UnitId.of("housing")), reminder.units());
        }
    }
}
