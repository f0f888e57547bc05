package dev.docket.examples.postgres.store;

import dev.docket.json.Json;
import dev.docket.json.JsonText;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.wire.Form;
import dev.docket.wire.Wire;

/**
 * What is stored, as the text of its wire form. The store is the office's alone, so names of persons stand in it as they are; {@link
 * Wire#sealing} would encrypt them.
 *
 * @param <T> the values
 */
public final class Documents<T> {

    /** Snapshots of requests. */
    public static final Documents<Request> REQUESTS =
            new Documents<>(Wire.open().requests());

    /** Events. */
    public static final Documents<RequestEvent> EVENTS =
            new Documents<>(Wire.open().requestEvents());

    /** Commands. */
    public static final Documents<RequestCommand> COMMANDS =
            new Documents<>(Wire.open().requestCommands());

    private final Form<T> form;

    private Documents(Form<T> form) {
        this.form = form;
    }

    /**
     * Writes a value.
     *
     * @param value the value
     * @return its document, the same for equal values
     */
    public String write(T value) {
        return form.write(value).toString();
    }

    /**
     * Reads a value that was stored.
     *
     * @param document its document
     * @return the value
     * @throws IllegalStateException if it is none: the store is damaged, or newer than this program
     */
    public T read(String document) {
        Json tree = JsonText.read(document)
                .getOrElseThrow(
                        fault -> new IllegalStateException("no JSON is stored as " + form.name() + ": " + fault));
        return form.read(tree)
                .toEither()
                .getOrElseThrow(faults -> new IllegalStateException("what is stored as " + form.name()
                        + " is none, restore it or read it with a newer version: " + faults.mkString("; ")));
    }
}
