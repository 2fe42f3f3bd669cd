package cz.propoj.httpedge;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * Something that could not be done, in a form that can be said in every language (RFC 9457).
 *
 * @param code what it is; the message bundles have {@code problem.<code>.title}
 * @param detail key of the sentence that explains it; {@code problem.<code>.detail} unless {@link #saying} another
 * @param args what the detail needs; shown to the person, never logged
 * @param errors one for each bad value
 * @param extra further members of the answer
 * @param headers of the answer
 */
public record Problem(
        HttpStatus status,
        String code,
        String detail,
        List<Object> args,
        List<BadValue> errors,
        Map<String, Object> extra,
        Map<String, String> headers) {

    /**
     * One bad value.
     *
     * @param pointer JSON pointer into the body
     * @param code key of the message
     */
    public record BadValue(String pointer, String code, List<Object> args) {
        public BadValue {
            args = List.copyOf(args);
        }
    }

    public static Problem of(HttpStatus status, String code, Object... args) {
        return new Problem(status, code, "problem." + code + ".detail", List.of(args), List.of(), Map.of(), Map.of());
    }

    public Problem with(String header, String value) {
        return new Problem(status, code, detail, args, errors, extra, Map.of(header, value));
    }

    public Problem with(Map<String, Object> members) {
        return new Problem(status, code, detail, args, errors, members, headers);
    }

    public Problem with(List<BadValue> bad) {
        return new Problem(status, code, detail, args, bad, extra, headers);
    }

    /** Explains itself by another sentence. */
    public Problem saying(String key) {
        return new Problem(status, code, key, args, errors, extra, headers);
    }

    /** To be thrown; leaves as the answer. */
    public ProblemException thrown() {
        return new ProblemException(this);
    }
}
