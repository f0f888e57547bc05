package dev.docket.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.obligation.Condition;
import dev.docket.request.Conditions;
import dev.docket.request.Intake;
import dev.docket.request.Priority;
import dev.docket.request.ProgrammeId;
import dev.docket.request.ProgrammeRef;
import dev.docket.request.Request;
import dev.docket.request.RequestId;
import dev.docket.request.RequestKind;
import dev.docket.request.RequesterId;
import dev.docket.request.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is looked at together is what is answered one by one, however many conditions a rulebook has. */
class RequestFactsTest {

    private static final int MORE_THAN_A_LONG_HAS = 70;

    private static Request raised(Stage stage) {
        return Request.builder()
                .id(RequestId.of("KQ-774"))
                .stageIfRaised(stage)
                .programmeIfRaised(new ProgrammeRef(ProgrammeId.of("p"), 1, "f"))
                .raisedAtIfRaised(Instant.EPOCH)
                .intakeIfRaised(Intake.builder()
                        .programme(ProgrammeId.of("p"))
                        .programmeVersion(1)
                        .requester(RequesterId.of("lotus-textiles"))
                        .title("the road floods")
                        .build())
                .category("category 69")
                .build();
    }

    private static List<Condition> conditions() {
        ArrayList<Condition> conditions = new ArrayList<>();
        for (int i = 0; i < MORE_THAN_A_LONG_HAS; i++) {
            conditions.add(Conditions.category("category " + i));
        }
        conditions.add(Conditions.UNANSWERED);
        for (Stage stage : Stage.values()) {
            conditions.add(Conditions.stage(stage));
        }
        conditions.add(Conditions.FIRST_EPISODE);
        conditions.add(Conditions.LATER_EPISODE);
        conditions.add(Conditions.IDENTIFIED);
        conditions.add(Conditions.kind(RequestKind.PROBLEM));
        conditions.add(Conditions.priority(Priority.URGENT));
        return conditions;
    }

    private static List<Condition> held(List<Condition> conditions, Request request) {
        return new RequestFacts(conditions)
                .of(request).stream().mapToObj(conditions::get).toList();
    }

    @Test
    void together() {
        List<Condition> expected = List.of(
                Conditions.category("category 69"),
                Conditions.UNANSWERED,
                Conditions.stage(Stage.DEFERRED),
                Conditions.FIRST_EPISODE,
                Conditions.IDENTIFIED,
                Conditions.kind(RequestKind.PROBLEM));

        assertEquals(expected, held(conditions(), raised(Stage.DEFERRED)));
    }

    @Test
    void oneByOneAndInAnyOrder() {
        ArrayList<Condition> conditions = new ArrayList<>(conditions());
        Collections.reverse(conditions);
        for (Stage stage : Stage.values()) {
            Request request = raised(stage);
            assertEquals(
                    conditions.stream()
                            .filter(condition -> RequestFacts.holds(condition, request))
                            .toList(),
                    held(conditions, request));
        }
    }

    @Test
    void eachChangeHoldsItsOwnConditionAndNoOther() {
        List<Condition> pending = List.of(
                Conditions.SUPPLEMENT_PENDING, Conditions.ANSWER_PENDING, Conditions.SEALED, Conditions.ACKNOWLEDGED);
        Request request = raised(Stage.ASSIGNED);

        assertEquals(List.of(), held(pending, request));
        assertEquals(
                List.of(Conditions.SUPPLEMENT_PENDING),
                held(
                        pending,
                        request.toBuilder()
                                .supplementPendingSince(Instant.EPOCH)
                                .build()));
        assertEquals(
                List.of(Conditions.ANSWER_PENDING),
                held(pending, request.toBuilder().submittedAt(Instant.EPOCH).build()));
        assertEquals(
                List.of(Conditions.SEALED),
                held(pending, request.toBuilder().sealed(true).build()));
        assertEquals(
                List.of(Conditions.ACKNOWLEDGED),
                held(pending, request.toBuilder().acknowledged(true).build()));
    }

    @Test
    void nothingHoldsOfWhatIsNotRaised() {
        Request unraised = Request.unraised(RequestId.of("KQ-774"));

        assertEquals(List.of(), held(conditions(), unraised));
        assertTrue(conditions().stream().noneMatch(condition -> RequestFacts.holds(condition, unraised)));
    }
}
