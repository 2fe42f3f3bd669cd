package cz.propoj.contract.regionaltexts;

import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.time.Ending;
import cz.propoj.contract.time.Revival;
import cz.propoj.contract.vault.TextsErased;
import cz.propoj.contract.vault.VaultReference;
import cz.propoj.contract.vault.WithTexts;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can happen to a text of the region, and to a copy of one. */
public sealed interface RegionalTextEvent {
    RegionalTextId text();

    /** One that says something; its body stands in the vault. */
    sealed interface Saying extends RegionalTextEvent, WithTexts {
        RegionalWording wording();

        @Override
        default String owner() {
            return text().toString();
        }

        @Override
        default Map<String, String> texts() {
            return wording().texts();
        }
    }

    /**
     * A region has a draft.
     *
     * @param kept where the body stands
     */
    record RegionalTextWritten(
            RegionalTextId text,
            NetworkId network,
            RegionalWording wording,
            @Nullable VaultReference kept) implements Saying {
        @Override
        public RegionalTextWritten keptAs(VaultReference where) {
            return new RegionalTextWritten(text, network, wording.with(Map.of()), where);
        }

        @Override
        public RegionalTextWritten reading(Map<String, String> texts) {
            return new RegionalTextWritten(text, network, wording.with(texts), null);
        }
    }

    /**
     * A draft, or a copy in its network, says something else.
     *
     * @param kept where the body stands
     */
    record RegionalTextRewritten(
            RegionalTextId text,
            RegionalWording wording,
            @Nullable VaultReference kept) implements Saying {
        @Override
        public RegionalTextRewritten keptAs(VaultReference where) {
            return new RegionalTextRewritten(text, wording.with(Map.of()), where);
        }

        @Override
        public RegionalTextRewritten reading(Map<String, String> texts) {
            return new RegionalTextRewritten(text, wording.with(texts), null);
        }
    }

    /**
     * The networks of the region may take it over.
     *
     * @param version from 1 on
     * @param kept where the body stands
     */
    record RegionalTextPublished(
            RegionalTextId text,
            int version,
            RegionalWording wording,
            @Nullable VaultReference kept) implements Saying {
        @Override
        public RegionalTextPublished keptAs(VaultReference where) {
            return new RegionalTextPublished(text, version, wording.with(Map.of()), where);
        }

        @Override
        public RegionalTextPublished reading(Map<String, String> texts) {
            return new RegionalTextPublished(text, version, wording.with(texts), null);
        }
    }

    /**
     * A network has a copy.
     *
     * @param region network that wrote the original
     * @param regionName what it is called on that day
     * @param version of the original
     * @param wording what the version says
     * @param kept where the body stands
     */
    record RegionalTextTakenOver(
            RegionalTextId text,
            NetworkId network,
            NetworkId region,
            String regionName,
            RegionalTextId original,
            int version,
            RegionalWording wording,
            @Nullable VaultReference kept)
            implements Saying {
        @Override
        public RegionalTextTakenOver keptAs(VaultReference where) {
            return reading(Map.of(), where);
        }

        @Override
        public RegionalTextTakenOver reading(Map<String, String> texts) {
            return reading(texts, null);
        }

        private RegionalTextTakenOver reading(Map<String, String> texts, @Nullable VaultReference where) {
            return new RegionalTextTakenOver(
                    text, network, region, regionName, original, version, wording.with(texts), where);
        }
    }

    /**
     * A copy stands on a newer version, whatever of it the network has accepted.
     *
     * @param base what that version says
     * @param wording what the copy says from now on
     * @param kept where both bodies stand
     */
    record RegionalVersionTakenIn(
            RegionalTextId text,
            int version,
            RegionalWording base,
            RegionalWording wording,
            @Nullable VaultReference kept)
            implements Saying {
        private static final String BASE_IN_VAULT = "base";

        @Override
        public Map<String, String> texts() {
            var both = new HashMap<>(wording.texts());
            if (base.body() != null) {
                both.put(BASE_IN_VAULT, base.body());
            }
            return both;
        }

        @Override
        public RegionalVersionTakenIn keptAs(VaultReference where) {
            return reading(Map.of(), where);
        }

        @Override
        public RegionalVersionTakenIn reading(Map<String, String> texts) {
            return reading(texts, null);
        }

        private RegionalVersionTakenIn reading(Map<String, String> texts, @Nullable VaultReference where) {
            return new RegionalVersionTakenIn(
                    text, version, base.saying(base.title(), texts.get(BASE_IN_VAULT)), wording.with(texts), where);
        }
    }

    /** The copy stays as it is: that version is not offered again. */
    record RegionalVersionDeclined(RegionalTextId text, int version) implements RegionalTextEvent {}

    /** Nobody may take it over any more; copies stay. Of a copy: the network does not use it any more. */
    record RegionalTextWithdrawn(
            RegionalTextId text, @Nullable String reason) implements RegionalTextEvent, Ending {}

    record RegionalTextRestored(RegionalTextId text) implements RegionalTextEvent, Revival {}

    /** On the request of somebody named in it: what it says, in every version. */
    record RegionalTextErased(RegionalTextId text) implements RegionalTextEvent, TextsErased {
        @Override
        public String owner() {
            return text.toString();
        }
    }
}
