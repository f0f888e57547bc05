package dev.docket.notice;

import dev.docket.request.UnitId;
import dev.docket.time.WorkingCalendar;
import dev.docket.workflow.Names;
import dev.docket.workflow.Role;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Somebody who can be told something. Immutable and thread-safe.
 *
 * @param id the host's key of the person or mailbox; one person has one, whatever roles they fill
 * @param role in which role they are told
 * @param unit of which department, for the roles of a department
 * @param calendar when they work, and in whose zone dates are written for them
 * @param language in which they read
 * @since 0.1.0
 */
public record Recipient(String id, Role role, Optional<UnitId> unit, WorkingCalendar calendar, Locale language) {

    /**
     * Makes a recipient.
     *
     * @throws IllegalArgumentException if the id is blank
     */
    public Recipient {
        Names.requireVisible(id, "Recipient.id");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(calendar, "calendar");
        Objects.requireNonNull(language, "language");
    }

    /**
     * Makes a recipient of no particular department.
     *
     * @param id the host's key of the person or mailbox
     * @param role in which role they are told
     * @param calendar when they work
     * @param language in which they read
     * @throws IllegalArgumentException if the id is blank
     */
    public Recipient(String id, Role role, WorkingCalendar calendar, Locale language) {
        this(id, role, Optional.empty(), calendar, language);
    }

    /**
     * The same recipient as one of a department.
     *
     * @param department the department
     * @return the recipient
     */
    public Recipient in(UnitId department) {
        return new Recipient(id, role, Optional.of(department), calendar, language);
    }
}
