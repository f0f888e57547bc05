package dev.docket.lifecycle;

import dev.docket.obligation.Condition;
import dev.docket.request.Conditions;
import dev.docket.request.Ending;
import dev.docket.request.FollowUp;
import dev.docket.request.Priority;
import dev.docket.request.Request;
import dev.docket.request.RequestKind;
import dev.docket.request.Stage;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What holds of a request, one bit a condition: all that rules may ask is looked at together, once for each event, which takes less than
 * to ask for half of it by name. A category and a lead, of which there may be any number, are asked for one by one.
 */
@SuppressWarnings("EnumOrdinal") // bits of this process, which nobody stores
final class RequestFacts {

    private static final int KINDS = Stage.values().length;
    private static final int PRIORITIES = KINDS + RequestKind.values().length;
    private static final int OTHERS = PRIORITIES + Priority.values().length;
    private static final long FIRST_EPISODE = 1L << OTHERS;
    private static final long LATER_EPISODE = FIRST_EPISODE << 1;
    private static final long EXPLAINED_FOR_NOW = LATER_EPISODE << 1;
    private static final long EXPLAINED_FINALLY = EXPLAINED_FOR_NOW << 1;
    private static final long PUT_OFF = EXPLAINED_FINALLY << 1;
    private static final long FOLLOW_UP_DUE = PUT_OFF << 1;
    private static final long APPEAL_OPEN = FOLLOW_UP_DUE << 1;
    private static final long PARTS_OPEN = APPEAL_OPEN << 1;
    private static final long PARTY_NOT_CONTENT = PARTS_OPEN << 1;
    private static final long SUSPENDED = PARTY_NOT_CONTENT << 1;
    private static final long SUPPLEMENT_PENDING = SUSPENDED << 1;
    private static final long ANSWER_PENDING = SUPPLEMENT_PENDING << 1;
    private static final long DRAFT_UNSIGNED = ANSWER_PENDING << 1;
    private static final long RETURN_PENDING = DRAFT_UNSIGNED << 1;
    private static final long EXTENSION_PENDING = RETURN_PENDING << 1;
    private static final long IDENTIFIED = EXTENSION_PENDING << 1;
    private static final long SEALED = IDENTIFIED << 1;
    private static final long NOT_ACKNOWLEDGED = SEALED << 1;
    private static final long ACKNOWLEDGED = NOT_ACKNOWLEDGED << 1;
    private static final long UNREACHED = ACKNOWLEDGED << 1;
    private static final long SETTLED = UNREACHED << 1;
    private static final long UNANSWERED = SETTLED << 1;

    private static final Map<Condition, Long> BITS = bits();

    private final int size;
    /** The bits of those that are asked for. */
    private final long asked;
    /** The place at which each bit is asked for. */
    private final int[] places = new int[Long.SIZE];
    /** The places of those that have no bit, and how each is answered. */
    private final Map<Integer, Predicate<Request>> alone = new TreeMap<>();

    /** For the conditions of a rulebook, in their order. */
    RequestFacts(List<Condition> conditions) {
        this.size = conditions.size();
        long bits = 0;
        for (int i = 0; i < size; i++) {
            Long bit = BITS.get(conditions.get(i));
            if (bit == null) {
                alone.put(i, alone(conditions.get(i)));
            } else {
                bits |= bit;
                places[Long.numberOfTrailingZeros(bit)] = i;
            }
        }
        this.asked = bits;
    }

    /** Which of the conditions hold, by their places; none before the request is raised. */
    BitSet of(Request request) {
        BitSet held = new BitSet(size);
        if (request.isRaised()) {
            for (long left = all(request, asked); left != 0; left &= left - 1) {
                held.set(places[Long.numberOfTrailingZeros(left)]);
            }
            if (!alone.isEmpty()) {
                alone.forEach((place, holds) -> held.set(place, holds.test(request)));
            }
        }
        return held;
    }

    /** Whether one condition holds. */
    static boolean holds(Condition condition, Request request) {
        if (!request.isRaised()) {
            return false;
        }
        Long bit = BITS.get(condition);
        return bit == null ? alone(condition).test(request) : all(request, bit) != 0;
    }

    private static Predicate<Request> alone(Condition condition) {
        return request -> condition.equals(Conditions.category(request.category()))
                || request.liveLead()
                        .filter(lead -> condition.equals(Conditions.lead(lead.unit())))
                        .isPresent();
    }

    private static Map<Condition, Long> bits() {
        TreeMap<Condition, Long> bits = new TreeMap<>();
        for (Stage stage : Stage.values()) {
            bits.put(Conditions.stage(stage), 1L << stage.ordinal());
        }
        for (RequestKind kind : RequestKind.values()) {
            bits.put(Conditions.kind(kind), 1L << (KINDS + kind.ordinal()));
        }
        for (Priority priority : Priority.values()) {
            bits.put(Conditions.priority(priority), 1L << (PRIORITIES + priority.ordinal()));
        }
        bits.put(Conditions.FIRST_EPISODE, FIRST_EPISODE);
        bits.put(Conditions.LATER_EPISODE, LATER_EPISODE);
        bits.put(Conditions.EXPLAINED_FOR_NOW, EXPLAINED_FOR_NOW);
        bits.put(Conditions.EXPLAINED_FINALLY, EXPLAINED_FINALLY);
        bits.put(Conditions.PUT_OFF, PUT_OFF);
        bits.put(Conditions.FOLLOW_UP_DUE, FOLLOW_UP_DUE);
        bits.put(Conditions.APPEAL_OPEN, APPEAL_OPEN);
        bits.put(Conditions.PARTS_OPEN, PARTS_OPEN);
        bits.put(Conditions.PARTY_NOT_CONTENT, PARTY_NOT_CONTENT);
        bits.put(Conditions.SUSPENDED, SUSPENDED);
        bits.put(Conditions.SUPPLEMENT_PENDING, SUPPLEMENT_PENDING);
        bits.put(Conditions.ANSWER_PENDING, ANSWER_PENDING);
        bits.put(Conditions.DRAFT_UNSIGNED, DRAFT_UNSIGNED);
        bits.put(Conditions.RETURN_PENDING, RETURN_PENDING);
        bits.put(Conditions.EXTENSION_PENDING, EXTENSION_PENDING);
        bits.put(Conditions.IDENTIFIED, IDENTIFIED);
        bits.put(Conditions.SEALED, SEALED);
        bits.put(Conditions.NOT_ACKNOWLEDGED, NOT_ACKNOWLEDGED);
        bits.put(Conditions.ACKNOWLEDGED, ACKNOWLEDGED);
        bits.put(Conditions.UNREACHED, UNREACHED);
        bits.put(Conditions.SETTLED, SETTLED);
        bits.put(Conditions.UNANSWERED, UNANSWERED);
        return bits;
    }

    /** Of the bits asked for, those that hold; what takes longer is looked at only where it is asked for. */
    private static long all(Request request, long asked) {
        boolean open = request.isOpen();
        boolean explained = request.isIn(Stage.EXPLAINED);
        boolean communicated = request.communicatedAt().isPresent();
        boolean deferred = request.isIn(Stage.DEFERRED);
        long quick = 1L << request.stage().ordinal()
                | 1L << (KINDS + request.kind().ordinal())
                | 1L << (PRIORITIES + request.priority().ordinal())
                | (request.episode() == 0 ? FIRST_EPISODE : LATER_EPISODE)
                | (request.acknowledged() ? ACKNOWLEDGED : NOT_ACKNOWLEDGED)
                | when(explained && !communicated, EXPLAINED_FOR_NOW)
                | when(explained && communicated, EXPLAINED_FINALLY)
                | when(deferred || (explained && !communicated), PUT_OFF)
                | when(open && communicated && !deferred && isFollowUpDue(request), FOLLOW_UP_DUE)
                | when(explained && communicated && isAppealOpen(request), APPEAL_OPEN)
                | when(open && request.attemptsExhausted() && isUnreached(request), UNREACHED)
                | when(open && !communicated, UNANSWERED)
                | when(request.sealed(), SEALED)
                | when(request.submittedAt().isPresent(), ANSWER_PENDING)
                | when(request.supplementPendingSince().isPresent(), SUPPLEMENT_PENDING)
                | when(request.pendingReturn().isPresent(), RETURN_PENDING)
                | when(request.pendingExtension().isPresent(), EXTENSION_PENDING);
        return asked
                & (quick
                        | when((asked & PARTS_OPEN) != 0 && request.bonds().hasOpenPart(), PARTS_OPEN)
                        | when((asked & PARTY_NOT_CONTENT) != 0 && isPartyNotContent(request), PARTY_NOT_CONTENT)
                        | when((asked & SUSPENDED) != 0 && request.isSuspended(), SUSPENDED)
                        | when((asked & DRAFT_UNSIGNED) != 0 && hasUnsignedDraft(request), DRAFT_UNSIGNED)
                        | when((asked & IDENTIFIED) != 0 && !request.intake().anonymous(), IDENTIFIED)
                        | when((asked & SETTLED) != 0 && isSettled(request), SETTLED));
    }

    private static boolean isPartyNotContent(Request request) {
        return !request.upheld() && !request.bonds().isEverybodyContent();
    }

    private static boolean isSettled(Request request) {
        return request.ending().filter(Ending::isSettled).isPresent();
    }

    private static long when(boolean holds, long bit) {
        return holds ? bit : 0;
    }

    private static boolean isFollowUpDue(Request request) {
        return !request.attemptsExhausted()
                && !request.upheld()
                && request.followUp().filter(FollowUp::passes).isEmpty();
    }

    private static boolean isAppealOpen(Request request) {
        return !request.appealed() && !Preconditions.isEverybodyContent(request);
    }

    private static boolean hasUnsignedDraft(Request request) {
        return request.draft().filter(letter -> letter.signedBy().isEmpty()).isPresent();
    }

    private static boolean isUnreached(Request request) {
        return request.writtenNoticeAt().isPresent() && request.followUp().isEmpty();
    }
}
