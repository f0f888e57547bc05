package dev.docket.lifecycle;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.programme.Presets;
import dev.docket.programme.Programme;
import dev.docket.testkit.CodecLaws;
import dev.docket.testkit.Journeys;
import dev.docket.testkit.lifecycle.ProgrammeLaws;
import dev.docket.testkit.lifecycle.RequestLife;
import dev.docket.time.ChinaWorkdays;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The published laws of codecs: a sound one keeps them, and each fault is found by the law that it breaks. */
class CodecLawsTest {

    /** What a host may store. */
    private record Note(Instant at, Optional<String> text, List<String> names) {}

    /** What is thrown at what is no note. */
    private static final class NoNote extends RuntimeException {
        private static final long serialVersionUID = 1;

        NoNote(String message) {
            super(message);
        }
    }

    private static final List<Note> NOTES = List.of(
            new Note(Instant.parse("2026-03-02T02:00:00Z"), Optional.empty(), List.of("roads", "tax")),
            new Note(Instant.parse("2026-03-02T02:00:00Z"), Optional.of(""), List.of("roads", "tax")),
            new Note(Instant.parse("2026-03-02T02:00:00.000000001Z"), Optional.of("wet"), List.of("tax", "roads")),
            new Note(Instant.parse("2026-03-02T02:00:00.000000001Z"), Optional.of("wet"), List.of()));

    private static byte[] write(Note note) {
        return (note.at() + "\n" + note.text().map(text -> "+" + text).orElse("-") + "\n"
                        + String.join(",", note.names()) + "\n.")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Note read(byte[] bytes) {
        String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n", -1);
        if (lines.length != 4 || !lines[3].equals(".") || !lines[1].matches("-|\\+.*")) {
            throw new NoNote("a note has four lines, but this has " + Arrays.toString(lines));
        }
        try {
            return new Note(
                    Instant.parse(lines[0]),
                    lines[1].equals("-") ? Optional.empty() : Optional.of(lines[1].substring(1)),
                    lines[2].isEmpty() ? List.of() : List.of(lines[2].split(",", -1)));
        } catch (DateTimeException e) {
            throw new NoNote(String.valueOf(e.getMessage()));
        }
    }

    private static CodecLaws<Note> laws(Function<Note, byte[]> write, Function<byte[], Note> read) {
        return CodecLaws.<Note>of(write, read).refusingBy(NoNote.class);
    }

    private static CodecLaws<Note> storing(UnaryOperator<Note> change) {
        return laws(note -> write(change.apply(note)), CodecLawsTest::read);
    }

    private static void isFound(String message, Consumer<CodecLaws<Note>> law, CodecLaws<Note> laws) {
        AssertionError broken = assertThrows(AssertionError.class, () -> law.accept(laws));
        assertTrue(String.valueOf(broken.getMessage()).startsWith(message), broken::getMessage);
        assertThrows(AssertionError.class, () -> laws.all(NOTES));
    }

    @Test
    void K14_aSoundCodecKeepsTheLaws() {
        CodecLaws<Note> laws = laws(CodecLawsTest::write, CodecLawsTest::read);

        laws.all(NOTES);
        assertEquals(4, laws.k14TheDecodedIsEqual(NOTES));
        assertEquals(4, laws.k14EncodingIsStable(NOTES));
        assertEquals(4, laws.k14NoTwoAreEncodedAlike(NOTES));
        assertTrue(laws.k14TheTornIsRefused(NOTES) > 100);
    }

    @Test
    void K14_lostNanosecondsAreFound() {
        isFound(
                "K14 the decoded is equal is broken: what is decoded is Note[at=2026-03-02T02:00:00Z",
                laws -> laws.k14TheDecodedIsEqual(NOTES),
                storing(note ->
                        new Note(Instant.ofEpochSecond(note.at().getEpochSecond()), note.text(), note.names())));
    }

    @Test
    void K14_whatIsAbsentAndIsWrittenAsNothingIsFound() {
        isFound(
                "K14 no two are encoded alike is broken: so is Note[",
                laws -> laws.k14NoTwoAreEncodedAlike(NOTES),
                storing(note -> new Note(note.at(), Optional.of(note.text().orElse("")), note.names())));
    }

    @Test
    void K14_anotherOrderIsFound() {
        isFound(
                "K14 the decoded is equal is broken: ",
                laws -> laws.k14TheDecodedIsEqual(NOTES),
                storing(note -> new Note(
                        note.at(), note.text(), note.names().stream().sorted().toList())));
    }

    @Test
    void K14_anOrderThatChangesEachTimeIsFound() {
        ArrayList<Note> written = new ArrayList<>();
        isFound(
                "K14 encoding is stable is broken: a second time it is ",
                laws -> laws.k14EncodingIsStable(NOTES),
                laws(
                        note -> {
                            written.add(note);
                            return (new String(write(note), StandardCharsets.UTF_8) + " ".repeat(written.size() % 2))
                                    .getBytes(StandardCharsets.UTF_8);
                        },
                        bytes -> read(new String(bytes, StandardCharsets.UTF_8)
                                .stripTrailing()
                                .getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void K14_anExceptionOfAnotherTypeAtTornBytesIsFound() {
        isFound(
                "K14 the torn is refused is broken: what is thrown is no NoNote but java.lang.ArrayIndexOutOfBounds",
                laws -> laws.k14TheTornIsRefused(NOTES),
                laws(CodecLawsTest::write, bytes -> {
                    String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n", -1);
                    return new Note(
                            Instant.parse("2026-03-02T02:00:00Z"),
                            lines[1].equals("-") ? Optional.empty() : Optional.of(lines[1].substring(1)),
                            List.of(lines[2]));
                }));
    }

    @Test
    void K14_whatIsCutOffAndReadAllTheSameIsFound() {
        isFound(
                "K14 the torn is refused is broken: torn so, it is read as Note[",
                laws -> laws.k14TheTornIsRefused(NOTES),
                laws(CodecLawsTest::write, bytes -> {
                    String text = new String(bytes, StandardCharsets.UTF_8);
                    return read((text.endsWith("\n") ? text + "." : text).getBytes(StandardCharsets.UTF_8));
                }));
    }

    @Test
    void K14_nullAndWhatIsNotReadAgainAreFound() {
        assertThrows(
                AssertionError.class,
                () -> CodecLaws.<Note>of(CodecLawsTest::write, bytes -> {
                            throw new NoNote("never");
                        })
                        .k14TheDecodedIsEqual(NOTES));
        assertThrows(
                AssertionError.class,
                () -> CodecLaws.<Note>of(
                                note -> {
                                    throw new IllegalStateException("full");
                                },
                                CodecLawsTest::read)
                        .k14EncodingIsStable(NOTES));
    }

    /** Stores values in a table and writes their numbers. */
    private static <T> CodecLaws<T> table() {
        Map<T, Integer> numbers = new LinkedHashMap<>();
        List<T> values = new ArrayList<>();
        return CodecLaws.of(
                value -> {
                    int number = numbers.computeIfAbsent(value, one -> {
                        values.add(one);
                        return values.size();
                    });
                    return ("#" + number + ".").getBytes(StandardCharsets.UTF_8);
                },
                bytes -> {
                    String text = new String(bytes, StandardCharsets.UTF_8);
                    if (!text.matches("#[1-9][0-9]{0,8}\\.")
                            || Integer.parseInt(text.substring(1, text.length() - 1)) > values.size()) {
                        throw new IllegalArgumentException("no number: " + text);
                    }
                    return values.get(Integer.parseInt(text.substring(1, text.length() - 1)) - 1);
                });
    }

    @Test
    void K14_isTriedOnEventsSnapshotsCommandsAndProgrammes() {
        Programme programme = Presets.faceToFace(ChinaWorkdays.calendar());
        RequestLife life = ProgrammeLaws.of(programme).life(Journeys.seeded(3, 40));

        assertTrue(life.events().size() > 40);
        assertEquals(life.events().size(), life.snapshots().size());
        assertEquals(40, life.commands().size());
        assertDoesNotThrow(() -> {
            CodecLawsTest.<Object>table().all(life.events());
            CodecLawsTest.<Object>table().all(life.snapshots());
            CodecLawsTest.<Object>table().all(life.commands());
            CodecLawsTest.<Programme>table().all(List.of(programme, Presets.petition(ChinaWorkdays.calendar())));
        });
    }
}
