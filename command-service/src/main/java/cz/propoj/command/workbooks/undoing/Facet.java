package cz.propoj.command.workbooks.undoing;

import java.util.Comparator;

/**
 * One value of a record.
 *
 * @param key identifies one of several; empty for a kind that a record has once
 */
record Facet(FacetKind kind, String key) implements Comparable<Facet> {
    private static final Comparator<Facet> ORDER =
            Comparator.comparing(Facet::kind).thenComparing(Facet::key);

    @Override
    public int compareTo(Facet other) {
        return ORDER.compare(this, other);
    }
}
