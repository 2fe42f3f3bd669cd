package cz.propoj.contract.topics;

import cz.propoj.contract.Copies;
import cz.propoj.contract.needs.NeedArea;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.vault.WithTexts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a topic is about, whom it concerns, and who answers for it.
 *
 * @param title as people speak of it, one line
 * @param why the network took it up
 * @param inCharge who answers for it, by name or by function
 * @param themes cross-cutting ones, such as integration of foreigners
 * @param ageFrom years, inclusive; null: no lower bound given
 * @param ageTo years, inclusive; null: no upper bound given
 * @param platform that carries it
 */
public record Brief(
        String title,
        @Nullable String why,
        @Nullable String inCharge,
        List<NeedArea> areas,
        List<String> groups,
        @Nullable Integer ageFrom,
        @Nullable Integer ageTo,
        List<String> localities,
        List<String> themes,
        @Nullable PlatformId platform) {
    private static final String WHY_IN_VAULT = "why";
    private static final String IN_CHARGE_IN_VAULT = "inCharge";

    public Brief {
        areas = Copies.of(areas);
        groups = Copies.of(groups);
        localities = Copies.of(localities);
        themes = Copies.of(themes);
    }

    /** One of which no more than its title is said. */
    public static Brief titled(String title) {
        return new Brief(title, null, null, List.of(), List.of(), null, null, List.of(), List.of(), null);
    }

    /** Those that may name people, by field of the vault. */
    Map<String, String> texts() {
        return WithTexts.fields(List.of(WHY_IN_VAULT, IN_CHARGE_IN_VAULT), why, inCharge);
    }

    Brief with(Map<String, String> texts) {
        return new Brief(
                title,
                texts.get(WHY_IN_VAULT),
                texts.get(IN_CHARGE_IN_VAULT),
                areas,
                groups,
                ageFrom,
                ageTo,
                localities,
                themes,
                platform);
    }
}
