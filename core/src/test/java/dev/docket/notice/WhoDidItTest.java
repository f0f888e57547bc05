package dev.docket.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.request.Actor;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestId;
import dev.docket.request.Roles;
import dev.docket.request.UnitId;
import dev.docket.workflow.Role;
import dev.docket.workflow.Timed;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Of every fact it is kept who did it, so that they are not told what follows from it for themselves. */
class WhoDidItTest {

    /** One fact of each class, of lives in a town. */
    private static final Map<String, Fact> FACTS = facts();

    private record Fact(RequestEvent event, Actor by, Request before, Request after) {

        Told told() {
            Told told = new Told(Town.WORKFLOW, before, after);
            told.goOn(event, after);
            event.match(new Announcing(told));
            return told;
        }
    }

    private static Map<String, Fact> facts() {
        TreeMap<String, Fact> facts = new TreeMap<>();
        for (long seed = 0; seed < 150 && !facts.keySet().equals(namingWho()); seed++) {
            Request request = Request.unraised(RequestId.of("KQ-1"));
            for (Timed<RequestCommand> timed : Town.commands(seed)) {
                for (RequestEvent event : Town.WORKFLOW
                        .handle(request, timed.command(), timed.at())
                        .events()) {
                    Request before = request;
                    Request after = Town.WORKFLOW.evolve(before, event);
                    who(event)
                            .ifPresent(by -> facts.putIfAbsent(
                                    event.getClass().getSimpleName(), new Fact(event, by, before, after)));
                    request = after;
                }
            }
        }
        return facts;
    }

    private static Optional<RecordComponent> naming(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getName().equals("by"))
                .findFirst();
    }

    private static Set<String> namingWho() {
        return Arrays.stream(RequestEvent.class.getPermittedSubclasses())
                .filter(type -> naming(type).isPresent())
                .map(Class::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Some are done by time too, and name nobody then. */
    private static Optional<Actor> who(RequestEvent event) {
        return naming(event.getClass()).flatMap(component -> {
            try {
                Object by = component.getAccessor().invoke(event);
                return by instanceof Optional<?> maybe ? maybe.map(Actor.class::cast) : Optional.of((Actor) by);
            } catch (ReflectiveOperationException e) {
                throw new LinkageError("who did " + event, e);
            }
        });
    }

    @Test
    void isKnownOfEveryFactThatNamesThem() {
        assertEquals(namingWho(), FACTS.keySet());
        FACTS.forEach((name, fact) -> assertTrue(
                fact.told().isDoneBy(Audience.of(fact.by().role(), fact.by().unit())), name));
    }

    @Test
    void isNobodyOfAnotherRoleNorForADepartmentsRoleOfAnotherUnit() {
        FACTS.forEach((name, fact) -> {
            Role role = fact.by().role();
            Role other = role.equals(Roles.HOST) ? Roles.OFFICE : Roles.HOST;

            assertFalse(fact.told().isDoneBy(Audience.of(other, fact.by().unit())), name);
            assertEquals(
                    !Audience.isOfADepartment(role),
                    fact.told().isDoneBy(Audience.of(role, UnitId.of("elsewhere"))),
                    name);
        });
    }
}
