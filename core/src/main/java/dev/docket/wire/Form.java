package dev.docket.wire;

import dev.docket.json.Json;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.util.List;
import java.util.function.Supplier;

/**
 * The stable form of one kind of value: how it is written, read and described. Immutable and thread-safe.
 *
 * @param <T> the values
 * @since 0.1.0
 */
public final class Form<T> {

    private final Shape<T> shape;
    private final String description;
    private final Writer writer;
    private final Supplier<Reader> readers;

    Form(Shape<T> shape, String description, Writer writer, Supplier<Reader> readers) {
        this.shape = shape;
        this.description = description;
        this.writer = writer;
        this.readers = readers;
    }

    /**
     * What it is the form of.
     *
     * @return a name such as {@code request-event}
     */
    public String name() {
        return shape.name();
    }

    /**
     * The names of the types that it knows.
     *
     * @return the names, in their order
     */
    public List<String> types() {
        return shape instanceof Union<T> union ? List.copyOf(union.types()) : List.of(name());
    }

    /**
     * The name of a value's type, for a column beside what is written of it.
     *
     * @param value the value
     * @return one of {@link #types}, or what another version of the library called a type that this one does not know
     */
    public String typeOf(T value) {
        return shape instanceof Union<T> union ? union.typeOf(value) : name();
    }

    /**
     * Writes a value.
     *
     * @param value the value
     * @return its tree; equal values have equal trees
     */
    public Json write(T value) {
        return shape.write(value, writer);
    }

    /**
     * Writes a value with what its reader did not know: what {@link #readKeeping} gave. What is not known may name persons, so {@link
     * Wire#withholding} leaves it out.
     *
     * @param kept both
     * @return the tree
     */
    public Json write(Kept<T> kept) {
        Json written = write(kept.value());
        return writer.isWithholding() ? written : Unknown.added(written, kept.unknown());
    }

    /**
     * Reads a value. Fields that are not known are passed over; the strict reader of {@link Wire#strict} finds fault with them.
     *
     * @param json the tree
     * @return the value, or everything that is wrong with the tree; of more than a thousand faults the first thousand
     */
    public Validation<Seq<WireFault>, T> read(Json json) {
        return read(json, readers.get());
    }

    private Validation<Seq<WireFault>, T> read(Json json, Reader reader) {
        T value = shape.read(json, reader);
        return value != null && reader.faults().isEmpty()
                ? Validation.valid(value)
                : Validation.invalid(Vector.ofAll(reader.faults()));
    }

    /**
     * Reads a value, and keeps the fields that are not known, so that they can be written again.
     *
     * @param json the tree
     * @return the value and what is not known, or everything that is wrong with the tree
     */
    public Validation<Seq<WireFault>, Kept<T>> readKeeping(Json json) {
        Reader reader = readers.get();
        return read(json, reader)
                .map(value -> new Kept<>(value, Unknown.of(json, shape.write(value, Writer.OPEN), reader.casts())));
    }

    /**
     * The JSON Schema of it, draft 2020-12.
     *
     * @return the schema
     */
    public Json.Obj schema() {
        return Definitions.schemaOf(shape, name(), description);
    }

    /**
     * A value and what its reader did not know.
     *
     * @param value the value
     * @param unknown the fields that are not known, where they stood; an object without fields when there were none
     * @param <T> the values
     * @since 0.1.0
     */
    public record Kept<T>(T value, Json unknown) {}
}
