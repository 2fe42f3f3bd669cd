package cz.propoj.contract.actors;

import org.jspecify.annotations.Nullable;

/**
 * The traditional classification of services: kind of service, founder, sector, formal or informal.
 *
 * @param kindOfService druh / typ služby, free text
 * @param founder zřizovatel
 */
public record Classification(
        @Nullable String kindOfService,
        @Nullable String founder,
        @Nullable Sector sector) {
    public static final Classification NONE = new Classification(null, null, null);
}
