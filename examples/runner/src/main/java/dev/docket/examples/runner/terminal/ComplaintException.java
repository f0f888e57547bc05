package dev.docket.examples.runner.terminal;

/** Something that the user gave cannot be used; the message says what is wrong and what to do. */
public class ComplaintException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * A complaint.
     *
     * @param what what is wrong and what to do
     */
    public ComplaintException(String what) {
        super(what);
    }

    /**
     * A complaint that has a cause.
     *
     * @param what what is wrong and what to do
     * @param cause what it came of
     */
    public ComplaintException(String what, Throwable cause) {
        super(what, cause);
    }

    /**
     * What is wrong and what to do.
     *
     * @return the words
     */
    public String what() {
        return String.valueOf(getMessage());
    }
}
