package cz.propoj.command.workbooks.differences;

import cz.propoj.command.workbooks.reading.Place;
import cz.propoj.command.workbooks.reading.Problem;
import cz.propoj.command.workbooks.reading.Problem.Choice;
import cz.propoj.command.workbooks.reading.ProblemType;
import cz.propoj.command.workbooks.reading.Problems;
import cz.propoj.command.workbooks.templates.SimilarNames;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.workbooks.NameWithId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the actors for names in lists of participants, members, coordinators or people involved. */
final class ActorDirectory {
    /** Where a name was found; of several actors with one name the first status wins. */
    enum MatchStatus {
        LISTED,
        ACTIVE,
        LATER,
        RETIRED,
        MERGED
    }

    record Entry(ActorId id, String name, @Nullable String ico, MatchStatus status) {}

    /** The actors for a list of names; incomplete when a name is unknown. */
    record ResolvedActors(List<ActorId> actors, boolean complete) {}

    private static final String ACTORS = "actors";
    private static final int NEAREST = 5;
    private static final int NAMES_WITH_PROPOSALS = 300;
    private static final Pattern PEOPLE =
            Pattern.compile("^(.*\\S)\\s*\\(\\s*(\\d{1,4})\\s*(?:os\\.?|osoba|osoby|osob)?\\s*\\)$");

    private final Map<String, List<Entry>> byName = new HashMap<>();
    private final Map<ActorId, Entry> byId = new LinkedHashMap<>();
    private final Map<String, List<Choice>> proposals = new HashMap<>();
    private final Map<String, ActorId> newActors = new LinkedHashMap<>();
    private final Map<ActorId, String> further = new HashMap<>();
    private @Nullable ActorProposals<Entry> like;
    private final Set<ActorId> newPeople = new HashSet<>();
    private final Map<String, Place> newActorPlaces = new HashMap<>();
    private final StableIds ids;
    private final Problems problems;

    ActorDirectory(StableIds ids, Problems problems) {
        this.ids = ids;
        this.problems = problems;
    }

    /** Adds an actor; a later entry for the same actor, from the workbook, replaces the earlier one. */
    void add(Entry entry) {
        var before = byId.put(entry.id(), entry);
        if (before != null) {
            byName.getOrDefault(NameKeys.key(before.name()), List.of()).remove(before);
        }
        byName.computeIfAbsent(NameKeys.key(entry.name()), _ -> new ArrayList<>())
                .add(entry);
    }

    /** Adds words that help to find the actor, such as places. */
    void describe(ActorId id, String words) {
        further.put(id, words);
    }

    /** Adds another name of an actor, such as an earlier one. */
    void addName(String name, Entry entry) {
        var entries = byName.computeIfAbsent(NameKeys.key(name), _ -> new ArrayList<>());
        if (entries.isEmpty()) {
            entries.add(entry);
        }
    }

    String name(ActorId id) {
        var entry = byId.get(id);
        return entry == null ? "" : entry.name();
    }

    List<String> names(Collection<ActorId> actors) {
        return actors.stream().map(this::name).toList();
    }

    /** The actors that the user wants to add because a list names them. */
    Map<String, ActorId> newActors() {
        return newActors;
    }

    /** Whether a new actor is a person, whose name must not be in the log. */
    boolean isNewPerson(ActorId id) {
        return newPeople.contains(id);
    }

    Place newActorPlace(String name, Place otherwise) {
        return newActorPlaces.getOrDefault(name, otherwise);
    }

    /** The number of people behind a name, as in {@code OSPOD Tachov (3)}; 0 when there is none. */
    int people(String text) {
        var matcher = PEOPLE.matcher(text);
        return matcher.matches() && !byName.containsKey(NameKeys.key(text)) ? Integer.parseInt(matcher.group(2)) : 0;
    }

    ResolvedActors all(List<String> names, Place place) {
        var actors = new LinkedHashSet<ActorId>();
        var complete = true;
        for (var name : names) {
            var actor = find(name, place);
            if (actor == null) {
                complete = false;
            } else {
                actors.add(actor);
            }
        }
        return new ResolvedActors(List.copyOf(actors), complete);
    }

    /** The actor with that name; null, with a problem, when there is none or more than one and the user has not chosen. */
    @Nullable
    ActorId find(String text, Place place) {
        var matcher = PEOPLE.matcher(text);
        var name = people(text) > 0 && matcher.matches() ? matcher.group(1) : text;
        var withId = NameWithId.of(name);
        if (withId != null) {
            var meant = byId.values().stream()
                    .filter(entry -> withId.fits(entry.id()))
                    .toList();
            return meant.size() == 1 ? meant.getFirst().id() : find(withId.name(), place);
        }
        var best = best(name);
        if (best.size() == 1) {
            var entry = best.getFirst();
            if (entry.status() == MatchStatus.RETIRED) {
                problems.add(ProblemType.RETIRED_ACTOR, place, name);
            }
            return entry.id();
        }
        return best.isEmpty() ? proposed(name, place) : chosen(name, best, place);
    }

    private List<Entry> best(String name) {
        var entries = byName.getOrDefault(NameKeys.key(name), List.of());
        var status = entries.stream().map(Entry::status).min(Comparator.naturalOrder());
        return status.map(first -> entries.stream()
                        .filter(entry -> entry.status() == first)
                        .toList())
                .orElse(List.of());
    }

    private @Nullable ActorId chosen(String name, List<Entry> several, Place place) {
        var choices = new ArrayList<Choice>();
        several.forEach(entry -> choices.add(choice(entry)));
        choices.add(new Choice(Problem.LEAVE_OUT, Problem.LEAVE_OUT));
        return byChoice(problems.ask(ProblemType.SEVERAL_ACTORS, place, choices, name));
    }

    private @Nullable ActorId proposed(String name, Place place) {
        var key = NameKeys.key(name);
        if (!proposals.containsKey(key)) {
            var nearest = proposals.size() < NAMES_WITH_PROPOSALS ? nearest(name) : new ArrayList<Choice>();
            nearest.add(new Choice(Problem.AS_NEW, Problem.NEW_ORGANISATION));
            nearest.add(new Choice(Problem.NEW_PERSON, Problem.NEW_PERSON));
            nearest.add(new Choice(Problem.LEAVE_OUT, Problem.LEAVE_OUT));
            proposals.put(key, nearest);
        }
        var chosen = problems.askRemembering(
                ProblemType.UNKNOWN_ACTOR,
                place,
                withRemembered(proposals.getOrDefault(key, List.of()), name),
                value -> byChoice(value) != null,
                ACTORS,
                name);
        if (Problem.AS_NEW.equals(chosen) || Problem.NEW_PERSON.equals(chosen)) {
            newActorPlaces.putIfAbsent(name, place);
            return newActors.computeIfAbsent(name, _ -> {
                var id = new ActorId(ids.record(RecordKind.ACTOR, key));
                add(new Entry(id, name, null, MatchStatus.LISTED));
                if (Problem.NEW_PERSON.equals(chosen) || PersonalNames.saysThatItIsOne(name)) {
                    newPeople.add(id);
                }
                return id;
            });
        }
        return byChoice(chosen);
    }

    /** Adds a remembered actor to the choices, so that its name can be shown. */
    private List<Choice> withRemembered(List<Choice> choices, String name) {
        var known = byChoice(problems.remembered(ACTORS, name));
        var entry = known == null ? null : byId.get(known);
        if (entry == null
                || choices.stream()
                        .anyMatch(choice -> choice.value().equals(entry.id().toString()))) {
            return choices;
        }
        return Stream.concat(Stream.of(choice(entry)), choices.stream()).toList();
    }

    private List<Choice> nearest(String name) {
        var known = byId.values().stream()
                .filter(entry -> entry.status() != MatchStatus.MERGED && entry.status() != MatchStatus.RETIRED)
                .toList();
        if (like == null) {
            like = new ActorProposals<>();
            known.forEach(entry -> like.add(entry, entry.name(), further.getOrDefault(entry.id(), "")));
        }
        var nearest = new LinkedHashSet<>(like.like(name, NEAREST));
        nearest.addAll(SimilarNames.first(name, known, Entry::name, NEAREST));
        return nearest.stream()
                .limit(NEAREST)
                .map(ActorDirectory::choice)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Choice choice(Entry entry) {
        var ico = entry.ico();
        return new Choice(entry.id().toString(), ico == null ? entry.name() : entry.name() + " (" + ico + ")");
    }

    private @Nullable ActorId byChoice(@Nullable String chosen) {
        try {
            var id = chosen == null ? null : ActorId.of(chosen);
            return id != null && byId.containsKey(id) ? id : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
