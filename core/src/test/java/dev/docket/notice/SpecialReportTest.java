package dev.docket.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.docket.notice.Town.Life;
import dev.docket.request.Intake;
import dev.docket.request.PersonId;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestId;
import dev.docket.request.RequesterId;
import dev.docket.residency.Agreement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Of which requests the chief service officer of a mill is told that they are hard; each was to be answered by 17 September 2026. */
class SpecialReportTest {

    private static final RequesterId MILL = RequesterId.of("mill");
    private static final PersonId CHIEF = PersonId.of("chief");
    private static final String ASOF = "2026-09-25T09:00";

    private static Intake.Builder ofTheMill() {
        return Town.intake().requester(MILL);
    }

    private static Request asOf(String local, String id, Intake.Builder intake, RequestCommand... besides) {
        Life life = new Life(id);
        life.when("2026-09-07T10:00", new RequestCommand.Raise(Town.OFFICE, intake.build()));
        life.when("2026-09-08T10:00", Town.letter("L-" + id));
        for (RequestCommand command : besides) {
            life.when("2026-09-08T11:00", command);
        }
        life.asked(local);
        return life.request();
    }

    private static Request hard(String id, Intake.Builder intake, RequestCommand... besides) {
        Request request = asOf(ASOF, id, intake, besides);
        assertEquals(Optional.of(request.id()), HardCase.of(request).map(HardCase::request), "it is hard");
        return request;
    }

    private static Optional<SpecialReport> of(Request... requests) {
        Agreement.Builder agreement = Agreement.builder();
        agreement.enterprise(MILL).firstDay(LocalDate.parse("2026-06-30")).leader(CHIEF);
        return SpecialReport.of(agreement.build(), List.of(requests), Town.at(ASOF));
    }

    @Test
    void DA9_namesTheHardCasesOfTheEnterpriseInTheirOrder() {
        SpecialReport report = of(
                        hard("KQ-2", ofTheMill()),
                        hard("KQ-3", Town.intake()),
                        asOf("2026-09-17T10:00", "KQ-4", ofTheMill()),
                        Request.unraised(RequestId.of("KQ-5")),
                        hard("KQ-1", ofTheMill()))
                .orElseThrow();

        assertEquals(MILL, report.enterprise());
        assertEquals(CHIEF, report.leader());
        assertEquals(Town.at(ASOF), report.asOf());
        assertEquals("""
                Special report to chief on mill, as of 2026-09-25 09:00. Hard cases: 2.
                KQ-1 "noise at night" of mill, with housing: the answer was due by 2026-09-17 17:00, supervision stands at CRITICAL.
                KQ-2 "noise at night" of mill, with housing: the answer was due by 2026-09-17 17:00, supervision stands at CRITICAL.""", report.text(Words.english(), Town.OFFICE_HOURS.zone()));
    }

    @Test
    void DA9_isNoneWhereNothingIsHard() {
        assertEquals(Optional.empty(), of(asOf("2026-09-17T10:00", "KQ-1", ofTheMill())));
    }

    @Test
    void L23_leavesOutWhatNotEverybodyMayKnowToBeTheEnterprises() {
        RequestCommand join = new RequestCommand.Join(Town.OFFICE, MILL);
        RequestCommand hide = new RequestCommand.Seal(Town.OFFICE, "they fear for their licence", Optional.of(MILL));

        assertEquals(Optional.empty(), of(hard("KQ-1", ofTheMill().sealed(true))));
        assertEquals(Optional.empty(), of(hard("KQ-1", ofTheMill().anonymous(true))));
        assertEquals(
                1, of(hard("KQ-1", Town.intake(), join)).orElseThrow().cases().size());
        assertEquals(Optional.empty(), of(hard("KQ-1", Town.intake(), join, hide)));
    }

    @Test
    void L23_leavesOutWhatComplainsOfTheLeader() {
        assertEquals(Optional.empty(), of(hard("KQ-1", ofTheMill().addComplainedOfPersons(CHIEF))));
        assertEquals(
                1,
                of(hard("KQ-1", ofTheMill().addComplainedOfPersons(PersonId.of("another"))))
                        .orElseThrow()
                        .cases()
                        .size());
    }
}
