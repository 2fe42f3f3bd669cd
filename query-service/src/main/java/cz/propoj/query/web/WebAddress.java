package cz.propoj.query.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Addresses as people type them. */
public final class WebAddress {
    private WebAddress() {}

    /** One that a browser may open: people leave out the scheme, and other schemes could run something; else null. */
    public static @Nullable String of(@Nullable String written) {
        if (written == null) {
            return null;
        }
        try {
            var address = URI.create(written.contains("://") ? written : "https://" + written);
            var isWeb = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            return isWeb && address.getHost() != null ? address.toString() : null;
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
