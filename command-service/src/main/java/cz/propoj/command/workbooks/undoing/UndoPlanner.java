package cz.propoj.command.workbooks.undoing;

import cz.propoj.command.workbooks.differences.VaultTexts;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Visibility;
import cz.propoj.contract.actors.ActorEvent;
import cz.propoj.contract.actors.ActorState;
import cz.propoj.contract.meetings.MeetingEvent;
import cz.propoj.contract.needs.NeedEvent;
import cz.propoj.contract.networks.NetworkEvent;
import cz.propoj.contract.notes.NoteEvent;
import cz.propoj.contract.notes.NoteState;
import cz.propoj.contract.platforms.PlatformEvent;
import cz.propoj.contract.platforms.PlatformState;
import cz.propoj.contract.time.Fact;
import cz.propoj.contract.time.History;
import cz.propoj.contract.vault.ReadableTexts;
import cz.propoj.contract.workbooks.ImportEvent;
import cz.propoj.contract.workbooks.ImportId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gathers the facts of one network and plans how one take-over is taken back. Not for several threads. */
public final class UndoPlanner {
    private final ImportId takeOver;
    private final List<Fact<?>> all = new ArrayList<>();
    private final Map<String, List<Fact<ActorEvent>>> actors = new LinkedHashMap<>();
    private final Map<String, List<Fact<PlatformEvent>>> platforms = new LinkedHashMap<>();
    private final Map<String, List<Fact<MeetingEvent>>> meetings = new LinkedHashMap<>();
    private final Map<String, List<Fact<NeedEvent>>> needs = new LinkedHashMap<>();
    private final Map<String, List<Fact<NoteEvent>>> notes = new LinkedHashMap<>();
    private final Map<String, List<Fact<NetworkEvent>>> network = new LinkedHashMap<>();
    private final IdentityHashMap<Fact<?>, String> records = new IdentityHashMap<>();
    private final Set<String> otherTakenBack = new HashSet<>();
    private @Nullable LocalDate asOf;
    private boolean isComplete;
    private boolean isBegun;
    private boolean isTakenBack;

    public UndoPlanner(ImportId takeOver) {
        this.takeOver = takeOver;
    }

    /** Takes one more fact, in the order of the log. */
    public void add(Fact<?> fact) {
        if (fact.event() instanceof ImportEvent event) {
            follow(event);
        }
        all.add(fact);
    }

    private void follow(ImportEvent event) {
        var isThis = event.takeOver().equals(takeOver);
        switch (event) {
            case ImportEvent.WorkbooksAccepted e -> asOf = isThis ? e.asOf() : asOf;
            case ImportEvent.WorkbooksTakenOver _ -> isComplete |= isThis;
            case ImportEvent.TakingBackBegun _ -> isBegun |= isThis;
            case ImportEvent.WorkbooksTakenBack _ -> {
                isTakenBack |= isThis;
                if (!isThis) {
                    otherTakenBack.add(event.takeOver().toString());
                }
            }
        }
    }

    /** The day for which the take-over was made; null: there was none in the network. */
    public @Nullable LocalDate asOf() {
        return asOf;
    }

    public boolean isComplete() {
        return isComplete;
    }

    /** Whether somebody has asked for it already. */
    public boolean isBegun() {
        return isBegun;
    }

    public boolean isTakenBack() {
        return isTakenBack;
    }

    /**
     * Plans it.
     *
     * @param account who takes back
     */
    public UndoPlan plan(AccountId account, VaultTexts texts, Locale locale) {
        ReadableTexts.of(all, texts).forEach(this::sort);
        var vault = new VaultHistory(texts, namedInVault());
        var names = new DisplayNames(vault, locale);
        actors.values().forEach(facts -> {
            var state = History.of(ActorState::evolve, facts).latest();
            if (state != null) {
                names.add(state);
            }
        });
        platforms.values().forEach(facts -> {
            var state = History.of(PlatformState::evolve, facts).latest();
            if (state != null) {
                names.add(state);
            }
        });
        var lives = new ArrayList<AffectedRecord<?, ?>>();
        lives(new ActorUndo(vault), actors, lives);
        lives(new PlatformUndo(), platforms, lives);
        lives(new MeetingUndo(), meetings, lives);
        lives(new NeedUndo(), needs, lives);
        lives(new NoteUndo(vault, takeOver), notes, lives);
        lives(new CharacteristicUndo(), network, lives);
        var hidden = hidden(account);
        var kept = RetainedRecords.of(lives, since(), hidden);
        return new UndoDecisions(account, kept, hidden, new UndoLines(names)).plan(lives);
    }

    private boolean isOfAnUndo(Fact<?> fact) {
        var undoes = fact.origin().takesBack();
        return undoes != null && (undoes.equals(takeOver.toString()) || otherTakenBack.contains(undoes));
    }

    private void sort(Fact<?> fact) {
        switch (fact.event()) {
            case ActorEvent e -> into(actors, e.actor(), with(fact, e));
            case PlatformEvent e -> into(platforms, e.platform(), with(fact, e));
            case MeetingEvent e -> into(meetings, e.meeting(), with(fact, e));
            case NeedEvent e -> into(needs, e.need(), with(fact, e));
            case NoteEvent e -> into(notes, e.note(), with(fact, e));
            case NetworkEvent e -> into(network, e.network(), with(fact, e));
            default -> records.put(fact, "");
        }
    }

    private static <E> Fact<E> with(Fact<?> fact, E event) {
        return new Fact<>(fact.position(), fact.recordedAt(), fact.effectiveOn(), fact.origin(), event);
    }

    private <E> void into(Map<String, List<Fact<E>>> kind, Object id, Fact<E> fact) {
        kind.computeIfAbsent(id.toString(), _ -> new ArrayList<>()).add(fact);
        records.put(fact, id.toString());
    }

    private List<UUID> namedInVault() {
        var ids = new ArrayList<UUID>();
        actors.forEach((id, facts) -> {
            ids.add(UUID.fromString(id));
            if (facts.stream().anyMatch(this::isBrought)) {
                for (var fact : facts) {
                    if (fact.event() instanceof ActorEvent.ContactPersonNamed named) {
                        ids.add(named.contact().contact().value());
                    }
                }
            }
        });
        notes.forEach((id, facts) -> {
            if (facts.stream().anyMatch(this::isBrought)) {
                ids.add(UUID.fromString(id));
            }
        });
        return ids;
    }

    /** By this import, or by one that was undone before. */
    private boolean isBrought(Fact<?> fact) {
        var origin = fact.origin().importId();
        return origin != null && (origin.equals(takeOver.toString()) || otherTakenBack.contains(origin));
    }

    private <S, E> void lives(
            RecordUndo<S, E> kind, Map<String, List<Fact<E>>> facts, List<AffectedRecord<?, ?>> into) {
        facts.forEach((id, ofRecord) -> {
            if (ofRecord.stream().anyMatch(this::isBrought)) {
                into.add(AffectedRecord.of(kind, id, ofRecord, takeOver.toString(), otherTakenBack));
            }
        });
    }

    /** Facts that others have recorded since the first of the imports began. */
    private Map<Fact<?>, String> since() {
        var first = records.keySet().stream()
                .filter(this::isBrought)
                .mapToLong(Fact::position)
                .min()
                .orElse(Long.MAX_VALUE);
        var since = new LinkedHashMap<Fact<?>, String>();
        records.entrySet().stream()
                .filter(entry ->
                        entry.getKey().position() > first && !isBrought(entry.getKey()) && !isOfAnUndo(entry.getKey()))
                .sorted(Comparator.comparingLong(entry -> entry.getKey().position()))
                .forEach(entry -> since.put(entry.getKey(), entry.getValue()));
        return since;
    }

    /** Whatever tells of private notes of others. */
    private Set<Fact<?>> hidden(AccountId account) {
        var hidden = new HashSet<Fact<?>>();
        var secret = new HashSet<String>();
        notes.forEach((id, facts) -> {
            var state = History.of(NoteState::evolve, facts).latest();
            if (state != null
                    && state.visibility() == Visibility.PRIVATE
                    && !state.author().equals(account)) {
                secret.add(id);
                hidden.addAll(facts);
            }
        });
        needs.values()
                .forEach(facts -> facts.forEach(fact -> {
                    if (fact.event() instanceof NeedEvent.NeedAnnotated annotated
                            && secret.contains(annotated.note().toString())) {
                        hidden.add(fact);
                    }
                }));
        return hidden;
    }
}
