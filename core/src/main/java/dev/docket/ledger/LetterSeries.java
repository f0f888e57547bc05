package dev.docket.ledger;

import dev.docket.request.LetterNumber;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * How the letters of a year, or of whatever a host numbers apart, are numbered: {@code 柯面办〔2026〕7号} is the seventh of the series with
 * what stands before the 7 and after it. Immutable and thread-safe.
 *
 * @param prefix what stands before the place; may be empty, and does not end in a digit
 * @param suffix what stands after it; may be empty, and does not begin with a digit
 * @since 0.1.0
 */
public record LetterSeries(String prefix, String suffix) {

    private static final Pattern PLACE = Pattern.compile("[1-9][0-9]{0,8}");

    /**
     * Makes a series.
     *
     * @throws IllegalArgumentException if the prefix ends in a digit or the suffix begins with one, as the place could not be read then
     */
    public LetterSeries {
        Objects.requireNonNull(prefix, "prefix");
        Objects.requireNonNull(suffix, "suffix");
        if (isDigit(prefix, prefix.length() - 1) || isDigit(suffix, 0)) {
            throw new IllegalArgumentException("LetterSeries must not have a digit beside the place, but was \""
                    + prefix + "\" and \"" + suffix + "\"; put a sign between, as in \"KQ-2026-\"");
        }
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
    }

    /**
     * A series with nothing after the place.
     *
     * @param prefix what stands before it, not ending in a digit
     * @return the series
     * @throws IllegalArgumentException if the prefix ends in a digit
     */
    public static LetterSeries of(String prefix) {
        return new LetterSeries(prefix, "");
    }

    /**
     * The number of a letter.
     *
     * @param place its place in the series, from 1
     * @return the number
     * @throws IllegalArgumentException if the place is less than 1
     */
    public LetterNumber number(int place) {
        if (place < 1) {
            throw new IllegalArgumentException(
                    "LetterSeries.number must be asked for place 1 or more, but was for " + place);
        }
        return LetterNumber.of(prefix + place + suffix);
    }

    /**
     * The place of a letter.
     *
     * @param number its number
     * @return the place; empty when it is not of this series, as with a zero before the place
     */
    public OptionalInt place(LetterNumber number) {
        String text = number.value();
        int end = text.length() - suffix.length();
        if (end < prefix.length() || !text.startsWith(prefix) || !text.endsWith(suffix)) {
            return OptionalInt.empty();
        }
        String place = text.substring(prefix.length(), end);
        return PLACE.matcher(place).matches() ? OptionalInt.of(Integer.parseInt(place)) : OptionalInt.empty();
    }
}
