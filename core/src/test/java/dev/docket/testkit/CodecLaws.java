package dev.docket.testkit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Law K14 for a codec of a host's own, by which events, requests or programmes are stored: what is decoded is what was encoded.
 *
 * <pre>{@code
 * @Property(tries = 100)
 * @Domain(RequestLives.class)
 * void whatWeStoreComesBack(@ForAll RequestLife life) {
 *   CodecLaws.of(OurEvents::write, OurEvents::read).refusingBy(UnreadableEvent.class).all(life.events());
 *   CodecLaws.of(OurRequests::write, OurRequests::read).all(life.snapshots());
 * }
 * }</pre>
 *
 * <p>A failure names the law and shows the value and what was written of it. Immutable.
 *
 * @param <T> what is encoded; values that mean the same are equal
 */
public final class CodecLaws<T> {

    private static final int CUTS = 16;
    private static final int SHOWN = 600;
    private static final List<String> FOREIGN =
            List.of("", " ", "null", "0", "{}", "[]", "<a/>", "\u0000\u0001\u00ff", "{\"at\":");

    private final Function<? super T, byte[]> encode;
    private final Function<byte[], ? extends T> decode;
    private final Class<? extends RuntimeException> refusal;

    private CodecLaws(
            Function<? super T, byte[]> encode,
            Function<byte[], ? extends T> decode,
            Class<? extends RuntimeException> refusal) {
        this.encode = Objects.requireNonNull(encode, "encode");
        this.decode = Objects.requireNonNull(decode, "decode");
        this.refusal = Objects.requireNonNull(refusal, "refusal");
    }

    /**
     * The laws of a codec; one of text gives the text's bytes.
     *
     * @param encode makes bytes of a value
     * @param decode makes a value of bytes, or throws an {@link IllegalArgumentException} where they are none
     * @param <T> what is encoded
     * @return the laws
     */
    public static <T> CodecLaws<T> of(Function<? super T, byte[]> encode, Function<byte[], ? extends T> decode) {
        return new CodecLaws<>(encode, decode, IllegalArgumentException.class);
    }

    /**
     * Says what is thrown at bytes that encode nothing.
     *
     * @param type the type, the only one that decoding may throw
     * @return the laws with it
     */
    public CodecLaws<T> refusingBy(Class<? extends RuntimeException> type) {
        return new CodecLaws<>(encode, decode, type);
    }

    /**
     * Every law.
     *
     * @param values what it is tried on
     * @throws AssertionError if one is broken
     */
    public void all(Iterable<? extends T> values) {
        k14TheDecodedIsEqual(values);
        k14EncodingIsStable(values);
        k14NoTwoAreEncodedAlike(values);
        k14TheTornIsRefused(values);
    }

    /**
     * K14: what is decoded equals what was encoded.
     *
     * @param values what it is tried on
     * @return how many there were
     */
    public int k14TheDecodedIsEqual(Iterable<? extends T> values) {
        String law = "K14 the decoded is equal";
        int said = 0;
        for (T value : values) {
            byte[] bytes = encoded(law, value);
            T decoded = back(law, value, bytes);
            if (!value.equals(decoded) || value.hashCode() != decoded.hashCode()) {
                throw broken(law, value, bytes, "what is decoded is " + decoded);
            }
            said++;
        }
        return said;
    }

    /**
     * K14: a value is encoded in the same bytes each time, and so is the equal value that was decoded from them.
     *
     * @param values what it is tried on
     * @return how many there were
     */
    public int k14EncodingIsStable(Iterable<? extends T> values) {
        String law = "K14 encoding is stable";
        int said = 0;
        for (T value : values) {
            byte[] bytes = encoded(law, value);
            byte[] again = encoded(law, value);
            if (!Arrays.equals(bytes, again)) {
                throw broken(law, value, bytes, "a second time it is " + shown(again));
            }
            T decoded = back(law, value, bytes);
            byte[] later = encoded(law, decoded);
            if (decoded.equals(value) && !Arrays.equals(bytes, later)) {
                throw broken(law, value, bytes, "once decoded, it is encoded as " + shown(later));
            }
            said++;
        }
        return said;
    }

    /**
     * K14: no two values that differ are encoded in the same bytes, as far as was seen.
     *
     * @param values what it is tried on
     * @return how many different encodings there were
     */
    public int k14NoTwoAreEncodedAlike(Iterable<? extends T> values) {
        String law = "K14 no two are encoded alike";
        Map<ByteBuffer, T> seen = new LinkedHashMap<>();
        for (T value : values) {
            byte[] bytes = encoded(law, value);
            T other = seen.putIfAbsent(ByteBuffer.wrap(bytes), value);
            if (other != null && !other.equals(value)) {
                throw broken(law, value, bytes, "so is " + other);
            }
        }
        return seen.size();
    }

    /**
     * K14: what is cut off, has something behind it, has a byte changed or comes from elsewhere is refused by the type that was said, and by
     * no other; what is cut off may be another value only if it is encoded just so.
     *
     * @param values what it is tried on
     * @return how many inputs were tried
     */
    public int k14TheTornIsRefused(Iterable<? extends T> values) {
        String law = "K14 the torn is refused";
        int said = 0;
        for (T value : values) {
            byte[] bytes = encoded(law, value);
            for (byte[] torn : torn(bytes)) {
                T read = refused(law, value, torn);
                if (read != null && !Arrays.equals(encoded(law, read), torn)) {
                    throw broken(law, value, torn, "torn so, it is read as " + read);
                }
                said++;
            }
            for (byte[] foreign : foreign(bytes)) {
                refused(law, value, foreign);
                said++;
            }
        }
        return said;
    }

    /** Cut off here and there, and with something behind. */
    private static List<byte[]> torn(byte[] bytes) {
        ArrayList<byte[]> torn = new ArrayList<>();
        int stride = bytes.length / CUTS + 1;
        for (int length = 0; length < bytes.length; length += stride) {
            torn.add(Arrays.copyOf(bytes, length));
        }
        if (bytes.length > 0) {
            torn.add(Arrays.copyOf(bytes, bytes.length - 1));
        }
        byte[] more = Arrays.copyOf(bytes, bytes.length + 1);
        more[bytes.length] = '}';
        torn.add(more);
        return torn;
    }

    /** With one byte changed, and from elsewhere. */
    private static List<byte[]> foreign(byte[] bytes) {
        ArrayList<byte[]> foreign = new ArrayList<>();
        int stride = bytes.length / CUTS + 1;
        for (int i = 0; i < bytes.length; i += stride) {
            byte[] changed = bytes.clone();
            changed[i] = (byte) (changed[i] ^ 0x55);
            foreign.add(changed);
        }
        FOREIGN.forEach(text -> foreign.add(text.getBytes(StandardCharsets.ISO_8859_1)));
        return foreign;
    }

    /** What is read, or null where it is refused as it should be. */
    private @Nullable T refused(String law, T value, byte[] bytes) {
        try {
            return decoded(law, value, bytes.clone());
        } catch (RuntimeException | StackOverflowError thrown) {
            if (!refusal.isInstance(thrown)) {
                throw because(
                        broken(law, value, bytes, "what is thrown is no " + refusal.getSimpleName() + " but " + thrown),
                        thrown);
            }
            return null;
        }
    }

    private byte[] encoded(String law, T value) {
        byte @Nullable [] bytes;
        try {
            bytes = encode.apply(value);
        } catch (RuntimeException thrown) {
            throw because(broken(law, value, new byte[0], "encoding it threw " + thrown), thrown);
        }
        if (bytes == null) {
            throw broken(law, value, new byte[0], "encoding it gave null");
        }
        return bytes.clone();
    }

    /** What was encoded is decoded without a refusal. */
    private T back(String law, T value, byte[] bytes) {
        try {
            return decoded(law, value, bytes.clone());
        } catch (RuntimeException thrown) {
            throw because(broken(law, value, bytes, "decoding it threw " + thrown), thrown);
        }
    }

    private T decoded(String law, T value, byte[] bytes) {
        @Nullable T decoded = decode.apply(bytes);
        if (decoded == null) {
            throw broken(law, value, bytes, "decoding it gave null");
        }
        return decoded;
    }

    private static AssertionError because(AssertionError broken, Throwable thrown) {
        broken.initCause(thrown);
        return broken;
    }

    private static AssertionError broken(String law, Object value, byte[] bytes, String found) {
        return new AssertionError(
                law + " is broken: " + found + "\nThe value:\n  " + value + "\nWritten as:\n  " + shown(bytes));
    }

    /** As text, where it begins as one. */
    private static String shown(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + " ... " + bytes.length + " bytes";
    }
}
