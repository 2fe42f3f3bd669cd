package cz.propoj.command.workbooks.undoing;

import cz.propoj.command.workbooks.differences.NameVersion;
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

/** Collects the facts of one network and plans the undo of one import. Not thread-safe. */
public final class UndoPlanner {
    private final ImportId importId;
    private final List<Fact<?>> all = new ArrayList<>();
    private final Map<String, List<Fact<ActorEvent>>> actors = new LinkedHashMap<>();
    private final Map<String, List<Fact<PlatformEvent>>> platforms = new LinkedHashMap<>();
    private final Map<String, List<Fact<MeetingEvent>>> meetings = new LinkedHashMap<>();
    private final Map<String, List<Fact<NeedEvent>>> needs = new LinkedHashMap<>();
    private final Map<String, List<Fact<NoteEvent>>> notes = new LinkedHashMap<>();
    private final Map<String, List<Fact<NetworkEvent>>> network = new LinkedHashMap<>();
    private final IdentityHashMap<Fact<?>, String> recordIds = new IdentityHashMap<>();
    private final Set<String> undoneImports = new HashSet<>();
    private @Nullable LocalDate asOf;
    private boolean isComplete;
    private boolean isStarted;
    private boolean isUndone;

    public UndoPlanner(ImportId importId) {
        this.importId = importId;
    }

    /** Adds a fact; facts are added in the order of the log. */
    public void add(Fact<?> fact) {
        if (fact.event() instanceof ImportEvent event) {
            track(event);
        }
        all.add(fact);
    }

    private void track(ImportEvent event) {
        var isThis = event.takeOver().equals(importId);
        switch (event) {
            case ImportEvent.WorkbooksAccepted e -> asOf = isThis ? e.asOf() : asOf;
            case ImportEvent.WorkbooksTakenOver _ -> isComplete |= isThis;
            case ImportEvent.TakingBackBegun _ -> isStarted |= isThis;
            case ImportEvent.WorkbooksTakenBack _ -> {
                isUndone |= isThis;
                if (!isThis) {
                    undoneImports.add(event.takeOver().toString());
                }
            }
        }
    }

    /** The day of the import; null: the network has no such import. */
    public @Nullable LocalDate asOf() {
        return asOf;
    }

    public boolean isComplete() {
        return isComplete;
    }

    /** Whether the undo has been started already. */
    public boolean isStarted() {
        return isStarted;
    }

    public boolean isUndone() {
        return isUndone;
    }

    /**
     * Plans the undo.
     *
     * @param account who undoes
     */
    public UndoPlan plan(AccountId account, VaultTexts texts, Locale locale) {
        ReadableTexts.of(all, texts).forEach(this::classify);
        var vault = new VaultHistory(texts, idsInVault());
        var names = new DisplayNames(vault, locale);
        actors.values().forEach(facts -> {
            var state = History.of(ActorState::evolve, facts).latest();
            if (state != null) {
                names.add(state, NameVersion.newest(facts));
            }
        });
        platforms.values().forEach(facts -> {
            var state = History.of(PlatformState::evolve, facts).latest();
            if (state != null) {
                names.add(state);
            }
        });
        var records = new ArrayList<AffectedRecord<?, ?>>();
        collect(new ActorUndo(vault), actors, records);
        collect(new PlatformUndo(), platforms, records);
        collect(new MeetingUndo(), meetings, records);
        collect(new NeedUndo(), needs, records);
        collect(new NoteUndo(vault, importId), notes, records);
        collect(new CharacteristicUndo(), network, records);
        var hidden = hidden(account);
        var retained = RetainedRecords.of(records, changesSince(), hidden);
        return new UndoDecisions(account, retained, hidden, new UndoLines(names)).plan(records);
    }

    private boolean isOfUndo(Fact<?> fact) {
        var undoes = fact.origin().takesBack();
        return undoes != null && (undoes.equals(importId.toString()) || undoneImports.contains(undoes));
    }

    private void classify(Fact<?> fact) {
        switch (fact.event()) {
            case ActorEvent e -> append(actors, e.actor(), with(fact, e));
            case PlatformEvent e -> append(platforms, e.platform(), with(fact, e));
            case MeetingEvent e -> append(meetings, e.meeting(), with(fact, e));
            case NeedEvent e -> append(needs, e.need(), with(fact, e));
            case NoteEvent e -> append(notes, e.note(), with(fact, e));
            case NetworkEvent e -> append(network, e.network(), with(fact, e));
            default -> recordIds.put(fact, "");
        }
    }

    private static <E> Fact<E> with(Fact<?> fact, E event) {
        return new Fact<>(fact.position(), fact.recordedAt(), fact.effectiveOn(), fact.origin(), event);
    }

    private <E> void append(Map<String, List<Fact<E>>> undo, Object id, Fact<E> fact) {
        undo.computeIfAbsent(id.toString(), _ -> new ArrayList<>()).add(fact);
        recordIds.put(fact, id.toString());
    }

    private List<UUID> idsInVault() {
        var ids = new ArrayList<UUID>();
        actors.forEach((id, facts) -> {
            ids.add(UUID.fromString(id));
            if (facts.stream().anyMatch(this::isImported)) {
                for (var fact : facts) {
                    if (fact.event() instanceof ActorEvent.ContactPersonNamed named) {
                        ids.add(named.contact().contact().value());
                    }
                }
            }
        });
        notes.forEach((id, facts) -> {
            if (facts.stream().anyMatch(this::isImported)) {
                ids.add(UUID.fromString(id));
            }
        });
        return ids;
    }

    /** Whether this import, or one that was undone before, recorded the fact. */
    private boolean isImported(Fact<?> fact) {
        var origin = fact.origin().importId();
        return origin != null && (origin.equals(importId.toString()) || undoneImports.contains(origin));
    }

    private <S, E> void collect(
            RecordUndo<S, E> undo, Map<String, List<Fact<E>>> facts, List<AffectedRecord<?, ?>> append) {
        facts.forEach((id, ofRecord) -> {
            if (ofRecord.stream().anyMatch(this::isImported)) {
                append.add(AffectedRecord.of(undo, id, ofRecord, importId.toString(), undoneImports));
            }
        });
    }

    /** The facts that others have recorded since the first of these imports started. */
    private Map<Fact<?>, String> changesSince() {
        var first = recordIds.keySet().stream()
                .filter(this::isImported)
                .mapToLong(Fact::position)
                .min()
                .orElse(Long.MAX_VALUE);
        var changesSince = new LinkedHashMap<Fact<?>, String>();
        recordIds.entrySet().stream()
                .filter(entry ->
                        entry.getKey().position() > first && !isImported(entry.getKey()) && !isOfUndo(entry.getKey()))
                .sorted(Comparator.comparingLong(entry -> entry.getKey().position()))
                .forEach(entry -> changesSince.put(entry.getKey(), entry.getValue()));
        return changesSince;
    }

    /** The facts of private notes of others, and references to those notes. */
    private Set<Fact<?>> hidden(AccountId account) {
        var hidden = new HashSet<Fact<?>>();
        var hiddenNotes = new HashSet<String>();
        notes.forEach((id, facts) -> {
            var state = History.of(NoteState::evolve, facts).latest();
            if (state != null
                    && state.visibility() == Visibility.PRIVATE
                    && !state.author().equals(account)) {
                hiddenNotes.add(id);
                hidden.addAll(facts);
            }
        });
        needs.values()
                .forEach(facts -> facts.forEach(fact -> {
                    if (fact.event() instanceof NeedEvent.NeedAnnotated annotated
                            && hiddenNotes.contains(annotated.note().toString())) {
                        hidden.add(fact);
                    }
                }));
        return hidden;
    }
}
