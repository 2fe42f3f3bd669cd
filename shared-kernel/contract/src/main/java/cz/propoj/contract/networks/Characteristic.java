package cz.propoj.contract.networks;

import cz.propoj.contract.Copies;
import java.util.List;

/**
 * A field that the coordinator of a network has added to its actors.
 *
 * @param key stable name in addresses and exports: lower-case letters, digits and hyphens
 * @param label what people read; also the heading of the workbook column
 * @param choices offered values of a choice; more may be used, they are added to the offer
 */
public record Characteristic(String key, String label, CharacteristicType type, List<String> choices) {
    public Characteristic {
        choices = Copies.of(choices);
    }
}
