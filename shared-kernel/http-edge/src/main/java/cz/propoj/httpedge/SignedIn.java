package cz.propoj.httpedge;

import cz.propoj.contract.access.Viewer;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who is signed in; handlers take it as {@code @AuthenticationPrincipal SignedIn}.
 *
 * @param viewer the account with what is granted to it now
 * @param displayName as the person wants to be called; from the vault, never to be logged
 * @param session id of the session, not the token in the cookie; empty for a program
 * @param token id of the personal token that a program of the person came with; empty for the person
 */
public record SignedIn(Viewer viewer, String displayName, String session, String token)
        implements AuthenticatedPrincipal, FromRequest {
    /** The person. */
    public SignedIn(Viewer viewer, String displayName, String session) {
        this(viewer, displayName, session, "");
    }

    static SignedIn program(Viewer viewer, String displayName, String token) {
        return new SignedIn(viewer, displayName, "", token);
    }

    public boolean isProgram() {
        return !token.isEmpty();
    }

    /** The account's id; the person's name stays out of whatever prints principals. */
    @Override
    public String getName() {
        return viewer.account().toString();
    }

    @Override
    public String toString() {
        return "SignedIn[" + viewer.account() + "]";
    }
}
