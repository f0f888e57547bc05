package dev.docket.notice;

import dev.docket.request.Request;
import dev.docket.request.RequesterId;
import dev.docket.request.Roles;
import dev.docket.workflow.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who is told a message: each person once, and somebody always. */
final class Addressing {

    private final Directory directory;
    private final Request request;
    private final Map<String, Addressee> found = new LinkedHashMap<>();

    private Addressing(Directory directory, Request request) {
        this.directory = directory;
        this.request = request;
    }

    /** One who is told, and the roles that nobody fills, in whose place they are. */
    record Addressee(Recipient recipient, List<Role> unfilled) {}

    static List<Addressee> of(Message message, Directory directory, Request request) {
        Addressing addressing = new Addressing(directory, request);
        List<Role> empty = new ArrayList<>();
        for (Audience audience : message.to()) {
            if (!addressing.add(audience, List.of())) {
                empty.add(audience.role());
            }
        }
        if (message.together()) {
            addressing.replaceAll(empty, message.otherwise());
        } else {
            empty.forEach(role -> addressing.tellTheOffice(List.of(role)));
        }
        return List.copyOf(addressing.found.values());
    }

    /** Only when nobody at all was found: the next who can be, at last the office. */
    private void replaceAll(List<Role> empty, List<List<Role>> otherwise) {
        for (List<Role> roles : otherwise) {
            if (found.isEmpty()) {
                roles.forEach(role -> add(Audience.of(role), empty));
            }
        }
        if (found.isEmpty()) {
            tellTheOffice(empty);
        }
    }

    private void tellTheOffice(List<Role> unfilled) {
        if (!add(Audience.of(Roles.OFFICE), unfilled)) {
            throw new IllegalStateException("the directory fills neither " + unfilled + " nor the office for request "
                    + request.id() + "; name somebody for the office, who is told what nobody else can be told");
        }
    }

    private boolean add(Audience audience, List<Role> unfilled) {
        boolean any = audience.role().equals(Roles.REQUESTER) && addParties();
        if (audience.role().equals(Roles.REQUESTER) && request.intake().anonymous()) {
            return any; // nobody contacts them
        }
        for (Recipient recipient : directory.fill(audience.role(), request)) {
            if (audience.means(recipient)) {
                any = true;
                found.merge(recipient.id(), new Addressee(recipient, unfilled), Addressing::joined);
            }
        }
        return any;
    }

    /** Everybody who joined; in the place of one who cannot be told, the office. */
    private boolean addParties() {
        List<RequesterId> parties = request.bonds().parties();
        for (RequesterId party : parties) {
            Optional<Recipient> recipient = directory.party(party, request);
            if (recipient.isPresent()) {
                found.merge(recipient.get().id(), new Addressee(recipient.get(), List.of()), Addressing::joined);
            } else {
                tellTheOffice(List.of(Roles.REQUESTER));
            }
        }
        return request.intake().anonymous() && !parties.isEmpty();
    }

    private static Addressee joined(Addressee first, Addressee again) {
        List<Role> unfilled = new ArrayList<>(first.unfilled());
        again.unfilled().stream().filter(role -> !unfilled.contains(role)).forEach(unfilled::add);
        return new Addressee(first.recipient(), List.copyOf(unfilled));
    }
}
