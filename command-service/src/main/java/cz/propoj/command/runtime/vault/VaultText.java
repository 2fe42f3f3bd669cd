package cz.propoj.command.runtime.vault;

import java.util.Map;
import java.util.UUID;

/**
 * Text that names people, on its way to the vault. It travels beside a command, never in it, and is put into the vault
 * after the command was decided and before its events are stored: a command that is refused leaves no text behind.
 */
public final class VaultText {
    private final UUID id;
    private final Map<String, String> texts;

    private VaultText(UUID id, Map<String, String> texts) {
        this.id = id;
        this.texts = Map.copyOf(texts);
    }

    /**
     * Texts by field of the vault. An empty one is kept as a new version where there was another, and is left out where
     * there was none.
     */
    public static VaultText of(UUID id, Map<String, String> texts) {
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("no text is confided");
        }
        return new VaultText(id, texts);
    }

    /** All texts of the id are to be forgotten for good. */
    public static VaultText toErase(UUID id) {
        return new VaultText(id, Map.of());
    }

    public UUID id() {
        return id;
    }

    public Map<String, String> texts() {
        return texts;
    }

    public boolean erases() {
        return texts.isEmpty();
    }

    /** The id only, for logs. */
    @Override
    public String toString() {
        return "Confidence[" + id + "]";
    }
}
