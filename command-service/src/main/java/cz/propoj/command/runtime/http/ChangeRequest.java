package cz.propoj.command.runtime.http;

import cz.propoj.contract.access.Viewer;
import cz.propoj.httpedge.FromRequest;
import cz.propoj.httpedge.Problem;
import cz.propoj.httpedge.SignedIn;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A change that somebody asks for over HTTP: who, and with which headers. A parameter of controllers.
 *
 * @param network of its address, as it was sent; null: the address names none
 * @param path of the request
 * @param idempotencyKey makes a repeat give the first answer; null: none
 * @param ifMatch as it was sent
 */
public record ChangeRequest(
        SignedIn who,
        @Nullable String network,
        String method,
        String path,
        @Nullable String idempotencyKey,
        @Nullable String ifMatch,
        String trace)
        implements FromRequest {
    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,18})\"");

    public Viewer viewer() {
        return who.viewer();
    }

    /** The version the record has to have; null when none was given. */
    @Nullable
    Long version() {
        if (ifMatch == null) {
            return null;
        }
        var version = VERSION.matcher(ifMatch);
        if (!version.matches()) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "if-match").thrown();
        }
        return Long.valueOf(version.group(1));
    }
}
