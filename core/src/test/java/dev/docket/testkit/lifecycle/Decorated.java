package dev.docket.testkit.lifecycle;

import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestRefusal;
import dev.docket.workflow.Workflow;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A workflow of requests that does what the sound one does, until a subclass overrides one of the four functions: so a host plants a
 * fault of its own, to see that its laws find it.
 *
 * <pre>{@code
 * class Upsets extends Decorated {
 *   Upsets(RequestWorkflow sound) { super(sound); }
 *
 *   @Override
 *   public Seq<RequestEvent> lapse(Request request) {
 *     return super.lapse(request).reverse();
 *   }
 * }
 *
 * ProgrammeLaws.of(programme).livedBy(Upsets::new).all(journey);
 * }</pre>
 */
public class Decorated implements Workflow<Request, RequestCommand, RequestEvent, RequestRefusal> {

    private final RequestWorkflow sound;

    /**
     * Does what the sound workflow does.
     *
     * @param sound the sound workflow
     */
    public Decorated(RequestWorkflow sound) {
        this.sound = Objects.requireNonNull(sound, "sound");
    }

    /**
     * The sound workflow.
     *
     * @return the value
     */
    protected final RequestWorkflow sound() {
        return sound;
    }

    @Override
    public Either<RequestRefusal, Seq<RequestEvent>> decide(Request request, RequestCommand command, Instant now) {
        return sound.decide(request, command, now);
    }

    @Override
    public Request evolve(Request request, RequestEvent event) {
        return sound.evolve(request, event);
    }

    @Override
    public Optional<Instant> nextDue(Request request) {
        return sound.nextDue(request);
    }

    @Override
    public Seq<RequestEvent> lapse(Request request) {
        return sound.lapse(request);
    }
}
