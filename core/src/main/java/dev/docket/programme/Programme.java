package dev.docket.programme;

import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.ProvisionChange;
import dev.docket.obligation.Rulebook;
import dev.docket.request.CommandKind;
import dev.docket.request.EventKinds;
import dev.docket.request.ProgrammeId;
import dev.docket.request.ProgrammeRef;
import dev.docket.request.UnitId;
import dev.docket.residency.ResidencyRules;
import dev.docket.session.SessionRules;
import dev.docket.time.WorkingCalendar;
import dev.docket.workflow.EventKind;
import dev.docket.workflow.Role;
import dev.docket.workflow.RoleMatrix;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * A standing scheme (机制) as data: by which calendar it counts, what is owed in it, who may do what, how often at most,
 * and what it asks for.
 *
 * <p>A request is pinned to a version of it when it is raised. Build it with {@link #builder()}: {@code build()} throws
 * with all defects in its message, {@link Builder#validate()} gives them as values. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class Programme {

    Programme() {}

    /**
     * Its identifier.
     *
     * @return the id
     */
    public abstract ProgrammeId id();

    /**
     * Its version; each change of content takes a new one.
     *
     * @return the version, 1 or more
     */
    @Value.Default
    public int version() {
        return 1;
    }

    /**
     * What people call it.
     *
     * @return the name
     */
    public abstract String name();

    /**
     * The documents on which it stands, such as the decision that founded it.
     *
     * @return the documents, as people call them; empty when none is known
     */
    public abstract List<String> basis();

    /**
     * The calendar by which it counts, and in whose zone its dates lie.
     *
     * @return the calendar
     */
    public abstract WorkingCalendar calendar();

    /**
     * Other calendars that rules name.
     *
     * @return the calendars
     */
    public abstract List<WorkingCalendar> otherCalendars();

    /**
     * What is owed in it; what falls due at one instant happens in this order.
     *
     * @return the rules
     */
    public abstract List<ObligationRule> rules();

    /**
     * Who may give which command.
     *
     * @return the matrix; {@link Authority#standard()} unless set
     */
    @Value.Default
    public RoleMatrix<CommandKind> authority() {
        return Authority.standard();
    }

    /**
     * How often and how long at most.
     *
     * @return the limits
     */
    @Value.Default
    public Limits limits() {
        return Limits.builder().build();
    }

    /**
     * What it asks for before it lets something pass.
     *
     * @return the gates
     */
    @Value.Default
    public Gates gates() {
        return Gates.builder().build();
    }

    /**
     * The department that leads when nobody is competent (兜底单位).
     *
     * @return the department; empty when the scheme names none
     */
    public abstract Optional<UnitId> fallbackDepartment();

    /**
     * How its sessions are held. Its own version says which rules a series is pinned to, so that a change of hosts touches no request.
     *
     * @return the rules; empty when it holds none
     */
    public abstract Optional<SessionRules> sessions();

    /**
     * How officers stay in enterprises, or work groups at projects. Its own version says which rules a residency is pinned to.
     *
     * @return the rules; empty when nobody does
     */
    public abstract Optional<ResidencyRules> residencies();

    /**
     * Acts that people may record besides those that its rules ask for.
     *
     * @return the acts
     */
    public abstract List<Act> otherActs();

    /**
     * Every act that people may record: for one that a rule asks for, whoever owes it by that rule; and the others.
     *
     * @return the acts, each name once
     */
    @Value.Lazy
    public List<Act> acts() {
        TreeMap<EventKind, Set<Role>> acts = new TreeMap<>();
        for (ObligationRule rule : rules()) {
            for (EventKind kind : rule.dischargedBy()) {
                if (!EventKinds.isOfAnEvent(kind)) {
                    acts.computeIfAbsent(kind, k -> new TreeSet<>()).add(rule.debtor());
                }
            }
        }
        otherActs()
                .forEach(act ->
                        acts.computeIfAbsent(act.name(), k -> new TreeSet<>()).addAll(act.by()));
        return acts.entrySet().stream()
                .map(entry -> new Act(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    /**
     * What looks like a mistake in it though it can be run: rules that defeat themselves, and cases of a period of which two can
     * hold.
     *
     * @return the findings, in the order of the rules; empty when nothing looks wrong
     */
    public List<ProgrammeFinding> lint() {
        return Lint.findings(this);
    }

    /**
     * What is wrong with a rule whatever programme it stands in, such as a warning longer before the due date than its period.
     *
     * @param rule the rule
     * @return its defects, of which {@link Builder#validate()} gives those of all rules, with what is wrong among them
     */
    public static List<ProgrammeDefect> defectsOf(ObligationRule rule) {
        return RuleSoundness.defects(rule);
    }

    /**
     * What another version of it says otherwise: everything that decides something is compared, over requests, in sessions and in
     * residencies, so that there is no change exactly when both are of one content. Which open requests it would touch, and how, a rehearsal of the adoption says.
     *
     * @param later the other version
     * @return the changes, in the order of the other version, then what is there no more; names and documents are left out
     */
    public List<ProvisionChange> changesTo(Programme later) {
        return Content.whole(this).changesTo(Content.whole(later));
    }

    /**
     * The engine over its rules and calendars.
     *
     * @return the rulebook
     */
    @Value.Lazy
    public Rulebook rulebook() {
        return new Rulebook(rules(), calendar(), otherCalendars());
    }

    /**
     * Which version of which programme this is, with the hash of all that decides over a request.
     *
     * @return the reference that requests are pinned to
     */
    @Value.Lazy
    public ProgrammeRef ref() {
        return new ProgrammeRef(id(), version(), Content.ofRequests(this).fingerprint(id() + " " + version()));
    }

    /**
     * An act by its name.
     *
     * @param name the name
     * @return the act, or empty when nobody may record one of this name
     */
    public Optional<Act> act(EventKind name) {
        return acts().stream().filter(act -> act.name().equals(name)).findFirst();
    }

    /**
     * A builder without values.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a programme. */
    public static final class Builder extends ImmutableProgramme.Builder {
        Builder() {}

        /**
         * Builds it, or says everything that is wrong with it.
         *
         * @return the programme, or its defects
         * @throws IllegalStateException if a mandatory part was never given
         */
        public Validation<Seq<ProgrammeDefect>, Programme> validate() {
            Programme programme = super.build();
            Seq<ProgrammeDefect> defects = Soundness.defects(programme);
            return defects.isEmpty() ? Validation.valid(programme) : Validation.invalid(defects);
        }

        /**
         * Builds it.
         *
         * @return the programme
         * @throws IllegalArgumentException if it has defects; the message lists all of them
         */
        @Override
        public Programme build() {
            return validate()
                    .fold(
                            defects -> {
                                throw new IllegalArgumentException(defects.toJavaStream()
                                        .map(ProgrammeDefect::toString)
                                        .collect(Collectors.joining(
                                                "\n  ",
                                                "the programme has " + defects.size()
                                                        + (defects.size() == 1 ? " defect" : " defects") + ":\n  ",
                                                "")));
                            },
                            programme -> programme);
        }
    }
}
