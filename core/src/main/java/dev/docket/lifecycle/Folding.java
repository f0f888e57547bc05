package dev.docket.lifecycle;

import dev.docket.obligation.Obligations;
import dev.docket.request.Request;
import dev.docket.request.RequestEvent;
import dev.docket.workflow.Event.Origin;
import dev.docket.workflow.Fold;
import io.vavr.collection.Seq;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request on its way through many events. Most of them are its obligations', which are applied in place; the request itself is made
 * anew when one of its own events comes, or when it is asked for.
 */
final class Folding implements Fold<Request, RequestEvent> {

    private final KnownProgrammes known;
    private Request request;
    /** With all of the request, from its first event here on: made once for all of them. */
    private Request.@Nullable Builder builder;

    private final Obligations.Draft owed;
    private int version;
    private Instant lastAt;
    private boolean lastWasLapse;

    Folding(KnownProgrammes known, Request request) {
        this.known = known;
        this.request = request;
        this.owed = request.obligations().draft();
        this.version = request.version();
        this.lastAt = request.lastAt();
        this.lastWasLapse = request.lastWasLapse();
    }

    @Override
    public Instant at(RequestEvent event) {
        return event instanceof RequestEvent.OfObligation of ? of.at() : event.at();
    }

    @Override
    public void add(RequestEvent event) {
        if (event instanceof RequestEvent.OfObligation of) {
            owed.apply(of.event());
            happened(of.at(), of.origin());
        } else {
            // Merging keeps the whole request as it stood.
            Request before = event instanceof RequestEvent.Merged ? state() : request;
            request = Evolution.evolve(before, builder(), event);
            happened(event.at(), event.origin());
        }
    }

    private Request.Builder builder() {
        Request.Builder made = builder == null ? request.toBuilder() : builder;
        builder = made;
        return made;
    }

    /** Counts an event that has been applied already. */
    void happened(Instant at, Origin origin) {
        version++;
        lastAt = at;
        lastWasLapse = origin == Origin.LAPSE;
    }

    @Override
    public Seq<String> flaws(RequestEvent event) {
        return RequestWorkflow.flaws(known, request, event);
    }

    /** The request as it is now, but for what it owes and its version. */
    Request matter() {
        return request;
    }

    /** What is owed now, to be changed. */
    Obligations.Draft draft() {
        return owed;
    }

    /** What is owed now. */
    Obligations owed() {
        return owed.done();
    }

    @Override
    public Request state() {
        if (request.version() != version) {
            request = builder()
                    .version(version)
                    .lastAt(lastAt)
                    .lastWasLapse(lastWasLapse)
                    .obligations(owed.done())
                    .build();
        }
        return request;
    }
}
