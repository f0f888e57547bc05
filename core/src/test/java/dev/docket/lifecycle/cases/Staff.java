package dev.docket.lifecycle.cases;

import dev.docket.notice.CatchUp;
import dev.docket.notice.Directory;
import dev.docket.notice.Notice;
import dev.docket.notice.Notices;
import dev.docket.notice.Recipient;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestRefusal;
import dev.docket.request.Roles;
import dev.docket.request.UnitId;
import dev.docket.time.WorkingCalendar;
import dev.docket.workflow.Role;
import dev.docket.workflow.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** Who is told what of a desk's request: the people of the desk, each in the hours of one calendar. */
final class Staff {

    private final TreeMap<Role, List<Recipient>> people = new TreeMap<>();
    private final WorkingCalendar hours;
    private final Desk desk;
    private final CatchUp catchUp;

    /** Everything that was told, in order. */
    final ArrayList<Notice> told = new ArrayList<>();

    Staff(Desk desk, WorkingCalendar hours) {
        this(desk, hours, CatchUp.COLLAPSE);
    }

    Staff(Desk desk, WorkingCalendar hours, CatchUp catchUp) {
        this.desk = desk;
        this.hours = hours;
        this.catchUp = catchUp;
        fill(Roles.REQUESTER, "mei");
        fill(Roles.OFFICE, "lin");
        fill(Roles.HOST, "he");
        fill(Roles.SUPERVISING_LEADER, "fang");
        fill(Roles.INSPECTOR, "wang");
        people.put(Roles.LEAD, List.of(person(Roles.LEAD, "zhou").in(UnitId.of("G1"))));
    }

    private Recipient person(Role role, String id) {
        return new Recipient(id, role, hours, Locale.ENGLISH);
    }

    /** From now on this person alone fills the role. */
    Staff fill(Role role, String id) {
        people.put(role, List.of(person(role, id)));
        return this;
    }

    /** From now on nobody fills the role. */
    Staff vacate(Role role) {
        people.remove(role);
        return this;
    }

    private Notices notices() {
        Directory directory = (role, request) -> people.getOrDefault(role, List.of());
        return Notices.of(desk.workflow, directory, catchUp);
    }

    List<Notice> when(String local, RequestCommand command) {
        Request before = desk.request;
        Step<Request, RequestEvent, RequestRefusal> step = desk.when(local, command);
        if (step.isRefused()) {
            throw new AssertionError(local + " was refused: " + step.outcome());
        }
        return take(before, step);
    }

    List<Notice> asked(String local) {
        Request before = desk.request;
        return take(before, desk.asked(local));
    }

    /** What a late asking leaves out. */
    List<Notice> skipped(String local) {
        return notices()
                .skipped(desk.request, desk.workflow.advance(desk.request, desk.at(local)))
                .asJava();
    }

    private List<Notice> take(Request before, Step<Request, RequestEvent, RequestRefusal> step) {
        List<Notice> now = notices().from(before, step).asJava();
        told.addAll(now);
        return now;
    }

    /** A notice in short, such as "ESCALATION to fang due 09-07T09:10". */
    String text(Notice notice) {
        return notice.kind() + " to " + notice.recipient().id() + " due " + desk.text(notice.dueAt());
    }

    List<String> texts(List<Notice> notices) {
        return notices.stream().map(this::text).toList();
    }
}
