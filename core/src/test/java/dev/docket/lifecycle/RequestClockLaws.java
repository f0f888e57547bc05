package dev.docket.lifecycle;

import static dev.docket.lifecycle.Met.met;

import dev.docket.testkit.Tries;
import dev.docket.testkit.lifecycle.ClockLaws;
import dev.docket.testkit.lifecycle.RequestLife;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** The laws of the clocks of a request, on random journeys. */
@AddLifecycleHook(Tries.class)
@Domain(SharedLives.class)
class RequestClockLaws {

    @Property(tries = SharedLives.SIZE)
    void L33_creditIsTheUnionWithinTheCap(@ForAll RequestLife life) {
        met(ClockLaws.l33CreditIsTheUnionWithinTheCap(life));
    }

    @Property(tries = SharedLives.SIZE)
    void L34_extensionsInTimeAndWithinTheCap(@ForAll RequestLife life) {
        met(ClockLaws.l34ExtensionsInTimeAndWithinTheCap(life));
    }

    @Property(tries = SharedLives.SIZE)
    void L35_aChangeOfClassDiscardsNothing(@ForAll RequestLife life) {
        met(ClockLaws.l35AChangeOfClassDiscardsNothing(life));
    }

    @Property(tries = SharedLives.SIZE)
    void L36_theTotalClockGoesOn(@ForAll RequestLife life) {
        met(ClockLaws.l36TheTotalClockGoesOn(life));
    }

    @Property(tries = SharedLives.SIZE)
    void L37_aNewVersionAloneMovesNothing(@ForAll RequestLife life) {
        met(ClockLaws.l37ANewVersionAloneMovesNothing(life));
    }

    @Property(tries = SharedLives.SIZE)
    void L57_whatIsPutOffIsReviewed(@ForAll RequestLife life) {
        met(ClockLaws.l57WhatIsPutOffIsReviewed(life));
    }
}
