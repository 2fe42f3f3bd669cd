package cz.propoj.query.comparison;

import cz.propoj.httpedge.Blocking;
import cz.propoj.httpedge.SignedIn;
import cz.propoj.query.history.Histories;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.reading.Json;
import cz.propoj.query.reading.MapReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What differs between two days, each as it is known now or as it was known at an earlier moment. */
@RestController
class ComparisonController {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final MapReader reader;
    private final NetworkMaps maps;
    private final Histories histories;
    private final Blocking blocking;

    ComparisonController(MapReader reader, NetworkMaps maps, Histories histories, Blocking blocking) {
        this.reader = reader;
        this.maps = maps;
        this.histories = histories;
        this.blocking = blocking;
    }

    /** Takes {@code from}, {@code to}, {@code knownAtFrom}, {@code knownAtTo}; for a region also its networks together. */
    @GetMapping(path = "/api/networks/{network}/comparison", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Map<String, Object>>> compareDates(
            ServerWebExchange exchange, @AuthenticationPrincipal SignedIn who, @PathVariable String network) {
        return blocking.call(() -> {
            var read = reader.ask(exchange, who, network);
            var asked = asked(read);
            var compared = Compared.of(maps, who.viewer(), read.map().id(), asked, read.locale());
            var region = Region.of(
                    maps, who.viewer(), compared.between().now().network().orElse(null), asked, read.locale());
            return ResponseEntity.ok()
                    .cacheControl(CacheControl.noCache().cachePrivate())
                    .body(json(asked, compared, region, new Told(compared.between(), histories, read.locale())));
        });
    }

    /** The same as an Excel workbook. */
    @GetMapping(path = "/api/networks/{network}/comparison.xlsx", produces = XLSX)
    Mono<ResponseEntity<byte[]>> exportComparison(
            ServerWebExchange exchange, @AuthenticationPrincipal SignedIn who, @PathVariable String network) {
        return blocking.call(() -> {
            var read = reader.ask(exchange, who, network);
            var asked = asked(read);
            var compared = Compared.of(maps, who.viewer(), read.map().id(), asked, read.locale());
            var region = Region.of(
                    maps, who.viewer(), compared.between().now().network().orElse(null), asked, read.locale());
            var name = "porovnani-" + read.map().id() + "-" + asked.from() + "-" + asked.to() + ".xlsx";
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType(XLSX))
                    .cacheControl(CacheControl.noStore())
                    .headers(headers -> headers.setContentDisposition(
                            ContentDisposition.attachment().filename(name).build()))
                    .body(ComparisonWorkbook.of(
                            asked, compared, region, new Told(compared.between(), histories, read.locale())));
        });
    }

    private Asked asked(MapReader.Asked read) {
        return Asked.of(
                Asked.OF_INTERFACE,
                read.parameters(),
                read.map().day(),
                read.map().knownAt(),
                maps.today());
    }

    private static Map<String, Object> json(Asked asked, Compared compared, @Nullable Region region, Told told) {
        return Json.object(
                "from", Json.object("asOf", asked.from(), "knownAt", text(asked.knownFrom())),
                "to", Json.object("asOf", asked.to(), "knownAt", text(asked.knownTo())),
                "figures", figures(compared.before()::of, compared.after()::of),
                "sections",
                        compared.sections().stream()
                                .map(section -> section(section, told))
                                .toList(),
                "region", region == null ? null : region(region),
                "position", compared.between().now().position());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static Map<String, Object> figures(Function<Figure, Long> before, Function<Figure, Long> after) {
        var figures = new LinkedHashMap<String, Object>();
        for (var figure : Figure.values()) {
            figures.put(figure.key(), Json.object("before", before.apply(figure), "after", after.apply(figure)));
        }
        return figures;
    }

    private static Map<String, Object> section(Section section, Told told) {
        return Json.object(
                "key", section.key(),
                "appeared", section.count(How.APPEARED),
                "vanished", section.count(How.VANISHED),
                "changed", section.count(How.CHANGED),
                "items", section.items().stream().map(item -> item(item, told)).toList());
    }

    private static Map<String, Object> item(Item item, Told told) {
        return Json.object(
                "how", item.how().key(),
                "kind", item.kind(),
                "record", item.record(),
                "part", item.part(),
                "name", item.name(),
                "fields", told.fields(item).stream().map(Histories::json).toList(),
                "events", told.events(item).stream().map(Histories::json).toList());
    }

    private static Map<String, Object> region(Region region) {
        return Json.object(
                "figures",
                        figures(figure -> region.before().getOrDefault(figure, 0L), figure -> region.after()
                                .getOrDefault(figure, 0L)),
                "sections", sections(region.total()),
                "networks",
                        region.lines().stream()
                                .map(line -> Json.object(
                                        "network", line.network(),
                                        "name", line.name(),
                                        "sections", sections(line.counts())))
                                .toList());
    }

    private static List<Map<String, Object>> sections(Map<String, Map<How, Long>> counts) {
        return counts.entrySet().stream()
                .map(section -> Json.object(
                        "key", section.getKey(),
                        "appeared", section.getValue().get(How.APPEARED),
                        "vanished", section.getValue().get(How.VANISHED),
                        "changed", section.getValue().get(How.CHANGED)))
                .toList();
    }
}
