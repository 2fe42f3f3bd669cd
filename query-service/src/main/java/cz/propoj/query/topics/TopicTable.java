package cz.propoj.query.topics;

import cz.propoj.query.web.Site;
import cz.propoj.query.web.Table;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Topics as a table, for downloads and for the search of the network; the page of topics has its own look. */
final class TopicTable {
    static final Table<TopicItem> TABLE = new Table<>(
            "topics",
            Site.TOPICS,
            null,
            TopicListing::of,
            _ -> _ -> Stream.empty(),
            item -> item.row().id().toString(),
            "title",
            List.of("stage", "areas", "platform", "openSteps"),
            Map.of(),
            null,
            null,
            null);

    private TopicTable() {}
}
