package cz.propoj.embeddedmongo;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one document in one index: one, or one per element where a path runs through an array.
 * Fields inside the same array stay together (its first element's {@code x} never meets its second's {@code y}).
 */
final class IndexKeys {
    private final List<String[]> paths;
    private final boolean[] descending;
    private final NavigableSet<byte[]> keys = new TreeSet<>(Arrays::compareUnsigned);
    private int arrays;
    private boolean anyPresent;

    private IndexKeys(List<String[]> paths, boolean[] descending) {
        this.paths = paths;
        this.descending = descending;
    }

    static IndexKeys of(Document document, List<String[]> paths, boolean[] descending) {
        IndexKeys result = new IndexKeys(paths, descending);
        Object[] values = new Object[paths.size()];
        Arrays.fill(values, document);
        result.expand(values, new int[paths.size()]);
        return result;
    }

    NavigableSet<byte[]> keys() {
        return keys;
    }

    /** Bit n is set where the n-th part of the key came out of an array. */
    int arrays() {
        return arrays;
    }

    /** Whether at least one of the fields exists (a sparse index leaves the document out otherwise). */
    boolean anyPresent() {
        return anyPresent;
    }

    private void expand(@Nullable Object[] values, int[] depths) {
        List<?> array = null;
        for (int part = 0; part < values.length; part++) {
            descend(values, depths, part);
            if (depths[part] <= paths.get(part).length && values[part] instanceof List<?> found) {
                if (array != null && array != found) {
                    throw new CannotIndexParallelArraysError(parallelFields());
                }
                array = found;
            }
        }
        if (array == null) {
            add(values);
        } else {
            expandEach(array, values, depths);
        }
    }

    /** Follows the path of one part until its end or until an array. */
    private void descend(@Nullable Object[] values, int[] depths, int part) {
        String[] path = paths.get(part);
        while (depths[part] < path.length) {
            String name = path[depths[part]];
            if (values[part] instanceof Document document) {
                values[part] = document.getOrMissing(name);
            } else if (values[part] instanceof List<?> list && isPosition(name)) {
                arrays |= 1 << part;
                int position = Integer.parseInt(name);
                values[part] = position < list.size() ? list.get(position) : Missing.getInstance();
            } else if (values[part] instanceof List<?>) {
                return;
            } else {
                values[part] = Missing.getInstance();
            }
            depths[part]++;
        }
    }

    private void expandEach(List<?> array, @Nullable Object[] values, int[] depths) {
        List<@Nullable Object> elements = new ArrayList<>(array);
        if (elements.isEmpty()) {
            elements.add(EmptyArray.VALUE);
        }
        for (Object element : elements) {
            @Nullable Object[] nextValues = values.clone();
            int[] nextDepths = depths.clone();
            for (int part = 0; part < values.length; part++) {
                if (values[part] == array && depths[part] <= paths.get(part).length) {
                    arrays |= 1 << part;
                    boolean atEnd = depths[part] == paths.get(part).length;
                    nextDepths[part] = atEnd ? depths[part] + 1 : depths[part];
                    nextValues[part] = atEnd || element instanceof Document ? element : Missing.getInstance();
                }
            }
            expand(nextValues, nextDepths);
        }
    }

    private void add(@Nullable Object[] values) {
        KeyWriter writer = new KeyWriter();
        for (int part = 0; part < values.length; part++) {
            int start = writer.length();
            Object value = values[part];
            if (value == EmptyArray.VALUE) {
                writer.one(KeyWriter.EMPTY_ARRAY);
            } else {
                writer.value(value);
            }
            if (descending[part]) {
                writer.invertFrom(start);
            }
            anyPresent |= !(value instanceof Missing);
        }
        keys.add(writer.toBytes());
    }

    private List<String> parallelFields() {
        return paths.stream().map(path -> path[0]).toList();
    }

    private static boolean isPosition(String name) {
        return name.length() <= 6 && !name.isEmpty() && name.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private enum EmptyArray {
        VALUE
    }
}
