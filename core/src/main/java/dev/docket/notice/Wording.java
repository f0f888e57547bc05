package dev.docket.notice;

import dev.docket.request.EventKinds;
import dev.docket.request.Rejection;
import dev.docket.request.Roles;
import dev.docket.workflow.EventKind;
import dev.docket.workflow.Role;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Puts one notice into words: which sentence it is, and what its facts are called. */
record Wording(Words words, Notice notice) {

    private static final String BY_THE_REQUESTER = "requester";

    /** What a sentence may name of its notice. */
    private static final Map<String, Function<Wording, Optional<String>>> FACTS = table();

    private static Map<String, Function<Wording, Optional<String>>> table() {
        TreeMap<String, Function<Wording, Optional<String>>> facts = new TreeMap<>();
        facts.put("request", said -> Optional.of(said.notice.request().value()));
        facts.put("title", said -> Optional.of(said.notice.title()));
        facts.put("units", said -> said.words.listOf(said.notice.units()));
        facts.put("from", said -> said.notice.units().stream().findFirst().map(Object::toString));
        facts.put("to", said -> said.notice.units().stream().skip(1).findFirst().map(Object::toString));
        facts.put("others", said -> said.words.listOf(said.notice.others()));
        facts.put("due", said -> said.notice.due().map(said::time));
        facts.put("act", said -> said.notice.rule().map(said.words::act));
        facts.put("level", said -> said.named("level.", said.notice.level()));
        facts.put("cause", Wording::cause);
        facts.put("letter", said -> said.notice.letter().map(Object::toString));
        facts.put("receiptBy", said -> said.notice.receiptBy().map(said::time));
        facts.put("pseudonym", said -> said.notice.pseudonym());
        facts.put(
                "reason", said -> said.named("reason.", said.notice.rejection().map(Rejection::reason)));
        facts.put("receiver", said -> said.notice.rejection().flatMap(Rejection::receiver));
        facts.put("alternative", said -> said.notice.rejection().map(Rejection::alternative));
        facts.put("suspension", said -> said.named("suspension.", said.notice.suspension()));
        facts.put("outcome", said -> said.named("outcome.", said.notice.outcome()));
        facts.put("ending", said -> said.named("ending.", said.notice.ending()));
        facts.put("remark", said -> said.notice.remark().filter(remark -> !remark.isBlank()));
        return Collections.unmodifiableMap(facts);
    }

    /** Their names, in order of the alphabet. */
    static Set<String> facts() {
        return FACTS.keySet();
    }

    String text() {
        Phrase sentence = words.phrase(sentence());
        return words.phrase("notice").say(name -> switch (name) {
            case "sentence" -> Optional.of(sentence.say(this::fact));
            case "published" -> published();
            case "unfilled" -> unfilled();
            case "supersedes" -> supersedes();
            // What people wrote stands in the end, unless the sentence itself says it.
            case "remark" -> sentence.facts().contains(name) ? Optional.empty() : fact(name);
            default -> fact(name);
        });
    }

    private Optional<String> fact(String name) {
        Function<Wording, Optional<String>> fact = FACTS.get(name);
        if (fact == null) {
            throw new IllegalStateException("no notice has a fact {" + name + "}: Words let it pass");
        }
        return fact.apply(this);
    }

    // ---- which sentence

    private String sentence() {
        String kind = notice.kind().name();
        return variant().map(variant -> kind + "." + variant).orElse(kind);
    }

    /** Where a kind says one thing or another. */
    private Optional<String> variant() {
        return switch (notice.kind()) {
            case LETTER -> when(isTo(Roles.COOPERATOR), "cooperator");
            case SUPPLEMENT_OVER -> when(is(EventKinds.SUPPLEMENTED), "supplemented");
            case RETURN_RULED -> when(is(EventKinds.RETURN_GRANTED), "granted");
            case APPEAL_DECIDED -> when(is(EventKinds.APPEAL_UPHELD), "upheld");
            case EXPLAINED -> is(EventKinds.EXPLAINED_FOR_NOW) ? Optional.of("for-now") : byTheRequester();
            case SUPPLEMENT_ASKED, RESOLVED_ON_SITE, ANSWER, CLOSED, MERGED, UNMERGED, SEALED -> byTheRequester();
            case REJECTED -> notice.rejection().flatMap(Wording::competent);
            case SUPERVISION -> notice.rule().map(rule -> isWarned() ? "soon" : "overdue");
            default -> Optional.empty();
        };
    }

    private static Optional<String> when(boolean so, String variant) {
        return so ? Optional.of(variant) : Optional.empty();
    }

    /** Whether it speaks to the requester, were it by what is published. */
    private Optional<String> byTheRequester() {
        return when(notice.published() || notice.recipient().role().equals(Roles.REQUESTER), BY_THE_REQUESTER);
    }

    private static Optional<String> competent(Rejection rejection) {
        return rejection.receiver().isPresent() ? Optional.of("elsewhere") : when(rejection.noReceiver(), "nowhere");
    }

    /** Whether it is meant for a role, whoever is told in its place. */
    private boolean isTo(Role role) {
        return notice.recipient().role().equals(role) || notice.unfilled().contains(role);
    }

    /** Whether an event of this kind happened rather than its opposite. */
    private boolean is(EventKind kind) {
        return notice.key().subject().equals(kind.name());
    }

    /** Whether a date that comes near raised supervision, rather than one that has passed. */
    private boolean isWarned() {
        return notice.cause().filter(kind -> kind.name().startsWith("Warned:")).isPresent();
    }

    // ---- what its facts are called

    private Optional<String> published() {
        return notice.published()
                ? Optional.of(counting("published", notice.tokens().size()).say(name -> words.listOf(notice.tokens())))
                : Optional.empty();
    }

    private Optional<String> unfilled() {
        return words.listOf(notice.unfilled().stream().map(words::role).toList())
                .map(roles -> words.phrase("unfilled").say(name -> Optional.of(roles)));
    }

    private Optional<String> supersedes() {
        int count = notice.supersedes().size();
        return count == 0
                ? Optional.empty()
                : Optional.of(counting("supersedes", count).say(name -> Optional.of(Integer.toString(count))));
    }

    private Phrase counting(String key, int count) {
        return words.phrase(count == 1 ? key + ".one" : key);
    }

    /** What one of a closed set is called. */
    private Optional<String> named(String prefix, Optional<? extends Enum<?>> one) {
        return one.map(value -> words.phrase(prefix + value.name()).toString());
    }

    /** A rule's event is no cause of its own: the sentence names the act. */
    private Optional<String> cause() {
        return notice.cause()
                .flatMap(kind -> words.find("cause." + kind.name()))
                .map(Phrase::toString);
    }

    private String time(Instant instant) {
        return Words.time(instant, notice.recipient().calendar().zone());
    }
}
