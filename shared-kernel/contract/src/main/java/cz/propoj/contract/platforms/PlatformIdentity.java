package cz.propoj.contract.platforms;

import com.fasterxml.jackson.annotation.JsonRootName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The name, type, level and age of a platform.
 *
 * <p>The description of the interface publishes it as {@code Standing}, and events and requests have it in a field of that
 * name, so neither can be renamed with the class.
 *
 * @param foundedOn vznik; may lie before the first day for which the network has data
 */
@JsonRootName("Standing")
public record PlatformIdentity(
        String name,
        PlatformType type,
        @Nullable PlatformLevel level,
        @Nullable LocalDate foundedOn) {}
