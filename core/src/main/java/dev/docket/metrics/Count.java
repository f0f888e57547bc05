package dev.docket.metrics;

/**
 * What a {@link Scorecard} counts. Requests are counted as they stand as of its instant, so that a reopening lowers what a
 * closing raised; events are counted as they come and never fall.
 *
 * <p>In a {@linkplain Window.Kind#FLOW flow} each is counted when its own instant lies in the window: of a follow-up of a request,
 * that of the last one that spoke, else of the last attempt. What only says how requests stand, a flow does not count.
 *
 * @since 0.1.0
 */
public enum Count {
    /** Requests in the ledger. */
    RAISED("raised"),
    /** Requests raised in a session. */
    RAISED_IN_SESSION("raised in a session", true),
    /** Requests taken on, by admission or by a disposition. */
    ADMITTED("admitted", true),
    /** Requests to which something was communicated, in any episode: an approved answer, a solution on site, a final explanation. */
    ANSWERED("answered", true),
    /** Requests that are closed and passed the gate (办结). */
    SETTLED("settled", true),
    /**
     * Closed requests of which the requester, or for an anonymous one the verifier, confirmed an outcome that solves the matter; what a
     * department claims is not asked.
     */
    RESOLVED("resolved", true),
    /** Requests not closed: at the end of the window, or as of the instant when that is earlier. */
    OPEN("open"),
    /** Requests not closed when the window began; none of a cohort. */
    OPEN_BEFORE("open at the beginning"),
    /** Requests closed, with whatever ending. */
    CLOSED("closed", true),
    /** Requests that were admitted and closed without passing the gate. */
    CLOSED_UNSETTLED("admitted and closed without settlement", true),
    /** Requests that were admitted and then merged. */
    MERGED_ADMITTED("admitted and merged", true),
    /** Requests whose present episode was solved on site (现场解决). */
    ON_SITE("solved on site", true),
    /** Requests solved on site as the requester confirmed, among those raised in a session. */
    ON_SITE_CONFIRMED("raised in a session, solved on site and confirmed", true),
    /** Requests that stand explained, for now or for good, or were closed so (解释说明). */
    EXPLAINED("explained", true),
    /** Requests that are put off (挂账). */
    DEFERRED("deferred", true),
    /** Requests that were put off at least once. */
    EVER_DEFERRED("deferred at least once", true),
    /** Requests to which a letter was issued. */
    DISPATCHED("dispatched"),
    /** Dispatched requests whose requester heard from a department by the date of the first contact. */
    RESPONDED("contacted in time", true),
    /** Dispatched requests whose first contact is neither made nor missed yet. */
    RESPONSE_PENDING("first contact not yet due", true),
    /** Dispatched requests of which no first contact is owed. */
    RESPONSE_UNBOUND("without a date for the first contact", true),
    /** Dispatched requests to which something was communicated. */
    DISPATCHED_ANSWERED("dispatched and answered", true),
    /** Letters of the requests that were dispatched, each a department that had to lead (流转次数); dated by a request's first. */
    HOPS("leads named"),
    /** Requests reopened at least once. */
    EVER_REOPENED("reopened at least once", true),
    /** Requests with a follow-up that reached the requester, in any episode. */
    REACHED("reached by a follow-up"),
    /** Requests with follow-ups of which none reached the requester. */
    NEVER_REACHED("followed up without being reached"),
    /** Requests, anonymous ones, that were looked at on the spot instead of asking anybody, in any episode. */
    VERIFIED("verified without contact"),
    /** Requests to which something was communicated and of which no follow-up was tried; dated by the communication. */
    NOT_FOLLOWED_UP("not followed up"),
    /** Those of them whose follow-up is overdue. */
    FOLLOW_UP_MISSED("follow-up overdue"),
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
    /** Letters that their lead gave back; dated by the letter. */
    LETTERS_RETURNED("letters returned"),
    /** Returns that relieved a department (退单). */
    RETURNS_GRANTED("returns granted"),
    /** Returns that did not. */
    RETURNS_DENIED("returns denied"),
    /** Extensions granted (延期). */
    EXTENSIONS("extensions granted"),
    /** Answers that were due by their original date and had been extended; dated by that date. */
    EXTENDED("due answers extended"),
    /** Times that a request was put off. */
    DEFERRALS("deferrals"),
    /** Reviews that continued a deferral or an explanation for now. */
    CONTINUATIONS("continuations"),
    /** Closings. */
    CLOSURES("closings"),
    /** Closings, by the gate, each time. */
    CLOSURES_SETTLED("closings through the gate"),
    /** Closings that were reopened; dated, as all that becomes of a closing, by the closing. */
    CLOSURES_REOPENED("closings reopened"),
    /** Closings that were reopened, or annulled, when their window had closed. */
    CLOSURES_REOPENED_LATE("closings reopened after their window"),
    /** Closings whose window for reopening is still open. */
    CLOSURES_IN_WINDOW("closings whose window is still open"),
    /** Closings that an inspector looked at again and let stand. */
    CLOSURES_UPHELD("closings looked at again and upheld"),
    /** Closings that an inspector annulled who had looked at them, or was to do so. */
    CLOSURES_ANNULLED("sampled closings annulled"),
    /** Closings that were annulled though they were in no sample. */
    CLOSURES_ANNULLED_UNSAMPLED("closings annulled outside the sample"),
    /** Write-offs in the ledger, with whatever ending, merged included (销号). */
    WRITE_OFFS("write-offs"),
    /** Write-offs undone: by a reopening, an annulment, or because what was merged stands alone again. */
    WRITE_OFFS_UNDONE("write-offs undone"),
    /** Communications that may stand for good: approved answers, solutions on site, final explanations. */
    REPLIES("replies"),
    /** Those of them that were reopened before anything was closed; dated, as all that becomes of a reply, by the reply. */
    REPLIES_REOPENED("replies reopened"),
    /** Those of them that wait for what the requester says. */
    REPLIES_PENDING("replies not yet closed"),
    /** Reopenings, of what was closed or only answered. */
    REOPENINGS("reopenings"),
    /** Follow-ups that reached the requester. */
    FOLLOW_UPS_REACHED("follow-ups that reached the requester"),
    /** Follow-ups that reached nobody. */
    FOLLOW_UPS_UNREACHED("follow-ups that reached nobody"),
    /** Follow-ups that reached somebody who had joined. */
    PARTIES_REACHED("follow-ups that reached somebody who had joined"),
    /** Requests whose matter comes again: that cite an earlier one, or were turned away as answered before (重复诉求). */
    REPEATS("repeated", true),
    /** Requests that were answered with a class solution; dated by the first such answer. */
    COVERED("answered with a class solution"),
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
    private final boolean standing;

    Count(String words) {
        this(words, false);
    }

    Count(String words, boolean standing) {
        this.words = words;
        this.standing = standing;
    }

    /**
     * Whether it says how requests stand, and so has no place in a flow.
     *
     * @return false for what happens at an instant of its own
     */
    public boolean isOfStanding() {
        return standing;
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
