package dev.docket.residency;

import dev.docket.request.PersonId;
import dev.docket.request.Roles;
import dev.docket.residency.ResidencyRefusal.Failed;
import io.vavr.control.Either;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Every guard that speaks against a command; what is done by one that passes is the command itself. */
final class ResidencyDecisions implements ResidencyCommand.Cases<ResidencyCommand> {

    private static final int TEN_YEARS = 10;

    private final Residency residency;
    private final ResidencyRules rules;
    private final Instant now;
    private final ArrayList<Failed> failed = new ArrayList<>();

    private ResidencyDecisions(Residency residency, ResidencyRules rules, Instant now) {
        this.residency = residency;
        this.rules = rules;
        this.now = now;
    }

    static Either<ResidencyRefusal, ResidencyCommand> decide(
            Residency residency, ResidencyRules rules, ResidencyCommand command, Instant now) {
        ResidencyDecisions decisions = new ResidencyDecisions(residency, rules, now);
        ResidencyCommand done = command.match(decisions);
        return decisions.failed.isEmpty()
                ? Either.right(done)
                : Either.left(new ResidencyRefusal.Unmet(command.kind(), decisions.failed));
    }

    private void require(ResidencyGuard guard, boolean holds, Supplier<String> found) {
        if (!holds) {
            failed.add(new Failed(guard, found.get()));
        }
    }

    private LocalDate today() {
        return rules.calendar().date(now);
    }

    /** The agreement, of which it is known that it is there. */
    private Agreement agreement() {
        return residency.agreement().orElseThrow();
    }

    @Override
    public ResidencyCommand agree(ResidencyCommand.Agree command) {
        Agreement agreement = command.agreement();
        residency
                .rules()
                .ifPresent(before -> require(
                        ResidencyGuard.RULES_KEPT,
                        before.equals(command.rules()),
                        () -> "they are " + before + " and not " + command.rules()));
        residency
                .agreement()
                .ifPresent(before -> require(
                        ResidencyGuard.AGREEMENT_CHANGES, !agreement.equals(before), () -> "it is agreed so already"));
        LocalDate first = agreement.firstDay();
        require(
                ResidencyGuard.STARTS_AHEAD,
                !first.isBefore(today()) && !first.isAfter(today().plusYears(TEN_YEARS)),
                () -> "it is " + first);
        require(
                ResidencyGuard.PROJECT_NAMED,
                rules.phases().isEmpty() || agreement.project().isPresent(),
                () -> "none is named");
        requireTeam(agreement);
        agreement.officers().forEach(officer -> requireFit(officer, first));
        return command;
    }

    private void requireTeam(Agreement agreement) {
        TeamFormula formula = new TeamFormula(
                agreement.officers().size(), agreement.expertTeams().size());
        require(
                ResidencyGuard.FORMULA_FILLED,
                formula.equals(rules.formula()),
                () -> "it is " + formula + " and not " + rules.formula());
        ArrayList<PersonId> people = new ArrayList<>(List.of(agreement.leader()));
        agreement.officers().forEach(officer -> people.add(officer.person()));
        boolean isOnce = new TreeSet<>(people).size() == people.size()
                && new TreeSet<>(agreement.expertTeams()).size()
                        == agreement.expertTeams().size();
        require(ResidencyGuard.NAMED_ONCE, isOnce, () -> "they are " + people + " and " + agreement.expertTeams());
    }

    private void requireFit(Officer officer, LocalDate first) {
        require(ResidencyGuard.FULL_TIME, !rules.fullTime() || officer.fullTime(), () -> officer.person() + " has");
        Optional<AgeLimit> limit = rules.ages().stream()
                .filter(one -> one.grade().equals(officer.grade()))
                .findFirst();
        require(
                ResidencyGuard.AGE_FITS,
                rules.ages().isEmpty()
                        || limit.filter(one -> officer.age(first) <= one.mostYears())
                                .isPresent(),
                () -> officer + " is " + officer.age(first)
                        + limit.map(one -> " and may be " + one.mostYears()).orElse(" and of no such grade"));
    }

    private void requireOfficer(ResidencyCommand.OfOfficer command) {
        require(
                ResidencyGuard.OFFICER_OF_TEAM,
                agreement().hasOfficer(command.officer()),
                () -> command.officer() + " is none of " + residency.officers());
    }

    /** The office may enter what an officer hands in; an officer enters no other's. */
    @Override
    public ResidencyCommand adopt(ResidencyCommand.Adopt command) {
        ResidencyRulesRef before = rules.ref();
        require(
                ResidencyGuard.ANOTHER_VERSION,
                command.rules().programme().equals(before.programme())
                        && command.rules().version() != before.version(),
                () -> "they are " + command.rules() + ", and it is under " + before);
        return command;
    }

    @Override
    public ResidencyCommand replace(ResidencyCommand.Replace command) {
        requireOfficer(command);
        Officer successor = command.successor();
        require(
                ResidencyGuard.NAMED_ONCE,
                !agreement().hasOfficer(successor.person())
                        && !agreement().leader().equals(successor.person()),
                () -> successor.person() + " is of the team");
        require(ResidencyGuard.TRAINED, !rules.trained() || command.trained(), () -> successor.person() + " was not");
        requireFit(successor, today());
        return command;
    }

    private void requireOwn(ResidencyCommand.OfOfficer command) {
        requireOfficer(command);
        require(
                ResidencyGuard.OWN_ACCOUNT,
                !command.by().role().equals(Roles.RESIDENT_OFFICER)
                        || command.by().person().equals(command.officer()),
                () -> "it is the account of " + command.officer());
    }

    @Override
    public ResidencyCommand train(ResidencyCommand.Train command) {
        requireOfficer(command);
        require(
                ResidencyGuard.TRAINED_ONCE,
                !agreement().hasOfficer(command.officer())
                        || residency.untrained().contains(command.officer()),
                () -> command.officer() + " was");
        return command;
    }

    @Override
    public ResidencyCommand start(ResidencyCommand.Start command) {
        LocalDate first = agreement().firstDay();
        Optional<LocalDate> last = rules.lastDay(agreement());
        require(
                ResidencyGuard.IN_ITS_TERM,
                !today().isBefore(first) && last.filter(today()::isAfter).isEmpty(),
                () -> "it is agreed from " + first
                        + last.map(day -> " to " + day).orElse(" on"));
        require(
                ResidencyGuard.TRAINED,
                !rules.trained() || residency.untrained().isEmpty(),
                () -> residency.untrained() + " were not");
        return command;
    }

    @Override
    public ResidencyCommand report(ResidencyCommand.Report command) {
        requireOwn(command);
        return command;
    }

    @Override
    public ResidencyCommand deliver(ResidencyCommand.Deliver command) {
        requireOwn(command);
        require(
                ResidencyGuard.OUTPUT_NEW,
                residency
                        .accountOf(ResidencyCommand.Deliver.class)
                        .noneMatch(before -> before.officer().equals(command.officer())
                                && before.output().equals(command.output())
                                && before.what().equals(command.what())),
                () -> command.officer() + " has delivered it");
        return command;
    }

    @Override
    public ResidencyCommand brief(ResidencyCommand.Brief command) {
        requireOwn(command);
        return command;
    }

    @Override
    public ResidencyCommand consult(ResidencyCommand.Consult command) {
        require(
                ResidencyGuard.EXPERTS_OF_TEAM,
                agreement().expertTeams().contains(command.expertTeam()),
                () -> command.expertTeam() + " is none of " + agreement().expertTeams());
        return command;
    }

    @Override
    public ResidencyCommand meet(ResidencyCommand.Meet command) {
        return command;
    }

    @Override
    public ResidencyCommand reach(ResidencyCommand.Reach command) {
        int reached = residency.phase().map(rules.phases()::indexOf).orElse(-1);
        require(
                ResidencyGuard.PHASE_AHEAD,
                rules.phases().indexOf(command.phase()) > reached,
                () -> "after " + residency.phase().orElse("the start") + " there is no " + command.phase() + " in "
                        + rules.phases());
        return command;
    }

    @Override
    public ResidencyCommand end(ResidencyCommand.End command) {
        boolean isThrough = residency
                .phase()
                .filter(phase -> rules.phases().indexOf(phase) == rules.phases().size() - 1)
                .isPresent();
        require(ResidencyGuard.BREAK_EXPLAINED, isThrough || !command.reason().isBlank(), () -> "none is given");
        return command;
    }
}
