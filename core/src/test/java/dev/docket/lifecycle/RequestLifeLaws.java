package dev.docket.lifecycle;

import static dev.docket.lifecycle.Met.met;

import dev.docket.testkit.Tries;
import dev.docket.testkit.lifecycle.RequestLaws;
import dev.docket.testkit.lifecycle.RequestLife;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** The laws of life and death, on random journeys of a request under random programmes of two versions. */
@AddLifecycleHook(Tries.class)
@Domain(SharedLives.class)
class RequestLifeLaws {

    @Property(tries = SharedLives.SIZE)
    void L1_closedOrOwed(@ForAll RequestLife life) {
        met(RequestLaws.l1ClosedOrOwed(life));
    }

    @Property(tries = SharedLives.SIZE)
    void L2_afterClosing(@ForAll RequestLife life) {
        met(RequestLaws.l2AfterClosing(life));
    }

    @Property(tries = SharedLives.SIZE)
    void L3_replayIsLive(@ForAll RequestLife life) {
        met(RequestLaws.l3ReplayIsLive(life));
    }

    @Property(tries = SharedLives.SIZE)
    void L4_refusalsChangeNothing(@ForAll RequestLife life) {
        met(RequestLaws.l4RefusalsChangeNothing(life));
    }

    @Property(tries = SharedLives.SIZE)
    void L5_noGaps(@ForAll RequestLife life) {
        met(RequestLaws.l5NoGaps(life));
    }

    @Property(tries = SharedLives.SIZE)
    void L6_nothingWaitsForEver(@ForAll RequestLife life) {
        met(RequestLaws.l6NothingWaitsForEver(life));
    }

    @Property(tries = SharedLives.SIZE)
    void L7_noSettlingWithoutAnAnswer(@ForAll RequestLife life) {
        met(RequestLaws.l7NoSettlingWithoutAnAnswer(life));
    }

    @Property(tries = SharedLives.SIZE)
    void L8_noSettlingWithoutAFollowUp(@ForAll RequestLife life) {
        met(RequestLaws.l8NoSettlingWithoutAFollowUp(life));
    }

    @Property(tries = SharedLives.SIZE)
    void L9_followUpComesAfterTheAnswer(@ForAll RequestLife life) {
        met(RequestLaws.l9FollowUpComesAfterTheAnswer(life));
    }

    @Property(tries = SharedLives.SIZE)
    void L10_whoJudgesDidNotHandle(@ForAll RequestLife life) {
        met(RequestLaws.l10WhoJudgesDidNotHandle(life));
    }

    @Property(tries = SharedLives.SIZE)
    void L11_nothingLiveWhenClosed(@ForAll RequestLife life) {
        met(RequestLaws.l11NothingLiveWhenClosed(life));
    }

    @Property(tries = SharedLives.SIZE)
    void L12_aFailedFollowUpSettlesNothing(@ForAll RequestLife life) {
        met(RequestLaws.l12AFailedFollowUpSettlesNothing(life));
    }

    @Property(tries = SharedLives.SIZE)
    void L13_aClaimResolvesNothing(@ForAll RequestLife life) {
        met(RequestLaws.l13AClaimResolvesNothing(life));
    }
}
