package cz.propoj.testdata;

import cz.propoj.contract.actors.ActorEvent;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ActorKind;
import cz.propoj.contract.actors.ActorProfile;
import cz.propoj.contract.actors.Availability;
import cz.propoj.contract.actors.Capacity;
import cz.propoj.contract.actors.Classification;
import cz.propoj.contract.actors.Clientele;
import cz.propoj.contract.actors.ContactId;
import cz.propoj.contract.actors.ContactPerson;
import cz.propoj.contract.actors.Identity;
import cz.propoj.contract.actors.Orientation;
import cz.propoj.contract.actors.Sector;
import cz.propoj.contract.actors.ServiceArea;
import cz.propoj.contract.needs.Focus;
import cz.propoj.contract.needs.NeedArea;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An actor that is registered, or something that happens to it later. */
public final class TestActor extends TestRecord<ActorId, TestActor> {
    /** Null: it is there. */
    private @Nullable ActorProfile profile;

    TestActor(TestNetwork network, ActorId id, @Nullable Identity identity) {
        super(network, id);
        profile = identity == null ? null : ActorProfile.of(identity);
    }

    @Override
    TestActor self() {
        return this;
    }

    @Override
    public List<Object> events(@Nullable LocalDate day) {
        var all = new ArrayList<>();
        if (profile != null) {
            all.add(registered());
        }
        all.addAll(super.events(day));
        return all;
    }

    /** With which it comes. */
    public ActorEvent.ActorRegistered registered() {
        return new ActorEvent.ActorRegistered(id, network.id(), profile());
    }

    public ActorProfile profile() {
        return Objects.requireNonNull(profile, "it is registered already");
    }

    private TestActor with(ActorProfile changed) {
        profile = changed;
        return this;
    }

    public TestActor kind(ActorKind kind) {
        var said = profile().identity();
        return with(profile().with(new Identity(said.name(), said.ico(), kind, said.formality())));
    }

    public TestActor organisation() {
        return kind(ActorKind.ORGANISATION);
    }

    /** What kind of service it is. */
    public TestActor service(@Nullable String kindOfService) {
        var said = profile().classification();
        return with(profile().with(new Classification(kindOfService, said.founder(), said.sector())));
    }

    public TestActor sector(@Nullable Sector sector) {
        var said = profile().classification();
        return with(profile().with(new Classification(said.kindOfService(), said.founder(), sector)));
    }

    /** Whom it is for, by groups. */
    public TestActor groups(String... groups) {
        var said = profile().clientele();
        return with(profile().with(new Clientele(List.of(groups), said.ageFrom(), said.ageTo(), said.situations())));
    }

    public TestActor ages(@Nullable Integer from, @Nullable Integer to) {
        var said = profile().clientele();
        return with(profile().with(new Clientele(said.groups(), from, to, said.situations())));
    }

    /** Whom it is for, by situations of life. */
    public TestActor situations(String... situations) {
        var said = profile().clientele();
        return with(profile().with(new Clientele(said.groups(), said.ageFrom(), said.ageTo(), List.of(situations))));
    }

    public TestActor places(String... places) {
        return with(profile().with(new ServiceArea(List.of(places), List.of())));
    }

    public TestActor hours(String openingHours) {
        return with(profile().with(new Availability(null, openingHours, List.of(), null, List.of())));
    }

    public TestActor needs(@Nullable NeedArea primary, NeedArea... others) {
        return with(profile()
                .with(new Orientation(
                        primary, List.of(others), profile().orientation().focus())));
    }

    public TestActor focus(@Nullable Focus focus) {
        var said = profile().orientation();
        return with(profile().with(new Orientation(said.primaryNeedArea(), said.otherNeedAreas(), focus)));
    }

    /** As it was on the day since which it is true. */
    public TestActor capacity(@Nullable Integer total, @Nullable Integer free) {
        return and(day -> new ActorEvent.CapacityReported(id, new Capacity(total, free, day)));
    }

    public TestActor capacity(@Nullable Integer total, @Nullable Integer free, @Nullable LocalDate asOf) {
        return and(new ActorEvent.CapacityReported(id, new Capacity(total, free, asOf)));
    }

    public TestActor crisis(@Nullable Boolean ready) {
        return and(new ActorEvent.CrisisReadinessDeclared(id, ready));
    }

    public TestActor characteristic(String key, String... values) {
        return and(new ActorEvent.CharacteristicSet(id, key, List.of(values)));
    }

    /** An urgent contact, by what the vault shall say of it: {@link ContactPerson#NAME} and others. */
    public TestActor contact(ContactId contact, String function, Map<String, String> texts) {
        network.sink().confide(contact.value(), texts);
        return and(new ActorEvent.ContactPersonNamed(id, new ContactPerson(contact, function, true, 1)));
    }

    /** Under another name. */
    public TestActor renamed(String name) {
        return and(new ActorEvent.ActorIdentified(id, new Identity(name, null, ActorKind.SERVICE, null)));
    }

    public TestActor retired(@Nullable String reason) {
        return and(new ActorEvent.ActorRetired(id, reason));
    }

    public TestActor mergedInto(ActorId other) {
        return and(new ActorEvent.ActorMerged(id, other));
    }

    /** A record of the same one in another network. */
    public TestActor sameAs(ActorId other) {
        return and(new ActorEvent.ActorLinked(id, other));
    }
}
