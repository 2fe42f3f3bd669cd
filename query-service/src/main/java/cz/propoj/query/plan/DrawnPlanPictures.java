package cz.propoj.query.plan;

import cz.propoj.query.graph.MapPicture;
import cz.propoj.query.measures.SeriesPicture;
import cz.propoj.query.needs.CoveragePicture;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.plan.document.Block;
import cz.propoj.query.plan.document.Png;
import cz.propoj.query.web.Wording;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Pictures of a plan, drawn from the map of its moment. */
@Component
final class DrawnPlanPictures implements PlanPictures {
    /** In millimetres: of a page that lies on its side, where names would be too small on an upright one. */
    private static final int WIDE = 245;

    private static final int UPRIGHT = 160;

    private final NetworkMaps maps;

    DrawnPlanPictures(NetworkMaps maps) {
        this.maps = maps;
    }

    @Override
    public Optional<Block.Picture> map(VisibleMap map, Wording say) {
        var isNamed = MapPicture.hasNames(map, maps);
        var caption = say.text("pictures.map") + (isNamed ? "" : ". " + say.text("pictures.map.withoutNames"));
        return MapPicture.of(map, maps, say)
                .map(png -> new Block.Picture(
                        caption,
                        say.text(
                                "pictures.map.alternative",
                                say.date(map.day()),
                                MapPicture.actors(map, maps),
                                MapPicture.platforms(map, maps)),
                        new Png(png),
                        isNamed ? WIDE : UPRIGHT));
    }

    @Override
    public Optional<Block.Picture> series(VisibleMap map, Wording say) {
        return SeriesPicture.of(map, maps, say)
                .map(png -> new Block.Picture(
                        say.text("pictures.series"),
                        say.text(
                                "pictures.series.alternative",
                                say.date(map.beginning().orElse(map.day())),
                                say.date(map.day())),
                        new Png(png),
                        UPRIGHT));
    }

    @Override
    public Optional<Block.Picture> coverage(VisibleMap map, Wording say) {
        var areas = CoveragePicture.areas(map).stream()
                .map(area -> say.text("pictures.coverage.area", say.area(area.area()), area.covered(), area.open()))
                .collect(Collectors.joining("; "));
        return CoveragePicture.of(map, say)
                .map(png -> new Block.Picture(
                        say.text("pictures.coverage"),
                        say.text("pictures.coverage.alternative", areas),
                        new Png(png),
                        UPRIGHT));
    }
}
