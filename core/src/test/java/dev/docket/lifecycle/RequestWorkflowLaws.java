package dev.docket.lifecycle;

import dev.docket.testkit.RequestLaws;
import dev.docket.testkit.RequestLife;
import dev.docket.testkit.RequestLives;
import dev.docket.testkit.Tries;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** The laws on random journeys of a request, under random programmes on random calendars. */
@AddLifecycleHook(Tries.class)
@Domain(RequestLives.class)
class RequestWorkflowLaws {

    @Property(tries = 1000)
    void all(@ForAll RequestLife life) {
        RequestLaws.all(life);
    }
}
