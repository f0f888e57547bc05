package dev.docket.examples.benchmarks.start;

import dev.docket.examples.benchmarks.life.LibraryStart;
import java.util.List;
import java.util.regex.Pattern;

/** What is started, with the jars that it needs and no others: each that is looked into takes its time. */
public enum Starter {
    /** Nothing, by which the others are judged. */
    EMPTY(EmptyStart.class, "", "none"),
    /** Docket with what it cannot do without. */
    DOCKET(DocketStart.class, "RAISED", Jars.DOCKET),
    /** stateless4j. */
    STATELESS4J(LibraryStart.class, "RAISED", "stateless4j"),
    /** COLA's state machine. */
    COLA(LibraryStart.class, "RAISED", "cola-component-statemachine"),
    /** squirrel-foundation. */
    SQUIRREL(LibraryStart.class, "RAISED", "squirrel-foundation|guava|failureaccess|mvel2|commons-lang3"),
    /** Spring Statemachine. */
    SPRING(LibraryStart.class, "RAISED", "spring-[a-z-]+|micrometer-[a-z]+|reactor-core|reactive-streams"),
    /** Flowable with H2. */
    FLOWABLE(
            LibraryStart.class,
            "RAISED",
            "flowable-[a-z-]+|h2|mybatis|spring-(beans|core|jcl)|jackson-[a-z]+|commons-(io|lang3|codec)|java-uuid-generator"
                    + "|joda-time|angus-[a-z]+|jakarta\\.[a-z]+-api|jcl-over-slf4j");

    private final Class<?> main;
    private final String says;
    private final Pattern jars;

    Starter(Class<?> main, String says, String jars) {
        this.main = main;
        this.says = says;
        this.jars = Jars.named(jars + "|" + Jars.LOGGING);
    }

    /** What comes after the class path. */
    List<String> arguments() {
        return main.equals(LibraryStart.class) ? List.of(main.getName(), name()) : List.of(main.getName());
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
