package dev.docket.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VersionsTest {

    /** Says its name only, though its content tells it from others. */
    private record Ref(String name, String content) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Versions<Ref, String> of(String... policies) {
        return Versions.of(List.of(policies), policy -> new Ref(policy.substring(0, 2), policy));
    }

    @Test
    void findsTheVeryContent() {
        Versions<Ref, String> versions = of("v1 old", "v2 new");

        assertEquals(Optional.of("v1 old"), versions.find(new Ref("v1", "v1 old")));
        assertEquals(Optional.of("v2 new"), versions.find(new Ref("v2", "v2 new")));
        assertEquals(Optional.empty(), versions.find(new Ref("v2", "v2 other")));
        assertEquals(
                List.of("v1", "v2"), versions.refs().stream().map(Ref::name).toList());
    }

    @Test
    void refusesTwoOfANameAndNone() {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> of("v1 old", "v1 new"));
        assertEquals("two of the rules are v1; give the changed one a new version", refused.getMessage());
        assertThrows(IllegalArgumentException.class, VersionsTest::of);
    }
}
