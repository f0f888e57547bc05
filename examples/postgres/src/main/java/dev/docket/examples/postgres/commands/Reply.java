package dev.docket.examples.postgres.commands;

import dev.docket.examples.postgres.store.RequestStore.Accepted;
import dev.docket.request.RequestRefusal;
import java.util.function.Function;

/** What a client is told of its command. */
public sealed interface Reply {

    /**
     * It was accepted, and is stored.
     *
     * @param accepted what came of it
     * @param before whether it had been accepted before this asking
     * @param tries how often it was tried, one and once more for each conflict
     */
    record Done(Accepted accepted, boolean before, int tries) implements Reply {}

    /**
     * The domain says no. What time had done by then is stored all the same.
     *
     * @param refusal why
     * @param tries how often it was tried
     */
    record Refused(RequestRefusal refusal, int tries) implements Reply {}

    /**
     * Others were faster as often as it was tried; nothing is stored.
     *
     * @param tries how often
     */
    record Busy(int tries) implements Reply {}

    /**
     * Gives the reply to the function of its case.
     *
     * @param onDone for {@link Done}
     * @param onRefused for {@link Refused}
     * @param onBusy for {@link Busy}
     * @param <T> the result
     * @return what the function returns
     */
    default <T> T fold(
            Function<? super Done, ? extends T> onDone,
            Function<? super Refused, ? extends T> onRefused,
            Function<? super Busy, ? extends T> onBusy) {
        if (this instanceof Done done) {
            return onDone.apply(done);
        }
        return this instanceof Refused refused ? onRefused.apply(refused) : onBusy.apply((Busy) this);
    }
}
