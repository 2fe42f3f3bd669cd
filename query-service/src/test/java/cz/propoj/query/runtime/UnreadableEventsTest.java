package cz.propoj.query.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import cz.propoj.contract.actors.ActorEvent;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.needs.NeedArea;
import cz.propoj.contract.needs.NeedEvent;
import cz.propoj.contract.needs.NeedId;
import cz.propoj.query.TestLog;
import cz.propoj.query.networkmap.rows.Kinds;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What this release can't read stops a projection, says why and what to do, and is never skipped. */
class UnreadableEventsTest {
    private static final Instant NOON = Instant.parse("2024-06-01T10:00:00Z");

    private final TestLog log = new TestLog();
    private final Projections projections =
            new Projections(log.log(), log.database(), List.of(Kinds.ACTORS, Kinds.NEEDS), 2);
    private final ActorId actor = new ActorId(UUID.randomUUID());

    @AfterEach
    void end() {
        projections.close();
        log.close();
    }

    private long register() {
        var registered = TestLog.network().actor(actor, "Škola").registered();
        return log.append(TestLog.TACHOV, actor.toString(), NOON, null, registered);
    }

    private long declareReady() {
        return log.append(
                TestLog.TACHOV, actor.toString(), NOON, null, new ActorEvent.CrisisReadinessDeclared(actor, true));
    }

    private long identifyNeed() {
        var need = new NeedId(UUID.randomUUID());
        return log.append(
                TestLog.TACHOV,
                need.toString(),
                NOON,
                null,
                new NeedEvent.NeedIdentified(need, TestLog.TACHOV, NeedArea.SAFETY, "Bydlení"));
    }

    private void change(long position, String field, Object value) {
        log.database()
                .getCollection("events")
                .updateOne(Filters.eq("_id", position), Updates.set("events.0." + field, value));
    }

    private void awaitFailure(RowKind<?, ?> kind, String... words) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(projections.named(kind.name()).failure())
                        .isNotNull()
                        .hasMessageContainingAll(words));
    }

    private void awaitPosition(RowKind<?, ?> kind, long position) {
        await().atMost(Duration.ofSeconds(40))
                .until(() -> projections.progress().position(kind) >= position);
    }

    @Test
    void an_event_of_an_unknown_type_stops_every_projection_until_it_can_be_read() {
        register();
        var position = declareReady();
        identifyNeed();
        change(position, "type", "ActorTeleported");
        projections.start();

        awaitFailure(Kinds.ACTORS, "Position " + position, "ActorTeleported", "Install the program that wrote it");
        awaitFailure(Kinds.NEEDS, "Position " + position, "Nothing was skipped");
        assertThat(projections.progress().position(Kinds.ACTORS)).isLessThan(position);
        assertThat(projections.store(Kinds.NEEDS).isEmpty()).isTrue();

        change(position, "type", "CrisisReadinessDeclared");
        awaitPosition(Kinds.ACTORS, position + 1);
        awaitPosition(Kinds.NEEDS, position + 1);
        assertThat(projections.store(Kinds.ACTORS).all().getFirst().facts()).hasSize(2);
        assertThat(projections.named("actors").failure()).isNull();
    }

    @Test
    void an_event_in_a_higher_revision_stops_the_projection_in_front_of_it() {
        register();
        var position = declareReady();
        change(position, "rev", 7);
        projections.start();

        awaitFailure(Kinds.ACTORS, "CrisisReadinessDeclared revision 7", "newer program", "Install the newer program");
        awaitPosition(Kinds.ACTORS, position - 1);
        assertThat(projections.store(Kinds.ACTORS).all().getFirst().facts()).hasSize(1);
        assertThat(projections.named("actors").deadLetterCount()).isZero();
    }

    @Test
    void content_that_does_not_fit_stops_the_projection_it_is_for_and_no_other() {
        register();
        var position = declareReady();
        var last = identifyNeed();
        change(position, "payload.ready", "snad");
        projections.start();

        awaitFailure(Kinds.ACTORS, "Position " + position, "doesn't fit");
        awaitPosition(Kinds.NEEDS, last);
        assertThat(projections.named("needs").failure()).isNull();
        assertThat(projections.progress().position(Kinds.ACTORS)).isLessThan(position);
    }

    @Test
    void a_projection_passes_what_is_not_for_it_and_its_token_with_it() {
        register();
        for (var i = 0; i < 1_100; i++) {
            identifyNeed();
        }
        var position = declareReady();
        var last = identifyNeed();
        projections.start();

        awaitPosition(Kinds.ACTORS, last);
        awaitPosition(Kinds.NEEDS, last);
        assertThat(projections.store(Kinds.ACTORS).all().getFirst().position()).isEqualTo(position);
        assertThat(projections.store(Kinds.NEEDS).all()).hasSize(1_101);
        awaitPosition(Kinds.ACTORS, identifyNeed());
    }
}
