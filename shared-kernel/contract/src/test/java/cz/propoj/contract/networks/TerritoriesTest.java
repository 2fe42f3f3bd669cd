package cz.propoj.contract.networks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TerritoriesTest {
    @Test
    void all_orps_and_regions_are_known() {
        assertThat(Territories.all().values().stream().filter(t -> t.level() == TerritoryLevel.ORP))
                .hasSize(206);
        assertThat(Territories.all().values().stream().filter(t -> t.level() == TerritoryLevel.REGION))
                .hasSize(14);
    }

    @Test
    void tachov_has_both_of_its_numbers() {
        assertThat(Territories.of(new NetworkId("orp-3215")))
                .contains(new Territory(TerritoryLevel.ORP, "Tachov", "3215", "698", "CZ032"));
    }
}
