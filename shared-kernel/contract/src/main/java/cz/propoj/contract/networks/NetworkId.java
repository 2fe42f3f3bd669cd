package cz.propoj.contract.networks;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Code of a network: {@code orp-3215} (ČSÚ code of the municipality with extended powers), {@code kraj-CZ032} (NUTS 3
 * code of the region) or {@code uzemi-…} for a territory added by hand, such as a district of Praha.
 */
public record NetworkId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("orp-\\d{4}|kraj-CZ0\\d{2}|uzemi-[a-z0-9]++(?:-[a-z0-9]++)*+");

    @JsonCreator
    public NetworkId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a network code: " + value);
        }
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    /** Whether it is the network of a whole region. */
    public boolean isRegion() {
        return value.startsWith("kraj-");
    }

    @Override
    public String toString() {
        return value;
    }
}
