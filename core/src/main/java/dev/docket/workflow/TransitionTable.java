package dev.docket.workflow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A lifecycle as data: for every pair of stage and trigger, where it leads or why it is refused.
 *
 * <p>A trigger is a command's kind or something that time does. The stage check of a workflow, its diagrams and its
 * {@link TableAnalysis analysis} all read the same table. Immutable and thread-safe.
 *
 * @param <P> the stages
 * @param <T> the triggers
 * @since 0.1.0
 */
public final class TransitionTable<P extends Enum<P>, T> {

    private final Class<P> stages;
    private final Map<T, EnumMap<P, Cell<P>>> rows;
    private final Map<T, Set<P>> starts;
    private final Set<P> ends;

    private TransitionTable(Builder<P, T> builder) {
        this.stages = builder.stages;
        this.rows = Collections.unmodifiableMap(new LinkedHashMap<>(builder.rows));
        this.starts = Collections.unmodifiableMap(new LinkedHashMap<>(builder.starts));
        this.ends = Collections.unmodifiableSet(EnumSet.copyOf(builder.ends));
    }

    /**
     * What a trigger does in a stage.
     *
     * @param <P> the stages
     */
    public sealed interface Cell<P extends Enum<P>> {

        /**
         * The trigger is legal here and leads to one of these stages; to the same stage when nothing moves.
         *
         * @param targets where it may lead, never empty
         * @param <P> the stages
         */
        record Leads<P extends Enum<P>>(Set<P> targets) implements Cell<P> {
            /** Makes it; there must be a target. */
            public Leads {
                targets = Collections.unmodifiableSet(EnumSet.copyOf(targets));
            }
        }

        /**
         * The trigger is refused here.
         *
         * @param why the reason, in words
         * @param <P> the stages
         */
        record Refuses<P extends Enum<P>>(String why) implements Cell<P> {}
    }

    /**
     * Starts a table.
     *
     * @param stages the stages
     * @param <P> the stages
     * @param <T> the triggers
     * @return an empty builder
     */
    public static <P extends Enum<P>, T> Builder<P, T> builder(Class<P> stages) {
        return new Builder<>(stages);
    }

    /**
     * What the trigger does in the stage.
     *
     * @param stage where
     * @param trigger what
     * @return the cell, or empty where the table says nothing: a hole
     */
    public Optional<Cell<P>> cell(P stage, T trigger) {
        EnumMap<P, Cell<P>> row = rows.get(trigger);
        return row == null ? Optional.empty() : Optional.ofNullable(row.get(stage));
    }

    /**
     * Whether the trigger is legal in the stage.
     *
     * @param stage where
     * @param trigger what
     * @return true when the cell leads somewhere
     */
    public boolean allows(P stage, T trigger) {
        return !targets(stage, trigger).isEmpty();
    }

    /**
     * Where the trigger may lead from the stage.
     *
     * @param stage where
     * @param trigger what
     * @return the targets, empty when it is refused
     */
    public Set<P> targets(P stage, T trigger) {
        EnumMap<P, Cell<P>> row = rows.get(trigger);
        return row != null && row.get(stage) instanceof Cell.Leads<P> leads ? leads.targets() : Collections.emptySet();
    }

    /**
     * Why the trigger is refused in the stage.
     *
     * @param stage where
     * @param trigger what
     * @return the reason; empty where it is legal, and where the table says nothing
     */
    public Optional<String> why(P stage, T trigger) {
        return cell(stage, trigger)
                .flatMap(cell ->
                        cell instanceof Cell.Refuses<P> refuses ? Optional.of(refuses.why()) : Optional.empty());
    }

    /**
     * The stages in which the trigger is legal.
     *
     * @param trigger what
     * @return the stages, in their declared order
     */
    public List<P> stagesAllowing(T trigger) {
        return stages().stream().filter(stage -> allows(stage, trigger)).toList();
    }

    /**
     * The triggers that create a workflow, with the stages in which it begins.
     *
     * @return start triggers in declared order
     */
    public Map<T, Set<P>> starts() {
        return starts;
    }

    /**
     * All stages.
     *
     * @return the stages, in their declared order
     */
    public List<P> stages() {
        return List.of(stages.getEnumConstants());
    }

    /**
     * The stages in which nothing is owed any more.
     *
     * @return the end stages
     */
    public Set<P> ends() {
        return ends;
    }

    /**
     * All triggers but those that only start a workflow.
     *
     * @return the triggers, in declared order
     */
    public List<T> triggers() {
        return List.copyOf(rows.keySet());
    }

    /**
     * This table with some of its triggers only.
     *
     * @param which whether a trigger stays
     * @return the table without the rows and starts of all others; its stages and ends are the same
     */
    public TransitionTable<P, T> only(Predicate<? super T> which) {
        Builder<P, T> less = builder(stages);
        less.ends.addAll(ends);
        starts.forEach((trigger, stage) -> {
            if (which.test(trigger)) {
                less.starts.put(trigger, stage);
            }
        });
        rows.forEach((trigger, row) -> {
            if (which.test(trigger)) {
                less.rows.put(trigger, row);
            }
        });
        return less.build();
    }

    /**
     * Builds a table row by row.
     *
     * @param <P> the stages
     * @param <T> the triggers
     */
    public static final class Builder<P extends Enum<P>, T> {

        private final Class<P> stages;
        private final LinkedHashMap<T, EnumMap<P, Cell<P>>> rows = new LinkedHashMap<>();
        private final LinkedHashMap<T, Set<P>> starts = new LinkedHashMap<>();
        private final EnumSet<P> ends;

        private Builder(Class<P> stages) {
            this.stages = Objects.requireNonNull(stages, "stages");
            this.ends = EnumSet.noneOf(stages);
        }

        /**
         * A trigger that creates the workflow.
         *
         * @param trigger what
         * @param stage where the workflow then begins
         * @return this builder
         */
        public Builder<P, T> start(T trigger, P stage) {
            starts.put(trigger, Collections.unmodifiableSet(EnumSet.of(stage)));
            return this;
        }

        /**
         * A stage in which nothing is owed any more.
         *
         * @param stage which
         * @return this builder
         */
        public Builder<P, T> end(P stage) {
            ends.add(stage);
            return this;
        }

        /**
         * Begins the row of a trigger.
         *
         * @param trigger what
         * @return the row
         * @throws IllegalArgumentException if the trigger has a row already
         */
        public Row on(T trigger) {
            EnumMap<P, Cell<P>> row = new EnumMap<>(stages);
            if (rows.putIfAbsent(trigger, row) != null) {
                throw new IllegalArgumentException("the table has a row for " + trigger + " already; extend that row");
            }
            return new Row(row);
        }

        /**
         * Finishes the table.
         *
         * @return the table
         */
        public TransitionTable<P, T> build() {
            return new TransitionTable<>(this);
        }

        /** The row of one trigger. */
        public final class Row {

            private final EnumMap<P, Cell<P>> cells;

            private Row(EnumMap<P, Cell<P>> cells) {
                this.cells = cells;
            }

            /**
             * In this stage the trigger leads to one of the targets.
             *
             * @param stage where
             * @param targets where it may lead, at least one
             * @return this row
             */
            public Row leads(P stage, List<P> targets) {
                cells.put(stage, new Cell.Leads<>(EnumSet.copyOf(targets)));
                return this;
            }

            /**
             * In these stages the trigger is legal and the stage remains.
             *
             * @param where the stages
             * @return this row
             */
            public Row stays(List<P> where) {
                where.forEach(stage -> leads(stage, List.of(stage)));
                return this;
            }

            /**
             * In this stage the trigger is refused for a reason of its own.
             *
             * @param stage where
             * @param why the reason, in words
             * @return this row
             */
            public Row refuses(P stage, String why) {
                cells.put(stage, new Cell.Refuses<>(why));
                return this;
            }

            /**
             * Everywhere that this row does not say otherwise, the trigger is refused.
             *
             * @param why the reason, in words
             * @return the table's builder
             */
            public Builder<P, T> elsewhere(String why) {
                List<P> left = new ArrayList<>(EnumSet.allOf(stages));
                left.removeAll(cells.keySet());
                left.forEach(stage -> cells.put(stage, new Cell.Refuses<>(why)));
                return Builder.this;
            }

            /**
             * Leaves the stages that this row does not name as holes, for {@link TableAnalysis} to find.
             *
             * @return the table's builder
             */
            public Builder<P, T> leaveHoles() {
                return Builder.this;
            }
        }
    }
}
