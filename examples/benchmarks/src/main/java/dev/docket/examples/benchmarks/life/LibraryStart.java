package dev.docket.examples.benchmarks.life;

import java.time.Instant;

/** Starts, builds the definition of the life by one library, raises a request, tells its stage and ends. */
public final class LibraryStart {

    private LibraryStart() {}

    /**
     * Prints the stage after the first command.
     *
     * @param arguments the name of the {@link LifeLibrary}
     */
    public static void main(String... arguments) {
        Life life = LifeLibrary.valueOf(arguments[0]).contender().begin();
        life.give(LifeCommand.RAISE, Instant.parse("2026-09-18T07:10:00Z"));
        System.out.println(life.stage().name());
    }
}
