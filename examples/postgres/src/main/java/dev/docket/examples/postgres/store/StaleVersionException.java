package dev.docket.examples.postgres.store;

/** Somebody else has stored a step since the request was loaded, or the same command; nothing of this step is stored. */
public final class StaleVersionException extends Exception {

    private static final long serialVersionUID = 1L;

    StaleVersionException(String message) {
        super(message + "; load it again and ask again");
    }
}
