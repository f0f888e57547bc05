package dev.docket.lifecycle.stories;

import dev.docket.obligation.ObligationEvent;
import dev.docket.obligation.ObligationRef;
import dev.docket.obligation.Subject;
import dev.docket.request.Assignment;
import dev.docket.request.RequestEvent;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Says events in a few words, so that a test can state a whole outcome: {@code letter issued L-1 to housing}, {@code owed: answer
 * by 10-08 17:00}. It remembers whose an obligation is, so it must see a history from its beginning.
 */
public final class Chronicle {

    private final DateTimeFormatter format;
    private final Map<String, String> names = new TreeMap<>();

    /**
     * Makes one.
     *
     * @param zone the zone in which instants are said
     */
    public Chronicle(ZoneId zone) {
        this.format = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT).withZone(zone);
    }

    /**
     * One event.
     *
     * @param event the event that comes next in the history
     * @return what happened, without when
     */
    public String say(RequestEvent event) {
        return event instanceof RequestEvent.OfObligation of ? say(of.event()) : words(event) + detail(event);
    }

    /**
     * A whole history, one line for each instant.
     *
     * @param history the events
     * @return the lines, such as {@code 09-21 10:00 letter issued L-1 to housing; met: dispatch}
     */
    public List<String> tell(Iterable<RequestEvent> history) {
        LinkedHashMap<Instant, StringBuilder> lines = new LinkedHashMap<>();
        for (RequestEvent event : history) {
            StringBuilder line = lines.get(event.at());
            if (line == null) {
                lines.put(event.at(), new StringBuilder(when(event.at()) + " " + say(event)));
            } else {
                line.append("; ").append(say(event));
            }
        }
        return new ArrayList<>(
                lines.values().stream().map(StringBuilder::toString).toList());
    }

    /**
     * An instant.
     *
     * @param instant the instant
     * @return month, day, hour and minute
     */
    public String when(Instant instant) {
        return format.format(instant);
    }

    private static String words(RequestEvent event) {
        return event.kind().name().replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    }

    private static String detail(RequestEvent event) {
        if (event instanceof RequestEvent.LetterIssued issued) {
            return " " + issued.letter().number() + " to " + issued.letter().lead()
                    + (issued.letter().cooperators().isEmpty()
                            ? ""
                            : " with " + issued.letter().cooperators());
        }
        if (event instanceof RequestEvent.AssignmentEnded ended) {
            return " of " + ended.unit() + (ended.part() == Assignment.Part.LEAD ? " " : " (cooperating) ")
                    + words(ended.how());
        }
        if (event instanceof RequestEvent.ReceiptDeemed deemed) {
            return " of " + deemed.unit();
        }
        if (event instanceof RequestEvent.ReturnWindowClosed closed) {
            return " of " + closed.unit();
        }
        if (event instanceof RequestEvent.SupervisionRaised raised) {
            return " (" + raised.cause() + ")";
        }
        return event instanceof RequestEvent.Closed closed ? " as " + words(closed.ending()) : "";
    }

    private static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private String say(ObligationEvent event) {
        if (event instanceof ObligationEvent.Armed armed) {
            names.put(
                    armed.ref().toString(),
                    armed.ref().rule()
                            + armed.subject()
                                    .map(Subject::value)
                                    .map(unit -> "/" + unit)
                                    .orElse(""));
            return "owed: " + name(armed.ref()) + by(armed.due());
        }
        String name = name(event.ref());
        if (event instanceof ObligationEvent.Met met) {
            return "met: " + name + (met.cured() ? " late" : "")
                    + (met.asOf().equals(met.at()) ? "" : " as of " + when(met.asOf()));
        }
        if (event instanceof ObligationEvent.Resumed resumed) {
            return resumed.running() ? "goes on: " + name + by(resumed.due()) : "still stopped: " + name;
        }
        if (event instanceof ObligationEvent.Moved moved) {
            return "moved: " + name
                    + moved.from().map(from -> " from " + when(from)).orElse("")
                    + moved.due().map(to -> " to " + when(to)).orElse("");
        }
        if (event instanceof ObligationEvent.RisesVacated vacated) {
            return "rises vacated: " + name + " " + vacated.rises();
        }
        if (event instanceof ObligationEvent.Escalated escalated) {
            return "ladder: " + name + " to " + escalated.level();
        }
        if (event instanceof ObligationEvent.Reminded reminded) {
            return "reminder: " + name + " no. " + reminded.n();
        }
        return verb(event) + ": " + name;
    }

    private static String verb(ObligationEvent event) {
        if (event instanceof ObligationEvent.Cancelled) {
            return "void";
        }
        if (event instanceof ObligationEvent.Breached) {
            return "breach";
        }
        if (event instanceof ObligationEvent.Warned) {
            return "warning";
        }
        if (event instanceof ObligationEvent.Acted) {
            return "lapse";
        }
        return event instanceof ObligationEvent.Paused ? "stopped" : "vacated";
    }

    private String name(ObligationRef ref) {
        return names.getOrDefault(ref.toString(), ref.rule().value());
    }

    private String by(Optional<Instant> due) {
        return due.map(instant -> " by " + when(instant)).orElse("");
    }
}
