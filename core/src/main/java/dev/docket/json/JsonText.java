package dev.docket.json;

import io.vavr.control.Either;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads trees from text, strictly as RFC 8259 has it: no comments, no trailing commas, no field twice. Any text gives a tree or a
 * fault. Immutable and thread-safe.
 *
 * <p>Needs Jackson 3, {@code tools.jackson.core:jackson-core}; nothing else in Docket does.
 *
 * @since 0.1.0
 */
public final class JsonText {

    private final JsonLimits limits;
    private final JsonFactory factory;

    private JsonText(JsonLimits limits) {
        this.limits = limits;
        this.factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depth())
                        .maxDocumentLength(limits.length())
                        .maxStringLength(limits.text())
                        .maxNameLength(limits.text())
                        .maxNumberLength(limits.number())
                        .maxTokenCount(limits.tokens())
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                // Names made to collide would break the table of names that all readings share, and with it every later
                // one.
                .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
                .build();
    }

    /**
     * A reader.
     *
     * @param limits how much it takes
     * @return the reader
     */
    public static JsonText within(JsonLimits limits) {
        return new JsonText(Objects.requireNonNull(limits, "limits"));
    }

    /**
     * Reads a text within {@link JsonLimits#DEFAULT}.
     *
     * @param text the text
     * @return the tree, or why there is none
     */
    public static Either<JsonFault, Json> read(String text) {
        return Default.READER.tree(text);
    }

    /**
     * Reads a text.
     *
     * @param text the text
     * @return the tree, or why there is none
     */
    public Either<JsonFault, Json> tree(String text) {
        if (text.length() > limits.length()) {
            return Either.left(tooLong(text.length(), "characters"));
        }
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
            return Either.right(whole(parser));
        } catch (JacksonException e) {
            return Either.left(fault(e));
        }
    }

    /**
     * Reads a text in UTF-8.
     *
     * @param utf8 the bytes, without a byte order mark
     * @return the tree, or why there is none
     */
    public Either<JsonFault, Json> tree(byte[] utf8) {
        if (utf8.length > limits.length()) {
            return Either.left(tooLong(utf8.length, "bytes"));
        }
        try {
            return tree(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString());
        } catch (CharacterCodingException e) {
            return Either.left(new JsonFault(1, 1, "the bytes are not UTF-8; write the text in it"));
        }
    }

    private JsonFault tooLong(int length, String unit) {
        return new JsonFault(
                1,
                1,
                length + " " + unit + " are more than the " + limits.length() + " that are read; raise the limit");
    }

    private static JsonFault fault(JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        return new JsonFault(
                at == null ? 1 : Math.max(1, at.getLineNr()),
                at == null ? 1 : Math.max(1, at.getColumnNr()),
                e.getOriginalMessage());
    }

    private static Json whole(JsonParser parser) {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw new tools.jackson.core.exc.StreamReadException(parser, "there is no value");
        }
        Json tree = value(parser, first);
        if (parser.nextToken() != null) {
            throw new tools.jackson.core.exc.StreamReadException(parser, "there is more after the value");
        }
        return tree;
    }

    /** As deep as the limits let the parser go. */
    private static Json value(JsonParser parser, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> new Json.Text(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Num(parser.getString());
            case VALUE_TRUE -> new Json.Bool(true);
            case VALUE_FALSE -> new Json.Bool(false);
            case VALUE_NULL -> new Json.Null();
            default -> throw new tools.jackson.core.exc.StreamReadException(parser, "no value begins with " + token);
        };
    }

    private static Json object(JsonParser parser) {
        Map<String, Json> fields = new TreeMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            fields.put(name, value(parser, parser.nextToken()));
        }
        return new Json.Obj(fields);
    }

    private static Json array(JsonParser parser) {
        List<Json> items = new ArrayList<>();
        for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
            items.add(value(parser, next));
        }
        return new Json.Arr(items);
    }

    private static final class Default {
        static final JsonText READER = within(JsonLimits.DEFAULT);
    }
}
