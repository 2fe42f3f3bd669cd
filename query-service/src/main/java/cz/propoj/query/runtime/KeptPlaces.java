package cz.propoj.query.runtime;

import java.util.Map;

/** Where the nodes of maps stand, kept for everybody. Ids and numbers alone: what they stand for is read elsewhere. */
public interface KeptPlaces {
    /**
     * The places of one map.
     *
     * @param revision rises with every change; 0: nothing is kept yet
     * @param places by id of the node
     */
    record Kept(int revision, Map<String, Place> places) {
        public Kept {
            places = Map.copyOf(places);
        }
    }

    record Place(double x, double y) {}

    Kept read(String map);

    /** False when somebody else has changed them since they were read; then nothing is written. */
    boolean write(String map, Kept read, Map<String, Place> places);
}
