package dev.docket;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The tests of one source file and the ids that each carries: in its own name, in that of a class around it, or in the rows of its
 * {@code @CsvSource} where its first parameter is {@code String id}.
 *
 * <p>Sources are read, not classes, since the tests of the examples are on no class path here. Comments and texts are no code; a
 * disabled test is none. What a {@code @MethodSource} names does not count: the faults that are named there show that a law can
 * fail, not that it holds.
 */
final class TestsOfSource {

    /** A test with its ids; the name is {@code Class.method}, or {@code Class.Nested.method}. */
    record CarryingTest(String name, NavigableSet<SpecificationId> ids) {}

    private record Scope(String type, boolean disabled) {}

    private static final Pattern TOKEN = Pattern.compile(String.join(
            "|",
            "//[^\\n]*+",
            "/\\*(?s:.*?)\\*/",
            "\"\"\"(?s:.*?)(?<!\\\\)\"\"\"",
            "\"[^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+\"",
            "'[^'\\\\\\n]*+(?:\\\\.[^'\\\\\\n]*+)*+'",
            "[\\w$]+",
            "[^\\s\\w$]"));
    private static final Pattern FIRST_CELL = Pattern.compile("(?m)^[\\s\"]*([\\w-]+)\\s*[|,;]");
    private static final Set<String> TESTS =
            Set.of("Test", "Property", "Example", "ParameterizedTest", "TestFactory", "RepeatedTest");

    private final List<String> tokens;
    private final List<CarryingTest> tests = new ArrayList<>();
    private final Deque<Scope> scopes = new ArrayDeque<>();
    private int at;

    private String type = "";
    private boolean test;
    private boolean disabled;
    private final List<String> rows = new ArrayList<>();

    private TestsOfSource(String source) {
        tokens = TOKEN.matcher(source)
                .results()
                .map(MatchResult::group)
                .filter(token -> !token.startsWith("//") && !token.startsWith("/*"))
                .toList();
    }

    /** Every test of a source, in the order in which they stand there. */
    static List<CarryingTest> of(String source) {
        TestsOfSource read = new TestsOfSource(source);
        while (read.at < read.tokens.size()) {
            read.readOne();
        }
        return read.tests;
    }

    private void readOne() {
        switch (token(0)) {
            case "@" -> readAnnotation();
            case "{" -> {
                scopes.addLast(new Scope(type, disabled));
                forget();
            }
            case "}" -> {
                scopes.pollLast();
                forget();
            }
            case ";" -> forget();
            default -> readWord();
        }
        at++;
    }

    private void forget() {
        type = "";
        test = false;
        disabled = false;
        rows.clear();
    }

    private void readWord() {
        if (declaresType()) {
            type = token(1);
        } else if (test && isWord(token(0)) && token(1).equals("(")) {
            addTest();
            test = false;
        }
    }

    /** {@code Type.class} declares none, nor does a variable that is called {@code record}. */
    private boolean declaresType() {
        return switch (token(0)) {
            case "class", "interface", "enum" -> !token(-1).equals(".") && isWord(token(1));
            case "record" -> isWord(token(1)) && (token(2).equals("(") || token(2).equals("<"));
            default -> false;
        };
    }

    private void readAnnotation() {
        if (token(1).equals("interface")) {
            return;
        }
        at++;
        while (token(1).equals(".")) {
            at += 2;
        }
        String name = token(0);
        test |= TESTS.contains(name);
        disabled |= name.equals("Disabled");
        if (token(1).equals("(")) {
            List<String> within = readParentheses();
            if (name.equals("CsvSource")) {
                rows.addAll(within);
            }
        }
    }

    private List<String> readParentheses() {
        List<String> within = new ArrayList<>();
        int open = 0;
        do {
            at++;
            within.add(token(0));
            open += switch (token(0)) {
                case "(" -> 1;
                case ")" -> -1;
                default -> 0;
            };
        } while (open > 0 && at < tokens.size());
        return within;
    }

    private void addTest() {
        if (disabled || scopes.stream().anyMatch(Scope::disabled)) {
            return;
        }
        String name = scopes.stream()
                .map(Scope::type)
                .filter(around -> !around.isEmpty())
                .map(around -> around + ".")
                .collect(Collectors.joining("", "", token(0)));
        NavigableSet<SpecificationId> ids = new TreeSet<>(SpecificationId.inName(name));
        if (token(2).equals("String") && token(3).equals("id")) {
            rows.forEach(row -> FIRST_CELL
                    .matcher(row)
                    .results()
                    .map(found -> SpecificationId.inName(found.group(1)))
                    .forEach(ids::addAll));
        }
        tests.add(new CarryingTest(name, ids));
    }

    private String token(int ahead) {
        int index = at + ahead;
        return index >= 0 && index < tokens.size() ? tokens.get(index) : "";
    }

    private static boolean isWord(String token) {
        return !token.isEmpty() && Character.isJavaIdentifierStart(token.charAt(0));
    }
}
