package cz.propoj.eventlog;

import cz.propoj.contract.Revision;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events of a lending library, which stands here for any application. */
sealed interface BookEvent {
    enum Shelf {
        FICTION,
        CHILDREN
    }

    record Isbn(String value) {}

    record BookRegistered(UUID id, String title, int pages) implements BookEvent {}

    @Revision(3)
    record BookLent(String reader, LocalDate until, List<String> notes) implements BookEvent {}

    sealed interface Returned extends BookEvent {
        record BookReturned(int days) implements Returned {}

        record BookLost() implements Returned {}
    }

    record Everything(
            boolean flag,
            int small,
            long big,
            double fraction,
            BigDecimal price,
            LocalDate day,
            Instant moment,
            Duration span,
            UUID uuid,
            Shelf shelf,
            Isbn isbn,
            List<Isbn> isbns,
            Map<String, Long> counts,
            @Nullable String absent,
            ByteBuffer bytes)
            implements BookEvent {}

    EventTypes TYPES = EventTypes.of(BookEvent.class);

    List<EventUpcaster> UPCASTERS = List.of(
            EventUpcaster.step("BookLent", 1, tree -> {
                tree.set("until", tree.remove("due"));
                return tree;
            }),
            EventUpcaster.step("BookLent", 2, tree -> {
                tree.putArray("notes");
                return tree;
            }),
            EventUpcaster.renaming("BookEntered", 1, "BookRegistered", 1, tree -> tree.put("pages", 0)));

    static EventLog.Builder log(com.mongodb.client.MongoDatabase database) {
        return EventLog.builder(database)
                .types(TYPES)
                .upcasters(UPCASTERS)
                .tagKey("network")
                .pollInterval(Duration.ofMillis(10));
    }
}
