package cz.propoj.command.runtime.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import cz.propoj.command.runtime.Accepted;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a change.
 *
 * @param warnings what the person should look at, such as a likely duplicate; the change is stored all the same
 * @param secret shown this once, such as the first password of an account; never stored in clear
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Answer(
        String id,
        long version,
        long position,
        List<Map<String, String>> warnings,
        @Nullable String secret) {
    public Answer {
        warnings = List.copyOf(warnings);
    }

    public static Answer of(Accepted accepted) {
        return new Answer(accepted.id(), accepted.version(), accepted.position(), List.of(), null);
    }

    /** The answer names another record than the one that holds it, such as a contact person of an actor. */
    public Answer about(Object part) {
        return new Answer(part.toString(), version, position, warnings, secret);
    }

    public Answer with(List<Map<String, String>> seen) {
        return new Answer(id, version, position, seen, secret);
    }

    public Answer withSecret(String told) {
        return new Answer(id, version, position, warnings, told);
    }

    @Override
    public String toString() {
        return "Answer[" + id + ", " + version + ", " + position + "]";
    }
}
