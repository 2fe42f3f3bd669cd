package cz.propoj.command.workbooks.differences;

import cz.propoj.command.networks.NetworkCommand.DefineCharacteristic;
import cz.propoj.command.workbooks.differences.ActorMatching.Matched;
import cz.propoj.command.workbooks.differences.Register.Entry;
import cz.propoj.command.workbooks.differences.Register.Standing;
import cz.propoj.command.workbooks.reading.Place;
import cz.propoj.command.workbooks.reading.Problems;
import cz.propoj.command.workbooks.templates.SheetKind;
import cz.propoj.command.workbooks.templates.Workbooks;
import cz.propoj.contract.access.AccountId;
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

/** Compares all that the workbooks say with the network. */
public final class Comparison {
    private final KnownNetwork network;
    private final Workbooks workbooks;
    private final Problems problems;
    private final Outcome outcome = new Outcome();
    private final Ids ids;
    private final NoteComparison notes;
    private final Map<String, Characteristic> characteristics;

    private Comparison(
            KnownNetwork network, Workbooks workbooks, Problems problems, AccountId importer, ImportId takeOver) {
        this.network = network;
        this.workbooks = workbooks;
        this.problems = problems;
        this.ids = new Ids(takeOver);
        this.notes = new NoteComparison(network.network().network(), importer, ids, problems);
        this.characteristics = new LinkedHashMap<>(network.network().characteristics());
        workbooks.characteristics().forEach(c -> characteristics.put(c.key(), c));
    }

    /**
     * Finds every difference.
     *
     * @param importer whose private notes the workbook holds
     * @param takeOver from which the ids of new records follow
     * @param knownAt the network as it was known at a position of the log, which is that of an export
     */
    public static Outcome of(
            KnownNetwork network,
            Workbooks workbooks,
            Problems problems,
            AccountId importer,
            ImportId takeOver,
            LongFunction<Optional<KnownNetwork>> knownAt) {
        var since = new SinceExport(network, workbooks, position -> knownAt.apply(position)
                .map(then -> of(then, workbooks, problems.silently(), importer, takeOver))
                .orElseGet(Outcome::new));
        return since.without(of(network, workbooks, problems, importer, takeOver), problems);
    }

    private static Outcome of(
            KnownNetwork network, Workbooks workbooks, Problems problems, AccountId importer, ImportId takeOver) {
        var comparison = new Comparison(network, workbooks, problems, importer, takeOver);
        comparison.compare();
        return comparison.outcome;
    }

    private void compare() {
        workbooks.characteristics().forEach(this::define);
        var actors = new ActorMatching(network, problems, ids).match(workbooks.of(SheetKind.ACTORS));
        var register = register(actors);
        var actorComparison = new ActorComparison(network, characteristics, notes, problems, outcome);
        if (workbooks.has(SheetKind.ACTORS)) {
            actorComparison.compare(actors, workbooks.seen(SheetKind.ACTORS));
        }
        if (workbooks.has(SheetKind.CONTACTS)) {
            var listed = new HashSet<>(actors.stream().map(Matched::id).toList());
            new ContactComparison(network, register, problems, ids, outcome, workbooks.seen(SheetKind.CONTACTS))
                    .compare(
                            workbooks.of(SheetKind.CONTACTS),
                            actor -> workbooks.has(SheetKind.ACTORS) && !listed.contains(actor));
        }
        comparePlatforms(actors, register);
        if (workbooks.has(SheetKind.NEEDS)) {
            var tree = new NeedTree(workbooks.of(SheetKind.NEEDS), problems);
            var seen = workbooks.seen(SheetKind.NEEDS);
            var activities = new ActivityComparison(network, register, ids, outcome, seen);
            new NeedComparison(network, activities, ids, outcome, seen).compare(tree);
        }
        var unknown = new Place("", null, null);
        register.newcomers()
                .forEach((name, id) ->
                        actorComparison.add(id, name, register.isNewPerson(id), register.newcomerPlace(name, unknown)));
    }

    private void define(Characteristic characteristic) {
        var before = network.network().characteristics().get(characteristic.key());
        var fields = new Fields();
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
                Item.CHARACTERISTIC,
                difference(characteristic.key()),
                before == null ? Change.ADDED : Change.CHANGED,
                characteristic.label(),
                fields,
                null,
                List.of(),
                _ -> List.of(Step.of(Step.DEFINITIONS, record, new DefineCharacteristic(code, characteristic))));
    }

    /** Id of the difference by which a characteristic is defined. */
    public static String difference(String key) {
        return Ids.difference(Item.CHARACTERISTIC, key);
    }

    private Register register(List<Matched> actors) {
        var register = new Register(ids, problems);
        network.actors().values().forEach(actor -> {
            var merged = actor.state().mergedInto();
            switch (actor.state().lifeCycle()) {
                case ACTIVE -> register.add(new Entry(actor.id(), actor.name(), actor.ico(), Standing.ACTIVE));
                case RETIRED -> register.add(new Entry(actor.id(), actor.name(), actor.ico(), Standing.RETIRED));
                case MERGED -> {
                    var target = merged == null ? null : network.actors().get(merged);
                    if (target != null) {
                        register.addName(
                                actor.name(), new Entry(target.id(), target.name(), target.ico(), Standing.MERGED));
                    }
                }
            }
        });
        network.actors().values().forEach(actor -> {
            var profile = actor.state().profile();
            register.describe(
                    actor.id(),
                    String.join(" ", profile.serviceArea().places()) + " "
                            + Objects.requireNonNullElse(
                                    profile.classification().kindOfService(), ""));
        });
        network.later().forEach((id, name) -> register.add(new Entry(id, name, null, Standing.LATER)));
        for (var actor : actors) {
            var known = actor.known();
            var name = Objects.requireNonNullElse(actor.draft().text(ActorColumn.NAME), "");
            var ico = actor.draft().says(ActorColumn.ICO) || known == null
                    ? actor.draft().text(ActorColumn.ICO)
                    : known.ico();
            var entry = new Entry(actor.id(), name, ico, Standing.LISTED);
            register.add(entry);
            if (known != null) {
                register.addName(known.name(), entry);
            }
        }
        return register;
    }

    private void comparePlatforms(List<Matched> actors, Register register) {
        var platforms = new Platforms(problems);
        var compared = new PlatformComparison(network, register, platforms, problems, ids, outcome);
        if (workbooks.has(SheetKind.PLATFORMS)) {
            compared.compare(workbooks.of(SheetKind.PLATFORMS), workbooks.seen(SheetKind.PLATFORMS));
        }
        var all = new LinkedHashSet<PlatformId>();
        network.platforms().forEach((id, state) -> {
            platforms.add(id, state.standing().name());
            all.add(id);
        });
        network.laterPlatforms().forEach(platforms::add);
        var members = new MemberComparison(network, register, platforms, compared, problems, outcome);
        if (workbooks.has(SheetKind.COMPOSITION)) {
            members.compare(
                    workbooks.of(SheetKind.COMPOSITION),
                    workbooks.has(SheetKind.PLATFORMS),
                    workbooks.seen(SheetKind.COMPOSITION));
        }
        var meetings = new MeetingComparison(network, register, platforms, compared, problems, ids, outcome);
        if (workbooks.has(SheetKind.MEETINGS)) {
            meetings.compare(workbooks.of(SheetKind.MEETINGS), workbooks.seen(SheetKind.MEETINGS));
        }
        all.addAll(compared.listed());
        new ParticipationCheck(network, platforms, compared, problems)
                .check(actors, workbooks.has(SheetKind.COMPOSITION) ? members.members() : null, all, meetings.listed());
    }
}
