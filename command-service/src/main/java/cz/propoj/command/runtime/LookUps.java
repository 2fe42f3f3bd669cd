package cz.propoj.command.runtime;

import cz.propoj.eventlog.EventLog;
import cz.propoj.httpedge.Blocking;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the look-ups the whole log when the service starts: what a process that died, or an unanswering database, left out
 * is made good.
 */
@Component
public final class LookUps {
    /** The processing group of all look-ups; subscribing, so that a look-up knows what the last command did. */
    public static final String GROUP = "command-look-ups";

    private static final Logger log = LoggerFactory.getLogger(LookUps.class);

    private final EventLog events;
    private final List<LookUp> lookUps;
    private final Blocking blocking;

    LookUps(EventLog events, List<LookUp> lookUps, Blocking blocking) {
        this.events = events;
        this.lookUps = lookUps;
        this.blocking = blocking;
    }

    @EventListener(ApplicationReadyEvent.class)
    void started() {
        blocking.threads().execute(this::refresh);
    }

    private void refresh() {
        try (var all = events.readFrom(0)) {
            all.forEach(event -> {
                if (event instanceof DomainEventMessage<?> fact) {
                    lookUps.forEach(lookUp ->
                            lookUp.again(fact.getPayload(), fact.getAggregateIdentifier(), fact.getSequenceNumber()));
                }
            });
        } catch (RuntimeException e) {
            log.warn(
                    "The look-ups were not brought up to date: {}", e.getClass().getSimpleName());
        }
    }
}
