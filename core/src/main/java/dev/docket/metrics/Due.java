package dev.docket.metrics;

/** By which due date an obligation is judged; both are moved by suspensions. */
enum Due {
    /** The one that had stood without any extension. */
    ORIGINAL,
    /** The one that stands, extensions added. */
    EXTENDED
}
