package dev.docket.testkit.lifecycle;

import dev.docket.notice.CatchUp;
import dev.docket.notice.Directory;
import dev.docket.notice.Notice;
import dev.docket.notice.NoticeKey;
import dev.docket.notice.Notices;
import dev.docket.notice.Recipient;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestRefusal;
import dev.docket.request.Roles;
import dev.docket.testkit.Polling;
import dev.docket.testkit.Run.Turn;
import dev.docket.time.WorkingCalendar;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The laws of notices, for requests under any programme. */
public final class NoticeLaws {

    /** How often the hosts of these laws ask; more would only take longer. */
    private static final List<Polling> RHYTHMS = List.of(Polling.RARELY, Polling.OFTEN, Polling.AFTER_DUE);

    private static final List<CatchUp> WAYS_TO_CATCH_UP =
            List.of(CatchUp.COLLAPSE, CatchUp.REPLAY, CatchUp.skipStale(Duration.ofDays(1)));

    private NoticeLaws() {}

    /**
     * The notices of a life.
     *
     * @param life the life
     * @param directory who fills a role
     * @param polling how often the host asks between commands
     * @param catchUp what becomes of several lapses of one rule
     * @return the notices, in order
     */
    public static List<Notice> notices(RequestLife life, Directory directory, Polling polling, CatchUp catchUp) {
        Notices notices = Notices.of(life.workflow(), directory, catchUp);
        ArrayList<Notice> all = new ArrayList<>();
        for (Turn<Request, RequestCommand, RequestEvent, RequestRefusal> turn :
                life.run(polling).turns()) {
            notices.from(turn.before(), turn.step()).forEach(all::add);
        }
        return all;
    }

    /**
     * K10 and L45: no two notices of one history share a key, nor the text of a key; the same step gives the same notices; and
     * whoever is told each lapse is told under the same keys however the host asks.
     *
     * @param life the life
     * @param directory who fills a role
     */
    public static void k10KeysAreForEver(RequestLife life, Directory directory) {
        RequestHistory.law("K10 keys are for ever", life, history -> {
            for (Polling polling : RHYTHMS) {
                for (CatchUp catchUp : WAYS_TO_CATCH_UP) {
                    List<Notice> told = notices(life, directory, polling, catchUp);
                    Set<NoticeKey> keys = new HashSet<>();
                    TreeSet<String> texts = new TreeSet<>();
                    told.forEach(notice -> {
                        history.require(
                                keys.add(notice.key()),
                                () -> "polled " + polling + ", " + catchUp + ": two notices have the key "
                                        + notice.key());
                        history.require(texts.add(notice.key().toString()), () -> "two keys read " + notice.key());
                    });
                    history.require(
                            told.equals(notices(life, directory, polling, catchUp)),
                            () -> "polled " + polling + ", " + catchUp + ": the same steps gave other notices");
                }
            }
        });
    }

    /**
     * L42: nothing is told before it has happened, and of what one asking finds of one rule each recipient gets at most one notice
     * that no other notice supersedes.
     *
     * @param life the life
     * @param directory who fills a role
     */
    public static void l42OneNoticeForARuleAndRecipient(RequestLife life, Directory directory) {
        RequestHistory.law("L42 one notice for a rule and recipient", life, history -> {
            Notices notices = Notices.of(life.workflow(), directory);
            for (Turn<Request, RequestCommand, RequestEvent, RequestRefusal> turn :
                    history.run().turns()) {
                if (turn.command().isPresent()) {
                    continue;
                }
                TreeSet<String> seen = new TreeSet<>();
                notices.from(turn.before(), turn.step())
                        .forEach(notice -> history.require(
                                notice.rule().isEmpty()
                                        || seen.add(notice.key().subject() + " to "
                                                + notice.recipient().id()),
                                () -> "a second notice of one rule to one recipient: " + notice.key()));
            }
        });
    }

    /**
     * A directory in which every role is filled: by one person for each department that a letter names, by one person for all else,
     * and the reviewer is the host.
     *
     * @param calendar when everybody works
     * @return the directory
     */
    public static Directory everybody(WorkingCalendar calendar) {
        return (role, request) -> {
            if (role.equals(Roles.LEAD)
                    || role.equals(Roles.COOPERATOR)
                    || role.equals(Roles.LIAISON)
                    || role.equals(Roles.DEPARTMENT_HEAD)) {
                return request.assignments().stream()
                        .map(assignment -> assignment.unit())
                        .distinct()
                        .map(unit -> new Recipient(role + " of " + unit, role, calendar, Locale.ENGLISH).in(unit))
                        .toList();
            }
            String id = role.equals(Roles.REVIEWER) ? Roles.HOST.name() : role.name();
            return List.of(new Recipient(id, role, calendar, Locale.ENGLISH));
        };
    }
}
