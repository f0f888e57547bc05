package dev.docket.lifecycle;

import dev.docket.request.Actor;
import dev.docket.request.Duplicate;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestId;
import dev.docket.request.RequestRefusal;
import dev.docket.request.RequesterId;
import dev.docket.workflow.Step;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is done to several requests at once: each is given its own command, and either all accept it or none has facts. */
final class Joint {

    private final RequestWorkflow workflow;
    private final Instant now;
    private final ArrayList<Given> given = new ArrayList<>();

    private Joint(RequestWorkflow workflow, Instant now) {
        this.workflow = workflow;
        this.now = now;
    }

    private record Given(Request before, RequestCommand command, Step<Request, RequestEvent, RequestRefusal> step) {}

    static Together each(RequestWorkflow workflow, List<Request> requests, RequestCommand command, Instant now) {
        if (requests.isEmpty()) {
            throw new IllegalArgumentException(
                    "the command to " + command.kind().words() + " must be given to a request; name at least one");
        }
        Joint joint = new Joint(workflow, now);
        requests.forEach(request -> joint.give(request, command));
        return joint.together();
    }

    /** A request that has not been raised is nobody's duplicate: it refuses by itself. */
    static Together merge(
            RequestWorkflow workflow, Request duplicate, Request survivor, Actor by, String reason, Instant now) {
        Request awake = workflow.advance(duplicate, now).state();
        RequestCommand merge = new RequestCommand.Merge(by, survivor.id(), reason);
        Joint joint = new Joint(workflow, now).give(duplicate, merge);
        return awake.isRaised()
                ? joint.give(survivor, new RequestCommand.Absorb(by, Duplicate.of(awake)))
                        .together()
                : joint.spare(survivor, merge).together();
    }

    static Together unmerge(
            RequestWorkflow workflow, Request duplicate, Request survivor, Actor by, String reason, Instant now) {
        return new Joint(workflow, now)
                .give(survivor, new RequestCommand.Release(by, duplicate.id(), reason))
                .give(duplicate, new RequestCommand.Unmerge(by, reason))
                .together();
    }

    static Together split(
            RequestWorkflow workflow, Request whole, List<Piece> pieces, Actor by, String reason, Instant now) {
        List<RequestId> keys = pieces.stream().map(Piece::id).toList();
        RequestCommand split = new RequestCommand.Split(by, keys, reason);
        Joint joint = new Joint(workflow, now).give(whole, split);
        for (Piece piece : pieces) {
            Request part = Request.unraised(piece.id());
            if (whole.isRaised()) {
                joint.give(part, new RequestCommand.Raise(by, piece.of(whole)));
            } else {
                joint.spare(part, split);
            }
        }
        return joint.together();
    }

    static Together match(RequestWorkflow workflow, Request one, Request other, Actor by, String terms, Instant now) {
        return new Joint(workflow, now)
                .give(one, new RequestCommand.Match(by, other.id(), terms))
                .give(other, new RequestCommand.Match(by, one.id(), terms))
                .together();
    }

    static Together seal(
            RequestWorkflow workflow, Request request, List<Request> others, Actor by, String reason, Instant now) {
        RequestCommand.Seal seal = new RequestCommand.Seal(by, reason);
        Joint joint = new Joint(workflow, now).seal(request, seal, request.isRaised() && request.sealed());
        for (Request other : others) {
            if (!request.isRaised() || !other.isRaised()) {
                joint.spare(other, seal);
                continue;
            }
            RequesterId requester = request.intake().requester();
            // Who wants to stay unknown is in no other request.
            boolean known = !request.intake().anonymous();
            if (isPart(other, request, others) || (known && isOf(other, requester))) {
                joint.seal(other, seal, other.sealed());
            } else {
                boolean hidden =
                        !known || !other.isParty(requester) || other.bonds().hides(requester);
                joint.seal(other, new RequestCommand.Seal(by, reason, Optional.of(requester)), hidden);
            }
        }
        return joint.together();
    }

    /** Of the whole, or of another part of it. */
    private static boolean isPart(Request one, Request whole, List<Request> others) {
        return one.parent()
                .filter(parent ->
                        parent.equals(whole.id()) || others.stream().anyMatch(other -> parent.equals(other.id())))
                .isPresent();
    }

    private static boolean isOf(Request request, RequesterId requester) {
        return !request.intake().anonymous() && request.intake().requester().equals(requester);
    }

    private Joint seal(Request request, RequestCommand.Seal seal, boolean done) {
        return done ? spare(request, seal) : give(request, seal);
    }

    private Joint give(Request request, RequestCommand command) {
        return take(request, command, workflow.handle(request, command, now));
    }

    /** What another refuses is not even asked of this one. */
    private Joint spare(Request request, RequestCommand command) {
        return take(request, command, workflow.advance(request, now));
    }

    /** A request that is named twice has one step: that its own command refuses. */
    private Joint take(Request request, RequestCommand command, Step<Request, RequestEvent, RequestRefusal> step) {
        if (given.stream().noneMatch(one -> one.before().id().equals(request.id()))) {
            given.add(new Given(request, command, step));
        }
        return this;
    }

    private Together together() {
        Optional<Given> refused =
                given.stream().filter(one -> one.step().isRefused()).findFirst();
        return new Together(given.stream()
                .map(one -> refused.map(other -> withheld(one, other)).orElse(one.step()))
                .toList());
    }

    private Step<Request, RequestEvent, RequestRefusal> withheld(Given one, Given other) {
        if (one.step().isRefused()) {
            return one.step();
        }
        Step<Request, RequestEvent, RequestRefusal> awake = workflow.advance(one.before(), now);
        RequestRefusal why = other.step().outcome().getLeft();
        return new Step<>(
                now,
                awake.lapses(),
                Either.left(new RequestRefusal.NotTogether(
                        one.command().kind(), other.before().id(), why)),
                awake.state());
    }
}
