package dev.docket.ledger;

import dev.docket.obligation.SupervisionLevel;
import dev.docket.request.ClassId;
import dev.docket.request.ClassSolution;
import dev.docket.request.Ending;
import dev.docket.request.Priority;
import dev.docket.request.RequestId;
import dev.docket.request.RequestKind;
import dev.docket.request.RequesterId;
import dev.docket.request.SessionId;
import dev.docket.request.Stage;
import dev.docket.request.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One row of a {@link Ledger}: a request as its programme's register shows it. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class LedgerEntry {

    LedgerEntry() {}

    /**
     * Its number in the ledger, from 1 in the order of raising; never reused.
     *
     * @return the value
     */
    public abstract int number();

    /**
     * Which request.
     *
     * @return the value
     */
    public abstract RequestId request();

    /**
     * How many of the request's events it has taken in.
     *
     * @return the value
     */
    public abstract int version();

    /**
     * The matter in a line.
     *
     * @return the value
     */
    public abstract String title();

    /**
     * Whose request it is, as others than the office may know.
     *
     * @return the requester; while the request {@linkplain dev.docket.request.Request#hidesRequester hides} them, the pseudonym in their place
     */
    public abstract RequesterId requester();

    /**
     * What is wanted.
     *
     * @return the value
     */
    public abstract RequestKind kind();

    /**
     * Of what it is.
     *
     * @return the value
     */
    public abstract String category();

    /**
     * How urgent it is.
     *
     * @return the value
     */
    public abstract Priority priority();

    /**
     * The free marks that it was given when it was raised, such as blockage (堵点).
     *
     * @return the value
     */
    public abstract List<String> tags();

    /**
     * The session in which it was raised.
     *
     * @return the value
     */
    public abstract Optional<SessionId> session();

    /**
     * When it was raised.
     *
     * @return the value
     */
    public abstract Instant raisedAt();

    /**
     * Where it stands.
     *
     * @return the value
     */
    public abstract Stage stage();

    /**
     * How it ended; empty while open.
     *
     * @return the value
     */
    public abstract Optional<Ending> ending();

    /**
     * The request into which it was merged; empty while it stands alone.
     *
     * @return the value
     */
    public abstract Optional<RequestId> mergedInto();

    /**
     * The request of which it is a part.
     *
     * @return the value
     */
    public abstract Optional<RequestId> parent();

    /**
     * When it was last written off; stays when it is reopened.
     *
     * @return the value
     */
    public abstract Optional<Instant> writtenOffAt();

    /**
     * The department that leads, or led last.
     *
     * @return the value
     */
    public abstract Optional<UnitId> lead();

    /**
     * The departments that help.
     *
     * @return the value
     */
    public abstract List<UnitId> cooperators();

    /**
     * The departments that see it: the one that leads and those that help, but none of which it has come to complain since.
     *
     * @return each once, the lead first
     */
    public abstract List<UnitId> departments();

    /**
     * The class of similar requests to which it belongs.
     *
     * @return the value
     */
    public abstract Optional<ClassId> classId();

    /**
     * The solution of its class that was offered last.
     *
     * @return the value
     */
    public abstract Optional<ClassSolution> solution();

    /**
     * When the answer is due; when none is owed, the earliest due date of what is. What stands still, such as an answer that waits for
     * its approval, is not owed meanwhile.
     *
     * @return the value; empty when nothing is owed by a date
     */
    public abstract Optional<Instant> due();

    /**
     * How closely it is watched.
     *
     * @return the value
     */
    public abstract SupervisionLevel supervision();

    /**
     * How often it was written off.
     *
     * @return the value
     */
    public abstract int writeOffs();

    /**
     * How often a write-off was undone, by a reopening after it, or because it was merged and stands alone again.
     *
     * @return the value
     */
    public abstract int writeOffsUndone();

    /**
     * How often it returned to work, before or after a write-off: its episodes but the first.
     *
     * @return the value
     */
    public abstract int reopenings();

    /**
     * Whether something may still become of it by itself.
     *
     * @return true until it is written off, and again when that is undone
     */
    public boolean isOpen() {
        return stage().isOpen();
    }

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableLedgerEntry.Builder {
        Builder() {}
    }
}
