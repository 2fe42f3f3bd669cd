package cz.propoj.command.runtime;

import cz.propoj.command.runtime.vault.TextVault;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.time.Meta;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * What a decision may know about the asking: where, who, and for which day. Given to command handlers as a parameter.
 *
 * @param day since when the change is to be true
 * @param expectedVersion refuse when the record has another one; null: whatever it has
 * @param texts free texts of records
 */
public record CommandContext(
        @Nullable NetworkId network,
        @Nullable AccountId account,
        LocalDate day,
        @Nullable Long expectedVersion,
        TextVault texts) {

    /** When the command was sent; decides which day is today. Not kept with the events. */
    static final String SENT_AT = "sentAt";

    static final String EXPECTED_VERSION = "expectedVersion";

    /** The vault itself. Not kept with the events. */
    public static final String TEXTS = "texts";

    static CommandContext of(MetaData meta) {
        var network = text(meta, Meta.NETWORK);
        var account = text(meta, Meta.ACCOUNT);
        var version = text(meta, EXPECTED_VERSION);
        var sentAt = text(meta, SENT_AT);
        if (sentAt == null || !(meta.get(TEXTS) instanceof TextVault texts)) {
            throw new IllegalArgumentException(
                    "a command without " + SENT_AT + " or " + TEXTS + ": send it by the CommandSender");
        }
        return new CommandContext(
                network == null ? null : new NetworkId(network),
                account == null ? null : AccountId.of(account),
                Meta.effectiveOn(meta, Instant.parse(sentAt)),
                version == null ? null : Long.valueOf(version),
                texts);
    }

    /** The command's metadata; what belongs to the events is taken over by {@link EventMeta}. */
    public static MetaData meta(CommandMetadata context, Instant sentAt, TextVault texts) {
        Map<String, Object> meta = new HashMap<>();
        put(meta, Meta.NETWORK, context.network());
        put(meta, Meta.ACCOUNT, context.account());
        put(meta, Meta.EFFECTIVE_ON, context.effectiveOn());
        put(meta, Meta.REASON, context.reason());
        put(meta, Meta.IMPORT, context.importId());
        put(meta, Meta.TAKES_BACK, context.takesBack());
        put(meta, Meta.TRACE, context.trace());
        put(meta, EXPECTED_VERSION, context.expectedVersion());
        put(meta, SENT_AT, sentAt);
        meta.put(TEXTS, texts);
        return MetaData.from(meta);
    }

    private static void put(Map<String, Object> meta, String key, @Nullable Object value) {
        if (value != null) {
            meta.put(key, value.toString());
        }
    }

    private static @Nullable String text(MetaData meta, String key) {
        return meta.get(key) instanceof String text ? text : null;
    }
}
