package dev.docket.lifecycle;

import static dev.docket.lifecycle.Met.met;

import dev.docket.testkit.Tries;
import dev.docket.testkit.lifecycle.LateFactLaws;
import dev.docket.testkit.lifecycle.RequestLife;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** The laws of facts that are entered late, on random journeys of a request. */
@AddLifecycleHook(Tries.class)
@Domain(SharedLives.class)
class RequestLateFactLaws {

    @Property(tries = SharedLives.SIZE)
    void S611_lateFactsAreJudgedByWhenTheyHappened(@ForAll RequestLife life) {
        met(LateFactLaws.s611LateFactsAreJudgedByWhenTheyHappened(life));
    }

    @Property(tries = SharedLives.SIZE)
    void S611_theRestStands(@ForAll RequestLife life) {
        met(LateFactLaws.s611TheRestStands(life));
    }
}
