package dev.docket.notice;

import dev.docket.obligation.RuleCode;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.programme.StandardRules;
import dev.docket.request.Assignment;
import dev.docket.request.Request;
import dev.docket.request.RequestId;
import dev.docket.request.RequesterId;
import dev.docket.request.UnitId;
import dev.docket.workflow.Names;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An open request that does not get on, and why (难点): what a {@link Bulletin} names, and of what an officer makes a special report to
 * the chief service officer (DA-9). Immutable and thread-safe.
 *
 * @param request which request
 * @param title its title, as it was raised
 * @param requester whose it is, as others than the office may know: in place of who is to stay unknown the pseudonym
 * @param units the departments that work on it, the lead first; without any the one that led last
 * @param overdue which of the {@linkplain StandardRules#STEPS steps} to its end are overdue, the earliest first
 * @param supervision how closely it is watched
 * @param returns how often a department was relieved of it
 * @param reopenings how often it was reopened
 * @since 0.1.0
 */
public record HardCase(
        RequestId request,
        String title,
        RequesterId requester,
        List<UnitId> units,
        List<Overdue> overdue,
        SupervisionLevel supervision,
        int returns,
        int reopenings) {

    /** From how many returns or reopenings on a case is hard. */
    private static final int OFTEN = 2;

    private static final Comparator<Overdue> EARLIEST = Comparator.comparing(Overdue::due);

    /** Why a case is hard. */
    public enum Why {
        /** A step to its end is overdue. */
        OVERDUE,
        /** It is watched at {@link SupervisionLevel#CRITICAL} or above. */
        CRITICAL,
        /** Departments were relieved of it twice or more. */
        RETURNED,
        /** It was reopened twice or more. */
        REOPENED
    }

    /**
     * A step that is overdue.
     *
     * @param rule the rule of the step
     * @param due by when it was due
     */
    public record Overdue(RuleCode rule, Instant due) {
        /** Makes it. */
        public Overdue {
            Objects.requireNonNull(rule, "rule");
            Objects.requireNonNull(due, "due");
        }
    }

    /**
     * Makes it.
     *
     * @throws IllegalArgumentException if the title is blank
     */
    public HardCase {
        Objects.requireNonNull(request, "request");
        Names.requireVisible(title, "HardCase.title");
        Objects.requireNonNull(requester, "requester");
        units = List.copyOf(units);
        overdue = List.copyOf(overdue);
        Objects.requireNonNull(supervision, "supervision");
    }

    /**
     * A request as a hard case.
     *
     * @param request the request, after time has done to it what it has done by now
     * @return the case; empty when it is not raised, is closed, or is not hard
     */
    public static Optional<HardCase> of(Request request) {
        if (!request.isRaised() || !request.isOpen()) {
            return Optional.empty();
        }
        HardCase one = new HardCase(
                request.id(),
                request.intake().title(),
                request.shownRequester(),
                units(request),
                request.obligations().open().stream()
                        .filter(owed -> owed.isBreached()
                                && StandardRules.STEPS.contains(owed.ref().rule()))
                        .flatMap(owed ->
                                owed.due().map(due -> new Overdue(owed.ref().rule(), due)).stream())
                        .sorted(EARLIEST.thenComparing(Overdue::rule))
                        .toList(),
                request.supervision(),
                request.returnsGranted(),
                request.episode());
        return one.why().isEmpty() ? Optional.empty() : Optional.of(one);
    }

    private static List<UnitId> units(Request request) {
        List<UnitId> atWork = Stream.concat(
                        request.liveLead().stream(),
                        request.assignments().stream().filter(Assignment::isLive))
                .map(Assignment::unit)
                .distinct()
                .toList();
        return atWork.isEmpty() ? request.lead().map(Assignment::unit).stream().toList() : atWork;
    }

    /**
     * Why it is hard.
     *
     * @return the reasons, at least one
     */
    public Set<Why> why() {
        EnumSet<Why> why = EnumSet.noneOf(Why.class);
        if (!overdue.isEmpty()) {
            why.add(Why.OVERDUE);
        }
        if (supervision.compareTo(SupervisionLevel.CRITICAL) >= 0) {
            why.add(Why.CRITICAL);
        }
        if (returns >= OFTEN) {
            why.add(Why.RETURNED);
        }
        if (reopenings >= OFTEN) {
            why.add(Why.REOPENED);
        }
        return why;
    }

    /**
     * The case in words.
     *
     * @param words the words
     * @param zone in whose time dates are written
     * @return a line
     */
    public String text(Words words, ZoneId zone) {
        List<String> reasons = new ArrayList<>();
        overdue.forEach(one -> reasons.add(words.phrase("hard-case.overdue")
                .say(fact -> Optional.of(fact.equals("act") ? words.act(one.rule()) : Words.time(one.due(), zone)))));
        for (Why why : why()) {
            if (why != Why.OVERDUE) {
                reasons.add(words.phrase("hard-case." + why.name().toLowerCase(Locale.ROOT))
                        .say(fact -> Optional.of(count(fact, words))));
            }
        }
        return words.phrase("hard-case").say(fact -> switch (fact) {
            case "request" -> Optional.of(request.value());
            case "title" -> Optional.of(title);
            case "requester" -> Optional.of(requester.value());
            case "units" -> words.listOf(units);
            default -> words.listOf(reasons);
        });
    }

    private String count(String fact, Words words) {
        return switch (fact) {
            case "level" -> words.phrase("level." + supervision.name()).toString();
            case "returns" -> Integer.toString(returns);
            default -> Integer.toString(reopenings);
        };
    }
}
