package cz.propoj.query.records;

import cz.propoj.query.history.Histories;
import cz.propoj.query.lists.RowIndex;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.RecordedStep;
import cz.propoj.query.networkmap.rows.RowInfo;
import cz.propoj.query.reading.Json;
import cz.propoj.query.reading.ListAnswers;
import cz.propoj.query.reading.MapRequest;
import cz.propoj.query.reading.MapRequests;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * One kind of records as data. The controller of a kind says under which address and which records they are; in the
 * description of the interface the operations are named for it, such as {@code getActor} of the {@code ActorsController}.
 *
 * @param <R> a record as it is listed
 */
public abstract class RecordsController<R> {
    private final ListAnswers lists;
    private final Histories histories;
    private final Kind<R> kind;

    protected RecordsController(ListAnswers lists, Histories histories, Kind<R> kind) {
        this.lists = lists;
        this.histories = histories;
        this.kind = kind;
    }

    /**
     * How the records of one kind are read from the map.
     *
     * @param index all of them
     * @param hiddenWords words beyond the fields of the list by which the viewer may find a record
     * @param found the record with this id, if the viewer may see it
     * @param detail all that is said of a record where it stands alone
     * @param history what happened to a record
     */
    public record Kind<R>(
            Function<VisibleMap, RowIndex<R>> index,
            Function<VisibleMap, Function<R, Stream<String>>> hiddenWords,
            Function<R, RowInfo> info,
            BiFunction<VisibleMap, UUID, Optional<R>> found,
            BiFunction<VisibleMap, R, Map<String, Object>> detail,
            BiFunction<VisibleMap, R, List<RecordedStep>> history) {}

    @GetMapping(produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    final ResponseEntity<byte[]> listRecords(MapRequest request) {
        return lists.of(
                request, kind.index().apply(request.map()), kind.hiddenWords().apply(request.map()), kind.info());
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    final ResponseEntity<Map<String, Object>> getRecord(MapRequest request, @PathVariable String id) {
        return request.json(kind.detail().apply(request.map(), found(request, id)));
    }

    @GetMapping(path = "/{id}/history", produces = MediaType.APPLICATION_JSON_VALUE)
    final ResponseEntity<Map<String, Object>> getRecordHistory(MapRequest request, @PathVariable String id) {
        var steps = kind.history().apply(request.map(), found(request, id));
        return request.json(histories.json(request.map(), steps, request.locale()));
    }

    /** The answer to a question for a part of a record that is a list. */
    protected final ResponseEntity<Map<String, Object>> items(
            MapRequest request, String id, Function<R, List<Map<String, Object>>> part) {
        return request.json(Json.object("items", part.apply(found(request, id))));
    }

    private R found(MapRequest request, String id) {
        return kind.found().apply(request.map(), MapRequests.id(id)).orElseThrow();
    }
}
