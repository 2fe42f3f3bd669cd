package cz.propoj.command.runtime;

import cz.propoj.command.runtime.refusals.Check;
import cz.propoj.command.runtime.refusals.RecordNotFound;
import cz.propoj.command.runtime.refusals.RuleBroken;
import cz.propoj.command.runtime.refusals.VersionConflict;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.time.Fact;
import cz.propoj.contract.time.Fold;
import cz.propoj.contract.time.History;
import cz.propoj.contract.time.Meta;
import cz.propoj.contract.time.PartlyHidden;
import cz.propoj.contract.vault.ReadableTexts;
import cz.propoj.contract.vault.TextsErased;
import cz.propoj.contract.vault.WithTexts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * What all aggregates have in common: they remember their facts and decide by the state on the day for which a change is
 * asked. Aggregates change only by {@link #remember}.
 */
public abstract class HistoryAggregate<S, E> {
    private final Fold<S, E> fold;
    private final History<S, E> history;
    private long version = -1;

    protected HistoryAggregate(Fold<S, E> fold) {
        this.fold = fold;
        this.history = new History<>(fold);
    }

    /** The network a state belongs to; null for what belongs to none. */
    protected abstract @Nullable NetworkId networkOf(S state);

    protected final void remember(E event, long sequence, Instant at, MetaData meta) {
        history.add(Meta.fact(event, sequence, at, meta));
        if (PartlyHidden.movesVersion(Objects.requireNonNull(event))) {
            version++;
        }
    }

    /** What whoever may change the record, but read it before somebody else changed it, is told of it. */
    protected Object shown(S state) {
        return Objects.requireNonNull(state);
    }

    /** As {@link #known(Asked, Consumer)}, of a record that everybody may change who may ask for it. */
    protected final S known(CommandContext asked) {
        return known(asked, _ -> {});
    }

    /**
     * The state on the day that is asked for.
     *
     * @param rights refuses whoever may not change the record as it is now; before anything is told of it
     * @throws NotThere when nothing is recorded, or in another network
     * @throws Overtaken when the record has another version than expected
     * @throws RuleBroken when the day lies before the record's beginning
     */
    protected final S known(CommandContext asked, Consumer<S> rights) {
        var readable = readable(asked);
        var latest = readable.latest();
        if (latest == null || isElsewhere(latest, asked)) {
            throw new RecordNotFound();
        }
        rights.accept(latest);
        if (asked.expectedVersion() != null && asked.expectedVersion() != version) {
            throw new VersionConflict(version, shown(latest));
        }
        Check.of().date("/effectiveOn", asked.day()).done();
        var state = readable.asOf(asked.day());
        if (state == null) {
            throw RuleBroken.at("/effectiveOn", "before-beginning", beginning());
        }
        return state;
    }

    /**
     * The newest state, also of a record that is gone because the import that brought it was undone: whatever personal it
     * left can still be erased.
     *
     * @param rights as in {@link #known(Asked, Consumer)}
     * @throws NotThere when nothing was ever recorded, or in another network
     */
    protected final S everKnown(CommandContext asked, Consumer<S> rights) {
        if (history.latest() != null) {
            return known(asked, rights);
        }
        var latest = history.latestEvenIfUndone();
        if (latest == null || isElsewhere(latest, asked)) {
            throw new RecordNotFound();
        }
        rights.accept(latest);
        return latest;
    }

    /**
     * Whether the record is to begin. A repeat of the command that began it changes nothing.
     *
     * @throws RuleBroken when another record has the id already
     */
    protected final boolean begins(E beginning, @Nullable NetworkId network, CommandContext asked) {
        if (!Objects.equals(network, asked.network())) {
            throw new RecordNotFound();
        }
        Check.of().date("/effectiveOn", asked.day()).done();
        if (history.facts().isEmpty()) {
            return true;
        }
        if (first(readable(asked)).event().equals(beginning)) {
            return false;
        }
        throw new RuleBroken("already-there");
    }

    /** In the order of effect. */
    protected final List<Fact<E>> facts() {
        return history.facts();
    }

    /** The event as it may be stored: its texts, which may name people, are put into the vault. */
    @SuppressWarnings("unchecked") // an event gives another of its own type
    protected final <T extends E> T confided(T event, CommandContext asked) {
        return event instanceof WithTexts plain && !plain.texts().isEmpty()
                ? (T) plain.keptAs(asked.texts().keep(plain.owner(), plain.texts()))
                : event;
    }

    /**
     * Has the vault forget all texts of the record. Whoever is named in them may ask for it, also when the record is gone.
     *
     * @return whether there were any since they were erased last
     */
    protected final boolean erasesTexts(CommandContext asked) {
        var _ = everKnown(asked, _ -> {});
        var erased = facts().stream()
                .filter(fact -> fact.event() instanceof TextsErased)
                .mapToLong(Fact::position)
                .max()
                .orElse(-1);
        var since = facts().stream()
                .filter(fact -> fact.position() > erased)
                .flatMap(fact -> fact.event() instanceof WithTexts one
                                && (one.kept() != null || !one.texts().isEmpty())
                        ? Stream.of(one)
                        : Stream.empty())
                .findFirst();
        since.ifPresent(one -> asked.texts().erase(one.owner()));
        return since.isPresent();
    }

    private History<S, E> readable(CommandContext asked) {
        var facts = history.facts();
        var readable = ReadableTexts.of(facts, asked.texts());
        return readable == facts ? history : History.of(fold, readable);
    }

    private boolean isElsewhere(S state, CommandContext asked) {
        var network = networkOf(state);
        return network != null && !network.equals(asked.network());
    }

    private static <E> Fact<E> first(History<?, E> history) {
        return history.facts().stream()
                .filter(fact -> fact.position() == 0)
                .findFirst()
                .orElseThrow();
    }

    private LocalDate beginning() {
        return first(history).effectiveOn();
    }
}
