package dev.docket.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.docket.notice.Town;
import dev.docket.notice.Town.Life;
import dev.docket.request.Bonds;
import dev.docket.request.Commitment;
import dev.docket.request.CommitmentId;
import dev.docket.request.Intake;
import dev.docket.request.Merging;
import dev.docket.request.PersonId;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestId;
import dev.docket.request.RequesterId;
import dev.docket.request.Stage;
import dev.docket.request.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** All requests of one requester, together. */
class RequesterFileTest {

    private static final RequesterId LOTUS = RequesterId.of("lotus");
    private static final Instant NOON = Town.at("2026-09-07T12:00");

    private static Request.Builder request(String id, Intake.Builder intake) {
        return Request.unraised(RequestId.of(id)).toBuilder()
                .stageIfRaised(Stage.RAISED)
                .raisedAtIfRaised(NOON)
                .intakeIfRaised(intake.build());
    }

    private static Request citing(String id, String earlier) {
        return request(id, Town.intake().recurrenceOf(RequestId.of(earlier))).build();
    }

    private static Bonds.Builder mergedInto(String survivor) {
        return Bonds.builder()
                .merging(new Merging(RequestId.of(survivor), NOON, Request.unraised(RequestId.of("before"))));
    }

    private static Commitment promise(String id, String date, boolean kept) {
        return new Commitment(
                CommitmentId.of(id), UnitId.of("housing"), PersonId.of("zhou"), "dredge", LocalDate.parse(date), kept);
    }

    @Test
    void holdsWhatWasRaisedByThemOrJoinedInTheOrderOfRaising() {
        Request own = request("KQ-2", Town.intake()).build();
        Request joined = request("KQ-1", Town.intake().requester(RequesterId.of("forge")))
                .bonds(Bonds.builder().addParties(LOTUS).build())
                .build();
        Request earlier = own.toBuilder()
                .id(RequestId.of("KQ-3"))
                .raisedAtIfRaised(NOON.minusSeconds(1))
                .build();
        Request others = request("KQ-4", Town.intake().requester(RequesterId.of("forge")))
                .build();
        Request unraised = Request.unraised(RequestId.of("KQ-5"));

        RequesterFile file = RequesterFile.of(LOTUS, List.of(own, joined, earlier, others, unraised));

        assertEquals(List.of(earlier, joined, own), file.requests());
        assertEquals("RequesterFile of [KQ-3, KQ-1, KQ-2]", file.toString());
        assertEquals(LOTUS, file.requester());
        assertEquals(file, RequesterFile.of(LOTUS, List.of(joined, own, earlier)));
        assertEquals(
                file.hashCode(),
                RequesterFile.of(LOTUS, List.of(joined, own, earlier)).hashCode());
        assertNotEquals(file, RequesterFile.of(LOTUS, List.of(joined, own)));
        assertNotEquals(RequesterFile.of(LOTUS, List.of()), RequesterFile.of(RequesterId.of("forge"), List.of()));
        assertNotEquals(file, (Object) LOTUS);
    }

    @Test
    void TZ13_saysWhatIsPromisedThemTheNearestFirstAndWhenSomethingIsDueNext() {
        Request one = request("KQ-1", Town.intake())
                .commitments(List.of(promise("late", "2026-12-01", false), promise("kept", "2026-10-01", true)))
                .build();
        Request two = request("KQ-2", Town.intake())
                .commitments(List.of(promise("soon", "2026-11-01", false)))
                .build();
        Life life = new Life("KQ-3");
        life.when(
                "2026-09-08T10:00",
                new RequestCommand.Raise(Town.OFFICE, Town.intake().build()));
        Life later = new Life("KQ-4");
        later.when(
                "2026-09-09T10:00",
                new RequestCommand.Raise(Town.OFFICE, Town.intake().build()));
        RequesterFile file = RequesterFile.of(LOTUS, List.of(one, two, later.request(), life.request()));

        assertEquals(
                List.of("soon", "late"),
                file.promised().stream().map(promise -> promise.id().value()).toList());
        assertEquals(life.request().nextDue(), file.nextDue());
        assertEquals(Optional.empty(), RequesterFile.of(LOTUS, List.of(one)).nextDue());
    }

    @Test
    void KQ20_followsWhatWasRaisedAgainThroughMergings() {
        Request first = request("KQ-1", Town.intake()).communicatedAt(NOON).build();
        Request merged =
                request("KQ-2", Town.intake()).bonds(mergedInto("KQ-3").build()).build();
        Request survivor = citing("KQ-3", "KQ-1");
        Request last = citing("KQ-4", "KQ-2");
        RequesterFile file = RequesterFile.of(LOTUS, List.of(first, merged, survivor, last));

        assertEquals(List.of(survivor, first), file.earlier(RequestId.of("KQ-4")));
        assertEquals(List.of(RequestId.of("KQ-1")), file.answeredBefore(RequestId.of("KQ-4")));
        assertEquals(List.of(), file.earlier(RequestId.of("KQ-1")));
        assertEquals(List.of(), file.earlier(RequestId.of("KQ-9")));
    }

    @Test
    void aRingOfCitationsOrMergingsIsGoneRoundOnce() {
        Request one = citing("KQ-1", "KQ-2");
        Request two = citing("KQ-2", "KQ-3");
        Request three = citing("KQ-3", "KQ-2");
        assertEquals(
                List.of(two, three),
                RequesterFile.of(LOTUS, List.of(one, two, three)).earlier(RequestId.of("KQ-1")));

        Request ring =
                request("KQ-5", Town.intake()).bonds(mergedInto("KQ-6").build()).build();
        Request back =
                request("KQ-6", Town.intake()).bonds(mergedInto("KQ-5").build()).build();
        Request citing = citing("KQ-7", "KQ-5");
        RequesterFile torn = RequesterFile.of(LOTUS, List.of(ring, back, citing));
        assertEquals(1, torn.earlier(RequestId.of("KQ-7")).size());
    }

    @Test
    void TZ13_aPlanNamesTheOpenOnesWithWhatIsOwedNextAndPromised() {
        Life life = new Life("KQ-1");
        life.when(
                "2026-09-08T10:00",
                new RequestCommand.Raise(Town.OFFICE, Town.intake().build()));
        life.when("2026-09-08T11:00", Town.letter("L-1"));
        life.when("2026-09-10T10:00", Town.submit());
        Request open = life.request().toBuilder()
                .commitments(List.of(promise("late", "2026-12-01", false), promise("soon", "2026-11-01", false)))
                .build();
        Request closed = open.toBuilder()
                .id(RequestId.of("KQ-2"))
                .stageIfRaised(Stage.CLOSED)
                .build();
        RequesterFile file = RequesterFile.of(LOTUS, List.of(open, closed));

        // The answer waits for its approval, which is owed within a working day.
        assertEquals(List.of(open), file.open());
        assertEquals(
                new CasePlan(
                        LOTUS,
                        "quiet nights",
                        List.of(new CasePlan.Matter(
                                RequestId.of("KQ-1"),
                                "noise at night",
                                Stage.ASSIGNED,
                                Optional.of(UnitId.of("housing")),
                                Optional.of(Town.at("2026-09-11T17:00")),
                                List.of(promise("soon", "2026-11-01", false), promise("late", "2026-12-01", false))))),
                CasePlan.of(file, "quiet nights"));
        assertEquals(List.of(), Owing.of(Town.WORKFLOW, Request.unraised(RequestId.of("KQ-9"))));
    }
}
