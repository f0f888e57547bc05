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
import dev.docket.residency.ResidencyLife;
import dev.docket.session.SeriesLife;
import dev.docket.testkit.Journeys;
import dev.docket.testkit.Polling;
import dev.docket.testkit.Run;
import dev.docket.testkit.Story;
import dev.docket.time.ChinaWorkdays;
import dev.docket.workflow.Event;
import dev.docket.workflow.Kernel;
import dev.docket.workflow.Refusal;
import dev.docket.workflow.Workflow;
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

    @Test
    void K4_soItIsOfASeriesAndOfAResidency() {
        SeriesLife series = new SeriesLife(ChinaWorkdays.calendar(), 1, Journeys.seeded(1, 20));
        assertForeign(Wire.open().sessionEvents(), series.workflow, SeriesLife.START, series.story);
        ResidencyLife residency = new ResidencyLife(ChinaWorkdays.calendar(), 1, Journeys.seeded(1, 20));
        assertForeign(Wire.open().residencyEvents(), residency.workflow, ResidencyLife.START, residency.story);
    }

    /** Behind a sound history it is the one defect, whoever goes on leaves all as it was, and it is written as it was read. */
    private static <S, C, E extends Event, R extends Refusal> void assertForeign(
            Form<E> form, Workflow<S, C, E, R> workflow, S start, Story<C> story) {
        List<E> history =
                new ArrayList<>(Run.of(workflow, start, story, Polling.RARELY).events());
        Json stranger = Json.Obj.of("type", Json.of("sang"))
                .with("at", Json.of(RequestWorkflow.LAST_INSTANT.toString()))
                .with("v", Json.of(3));
        E foreign = form.read(stranger).get();
        S before = Kernel.replay(workflow, start, history).get();
        history.add(foreign);

        assertEquals(stranger, form.write(foreign));
        assertEquals(RequestWorkflow.LAST_INSTANT, foreign.at());
        assertEquals(workflow.nextDue(before), workflow.nextDue(workflow.evolve(before, foreign)));
        var defects = Kernel.replay(workflow, start, history).getError();
        assertEquals(1, defects.size(), defects::toString);
        assertEquals(history.size() - 1, defects.get(0).index());
        assertTrue(defects.get(0).what().startsWith("is of the type sang in version 3, which this version"));
    }
}
