package dev.docket.ledger;

import dev.docket.obligation.Obligation;
import dev.docket.obligation.RuleCode;
import dev.docket.programme.StandardRules;
import dev.docket.request.Assignment;
import dev.docket.request.Intake;
import dev.docket.request.ProgrammeId;
import dev.docket.request.Request;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestId;
import dev.docket.request.Roles;
import dev.docket.request.UnitId;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The register (台账) of one programme: a numbered entry for each request, in the order of raising.
 *
 * <p>It is a projection of events and never edited: feed it the events of each step with the request after them. Taking
 * the same events in again changes nothing. Immutable and thread-safe; taking in a step costs the logarithm of the number
 * of entries.
 *
 * @since 0.1.0
 */
public final class Ledger {

    private static final List<RuleCode> ANSWERING = List.of(StandardRules.ANSWER, StandardRules.REDO);

    private final ProgrammeId programme;
    private final Vector<LedgerEntry> entries;
    private final TreeMap<RequestId, Integer> places;

    private Ledger(ProgrammeId programme, Vector<LedgerEntry> entries, TreeMap<RequestId, Integer> places) {
        this.programme = programme;
        this.entries = entries;
        this.places = places;
    }

    /**
     * The empty ledger of a programme.
     *
     * @param programme the programme
     * @return the ledger
     */
    public static Ledger of(ProgrammeId programme) {
        return new Ledger(Objects.requireNonNull(programme, "programme"), Vector.empty(), TreeMap.empty());
    }

    /**
     * The ledger after some events of one request.
     *
     * @param id the request
     * @param events its events since the ledger last heard of it, such as those of a step; empty changes nothing
     * @param after the request after them
     * @return the ledger with them; this one when it has taken them in already
     * @throws IllegalArgumentException if {@code after} is another request or of another programme, if events are missing
     *     between those taken in and these, or if a request comes that was raised before the last entry
     */
    public Ledger with(RequestId id, Iterable<? extends RequestEvent> events, Request after) {
        int known = entry(id).map(LedgerEntry::version).orElse(0);
        Tale tale = new Tale(entry(id));
        events.forEach(tale::take);
        if (!after.id().equals(id)) {
            throw new IllegalArgumentException("the request after the events of " + id + " is " + after.id()
                    + "; pass the state of the same step");
        }
        if (tale.count == 0 || after.version() <= known) {
            return this;
        }
        requireNext(after, known, tale.count);
        Optional<Integer> place = places.get(id).toJavaOptional();
        LedgerEntry entry = tale.entry(place.map(at -> at + 1).orElse(entries.size() + 1), after);
        return place.map(at -> new Ledger(programme, entries.update(at, entry), places))
                .orElseGet(() -> new Ledger(programme, entries.append(entry), places.put(id, entries.size())));
    }

    private void requireNext(Request after, int known, int count) {
        Intake intake = after.intake();
        if (!intake.programme().equals(programme)) {
            throw new IllegalArgumentException("request " + after.id() + " is of programme " + intake.programme()
                    + ", but the ledger is of " + programme + "; keep a ledger for each programme");
        }
        if (after.version() != known + count) {
            throw new IllegalArgumentException(
                    "the ledger has taken in " + known + " events of request " + after.id() + ", and " + count
                            + " more do not make " + after.version() + "; feed it every step once, in order");
        }
        if (known == 0
                && !entries.isEmpty()
                && after.raisedAt().isBefore(entries.last().raisedAt())) {
            throw new IllegalArgumentException("request " + after.id() + " was raised at " + after.raisedAt()
                    + ", before the last entry, at " + entries.last().raisedAt()
                    + "; feed requests in the order of raising");
        }
    }

    /**
     * Whose register it is.
     *
     * @return the programme
     */
    public ProgrammeId programme() {
        return programme;
    }

    /**
     * All entries, by number.
     *
     * @return the entries
     */
    public List<LedgerEntry> entries() {
        return entries.asJava();
    }

    /**
     * The last entries, by number.
     *
     * @param n how many at most, zero or more
     * @return the entries, the highest number last
     * @throws IllegalArgumentException if {@code n} is negative
     */
    public List<LedgerEntry> last(int n) {
        if (n < 0) {
            throw new IllegalArgumentException("Ledger.last must be asked for 0 or more entries, but was for " + n);
        }
        return entries.takeRight(n).asJava();
    }

    /**
     * The entry of a request.
     *
     * @param id the request
     * @return the entry, or empty when the ledger has not heard of it
     */
    public Optional<LedgerEntry> entry(RequestId id) {
        return places.get(id).map(entries::get).toJavaOptional();
    }

    /**
     * The entry under which a matter goes on: of a request that was merged, that of its survivor, however often merged in its turn.
     *
     * @param id the request
     * @return the entry; its own when it stands alone; empty when the ledger has not heard of it or of a survivor
     */
    public Optional<LedgerEntry> survivorOf(RequestId id) {
        Optional<LedgerEntry> at = entry(id);
        for (int steps = 0;
                steps < entries.size()
                        && at.isPresent()
                        && at.get().mergedInto().isPresent();
                steps++) {
            at = at.get().mergedInto().flatMap(this::entry);
        }
        return at;
    }

    /**
     * The entries in a view.
     *
     * @param view under which headings they stand, which are shown, and in which order
     * @param <K> what the headings are
     * @return the headings in order, at the end the empty one with the rest, and under each at least one entry
     */
    public <K extends Comparable<? super K>> NavigableMap<Optional<K>, List<LedgerEntry>> view(LedgerView<K> view) {
        return view.of(entries);
    }

    /**
     * How many entries there are.
     *
     * @return the number of the last entry, 0 when there is none
     */
    public int size() {
        return entries.size();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ledger that && programme.equals(that.programme) && entries.equals(that.entries);
    }

    @Override
    public int hashCode() {
        return Objects.hash(programme, entries);
    }

    @Override
    public String toString() {
        return "Ledger of " + programme + ", " + size() + " entries";
    }

    /** What events add to an entry that the state after them does not show. */
    private static final class Tale {

        private int count;
        private int writeOffs;
        private int undone;
        private Optional<Instant> writtenOffAt;
        private boolean isClosed;

        Tale(Optional<LedgerEntry> so) {
            writeOffs = so.map(LedgerEntry::writeOffs).orElse(0);
            undone = so.map(LedgerEntry::writeOffsUndone).orElse(0);
            writtenOffAt = so.flatMap(LedgerEntry::writtenOffAt);
            isClosed = so.isPresent() && so.get().ending().isPresent();
        }

        void take(RequestEvent event) {
            count++;
            if (event instanceof RequestEvent.Closed) {
                writeOffs++;
                writtenOffAt = Optional.of(event.at());
                isClosed = true;
            } else if (isClosed && (event instanceof RequestEvent.Reopened || event instanceof RequestEvent.Unmerged)) {
                undone++;
                isClosed = false;
            }
        }

        LedgerEntry entry(int number, Request after) {
            Intake intake = after.intake();
            return LedgerEntry.builder()
                    .number(number)
                    .request(after.id())
                    .version(after.version())
                    .title(intake.title())
                    .requester(after.shownRequester())
                    .kind(after.kind())
                    .category(after.category())
                    .priority(after.priority())
                    .tags(intake.tags())
                    .session(intake.session())
                    .raisedAt(after.raisedAt())
                    .stage(after.stage())
                    .ending(after.ending())
                    .mergedInto(after.mergedInto())
                    .parent(after.parent())
                    .writtenOffAt(writtenOffAt)
                    .lead(after.lead().map(Assignment::unit))
                    .cooperators(after.unitsIn(Roles.COOPERATOR))
                    .departments(departments(after))
                    .classId(after.bonds().classId())
                    .solution(after.bonds().offered())
                    .due(due(after))
                    .supervision(after.supervision())
                    .writeOffs(writeOffs)
                    .writeOffsUndone(undone)
                    .reopenings(after.episode())
                    .build();
        }

        private static List<UnitId> departments(Request request) {
            List<UnitId> complainedOf = request.complainedOf();
            return Stream.of(Roles.LEAD, Roles.COOPERATOR)
                    .flatMap(role -> request.unitsIn(role).stream())
                    .filter(unit -> !complainedOf.contains(unit))
                    .distinct()
                    .toList();
        }

        private static Optional<Instant> due(Request request) {
            List<Obligation> owed = request.obligations().open().stream()
                    .filter(o -> !o.isPaused())
                    .toList();
            return owed.stream()
                    .filter(o -> ANSWERING.contains(o.ref().rule()))
                    .flatMap(o -> o.due().stream())
                    .findFirst()
                    .or(() -> owed.stream().flatMap(o -> o.due().stream()).min(Comparator.naturalOrder()));
        }
    }
}
