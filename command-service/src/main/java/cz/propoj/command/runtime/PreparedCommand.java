package cz.propoj.command.runtime;

import cz.propoj.command.runtime.vault.StoredVaultText;
import cz.propoj.command.runtime.vault.VaultText;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One of the commands that a request sends ({@link CommandSender#sendTogether}).
 *
 * @param command makes it from the version that the text will have in the vault
 * @param text for the vault; null: none
 */
public record PreparedCommand(
        Function<StoredVaultText, Object> command, @Nullable VaultText text, CommandMetadata context) {
    public static PreparedCommand of(Object command, CommandMetadata context) {
        return new PreparedCommand(_ -> command, null, context);
    }

    public static PreparedCommand of(
            VaultText text, Function<StoredVaultText, Object> command, CommandMetadata context) {
        return new PreparedCommand(command, text, context);
    }

    /** Nothing of what the command says. */
    @Override
    public String toString() {
        return "PreparedCommand";
    }
}
