package dev.docket.request;

import dev.docket.workflow.EventKind;
import java.util.List;

/**
 * Acts of which the library itself knows that {@link RequestCommand.Record} enters them. A programme may ask for others
 * by name, without code.
 *
 * @since 0.1.0
 */
public final class Acts {

    /** The office's monthly tracking check (每月跟踪检查). */
    public static final EventKind MONTHLY_CHECK = EventKind.of("monthly check");
    /** The plan that a warning asks for, with a date. */
    public static final EventKind PLAN = EventKind.of("plan");
    /** The host's decision on a hard case. */
    public static final EventKind DECISION = EventKind.of("decision");
    /** The letter to a requester whom nobody could reach. */
    public static final EventKind WRITTEN_NOTICE = EventKind.of("written notice");

    /** A word to the requester on how far it is, every so often. */
    public static final EventKind STATUS_NOTE = EventKind.of("status note");
    /** A reply that explains a delay; never counts as an answer. */
    public static final EventKind INTERIM_REPLY = EventKind.of("interim reply");
    /** A sampled look some time after closing (回头看). */
    public static final EventKind REVISIT = EventKind.of("revisit");
    /** A visit to the requester. */
    public static final EventKind VISIT = EventKind.of("visit");
    /** A meeting on the matter. */
    public static final EventKind MEETING = EventKind.of("meeting");
    /** A report of a hard case upward. */
    public static final EventKind SPECIAL_REPORT = EventKind.of("special report");
    /** Something the requester said, on whatever channel. */
    public static final EventKind REQUESTERS_MESSAGE = EventKind.of("requester's message");
    /** A piece of evidence, named by the text, that a category asks for. */
    public static final EventKind EVIDENCE = EventKind.of("evidence");

    private static final List<EventKind> ALL = List.of(
            MONTHLY_CHECK,
            PLAN,
            DECISION,
            WRITTEN_NOTICE,
            STATUS_NOTE,
            INTERIM_REPLY,
            REVISIT,
            VISIT,
            MEETING,
            SPECIAL_REPORT,
            REQUESTERS_MESSAGE,
            EVIDENCE);

    private static final List<EventKind> REACH_THE_REQUESTER =
            List.of(WRITTEN_NOTICE, STATUS_NOTE, INTERIM_REPLY, VISIT);

    private Acts() {}

    /**
     * The acts by which somebody writes to the requester or visits them; none of them is recorded of an anonymous request.
     *
     * @return the acts' names
     */
    public static List<EventKind> reachTheRequester() {
        return REACH_THE_REQUESTER;
    }

    /**
     * The acts of which the library knows, whether a programme lets people record them or not.
     *
     * @return the acts' names
     */
    public static List<EventKind> all() {
        return ALL;
    }
}
