package cz.propoj.command.runtime;

import cz.propoj.contract.time.Meta;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;

/** What events take over from the command they come from: exactly the keys of {@link Meta}, nothing else. */
public final class EventMeta implements CorrelationDataProvider {
    private static final List<String> KEYS = List.of(
            Meta.NETWORK,
            Meta.ACCOUNT,
            Meta.EFFECTIVE_ON,
            Meta.REASON,
            Meta.IMPORT,
            Meta.TAKES_BACK,
            Meta.REQUEST,
            Meta.TRACE);

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        var kept = new HashMap<String, Object>();
        for (var key : KEYS) {
            var value = message.getMetaData().get(key);
            if (value != null) {
                kept.put(key, value);
            }
        }
        return kept;
    }
}
