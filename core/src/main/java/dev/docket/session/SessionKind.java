package dev.docket.session;

import dev.docket.workflow.Names;
import java.util.Objects;

/**
 * What kind of meeting a session is.
 *
 * <p>A kind is a name, so that a scheme can add its own. Immutable and thread-safe.
 *
 * @param name the name, with at least one visible character
 * @since 0.1.0
 */
public record SessionKind(String name) implements Comparable<SessionKind> {

    /** Many at one table (座谈会). */
    public static final SessionKind ROUNDTABLE = of("roundtable");
    /** A leader invites several enterprises to lunch (午餐会). */
    public static final SessionKind LUNCH_MEETING = of("lunch meeting");
    /** The same in the morning (早餐会). */
    public static final SessionKind BREAKFAST_MEETING = of("breakfast meeting");
    /** A day on which leaders receive (接待日). */
    public static final SessionKind RECEPTION = of("reception");
    /** At the place of one enterprise: many officials to one requester (走访, 现场办公). */
    public static final SessionKind SITE_VISIT = of("site visit");
    /** Many officials and many requesters on one theme (专场). */
    public static final SessionKind THEMED_FORUM = of("themed forum");
    /** Enterprises are brought together with one another (供应链对接交流会). */
    public static final SessionKind MATCHING_EXCHANGE = of("matching exchange");
    /** Officials and enterprises get to know each other (政企联谊会). */
    public static final SessionKind SOCIAL_GATHERING = of("social gathering");
    /** Liaison officers tell of their work (心得分享会). */
    public static final SessionKind EXPERIENCE_MEETING = of("experience meeting");
    /** Investments are judged (研判会). */
    public static final SessionKind ASSESSMENT_MEETING = of("assessment meeting");

    /**
     * Makes a kind from its name.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public SessionKind {
        Names.requireVisible(name, "SessionKind.name");
    }

    /**
     * The kind of this name.
     *
     * @param name the name, with at least one visible character
     * @return the kind
     * @throws IllegalArgumentException if the name is blank
     */
    public static SessionKind of(String name) {
        return new SessionKind(name);
    }

    @Override
    public int compareTo(SessionKind other) {
        return name.compareTo(Objects.requireNonNull(other, "other").name);
    }

    @Override
    public String toString() {
        return name;
    }
}
