package cz.propoj.query.graph;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which nodes and links the graph of a network has. */
public enum Mode {
    /** Actors and platforms; a link says that the actor takes part in the platform or coordinates it. */
    PLATFORMS,
    /** Actors alone; a link says that two of them came to the same meetings in the year up to the day. */
    MEETINGS;

    /** As it stands in addresses: {@code platforms} or {@code meetings}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Nothing for any other word. */
    public static Optional<Mode> of(String code) {
        return Stream.of(values()).filter(mode -> mode.code().equals(code)).findFirst();
    }
}
