package cz.propoj.contract.plan;

import cz.propoj.contract.networks.NetworkId;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The letterhead of a plan on one date.
 *
 * @param size of the file in bytes; 0: there is none
 * @param file what it was called; null: there is none
 * @param content of it in Base64; null: there is none
 */
public record LetterheadState(
        LetterheadId letterhead,
        NetworkId network,
        int size,
        @Nullable String file,
        @Nullable String content) {

    public static @Nullable LetterheadState evolve(@Nullable LetterheadState state, LetterheadEvent event) {
        return switch (event) {
            case LetterheadEvent.LetterheadReplaced e ->
                new LetterheadState(
                        e.letterhead(), e.network(), e.content() == null ? 0 : e.size(), e.file(), e.content());
            case LetterheadEvent.LetterheadRemoved _, LetterheadEvent.LetterheadErased _ ->
                state == null ? null : new LetterheadState(state.letterhead, state.network, 0, null, null);
        };
    }

    public boolean isThere() {
        return content != null;
    }

    /** The file; nothing: the standard letterhead is used. */
    public Optional<byte[]> bytes() {
        return Optional.ofNullable(content).map(Base64.getDecoder()::decode);
    }

    /** Neither the name nor the content of the file, for logs. */
    @Override
    public String toString() {
        return "LetterheadState[" + network + ", " + size + "]";
    }
}
