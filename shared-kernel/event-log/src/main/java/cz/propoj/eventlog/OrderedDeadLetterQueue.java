package cz.propoj.eventlog;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoIterable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.extensions.mongo.eventhandling.deadletter.DeadLetterEntry;
import org.axonframework.extensions.mongo.eventhandling.deadletter.MongoDeadLetter;
import org.axonframework.extensions.mongo.eventhandling.deadletter.MongoSequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Axon's queue, but each sequence is retried from its first letter on. Axon takes what the server calls the first of a
 * group without having asked for an order, so that a later event may be applied before an earlier one.
 */
final class OrderedDeadLetterQueue extends MongoSequencedDeadLetterQueue<EventMessage<?>> {
    /** After which another process may take over a letter of one that died while it tried it. */
    private static final Duration CLAIM = Duration.ofSeconds(30);

    private final MongoCollection<Document> letters;
    private final String group;

    OrderedDeadLetterQueue(Builder<EventMessage<?>> builder, MongoCollection<Document> letters, String group) {
        super(builder.claimDuration(CLAIM).processingGroup(group));
        this.letters = letters;
        this.group = group;
    }

    /** Nearly always there are none, and who asks with every batch need not have them counted. */
    @Override
    public long size() {
        return letters.find(DeadLetterEntry.processingGroupFilter(group))
                                .projection(new Document("_id", 1))
                                .limit(1)
                                .first()
                        == null
                ? 0
                : super.size();
    }

    /** It has no bounds, see {@link Stores#deadLetters}; Axon would count all that waits for each letter that comes. */
    @Override
    public boolean isFull(Object sequence) {
        return false;
    }

    @Override
    public boolean process(
            Predicate<DeadLetter<? extends EventMessage<?>>> sequenceFilter,
            Function<DeadLetter<? extends EventMessage<?>>, EnqueueDecision<EventMessage<?>>> task) {
        for (String sequence : longestUntouchedFirst()) {
            MongoDeadLetter<?> first = first(sequence);
            if (first != null && sequenceFilter.test(first) && claim(first)) {
                return processFrom(first, task);
            }
        }
        return false;
    }

    /** The sequences in the order in which their first letters were last tried. */
    private List<String> longestUntouchedFirst() {
        List<Document> all = letters.find(DeadLetterEntry.processingGroupFilter(group))
                .projection(
                        new Document("sequenceIdentifier", 1).append("index", 1).append("lastTouched", 1))
                .into(new ArrayList<>());
        Map<String, Document> firsts = all.stream()
                .collect(Collectors.toMap(
                        letter -> letter.getString("sequenceIdentifier"),
                        letter -> letter,
                        (one, other) -> DeadLetterEntry.index(one) <= DeadLetterEntry.index(other) ? one : other));
        return firsts.entrySet().stream()
                .sorted(Comparator.comparing(first -> touched(first.getValue()), Comparator.<Instant>naturalOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Instant touched(Document letter) {
        Document at = letter.get("lastTouched", new Document());
        return Instant.ofEpochSecond(
                at.get("seconds", Number.class).longValue(),
                at.get("nanoseconds", Number.class).longValue());
    }

    /** The first letter of a sequence as it is now; Axon's own look-up of one sequence is sorted. */
    private @Nullable MongoDeadLetter<?> first(String sequence) {
        return (MongoDeadLetter<?>)
                ((MongoIterable<DeadLetter<? extends EventMessage<?>>>) deadLetterSequence(sequence)).first();
    }

    private boolean claim(MongoDeadLetter<?> letter) {
        Instant now = GenericDeadLetter.clock.instant();
        return letters.updateOne(
                                DeadLetterEntry.uniqueNotLockedFilter(
                                        group, letter.sequenceIdentifier(), letter.index(), now.minus(CLAIM)),
                                DeadLetterEntry.updateProcessingStarted(now))
                        .getMatchedCount()
                == 1;
    }

    private boolean processFrom(
            MongoDeadLetter<?> first,
            Function<DeadLetter<? extends EventMessage<?>>, EnqueueDecision<EventMessage<?>>> task) {
        var claimed = true;
        for (MongoDeadLetter<?> letter = first; letter != null; letter = first(first.sequenceIdentifier())) {
            if (!claimed && !claim(letter)) {
                return false;
            }
            EnqueueDecision<EventMessage<?>> decision = task.apply(letter);
            if (decision.shouldEnqueue()) {
                Throwable cause = decision.enqueueCause().orElse(null);
                requeue(letter, failed -> decision.withDiagnostics(failed).withCause(cause));
                return false;
            }
            evict(letter);
            claimed = false;
        }
        return true;
    }
}
