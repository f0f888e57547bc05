package dev.docket.examples.runner.run;

import dev.docket.request.RequestId;
import dev.docket.request.RequestKind;
import dev.docket.request.SessionId;
import dev.docket.residency.Agreement;
import dev.docket.residency.ResidencyCommandKind;
import dev.docket.residency.ResidencyId;
import dev.docket.workflow.Role;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What people do, and when: sessions, who is there, who is away, and each request's deeds. Nothing in it says what comes of a
 * deed; that is the library's business.
 *
 * @param sessions the sessions that are held, in their order
 * @param attendances who is there besides those who raise something
 * @param preparations what was found out before a session
 * @param invitations who is invited to every session
 * @param minutes what a session leaves in writing besides the requests raised in it
 * @param absences when nobody of an office is there
 * @param stays the residencies, in the order in which the file has them
 * @param items the requests, in the order in which the file has them
 * @param last the last day; empty for the last one of the month of the last session
 */
record Scenario(
        List<Session> sessions,
        List<Attend> attendances,
        List<Prepare> preparations,
        List<Invite> invitations,
        List<Minutes> minutes,
        List<Absence> absences,
        List<Stay> stays,
        List<Item> items,
        Optional<LocalDate> last) {

    Scenario {
        sessions = List.copyOf(sessions);
        attendances = List.copyOf(attendances);
        preparations = List.copyOf(preparations);
        invitations = List.copyOf(invitations);
        minutes = List.copyOf(minutes);
        absences = List.copyOf(absences);
        stays = List.copyOf(stays);
        items = List.copyOf(items);
    }

    /**
     * One session that is held.
     *
     * @param line its line in the file
     * @param number its number in the series, from 1
     * @param date its day
     * @param begins when it opens
     * @param ends its planned end, from which the letter is counted
     * @param host the leader who chairs it
     * @param theme its theme
     * @param kind what kind of meeting; empty for the programme's usual one
     * @param batch the batch to which it belongs
     */
    record Session(
            int line,
            int number,
            LocalDate date,
            LocalTime begins,
            LocalTime ends,
            String host,
            String theme,
            Optional<String> kind,
            Optional<String> batch) {

        /** Its key in the series. */
        SessionId id() {
            return SessionId.of(String.format(Locale.ROOT, "S-%02d", number));
        }
    }

    /**
     * That people of one role are in a session.
     *
     * @param session the number of the session
     * @param role their role
     * @param who the enterprises of requesters and representatives, the units of officials
     */
    record Attend(int session, Role role, List<String> who) {
        Attend {
            who = List.copyOf(who);
        }
    }

    /**
     * What the office found out before a session about what will be raised in it.
     *
     * @param session the number of the session
     * @param found what was found of every request, in the words of the programme's admission test
     * @param coordinated the departments with which it was spoken of beforehand
     */
    record Prepare(int session, List<String> found, List<String> coordinated) {
        Prepare {
            found = List.copyOf(found);
            coordinated = List.copyOf(coordinated);
        }
    }

    /**
     * Who is invited to every session.
     *
     * @param role in which role
     * @param units of which units
     */
    record Invite(Role role, List<String> units) {
        Invite {
            units = List.copyOf(units);
        }
    }

    /**
     * What is written of a session.
     *
     * @param session the number of the session
     * @param answered how many matters were answered at the table and so became no requests
     * @param topics what was spoken of
     */
    record Minutes(int session, int answered, List<String> topics) {
        Minutes {
            if (answered < 0) {
                throw new IllegalArgumentException(answered + " matters were answered at the table; write 0 or more");
            }
            topics = List.copyOf(topics);
        }
    }

    /**
     * Days on which somebody is away and does nothing that is owed.
     *
     * @param who {@code office}, {@code leader} or {@code host}
     * @param first the first day
     * @param last the last day
     */
    record Absence(String who, LocalDate first, LocalDate last) {}

    /**
     * One residency.
     *
     * @param line its line in the file
     * @param id its key
     * @param agreement who goes where, from when
     * @param deeds what is done, in the order of time
     */
    record Stay(int line, ResidencyId id, Agreement agreement, List<StayDeed> deeds) {
        Stay {
            deeds = List.copyOf(deeds);
        }
    }

    /**
     * One deed in a residency.
     *
     * @param mistaken whether it is expected that the rules refuse it
     * @param kind what is done
     * @param at when
     * @param words what else is said
     */
    record StayDeed(boolean mistaken, ResidencyCommandKind kind, LocalDateTime at, List<String> words) {
        StayDeed {
            words = List.copyOf(words);
        }

        /** A word by its place. */
        String word(int place) {
            if (place >= words.size()) {
                throw new IllegalArgumentException(
                        "it has " + words.size() + " words behind its time; the head of the file says which it needs");
            }
            return words.get(place);
        }

        /** The words from a place on. */
        String from(int place) {
            return String.join(" ", words.subList(Math.min(place, words.size()), words.size()));
        }
    }

    /**
     * One request.
     *
     * @param line its line in the file
     * @param id its key
     * @param whole the request of which it is a part; it is raised when that is split
     * @param session the number of the session in which it is raised; 0 when it is raised outside sessions
     * @param enterprise whose request it is
     * @param kind problem, suggestion and so on
     * @param subject its subject code
     * @param title the matter in a line
     * @param deeds what people do, in the order of time
     */
    record Item(
            int line,
            RequestId id,
            Optional<RequestId> whole,
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

        /** The words that are parted by a sign, such as the units of a letter. */
        List<String> parted(int place, String sign) {
            return List.of(word(place).orElse("").split(Pattern.quote(sign), -1));
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
        DRAFT,
        SIGN,
        ISSUE,
        REFER,
        CONTACT,
        SPLIT,
        MATCH,
        CLASS,
        OFFER,
        VISIT,
        MEETING,
        REPORT,
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
        DECIDE,
        SEAL
    }

    /** The last day that is played: the one that the scenario names, or the last of the month of its last session. */
    Optional<LocalDate> end() {
        return last.or(() -> sessions.stream()
                .map(Session::date)
                .max(LocalDate::compareTo)
                .map(date -> YearMonth.from(date).atEndOfMonth()));
    }

    /** The parts into which a request is split. */
    List<Item> partsOf(RequestId whole) {
        return items.stream()
                .filter(item -> item.whole().equals(Optional.of(whole)))
                .toList();
    }

    /** A session by its number. */
    Optional<Session> session(int number) {
        return sessions.stream().filter(session -> session.number() == number).findFirst();
    }
}
