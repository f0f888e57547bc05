package dev.docket.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ValuesTest {

    @Test
    void anIdentifierNeedsAVisibleCharacter() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> RequestId.of(" "));

        assertEquals(
                "RequestId.value must contain a visible character, but was \" \"; pass the name people know it by",
                e.getMessage());
    }

    @Test
    void aLetterNamesADepartmentOnce() {
        Letter.Builder letter = Letter.builder().number(LetterNumber.of("L-1")).lead(UnitId.of("a"));

        assertThrows(
                IllegalArgumentException.class,
                () -> letter.addCooperators(UnitId.of("a")).build());
        Letter.Builder twice = Letter.builder()
                .number(LetterNumber.of("L-1"))
                .lead(UnitId.of("a"))
                .addCooperators(UnitId.of("b"), UnitId.of("b"));
        assertThrows(IllegalArgumentException.class, twice::build);
    }

    @Test
    void aFollowUpThatReachedNobodySaysNothing() {
        assertThrows(
                IllegalArgumentException.class,
                () -> FollowUp.builder().reached(false).accepted(true).build());
        assertThrows(
                IllegalArgumentException.class,
                () -> FollowUp.builder()
                        .reached(false)
                        .result(Satisfaction.SATISFIED)
                        .build());
    }

    @ParameterizedTest
    @EnumSource(Satisfaction.class)
    void aFollowUpPassesByTheResultAloneAndOnlyWhenAccepted(Satisfaction result) {
        FollowUp.Builder followUp =
                FollowUp.builder().reached(true).accepted(true).result(result).manner(Satisfaction.VERY_DISSATISFIED);
        boolean bad = result == Satisfaction.DISSATISFIED || result == Satisfaction.VERY_DISSATISFIED;

        assertEquals(!bad, followUp.build().passes());
        assertFalse(followUp.accepted(false).build().passes());
    }

    @Test
    void L13_aFollowUpConfirmsWhatTheRequesterSaysElseWhatWasClaimed() {
        FollowUp silent = FollowUp.builder().reached(true).accepted(true).build();
        FollowUp partly = FollowUp.builder()
                .reached(true)
                .accepted(true)
                .confirmed(Outcome.PARTLY_RESOLVED)
                .build();
        FollowUp failed = FollowUp.builder()
                .reached(true)
                .confirmed(Outcome.PARTLY_RESOLVED)
                .build();
        Optional<Outcome> resolved = Optional.of(Outcome.RESOLVED);
        Optional<Outcome> notPossible = Optional.of(Outcome.NOT_POSSIBLE);

        assertEquals(resolved, silent.confirms(resolved, false));
        assertEquals(Optional.of(Outcome.PARTLY_RESOLVED), partly.confirms(resolved, false));
        assertEquals(Optional.empty(), failed.confirms(resolved, false));
        assertEquals(notPossible, partly.confirms(notPossible, true));
    }

    @Test
    void aSessionsEndNeedsItsSession() {
        Intake.Builder intake = Intake.builder()
                .programme(ProgrammeId.of("p"))
                .programmeVersion(1)
                .requester(RequesterId.of("r"))
                .title("t")
                .sessionEnd(Instant.EPOCH);

        assertThrows(IllegalArgumentException.class, intake::build);
    }

    @Test
    void anExplanationWithoutAReviewDateIsFinal() {
        assertTrue(Explanation.forGood("the law").isFinal());
        assertThrows(IllegalArgumentException.class, () -> Explanation.forGood(" "));
    }

    @Test
    void everyOutcomeAndEndingSaysWhatItCountsAs() {
        assertTrue(Outcome.MATCHED.solves());
        assertFalse(Outcome.NOT_POSSIBLE_NOW.solves());
        assertTrue(Ending.TACIT.isSettled());
    }
}
