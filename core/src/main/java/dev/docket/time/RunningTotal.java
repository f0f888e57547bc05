package dev.docket.time;

/** How much of something lies before each day, of days counted or of seconds open, and the inverse. */
interface RunningTotal {

    /** How much lies before an epoch day, counted from some fixed day. */
    long before(long epochDay);

    /** The epoch day that holds the amount after the first {@code amount}: the last {@code day} with {@code before(day) <= amount}. */
    long holding(long amount);

    /** How much a whole cycle has; zero if it has none. */
    long perCycle();
}
