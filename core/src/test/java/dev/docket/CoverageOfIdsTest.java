package dev.docket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.docket.TestsOfSource.CarryingTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which test carries which id of the specification, kept in {@code COVERAGE.md}: an id that had a test keeps one. */
class CoverageOfIdsTest {

    private static final Path ROOT = Path.of("..");
    private static final Path FILE = Path.of("src", "test", "COVERAGE.md");
    private static final Path WORDS = Path.of("src", "test", "resources", "dev", "docket", "ids.csv");

    /** The specification is kept beside the repository, not in it. */
    private static final Path SPECIFICATION = ROOT.resolve(Path.of("..", "shared", "spec"));

    private static final Pattern LINE =
            Pattern.compile("(?m)^(?:[*-] \\*\\*|\\| )([RKL]\\d+[a-z]?|(?:FS|TZ|NX|KQ|DA)-\\d+)\\b");

    /** A law that the code has and the specification has not. */
    private static final Set<SpecificationId> OWN = Set.of(SpecificationId.parse("K15"));

    @Test
    void theFileSaysWhatTheTestsCarry() throws IOException {
        repository().check(FILE, Boolean.getBoolean("docket.rewrite"));
    }

    @Test
    void noTestCarriesAnIdThatIsNotListed() throws IOException {
        assertEquals(Map.of(), repository().unknown(), "mend the name, or add the id to " + WORDS);
    }

    @Test
    void theListHasTheIdsOfTheSpecification() throws IOException {
        assumeTrue(
                Files.exists(SPECIFICATION),
                () -> "skipped: there is no " + SPECIFICATION.toAbsolutePath().normalize());
        NavigableSet<SpecificationId> specified = new TreeSet<>(OWN);
        for (String name : List.of("cases.md", "laws.md", "programmes.md")) {
            LINE.matcher(Files.readString(SPECIFICATION.resolve(name), StandardCharsets.UTF_8))
                    .results()
                    .map(found -> SpecificationId.parse(found.group(1)))
                    .forEach(specified::add);
        }

        assertEquals(specified, words().keySet());
    }

    private static CoverageOfIds repository() throws IOException {
        List<CarryingTest> tests = new ArrayList<>();
        for (Path source : sources()) {
            tests.addAll(TestsOfSource.of(Files.readString(source, StandardCharsets.UTF_8)));
        }
        return new CoverageOfIds(words(), tests);
    }

    /** The sources of the tests of every module. */
    private static List<Path> sources() throws IOException {
        List<Path> modules = new ArrayList<>(List.of(ROOT.resolve("core")));
        try (Stream<Path> examples = Files.list(ROOT.resolve("examples"))) {
            examples.forEach(modules::add);
        }
        List<Path> sources = new ArrayList<>();
        for (Path module : modules) {
            Path tests = module.resolve(Path.of("src", "test", "java"));
            if (Files.isDirectory(tests)) {
                try (Stream<Path> files = Files.walk(tests)) {
                    files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
                }
            }
        }
        return sources;
    }

    private static NavigableMap<SpecificationId, String> words() throws IOException {
        NavigableMap<SpecificationId, String> words = new TreeMap<>();
        List<String> rows = Files.readAllLines(WORDS, StandardCharsets.UTF_8);
        assertEquals("id,words", rows.get(0));
        for (String row : rows.subList(1, rows.size())) {
            String[] parts = row.split(",", -1);
            assertTrue(parts.length == 2 && !parts[1].isBlank() && !parts[1].contains("|"), row);
            assertFalse(words.containsKey(SpecificationId.parse(parts[0])), () -> "twice: " + row);
            words.put(SpecificationId.parse(parts[0]), parts[1]);
        }
        return words;
    }

    /** The ids that the tests of a source carry. */
    private static Map<String, String> carried(String source) {
        return TestsOfSource.of(source).stream()
                .collect(Collectors.toMap(
                        CarryingTest::name,
                        test -> test.ids().stream()
                                .map(SpecificationId::toString)
                                .collect(Collectors.joining(" ")),
                        (one, other) -> one + " and " + other,
                        TreeMap::new));
    }

    private static Map<String, String> carriedByMethod(String name) {
        return carried("class MergingTest { @Test void " + name + "() {} }");
    }

    @Nested
    class Names {

        @Test
        void carryOneIdOrSeveral() {
            assertEquals(Map.of("MergingTest.R49_keepsTheDate", "R49"), carriedByMethod("R49_keepsTheDate"));
            assertEquals(Map.of("MergingTest.R35_R40_tellsOnce", "R35 R40"), carriedByMethod("R35_R40_tellsOnce"));
            assertEquals(
                    Map.of("MergingTest.K8_theEndIsQuiet_R49_too", "R49 K8"),
                    carriedByMethod("K8_theEndIsQuiet_R49_too"));
        }

        @Test
        void writeTheHyphenAsTheyLikeAndNeedNotRepeatTheLetters() {
            assertEquals(Map.of("MergingTest.KQ_18_counts", "KQ-18"), carriedByMethod("KQ_18_counts"));
            assertEquals(
                    Map.of("MergingTest.KQ11_12_14_L7_ends", "L7 KQ-11 KQ-12 KQ-14"),
                    carriedByMethod("KQ11_12_14_L7_ends"));
        }

        @Test
        void writeTheZeroOrNot() {
            assertEquals(Map.of("MergingTest.R01_counts", "R01"), carriedByMethod("R01_counts"));
            assertEquals(Map.of("MergingTest.R1_counts", "R01"), carriedByMethod("R1_counts"));
        }

        @Test
        void carryNoIdThatOnlyStartsAnother() {
            assertEquals(Map.of("MergingTest.R49_keepsTheDate", "R49"), carriedByMethod("R49_keepsTheDate"));
            assertEquals(Map.of("MergingTest.R45b_toldOnce", "R45b"), carriedByMethod("R45b_toldOnce"));
            assertEquals(Map.of("MergingTest.R4of9AreMerged", ""), carriedByMethod("R4of9AreMerged"));
        }

        @Test
        void carryNoIdInAWordOrInASpan() {
            assertEquals(Map.of("MergingTest.inFR18_itIsClosed", ""), carriedByMethod("inFR18_itIsClosed"));
            assertEquals(Map.of("MergingTest.K1_toK15_areFound", ""), carriedByMethod("K1_toK15_areFound"));
        }

        @Test
        void carryTheIdsOfTheClassesAroundThem() {
            assertEquals(
                    Map.of("R49_MergingTest.R51_Redirects.L3_replays", "R49 R51 L3", "R49_MergingTest.keeps", "R49"),
                    carried("""
                            class R49_MergingTest {
                                @Nested class R51_Redirects { @Property void L3_replays(@ForAll("lives") Life life) {} }
                                @Test void keeps() { Object type = Life.class; }
                            }
                            """));
        }
    }

    @Nested
    class Sources {

        @Test
        void haveTestsOfEveryKind() {
            assertEquals(
                    Set.of("T.L1_a", "T.L1_b", "T.L1_c", "T.L1_d", "T.L1_e", "T.L1_f"),
                    carried("""
                                    class T {
                                        @Test void L1_a() {}
                                        @Property(tries = 9) @Domain(Lives.class) void L1_b(@ForAll int any) {}
                                        @Example public void L1_c() throws IOException {}
                                        @ParameterizedTest(name = "{0} (again)") @ValueSource(ints = {1, 2}) void L1_d(int n) {}
                                        @TestFactory Stream<Map<String, DynamicTest>> L1_e() { return Stream.of(); }
                                        @org.junit.jupiter.api.RepeatedTest(2) void L1_f() {}
                                    }
                                    """).keySet());
        }

        @Test
        void haveOtherThingsTooWhichAreNone() {
            assertEquals(Map.of("T.L9_last", "L9"), carried("""
                            class T {
                                // @Test void L1_inAComment() {}
                                /* @Test void L2_inAComment() {} */
                                String text = "@Test void L3_inAText() { \\" {";
                                char brace = '{';
                                void L4_aHelper() { L5_called(); }
                                @Provide Arbitrary<Life> L6_provided() { return lives(); }
                                @Test @Disabled("until then") void L7_disabled() {}
                                @Disabled @Nested class Off { @Test void L8_disabledWithItsClass() {} }
                                @Test void L9_last() { record(L10_called()); }
                            }
                            """));
        }

        @Test
        void giveCasesTheirIdsInRows() {
            assertEquals(Map.of("T.areTheirs", "R01 R13 KQ-11", "T.areKeys", ""), carried("""
                            class T {
                                @ParameterizedTest
                                @CsvSource(delimiter = '|', value = {"R01 | R02", "R13 | x", "KQ-11 | y", "9 | R14"})
                                void areTheirs(String id, String due) {}

                                @ParameterizedTest
                                @CsvSource({"KQ-1, x"})
                                void areKeys(String request, String due) {}
                            }
                            """));
        }
    }

    @Nested
    class TheFile {

        private static final String BEFORE = "class T { @Test void R04_R49_keeps() {} @Test void R49_again() {} }";

        @TempDir
        Path folder;

        private Path file() {
            return folder.resolve("COVERAGE.md");
        }

        private CoverageOfIds of(String source) {
            NavigableMap<SpecificationId, String> words = new TreeMap<>();
            Stream.of("R04", "R49", "KQ-19")
                    .forEach(id -> words.put(SpecificationId.parse(id), "words on " + id.charAt(0)));
            return new CoverageOfIds(words, TestsOfSource.of(source));
        }

        private String written(String source) throws IOException {
            of(source).check(file(), true);
            return Files.readString(file(), StandardCharsets.UTF_8);
        }

        @Test
        void listsEveryIdWithItsTestsOrNone() throws IOException {
            String text = written(BEFORE);

            assertEquals("""
                    ## R, cases in which other systems go wrong: 2 of 2 carried by a test

                    | Id | Words | Tests |
                    |---|---|---|
                    | R04 | words on R | `T.R04_R49_keeps` |
                    | R49 | words on R | `T.R04_R49_keeps`<br>`T.R49_again` |

                    ## KQ, lines of the scheme behind `face-to-face`: 0 of 1 carried by a test

                    | Id | Words | Tests |
                    |---|---|---|
                    | KQ-19 | words on K | – |
                    """, text.substring(text.indexOf("## ")));
            of(BEFORE).check(file(), false);
        }

        @Test
        void isNotWrittenAnewWhileAnIdIsLost() throws IOException {
            String before = written(BEFORE);
            CoverageOfIds after = of("class T { @Test void R04_keeps() {} }");

            for (boolean rewrite : List.of(true, false)) {
                AssertionError lost = assertThrows(AssertionError.class, () -> after.check(file(), rewrite));

                assertTrue(
                        String.valueOf(lost.getMessage()).contains("{R49=[T.R04_R49_keeps, T.R49_again]}"),
                        lost::getMessage);
                assertEquals(before, Files.readString(file(), StandardCharsets.UTF_8));
            }
        }

        @Test
        void losesAnIdThoughAnotherBeginsWithIt() throws IOException {
            String before = written(BEFORE);

            assertEquals(
                    Map.of(SpecificationId.parse("R04"), List.of("T.R04_R49_keeps")),
                    of("class T { @Test void R49_again() {} }").lostSince(before));
        }

        @Test
        void losesNothingThatTheListNoLongerHas() throws IOException {
            String before = written(BEFORE);

            assertEquals(Map.of(), new CoverageOfIds(new TreeMap<>(), List.of()).lostSince(before));
        }

        @Test
        void isToBeWrittenAnewForANewId() throws IOException {
            of(BEFORE).check(file(), true);
            CoverageOfIds after = of(BEFORE.replace("R49_again", "R49_KQ19_again"));

            AssertionError differs = assertThrows(AssertionError.class, () -> after.check(file(), false));

            assertTrue(String.valueOf(differs.getMessage()).contains("-Ddocket.rewrite=true"), differs::getMessage);
            after.check(file(), true);
            after.check(file(), false);
        }

        @Test
        void knowsAnIdThatIsNotListed() {
            assertEquals(
                    Map.of(SpecificationId.parse("R94"), new TreeSet<>(Set.of("T.R94_keeps"))),
                    of("class T { @Test void R94_keeps() {} }").unknown());
        }
    }
}
