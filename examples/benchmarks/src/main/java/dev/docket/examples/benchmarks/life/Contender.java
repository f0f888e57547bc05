package dev.docket.examples.benchmarks.life;

/** A library with the definition of the life, which is built once. */
interface Contender {

    /** Begins a life, of which nothing has been raised yet. */
    Life begin();

    /** Forgets what lives of the past have left behind, if anything. */
    default void tidy() {}
}
