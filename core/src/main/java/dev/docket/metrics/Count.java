package dev.docket.metrics;

/**
 * What a {@link Scorecard} counts. Requests are counted as they stand as of its instant, so that a reopening lowers what a
 * closing raised; events are counted as they come and never fall.
 *
 * @since 0.1.0
 */
public enum Count {
    /** Requests in the ledger. */
    RAISED("raised"),
    /** Requests raised in a session. */
    RAISED_IN_SESSION("raised in a session"),
    /** Requests taken on, by admission or by a disposition. */
    ADMITTED("admitted"),
    /** Requests to which something was communicated, in any episode: an approved answer, a solution on site, a final explanation. */
    ANSWERED("answered"),
    /** Requests that are closed and passed the gate (办结). */
    SETTLED("settled"),
    /**
     * Closed requests of which the requester, or for an anonymous one the verifier, confirmed an outcome that solves the matter; what a
     * department claims is not asked.
     */
    RESOLVED("resolved"),
    /** Requests not closed. */
    OPEN("open"),
    /** Requests closed, with whatever ending. */
    CLOSED("closed"),
    /** Requests that were admitted and closed without passing the gate. */
    CLOSED_UNSETTLED("admitted and closed without settlement"),
    /** Requests whose present episode was solved on site (现场解决). */
    ON_SITE("solved on site"),
    /** Requests solved on site as the requester confirmed, among those raised in a session. */
    ON_SITE_CONFIRMED("raised in a session, solved on site and confirmed"),
    /** Requests that stand explained, for now or for good, or were closed so (解释说明). */
    EXPLAINED("explained"),
    /** Requests that are put off (挂账). */
    DEFERRED("deferred"),
    /** Requests that were put off at least once. */
    EVER_DEFERRED("deferred at least once"),
    /** Requests to which a letter was issued. */
    DISPATCHED("dispatched"),
    /** Requests reopened at least once. */
    EVER_REOPENED("reopened at least once"),
    /** Requests with a follow-up that reached the requester, in any episode. */
    REACHED("reached by a follow-up"),
    /** Requests with follow-ups of which none reached the requester. */
    NEVER_REACHED("followed up without being reached"),
    /** Requests, anonymous ones, that were looked at on the spot instead of asking anybody, in any episode. */
    VERIFIED("verified without contact"),
    /**
     * Requests whose present episode's last follow-up reached the requester, who confirmed an outcome that solves the matter; closed or
     * not yet.
     */
    CONFIRMED_SOLVED("confirmed solved in follow-up"),
    /** Requests whose last follow-up that reached the requester brought a rating, and which were not reopened after it passed. */
    RATED("rated"),
    /** Rated requests that passed with at least "basically satisfied" (满意). */
    SATISFIED("satisfied"),
    /** Letters issued (交办). */
    LETTERS("letters issued"),
    /** Returns that relieved a department (退单). */
    RETURNS_GRANTED("returns granted"),
    /** Returns that did not. */
    RETURNS_DENIED("returns denied"),
    /** Extensions granted (延期). */
    EXTENSIONS("extensions granted"),
    /** Times that a request was put off. */
    DEFERRALS("deferrals"),
    /** Reviews that continued a deferral or an explanation for now. */
    CONTINUATIONS("continuations"),
    /** Closings. */
    CLOSURES("closings"),
    /** Closings that were reopened. */
    CLOSURES_REOPENED("closings reopened"),
    /** Closings whose window for reopening is still open. */
    CLOSURES_IN_WINDOW("closings whose window is still open"),
    /** Reopenings, of what was closed or only answered. */
    REOPENINGS("reopenings"),
    /** Follow-ups that reached the requester. */
    FOLLOW_UPS_REACHED("follow-ups that reached the requester"),
    /** Follow-ups that reached nobody. */
    FOLLOW_UPS_UNREACHED("follow-ups that reached nobody"),
    /** Follow-ups that reached somebody who had joined. */
    PARTIES_REACHED("follow-ups that reached somebody who had joined"),
    /** Requests whose matter comes again: that cite an earlier one, or were turned away as answered before (重复诉求). */
    REPEATS("repeated"),
    /** Class solutions offered, once for each request (一把钥匙). */
    SOLUTIONS_OFFERED("class solutions offered"),
    /** Times that a requester was brought together with another (对接). */
    MATCHES("matches"),
    /** Reminders sent on a cadence (催办). */
    REMINDERS("reminders"),
    /** Warnings before a due date. */
    WARNINGS("warnings"),
    /** Breaches recorded, those that proved premature too. */
    BREACHES("breaches"),
    /** Breaches that proved premature. */
    BREACHES_VACATED("breaches vacated"),
    /** Monthly tracking checks recorded (跟踪检查). */
    CHECKS("monthly checks"),
    /** Events counted. */
    EVENTS("events");

    private final String words;

    Count(String words) {
        this.words = words;
    }

    /**
     * What is counted, in words.
     *
     * @return a short English phrase
     */
    public String words() {
        return words;
    }

    @Override
    public String toString() {
        return words;
    }
}
