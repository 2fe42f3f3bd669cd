package cz.propoj.contract.vault;

import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.UUID;

/** Reads texts of the vault. */
@FunctionalInterface
public interface TextVersions {
    /** All versions of each field; ids without texts are left out. */
    Map<UUID, Map<String, NavigableMap<Integer, String>>> versions(Collection<UUID> ids);
}
