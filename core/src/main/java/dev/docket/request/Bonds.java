package dev.docket.request;

import dev.docket.workflow.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.immutables.value.Value;

/**
 * What a request has to do with other requests and other requesters. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class Bonds {

    /** Of a request that stands alone. */
    static final Bonds NONE = new Builder().build();

    Bonds() {}

    /**
     * Into which request it was merged.
     *
     * @return the value; empty when it was not, or is no longer
     */
    public abstract Optional<Merging> merging();

    /**
     * The requests that were merged into it, the first one first.
     *
     * @return the value
     */
    public abstract List<Duplicate> absorbed();

    /**
     * Those who joined it, or whose requests were merged into it; without its own requester.
     *
     * @return the value
     */
    public abstract List<RequesterId> parties();

    /**
     * Those of them whom nobody but the office may learn, since a request of theirs that was merged into it was sealed, or they asked
     * for it; they stay hidden when that stands alone again, until they are unsealed here.
     *
     * @return the value
     */
    public abstract List<RequesterId> hidden();

    /**
     * What those who joined said last in this episode.
     *
     * @return the value
     */
    public abstract List<PartyVoice> voices();

    /**
     * The requests into which it was split.
     *
     * @return the value
     */
    public abstract List<Child> children();

    /**
     * The class of similar requests to which it belongs.
     *
     * @return the value
     */
    public abstract Optional<ClassId> classId();

    /**
     * The solution of its class that was offered to it last.
     *
     * @return the value
     */
    public abstract Optional<ClassSolution> offered();

    /**
     * The requests with whose requesters its own was brought together.
     *
     * @return the value
     */
    public abstract List<RequestId> matches();

    /**
     * The part of this key.
     *
     * @param id the key of a part
     * @return what is known of it; empty when it is no part of this
     */
    public Optional<Child> child(RequestId id) {
        return children().stream().filter(child -> child.id().equals(id)).findFirst();
    }

    /**
     * The better of an outcome and what its parts allow: a request that was split is never better than the worst of them.
     *
     * @param own its own outcome
     * @return the outcome; empty when one of the parts has none yet, or never will
     */
    public Optional<Outcome> limited(Optional<Outcome> own) {
        Optional<Outcome> worst = own;
        for (Child child : children()) {
            if (child.counts() && worst.isPresent()) {
                Outcome so = worst.get();
                worst = child.confirmed().map(outcome -> so.worseOf(outcome));
            }
        }
        return worst;
    }

    /**
     * Whether a part of it is not finished.
     *
     * @return false when it has no parts too
     */
    public boolean hasOpenPart() {
        return !children().isEmpty() && !children().stream().allMatch(Child::isFinished);
    }

    /**
     * Whether nobody who joined said last that it is not solved.
     *
     * @return true when all who spoke are content
     */
    public boolean isEverybodyContent() {
        if (voices().isEmpty()) {
            return true;
        }
        for (PartyVoice voice : voices()) {
            if (!voice.followUp().passes()) {
                return false;
            }
        }
        return true;
    }

    /**
     * The same with a request that was merged into it, and whoever has a part in that. The class of the other is taken over where this
     * has none, with what was offered in it; and so are its matches.
     *
     * @param duplicate the request
     * @param own this one, whose requester is no party of it
     * @return the changed bonds
     */
    public Bonds with(Duplicate duplicate, Request own) {
        Builder builder = builder();
        builder.from(this).addAbsorbed(duplicate);
        for (RequesterId who : duplicate.everybody()) {
            if (!own.isParty(who)) {
                builder.addParties(who);
            }
        }
        duplicate.hidden().stream()
                .filter(who -> !hidden().contains(who) && duplicate.everybody().contains(who))
                .forEach(builder::addHidden);
        duplicate.matches().stream()
                .filter(other -> !other.equals(own.id()) && !matches().contains(other))
                .forEach(builder::addMatches);
        if (classId().isEmpty()) {
            builder.classId(duplicate.classId());
        }
        boolean ofOneClass = classId().isEmpty() || classId().equals(duplicate.classId());
        if (ofOneClass && offered().isEmpty()) {
            builder.offered(duplicate.offered());
        }
        return builder.build();
    }

    /**
     * The same, with a party hidden from all but the office, or hidden no more.
     *
     * @param party the party
     * @param hide whether it is hidden
     * @return the changed bonds
     */
    public Bonds hiding(RequesterId party, boolean hide) {
        ArrayList<RequesterId> names = new ArrayList<>(hidden());
        names.remove(party);
        if (hide) {
            names.add(party);
        }
        return builder().from(this).hidden(names).build();
    }

    /**
     * Whether nobody but the office may learn who a party is: their own request was sealed.
     *
     * @param party the party
     * @return true when it is hidden
     */
    public boolean hides(RequesterId party) {
        return hidden().contains(party);
    }

    /**
     * What a party is called where nobody may learn who they are.
     *
     * @param party the party
     * @param id the request
     * @return a name such as {@code party 1 of KQ-774}, in the order in which they joined
     */
    public String nameOf(RequesterId party, RequestId id) {
        return "party " + (parties().indexOf(party) + 1) + " of " + id;
    }

    /** The same with other names for whoever joined, as departments may see it. */
    Bonds seenBy(Role reader, RequestId id) {
        List<RequesterId> names = parties().stream()
                .map(party -> RequesterId.of(nameOf(party, id)))
                .toList();
        Builder builder = builder();
        builder.from(this)
                .parties(names)
                .hidden(List.of())
                .absorbed(absorbed().stream().map(Duplicate::nameless).toList())
                .voices(voices().stream()
                        .map(voice -> voice.called(names.get(parties().indexOf(voice.party()))))
                        .toList())
                .merging(merging()
                        .map(merging -> new Merging(
                                merging.survivor(),
                                merging.at(),
                                merging.before().asSeenBy(reader))));
        return builder.build();
    }

    /**
     * The same with the last word of a party.
     *
     * @param voice what they said
     * @return the changed bonds
     */
    public Bonds with(PartyVoice voice) {
        return builder()
                .from(this)
                .voices(replaced(voices(), one -> one.party().equals(voice.party()), voice))
                .build();
    }

    /**
     * The same with what is known of a part now.
     *
     * @param child the part
     * @return the changed bonds
     */
    public Bonds with(Child child) {
        return builder()
                .from(this)
                .children(replaced(children(), one -> one.id().equals(child.id()), child))
                .build();
    }

    private static <T> List<T> replaced(List<T> all, Predicate<T> which, T by) {
        ArrayList<T> list = new ArrayList<>(all);
        for (int i = 0; i < list.size(); i++) {
            if (which.test(list.get(i))) {
                list.set(i, by);
                return list;
            }
        }
        list.add(by);
        return list;
    }

    /**
     * The same without a request that was merged into it. Whoever became a party by it stays one.
     *
     * @param duplicate the request
     * @return the changed bonds
     */
    public Bonds without(RequestId duplicate) {
        return builder()
                .from(this)
                .absorbed(absorbed().stream()
                        .filter(one -> !one.id().equals(duplicate))
                        .toList())
                .build();
    }

    /**
     * A builder without values.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds it. */
    public static final class Builder extends ImmutableBonds.Builder {
        Builder() {}
    }
}
