package cz.propoj.httpedge;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** For what lasts longer than a request, such as a live feed: whether those who came in may go on. */
@Component
public final class LastingAccess {
    private final Sessions sessions;
    private final PersonalTokens tokens;

    LastingAccess(Sessions sessions, PersonalTokens tokens) {
        this.sessions = sessions;
        this.tokens = tokens;
    }

    /**
     * Who holds the session or the token now, with the rights of now. Empty when it has ended or the account is closed.
     * Looking is no sign of life: a session ends all the same when its holder does nothing else.
     */
    public Optional<SignedIn> holder(SignedIn who) {
        return who.isProgram() ? tokens.holder(who) : sessions.holder(who);
    }
}
