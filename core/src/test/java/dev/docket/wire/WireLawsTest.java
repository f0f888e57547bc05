package dev.docket.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.json.Json;
import dev.docket.json.JsonText;
import dev.docket.lifecycle.SharedLives;
import dev.docket.request.Actor;
import dev.docket.request.PersonId;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequesterId;
import dev.docket.request.Roles;
import dev.docket.request.SessionId;
import dev.docket.request.UnitId;
import dev.docket.session.Attendance;
import dev.docket.session.Invitation;
import dev.docket.session.SessionCommand;
import dev.docket.testkit.CodecLaws;
import dev.docket.testkit.Tries;
import dev.docket.testkit.lifecycle.RequestLife;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** K14 for what is stored of requests, on random journeys under random programmes; as text, through the reader that a host uses. */
@AddLifecycleHook(Tries.class)
@Domain(SharedLives.class)
class WireLawsTest {

    private static final int TRIES = 15;
    /** A request is written after each of its events. */
    private static final int FEW = 4;

    /** Reversible, so that it can be read, and unlike what it seals. */
    static final Sealing SEALING = new Sealing() {
        @Override
        public String seal(String plain, String kind) {
            return Base64.getEncoder().encodeToString((kind + ' ' + plain).getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Optional<String> open(String stored, String kind) {
            String text = new String(Base64.getDecoder().decode(stored), StandardCharsets.UTF_8);
            return text.startsWith(kind + ' ') ? Optional.of(text.substring(kind.length() + 1)) : Optional.empty();
        }
    };

    /** All come back; what is torn is tried on one of each kind. */
    private static <T> void comeBack(Form<T> form, List<T> values) {
        CodecLaws<T> laws = Stored.laws(form);
        laws.k14TheDecodedIsEqual(values);
        Map<Class<?>, T> oneOfEach = new LinkedHashMap<>();
        values.forEach(value -> oneOfEach.put(value.getClass(), value));
        laws.all(oneOfEach.values());
    }

    @Property(tries = TRIES)
    void K14_eventsComeBack(@ForAll RequestLife life) {
        comeBack(Wire.open().requestEvents(), life.events());
    }

    @Property(tries = TRIES)
    void K14_commandsComeBack(@ForAll RequestLife life) {
        comeBack(Wire.open().requestCommands(), life.commands());
    }

    @Property(tries = FEW)
    void K14_requestsComeBack(@ForAll RequestLife life) {
        comeBack(Wire.open().requests(), life.snapshots());
    }

    @Property(tries = TRIES)
    void K14_whatIsSealedComesBackToWhoCanOpenIt(@ForAll RequestLife life) {
        Wire wire = Wire.sealing(SEALING);
        for (RequestEvent event : life.events()) {
            assertEquals(
                    event,
                    Stored.read(
                            wire.requestEvents(),
                            wire.requestEvents().write(event).toString()));
        }
        for (RequestCommand command : life.commands()) {
            assertEquals(
                    command,
                    Stored.read(
                            wire.requestCommands(),
                            wire.requestCommands().write(command).toString()));
        }
        List<Request> snapshots = life.snapshots();
        Request last = snapshots.isEmpty() ? RequestLife.UNRAISED : snapshots.get(snapshots.size() - 1);
        assertEquals(
                last, Stored.read(wire.requests(), wire.requests().write(last).toString()));
        if (last.isRaised()) {
            String sealed = wire.requests().write(last).toString();
            assertTrue(Wire.open().requests().read(JsonText.read(sealed).get()).isInvalid());
        }
    }

    @Example
    void L23_aFaultDoesNotTellWhatWasSealed() {
        Json party = Json.Obj.of("sealed", Json.of(SEALING.seal("  ", "requester-id")));
        Json joined = Json.Obj.of("type", Json.of("seal"))
                .with(
                        "by",
                        JsonText.read("{\"role\":\"office\",\"unit\":\"office\",\"person\":\"lin\"}")
                                .get())
                .with("reason", Json.of("they asked"))
                .with("party", party);

        assertEquals(
                "/party: what was sealed as the requester-id is none; let Sealing.open give one with visible characters",
                Wire.sealing(SEALING).requestCommands().read(joined).getError().mkString());
    }

    /** The requester is called Whose-It-Is in every journey, and named in their authority too. */
    @Property(tries = TRIES)
    void L23_whatIsWithheldIsNotWritten(@ForAll RequestLife life) {
        Wire wire = Wire.withholding();
        for (RequestEvent event : life.events()) {
            assertNamesNobody(wire.requestEvents().write(event));
        }
        for (RequestCommand command : life.commands()) {
            assertNamesNobody(wire.requestCommands().write(command));
        }
        for (Request request : life.snapshots()) {
            assertNamesNobody(wire.requests().write(request));
        }
        if (!life.events().isEmpty()) {
            assertTrue(Wire.open()
                    .requestEvents()
                    .write(life.events().get(0))
                    .toString()
                    .contains("Whose-It-Is"));
        }
    }

    /** Of an enterprise, or asked to come for one: neither who it is nor of which unit. */
    @Example
    void L23_whoComesToASessionForARequesterIsNotWritten() {
        UnitId unit = UnitId.of("Whose-It-Is");
        PersonId person = PersonId.of("Whose-It-Is-Too");
        Actor office = Actor.of(Roles.OFFICE, "office", "lin");
        SessionId session = SessionId.of("march");
        Form<SessionCommand> form = Wire.withholding().sessionCommands();

        assertNamesNobody(form.write(new SessionCommand.Attend(
                office,
                session,
                List.of(
                        new Attendance(Roles.REQUESTER, person, Optional.of(unit), Optional.empty()),
                        new Attendance(
                                Roles.OFFICE,
                                person,
                                Optional.of(unit),
                                Optional.of(RequesterId.of("Whose-It-Is")))))));
        assertNamesNobody(form.write(new SessionCommand.Announce(
                office, session, List.of(new Invitation(Roles.REQUESTER, unit, Optional.of(person))))));
    }

    private static void assertNamesNobody(Json json) {
        assertFalse(json.toString().contains("Whose-It-Is"), json::toString);
    }

    /** What was not known when it was written is kept beside what is, and written again. */
    @Property(tries = FEW)
    void K14_whatIsNotKnownIsKept(@ForAll RequestLife life) {
        Form<Request> form = Wire.open().requests();
        for (Request request : life.snapshots()) {
            Json.Obj written = (Json.Obj) form.write(request);
            Json.Obj more = written.with("moonPhase", Json.of("full"))
                    .with(
                            "obligations",
                            ((Json.Obj) written.get("obligations").orElseThrow()).with("mood", Json.of(7)));

            assertEquals(request, form.read(more).get());
            assertEquals(more, form.write(form.readKeeping(more).get()));
            assertFalse(Wire.open().strict().requests().read(more).isValid());
        }
    }
}
