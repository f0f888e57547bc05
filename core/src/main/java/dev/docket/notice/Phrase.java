package dev.docket.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** A text with places for facts, taken apart once; the syntax is told by {@link Words}. */
final class Phrase {

    /** Words as they are, or the name of a fact. */
    private record Part(String text, boolean isFact) {}

    /** What is said as a whole; left out as a whole, where it may be, when a fact in it is not there. */
    private record Section(List<Part> parts, boolean mayBeLeftOut) {}

    private final String text;
    private final List<Section> sections;

    private Phrase(String text, List<Section> sections) {
        this.text = text;
        this.sections = sections;
    }

    /**
     * Takes a text apart.
     *
     * @param where its key, for the defects
     * @param defects gets what is wrong with its braces and brackets; then the phrase is of no use
     */
    static Phrase of(String where, String text, List<WordsDefect> defects) {
        return new Phrase(text, new Reading(where, text, defects).sections());
    }

    /** The names of its facts, in order of the alphabet. */
    Set<String> facts() {
        TreeSet<String> names = new TreeSet<>();
        sections.forEach(section ->
                section.parts().stream().filter(Part::isFact).map(Part::text).forEach(names::add));
        return names;
    }

    String say(Function<String, Optional<String>> facts) {
        StringBuilder said = new StringBuilder();
        for (Section section : sections) {
            int start = said.length();
            for (Part part : section.parts()) {
                Optional<String> words = part.isFact() ? facts.apply(part.text()) : Optional.of(part.text());
                if (words.isEmpty() && section.mayBeLeftOut()) {
                    said.setLength(start);
                    break;
                }
                words.ifPresent(said::append);
            }
        }
        return said.toString();
    }

    /** The text as it was given. */
    @Override
    public String toString() {
        return text;
    }

    /** One pass over a text. */
    private static final class Reading {

        private final String where;
        private final String text;
        private final List<WordsDefect> defects;
        private final List<Section> sections = new ArrayList<>();
        private final StringBuilder words = new StringBuilder();
        private List<Part> parts = new ArrayList<>();
        private boolean inBrackets;

        Reading(String where, String text, List<WordsDefect> defects) {
            this.where = where;
            this.text = text;
            this.defects = defects;
        }

        List<Section> sections() {
            int at = 0;
            while (at < text.length()) {
                char c = text.charAt(at);
                switch (c) {
                    case '{' -> at = fact(at);
                    case '}' -> defect("has a } without a {", "name a fact as in {due}; braces have no other use");
                    case '[' -> open();
                    case ']' -> close();
                    default -> words.append(c);
                }
                at++;
            }
            if (inBrackets) {
                defect("opens a [ that is not closed", "close it with ]; brackets have no other use");
            }
            endSection(false);
            return List.copyOf(sections);
        }

        /** Where the fact ends whose brace is opened here. */
        private int fact(int at) {
            int end = text.indexOf('}', at);
            if (end < 0) {
                defect("opens a { that is not closed", "name a fact as in {due}; braces have no other use");
                return text.length();
            }
            endWords();
            parts.add(new Part(text.substring(at + 1, end), true));
            return end;
        }

        private void open() {
            if (inBrackets) {
                defect("opens a [ within another", "close the first before; what is left out is left out as a whole");
            }
            endSection(inBrackets);
            inBrackets = true;
        }

        private void close() {
            if (!inBrackets) {
                defect("has a ] without a [", "open it with [; brackets have no other use");
            } else if (parts.stream().noneMatch(Part::isFact)) {
                defect(
                        "has brackets without a fact",
                        "name in them the fact without which they are left out, or take them away");
            }
            endSection(true);
            inBrackets = false;
        }

        private void endSection(boolean mayBeLeftOut) {
            endWords();
            if (!parts.isEmpty()) {
                sections.add(new Section(List.copyOf(parts), mayBeLeftOut));
                parts = new ArrayList<>();
            }
        }

        private void endWords() {
            if (!words.isEmpty()) {
                parts.add(new Part(words.toString(), false));
                words.setLength(0);
            }
        }

        private void defect(String what, String remedy) {
            defects.add(new WordsDefect(where, "\"" + text + "\" " + what, remedy));
        }
    }
}
