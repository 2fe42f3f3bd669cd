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
 * The content of all uploaded workbooks.
 *
 * @param rows by sheet; a sheet that is not among the files has no entry, an empty one has none in its list
 * @param characteristics of further columns, as the network will have them
 * @param templates of each file
 * @param exportScope what the maker of each sheet could see
 * @param asOf the day in the title rows
 */
public record Workbooks(
        Map<SheetKind, List<ParsedRow>> rows,
        Collection<Characteristic> characteristics,
        Map<String, Set<Template>> templates,
        Map<SheetKind, ExportScope> exportScope,
        AsOf asOf) {
    public Workbooks {
        rows = rows.isEmpty() ? Map.of() : new EnumMap<>(rows);
        characteristics = List.copyOf(characteristics);
        templates = Map.copyOf(templates);
        exportScope = Map.copyOf(exportScope);
    }

    public ExportScope exportScope(SheetKind kind) {
        return exportScope.getOrDefault(kind, ExportScope.EVERYTHING);
    }

    public boolean has(SheetKind kind) {
        return rows.containsKey(kind);
    }

    public List<ParsedRow> of(SheetKind kind) {
        @Nullable List<ParsedRow> list = rows.get(kind);
        return list == null ? List.of() : list;
    }
}
