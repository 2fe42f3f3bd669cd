package cz.propoj.embeddedmongo;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The server's side of one SCRAM-SHA-256 conversation (RFC 5802 and 7677), without channel binding. Two messages, in this
 * order, each once: the server's nonce makes what was said in one conversation worthless in another.
 */
final class Scram {
    /** Somebody who doesn't know the password, or doesn't keep to the protocol. */
    static final class AuthenticationFailed extends Exception {
        private static final long serialVersionUID = 1L;

        AuthenticationFailed(String message) {
            super(message);
        }
    }

    private static final Pattern FIRST = Pattern.compile("([ny],(?:a=[^,]*)?,)(n=([^,]+),r=([!-+\\--~]+)(?:,.*)?)");
    private static final Pattern FINAL = Pattern.compile("(c=([^,]*),r=([!-+\\--~]+)(?:,.*)?),p=([^,]+)");

    private final ScramCredential secret;
    private final Supplier<String> nonces;
    private @Nullable Exchange begun;

    private record Exchange(String header, String nonce, String messages, boolean isKnown) {}

    Scram(ScramCredential secret) {
        this(secret, () -> Base64.getEncoder().encodeToString(ScramCredential.random()));
    }

    /** @param nonces gives the server's part of the nonce, never the same twice */
    Scram(ScramCredential secret, Supplier<String> nonces) {
        this.secret = secret;
        this.nonces = nonces;
    }

    /** The server's first message. Whether it knows the user it doesn't tell before the end. */
    String first(String clientFirst) throws AuthenticationFailed {
        Matcher message = FIRST.matcher(clientFirst);
        if (begun != null || !message.matches()) {
            throw new AuthenticationFailed("no first message, or without the right form");
        }
        String nonce = message.group(4) + nonces.get();
        String answer =
                "r=" + nonce + ",s=" + Base64.getEncoder().encodeToString(secret.salt()) + ",i=" + secret.iterations();
        String user = message.group(3).replace("=2C", ",").replace("=3D", "=");
        begun = new Exchange(message.group(1), nonce, message.group(2) + "," + answer, secret.isOf(user));
        return answer;
    }

    /** The server's last message; whoever gets it has proven to know the password. */
    String last(String clientFinal) throws AuthenticationFailed {
        Exchange before = begun;
        Matcher message = FINAL.matcher(clientFinal);
        if (before == null || !message.matches()) {
            throw new AuthenticationFailed("no last message, or without the right form");
        }
        String conversation = before.messages + "," + message.group(1);
        boolean isProven = message.group(2).equals(base64(before.header))
                && message.group(3).equals(before.nonce)
                && secret.isProvenBy(decoded(message.group(4)), conversation);
        if (!isProven || !before.isKnown) {
            throw new AuthenticationFailed("another password, user or conversation");
        }
        return "v=" + Base64.getEncoder().encodeToString(secret.sign(conversation));
    }

    private static String base64(String header) {
        return Base64.getEncoder().encodeToString(header.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] decoded(String proof) throws AuthenticationFailed {
        try {
            return Base64.getDecoder().decode(proof);
        } catch (IllegalArgumentException _) {
            throw new AuthenticationFailed("a proof without the right form");
        }
    }
}
