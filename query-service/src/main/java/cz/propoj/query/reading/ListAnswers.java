package cz.propoj.query.reading;

import cz.propoj.query.lists.BadQuery;
import cz.propoj.query.lists.Csv;
import cz.propoj.query.lists.Field;
import cz.propoj.query.lists.ListQuery;
import cz.propoj.query.lists.RowIndex;
import cz.propoj.query.networkmap.rows.RowInfo;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A list as JSON or, for {@code Accept: text/csv}, as CSV. */
@Component
public final class ListAnswers {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Headings headings;
    private final JsonMapper json;

    ListAnswers(Headings headings, JsonMapper json) {
        this.headings = headings;
        this.json = json;
    }

    /** The page of the list that the address asks for. */
    public <T> ResponseEntity<byte[]> of(
            MapRequest request, RowIndex<T> index, Function<T, Stream<String>> hiddenWords, Function<T, RowInfo> info) {
        var query = ListQuery.parse(request.parameters(), index.listing());
        if (request.accept().stream().anyMatch(type -> type.isConcrete() && type.isCompatibleWith(CSV))) {
            return csv(request, index, index.find(query.unpaged(), hiddenWords).items());
        }
        var page = index.find(query, hiddenWords);
        var body = new LinkedHashMap<String, Object>();
        body.put(
                "items",
                page.items().stream()
                        .map(row -> Json.item(index.listing(), row, info.apply(row)))
                        .toList());
        body.put("total", page.total());
        body.put("page", page.page());
        body.put("size", page.size());
        body.put("position", request.map().position());
        return request.answer(
                ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json.writeValueAsBytes(body)));
    }

    private <T> ResponseEntity<byte[]> csv(MapRequest request, RowIndex<T> index, List<T> rows) {
        var csv =
                Csv.of(columns(request, index), rows, field -> headings.of(field, request.locale()), request.locale());
        var name = index.listing().name() + "-" + request.map().id() + "-"
                + request.map().day() + ".csv";
        return request.answer(ResponseEntity.ok()
                .contentType(CSV)
                .headers(headers -> headers.setContentDisposition(
                        ContentDisposition.attachment().filename(name).build()))
                .body(csv.getBytes(StandardCharsets.UTF_8)));
    }

    /** Those named in {@code columns}, separated by commas, else all. */
    private static <T> List<Field<T>> columns(MapRequest request, RowIndex<T> index) {
        var named = request.parameters().getOrDefault("columns", List.of()).stream()
                .flatMap(names -> Stream.of(names.split(",", -1)))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        return named.isEmpty()
                ? index.listing().fields()
                : named.stream()
                        .map(name -> index.listing()
                                .field(name)
                                .orElseThrow(() -> new BadQuery("columns", "query.unknown-field", name)))
                        .toList();
    }
}
