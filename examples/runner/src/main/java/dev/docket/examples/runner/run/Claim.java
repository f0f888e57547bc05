package dev.docket.examples.runner.run;

/**
 * What was reported of the real programme, held against what the events of this run come to.
 *
 * @param what what is claimed
 * @param published as it was reported
 * @param computed what the events come to
 * @param verdict whether that agrees
 */
record Claim(String what, String published, String computed, Verdict verdict) {

    /** Whether it agrees. */
    enum Verdict {
        /** What is computed is what was published. */
        HOLDS,
        /** It is not. */
        FAILS,
        /** What was published cannot be held against anything: it names no number, or mixes two. */
        UNSAID
    }

    /** A claim that can be true or false. */
    static Claim of(String what, String published, String computed, boolean holds) {
        return new Claim(what, published, computed, holds ? Verdict.HOLDS : Verdict.FAILS);
    }

    /** Beside what the text does not say stands what the events come to. */
    static Claim unsaid(String what, String published, String computed) {
        return new Claim(what, published, computed, Verdict.UNSAID);
    }

    boolean fails() {
        return verdict == Verdict.FAILS;
    }
}
