package dev.docket.examples.runner.run;

import dev.docket.examples.runner.run.Played.Resided;
import dev.docket.examples.runner.run.Played.Surprise;
import dev.docket.examples.runner.run.Scenario.Stay;
import dev.docket.examples.runner.run.Scenario.StayDeed;
import dev.docket.request.Actor;
import dev.docket.request.PersonId;
import dev.docket.request.RequestId;
import dev.docket.request.UnitId;
import dev.docket.residency.Encounter;
import dev.docket.residency.MinimumOutput;
import dev.docket.residency.Officer;
import dev.docket.residency.OutputKind;
import dev.docket.residency.Residency;
import dev.docket.residency.ResidencyCommand;
import dev.docket.residency.ResidencyEvent;
import dev.docket.residency.ResidencyRefusal;
import dev.docket.residency.ResidencyRules;
import dev.docket.residency.ResidencyWorkflow;
import dev.docket.residency.Shortfall;
import dev.docket.workflow.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Plays the residencies of a scenario: who is agreed to stay where, and what officers and experts give account of. */
final class Residencies {

    private final Optional<ResidencyRules> rules;
    private final Optional<ResidencyWorkflow> workflow;
    private final List<File> files;
    private final ArrayList<Surprise> surprises = new ArrayList<>();

    /**
     * Begins with nothing agreed.
     *
     * @param rules the programme's; without them every deed in a residency goes otherwise than its row says
     */
    Residencies(Optional<ResidencyRules> rules, Scenario scenario) {
        this.rules = rules;
        this.workflow = rules.map(ResidencyWorkflow::of);
        this.files = scenario.stays().stream().map(File::new).toList();
    }

    /** One residency's place in the host's store. */
    private static final class File {
        private final Stay stay;
        private final ArrayList<ResidencyEvent> history = new ArrayList<>();
        private Residency residency;

        File(Stay stay) {
            this.stay = stay;
            this.residency = Residency.unagreed(stay.id());
        }
    }

    /** The residencies as they stand, in the order of the scenario. */
    List<Resided> resided() {
        return files.stream()
                .map(file -> new Resided(file.stay, file.residency, file.history, missing(file.residency)))
                .toList();
    }

    private List<Shortfall> missing(Residency residency) {
        return workflow.map(own -> own.missing(residency)).orElse(List.of());
    }

    /** What went otherwise than the scenario expects. */
    List<Surprise> surprises() {
        return surprises;
    }

    /**
     * Says when what is to be done.
     *
     * @param days when a day's time is
     * @param plan takes an instant and what is done at it
     */
    void plan(OfficeDays days, BiConsumer<Instant, Consumer<Instant>> plan) {
        for (File file : files) {
            file.stay.deeds().forEach(deed -> plan.accept(days.instant(deed.at()), at -> does(file, deed, at)));
        }
    }

    /** Lets time do what it has done before an instant. */
    void advance(Instant until) {
        workflow.ifPresent(own -> files.forEach(file -> keep(file, own.advance(file.residency, until))));
    }

    private void does(File file, StayDeed deed, Instant at) {
        ResidencyCommand command;
        try {
            command = command(file.stay, deed, rules());
        } catch (IllegalArgumentException e) {
            surprise(file, at, deed.kind() + " cannot be done: " + e.getMessage());
            return;
        }
        Step<Residency, ResidencyEvent, ResidencyRefusal> step =
                workflow.orElseThrow().handle(file.residency, command, at);
        keep(file, step);
        if (step.isRefused() != deed.mistaken()) {
            surprise(
                    file,
                    at,
                    deed.kind()
                            + step.outcome()
                                    .fold(
                                            refusal -> " was refused: " + refusal.message(),
                                            facts -> " was marked as mistaken, but was accepted"));
        }
    }

    private ResidencyRules rules() {
        return rules.orElseThrow(
                () -> new IllegalArgumentException("the programme has no residencies; leave the row out"));
    }

    private static void keep(File file, Step<Residency, ResidencyEvent, ResidencyRefusal> step) {
        file.residency = step.state();
        step.events().forEach(file.history::add);
    }

    private void surprise(File file, Instant at, String what) {
        surprises.add(new Surprise(at, file.stay.line(), file.stay.id().value(), what));
    }

    // ---- deeds as commands

    private static ResidencyCommand command(Stay stay, StayDeed deed, ResidencyRules rules) {
        return switch (deed.kind()) {
            case AGREE -> new ResidencyCommand.Agree(Cast.OFFICE, rules.ref(), stay.agreement());
            case TRAIN -> new ResidencyCommand.Train(Cast.OFFICE, officer(stay, deed));
            case START -> new ResidencyCommand.Start(Cast.OFFICE);
            case REPORT ->
                new ResidencyCommand.Report(by(stay, deed), officer(stay, deed), "what was done, what is left");
            case DELIVER ->
                new ResidencyCommand.Deliver(by(stay, deed), officer(stay, deed), output(deed, rules), deed.from(2));
            case BRIEF ->
                new ResidencyCommand.Brief(
                        by(stay, deed), officer(stay, deed), RequestId.of(deed.word(1)), "why it does not get on");
            case CONSULT -> new ResidencyCommand.Consult(Cast.OFFICE, UnitId.of(deed.word(0)));
            case MEET ->
                new ResidencyCommand.Meet(
                        Cast.OFFICE,
                        Encounter.valueOf(deed.word(0).toUpperCase(Locale.ROOT)),
                        deed.words().size() > 1 ? Optional.of(RequestId.of(deed.word(1))) : Optional.empty());
            case REACH -> new ResidencyCommand.Reach(Cast.OFFICE, deed.from(0));
            case END -> new ResidencyCommand.End(Cast.OFFICE, deed.from(0));
            case ADOPT, REPLACE ->
                throw new IllegalArgumentException("no row says under which rules or with whom; leave it out");
        };
    }

    /** An officer gives account of what is theirs. */
    private static Actor by(Stay stay, StayDeed deed) {
        return Cast.officer(officer(stay, deed));
    }

    private static PersonId officer(Stay stay, StayDeed deed) {
        List<Officer> officers = stay.agreement().officers();
        int number = Integer.parseInt(deed.word(0));
        if (number < 1 || number > officers.size()) {
            throw new IllegalArgumentException("there is no officer " + number + "; there are 1 to " + officers.size());
        }
        return officers.get(number - 1).person();
    }

    private static OutputKind output(StayDeed deed, ResidencyRules rules) {
        return rules.outputs().stream()
                .map(MinimumOutput::kind)
                .filter(kind -> kind.name().replace(' ', '-').equals(deed.word(1)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing that officers bring about is called "
                        + deed.word(1) + "; known are "
                        + rules.outputs().stream()
                                .map(asked -> asked.kind().name().replace(' ', '-'))
                                .toList()));
    }
}
