package cz.propoj.query.runtime;

import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.time.Fact;
import cz.propoj.contract.time.Fold;
import cz.propoj.contract.time.History;
import cz.propoj.contract.time.PartlyHidden;
import cz.propoj.contract.vault.ReadableTexts;
import cz.propoj.contract.vault.TextVersions;
import cz.propoj.contract.vault.WithTexts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All facts of one record, and the states that follow from them. Never changes: one more fact gives another row.
 *
 * @param <S> the state
 * @param <E> the family of its events
 */
public final class Row<S, E> {
    private final String id;
    private final @Nullable NetworkId network;
    private final List<Fact<E>> facts;
    private final History<S, E> history;
    private final long position;
    private final Stored stored;

    /**
     * How a row lies in the database.
     *
     * @param bytes all documents together
     * @param pieces the position of the last fact of each piece beside the main document
     */
    record Stored(long bytes, List<Long> pieces) {
        static final Stored NOT = new Stored(0, List.of());
    }

    private Row(String id, @Nullable NetworkId network, Fold<S, E> fold, Iterable<Fact<E>> facts, Stored stored) {
        this.id = id;
        this.network = network;
        this.stored = stored;
        this.history = History.of(fold, facts);
        this.facts = history.facts();
        this.position = this.facts.stream().mapToLong(Fact::position).max().orElse(-1);
    }

    private Row(
            String id,
            @Nullable NetworkId network,
            History<S, E> history,
            List<Fact<E>> facts,
            long position,
            Stored stored) {
        this.id = id;
        this.network = network;
        this.history = history;
        this.facts = facts;
        this.position = position;
        this.stored = stored;
    }

    public static <S, E> Row<S, E> of(
            RowKind<S, E> kind, String id, @Nullable NetworkId network, Iterable<Fact<E>> facts) {
        return of(kind, id, network, facts, Stored.NOT);
    }

    static <S, E> Row<S, E> of(
            RowKind<S, E> kind, String id, @Nullable NetworkId network, Iterable<Fact<E>> facts, Stored stored) {
        return new Row<>(id, network, kind.fold(), facts, stored);
    }

    /** Facts that are already there change nothing. */
    public Row<S, E> with(RowKind<S, E> kind, Collection<Fact<E>> more) {
        var all = new ArrayList<>(facts);
        all.addAll(more);
        // What comes between stored facts moves them from piece to piece.
        var follows = more.stream().allMatch(fact -> fact.position() > position);
        return new Row<>(id, network, kind.fold(), all, follows ? stored : new Stored(stored.bytes, List.of()));
    }

    /** With the texts that stand in the vault; itself, when there is none. */
    public Row<S, E> readable(RowKind<S, E> kind, TextVersions vault) {
        var readable = ReadableTexts.of(facts, vault);
        if (readable == facts) {
            return this;
        }
        var characters = readable.stream()
                .flatMap(fact ->
                        fact.event() instanceof WithTexts event ? event.texts().values().stream() : Stream.empty())
                .mapToLong(String::length)
                .sum();
        return new Row<>(id, network, kind.fold(), readable, new Stored(stored.bytes + characters, stored.pieces));
    }

    /** As when the log ended at that position: itself, unless something was stored later. */
    public Row<S, E> upTo(RowKind<S, E> kind, long end) {
        return position <= end
                ? this
                : new Row<>(
                        id,
                        network,
                        kind.fold(),
                        facts.stream().filter(fact -> fact.position() <= end).toList(),
                        Stored.NOT);
    }

    public String id() {
        return id;
    }

    /** Null for what belongs to no network, such as an account. */
    public @Nullable NetworkId network() {
        return network;
    }

    /** Of the last event that the row knows. */
    public long position() {
        return position;
    }

    /** How much room its documents took when it was read; 0: it was not read from the database. */
    public long bytes() {
        return stored.bytes;
    }

    /** The same, as it lies in the database now. */
    Row<S, E> storedAs(Stored lies) {
        return new Row<>(id, network, history, facts, position, lies);
    }

    Stored stored() {
        return stored;
    }

    /** In the order of their effect. */
    public List<Fact<E>> facts() {
        return facts;
    }

    /** With everything that was said, also for later days. */
    public @Nullable S latest() {
        return history.latest();
    }

    /** True on that day, as it was known at that moment; null: not there. */
    public @Nullable S on(LocalDate day, @Nullable Instant knownAt) {
        return knownAt == null ? history.asOf(day) : history.state(day, knownAt);
    }

    /** What a change has to send as {@code If-Match}. */
    public long version() {
        return facts.stream()
                        .filter(fact -> PartlyHidden.movesVersion(Objects.requireNonNull(fact.event())))
                        .count()
                - 1;
    }

    /** What everybody who reads the record may know to have been said last, on that day and at that moment. */
    public @Nullable Fact<E> lastFact(LocalDate day, @Nullable Instant knownAt) {
        @Nullable Fact<E> last = null;
        for (var fact : facts) {
            if (isVisible(fact, day, knownAt)
                    && PartlyHidden.movesVersion(Objects.requireNonNull(fact.event()))
                    && (last == null || last.position() < fact.position())) {
                last = fact;
            }
        }
        return last;
    }

    public static boolean isVisible(Fact<?> fact, LocalDate day, @Nullable Instant knownAt) {
        return !fact.effectiveOn().isAfter(day)
                && (knownAt == null || !fact.recordedAt().isAfter(knownAt));
    }
}
