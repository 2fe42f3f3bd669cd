package cz.propoj.query.workbooks;

import cz.propoj.contract.Texts;
import cz.propoj.contract.workbooks.NameWithId;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.Ref;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names by which the import finds the same records again: where several have one, a part of the id stands with it. */
final class DistinctNames {
    private final Map<String, Integer> records = new HashMap<>();

    static DistinctNames ofActors(VisibleMap map) {
        var names = new DistinctNames();
        map.actors().forEach(actor -> names.add(actor.name()));
        return names;
    }

    static DistinctNames ofPlatforms(VisibleMap map) {
        var names = new DistinctNames();
        map.platforms().forEach(platform -> names.add(platform.name()));
        return names;
    }

    private void add(String name) {
        records.merge(key(name), 1, Integer::sum);
    }

    private static String key(String name) {
        return Texts.folded(name).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    String of(String name, Object id) {
        return records.getOrDefault(key(name), 0) > 1 ? NameWithId.text(name, id.toString()) : name;
    }

    String of(Ref ref) {
        return of(ref.name(), ref.id());
    }

    List<String> of(Collection<Ref> refs) {
        return refs.stream().map(this::of).toList();
    }
}
