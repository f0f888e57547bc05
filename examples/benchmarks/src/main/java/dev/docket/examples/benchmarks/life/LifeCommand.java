package dev.docket.examples.benchmarks.life;

/** What is wanted in the life, in words that all contenders have: those of {@link dev.docket.request.CommandKind}. */
enum LifeCommand {
    RAISE,
    ISSUE_LETTER,
    CONFIRM_RECEIPT,
    DEFER,
    REVIEW,
    CONTRIBUTE,
    SUBMIT_ANSWER,
    APPROVE_ANSWER,
    RECORD_FOLLOW_UP,
    CLOSE
}
