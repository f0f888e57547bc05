package dev.docket.examples.runner.terminal;

import java.util.OptionalInt;

/** Where a command line's output is looked at. The object of the topmost command is one, if it knows. */
public interface Terminal {

    /**
     * How wide it is.
     *
     * @return the columns that a line may take; empty where lines are not to be broken, as in a file
     */
    OptionalInt columns();
}
