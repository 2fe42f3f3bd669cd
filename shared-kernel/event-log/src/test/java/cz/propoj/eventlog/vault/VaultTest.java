package cz.propoj.eventlog.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import cz.propoj.eventlog.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.BsonDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
    private final MongoDatabase database = TestDatabase.fresh();
    private final UUID id = UUID.randomUUID();

    @TempDir
    Path folder;

    private Path key;
    private Vault vault;

    @BeforeEach
    void open() {
        key = folder.resolve("keys/vault.json");
        vault = Vault.open(database, key);
    }

    private BsonDocument raw(UUID of) {
        return Objects.requireNonNull(database.getCollection("vault", BsonDocument.class)
                .find(Filters.eq("_id", of.toString()))
                .first());
    }

    @Test
    void a_text_is_kept_in_versions_and_the_same_text_again_is_no_new_one() {
        assertThat(vault.put(id, "name", "Příklad A")).isEqualTo(1);
        assertThat(vault.put(id, "name", "Příklad A")).isEqualTo(1);
        assertThat(vault.put(id, "name", "Příklad B")).isEqualTo(2);
        assertThat(vault.putAll(id, Map.of("name", "Příklad B", "mail", "a@example.org")))
                .isEqualTo(Map.of("name", 2, "mail", 3));

        assertThat(vault.get(id, "name")).contains("Příklad B");
        assertThat(vault.get(id, "name", 1)).contains("Příklad A");
        assertThat(vault.get(id, "name", 3)).isEmpty();
        assertThat(vault.get(id, "phone")).isEmpty();
        assertThat(vault.get(UUID.randomUUID(), "name")).isEmpty();
        assertThat(vault.allVersions(List.of(id)).get(id))
                .isEqualTo(Map.of(
                        "name",
                        new TreeMap<>(Map.of(1, "Příklad A", 2, "Příklad B")),
                        "mail",
                        new TreeMap<>(Map.of(3, "a@example.org"))));
    }

    @Test
    void of_each_number_of_changes_every_field_is_known_as_it_was_then() {
        vault.putAll(id, Map.of("name", "Příklad A", "phone", "111"));
        vault.put(id, "name", "Příklad B");
        vault.put(id, "phone", "222");
        vault.putAll(id, Map.of("name", "Příklad C", "phone", "333"));

        assertThat(List.of(2, 3, 4, 6))
                .extracting(changes -> at("name", changes) + " " + at("phone", changes))
                .containsExactly("Příklad A 111", "Příklad B 111", "Příklad B 222", "Příklad C 333");
    }

    private String at(String field, int changes) {
        return vault.allVersions(List.of(id))
                .getOrDefault(id, Map.of())
                .getOrDefault(field, new TreeMap<>())
                .floorEntry(changes)
                .getValue();
    }

    @Test
    void many_ids_are_read_at_once_and_unknown_ones_left_out() {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 1100; i++) {
            ids.add(UUID.randomUUID());
        }
        for (int i = 0; i < ids.size(); i += 50) {
            vault.put(ids.get(i), "name", "text " + i);
        }
        Map<UUID, Map<String, String>> found = vault.getAll(ids);
        assertThat(found).hasSize(22);
        assertThat(found.get(ids.get(1050))).isEqualTo(Map.of("name", "text 1050"));
        assertThat(vault.getAll(List.of())).isEmpty();
    }

    @Test
    void an_erased_id_gives_nothing_and_takes_nothing_any_more() {
        UUID unknown = UUID.randomUUID();
        vault.put(id, "name", "Příklad A");

        assertThat(vault.erase(id)).isTrue();
        assertThat(vault.erase(id)).isFalse();
        assertThat(vault.erase(unknown)).isFalse();

        assertThat(vault.get(id, "name")).isEmpty();
        assertThat(vault.get(id, "name", 1)).isEmpty();
        assertThat(vault.getAll(List.of(id, unknown))).isEmpty();
        assertThat(vault.allVersions(List.of(id))).isEmpty();
        assertThatThrownBy(() -> vault.put(id, "name", "again")).isInstanceOf(ErasedIdException.class);
        assertThatThrownBy(() -> vault.put(unknown, "name", "late"))
                .isInstanceOf(ErasedIdException.class)
                .hasMessageNotContaining("late");
        BsonDocument tombstone = raw(id);
        assertThat(tombstone.keySet()).containsExactly("_id", "rev", "erased", "at");
    }

    @Test
    void nothing_is_in_clear_in_the_database_or_the_key_file() throws IOException {
        vault.put(id, "name", "Velmi Tajné");
        StringBuilder raw = new StringBuilder(Files.readString(key));
        for (String collection : database.listCollectionNames()) {
            for (BsonDocument document :
                    database.getCollection(collection, BsonDocument.class).find()) {
                raw.append(document.toJson());
                document.forEach((_, value) -> collect(value, raw));
            }
        }
        assertThat(raw.toString())
                .contains(id.toString())
                .doesNotContain("Tajn")
                .doesNotContain("Velmi");
    }

    private static void collect(org.bson.BsonValue value, StringBuilder into) {
        if (value.isBinary()) {
            into.append(new String(value.asBinary().getData(), StandardCharsets.UTF_8));
        } else if (value.isDocument()) {
            value.asDocument().values().forEach(inner -> collect(inner, into));
        }
    }

    @Test
    void a_ciphertext_that_was_moved_to_another_id_can_not_be_opened_there() {
        UUID other = UUID.randomUUID();
        vault.put(id, "name", "Příklad A");
        vault.put(other, "name", "Příklad B");
        database.getCollection("vault")
                .updateOne(Filters.eq("_id", other.toString()), Updates.set("fields", raw(id).getDocument("fields")));

        assertThatThrownBy(() -> vault.get(other, "name"))
                .isInstanceOf(VaultKeyException.class)
                .hasMessageNotContaining("Příklad");
    }

    @Test
    void the_key_file_is_for_its_owner_only_and_opens_the_vault_again() throws IOException {
        vault.put(id, "name", "Příklad A");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        try (var files = Files.list(key.getParent())) {
            assertThat(files).containsExactly(key);
        }
        assertThat(Vault.open(database, key).get(id, "name")).contains("Příklad A");
    }

    @Test
    void a_wrong_missing_or_damaged_key_file_is_refused_with_a_clear_message() throws IOException {
        Path other = folder.resolve("other.json");
        Vault.open(TestDatabase.fresh(), other);
        assertThatThrownBy(() -> Vault.open(database, other))
                .isInstanceOf(VaultKeyException.class)
                .hasMessageContaining("is not the one this database was encrypted with");

        Path missing = folder.resolve("missing.json");
        assertThatThrownBy(() -> Vault.open(database, missing))
                .isInstanceOf(VaultKeyException.class)
                .hasMessageContaining("is missing");
        assertThat(missing).as("no new key in place of a lost one").doesNotExist();

        Files.writeString(key, "{\"encryption\": 5}");
        assertThatThrownBy(() -> Vault.open(database, key))
                .isInstanceOf(VaultKeyException.class)
                .hasMessageContaining("damaged");
        Files.writeString(key, "not json");
        assertThatThrownBy(() -> Vault.open(database, key)).hasMessageContaining("damaged");
    }

    @Test
    void a_fingerprint_is_the_same_for_the_same_key_and_another_for_another() {
        String print = vault.fingerprint("login");
        assertThat(print)
                .matches("[0-9a-f]{64}")
                .isEqualTo(Vault.open(database, key).fingerprint("login"));
        assertThat(vault.fingerprint("login2")).isNotEqualTo(print);
        assertThat(Vault.open(TestDatabase.fresh(), folder.resolve("other.json"))
                        .fingerprint("login"))
                .isNotEqualTo(print);
    }

    @Test
    void sealed_bytes_open_in_their_own_context_only() {
        byte[] sealed = vault.seal("upload 1", new byte[] {1, 2, 3});
        assertThat(vault.open("upload 1", sealed)).containsExactly(1, 2, 3);
        assertThatThrownBy(() -> vault.open("upload 2", sealed)).isInstanceOf(VaultKeyException.class);
    }

    @Test
    void writers_at_the_same_time_lose_no_version() throws Exception {
        int writers = 4;
        int each = 15;
        CountDownLatch start = new CountDownLatch(1);
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(writers)) {
            for (int writer = 0; writer < writers; writer++) {
                String name = "w" + writer + "-";
                running.add(pool.submit(() -> {
                    start.await();
                    for (int i = 0; i < each; i++) {
                        vault.put(id, "name", name + i);
                    }
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> one : running) {
                one.get();
            }
        }
        assertThat(Objects.requireNonNull(vault.allVersions(List.of(id)).get(id))
                        .get("name"))
                .hasSize(writers * each)
                .containsKeys(1, writers * each);
    }

    @Test
    void a_field_name_that_could_disturb_the_document_is_refused() {
        assertThatThrownBy(() -> vault.put(id, "a.b", "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> vault.put(id, "$a", "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> vault.put(id, "", "x")).isInstanceOf(IllegalArgumentException.class);
    }
}
