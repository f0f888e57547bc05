package dev.docket.metrics;

import java.util.Arrays;

/**
 * For how long a request has been open, in calendar days from the day on which its matter was first raised.
 *
 * @since 0.1.0
 */
public enum Age {
    /** Up to 7 days. */
    UP_TO_7("0–7", 7),
    /** From 8 to 15 days. */
    UP_TO_15("8–15", 15),
    /** From 16 to 30 days. */
    UP_TO_30("16–30", 30),
    /** From 31 to 60 days. */
    UP_TO_60("31–60", 60),
    /** From 61 to 90 days. */
    UP_TO_90("61–90", 90),
    /** More than 90 days. */
    OVER_90("> 90", Long.MAX_VALUE);

    private final String words;
    private final long last;

    Age(String words, long last) {
        this.words = words;
        this.last = last;
    }

    /** The one to which so many days belong. */
    static Age ofDays(long days) {
        return Arrays.stream(values())
                .filter(age -> days <= age.last)
                .findFirst()
                .orElse(OVER_90);
    }

    @Override
    public String toString() {
        return words + " days";
    }
}
