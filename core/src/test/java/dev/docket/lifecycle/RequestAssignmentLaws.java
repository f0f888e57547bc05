package dev.docket.lifecycle;

import static dev.docket.lifecycle.Met.met;

import dev.docket.testkit.Tries;
import dev.docket.testkit.lifecycle.AssignmentLaws;
import dev.docket.testkit.lifecycle.RequestLife;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** The laws of letters, leads, cooperators and returns, on random journeys of a request. */
@AddLifecycleHook(Tries.class)
@Domain(SharedLives.class)
class RequestAssignmentLaws {

    @Property(tries = SharedLives.SIZE)
    void L16_oneLead(@ForAll RequestLife life) {
        met(AssignmentLaws.l16OneLead(life));
    }

    @Property(tries = SharedLives.SIZE)
    void L17_oneAssignmentOfAUnit(@ForAll RequestLife life) {
        met(AssignmentLaws.l17OneAssignmentOfAUnit(life));
    }

    @Property(tries = SharedLives.SIZE)
    void L18_cooperatorsBeforeTheLead(@ForAll RequestLife life) {
        met(AssignmentLaws.l18CooperatorsBeforeTheLead(life));
    }

    @Property(tries = SharedLives.SIZE)
    void L19_noAnswerWithoutTheCooperators(@ForAll RequestLife life) {
        met(AssignmentLaws.l19NoAnswerWithoutTheCooperators(life));
    }

    @Property(tries = SharedLives.SIZE)
    void L20_returnsAreLimitedAndRulingsFinal(@ForAll RequestLife life) {
        met(AssignmentLaws.l20ReturnsAreLimitedAndRulingsFinal(life));
    }

    @Property(tries = SharedLives.SIZE)
    void L21_everyReturnEndsOnce(@ForAll RequestLife life) {
        met(AssignmentLaws.l21EveryReturnEndsOnce(life));
    }

    @Property(tries = SharedLives.SIZE)
    void L22_redispatchGivesNoTime(@ForAll RequestLife life) {
        met(AssignmentLaws.l22RedispatchGivesNoTime(life));
    }

    @Property(tries = SharedLives.SIZE)
    void L24_eachAssignmentHasItsLetter(@ForAll RequestLife life) {
        met(AssignmentLaws.l24EachAssignmentHasItsLetter(life));
    }
}
