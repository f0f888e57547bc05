package dev.docket.examples.postgres.fire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a process remembers beyond its death: lines of a file of its own, safe on the disk when they must be. Thread-safe. */
final class Journal implements AutoCloseable {

    private static final String ENDING = ".journal";

    /** What a line is of. */
    enum Kind {
        /** A command is about to be given: id, request, document. */
        GIVEN,
        /** A client was told that it is accepted: id, when, version before, version after, tries, whether it had been before. */
        ACCEPTED,
        /** A client was told that it is refused: id, class of the refusal, tries. */
        REFUSED,
        /** A notice was received: key, hash of the envelope. */
        DELIVERED,
        /** The due-poller woke requests: how many. */
        WOKEN,
        /** The database was away. */
        AWAY,
        /** Something that may not be: what. */
        FAULT
    }

    /**
     * A line.
     *
     * @param kind of what
     * @param parts its parts
     */
    record Line(Kind kind, List<String> parts) {}

    private final FileChannel channel;

    Journal(Path directory, String name) throws IOException {
        this.channel = FileChannel.open(file(directory, name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    static Path file(Path directory, String name) {
        return directory.resolve(name + ENDING);
    }

    void write(Kind kind, Object... parts) {
        StringBuilder line = new StringBuilder(kind.name());
        for (Object part : parts) {
            line.append('\t').append(String.valueOf(part).replace('\n', ' ').replace('\t', ' '));
        }
        ByteBuffer bytes = ByteBuffer.wrap(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        synchronized (this) {
            try {
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Returns when the line is on the disk. */
    void writeSafely(Kind kind, Object... parts) {
        write(kind, parts);
        try {
            channel.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** The lines of all journals whose names begin so; what was not written to its end is no line. */
    static List<Line> read(Path directory, String prefix) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(directory)) {
            files = all.filter(file -> file.getFileName().toString().startsWith(prefix)
                            && file.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
        List<Line> lines = new ArrayList<>();
        for (Path file : files) {
            String text = Files.readString(file);
            text.substring(0, text.lastIndexOf('\n') + 1).lines().forEach(line -> {
                List<String> parts = List.of(line.split("\t", -1));
                lines.add(new Line(Kind.valueOf(parts.get(0)), parts.subList(1, parts.size())));
            });
        }
        return lines;
    }
}
