package dev.docket.lifecycle;

import static dev.docket.lifecycle.RequestStory.*;

import dev.docket.obligation.SupervisionLevel;
import dev.docket.programme.Gates;
import dev.docket.programme.Programme;
import dev.docket.request.Actor;
import dev.docket.request.Answer;
import dev.docket.request.CommitmentId;
import dev.docket.request.Letter;
import dev.docket.request.LetterNumber;
import dev.docket.request.Outcome;
import dev.docket.request.PersonId;
import dev.docket.request.RequestCommand;
import dev.docket.request.Roles;
import dev.docket.request.SuspensionReason;
import dev.docket.request.UnitId;
import dev.docket.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What more people may say in a {@link RequestStory}, and under which changed scheme. */
final class Commands {

    static final Actor HOUSING_HEAD = Actor.of(Roles.DEPARTMENT_HEAD, "housing", "zhou");
    static final Actor WATER_HEAD = Actor.of(Roles.DEPARTMENT_HEAD, "water", "sun");
    static final Actor GREENING_HEAD = Actor.of(Roles.DEPARTMENT_HEAD, "greening", "li");
    static final Actor GREENING = Actor.of(Roles.LEAD, "greening", "li");
    static final Actor AUTHORITY = Actor.of(Roles.RULING_AUTHORITY, "establishment", "shen");
    static final UnitId HOUSING_UNIT = UnitId.of("housing");
    static final UnitId WATER_UNIT = UnitId.of("water");

    private Commands() {}

    static Programme programme(UnaryOperator<Programme.Builder> change) {
        Programme.Builder builder = Programme.builder();
        builder.from(PROGRAMME);
        return change.apply(builder).build();
    }

    static RequestStory under(UnaryOperator<Programme.Builder> change) {
        return new RequestStory(programme(change));
    }

    static RequestStory gated(UnaryOperator<Gates.Builder> gates) {
        return under(builder -> builder.gates(gates.apply(Gates.builder()).build()));
    }

    static RequestCommand raiseOutsideSessions() {
        return new RequestCommand.Raise(
                OFFICE,
                intake().session(Optional.empty()).sessionEnd(Optional.empty()).build());
    }

    static Letter.Builder letterTo(String number, String lead, String... cooperators) {
        Letter.Builder letter = Letter.builder()
                .number(LetterNumber.of(number))
                .lead(UnitId.of(lead))
                .supervisingLeader(PersonId.of("fang"));
        for (String unit : cooperators) {
            letter.addCooperators(UnitId.of(unit));
        }
        return letter;
    }

    static RequestCommand issue(Letter.Builder letter) {
        return new RequestCommand.IssueLetter(OFFICE, letter.build());
    }

    static RequestCommand draft(Letter.Builder letter) {
        return new RequestCommand.DraftLetter(OFFICE, letter.build());
    }

    static RequestCommand sign(String number) {
        return new RequestCommand.SignLetter(HOST, LetterNumber.of(number));
    }

    static RequestCommand reassign(Letter.Builder letter) {
        return new RequestCommand.Reassign(OFFICE, letter.build(), "it is a matter of the verge");
    }

    static RequestCommand giveBack(Actor by, String proposed) {
        return new RequestCommand.RequestReturn(by, "rule 4 of the list of duties", UnitId.of(proposed));
    }

    static RequestCommand grant(String nextLead) {
        return new RequestCommand.RuleReturn(AUTHORITY, true, Optional.of(UnitId.of(nextLead)), "by the list");
    }

    static RequestCommand deny() {
        return new RequestCommand.RuleReturn(AUTHORITY, false, Optional.empty(), "by the list");
    }

    static RequestCommand contribute(Actor by) {
        return new RequestCommand.Contribute(by, "the pipe is ours");
    }

    static RequestCommand waive(String unit) {
        return new RequestCommand.WaiveContribution(OFFICE, UnitId.of(unit), "no pipe is touched");
    }

    static RequestCommand submitBy(Actor by) {
        return new RequestCommand.SubmitAnswer(by, Answer.of(Outcome.RESOLVED, "the culvert was widened"));
    }

    static RequestCommand extend(Period period) {
        return new RequestCommand.RequestExtension(HOUSING, period, "the culvert waits for its pipe");
    }

    static RequestCommand decideExtension(Actor by, boolean granted) {
        return new RequestCommand.DecideExtension(by, granted, "as the office sees it");
    }

    static RequestCommand suspend(SuspensionReason reason, String until) {
        return new RequestCommand.Suspend(OFFICE, reason, date(until), "as agreed");
    }

    static RequestCommand resume(SuspensionReason reason) {
        return new RequestCommand.Resume(OFFICE, reason, "it is over");
    }

    static RequestCommand commit(Actor by, String id, String date) {
        return new RequestCommand.Commit(by, CommitmentId.of(id), "a new culvert", date(date));
    }

    static RequestCommand keep(Actor by, String id) {
        return new RequestCommand.DischargeCommitment(by, CommitmentId.of(id), "it is built");
    }

    static RequestCommand withdraw(Actor by, Optional<String> verification) {
        return new RequestCommand.Withdraw(by, "the mill has moved", verification);
    }

    static RequestCommand escalate(SupervisionLevel to, String... reason) {
        return new RequestCommand.Escalate(
                INSPECTOR, to, reason.length == 0 ? Optional.empty() : Optional.of(reason[0]));
    }

    static List<String> facts(String... lines) {
        return List.of(lines);
    }
}
