package cz.propoj.query.revisions;

import cz.propoj.contract.revisions.Signature;
import io.nayuki.qrcodegen.QrCode;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What stands on a printed revision so that the paper can be held against the log: the position that it was signed for, and
 * the beginning of the hash there. Twenty digits of it cannot be made to fit another log.
 *
 * @param code such as {@code 812-6b86b-273ff-34fce-19d6b}
 * @param address that shows exactly this state
 * @param size of the picture in squares
 * @param picture the dark squares as the path of an SVG
 */
public record PaperCode(String code, String address, int size, String picture) {
    /** Parameter of the page that a code is compared by. */
    public static final String PARAMETER = "kod";

    private static final int DIGITS = 20;
    private static final int GROUP = 5;
    private static final Pattern SEPARATORS = Pattern.compile("[\\s-]");

    public static PaperCode of(Signature signature, String page) {
        var code = code(signature);
        var address = page + "?" + PARAMETER + "=" + code;
        var picture = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
        return new PaperCode(code, address, picture.size, path(picture));
    }

    public static String code(Signature signature) {
        var code = new StringBuilder().append(signature.position());
        for (var at = 0; at < DIGITS; at += GROUP) {
            code.append('-').append(signature.hash(), at, at + GROUP);
        }
        return code.toString();
    }

    /** Whether somebody who has typed a code from a paper holds this state in hand. */
    static boolean fits(String typed, Signature signature) {
        return plain(typed).equals(plain(code(signature)));
    }

    private static String plain(String code) {
        return SEPARATORS.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static String path(QrCode picture) {
        var path = new StringBuilder();
        for (var y = 0; y < picture.size; y++) {
            for (var x = 0; x < picture.size; x++) {
                if (picture.getModule(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }
}
