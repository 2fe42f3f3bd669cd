package cz.propoj.eventlog;

import java.util.Map;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * An event out of the log. Whether this program can read its type and revision is known when the message is made; its
 * content is understood when somebody asks for it first: many followers want few of the events only.
 */
@SuppressWarnings("serial") // a message is written by the log's own serialiser, never by Java's
final class StoredMessage implements Message<Object> {
    private static final long serialVersionUID = 1L;

    private final StoredEvent event;
    private final long position;
    private final EventPayloads payloads;
    private final Class<?> type;
    private final MetaData meta;
    private volatile @Nullable Object payload;

    /** @throws UnreadableEvent if the type is unknown or known in a lower revision only */
    StoredMessage(StoredEvent event, long position, EventPayloads payloads) {
        this.event = event;
        this.position = position;
        this.payloads = payloads;
        this.type = payloads.javaType(event.type(), event.revision(), position);
        this.meta = MetaData.from(event.meta());
    }

    @Override
    public String getIdentifier() {
        return event.id();
    }

    @Override
    public MetaData getMetaData() {
        return meta;
    }

    /** @throws UnreadableEvent if the content doesn't fit the class */
    @Override
    public Object getPayload() {
        Object known = payload;
        if (known == null) {
            known = payloads.payload(event.type(), event.revision(), EventPayloads.take(event.payload()), position);
            payload = known;
        }
        return known;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Class<Object> getPayloadType() {
        return (Class<Object>) type;
    }

    @Override
    public Message<Object> withMetaData(Map<String, ?> changed) {
        return new GenericMessage<>(getIdentifier(), getPayload(), changed);
    }

    @Override
    public Message<Object> andMetaData(Map<String, ?> more) {
        return withMetaData(meta.mergedWith(more));
    }
}
