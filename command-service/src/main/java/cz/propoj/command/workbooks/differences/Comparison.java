package cz.propoj.command.workbooks.differences;

import cz.propoj.command.networks.NetworkCommand.DefineCharacteristic;
import cz.propoj.command.workbooks.differences.ActorDirectory.Entry;
import cz.propoj.command.workbooks.differences.ActorDirectory.MatchStatus;
import cz.propoj.command.workbooks.differences.ActorMatching.Matched;
import cz.propoj.command.workbooks.reading.Place;
import cz.propoj.command.workbooks.reading.Problems;
import cz.propoj.command.workbooks.templates.SheetKind;
import cz.propoj.command.workbooks.templates.Workbooks;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ActorState;
import cz.propoj.contract.actors.Merges;
import cz.propoj.contract.networks.Characteristic;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.workbooks.ActorColumn;
import cz.propoj.contract.workbooks.ImportId;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Compares all that the workbooks say with the network. */
public final class Comparison {
    private final KnownNetwork network;
    private final Workbooks workbooks;
    private final Problems problems;
    private final ComparisonResult outcome = new ComparisonResult();
    private final StableIds ids;
    private final NoteComparison notes;
    private final Map<String, Characteristic> characteristics;

    private Comparison(
            KnownNetwork network, Workbooks workbooks, Problems problems, AccountId importer, ImportId importId) {
        this.network = network;
        this.workbooks = workbooks;
        this.problems = problems;
        this.ids = new StableIds(importId);
        this.notes = new NoteComparison(network.network().network(), importer, ids, problems);
        this.characteristics = new LinkedHashMap<>(network.network().characteristics());
        workbooks.characteristics().forEach(c -> characteristics.put(c.key(), c));
    }

    /**
     * Finds every difference.
     *
     * @param importer whose private notes the workbook holds
     * @param importId from which the ids of new records follow
     * @param knownAt the network as it was known at a position of the log, which is that of an export
     */
    public static ComparisonResult of(
            KnownNetwork network,
            Workbooks workbooks,
            Problems problems,
            AccountId importer,
            ImportId importId,
            LongFunction<Optional<KnownNetwork>> knownAt) {
        var since = new ThreeWayMerge(network, workbooks, position -> knownAt.apply(position)
                .map(then -> of(then, workbooks, problems.silently(), importer, importId))
                .orElseGet(ComparisonResult::new));
        return since.without(of(network, workbooks, problems, importer, importId), problems);
    }

    private static ComparisonResult of(
            KnownNetwork network, Workbooks workbooks, Problems problems, AccountId importer, ImportId importId) {
        var comparison = new Comparison(network, workbooks, problems, importer, importId);
        comparison.compare();
        return comparison.outcome;
    }

    private void compare() {
        workbooks.characteristics().forEach(this::define);
        var actors = new ActorMatching(network, problems, ids).match(workbooks.of(SheetKind.ACTORS));
        var actorDirectory = actorDirectory(actors);
        var actorComparison = new ActorComparison(network, characteristics, notes, problems, outcome);
        if (workbooks.has(SheetKind.ACTORS)) {
            actorComparison.compare(actors, workbooks.exportScope(SheetKind.ACTORS));
        }
        if (workbooks.has(SheetKind.CONTACTS)) {
            var listed = new HashSet<>(actors.stream().map(Matched::id).toList());
            new ContactComparison(
                            network, actorDirectory, problems, ids, outcome, workbooks.exportScope(SheetKind.CONTACTS))
                    .compare(
                            workbooks.of(SheetKind.CONTACTS),
                            actor -> workbooks.has(SheetKind.ACTORS) && !listed.contains(actor));
        }
        comparePlatforms(actors, actorDirectory);
        if (workbooks.has(SheetKind.NEEDS)) {
            var tree = new NeedTree(workbooks.of(SheetKind.NEEDS), problems);
            var exportScope = workbooks.exportScope(SheetKind.NEEDS);
            var activities = new ActivityComparison(network, actorDirectory, ids, outcome, exportScope);
            new NeedComparison(network, activities, ids, outcome, exportScope).compare(tree);
        }
        var unknown = new Place("", null, null);
        actorDirectory
                .newActors()
                .forEach((name, id) -> actorComparison.add(
                        id, name, actorDirectory.isNewPerson(id), actorDirectory.newActorPlace(name, unknown)));
    }

    private void define(Characteristic characteristic) {
        var before = network.network().characteristics().get(characteristic.key());
        var fields = new FieldChanges();
        fields.compare("Sloupec", before == null ? null : before.label(), characteristic.label());
        fields.compare("Typ", before == null ? null : before.type(), characteristic.type());
        fields.compare("Nabídka", before == null ? List.of() : before.choices(), characteristic.choices());
        if (fields.isEmpty()) {
            return;
        }
        var code = network.network().network();
        // Networks are told apart by their codes; steps go by a UUID.
        var record = UUID.nameUUIDFromBytes(code.value().getBytes(StandardCharsets.UTF_8));
        outcome.add(
                RecordKind.CHARACTERISTIC,
                difference(characteristic.key()),
                before == null ? DifferenceKind.ADDED : DifferenceKind.CHANGED,
                characteristic.label(),
                fields,
                null,
                List.of(),
                _ -> List.of(Step.of(Step.DEFINITIONS, record, new DefineCharacteristic(code, characteristic))));
    }

    /** Id of the difference by which a characteristic is defined. */
    public static String difference(String key) {
        return StableIds.difference(RecordKind.CHARACTERISTIC, key);
    }

    private @Nullable ActorState actorState(ActorId id) {
        var known = network.actors().get(id);
        return known == null ? null : known.state();
    }

    private ActorDirectory actorDirectory(List<Matched> actors) {
        var actorDirectory = new ActorDirectory(ids, problems);
        network.actors().values().forEach(actor -> {
            switch (actor.state().lifeCycle()) {
                case ACTIVE -> actorDirectory.add(new Entry(actor.id(), actor.name(), actor.ico(), MatchStatus.ACTIVE));
                case RETIRED ->
                    actorDirectory.add(new Entry(actor.id(), actor.name(), actor.ico(), MatchStatus.RETIRED));
                case MERGED -> {
                    var standing = Merges.standing(actor.id(), this::actorState);
                    var target = network.actors().get(standing);
                    if (target != null && !standing.equals(actor.id())) {
                        actorDirectory.addName(
                                actor.name(), new Entry(target.id(), target.name(), target.ico(), MatchStatus.MERGED));
                    }
                }
            }
        });
        network.actors().values().forEach(actor -> {
            var profile = actor.state().profile();
            actorDirectory.describe(
                    actor.id(),
                    String.join(" ", profile.serviceArea().places()) + " "
                            + Objects.requireNonNullElse(
                                    profile.classification().kindOfService(), ""));
        });
        network.later().forEach((id, name) -> actorDirectory.add(new Entry(id, name, null, MatchStatus.LATER)));
        for (var actor : actors) {
            var known = actor.known();
            var name = Objects.requireNonNullElse(actor.parsedRow().text(ActorColumn.NAME), "");
            var ico = actor.parsedRow().hasColumn(ActorColumn.ICO) || known == null
                    ? actor.parsedRow().text(ActorColumn.ICO)
                    : known.ico();
            var entry = new Entry(actor.id(), name, ico, MatchStatus.LISTED);
            actorDirectory.add(entry);
            if (known != null) {
                actorDirectory.addName(known.name(), entry);
            }
        }
        return actorDirectory;
    }

    private void comparePlatforms(List<Matched> actors, ActorDirectory actorDirectory) {
        var platforms = new PlatformDirectory(problems);
        var compared = new PlatformComparison(network, actorDirectory, platforms, problems, ids, outcome);
        if (workbooks.has(SheetKind.PLATFORMS)) {
            compared.compare(workbooks.of(SheetKind.PLATFORMS), workbooks.exportScope(SheetKind.PLATFORMS));
        }
        var all = new LinkedHashSet<PlatformId>();
        network.platforms().forEach((id, state) -> {
            platforms.add(id, state.standing().name());
            all.add(id);
        });
        network.laterPlatforms().forEach(platforms::add);
        var members = new MemberComparison(network, actorDirectory, platforms, compared, problems, outcome);
        if (workbooks.has(SheetKind.COMPOSITION)) {
            members.compare(
                    workbooks.of(SheetKind.COMPOSITION),
                    workbooks.has(SheetKind.PLATFORMS),
                    workbooks.exportScope(SheetKind.COMPOSITION));
        }
        var meetings = new MeetingComparison(network, actorDirectory, platforms, compared, problems, ids, outcome);
        if (workbooks.has(SheetKind.MEETINGS)) {
            meetings.compare(workbooks.of(SheetKind.MEETINGS), workbooks.exportScope(SheetKind.MEETINGS));
        }
        all.addAll(compared.listed());
        new ParticipationCheck(network, platforms, compared, problems)
                .check(actors, workbooks.has(SheetKind.COMPOSITION) ? members.members() : null, all, meetings.listed());
    }
}
