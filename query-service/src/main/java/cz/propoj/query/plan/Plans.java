package cz.propoj.query.plan;

import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.web.Wording;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes plans; each is kept as long as the map that it was made of. */
@Component
final class Plans {
    private final NetworkMaps maps;
    private final PlanPictures pictures;

    Plans(NetworkMaps maps, PlanPictures pictures) {
        this.maps = maps;
        this.pictures = pictures;
    }

    /**
     * The plan of a map, or of a revision that was signed.
     *
     * @param revision its id or its year; null or empty: none is meant
     * @return nothing: there is no such revision, or it is not closed
     */
    Optional<PlanContent> find(VisibleMap map, @Nullable String revision, Wording say) {
        return revision == null || revision.isEmpty()
                ? Optional.of(of(map, say))
                : PlanMoment.signed(maps, map, revision).map(moment -> made(moment, say));
    }

    PlanContent of(VisibleMap map, Wording say) {
        return made(PlanMoment.of(map), say);
    }

    /** The same for everybody, so that it can be kept with what everybody sees. */
    private PlanContent made(PlanMoment moment, Wording say) {
        var revision = moment.revision();
        return moment.map()
                .keep(
                        "plan " + say.locale() + " " + (revision == null ? "" : revision.id()),
                        () -> PlanContent.of(maps, moment, pictures, say));
    }
}
