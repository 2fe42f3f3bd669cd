package cz.propoj.command.runtime.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import cz.propoj.command.runtime.Sent;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * A body that changes a group of attributes: its members are those of the group, with the day and the reason beside them. A
 * member that is left out stays, null clears it.
 *
 * @param <G> the group's value
 * @param members those of the group that were sent
 */
@JsonDeserialize(using = FlatBody.class)
@JsonSerialize(using = FlatBody.Writer.class)
public record GroupChange<G>(
        @JsonUnwrapped G values,
        @JsonIgnore Set<String> members,
        @Nullable LocalDate effectiveOn,
        @Nullable String reason)
        implements EffectiveDated {
    public GroupChange {
        members = Set.copyOf(members);
    }

    /** The group, as a command takes it. */
    public Sent<G> sent() {
        return new Sent.Given<>(values, members);
    }
}
