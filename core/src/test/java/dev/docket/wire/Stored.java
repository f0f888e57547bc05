package dev.docket.wire;

import dev.docket.json.Json;
import dev.docket.json.JsonText;
import dev.docket.testkit.CodecLaws;
import java.nio.charset.StandardCharsets;

/** What is stored, as text, through the reader that a host uses. */
public final class Stored {

    private Stored() {}

    /** The laws of a form as a codec. */
    public static <T> CodecLaws<T> laws(Form<T> form) {
        return CodecLaws.of(
                value -> form.write(value).toString().getBytes(StandardCharsets.UTF_8),
                bytes -> read(form, new String(bytes, StandardCharsets.UTF_8)));
    }

    /** What a text says. */
    public static <T> T read(Form<T> form, String text) {
        Json json = JsonText.read(text).getOrElseThrow(fault -> new IllegalArgumentException(fault.toString()));
        return form.read(json).toEither().getOrElseThrow(faults -> new IllegalArgumentException(faults.mkString("\n")));
    }
}
