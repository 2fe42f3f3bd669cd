package cz.propoj.query.access;

import cz.propoj.httpedge.AccessLog.Kind;
import java.util.List;
import java.util.Set;

/** What an audit asks for. */
public enum AccessTopic {
    ROLES,
    PASSWORDS,
    SIGN_INS,
    ERASURES,
    LOOKS;

    /** The events of accounts it is about, by name. */
    Set<String> events() {
        return switch (this) {
            case ROLES -> Set.of("RoleGranted", "RoleRevoked", "AccountOpened", "AccountClosed", "AccountReopened");
            case PASSWORDS -> Set.of("PasswordChanged");
            case SIGN_INS, ERASURES, LOOKS -> Set.of();
        };
    }

    /** The entries of the log it is about. */
    List<Kind> kinds() {
        return switch (this) {
            case ROLES -> List.of();
            case PASSWORDS ->
                List.of(
                        Kind.INVITATION_OFFERED,
                        Kind.RESET_OFFERED,
                        Kind.LINK_USED,
                        Kind.TOKEN_MADE,
                        Kind.TOKEN_REVOKED,
                        Kind.CALENDAR_MADE,
                        Kind.CALENDAR_REVOKED,
                        Kind.IDENTITY_LINKED,
                        Kind.IDENTITY_UNLINKED);
            case SIGN_INS ->
                List.of(
                        Kind.SIGNED_IN,
                        Kind.SIGN_IN_FAILED,
                        Kind.SIGN_IN_SLOWED_DOWN,
                        Kind.SIGNED_OUT,
                        Kind.SESSION_ENDED,
                        Kind.OTHER_SESSIONS_ENDED);
            case ERASURES -> List.of(Kind.PERSON_ERASED);
            case LOOKS -> List.of(Kind.ACCOUNTS_SEEN, Kind.ACCESS_LOG_SEEN);
        };
    }
}
