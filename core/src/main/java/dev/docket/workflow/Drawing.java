package dev.docket.workflow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * A transition table as a picture: stages as boxes and what leads from one to another as arrows, written as Mermaid, PlantUML, DOT or
 * SCXML.
 *
 * <p>The text is the same for the same table, so that a test can hold a document against it. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Drawing {

    /** How much of a table is drawn. */
    public enum Detail {
        /** The stages, and an arrow from one to another where anything leads there. */
        STAGES,
        /** What leads along each arrow; what leaves the stage as it is is left out. */
        MOVES,
        /** What leads along each arrow and by which guards it may be refused; and within each stage what leaves it as it is. */
        GUARDS
    }

    private final List<String> stages;
    private final List<String> ends;
    private final List<Arrow> starts;
    private final List<Arrow> arrows;
    private final Map<String, List<Label>> within;
    private final List<String> remarks;
    private final List<Arrow> everyArrow;
    private final Map<String, List<Label>> everyWithin;

    private <P extends Enum<P>, T> Drawing(
            TransitionTable<P, T> table,
            Detail detail,
            Function<? super T, String> words,
            Function<? super T, ? extends List<String>> guards) {
        Objects.requireNonNull(detail, "detail");
        Function<T, Label> label = trigger -> new Label(
                words.apply(trigger), detail == Detail.GUARDS ? List.copyOf(guards.apply(trigger)) : List.of());
        this.stages = table.stages().stream().map(Enum::name).toList();
        this.ends = table.ends().stream().map(Enum::name).toList();
        this.starts = starts(table, label, detail);
        Common<P, T> common = new Common<>(table);
        this.remarks = detail == Detail.STAGES ? List.of() : common.remarks(label);
        this.everyArrow = arrows(table, label, (fromEnd, trigger) -> false);
        this.everyWithin = within(table, label);
        this.arrows = detail == Detail.STAGES
                ? bare(everyArrow)
                : arrows(table, label, (fromEnd, trigger) -> common.leaves(fromEnd, trigger));
        this.within = detail == Detail.GUARDS ? everyWithin : new LinkedHashMap<>();
    }

    private static List<Arrow> bare(List<Arrow> arrows) {
        return arrows.stream()
                .map(arrow -> new Arrow(arrow.from(), arrow.to(), List.of()))
                .toList();
    }

    private static <P extends Enum<P>> Class<P> declaring(TransitionTable<P, ?> table) {
        return table.stages().get(0).getDeclaringClass();
    }

    /**
     * Draws a table.
     *
     * @param table the table
     * @param detail how much of it
     * @param words how to write a trigger
     * @param guards the names of the guards by which a trigger may be refused; asked for {@link Detail#GUARDS} only
     * @param <P> the stages
     * @param <T> the triggers
     * @return the drawing
     */
    public static <P extends Enum<P>, T> Drawing of(
            TransitionTable<P, T> table,
            Detail detail,
            Function<? super T, String> words,
            Function<? super T, ? extends List<String>> guards) {
        return new Drawing(table, detail, words, guards);
    }

    /** What is written on an arrow or within a stage. */
    record Label(String words, List<String> guards) {
        @Override
        public String toString() {
            return guards.isEmpty() ? words : words + " [" + String.join(", ", guards) + "]";
        }
    }

    /** From one stage to another; the start has no stage. */
    record Arrow(String from, String to, List<Label> labels) {}

    /**
     * What leads from every open stage to the one end, and from there back to every one of them: said once, since it would be most of
     * the arrows.
     */
    private static final class Common<P extends Enum<P>, T> {
        private final ArrayList<T> ending = new ArrayList<>();
        private final ArrayList<T> back = new ArrayList<>();

        Common(TransitionTable<P, T> table) {
            EnumSet<P> open = EnumSet.allOf(declaring(table));
            open.removeAll(table.ends());
            if (table.ends().size() != 1 || open.size() < 2) {
                return;
            }
            P end = table.ends().iterator().next();
            for (T trigger : table.triggers()) {
                if (open.stream()
                        .allMatch(stage -> table.targets(stage, trigger).equals(EnumSet.of(end)))) {
                    ending.add(trigger);
                }
                if (table.targets(end, trigger).containsAll(open)) {
                    back.add(trigger);
                }
            }
        }

        boolean leaves(boolean fromEnd, T trigger) {
            return fromEnd ? back.contains(trigger) : ending.contains(trigger);
        }

        List<String> remarks(Function<T, Label> label) {
            ArrayList<String> remarks = new ArrayList<>();
            if (!ending.isEmpty()) {
                remarks.add("from every open stage: " + joined(ending, label));
            }
            if (!back.isEmpty()) {
                remarks.add("back to any of them: " + joined(back, label));
            }
            return List.copyOf(remarks);
        }

        private String joined(List<T> triggers, Function<T, Label> label) {
            return String.join(
                    ", ", triggers.stream().map(label).map(Label::toString).toList());
        }
    }

    private static <P extends Enum<P>, T> List<Arrow> starts(
            TransitionTable<P, T> table, Function<T, Label> label, Detail detail) {
        ArrayList<Arrow> starts = new ArrayList<>();
        table.starts()
                .forEach((trigger, begun) -> begun.forEach(stage -> starts.add(new Arrow(
                        "", stage.name(), detail == Detail.STAGES ? List.of() : List.of(label.apply(trigger))))));
        return List.copyOf(starts);
    }

    private static <P extends Enum<P>, T> List<Arrow> arrows(
            TransitionTable<P, T> table, Function<T, Label> label, BiPredicate<Boolean, T> saidOnce) {
        ArrayList<Arrow> arrows = new ArrayList<>();
        for (P from : table.stages()) {
            boolean fromEnd = table.ends().contains(from);
            LinkedHashMap<P, List<Label>> to = new LinkedHashMap<>();
            for (T trigger : table.triggers()) {
                for (P target : table.targets(from, trigger)) {
                    if (target != from && !saidOnce.test(fromEnd, trigger)) {
                        to.computeIfAbsent(target, unused -> new ArrayList<>()).add(label.apply(trigger));
                    }
                }
            }
            to.forEach((target, labels) -> arrows.add(new Arrow(from.name(), target.name(), List.copyOf(labels))));
        }
        // Those among the open stages first: so whoever lays them out puts the end at the end.
        List<String> ends = table.ends().stream().map(Enum::name).toList();
        arrows.sort(Comparator.comparing((Arrow arrow) -> ends.contains(arrow.from()))
                .thenComparing(arrow -> ends.contains(arrow.to())));
        return List.copyOf(arrows);
    }

    private static <P extends Enum<P>, T> Map<String, List<Label>> within(
            TransitionTable<P, T> table, Function<T, Label> label) {
        LinkedHashMap<String, List<Label>> within = new LinkedHashMap<>();
        for (P stage : table.stages()) {
            within.put(
                    stage.name(),
                    table.triggers().stream()
                            .filter(trigger -> table.targets(stage, trigger).contains(stage))
                            .map(label)
                            .toList());
        }
        return within;
    }

    List<String> stages() {
        return stages;
    }

    boolean ends(String stage) {
        return ends.contains(stage);
    }

    List<Arrow> starts() {
        return starts;
    }

    /** Without what is said once in the {@link #remarks}. */
    List<Arrow> arrows() {
        return arrows;
    }

    /** With that, and each with its labels. */
    List<Arrow> everyArrow() {
        return everyArrow;
    }

    /** What leaves a stage as it is, at every detail. */
    List<Label> everyWithin(String stage) {
        return everyWithin.getOrDefault(stage, List.of());
    }

    List<Label> within(String stage) {
        return within.getOrDefault(stage, List.of());
    }

    List<String> remarks() {
        return remarks;
    }

    /**
     * As Mermaid's {@code stateDiagram-v2}, which hosts of source code show in place.
     *
     * @return the text, lines ended by a line feed
     */
    public String mermaid() {
        return Mermaid.of(this);
    }

    /**
     * As a state diagram of PlantUML.
     *
     * @return the text, lines ended by a line feed
     */
    public String plantUml() {
        return PlantUml.of(this);
    }

    /**
     * In the DOT language of Graphviz.
     *
     * @return the text, lines ended by a line feed
     */
    public String dot() {
        return Dot.of(this);
    }

    /**
     * As State Chart XML (W3C, 1 September 2015): a transition for each trigger and stage, at every detail; one that may lead to several
     * stages is given once for each, with the target as its condition. A stage that is an end and can be left is no {@code final}.
     *
     * @return the text, lines ended by a line feed
     */
    public String scxml() {
        return Scxml.of(this);
    }
}
