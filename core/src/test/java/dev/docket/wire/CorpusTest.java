package dev.docket.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.json.Json;
import dev.docket.json.JsonText;
import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.programme.Programme;
import dev.docket.request.Request;
import dev.docket.request.RequestEvent;
import dev.docket.testkit.lifecycle.RequestJourneys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What was ever written is read for ever: a folder for each release, which is never changed. A file holds a history, an event a line; its
 * name is the type for which it is there. {@code -Ddocket.corpus=0.1.0} adds what a folder lacks, and changes nothing in it.
 */
class CorpusTest {

    private static final Path CORPUS = Path.of("src", "test", "resources", "corpus");
    private static final Wire WIRE = Wire.open();
    private static final List<Form<?>> STORED = List.of(
            WIRE.requestEvents(),
            WIRE.requestCommands(),
            WIRE.sessionEvents(),
            WIRE.sessionCommands(),
            WIRE.residencyEvents(),
            WIRE.residencyCommands());

    @BeforeAll
    static void addWhatIsLacking() throws IOException {
        String release = System.getProperty("docket.corpus");
        if (release != null) {
            CorpusMaker.add(CORPUS.resolve(release));
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> releases() throws IOException {
        try (Stream<Path> folders = Files.list(CORPUS)) {
            return folders.sorted().toList();
        }
    }

    /** Those of a form, in every release. */
    private static List<Path> filesOf(Form<?> form) {
        return files(CORPUS).stream()
                .filter(file -> file.getName(file.getNameCount() - 2).toString().equals(form.name()))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> K14_whatWasEverWrittenIsReadAndWrittenAgainByteForByte() {
        return STORED.stream()
                .flatMap(form -> filesOf(form).stream()
                        .map(file ->
                                DynamicTest.dynamicTest(CORPUS.relativize(file).toString(), () -> {
                                    for (String line : Files.readAllLines(file)) {
                                        assertReadAndWritten(form, line);
                                    }
                                })));
    }

    private static <T> void assertReadAndWritten(Form<T> form, String line) {
        T value = Stored.read(form, line);
        assertFalse(value.toString().startsWith("Foreign["), line);
        String again = form.write(value).toString();
        // What was written in an older version is cast up, and is in the new one from then on.
        if (version(again).equals(version(line))) {
            assertEquals(line, again);
        }
        assertEquals(value, Stored.read(form, again));
    }

    private static Json version(String line) {
        return ((Json.Obj) JsonText.read(line).get()).get(Union.VERSION).orElseThrow();
    }

    /** The random lives that it comes from call the requester so wherever they are named: in authority and consent too. */
    @TestFactory
    Stream<DynamicTest> L23_withheldNoTypeNamesTheRequester() {
        return STORED.stream()
                .flatMap(form -> filesOf(form).stream()
                        .map(file ->
                                DynamicTest.dynamicTest(CORPUS.relativize(file).toString(), () -> {
                                    for (String line : Files.readAllLines(file)) {
                                        assertNamesNobody(form, line);
                                    }
                                })));
    }

    private static <T> void assertNamesNobody(Form<T> form, String line) {
        String withheld = withholding(form).write(Stored.read(form, line)).toString();
        assertFalse(withheld.contains(RequestJourneys.IDENTITY), withheld);
    }

    @SuppressWarnings("unchecked") // of one name there is one form
    private static <T> Form<T> withholding(Form<T> form) {
        return (Form<T>) Wire.withholding().forms().stream()
                .filter(one -> one.name().equals(form.name()))
                .findFirst()
                .orElseThrow();
    }

    /** Each type that a form knows has a file in some release; types are for ever, so none of another name is there. */
    @TestFactory
    Stream<DynamicTest> everyTypeIsInIt() {
        return STORED.stream()
                .map(form -> DynamicTest.dynamicTest(
                        form.name(),
                        () -> assertEquals(
                                new TreeSet<>(form.types()),
                                filesOf(form).stream()
                                        .map(CorpusTest::typeOf)
                                        .collect(Collectors.toCollection(TreeSet::new)))));
    }

    private static String typeOf(Path file) {
        String name = file.getName(file.getNameCount() - 1).toString();
        return name.substring(0, name.indexOf('.'));
    }

    @Test
    void everyKindOfEventOfAnObligationIsInIt() throws IOException {
        Set<String> kinds = new TreeSet<>();
        for (Path file : filesOf(WIRE.requestEvents())) {
            for (String line : Files.readAllLines(file)) {
                ((Json.Obj) JsonText.read(line).get())
                        .get("event")
                        .flatMap(event -> ((Json.Obj) event).get(Union.TYPE))
                        .ifPresent(type -> kinds.add(((Json.Text) type).value()));
            }
        }
        assertEquals(new TreeSet<>(ObligationShapes.OBLIGATION_EVENT.types()), kinds);
    }

    /** With the programme as it was stored beside it: that of today may be another. */
    @TestFactory
    Stream<DynamicTest> K4_everyHistoryUnderAPresetIsReplayed() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path release : releases()) {
            try (Stream<Path> presets = Files.list(release.resolve("preset"))) {
                presets.sorted()
                        .forEach(folder -> tests.add(DynamicTest.dynamicTest(
                                CORPUS.relativize(folder).toString(), () -> assertReplayed(folder))));
            }
        }
        return tests.stream();
    }

    private static void assertReplayed(Path folder) throws IOException {
        String programmeText = Files.readString(folder.resolve("programme.json"));
        Programme programme = Stored.read(WIRE.programmes(), programmeText);
        String requestText = Files.readString(folder.resolve("request.json"));
        Request stored = Stored.read(WIRE.requests(), requestText);
        List<RequestEvent> history = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("history.jsonl"))) {
            assertReadAndWritten(WIRE.requestEvents(), line);
            history.add(Stored.read(WIRE.requestEvents(), line));
        }

        assertEquals(programmeText, WIRE.programmes().write(programme).toString());
        assertEquals(requestText, WIRE.requests().write(stored).toString());
        assertTrue(history.size() > 20, () -> history.size() + " events");
        assertEquals(
                stored,
                RequestWorkflow.of(programme).replay(stored.id(), history).get());
    }
}
