package cz.propoj.command.workbooks;

import static cz.propoj.command.workbooks.SmallNetwork.IMPORTER;
import static cz.propoj.command.workbooks.SmallNetwork.TACHOV;
import static cz.propoj.command.workbooks.SmallNetwork.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cz.propoj.command.runtime.CommandMetadata;
import cz.propoj.command.runtime.refusals.RuleBroken;
import cz.propoj.command.workbooks.ImportJob.State;
import cz.propoj.command.workbooks.Imports.Summary;
import cz.propoj.command.workbooks.differences.DifferenceKind;
import cz.propoj.command.workbooks.reading.UploadedFile;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.actors.ActorEvent.ActorRegistered;
import cz.propoj.contract.actors.ActorEvent.ContactPersonNamed;
import cz.propoj.contract.actors.ContactPerson;
import cz.propoj.contract.meetings.MeetingEvent;
import cz.propoj.contract.meetings.MeetingEvent.MeetingRecorded;
import cz.propoj.contract.time.Meta;
import cz.propoj.contract.workbooks.ImportEvent.WorkbooksTakenOver;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class ImportsTest extends OnCommandSide {

    @Test
    void nothing_of_the_network_is_stored_before_acceptance() {
        var before = side.log.head();

        var id = uploaded(2024);

        assertThat(job(id).state()).isEqualTo(State.CHECKED);
        assertThat(job(id).asOf()).isEqualTo(day(2024, 12, 31));
        assertThat(job(id).dateIsKnown()).isFalse();
        assertThat(side.log.head()).isEqualTo(before);
    }

    @Test
    void accepted_differences_are_stored_with_their_day_and_import() {
        var id = uploaded(2024);
        side.imports.recheck(job(id), new Acceptance(FIRST, Map.of(), Map.of()));

        side.imports.accept(job(id), all(FIRST));
        untilDone(id);

        var result = Objects.requireNonNull(job(id).result());
        assertThat(result.refused()).isZero();
        assertThat(count(ActorRegistered.class)).isEqualTo(36);
        assertThat(count(MeetingRecorded.class)).isEqualTo(9);
        assertThat(result.position()).isEqualTo(side.log.head());
        try (var events = side.log.readFrom(1)) {
            assertThat(events).allSatisfy(event -> assertThat(event.getMetaData())
                    .containsEntry(Meta.IMPORT, id.toString())
                    .containsEntry(Meta.ACCOUNT, IMPORTER.toString()));
        }
        try (var events = side.log.readFrom(1)) {
            assertThat(events.filter(event -> !(event.getPayload() instanceof MeetingEvent)))
                    .allSatisfy(
                            event -> assertThat(event.getMetaData()).containsEntry(Meta.EFFECTIVE_ON, "2024-12-01"));
        }
    }

    @Test
    void meetings_are_true_since_their_own_days() {
        side.imports.importFiles(TACHOV, IMPORTER, SECOND, List.of(Samples.of(2025)), true);

        try (var events = side.log.readFrom(1)) {
            assertThat(events.filter(event -> event.getPayload() instanceof MeetingRecorded))
                    .hasSize(7)
                    .allSatisfy(event -> assertThat(event.getMetaData())
                            .containsEntry(
                                    Meta.EFFECTIVE_ON,
                                    ((MeetingRecorded) event.getPayload())
                                            .agenda()
                                            .date()
                                            .toString()));
        }
    }

    /** A change that could not be stored leaves its text in the vault. */
    @Test
    void what_failed_changes_left_in_the_vault_is_no_difference() {
        side.imports.importFiles(TACHOV, IMPORTER, SECOND, List.of(Samples.of(2025)), true);
        var contacts = payloads().stream()
                .flatMap(event -> event instanceof ContactPersonNamed named
                        ? Stream.of(named.contact().contact())
                        : Stream.empty())
                .toList();
        assertThat(contacts).isNotEmpty();
        contacts.forEach(contact -> side.vault.put(contact.value(), ContactPerson.PHONE, "+420 999 999 999"));

        var again = side.imports.importFiles(TACHOV, IMPORTER, SECOND, List.of(Samples.of(2025)), true);

        assertThat(again).isEqualTo(new Summary(0, 0, 0, 0, -1));
    }

    @Test
    void the_same_files_again_store_no_event() {
        side.imports.importFiles(TACHOV, IMPORTER, SECOND, List.of(Samples.of(2025)), true);
        var before = side.log.head();

        var again = side.imports.importFiles(TACHOV, IMPORTER, SECOND, List.of(Samples.of(2025)), true);

        assertThat(again).isEqualTo(new Summary(0, 0, 0, 0, -1));
        assertThat(side.log.head()).isEqualTo(before);
    }

    @Test
    void both_years_are_imported_in_a_few_seconds() {
        var effort = new Effort();

        var first = side.imports.importFiles(TACHOV, IMPORTER, FIRST, List.of(Samples.of(2024)), true);
        var second = side.imports.importFiles(TACHOV, IMPORTER, SECOND, List.of(Samples.of(2025)), true);

        assertThat(effort.soFar()).isLessThan(Duration.ofSeconds(20));
        assertThat(first.refused() + second.refused()).isZero();
        assertThat(first.retired()).isZero();
        assertThat(second.retired()).isPositive();
        assertThat(payloads()).last().isInstanceOf(WorkbooksTakenOver.class);
        assertThat(types()).as("as the log has always had it").last().isEqualTo("TakeOver");
    }

    @Test
    void an_acceptance_of_outdated_differences_is_refused_and_the_new_ones_are_shown() {
        var id = uploaded(2024);
        side.imports.recheck(job(id), new Acceptance(FIRST, Map.of(), Map.of()));
        side.imports.importFiles(TACHOV, IMPORTER, FIRST, List.of(Samples.file(2024, "akteri")), false);

        assertThatThrownBy(() -> side.imports.accept(job(id), all(FIRST)))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("workbooks.changed-meanwhile");
        side.imports.accept(job(id), all(FIRST));
        untilDone(id);
        assertThat(count(ActorRegistered.class)).isEqualTo(36);
    }

    @Test
    void a_proposed_day_has_to_be_confirmed() {
        var id = uploaded(2024);

        assertThatThrownBy(() -> side.imports.accept(job(id), new Acceptance(null, Map.of(), Map.of())))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("workbooks.date-needed");
    }

    @Test
    void a_group_or_a_single_record_can_be_left_out() {
        var id = uploaded(2024);
        side.imports.recheck(job(id), new Acceptance(FIRST, Map.of(), Map.of()));
        var report = side.imports.report(job(id)).orElseThrow();
        var judge = report.differences().stream()
                .filter(difference -> difference.title().equals("OSPOD Tachov"))
                .findFirst()
                .orElseThrow();

        side.imports.accept(
                job(id), new Acceptance(FIRST, Map.of("meeting.added", false, judge.id(), false), Map.of()));
        untilDone(id);

        assertThat(Objects.requireNonNull(job(id).result()).refused()).isZero();
        assertThat(count(MeetingRecorded.class)).isZero();
        assertThat(count(ActorRegistered.class)).isEqualTo(35);
        assertThat(side.imports.report(job(id))).isEmpty();
    }

    @Test
    void uploaded_files_are_stored_encrypted_and_deleted_when_the_import_is_done() {
        var id = uploaded(2024);
        var parts = side.database.getCollection("importParts");

        assertThat(parts.countDocuments()).isPositive();
        assertThat(everythingStored())
                .doesNotContain("OSPOD")
                .doesNotContain("kontakt1")
                .doesNotContain("akteri");
        side.imports.recheck(job(id), new Acceptance(FIRST, Map.of(), Map.of()));
        side.imports.accept(job(id), all(FIRST));
        untilDone(id);
        await().untilAsserted(() -> assertThat(parts.countDocuments()).isZero());
        assertThat(everythingStored()).doesNotContain("OSPOD");
    }

    private String everythingStored() {
        var all = new StringBuilder();
        for (var name : List.of("imports", "importParts", "importLocks")) {
            for (Document document : side.database.getCollection(name).find()) {
                all.append(document.toJson());
                document.values().forEach(value -> {
                    if (value instanceof org.bson.types.Binary binary) {
                        all.append(new String(binary.getData(), StandardCharsets.UTF_8));
                    }
                });
            }
        }
        return all.toString();
    }

    @Test
    void only_the_uploader_sees_a_job() {
        var id = uploaded(2024);

        assertThat(side.imports.find(TACHOV, new AccountId(UUID.randomUUID()), id))
                .isEmpty();
    }

    @Test
    void the_private_notes_of_one_are_no_difference_to_the_other() {
        side.imports.importFiles(TACHOV, IMPORTER, FIRST, List.of(Samples.of(2024)), true);
        var other = new AccountId(UUID.randomUUID());
        side.sender.send(
                new cz.propoj.command.networks.NetworkCommand.AddCoordinator(TACHOV, other),
                CommandMetadata.of(TACHOV, IMPORTER));

        var id = side.imports
                .upload(TACHOV, other, FIRST, List.of(Samples.of(2024)))
                .id();
        await().until(() -> side.imports.find(TACHOV, other, id).orElseThrow().state() == State.CHECKED);

        var report = side.imports
                .report(side.imports.find(TACHOV, other, id).orElseThrow())
                .orElseThrow();
        assertThat(report.differences()).singleElement().satisfies(difference -> {
            assertThat(difference.change()).isEqualTo(DifferenceKind.CHANGED);
            assertThat(difference.fields()).singleElement().satisfies(field -> {
                assertThat(field.field()).isEqualTo("Soukromá poznámka");
                assertThat(field.before()).isNull();
            });
        });
    }

    @Test
    void of_several_who_accept_at_once_one_is_first_and_has_what_it_asked_for() throws Exception {
        var id = uploaded(2024);
        side.imports.recheck(job(id), new Acceptance(FIRST, Map.of(), Map.of()));
        var waiting = job(id);
        var commands = new ArrayList<Acceptance>();
        for (var kind : List.of("actor", "meeting", "platform", "need", "contact", "member")) {
            commands.add(new Acceptance(FIRST, Map.of(kind + ".added", false), Map.of()));
        }
        var together = new CyclicBarrier(commands.size());
        var accepted = new ConcurrentLinkedQueue<Acceptance>();
        var people = new ArrayList<Thread>();
        for (var wish : commands) {
            people.add(Thread.ofPlatform().start(() -> {
                try {
                    together.await();
                    side.imports.accept(waiting, wish);
                    accepted.add(wish);
                } catch (RuleBroken e) {
                    assertThat(e).hasMessageContaining("workbooks.");
                } catch (InterruptedException | BrokenBarrierException e) {
                    throw new IllegalStateException(e);
                }
            }));
        }
        for (var person : people) {
            person.join();
        }
        untilDone(id);

        assertThat(accepted).hasSize(1);
        var wish = Objects.requireNonNull(accepted.peek());
        assertThat(count(ActorRegistered.class) == 0).isEqualTo(!wish.accept().getOrDefault("actor.added", true));
        // Meetings of platforms that are not taken can't be; without the actors they are taken with nobody.
        assertThat(count(MeetingRecorded.class) == 0)
                .isEqualTo(!wish.accept().getOrDefault("meeting.added", true)
                        || !wish.accept().getOrDefault("platform.added", true));
    }

    @Test
    void a_job_can_be_cancelled_until_it_is_accepted_and_leaves_nothing() {
        var id = uploaded(2024);
        var second = uploaded(2025);

        side.imports.cancel(job(id));

        assertThat(side.imports.find(TACHOV, IMPORTER, id)).isEmpty();
        assertThat(side.database.getCollection("importParts").countDocuments(new Document("job", id.toString())))
                .isZero();
        side.imports.recheck(job(second), new Acceptance(SECOND, Map.of(), Map.of()));
        side.imports.accept(job(second), all(SECOND));
        assertThatThrownBy(() -> side.imports.cancel(job(second))).hasMessage("workbooks.accepted-already");
        untilDone(second);
    }

    @Test
    void many_dry_runs_lock_nobody_out() {
        var first = uploaded(2024);
        for (var n = 0; n < 20; n++) {
            var id = side.imports
                    .upload(TACHOV, IMPORTER, null, List.of(new UploadedFile("nic.xlsx", new byte[0])))
                    .id();
            await().atMost(Duration.ofSeconds(20)).until(() -> job(id).state() != State.READING);
        }

        assertThat(side.imports.find(TACHOV, IMPORTER, first))
                .as("the oldest made room")
                .isEmpty();
        assertThat(side.database.getCollection("imports").countDocuments()).isEqualTo(20);
    }

    @Test
    void a_check_during_which_the_process_dies_repeatedly_fails() {
        var id = uploaded(2024);
        side.database
                .getCollection("imports")
                .updateOne(
                        new Document("_id", id.toString()),
                        new Document(
                                "$set",
                                new Document("state", "READING")
                                        .append("tries", 2)
                                        .append("atWork", "an instance that died")
                                        .append("until", Instant.EPOCH)));

        await().atMost(Duration.ofSeconds(30)).until(() -> job(id).state() == State.FAILED);
    }
}
