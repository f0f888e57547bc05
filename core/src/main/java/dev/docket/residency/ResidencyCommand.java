package dev.docket.residency;

import dev.docket.request.Actor;
import dev.docket.request.PersonId;
import dev.docket.request.RequestId;
import dev.docket.request.UnitId;
import dev.docket.workflow.Names;
import java.util.Objects;
import java.util.Optional;

/**
 * What may be wanted of a residency. Every command names its actor and carries its own data; nothing is invented inside.
 *
 * <p>The cases stand in one file because they are one closed set, read as a list.
 *
 * @since 0.1.0
 */
// Over 400 lines because each command is a record of its own, with the meaning of its parts.
public sealed interface ResidencyCommand {

    /**
     * Who gives it.
     *
     * @return the actor
     */
    Actor by();

    /**
     * Its kind.
     *
     * @return the kind
     */
    ResidencyCommandKind kind();

    /**
     * Gives the command to the function of its case.
     *
     * @param cases one function for each case
     * @param <T> the result
     * @return what the function returns
     */
    <T> T match(Cases<T> cases);

    /** A command about one officer. */
    sealed interface OfOfficer extends ResidencyCommand {

        /**
         * Which officer.
         *
         * @return the person
         */
        PersonId officer();
    }

    /**
     * Agrees on a residency under a version of its rules; of one that has not started, changes what is agreed.
     *
     * @param by who
     * @param rules the rules that serve it
     * @param agreement who goes where, from when
     */
    record Agree(Actor by, ResidencyRulesRef rules, Agreement agreement) implements ResidencyCommand {
        /** Makes the command. */
        public Agree {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(rules, "rules");
            Objects.requireNonNull(agreement, "agreement");
        }

        @Override
        public ResidencyCommandKind kind() {
            return ResidencyCommandKind.AGREE;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.agree(this);
        }
    }

    /**
     * Records that an officer was trained.
     *
     * @param by who
     * @param officer which officer
     */
    record Train(Actor by, PersonId officer) implements OfOfficer {
        /** Makes the command. */
        public Train {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(officer, "officer");
        }

        @Override
        public ResidencyCommandKind kind() {
            return ResidencyCommandKind.TRAIN;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.train(this);
        }
    }

    /**
     * Starts a residency: the officers are in the enterprise.
     *
     * @param by who
     */
    record Start(Actor by) implements ResidencyCommand {
        /** Makes the command. */
        public Start {
            Objects.requireNonNull(by, "by");
        }

        @Override
        public ResidencyCommandKind kind() {
            return ResidencyCommandKind.START;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.start(this);
        }
    }

    /**
     * Records the monthly report of an officer.
     *
     * @param by who
     * @param officer whose report
     * @param text what it says, or where it is kept
     */
    record Report(Actor by, PersonId officer, String text) implements OfOfficer {
        /**
         * Makes the command.
         *
         * @throws IllegalArgumentException if the text is blank
         */
        public Report {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(officer, "officer");
            Names.requireVisible(text, "Report.text");
        }

        @Override
        public ResidencyCommandKind kind() {
            return ResidencyCommandKind.REPORT;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.report(this);
        }
    }

    /**
     * Records that an officer has brought something about.
     *
     * @param by who
     * @param officer which officer
     * @param output of what kind it is
     * @param what what, in words or by its key; one and the same counts once
     */
    record Deliver(Actor by, PersonId officer, OutputKind output, String what) implements OfOfficer {
        /**
         * Makes the command.
         *
         * @throws IllegalArgumentException if it says nothing visible
         */
        public Deliver {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(officer, "officer");
            Objects.requireNonNull(output, "output");
            Names.requireVisible(what, "Deliver.what");
        }

        @Override
        public ResidencyCommandKind kind() {
            return ResidencyCommandKind.DELIVER;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.deliver(this);
        }
    }

    /**
     * Records that an officer reported a hard case to the leader, outside the monthly reports.
     *
     * @param by who
     * @param officer which officer
     * @param request which case
     * @param text what was reported, or where it is kept
     */
    record Brief(Actor by, PersonId officer, RequestId request, String text) implements OfOfficer {
        /**
         * Makes the command.
         *
         * @throws IllegalArgumentException if the text is blank
         */
        public Brief {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(officer, "officer");
            Objects.requireNonNull(request, "request");
            Names.requireVisible(text, "Brief.text");
        }

        @Override
        public ResidencyCommandKind kind() {
            return ResidencyCommandKind.BRIEF;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.brief(this);
        }
    }

    /**
     * Records that a team of experts came.
     *
     * @param by who
     * @param expertTeam which team
     */
    record Consult(Actor by, UnitId expertTeam) implements ResidencyCommand {
        /** Makes the command. */
        public Consult {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(expertTeam, "expertTeam");
        }

        @Override
        public ResidencyCommandKind kind() {
            return ResidencyCommandKind.CONSULT;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.consult(this);
        }
    }

    /**
     * Records a visit or meeting.
     *
     * @param by who
     * @param encounter whether people came or met
     * @param about about which request, where it was about one
     */
    record Meet(Actor by, Encounter encounter, Optional<RequestId> about) implements ResidencyCommand {
        /** Makes the command. */
        public Meet {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(encounter, "encounter");
            Objects.requireNonNull(about, "about");
        }

        @Override
        public ResidencyCommandKind kind() {
            return ResidencyCommandKind.MEET;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.meet(this);
        }
    }

    /**
     * Records that the project has reached a phase.
     *
     * @param by who
     * @param phase which phase, in the words of the rules
     */
    record Reach(Actor by, String phase) implements ResidencyCommand {
        /**
         * Makes the command.
         *
         * @throws IllegalArgumentException if the phase is blank
         */
        public Reach {
            Objects.requireNonNull(by, "by");
            Names.requireVisible(phase, "Reach.phase");
        }

        @Override
        public ResidencyCommandKind kind() {
            return ResidencyCommandKind.REACH;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.reach(this);
        }
    }

    /**
     * Puts the residency under another version of its rules. What is owed keeps its date, as far as the other rules ask for it too;
     * what they ask for no more is not owed any more; the next date is theirs. The agreed term stays.
     *
     * @param by who
     * @param rules the other version
     */
    record Adopt(Actor by, ResidencyRulesRef rules) implements ResidencyCommand {
        /** Makes the command. */
        public Adopt {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(rules, "rules");
        }

        @Override
        public ResidencyCommandKind kind() {
            return ResidencyCommandKind.ADOPT;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.adopt(this);
        }
    }

    /**
     * Names another officer in the place of one who leaves while the residency runs. Whoever leaves owes nothing any more, and what
     * they did stays on the account; whoever comes owes their own reports and outputs from now on.
     *
     * @param by who
     * @param officer who leaves
     * @param successor who comes
     * @param trained whether the successor was trained before
     * @param reason why
     */
    record Replace(Actor by, PersonId officer, Officer successor, boolean trained, String reason) implements OfOfficer {
        /**
         * Makes the command.
         *
         * @throws IllegalArgumentException if the reason is blank
         */
        public Replace {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(officer, "officer");
            Objects.requireNonNull(successor, "successor");
            Names.requireVisible(reason, "Replace.reason");
        }

        @Override
        public ResidencyCommandKind kind() {
            return ResidencyCommandKind.REPLACE;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.replace(this);
        }
    }

    /**
     * Ends a residency: one with a project after its last phase, any other only by breaking it off.
     *
     * @param by who
     * @param reason why it is broken off; may be blank after the last phase
     */
    record End(Actor by, String reason) implements ResidencyCommand {
        /** Makes the command. */
        public End {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public ResidencyCommandKind kind() {
            return ResidencyCommandKind.END;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.end(this);
        }
    }

    /**
     * One function for each case.
     *
     * @param <T> the result
     */
    interface Cases<T> {
        /**
         * For {@link Agree}.
         *
         * @param command the command
         * @return the result
         */
        T agree(Agree command);

        /**
         * For {@link Train}.
         *
         * @param command the command
         * @return the result
         */
        T train(Train command);

        /**
         * For {@link Start}.
         *
         * @param command the command
         * @return the result
         */
        T start(Start command);

        /**
         * For {@link Report}.
         *
         * @param command the command
         * @return the result
         */
        T report(Report command);

        /**
         * For {@link Deliver}.
         *
         * @param command the command
         * @return the result
         */
        T deliver(Deliver command);

        /**
         * For {@link Brief}.
         *
         * @param command the command
         * @return the result
         */
        T brief(Brief command);

        /**
         * For {@link Consult}.
         *
         * @param command the command
         * @return the result
         */
        T consult(Consult command);

        /**
         * For {@link Meet}.
         *
         * @param command the command
         * @return the result
         */
        T meet(Meet command);

        /**
         * For {@link Reach}.
         *
         * @param command the command
         * @return the result
         */
        T reach(Reach command);

        /**
         * For {@link Adopt}.
         *
         * @param command the command
         * @return the result
         */
        T adopt(Adopt command);

        /**
         * For {@link Replace}.
         *
         * @param command the command
         * @return the result
         */
        T replace(Replace command);

        /**
         * For {@link End}.
         *
         * @param command the command
         * @return the result
         */
        T end(End command);
    }
}
