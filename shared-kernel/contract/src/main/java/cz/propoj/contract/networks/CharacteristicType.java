package cz.propoj.contract.networks;

import cz.propoj.contract.CodeList;

/** What values a characteristic of a network takes. */
public enum CharacteristicType implements CodeList {
    TEXT("text", "text"),
    NUMBER("číslo", "number"),
    DATE("datum", "date"),
    YES_NO("ano/ne", "yes/no"),
    CHOICE("výběr jedné možnosti", "one choice"),
    CHOICES("výběr více možností", "several choices");

    private final String czech;
    private final String english;

    CharacteristicType(String czech, String english) {
        this.czech = czech;
        this.english = english;
    }

    @Override
    public String czech() {
        return czech;
    }

    @Override
    public String english() {
        return english;
    }
}
