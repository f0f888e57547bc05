package dev.docket.examples.postgres.fire;

import dev.docket.examples.postgres.outbox.Envelope;
import dev.docket.examples.postgres.store.Database;
import dev.docket.examples.postgres.store.Documents;
import dev.docket.examples.postgres.town.Town;
import dev.docket.notice.Notice;
import dev.docket.request.Request;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestId;
import dev.docket.request.RequestRefusal;
import dev.docket.workflow.Event.Origin;
import dev.docket.workflow.Step;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Checks what a fire has left, request by request, beside a fresh workflow in memory that is given the accepted commands at their
 * instants and the final time, and beside what clients and receivers wrote down.
 */
final class Verifier {

    private record StoredEvent(int seq, int step, Instant asked, String document) {}

    private record StoredCommand(String id, int step, int version, String asked, String document) {}

    private record StoredNotice(String key, String envelope, boolean delivered) {}

    private final Testimony testimony;
    private final Instant end;
    private final Findings findings = new Findings();
    private final Set<String> committed = new HashSet<>();
    private final Set<String> keys = new HashSet<>();
    private final Map<String, List<StoredNotice>> outboxes = new HashMap<>();

    private Verifier(Testimony testimony, Instant end) {
        this.testimony = testimony;
        this.end = end;
    }

    static Findings verify(Database database, Testimony testimony, Instant end) throws SQLException {
        Verifier verifier = new Verifier(testimony, end);
        database.<Integer, RuntimeException>transaction(connection -> verifier.verify(connection));
        return verifier.findings;
    }

    private int verify(Connection connection) throws SQLException {
        testimony.faults.forEach(findings.all::add);
        readOutbox(connection);
        for (String request : column(connection, "select id from request order by id", "")) {
            verify(connection, request);
        }
        for (String id : testimony.accepted.keySet()) {
            findings.expect(committed.contains(id), "LOST: command " + id + " was told as accepted and is not stored");
        }
        for (String key : testimony.delivered.keySet()) {
            findings.expect(keys.contains(key), "notice " + key + " was delivered and is of no step");
        }
        return findings.all.size();
    }

    private void readOutbox(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select request, key, envelope, delivered_at is not null from outbox")) {
            while (rows.next()) {
                outboxes.computeIfAbsent(rows.getString(1), request -> new ArrayList<>())
                        .add(new StoredNotice(rows.getString(2), rows.getString(3), rows.getBoolean(4)));
            }
        }
    }

    private void verify(Connection connection, String id) throws SQLException {
        findings.requests++;
        List<StoredEvent> stored = events(connection, id);
        List<StoredCommand> commands = commands(connection, id);
        List<RequestEvent> history = new ArrayList<>();
        for (StoredEvent event : stored) {
            history.add(Documents.EVENTS.read(event.document()));
            findings.expect(
                    event.seq() == history.size(),
                    "GAP: " + id + " has event " + event.seq() + " in place " + history.size());
        }
        findings.events += history.size();
        findings.commands += commands.size();
        findings.lapses +=
                history.stream().filter(event -> event.origin() == Origin.LAPSE).count();
        snapshot(connection, id, history);
        commands.forEach(command -> command(id, command));
        List<RequestEvent> expected = new ArrayList<>();
        Set<String> told = fresh(id, commands, expected);
        same(id, history, expected);
        notices(id, stored, commands, told);
    }

    private void snapshot(Connection connection, String id, List<RequestEvent> history) throws SQLException {
        String document = column(connection, "select document from request where id = ?", id)
                .get(0);
        String version = column(connection, "select version::text from request where id = ?", id)
                .get(0);
        findings.expect(
                version.equals(Integer.toString(history.size())),
                id + " says it has " + version + " events, but has " + history.size());
        Town.WORKFLOW
                .replay(RequestId.of(id), history)
                .fold(
                        defects -> findings.all.add(id + " has a history with defects: " + defects.mkString("; ")),
                        request -> {
                            findings.open += request.isOpen() ? 1 : 0;
                            findings.expect(
                                    Documents.REQUESTS.write(request).equals(document),
                                    "replaying " + id + " does not give its snapshot");
                            return true;
                        });
    }

    /** What is stored of a command is what was given, and what its client was told, if it was. */
    private void command(String request, StoredCommand command) {
        findings.expect(committed.add(command.id()), "DOUBLED: command " + command.id() + " is stored twice");
        Testimony.Given given = testimony.given.get(command.id());
        findings.expect(
                given != null
                        && given.request().equals(request)
                        && given.document().equals(command.document()),
                "command " + command.id() + " is stored for " + request + " and was not given so");
        Testimony.Told told = testimony.accepted.get(command.id());
        findings.expect(
                told == null || told.equals(new Testimony.Told(command.asked(), command.step(), command.version())),
                "the client of " + command.id() + " was told " + told + ", stored is " + command);
    }

    /** Lives the request again from its commands alone, as finely as time goes, and gives the keys of all that it has to tell. */
    private Set<String> fresh(String id, List<StoredCommand> commands, List<RequestEvent> expected) {
        Set<String> told = new HashSet<>();
        Request request = Request.unraised(RequestId.of(id));
        for (StoredCommand command : commands) {
            Instant asked = Instant.parse(command.asked());
            request = wake(request, asked, expected, told);
            var step = Town.WORKFLOW.handle(request, Documents.COMMANDS.read(command.document()), asked);
            findings.expect(
                    !step.isRefused(),
                    "command " + command.id() + " of " + id + " is refused when it is given again: " + step.outcome());
            request = take(request, step, expected, told);
        }
        wake(request, end, expected, told);
        return told;
    }

    private static Request wake(Request request, Instant until, List<RequestEvent> expected, Set<String> told) {
        Request current = request;
        while (current.nextDue().filter(due -> due.isBefore(until)).isPresent()) {
            Instant next = current.nextDue().orElseThrow().plusNanos(1);
            current = take(current, Town.WORKFLOW.advance(current, next), expected, told);
        }
        return current;
    }

    private static Request take(
            Request before,
            Step<Request, RequestEvent, RequestRefusal> step,
            List<RequestEvent> expected,
            Set<String> told) {
        step.events().forEach(expected::add);
        for (Notice notice : Town.EVERY_NOTICE.from(before, step)) {
            told.add(notice.key().toString());
        }
        return step.state();
    }

    private void same(String id, List<RequestEvent> history, List<RequestEvent> expected) {
        int length = Math.min(history.size(), expected.size());
        for (int i = 0; i < length; i++) {
            if (!history.get(i).equals(expected.get(i))) {
                findings.all.add("event " + (i + 1) + " of " + id + " is " + history.get(i) + ", but should be "
                        + expected.get(i));
                return;
            }
        }
        findings.expect(
                history.size() == expected.size(),
                (history.size() < expected.size() ? "LOST: " : "DOUBLED: ") + id + " has " + history.size()
                        + " events, but should have " + expected.size());
    }

    /** Derives the notices again from the steps as they were stored: the outbox has these and no others, all delivered. */
    private void notices(String id, List<StoredEvent> stored, List<StoredCommand> commands, Set<String> told) {
        Map<String, String> derived = derived(id, stored, commands, told);
        Map<String, String> outbox = new HashMap<>();
        boolean sealed = stored.get(0).document().contains("\"sealed\":true");
        findings.sealed += sealed ? 1 : 0;
        String requester = "resident-" + id.substring("R-".length()) + "-of-the-town";
        for (StoredNotice notice : outboxes.getOrDefault(id, List.of())) {
            String key = notice.key();
            outbox.put(key, notice.envelope());
            findings.expect(notice.delivered(), "notice " + key + " is not marked as delivered");
            findings.expect(testimony.delivered.containsKey(key), "LOST: notice " + key + " was never received");
            findings.expect(
                    Integer.toString(notice.envelope().hashCode()).equals(testimony.envelopes.get(key)),
                    "notice " + key + " was received with another content");
            findings.expect(
                    !sealed || !notice.envelope().contains(requester),
                    "notice " + key + " tells who the requester of a sealed request is");
        }
        findings.notices += outbox.size();
        keys.addAll(outbox.keySet());
        derived.forEach((key, envelope) ->
                findings.expect(envelope.equals(outbox.get(key)), "LOST: notice " + key + " is not in the outbox"));
        outbox.keySet()
                .forEach(key -> findings.expect(derived.containsKey(key), "DOUBLED: no step has a notice " + key));
    }

    private Map<String, String> derived(
            String id, List<StoredEvent> stored, List<StoredCommand> commands, Set<String> told) {
        Map<Integer, StoredCommand> byStep = new HashMap<>();
        commands.stream()
                .filter(command -> command.version() > command.step())
                .forEach(command -> byStep.put(command.step(), command));
        Map<Integer, List<StoredEvent>> steps = new TreeMap<>();
        stored.forEach(event ->
                steps.computeIfAbsent(event.step(), step -> new ArrayList<>()).add(event));
        findings.steps += steps.size();
        Map<String, String> derived = new LinkedHashMap<>();
        Request request = Request.unraised(RequestId.of(id));
        for (Map.Entry<Integer, List<StoredEvent>> entry : steps.entrySet()) {
            Instant asked = entry.getValue().get(0).asked();
            StoredCommand command = byStep.get(entry.getKey());
            var step = command == null
                    ? Town.WORKFLOW.advance(request, asked)
                    : Town.WORKFLOW.handle(request, Documents.COMMANDS.read(command.document()), asked);
            findings.expect(
                    step.events()
                            .map(Documents.EVENTS::write)
                            .asJava()
                            .equals(entry.getValue().stream()
                                    .map(StoredEvent::document)
                                    .toList()),
                    "the step of " + id + " at version " + entry.getKey() + " has other events when it is taken again");
            for (Notice notice : Town.NOTICES.from(request, step)) {
                String key = notice.key().toString();
                derived.put(key, Envelope.of(notice));
                findings.superseded += notice.supersedes().size();
                findings.expect(told.contains(key), "notice " + key + " tells what never happened");
            }
            request = step.state();
        }
        return derived;
    }

    private static List<StoredEvent> events(Connection connection, String id) throws SQLException {
        List<StoredEvent> events = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select seq, step, asked, document from event where request = ? order by seq")) {
            select.setString(1, id);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    events.add(new StoredEvent(
                            rows.getInt(1), rows.getInt(2), Instant.parse(rows.getString(3)), rows.getString(4)));
                }
            }
        }
        return events;
    }

    private static List<StoredCommand> commands(Connection connection, String id) throws SQLException {
        List<StoredCommand> commands = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select id, step, version, asked, document from command where request = ? order by step, version")) {
            select.setString(1, id);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    commands.add(new StoredCommand(
                            rows.getString(1), rows.getInt(2), rows.getInt(3), rows.getString(4), rows.getString(5)));
                }
            }
        }
        return commands;
    }

    private static List<String> column(Connection connection, String sql, String argument) throws SQLException {
        List<String> values = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            if (!argument.isEmpty()) {
                select.setString(1, argument);
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
        }
        return values;
    }
}
