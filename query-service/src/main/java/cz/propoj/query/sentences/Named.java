package cz.propoj.query.sentences;

import cz.propoj.contract.CodeList;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.query.networkmap.rows.Kinds;
import cz.propoj.query.networkmap.rows.Ref;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record that a sentence names.
 *
 * @param network that keeps it
 * @param kind see {@link Kinds}
 * @param id a revision has its year
 * @param title a name, or a term that stands for it
 * @param detail said in brackets behind the name; null: nothing
 * @param gone whether it is read at the first of the two moments, because it is not there at the second
 */
record Named(
        NetworkId network,
        String kind,
        String id,
        Object title,
        @Nullable Detail detail,
        boolean gone) {
    /** Several terms as one value. */
    record Terms(List<CodeList> all) {}

    /** What is said of it beyond its name. */
    record Detail(String key, List<Object> values) {
        static Detail fromTo(Object before, Object after) {
            return new Detail("fromTo", List.of(before, after));
        }

        static Detail times(long times) {
            return new Detail("times", List.of(times));
        }

        static Detail missing(List<? extends CodeList> terms) {
            return new Detail("missing", List.of(new Terms(List.copyOf(terms))));
        }

        static Detail of(String key, Object value) {
            return new Detail(key, List.of(value));
        }
    }

    static Named actor(NetworkId network, Ref ref) {
        return new Named(network, Kinds.ACTORS.name(), ref.id(), ref.name(), null, false);
    }

    static Named platform(NetworkId network, Ref ref) {
        return new Named(network, Kinds.PLATFORMS.name(), ref.id(), ref.name(), null, false);
    }

    static Named need(NetworkId network, String id, String name) {
        return new Named(network, Kinds.NEEDS.name(), id, name, null, false);
    }

    Named with(Detail said) {
        return new Named(network, kind, id, title, said, gone);
    }

    Named before() {
        return new Named(network, kind, id, title, detail, true);
    }
}
