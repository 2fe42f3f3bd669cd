package cz.propoj.contract.plan;

import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.vault.TextsErased;
import cz.propoj.contract.vault.VaultReference;
import cz.propoj.contract.vault.WithTexts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can happen to the letterhead of a plan. */
public sealed interface LetterheadEvent {
    LetterheadId letterhead();

    /**
     * From now on plans are written onto this file, which may name people as any letterhead does.
     *
     * @param size of the file in bytes
     * @param file what it was called
     * @param content of it in Base64
     * @param kept where both stand
     */
    record LetterheadReplaced(
            LetterheadId letterhead,
            NetworkId network,
            int size,
            @Nullable String file,
            @Nullable String content,
            @Nullable VaultReference kept)
            implements LetterheadEvent, WithTexts {
        private static final List<String> IN_VAULT = List.of("file", "content");

        public LetterheadReplaced(
                LetterheadId letterhead, NetworkId network, int size, @Nullable String file, @Nullable String content) {
            this(letterhead, network, size, file, content, null);
        }

        @Override
        public String owner() {
            return letterhead.toString();
        }

        @Override
        public Map<String, String> texts() {
            return WithTexts.fields(IN_VAULT, file, content);
        }

        @Override
        public LetterheadReplaced keptAs(VaultReference where) {
            return new LetterheadReplaced(letterhead, network, size, null, null, where);
        }

        @Override
        public LetterheadReplaced reading(Map<String, String> texts) {
            return new LetterheadReplaced(
                    letterhead, network, size, texts.get(IN_VAULT.getFirst()), texts.get(IN_VAULT.getLast()));
        }

        /** Neither the name nor the content of the file, for logs. */
        @Override
        public String toString() {
            return "LetterheadReplaced[" + network + ", " + size + "]";
        }
    }

    /** Plans are written onto the standard letterhead again. */
    record LetterheadRemoved(LetterheadId letterhead) implements LetterheadEvent {}

    /** On the request of somebody named in it: every file there was. */
    record LetterheadErased(LetterheadId letterhead) implements LetterheadEvent, TextsErased {
        @Override
        public String owner() {
            return letterhead.toString();
        }
    }
}
