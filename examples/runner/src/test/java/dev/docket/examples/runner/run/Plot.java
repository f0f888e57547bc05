package dev.docket.examples.runner.run;

/** How the life of a request goes, in outline. */
enum Plot {
    SOLVED,
    SOLVED_BUT_NOT,
    EXPLAINED,
    APPEALED_IN_VAIN,
    APPEALED_AND_WON,
    FOR_NOW,
    FOR_NOW_THEN_FINAL,
    DEFERRED_AT_ONCE,
    PLAIN,
    SLOW,
    VERY_SLOW,
    SENT_BACK,
    SENT_BACK_TWICE,
    REDONE,
    REDONE_TWICE,
    REDONE_AND_DECIDED,
    DEFERRED,
    EXPLAINED_LATER,
    REOPENED,
    PUT_OFF_FOR_LONG,
    NOT_NOW_FOR_LONG
}
