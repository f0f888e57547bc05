package dev.docket.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.notice.Town.Life;
import dev.docket.obligation.RuleCode;
import dev.docket.programme.StandardRules;
import dev.docket.request.Intake;
import dev.docket.request.RequestCommand;
import dev.docket.request.Roles;
import dev.docket.request.SessionId;
import dev.docket.workflow.EventKind;
import dev.docket.workflow.Role;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Words ENGLISH = Words.english();
    private static final Words CHINESE = Words.chinese();
    private static final Set<String> SIGNS_ONLY = Set.of("separator", "notice");

    private static Notice letter() {
        Life life = new Life("KQ-1");
        life.when("2026-09-07T10:00", Town.raise("S-1", "2026-09-07T11:00"));
        return Heard.only(life.when("2026-09-08T10:00", Town.letter("L-1")), NoticeKind.LETTER, "zhou");
    }

    @Nested
    class Ours {

        @Test
        void sayTheSameThingsInBothLanguages() {
            assertEquals(ENGLISH.texts().keySet(), CHINESE.texts().keySet());
            ENGLISH.texts()
                    .keySet()
                    .forEach(key -> assertEquals(
                            ENGLISH.phrase(key).facts(), CHINESE.phrase(key).facts(), key));
        }

        @Test
        void areWithoutDefects() {
            assertEquals(ENGLISH, Words.of(Locale.ENGLISH, ENGLISH.texts()));
            assertEquals(CHINESE, Words.of(Locale.SIMPLIFIED_CHINESE, CHINESE.texts()));
        }

        @Test
        void leaveNoDoubt() {
            for (Words words : List.of(ENGLISH, CHINESE)) {
                words.texts().forEach((key, text) -> assertFalse(text.contains("?") || text.contains("？"), key + text));
            }
            CHINESE.texts()
                    .forEach((key, text) ->
                            assertTrue(SIGNS_ONLY.contains(key) || text.matches("(?s).*\\p{IsHan}.*"), key + text));
            ENGLISH.texts().forEach((key, text) -> assertFalse(text.matches("(?s).*\\p{IsHan}.*"), key + text));
        }

        /** Every text tells its key: what is said nowhere is not wanted, and what is not there would be missed here. */
        @Test
        void areEachSaidSomewhere() {
            TreeMap<String, String> telling = new TreeMap<>();
            ENGLISH.texts().forEach((key, text) -> telling.put(key, text + "«" + key + "»"));
            Words words = Words.of(Locale.ENGLISH, telling);
            List<String> texts = new ArrayList<>();
            EveryNotice.made().forEach(notice -> texts.add(notice.text(words)));
            texts.add(EveryNotice.bulletin().text(words));
            texts.addAll(EveryNotice.reports(words));
            Set<String> said = new TreeSet<>();
            Matcher keys = Pattern.compile("«([^»]+)»").matcher(String.join("\n", texts));
            while (keys.find()) {
                said.add(keys.group(1));
            }
            assertEquals(ENGLISH.texts().keySet(), said);
        }

        @Test
        void nameEveryRuleAndEveryRole() {
            constants(StandardRules.class, RuleCode.class)
                    .forEach(rule -> assertTrue(ENGLISH.texts().containsKey("act." + rule.value()), rule::toString));
            constants(Roles.class, Role.class)
                    .forEach(role -> assertTrue(ENGLISH.texts().containsKey("role." + role.name()), role::toString));
        }

        private static <T> List<T> constants(Class<?> holder, Class<T> type) {
            List<T> constants = Arrays.stream(holder.getFields())
                    .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == type)
                    .map(field -> {
                        try {
                            return type.cast(field.get(null));
                        } catch (IllegalAccessException e) {
                            throw new AssertionError(e);
                        }
                    })
                    .toList();
            assertTrue(constants.size() > 15);
            return constants;
        }

        @Test
        void areRefusedWithWhatThereIsWhereNoneIsMeant() {
            String all = ENGLISH.texts().size() + " texts";
            assertEquals("Words in en, " + all, ENGLISH.toString());
            IllegalArgumentException refused =
                    assertThrows(IllegalArgumentException.class, () -> ENGLISH.say("BREECH", fact -> fact));
            assertEquals(
                    "there is no text for BREECH in Words in en, " + all + "; take one of Words.texts()",
                    refused.getMessage());
            assertThrows(IllegalStateException.class, () -> ENGLISH.phrase("BREECH"));
        }

        @Test
        void areTakenByLanguageWhateverTheCountry() {
            assertEquals(CHINESE, Words.in(Locale.TRADITIONAL_CHINESE));
            assertEquals(ENGLISH, Words.in(Locale.forLanguageTag("fr-CA")));
            assertEquals("zh-CN", CHINESE.language().toLanguageTag());
        }
    }

    @Nested
    class TheHostsOwn {

        @Test
        void replaceSomeOfOurs() {
            Words words = ENGLISH.with("LETTER", "{units}, don't 'wait': {act}[ until {due}][ ({ending})]!");

            assertEquals(
                    "KQ-1 \"noise at night\": housing, don't 'wait': the answer until 2026-09-17 17:00!",
                    letter().text(words));
            assertEquals("the answer", ENGLISH.texts().get("act.answer"));
            assertNotEquals(ENGLISH, words);
        }

        @Test
        void nameWhatOnlyTheProgrammeKnows() {
            Notice owed = EveryNotice.of(
                    NoticeKind.OWED,
                    EventKind.of("canteen-check"),
                    Roles.OFFICE,
                    true,
                    0,
                    notice -> notice.rule(RuleCode.of("canteen-check")).addUnfilled(Role.of("night porter")));
            Words words = ENGLISH.with(Map.of(
                    "act.canteen-check", "a visit to the canteen", "role.night porter", "whoever holds the keys"));

            assertTrue(owed.text(ENGLISH).contains("you owe canteen-check by "), owed.text(ENGLISH));
            assertTrue(owed.text(ENGLISH).contains("the role: night porter."), owed.text(ENGLISH));
            assertTrue(owed.text(words).contains("you owe a visit to the canteen by "), owed.text(words));
            assertTrue(owed.text(words).contains("the role: whoever holds the keys."), owed.text(words));
        }

        @Test
        void areALanguageWhenTheyAreComplete() {
            Map<String, String> texts = new LinkedHashMap<>(ENGLISH.texts());
            texts.put("LETTER", "lettre[ {letter}] : {units} est chef de file[ ; {act} pour le {due}].");
            texts.put("act.answer", "la réponse");
            Words french = Words.of(Locale.FRENCH, texts);

            assertEquals(
                    "KQ-1 \"noise at night\": lettre L-1 : housing est chef de file ; la réponse pour le 2026-09-17 17:00.",
                    letter().text(french));
            assertEquals("fr", french.language().toLanguageTag());
            Digest digest = Digest.of(List.of(letter())).get(0);
            assertEquals(letter().text(french), digest.text(french));
        }

        @Test
        void KQ23_whoMeetAtOneSessionAreEachToldInTheirOwnLanguageWithItsTag() {
            Map<String, String> texts = new LinkedHashMap<>(ENGLISH.texts());
            texts.put("RECEIVED", "votre demande est au registre.[ Prochaine étape pour le {due}.]");
            List<Words> words = List.of(ENGLISH, Words.of(Locale.FRENCH, texts), CHINESE);
            Directory theirLanguage = (role, request) -> role.equals(Roles.REQUESTER)
                    ? List.of(new Recipient(
                            "mei",
                            role,
                            Town.OFFICE_HOURS,
                            Locale.forLanguageTag(request.intake().language().orElseThrow())))
                    : Town.people().getOrDefault(role, List.of());
            TreeMap<String, String> told = new TreeMap<>();
            for (String tag : List.of("en", "fr", "zh")) {
                Life life = new Life("KQ-" + tag, Notices.of(Town.WORKFLOW, theirLanguage));
                Intake intake = Town.intake()
                        .language(tag)
                        .session(SessionId.of("S-1"))
                        .sessionEnd(Town.at("2026-09-07T11:00"))
                        .build();
                Notice received = Heard.only(
                        life.when("2026-09-07T10:00", new RequestCommand.Raise(Town.OFFICE, intake)),
                        NoticeKind.RECEIVED,
                        "mei");
                for (Words some : words) {
                    if (some.language()
                            .getLanguage()
                            .equals(received.recipient().language().getLanguage())) {
                        told.put(some.language().toLanguageTag(), received.text(some));
                    }
                }
            }

            assertEquals(
                    Map.of(
                            "en",
                            "KQ-en \"noise at night\": your request is in the ledger."
                                    + " The next step is due by 2026-09-10 17:00.",
                            "fr",
                            "KQ-fr \"noise at night\": votre demande est au registre."
                                    + " Prochaine étape pour le 2026-09-10 17:00.",
                            "zh-CN",
                            "KQ-zh“noise at night”：您的诉求已登记。下一步期限2026-09-10 17:00。"),
                    told);
        }

        @Test
        void areNoLanguageWhenSomethingIsNotSaid() {
            Map<String, String> texts = new LinkedHashMap<>(ENGLISH.texts());
            texts.remove("BREACH");
            texts.remove("role.host");

            assertEquals(
                    List.of(
                            "BREACH: has no text in fr; say what in English is"
                                    + " \"{act}[ of {units}] was due by {due} and is overdue.\"",
                            "role.host: has no text in fr; say what in English is \"host\""),
                    Words.validate(Locale.FRENCH, texts)
                            .getError()
                            .map(Object::toString)
                            .asJava());
        }

        @Test
        void areRefusedWithAllThatIsWrongAtOnce() {
            Map<String, String> texts = new TreeMap<>();
            texts.put("BREECH", "overdue");
            texts.put("OWED", "you owe {akt} by {due}");
            texts.put("WARNING", "soon [");
            texts.put("BREACH", "} and {");
            texts.put("CLOSED", "[a [{due}]] [now]");
            texts.put("act.answer", "the answer by {due}");
            texts.put("act. ", "nothing");
            texts.put("level.NOTICE", " ");
            texts.put("notice", "{request}");
            texts.put("unfilled", "for {roles} of {request}");

            assertEquals(
                    """
                    BREACH: "} and {" has a } without a {; name a fact as in {due}; braces have no other use
                    BREACH: "} and {" opens a { that is not closed; name a fact as in {due}; braces have no other use
                    BREECH: is no key of a text; take one of Words.texts(), act.<code of a rule> or role.<name of a role>
                    CLOSED: "[a [{due}]] [now]" opens a [ within another; close the first before; what is left out is left out as a whole
                    CLOSED: "[a [{due}]] [now]" has a ] without a [; open it with [; brackets have no other use
                    CLOSED: "[a [{due}]] [now]" has brackets without a fact; name in them the fact without which they are left out, or take them away
                    OWED: names {akt}, which it does not know; name one of [act, alternative, cause, due, ending, from, letter, level, others, outcome, pseudonym, reason, receiptBy, receiver, remark, request, suspension, title, to, units]
                    WARNING: "soon [" opens a [ that is not closed; close it with ]; brackets have no other use
                    act. : is no key of a text; take one of Words.texts(), act.<code of a rule> or role.<name of a role>
                    act.answer: names {due}, which it does not know; say it without facts
                    level.NOTICE: is blank; say something, or leave the key out
                    notice: does not name {sentence}; say where what a notice tells comes in
                    unfilled: names {request}, which it does not know; name one of [roles]""",
                    String.join(
                            "\n",
                            ENGLISH.validate(texts)
                                    .getError()
                                    .map(Object::toString)
                                    .asJava()));
        }

        @Test
        void thatAreWrongAreNamedInTheException() {
            IllegalArgumentException refused =
                    assertThrows(IllegalArgumentException.class, () -> ENGLISH.with("OWED", "{akt} {dew}"));

            String message = String.valueOf(refused.getMessage());
            assertTrue(message.startsWith("the words have 2 defects:\n  OWED: names {akt}"), message);
            assertThrows(IllegalArgumentException.class, () -> Words.of(Locale.FRENCH, Map.of()));
        }
    }

    @Nested
    class Sections {

        private final Notice owed =
                EveryNotice.of(NoticeKind.OWED, EventKind.of("answer"), Roles.OFFICE, false, 0, notice -> {});

        private String said(String text) {
            return owed.text(ENGLISH.with(Map.of("notice", "{sentence}", "OWED", text)));
        }

        @Test
        void areLeftOutAsAWholeWhenOneFactIsNotThere() {
            assertEquals("A C", said("A[ B {request} {due}] C"));
            assertEquals("A B KQ-1 C", said("A[ B {request}] C[{due}]"));
        }

        @Test
        void factsOutsideOfThemLeaveNothingBehind() {
            assertEquals("by .", said("by {due}."));
        }

        @Test
        void signsOfOtherSyntaxesAreWhatTheyLookLike() {
            assertEquals("it's 100 % $1 \\n 'so'", said("it's 100 % $1 \\n 'so'"));
        }

        @Test
        void factsAreNotReadAgain() {
            assertEquals("noise {at} [night]", said("{title}"));
        }
    }
}
