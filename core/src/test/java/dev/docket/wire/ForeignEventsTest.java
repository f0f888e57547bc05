package dev.docket.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.json.Json;
import dev.docket.json.JsonText;
import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.programme.Presets;
import dev.docket.request.Actor;
import dev.docket.request.Intake;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestId;
import dev.docket.request.RequesterId;
import dev.docket.request.Roles;
import dev.docket.time.ChinaWorkdays;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a newer version of the library wrote. */
class ForeignEventsTest {

    private static final Form<RequestEvent> FORM = Wire.open().requestEvents();
    private static final Instant AT = Instant.parse("2026-03-02T02:00:00.000000001Z");
    private static final RequestWorkflow WORKFLOW = RequestWorkflow.of(Presets.faceToFace(ChinaWorkdays.calendar()));

    private static List<WireFault> faults(String text) {
        return FORM.read(JsonText.read(text).get()).getError().asJava();
    }

    /** A type that is not known; a version that is newer; a word, or something inside, that is not known. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"at\":\"2026-03-02T02:00:00.000000001Z\",\"mood\":{\"a\":[1.50,null],\"b\":1},\"type\":\"sang\",\"v\":3}",
                "{\"at\":\"2026-03-02T02:00:00.000000001Z\",\"type\":\"admitted\",\"v\":2}",
                "{\"at\":\"2026-03-02T02:00:00.000000001Z\",\"basis\":\"b\",\"ending\":\"sold\",\"type\":\"closed\",\"v\":1}",
                "{\"event\":{\"at\":\"2026-03-02T02:00:00.000000001Z\",\"type\":\"sang\",\"v\":1},"
                        + "\"origin\":\"lapse\",\"type\":\"of-obligation\",\"v\":1}",
            })
    void isForeignAndWrittenAgainAsItWasRead(String text) {
        RequestEvent event = FORM.read(JsonText.read(text).get()).get();

        assertTrue(event instanceof RequestEvent.Foreign, event::toString);
        assertEquals(AT, event.at());
        assertEquals(text, FORM.write(event).toString());
    }

    /** Nobody knows what names a person in it. */
    @Test
    void L23_withheldItTellsWhatAndWhenAndNoMore() {
        String text = "{\"at\":\"2026-03-02T02:00:00Z\",\"singer\":\"lotus\",\"type\":\"sang\",\"v\":3}";
        Form<RequestEvent> withholding = Wire.withholding().requestEvents();
        RequestEvent event = FORM.read(JsonText.read(text).get()).get();

        assertEquals(
                "{\"at\":\"2026-03-02T02:00:00Z\",\"type\":\"sang\",\"v\":3,\"withheld\":true}",
                withholding.write(event).toString());
        assertEquals("sang", withholding.typeOf(event));
        Json.Obj closed = Json.Obj.of("type", Json.of("reopen-window-closed"))
                .with("at", Json.of("2026-03-02T02:00:00Z"))
                .with("v", Json.of(1));
        assertEquals(
                closed,
                withholding.write(withholding
                        .readKeeping(closed.with("for", Json.of("lotus")))
                        .get()));
    }

    @Test
    void withoutAnInstantItIsAFault() {
        assertEquals(
                List.of("/at: is missing in an event of the unknown type sang; write when it happened"),
                faults("{\"type\":\"sang\"}").stream().map(WireFault::toString).toList());
    }

    @Test
    void theStrictReaderFindsFaultWithIt() {
        assertEquals(
                List.of("/type"),
                Wire.open()
                        .strict()
                        .requestEvents()
                        .read(JsonText.read("{\"at\":\"2026-03-02T02:00:00Z\",\"type\":\"rased\"}")
                                .get())
                        .getError()
                        .map(WireFault::path)
                        .asJava());
    }

    @Test
    void whatIsKnownAndWrongIsNoForeignEvent() {
        assertEquals(
                List.of("/at: is missing; give the instant", "/by: is missing; give the actor"),
                faults("{\"type\":\"admitted\",\"v\":1}").stream()
                        .map(WireFault::toString)
                        .toList());
        assertEquals(
                List.of("/at", "/ending"),
                faults("{\"basis\":\"b\",\"ending\":\"sold\",\"type\":\"closed\",\"v\":1}").stream()
                        .map(WireFault::path)
                        .toList());
    }

    @Test
    void K4_replayingItIsADefectThatNamesIt() {
        Actor office = Actor.of(Roles.OFFICE, "office", "lin");
        Intake intake = Intake.builder()
                .programme(Presets.FACE_TO_FACE)
                .programmeVersion(1)
                .requester(RequesterId.of("lotus"))
                .title("noise")
                .build();
        RequestId id = RequestId.of("KQ-1");
        List<RequestEvent> history =
                new ArrayList<>(WORKFLOW.handle(Request.unraised(id), new RequestCommand.Raise(office, intake), AT)
                        .events()
                        .asJava());
        history.add(FORM.read(Json.Obj.of("type", Json.of("sang"))
                        .with("at", Json.of("2026-03-02T03:00:00Z"))
                        .with("v", Json.of(3)))
                .get());

        String defect = WORKFLOW.replay(id, history).getError().mkString();

        assertTrue(
                defect.contains("is of the type sang in version 3, which this version of the library does not know"),
                defect);
        // Whoever goes on all the same keeps the order of events.
        Request known =
                WORKFLOW.replay(id, history.subList(0, history.size() - 1)).get();
        Request after = WORKFLOW.evolve(known, history.get(history.size() - 1));
        assertEquals(known.version() + 1, after.version());
        assertEquals(Instant.parse("2026-03-02T03:00:00Z"), after.lastAt());
        assertEquals(known.obligations(), after.obligations());
    }
}
