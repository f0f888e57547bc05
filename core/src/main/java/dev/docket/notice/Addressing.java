package dev.docket.notice;

import dev.docket.request.PersonId;
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

    /** Whose address would tell whose request it is. */
    private static final List<Role> REQUESTERS = List.of(Roles.REQUESTER, Roles.REPRESENTATIVE, Roles.RESIDENT_OFFICER);

    private final Directory directory;
    private final Request request;
    private final Request now;
    private final Map<String, Addressee> found = new LinkedHashMap<>();

    private Addressing(Directory directory, Request request, Request now) {
        this.directory = directory;
        this.request = request;
        this.now = now;
    }

    /** One who is told, and the roles that nobody fills, in whose place they are. */
    record Addressee(Recipient recipient, List<Role> unfilled) {}

    /** Who is told of what happened to a request, by one who knows how it stands now: it may complain of them since. */
    static List<Addressee> of(Message message, Directory directory, Request request, Request now) {
        Addressing addressing = new Addressing(directory, request, now);
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
    private void replaceAll(List<Role> empty, List<List<Audience>> otherwise) {
        for (List<Audience> next : otherwise) {
            if (found.isEmpty()) {
                next.forEach(audience -> add(audience, empty));
            }
        }
        if (found.isEmpty()) {
            tellTheOffice(empty);
        }
    }

    private void tellTheOffice(List<Role> unfilled) {
        if (!add(Audience.of(Roles.OFFICE), unfilled) && !tellInPlaceOfTheOffice(unfilled)) {
            throw new IllegalStateException("the directory fills neither " + unfilled + " nor the office for request "
                    + request.id() + "; name somebody for the office, who is told what nobody else can be told");
        }
    }

    /** Where the request complains of the office itself. */
    private boolean tellInPlaceOfTheOffice(List<Role> unfilled) {
        List<Role> roles = new ArrayList<>(unfilled);
        if (!roles.contains(Roles.OFFICE)) {
            roles.add(Roles.OFFICE);
        }
        return (request.complains() || now.complains())
                && (add(Audience.of(Roles.INSPECTOR), roles) || add(Audience.of(Roles.HOST), roles));
    }

    private boolean add(Audience audience, List<Role> unfilled) {
        if (audience.party().isPresent()) {
            addParty(audience.party().get());
            return true;
        }
        boolean any = audience.role().equals(Roles.REQUESTER) && addParties();
        if (audience.role().equals(Roles.REQUESTER) && request.intake().anonymous()) {
            return any; // nobody contacts them
        }
        int place = 0;
        for (Recipient recipient : directory.fill(audience.role(), request)) {
            place++;
            if (audience.means(recipient) && !isSubject(audience, recipient)) {
                any = true;
                found.merge(
                        recipient.id(),
                        new Addressee(shown(recipient, audience.role(), place), unfilled),
                        Addressing::joined);
            }
        }
        return any;
    }

    /** Everybody who joined; in the place of one who cannot be told, the office. */
    private boolean addParties() {
        List<RequesterId> parties = request.bonds().parties();
        parties.forEach(this::addParty);
        return request.intake().anonymous() && !parties.isEmpty();
    }

    private void addParty(RequesterId party) {
        Audience audience = Audience.of(party);
        Optional<Recipient> recipient = directory.party(party, request).filter(one -> !isSubject(audience, one));
        if (recipient.isPresent()) {
            boolean hidden = request.sealed() || request.bonds().hides(party);
            Recipient shown =
                    hidden ? named(recipient.get(), request.bonds().nameOf(party, request.id())) : recipient.get();
            found.merge(recipient.get().id(), new Addressee(shown, List.of()), Addressing::joined);
        } else {
            tellTheOffice(List.of(Roles.REQUESTER));
        }
    }

    /** Whether the request complains of them: nobody tells them anything of it. */
    private boolean isSubject(Audience audience, Recipient recipient) {
        return isSubject(request, audience, recipient) || isSubject(now, audience, recipient);
    }

    private static boolean isSubject(Request request, Audience audience, Recipient recipient) {
        return complainsOf(request, recipient)
                || (request.complains()
                        && Audience.isOfADepartment(audience.role())
                        && audience.unit()
                                .filter(request.complainedOf()::contains)
                                .isPresent());
    }

    /** Whether a request complains of somebody, or of their department. */
    static boolean complainsOf(Request request, Recipient recipient) {
        return request.complains()
                && (recipient.unit().filter(request.complainedOf()::contains).isPresent()
                        || request.complainedOfPersons().contains(PersonId.of(recipient.id())));
    }

    /** A sealed request is told to its requester under a name that gives nothing away; the host knows whom it means. */
    private Recipient shown(Recipient recipient, Role role, int place) {
        if (!request.sealed() || !REQUESTERS.contains(role)) {
            return recipient;
        }
        return named(recipient, role + " of " + request.id() + (place == 1 ? "" : " (" + place + ")"));
    }

    private static Recipient named(Recipient recipient, String name) {
        return new Recipient(name, recipient.role(), recipient.calendar(), recipient.language());
    }

    private static Addressee joined(Addressee first, Addressee again) {
        List<Role> unfilled = new ArrayList<>(first.unfilled());
        again.unfilled().stream().filter(role -> !unfilled.contains(role)).forEach(unfilled::add);
        return new Addressee(first.recipient(), List.copyOf(unfilled));
    }
}
