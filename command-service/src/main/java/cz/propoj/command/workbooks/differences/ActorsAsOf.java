package cz.propoj.command.workbooks.differences;

import cz.propoj.command.workbooks.differences.KnownActor.KnownNote;
import cz.propoj.command.workbooks.differences.KnownActor.Person;
import cz.propoj.contract.actors.ActorEvent;
import cz.propoj.contract.actors.ActorEvent.ContactPersonChanged;
import cz.propoj.contract.actors.ActorEvent.ContactPersonNamed;
import cz.propoj.contract.actors.ActorEvent.PersonalNameChanged;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ActorState;
import cz.propoj.contract.actors.ContactId;
import cz.propoj.contract.actors.ContactPerson;
import cz.propoj.contract.actors.Identity;
import cz.propoj.contract.time.Fact;
import cz.propoj.contract.time.History;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** The actors as of a day, with the names that are stored in the vault. */
final class ActorsAsOf {
    private final LocalDate day;
    private final VaultTexts vault;

    ActorsAsOf(LocalDate day, VaultTexts vault) {
        this.day = day;
        this.vault = vault;
    }

    Map<ActorId, KnownActor> known(
            Map<ActorId, ActorState> states,
            Map<ActorId, History<ActorState, ActorEvent>> histories,
            Map<String, List<KnownNote>> notes) {
        var ids = new ArrayList<UUID>();
        states.values().forEach(state -> {
            if (state.profile().identity().name() == null) {
                ids.add(state.actor().value());
            }
            state.contacts().keySet().forEach(contact -> ids.add(contact.value()));
        });
        var texts = vault.versions(ids);
        var result = new LinkedHashMap<ActorId, KnownActor>();
        states.forEach((id, state) -> {
            var history = histories.get(id);
            var facts = history == null ? List.<Fact<ActorEvent>>of() : history.facts();
            var name = state.profile().identity().name();
            var contacts = new LinkedHashMap<ContactId, Person>();
            state.contacts()
                    .values()
                    .forEach(contact -> contacts.put(
                            contact.contact(),
                            person(
                                    texts.getOrDefault(contact.contact().value(), Map.of()),
                                    contact.version(),
                                    latestVersion(facts, contact.contact()))));
            result.put(
                    id,
                    new KnownActor(
                            state,
                            name == null ? name(facts, texts.getOrDefault(id.value(), Map.of())) : name,
                            contacts,
                            notes.getOrDefault(id.toString(), List.of())));
        });
        return result;
    }

    private String name(List<Fact<ActorEvent>> facts, Map<String, NavigableMap<Integer, String>> texts) {
        var version = 1;
        for (var fact : facts) {
            if (fact.event() instanceof PersonalNameChanged changed
                    && !fact.effectiveOn().isAfter(day)) {
                version = changed.version();
            }
        }
        var entry = texts.getOrDefault(Identity.NAME_IN_VAULT, new TreeMap<>()).floorEntry(version);
        return entry == null ? "" : entry.getValue();
    }

    private static int latestVersion(List<Fact<ActorEvent>> facts, ContactId contact) {
        var latest = 0;
        for (var fact : facts) {
            var person =
                    switch (fact.event()) {
                        case ContactPersonNamed named -> named.contact();
                        case ContactPersonChanged changed -> changed.contact();
                        default -> null;
                    };
            if (person != null && person.contact().equals(contact)) {
                latest = Math.max(latest, person.version());
            }
        }
        return latest;
    }

    /** @param latest version that the log knows of; a change that failed may have left a later text */
    private static Person person(Map<String, NavigableMap<Integer, String>> texts, int version, int latest) {
        var earlier = new HashMap<String, Set<String>>();
        if (version < latest) {
            texts.forEach((field, versions) ->
                    earlier.put(field, Set.copyOf(versions.headMap(latest, true).values())));
        }
        return new Person(
                newest(texts, ContactPerson.NAME, latest),
                newest(texts, ContactPerson.PHONE, latest),
                newest(texts, ContactPerson.EMAIL, latest),
                earlier);
    }

    private static String newest(Map<String, NavigableMap<Integer, String>> texts, String field, int latest) {
        var text = texts.getOrDefault(field, new TreeMap<>()).floorEntry(latest);
        return text == null ? "" : text.getValue();
    }
}
