package dev.docket.json;

/**
 * How much a reader takes before it gives up: text that comes from outside costs time and memory within these bounds, whatever it is.
 *
 * @param depth how deep arrays and objects may stand in one another
 * @param length how long the text may be, in characters, or in bytes where bytes are read
 * @param text how long one string may be, in characters
 * @param number how long one number may be, in characters
 * @param tokens how many brackets, names and values there may be: a tree takes some 100 bytes of memory for each, whatever its text
 * @since 0.1.0
 */
public record JsonLimits(int depth, int length, int text, int number, int tokens) {

    /**
     * 64 deep, 16 MiB long, strings of 1 MiB, numbers of 100 digits, a million tokens: a hundred times what a request with a long life
     * needs.
     */
    public static final JsonLimits DEFAULT = new JsonLimits(64, 16 << 20, 1 << 20, 100, 1_000_000);

    private static final int MOST_DEPTH = 1_000;

    /**
     * Makes them.
     *
     * @throws IllegalArgumentException if one of them is below 1, or {@code depth} is above 1,000, which the stack of a thread may not hold
     */
    public JsonLimits {
        if (depth < 1 || depth > MOST_DEPTH || length < 1 || text < 1 || number < 1 || tokens < 1) {
            throw new IllegalArgumentException("limits of at least 1 and a depth of at most " + MOST_DEPTH
                    + " are asked for, but were depth " + depth + ", length " + length + ", text " + text + ", number "
                    + number + ", tokens " + tokens + "; begin with JsonLimits.DEFAULT");
        }
    }
}
