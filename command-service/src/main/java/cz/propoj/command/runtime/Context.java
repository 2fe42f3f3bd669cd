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
 * @param takeOver the take-over of workbooks it comes with
 * @param takesBack the take-over of workbooks that it takes back
 * @param trace id of the request
 * @param expectedVersion refuse when the record has another version; null: whatever it has
 */
public record Context(
        @Nullable NetworkId network,
        @Nullable AccountId account,
        @Nullable LocalDate effectiveOn,
        @Nullable String reason,
        @Nullable ImportId takeOver,
        @Nullable ImportId takesBack,
        @Nullable String trace,
        @Nullable Long expectedVersion) {

    /** Of what takes nothing back. */
    public Context(
            @Nullable NetworkId network,
            @Nullable AccountId account,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason,
            @Nullable ImportId takeOver,
            @Nullable String trace,
            @Nullable Long expectedVersion) {
        this(network, account, effectiveOn, reason, takeOver, null, trace, expectedVersion);
    }

    public static Context of(NetworkId network, AccountId account) {
        return new Context(network, account, null, null, null, null, null);
    }

    /** For accounts, which belong to no network. */
    public static Context ofAccounts(@Nullable AccountId account) {
        return new Context(null, account, null, null, null, null, null);
    }

    public Context on(@Nullable LocalDate day) {
        return new Context(network, account, day, reason, takeOver, takesBack, trace, expectedVersion);
    }

    public Context because(@Nullable String why) {
        return new Context(network, account, effectiveOn, why, takeOver, takesBack, trace, expectedVersion);
    }

    public Context with(ImportId workbooks) {
        return new Context(network, account, effectiveOn, reason, workbooks, takesBack, trace, expectedVersion);
    }

    public Context takingBack(ImportId workbooks) {
        return new Context(network, account, effectiveOn, reason, takeOver, workbooks, trace, expectedVersion);
    }

    public Context traced(@Nullable String request) {
        return new Context(network, account, effectiveOn, reason, takeOver, takesBack, request, expectedVersion);
    }

    public Context expecting(@Nullable Long version) {
        return new Context(network, account, effectiveOn, reason, takeOver, takesBack, trace, version);
    }
}
