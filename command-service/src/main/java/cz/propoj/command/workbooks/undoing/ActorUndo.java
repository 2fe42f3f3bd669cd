package cz.propoj.command.workbooks.undoing;

import cz.propoj.command.actors.ActorCommand.AssignNeedAreas;
import cz.propoj.command.actors.ActorCommand.ChangeAvailability;
import cz.propoj.command.actors.ActorCommand.ChangeContactPerson;
import cz.propoj.command.actors.ActorCommand.ChangePersonalName;
import cz.propoj.command.actors.ActorCommand.ChangeServiceArea;
import cz.propoj.command.actors.ActorCommand.ChooseClientele;
import cz.propoj.command.actors.ActorCommand.ClearCharacteristic;
import cz.propoj.command.actors.ActorCommand.DeclareCrisisReadiness;
import cz.propoj.command.actors.ActorCommand.IdentifyActor;
import cz.propoj.command.actors.ActorCommand.NameContactPerson;
import cz.propoj.command.actors.ActorCommand.ReclassifyActor;
import cz.propoj.command.actors.ActorCommand.ReinstateActor;
import cz.propoj.command.actors.ActorCommand.RemoveContactPerson;
import cz.propoj.command.actors.ActorCommand.ReportCapacity;
import cz.propoj.command.actors.ActorCommand.RetireActor;
import cz.propoj.command.actors.ActorCommand.SetCharacteristic;
import cz.propoj.command.actors.ActorCommand.UndoActor;
import cz.propoj.command.workbooks.differences.Step;
import cz.propoj.contract.actors.ActorEvent;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ActorState;
import cz.propoj.contract.actors.Capacity;
import cz.propoj.contract.actors.ContactId;
import cz.propoj.contract.actors.ContactPerson;
import cz.propoj.contract.actors.Identity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Undo of actors: an actor that the import added was never part of the network. */
final class ActorUndo implements RecordUndo<ActorState, ActorEvent> {
    private final VaultHistory vault;

    /** @param vault has the texts of all actors and contact persons that the import changed */
    ActorUndo(VaultHistory vault) {
        this.vault = vault;
    }

    @Override
    public String name() {
        return "ACTOR";
    }

    @Override
    public @Nullable ActorState evolve(@Nullable ActorState state, ActorEvent event) {
        return ActorState.evolve(state, event);
    }

    @Override
    public boolean isCreation(ActorEvent event) {
        return event instanceof ActorEvent.ActorRegistered;
    }

    @Override
    public Facet facet(ActorEvent event) {
        return switch (event) {
            case ActorEvent.ActorRegistered _ -> FacetKind.OTHER.facet();
            case ActorEvent.ActorIdentified _ -> FacetKind.IDENTITY.facet();
            case ActorEvent.PersonalNameChanged _ -> FacetKind.PERSONAL_NAME.facet();
            case ActorEvent.ActorReclassified _ -> FacetKind.CLASSIFICATION.facet();
            case ActorEvent.ClienteleChosen _ -> FacetKind.CLIENTELE.facet();
            case ActorEvent.ServiceAreaChanged _ -> FacetKind.SERVICE_AREA.facet();
            case ActorEvent.AvailabilityChanged _ -> FacetKind.AVAILABILITY.facet();
            case ActorEvent.NeedAreasAssigned _ -> FacetKind.ORIENTATION.facet();
            case ActorEvent.CrisisReadinessDeclared _ -> FacetKind.CRISIS.facet();
            case ActorEvent.CapacityReported _ -> FacetKind.CAPACITY.facet();
            case ActorEvent.CharacteristicSet e -> FacetKind.CHARACTERISTIC.of(e.key());
            case ActorEvent.CharacteristicCleared e -> FacetKind.CHARACTERISTIC.of(e.key());
            case ActorEvent.ContactPersonNamed e ->
                FacetKind.CONTACT.of(e.contact().contact());
            case ActorEvent.ContactPersonChanged e ->
                FacetKind.CONTACT.of(e.contact().contact());
            case ActorEvent.ContactPersonRemoved e -> FacetKind.CONTACT.of(e.contact());
            case ActorEvent.ContactPersonErased e -> FacetKind.CONTACT.of(e.contact());
            case ActorEvent.ActorRetired _ -> FacetKind.LIFE_CYCLE.facet();
            case ActorEvent.ActorReinstated _ -> FacetKind.LIFE_CYCLE.facet();
            case ActorEvent.ActorMerged _ -> FacetKind.LIFE_CYCLE.facet();
            case ActorEvent.ActorUnmerged _ -> FacetKind.LIFE_CYCLE.facet();
            case ActorEvent.ActorLinked e -> FacetKind.LINK.of(e.sameAs());
            case ActorEvent.ActorUnlinked e -> FacetKind.LINK.of(e.sameAs());
        };
    }

    @Override
    public boolean isActive(ActorState state) {
        return state.isActive();
    }

    /** A contact person as it is listed; the texts may name a person. */
    record Person(String name, @Nullable String function, String phone, String email) {}

    @Override
    public @Nullable Object value(RecordHistory<ActorState, ActorEvent> history, LocalDate day, Facet facet) {
        var state = history.asOf(day);
        if (state == null) {
            return null;
        }
        return switch (facet.kind()) {
            case LIFE_CYCLE -> state.lifeCycle();
            case IDENTITY -> state.profile().identity();
            case PERSONAL_NAME -> name(history, day, state.actor());
            case CLASSIFICATION -> state.profile().classification();
            case CLIENTELE -> state.profile().clientele();
            case SERVICE_AREA -> state.profile().serviceArea();
            case AVAILABILITY -> state.profile().availability();
            case ORIENTATION -> state.profile().orientation();
            case CRISIS -> state.inCrisisNetwork();
            case CAPACITY -> capacity(state);
            case CHARACTERISTIC -> state.characteristics().get(facet.key());
            case CONTACT -> {
                var contact = state.contacts().get(ContactId.of(facet.key()));
                yield contact == null
                        ? null
                        : texts(history, contact)
                                .map(texts -> person(contact, texts))
                                .orElse(null);
            }
            default -> null;
        };
    }

    private static Capacity capacity(ActorState state) {
        return Objects.requireNonNullElse(state.capacity(), Capacity.UNKNOWN);
    }

    private static Person person(ContactPerson contact, Map<String, String> texts) {
        return new Person(
                texts.getOrDefault(ContactPerson.NAME, ""),
                contact.function(),
                texts.getOrDefault(ContactPerson.PHONE, ""),
                texts.getOrDefault(ContactPerson.EMAIL, ""));
    }

    private String name(RecordHistory<ActorState, ActorEvent> history, LocalDate day, ActorId actor) {
        var version = history.last(day, ActorEvent.PersonalNameChanged.class::isInstance)
                .map(fact -> fact.event() instanceof ActorEvent.PersonalNameChanged named ? named.version() : 1)
                .orElse(1);
        return vault.text(actor.value(), Identity.NAME_IN_VAULT, version);
    }

    private Optional<Map<String, String>> texts(RecordHistory<ActorState, ActorEvent> history, ContactPerson contact) {
        var initialVersion = history.facts().stream()
                .map(fact -> fact.event() instanceof ActorEvent.ContactPersonNamed first
                                && first.contact().contact().equals(contact.contact())
                        ? first.contact().version()
                        : 0)
                .filter(version -> version > 0)
                .findFirst()
                .orElse(1);
        return vault.textsAt(contact.contact().value(), contact.version(), initialVersion);
    }

    @Override
    public List<Step> withdraw(AffectedRecord<ActorState, ActorEvent> record, LocalDate day) {
        return UndoSteps.one(id(record), day, new UndoActor(new ActorId(id(record))));
    }

    @Override
    public List<Step> reinstate(AffectedRecord<ActorState, ActorEvent> record, LocalDate day) {
        return UndoSteps.one(id(record), day, new ReinstateActor(new ActorId(id(record)), null));
    }

    @Override
    public List<Step> retire(AffectedRecord<ActorState, ActorEvent> record, LocalDate day) {
        return UndoSteps.one(id(record), day, new RetireActor(new ActorId(id(record)), null));
    }

    @Override
    public Optional<List<Step>> restore(AffectedRecord<ActorState, ActorEvent> record, LocalDate day, Facet facet) {
        var was = record.without().asOf(day);
        var actor = new ActorId(id(record));
        if (was == null) {
            return Optional.empty();
        }
        var profile = was.profile();
        return switch (facet.kind()) {
            case PERSONAL_NAME -> {
                var name = name(record.without(), day, actor);
                yield name.isEmpty()
                        ? Optional.empty()
                        : Optional.of(UndoSteps.withTexts(
                                actor.value(),
                                day,
                                new Step.ProtectedTexts(actor.value(), Map.of(Identity.NAME_IN_VAULT, name)),
                                version -> new ChangePersonalName(actor, version)));
            }
            case CONTACT -> contact(record, day, ContactId.of(facet.key()), was);
            case IDENTITY -> one(actor, day, new IdentifyActor(actor, profile.identity()));
            case CLASSIFICATION -> one(actor, day, new ReclassifyActor(actor, profile.classification()));
            case CLIENTELE -> one(actor, day, new ChooseClientele(actor, profile.clientele()));
            case SERVICE_AREA -> one(actor, day, new ChangeServiceArea(actor, profile.serviceArea()));
            case AVAILABILITY -> one(actor, day, new ChangeAvailability(actor, profile.availability()));
            case ORIENTATION -> one(actor, day, new AssignNeedAreas(actor, profile.orientation()));
            case CRISIS -> one(actor, day, new DeclareCrisisReadiness(actor, was.inCrisisNetwork()));
            case CAPACITY -> one(actor, day, new ReportCapacity(actor, capacity(was)));
            case CHARACTERISTIC -> {
                var values = was.characteristics().get(facet.key());
                yield one(
                        actor,
                        day,
                        values == null
                                ? new ClearCharacteristic(actor, facet.key())
                                : new SetCharacteristic(actor, facet.key(), values));
            }
            default -> Optional.of(List.of());
        };
    }

    private static Optional<List<Step>> one(ActorId actor, LocalDate day, Object command) {
        return Optional.of(UndoSteps.one(actor.value(), day, command));
    }

    private Optional<List<Step>> contact(
            AffectedRecord<ActorState, ActorEvent> record, LocalDate day, ContactId id, ActorState was) {
        var actor = was.actor();
        var before = was.contacts().get(id);
        if (before == null) {
            return one(actor, day, new RemoveContactPerson(actor, id));
        }
        var texts = texts(record.without(), before);
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        var state = record.now().asOf(day);
        var isThere = state != null && state.contacts().containsKey(id);
        return Optional.of(
                UndoSteps.withTexts(actor.value(), day, new Step.ProtectedTexts(id.value(), texts.get()), version -> {
                    var contact = new ContactPerson(id, before.function(), before.urgent(), version);
                    return isThere ? new ChangeContactPerson(actor, contact) : new NameContactPerson(actor, contact);
                }));
    }

    private static UUID id(AffectedRecord<?, ?> record) {
        return UUID.fromString(record.id());
    }
}
