package dev.docket.residency;

import static dev.docket.residency.Stay.ANN;
import static dev.docket.residency.Stay.BEN;
import static dev.docket.residency.Stay.CHIEF;
import static dev.docket.residency.Stay.MILL;
import static dev.docket.residency.Stay.as;
import static dev.docket.residency.Stay.running;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.docket.metrics.OfficerReport;
import dev.docket.notice.HardCase;
import dev.docket.notice.SpecialReport;
import dev.docket.notice.Town;
import dev.docket.notice.Words;
import dev.docket.request.Intake;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestId;
import dev.docket.request.RequesterId;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is reported of residencies, and to whom. */
class ResidencyReportsTest {

    @Nested
    class Figures {

        private final Stay stay = running();

        private ResidencyFigures asOf(String local, long nanosAfter) {
            return ResidencyFigures.of(stay.residency, Stay.at(local).plusNanos(nanosAfter));
        }

        @Test
        void countWhatWasDoneUpToTheInstantAndWithIt() {
            stay.reports(ANN, "2021-07-29T10:00");
            stay.delivers(ANN, OutputKind.SUGGESTION, "a canteen", "2021-08-02T10:00");
            stay.does(new ResidencyCommand.End(Stay.OFFICE, "flood"), "2021-08-03T10:00");

            assertEquals(ResidencyFigures.NONE, asOf("2021-06-30T09:00", -1));
            assertEquals(1, asOf("2021-06-30T09:00", 0).started());
            assertEquals(2, asOf("2021-06-30T09:00", 0).officers());
            assertEquals(0, asOf("2021-07-29T10:00", -1).reportsInTime());
            assertEquals(1, asOf("2021-07-29T10:00", 0).reportsInTime());
            assertEquals(Map.of(), asOf("2021-08-02T10:00", -1).outputs());
            assertEquals(
                    Map.of(OutputKind.SUGGESTION, 1L),
                    asOf("2021-08-02T10:00", 0).outputs());
            assertEquals(0, asOf("2021-08-03T10:00", -1).ended());
            assertEquals(1, asOf("2021-08-03T10:00", 0).ended());
        }

        @Test
        void ofSeveralAreAddedUp() {
            ResidencyFigures some = new ResidencyFigures(
                    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, Map.of(OutputKind.SUGGESTION, 12L, OutputKind.PUBLICITY, 1L));
            ResidencyFigures more = new ResidencyFigures(
                    100, 200, 300, 400, 500, 600, 700, 800, 900, 1000, 1100, Map.of(OutputKind.SUGGESTION, 1200L));

            assertEquals(
                    new ResidencyFigures(
                            101,
                            202,
                            303,
                            404,
                            505,
                            606,
                            707,
                            808,
                            909,
                            1010,
                            1111,
                            Map.of(OutputKind.SUGGESTION, 1212L, OutputKind.PUBLICITY, 1L)),
                    some.plus(more));
            assertEquals(some, some.plus(ResidencyFigures.NONE));
        }
    }

    @Nested
    class OfOfficers {

        private static OfficerReport report(Stay stay, int month, String asOf) {
            return OfficerReport.of(stay.residency, YearMonth.of(2021, month), Stay.ZONE, Stay.at(asOf));
        }

        private static List<String> inTime(OfficerReport report) {
            return report.rows().stream()
                    .map(row -> row.officer() + " " + row.reports().text())
                    .toList();
        }

        @Test
        void DA10_eachMonthSaysWhoReportedAndWhatWasDone() {
            Stay stay = running();
            stay.delivers(ANN, OutputKind.SUGGESTION, "a night bus", "2021-07-01T10:00");
            stay.does(
                    new ResidencyCommand.Brief(as(ANN), ANN, RequestId.of("land"), "no quota is left"),
                    "2021-07-05T10:00");
            stay.reports(ANN, "2021-07-29T10:00");
            stay.delivers(ANN, OutputKind.SUGGESTION, "a canteen", "2021-08-02T10:00");
            stay.until("2021-08-03T10:00");

            OfficerReport july = report(stay, 7, "2021-08-03T10:00");
            assertEquals(List.of("ann 100.00 % (1 of 1)", "ben 0.00 % (0 of 1)"), inTime(july));
            assertEquals(1, july.rows().get(0).specialReports());
            assertEquals(Map.of(OutputKind.SUGGESTION, 1L), july.rows().get(0).outputs());
            assertEquals(0, july.rows().get(1).specialReports());
            assertEquals(
                    List.of("ann undefined (0 of 0)", "ben undefined (0 of 0)"),
                    inTime(report(stay, 8, "2021-08-03T10:00")),
                    "none was due yet");
            assertEquals(
                    List.of("ann undefined (0 of 0)", "ben undefined (0 of 0)"),
                    inTime(report(stay, 7, "2021-07-28T10:00")));
        }

        @Test
        void isWrittenInBothLanguages() {
            Stay stay = running();
            stay.reports(ANN, "2021-07-29T10:00");
            stay.until("2021-08-03T10:00");
            OfficerReport july = report(stay, 7, "2021-08-03T10:00");

            assertEquals("""
                    ann: monthly reports in time 100.00 % (1 of 1, left out 0), special reports 0, brought about 0.
                    ben: monthly reports in time 0.00 % (0 of 1, left out 0), special reports 0, brought about 0.""", july.text(Words.english()));
            assertEquals("""
                    ann：月度报告按时率100.00%（1/1，不计0），专题报告0件，工作成果0项。
                    ben：月度报告按时率0.00%（0/1，不计0），专题报告0件，工作成果0项。""", july.text(Words.chinese()));
        }
    }

    @Nested
    class OfHardCases {

        private static final String ASOF = "2026-09-25T09:00";

        private final List<Request> requests = new ArrayList<>();

        private Town.Life of(String id, Intake.Builder intake, String asOf) {
            Town.Life life = new Town.Life(id);
            life.when("2026-09-07T10:00", new RequestCommand.Raise(Town.OFFICE, intake.build()));
            life.when("2026-09-08T10:00", Town.letter("L-" + id));
            life.asked(asOf);
            requests.add(life.request());
            return life;
        }

        private Optional<SpecialReport> report() {
            return SpecialReport.of(Stay.team().build(), requests, Town.at(ASOF));
        }

        private static Intake.Builder ofTheMill() {
            return Town.intake().requester(MILL);
        }

        @Test
        void DA9_theLeaderIsToldWhichCasesAreHardAndWhy() {
            of("KQ-2", ofTheMill(), ASOF);
            of("KQ-1", ofTheMill(), "2026-09-17T10:00");
            of("KQ-3", Town.intake().requester(RequesterId.of("forge")), ASOF);

            SpecialReport report = report().orElseThrow();
            assertEquals(MILL, report.enterprise());
            assertEquals(CHIEF, report.leader());
            assertEquals(
                    List.of(RequestId.of("KQ-2")),
                    report.cases().stream().map(HardCase::request).toList());
            assertEquals("""
                    Special report to chief on mill, as of 2026-09-25 09:00. Hard cases: 1.
                    KQ-2 "noise at night" of mill, with housing: the answer was due by 2026-09-17 17:00, supervision stands at CRITICAL.""", report.text(Words.english(), Town.OFFICE_HOURS.zone()));
            assertEquals("""
                    呈chief：mill重点难点问题专题报告（截至2026-09-25 09:00），共1件。
                    KQ-2“noise at night”（mill，housing承办）：答复期限为2026-09-17 17:00，已超时、督办级别红色。""", report.text(Words.chinese(), Town.OFFICE_HOURS.zone()));
        }

        @Test
        void DA9_whatIsHardIsBriefedCaseByCase() {
            of("KQ-2", ofTheMill(), ASOF);
            SpecialReport report = report().orElseThrow();
            Stay stay = running();
            report.cases()
                    .forEach(one -> stay.does(
                            new ResidencyCommand.Brief(
                                    as(BEN), BEN, one.request(), one.text(Words.english(), Stay.ZONE)),
                            "2021-07-05T10:00"));

            assertEquals(1, stay.figures("2021-07-05T10:00").specialReports());
        }

        @Test
        void thereIsNoneWhenNoCaseIsHard() {
            of("KQ-1", ofTheMill(), "2026-09-17T10:00");

            assertEquals(Optional.empty(), report());
        }

        @Test
        void L23_nothingTellsWhoseASealedRequestIsNorALeaderOfAComplaint() {
            Town.Life sealed = of("KQ-1", ofTheMill(), "2026-09-08T11:00");
            sealed.when("2026-09-08T11:00", new RequestCommand.Seal(Town.OFFICE, "they fear for their licence"));
            sealed.asked(ASOF);
            requests.set(0, sealed.request());
            of("KQ-2", ofTheMill().anonymous(true), ASOF);
            of("KQ-3", ofTheMill().addComplainedOfPersons(CHIEF), ASOF);
            requests.forEach(request ->
                    assertEquals(Optional.of(request.id()), HardCase.of(request).map(HardCase::request), "it is hard"));

            assertEquals(Optional.empty(), report());
        }
    }
}
