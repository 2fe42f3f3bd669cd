package cz.propoj.query.networkmap.memory;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What stands in the vault, kept in clear in memory only and forgotten as soon as it is erased. */
public interface PrivateTexts {
    /**
     * One version of one text of the vault.
     *
     * @param id of the record it belongs to
     * @param version counted from 1 by the events that changed it
     */
    record Key(String id, String field, int version) {}

    /** A text, and the form in which it is searched. */
    record Secret(String text, String folded) {}

    /** Null when the vault has it no more, or was not yet asked by {@link #load}. */
    @Nullable
    Secret get(Key key);

    /** Makes the texts ready; asks the vault only for those that are not there yet. */
    void load(Collection<Key> keys);

    /** The person was erased: nothing of this id is kept. */
    void forget(String id);
}
