package cz.propoj.query.regionaltexts;

import com.github.difflib.DiffUtils;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What two sides have made of one text, laid over each other sentence by sentence. Where only one of them changed something there is
 * nothing to decide; where both did, and not alike, somebody has to.
 */
final class ThreeWay {
    private ThreeWay() {}

    /** Who has changed a part of the text. */
    enum Changed {
        NOBODY,
        OURS,
        THEIRS,
        BOTH_ALIKE,
        CONFLICT
    }

    /** What becomes of a part of the text. */
    enum Choice {
        OURS,
        THEIRS,
        /** Ours, and theirs after it. */
        BOTH
    }

    /**
     * A part of the text as it was, and as it is on both sides: where a side has not changed it, as it was.
     *
     * @param base as it was
     */
    record Part(Changed changed, List<String> base, List<String> ours, List<String> theirs) {
        Part {
            base = List.copyOf(base);
            ours = List.copyOf(ours);
            theirs = List.copyOf(theirs);
        }

        /** What would be chosen without being asked: theirs where only they have changed something, otherwise ours. */
        Choice usual() {
            return changed == Changed.THEIRS ? Choice.THEIRS : Choice.OURS;
        }

        List<String> chosen(Choice choice) {
            return switch (choice) {
                case OURS -> ours;
                case THEIRS -> theirs;
                case BOTH -> Stream.concat(ours.stream(), theirs.stream()).toList();
            };
        }
    }

    /** Sentences of the old text that one side has replaced by others; none of them: it has added something there. */
    private record Edit(int from, int to, List<String> by) {
        boolean adds() {
            return from == to;
        }

        boolean isBefore(Edit other) {
            return from != other.from ? from < other.from : to < other.to;
        }

        /** Whether what one side did can't be told from what the other did. */
        boolean meets(Edit other) {
            if (adds() && other.adds()) {
                return from == other.from;
            }
            if (adds() || other.adds()) {
                var point = adds() ? from : other.from;
                var replaced = adds() ? other : this;
                var isInside = replaced.from < point && point < replaced.to;
                var isBeside = replaced.from == point || point == replaced.to;
                return isInside || (isBeside && sharesSentenceWith(other));
            }
            return from < other.to && other.from < to;
        }

        private boolean sharesSentenceWith(Edit other) {
            return by.stream().anyMatch(one -> !Sentences.isEndOfLine(one) && other.by.contains(one));
        }
    }

    /** In the order of the text. */
    static List<Part> of(List<String> base, List<String> ours, List<String> theirs) {
        var parts = new ArrayList<Part>();
        var our = edits(base, ours);
        var their = edits(base, theirs);
        var at = 0;
        while (!our.isEmpty() || !their.isEmpty()) {
            var ourGroup = new ArrayList<Edit>();
            var theirGroup = new ArrayList<Edit>();
            if (their.isEmpty() || (!our.isEmpty() && our.getFirst().isBefore(their.getFirst()))) {
                ourGroup.add(our.removeFirst());
            } else {
                theirGroup.add(their.removeFirst());
            }
            while (moves(our, ourGroup, theirGroup) || moves(their, theirGroup, ourGroup)) {
                // Until nothing that follows meets any of these.
            }
            var group = Stream.concat(ourGroup.stream(), theirGroup.stream()).toList();
            var from = group.stream().mapToInt(Edit::from).min().orElseThrow();
            var to = group.stream().mapToInt(Edit::to).max().orElseThrow();
            addUnchanged(base.subList(at, from), parts);
            addChanged(
                    base.subList(from, to),
                    applied(base, from, to, ourGroup),
                    applied(base, from, to, theirGroup),
                    parts);
            at = to;
        }
        addUnchanged(base.subList(at, base.size()), parts);
        return List.copyOf(parts);
    }

    /**
     * The text that follows.
     *
     * @param choice by the number of the part
     */
    static List<String> merged(List<Part> parts, Function<Integer, Choice> choice) {
        return IntStream.range(0, parts.size())
                .boxed()
                .flatMap(at -> parts.get(at).chosen(choice.apply(at)).stream())
                .toList();
    }

    private static boolean moves(Deque<Edit> rest, List<Edit> group, List<Edit> others) {
        if (!rest.isEmpty() && others.stream().anyMatch(rest.getFirst()::meets)) {
            group.add(rest.removeFirst());
            return true;
        }
        return false;
    }

    /** Where as many sentences took the place of others, each is a change of its own. */
    private static Deque<Edit> edits(List<String> base, List<String> side) {
        var edits = new ArrayDeque<Edit>();
        for (var delta : DiffUtils.diff(base, side).getDeltas()) {
            var from = delta.getSource().getPosition();
            var by = delta.getTarget().getLines();
            var replaced = delta.getSource().size();
            if (replaced == by.size()) {
                for (var i = 0; i < replaced; i++) {
                    edits.add(new Edit(from + i, from + i + 1, List.of(by.get(i))));
                }
            } else {
                edits.add(new Edit(from, from + replaced, by));
            }
        }
        return edits;
    }

    private static List<String> applied(List<String> base, int from, int to, List<Edit> edits) {
        var side = new ArrayList<String>();
        var at = from;
        for (var edit : edits) {
            side.addAll(base.subList(at, edit.from()));
            side.addAll(edit.by());
            at = edit.to();
        }
        side.addAll(base.subList(at, to));
        return side;
    }

    private static void addUnchanged(List<String> same, List<Part> parts) {
        if (!same.isEmpty()) {
            parts.add(new Part(Changed.NOBODY, same, same, same));
        }
    }

    private static void addChanged(List<String> base, List<String> ours, List<String> theirs, List<Part> parts) {
        if (ours.equals(theirs)) {
            parts.add(new Part(Changed.BOTH_ALIKE, base, ours, theirs));
        } else if (ours.equals(base)) {
            parts.add(new Part(Changed.THEIRS, base, ours, theirs));
        } else if (theirs.equals(base)) {
            parts.add(new Part(Changed.OURS, base, ours, theirs));
        } else if (base.isEmpty()) {
            addBothAdded(ours, theirs, parts);
        } else {
            parts.add(new Part(Changed.CONFLICT, base, ours, theirs));
        }
    }

    /** What both have added in one place: what they begin and end with alike is no conflict. */
    private static void addBothAdded(List<String> ours, List<String> theirs, List<Part> parts) {
        var head = wholeLines(common(ours, theirs), ours);
        var ourRest = ours.subList(head, ours.size());
        var theirRest = theirs.subList(head, theirs.size());
        var tail = common(ourRest.reversed(), theirRest.reversed());
        var alike = ours.subList(0, head);
        if (!alike.isEmpty()) {
            parts.add(new Part(Changed.BOTH_ALIKE, List.of(), alike, alike));
        }
        addRest(ourRest.subList(0, ourRest.size() - tail), theirRest.subList(0, theirRest.size() - tail), parts);
        var end = ourRest.subList(ourRest.size() - tail, ourRest.size());
        if (!end.isEmpty()) {
            parts.add(new Part(Changed.BOTH_ALIKE, List.of(), end, end));
        }
    }

    private static void addRest(List<String> ours, List<String> theirs, List<Part> parts) {
        var changed = ours.isEmpty() ? Changed.THEIRS : theirs.isEmpty() ? Changed.OURS : Changed.CONFLICT;
        parts.add(new Part(changed, List.of(), ours, theirs));
    }

    private static int common(List<String> one, List<String> other) {
        var most = Math.min(one.size(), other.size());
        return IntStream.range(0, most)
                .filter(i -> !one.get(i).equals(other.get(i)))
                .findFirst()
                .orElse(most);
    }

    /** An end of line belongs to what follows it, so that two paragraphs stay two. */
    private static int wholeLines(int common, List<String> sentences) {
        var whole = common;
        while (whole > 0 && whole < sentences.size() && Sentences.isEndOfLine(sentences.get(whole - 1))) {
            whole--;
        }
        return whole;
    }

    /** For texts that are one sentence, such as titles. */
    static List<String> one(String line) {
        return line.isBlank() ? List.of() : Collections.singletonList(line.strip());
    }
}
