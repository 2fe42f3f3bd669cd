package cz.propoj.query.graph;

import java.util.ArrayList;
import java.util.List;

/**
 * How much room a node takes on the map together with its name, which is broken into lines here, so that everybody sees the
 * same. Widths are those of a wide font: where letters are narrower there is a little more air.
 *
 * @param lines of the name
 * @param width of the node and its name together
 * @param height of both
 * @param down how far the middle of the room is below the middle of the node
 */
record Room(List<String> lines, double width, double height, double down) {
    /** Across a node that is no platform. */
    static final double SIZE = 26;

    static final double LINE = 15;
    private static final double LINE_WIDTH = 112;
    private static final double PLATFORM_LINE_WIDTH = 142;
    private static final double PLATFORM_MARGIN = 26;
    private static final double PLATFORM_PADDING = 14;
    private static final double NAME_BELOW = 5;
    private static final double AIR = 8;
    private static final double BOLD = 1.12;
    private static final int MOST_LINES = 3;

    Room {
        lines = List.copyOf(lines);
    }

    /** @param named whether names are to be read at first; in a big map they are seen only from near */
    static Room of(Node node, boolean named) {
        var weight = node.isPlatform() ? BOLD : 1;
        var lines = lines(node.name(), weight, node.isPlatform() ? PLATFORM_LINE_WIDTH : LINE_WIDTH);
        var widest =
                lines.stream().mapToDouble(line -> width(line) * weight).max().orElse(0);
        if (node.isPlatform()) {
            return new Room(lines, widest + PLATFORM_MARGIN, lines.size() * LINE + PLATFORM_PADDING, 0);
        }
        var height = named ? SIZE + NAME_BELOW + lines.size() * LINE : SIZE;
        return new Room(lines, named ? Math.max(SIZE, widest + AIR) : SIZE, height, (height - SIZE) / 2);
    }

    private static List<String> lines(String name, double weight, double most) {
        var all = new ArrayList<String>();
        for (var word : name.strip().split("\\s+", -1)) {
            var longer = all.isEmpty() ? word : all.getLast() + " " + word;
            if (!all.isEmpty() && width(longer) * weight <= most) {
                all.set(all.size() - 1, longer);
            } else {
                all.add(word);
            }
        }
        if (all.size() <= MOST_LINES) {
            return all;
        }
        var kept = new ArrayList<>(all.subList(0, MOST_LINES));
        kept.set(MOST_LINES - 1, kept.getLast() + "…");
        return kept;
    }

    /** At 12 pixels. */
    private static double width(String text) {
        return text.chars().mapToDouble(Room::width).sum();
    }

    private static double width(int letter) {
        if ("iíjlľťtfr.,:;!'()-| I1".indexOf(letter) >= 0) {
            return 4.8;
        }
        if ("mwMW@–—".indexOf(letter) >= 0) {
            return 11.8;
        }
        return Character.isUpperCase(letter) ? 8.9 : 7.5;
    }

    double left(double x) {
        return x - width / 2;
    }

    double right(double x) {
        return x + width / 2;
    }

    double top(double y) {
        return y + down - height / 2;
    }

    double bottom(double y) {
        return y + down + height / 2;
    }
}
