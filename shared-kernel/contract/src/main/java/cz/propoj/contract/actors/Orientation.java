package cz.propoj.contract.actors;

import cz.propoj.contract.Copies;
import cz.propoj.contract.needs.Focus;
import cz.propoj.contract.needs.NeedArea;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which needs of children the actor attends to, and whether before or after a child is in danger. */
public record Orientation(
        @Nullable NeedArea primaryNeedArea,
        List<NeedArea> otherNeedAreas,
        @Nullable Focus focus) {
    public static final Orientation NONE = new Orientation(null, List.of(), null);

    public Orientation {
        otherNeedAreas = Copies.of(otherNeedAreas);
    }
}
