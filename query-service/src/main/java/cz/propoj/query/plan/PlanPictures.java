package cz.propoj.query.plan;

import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.plan.document.Block;
import cz.propoj.query.web.Wording;
import java.util.Optional;

/** The pictures of a plan; nothing where there is nothing to be seen. */
public interface PlanPictures {
    PlanPictures NONE = new PlanPictures() {};

    /** Actors and platforms as a network. */
    default Optional<Block.Picture> map(VisibleMap map, Wording say) {
        return Optional.empty();
    }

    /** How the network has grown, year by year. */
    default Optional<Block.Picture> series(VisibleMap map, Wording say) {
        return Optional.empty();
    }

    /** How far needs are covered by activities that somebody carries out. */
    default Optional<Block.Picture> coverage(VisibleMap map, Wording say) {
        return Optional.empty();
    }
}
