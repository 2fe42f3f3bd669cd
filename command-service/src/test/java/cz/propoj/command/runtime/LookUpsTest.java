package cz.propoj.command.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import cz.propoj.command.runtime.lookups.LookUp;
import cz.propoj.command.runtime.lookups.LookUps;
import cz.propoj.contract.actors.ActorEvent.ActorMerged;
import cz.propoj.contract.actors.ActorEvent.ActorUnmerged;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.embeddedmongo.EmbeddedMongo;
import cz.propoj.eventlog.EventLog;
import cz.propoj.eventlog.domain.PropojLog;
import cz.propoj.httpedge.Blocking;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class LookUpsTest {
    private final EmbeddedMongo server = EmbeddedMongo.inMemory();
    private final MongoClient client = MongoClients.create(server.connectionString());
    private final EventLog log = PropojLog.open(client.getDatabase("propoj"));
    private final EventLog elsewhere = PropojLog.open(client.getDatabase("propoj"));
    private final Blocking blocking = new Blocking();
    private final ActorId actor = new ActorId(UUID.randomUUID());
    private final List<Long> told = new ArrayList<>();
    private boolean failing;
    private long stored;

    @AfterEach
    void end() throws InterruptedException {
        blocking.destroy();
        log.close();
        elsewhere.close();
        client.close();
        server.close();
    }

    private LookUps started() {
        LookUp lookUp = (event, record, sequence) -> {
            if (failing) {
                throw new IllegalStateException("the database is away");
            }
            told.add(sequence);
        };
        var beans = new StaticListableBeanFactory();
        beans.addBean("one", lookUp);
        return new LookUps(
                log, log.eventStore(), beans.getBeanProvider(LookUp.class), client.getDatabase("propoj"), blocking);
    }

    private void store(EventLog by) {
        var event = stored % 2 == 0 ? new ActorMerged(actor, actor) : new ActorUnmerged(actor);
        by.storageEngine()
                .appendEvents(List.of(new GenericDomainEventMessage<>("Actor", actor.toString(), stored++, event)));
    }

    @Test
    void know_what_any_process_has_stored_each_event_once() {
        var lookUps = started();
        store(log);
        store(elsewhere);
        lookUps.upToDate();
        store(elsewhere);
        store(log);
        lookUps.upToDate();
        lookUps.upToDate();

        assertThat(told).containsExactly(0L, 1L, 2L, 3L);
    }

    @Test
    void make_good_what_failed_between() {
        var lookUps = started();
        store(log);
        lookUps.upToDate();
        failing = true;
        store(log);
        assertThatThrownBy(lookUps::upToDate).isInstanceOf(IllegalStateException.class);
        failing = false;
        store(log);
        lookUps.upToDate();

        assertThat(told).containsExactly(0L, 1L, 2L);
    }

    @Test
    void go_on_after_a_restart_from_where_they_were() {
        var lookUps = started();
        store(log);
        store(log);
        lookUps.upToDate();
        lookUps.destroy();
        store(elsewhere);
        started().upToDate();

        assertThat(told).containsExactly(0L, 1L, 2L);
    }
}
