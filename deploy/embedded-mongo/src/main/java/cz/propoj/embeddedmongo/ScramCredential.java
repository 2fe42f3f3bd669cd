package cz.propoj.embeddedmongo;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/** What a server keeps of a password for SCRAM-SHA-256 (RFC 5802 and 7677); the password can't be won back from it. */
final class ScramCredential {
    static final String USER = "propoj";

    /** The fewest that drivers accept; a random password of 256 bits needs no more. */
    private static final int ITERATIONS = 4096;

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String user;
    private final byte[] salt;
    private final int iterations;
    private final byte[] storedKey;
    private final byte[] serverKey;

    /** @param password of ASCII characters, so that it needs no preparation */
    ScramCredential(String user, String password, byte[] salt, int iterations) {
        byte[] salted = salted(password, salt, iterations);
        this.user = user;
        this.salt = salt.clone();
        this.iterations = iterations;
        this.storedKey = sha256(hmac(salted, "Client Key"));
        this.serverKey = hmac(salted, "Server Key");
    }

    /** {@return a new password that nobody can guess} */
    static String newPassword() {
        return HexFormat.of().formatHex(random());
    }

    static ScramCredential of(String password) {
        return new ScramCredential(USER, password, random(), ITERATIONS);
    }

    static byte[] random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    boolean isOf(String name) {
        return user.equals(name);
    }

    byte[] salt() {
        return salt.clone();
    }

    int iterations() {
        return iterations;
    }

    /** Whether somebody who knows the password has signed the conversation. */
    boolean isProvenBy(byte[] proof, String conversation) {
        byte[] signature = hmac(storedKey, conversation);
        if (proof.length != signature.length) {
            return false;
        }
        byte[] clientKey = new byte[proof.length];
        for (int i = 0; i < proof.length; i++) {
            clientKey[i] = (byte) (proof[i] ^ signature[i]);
        }
        return MessageDigest.isEqual(sha256(clientKey), storedKey);
    }

    /** Proves to the client that this server knows its password. */
    byte[] sign(String conversation) {
        return hmac(serverKey, conversation);
    }

    private static byte[] salted(String password, byte[] salt, int iterations) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, iterations, BYTES * Byte.SIZE))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has it", e);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has it", e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has it", e);
        }
    }
}
