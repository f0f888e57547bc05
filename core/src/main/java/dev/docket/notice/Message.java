package dev.docket.notice;

import java.util.List;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** What is to be told of one event, before it is known who fills the roles. */
@Value.Immutable
abstract class Message {

    Message() {}

    abstract NoticeKind kind();

    /** The rule's code, or the kind of the event. */
    abstract String subject();

    abstract int episode();

    @Value.Default
    int arming() {
        return 0;
    }

    @Value.Default
    int revision() {
        return 0;
    }

    abstract int n();

    @Value.Default
    boolean urgent() {
        return false;
    }

    abstract List<Audience> to();

    /** Whom else to ask, in this order, when nobody fills any role of {@link #to}; else each role falls to the office. */
    abstract List<List<Audience>> otherwise();

    /** Whether it is enough that somebody fills one of the roles. */
    @Value.Default
    boolean together() {
        return false;
    }

    abstract Consumer<Notice.Builder> content();

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableMessage.Builder {
        Builder() {}
    }
}
