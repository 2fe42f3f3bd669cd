package cz.propoj.command.runtime;

import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.workbooks.ImportId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for a change, where, and why. Nothing personal: it becomes the metadata of the events.
 *
 * @param network null only for changes of accounts
 * @param account null for what the service does by itself
 * @param effectiveOn since when it is true; null: since today
 * @param reason in the person's words
 * @param importId the import of workbooks it comes with
 * @param takesBack the import of workbooks that it takes back
 * @param trace id of the request
 * @param expectedVersion refuse when the record has another version; null: whatever it has
 */
public record CommandMetadata(
        @Nullable NetworkId network,
        @Nullable AccountId account,
        @Nullable LocalDate effectiveOn,
        @Nullable String reason,
        @Nullable ImportId importId,
        @Nullable ImportId takesBack,
        @Nullable String trace,
        @Nullable Long expectedVersion) {

    /** Of what takes nothing back. */
    public CommandMetadata(
            @Nullable NetworkId network,
            @Nullable AccountId account,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason,
            @Nullable ImportId importId,
            @Nullable String trace,
            @Nullable Long expectedVersion) {
        this(network, account, effectiveOn, reason, importId, null, trace, expectedVersion);
    }

    public static CommandMetadata of(NetworkId network, AccountId account) {
        return new CommandMetadata(network, account, null, null, null, null, null);
    }

    /** For accounts, which belong to no network. */
    public static CommandMetadata ofAccounts(@Nullable AccountId account) {
        return new CommandMetadata(null, account, null, null, null, null, null);
    }

    public CommandMetadata on(@Nullable LocalDate day) {
        return new CommandMetadata(network, account, day, reason, importId, takesBack, trace, expectedVersion);
    }

    public CommandMetadata because(@Nullable String why) {
        return new CommandMetadata(network, account, effectiveOn, why, importId, takesBack, trace, expectedVersion);
    }

    public CommandMetadata with(ImportId workbooks) {
        return new CommandMetadata(network, account, effectiveOn, reason, workbooks, takesBack, trace, expectedVersion);
    }

    public CommandMetadata takingBack(ImportId workbooks) {
        return new CommandMetadata(network, account, effectiveOn, reason, importId, workbooks, trace, expectedVersion);
    }

    public CommandMetadata traced(@Nullable String request) {
        return new CommandMetadata(
                network, account, effectiveOn, reason, importId, takesBack, request, expectedVersion);
    }

    public CommandMetadata expecting(@Nullable Long version) {
        return new CommandMetadata(network, account, effectiveOn, reason, importId, takesBack, trace, version);
    }
}
