package dev.docket.examples.runner.run;

import dev.docket.request.RequestId;
import dev.docket.request.RequestKind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * What people do, and when: sessions, who is away, and each request's deeds. Nothing in it says what comes of a deed; that is
 * the library's business.
 *
 * @param sessions the sessions that are held, in their order
 * @param absences when nobody of an office is there
 * @param items the requests, in the order in which the file has them
 */
record Scenario(List<Session> sessions, List<Absence> absences, List<Item> items) {

    Scenario {
        sessions = List.copyOf(sessions);
        absences = List.copyOf(absences);
        items = List.copyOf(items);
    }

    /**
     * One session that is held.
     *
     * @param number its number in the series, from 1
     * @param date its day
     * @param begins when it opens
     * @param ends its planned end, from which the letter is counted
     * @param host the leader who chairs it
     * @param theme its theme
     */
    record Session(int number, LocalDate date, LocalTime begins, LocalTime ends, String host, String theme) {}

    /**
     * Days on which somebody is away and does nothing that is owed.
     *
     * @param who {@code office}, {@code leader} or {@code host}
     * @param first the first day
     * @param last the last day
     */
    record Absence(String who, LocalDate first, LocalDate last) {}

    /**
     * One request.
     *
     * @param line its line in the file
     * @param id its key
     * @param session the number of the session in which it is raised
     * @param enterprise whose request it is
     * @param kind problem, suggestion and so on
     * @param subject its subject code
     * @param title the matter in a line
     * @param deeds what people do, in the order of time
     */
    record Item(
            int line,
            RequestId id,
            int session,
            String enterprise,
            RequestKind kind,
            String subject,
            String title,
            List<Deed> deeds) {
        Item {
            deeds = List.copyOf(deeds);
        }
    }

    /**
     * One deed.
     *
     * @param mistaken whether it is something that the rules refuse, and somebody tries it all the same
     * @param verb what is done
     * @param at when, in the programme's zone
     * @param words what else is said, such as the department to which a letter goes
     */
    record Deed(boolean mistaken, Verb verb, LocalDateTime at, List<String> words) {
        Deed {
            words = List.copyOf(words);
        }

        /** A word by its place; empty when fewer were said. */
        Optional<String> word(int place) {
            return place < words.size() ? Optional.of(words.get(place)) : Optional.empty();
        }

        /** The word after another one, such as the day after {@code until}. */
        Optional<String> after(String word) {
            int place = words.indexOf(word);
            return place < 0 ? Optional.empty() : word(place + 1);
        }
    }

    /** What people do; each is one command to the library. */
    enum Verb {
        RAISE,
        SOLVE,
        EXPLAIN,
        LETTER,
        RECEIPT,
        PART,
        PROGRESS,
        DEFER,
        REVIEW,
        ANSWER,
        APPROVE,
        BACK,
        CALL,
        NOTICE,
        CLOSE,
        REOPEN,
        APPEAL,
        DECIDE
    }

    /** The same scenario with another list of requests. */
    Scenario withItems(List<Item> others) {
        return new Scenario(sessions, absences, others);
    }

    /** A session by its number. */
    Optional<Session> session(int number) {
        return sessions.stream().filter(session -> session.number() == number).findFirst();
    }
}
