package dev.docket.lifecycle;

import static dev.docket.lifecycle.Commands.*;
import static dev.docket.lifecycle.RequestStory.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.docket.request.Actor;
import dev.docket.request.RequestRefusal;
import dev.docket.request.Roles;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who may do what now, and why not: the buttons of a user interface, as tables. */
class PermittedTest {

    /** Everybody who might have a button, in the order in which they are shown. */
    private static final Map<String, Actor> PEOPLE = new TreeMap<>(Map.ofEntries(
            Map.entry("1 office", OFFICE),
            Map.entry("2 host", HOST),
            Map.entry("3 leader", LEADER),
            Map.entry("4 lead", HOUSING),
            Map.entry("5 lead's head", HOUSING_HEAD),
            Map.entry("6 other head", WATER_HEAD),
            Map.entry("7 authority", AUTHORITY),
            Map.entry("8 agent", AGENT),
            Map.entry("9 inspector", INSPECTOR),
            Map.entry("a requester", REQUESTER)));

    private final RequestStory story = new RequestStory();

    private void allowed(String local, String expected) {
        assertEquals(
                expected.strip(),
                PEOPLE.entrySet().stream()
                        .map(person ->
                                (person.getKey().substring(2) + ": " + allowed(local, person.getValue())).strip())
                        .collect(Collectors.joining("\n")));
    }

    private String allowed(String local, Actor actor) {
        return story.workflow.permitted(story.request, actor, at(local)).stream()
                .filter(Permission::isAllowed)
                .map(permission -> permission.command().words())
                .collect(Collectors.joining(", "));
    }

    private String whyNot(String local, Actor actor) {
        return story.workflow.permitted(story.request, actor, at(local)).stream()
                .map(permission -> permission.command().words() + ": "
                        + permission.refusal().map(PermittedTest::brief).orElse("yes"))
                .collect(Collectors.joining("\n"));
    }

    private static String brief(RequestRefusal refusal) {
        if (refusal instanceof RequestRefusal.WrongStage wrong) {
            return "not while " + wrong.stage() + ", " + wrong.why();
        }
        if (refusal instanceof RequestRefusal.NotAuthorised not) {
            return "for " + not.allowed();
        }
        return ((RequestRefusal.Unmet) refusal)
                .failed().stream().map(failed -> failed.guard().name()).collect(Collectors.joining(", "));
    }

    @Test
    void ofWhatWasRaisedInASession() {
        story.then("09-18T15:10", raise());

        allowed("09-18T16:00", """
                office: note session end, acknowledge, admit, reject, refer, ask supplement, draft letter, issue letter, record contact, withdraw, escalate, seal, reprioritise, recategorise, name, merge, absorb, join, split, join class, match, record
                host: note session end, resolve on site, explain, record
                leader: explain, defer, record
                lead: record contact, record
                lead's head: resolve on site, commit, record contact, record
                other head: resolve on site, commit, record contact, record
                authority:
                agent:
                inspector: escalate, record
                requester: withdraw, nudge
                """);
    }

    @Test
    void ofWhatADepartmentWorksOn() {
        story.assigned();

        allowed("09-22T10:00", """
                office: note session end, ask supplement, draft letter, reassign, record contact, suspend, withdraw, escalate, seal, reprioritise, recategorise, name, merge, absorb, join, split, join class, match, record
                host: note session end, explain, record
                leader: explain, defer, record
                lead: report progress, record contact, request extension, submit answer, record
                lead's head: commit, request return, report progress, record contact, request extension, submit answer, record
                other head: commit, record contact, record
                authority:
                agent:
                inspector: escalate, record
                requester: withdraw, nudge
                """);
    }

    @Test
    void ofWhatADepartmentWantsToGiveBack() {
        story.assigned().then("09-22T10:00", giveBack(HOUSING_HEAD, "greening"));

        allowed("09-22T11:00", """
                office: note session end, ask supplement, draft letter, record contact, withdraw, escalate, seal, reprioritise, recategorise, name, merge, absorb, join, split, join class, match, record
                host: note session end, record
                leader: record
                lead: report progress, record contact, record
                lead's head: commit, report progress, record contact, record
                other head: commit, record contact, record
                authority: rule return
                agent:
                inspector: escalate, record
                requester: withdraw, nudge
                """);
    }

    @Test
    void ofAnAnswerThatWaitsForApproval() {
        story.assigned().then("09-24T10:00", submit());

        allowed("09-24T11:00", """
                office: note session end, draft letter, record contact, approve answer, send back, withdraw, escalate, seal, reprioritise, recategorise, name, merge, absorb, join, split, join class, match, record
                host: note session end, record
                leader: record
                lead: report progress, record contact, record
                lead's head: commit, report progress, record contact, record
                other head: commit, record contact, record
                authority:
                agent:
                inspector: escalate, record
                requester: withdraw, nudge
                """);
    }

    @Test
    void ofWhatIsAnswered() {
        story.answered();

        allowed("09-28T09:00", """
                office: note session end, record contact, withdraw, escalate, seal, reprioritise, recategorise, name, merge, absorb, join, join class, match, record
                host: note session end, reopen, record
                leader: record
                lead: record contact, record
                lead's head: commit, record contact, record
                other head: commit, record contact, record
                authority:
                agent: record follow-up, reopen
                inspector: reopen, escalate, record
                requester: reopen, withdraw, nudge
                """);
    }

    @Test
    void ofWhatIsPutOff() {
        story.assigned().then("09-24T10:00", defer("11-02"));

        allowed("09-28T10:00", """
                office: note session end, record contact, withdraw, escalate, seal, reprioritise, recategorise, name, merge, absorb, join, join class, match, record
                host: note session end, review, record
                leader: review, record
                lead: report progress, record contact, record
                lead's head: commit, report progress, record contact, record
                other head: commit, record contact, record
                authority:
                agent:
                inspector: escalate, record
                requester: withdraw, nudge
                """);
    }

    @Test
    void ofWhatIsClosed() {
        story.closed();

        allowed("10-28T17:00", """
                office: seal, record
                host: reopen, record
                leader: record
                lead: record
                lead's head: record
                other head: record
                authority:
                agent: reopen
                inspector: reopen, annul closure, record
                requester: reopen
                """);
    }

    @Test
    void R53_ofWhatIsClosedWhenTheWindowHasClosedToo() {
        story.closed();

        allowed("10-28T17:00:00.000000001", """
                office: seal, record
                host: reopen, record
                leader: record
                lead: record
                lead's head: record
                other head: record
                authority:
                agent:
                inspector: reopen, annul closure, record
                requester:
                """);
    }

    @Test
    void K9_whyTheOfficeMayNotOfAnAnswerThatNobodyWasAskedAbout() {
        story.answered();

        assertEquals("""
                note session end: yes
                acknowledge: not while ANSWERED, a disposition has acknowledged it already
                admit: not while ANSWERED, a disposition has admitted it already
                reject: not while ANSWERED, only what waits for its disposition can be turned away
                refer: not while ANSWERED, only what waits for its disposition can be referred
                ask supplement: not while ANSWERED, nobody works on it for whom something could be wanting
                supplement: not while ANSWERED, nothing is waited for
                resolve on site: not while ANSWERED, only what was just raised can be solved on site
                commit: for [department head]
                discharge commitment: for [lead department, department head]
                explain: not while ANSWERED, it is answered, put off or explained already
                draft letter: not while ANSWERED, no letter is wanted
                sign letter: not while ANSWERED, no letter is wanted
                issue letter: not while ANSWERED, a letter is issued to what waits for dispatch
                reassign: not while ANSWERED, no department is at work on it
                confirm receipt: not while ANSWERED, no letter is out
                request return: not while ANSWERED, no department is at work on it that could give it back
                rule return: not while ANSWERED, no return waits for its ruling
                contribute: not while ANSWERED, no department is at work on it
                waive contribution: not while ANSWERED, no department is at work on it
                report progress: not while ANSWERED, no department is at work on it
                record contact: yes
                request extension: not while ANSWERED, no department is at work on it
                decide extension: not while ANSWERED, no extension waits for its decision
                suspend: not while ANSWERED, no department is at work on it
                resume: not while ANSWERED, no clock is suspended
                defer: for [supervising leader]
                review: not while ANSWERED, it is not put off
                submit answer: not while ANSWERED, no department is at work on it
                approve answer: not while ANSWERED, no answer waits for approval
                send back: not while ANSWERED, no answer waits for approval
                record follow-up: for [follow-up agent]
                appeal: FOLLOW_UP_FAILED
                decide appeal: for [reviewer]
                close: FOLLOWED_UP
                reopen: REOPENED_BY_WHOM
                annul closure: not while ANSWERED, it is not closed
                withdraw: yes
                escalate: yes
                lift supervision: SUPERVISED
                nudge: for [requester, representative]
                seal: yes
                unseal: SEALED
                reprioritise: yes
                recategorise: yes
                adopt programme version: VERSION_KNOWN
                name: yes
                merge: yes
                absorb: yes
                unmerge: not while ANSWERED, it was not merged
                release: ABSORBED_HERE
                join: yes
                split: not while ANSWERED, what is answered, put off or closed is one matter
                note child: CHILD_KNOWN
                join class: yes
                leave class: IN_A_CLASS
                offer class solution: IN_A_CLASS
                match: yes
                record: yes""".strip(), whyNot("09-28T09:00", OFFICE));
    }

    @Test
    void K9_whyAnUninvolvedDepartmentMayNotOfWhatAnotherWorksOn() {
        story.assigned().then("09-22T10:00", giveBack(HOUSING_HEAD, "greening"));
        Map<String, String> reasons = new TreeMap<>();
        whyNot("09-22T17:00:01", Actor.of(Roles.DEPARTMENT_HEAD, "greening", "li"))
                .lines()
                .map(line -> line.split(": ", 2))
                .filter(line -> line[1].equals(line[1].toUpperCase(Locale.ROOT)))
                .forEach(line -> reasons.put(line[0], line[1]));

        assertEquals(
                new TreeMap<>(Map.of(
                        "confirm receipt", "RECEIPT_PENDING",
                        "contribute", "IS_COOPERATOR",
                        "discharge commitment", "COMMITMENT_OPEN",
                        "report progress", "IS_LEAD",
                        "request extension", "IS_LEAD, NO_RETURN_PENDING",
                        "request return", "IS_LEAD, NO_RETURN_PENDING",
                        "submit answer", "IS_LEAD, NO_RETURN_PENDING")),
                reasons);
    }
}
