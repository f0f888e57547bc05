package dev.docket.request;

import dev.docket.workflow.Names;
import dev.docket.workflow.Refusal;
import dev.docket.workflow.Role;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Why a command was refused, with the facts as fields.
 *
 * @since 0.1.0
 */
public sealed interface RequestRefusal extends Refusal {

    /**
     * One function for each case.
     *
     * @param onNotRaised for {@link NotRaised}
     * @param onAlreadyRaised for {@link AlreadyRaised}
     * @param onOutOfOrder for {@link OutOfOrder}
     * @param onOutOfRange for {@link OutOfRange}
     * @param onUnknownProgramme for {@link UnknownProgramme}
     * @param onWrongStage for {@link WrongStage}
     * @param onNotAuthorised for {@link NotAuthorised}
     * @param onUnmet for {@link Unmet}
     * @param onRedirect for {@link Redirect}
     * @param onNotTogether for {@link NotTogether}
     * @param <T> the result
     * @return what the function of this case returns
     */
    default <T> T fold(
            Function<? super NotRaised, ? extends T> onNotRaised,
            Function<? super AlreadyRaised, ? extends T> onAlreadyRaised,
            Function<? super OutOfOrder, ? extends T> onOutOfOrder,
            Function<? super OutOfRange, ? extends T> onOutOfRange,
            Function<? super UnknownProgramme, ? extends T> onUnknownProgramme,
            Function<? super WrongStage, ? extends T> onWrongStage,
            Function<? super NotAuthorised, ? extends T> onNotAuthorised,
            Function<? super Unmet, ? extends T> onUnmet,
            Function<? super Redirect, ? extends T> onRedirect,
            Function<? super NotTogether, ? extends T> onNotTogether) {
        if (this instanceof NotRaised r) {
            return onNotRaised.apply(r);
        }
        if (this instanceof AlreadyRaised r) {
            return onAlreadyRaised.apply(r);
        }
        if (this instanceof OutOfOrder r) {
            return onOutOfOrder.apply(r);
        }
        if (this instanceof OutOfRange r) {
            return onOutOfRange.apply(r);
        }
        if (this instanceof UnknownProgramme r) {
            return onUnknownProgramme.apply(r);
        }
        if (this instanceof WrongStage r) {
            return onWrongStage.apply(r);
        }
        if (this instanceof NotAuthorised r) {
            return onNotAuthorised.apply(r);
        }
        if (this instanceof Unmet r) {
            return onUnmet.apply(r);
        }
        if (this instanceof Redirect r) {
            return onRedirect.apply(r);
        }
        return onNotTogether.apply((NotTogether) this);
    }

    /**
     * The request has not been raised.
     *
     * @param command what was wanted
     */
    record NotRaised(CommandKind command) implements RequestRefusal {
        @Override
        public String reason() {
            return "cannot " + command.words() + ": the request has not been raised";
        }

        @Override
        public String remedy() {
            return "raise it first";
        }
    }

    /**
     * The request has been raised already.
     *
     * @param id the request
     * @param raisedAt when it was raised
     */
    record AlreadyRaised(RequestId id, Instant raisedAt) implements RequestRefusal {
        @Override
        public String reason() {
            return "cannot raise " + id + ": it was raised at " + raisedAt;
        }

        @Override
        public String remedy() {
            return "raise another matter under a key of its own";
        }
    }

    /**
     * The command is older than what has happened already.
     *
     * @param command what was wanted
     * @param now when it was given
     * @param last when the request's last event took effect
     */
    record OutOfOrder(CommandKind command, Instant now, Instant last) implements RequestRefusal {
        @Override
        public String reason() {
            return "cannot " + command.words() + " at " + now + ": the last event was at " + last;
        }

        @Override
        public String remedy() {
            return "give commands in the order of time; what time did at an instant comes after all acts at it";
        }
    }

    /**
     * The instant is surely a mistake: a mistyped year, or seconds taken for milliseconds.
     *
     * @param now the instant that was asked for
     * @param first the first instant that is accepted
     * @param last the last instant that is accepted
     */
    record OutOfRange(Instant now, Instant first, Instant last) implements RequestRefusal {
        @Override
        public String reason() {
            return "the instant " + now + " lies outside " + first + " to " + last;
        }

        @Override
        public String remedy() {
            return "look for a mistyped year or a mistaken unit";
        }
    }

    /**
     * The workflow does not have the version of the programme that the request is pinned to, or has another content under
     * its name.
     *
     * @param programme the version that is asked for
     * @param known the versions that are there
     */
    record UnknownProgramme(String programme, List<ProgrammeRef> known) implements RequestRefusal {
        /** Makes the refusal. */
        public UnknownProgramme {
            Objects.requireNonNull(programme, "programme");
            known = List.copyOf(known);
        }

        @Override
        public String reason() {
            return "programme " + programme + " is not here; known are " + known;
        }

        @Override
        public String remedy() {
            return "make the workflow with that version";
        }
    }

    /**
     * The table does not allow the command in this stage.
     *
     * @param command what was wanted
     * @param stage where the request stands
     * @param why the table's reason
     * @param legalIn the stages in which it would be legal
     */
    record WrongStage(CommandKind command, Stage stage, String why, List<Stage> legalIn) implements RequestRefusal {
        /** Makes the refusal. */
        public WrongStage {
            Objects.requireNonNull(command, "command");
            Objects.requireNonNull(stage, "stage");
            Objects.requireNonNull(why, "why");
            legalIn = List.copyOf(legalIn);
        }

        @Override
        public String reason() {
            return "cannot " + command.words() + " while " + stage + ": " + why;
        }

        @Override
        public String remedy() {
            return "it is accepted while " + legalIn;
        }
    }

    /**
     * The programme does not let the actor's role give the command.
     *
     * @param command what was wanted
     * @param actor who wanted it
     * @param allowed the roles that may
     */
    record NotAuthorised(CommandKind command, Actor actor, List<Role> allowed) implements RequestRefusal {
        /** Makes the refusal. */
        public NotAuthorised {
            Objects.requireNonNull(command, "command");
            Objects.requireNonNull(actor, "actor");
            allowed = List.copyOf(allowed);
        }

        @Override
        public String reason() {
            return "the " + actor.role() + " may not " + command.words();
        }

        @Override
        public String remedy() {
            return "it is accepted from " + allowed;
        }
    }

    /**
     * The request was merged into another, which goes on for both.
     *
     * @param command what was wanted
     * @param survivor the request that goes on; it may have been merged in its turn, and then says so itself
     */
    record Redirect(CommandKind command, RequestId survivor) implements RequestRefusal {
        /** Makes the refusal. */
        public Redirect {
            Objects.requireNonNull(command, "command");
            Objects.requireNonNull(survivor, "survivor");
        }

        @Override
        public String reason() {
            return "cannot " + command.words() + ": it was merged into " + survivor;
        }

        @Override
        public String remedy() {
            return "give the command to " + survivor + ", or undo the merging first";
        }
    }

    /**
     * Nothing came of what was wanted of several requests together, because another of them refuses.
     *
     * @param command what was wanted of this one
     * @param other the request that refuses
     * @param why its refusal
     */
    record NotTogether(CommandKind command, RequestId other, RequestRefusal why) implements RequestRefusal {
        /** Makes the refusal. */
        public NotTogether {
            Objects.requireNonNull(command, "command");
            Objects.requireNonNull(other, "other");
            Objects.requireNonNull(why, "why");
        }

        @Override
        public String reason() {
            return "cannot " + command.words() + ", because of " + other + ": " + why.reason();
        }

        @Override
        public String remedy() {
            return why.remedy();
        }
    }

    /**
     * One condition that does not hold.
     *
     * @param guard the condition
     * @param found what was found instead, with the values
     */
    record Failed(Guard guard, String found) {
        /**
         * Makes it.
         *
         * @throws IllegalArgumentException if it does not say what was found
         */
        public Failed {
            Objects.requireNonNull(guard, "guard");
            Names.requireVisible(found, "Failed.found");
        }
    }

    /**
     * Conditions do not hold: every one that fails, not only the first.
     *
     * @param command what was wanted
     * @param failed the conditions, in the order in which they were looked at, at least one
     */
    record Unmet(CommandKind command, List<Failed> failed) implements RequestRefusal {
        /** Makes the refusal. */
        public Unmet {
            Objects.requireNonNull(command, "command");
            failed = List.copyOf(failed);
        }

        @Override
        public String reason() {
            return failed.stream()
                    .map(f -> "it is asked that " + f.guard().words() + ", but " + f.found())
                    .collect(Collectors.joining("; and ", "cannot " + command.words() + ": ", ""));
        }

        @Override
        public String remedy() {
            return failed.stream().map(f -> f.guard().remedy()).distinct().collect(Collectors.joining("; "));
        }
    }
}
