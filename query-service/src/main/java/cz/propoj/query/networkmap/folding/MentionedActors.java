package cz.propoj.query.networkmap.folding;

import cz.propoj.contract.Texts;
import cz.propoj.contract.actors.ActorId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which actors a kind of actor in the words of the template ("hasiči", "SVP") may mean: all its words begin words of the
 * actor's name or kind of service, endings aside. A hint for the coordinator, no statement about the actor.
 */
final class MentionedActors {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    /** Czech endings change after about so many letters. */
    private static final int STEM = 5;

    private final Map<String, Set<ActorId>> byStem = new HashMap<>();
    private final Map<String, Set<ActorId>> known = new HashMap<>();

    void add(ActorId actor, String words) {
        stems(words).forEach(stem -> byStem.computeIfAbsent(stem, _ -> new HashSet<>())
                .add(actor));
    }

    synchronized Set<ActorId> meant(String kindOfActor) {
        return known.computeIfAbsent(kindOfActor, kind -> {
            var stems = stems(kind);
            if (stems.isEmpty()) {
                return Set.of();
            }
            var found = new LinkedHashSet<>(byStem.getOrDefault(stems.getFirst(), Set.of()));
            stems.forEach(stem -> found.retainAll(byStem.getOrDefault(stem, Set.of())));
            return found;
        });
    }

    private static List<String> stems(String words) {
        var stems = new ArrayList<String>();
        var matcher = WORD.matcher(Texts.folded(words));
        while (matcher.find()) {
            var word = matcher.group();
            stems.add(word.substring(0, Math.min(word.length(), STEM)));
        }
        return stems;
    }
}
