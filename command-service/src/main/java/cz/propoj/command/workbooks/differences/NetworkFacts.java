package cz.propoj.command.workbooks.differences;

import cz.propoj.command.workbooks.differences.KnownActor.KnownNote;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Visibility;
import cz.propoj.contract.actors.ActorEvent;
import cz.propoj.contract.actors.ActorEvent.ContactPersonErased;
import cz.propoj.contract.actors.ActorEvent.ContactPersonNamed;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ActorState;
import cz.propoj.contract.actors.Identity;
import cz.propoj.contract.meetings.MeetingEvent;
import cz.propoj.contract.meetings.MeetingId;
import cz.propoj.contract.meetings.MeetingState;
import cz.propoj.contract.needs.NeedEvent;
import cz.propoj.contract.needs.NeedEvent.ActivityAdded;
import cz.propoj.contract.needs.NeedEvent.FormOfFulfilmentAdded;
import cz.propoj.contract.needs.NeedId;
import cz.propoj.contract.needs.NeedState;
import cz.propoj.contract.networks.NetworkEvent;
import cz.propoj.contract.networks.NetworkState;
import cz.propoj.contract.notes.NoteEvent;
import cz.propoj.contract.notes.NoteEvent.NoteErased;
import cz.propoj.contract.notes.NoteId;
import cz.propoj.contract.notes.NoteState;
import cz.propoj.contract.notes.SubjectKind;
import cz.propoj.contract.platforms.PlatformEvent;
import cz.propoj.contract.platforms.PlatformEvent.MemberJoined;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.platforms.PlatformState;
import cz.propoj.contract.time.Fact;
import cz.propoj.contract.time.Fold;
import cz.propoj.contract.time.History;
import cz.propoj.contract.time.Revival;
import cz.propoj.contract.vault.ReadableTexts;
import cz.propoj.contract.vault.TextsErased;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers the facts of one network and answers what it was like on a day. Not for several threads. */
public final class NetworkFacts {
    private final List<Fact<?>> gathered = new ArrayList<>();
    private final History<NetworkState, NetworkEvent> network = new History<>(NetworkState::evolve);
    private final Map<ActorId, History<ActorState, ActorEvent>> actors = new LinkedHashMap<>();
    private final Map<PlatformId, History<PlatformState, PlatformEvent>> platforms = new LinkedHashMap<>();
    private final Map<MeetingId, History<MeetingState, MeetingEvent>> meetings = new LinkedHashMap<>();
    private final Map<NeedId, History<NeedState, NeedEvent>> needs = new LinkedHashMap<>();
    private final Map<NoteId, History<NoteState, NoteEvent>> notes = new LinkedHashMap<>();

    /** Takes one more fact, in the order of the log. */
    public void add(Fact<?> fact) {
        gathered.add(fact);
    }

    private void sort(Fact<?> fact) {
        switch (fact.event()) {
            case NetworkEvent e -> network.add(with(fact, e));
            case ActorEvent e -> into(actors, e.actor(), ActorState::evolve, with(fact, e));
            case PlatformEvent e -> into(platforms, e.platform(), PlatformState::evolve, with(fact, e));
            case MeetingEvent e -> into(meetings, e.meeting(), MeetingState::evolve, with(fact, e));
            case NeedEvent e -> into(needs, e.need(), NeedState::evolve, with(fact, e));
            case NoteEvent e -> into(notes, e.note(), NoteState::evolve, with(fact, e));
            default -> {
                // Imports and what later areas bring: nothing that a workbook shows.
            }
        }
    }

    /** What was known at that position of the log. */
    public NetworkFacts until(long position) {
        var earlier = new NetworkFacts();
        gathered.stream().filter(fact -> fact.position() <= position).forEach(earlier::add);
        var histories = new ArrayList<History<?, ?>>(List.of(network));
        List.of(actors, platforms, meetings, needs, notes).forEach(all -> histories.addAll(all.values()));
        for (var history : histories) {
            for (Fact<?> fact : history.facts()) {
                if (fact.position() <= position) {
                    earlier.add(fact);
                }
            }
        }
        return earlier;
    }

    private static <E> Fact<E> with(Fact<?> fact, E event) {
        return new Fact<>(fact.position(), fact.recordedAt(), fact.effectiveOn(), fact.origin(), event);
    }

    private static <I, S, E> void into(Map<I, History<S, E>> all, I id, Fold<S, E> fold, Fact<E> fact) {
        all.computeIfAbsent(id, _ -> new History<>(fold)).add(fact);
    }

    /**
     * The network on that day; empty when it was not established at all.
     *
     * @param viewer whose private notes are to be read with it
     */
    public Optional<KnownNetwork> on(LocalDate day, AccountId viewer, VaultTexts vault) {
        ReadableTexts.of(gathered, vault).forEach(this::sort);
        gathered.clear();
        var established = network.latest();
        if (established == null) {
            return Optional.empty();
        }
        var asOf = network.asOf(day);
        var beginnings = new HashMap<String, LocalDate>();
        var positions = new HashMap<String, Long>();
        var later = new LinkedHashMap<ActorId, String>();
        var laterPlatforms = new LinkedHashMap<PlatformId, String>();
        var endings = new HashMap<PlatformId, LocalDate>();
        var actorStates = new LinkedHashMap<ActorId, ActorState>();
        each(actors, beginnings, day, actorStates::put, (id, state) -> later.put(id, nameOf(state)));
        var platformStates = new LinkedHashMap<PlatformId, PlatformState>();
        each(
                platforms,
                beginnings,
                day,
                platformStates::put,
                (id, state) -> laterPlatforms.put(id, state.standing().name()));
        platforms.forEach((id, history) -> {
            var latest = history.latest();
            var ending = latest == null ? null : latest.dissolvedOn();
            if (ending != null) {
                endings.put(id, ending);
            }
        });
        var meetingStates = new LinkedHashMap<MeetingId, MeetingState>();
        each(meetings, beginnings, day, meetingStates::put, (_, _) -> {});
        var needStates = new LinkedHashMap<NeedId, NeedState>();
        each(needs, beginnings, day, needStates::put, (_, _) -> {});
        Stream.of(actors, platforms, meetings, needs)
                .flatMap(all -> all.entrySet().stream())
                .forEach(entry -> entry.getValue().facts().forEach(fact -> appeared(entry.getKey(), fact, positions)));
        var texts = vault.versions(later.keySet().stream().map(ActorId::value).toList());
        later.replaceAll((id, name) -> name.isEmpty() ? nameInVault(texts, id) : name);
        return Optional.of(new KnownNetwork(
                asOf == null ? established : asOf,
                day,
                new ActorsAsOf(day, vault).known(actorStates, actors, notesOn(day, viewer, vault)),
                platformStates,
                meetingStates,
                needStates,
                beginnings,
                positions,
                later,
                laterPlatforms,
                endings,
                erasures()));
    }

    private Map<String, Long> erasures() {
        var erasures = new HashMap<String, Long>();
        Stream.of(actors, platforms, meetings, notes)
                .flatMap(all -> all.values().stream())
                .forEach(history -> history.facts().forEach(fact -> {
                    var erased = erasedOf(fact.event());
                    if (erased != null) {
                        erasures.merge(erased, fact.position(), Math::max);
                    }
                }));
        return erasures;
    }

    private @Nullable String erasedOf(Object event) {
        return switch (event) {
            case TextsErased erased -> erased.owner();
            case ContactPersonErased erased -> erased.contact().toString();
            case NoteErased erased -> {
                var history = notes.get(erased.note());
                var note = history == null ? null : history.latest();
                yield note == null ? null : note.subject().id();
            }
            default -> null;
        };
    }

    /** Notes since when a record, or a part of it, is there to be seen; what came back is there since then. */
    private static void appeared(Object record, Fact<?> fact, Map<String, Long> positions) {
        var position = fact.position();
        positions.putIfAbsent(record.toString(), position);
        switch (fact.event()) {
            case Revival _ -> positions.put(record.toString(), position);
            case ContactPersonNamed named ->
                positions.putIfAbsent(named.contact().contact().toString(), position);
            case MemberJoined joined -> positions.put(KnownNetwork.member(joined.platform(), joined.actor()), position);
            case FormOfFulfilmentAdded added -> positions.put(added.form().toString(), position);
            case ActivityAdded added -> positions.put(added.activity().toString(), position);
            default -> {
                // Everything else belongs to what is there already.
            }
        }
    }

    private static <I, S, E> void each(
            Map<I, History<S, E>> all,
            Map<String, LocalDate> beginnings,
            LocalDate day,
            BiConsumer<I, S> then,
            BiConsumer<I, S> onlyLater) {
        all.forEach((id, history) -> {
            var facts = history.facts();
            beginnings.put(id.toString(), facts.getFirst().effectiveOn());
            var state = history.asOf(day);
            var latest = history.latest();
            if (state != null) {
                then.accept(id, state);
            } else if (latest != null) {
                onlyLater.accept(id, latest);
            }
        });
    }

    private Map<String, List<KnownNote>> notesOn(LocalDate day, AccountId viewer, VaultTexts vault) {
        var states = new ArrayList<NoteState>();
        var positions = new HashMap<NoteId, Long>();
        notes.values().forEach(history -> {
            var state = history.asOf(day);
            if (state != null
                    && !state.withdrawn()
                    && state.subject().kind() == SubjectKind.ACTOR
                    && (state.visibility() != Visibility.PRIVATE
                            || state.author().equals(viewer))) {
                states.add(state);
                positions.put(
                        state.note(),
                        history.facts().stream().mapToLong(Fact::position).max().orElse(0));
            }
        });
        var texts = vault.versions(
                states.stream().map(state -> state.note().value()).toList());
        var byActor = new HashMap<String, List<KnownNote>>();
        for (var state : states) {
            var text = texts.getOrDefault(state.note().value(), Map.of())
                    .getOrDefault(NoteEvent.TEXT_IN_VAULT, new TreeMap<>())
                    .get(state.version());
            if (text != null) {
                byActor.computeIfAbsent(state.subject().id(), _ -> new ArrayList<>())
                        .add(new KnownNote(state, text, positions.getOrDefault(state.note(), 0L)));
            }
        }
        return byActor;
    }

    private String nameInVault(Map<UUID, Map<String, NavigableMap<Integer, String>>> texts, ActorId id) {
        var version = NameVersion.newest(Objects.requireNonNull(actors.get(id)).facts());
        var entry = texts.getOrDefault(id.value(), Map.of())
                .getOrDefault(Identity.NAME_IN_VAULT, new TreeMap<>())
                .floorEntry(version);
        return entry == null ? "" : entry.getValue();
    }

    private static String nameOf(ActorState state) {
        @Nullable String name = state.profile().identity().name();
        return name == null ? "" : name;
    }
}
