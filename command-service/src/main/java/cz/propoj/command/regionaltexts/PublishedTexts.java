package cz.propoj.command.regionaltexts;

import cz.propoj.command.runtime.lookups.Networks;
import cz.propoj.command.runtime.lookups.StoredRecords;
import cz.propoj.command.runtime.refusals.Check;
import cz.propoj.command.runtime.refusals.RecordNotFound;
import cz.propoj.command.runtime.refusals.RuleBroken;
import cz.propoj.command.runtime.vault.TextsInVault;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.networks.TerritoryLevel;
import cz.propoj.contract.regionaltexts.RegionalTextEvent;
import cz.propoj.contract.regionaltexts.RegionalTextId;
import cz.propoj.contract.regionaltexts.RegionalTextState;
import cz.propoj.contract.time.History;
import cz.propoj.contract.vault.ReadableTexts;
import cz.propoj.eventlog.vault.Vault;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the region of a network has published, for whoever runs that network. A draft, a text of another region and none at all
 * are not told apart.
 */
@Component
final class PublishedTexts {
    private final StoredRecords records;
    private final Networks networks;
    private final Vault vault;

    PublishedTexts(StoredRecords records, Networks networks, Vault vault) {
        this.records = records;
        this.networks = networks;
        this.vault = vault;
    }

    /**
     * The newest version on a day.
     *
     * @param version that the person has seen; null: whichever is the newest
     * @throws RuleBroken when it is withdrawn or erased, or when another version is the newest
     */
    PublishedText newest(NetworkId network, RegionalTextId text, @Nullable Integer version, LocalDate day) {
        Check.of().date("/effectiveOn", day).done();
        var ofNetwork = networks.find(network).orElseThrow(RecordNotFound::new).territory();
        var stored = records.history(text, RegionalTextEvent.class, RegionalTextState::evolve);
        var history = History.of(RegionalTextState::evolve, ReadableTexts.of(stored.facts(), new TextsInVault(vault)));
        var latest = history.latest();
        if (latest == null
                || latest.newest() == null
                || ofNetwork.level() == TerritoryLevel.REGION
                || !latest.network().value().equals("kraj-" + ofNetwork.nuts3())) {
            throw new RecordNotFound();
        }
        if (latest.withdrawn()) {
            throw new RuleBroken("regional-text.withdrawn-by-region");
        }
        var then = history.asOf(day);
        var newest = then == null ? null : then.newest();
        if (newest == null) {
            throw RuleBroken.at("/effectiveOn", "regional-text.not-published-then", day);
        }
        if (version != null && version != newest.version()) {
            throw new RuleBroken("regional-text.other-version", newest.version());
        }
        if (newest.wording().body() == null) {
            throw new RuleBroken("regional-text.erased");
        }
        var region = latest.network();
        var name = networks.find(region).orElseThrow(RecordNotFound::new).name();
        return new PublishedText(region, name, text, newest.version(), newest.wording());
    }
}
