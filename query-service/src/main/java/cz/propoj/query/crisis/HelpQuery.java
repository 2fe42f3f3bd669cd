package cz.propoj.query.crisis;

import cz.propoj.contract.needs.NeedArea;
import cz.propoj.contract.needs.NeedId;
import cz.propoj.query.lists.BadQuery;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for.
 *
 * @param area null: any
 * @param need one need of the network; null: any
 * @param place part of a place or territory; empty: anywhere
 * @param age years of the child, 0 to 120; null: any
 * @param group a target group; empty: any
 * @param situation a life situation; empty: any
 * @param open only who is there now, or may be
 * @param online only who helps on-line
 * @param free only who has a place free, or may have
 * @param network only actors of the crisis network
 */
record HelpQuery(
        @Nullable NeedArea area,
        @Nullable NeedId need,
        String place,
        @Nullable Integer age,
        String group,
        String situation,
        boolean open,
        boolean online,
        boolean free,
        boolean network) {
    private static final int OLDEST = 120;
    private static final int LONGEST = 200;

    /**
     * Reads an address: {@code area}, {@code need}, {@code place}, {@code age}, {@code group}, {@code situation}, and
     * {@code open}, {@code online}, {@code free} and {@code crisisNetwork} with true or false; the last is true when it is
     * not given.
     *
     * @throws BadQuery if one can't be understood
     */
    static HelpQuery of(Map<String, List<String>> parameters) {
        return new HelpQuery(
                area(text(parameters, "area")),
                need(text(parameters, "need")),
                text(parameters, "place"),
                age(text(parameters, "age")),
                text(parameters, "group"),
                text(parameters, "situation"),
                flag(parameters, "open", false),
                flag(parameters, "online", false),
                flag(parameters, "free", false),
                flag(parameters, "crisisNetwork", true));
    }

    private static String text(Map<String, List<String>> parameters, String name) {
        var values = parameters.getOrDefault(name, List.of());
        var text = values.isEmpty() || values.getFirst() == null
                ? ""
                : values.getFirst().strip();
        if (text.length() > LONGEST) {
            throw new BadQuery(name, "query.too-long", LONGEST);
        }
        return text;
    }

    private static @Nullable NeedArea area(String text) {
        if (text.isEmpty()) {
            return null;
        }
        for (var area : NeedArea.values()) {
            if (area.name().equals(text)) {
                return area;
            }
        }
        throw new BadQuery("area", "query.unknown-value", text);
    }

    private static @Nullable NeedId need(String text) {
        try {
            return text.isEmpty() ? null : new NeedId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new BadQuery("need", "query.unknown-value", text);
        }
    }

    private static @Nullable Integer age(String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            var age = Integer.parseInt(text);
            if (age >= 0 && age <= OLDEST) {
                return age;
            }
        } catch (NumberFormatException e) {
            throw new BadQuery("age", "query.number", 0, OLDEST);
        }
        throw new BadQuery("age", "query.number", 0, OLDEST);
    }

    /** Of several the last: a form sends what its box stands for after what it stands for without it. */
    private static boolean flag(Map<String, List<String>> parameters, String name, boolean usual) {
        var values = parameters.getOrDefault(name, List.of());
        if (values.isEmpty() || values.getLast() == null || values.getLast().isBlank()) {
            return usual;
        }
        return switch (values.getLast().strip()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new BadQuery(name, "query.yes-no");
        };
    }
}
