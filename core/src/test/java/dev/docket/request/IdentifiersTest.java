package dev.docket.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What all identifiers have in common. */
class IdentifiersTest {

    static Stream<Function<String, Comparable<?>>> every() {
        return Stream.of(
                ClassId::of,
                CommitmentId::of,
                LetterNumber::of,
                PersonId::of,
                PolicyId::of,
                ProgrammeId::of,
                PublicToken::of,
                RequestId::of,
                RequesterId::of,
                SessionId::of,
                SolutionId::of,
                UnitId::of);
    }

    @ParameterizedTest
    @MethodSource("every")
    <T extends Comparable<T>> void areOrderedByTheirValue(Function<String, T> of) {
        T one = of.apply("a");

        assertTrue(one.compareTo(of.apply("b")) < 0);
        assertTrue(of.apply("b").compareTo(one) > 0);
        assertEquals(0, one.compareTo(of.apply("a")));
        assertEquals(one, of.apply("a"));
    }

    @ParameterizedTest
    @MethodSource("every")
    void needAVisibleCharacterAndPrintThemselvesUnlessTheyNameARequester(Function<String, Comparable<?>> of) {
        Comparable<?> one = of.apply("KQ-1");

        assertEquals(one instanceof RequesterId ? "(requester)" : "KQ-1", one.toString());
        assertThrows(IllegalArgumentException.class, () -> of.apply(" "));
    }
}
