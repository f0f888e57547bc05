package dev.docket.examples.postgres.outbox;

/** Whoever takes what leaves: a mail server, a message broker, another system's door. It may be given the same notice again. */
@FunctionalInterface
public interface Receiver {

    /**
     * Takes a notice. Returns when it is safe; whoever throws is given it again later.
     *
     * @param key the notice's key, by which a repeat is dropped
     * @param envelope the CloudEvent
     */
    void receive(String key, String envelope);
}
