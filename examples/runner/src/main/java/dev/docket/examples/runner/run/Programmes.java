package dev.docket.examples.runner.run;

import dev.docket.programme.Programme;
import dev.docket.time.ChinaWorkdays;
import java.util.Optional;

/** The programmes that can be run, by name. */
public final class Programmes {

    private Programmes() {}

    /**
     * Their names, as one types them.
     *
     * @return the names; as a text they are parted by commas
     */
    public static Iterable<String> names() {
        return new Repertoire.Names();
    }

    /**
     * The programme of a name.
     *
     * @param name the name
     * @return the programme; empty when none is called so
     */
    public static Optional<Programme> find(String name) {
        return Repertoire.find(name).map(play -> play.programme().apply(ChinaWorkdays.calendar()));
    }
}
