package cz.propoj.query.plan.docx;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Lengths as they stand in a file: a number of twentieths of a point, or a number with its unit. */
final class Lengths {
    private Lengths() {}

    /** @throws IllegalArgumentException for a unit that the standard does not have */
    static long twips(Object length) {
        if (length instanceof BigInteger number) {
            return number.longValue();
        }
        var text = String.valueOf(length);
        var unit = text.replaceAll("[-0-9.]", "");
        var number = new BigDecimal(text.substring(0, text.length() - unit.length()));
        return number.multiply(perUnit(unit)).setScale(0, RoundingMode.HALF_UP).longValue();
    }

    private static BigDecimal perUnit(String unit) {
        return new BigDecimal(
                switch (unit) {
                    case "" -> "1";
                    case "mm" -> "56.6929";
                    case "cm" -> "566.929";
                    case "in" -> "1440";
                    case "pt" -> "20";
                    case "pc", "pi" -> "240";
                    default -> throw new IllegalArgumentException("Unknown unit of length: " + unit);
                });
    }
}
