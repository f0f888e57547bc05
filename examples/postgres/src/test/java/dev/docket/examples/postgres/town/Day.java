package dev.docket.examples.postgres.town;

import dev.docket.request.Actor;
import dev.docket.request.Intake;
import dev.docket.request.Letter;
import dev.docket.request.LetterNumber;
import dev.docket.request.PersonId;
import dev.docket.request.Priority;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestId;
import dev.docket.request.RequesterId;
import dev.docket.request.Roles;
import dev.docket.request.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that a test sets, and what is done to the request of that day. */
public final class Day implements InstantSource {

    /** A Monday morning, to the nanosecond. */
    public static final Instant MONDAY = Instant.parse("2026-03-02T02:00:00.000000001Z");

    /** The request. */
    public static final RequestId REQUEST = RequestId.of("R-1");

    /** Who raised it. */
    public static final String REQUESTER = "the-one-who-must-not-be-known";

    private static final Actor OFFICE = Actor.of(Roles.OFFICE, "office", "desk");

    private Instant now = MONDAY;

    @Override
    public Instant instant() {
        return now;
    }

    public void set(Instant instant) {
        now = instant;
    }

    public void pass(Duration duration) {
        now = now.plus(duration);
    }

    public static RequestCommand raise(boolean sealed) {
        return new RequestCommand.Raise(
                OFFICE,
                Intake.builder()
                        .programme(Town.PROGRAMME.id())
                        .programmeVersion(Town.PROGRAMME.version())
                        .requester(RequesterId.of(REQUESTER))
                        .authority("town")
                        .sealed(sealed)
                        .title("the road to the market")
                        .build());
    }

    public static RequestCommand admit() {
        return new RequestCommand.Admit(OFFICE);
    }

    public static RequestCommand nudge(String text) {
        return new RequestCommand.Nudge(Actor.of(Roles.REQUESTER, REQUESTER, REQUESTER), text);
    }

    public static RequestCommand urgent() {
        return new RequestCommand.Reprioritise(OFFICE, Priority.URGENT, "it rains");
    }

    public static RequestCommand letter() {
        return new RequestCommand.IssueLetter(
                OFFICE,
                Letter.builder()
                        .number(LetterNumber.of("L-1"))
                        .lead(UnitId.of("roads"))
                        .supervisingLeader(PersonId.of("leader"))
                        .signedBy(PersonId.of("host"))
                        .build());
    }
}
