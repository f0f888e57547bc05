package dev.docket.examples.postgres.fire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The time of all processes of a fire: a file says what the time was at an instant of the real clock, and how fast it goes. Whoever writes
 * the file sets the clock, also back. Reads to the nanosecond, so that what is lost by rounding would be seen.
 */
final class FireClock implements InstantSource {

    private static final int NANOS = 1000;

    private final Path file;

    /**
     * What the file says.
     *
     * @param shown what the time was
     * @param since when, by the real clock
     * @param speed how many of its seconds pass in one
     * @param polling whether due-pollers are to work
     */
    record Setting(Instant shown, Instant since, long speed, boolean polling) {

        Instant at(Instant real) {
            return shown.plus(Duration.between(since, real).multipliedBy(speed));
        }
    }

    FireClock(Path file) {
        this.file = file;
    }

    /** Goes on from a time, with the speed that is given. */
    void set(Instant shown, long speed, boolean polling) throws IOException {
        Path next = Files.createTempFile(file.toAbsolutePath().getParent(), "clock", ".next");
        Files.writeString(next, shown + " " + Instant.now() + " " + speed + " " + polling);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    Setting setting() {
        try {
            String[] parts = Files.readString(file).split(" ", -1);
            return new Setting(
                    Instant.parse(parts[0]),
                    Instant.parse(parts[1]),
                    Long.parseLong(parts[2]),
                    Boolean.parseBoolean(parts[3]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Instant instant() {
        return setting().at(Instant.now()).plusNanos(ThreadLocalRandom.current().nextInt(NANOS));
    }
}
