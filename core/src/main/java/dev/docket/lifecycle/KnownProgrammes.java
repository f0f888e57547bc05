package dev.docket.lifecycle;

import dev.docket.obligation.ObligationEvent;
import dev.docket.programme.Programme;
import dev.docket.request.Intake;
import dev.docket.request.ProgrammeRef;
import dev.docket.request.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The versions of programmes that a workflow was made with. */
final class KnownProgrammes {

    private final List<Programme> all;
    private final Known[] known;

    private KnownProgrammes(List<Programme> all) {
        this.all = all;
        this.known = all.stream().map(Known::new).toArray(Known[]::new);
    }

    static KnownProgrammes of(Iterable<Programme> programmes) {
        ArrayList<Programme> all = new ArrayList<>();
        for (Programme programme : programmes) {
            for (Programme other : all) {
                if (other.id().equals(programme.id()) && other.version() == programme.version()) {
                    throw new IllegalArgumentException(
                            "two programmes are " + programme.ref() + "; give the changed one the next version");
                }
            }
            all.add(programme);
        }
        if (all.isEmpty()) {
            throw new IllegalArgumentException("a workflow needs a programme, but none was given; pass a preset");
        }
        return new KnownProgrammes(List.copyOf(all));
    }

    List<Programme> all() {
        return all;
    }

    List<ProgrammeRef> refs() {
        return all.stream().map(Programme::ref).toList();
    }

    /** The very same content, not only the same name. */
    Optional<Programme> find(ProgrammeRef ref) {
        for (Known one : known) {
            if (one.is(ref)) {
                return one.found;
            }
        }
        return Optional.empty();
    }

    /** Whether nothing is here of what a request is pinned to. */
    boolean lacks(Request request) {
        if (!request.isRaised()) {
            return false;
        }
        for (Known one : known) {
            if (one.is(request.programme())) {
                return false;
            }
        }
        return true;
    }

    /** How the conditions of a programme's rulebook are answered, by their places. */
    RequestFacts facts(Programme programme) {
        for (Known one : known) {
            if (one.is(programme.ref())) {
                return one.facts;
            }
        }
        throw new IllegalStateException("programme " + programme.ref() + " is not here");
    }

    /** Whether the rule that an event arms is in the programme that a request is pinned to. */
    boolean hasRule(Request request, ObligationEvent.Armed armed) {
        Optional<Programme> programme = find(request.programme());
        return programme.isPresent()
                && programme.get().rulebook().has(armed.ref().rule(), armed.order());
    }

    /** A programme with what is asked of it at each event. */
    private static final class Known {

        private final ProgrammeRef ref;
        private final Optional<Programme> found;
        private final RequestFacts facts;

        Known(Programme programme) {
            this.ref = programme.ref();
            this.found = Optional.of(programme);
            this.facts = new RequestFacts(programme.rulebook().conditions());
        }

        /** Mostly the very same reference, which the request got when it was raised. */
        @SuppressWarnings("ReferenceEquality")
        boolean is(ProgrammeRef other) {
            return ref == other || ref.equals(other);
        }
    }

    /** The version that an intake asks for, to be pinned from now on. */
    Optional<Programme> find(Intake intake) {
        for (Programme programme : all) {
            if (programme.id().equals(intake.programme()) && programme.version() == intake.programmeVersion()) {
                return Optional.of(programme);
            }
        }
        return Optional.empty();
    }

    /** The other versions of the same programme. */
    List<Programme> othersOf(ProgrammeRef ref) {
        return all.stream()
                .filter(programme -> programme.id().equals(ref.id()) && programme.version() != ref.version())
                .toList();
    }
}
