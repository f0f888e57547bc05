package dev.docket.notice;

import dev.docket.obligation.RuleCode;
import dev.docket.workflow.Role;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The words in which notices, bulletins and reports are told, in one language: ours in English and Chinese, or the host's own.
 *
 * <p>It is a text for each key; {@link #texts()} shows all of them. A host changes some, names what only its programme knows, or
 * hands in a language of its own:
 *
 * <pre>{@code
 * Words ours = Words.english()
 *     .with("REMINDER", "Please do not forget: {act}[, by {due}].")
 *     .with("act.canteen-check", "the visit to the canteen")   // a rule that only this programme has
 *     .with("role.night porter", "night porter");              // and a role
 * notice.text(ours);
 * }</pre>
 *
 * <p><strong>Syntax.</strong> {@code {due}} stands for a fact of the notice. What stands in {@code [brackets]} is left out as a whole
 * when one of the facts in it is not there; outside of brackets a fact that is not there leaves nothing behind. Brackets do not
 * nest, and hold at least one fact. All other signs, apostrophes too, are what they look like; braces and brackets have no other use.
 *
 * <p><strong>Keys.</strong> One for each {@link NoticeKind}, such as {@code REMINDER}, and where that kind says one thing or another
 * also {@code LETTER.cooperator}: these may name every fact of a notice ({@code request}, {@code title}, {@code units}, {@code due},
 * {@code act}, {@code level}, {@code remark} and so on). {@code notice} puts the sentence into its place. {@code act.<code>} names what
 * a rule asks for, by its {@link RuleCode}, and {@code role.<name>} a {@link Role}; of these two sorts there may be more than ours, and
 * one that has no name is called by its code or name. The names of levels, endings, outcomes and
 * reasons name no facts; every other text may name those that ours does.
 *
 * <p>Immutable and thread-safe. Ours are read once, when first asked for, and are the same whatever locale, zone or charset the machine
 * has.
 *
 * @since 0.1.0
 */
public final class Words {

    private static final Set<String> KINDS =
            Arrays.stream(NoticeKind.values()).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    /** What a host may add to. */
    private static final String ACT = "act.";

    private static final String ROLE = "role.";

    private final Locale language;
    private final Map<String, Phrase> phrases;

    private Words(Locale language, Map<String, Phrase> phrases) {
        this.language = language;
        this.phrases = phrases;
    }

    /**
     * Ours in English.
     *
     * @return the words, the same value each time
     */
    public static Words english() {
        return English.WORDS;
    }

    /**
     * Ours in Chinese, in simplified characters.
     *
     * @return the words, the same value each time
     */
    public static Words chinese() {
        return Chinese.WORDS;
    }

    /**
     * Ours for somebody who reads a language.
     *
     * @param language the language
     * @return Chinese when its language is {@code zh}, else English
     */
    public static Words in(Locale language) {
        return language.getLanguage().equals("zh") ? chinese() : english();
    }

    /**
     * A language of the host's own.
     *
     * @param language the language in which the texts are
     * @param texts a text for every key of {@link #texts()}, and for any act or role more
     * @return the words
     * @throws IllegalArgumentException if they have defects; the message lists all of them
     */
    public static Words of(Locale language, Map<String, String> texts) {
        return orThrow(validate(language, texts));
    }

    /**
     * A language of the host's own, or all that is wrong with it.
     *
     * @param language the language in which the texts are
     * @param texts a text for every key of {@link #texts()}, and for any act or role more
     * @return the words, or the defects
     */
    public static Validation<Seq<WordsDefect>, Words> validate(Locale language, Map<String, String> texts) {
        Words none = new Words(Objects.requireNonNull(language, "language"), new TreeMap<>());
        java.util.List<WordsDefect> missing = english().phrases.keySet().stream()
                .filter(key -> !texts.containsKey(key))
                .map(key -> new WordsDefect(
                        key,
                        "has no text in " + language.toLanguageTag(),
                        "say what in English is \"" + english().phrases.get(key) + "\""))
                .toList();
        return none.changed(texts, missing);
    }

    /**
     * The same words but for one text.
     *
     * @param key the key
     * @param text what it says from now on
     * @return the words
     * @throws IllegalArgumentException if it has defects; the message lists all of them
     */
    public Words with(String key, String text) {
        return with(Collections.singletonMap(key, text));
    }

    /**
     * The same words but for some texts.
     *
     * @param texts what some keys say from now on
     * @return the words
     * @throws IllegalArgumentException if they have defects; the message lists all of them
     */
    public Words with(Map<String, String> texts) {
        return orThrow(validate(texts));
    }

    /**
     * The same words but for some texts, or all that is wrong with these.
     *
     * @param texts what some keys say from now on
     * @return the words, or the defects
     */
    public Validation<Seq<WordsDefect>, Words> validate(Map<String, String> texts) {
        return changed(texts, java.util.List.of());
    }

    private Validation<Seq<WordsDefect>, Words> changed(
            Map<String, String> texts, java.util.List<WordsDefect> missing) {
        ArrayList<WordsDefect> defects = new ArrayList<>(missing);
        TreeMap<String, Phrase> all = new TreeMap<>(phrases);
        new TreeMap<>(texts).forEach((key, text) -> all.put(key, checked(key, text, defects)));
        return defects.isEmpty()
                ? Validation.valid(new Words(language, Collections.unmodifiableMap(all)))
                : Validation.invalid(List.ofAll(defects));
    }

    private static Phrase checked(String key, String text, java.util.List<WordsDefect> defects) {
        Phrase phrase = Phrase.of(key, text, defects);
        if (text.isBlank()) {
            defects.add(new WordsDefect(key, "is blank", "say something, or leave the key out"));
        }
        if (!isKnown(key)) {
            defects.add(new WordsDefect(
                    key,
                    "is no key of a text",
                    "take one of Words.texts(), act.<code of a rule> or role.<name of a role>"));
            return phrase;
        }
        Set<String> known = factsOf(key);
        phrase.facts().stream()
                .filter(fact -> !known.contains(fact))
                .forEach(fact -> defects.add(new WordsDefect(
                        key,
                        "names {" + fact + "}, which it does not know",
                        known.isEmpty() ? "say it without facts" : "name one of " + known)));
        if (key.equals("notice") && !phrase.facts().contains("sentence")) {
            defects.add(new WordsDefect(key, "does not name {sentence}", "say where what a notice tells comes in"));
        }
        return phrase;
    }

    private static boolean isKnown(String key) {
        return english().phrases.containsKey(key) || isNamed(ACT, key) || isNamed(ROLE, key);
    }

    private static boolean isNamed(String prefix, String key) {
        return key.startsWith(prefix) && !key.substring(prefix.length()).isBlank();
    }

    /** A kind's sentences may name all that a notice has; any other text what ours does. */
    private static Set<String> factsOf(String key) {
        if (KINDS.contains(key.split("\\.", 2)[0])) {
            return Wording.facts();
        }
        Phrase ours = english().phrases.get(key);
        return ours == null ? Collections.emptySet() : ours.facts();
    }

    private static Words orThrow(Validation<Seq<WordsDefect>, Words> words) {
        return words.fold(
                defects -> {
                    throw new IllegalArgumentException(defects.toJavaStream()
                            .map(WordsDefect::toString)
                            .collect(Collectors.joining(
                                    "\n  ",
                                    "the words have " + defects.size() + (defects.size() == 1 ? " defect" : " defects")
                                            + ":\n  ",
                                    "")));
                },
                good -> good);
    }

    /**
     * In which language they are.
     *
     * @return the language, whose {@linkplain Locale#toLanguageTag tag} belongs to the texts
     */
    public Locale language() {
        return language;
    }

    /**
     * All texts as they were given, for somebody who translates them.
     *
     * @return the texts by key, in order of the alphabet
     */
    public Map<String, String> texts() {
        LinkedHashMap<String, String> texts = new LinkedHashMap<>();
        phrases.forEach((key, phrase) -> texts.put(key, phrase.toString()));
        return Collections.unmodifiableMap(texts);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Words that && language.equals(that.language) && texts().equals(that.texts());
    }

    @Override
    public int hashCode() {
        return Objects.hash(language, texts());
    }

    @Override
    public String toString() {
        return "Words in " + language.toLanguageTag() + ", " + phrases.size() + " texts";
    }

    /**
     * A text with its facts.
     *
     * @param key the key
     * @param facts what each of the facts that the text names is, by name
     * @return the text
     * @throws IllegalArgumentException if there is no such key
     */
    public String say(String key, UnaryOperator<String> facts) {
        return find(key)
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no text for " + key + " in " + this + "; take one of Words.texts()"))
                .say(fact -> Optional.of(facts.apply(fact)));
    }

    /**
     * A moment as all texts write it, such as {@code 2026-09-17 17:00}.
     *
     * @param instant the moment
     * @param zone in whose time
     * @return the text
     */
    public static String time(Instant instant, ZoneId zone) {
        return MINUTE.format(instant.atZone(zone));
    }

    // ---- for those who put something into words

    Phrase phrase(String key) {
        return find(key).orElseThrow(() -> new IllegalStateException("there is no text for " + key + " in " + this));
    }

    Optional<Phrase> find(String key) {
        return Optional.ofNullable(phrases.get(key));
    }

    /** What a rule asks for; one that has no name is called by its code. */
    String act(RuleCode rule) {
        return find(ACT + rule.value()).map(Phrase::toString).orElse(rule.value());
    }

    /** A role; one that has no name is called as it is. */
    String role(Role role) {
        return find(ROLE + role.name()).map(Phrase::toString).orElse(role.name());
    }

    /** One after the other; empty when there is none. */
    Optional<String> listOf(java.util.List<?> all) {
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(all.stream()
                        .map(Object::toString)
                        .collect(Collectors.joining(phrase("separator").toString())));
    }

    private static Words bundled(Locale language) {
        ArrayList<WordsDefect> defects = new ArrayList<>();
        TreeMap<String, Phrase> phrases = new TreeMap<>();
        BundledWords.in(language).forEach((key, text) -> phrases.put(key, Phrase.of(key, text, defects)));
        if (!defects.isEmpty()) {
            throw new IllegalStateException("the bundled words in " + language + " have defects: " + defects);
        }
        return new Words(language, Collections.unmodifiableMap(phrases));
    }

    private static final class English {
        static final Words WORDS = bundled(Locale.ENGLISH);
    }

    private static final class Chinese {
        static final Words WORDS = bundled(Locale.SIMPLIFIED_CHINESE);
    }
}
