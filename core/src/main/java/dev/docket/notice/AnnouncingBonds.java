package dev.docket.notice;

import dev.docket.request.Assignment.Part;
import dev.docket.request.ClassSolution;
import dev.docket.request.RequestEvent;
import dev.docket.request.Roles;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What is told of what a request has to do with others: merged, split, classed, matched. */
interface AnnouncingBonds extends RequestEvent.Cases<List<Message>> {

    Telling telling();

    private Told told() {
        return telling().told();
    }

    /** The requester, who is from now on told of the other; the departments at work and whoever owed something need do nothing more. */
    @Override
    default List<Message> merged(RequestEvent.Merged event) {
        told().did(event.by());
        Consumer<Notice.Builder> content =
                notice -> Telling.withoutDue(notice).addOthers(event.survivor()).remark(event.reason());
        return Telling.both(
                telling().toRequester(NoticeKind.MERGED, event, content),
                Telling.both(
                        telling().toAllAtWork(NoticeKind.MERGED, event, content),
                        telling().toOthersOwing(NoticeKind.MERGED, event, content)));
    }

    /**
     * Whoever has a part in it from now on, what was answered; the lead, what was offered to the other's class. The date that comes
     * forward is told by itself, and the other request tells its own.
     */
    @Override
    default List<Message> absorbed(RequestEvent.Absorbed event) {
        told().did(event.by());
        Optional<ClassSolution> offered = told().after().bonds().offered();
        List<Message> newcomers = telling().toNewcomers(event);
        return offered.isEmpty() || offered.equals(told().before().bonds().offered())
                ? newcomers
                : Telling.both(newcomers, offered(event, offered.get()));
    }

    /** The requester and the departments that are at work again. */
    @Override
    default List<Message> unmerged(RequestEvent.Unmerged event) {
        told().did(event.by());
        Consumer<Notice.Builder> content = notice -> notice.remark(event.reason());
        return Telling.both(
                telling().toRequester(NoticeKind.UNMERGED, event, content),
                told().after().liveLead().isPresent()
                        ? telling().toAllAtWorkAfter(NoticeKind.UNMERGED, event, content)
                        : telling().toOffice(NoticeKind.UNMERGED, event, content));
    }

    /** Nobody: the other request tells its own. */
    @Override
    default List<Message> released(RequestEvent.Released event) {
        told().did(event.by());
        return List.of();
    }

    /** Who joined, what was answered; of all that comes they are told with the requester. */
    @Override
    default List<Message> joined(RequestEvent.Joined event) {
        told().did(event.by());
        return telling().toNewcomers(event);
    }

    @Override
    default List<Message> splitUp(RequestEvent.SplitUp event) {
        told().did(event.by());
        return telling().toRequester(NoticeKind.SPLIT, event, notice -> {
            event.children().forEach(notice::addOthers);
            notice.remark(event.reason());
        });
    }

    /** Nobody: the part tells its own. */
    @Override
    default List<Message> childNoted(RequestEvent.ChildNoted event) {
        told().did(event.by());
        return List.of();
    }

    /** Nobody: nothing else changes. */
    @Override
    default List<Message> classJoined(RequestEvent.ClassJoined event) {
        told().did(event.by());
        return List.of();
    }

    /** Nobody: nothing else changes. */
    @Override
    default List<Message> classLeft(RequestEvent.ClassLeft event) {
        told().did(event.by());
        return List.of();
    }

    /** The lead that is at work, who may answer with it; where none is, the office. */
    @Override
    default List<Message> classSolutionOffered(RequestEvent.ClassSolutionOffered event) {
        told().did(event.by());
        return offered(event, event.solution());
    }

    private List<Message> offered(RequestEvent event, ClassSolution solution) {
        Consumer<Notice.Builder> content = notice -> notice.remark(solution.text());
        return told().after()
                .liveLead()
                .map(lead -> telling().toDepartment(NoticeKind.CLASS_SOLUTION, event, Part.LEAD, lead.unit(), content))
                .orElseGet(() -> telling().to(Roles.OFFICE, NoticeKind.CLASS_SOLUTION, event, content));
    }

    @Override
    default List<Message> matched(RequestEvent.Matched event) {
        told().did(event.by());
        return telling()
                .toRequester(
                        NoticeKind.MATCHED,
                        event,
                        notice -> notice.addOthers(event.other()).remark(event.terms()));
    }
}
