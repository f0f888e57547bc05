package dev.docket.notice;

import dev.docket.request.Request;
import dev.docket.request.RequesterId;
import dev.docket.workflow.Role;
import java.util.List;
import java.util.Optional;

/**
 * The host's knowledge of who fills a role for a request: who is told, in which calendar and language.
 *
 * <p>What implementers owe: the same answer for the same question while notices of one step are derived; no exception; at
 * least one recipient for {@link dev.docket.request.Roles#OFFICE}, who is told what nobody else can be told.
 *
 * <p>Of whom a request complains is told nothing of it: a recipient of a department that it complains of, or whose id is the key of a
 * person that it complains of; so the office's mailbox has its unit too. If that leaves nobody in the office, an inspector or a host
 * is told in its place.
 *
 * <p>The requester of a sealed request is told under the name {@code requester of KQ-774} ({@code (2)} and so on for more than one), and who joined it as {@code party 1 of KQ-774}, so that
 * neither a notice nor its key gives them away: to deliver it ask again with the request, whose first recipient is meant.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface Directory {

    /**
     * Everybody who fills a role for a request.
     *
     * <p>For the roles of a department (lead, cooperating department, liaison, department head) that is those of every
     * department which the request has to do with, each with {@link Recipient#unit()}; of these only the ones of the
     * department concerned are told. One without a unit is told whatever department is concerned.
     *
     * @param role the role
     * @param request the request as it stands after what is told
     * @return the recipients, in the order in which they are told; empty when nobody fills the role
     */
    List<Recipient> fill(Role role, Request request);

    /**
     * Somebody who joined a request, or whose request was merged into it: they are told all that its requester is told.
     *
     * @param party who
     * @param request the request as it stands after what is told
     * @return the recipient; empty, as unless overridden, when they cannot be told: then the office is, in their place
     */
    default Optional<Recipient> party(RequesterId party, Request request) {
        return Optional.empty();
    }
}
