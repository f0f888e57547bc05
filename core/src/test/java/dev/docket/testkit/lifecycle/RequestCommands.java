package dev.docket.testkit.lifecycle;

import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.programme.Programme;
import dev.docket.request.Actor;
import dev.docket.request.Answer;
import dev.docket.request.CommandKind;
import dev.docket.request.CommitmentId;
import dev.docket.request.Deferral;
import dev.docket.request.Intake;
import dev.docket.request.Letter;
import dev.docket.request.LetterNumber;
import dev.docket.request.Outcome;
import dev.docket.request.PersonId;
import dev.docket.request.ProgrammeId;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestId;
import dev.docket.request.RequesterId;
import dev.docket.request.SuspensionReason;
import dev.docket.request.UnitId;
import dev.docket.testkit.Dice;
import dev.docket.time.Period;
import dev.docket.workflow.EventKind;
import dev.docket.workflow.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;

/**
 * Generates commands to a request as it is: such as are accepted, such as are refused, and such as somebody thinks out who means ill.
 * Each comes as an arbitrary and, from a seed, as a plain function.
 */
public final class RequestCommands {

    private static final int LONG_TEXT = 200_000;
    private static final int TURNS = 60;
    private static final String UNTIDY = "\u202e\u0000\n\u2060\u00e9\ud83d\ude80 -- '); <script> %s {} \\";
    private static final List<String> UNITS = List.of("bureau", "office", "housing", "archives");

    private RequestCommands() {}

    /**
     * Generates commands that are accepted.
     *
     * @param workflow the workflow
     * @param request the request, as time has left it by then
     * @param now when it is given
     * @return the commands; empty where nobody can do anything
     */
    public static Arbitrary<Optional<RequestCommand>> valid(RequestWorkflow workflow, Request request, Instant now) {
        return dice().map(words -> valid(workflow, request, now, new Dice(words)));
    }

    /**
     * A command that is accepted, from a seed.
     *
     * @param workflow the workflow
     * @param request the request, as time has left it by then
     * @param now when it is given
     * @param seed the seed; the same seed makes the same command
     * @return the command; empty where nobody can do anything
     */
    public static Optional<RequestCommand> validSeeded(
            RequestWorkflow workflow, Request request, Instant now, long seed) {
        return valid(workflow, request, now, seeded(seed));
    }

    /**
     * Generates commands that are well formed and refused.
     *
     * @param workflow the workflow
     * @param request the request, as time has left it by then
     * @param now when it is given
     * @return the commands
     */
    public static Arbitrary<RequestCommand> invalid(RequestWorkflow workflow, Request request, Instant now) {
        return dice().map(words -> invalid(workflow, request, now, new Dice(words)));
    }

    /**
     * A command that is well formed and refused, from a seed.
     *
     * @param workflow the workflow
     * @param request the request, as time has left it by then
     * @param now when it is given
     * @param seed the seed; the same seed makes the same command
     * @return the command
     */
    public static RequestCommand invalidSeeded(RequestWorkflow workflow, Request request, Instant now, long seed) {
        return invalid(workflow, request, now, seeded(seed));
    }

    /**
     * Generates commands of somebody who means ill: texts of hundreds of thousands of characters or of controls, dates and instants at
     * both ends of time, keys of others or of nobody, programmes that are not there, by anybody and by strangers. Whether one is accepted is
     * not said: none may make a workflow throw.
     *
     * @param workflow the workflow
     * @param request the request, as time has left it by then
     * @param now when it is given
     * @return the commands
     */
    public static Arbitrary<RequestCommand> adversarial(RequestWorkflow workflow, Request request, Instant now) {
        return dice().map(words -> adversarial(workflow, request, now, new Dice(words)));
    }

    /**
     * A command of somebody who means ill, from a seed.
     *
     * @param workflow the workflow
     * @param request the request, as time has left it by then
     * @param now when it is given
     * @param seed the seed; the same seed makes the same command
     * @return the command
     */
    public static RequestCommand adversarialSeeded(RequestWorkflow workflow, Request request, Instant now, long seed) {
        return adversarial(workflow, request, now, seeded(seed));
    }

    private static Arbitrary<Long> dice() {
        return Arbitraries.longs()
                .between(0, Long.MAX_VALUE)
                .withDistribution(RandomDistribution.uniform())
                .withoutEdgeCases();
    }

    private static Dice seeded(long seed) {
        return new Dice(new SplittableRandom(seed).longs(2, 0, Long.MAX_VALUE).toArray());
    }

    private static Programme programme(RequestWorkflow workflow, Request request) {
        return workflow.programmeOf(request)
                .orElseGet(() -> workflow.programmes().get(0));
    }

    // ---- valid and invalid

    private static Optional<RequestCommand> valid(RequestWorkflow workflow, Request request, Instant now, Dice dice) {
        List<RequestCommand> accepted = witnesses(workflow, request, now, dice).stream()
                .filter(command -> !workflow.handle(request, command, now).isRefused())
                .toList();
        return accepted.isEmpty() ? Optional.empty() : Optional.of(dice.oneOf(accepted));
    }

    /** For a stranger everything is refused. */
    private static RequestCommand invalid(RequestWorkflow workflow, Request request, Instant now, Dice dice) {
        List<RequestCommand> refused = witnesses(workflow, request, now, dice).stream()
                .filter(command -> workflow.handle(request, command, now).isRefused())
                .toList();
        return refused.isEmpty()
                ? new RequestCommand.Close(Actor.of(Actors.STRANGER, "archives", "p"), "as it stands", Optional.empty())
                : dice.oneOf(refused);
    }

    /** Of every kind one by somebody who may give it, with a payload made from the request. */
    private static List<RequestCommand> witnesses(RequestWorkflow workflow, Request request, Instant now, Dice dice) {
        Programme programme = programme(workflow, request);
        ArrayList<String> units = new ArrayList<>(UNITS);
        request.lead()
                .ifPresent(lead -> Collections.addAll(
                        units, lead.unit().value(), lead.unit().value()));
        String unit = dice.oneOf(units);
        int turn = dice.below(TURNS);
        ArrayList<RequestCommand> witnesses = new ArrayList<>();
        for (CommandKind kind : CommandKind.values()) {
            List<Role> roles = programme.authority().allowed(kind);
            if (!roles.isEmpty() && (request.isRaised() || kind == CommandKind.RAISE)) {
                Actor by = Actor.of(roles.get(turn % roles.size()), unit, "p");
                witnesses.add(
                        kind == CommandKind.RAISE
                                ? new RequestCommand.Raise(by, intake(programme.id(), programme.version(), "a matter"))
                                : Witnesses.of(workflow, request, kind, by, now));
            }
        }
        return witnesses;
    }

    private static Intake intake(ProgrammeId programme, int version, String title) {
        return Intake.builder()
                .programme(programme)
                .programmeVersion(version)
                .requester(RequesterId.of("r"))
                .authority("town")
                .title(title)
                .build();
    }

    // ---- adversarial

    private static RequestCommand adversarial(RequestWorkflow workflow, Request request, Instant now, Dice dice) {
        Programme programme = programme(workflow, request);
        Actor by = dice.happens(1, 3)
                ? Actor.of(dice.oneOf(Actors.roles(programme.authority())), UNTIDY, UNTIDY)
                : Actors.actor(programme, dice);
        String text = dice.oneOf("x", UNTIDY, "x".repeat(LONG_TEXT), "\u3000\u200b.");
        Optional<Instant> occurred = dice.oneOf(List.of(
                Optional.<Instant>empty(),
                Optional.of(Instant.MAX),
                Optional.of(Instant.MIN),
                Optional.of(now.plusNanos(1)),
                Optional.of(Instant.EPOCH)));
        LocalDate date = dice.oneOf(
                LocalDate.MAX, LocalDate.MIN, LocalDate.EPOCH, LocalDate.of(2200, 1, 1), LocalDate.of(9999, 12, 31));
        List<Function<String, RequestCommand>> kinds = List.of(
                words -> new RequestCommand.Nudge(by, words),
                words -> new RequestCommand.RecordContact(by, words, occurred),
                words -> new RequestCommand.SubmitAnswer(
                        by, new Answer(Outcome.RESOLVED, words, List.of(words), Optional.of(words)), occurred),
                words -> new RequestCommand.NoteSessionEnd(by, occurred.orElse(now)),
                words -> new RequestCommand.Commit(by, CommitmentId.of(words), words, date),
                words -> new RequestCommand.DischargeCommitment(by, CommitmentId.of("of nobody"), words, occurred),
                words -> new RequestCommand.Defer(by, new Deferral(words, PersonId.of(words), date)),
                words -> new RequestCommand.Suspend(by, SuspensionReason.FORCE_MAJEURE, date, words),
                words -> new RequestCommand.RequestExtension(by, Period.elapsed(Duration.ofDays(3_652_425)), words),
                words -> new RequestCommand.Record(by, EventKind.of(words), words, Optional.of(date)),
                words -> new RequestCommand.AdoptProgrammeVersion(by, dice.oneOf(1, 2, Integer.MAX_VALUE)),
                words -> new RequestCommand.Merge(by, request.id(), words),
                words -> new RequestCommand.Split(
                        by, List.of(request.id(), RequestId.of("a"), RequestId.of("a")), words),
                words -> new RequestCommand.IssueLetter(
                        by,
                        Letter.builder()
                                .number(LetterNumber.of(words))
                                .lead(UnitId.of(UNTIDY))
                                .answerBy(date)
                                .build()),
                words -> new RequestCommand.Raise(by, intake(ProgrammeId.of("of nobody"), Integer.MAX_VALUE, words)),
                words -> new RequestCommand.Raise(by, intake(programme.id(), programme.version(), words)));
        return dice.oneOf(kinds).apply(text);
    }
}
