package cz.propoj.contract.platforms;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a platform is.
 *
 * @param foundedOn vznik; may lie before the network began to be followed
 */
public record Standing(
        String name,
        PlatformType type,
        @Nullable PlatformLevel level,
        @Nullable LocalDate foundedOn) {}
