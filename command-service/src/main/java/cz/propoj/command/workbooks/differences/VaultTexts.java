package cz.propoj.command.workbooks.differences;

import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.UUID;

/** What may name a person and therefore stands in the vault. */
public interface VaultTexts {
    /** The newest text of each field. */
    Map<UUID, Map<String, String>> newest(Collection<UUID> ids);

    /** All versions of each field. */
    Map<UUID, Map<String, NavigableMap<Integer, String>>> versions(Collection<UUID> ids);
}
