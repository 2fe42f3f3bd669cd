package cz.propoj.contract.actors;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The traditional classification of services: kind of service, founder, sector, formal or informal; of a project also its term.
 *
 * @param kindOfService druh / typ služby, free text
 * @param founder zřizovatel
 * @param runsFrom of a project: the first day on which it is paid for
 * @param runsTo of a project: the last day on which it is paid for
 * @param funder of a project: who pays for it
 * @param whatFollows of a project: what becomes afterwards of that which it does
 */
public record Classification(
        @Nullable String kindOfService,
        @Nullable String founder,
        @Nullable Sector sector,
        @Nullable LocalDate runsFrom,
        @Nullable LocalDate runsTo,
        @Nullable String funder,
        @Nullable String whatFollows) {
    public static final Classification NONE = new Classification(null, null, null);

    /** Of what is no project. */
    public Classification(@Nullable String kindOfService, @Nullable String founder, @Nullable Sector sector) {
        this(kindOfService, founder, sector, null, null, null, null);
    }
}
