package dev.docket.examples.runner.run;

import dev.docket.examples.runner.run.MadeUp.Subject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;

/** The text of a scenario, row by row, with the format in its head. */
final class ScenarioText {

    private static final String FORMAT = """
            # Nothing here says what comes of a deed. Rows are told apart by their first cell:
            #   session,number,day,opens,planned end,host,theme[,kind[,batch]]   kind as the programme's rules name it
            #   attend,session,role,who;who..                  enterprises (requester, representative) or units (officials)
            #   minutes,session,answered at the table,topic;.. what was answered there and so is no request
            #   prepare,session,found;..,unit;..               what was found of each request before, and with whom it was spoken of
            #   invite,role,unit;..                            who is invited to every session
            #   away,who,first day,last day                    who (office, leader, host, lead) does nothing on these days
            #   item,key,session,enterprise,kind,subject,matter,deeds            session is - for what is raised outside
            #   part,key,whole,subject,matter,deeds            of an item that is split; its deeds come after the splitting
            #   residency,key,enterprise,batch,first day,leader,grade birth [part-time];..,expert team;..,project,deeds  - for no batch or project
            #   end,day                                        the last day, if not that of the last session's month
            # Whoever raises something in a session was there; "attend" says who else was.
            # Deeds are parted by ";" and come in the order of time: verb, month-day, time, words. A day without a year is the first
            # such day on or after the deed before it; a deed without a day is on the same day. "!" marks what somebody tries
            # although the rules refuse it.
            #   raise [officer|representative] | solve [from UNIT] | explain [until DAY] | refer TO
            #   letter LEAD[+COOPERATOR..] LEADER [by DAY] | draft (as letter) | sign | issue | receipt [all] | part UNIT | contact
            #   progress | defer until DAY | review resume|continue|final [until DAY] [host] | answer OUTCOME [alone]
            #   approve [from UNIT] | back | call ATTEMPT[/ATTEMPT..] [from UNIT] | notice | close | reopen | appeal
            #   decide upheld|won | split | match KEY | class NAME | offer SOLUTION [policy POLICY] | visit | meeting | report | seal
            # and of a residency, whose officers have numbers from 1 and whose first deed names its year:
            #   agree | train N | start | report N | deliver N OUTPUT WHAT | brief N KEY | consult TEAM | meet visit|meeting [KEY]
            #   reach PHASE | end [WHY]         OUTPUT as the programme's rules name it, with "-" for " "
            # ATTEMPT: nobody (not reached), no (not solved), or the rating of the result: 5 very satisfied .. 1 very dissatisfied,
            # 0 not rated. What is owed because time has passed (plan, decision, monthly check, monthly report, a word on progress,
            # the next attempt) is not written here: the driver does it as an office would.
            """;

    private final StringBuilder text;

    /**
     * Begins a scenario.
     *
     * @param about what it is, in a line
     */
    ScenarioText(String about) {
        this.text = new StringBuilder("# " + about + "\n" + FORMAT);
    }

    /** A row as it is. */
    void row(String row) {
        text.append(row).append('\n');
    }

    void session(int number, LocalDate day, LocalTime opens, LocalTime ends, String host, String theme, String more) {
        row(String.format(
                Locale.ROOT,
                "session,%d,%s,%s,%s,%s,%s%s",
                number,
                day,
                opens,
                ends,
                host,
                theme,
                more.isEmpty() ? "" : "," + more));
    }

    void attend(int session, String role, List<String> who) {
        row("attend," + session + "," + role + "," + String.join("; ", who));
    }

    void prepare(int session, String found, List<String> units) {
        row("prepare," + session + "," + found + "," + String.join("; ", units));
    }

    void minutes(int session, int answered, String topics) {
        row("minutes," + session + "," + answered + "," + topics);
    }

    void item(String key, int session, String enterprise, String kind, Subject subject, String matter, Story story) {
        row("item," + key + "," + (session == 0 ? "-" : "" + session) + "," + enterprise + "," + kind + ","
                + subject.code() + "," + quoted(matter) + "," + story.text());
    }

    void part(String key, String whole, Subject subject, String matter, Story story) {
        row("part," + key + "," + whole + "," + subject.code() + "," + quoted(matter) + "," + story.text());
    }

    private static String quoted(String matter) {
        return matter.indexOf(',') < 0 ? matter : '"' + matter + '"';
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
