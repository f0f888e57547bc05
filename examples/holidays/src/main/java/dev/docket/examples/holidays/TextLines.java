package dev.docket.examples.holidays;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a file with their numbers.
 *
 * <p>Bytes are decoded line by line, so that what is not UTF-8 is known by its line; and only after folded lines are joined,
 * because a file may be folded within a character.
 */
final class TextLines {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private TextLines() {}

    /**
     * One line.
     *
     * @param number where it begins in the file, from 1
     * @param text what stands there, without the end of the line
     */
    record Line(int number, String text) {}

    /** The lines as they stand; one that is not UTF-8 is an error and has its bad bytes replaced. */
    static List<Line> physical(byte[] content, List<LineError> errors) {
        return decoded(split(content), errors);
    }

    /** Lines that begin with a blank joined to those before, empty ones left out. */
    static List<Line> unfolded(byte[] content, List<LineError> errors) {
        List<Raw> joined = new ArrayList<>();
        for (Raw line : split(content)) {
            if (line.isFolded() && !joined.isEmpty()) {
                joined.get(joined.size() - 1).append(line);
            } else if (!line.isBlank()) {
                joined.add(line);
            }
        }
        return decoded(joined, errors);
    }

    private static List<Line> decoded(List<Raw> raw, List<LineError> errors) {
        List<Line> lines = new ArrayList<>();
        for (Raw line : raw) {
            try {
                lines.add(new Line(line.number, line.strict()));
            } catch (CharacterCodingException e) {
                String text = line.bytes.toString(StandardCharsets.UTF_8);
                lines.add(new Line(line.number, text));
                errors.add(new LineError(
                        line.number, "\"" + text + "\" is not UTF-8", "save the file with the encoding UTF-8"));
            }
        }
        return lines;
    }

    private static List<Raw> split(byte[] content) {
        List<Raw> lines = new ArrayList<>();
        Raw line = new Raw(1);
        for (int i = startsWithMark(content) ? BYTE_ORDER_MARK.length : 0; i < content.length; i++) {
            boolean isReturn = content[i] == '\r';
            if (isReturn || content[i] == '\n') {
                lines.add(line);
                line = new Raw(line.number + 1);
                i += isReturn && i + 1 < content.length && content[i + 1] == '\n' ? 1 : 0;
            } else {
                line.bytes.write(content[i]);
            }
        }
        if (line.bytes.size() > 0) {
            lines.add(line);
        }
        return lines;
    }

    private static boolean startsWithMark(byte[] content) {
        return content.length >= BYTE_ORDER_MARK.length
                && content[0] == BYTE_ORDER_MARK[0]
                && content[1] == BYTE_ORDER_MARK[1]
                && content[2] == BYTE_ORDER_MARK[2];
    }

    /** A line in bytes. */
    private static final class Raw {

        private final int number;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Raw(int number) {
            this.number = number;
        }

        boolean isFolded() {
            return bytes.size() > 0 && (bytes.toByteArray()[0] == ' ' || bytes.toByteArray()[0] == '\t');
        }

        boolean isBlank() {
            return bytes.toString(StandardCharsets.UTF_8).isBlank();
        }

        void append(Raw folded) {
            bytes.write(folded.bytes.toByteArray(), 1, folded.bytes.size() - 1);
        }

        String strict() throws CharacterCodingException {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        }
    }
}
