package dev.docket.examples.benchmarks.replay;

/** An event without anything to follow: what happened as a number, when as seconds. */
final class TunedEvent {

    static final int RAISED = 0;
    static final int LETTER_ISSUED = 1;
    static final int RESOLVED_ON_SITE = 2;
    static final int CONTRIBUTED = 3;
    static final int SUBMITTED = 4;
    static final int APPROVED = 5;
    static final int FOLLOWED_UP = 6;
    static final int CLOSED = 7;
    static final int ARMED = 8;
    static final int PAUSED = 9;
    static final int MET = 10;
    static final int CANCELLED = 11;

    final int tag;
    final int units;
    final long second;

    private TunedEvent(int tag, int units, long second) {
        this.tag = tag;
        this.units = units;
        this.second = second;
    }

    static TunedEvent of(PlainEvent event) {
        int tag = switch (event.kind()) {
            case RAISED -> RAISED;
            case LETTER_ISSUED -> LETTER_ISSUED;
            case RESOLVED_ON_SITE -> RESOLVED_ON_SITE;
            case CONTRIBUTED -> CONTRIBUTED;
            case SUBMITTED -> SUBMITTED;
            case APPROVED -> APPROVED;
            case FOLLOWED_UP -> FOLLOWED_UP;
            case CLOSED -> CLOSED;
            case ARMED -> ARMED;
            case PAUSED -> PAUSED;
            case MET -> MET;
            case CANCELLED -> CANCELLED;
        };
        return new TunedEvent(tag, event.units(), event.at().getEpochSecond());
    }
}
