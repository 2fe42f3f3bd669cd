package cz.propoj.command.regionaltexts;

import cz.propoj.command.runtime.Sent;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.regionaltexts.RegionalTextId;
import cz.propoj.contract.regionaltexts.RegionalWording;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be wished of a text of the region or of a copy. What carries texts does not tell them to logs. */
public sealed interface RegionalTextCommand {
    RegionalTextId text();

    /** A draft of a region. */
    record WriteRegionalText(@TargetAggregateIdentifier RegionalTextId text, NetworkId network, RegionalWording wording)
            implements RegionalTextCommand {
        @Override
        public String toString() {
            return "WriteRegionalText[" + text + "]";
        }
    }

    /** What is left out stays; of a copy only title and body can be other ones. */
    record RewriteRegionalText(@TargetAggregateIdentifier RegionalTextId text, Sent<RegionalWording> wording)
            implements RegionalTextCommand {
        @Override
        public String toString() {
            return "RewriteRegionalText[" + text + "]";
        }
    }

    /** The networks of the region may take it over as it is now. */
    record PublishRegionalText(@TargetAggregateIdentifier RegionalTextId text) implements RegionalTextCommand {}

    /** A network is to have a copy. */
    record TakeOverRegionalText(
            @TargetAggregateIdentifier RegionalTextId text, NetworkId network, PublishedText published)
            implements RegionalTextCommand {}

    /**
     * A copy is to stand on a newer version.
     *
     * @param title that the copy has afterwards; left out: it stays
     * @param body that the copy has afterwards; left out: it stays
     */
    record TakeInNewerVersion(
            @TargetAggregateIdentifier RegionalTextId text, PublishedText newer, Sent<String> title, Sent<String> body)
            implements RegionalTextCommand {
        @Override
        public String toString() {
            return "TakeInNewerVersion[" + text + "]";
        }
    }

    /** The copy stays as it is; this version is not offered again. */
    record DeclineNewerVersion(@TargetAggregateIdentifier RegionalTextId text, PublishedText newer)
            implements RegionalTextCommand {}

    record WithdrawRegionalText(
            @TargetAggregateIdentifier RegionalTextId text,
            @Nullable String reason) implements RegionalTextCommand {}

    record RestoreRegionalText(@TargetAggregateIdentifier RegionalTextId text) implements RegionalTextCommand {}

    /** Somebody named in it has asked: what it says is forgotten for good, in every version. */
    record EraseRegionalText(@TargetAggregateIdentifier RegionalTextId text) implements RegionalTextCommand {}
}
