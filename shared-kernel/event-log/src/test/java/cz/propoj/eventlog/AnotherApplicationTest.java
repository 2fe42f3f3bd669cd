package cz.propoj.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How an application that knows nothing of Propoj keeps its events in the log: a vending machine for tickets. */
class AnotherApplicationTest {
    sealed interface TicketEvent {
        record TicketSold(String id, int rides) implements TicketEvent {}

        record RideTaken(int left) implements TicketEvent {}
    }

    record SellTicket(@TargetAggregateIdentifier String id, int rides) {}

    record TakeRide(@TargetAggregateIdentifier String id) {}

    static class Ticket {
        @AggregateIdentifier
        @SuppressWarnings("UnusedVariable") // Axon reads it by reflection
        private @Nullable String id;

        private int left;

        Ticket() {}

        @CommandHandler
        Ticket(SellTicket command) {
            AggregateLifecycle.apply(new TicketEvent.TicketSold(command.id, command.rides));
        }

        @CommandHandler
        int handle(TakeRide command) {
            if (left > 0) {
                AggregateLifecycle.apply(new TicketEvent.RideTaken(left - 1));
            }
            return left;
        }

        @EventSourcingHandler
        void on(TicketEvent.TicketSold event) {
            id = event.id();
            left = event.rides();
        }

        @EventSourcingHandler
        void on(TicketEvent.RideTaken event) {
            left = event.left();
        }
    }

    static class Turnstile {
        final List<String> seen = new CopyOnWriteArrayList<>();

        @EventHandler
        void on(TicketEvent event, TrackedEventMessage<?> message) {
            seen.add(message.trackingToken().position().orElseThrow() + " " + event);
        }
    }

    /** One run of the application. */
    private static final class Application implements AutoCloseable {
        final EventLog log;
        final Turnstile turnstile = new Turnstile();
        final PositionedCommands commands;
        private final Configuration axon;

        Application(MongoDatabase database, boolean pooled) {
            log = EventLog.builder(database)
                    .types(EventTypes.of(TicketEvent.class))
                    .pollInterval(Duration.ofMillis(10))
                    .open();
            Configurer configurer = DefaultConfigurer.defaultConfiguration()
                    .configureEventStore(_ -> log.eventStore())
                    .configureSerializer(_ -> Stores.axonSerializer())
                    .registerComponent(TokenStore.class, _ -> log.tokenStore("one node", Duration.ofSeconds(1)))
                    .configureCorrelationDataProviders(_ -> List.of(new SimpleCorrelationDataProvider("account")))
                    .configureAggregate(AggregateConfigurer.defaultConfiguration(Ticket.class)
                            .configureSnapshotTrigger(configuration -> new EventCountSnapshotTriggerDefinition(
                                    configuration.getComponent(Snapshotter.class), 5)));
            if (pooled) {
                configurer
                        .eventProcessing()
                        .usingPooledStreamingEventProcessors((_, builder) -> builder.initialSegmentCount(1));
            } else {
                configurer.eventProcessing().usingTrackingEventProcessors();
            }
            configurer.eventProcessing(
                    processing -> processing.byDefaultAssignTo("turnstile").registerEventHandler(_ -> turnstile));
            axon = configurer.start();
            commands = log.positionedCommands(axon.commandBus());
        }

        <R> PositionedCommands.Answer<R> send(Object command) {
            return commands.<R>send(new GenericCommandMessage<>(command, Map.of("account", "7")))
                    .join();
        }

        StreamingEventProcessor processor() {
            return axon.eventProcessingConfiguration()
                    .eventProcessor("turnstile", StreamingEventProcessor.class)
                    .orElseThrow();
        }

        void awaitSeen(String... expected) {
            await().atMost(Duration.ofSeconds(15))
                    .untilAsserted(() -> assertThat(turnstile.seen).containsExactly(expected));
        }

        @Override
        public void close() {
            axon.shutdown();
            log.close();
        }
    }

    private final MongoDatabase database = TestDatabase.fresh();
    private Application application = new Application(database, true);

    @AfterEach
    void close() {
        application.close();
    }

    private void restart(boolean pooled) {
        application.close();
        application = new Application(database, pooled);
    }

    @ParameterizedTest(name = "pooled {0}")
    @ValueSource(booleans = {true, false})
    void commands_are_handled_events_processed_once_and_all_goes_on_after_a_restart(boolean pooled) {
        restart(pooled);
        application.send(new SellTicket("t", 2));
        application.send(new TakeRide("t"));
        application.awaitSeen("0 TicketSold[id=t, rides=2]", "1 RideTaken[left=1]");
        await().until(() -> application.processor().processingStatus().values().stream()
                .allMatch(status -> status.getCurrentPosition().orElse(-1) == 1));

        restart(pooled);
        assertThat(application.<Integer>send(new TakeRide("t")).result()).isZero();
        application.awaitSeen("2 RideTaken[left=0]");
        assertThat(application.log.readFrom(2).findFirst().orElseThrow().getMetaData())
                .containsEntry("account", "7");
    }

    @Test
    void every_answer_carries_the_position_of_the_last_event_of_its_command() {
        assertThat(application.send(new SellTicket("t", 1)).position()).isZero();
        assertThat(application.send(new SellTicket("u", 1)).position()).isEqualTo(1);
        assertThat(application.send(new TakeRide("t")).position()).isEqualTo(2);
        assertThat(application.send(new TakeRide("t")).position())
                .as("nothing happened any more: the present end")
                .isEqualTo(2);
    }

    @Test
    void a_command_that_fails_fails_with_its_own_exception_and_stores_nothing() {
        application.send(new SellTicket("t", 1));
        assertThatThrownBy(() -> application.send(new TakeRide("nobody's")))
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(AggregateNotFoundException.class);
        assertThatThrownBy(() -> application.send(new SellTicket("t", 1))).isInstanceOf(CompletionException.class);
        assertThat(application.log.head()).isZero();
    }

    @Test
    void a_processor_can_be_reset_and_sees_everything_again() {
        application.send(new SellTicket("t", 2));
        application.send(new TakeRide("t"));
        application.awaitSeen("0 TicketSold[id=t, rides=2]", "1 RideTaken[left=1]");

        StreamingEventProcessor processor = application.processor();
        processor.shutDown();
        processor.resetTokens("because");
        application.turnstile.seen.clear();
        processor.start();

        application.awaitSeen("0 TicketSold[id=t, rides=2]", "1 RideTaken[left=1]");
        application.send(new TakeRide("t"));
        await().until(() -> application.turnstile.seen.size() == 3);
    }

    @Test
    void an_aggregate_with_many_events_is_snapshotted_and_loads_the_same_with_and_without() {
        application.send(new SellTicket("t", 20));
        for (int ride = 0; ride < 12; ride++) {
            application.send(new TakeRide("t"));
        }
        await().until(() -> database.getCollection("events_snapshots").countDocuments() == 1);
        assertThat(application.<Integer>send(new TakeRide("t")).result()).isEqualTo(7);
        database.getCollection("events_snapshots").drop();
        assertThat(application.<Integer>send(new TakeRide("t")).result()).isEqualTo(6);
    }
}
