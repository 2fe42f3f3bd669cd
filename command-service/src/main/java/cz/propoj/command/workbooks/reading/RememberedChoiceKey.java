package cz.propoj.command.workbooks.reading;

import cz.propoj.contract.Texts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The key of a remembered choice: a digest, because an unknown name may be that of a person. */
final class RememberedChoiceKey {
    private RememberedChoiceKey() {}

    static String key(String about, String name) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest((about + "\n" + Texts.folded(name)).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
