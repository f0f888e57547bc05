package dev.docket.lifecycle;

import dev.docket.programme.Programme;
import dev.docket.request.Intake;
import dev.docket.request.ProgrammeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The versions of programmes that a workflow was made with. */
final class KnownProgrammes {

    private final List<Programme> all;

    private KnownProgrammes(List<Programme> all) {
        this.all = all;
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
        for (Programme programme : all) {
            if (programme.ref().equals(ref)) {
                return Optional.of(programme);
            }
        }
        return Optional.empty();
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
