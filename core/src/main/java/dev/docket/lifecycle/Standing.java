package dev.docket.lifecycle;

import dev.docket.programme.Programme;
import dev.docket.request.Actor;
import dev.docket.request.CommandKind;
import dev.docket.request.Intake;
import dev.docket.request.ProgrammeRef;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestRefusal;
import dev.docket.request.Stage;
import dev.docket.workflow.Role;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * Why a command is not even looked at: the request is not there, the instant is none, the programme is missing, the table
 * forbids it, or the actor may not. The first reason wins.
 */
final class Standing {

    private static final EnumSet<CommandKind> OF_THE_MERGED =
            EnumSet.of(CommandKind.UNMERGE, CommandKind.RELEASE, CommandKind.SEAL, CommandKind.UNSEAL);

    private final KnownProgrammes programmes;

    Standing(KnownProgrammes programmes) {
        this.programmes = programmes;
    }

    /** Why no door is open to this request at this instant, whatever is wanted. */
    Optional<RequestRefusal> unready(Request request, Instant now) {
        if (isOutOfRange(now)) {
            return Optional.of(
                    new RequestRefusal.OutOfRange(now, RequestWorkflow.FIRST_INSTANT, RequestWorkflow.LAST_INSTANT));
        }
        if (!programmes.lacks(request)) {
            return Optional.empty();
        }
        ProgrammeRef ref = request.programme();
        return Optional.of(new RequestRefusal.UnknownProgramme(ref + " " + ref.fingerprint(), programmes.refs()));
    }

    private static boolean isOutOfRange(Instant now) {
        return now.isBefore(RequestWorkflow.FIRST_INSTANT) || now.isAfter(RequestWorkflow.LAST_INSTANT);
    }

    Optional<RequestRefusal> ofRaising(Request request, RequestCommand.Raise raise, Instant now) {
        Optional<RequestRefusal> unready = unready(request, now);
        if (unready.isPresent()) {
            return unready;
        }
        if (request.isRaised()) {
            return Optional.of(new RequestRefusal.AlreadyRaised(request.id(), request.raisedAt()));
        }
        Intake intake = raise.intake();
        Optional<Programme> programme = programmes.find(intake);
        return programme.isEmpty()
                ? Optional.of(new RequestRefusal.UnknownProgramme(
                        intake.programme() + " v" + intake.programmeVersion(), programmes.refs()))
                : unauthorised(programme.get(), CommandKind.RAISE, raise.by());
    }

    Optional<RequestRefusal> of(Request request, CommandKind kind, Actor actor, Instant now) {
        if (!request.isRaised()) {
            return Optional.of(new RequestRefusal.NotRaised(kind));
        }
        Optional<Programme> programme = programmes.find(request.programme());
        if (programme.isEmpty() || isOutOfRange(now)) {
            return unready(request, now);
        }
        if (now.isBefore(request.lastAt()) || (request.lastWasLapse() && now.equals(request.lastAt()))) {
            return Optional.of(new RequestRefusal.OutOfOrder(kind, now, request.lastAt()));
        }
        if (isRedirected(request, kind)) {
            return Optional.of(
                    new RequestRefusal.Redirect(kind, request.mergedInto().orElseThrow()));
        }
        if (!RequestTable.allows(request.stage(), kind)) {
            return Optional.of(wrongStage(request.stage(), kind));
        }
        return unauthorised(programme.get(), kind, actor);
    }

    /** What was merged lives on in the survivor; only the merging itself can be undone here, and whose request it was be sealed. */
    private static boolean isRedirected(Request request, CommandKind kind) {
        return request.isIn(Stage.CLOSED)
                && !OF_THE_MERGED.contains(kind)
                && request.mergedInto().isPresent();
    }

    private static RequestRefusal wrongStage(Stage stage, CommandKind kind) {
        String why = RequestTable.TABLE.why(stage, kind).orElse("the table does not say");
        return new RequestRefusal.WrongStage(kind, stage, why, RequestTable.TABLE.stagesAllowing(kind));
    }

    private static Optional<RequestRefusal> unauthorised(Programme programme, CommandKind kind, Actor actor) {
        List<Role> allowed = programme.authority().allowed(kind);
        return allowed.contains(actor.role())
                ? Optional.empty()
                : Optional.of(new RequestRefusal.NotAuthorised(kind, actor, allowed));
    }
}
