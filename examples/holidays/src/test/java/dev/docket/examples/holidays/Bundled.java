package dev.docket.examples.holidays;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The files that come with the example. */
final class Bundled {

    private Bundled() {}

    static byte[] bytes(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Bundled.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        }
    }
}
