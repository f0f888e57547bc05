package dev.docket.examples.benchmarks.replay;

import dev.docket.programme.Presets;
import dev.docket.request.Actor;
import dev.docket.request.Answer;
import dev.docket.request.FollowUp;
import dev.docket.request.Intake;
import dev.docket.request.Letter;
import dev.docket.request.LetterNumber;
import dev.docket.request.Outcome;
import dev.docket.request.PersonId;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequesterId;
import dev.docket.request.Roles;
import dev.docket.request.Satisfaction;
import dev.docket.request.SessionId;
import dev.docket.request.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How far a request gets, under "face to face", and by which commands. All of it happens on two days, so that nothing falls due in
 * between, whatever the calendar says of them.
 */
// Lists that nobody can change.
@SuppressWarnings("ImmutableEnumChecker")
enum Script {
    /** It is raised in a session. */
    RAISED(raising()),
    /** A letter is out to a lead and two cooperators. */
    ASSIGNED(Stream.concat(raising(), issuing())),
    /** It is resolved in the session, followed up and closed. */
    RESOLVED_ON_SITE(Stream.concat(Stream.concat(raising(), resolving()), ending())),
    /** It is answered by three units, followed up and closed. */
    CLOSED(Stream.concat(Stream.concat(raising(), issuing()), Stream.concat(answering(), ending())));

    private static final Duration SESSION_END = Duration.ofHours(17);

    private final List<Act> acts;

    Script(Stream<Act> acts) {
        this.acts = acts.toList();
    }

    /**
     * A command.
     *
     * @param after how long after the day has begun it is given
     * @param command what is wanted, of a day that has begun at an instant
     */
    record Act(Duration after, Function<Instant, RequestCommand> command) {

        private static Act of(String after, RequestCommand command) {
            return new Act(Duration.parse("PT" + after), day -> command);
        }

        RequestCommand on(Instant day) {
            return command.apply(day);
        }

        Instant at(Instant day) {
            return day.plus(after);
        }
    }

    private static final class Who {
        static final Actor OFFICE = Actor.of(Roles.OFFICE, "office", "lin");
        static final Actor HOST = Actor.of(Roles.HOST, "office", "he");
        static final Actor HOUSING = Actor.of(Roles.LEAD, "housing", "zhou");
        static final Actor WATER = Actor.of(Roles.COOPERATOR, "water", "sun");
        static final Actor POWER = Actor.of(Roles.COOPERATOR, "power", "li");
        static final Actor AGENT = Actor.of(Roles.FOLLOW_UP_AGENT, "call-centre", "wu");
    }

    private static Stream<Act> raising() {
        Intake intake = Intake.builder()
                .programme(Presets.FACE_TO_FACE)
                .programmeVersion(1)
                .requester(RequesterId.of("lotus-textiles"))
                .title("the road to the mill floods")
                .session(SessionId.of("S-1"))
                .sessionEnd(Instant.EPOCH)
                .build();
        return Stream.of(new Act(
                Duration.parse("PT9H10M"),
                day -> new RequestCommand.Raise(
                        Who.OFFICE,
                        Intake.builder()
                                .from(intake)
                                .sessionEnd(day.plus(SESSION_END))
                                .build())));
    }

    private static Stream<Act> issuing() {
        Letter letter = Letter.builder()
                .number(LetterNumber.of("L-1"))
                .lead(UnitId.of("housing"))
                .addCooperators(UnitId.of("water"), UnitId.of("power"))
                .supervisingLeader(PersonId.of("fang"))
                .build();
        return Stream.of(Act.of("10H30M", new RequestCommand.IssueLetter(Who.OFFICE, letter)));
    }

    private static Stream<Act> resolving() {
        return Stream.of(Act.of("9H40M", new RequestCommand.ResolveOnSite(Who.HOST, "the culvert is cleared today")));
    }

    private static Stream<Act> answering() {
        Answer answer = Answer.of(Outcome.RESOLVED, "the culvert was widened");
        return Stream.of(
                Act.of("14H", new RequestCommand.Contribute(Who.WATER, "no objection")),
                Act.of("14H30M", new RequestCommand.Contribute(Who.POWER, "no objection")),
                Act.of("15H", new RequestCommand.SubmitAnswer(Who.HOUSING, answer)),
                Act.of("15H30M", new RequestCommand.ApproveAnswer(Who.OFFICE)));
    }

    private static Stream<Act> ending() {
        FollowUp satisfied = FollowUp.builder()
                .reached(true)
                .accepted(true)
                .result(Satisfaction.SATISFIED)
                .build();
        return Stream.of(
                Act.of("34H", new RequestCommand.RecordFollowUp(Who.AGENT, satisfied)),
                Act.of("35H", new RequestCommand.Close(Who.OFFICE, "slip 7")));
    }

    List<Act> acts() {
        return acts;
    }
}
