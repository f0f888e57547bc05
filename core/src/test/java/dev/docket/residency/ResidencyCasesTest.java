package dev.docket.residency;

import static dev.docket.residency.Stay.ANN;
import static dev.docket.residency.Stay.AUDIT;
import static dev.docket.residency.Stay.BEN;
import static dev.docket.residency.Stay.CHIEF;
import static dev.docket.residency.Stay.DEPUTY;
import static dev.docket.residency.Stay.FINANCE;
import static dev.docket.residency.Stay.LAW;
import static dev.docket.residency.Stay.MILL;
import static dev.docket.residency.Stay.OFFICE;
import static dev.docket.residency.Stay.ORDINARY;
import static dev.docket.residency.Stay.agreed;
import static dev.docket.residency.Stay.as;
import static dev.docket.residency.Stay.embedded;
import static dev.docket.residency.Stay.group;
import static dev.docket.residency.Stay.officer;
import static dev.docket.residency.Stay.running;
import static dev.docket.residency.Stay.team;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.request.RequestId;
import dev.docket.request.RequesterId;
import dev.docket.request.UnitId;
import dev.docket.session.BatchId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the programmes ask of those who stay in enterprises, row by row. */
class ResidencyCasesTest {

    @Nested
    class TheTerm {

        @Test
        void DA1_aYearEndsByItselfWithItsLastDay() {
            Stay stay = running();
            stay.until("2022-06-30T23:59");
            assertEquals(ResidencyStatus.RUNNING, stay.status());

            stay.until("2022-07-01T00:00");

            assertEquals(ResidencyStatus.ENDED, stay.status());
            assertEquals(Optional.of(Stay.at("2022-07-01T00:00").minusNanos(1)), stay.residency.endedAt());
            assertEquals(Optional.empty(), stay.residency.nextDue());
            assertEquals(List.of(), stay.residency.obligations().open());
            stay.assertStored();
        }

        @Test
        void DA1_theLastDayIsCountedFromTheFirstThatWasAgreedHoweverLateTheStart() {
            Stay stay = agreed(embedded().trained(false), team(), "2021-06-01T10:00");
            stay.starts("2021-07-05T09:00");

            assertTrue(stay.isBreached("start"));
            assertEquals(List.of("2022-06-30T23:59:59"), stay.owed("term"));
            assertEquals(Optional.of(LocalDate.parse("2022-06-30")), stay.rules.lastDay(team().build()));
        }

        @Test
        void DA1_batchesAreSentOutOneAfterTheOther() {
            BatchId first = BatchId.of("first");
            BatchId second = BatchId.of("second");
            Stay one = agreed(embedded(), team().batch(first), "2021-06-01T10:00");
            Stay other = agreed(
                    embedded(), team().batch(second).firstDay(LocalDate.parse("2022-07-01")), "2021-06-01T10:00");

            List<Residency> all = List.of(one.residency, other.residency, running().residency);

            assertEquals(
                    List.of(one.residency),
                    all.stream().filter(stay -> stay.isOf(first)).toList());
            assertEquals(
                    List.of(other.residency),
                    all.stream().filter(stay -> stay.isOf(second)).toList());
        }

        @Test
        void whatIsBrokenOffHasAReasonAndOwesNothing() {
            Stay stay = running();

            assertEquals(
                    List.of(ResidencyGuard.BREAK_EXPLAINED),
                    stay.unmet(new ResidencyCommand.End(OFFICE, " "), "2021-07-01T09:00"));
            stay.does(new ResidencyCommand.End(OFFICE, "the mill is closed"), "2021-07-01T09:00");

            assertEquals(ResidencyStatus.ENDED, stay.status());
            assertEquals(List.of(), stay.residency.obligations().open());
            assertEquals(List.of(), stay.residency.shortfalls());
            stay.assertStored();
        }
    }

    @Nested
    class TheTeam {

        private List<ResidencyGuard> against(ResidencyRules.Builder rules, Agreement.Builder agreement) {
            Stay stay = new Stay(rules);
            return stay.unmet(stay.agree(agreement), "2021-06-01T10:00");
        }

        @Test
        void DA2_aTeamIsOneAndTwoAndThree() {
            assertEquals("1+2+3", embedded().build().formula().toString());
            assertEquals(
                    ResidencyStatus.AGREED,
                    agreed(embedded(), team(), "2021-06-01T10:00").status());
            assertEquals(
                    List.of(ResidencyGuard.FORMULA_FILLED),
                    against(embedded(), team().addExpertTeams(UnitId.of("fourth"))));
            assertEquals(
                    List.of(ResidencyGuard.FORMULA_FILLED),
                    against(embedded(), team().officers(List.of(officer(ANN, DEPUTY, "1990-01-01")))));
            assertEquals(
                    List.of(ResidencyGuard.NAMED_ONCE),
                    against(embedded(), team().expertTeams(List.of(LAW, LAW, AUDIT))));
            assertEquals(List.of(ResidencyGuard.NAMED_ONCE), against(embedded(), team().leader(ANN)));
        }

        @Test
        void DA2_theFormulaIsDataOfTheRules() {
            ResidencyRules.Builder rules =
                    embedded().formula(new TeamFormula(2, 0)).expertVisits(Optional.empty());

            Stay stay = agreed(rules, team().expertTeams(List.of()), "2021-06-01T10:00");

            assertEquals(ResidencyStatus.AGREED, stay.status());
        }

        @Test
        void DA3_aLeaderIsThereForOneToThreeEnterprises() {
            List<Residency> three = Stream.of("mill", "forge", "dye works")
                    .map(enterprise -> agreed(
                                    embedded(), team().enterprise(RequesterId.of(enterprise)), "2021-06-01T10:00")
                            .residency)
                    .toList();
            Residency fourth =
                    agreed(embedded(), team().enterprise(RequesterId.of("saw mill")), "2021-06-01T10:00").residency;
            Stay over = agreed(embedded(), team().enterprise(RequesterId.of("pottery")), "2021-06-01T10:00");
            over.does(new ResidencyCommand.End(OFFICE, "called off"), "2021-06-02T10:00");
            ResidencyRules rules = embedded().build();

            assertEquals(List.of(), rules.misfits(three));
            assertEquals(List.of(), rules.misfits(List.of(fourth)), "one is enough");
            assertEquals(
                    List.of(),
                    rules.misfits(Stream.concat(three.stream(), Stream.of(over.residency))
                            .toList()));
            assertEquals(
                    List.of(),
                    rules.misfits(Stream.concat(three.stream(), Stream.of(three.get(0)))
                            .toList()));
            List<LeaderLoad> misfits = rules.misfits(
                    Stream.concat(three.stream(), Stream.of(fourth)).toList());
            assertEquals(1, misfits.size());
            assertEquals(CHIEF, misfits.get(0).leader());
            assertEquals(4, misfits.get(0).enterprises().size());
            assertEquals(
                    1,
                    embedded()
                            .leastPerLeader(2)
                            .build()
                            .misfits(List.of(fourth))
                            .size());
        }

        @Test
        void DA4_officersHaveNoOtherDuties() {
            Agreement.Builder half = team().officers(List.of(
                    new Officer(ANN, DEPUTY, LocalDate.parse("1990-01-01"), false),
                    officer(BEN, ORDINARY, "1990-01-01")));

            assertEquals(List.of(ResidencyGuard.FULL_TIME), against(embedded(), half));
            assertEquals(
                    ResidencyStatus.AGREED,
                    agreed(embedded().fullTime(false), half, "2021-06-01T10:00").status());
        }

        /** Ages on 30 June 2021. */
        @Test
        void DA4_agesAreThoseOfTheFirstDay() {
            assertTrue(fits(DEPUTY, "1980-07-01"), "40, and 41 tomorrow");
            assertFalse(fits(DEPUTY, "1980-06-30"), "41 today");
            assertTrue(fits(ORDINARY, "1985-07-01"), "35, and 36 tomorrow");
            assertFalse(fits(ORDINARY, "1985-06-30"), "36 today");
            assertFalse(fits("section chief", "1990-01-01"), "a grade that the rules do not name");
        }

        private boolean fits(String grade, String born) {
            Stay stay = new Stay(embedded());
            Agreement.Builder team =
                    team().officers(List.of(officer(ANN, grade, born), officer(BEN, ORDINARY, "1990-01-01")));
            boolean accepted =
                    stay.give(stay.agree(team), "2021-06-01T10:00").outcome().isRight();
            if (!accepted) {
                assertEquals(List.of(ResidencyGuard.AGE_FITS), stay.unmet(stay.agree(team), "2021-06-01T10:00"));
            }
            return accepted;
        }
    }

    @Nested
    class BeforeTheStart {

        @Test
        void DA7_eachOfficerIsToBeTrainedBeforeTheStart() {
            Stay stay = agreed(embedded(), team(), "2021-06-01T10:00");
            assertEquals(List.of("ann 2021-06-29T17:00", "ben 2021-06-29T17:00"), stay.owed("training"));
            assertEquals(List.of("2021-06-30T23:59:59"), stay.owed("start"));

            stay.trains(ANN, "2021-06-29T16:00");
            stay.until("2021-06-30T08:00");

            assertTrue(stay.isBreached("training"));
            ResidencyRefusal refusal = stay.refused(new ResidencyCommand.Start(OFFICE), "2021-06-30T09:00");
            assertEquals(
                    "cannot start: it is asked that every officer was trained where the rules ask for it, but [ben] were not;"
                            + " train them first",
                    refusal.message());
            stay.trains(BEN, "2021-06-30T10:00");
            stay.starts("2021-06-30T11:00");
            assertEquals(ResidencyStatus.RUNNING, stay.status());
            assertFalse(stay.isBreached("start"));
            stay.assertStored();
        }

        @Test
        void DA7_beforeAMondayTheTrainingIsDueOnFriday() {
            Stay stay = agreed(embedded(), team().firstDay(LocalDate.parse("2021-07-05")), "2021-06-01T10:00");

            assertEquals(List.of("ann 2021-07-02T17:00", "ben 2021-07-02T17:00"), stay.owed("training"));
        }

        @Test
        void DA7_anotherDayMovesWhatIsOwedAndAnotherOfficerIsTrainedToo() {
            Stay stay = agreed(embedded(), team(), "2021-06-01T10:00");
            stay.trains(ANN, "2021-06-02T10:00");

            stay.does(stay.agree(team().firstDay(LocalDate.parse("2021-07-07"))), "2021-06-03T10:00");

            assertEquals(List.of("ben 2021-07-06T17:00"), stay.owed("training"));
            assertEquals(List.of("2021-07-07T23:59:59"), stay.owed("start"));
            assertEquals(
                    List.of(ResidencyGuard.TRAINED_ONCE),
                    stay.unmet(new ResidencyCommand.Train(OFFICE, ANN), "2021-06-03T11:00"));
            stay.assertStored();
        }
    }

    @Nested
    class Meanwhile {

        @Test
        void DA6_eachExpertTeamComesEveryMonth() {
            Stay stay = running();
            assertEquals(
                    List.of("finance 2021-07-30T23:59:59", "law 2021-07-30T23:59:59", "audit 2021-07-30T23:59:59"),
                    stay.owed("expert-visit"));

            stay.consults(FINANCE, "2021-07-10T10:00");
            stay.consults(LAW, "2021-07-30T20:00");
            stay.until("2021-08-01T00:00");

            assertEquals(List.of("audit 2021-07-30"), stay.missed("expert-visit"));
            assertEquals(
                    List.of("finance 2021-08-31T23:59:59", "law 2021-08-31T23:59:59", "audit 2021-08-31T23:59:59"),
                    stay.owed("expert-visit"));
            ResidencyFigures figures = stay.figures("2021-08-01T00:00");
            assertEquals(3, figures.expertVisitsDue());
            assertEquals(2, figures.expertVisitsInTime());
            assertEquals(
                    List.of(ResidencyGuard.EXPERTS_OF_TEAM),
                    stay.unmet(new ResidencyCommand.Consult(OFFICE, UnitId.of("tax")), "2021-08-02T10:00"));
            stay.assertStored();
        }

        @Test
        void DA6_aSecondVisitInTheSameMonthIsNotTheNextMonths() {
            Stay stay = running();
            stay.consults(FINANCE, "2021-07-10T10:00");
            stay.consults(FINANCE, "2021-07-20T10:00");
            stay.until("2021-09-01T00:00");

            assertTrue(stay.missed("expert-visit").contains("finance 2021-08-31"));
        }

        @Test
        void DA10_eachOfficerReportsEveryMonthAndMissingOneIsABreach() {
            Stay stay = running();
            assertEquals(List.of("ann 2021-07-30T17:00", "ben 2021-07-30T17:00"), stay.owed("report"));

            stay.reports(ANN, "2021-07-29T10:00");
            stay.until("2021-07-31T00:00");

            assertTrue(stay.isBreached("report"));
            assertEquals(List.of("ben 2021-07-30"), stay.missed("report"));
            assertEquals(List.of("ann 2021-08-31T17:00", "ben 2021-08-31T17:00"), stay.owed("report"));
            stay.reports(BEN, "2021-08-03T10:00");
            ResidencyFigures figures = stay.figures("2021-08-03T10:00");
            assertEquals(3, figures.reportsDue(), "ben's is August's too");
            assertEquals(2, figures.reportsInTime());
            assertEquals(2, stay.figures("2021-07-31T00:00").reportsDue());
            assertEquals(List.of("ben 2021-07-30"), stay.missed("report"));
            stay.assertStored();
        }

        @Test
        void DA10_theFirstReportIsOfTheFirstMonthThatIsLongEnough() {
            Stay late = agreed(
                    embedded().trained(false), team().firstDay(LocalDate.parse("2021-07-20")), "2021-06-01T10:00");
            late.starts("2021-07-20T09:00");

            assertEquals(List.of("ann 2021-08-31T17:00", "ben 2021-08-31T17:00"), late.owed("report"));
        }

        @Test
        void DA5_DA10_theWorkLedgerKeepsWhatAccountWasGivenOf() {
            Stay stay = running();
            stay.delivers(ANN, OutputKind.SUGGESTION, "a night bus", "2021-07-01T10:00");
            stay.reports(ANN, "2021-07-29T10:00");

            assertEquals(
                    List.of(
                            ResidencyCommandKind.TRAIN,
                            ResidencyCommandKind.TRAIN,
                            ResidencyCommandKind.DELIVER,
                            ResidencyCommandKind.REPORT),
                    stay.residency.account().stream()
                            .map(done -> done.what().kind())
                            .toList());
            assertEquals(
                    List.of(ResidencyGuard.OWN_ACCOUNT),
                    stay.unmet(new ResidencyCommand.Report(as(BEN), ANN, "all is well"), "2021-07-29T11:00"));
        }

        @Test
        void DA9_hardCasesAreReportedToTheLeaderByThemselves() {
            Stay stay = running();
            RequestId land = RequestId.of("land");
            ResidencyCommand brief = new ResidencyCommand.Brief(as(ANN), ANN, land, "no quota is left");

            stay.does(brief, "2021-07-05T10:00");

            assertEquals(Optional.of(CHIEF), stay.residency.agreement().map(Agreement::leader));
            assertEquals(
                    List.of(land),
                    stay.residency
                            .accountOf(ResidencyCommand.Brief.class)
                            .map(ResidencyCommand.Brief::request)
                            .toList());
            assertEquals(1, stay.figures("2021-07-05T10:00").specialReports());
            assertEquals(
                    List.of("ann 2021-07-30T17:00", "ben 2021-07-30T17:00"),
                    stay.owed("report"),
                    "it is not the monthly report");
        }

        @Test
        void DA15_visitsAndMeetingsAreCounted() {
            Stay stay = running();
            for (int n = 0; n < 21; n++) {
                stay.does(
                        new ResidencyCommand.Meet(as(ANN), Encounter.VISIT, Optional.of(RequestId.of("land"))),
                        "2021-07-05T10:00");
            }
            for (int n = 0; n < 11; n++) {
                stay.does(new ResidencyCommand.Meet(OFFICE, Encounter.MEETING, Optional.empty()), "2021-07-06T10:00");
            }
            stay.consults(LAW, "2021-07-06T10:00");

            assertEquals(21, stay.figures("2021-07-06T10:00").visits());
            assertEquals(11, stay.figures("2021-07-06T10:00").meetings());
            assertEquals(0, stay.figures("2021-07-05T10:00").meetings());
            assertEquals(
                    21,
                    stay.residency
                            .accountOf(ResidencyCommand.Meet.class)
                            .filter(met -> met.about().equals(Optional.of(RequestId.of("land"))))
                            .count());
        }
    }

    @Nested
    class TheSixOnes {

        @Test
        void DA5_whatIsMissingCanBeReadAtAnyTime() {
            Stay stay = running();
            assertEquals(12, stay.workflow.missing(stay.residency).size());

            stay.delivers(ANN, OutputKind.PROBLEM_SOLVED, "land", "2021-07-01T10:00");
            stay.delivers(ANN, OutputKind.PROBLEM_SOLVED, "water", "2021-07-02T10:00");

            assertEquals(
                    List.of("policy matched", "front-line day", "suggestion", "experience report", "publicity"),
                    stay.rules.missing(stay.residency, ANN).stream()
                            .map(shortfall -> shortfall.kind().name())
                            .toList());
            assertEquals(6, stay.rules.missing(stay.residency, BEN).size());
            assertEquals(2, stay.figures("2021-07-02T10:00").outputs().get(OutputKind.PROBLEM_SOLVED));
        }

        @Test
        void DA5_theLastOneMeetsWhatTheOfficerOwes() {
            Stay stay = running();
            assertEquals(List.of("ann 2022-06-30T23:59:59", "ben 2022-06-30T23:59:59"), stay.owed("output"));

            stay.deliversAll(ANN, "2021-09-01T10:00");
            stay.delivers(ANN, OutputKind.SUGGESTION, "another", "2021-09-02T10:00");

            assertEquals(List.of("ben 2022-06-30T23:59:59"), stay.owed("output"));
            assertEquals(1, stay.residency.completed().size());
            assertEquals(1, stay.figures("2021-09-02T10:00").complete());
            assertEquals(0, stay.figures("2021-09-01T09:00").complete());
            stay.assertStored();
        }

        @Test
        void DA5_whatIsMissingWhenTheTermEndsIsRecorded() {
            Stay stay = running();
            stay.deliversAll(ANN, "2021-09-01T10:00");
            stay.rules.outputs().stream()
                    .skip(1)
                    .forEach(output -> stay.delivers(BEN, output.kind(), "the first", "2022-06-30T22:00"));

            stay.until("2022-08-01T00:00");

            List<Shortfall> missing = List.of(new Shortfall(BEN, OutputKind.PROBLEM_SOLVED, 1));
            assertEquals(missing, stay.residency.shortfalls());
            assertTrue(stay.isBreached("output"));
            assertEquals(
                    1,
                    stay.history.stream()
                            .filter(event -> event.kind().name().equals("Breached:output"))
                            .count());
            assertEquals(
                    List.of(new ResidencyEvent.TermEnded(
                            stay.residency.endedAt().orElseThrow(), missing)),
                    stay.history.stream()
                            .filter(ResidencyEvent.TermEnded.class::isInstance)
                            .toList());
            stay.assertStored();
        }

        @Test
        void DA5_kindsAndCountsAreDataOfTheRules() {
            OutputKind visit = OutputKind.of("home visit");
            Stay stay = agreed(
                    embedded().trained(false).outputs(List.of(new MinimumOutput(visit, 3))),
                    team(),
                    "2021-06-01T10:00");
            stay.starts("2021-06-30T09:00");
            stay.delivers(ANN, visit, "one", "2021-07-01T10:00");
            assertEquals(
                    List.of(ResidencyGuard.OUTPUT_NEW),
                    stay.unmet(Stay.delivery(ANN, visit, "one"), "2021-07-01T11:00"));
            stay.delivers(ANN, visit, "two", "2021-07-01T12:00");

            assertEquals(
                    List.of(new Shortfall(ANN, visit, 1), new Shortfall(BEN, visit, 3)),
                    stay.workflow.missing(stay.residency));
        }
    }

    @Nested
    class WithAKeyProject {

        private final Agreement.Builder withTheDam =
                team().expertTeams(List.of()).project("dam");

        private ResidencyCommand reached(String phase) {
            return new ResidencyCommand.Reach(OFFICE, phase);
        }

        @Test
        void FS14_aWorkGroupStaysFromApprovalToOperation() {
            Stay stay = agreed(group(), withTheDam, "2021-06-01T10:00");
            stay.starts("2021-06-30T09:00");
            stay.does(reached("approval"), "2021-07-01T09:00");
            stay.does(reached("construction"), "2021-09-01T09:00");
            assertEquals(List.of(ResidencyGuard.PHASE_AHEAD), stay.unmet(reached("land"), "2021-09-02T09:00"));
            assertEquals(List.of(ResidencyGuard.PHASE_AHEAD), stay.unmet(reached("construction"), "2021-09-02T09:00"));
            assertEquals(List.of(ResidencyGuard.PHASE_AHEAD), stay.unmet(reached("sale"), "2021-09-02T09:00"));
            stay.until("2024-01-01T00:00");
            assertEquals(ResidencyStatus.RUNNING, stay.status(), "no term ends it");
            assertEquals(
                    List.of(ResidencyGuard.BREAK_EXPLAINED),
                    stay.unmet(new ResidencyCommand.End(OFFICE, ""), "2024-01-01T09:00"));

            stay.does(reached("operation"), "2024-02-01T09:00");
            stay.does(new ResidencyCommand.End(OFFICE, ""), "2024-02-02T09:00");

            assertEquals(ResidencyStatus.ENDED, stay.status());
            assertEquals(Optional.of("operation"), stay.residency.phase());
            assertEquals(List.of(), stay.workflow.missing(stay.residency));
            stay.assertStored();
        }

        @Test
        void FS14_theProjectIsNamedAndTheGroupOwesItsReports() {
            Stay stay = new Stay(group());
            assertEquals(
                    List.of(ResidencyGuard.PROJECT_NAMED),
                    stay.unmet(stay.agree(team().expertTeams(List.of())), "2021-06-01T10:00"));

            stay.does(stay.agree(withTheDam), "2021-06-01T10:00");
            stay.starts("2021-06-30T09:00");

            assertEquals(List.of("ann 2021-07-30T17:00", "ben 2021-07-30T17:00"), stay.owed("report"));
            assertEquals(List.of(), stay.owed("output"));
            assertEquals(Optional.of(MILL), stay.residency.agreement().map(Agreement::enterprise));
        }
    }
}
