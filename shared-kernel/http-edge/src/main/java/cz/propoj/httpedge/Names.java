package cz.propoj.httpedge;

import cz.propoj.contract.access.AccountId;
import cz.propoj.eventlog.vault.Vault;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Names of accounts for a short while in memory, so that not every request opens the vault. */
final class Names {
    private static final long KEPT = Duration.ofSeconds(30).toNanos();
    private static final int MOST = 10_000;

    private final Map<AccountId, Kept> kept = new ConcurrentHashMap<>();
    private final Vault vault;

    private record Kept(String name, long since) {
        @Override
        public String toString() {
            return "Kept";
        }
    }

    Names(Vault vault) {
        this.vault = vault;
    }

    String of(AccountId account) {
        var known = kept.get(account);
        if (known != null && System.nanoTime() - known.since() < KEPT) {
            return known.name();
        }
        if (kept.size() > MOST) {
            kept.clear();
        }
        var name = vault.get(account.value(), Accounts.NAME).orElse("");
        kept.put(account, new Kept(name, System.nanoTime()));
        return name;
    }

    void forget(AccountId account) {
        kept.remove(account);
    }
}
