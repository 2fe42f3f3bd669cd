package cz.propoj.command.runtime.refusals;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a command.
 *
 * @param code of the rule; the message bundle says it in words under {@code rule.<code>}
 * @param pointer JSON pointer to the value that is wrong, such as {@code /identity/ico}; null when the rule is not about
 *     one value
 * @param args what the words need
 */
public record Breach(String code, @Nullable String pointer, List<Object> args) {
    public Breach {
        args = List.copyOf(args);
    }

    public Breach under(String prefix) {
        return pointer == null ? this : new Breach(code, prefix + pointer, args);
    }
}
