package cz.propoj.command.workbooks.templates;

import cz.propoj.contract.networks.Characteristic;
import cz.propoj.contract.workbooks.Template;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that the uploaded workbooks say.
 *
 * @param drafts by sheet; a sheet that is not among the files has no entry, an empty one has none in its list
 * @param characteristics of further columns, as the network will have them
 * @param templates of each file
 * @param seen what whoever made the sheets could know, by sheet
 * @param asOf what the title rows tell
 */
public record Workbooks(
        Map<SheetKind, List<Draft>> drafts,
        Collection<Characteristic> characteristics,
        Map<String, Set<Template>> templates,
        Map<SheetKind, Seen> seen,
        AsOf asOf) {
    public Workbooks {
        drafts = drafts.isEmpty() ? Map.of() : new EnumMap<>(drafts);
        characteristics = List.copyOf(characteristics);
        templates = Map.copyOf(templates);
        seen = Map.copyOf(seen);
    }

    public Seen seen(SheetKind kind) {
        return seen.getOrDefault(kind, Seen.EVERYTHING);
    }

    public boolean has(SheetKind kind) {
        return drafts.containsKey(kind);
    }

    public List<Draft> of(SheetKind kind) {
        @Nullable List<Draft> list = drafts.get(kind);
        return list == null ? List.of() : list;
    }
}
