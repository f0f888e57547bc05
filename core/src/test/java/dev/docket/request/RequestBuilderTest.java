package dev.docket.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.obligation.Obligations;
import dev.docket.obligation.RuleCode;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.obligation.Tally;
import dev.docket.time.Period;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each part of a request, whatever it is: it is given and given back, compared, printed, copied, kept and taken away. */
class RequestBuilderTest {

    private static final Request NEW = Request.unraised(RequestId.of("KQ-774"));
    private static final Instant NOON = Instant.parse("2026-09-07T04:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 30);
    private static final UnitId HOUSING = UnitId.of("housing");
    private static final PersonId FENG = PersonId.of("feng");

    /** None of them is what a new request has. */
    private static final Map<Class<?>, Object> SAMPLES = Map.ofEntries(
            Map.entry(int.class, 7),
            Map.entry(boolean.class, true),
            Map.entry(String.class, "photograph"),
            Map.entry(Instant.class, NOON),
            Map.entry(UnitId.class, HOUSING),
            Map.entry(PersonId.class, FENG),
            Map.entry(Stage.class, Stage.ASSIGNED),
            Map.entry(RequestKind.class, RequestKind.SUGGESTION),
            Map.entry(Priority.class, Priority.URGENT),
            Map.entry(Outcome.class, Outcome.MATCHED),
            Map.entry(Ending.class, Ending.TACIT),
            Map.entry(SupervisionLevel.class, SupervisionLevel.CRITICAL),
            Map.entry(SupervisionCause.class, SupervisionCause.RETURN_DENIED),
            Map.entry(ProgrammeRef.class, new ProgrammeRef(ProgrammeId.of("p"), 1, "f")),
            Map.entry(
                    Intake.class,
                    Intake.builder()
                            .programme(ProgrammeId.of("p"))
                            .programmeVersion(1)
                            .requester(RequesterId.of("lotus"))
                            .title("noise at night")
                            .build()),
            Map.entry(
                    Assignment.class,
                    new Assignment(
                            HOUSING,
                            Assignment.Part.LEAD,
                            LetterNumber.of("L-1"),
                            NOON,
                            Assignment.State.WORKING,
                            true)),
            Map.entry(
                    Letter.class,
                    Letter.builder()
                            .number(LetterNumber.of("L-1"))
                            .lead(HOUSING)
                            .build()),
            Map.entry(
                    ClockSuspension.class,
                    new ClockSuspension(SuspensionReason.REQUESTER_ASKED, NOON, DAY, Optional.empty())),
            Map.entry(
                    Commitment.class,
                    new Commitment(CommitmentId.of("c"), HOUSING, FENG, "the channel is dredged", DAY, false)),
            Map.entry(PendingReturn.class, new PendingReturn(HOUSING, NOON, UnitId.of("water"))),
            Map.entry(PendingExtension.class, new PendingExtension(HOUSING, NOON, Period.workingDays(2))),
            Map.entry(Answer.class, Answer.of(Outcome.RESOLVED, "it is dredged")),
            Map.entry(Explanation.class, Explanation.forGood("the law")),
            Map.entry(Deferral.class, new Deferral("wait for the budget", List.of(), FENG, DAY, Optional.empty())),
            Map.entry(
                    FollowUp.class,
                    FollowUp.builder().reached(true).accepted(true).build()),
            Map.entry(Bonds.class, Bonds.builder().classId(ClassId.of("floods")).build()),
            Map.entry(
                    Obligations.class,
                    Obligations.of(
                            List.of(),
                            List.of(new Tally(
                                    RuleCode.of("answer"),
                                    1,
                                    0,
                                    0,
                                    0,
                                    Optional.empty(),
                                    Optional.empty(),
                                    List.of(),
                                    0,
                                    List.of())))));

    static Stream<Part> parts() {
        return Arrays.stream(RequestBuilder.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !Set.of("id", "eachAssignment").contains(method.getName()))
                .sorted(Comparator.comparing(Method::toGenericString))
                .map(Part::new);
    }

    /** One method of the builder. */
    record Part(Method method) {

        private static final Set<String> HIDDEN = Set.of("contact", "involved");

        boolean adds() {
            return method.getName().matches("add[A-Z].*");
        }

        String name() {
            String name = method.getName().replaceFirst("^add(All)?(?=[A-Z])", "");
            return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
        }

        /** What the method takes, with one value or none in it where it takes many. */
        Object given(boolean something) {
            Object one = sample();
            Class<?> taken = method.getParameterTypes()[0];
            if (taken == Optional.class) {
                return something ? Optional.of(one) : Optional.empty();
            }
            return taken == Iterable.class ? something ? List.of(one) : List.of() : one;
        }

        private Object sample() {
            Type type = method.getGenericParameterTypes()[0];
            Type of = type instanceof ParameterizedType many
                    ? ((WildcardType) many.getActualTypeArguments()[0]).getUpperBounds()[0]
                    : type;
            Object sample = SAMPLES.get(of);
            if (sample == null) {
                throw new IllegalStateException("there is no sample of " + of + " for " + method + "; add one");
            }
            return sample;
        }

        Request.Builder giveTo(Request.Builder builder, Object value) {
            return (Request.Builder) call(method, builder, value);
        }

        /** The value as the request gives it, out of what it may be packed in. */
        Object in(Request request) {
            Object value = packedIn(request);
            return value instanceof Optional<?> some && some.isPresent() ? some.get() : value;
        }

        /** What to give so that nothing is changed; empty where this method always changes something. */
        Optional<?> sameAs(Request request) {
            Object value = packedIn(request);
            Class<?> taken = method.getParameterTypes()[0];
            if (adds()) {
                return taken == Iterable.class ? Optional.of(List.of()) : Optional.empty();
            }
            return value instanceof Optional<?> some && taken != Optional.class ? some : Optional.of(value);
        }

        private Object packedIn(Request request) {
            try {
                return call(Request.class.getMethod(name()), request);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("Request has no " + name(), e);
            }
        }

        @SuppressWarnings("NullAway") // What is called takes no null and gives none.
        private static Object call(Method method, Object on, Object... values) {
            try {
                return method.invoke(on, values);
            } catch (InvocationTargetException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public String toString() {
            return method.getName() + " " + method.getParameterTypes()[0].getSimpleName();
        }
    }

    private static Request with(Part part) {
        return part.giveTo(NEW.toBuilder(), part.given(true)).build();
    }

    private static Object expected(Part part) {
        return part.in(NEW) instanceof List<?> ? List.of(part.sample()) : part.sample();
    }

    @ParameterizedTest
    @MethodSource("parts")
    void isGivenBackAndMakesADifference(Part part) {
        Request with = with(part);

        assertEquals(expected(part), part.in(with));
        assertNotEquals(NEW, with);
        assertNotEquals(with, NEW);
        assertEquals(with, with(part));
        assertEquals(with.hashCode(), with(part).hashCode());
        assertEquals(with, with.toBuilder().build());
    }

    @ParameterizedTest
    @MethodSource("parts")
    void isPrintedUnlessItGivesTheRequesterAway(Part part) {
        String text = with(part).toString();

        String shown = Part.HIDDEN.contains(part.name())
                ? "(not shown)"
                : expected(part).toString();
        assertTrue(text.contains(part.name() + "=" + shown), text);
    }

    /** What an event does not change is not copied: of a million open requests most share what they do not have. */
    @ParameterizedTest
    @MethodSource("parts")
    void isSharedWhenItIsGivenOnceMore(Part part) {
        for (Request before : List.of(NEW, with(part))) {
            part.sameAs(before).ifPresent(same -> {
                Request.Builder after = part.giveTo(before.toBuilder(), same);

                assertEquals(before, after.build());
                assertSame(before.toBuilder().told, after.told);
                assertSame(before.toBuilder().aside, after.aside);
            });
        }
    }

    @ParameterizedTest
    @MethodSource("parts")
    void isTakenAwayAgain(Part part) {
        if (part.given(false).equals(part.given(true)) || part.adds()) {
            return;
        }

        assertEquals(NEW, part.giveTo(with(part).toBuilder(), part.given(false)).build());
    }

    /** A builder may go on: whatever it does then, the request that it has built stays as it is. */
    @ParameterizedTest
    @MethodSource("parts")
    void changesNoRequestThatWasBuiltBefore(Part part) {
        Request.Builder builder = Request.builder().id(NEW.id());
        builder.attempts(1).episode(1);
        Request before = builder.build();
        String text = before.toString();
        Request after = part.giveTo(builder, part.given(true)).build();

        assertEquals(text, before.toString());
        assertNotEquals(before, after);
        assertEquals(expected(part), part.in(after));
    }

    @ParameterizedTest
    @MethodSource("parts")
    void addsAfterWhatIsThere(Part part) {
        if (!part.adds()) {
            return;
        }
        Request twice = part.giveTo(with(part).toBuilder(), part.given(true)).build();

        assertEquals(List.of(part.sample(), part.sample()), part.in(twice));
    }

    @Test
    void takesWhateverCanBeIteratedOver() {
        Assignment assignment = (Assignment) SAMPLES.get(Assignment.class);
        Iterable<Assignment> assignments = () -> List.of(assignment).iterator();
        Iterable<String> evidence = () -> List.of("photograph").iterator();
        Request request =
                NEW.toBuilder().assignments(assignments).evidence(evidence).build();

        assertEquals(List.of(assignment), request.assignments());
        assertEquals(List.of("photograph"), request.evidence());
    }

    @Test
    void allPartsTogetherAreKeptAndCopied() {
        Request.Builder builder = NEW.toBuilder();
        parts().filter(part -> !part.adds()).forEach(part -> part.giveTo(builder, part.given(true)));
        Request all = builder.build();
        Request.Builder other = Request.builder().from(all);
        Request more = other.version(8).attempts(8).episode(8).build();

        parts().forEach(part -> assertEquals(expected(part), part.in(all), part::toString));
        assertEquals(all, Request.builder().from(all).build());
        assertEquals(all, more.toBuilder().version(7).attempts(7).episode(7).build());
        assertEquals(
                List.of(),
                parts().map(Part::name)
                        .filter(name -> !all.toString().contains(name + "="))
                        .toList());
    }

    @Test
    void eachAssignmentBecomesWhatIsMadeOfIt() {
        Assignment lead = assignment("housing", Assignment.Part.LEAD);
        Assignment cooperator = assignment("water", Assignment.Part.COOPERATING);
        Request request = NEW.toBuilder().assignments(List.of(lead, cooperator)).build();
        Request.Builder builder = request.toBuilder();

        Request after = builder.eachAssignment(one -> one.equals(lead) ? one.in(Assignment.State.DONE) : one)
                .build();

        assertEquals(List.of(lead.in(Assignment.State.DONE), cooperator), after.assignments());
        assertEquals(List.of(lead, cooperator), request.assignments());
        assertEquals(after, builder.eachAssignment(one -> one).build());
        assertThrows(NullPointerException.class, () -> builder.eachAssignment(one -> null));
        assertEquals(after, builder.build());
    }

    private static Assignment assignment(String unit, Assignment.Part part) {
        return new Assignment(
                UnitId.of(unit), part, LetterNumber.of("L-1"), Instant.EPOCH, Assignment.State.WORKING, true);
    }

    @Test
    void aRequestHasAKey() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, Request.builder()::build);

        assertEquals("Request.id is missing; give it to the builder", e.getMessage());
        assertNotEquals(NEW, Request.unraised(RequestId.of("KQ-775")));
        assertNotEquals(NEW, (Object) "KQ-774");
    }
}
