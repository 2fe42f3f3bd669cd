package cz.propoj.standalone;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes down what stands in several pages alike, such as the menu, in the first of them alone; the others say where. So a
 * change of the menu is read once.
 */
final class SharedBlocks {
    private static final int SMALLEST = 12;

    private final Map<String, String> firstIn = new HashMap<>();

    /** {@return the lines, without the blocks that an earlier file has already} */
    List<String> without(String file, List<String> lines) {
        var left = new ArrayList<String>();
        add(file, lines, 0, lines.size(), left);
        return left;
    }

    private void add(String file, List<String> lines, int from, int to, List<String> left) {
        for (var at = from; at < to; ) {
            var end = end(lines, at, to);
            var block = String.join("\n", lines.subList(at, end));
            var first = end - at < SMALLEST ? file : firstIn.getOrDefault(block, file);
            if (first.equals(file)) {
                left.add(lines.get(at));
                add(file, lines, at + 1, end, left);
            } else {
                left.add(lines.get(at) + " ‹as in " + first + "›");
            }
            if (end - at >= SMALLEST) {
                firstIn.putIfAbsent(block, file);
            }
            at = end;
        }
    }

    /** A block is a line, the same in English, and what stands further in. */
    private static int end(List<String> lines, int from, int to) {
        var depth = depth(lines.get(from));
        var at = from + 1;
        while (at < to
                && (depth(lines.get(at)) > depth
                        || (at == from + 1 && lines.get(at).startsWith(OutputText.ENGLISH, depth)))) {
            at++;
        }
        return at;
    }

    private static int depth(String line) {
        var depth = 0;
        while (depth < line.length() && line.charAt(depth) == ' ') {
            depth++;
        }
        return depth;
    }
}
