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

    private static final List<EventKind> ALL = List.of(MONTHLY_CHECK, PLAN, DECISION, WRITTEN_NOTICE);

    private Acts() {}

    /**
     * The acts of which the library knows, whether a programme lets people record them or not.
     *
     * @return the acts' names
     */
    public static List<EventKind> all() {
        return ALL;
    }
}
