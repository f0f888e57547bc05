package dev.docket.examples.benchmarks.start;

import dev.docket.examples.benchmarks.life.LibraryStart;
import java.util.List;
import java.util.regex.Pattern;

/** What is started, with the jars that it needs and no others: each that is looked into takes its time. */
// Lists that nobody can change.
@SuppressWarnings("ImmutableEnumChecker")
public enum Starter {
    /** Nothing, by which the others are judged. */
    EMPTY(List.of(EmptyStart.class.getName()), "", "none"),
    /** Docket with what it cannot do without, and one programme. */
    DOCKET(docket(1), "RAISED", Jars.DOCKET),
    /** The same with ten versions of the programme. */
    DOCKET_OF_TEN(docket(10), "RAISED", Jars.DOCKET),
    /** The same with a hundred. */
    DOCKET_OF_A_HUNDRED(docket(100), "RAISED", Jars.DOCKET),
    /** stateless4j. */
    STATELESS4J(library("STATELESS4J"), "RAISED", "stateless4j"),
    /** COLA's state machine. */
    COLA(library("COLA"), "RAISED", "cola-component-statemachine"),
    /** squirrel-foundation. */
    SQUIRREL(library("SQUIRREL"), "RAISED", "squirrel-foundation|guava|failureaccess|mvel2|commons-lang3"),
    /** Spring Statemachine. */
    SPRING(library("SPRING"), "RAISED", "spring-[a-z-]+|micrometer-[a-z]+|reactor-core|reactive-streams"),
    /** Flowable with H2. */
    FLOWABLE(
            library("FLOWABLE"),
            "RAISED",
            "flowable-[a-z-]+|h2|mybatis|spring-(beans|core|jcl)|jackson-[a-z]+|commons-(io|lang3|codec)|java-uuid-generator"
                    + "|joda-time|angus-[a-z]+|jakarta\\.[a-z]+-api|jcl-over-slf4j");

    private final List<String> arguments;
    private final String says;
    private final Pattern jars;

    Starter(List<String> arguments, String says, String jars) {
        this.arguments = arguments;
        this.says = says;
        this.jars = Jars.named(jars + "|" + Jars.LOGGING);
    }

    private static List<String> docket(int versions) {
        return List.of(DocketStart.class.getName(), String.valueOf(versions));
    }

    private static List<String> library(String name) {
        return List.of(LibraryStart.class.getName(), name);
    }

    /** What comes after the class path. */
    List<String> arguments() {
        return arguments;
    }

    /** What it must print. */
    String says() {
        return says;
    }

    /** The names of the jars that it needs. */
    Pattern jars() {
        return jars;
    }
}
