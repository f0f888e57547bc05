package dev.docket.examples.runner.replay;

import java.time.Instant;

/**
 * One row of a log that could be read.
 *
 * @param line where it stands in the file
 * @param ticket the ticket's key
 * @param at when it happened
 * @param activity what happened, in the log's words
 * @param meaning what that means
 * @param actor who did it
 */
record Row(long line, String ticket, Instant at, String activity, Meaning meaning, String actor) {}
