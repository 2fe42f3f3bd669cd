/**
 * An event log for Axon Framework on MongoDB, usable by any application.
 *
 * <p>Rules kept here: one gapless global order, also with several processes; a commit is stored whole or not at all and
 * is durable before it is acknowledged; a follower's token is one number; every event is delivered once and in order to
 * each follower; nothing unreadable is skipped; the log is a hash chain. Events are BSON documents under stable names,
 * never Java class names. Texts that may name a person are in the {@link cz.propoj.eventlog.vault}, never in the log.
 *
 * <pre>{@code
 * EventLog log = EventLog.builder(client.getDatabase("library"))
 *         .types(EventTypes.of(BookEvent.class))         // sealed interface of records
 *         .tagKey("branch")                              // metadata key for readTagged
 *         .open();
 * Configurer configurer = DefaultConfigurer.defaultConfiguration()
 *         .configureEventStore(_ -> log.eventStore())
 *         .registerComponent(TokenStore.class, _ -> log.tokenStore())
 *         .configureAggregate(Book.class);
 * configurer.eventProcessing().usingPooledStreamingEventProcessors();
 * }</pre>
 *
 * <p>With Spring Boot the same is two beans, {@code EventStore} and {@code TokenStore}; close the log when the context
 * closes. An Axon {@code SnapshotTriggerDefinition} works without more. {@code PositionedCommands} answers a command
 * with the position of its last event.
 */
@NullMarked
package cz.propoj.eventlog;

import org.jspecify.annotations.NullMarked;
