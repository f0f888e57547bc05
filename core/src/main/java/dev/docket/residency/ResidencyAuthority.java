package dev.docket.residency;

import dev.docket.request.Roles;
import dev.docket.workflow.RoleMatrix;
import java.util.List;

/**
 * Who may give which command to a residency.
 *
 * @since 0.1.0
 */
public final class ResidencyAuthority {

    private ResidencyAuthority() {}

    /**
     * The default matrix: the office gives every command, and an officer too those by which officers give account.
     *
     * @return the default
     */
    public static RoleMatrix<ResidencyCommandKind> standard() {
        return RoleMatrix.of(
                ResidencyCommandKind.class,
                kind -> isTheOfficersToo(kind) ? List.of(Roles.OFFICE, Roles.RESIDENT_OFFICER) : List.of(Roles.OFFICE));
    }

    private static boolean isTheOfficersToo(ResidencyCommandKind kind) {
        return switch (kind) {
            case REPORT, DELIVER, BRIEF, CONSULT, MEET -> true;
            case AGREE, TRAIN, START, REACH, ADOPT, REPLACE, END -> false;
        };
    }
}
