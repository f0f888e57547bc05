package dev.docket.metrics;

import dev.docket.request.RequesterId;
import dev.docket.request.SessionId;
import dev.docket.workflow.Names;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * How requests are divided, by how each stands as of the instant of the figures: a name and a function. Immutable and thread-safe.
 *
 * <p>Most divide: each request belongs to exactly one part, and the parts add up to the whole. {@link #COOPERATOR} does not, for a request
 * may have several or none, and what it counts is counted for its lead already: the two are never added up.
 *
 * @since 0.1.0
 */
public final class Slicing {

    /** By the department that leads, or led last (牵头): whose figures they are. */
    public static final Slicing LEAD =
            dividing("lead department", traits -> traits.lead().map(unit -> unit.value()), "with the office");

    /** By each department that helps (配合); no request of it is anybody's alone. */
    public static final Slicing COOPERATOR = new Slicing(
            "cooperating department",
            false,
            traits -> traits.cooperators().stream()
                    .map(unit -> Slice.of(unit.value()))
                    .toList());

    /** By the session in which they were raised. */
    public static final Slicing SESSION =
            dividing("session", traits -> traits.session().map(SessionId::value), "outside sessions");

    /** By subject code, as it stands. */
    public static final Slicing CATEGORY = dividing("category", traits -> Optional.of(traits.category()), "none");

    /** By kind: problems and suggestions are counted apart. */
    public static final Slicing KIND =
            dividing("kind", traits -> Optional.of(traits.kind().name().toLowerCase(Locale.ROOT)), "none");

    /** By programme, whatever its version. */
    public static final Slicing PROGRAMME =
            dividing("programme", traits -> Optional.of(traits.programme().value()), "none");

    /** By how often they were reopened. */
    public static final Slicing EPISODE =
            dividing("episode", traits -> Optional.of(Integer.toString(traits.episode())), "none");

    private final String name;
    private final boolean divides;
    private final Function<Traits, List<Slice>> slices;

    private Slicing(String name, boolean divides, Function<Traits, List<Slice>> slices) {
        this.name = Names.requireVisible(name, "Slicing.name");
        this.divides = divides;
        this.slices = Objects.requireNonNull(slices, "slices");
    }

    /**
     * A division of the host's own.
     *
     * @param name what it divides by; divisions of one name are taken for the same
     * @param part the name of the part to which a request belongs, by how it stands
     * @param rest what those are called that belong to none
     * @return the division
     * @throws IllegalArgumentException if name or rest is blank
     */
    public static Slicing dividing(String name, Function<Traits, Optional<String>> part, String rest) {
        Slice none = Slice.rest(rest);
        return new Slicing(
                name, true, traits -> List.of(part.apply(traits).map(Slice::of).orElse(none)));
    }

    /**
     * By who hosted the session in which they were raised.
     *
     * @param host the host of a session
     * @return the division
     */
    public static Slicing host(Function<SessionId, Optional<String>> host) {
        return dividing("host", traits -> traits.session().flatMap(host), "no host");
    }

    /**
     * By the size of the enterprise whose requests they are.
     *
     * @param size the size of a requester, where it is known, such as {@code small}
     * @return the division
     */
    public static Slicing requesterSize(Function<RequesterId, Optional<String>> size) {
        return dividing("requester size", traits -> size.apply(traits.requester()), "size not known");
    }

    /**
     * What it divides by.
     *
     * @return a short English phrase
     */
    public String name() {
        return name;
    }

    /**
     * Whether each request belongs to exactly one part, so that the parts add up to the whole.
     *
     * @return false where a request belongs to several or none
     */
    public boolean divides() {
        return divides;
    }

    /**
     * The parts to which a request belongs.
     *
     * @param traits how it stands
     * @return exactly one where this {@link #divides}
     */
    public List<Slice> of(Traits traits) {
        return slices.apply(traits);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Slicing that && name.equals(that.name) && divides == that.divides;
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return "by " + name;
    }
}
