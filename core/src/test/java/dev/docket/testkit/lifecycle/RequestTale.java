package dev.docket.testkit.lifecycle;

import dev.docket.obligation.Obligation;
import dev.docket.obligation.ObligationEvent;
import dev.docket.obligation.ObligationRef;
import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.RuleCode;
import dev.docket.programme.Programme;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestRefusal;
import dev.docket.time.Derivation;
import dev.docket.workflow.Kernel;
import dev.docket.workflow.Step;
import dev.docket.workflow.Timed;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A life of a request, told: who wanted what and when, what came of it, what time did, by when something is owed and why; in the zone of
 * the programme. What throws ends the tale.
 */
final class RequestTale {

    /** Of what one asking finds, so many lines are told from the beginning and from the end. */
    private static final int LINES_AT_EACH_END = 12;

    private static final int MOST_RULES = 2;

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter NANO =
            DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm:ss.nnnnnnnnn", Locale.ENGLISH);

    private static final Pattern INSTANT =
            Pattern.compile("Optional\\[(\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z)\\]|(\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z)");

    private final RequestLife life;
    private final ZoneId zone;
    private final ArrayList<String> lines = new ArrayList<>();
    private final LinkedHashMap<String, String> words = new LinkedHashMap<>();
    private final LinkedHashSet<RuleCode> lately = new LinkedHashSet<>();
    private Request request = RequestLife.UNRAISED;

    private RequestTale(RequestLife life) {
        this.life = life;
        this.zone = life.workflow().programmes().get(0).calendar().zone();
    }

    static RequestTale of(RequestLife life) {
        RequestTale tale = new RequestTale(life);
        try {
            tale.tell();
        } catch (RuntimeException thrown) {
            tale.lines.add("  and that threw " + thrown);
        }
        return tale;
    }

    /** The programme that the request was pinned to in the end. */
    Programme programme() {
        return life.workflow()
                .programmeOf(request)
                .orElseGet(() -> life.workflow().programmes().get(0));
    }

    /** The rules to which something happened at last. */
    List<RuleCode> lately() {
        return lately.stream().skip(Math.max(0, lately.size() - MOST_RULES)).toList();
    }

    /** The same text in which every event and command of the story is told in words, and every instant in the programme's zone. */
    String readable(String text) {
        String told = text;
        for (Map.Entry<String, String> one : words.entrySet()) {
            told = told.replace(one.getKey(), one.getValue());
        }
        return local(told);
    }

    private String local(String text) {
        return INSTANT.matcher(text)
                .replaceAll(found -> found.group(1) == null
                        ? when(Instant.parse(found.group(2)))
                        : when(Instant.parse(found.group(1))));
    }

    @Override
    public String toString() {
        Programme programme = programme();
        return "under " + programme.id() + " version " + programme.version() + ", times of " + zone + "\n"
                + local(String.join("\n", lines));
    }

    private void tell() {
        for (Timed<RequestCommand> timed : life.story().commands()) {
            lines.add(when(timed.at()) + "  " + say(timed.command()));
            int asked = lines.size() - 1;
            Step<Request, RequestEvent, RequestRefusal> step =
                    Kernel.handle(life.lived(), request, timed.command(), timed.at());
            lines.addAll(asked, passed(step));
            List<String> facts = new ArrayList<>();
            step.facts().forEach(fact -> facts.add("    " + happened(fact)));
            lines.addAll(facts);
            step.outcome().peekLeft(refusal -> lines.add("    refused: " + refusal.message()));
        }
        Instant until = life.story().until();
        lines.addAll(passed(Kernel.advance(life.lived(), request, until)));
        lines.add(when(until) + "  the end of what is looked at: "
                + (request.isRaised() ? request.stage() : "never raised"));
    }

    /** What time did, the middle left out where it is much. */
    private List<String> passed(Step<Request, RequestEvent, RequestRefusal> step) {
        ArrayList<String> passed = new ArrayList<>();
        step.lapses().forEach(lapse -> passed.add(when(lapse.at()) + "  time: " + happened(lapse)));
        int left = passed.size() - 2 * LINES_AT_EACH_END;
        if (left > 0) {
            passed.subList(LINES_AT_EACH_END, LINES_AT_EACH_END + left).clear();
            passed.add(LINES_AT_EACH_END, "  ... and " + left + " times more time did something");
        }
        return passed;
    }

    private String happened(RequestEvent event) {
        request = life.lived().evolve(request, event);
        if (!(event instanceof RequestEvent.OfObligation of)) {
            String said = say(event);
            words.put(event.toString(), said + " (" + when(event.at()) + ")");
            return said;
        }
        lately.remove(of.event().ref().rule());
        lately.add(of.event().ref().rule());
        String said = say(of.event());
        words.put(of.toString(), said + " (" + when(event.at()) + ")");
        words.put(of.event().toString(), said + " (" + when(event.at()) + ")");
        return said + because(of.event());
    }

    String when(Instant instant) {
        boolean whole = instant.getNano() == 0 && instant.getEpochSecond() % 60 == 0;
        return (whole ? MINUTE : NANO).withZone(zone).format(instant);
    }

    // ---- commands and facts

    /** Without what is absent; what a text may not show, the command's own text does not show. */
    private String say(RequestCommand command) {
        String text = command.toString();
        String parts = text.substring(text.indexOf('[') + 1, text.length() - 1)
                .replace("by=" + command.by(), "")
                .replaceAll("(, )?\\b\\w+=(Optional\\.empty|\\[\\])", "")
                .replaceAll("Optional\\[([^\\[\\]]*)\\]", "$1")
                .replaceAll("^, ", "");
        String said = command.by() + " wants to " + command.kind() + (parts.isEmpty() ? "" : " (" + parts + ")");
        words.put(text, said);
        return said;
    }

    static String say(RequestEvent event) {
        String said = plain(event.kind().name());
        if (event instanceof RequestEvent.LetterIssued issued) {
            return said + ": " + issued.letter().number() + " to "
                    + issued.letter().lead();
        } else if (event instanceof RequestEvent.AssignmentEnded ended) {
            return said + ": of " + ended.unit() + ", " + plain(ended.how());
        } else if (event instanceof RequestEvent.SupervisionRaised raised) {
            return said + ", because " + raised.cause();
        } else if (event instanceof RequestEvent.Reopened reopened) {
            return said + ", because " + plain(reopened.cause());
        } else if (event instanceof RequestEvent.Closed closed) {
            return said + ": " + plain(closed.ending());
        }
        return said;
    }

    private static String plain(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String plain(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    }

    // ---- what is owed

    private String say(ObligationEvent event) {
        String ref = event.ref().toString();
        if (event instanceof ObligationEvent.Armed armed) {
            return "owed: " + ref + debtor(armed.ref())
                    + armed.subject().map(subject -> ", of " + subject).orElse("") + by(armed.due());
        } else if (event instanceof ObligationEvent.Moved moved) {
            return "moved: " + ref
                    + moved.from().map(from -> " from " + when(from)).orElse("") + by(moved.due());
        } else if (event instanceof ObligationEvent.Resumed resumed) {
            return "goes on: " + ref + by(resumed.due());
        } else if (event instanceof ObligationEvent.Met met) {
            return "met: " + ref + (met.cured() ? ", late" : "")
                    + (met.asOf().equals(met.at()) ? "" : ", as of " + when(met.asOf()));
        } else if (event instanceof ObligationEvent.Escalated escalated) {
            return "escalated: " + ref + " to " + escalated.level() + ", step " + escalated.n();
        } else if (event instanceof ObligationEvent.Reminded reminded) {
            return "reminded: " + ref + ", no. " + reminded.n();
        } else if (event instanceof ObligationEvent.Warned warned) {
            return "warned: " + ref + ", no. " + warned.n();
        }
        String kind = event.kind().name();
        return plain(kind.substring(0, Math.max(0, kind.indexOf(':')))) + ": " + ref;
    }

    private String debtor(ObligationRef ref) {
        return rule(ref).map(rule -> " by " + rule.debtor()).orElse("");
    }

    private Optional<ObligationRule> rule(ObligationRef ref) {
        return programme().rulebook().rule(ref.rule());
    }

    private String by(Optional<Instant> due) {
        return due.map(at -> ", due " + when(at)).orElse("");
    }

    /** Why a date that is new is what it is, counted again from what stands in the obligation. */
    private String because(ObligationEvent event) {
        boolean dated = event instanceof ObligationEvent.Armed
                || event instanceof ObligationEvent.Moved
                || event instanceof ObligationEvent.Resumed;
        Optional<Obligation> owed = request.obligations().find(event.ref());
        if (!dated || owed.isEmpty() || owed.get().due().isEmpty()) {
            return "";
        }
        try {
            return programme()
                    .rulebook()
                    .explain(owed.get())
                    .map(why -> "\n        why: " + why.text(Locale.ENGLISH) + differs(why, owed.get()))
                    .orElse("");
        } catch (RuntimeException thrown) {
            return "\n        why: nobody can say, " + thrown.getMessage();
        }
    }

    private static String differs(Derivation why, Obligation owed) {
        boolean otherwise = owed.extensions().isEmpty()
                && owed.originalDue().filter(why.due().at()::equals).isEmpty()
                && owed.due().filter(why.due().at()::equals).isEmpty();
        return otherwise ? " (which is not the date that was set)" : "";
    }
}
