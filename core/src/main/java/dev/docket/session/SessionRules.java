package dev.docket.session;

import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.Provisions;
import dev.docket.obligation.Rulebook;
import dev.docket.request.PersonId;
import dev.docket.request.ProgrammeId;
import dev.docket.time.Cadence;
import dev.docket.time.Period;
import dev.docket.time.WorkingCalendar;
import dev.docket.workflow.Role;
import dev.docket.workflow.RoleMatrix;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * The rules of a series as data: how often, hosted by whom, announced and prepared how, open to whom.
 *
 * <p>A series is pinned to a version of them when it begins. Build them with {@link #builder()}: {@code build()} throws with all
 * defects in its message, {@link Builder#validate()} gives them as values. What is not part of the cadence, such as visits besides
 * a monthly meeting, is a series of its own. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class SessionRules {

    SessionRules() {}

    /**
     * The programme whose sessions they rule.
     *
     * @return the programme
     */
    public abstract ProgrammeId programme();

    /**
     * Their version; each change of content takes a new one.
     *
     * @return the version, 1 or more
     */
    @Value.Default
    public int version() {
        return 1;
    }

    /**
     * The calendar by which they count, and in whose zone dates lie.
     *
     * @return the calendar
     */
    public abstract WorkingCalendar calendar();

    /**
     * The kinds of session that may be planned.
     *
     * @return the kinds, at least one
     */
    public abstract List<SessionKind> kinds();

    /**
     * By when a session is due again and again: by the end of each day that the cadence names, counted from the beginning of the
     * series.
     *
     * <p>For a cadence that names a day of each month, the session is one of that month, up to that day: a fixed day with {@code
     * Cadence.dayOfMonth(22)}, any day with {@code Cadence.lastWorkingDayOfMonth()}. For every other cadence, it is one since the
     * day before.
     *
     * @return the cadence; empty for a series that is held as needed
     */
    public abstract Optional<Cadence> cadence();

    /**
     * Who hosts, in rotation.
     *
     * @return the persons, in the order of their turns; empty when anybody may host
     */
    public abstract List<PersonId> hosts();

    /**
     * Whether only the one whose turn it is can be planned as host.
     *
     * @return true when nobody else can, and only a substitution changes it; true unless set
     */
    @Value.Default
    public boolean strictRotation() {
        return true;
    }

    /**
     * Whether a substitution needs a reason.
     *
     * @return true when it does; true unless set
     */
    @Value.Default
    public boolean substitutionNeedsReason() {
        return true;
    }

    /**
     * How long before the planned start a session must be announced, in days or months; it cannot be opened unannounced then.
     *
     * @return the lead time; empty when none need be announced
     */
    public abstract Optional<Period> announcement();

    /**
     * The roles that an announcement must invite, such as the first hands of departments.
     *
     * @return the roles
     */
    public abstract List<Role> invites();

    /**
     * How soon after its end the minutes of a session are due.
     *
     * @return the period; one working day unless set, which is this project's opinion
     */
    @Value.Default
    public Period minutesWithin() {
        return Period.workingDays(1);
    }

    /**
     * Whether each session has a theme.
     *
     * @return true when one must be named; false unless set
     */
    @Value.Default
    public boolean themed() {
        return false;
    }

    /**
     * What the host asks of everybody, whether or not they speak of it themselves.
     *
     * @return the questions, by name
     */
    public abstract List<String> questions();

    /**
     * Whether a session must be prepared before it is opened.
     *
     * @return true when it must; false unless set
     */
    @Value.Default
    public boolean prepared() {
        return false;
    }

    /**
     * Who may be received.
     *
     * @return the test; {@link Eligibility#ANYBODY} unless set
     */
    @Value.Default
    public Eligibility eligibility() {
        return Eligibility.ANYBODY;
    }

    /**
     * The words of the admission test, each of which a collected request must pass, such as true, lawful, reasonable.
     *
     * @return the words
     */
    public abstract List<String> admission();

    /**
     * By what collected requests are put in order.
     *
     * @return the criteria, the first one first
     */
    public abstract List<CollectedRequest.Order> order();

    /**
     * Who may give which command.
     *
     * @return the matrix; {@link SessionAuthority#standard()} unless set
     */
    @Value.Default
    public RoleMatrix<SessionCommandKind> authority() {
        return SessionAuthority.standard();
    }

    /**
     * Which rules these are.
     *
     * @return the reference that series are pinned to
     */
    @Value.Lazy
    public SessionRulesRef ref() {
        return new SessionRulesRef(programme(), version(), provisions().fingerprint(programme() + " " + version()));
    }

    /**
     * All that they decide, in words.
     *
     * @return what is compared of two versions, and hashed in the reference; without programme and version
     */
    public Provisions provisions() {
        String where = "sessions";
        return Provisions.builder()
                .put(where, "calendar", calendar())
                .put(where, "kinds", kinds())
                .put(where, "cadence", cadence())
                .put(where, "hosts", hosts())
                .put(where, "strict rotation", strictRotation())
                .put(where, "substitution needs reason", substitutionNeedsReason())
                .put(where, "announcement", announcement())
                .put(where, "invites", invites())
                .put(where, "minutes within", minutesWithin())
                .put(where, "themed", themed())
                .put(where, "questions", questions())
                .put(where, "prepared", prepared())
                .put(where, "eligibility", eligibility())
                .put(where, "admission", admission())
                .put(where, "order", order())
                .put(
                        "authority in sessions",
                        authority(),
                        List.of(SessionCommandKind.values()),
                        SessionCommandKind::words)
                .build();
    }

    /**
     * What is owed under them: {@code hold}, {@code open}, {@code announce} and {@code minute}, as far as they ask for it.
     *
     * @return the rules of obligations, in their order
     */
    @Value.Lazy
    public List<ObligationRule> obligations() {
        return SessionObligations.of(this);
    }

    /**
     * The engine over these obligations.
     *
     * @return the rulebook
     */
    @Value.Lazy
    public Rulebook rulebook() {
        return new Rulebook(obligations(), calendar(), List.of());
    }

    /**
     * A builder without values.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds rules. */
    public static final class Builder extends ImmutableSessionRules.Builder {
        Builder() {}

        /**
         * Builds them, or says everything that is wrong with them.
         *
         * @return the rules, or their defects
         * @throws IllegalStateException if a mandatory part was never given
         */
        public Validation<Seq<SessionRulesDefect>, SessionRules> validate() {
            SessionRules rules = super.build();
            Seq<SessionRulesDefect> defects = SessionSoundness.defects(rules);
            return defects.isEmpty() ? Validation.valid(rules) : Validation.invalid(defects);
        }

        /**
         * Builds them.
         *
         * @return the rules
         * @throws IllegalArgumentException if they have defects; the message lists all of them
         */
        @Override
        public SessionRules build() {
            return validate()
                    .fold(
                            defects -> {
                                throw new IllegalArgumentException(defects.toJavaStream()
                                        .map(SessionRulesDefect::toString)
                                        .collect(Collectors.joining(
                                                "\n  ", "the rules of sessions have defects:\n  ", "")));
                            },
                            rules -> rules);
        }
    }
}
