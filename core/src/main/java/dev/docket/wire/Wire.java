package dev.docket.wire;

import dev.docket.programme.Programme;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.residency.ResidencyCommand;
import dev.docket.residency.ResidencyEvent;
import dev.docket.residency.ResidencyRules;
import dev.docket.session.SessionCommand;
import dev.docket.session.SessionEvent;
import dev.docket.session.SessionRules;
import dev.docket.time.WorkingCalendar;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The stable form of everything that a host stores or sends. Immutable and thread-safe.
 *
 * <p>Whoever writes says what becomes of the names of persons who asked for something: {@link #open} writes them as they are,
 * {@link #sealing} encrypts them with the host's function, {@link #withholding} leaves them out.
 *
 * @since 0.1.0
 */
public final class Wire {

    private final Writer writer;
    private final Optional<Sealing> sealing;
    private final boolean isStrict;
    private final Map<String, WorkingCalendar> calendars;

    private Wire(Writer writer, Optional<Sealing> sealing, boolean isStrict, Map<String, WorkingCalendar> calendars) {
        this.writer = writer;
        this.sealing = sealing;
        this.isStrict = isStrict;
        this.calendars = Collections.unmodifiableMap(new TreeMap<>(calendars));
    }

    /**
     * Writes the names of persons as they are: for a store that is the office's alone.
     *
     * @return the forms
     */
    public static Wire open() {
        return new Wire(Writer.OPEN, Optional.empty(), false, new TreeMap<>());
    }

    /**
     * Writes the names of persons encrypted, and reads them whether they are or not. What another version of the library wrote is written
     * as it was read: what was sealed in it stays so, and no more than that.
     *
     * @param sealing the host's encryption
     * @return the forms
     */
    public static Wire sealing(Sealing sealing) {
        Objects.requireNonNull(sealing, "sealing");
        return new Wire(Writer.sealing(sealing::seal), Optional.of(sealing), false, new TreeMap<>());
    }

    /**
     * Leaves the names of persons out: for what departments and other systems may see. What is written so can be read by people and by
     * programs of theirs, but not made into events again. Of what another version of the library wrote, it tells the type and the instant.
     *
     * @return the forms
     */
    public static Wire withholding() {
        return new Wire(Writer.WITHHOLDING, Optional.empty(), false, new TreeMap<>());
    }

    /**
     * The same, finding fault with what is not known, be it a field, a type of event or a word: for what people write by hand.
     *
     * @return the forms
     */
    public Wire strict() {
        return new Wire(writer, sealing, true, calendars);
    }

    /**
     * The same, reading the id of a calendar where a calendar is asked for.
     *
     * @param known the calendars
     * @return the forms
     */
    public Wire knowing(WorkingCalendar... known) {
        Map<String, WorkingCalendar> all = new TreeMap<>(calendars);
        for (WorkingCalendar calendar : known) {
            all.put(calendar.id(), calendar);
        }
        return new Wire(writer, sealing, isStrict, all);
    }

    /**
     * The events of requests: {@code request-event}.
     *
     * @return the form
     */
    public Form<RequestEvent> requestEvents() {
        return form(RequestEventShapes.REQUEST_EVENT, "What happened to a request, as a host stores it.");
    }

    /**
     * The commands to requests: {@code request-command}.
     *
     * @return the form
     */
    public Form<RequestCommand> requestCommands() {
        return form(RequestCommandShapes.REQUEST_COMMAND, "What somebody wants to do with a request.");
    }

    /**
     * Requests as they stand: {@code request-snapshot}.
     *
     * @return the form
     */
    public Form<Request> requests() {
        return form(RequestShapes.SNAPSHOT, "A request as it stands after its last event, beside which it is stored.");
    }

    /**
     * The events of series of sessions: {@code session-event}.
     *
     * @return the form
     */
    public Form<SessionEvent> sessionEvents() {
        return form(SessionShapes.SESSION_EVENT, "What happened to a series of sessions, as a host stores it.");
    }

    /**
     * The commands to series of sessions: {@code session-command}.
     *
     * @return the form
     */
    public Form<SessionCommand> sessionCommands() {
        return form(SessionShapes.SESSION_COMMAND, "What somebody wants to do with a series of sessions.");
    }

    /**
     * The events of residencies: {@code residency-event}.
     *
     * @return the form
     */
    public Form<ResidencyEvent> residencyEvents() {
        return form(ResidencyShapes.RESIDENCY_EVENT, "What happened to a residency, as a host stores it.");
    }

    /**
     * The commands to residencies: {@code residency-command}.
     *
     * @return the form
     */
    public Form<ResidencyCommand> residencyCommands() {
        return form(ResidencyShapes.RESIDENCY_COMMAND, "What somebody wants to do with a residency.");
    }

    /**
     * Calendars, to be stored on their own. One that is made of more than 100 others is not read.
     *
     * @return their form
     */
    public Form<WorkingCalendar> calendars() {
        return form(CalendarShapes.STORED_CALENDAR, "A working calendar: which days and hours are worked.");
    }

    /**
     * Programmes, with their calendars.
     *
     * @return their form
     */
    public Form<Programme> programmes() {
        return form(
                ProgrammeShapes.PROGRAMME,
                "A programme: by which calendar it counts, what is owed in it, who may do what, and what it asks for.");
    }

    /**
     * Rules of sessions, to be stored on their own; those of a programme stand in it.
     *
     * @return their form
     */
    public Form<SessionRules> sessionRules() {
        return form(
                SessionRuleShapes.SESSION_RULES,
                "The rules of a series of sessions: how often, hosted by whom, announced and prepared how, open to whom.");
    }

    /**
     * Rules of residencies, to be stored on their own; those of a programme stand in it.
     *
     * @return their form
     */
    public Form<ResidencyRules> residencyRules() {
        return form(
                ResidencyRuleShapes.RESIDENCY_RULES,
                "The rules of residencies: how long, who is in a team, who may be an officer, and what they owe.");
    }

    /**
     * All of them.
     *
     * @return the forms, in the order of their names
     */
    public List<Form<?>> forms() {
        return Stream.<Form<?>>of(
                        requestEvents(),
                        requestCommands(),
                        requests(),
                        sessionEvents(),
                        sessionCommands(),
                        residencyEvents(),
                        residencyCommands(),
                        calendars(),
                        programmes(),
                        sessionRules(),
                        residencyRules())
                .sorted(Comparator.comparing(Form::name))
                .toList();
    }

    private <T> Form<T> form(Shape<T> shape, String description) {
        return new Form<>(shape, description, writer, () -> Reader.of(sealing, isStrict, calendars));
    }
}
