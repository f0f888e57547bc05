package dev.docket.testkit.lifecycle;

import dev.docket.programme.Authority;
import dev.docket.programme.Programme;
import dev.docket.request.Actor;
import dev.docket.request.CommandKind;
import dev.docket.testkit.Dice;
import dev.docket.workflow.Role;
import dev.docket.workflow.RoleMatrix;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.domains.DomainContextBase;

/**
 * Generates actors: people in every role that may do anything, of units that handle requests and of units that do not, and now and then a
 * stranger, in a role of which no programme knows.
 */
public final class Actors extends DomainContextBase {

    /** The role of a stranger. */
    public static final Role STRANGER = Role.of("passer-by");

    private static final List<String> UNITS =
            List.of("bureau", "housing", "water", "tax", "roads", "office", "call-centre", "town hall");
    private static final List<String> PEOPLE = List.of("p", "q", "leader");

    /** Makes the domain; jqwik calls it. */
    public Actors() {}

    /**
     * Generates actors for a programme.
     *
     * @param programme whose roles they have
     * @return the actors, one of sixteen a stranger
     */
    public static Arbitrary<Actor> actors(Programme programme) {
        return actors(programme.authority());
    }

    /**
     * An actor for a programme from choices, without jqwik.
     *
     * @param programme whose roles they have
     * @param dice where every choice comes from
     * @return the actor, one of sixteen a stranger
     */
    public static Actor actor(Programme programme, Dice dice) {
        return actor(programme.authority(), dice);
    }

    private static Arbitrary<Actor> actors(RoleMatrix<CommandKind> authority) {
        return Arbitraries.longs()
                .between(0, Long.MAX_VALUE)
                .withDistribution(RandomDistribution.uniform())
                .withoutEdgeCases()
                .map(choice -> actor(authority, new Dice(choice)));
    }

    private static Actor actor(RoleMatrix<CommandKind> authority, Dice dice) {
        Role role = dice.oneOf(roles(authority));
        return Actor.of(dice.happens(1, 16) ? STRANGER : role, dice.oneOf(UNITS), dice.oneOf(PEOPLE));
    }

    /** The roles that may do anything, in the order of their names. */
    static List<Role> roles(RoleMatrix<CommandKind> authority) {
        TreeSet<Role> roles = new TreeSet<>();
        for (CommandKind kind : CommandKind.values()) {
            roles.addAll(authority.allowed(kind));
        }
        return List.copyOf(roles);
    }

    @Provide
    Arbitrary<Actor> actorsOfDomain() {
        return actors(Authority.standard());
    }
}
