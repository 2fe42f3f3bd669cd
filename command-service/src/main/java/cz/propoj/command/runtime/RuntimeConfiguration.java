package cz.propoj.command.runtime;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import cz.propoj.eventlog.EventLog;
import cz.propoj.eventlog.vault.Vault;
import cz.propoj.httpedge.Blocking;
import cz.propoj.httpedge.MessageBundle;
import java.time.Clock;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the command side together. */
@Configuration(proxyBeanMethods = false)
class RuntimeConfiguration {
    @Bean
    EventMeta eventMeta() {
        return new EventMeta();
    }

    @Bean
    CommandSender commandSender(
            CommandBus bus, EventStore store, EventLog log, Vault vault, Blocking blocking, Clock clock) {
        return new CommandSender(bus, store, log, vault, blocking.threads(), clock);
    }

    @Bean
    MessageBundle commandMessages() {
        return new MessageBundle("cz.propoj.command.messages");
    }

    @Bean
    JsonMapperBuilderCustomizer bodies() {
        return mapper -> mapper.withConfigOverride(
                Sent.class, part -> part.setInclude(JsonInclude.Value.construct(Include.NON_EMPTY, Include.ALWAYS)));
    }
}
