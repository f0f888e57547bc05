package dev.docket.examples.runner.replay;

/**
 * One row of a log that could not be read.
 *
 * @param line where it stands in the file
 * @param what what is wrong with it
 * @param remedy how to mend it
 */
record BrokenRow(long line, String what, String remedy) {

    @Override
    public String toString() {
        return "line " + line + ": " + what + "; " + remedy;
    }
}
