package cz.propoj.command;

import static cz.propoj.command.Service.TACHOV;
import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.command.access.AccountCommand.ChangePassword;
import cz.propoj.command.access.Invitations;
import cz.propoj.command.runtime.ChangesOverHttpTest;
import cz.propoj.command.runtime.CommandMetadata;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.lookups.LookUps;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.actors.ActorEvent.ContactPersonChanged;
import cz.propoj.contract.actors.ActorEvent.ContactPersonNamed;
import cz.propoj.contract.actors.ActorEvent.PersonalNameChanged;
import cz.propoj.contract.notes.NoteEvent.NoteReworded;
import cz.propoj.eventlog.EventLog;
import cz.propoj.eventlog.vault.Vault;
import cz.propoj.httpedge.Accounts;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * A text is in the vault before its event is in the log. When the event can't be stored, the text counts for nothing: it is not
 * shown, and whoever asks again gets what they ask for.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FailedChangesTest {
    private static final String BASE = "/api/networks/" + TACHOV;
    private static final long STALE = 9_999;

    private final Service service = Service.running();
    private final Service.Person coordinator = service.signedIn("koordinator");
    private final Vault vault = service.bean(Vault.class);

    /** Lets no event be stored meanwhile; its texts are in the vault already. */
    private <T> T whileNothingIsStored(Callable<T> work) throws Exception {
        var broken = service.bean(EventStore.class).registerDispatchInterceptor(_ -> (_, _) -> {
            throw new IllegalStateException("the log is away");
        });
        try {
            return work.call();
        } finally {
            broken.cancel();
        }
    }

    @Test
    public void a_person_is_called_as_the_record_says() throws Exception {
        var person = coordinator.post(
                BASE + "/actors", Map.of("identity", Map.of("name", "Jana První", "kind", "PERSON_OR_ROLE")));
        var path = BASE + "/actors/" + person.id();
        var renamed = Map.of("identity", Map.of("name", "Jana Druhá", "kind", "PERSON_OR_ROLE"));
        assertThat(whileNothingIsStored(() -> coordinator.put(path, 0, renamed)).status())
                .isEqualTo(500);
        assertThat(name(person.id())).isEqualTo("Jana První");
        assertThat(coordinator.put(path, 0, Map.of("inCrisisNetwork", true)).version())
                .as("who changes something else changes no name")
                .isEqualTo(1);
        assertThat(name(person.id())).isEqualTo("Jana První");

        assertThat(coordinator.put(path, 1, renamed).version()).isEqualTo(2);
        assertThat(name(person.id())).isEqualTo("Jana Druhá");
    }

    @Test
    public void who_comes_after_a_change_of_name_that_failed_gets_the_name_they_ask_for() throws Exception {
        var person = coordinator.post(
                BASE + "/actors", Map.of("identity", Map.of("name", "Petr První", "kind", "PERSON_OR_ROLE")));
        var path = BASE + "/actors/" + person.id();
        whileNothingIsStored(() ->
                coordinator.put(path, 0, Map.of("identity", Map.of("name", "Petr Omylem", "kind", "PERSON_OR_ROLE"))));
        coordinator.put(path, 0, Map.of("identity", Map.of("name", "Petr První", "kind", "PERSON_OR_ROLE")));
        assertThat(name(person.id())).isEqualTo("Petr První");
    }

    @Test
    public void a_person_whose_registration_failed_is_registered_by_the_repeat() throws Exception {
        var body = Map.<String, Object>of("identity", Map.of("name", "Iva Nová", "kind", "PERSON_OR_ROLE"));
        var key = UUID.randomUUID().toString();
        var head = service.bean(EventLog.class).head();
        assertThat(whileNothingIsStored(() -> coordinator.post(BASE + "/actors", body, "Idempotency-Key", key))
                        .status())
                .isEqualTo(500);
        assertThat(service.bean(EventLog.class).head()).isEqualTo(head);
        var repeated = coordinator.post(BASE + "/actors", body, "Idempotency-Key", key);
        assertThat(repeated.status()).isEqualTo(201);
        assertThat(name(repeated.id())).isEqualTo("Iva Nová");
        assertThat(versions(repeated.id(), "name"))
                .as("the text that was left is the one that is used")
                .hasSize(1);
    }

    @Test
    public void a_contact_is_reached_as_the_record_says() throws Exception {
        var actor = coordinator.post(BASE + "/actors", ChangesOverHttpTest.organisation("Škola " + UUID.randomUUID()));
        var contact = coordinator.post(
                BASE + "/actors/" + actor.id() + "/contacts",
                Map.of("name", "Olga", "phone", "111 111 111", "email", "olga@example.org"));
        var path = BASE + "/actors/" + actor.id() + "/contacts/" + contact.id();
        var other = Map.of("name", "Olga", "phone", "222 222 222", "email", "olga@example.org");
        assertThat(whileNothingIsStored(() -> coordinator.put(path, contact.version(), other))
                        .status())
                .isEqualTo(500);
        assertThat(phone(actor.id(), contact.id())).isEqualTo("111 111 111");

        var emailed = coordinator.put(path, contact.version(), Map.of("email", "o@example.org"));
        assertThat(emailed.version()).as(emailed.body().toString()).isEqualTo(contact.version() + 1);
        assertThat(phone(actor.id(), contact.id()))
                .as("left out, so that it stays")
                .isEqualTo("111 111 111");

        whileNothingIsStored(() -> coordinator.put(path, emailed.version(), other));
        assertThat(coordinator.put(path, emailed.version(), other).version())
                .as("the repeat is stored although the vault has the texts already")
                .isEqualTo(emailed.version() + 1);
        assertThat(phone(actor.id(), contact.id())).isEqualTo("222 222 222");
    }

    @Test
    public void a_note_says_what_was_stored() throws Exception {
        var note = coordinator.post(
                BASE + "/notes",
                Map.of(
                        "subject",
                        Map.of("kind", "NETWORK", "id", TACHOV.value()),
                        "kind",
                        "NEEDS",
                        "visibility",
                        "NETWORK",
                        "text",
                        "před"));
        var path = BASE + "/notes/" + note.id() + "/text";
        whileNothingIsStored(() -> coordinator.put(path, 0, Map.of("text", "po")));
        assertThat(text(note.id())).isEqualTo("před");
        assertThat(coordinator.put(path, 0, Map.of("text", "po")).version()).isEqualTo(1);
        assertThat(text(note.id())).isEqualTo("po");
    }

    @Test
    public void a_platform_has_the_goals_that_were_stored() throws Exception {
        var platform = coordinator.post(
                BASE + "/platforms",
                Map.of(
                        "standing",
                        Map.of("name", "Stůl", "type", "INTERDISCIPLINARY"),
                        "charter",
                        Map.of("goals", "před")));
        var path = BASE + "/platforms/" + platform.id();
        whileNothingIsStored(() -> coordinator.put(path, 0, Map.of("charter", Map.of("goals", "po"))));
        assertThat(goals(path)).isEqualTo("před");
        assertThat(coordinator
                        .put(path, 0, Map.of("charter", Map.of("frequency", "měsíčně")))
                        .version())
                .isEqualTo(1);
        assertThat(goals(path)).isEqualTo("před");
        assertThat(coordinator
                        .put(path, 1, Map.of("charter", Map.of("goals", "po")))
                        .version())
                .isEqualTo(2);
        assertThat(goals(path)).isEqualTo("po");
    }

    @Test
    public void a_password_counts_when_the_change_is_stored() throws Exception {
        var administrator = service.signedIn("admin");
        var login = "ucet-" + UUID.randomUUID();
        var account = administrator.post(
                "/api/accounts", Map.of("login", login, "name", "Jméno", "password", Service.PASSWORD));
        var accounts = service.bean(Accounts.class);
        var id = new AccountId(UUID.fromString(account.id()));
        var path = "/api/accounts/" + account.id() + "/password";
        var other = "jiné dlouhé heslo";
        assertThat(whileNothingIsStored(() -> administrator.put(path, 0, Map.of("password", other)))
                        .status())
                .isEqualTo(500);
        assertThat(accounts.hasPassword(id, Service.PASSWORD)).isTrue();
        assertThat(accounts.hasPassword(id, other)).isFalse();
        assertThat(administrator.put(path, 0, Map.of("password", other)).status())
                .isEqualTo(200);
        assertThat(accounts.hasPassword(id, other)).isTrue();
    }

    @Test
    public void a_password_counts_when_whoever_stored_its_change_got_no_further() {
        var id = AccountId.of(service.bean(Invitations.class)
                .open("ucet-" + UUID.randomUUID(), "Jméno", Service.PASSWORD, List.of(), null)
                .id());
        var accounts = service.bean(Accounts.class);
        var other = "jiné dlouhé heslo";
        accounts.proposePassword(id, other, 0);
        assertThat(accounts.hasPassword(id, Service.PASSWORD))
                .as("it is not stored yet")
                .isTrue();
        accounts.adoptPassword(id, 0);
        assertThat(accounts.hasPassword(id, Service.PASSWORD))
                .as("an event of before")
                .isTrue();

        service.bean(CommandSender.class).send(new ChangePassword(id), CommandMetadata.ofAccounts(id));
        service.bean(LookUps.class).upToDate();
        assertThat(accounts.hasPassword(id, other)).isTrue();
        assertThat(accounts.hasPassword(id, Service.PASSWORD)).isFalse();
    }

    private String goals(String path) {
        return coordinator
                .put(path, STALE, Map.of())
                .body()
                .at("/current/charter/goals")
                .asString();
    }

    private String name(String actor) {
        var version = events(actor).stream()
                .mapToInt(event -> event instanceof PersonalNameChanged named ? named.version() : 1)
                .max()
                .orElse(1);
        return shown(actor, "name", version);
    }

    private String phone(String actor, String contact) {
        var version = 0;
        for (var event : events(actor)) {
            version = switch (event) {
                case ContactPersonNamed named -> named.contact().version();
                case ContactPersonChanged changed -> changed.contact().version();
                default -> version;
            };
        }
        return shown(contact, "phone", version);
    }

    private String text(String note) {
        var version = events(note).stream()
                .mapToInt(event -> event instanceof NoteReworded reworded ? reworded.version() : 1)
                .max()
                .orElse(1);
        return shown(note, "text", version);
    }

    private List<Object> events(String record) {
        return service.bean(EventStore.class)
                .readEvents(record)
                .asStream()
                .<Object>map(event -> event.getPayload())
                .toList();
    }

    /** As pages read it: of each field the last version up to the one that the log names. */
    private String shown(String id, String field, int version) {
        return versions(id, field).floorEntry(version).getValue();
    }

    private NavigableMap<Integer, String> versions(String id, String field) {
        return vault.allVersions(List.of(UUID.fromString(id))).values().stream()
                .map(fields -> fields.get(field))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }
}
