package cz.propoj.eventlog.domain;

import com.mongodb.client.MongoDatabase;
import cz.propoj.contract.DomainEvents;
import cz.propoj.contract.time.Meta;
import cz.propoj.eventlog.EventLog;
import cz.propoj.eventlog.EventTypes;
import java.time.Clock;

/** The event log as Propoj uses it: its events, their older forms, and the network as the tag. */
public final class PropojLog {
    private PropojLog() {}

    public static EventTypes types() {
        return EventTypes.of(DomainEvents.families().toArray(Class<?>[]::new));
    }

    /** Opens the log in the database, creating what is missing. */
    public static EventLog open(MongoDatabase database) {
        return open(database, Clock.systemUTC());
    }

    /** As {@link #open(MongoDatabase)}, with the clock for the time of storing. */
    public static EventLog open(MongoDatabase database, Clock clock) {
        return EventLog.builder(database)
                .types(types())
                .upcasters(OlderForms.steps())
                .tagKey(Meta.NETWORK)
                .clock(clock)
                .open();
    }
}
