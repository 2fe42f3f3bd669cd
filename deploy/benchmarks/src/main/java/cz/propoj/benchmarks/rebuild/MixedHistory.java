package cz.propoj.benchmarks.rebuild;

import cz.propoj.contract.access.AccountEvent.AccountOpened;
import cz.propoj.contract.access.AccountEvent.RoleGranted;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.access.Visibility;
import cz.propoj.contract.actors.ActorEvent.ActorIdentified;
import cz.propoj.contract.actors.ActorEvent.ActorRegistered;
import cz.propoj.contract.actors.ActorEvent.ActorReinstated;
import cz.propoj.contract.actors.ActorEvent.ActorRetired;
import cz.propoj.contract.actors.ActorEvent.CapacityReported;
import cz.propoj.contract.actors.ActorEvent.CharacteristicSet;
import cz.propoj.contract.actors.ActorEvent.ClienteleChosen;
import cz.propoj.contract.actors.ActorEvent.ContactPersonNamed;
import cz.propoj.contract.actors.ActorEvent.CrisisReadinessDeclared;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ActorKind;
import cz.propoj.contract.actors.ActorProfile;
import cz.propoj.contract.actors.Capacity;
import cz.propoj.contract.actors.Classification;
import cz.propoj.contract.actors.Clientele;
import cz.propoj.contract.actors.ContactId;
import cz.propoj.contract.actors.ContactPerson;
import cz.propoj.contract.actors.Identity;
import cz.propoj.contract.actors.Sector;
import cz.propoj.contract.meetings.Agenda;
import cz.propoj.contract.meetings.Attendance;
import cz.propoj.contract.meetings.MeetingEvent.AttendanceRecorded;
import cz.propoj.contract.meetings.MeetingEvent.MeetingRecorded;
import cz.propoj.contract.meetings.MeetingId;
import cz.propoj.contract.meetings.MeetingKind;
import cz.propoj.contract.needs.ActivityId;
import cz.propoj.contract.needs.ActivityPlan;
import cz.propoj.contract.needs.Assessment;
import cz.propoj.contract.needs.Focus;
import cz.propoj.contract.needs.FormId;
import cz.propoj.contract.needs.NeedArea;
import cz.propoj.contract.needs.NeedEvent.ActivityAdded;
import cz.propoj.contract.needs.NeedEvent.ActorsInvolved;
import cz.propoj.contract.needs.NeedEvent.FormOfFulfilmentAdded;
import cz.propoj.contract.needs.NeedEvent.FulfilmentAssessed;
import cz.propoj.contract.needs.NeedEvent.NeedIdentified;
import cz.propoj.contract.needs.NeedId;
import cz.propoj.contract.networks.Characteristic;
import cz.propoj.contract.networks.CharacteristicType;
import cz.propoj.contract.networks.NetworkEvent.CharacteristicDefined;
import cz.propoj.contract.networks.NetworkEvent.NetworkEstablished;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.networks.Territory;
import cz.propoj.contract.networks.TerritoryLevel;
import cz.propoj.contract.notes.NoteEvent.NoteRefiled;
import cz.propoj.contract.notes.NoteEvent.NoteWritten;
import cz.propoj.contract.notes.NoteId;
import cz.propoj.contract.notes.NoteKind;
import cz.propoj.contract.notes.Subject;
import cz.propoj.contract.notes.SubjectKind;
import cz.propoj.contract.platforms.Charter;
import cz.propoj.contract.platforms.PlatformEvent.MemberJoined;
import cz.propoj.contract.platforms.PlatformEvent.MemberLeft;
import cz.propoj.contract.platforms.PlatformEvent.PlatformFounded;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.platforms.PlatformIdentity;
import cz.propoj.contract.platforms.PlatformLevel;
import cz.propoj.contract.platforms.PlatformType;
import cz.propoj.contract.time.Meta;
import cz.propoj.contract.workbooks.ImportEvent.WorkbooksAccepted;
import cz.propoj.contract.workbooks.ImportEvent.WorkbooksTakenOver;
import cz.propoj.contract.workbooks.ImportId;
import cz.propoj.contract.workbooks.Template;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;

/**
 * Ten random years of one network, the same for the same seed: mostly changes of what is known already, many meetings,
 * some facts recorded late. The size of a network is that of an ordinary town: some hundred actors, twenty platforms.
 */
final class MixedHistory {
    private static final Instant START = Instant.parse("2016-01-01T08:00:00.123456Z");
    private static final Duration STEP = Duration.ofHours(29);
    private static final int FIRST_ACTORS = 60;
    private static final int PLATFORMS = 20;
    private static final int NEEDS = 30;

    private final Random random;
    private final NetworkId network;
    private final List<List<DomainEventMessage<?>>> commits = new ArrayList<>();
    private final Map<Object, Long> sequences = new HashMap<>();
    private final List<ActorId> actors = new ArrayList<>();
    private final List<PlatformId> platforms = new ArrayList<>();
    private final List<NeedId> needs = new ArrayList<>();
    private final Map<NeedId, List<FormId>> forms = new HashMap<>();
    private final List<NoteId> notes = new ArrayList<>();
    private final List<AccountId> accounts = new ArrayList<>();
    private Instant now = START;
    private int events;

    private MixedHistory(long seed, NetworkId network) {
        this.random = new Random(seed);
        this.network = network;
    }

    /** The commits of a network, in their order; the given number of events and a few more. */
    static List<List<DomainEventMessage<?>>> of(long seed, NetworkId network, int events) {
        var history = new MixedHistory(seed, network);
        history.begin();
        while (history.events < events) {
            history.step();
        }
        return history.commits;
    }

    private void begin() {
        var territory = new Territory(TerritoryLevel.ORP, "Území", "3215", "698", "CZ032");
        commit(
                network.value(),
                new NetworkEstablished(network, "Síť " + network, territory),
                new CharacteristicDefined(
                        network, new Characteristic("jazyky", "Jazyky", CharacteristicType.CHOICES, List.of())));
        for (var i = 0; i < 5; i++) {
            var account = new AccountId(id());
            accounts.add(account);
            commit(account.value(), new AccountOpened(account));
            commit(account.value(), new RoleGranted(account, new Grant(any(Role.values()), network, null)));
        }
        var importId = new ImportId(id());
        commit(importId.value(), new WorkbooksAccepted(importId, network, today(), List.of(Template.ACTORS)));
        for (var i = 0; i < FIRST_ACTORS; i++) {
            registerActor();
        }
        for (var i = 0; i < PLATFORMS; i++) {
            foundPlatform();
        }
        for (var i = 0; i < NEEDS; i++) {
            identifyNeed();
        }
        commit(importId.value(), new WorkbooksTakenOver(importId, FIRST_ACTORS, PLATFORMS, NEEDS));
    }

    private void step() {
        switch (random.nextInt(20)) {
            case 0 -> registerActor();
            case 1, 2, 3, 4, 5, 6, 7 -> changeActor();
            case 8, 9 -> changePlatform();
            case 10, 11, 12 -> meet();
            case 13, 14, 15, 16 -> changeNeed();
            default -> note();
        }
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, Meta.ZONE);
    }

    private void commit(Object record, Object... facts) {
        now = now.plus(STEP);
        var meta = new HashMap<String, Object>();
        meta.put(Meta.NETWORK, network.value());
        meta.put(Meta.TRACE, Long.toHexString(random.nextLong()));
        if (!accounts.isEmpty()) {
            meta.put(Meta.ACCOUNT, any(accounts).toString());
        }
        if (random.nextInt(4) == 0) {
            meta.put(Meta.EFFECTIVE_ON, today().minusDays(random.nextInt(120)).toString());
        }
        var messages = new ArrayList<DomainEventMessage<?>>();
        for (var fact : facts) {
            var sequence = sequences.merge(record, 1L, Long::sum) - 1;
            messages.add(new GenericDomainEventMessage<>(
                    "Record", record.toString(), sequence, fact, MetaData.from(meta), id().toString(), now));
        }
        commits.add(messages);
        events += facts.length;
    }

    private void registerActor() {
        var actor = new ActorId(id());
        actors.add(actor);
        var profile = ActorProfile.of(
                        new Identity("Poradna a služby " + random.nextInt(1000), null, ActorKind.SERVICE, null))
                .with(new Classification("sociálně aktivizační služby", null, any(Sector.values())));
        commit(actor.value(), new ActorRegistered(actor, network, profile), clientele(actor));
    }

    private ClienteleChosen clientele(ActorId actor) {
        var groups = List.of("rodiny s dětmi", "děti a mládež " + random.nextInt(5));
        return new ClienteleChosen(actor, new Clientele(groups, random.nextInt(7), null, List.of()));
    }

    private void changeActor() {
        var actor = any(actors);
        commit(
                actor.value(),
                switch (random.nextInt(10)) {
                    case 0 ->
                        new ActorIdentified(
                                actor, new Identity("Jinak " + random.nextInt(1000), null, ActorKind.SERVICE, null));
                    case 1 -> new CharacteristicSet(actor, "jazyky", List.of("ukrajinština", "čeština"));
                    case 2 -> new CrisisReadinessDeclared(actor, random.nextBoolean());
                    case 3 -> clientele(actor);
                    case 4 ->
                        new ContactPersonNamed(
                                actor, new ContactPerson(new ContactId(id()), "vedoucí", random.nextBoolean(), 1));
                    case 5 ->
                        random.nextBoolean() ? new ActorRetired(actor, "končí") : new ActorReinstated(actor, null);
                    default -> new CapacityReported(actor, new Capacity(40, random.nextInt(40), today()));
                });
    }

    private void foundPlatform() {
        var platform = new PlatformId(id());
        platforms.add(platform);
        commit(
                platform.value(),
                new PlatformFounded(
                        platform,
                        network,
                        new PlatformIdentity("Platforma", any(PlatformType.values()), PlatformLevel.ORP, null),
                        new Charter(List.of(any(actors)), "4× ročně", List.of("ohrožené děti"), null, null)));
    }

    private void changePlatform() {
        var platform = any(platforms);
        commit(
                platform.value(),
                random.nextInt(3) > 0
                        ? new MemberJoined(platform, any(actors), "člen")
                        : new MemberLeft(platform, any(actors)));
    }

    private void meet() {
        var meeting = new MeetingId(id());
        var day = today().minusDays(random.nextInt(30));
        var came = new HashMap<ActorId, Attendance>();
        for (var i = 4 + random.nextInt(9); i > 0; i--) {
            came.computeIfAbsent(any(actors), actor -> new Attendance(actor, 1 + random.nextInt(3)));
        }
        commit(
                meeting.value(),
                new MeetingRecorded(
                        meeting,
                        network,
                        any(platforms),
                        new Agenda(day, any(MeetingKind.values()), "téma", null, List.of(), null, null)),
                new AttendanceRecorded(meeting, List.copyOf(came.values())));
    }

    private void note() {
        if (notes.isEmpty() || random.nextInt(3) > 0) {
            var note = new NoteId(id());
            notes.add(note);
            var subject = new Subject(SubjectKind.ACTOR, any(actors).toString());
            commit(
                    note.value(),
                    new NoteWritten(
                            note,
                            network,
                            subject,
                            any(NoteKind.values()),
                            any(Visibility.values()),
                            any(accounts),
                            1));
        } else {
            var note = any(notes);
            commit(note.value(), new NoteRefiled(note, any(NoteKind.values()), any(Visibility.values())));
        }
    }

    private void identifyNeed() {
        var need = new NeedId(id());
        needs.add(need);
        commit(need.value(), new NeedIdentified(need, network, any(NeedArea.values()), "Bezpečné bydlení"));
        for (var i = 0; i < 3; i++) {
            var form = new FormId(id());
            forms.computeIfAbsent(need, _ -> new ArrayList<>()).add(form);
            commit(need.value(), new FormOfFulfilmentAdded(need, form, "Terénní práce s rodinou"));
        }
    }

    private void changeNeed() {
        var need = any(needs);
        var form = any(forms.getOrDefault(need, List.of()));
        if (random.nextInt(3) > 0) {
            commit(need.value(), new FulfilmentAssessed(need, form, new Assessment(1 + random.nextInt(5), null)));
        } else {
            var activity = new ActivityId(id());
            commit(
                    need.value(),
                    new ActivityAdded(
                            need, form, activity, new ActivityPlan("Činnost", any(Focus.values()), List.of("služba"))),
                    new ActorsInvolved(need, activity, List.of(any(actors))));
        }
    }
}
