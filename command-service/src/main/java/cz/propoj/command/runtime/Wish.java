package cz.propoj.command.runtime;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One of the commands that a request sends ({@link CommandSender#sendTogether}).
 *
 * @param command makes it from the version that the text will have in the vault
 * @param text for the vault; null: none
 */
public record Wish(
        Function<Confided, Object> command, @Nullable Confidence text, Context context) {
    public static Wish of(Object command, Context context) {
        return new Wish(_ -> command, null, context);
    }

    public static Wish of(Confidence text, Function<Confided, Object> command, Context context) {
        return new Wish(command, text, context);
    }

    /** Nothing of what the command says. */
    @Override
    public String toString() {
        return "Wish";
    }
}
